//! What is settled about lines, step by step.

use super::*;

const SENTENCE: &str =
    "The ferry between the two islands will run again from Monday, the harbour office said.";

/// The lines of a page that are text once a step has settled them; at first those with a sentence of the above are.
fn settled(page: &str, step: fn(&Outline, &mut [f32])) -> Vec<String> {
    let page = page.replace('#', SENTENCE);
    let document = super::super::parse::document(&page);
    let outline = super::super::outline::outline(&document);
    let is_text = |line: &Line| line.text.contains(SENTENCE);
    let mut said: Vec<f32> = outline
        .lines
        .iter()
        .map(|line| f32::from(u8::from(is_text(line))))
        .collect();
    step(&outline, &mut said);
    let kept = outline.lines.iter().zip(&said);
    kept.filter(|(line, said)| **said > TEXT && line.text != SENTENCE)
        .map(|(line, _)| line.text.replace(SENTENCE, "#"))
        .collect()
}

#[test]
fn what_counts_as_text_where_no_news_is_declared() {
    assert!(loosened(LOOSE - 0.01) < TEXT && loosened(LOOSE + 0.01) > TEXT);
    assert!(loosened(0.0) <= f32::EPSILON && loosened(1.0) >= 1.0 - f32::EPSILON);
}

#[test]
fn what_stands_between_lines_of_the_text_and_looks_like_them_is_text() {
    for (page, expected) in [
        (
            "<p class=a>#<p class=a>It rained.<p class=a>#",
            "It rained.",
        ),
        (
            "<p class=para1>#<p class=para2>It rained.<p class=para3>#",
            "It rained.",
        ),
        (
            "<p class='a first order-1'>#<p class='a order-2'>It rained.<p class='a last'>#",
            "It rained.",
        ),
        ("<p>#<blockquote>It rained.</blockquote><p>#", "It rained."),
        (
            "<div>#<br><br><b>At the pier</b><br><br>#</div>",
            "At the pier",
        ),
    ] {
        assert_eq!(settled(page, between), [expected], "{page}");
    }
    for page in [
        "<p>#<p class=notice>It rained.<p>#",
        "<p>#<p>At the pier<p>#",
        "<p>#<p><a href=/1>It rained.</a><p>#",
        "<p>#<p>It rained.",
    ] {
        assert!(settled(page, between).is_empty(), "{page}");
    }
}

#[test]
fn a_heading_of_what_goes_on_is_text() {
    for page in [
        "<p>#<h2>At the pier</h2><p>#",
        "<div class=a><p>#</div><h2>At the pier</h2><div class=a><p>#</div>",
        "<div class=a><p>#</div><div class=a><h2>At the pier</h2><p>#</div>",
        "<div class=a><p>#</div><div class='a subtitle'><h2>At the pier</h2></div><div class=a><p>#</div>",
        "<p>#<div class=ad>Advertisement</div><h2>At the pier</h2><p>#",
    ] {
        assert_eq!(settled(page, headings), ["At the pier"], "{page}");
    }
    for page in [
        "<h2>At the pier</h2><p>#",
        "<p>#<h2>At the pier</h2><p>Two boats",
        "<p>#<h2><a href=/p>At the pier</a></h2><p>#",
        "<div><p>#</div><div><h2>Letters</h2><p>Your name</p><p>#</div>",
        "<p>#<div class=newsletter><h2>Letters</h2></div><p>#",
        "<p>#<div><h2>Letters</h2><input></div><p>#",
    ] {
        assert!(settled(page, headings).is_empty(), "{page}");
    }
}

#[test]
fn captions_of_pictures_are_left_out() {
    let picture = "<figure><img src=/1><figcaption># Photo</figcaption></figure>";
    let page = format!("<p>#<p>#{picture}<p>#<p>#<p>#<p>#");
    assert!(settled(&page, captions).is_empty());
    // A story in pictures is told in them.
    assert_eq!(
        settled(&format!("<p>#{}", picture.repeat(3)), captions).len(),
        3
    );
    for page in [
        "<p>#<figure><blockquote>#</blockquote><figcaption># said</figcaption></figure><p>#",
        "<p>#<table><caption># times<tr><td>Adults<td>4.20<tr><td>Children<td>2.10</table><p>#",
    ] {
        assert_eq!(settled(page, captions).len(), 1, "{page}");
    }
}

#[test]
fn a_speaker_whose_words_are_left_out_is_left_out() {
    let page = "<p>#<blockquote><p>Words of the mayor that the text has too, or so it seems to be.</p><p>Ana Holm, mayor</p></blockquote><p>#";
    let speaks = |outline: &Outline, said: &mut [f32]| {
        let at = outline
            .lines
            .iter()
            .position(|line| line.text.starts_with("Ana"));
        said[at.expect("a line")] = 1.0;
        speakers(outline, said);
    };
    assert!(settled(page, speaks).is_empty());
}

