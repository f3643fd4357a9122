//! Any text within a sitemap.
#![no_main]

use libfuzzer_sys::fuzz_target;
use parser::feed::FeedHints;

fuzz_target!(|text: &str| {
    for root in ["urlset", "sitemapindex"] {
        let document = format!("<{root} xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\"><url>{text}</url></{root}>");
        let read = parser::feed(document.as_bytes(), &FeedHints::default());
        assert!(read.is_ok(), "{read:?}");
    }
});
