//! Fields of an article, by witness.

use super::*;

fn article(head: &str, body: &str) -> model::Article {
    extract(&format!(
        "<html><head>{head}</head><body>{body}<p>{FIRST}</p><p>{SECOND}</p></body></html>"
    ))
    .unwrap()
    .article
}

fn day(article: &model::Article) -> Option<String> {
    article.published_at.map(|at| at.date_naive().to_string())
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
            "",
            "<h1>Ferry</h1><div>Posted on March 1, 2026 by Ana Holm</div>",
        ),
        (
            "",
            "<h1>Ferry</h1><div>Ana Holm · March 1, 2026 · 5 min read</div>",
        ),
        (
            "",
            "<h1>Ferry</h1><div>Ana Holm</div><div>Harbour correspondent</div>",
        ),
        ("", "<h1>Ferry</h1><div>Autorin/Autor: Ana Holm</div>"),
        (
            "",
            "<h1>Ferry</h1><div class=byline><a>Ana Holm</a><span>Senior Harbour Reporter</span></div>",
        ),
        (
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"Person\", \"givenName\": \"Ana\", \"familyName\": \"Holm\"}}</script>",
            "",
        ),
        (
            "<script type='application/ld+json'>{\"@type\": \"WebPage\", \"author\": {\"@type\": \"Person\", \"name\": \"Ana Holm\"}}</script>",
            "",
        ),
        (
            "<meta name=author content='Harbour Post (www.harbour.example)'><meta property=og:site_name content='Harbour Post'>",
            "<h1>Ferry</h1><div>von Ana Holm</div>",
        ),
        (
            "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"author\": {\"@type\": \"Organization\", \"name\": \"Harbour Post\"}, \"publisher\": {\"name\": \"Harbour Post\"}}</script>",
            "<h1>Ferry</h1><a rel=author href=/ana>Ana Holm</a>",
        ),
    ] {
        assert_eq!(article(head, body).authors, ["Ana Holm"], "{head} {body}");
    }
}

