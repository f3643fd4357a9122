//! Any bytes behind any header, as each kind of markup.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parser::charset::{Markup, decode};

fuzz_target!(|input: (&[u8], Option<&str>)| {
    let (bytes, content_type) = input;
    for markup in [Markup::Html, Markup::Xml, Markup::Text] {
        decode(bytes, content_type, markup);
    }
});
