//! Small pages, whole.

use chrono::TimeZone as _;

use super::*;

mod around;
mod bylines;
mod dates;
mod entries;
mod fields;
mod hostile;
mod kinds;
mod recommendations;
mod requests;

fn hints(url: &Url) -> PageHints<'_> {
    let fetched_at = chrono::Utc.with_ymd_and_hms(2026, 3, 1, 12, 0, 0).unwrap();
    PageHints {
        url,
        content_type: None,
        entry: None,
        fetched_at,
    }
}

fn extract(page_text: &str) -> Result<Extracted, PageError> {
    let url = "https://news.example/story".parse().unwrap();
    page(page_text.as_bytes(), &hints(&url))
}

fn texts(extracted: &Extracted) -> Vec<&str> {
    extracted
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect()
}

const FIRST: &str = "The ferry between the two islands will run again from Monday, the harbour office said after a week of repairs.";
const SECOND: &str = "Related work on the pier, which had been planned for the spring, is to begin a month earlier than announced.";

const THIRD: &str = "Passengers who hold a season ticket can ask for a refund until the end of the month, the office added on Tuesday.";
const FOURTH: &str = "The mayor of the smaller island thanked the crews, who had worked through four nights without a break.";

#[test]
fn a_page_gives_its_paragraphs_and_nothing_around_them() {
    let page = format!(
        "<html lang=en-GB><head><title>Ferry runs again | Harbour Post</title><meta property=og:site_name content='Harbour Post'>
         <link rel=canonical href='/story'></head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav>
         <article><h1>Ferry runs again</h1><p class=byline>By Ana Holm</p><p>{FIRST}</p>
         <p><strong>Read also:</strong> <a href=/x>A bridge for the north shore</a></p>
         <h2>Earlier than planned</h2><ul><li>Two boats an hour, from six in the morning.</li><li>Four boats an hour when the market is open.</li></ul><p>{SECOND}</p>
         <h3>RECOMMENDED FOR YOU</h3><ul><li><a href=/1>One headline</a></li><li><a href=/2>Another headline</a></li></ul></article>
         <aside><p>Our readers say that the ferry is the finest way to reach the old town.</p></aside><footer>© Harbour Post</footer></body></html>"
    );
    let extracted = extract(&page).unwrap();
    assert_eq!(
        texts(&extracted),
        [
            FIRST,
            "Earlier than planned",
            "Two boats an hour, from six in the morning.",
            "Four boats an hour when the market is open.",
            SECOND,
        ]
    );
    let article = &extracted.article;
    assert_eq!(article.title, "Ferry runs again");
    assert_eq!(article.language.as_deref(), Some("en-GB"));
    assert_eq!(
        article.declared_canonical.as_ref().unwrap().as_str(),
        "https://news.example/story"
    );
    assert_eq!(
        article.extraction.removed.get("recommendation"),
        Some(&5),
        "{:?}",
        extracted.removed
    );
}

#[test]
fn lists_tables_and_quotations_within_news_are_text() {
    let data = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry runs again"}</script>"#;
    let page = format!(
        "<html lang=en><head><title>Ferry runs again</title>{data}</head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav>
         <article><h1>Ferry runs again</h1><p>February 28, 2026</p><p>{FIRST}</p><p>{SECOND}</p>
         <ul><li>Two boats an hour from six in the morning</li><li>Four boats an hour on market days</li></ul><p>{THIRD}</p>
         <table><tr><td>Adults</td><td>4.20</td></tr><tr><td>Children</td><td>2.10</td></tr></table><p>{FOURTH}</p>
         <blockquote><p>Nobody has to swim any more.</p></blockquote><p>{THIRD} {FOURTH}</p><p>(Source: AFP)</p><p>© 2026 Harbour Post</p>
         <p>Copyright 2026 The Harbour Post. All rights reserved. It may not be published or broadcast.</p></article>
         <footer><a href=/about>About</a></footer></body></html>"
    );
    assert_eq!(
        texts(&extract(&page).unwrap()),
        [
            FIRST,
            SECOND,
            "Two boats an hour from six in the morning",
            "Four boats an hour on market days",
            THIRD,
            "Adults | 4.20",
            "Children | 2.10",
            FOURTH,
            "Nobody has to swim any more.",
            &format!("{THIRD} {FOURTH}"),
        ]
    );
}

