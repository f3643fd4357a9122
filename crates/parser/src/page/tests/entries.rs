//! What feeds carry as an entry's own content.

use super::*;

const LINK: &str = "https://news.example/2026/ferry";

/// The article of an entry's content.
fn read(title: &str, content: &str) -> Extracted {
    let url: Url = LINK.parse().unwrap();
    let entry = Entry {
        title: Some(title.to_owned()).filter(|title| !title.is_empty()),
        url: Some(url.clone()),
        content: Some(content.to_owned()),
        ..Entry::default()
    };
    feed_content(&entry, &hints(&url)).unwrap()
}

#[track_caller]
fn check(content: &str, expected: &[&str]) {
    let extracted = read("Ferry runs again from Monday", content);
    assert_eq!(texts(&extracted), expected, "{content}");
}

#[test]
fn what_is_said_of_the_entry_is_no_text() {
    for last in [
        format!("<p>The post <a href='{LINK}/?utm_source=rss'>Ferry &amp; pier</a> appeared first on <a href=https://news.example>Harbour Post</a>.</p>"),
        "<p>Innlegget <a href=https://count.example/7>Ferry runs again from Monday</a> dukket først opp på <a href=/>Havneposten</a>.</p>".to_owned(),
        "<p><a href=https://count.example/7>Continue reading Ferry runs again from Monday →</a></p>".to_owned(),
        format!("<div>submitted by <a href=https://forum.example/user/ana> /u/ana </a><br><span><a href=https://sea.example/a.jpg>[link]</a></span> <span><a href={LINK}>[comments]</a></span></div>"),
        "<p>Share this: <a href=https://x.example>X</a> <a href=https://f.example>Face</a></p><p><a href=/tags/sea>Sea</a></p>".to_owned(),
        "<p>Tags: <a href=/tags/sea>Sea</a></p>".to_owned(),
    ] {
        check(&format!("<p>{FIRST}</p><p>{SECOND}</p>{last}"), &[FIRST, SECOND]);
    }
    let extracted = read(
        "Ferry",
        &format!("<p>{FIRST}</p><p>Weiter: <a href={LINK}>Ferry</a></p>"),
    );
    assert_eq!(extracted.removed[0].reason, "about the entry");
}

#[test]
fn a_link_to_the_whole_entry_is_cut_off() {
    for more in ["Read more", "(Weiterlesen …)", "続きを読む"] {
        let link = format!("<a href='{LINK}#more'>{more}</a>");
        check(
            &format!("<p>{FIRST} {link}</p><p><a href=/tags/sea>Sea</a></p>"),
            &[FIRST],
        );
        check(
            &format!("<p>{FIRST}</p><p>The mayor thanked […] {link} »</p>"),
            &[FIRST, "The mayor thanked […]"],
        );
    }
    let notes = format!(
        "<ol><li>{FIRST} <a href=#back>↩</a></li><li>{SECOND} <a href=#back2>↩︎</a></li></ol>"
    );
    check(&format!("<p>{THIRD}</p>{notes}"), &[THIRD, FIRST, SECOND]);
    let within = format!("The mayor wrote of it in <a href={LINK}>a letter to the crews</a>");
    check(
        &format!("<p>{FIRST}</p><p>{SECOND} {within}.</p>"),
        &[
            FIRST,
            &format!("{SECOND} The mayor wrote of it in a letter to the crews."),
        ],
    );
    let elsewhere = format!("{FIRST} <a href=https://news.example/other>Read the report</a>");
    check(
        &format!("<p>{elsewhere}</p>"),
        &[&format!("{FIRST} Read the report")],
    );
}

#[test]
fn links_to_other_sites_are_what_a_collection_is_made_of() {
    let first = "How the tide was measured before there were clocks";
    let second = "A baker has kept one loaf for forty years";
    let list = format!(
        "<ul><li><a href=https://a.example/1>{first}</a></li><li><a href=https://b.example/2>{second}</a></li></ul>"
    );
    check(&format!("<p>{FIRST}</p>{list}"), &[FIRST, first, second]);
    check(&format!("<p>{FIRST}</p><h3>Related</h3>{list}"), &[FIRST]);
    let own = list
        .replace("a.example", "news.example")
        .replace("b.example", "www.news.example");
    check(&format!("<p>{FIRST}</p>{own}"), &[FIRST]);
    // Between lines of text a short one may be an item.
    let short =
        "<ul><li><a href=https://a.example>Tides</a></li><li><a href=/b>Bread</a></li></ul>";
    check(&format!("{short}<p>{FIRST}</p>"), &["Tides", FIRST]);
    check(&format!("<p>{FIRST}</p>{short}"), &[FIRST]);
    // There is nothing else.
    let two = "<a href=https://a.example>A tale of the tide</a> on <a href=https://b.example>the ferry show</a>";
    check(
        &format!("<p>{two}</p>"),
        &["A tale of the tide on the ferry show"],
    );
    check(&own, &[first, second]);
    check(&format!("<p><a href={LINK}>{first}</a></p>"), &[first]);
}

