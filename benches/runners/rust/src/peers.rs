//! The peers in Rust, with the options that their documentation recommends for articles.

use serde_json::{Value, json};

use crate::{Engine, Page};

pub(crate) const PEERS: &[(&str, Engine)] = &[
    ("dom_smoothie", smoothie),
    ("libreadability", libreadability),
    ("rs-trafilatura", rs_trafilatura),
    ("trafilatura-rust", trafilatura),
];

fn smoothie(page: &Page) -> Result<Value, String> {
    let config = dom_smoothie::Config {
        text_mode: dom_smoothie::TextMode::Formatted,
        ..Default::default()
    };
    let article =
        dom_smoothie::Readability::new(page.text.as_str(), Some(page.url.as_str()), Some(config))
            .and_then(|mut readability| readability.parse())
            .map_err(|error| error.to_string())?;
    Ok(json!({
        "text": &*article.text_content,
        "title": article.title,
        "authors": split(&article.byline.unwrap_or_default(), ','),
        "published_at": article.published_time,
    }))
}

fn libreadability(page: &Page) -> Result<Value, String> {
    let article = libreadability::extract(&page.text, Some(page.url.as_str()))
        .map_err(|error| error.to_string())?;
    Ok(json!({
        "text": article.text_content,
        "title": article.title,
        "authors": split(&article.byline, ','),
        "published_at": article.published_time,
    }))
}

fn rs_trafilatura(page: &Page) -> Result<Value, String> {
    let options = rs_trafilatura::Options {
        url: Some(page.url.to_string()),
        page_type: Some(rs_trafilatura::page_type::PageType::Article),
        ..Default::default()
    };
    let made = rs_trafilatura::extract_bytes_with_options(&page.bytes, &options)
        .map_err(|error| error.to_string())?;
    Ok(json!({
        "text": made.content_text,
        "title": made.metadata.title,
        "authors": split(&made.metadata.author.unwrap_or_default(), ';'),
        "published_at": made.metadata.date,
    }))
}

fn trafilatura(page: &Page) -> Result<Value, String> {
    let options = trafilatura::Options::default()
        .with_fallback(true)
        .with_exclude_comments(true)
        .with_url(page.url.clone());
    let made = trafilatura::extract(&page.text, &options).map_err(|error| error.to_string())?;
    Ok(json!({
        "text": made.content_text,
        "title": made.metadata.title,
        "authors": split(&made.metadata.author, ';'),
        "published_at": made.metadata.date,
    }))
}

/// The names of a line of authors, which an engine joins with this letter.
fn split(authors: &str, at: char) -> Vec<&str> {
    authors
        .split(at)
        .map(str::trim)
        .filter(|name| !name.is_empty())
        .collect()
}
