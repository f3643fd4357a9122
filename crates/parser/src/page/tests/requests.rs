//! Requests to the reader, in and below the text, are none of it, wherever the text comes from.

use super::*;

const NEWSLETTER: &str =
    "Sign up for our harbour newsletter and have the week's best stories in your inbox on Friday.";
const FOLLOW: &str = "Folgen Sie uns auf Instagram und WhatsApp, damit Sie nichts verpassen.";
const ABOUT: &str = "The harbour office will close its newsletter, which had eleven thousand subscribers, and opens a channel on WhatsApp.";

fn prompts(extracted: &Extracted) -> Vec<&str> {
    let prompts = extracted.removed.iter();
    prompts
        .filter(|removed| removed.kind == RemovedKind::Prompt)
        .map(|removed| removed.text.as_str())
        .collect()
}

#[test]
fn pages_leave_requests_out() {
    let page = format!(
        "<title>Ferry runs again</title><article><h1>Ferry runs again</h1><p>{FIRST}</p><p><a href=/l>{NEWSLETTER}</a></p><p>{SECOND}</p>
         <p>{ABOUT}</p><p>{THIRD}</p><p>{FOURTH}</p><p><strong>{FOLLOW}</strong></p></article>"
    );
    let extracted = extract(&page).unwrap();
    assert_eq!(texts(&extracted), [FIRST, SECOND, ABOUT, THIRD, FOURTH]);
    assert_eq!(
        prompts(&extracted).join("\n"),
        format!("{NEWSLETTER}\n{FOLLOW}")
    );
}

#[test]
fn a_call_is_a_paragraph_that_leads_to_what_it_calls_for() {
    let page = |paragraph: &str| {
        let text = format!("<h1>Ferry</h1><p>{FIRST}</p>{paragraph}<p>{SECOND}</p>");
        extract(&text).unwrap()
    };
    let call = "Sign up for the Harbour Post newsletter.";
    let linked = page(&format!("<p><a href=/l>{call}</a></p>"));
    assert_eq!(texts(&linked), [FIRST, SECOND]);
    for (paragraph, line) in [
        (format!("<p>{call}</p>"), call),
        (
            "<p>Recibe amenazas de muerte por WhatsApp.</p>".to_owned(),
            "Recibe amenazas de muerte por WhatsApp.",
        ),
    ] {
        assert_eq!(texts(&page(&paragraph)), [FIRST, line, SECOND]);
    }
}

#[test]
fn feeds_and_plain_texts_leave_requests_out() {
    let url = "https://news.example/story".parse().unwrap();
    let html = format!("<p>{FIRST}</p><p>{NEWSLETTER}</p><p>{ABOUT}</p><p>{FOLLOW}</p>");
    let plain = format!("{FIRST}\n{NEWSLETTER}\n{ABOUT}\n{FOLLOW}");
    for content in [html, plain] {
        let entry = Entry {
            content: Some(content),
            ..Entry::default()
        };
        let extracted = feed_content(&entry, &hints(&url)).unwrap();
        assert_eq!(texts(&extracted), [FIRST, ABOUT]);
        assert_eq!(
            prompts(&extracted).join("\n"),
            format!("{NEWSLETTER}\n{FOLLOW}")
        );
    }
}

#[test]
fn an_article_that_ends_at_a_wall_is_for_those_who_pay() {
    let asks = "Subscribe for a pound a month and go on reading this story.";
    let page = |head: &str, behind: &str| {
        let page = format!(
            "{head}<title>Ferry runs again</title><nav><a href=/n>News</a> <a href=/s>Sport</a></nav><article><h1>Ferry runs again</h1><p>{FIRST}</p>
             <p>{SECOND}</p><p>{THIRD}</p>{behind}</article><footer><a href=/a>About</a> <a href=/c>Contact</a></footer>"
        );
        let extracted = extract(&page).unwrap();
        assert!(!extracted.article.text.contains(asks), "{behind}");
        extracted.article.paywalled
    };
    let wall = format!("<div class='c-paywall-box'><h3>Post +</h3><p>{asks}</p></div>");
    assert_eq!(page("", &wall), Some(true));
    // Metadata know better; newsletters and what nobody sees are no walls, and an article goes on behind a bar.
    let free = "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"isAccessibleForFree\": true}</script>";
    assert_eq!(page(free, &wall), Some(false));
    for behind in [
        format!("<div class=newsletter-box><p>{asks}</p></div>"),
        format!("<div style='display: none'>{wall}</div>"),
        format!("{wall}<p>{FOURTH} {FIRST}</p>"),
        format!("<p>{asks}</p>"),
    ] {
        assert_eq!(page("", &behind), None, "{behind}");
    }
}

#[test]
fn a_list_below_a_request_belongs_to_it() {
    let gains =
        "<li>The tides of the week, every Friday.</li><li>A photograph of the harbour.</li>";
    let page = |before: &str, list: &str| {
        let page = format!(
            "<title>Ferry runs again</title><article><h1>Ferry runs again</h1><p>{FIRST}</p><p>{SECOND}</p><div>{before}<{list}>{gains}</{list}></div></article>"
        );
        let extracted = extract(&page).unwrap();
        extracted.article.text.contains("The tides of the week")
    };
    let asks = format!("<p>{NEWSLETTER}</p>");
    assert!(!page(&asks, "ul"));
    assert!(page(&asks, "ol"), "steps have numbers");
    assert!(page(
        "<p>The office hangs two things up at the pier:</p>",
        "ul"
    ));
}