#[test]
fn an_entry_without_a_title_gets_its_first_sentence() {
    let extracted = read("", &format!("<p>Dr. Holm sails again. {FIRST}</p>"));
    assert_eq!(extracted.article.title, "Dr. Holm sails again");
    assert_eq!(
        extracted.article.extraction.witnesses["title"],
        model::article::Witness::Text
    );
}

#[test]
fn without_elements_of_paragraphs_lines_make_them() {
    let link = "The <a\n\nhref=https://b.example>harbour office</a> said so.";
    check(
        &format!("{FIRST}\n \n{SECOND}\n{THIRD}\n\n{link}"),
        &[
            FIRST,
            &format!("{SECOND} {THIRD}"),
            "The harbour office said so.",
        ],
    );
    check(
        &format!("<b>On time</b><br/>{FIRST}<br/>{SECOND}"),
        &["On time", FIRST, SECOND],
    );
    check(
        "The tide, the tide,<br>it comes and goes,<br>and no one knows,<br>and no one knows.",
        &["The tide, the tide, it comes and goes, and no one knows, and no one knows."],
    );
    check(
        &format!("<div>{FIRST}\n\n{SECOND}</div>"),
        &[&format!("{FIRST} {SECOND}")],
    );
}

#[test]
fn what_is_in_figures_and_behind_labels_is_text() {
    let table = "<figure><table><tr><th>Day</th><th>Boats</th></tr><tr><td>Monday</td><td>7</td></tr></table><figcaption>The boats</figcaption></figure>";
    let code =
        "<div class=source><pre>let boats = 7;</pre></div><h2 id=author-of-it>Author of it</h2>";
    let label = format!("<p><span class=date>Update:</span> {FIRST}</p>");
    check(
        &format!("{table}{code}{label}<p class=date>Updated at noon</p><p>{SECOND}</p>"),
        &[
            "Day | Boats",
            "Monday | 7",
            "let boats = 7;",
            "Author of it",
            &format!("Update: {FIRST}"),
            SECOND,
        ],
    );
}

#[test]
fn an_item_of_a_list_heads_nothing() {
    let list = "<ul><li>Más de mil kilos de alcachofas</li><li>Menos colas</li></ul>";
    check(
        &format!("<p>{FIRST}</p>{list}"),
        &[FIRST, "Más de mil kilos de alcachofas", "Menos colas"],
    );
}

#[test]
fn a_summary_describes_the_article_without_what_is_said_of_the_entry() {
    let url: Url = LINK.parse().unwrap();
    let entry = Entry {
        title: Some("Ferry".to_owned()),
        content: Some(format!("<p>{FIRST}</p>")),
        summary: Some(format!(
            "<p>Boats again […]</p><p>The post <a href={LINK}>Ferry</a> first appeared on <a href=/>Post</a>.</p>"
        )),
        ..Entry::default()
    };
    let article = feed_content(&entry, &hints(&url)).unwrap().article;
    assert_eq!(article.description.as_deref(), Some("Boats again […]"));
}

#[test]
fn an_entry_that_only_asks_is_what_it_asks() {
    let asks = "Download our new app and get notifications about every ferry.";
    check(&format!("<p>{asks}</p>"), &[asks]);
    check(&format!("{asks}\n"), &[asks]);
    check(&format!("<p>{FIRST}</p><p>{asks}</p>"), &[FIRST]);
    check(&format!("{FIRST}\n\n{asks}\n"), &[FIRST]);
}

#[test]
fn a_row_in_preformatted_text_is_one_line() {
    let table = |row: &str| format!("<pre><table><tr><th>a<th>b</tr>{row}</table></pre>");
    check(
        &table(
            "<tr><td><a href='https://x.example/'>abc\u{3000}\u{3000}</a><td>éé</tr><tr><td>x\ny<br>z<td>8</tr>",
        ),
        &["a | b", "abc | éé", "x y z | 8"],
    );
}
