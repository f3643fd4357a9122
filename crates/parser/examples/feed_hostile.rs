//! Hostile documents of 1 MB: how long reading takes, and how much memory. Fails if one takes longer than a second, or more memory
//! than 16 MB and 50 times the document.
//!
//! usage: `feed_hostile`

use std::fs;
use std::process::ExitCode;
use std::time::{Duration, Instant};

use parser::charset::{Markup, decode};
use parser::feed::FeedHints;

const BYTES: usize = 1 << 20;

/// Parts to be repeated, within a head and a tail.
const PARTS: &[(&str, &str)] = &[
    (
        "<rss version='2.0'><channel>",
        "<item><title>x</title></item>",
    ),
    ("<rss version='2.0'><channel>", "<item/>"),
    ("<rss version='2.0'><channel>", "<item>"),
    ("<rss version='2.0'><channel>", "<item><title>"),
    ("<rss version='2.0'><channel><item>", "<title>"),
    ("<rss version='2.0'><channel><item>", "<title/>"),
    ("<rss version='2.0'><channel><item>", "<a>"),
    ("<rss version='2.0'><channel><item>", "<a><b><c>"),
    (
        "<rss version='2.0'><channel><item><description>",
        "<description>",
    ),
    ("<rss version='2.0'><channel><item><description>", "<div>"),
    ("<rss version='2.0'><channel><item>", "<description><x>"),
    ("<rss version='2.0'><channel><item>", "<p></q>"),
    (
        "<rss version='2.0'><channel><item><description>",
        "<![CDATA[",
    ),
    (
        "<rss version='2.0'><channel><item><description>",
        "<![CDATA[]]>",
    ),
    (
        "<rss version='2.0'><channel><item><description>",
        "<![CDATA[</description <![CDATA[",
    ),
    ("<rss version='2.0'><channel><item>", "<!--"),
    ("<rss version='2.0'><channel><item>", "<!DOCTYPE [>"),
    ("<rss version='2.0'><channel><item>", "<?x"),
    ("<rss version='2.0'><channel><item>", "</item>"),
    ("<rss version='2.0'><channel><item>", "</x"),
    ("<rss version='2.0'><channel><item>", "<"),
    ("<rss version='2.0'><channel><item><title>", "&"),
    ("<rss version='2.0'><channel><item><title>", "&amp;"),
    ("<rss version='2.0'><channel><item><title>", "&#"),
    ("<rss version='2.0'><channel><item><title>", "&lt;a"),
    ("<rss version='2.0'><channel><item><title>", "&lt;!--"),
    ("<rss version='2.0'><channel><item ", "a='"),
    ("<rss version='2.0'><channel><item ", "xmlns:a='b' "),
    (
        "<rss version='2.0'><channel>",
        "<item xmlns:a='b' xml:base='c/' xml:lang='d'><a:b/>",
    ),
    ("<rss version='2.0'><channel><item>", "<x:y/>"),
    (
        "<rss version='2.0'><channel><item>",
        "<enclosure url='http://a.b/c'/>",
    ),
    (
        "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><item><media:group>",
        "<media:content>",
    ),
    (
        "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/'><channel><item>",
        "<media:group><a><b><c><d></media:group>",
    ),
    (
        "<rss version='2.0'><channel><item>",
        "<category>a</category>",
    ),
    (
        "<rss version='2.0'><channel><item>",
        "<author><name></author>",
    ),
    ("<rss version='2.0'><channel><item>", "<pubDate>2</pubDate>"),
    (
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry><link href='a'/></entry>",
    ),
    (
        "<feed xmlns='http://www.w3.org/2005/Atom'>",
        "<entry xml:base='a/'>",
    ),
    (
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry><content type='xhtml'>",
        "<div>",
    ),
    (
        "<feed xmlns='http://www.w3.org/2005/Atom'><entry>",
        "<link rel='enclosure' href='http://a.b/'/>",
    ),
    ("<!DOCTYPE rss [", "<!ENTITY a 'aaaa'>"),
    (
        "<!DOCTYPE rss [<!ENTITY a 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'>]><rss><channel><item><title>",
        "&a;",
    ),
    ("<urlset>", "<url><loc>http://a.b/</loc></url>"),
    ("<urlset>", "<url><news:news>"),
    (
        "<html>",
        "<link rel=alternate type=application/rss+xml href=",
    ),
    ("<html>", "<script>"),
    ("<html>", "<title>"),
    ("<x>", "<y>"),
    ("", "["),
    ("", "{\"items\":["),
    ("[", "{\"a\":1},"),
    ("{\"items\":[", "{\"title\":\"\\"),
    ("", "\u{feff}"),
    ("", "\u{1}"),
    ("<rss version='2.0'>\u{1}<channel><item><title>", "é"),
];

fn main() -> ExitCode {
    let mut failed = false;
    let mut check = |name: String, bytes: Vec<u8>| {
        // Peak memory of this process is counted from here (Linux).
        let counted = fs::write("/proc/self/clear_refs", "5").is_ok();
        let before = memory("VmRSS:");
        let start = Instant::now();
        let outcome = parser::feed(&bytes, &FeedHints::default());
        let time = start.elapsed();
        let grown = if counted {
            memory("VmHWM:").saturating_sub(before)
        } else {
            0
        };
        let over = time > Duration::from_secs(1) || grown > 16 * 1024 + 50 * bytes.len() / 1024;
        failed |= over;
        let entries = outcome.map_or_else(
            |error| error.reason().to_owned(),
            |feed| feed.entries.len().to_string(),
        );
        let mark = if over { "OVER" } else { "" };
        println!("{time:>12.1?} {grown:>7} KB {entries:>10} {mark:4} {name}");
    };
    for (head, part) in PARTS {
        let text = format!("{head}{}", part.repeat((BYTES - head.len()) / part.len()));
        check(format!("{head}{part}…"), text.into_bytes());
    }
    for byte in [0, 0x80, 0xC3, 0xFF] {
        check(format!("bytes {byte:#x}"), vec![byte; BYTES]);
        decode(&vec![byte; BYTES], None, Markup::Html);
    }
    ExitCode::from(u8::from(failed))
}

/// A line of the process's memory, in KB.
fn memory(line: &str) -> usize {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let value = status
        .lines()
        .find_map(|text| text.strip_prefix(line))
        .unwrap_or_default();
    value.trim().trim_end_matches(" kB").parse().unwrap_or(0)
}
