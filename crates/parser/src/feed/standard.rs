//! The standard parser: feed-rs, guarded against its panics.
//!
//! It is strict, so that what it reads is well-formed, and its texts are the record. What it hides is read by [`super::fields`].

use std::panic::{AssertUnwindSafe, catch_unwind};

use feed_rs::model::{Content, Feed, Text};

/// Reads a document; one parser a document, as a parser that failed once may not be used again.
///
/// `text` begins with the root element: a declaration of another encoding than the text now has would be believed.
pub(super) fn read(text: &str) -> Result<Feed, String> {
    let parse = || {
        feed_rs::parser::Builder::new()
            .sanitize_content(false)
            // Dates, ids and addresses are read elsewhere.
            .timestamp_parser(|_| None)
            .id_generator(|_, _, _| String::new())
            .build()
            .parse(text.as_bytes())
    };
    match catch_unwind(AssertUnwindSafe(parse)) {
        Ok(Ok(feed)) => Ok(feed),
        Ok(Err(error)) => Err(error.to_string()),
        Err(_) => Err("the standard parser panicked".into()),
    }
}

/// The texts of an entry.
pub(super) struct Texts {
    pub title: Option<String>,
    pub summary: Option<String>,
    pub content: Option<String>,
}

/// The texts of a document's entries.
pub(super) fn texts(feed: Feed) -> Vec<Texts> {
    let text = |text: Option<Text>| text.map(|text| text.content);
    feed.entries
        .into_iter()
        .map(|entry| Texts {
            title: text(entry.title),
            summary: text(entry.summary),
            content: entry.content.and_then(|content: Content| content.body),
        })
        .collect()
}
