//! Pages that mean harm or are broken beyond sense: bounded work, no panic, no success without text.

use super::*;

#[test]
fn nesting_without_end_costs_no_stack_and_loses_no_text() {
    for open in [
        "<div>",
        "<b>",
        "<span class=a>",
        "<table><tr><td>",
        "<ul><li>",
        "<blockquote>",
        "<a href=/x><div>",
        "<svg><g>",
        "<form><div>",
    ] {
        let page = format!(
            "<article><p>{FIRST}</p>{}<p>{SECOND}</p></article>",
            open.repeat(20_000)
        );
        let extracted = extract(&page);
        assert!(
            extracted.is_ok_and(|extracted| extracted.article.text.contains(FIRST)),
            "{open}"
        );
    }
}

#[test]
fn siblings_without_end_are_cut() {
    for sibling in [
        "<p>x</p>",
        "<b>x</b> ",
        "<a href=/x>x</a>",
        "<br>",
        "<td>x",
        "<li>x",
        "<i class=q>",
    ] {
        let page = format!(
            "<article><p>{FIRST}</p><p>{SECOND}</p>{}</article>",
            sibling.repeat(100_000)
        );
        let text = extract(&page).map(|extracted| extracted.article.text);
        assert!(text.is_ok_and(|text| text.starts_with(FIRST)), "{sibling}");
    }
}

#[test]
fn lines_over_the_limit_are_left_out() {
    let document =
        parse::document(&"<p>a line of words that goes on</p>".repeat(outline::MAX_LINES + 1000));
    assert_eq!(outline::outline(&document).lines.len(), outline::MAX_LINES);
}

#[test]
fn tables_in_tables_are_read_once() {
    let row = format!("<tr><td>{FIRST}</td><td rowspan=99999 colspan=99999>{SECOND}</td>");
    let page = format!("<table>{}", row.repeat(500));
    assert!(extract(&page).is_ok());
    // Text that stands between the rows is moved before the table (HTML Standard 13.2.6.1).
    let fostered = format!("<table>{}", "<tr>x".repeat(20_000));
    assert!(extract(&format!("<p>{FIRST}</p><p>{SECOND}</p>{fostered}")).is_ok());
}

#[test]
fn a_page_over_the_limit_is_refused() {
    let page = vec![b'a'; MAX_BYTES + 1];
    let url = "https://news.example/story".parse().unwrap();
    assert_eq!(
        super::super::page(&page, &hints(&url))
            .unwrap_err()
            .reason(),
        "page_too_large"
    );
}

#[test]
fn broken_markup_is_read_as_far_as_it_goes() {
    for broken in [
        "<p",
        "<p class=",
        "<!--",
        "<![CDATA[",
        "</",
        "<script>",
        "<style>",
        "<textarea>",
        "<title>",
        "&#xffffffff;",
        "\u{0}",
        "<plaintext>",
        "<p a=\"",
        "<svg><![CDATA[",
    ] {
        let page = format!("<article><p>{FIRST}</p><p>{SECOND}</p>{broken}");
        let text = extract(&page).map(|extracted| extracted.article.text);
        assert!(text.is_ok_and(|text| text.contains(FIRST)), "{broken}");
    }
}

#[test]
fn structured_data_that_lies_breaks_nothing() {
    let deep = "[".repeat(100_000);
    for data in [
        deep.as_str(),
        "{\"@type\": \"NewsArticle\", \"author\": {\"author\": {}}, \"image\": [[[]]], \"datePublished\": 7}",
        "{\"@type\": [\"NewsArticle\"], \"@graph\": [{\"@graph\": []}], \"headline\": {}, \"author\": [[\"x\"]]}",
        "{\"@type\": \"NewsArticle\", \"datePublished\": \"0001-01-01\", \"author\": {\"@id\": \"#a\"}}",
    ] {
        let page = format!(
            "<script type='application/ld+json'>{data}</script><article><p>{FIRST}</p><p>{SECOND}</p></article>"
        );
        assert!(extract(&page).is_ok(), "{data:.60}");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    #[test]
    fn any_soup_of_tags_comes_back(parts in proptest::collection::vec(
        proptest::sample::select(vec![
            "<div>", "</div>", "<p>", "</p>", "<a href=x>", "</a>", "<table>", "<tr>", "<td>", "</table>", "<b>", "</b>", "<h1>", "</h2>",
            "<script>", "</script>", "<svg>", "</svg>", "<template>", "<form>", "<select>", "<option>", "text and more text. ", "<br><br>",
            "<iframe src=//x>", "<blockquote class=twitter-tweet>", "{{x}}", "Read also: ", "<li>", "<noscript>", "\u{202e}", "İ", "<time>",
        ]),
        0..200,
    )) {
        let page = parts.concat();
        if let Ok(extracted) = extract(&page) {
            proptest::prop_assert!(!extracted.article.text.is_empty());
            proptest::prop_assert!((0.0..=1.0).contains(&extracted.article.extraction.confidence));
        }
    }
}