#[test]
fn two_bylines_that_agree_win_over_data_about_someone_else() {
    let data = |authors: &str| {
        format!(
            r#"<script type='application/ld+json'>{{"@type": "NewsArticle", "author": {authors}, "publisher": {{"name": "Harbour Post"}}}}</script>"#
        )
    };
    let byline = "<h1>Ferry</h1><p class=author>Ana Holm</p><p>February 28, 2026</p>";
    let editor = data(r#"{"@type": "Person", "name": "Ole Berg"}"#);
    assert_eq!(article(&editor, byline).authors, ["Ana Holm"]);
    let longer = data(r#"{"@type": "Person", "name": "Ana Maria Holm"}"#);
    assert_eq!(article(&longer, byline).authors, ["Ana Maria Holm"]);
    let listed = data(
        r#"[{"@type": "Person", "name": "Ana Holm"}, {"@type": "Organization", "name": "Harbour Post"}]"#,
    );
    assert_eq!(
        article(&listed, byline).authors,
        ["Ana Holm", "Harbour Post"]
    );
    let place = "<h1>Ferry</h1><p class=author>São Paulo</p><p>February 28, 2026</p>";
    assert_eq!(article(&editor, place).authors, ["Ole Berg"]);
}

#[test]
fn a_heading_is_no_byline() {
    for heading in [
        "<h2>Next Steps</h2><p>Harbour correspondent</p>",
        "<h2>Author Spotlight</h2>",
    ] {
        let authors = article("", &format!("<h1>Ferry</h1>{heading}")).authors;
        assert_eq!(authors, Vec::<String>::new(), "{heading}");
    }
}

#[test]
fn who_comments_reviews_or_takes_pictures_is_no_author() {
    for body in [
        "<h1>Ferry</h1><div class=comments><span class=author>Ana Holm</span></div>",
        "<h1>Ferry</h1><figure><span class=author>Ana Holm</span></figure>",
        "<h1>Ferry</h1><div>Reviewed by Ana Holm</div>",
        "<h1>Ferry</h1><div>Foto: Ana Holm</div>",
        "<h1>Ferry</h1><div class=author>Member Login</div>",
        "<h1>Ferry</h1><div><a href=/w>Weight Management</a></div><div>March 1, 2026</div>",
    ] {
        assert_eq!(article("", body).authors, Vec::<String>::new(), "{body}");
    }
}

#[test]
fn a_signature_at_the_end_names_the_author() {
    let page = format!(
        "<meta property=og:site_name content='Harbour Post'><meta name=author content='Harbour Post'><h1>Ferry</h1><article><p>{FIRST}</p><p>{SECOND}</p><p><strong>Ana Holm</strong></p></article>"
    );
    assert_eq!(extract(&page).unwrap().article.authors, ["Ana Holm"]);
    let signed = |line: &str| page.replace("<p><strong>Ana Holm</strong></p>", line);
    let authors = |page: &str| extract(page).unwrap().article.authors;
    assert_eq!(authors(&signed("")), ["Harbour Post"]);
    assert_eq!(
        authors(&signed("<p>hol, be; Photo: Ida Lund / Fish Pictures</p>")),
        ["hol", "be"]
    );
    // Where the data name the site, it is the author; where they name a column, it is who is beside the site.
    let shared = signed("<p>Harbour Post / Fish Herald</p>");
    assert_eq!(authors(&shared), ["Harbour Post"]);
    let unnamed = shared.replace(
        "name=author content='Harbour Post'",
        "name=author content=News",
    );
    assert_eq!(authors(&unnamed), ["Fish Herald"]);
    assert_eq!(
        authors(&unnamed.replace("Harbour Post / ", "Herring / ")),
        Vec::<String>::new()
    );
}

#[test]
fn each_field_says_who_gave_it() {
    use model::article::Witness;
    let data =
        r#"{"@type": "NewsArticle", "articleSection": "Islands", "isAccessibleForFree": "False"}"#;
    let article = article(
        &format!(
            "<html lang=EN_gb><script type='application/ld+json'>{data}</script><meta name=keywords content='ferry, pier'>"
        ),
        "<h1>Ferry</h1><div>By Ana Holm, March 1, 2026</div>",
    );
    assert_eq!(article.language.as_deref(), Some("en-GB"));
    assert_eq!(article.paywalled, Some(true));
    let told = |field: &str| article.extraction.witnesses.get(field).copied();
    for (field, witness) in [
        ("title", Some(Witness::Markup)),
        ("section", Some(Witness::JsonLd)),
        ("paywalled", Some(Witness::JsonLd)),
        ("keywords", Some(Witness::Meta)),
        ("language", Some(Witness::Markup)),
        ("authors", Some(Witness::Text)),
        ("published_at", Some(Witness::Text)),
        ("modified_at", None),
    ] {
        assert_eq!(told(field), witness, "{field}");
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
        (
            "<meta name=x-published-date content=2026-02-28T10:00:00Z>",
            "",
        ),
        (
            "",
            "<h1>Ferry</h1><div>By Ana Holm ⋅ Published on Feb 28, 2026 Updated on Mar 1, 2026</div>",
        ),
        (
            "",
            "<h1>Ferry</h1><div>Veröffentlicht am 28.02.2026 – Aktualisiert am 01.03.2026</div>",
        ),
        (
            "<html lang=fr>",
            "<h1>Ferry</h1><div>Publié le 28/02/2026 à 10h00 par Ana Holm</div>",
        ),
        (
            "",
            "<h1>Ferry</h1><div>Last updated: February 28, 2026</div>",
        ),
        (
            "",
            "<h1>Ferry</h1><div><span>February 28, 2026</span><span>Updated: March 1, 2026</span></div>",
        ),
        (
            "<title>Ferry of week 2</title>",
            "<fieldset><legend>Ferry of week 2</legend> 28 February 2026</fieldset>",
        ),
        // The page's own wording of the headline.
        (
            "<meta property=og:title content='Ferry to the islands runs again'>",
            "<h2>The ferry to the islands runs</h2><div>February 28, 2026</div>",
        ),
        (
            "",
            "<h1>Ferry</h1><div>12 to 14 Months Out</div><div class=date>Published on: 28 February 2026</div>",
        ),
        // Another article's card.
        (
            "",
            "<time datetime=2026-02-28T10:00>February 28, 2026</time><h1>Ferry</h1><div><a href=/b>Bridge</a> <time datetime=2026-02-20>Friday</time></div>",
        ),
    ] {
        assert_eq!(
            day(&article(head, body)).as_deref(),
            Some("2026-02-28"),
            "{head} {body}"
        );
    }
}

#[test]
fn a_publication_that_is_stated_anew_with_every_change_is_that_which_is_shown() {
    let dated = |published: &str, modified: &str, shown: &str| {
        let data = format!(
            r#"{{"@type": "Article", "datePublished": "{published}", "dateModified": "{modified}"}}"#
        );
        let head = format!("<script type='application/ld+json'>{data}</script>");
        day(&article(
            &head,
            &format!("<h1>Ferry</h1><div>{shown}</div>"),
        ))
    };
    let renewed = dated("2026-02-28", "2026-02-28", "Published February 14, 2026");
    assert_eq!(renewed.as_deref(), Some("2026-02-14"));
    for (modified, shown) in [
        ("2026-03-01", "Published February 27, 2026"),
        ("2026-02-28", "Updated February 14, 2026"),
        ("2026-02-28", "February 2026"),
    ] {
        let stated = dated("2026-02-28", modified, shown);
        assert_eq!(stated.as_deref(), Some("2026-02-28"), "{modified} {shown}");
    }
    let changed = dated("2026-02-20", "2026-02-28", "February 14, 2026");
    assert_eq!(changed.as_deref(), Some("2026-02-20"));
    let head = "<meta name=date content=2026-02-28>";
    let taken = article(
        head,
        "<h1>Ferry</h1><figure><figcaption>Ferry (14.02.2026)</figcaption></figure>",
    );
    assert_eq!(day(&taken).as_deref(), Some("2026-02-28"));
    // The feed says so too.
    let url = "https://news.example/story".parse().unwrap();
    let entry = model::Entry {
        published: "2026-02-28T08:00:00Z".parse().ok(),
        ..model::Entry::default()
    };
    let hints = PageHints {
        entry: Some(&entry),
        ..hints(&url)
    };
    let markup = format!(
        "{head}<h1>Ferry</h1><div>Published February 14, 2026</div><p>{FIRST}</p><p>{SECOND}</p>"
    );
    let told = page(markup.as_bytes(), &hints).unwrap().article;
    assert_eq!(day(&told).as_deref(), Some("2026-02-28"));
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
    assert_eq!(future.published_at, None);
    assert_eq!(future.date_notes, dropped.date_notes);
    // The next witness is asked.
    let second = article(
        "<meta name=date content=2031-01-01><meta name=pubdate content=2026-02-28T10:00:00Z>",
        "",
    );
    assert_eq!(day(&second).as_deref(), Some("2026-02-28"));
    let soon = article("<meta name=date content=2026-03-02T08:00:00Z>", "");
    assert_eq!(
        soon.date_notes,
        [model::article::DateNote::PublishedClamped]
    );
    for vague in ["2026", "2026-02", "February 2026"] {
        let vague = article(&format!("<meta name=date content='{vague}'>"), "");
        assert_eq!(vague.published_at, None);
    }
}

#[test]
fn embedded_posts_are_named_and_not_read() {
    let article = article(
        "",
        "<blockquote class=twitter-tweet><p>What a ferry this is, said everyone on the pier today and laughed. <a href=https://social.example/tag>#ferry</a></p><a href=https://social.example/1>1 March 2026</a></blockquote>
         <blockquote class=instagram-media data-instgrm-permalink=https://www.instagram.com/p/abc/><p>A picture of the ferry in the evening light, with people.</p></blockquote>
         <iframe src=https://www.youtube.com/embed/xyz></iframe><iframe src=https://ads.example/frame></iframe>",
    );
    assert!(!article.text.contains("everyone") && !article.text.contains("evening"));
    let embeds: Vec<&str> = article.embeds.iter().map(Url::as_str).collect();
    assert_eq!(
        embeds,
        [
            "https://social.example/1",
            "https://www.instagram.com/p/abc/",
            "https://www.youtube.com/embed/xyz"
        ]
    );
}

#[test]
fn posts_and_players_are_known_in_every_form() {
    for (form, expected) in [
        (
            "<blockquote class=reddit-embed-bq><a href=https://r.example/r/sea/comments/a1/x/>Back</a> by <a href=https://r.example/user/hm/>u/hm</a></blockquote>",
            "https://r.example/r/sea/comments/a1/x/",
        ),
        (
            "<lite-youtube videoid=def></lite-youtube>",
            "https://www.youtube.com/watch?v=def",
        ),
        (
            "<amp-twitter data-tweetid=99></amp-twitter>",
            "https://twitter.com/i/status/99",
        ),
        (
            "<amp-facebook data-href=https://f.example/7></amp-facebook>",
            "https://f.example/7",
        ),
        (
            "<script async data-telegram-post=hm/83></script>",
            "https://t.me/hm/83",
        ),
        (
            "<iframe src='//t.me/hm/84?embed=1'></iframe>",
            "https://t.me/hm/84?embed=1",
        ),
        (
            "<iframe data-src=https://player.video.example/7></iframe>",
            "https://player.video.example/7",
        ),
        (
            "<iframe src=https://www.instagram.com/reel/a/></iframe>",
            "https://www.instagram.com/reel/a/",
        ),
        (
            "<figure><div class=wp-block-embed__wrapper>\nhttps://www.youtube.com/watch?v=jkl\n</div></figure>",
            "https://www.youtube.com/watch?v=jkl",
        ),
        (
            "<iframe src='https://video.example/v.php?id=7&embed#player'></iframe>",
            "https://video.example/v.php?id=7&embed#player",
        ),
        (
            "<iframe src=https://video.example/embed-7.html></iframe>",
            "https://video.example/embed-7.html",
        ),
        ("<iframe src=https://ads.example/members></iframe>", ""),
        (
            "<iframe src='https://ads.example/serve?slot=player&at=/embed/7#embed'></iframe>",
            "",
        ),
        (
            "<iframe src=https://www.facebook.com/plugins/like.php></iframe>",
            "",
        ),
        (
            "<div class=wp-block-embed__wrapper><p>A film of the ferry</p></div>",
            "",
        ),
    ] {
        let article = article("", form);
        let embeds: Vec<&str> = article.embeds.iter().map(Url::as_str).collect();
        assert_eq!(embeds.concat(), expected, "{form}");
    }
}

#[test]
fn the_last_of_the_deepest_links_names_a_post() {
    let post = |links: &[&str]| {
        let link = |link: &&str| format!("<a href='https://p.example/{link}'>x</a> ");
        let links: String = links.iter().map(link).collect();
        format!("<blockquote class=twitter-tweet>{links}</blockquote>")
    };
    let deep = "a/".repeat(1100);
    // Each post begins anew, whatever the one before it had.
    let article = article(
        "",
        &[
            post(&["hm", "hm/1/2", "tag/x", "hm/3/4?s=1", &deep, "tag"]),
            post(&["b", "b/7", "c"]),
        ]
        .concat(),
    );
    let embeds: Vec<&str> = article.embeds.iter().map(Url::as_str).collect();
    assert_eq!(
        embeds,
        ["https://p.example/hm/3/4?s=1", "https://p.example/b/7"]
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

#[test]
fn data_about_another_article_say_nothing_of_this_one() {
    let data = r#"<script type="application/ld+json">[{"@type": "NewsArticle", "url": "https://news.example/bridge", "headline":
        "A bridge for the north shore", "author": "Ole Berg", "datePublished": "2025-01-01"}, {"@type": "NewsArticle", "headline": "Ferry runs again",
        "url": "https://news.example/story", "author": "Ana Holm", "datePublished": "2026-02-28"}]</script>"#;
    let found = article(
        &format!("<title>Ferry runs again</title>{data}"),
        "<h1>Ferry runs again</h1>",
    );
    assert_eq!(found.authors, ["Ana Holm"]);
    assert_eq!(day(&found).as_deref(), Some("2026-02-28"));
}

#[test]
fn a_page_whose_title_is_the_site_has_the_heading_above_the_text() {
    let head = "<title>Harbour Post</title><meta property=og:site_name content='Harbour Post'>";
    let found = article(head, "<h2>Ferry runs again from Monday</h2>");
    assert_eq!(found.title, "Ferry runs again from Monday");
}

#[test]
fn a_site_shows_the_name_it_goes_by() {
    let head = "<meta property=og:site_name content='Harbour Post'><meta name=twitter:site content=@hpost>
        <script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"publisher\": {\"name\": \"Harbour Media Ltd\"}}</script>";
    assert_eq!(article(head, "").site_name.as_deref(), Some("Harbour Post"));
    let handle = "<meta name=twitter:site content=@hpost>";
    assert_eq!(article(handle, "").site_name, None);
}

#[test]
fn addresses_are_those_of_the_web_and_of_a_length_that_is_one() {
    let long = format!("https://video.example/embed/{}", "x".repeat(3000));
    let page = format!(
        "<title>Ferry runs again</title><article><h1>Ferry runs again</h1><p>{FIRST} <a href='{long}'>More</a></p><iframe src='javascript:alert(1)//embed/'></iframe>
         <iframe src='{long}'></iframe><iframe src='https://video.example/embed/7'></iframe><img src='{long}'><p>{SECOND}</p><p>{THIRD}</p></article>"
    );
    let extracted = extract(&page).unwrap();
    let embeds: Vec<&str> = extracted.article.embeds.iter().map(Url::as_str).collect();
    assert_eq!(embeds, ["https://video.example/embed/7"]);
    assert!(extracted.article.images.is_empty());
    assert!(!extracted.markdown().contains(&long));
}

#[test]
fn captions_are_texts() {
    let page = format!(
        "<h1>Ferry</h1><p>{FIRST}</p><img src=/1.jpg alt='&lt;i&gt;The pier&lt;/i&gt; &amp;amp; the ferry'><p>{SECOND}</p>"
    );
    let images = extract(&page).unwrap().article.images;
    assert_eq!(images[0].caption.as_deref(), Some("The pier & the ferry"));
}
