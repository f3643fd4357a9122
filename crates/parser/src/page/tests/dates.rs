//! Which of the dates on a page is the article's, and what time of day it has.

use super::*;

fn article(head: &str, before: &str, after: &str) -> model::Article {
    extract(&format!(
        "<html><head>{head}</head><body>{before}<p>{FIRST}</p><p>{SECOND}</p>{after}</body></html>"
    ))
    .unwrap()
    .article
}

/// The date of publication of a page with something below its headline.
fn below(text: &str) -> Option<String> {
    let article = article("", &format!("<h1>Ferry</h1><div>{text}</div>"), "");
    article
        .published_at
        .map(|at| at.format("%FT%R").to_string())
}

#[test]
fn the_time_may_stand_apart_from_the_date() {
    for text in [
        "28 February 2026 - 10:15",
        "28 February 2026 – 10:15 GMT",
        "28.02.2026 | 10:15",
        "28 Feb 2026 · 10:15",
        "28 February 2026 (10:15)",
        "28 February 2026 17:15 (GMT+7)",
        "2026/2/28(土) 10:15",
        "10:15 | 28.02.2026",
        "28 February 2026 10:15 - 5 min read",
        "Published 28 February 2026 | 10:15 | Updated 1 March 2026 | 11:30",
    ] {
        assert_eq!(below(text).as_deref(), Some("2026-02-28T10:15"), "{text}");
    }
    for text in ["28 February 2026 | Ferry 10", "28 February 2026 - 10"] {
        assert_eq!(below(text).as_deref(), Some("2026-02-28T00:00"), "{text}");
    }
}

#[test]
fn a_sentence_about_a_day_dates_nothing() {
    assert_eq!(below("The new rules apply from 28 February 2026."), None);
    assert!(below("Szerző: Ana Holm | 2026. február 28.").is_some());
    let above = "<h1>Ferry</h1><p>The new rules apply from 1 February 2026.</p>";
    let found = article("", &format!("<p>28.02.2026</p>{above}"), "").published_at;
    let found = found.map(|at| at.format("%F").to_string());
    assert_eq!(found.as_deref(), Some("2026-02-28"));
}

#[test]
fn a_version_of_the_system_is_no_date() {
    let footer = |line: &str| {
        let behind = format!("{}<p>{line}</p>", "<p>-</p>".repeat(16));
        article("", "<h1>Ferry</h1>", &behind).published_at
    };
    assert_eq!(footer("Powered by Harbour 8.5.14"), None);
    assert!(footer("Posted by Ana 8.5.14").is_some());
}

#[test]
fn what_is_named_as_a_caption_for_its_size_may_be_a_date() {
    let found = below("<span class=caption>28 February 2026</span>");
    assert_eq!(found.as_deref(), Some("2026-02-28T00:00"));
    let found = below("<p class=caption>The pier on 28 February 2026</p>");
    assert_eq!(found, None);
}

#[test]
fn years_of_eras_are_seen() {
    for text in ["令和8年2月28日", "中華民國115年2月28日"] {
        assert_eq!(below(text).as_deref(), Some("2026-02-28T00:00"), "{text}");
    }
}

#[test]
fn what_is_said_to_be_the_publication_comes_first() {
    for text in [
        "1 March 2026 | Published 28 February 2026",
        "Stand: 01.03.2026</div><div>Veröffentlicht: 28.02.2026",
        "अपडेटेड: 1 मार्च 2026; प्रकाशित: 28 फरवरी 2026",
    ] {
        assert_eq!(below(text).as_deref(), Some("2026-02-28T00:00"), "{text}");
    }
}

#[test]
fn cards_that_say_when_they_were_published_are_of_others() {
    let card = "<a href=/2><h2>A bridge</h2><time itemprop=datePublished datetime=2026-02-20>20 February</time></a>";
    let own = "<h1>Ferry</h1><time datetime=2026-02-28>28 February 2026</time>";
    let article = article("", own, &card.repeat(2));
    let day = article.published_at.map(|at| at.date_naive().to_string());
    assert_eq!(day.as_deref(), Some("2026-02-28"));
}

#[test]
fn an_older_date_in_a_card_does_not_win_over_the_data() {
    let data = "<meta property=article:published_time content=2026-02-28T10:15:00Z>";
    for card in [
        "<div><a href=/2><h4>A bridge is built</h4></a><span>12.02.2026</span></div>",
        "<div><a href=/2><span>A bridge is built after all</span><div>Harbour 12.02.26</div></a></div>",
        "<aside><a href=/2><time>12 February 2026</time><h3>A bridge is built</h3></a></aside>",
        "<div class=related><h2>Bridge</h2><span>February 12, 2026</span></div>",
    ] {
        for head in ["", "<p>Saturday, 11:15</p>"] {
            let body = format!("<h1>Ferry</h1>{head}<p>{THIRD}</p>{card}");
            let article = article(data, &body, "");
            let day = article.published_at.map(|at| at.date_naive().to_string());
            assert_eq!(day.as_deref(), Some("2026-02-28"), "{body}");
        }
    }
    // What is shown as well was not renewed, whatever else is shown.
    let body = "<h1>Ferry</h1><p>12 February 2026</p><p>28 February 2026</p>";
    let found = article(data, body, "")
        .published_at
        .map(|at| at.date_naive().to_string());
    assert_eq!(found.as_deref(), Some("2026-02-28"));
    let body = "<h1>Ferry</h1><p>12 February 2026</p>";
    let found = article(data, body, "")
        .published_at
        .map(|at| at.date_naive().to_string());
    assert_eq!(found.as_deref(), Some("2026-02-12"));
}

