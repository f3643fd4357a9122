//! Any bytes as a feed document, and each document twice: what is read must not change.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parser::feed::FeedHints;

fuzz_target!(|bytes: &[u8]| {
    let url = url::Url::parse("https://feeds.example/dir/feed").expect("an URL");
    let hints = FeedHints { url: Some(&url), content_type: None };
    assert_eq!(parser::feed(bytes, &hints), parser::feed(bytes, &hints));
});
