//! Fields of an article, by witness.

use super::*;

fn article(head: &str, body: &str) -> model::Article {
    extract(&format!(
        "<html><head>{head}</head><body>{body}<p>{FIRST}</p><p>{SECOND}</p></body></html>"
    ))
    .unwrap()
    .article
}

#[test]
fn an_author_that_another_object_describes_is_found() {
    let data = r##"{"@graph": [{"@type": "Article", "headline": "Ferry", "author": {"@id": "#ana"}}, {"@type": "Person", "@id": "#ana", "name": "Ana Holm"}]}"##;
    let article = article(
        &format!("<script type='application/ld+json'>{data}</script>"),
        "",
    );
    assert_eq!(article.authors, ["Ana Holm"]);
}

#[test]
fn authors_are_read_from_where_they_are_named() {
    for (head, body) in [
        ("<meta name=author content='By Ana Holm'>", ""),
        ("", "<h1>Ferry</h1><a rel=author href=/ana>Ana Holm</a>"),
        ("", "<h1>Ferry</h1><span itemprop=author>Ana Holm</span>"),
        (
            "",
            "<h1>Ferry</h1><p class=byline>By <span>Ana Holm</span>, Harbour correspondent</p>",
        ),
        ("", "<h1>Ferry</h1><div>Von Ana Holm</div>"),
        ("", "<h1>Ferry</h1><div>Written by</div><div>Ana Holm</div>"),
        (
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"Organization\", \"name\": \"Harbour Post\"}, \"publisher\": {\"name\": \"Harbour Post\"}}</script>",
            "<h1>Ferry</h1><a rel=author href=/ana>Ana Holm</a>",
        ),
    ] {
        assert_eq!(article(head, body).authors, ["Ana Holm"], "{head} {body}");
    }
}

#[test]
fn dates_are_read_from_where_they_stand() {
    for (head, body) in [
        (
            "<meta property=article:published_time content=2026-02-28T10:00:00+01:00>",
            "",
        ),
        (
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"datePublished\": \"2026-02-28\"}</script>",
            "",
        ),
        (
            "",
            "<h1>Ferry</h1><time datetime=2026-02-28>Saturday</time>",
        ),
        ("", "<h1>Ferry</h1><span class=date>28. Februar 2026</span>"),
        (
            "",
            "<h1>Ferry</h1><div>By Ana Holm | February 28, 2026</div>",
        ),
        ("", "<h1>渡船が再開</h1><div>2026年2月28日</div>"),
    ] {
        let at = article(head, body)
            .published_at
            .map(|at| at.date_naive().to_string());
        assert_eq!(at.as_deref(), Some("2026-02-28"), "{head} {body}");
    }
}

#[test]
fn no_date_is_invented_and_an_impossible_one_is_dropped() {
    assert_eq!(article("", "<h1>Ferry</h1>").published_at, None);
    let dropped = article("<meta name=date content=1970-01-01>", "");
    assert_eq!(dropped.published_at, None);
    assert_eq!(
        dropped.date_notes,
        [model::article::DateNote::PublishedDropped]
    );
    let future = article("<meta name=date content=2031-01-01>", "");
    assert_eq!(
        future.date_notes.last(),
        Some(&model::article::DateNote::PublishedClamped)
    );
}

#[test]
fn embedded_posts_are_named_and_not_read() {
    let article = article(
        "",
        "<blockquote class=twitter-tweet><p>What a ferry this is, said everyone on the pier today and laughed.</p><a href=https://social.example/1>x</a></blockquote>
         <blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/abc/><p>A picture of the ferry in the evening light, with people.</p></blockquote>
         <iframe src=https://www.youtube.com/embed/xyz></iframe><iframe src=https://ads.example/frame></iframe>",
    );
    assert!(!article.text.contains("everyone") && !article.text.contains("evening"));
    let embeds: Vec<&str> = article.embeds.iter().map(Url::as_str).collect();
    assert_eq!(
        embeds,
        [
            "https://www.instagram.com/p/abc/",
            "https://www.youtube.com/embed/xyz"
        ]
    );
}

#[test]
fn structured_text_stands_in_for_a_page_without_text() {
    let body = format!("{FIRST}\\n{SECOND}\\n{FIRST} {SECOND}");
    let data = format!(
        "{{\"@type\": \"NewsArticle\", \"headline\": \"Ferry\", \"articleBody\": \"{body}\"}}"
    );
    let page =
        format!("<script type='application/ld+json'>{data}</script><div id=app>Loading</div>");
    let extracted = extract(&page).unwrap();
    assert_eq!(extracted.article.extraction.source, Source::JsonLd);
    assert_eq!(texts(&extracted).len(), 3);
}