#[test]
fn a_page_laid_out_by_tables_is_read_as_one_of_boxes() {
    let menu = "<a href=/n>News</a><br><a href=/s>Sport</a><br><a href=/w>Weather</a>";
    let others = "<b>Other news</b><br><a href=/1>Ferry late again on Tuesday</a><br><a href=/2>School to open in May</a>";
    let page = format!(
        "<title>The ferry runs again from Monday - The Harbour Post</title><table><tr><td colspan=3><img src=logo.gif></td></tr>
         <tr><td>{menu}</td><td><font size=5><b>The ferry runs again from Monday</b></font><br><br>{FIRST}<br><br>{SECOND}<p>{THIRD}<p>{FOURTH}</td>
         <td>{others}</td></tr></table>"
    );
    let extracted = extract(&page).unwrap();
    assert_eq!(texts(&extracted), [FIRST, SECOND, THIRD, FOURTH]);
    assert_eq!(extracted.article.title, "The ferry runs again from Monday");
}

#[test]
fn a_row_of_data_is_one_line_whatever_its_cells_hold() {
    let table = "<table><tr><td></td><td><p>Adults</p></td><td><p>Children</p></td></tr><tr><td>Day</td><td><div>4.20</div></td><td></td></tr><tr><td>Night</td><td>8.40<br><br>booked</td><td>4.20</td></tr></table>";
    let page = format!(
        "<nav><a href=/>Home</a></nav><article><h1>Fares</h1><p>{FIRST}</p><p>{SECOND}</p>{table}<p>{THIRD}</p><p>{FOURTH}</p></article>"
    );
    let extracted = extract(&page).unwrap();
    assert_eq!(
        texts(&extracted)[2..5],
        [
            "| Adults | Children",
            "Day | 4.20 |",
            "Night | 8.40 booked | 4.20"
        ]
    );
    assert!(
        extracted
            .markdown()
            .contains("|  | Adults | Children |\n| --- | --- | --- |\n| Day | 4.20 |  |")
    );
}

#[test]
fn lists_and_quotations_are_those_of_the_page() {
    let lists = "<ol start=4><li>Fourth comes the wall<li>Fifth comes the light<ul><li>Its lamp</ul></ol>
        <ol reversed><li>Second<li value=7>Seventh</ol><blockquote><p>“We sail.”</p><p>“In any weather.”</p></blockquote>";
    let page = format!(
        "<nav><a href=/>Home</a></nav><article><h1>Works</h1><p>{FIRST}</p><p>{SECOND}</p>{lists}<p>{THIRD}</p><p>{FOURTH}</p></article>"
    );
    let extracted = extract(&page).unwrap();
    let quoted = "> “We sail.”\n>\n> “In any weather.”\n";
    let numbered = "4. Fourth comes the wall\n5. Fifth comes the light\n   - Its lamp\n\n2) Second\n\n7. Seventh\n";
    let markdown = extracted.markdown();
    assert!(
        markdown.contains(&format!("\n{numbered}\n{quoted}")),
        "{markdown}"
    );
    let html = extracted.html();
    assert!(
        html.contains("<ol start=\"2\">\n<li>Second</li>\n<li value=\"7\">Seventh</li>\n</ol>"),
        "{html}"
    );
    // The text itself is the same whatever it stands in.
    assert_eq!(extracted.article.text.split("\n\n").count(), 11);
}

#[test]
fn links_and_emphasis_are_marked_and_change_no_text() {
    let marked = "Watch <b>out</b>!<a href='/pier'> The pier</a> is <a href='#note'>new</a>, <a href='javascript:x()'>they</a> say, and open.";
    let page = format!(
        "<nav><a href=/>Home</a></nav><article><h1>Pier</h1><p>{FIRST}</p><p>{SECOND}</p><p>{marked}</p><table><tr><th>Who<th>Fare</tr><tr><td>Ana<td>see the list of <a href=/fares>all</a></tr></table><p>{THIRD}</p><p>{FOURTH}</p></article>"
    );
    let extracted = extract(&page).unwrap();
    assert_eq!(
        texts(&extracted)[2],
        "Watch out! The pier is new, they say, and open."
    );
    let markdown = extracted.markdown();
    assert!(
        markdown.contains(
            "\nWatch **out**! [The pier](<https://news.example/pier>) is new, they say, and open.\n"
        ),
        "{markdown}"
    );
    assert!(
        markdown.contains("| Ana | see the list of [all](<https://news.example/fares>) |"),
        "{markdown}"
    );
}

