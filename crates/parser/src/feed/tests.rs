//! The feed reader on whole documents.

use super::*;

const FIXTURES: [&str; 5] = [
    include_str!("../../tests/fixtures/rss2.xml"),
    include_str!("../../tests/fixtures/rss2_blog.xml"),
    include_str!("../../tests/fixtures/atom.xml"),
    include_str!("../../tests/fixtures/atom03.xml"),
    include_str!("../../tests/fixtures/rss1.xml"),
];

fn read(text: &str) -> ParsedFeed {
    feed(text.as_bytes(), &FeedHints::default()).expect("a feed")
}

fn rss(items: &str) -> String {
    format!("<rss version=\"2.0\"><channel><title>T</title>{items}</channel></rss>")
}

fn kinds(text: &str) -> Vec<(DefectKind, u32)> {
    read(text)
        .defects
        .iter()
        .map(|defect| (defect.kind, defect.line.unwrap_or(0)))
        .collect()
}

#[test]
fn both_readers_agree_on_what_is_well_formed() {
    for text in FIXTURES {
        let outline = || outline::outline(text, None).expect("a feed");
        let texts = standard_texts(&mut outline());
        assert_eq!(
            fields::read(outline(), texts).entries,
            fields::read(outline(), None).entries
        );
    }
}

#[test]
fn the_standard_parser_reads_what_is_well_formed() {
    for text in &FIXTURES[..3] {
        let mut outline = outline::outline(text, None).expect("a feed");
        assert!(
            outline.standard && standard_texts(&mut outline).is_some(),
            "{:?}",
            outline.defects.list
        );
    }
}

#[test]
fn defects_have_kinds_and_lines() {
    use DefectKind::{
        BadDate, BareCharacter, ControlCharacter, InlineMarkup, JunkAfter, JunkBefore,
        MismatchedTag, MisplacedItem, ParserFailed, Truncated, UndeclaredEntity, UndeclaredPrefix,
        UnknownDialect, WrongCharset,
    };
    let cases: &[(String, &[(DefectKind, u32)])] = &[
        (rss("<item><title>A</title></item>"), &[]),
        (
            rss("\n<item><title>A & B</title></item>"),
            &[(ParserFailed, 1), (BareCharacter, 2)],
        ),
        (
            rss("\n\n<item><title>1 < 2</title></item>"),
            &[(ParserFailed, 1)],
        ),
        (
            rss("<item><title>&eacute;&foo;</title></item>"),
            &[(UndeclaredEntity, 1), (UndeclaredEntity, 1)],
        ),
        (
            rss("<item><title>A\u{1}</title></item>"),
            &[(ControlCharacter, 0)],
        ),
        (
            rss("<item><dc:date>2025</dc:date></item>"),
            &[(UndeclaredPrefix, 1)],
        ),
        (
            rss("<item>\n<pubDate>soon</pubDate></item>"),
            &[(BadDate, 2)],
        ),
        (
            rss("<item><title>A\n<link>x</link></item>"),
            &[(MismatchedTag, 1)],
        ),
        (
            rss("<item><title>A <b>b</b></title></item>"),
            &[(InlineMarkup, 1)],
        ),
        (format!("x{}", rss("")), &[(JunkBefore, 1)]),
        (
            format!("{}\n<p>", rss("")),
            &[(JunkAfter, 2), (Truncated, 2)],
        ),
        (
            "<rss version=\"2.0\"><channel><item><title>A".into(),
            &[(Truncated, 1), (Truncated, 1)],
        ),
        (
            "<rss version=\"2.0\"><channel></channel><item/></rss>".into(),
            &[(MisplacedItem, 1)],
        ),
        (
            "<rss version=\"3\"><channel/></rss>".into(),
            &[(UnknownDialect, 1)],
        ),
        (
            format!(
                "<?xml version='1.0' encoding='koi8-r'?>{}",
                rss("<item><title>東京</title></item>")
            ),
            &[(WrongCharset, 0)],
        ),
    ];
    for (text, expected) in cases {
        let found = kinds(text);
        let missing: Vec<_> = expected
            .iter()
            .filter(|defect| !found.contains(defect) && defect.0 != ParserFailed)
            .collect();
        assert!(
            missing.is_empty() && found.is_empty() == expected.is_empty(),
            "{text}\nfound {found:?}, expected {expected:?}"
        );
    }
}

#[test]
fn documents_that_are_no_feeds_are_named() {
    let reason =
        |text: &str| feed(text.as_bytes(), &FeedHints::default()).map_err(|error| error.reason());
    assert_eq!(reason(" \n"), Err("empty"));
    assert_eq!(
        reason("<html><body><item>x</item><feed>y</feed></body></html>"),
        Err("html_page")
    );
    assert_eq!(reason("plain"), Err("not_a_feed"));
    assert!(reason("<rss><channel/></rss>").is_ok());
}

#[test]
fn json_may_speak_of_elements() {
    let text = r#"{"version":"https://jsonfeed.org/version/1","items":[{"id":"1","content_html":"The <item> of <rss>"}]}"#;
    assert_eq!(read(text).format, Format::Json);
    // And what is no JSON after all may hold a feed.
    assert_eq!(read(&format!("{{x}} {}", rss(""))).format, Format::Rss);
}

