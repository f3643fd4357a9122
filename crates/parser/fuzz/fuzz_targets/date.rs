//! Any text as a date; what is read can be written and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    if let Some(date) = parser::date::parse(text) {
        let again = parser::date::parse(&date.at.to_rfc3339()).expect("RFC 3339 is read");
        assert_eq!(again.at, date.at);
    }
});