#[test]
fn text_beside_paragraphs_is_a_paragraph() {
    let others = "<li><a href=/1>Ferry late again on Tuesday</a></li>".repeat(8);
    for data in [
        "",
        r#"<script type="application/ld+json">{"@type": "NewsArticle"}</script>"#,
    ] {
        let page = format!(
            "{data}<nav><ul>{others}</ul></nav><div class=story><h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>{FOURTH}</div>"
        );
        assert_eq!(
            texts(&extract(&page).unwrap()),
            [FIRST, SECOND, THIRD, FOURTH]
        );
    }
}

#[test]
fn elements_of_the_site_are_set_apart() {
    let page = format!(
        "<post-body><post-time><time>10:30</time></post-time>\n<text-block>{FIRST}</text-block><text-block>The <x-tip><x-link>pier</x-link></x-tip>, too. {SECOND}</text-block></post-body>"
    );
    assert_eq!(
        texts(&extract(&page).unwrap()),
        [FIRST, &format!("The pier, too. {SECOND}")]
    );
}

#[test]
fn what_readers_write_below_the_text_is_left_out() {
    let comment = |name: &str, text: &str| {
        format!("<li class=comment><div class=comment-author>{name}</div><p>{text}</p></li>")
    };
    let comments = comment(
        "oldsalt",
        "I have waited for this ferry for longer than I care to remember, and I will be on the first one.",
    ) + &comment(
        "Mimi",
        "It will be late again within a week, as it was last year and the year before that, you will see.",
    );
    let page = format!(
        "<nav><a href=/>Home</a></nav><article><h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p>
         <div id=comments class=comments-area><h2>2 thoughts on “Ferry”</h2><ol>{comments}</ol></div></article>"
    );
    assert_eq!(
        texts(&extract(&page).unwrap()),
        [FIRST, SECOND, THIRD, FOURTH]
    );
}

#[test]
fn a_subheading_is_no_marker() {
    let page = format!(
        "<article><h1>Tudela</h1><p>{FIRST}</p><h2>Más de trescientas casas</h2><p>{SECOND}</p><h2>Más de Tudela</h2><ul><li><a href=/1>Un titular de otra noticia</a></li></ul></article>"
    );
    assert_eq!(
        texts(&extract(&page).unwrap()),
        [FIRST, "Más de trescientas casas", SECOND]
    );
}

#[test]
fn a_plain_text_ends_where_the_recommendations_begin() {
    let text = format!(
        "{FIRST}\n{SECOND}\nRECOMMENDED FOR YOU\n\nA headline of another story\n\n\nOne more: 'it goes on'\n"
    );
    let extracted = extract(&text).unwrap();
    assert_eq!(extracted.article.text, format!("{FIRST}\n\n{SECOND}"));
    assert_eq!(extracted.removed.len(), 3);
}

#[test]
fn structured_data_gives_the_fields() {
    let page = format!(
        r#"<html><head><script type="application/ld+json">{{"@graph": [{{"@type": "WebPage"}}, {{"@type": ["NewsArticle"],
        "headline": "Ferry &amp; pier", "author": [{{"name": "Ana Holm"}}, {{"name": "By Ole Berg"}}], "datePublished": "2026-02-28T10:00:00+01:00",
        "isAccessibleForFree": "False", "keywords": "sea, ferry"}}]}}</script></head><body><p>{FIRST}</p><p>{SECOND}</p></body></html>"#
    );
    let article = extract(&page).unwrap().article;
    assert_eq!(article.title, "Ferry & pier");
    assert_eq!(article.authors, ["Ana Holm", "Ole Berg"]);
    assert_eq!(
        article.published_at.unwrap().to_rfc3339(),
        "2026-02-28T09:00:00+00:00"
    );
    assert_eq!((article.paywalled, article.keywords.len()), (Some(true), 2));
}

#[test]
fn what_is_no_article_says_what_it_is() {
    for (page, reason) in [
        ("%PDF-1.7 \u{0}", "not_html"),
        (" \n ", "empty_page"),
        (
            "<html><body><ul><li><a href=/a>One</a></ul></body></html>",
            "no_article",
        ),
    ] {
        assert_eq!(extract(page).unwrap_err().reason(), reason);
    }
    let entry = Entry::default();
    let url = "https://news.example/story".parse().unwrap();
    let error = feed_content(&entry, &hints(&url)).unwrap_err();
    assert_eq!(error.reason(), "no_feed_text");
}

