//! Any robots.txt, and any path asked of it.
#![no_main]

use libfuzzer_sys::fuzz_target;

// The module alone: an HTTP client has no part in it, and takes minutes to build with a sanitizer.
#[allow(dead_code)]
#[path = "../../src/robots.rs"]
mod robots;

fuzz_target!(|input: (&[u8], &str)| {
    let (text, path) = input;
    let rules = robots::Rules::parse(text, "courant");
    let path = format!("/{path}");
    assert_eq!(rules.allows(&path), rules.allows(&path));
    assert!(rules.crawl_delay.is_none_or(|delay| delay <= robots::MAX_CRAWL_DELAY));
    robots::sitemaps(text);
});
