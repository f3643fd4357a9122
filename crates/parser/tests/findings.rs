//! What fuzzing and reports have found stays fixed: every file under `fuzz/findings`, by target, through what the target calls.

use std::fs;
use std::path::Path;

use parser::charset::{Markup, decode};
use parser::feed::FeedHints;

/// Gives each finding of a target to `check`; at least one.
fn each(target: &str, check: impl Fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/findings")
        .join(target);
    let files: Vec<_> = fs::read_dir(&folder)
        .expect("the folder of findings")
        .collect();
    assert!(!files.is_empty(), "no findings in {}", folder.display());
    for file in files {
        let path = file.expect("a file").path();
        check(&fs::read(&path).expect("a finding that can be read"));
    }
}

#[test]
fn feeds() {
    each("feed", |bytes| {
        let read = || parser::feed(bytes, &FeedHints::default());
        assert_eq!(read(), read());
    });
}

#[test]
fn charsets() {
    each("charset", |bytes| {
        for markup in [Markup::Html, Markup::Xml, Markup::Text] {
            decode(bytes, Some("text/xml; charset=utf-16"), markup);
        }
    });
}

#[test]
fn dates() {
    each("date", |bytes| {
        if let Some(date) = parser::date::parse(&String::from_utf8_lossy(bytes)) {
            assert_eq!(
                parser::date::parse(&date.at.to_rfc3339()).map(|again| again.at),
                Some(date.at)
            );
        }
    });
}

#[test]
fn sitemaps() {
    each("sitemap", |bytes| {
        let document = format!(
            "<urlset><url>{}</url></urlset>",
            String::from_utf8_lossy(bytes)
        );
        assert!(parser::feed(document.as_bytes(), &FeedHints::default()).is_ok());
    });
}