#[test]
fn a_date_beside_a_link_is_the_articles_where_nothing_else_is() {
    for beside in [
        "<div><div>By <a href=/a>Ana Holm</a></div><div>28 February 2026</div><div><a href=/g>Add us as a preferred source on Google</a></div></div>",
        "<div><a href=#comments>Read what 34 readers have to say</a><p>28 February 2026</p></div>",
        "<div class=more-meta><span>28 February 2026</span></div>",
    ] {
        let found = article("", &format!("<h1>Ferry</h1><p>{THIRD}</p>{beside}"), "");
        let day = found.published_at.map(|at| at.date_naive().to_string());
        assert_eq!(day.as_deref(), Some("2026-02-28"), "{beside}");
    }
}

#[test]
fn a_line_that_says_what_it_is_may_be_longer() {
    for text in [
        "Originally published on Saturday, February 28, 2026, in the print edition",
        "Posté le samedi 28 février 2026 par la rédaction",
    ] {
        assert_eq!(below(text).as_deref(), Some("2026-02-28T00:00"), "{text}");
    }
}

#[test]
fn a_change_that_is_seen_is_the_modification() {
    let body =
        "<h1>Ferry</h1><div>Published 26 February 2026</div><div>Updated 28 February 2026</div>";
    let modified = article("", body, "").modified_at;
    assert_eq!(
        modified.map(|at| at.date_naive().to_string()).as_deref(),
        Some("2026-02-28")
    );
}

#[test]
fn dates_of_others_are_not_the_articles() {
    let card = "<li><a href=/b>Otters return</a> <time datetime=2026-02-20>20 Feb</time></li>";
    let beside = [
        format!("<aside>{card}</aside>"),
        format!("<ul>{card}</ul>"),
        "<aside><span class=date>20 February 2026</span></aside>".to_owned(),
        "<nav><time datetime=2026-02-20>Friday</time></nav>".to_owned(),
        "<div id=comments><b>Zoe</b> <time datetime=2026-02-20>Friday</time></div>".to_owned(),
        "<footer><p>Page created 20 February 2026</p></footer>".to_owned(),
        "<footer><time datetime=2026-02-20>Friday</time></footer>".to_owned(),
    ];
    for beside in &beside {
        let none = article("", "<h1>Ferry</h1>", beside);
        assert_eq!(none.published_at, None, "{beside}");
        let own = article(
            "",
            "<h1>Ferry</h1><p>By Ana Holm, 28 February 2026</p>",
            beside,
        );
        let day = own.published_at.map(|at| at.date_naive().to_string());
        assert_eq!(day.as_deref(), Some("2026-02-28"), "{beside}");
    }
    for before in [
        "<header><div>Saturday 28 February 2026</div></header><h1>Ferry</h1>",
        "<nav><div>Saturday 28 February 2026</div></nav><h1>Ferry</h1>",
    ] {
        assert_eq!(article("", before, "").published_at, None, "{before}");
    }
}

#[test]
fn a_side_column_may_be_the_articles_own() {
    let date = "28 February 2026";
    for (before, after) in [
        (
            format!("<h1>Ferry</h1><aside><p>{date}</p></aside>"),
            String::new(),
        ),
        (
            "<article><h1>Ferry</h1>".to_owned(),
            format!("<aside><time datetime=2026-02-28>{date}</time></aside></article>"),
        ),
        (
            format!("<header><p>{date}</p><h1>Ferry</h1></header>"),
            String::new(),
        ),
    ] {
        let day = article("", &before, &after).published_at;
        let day = day.map(|at| at.date_naive().to_string());
        assert_eq!(day.as_deref(), Some("2026-02-28"), "{before} {after}");
    }
}

#[test]
fn what_a_machine_reads_is_told_by_what_is_seen() {
    let time = "<time datetime=2026-02-28>20 February 2026</time>";
    assert_eq!(below(time).as_deref(), Some("2026-02-28T00:00"));
}

#[test]
fn headers_of_the_answer_say_nothing_of_the_article() {
    let head = "<meta http-equiv=date content='Sat, 28 Feb 2026 03:00:00 GMT'>\
        <meta http-equiv=last-modified content='Sat, 28 Feb 2026 03:00:00 GMT'>\
        <meta http-equiv=content-language content=fi>";
    let article = article(head, "<h1>Ferry</h1>", "");
    assert_eq!((article.published_at, article.modified_at), (None, None));
}

#[test]
fn an_impossible_date_in_data_hides_no_other() {
    for date in ["1970-01-01T00:00:00Z", "0001-01-01"] {
        let head = format!("<meta name=date content={date}>");
        let article = article(&head, "<h1>Ferry</h1><div>28 February 2026</div>", "");
        let day = article.published_at.map(|at| at.date_naive().to_string());
        assert_eq!(day.as_deref(), Some("2026-02-28"), "{date}");
    }
}

#[test]
fn a_publication_has_many_names() {
    for head in [
        "<meta name=dcterms.issued content=2026-02-28><meta name=dcterms.modified content=2026-03-01>",
        "<meta name=DC.Date.Created content=2026-02-28>",
        "<meta property=article:published content=2026-02-28>",
        "<meta name=bt:pubDate content=2026-02-28>",
        "<span itemprop='dateline datePublished' content=2026-02-28></span>",
        "<abbr class=published title=2026-02-28>Saturday</abbr>",
        "<span class=date property='dc:date dc:created' content=2026-02-28></span>",
    ] {
        let day = article(head, "<h1>Ferry</h1>", "").published_at;
        let day = day.map(|at| at.date_naive().to_string());
        assert_eq!(day.as_deref(), Some("2026-02-28"), "{head}");
    }
}