#[test]
fn deep_and_wide_documents_cost_no_stack() {
    let deep = format!("{}<p>{FIRST}</p><p>{SECOND}</p>", "<div>".repeat(3_000));
    let wide = format!("{}<p>{FIRST}</p><p>{SECOND}</p>", "<b>x</b>".repeat(30_000));
    for page in [deep, wide] {
        assert!(extract(&page).unwrap().article.text.contains(FIRST));
    }
}

#[test]
fn formats_escape_what_is_no_markup() {
    let extracted = extract(&format!(
        "<h1>T</h1><p>{FIRST} 1 &lt; 2 *</p><p>{THIRD}</p><ul><li>{SECOND}</li></ul>"
    ))
    .unwrap();
    assert!(extracted.html().contains("1 &lt; 2 *</p>"));
    assert!(extracted.markdown().contains("1 \\< 2 \\*"));
    assert!(extracted.markdown().contains("\n- Related work"));
}

#[test]
fn a_long_article_is_whole() {
    use std::fmt::Write as _;

    let (mut body, mut told) = (String::new(), Vec::new());
    for year in 1700..1950 {
        let paragraphs = [
            format!(
                "In the winter of {year} the keeper wrote that the ice came down the river in the second week, and that the ferry lay at the far bank for {} days.",
                year % 40 + 2
            ),
            format!(
                "He counted {} barges in that year, sold a boat, and paid the smith for a chain, as every keeper before him had done and said so.",
                year * 3
            ),
            format!("“{year}? A bad one.”"),
        ];
        for paragraph in paragraphs {
            write!(body, "<p>{paragraph}</p>").unwrap();
            told.push(paragraph);
        }
    }
    let others: String = [
        "A bridge is sold",
        "The price of salt rises again",
        "Ferries to the islands",
    ]
    .map(|title| format!("<li><a href=\"/{}\">{title}</a></li>", title.len()))
    .concat();
    let page = format!(
        "<html><head><title>The keeper's books | The Paper</title></head><body><nav><ul>{others}</ul></nav><article><h1>The keeper's \
         books</h1><div class=\"text\">{body}</div></article><aside><h3>More stories</h3><ul>{others}</ul></aside><footer><p>Copyright \
         The Paper. All rights reserved.</p></footer></body></html>"
    );
    let extracted = extract(&page).unwrap();
    let texts = texts(&extracted);
    let first = texts
        .iter()
        .zip(&told)
        .position(|(text, told)| text != told);
    assert_eq!((texts.len(), first), (told.len(), None));
}

#[test]
fn who_speaks_is_part_of_the_text_and_what_only_parts_it_is_not() {
    let page = |labels: [&str; 2]| {
        let talk: String = [FIRST, SECOND, THIRD, FOURTH]
            .map(|text| {
                format!(
                    "<p>{}</p><p>Why, {text}</p><p>{}</p><p>{text}</p>",
                    labels[0], labels[1]
                )
            })
            .concat();
        extract(&format!(
            "<title>Ferry</title><article><h1>Ferry</h1>{talk}</article>"
        ))
        .unwrap()
    };
    let talk = page(["Harbour Post", "Ana Holm"]);
    assert_eq!(texts(&talk).len(), 16);
    assert_eq!(
        texts(&talk)[..2],
        ["Harbour Post", &format!("Why, {FIRST}")]
    );
    // One label between paragraphs is nobody.
    assert_eq!(texts(&page(["Ana Holm", "Ana Holm"])).len(), 8);
}

#[test]
fn a_short_quotation_between_paragraphs_of_news_is_text() {
    let data = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry runs again"}</script>"#;
    let said = "Water finds its way.";
    let page = format!(
        "<title>Ferry runs again</title>{data}<nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Ferry runs again</h1>
         <p>{FIRST}</p><p>{SECOND}</p><blockquote><p>{said}</p></blockquote><p>{THIRD}</p><p>{FOURTH}</p></article><footer><a href=/about>About</a></footer>"
    );
    assert_eq!(
        texts(&extract(&page).unwrap()),
        [FIRST, SECOND, said, THIRD, FOURTH]
    );
}

#[test]
fn a_quotation_pulled_out_of_the_text_is_left_out() {
    let page = |quotation: &str| {
        let page =
            format!("<title>Ferry</title><h1>Ferry</h1><p>{FIRST}</p>{quotation}<p>{SECOND}</p>");
        extract(&page).unwrap()
    };
    let [pulled, own] = ["Related work on the pier", "Nobody has to swim any more."].map(|said| {
        format!("<blockquote><p>“{said}”</p><cite>Ana Holm, mayor</cite></blockquote>")
    });
    assert_eq!(texts(&page(&pulled)), [FIRST, SECOND]);
    let glued =
        "<blockquote><span>Related work on the pier.</span><cite>- Ana Holm</cite></blockquote>";
    assert_eq!(texts(&page(glued)), [FIRST, SECOND]);
    assert_eq!(
        texts(&page(&own))[..3],
        [FIRST, "“Nobody has to swim any more.”", "Ana Holm, mayor"]
    );
}