#[test]
fn a_list_that_a_line_announces_is_text() {
    let list = "<ul><li>two boats<li>four boats</ul>";
    let page = format!("<p># They are:</p>{list}<p>#</p>");
    assert_eq!(
        settled(&page, announced),
        ["# They are:", "two boats", "four boats"]
    );
    for page in [
        format!("<p>#</p>{list}<p>#</p>"),
        format!("<p># They are:</p>{list}<p>Share</p>"),
        format!("<p>Read also:</p>{list}<p>#</p>"),
        "<p># They are:</p><ul><li><a href=/1>two boats</a></ul><p>#</p>".to_owned(),
    ] {
        let kept = settled(&page, announced);
        assert!(!kept.iter().any(|line| line.contains("boats")), "{page}");
    }
}

#[test]
fn what_leads_elsewhere_is_none_of_the_news() {
    let link = "<li><a href=/1>#</a>";
    for page in [
        format!("<p>It rained.<ul>{link}</ul>"),
        "<aside><h2># At the pier</h2><a href=/1>#</a></aside>".to_owned(),
        "<h3>What to know</h3><ul><li>Storm: # <a href=/1>Follow us</a><li>Map: <a href=/2>two boats</a></ul>".to_owned(),
    ] {
        assert!(settled(&page, elsewhere).is_empty(), "{page}");
    }
    for (page, expected) in [
        (format!("<p># They are:<ul>{link} now</ul>"), "# now"),
        (
            "<p># They are:<ul><li>Storm: # <a href=/1>by night</a><li>Map: <a href=/2>two boats</a></ul>".to_owned(),
            "Storm: # by night",
        ),
        (
            "<aside><h2>#</h2><ul><li># 82 metres</ul></aside>".to_owned(),
            "# 82 metres",
        ),
    ] {
        let kept = settled(&page, elsewhere);
        assert_eq!(kept.last().map(String::as_str), Some(expected), "{page}");
    }
}

#[test]
fn a_list_of_comments_may_be_longer_than_the_article() {
    let comment = |text: &str| format!("<li id=comment-1><p>{text}</p></li>");
    let article = "<p>#</p><p>#</p><p>#</p>";
    let list = comment("One. #").repeat(4);
    let page = format!("{article}<ol id=comments>{list}</ol>");
    assert!(settled(&page, comments).is_empty(), "{page}");
    // What is said in turns is no comment.
    let turn = "<div class=conversation-turn><p>One. #</p></div>".repeat(4);
    let page = format!("{article}<div class=conversation>{turn}</div>");
    assert_eq!(settled(&page, comments).len(), 4, "{page}");
    // The article itself may stand in an element of that name.
    let page = format!(
        "{article}<div class=comment><p class=comment>{}</p><p class=comment>#</p></div>",
        "One. # ".repeat(4)
    );
    assert_eq!(settled(&page, comments).len(), 1, "{page}");
}

#[test]
fn code_within_the_text_is_of_it() {
    let page = "<p># Run:<pre>ferry --at 9</pre><p>#";
    assert_eq!(settled(page, tables), ["# Run:", "ferry --at 9"]);
    for page in [
        "<p>#<pre>&lt;iframe src=/1></pre><p>#",
        "<p>#<pre>ferry --at 9</pre>",
        "<p>#<pre><a href=/1>ferry</a></pre><p>#",
    ] {
        assert!(settled(page, tables).is_empty(), "{page}");
    }
}

#[test]
fn a_table_of_which_most_is_text_is_whole() {
    let page = |rows: &str| {
        settled(
            &format!("<p>-<table><tr><th>Who<th>Fare{rows}</table>"),
            tables,
        )
    };
    let rows = "<tr><td>#<td>4.20<tr><td>#<td>2.10";
    assert_eq!(page(rows), ["Who | Fare", "# | 4.20", "# | 2.10"]);
    assert_eq!(page("<tr><td>#<td>4.20<tr><td>-<td>2.10"), ["# | 4.20"]);
}

#[test]
fn the_table_that_ends_a_text_stands_below_a_heading_of_it() {
    let rows = "<table><tr><td>Adults<td>4.20<tr><td>Children<td>2.10</table>";
    let page = format!("<div><p>#<p>#<h2>Fares</h2><div>{rows}</div></div>");
    let kept = settled(&page, tables);
    assert_eq!(kept, ["Fares", "Adults | 4.20", "Children | 2.10"]);
    for page in [
        format!("<div><p>#<p>#</div><div><h2>Shares</h2>{rows}</div>"),
        format!("<div><p>#<p>#<h2>Shares</h2></div><div>{rows}</div>"),
        format!("<div><p>#<p>#<h2><a href=/s>Shares</a></h2>{rows}</div>"),
        format!("<div><p>#<h2>Shares</h2>{rows}</div>"),
        format!("<div><p>#<p>#<h2>Fares</h2><div class=comments>{rows}</div></div>"),
        "<div><p>#<p>#<h2>Write</h2><table><tr><td>Name<td><tr><td>Mail<td><input></table></div>"
            .to_owned(),
    ] {
        assert!(settled(&page, tables).is_empty(), "{page}");
    }
}
