//! URLs as tables.

use super::*;

fn canonical(url: &str, declared: Option<&str>) -> String {
    let declared = declared.map(|declared| Url::parse(declared).unwrap());
    canonical_url(
        &Url::parse(url).unwrap(),
        declared.as_ref(),
        &UrlRules::default(),
    )
    .to_string()
}

#[test]
fn urls_are_normalized() {
    for (url, expected) in [
        (
            "https://news.google.com/rss/articles/CBMiMmh0dHBzOi8vZXhhbXBsZS5vcmcvMjAyNi9hLXN0b3J5P3V0bV9zb3VyY2U9Z29vZ2xl0gEA?oc=5",
            "https://example.org/2026/a-story",
        ),
        (
            "https://news.google.com/rss/articles/CBMiAUFVX3lxTE8",
            "https://news.google.com/rss/articles/CBMiAUFVX3lxTE8",
        ),
        (
            "https://example.org/a?ASPSESSIONIDQQRR=X&gaa_at=1&srsltid=2",
            "https://example.org/a",
        ),
        (
            "https://Example.org:443/A/Story?utm_source=x&id=7&fbclid=y#top",
            "https://example.org/A/Story?id=7",
        ),
        (
            "https://example.org/a?b=2&a=1",
            "https://example.org/a?a=1&b=2",
        ),
        (
            "https://example.org/section/index.html",
            "https://example.org/section/",
        ),
        (
            "https://example.org/story.amp.html?amp=1",
            "https://example.org/story.html",
        ),
        (
            "https://example.org/story/amp/",
            "https://example.org/story/",
        ),
        (
            "https://example.org/s;jsessionid=AB12?PHPSESSID=3",
            "https://example.org/s",
        ),
        (
            "https://example.org/caf%c3%a9/%7euser",
            "https://example.org/caf%C3%A9/~user",
        ),
        (
            "https://example.org/100%/%%330",
            "https://example.org/100%25/%2530",
        ),
        (
            "https://user:secret@example.org./x",
            "https://example.org/x",
        ),
        (
            "https://example.org/app#!/story/7",
            "https://example.org/app#!/story/7",
        ),
        (
            "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Fgclid%3D1&sa=t",
            "https://example.org/a",
        ),
        (
            "https://www.google.com/amp/s/example.org/story/amp",
            "https://example.org/story",
        ),
        (
            "https://example-org.cdn.ampproject.org/c/s/example.org/story?id=3",
            "https://example.org/story?id=3",
        ),
        (
            "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=x",
            "https://example.org/a",
        ),
        ("https://example.org/a?source=rss", "https://example.org/a"),
        (
            "https://example.org/a?source=reuters",
            "https://example.org/a?source=reuters",
        ),
    ] {
        assert_eq!(canonical(url, None), expected, "{url}");
    }
}

#[test]
fn declared_urls_are_believed_where_they_can_be_true() {
    let page = "https://m.example.org/news/world/a-long-story-name?page=1";
    let own = "https://m.example.org/news/world/a-long-story-name?page=1";
    for (declared, expected) in [
        (
            "https://www.example.org/news/world/a-long-story-name",
            "https://www.example.org/news/world/a-long-story-name",
        ),
        ("https://www.example.org/", own),
        ("https://www.example.org/news/", own),
        ("https://www.example.net/news/world/a-long-story-name", own),
        ("mailto:a@example.org", own),
    ] {
        assert_eq!(canonical(page, Some(declared)), expected, "{declared}");
    }
    for (page, declared, believed) in [
        (
            "https://example.org/?p=1234",
            "https://example.org/2026/the-story-of-the-day",
            true,
        ),
        (
            "https://example.org/article.php?id=7",
            "https://example.org/article.php",
            false,
        ),
        (
            "https://amp.example.org/a-story-of-note/amp",
            "https://www.example.org/a-story-of-note",
            true,
        ),
        (
            "https://example.org/2026/01/02/a-story-of-note/2",
            "https://example.org/2026/01/02/a-story-of-note",
            true,
        ),
        (
            "https://a.github.io/the-story-of-note",
            "https://b.github.io/the-story-of-note",
            false,
        ),
        (
            "https://example.co.uk/the-story-of-note",
            "https://example2.co.uk/the-story-of-note",
            false,
        ),
    ] {
        let expected = if believed { declared } else { page };
        assert_eq!(
            canonical(page, Some(declared)),
            canonical(expected, None),
            "{page}"
        );
    }
}

#[test]
fn exceptions_keep_parameters_of_a_host_and_its_subdomains() {
    let rules = UrlRules {
        keep: [("example.org".to_owned(), vec!["ref".to_owned()])].into(),
    };
    for (url, expected) in [
        (
            "https://www.example.org/a?ref=7",
            "https://www.example.org/a?ref=7",
        ),
        ("https://notexample.org/a?ref=7", "https://notexample.org/a"),
    ] {
        assert_eq!(
            canonical_url(&Url::parse(url).unwrap(), None, &rules).as_str(),
            expected
        );
    }
}

#[test]
fn variants_share_their_key() {
    let key = |url: &str| identity_key(&Url::parse(&canonical(url, None)).unwrap());
    let variants = [
        "https://www.example.org/a/",
        "http://example.org/a",
        "https://m.example.org/a?utm_medium=x",
    ];
    assert!(variants.iter().all(|url| key(url) == "example.org/a"));
    assert_ne!(key("https://example.org/A"), key("https://example.org/a"));
    assert_ne!(
        key("https://example.org/app#!/a"),
        key("https://example.org/app#!/b")
    );
    // A domain may be called so itself.
    assert_eq!(key("https://m.org/a"), "m.org/a");
    // Loops of wrappers end.
    let mut nested = "https://example.org/a".to_owned();
    for _ in 0..=MAX_WRAPPERS {
        nested = format!(
            "https://www.google.com/url?q={}",
            url::form_urlencoded::byte_serialize(nested.as_bytes()).collect::<String>()
        );
    }
    assert!(canonical(&nested, None).starts_with("https://www.google.com/"));
}