#[test]
fn notes_of_wire_services_below_the_text_are_left_out() {
    let notes = |rule: &str, notes: &str| {
        let page = format!(
            "<title>Ferry</title><h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p>{rule}</p>{notes}"
        );
        texts(&extract(&page).unwrap()).len()
    };
    let note =
        "<p>Holm reported from the smaller island. AP writer Ole Berg helped on the pier.</p>";
    assert_eq!(notes("___", note), 2);
    assert_eq!(notes("* * *", note), 4);
    let part = format!("<p>{THIRD}</p><p>{FOURTH}</p>");
    assert_eq!(notes("___", &part), 5, "a part of the text");
}

#[test]
fn a_credit_above_the_text_is_none_of_it() {
    let page = |first: &str| {
        extract(&format!(
            "<title>Ferry</title><h1>Ferry</h1><p>{first}</p><p>{FIRST}</p><p>{SECOND}</p>"
        ))
        .unwrap()
    };
    for credit in [
        "Foto: Ole Berg / dpa",
        "Photo: Ana Holm",
        "Фото: Анна Холм / ТАСС",
        "撮影・田中一郎",
        "Zdjęcie: Anna Holm/PAP",
    ] {
        assert_eq!(texts(&page(credit)), [FIRST, SECOND], "{credit}");
    }
    for line in [
        "Photo show opens at the harbour",
        "Foto: Ole Berg hat die Fähre seit vierzig Jahren jeden Morgen aufgenommen.",
        "Ferry: a history",
    ] {
        assert_eq!(texts(&page(line)), [line, FIRST, SECOND], "{line}");
    }
}

#[test]
fn a_label_within_the_text_is_no_credit() {
    let page = |line: &str| {
        let page = format!("<title>T</title><p>{FIRST}</p><p>{SECOND}</p>{line}<p>{THIRD}</p>");
        texts(&extract(&page).unwrap()).len()
    };
    for line in [
        "<p>Video: how to cut leeks</p>",
        "<p>Photos: two, in passport size</p>",
        "<li>The AP</li>",
        "<li>Saturday at ten in town | <a href=/1>Opening of the fair</a></li>",
    ] {
        assert_eq!(page(line), 4, "{line}");
    }
    assert_eq!(page("<p>Photo: Ana Holm / Harbour Post</p>"), 3);
}

#[test]
fn marks_of_footnotes_are_no_letters_of_the_words_before() {
    let page = "<title>T</title><h1>T</h1><p>The ferry of 1832<sup><a href='#n1'>2</a></sup> carried 40 m<sup>2</sup> of sail<a href='#n2'><sup>[3]</sup></a>, \
                and was the first<sup><a href=/first>1</a></sup> that sailed at night, the office said.</p><p>It was sold in the spring of 1850 to a merchant who lived on the smaller island.</p>";
    assert_eq!(
        texts(&extract(page).unwrap())[0],
        "The ferry of 1832 carried 40 m2 of sail, and was the first1 that sailed at night, the office said."
    );
}

#[test]
fn a_picture_makes_its_caption_and_no_paragraph() {
    let long = format!("{FIRST} {SECOND} {THIRD} {FOURTH} {FIRST} {SECOND}");
    let page = |picture: &str, beside: &str| {
        let page = format!(
            "<title>Ferry runs again</title><article><h1>Ferry runs again</h1><p>{FIRST}</p><p>{SECOND}</p><div>{picture}<p>{beside} Photo: Ana Holm</p></div></article>"
        );
        extract(&page).unwrap().article.text.contains("Ana Holm")
    };
    assert!(!page("<img src=/pier.jpg>", THIRD));
    assert!(page("", THIRD), "no picture");
    assert!(page("<img src=/icon.png width=20>", THIRD), "an icon");
    assert!(page("<img src=/pier.jpg>", &long), "a paragraph");
    let page = format!(
        "<title>T</title><article><p>{FIRST}</p><img src=/pier.jpg><p>{SECOND}</p><p>Photo: Ana Holm</p></article>"
    );
    assert_eq!(texts(&extract(&page).unwrap()), [FIRST, SECOND]);
}