#[test]
fn ids_are_the_same_on_every_poll() {
    let ids = |items: &str| {
        read(&rss(items))
            .entries
            .into_iter()
            .map(|entry| entry.id)
            .collect::<Vec<_>>()
    };
    let first = ids(
        "<item><title>A</title><description>x</description></item><item><link>https://a.example/1</link></item>",
    );
    // Another entry before it, another white space, another path through the readers.
    let second = ids(
        "<item><title>New & bare</title></item><item>\n<title> A </title><description>x</description></item><item><link>https://a.example/1</link></item>",
    );
    assert_eq!(first, second[1..]);
    assert_eq!(first[1], "https://a.example/1");
}

#[test]
fn relative_addresses_are_resolved() {
    let cases = [
        // The feed's own address.
        (
            "<rss><channel><item><link>/a</link></item></channel></rss>",
            "https://feeds.example/a",
        ),
        (
            "<rss><channel><link>https://feeds.example/</link><item><link>b</link></item></channel></rss>",
            "https://feeds.example/dir/b",
        ),
        // The site's, where it is another host.
        (
            "<rss><channel><link>https://site.example/x/</link><item><link>b</link></item></channel></rss>",
            "https://site.example/x/b",
        ),
        // `xml:base` before both.
        (
            "<rss xml:base='https://base.example/'><channel><item xml:base='c/'><link>d</link></item></channel></rss>",
            "https://base.example/c/d",
        ),
        (
            "<feed xmlns='http://www.w3.org/2005/Atom'><entry><link xml:base='../e/' href='f'/></entry></feed>",
            "https://feeds.example/e/f",
        ),
        // The id, unless it says that it is no address.
        (
            "<rss><channel><item><guid>https://g.example/1</guid></item></channel></rss>",
            "https://g.example/1",
        ),
        (
            "<rss><channel><item><guid isPermaLink='true'>g/2</guid></item></channel></rss>",
            "https://feeds.example/dir/g/2",
        ),
        (
            "<rss><channel><item><guid isPermaLink='false'>https://g.example/3</guid></item></channel></rss>",
            "",
        ),
        (
            "<rss><channel><item><link>javascript:alert(1)</link></item></channel></rss>",
            "",
        ),
    ];
    let url = Url::parse("https://feeds.example/dir/feed").expect("an URL");
    for (text, expected) in cases {
        let feed = feed(
            text.as_bytes(),
            &FeedHints {
                url: Some(&url),
                content_type: None,
            },
        )
        .expect("a feed");
        assert_eq!(
            feed.entries[0].url.as_ref().map_or("", Url::as_str),
            expected,
            "{text}"
        );
    }
}

#[test]
fn everything_is_bounded() {
    let large = vec![b' '; MAX_BYTES + 1];
    assert_eq!(
        feed(&large, &FeedHints::default()).map_err(|error| error.reason()),
        Err("too_large")
    );

    let many = read(&rss(&"<item><link>x</link></item>".repeat(MAX_ENTRIES + 1)));
    assert_eq!(many.entries.len(), MAX_ENTRIES);
    assert!(
        many.defects
            .iter()
            .any(|defect| defect.kind == DefectKind::LimitExceeded)
    );

    let defects = read(&rss(&"<item><x:y/></item>".repeat(MAX_DEFECTS + 1))).defects;
    assert_eq!(defects.len(), MAX_DEFECTS);

    let one = read(&rss(&format!(
        "<item>{}</item>",
        (0..1000)
            .map(|number| format!("<category>{number}</category>"))
            .collect::<Vec<_>>()
            .concat()
    )));
    assert_eq!(one.entries[0].categories.len(), 200);

    let nested = (0..300)
        .map(|number| format!("<media:content url='https://a.example/{number}'/>"))
        .collect::<Vec<_>>()
        .concat();
    let group = read(&rss(&format!(
        "<item><media:group>{nested}</media:group></item>"
    )));
    assert_eq!(group.entries[0].images.len(), 200);

    let guid = "g".repeat(MAX_ID + 1);
    assert_eq!(
        read(&rss(&format!("<item><guid>{guid}</guid></item>"))).entries[0]
            .id
            .len(),
        32
    );

    // Bases beyond the limit are those of the outside.
    let bases = read(&rss(
        &"<item xml:base='https://b.example/'><link>x</link></item>".repeat(1100),
    ));
    assert!(bases.entries[0].url.is_some() && bases.entries[1099].url.is_none());
}

#[test]
fn hostile_nesting_ends() {
    for part in [
        "<a>",
        "<title>",
        "<item>",
        "<item><title>",
        "<!--",
        "<![CDATA[",
        "<a b='",
        "&#",
        "<!DOCTYPE [",
    ] {
        let text = format!("<rss version='2.0'><channel><item>{}", part.repeat(20_000));
        assert!(!read(&text).entries.is_empty(), "{part}");
    }
}
