//! Routes: further topics for some of the article events, in the same transaction.

use std::borrow::Cow;

use model::event::{ArticleEvent, Encoded};
use model::{Event, Provenance};

/// A further topic for some of the article events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Route {
    /// The topic, without the prefix.
    pub topic: String,
    /// Versions that were found through a feed with one of these tags; without any, through all feeds.
    pub tags: Vec<String>,
    /// Versions in these languages, as basic language ranges (RFC 4647 section 2.1); without any, in all languages.
    pub languages: Vec<String>,
    /// Whether the events carry the text.
    pub text: bool,
}

impl Route {
    /// Whether the route takes an event. What carries neither language nor text goes everywhere: it is about an article that the
    /// topic may hold.
    pub fn takes(&self, event: &ArticleEvent) -> bool {
        match event {
            ArticleEvent::Published(article) | ArticleEvent::Updated(article) => {
                let speaks = |range: &String| speaks(article.language.as_deref(), range);
                let tagged =
                    |feed: &Provenance| feed.tags.iter().any(|tag| self.tags.contains(tag));
                (self.languages.is_empty() || self.languages.iter().any(speaks))
                    && (self.tags.is_empty() || article.feeds.iter().any(tagged))
            }
            ArticleEvent::Listed(_) | ArticleEvent::Withdrawn(_) => true,
        }
    }

    /// The event as it is written to the route's topic.
    pub fn encode(&self, event: &ArticleEvent) -> Encoded {
        let mut event = event.clone();
        if !self.text {
            omit_text(&mut event);
        }
        Encoded {
            topic: Cow::Owned(self.topic.clone()),
            ..Event::Article(Box::new(event)).encode()
        }
    }
}

/// Takes the text out of an event, if it has any.
pub fn omit_text(event: &mut ArticleEvent) {
    if let ArticleEvent::Published(article) | ArticleEvent::Updated(article) = event {
        article.text.clear();
        article.text_omitted = true;
    }
    omit_diff(event);
}

/// Takes the paragraphs out of an event's changes, if it has any.
pub(super) fn omit_diff(event: &mut ArticleEvent) {
    if let ArticleEvent::Published(article) | ArticleEvent::Updated(article) = event {
        for change in &mut article.changes {
            change.added.clear();
            change.removed.clear();
            article.diff_omitted = true;
        }
    }
}

/// Whether a tag lies within a range: `pt` takes `pt-BR` (basic filtering, RFC 4647 section 3.3.1).
fn speaks(tag: Option<&str>, range: &str) -> bool {
    tag.and_then(|tag| tag.split_at_checked(range.len()))
        .is_some_and(|(head, rest)| {
            head.eq_ignore_ascii_case(range) && (rest.is_empty() || rest.starts_with('-'))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_range_takes_its_dialects_and_no_other_language() {
        for (tag, range, expected) in [
            (Some("pt"), "pt", true),
            (Some("pt-BR"), "pt", true),
            (Some("PT-br"), "pt-BR", true),
            (Some("pt"), "pt-BR", false),
            (Some("ptx"), "pt", false),
            (Some("é"), "x", false),
            (None, "pt", false),
        ] {
            assert_eq!(speaks(tag, range), expected, "{tag:?} in {range}");
        }
    }
}
