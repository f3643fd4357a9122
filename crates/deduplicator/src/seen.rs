//! What is compared of an article to tell whether it changed, and how.

use model::Article;
use model::article::Source;
use model::event::{AddedParagraph, Change, Class};

use crate::batch::MAX_PARAGRAPHS;
use crate::diff;
use crate::record::ArticleRecord;
use crate::text::{self, Reading};

/// What is compared of an article to tell whether it changed.
pub(crate) struct Seen {
    pub(crate) content: u128,
    pub(crate) title: u32,
    pub(crate) description: u32,
    pub(crate) authors: u32,
    pub(crate) paragraphs: Vec<u32>,
    pub(crate) text: Reading,
    pub(crate) engine: u32,
    pub(crate) from_feed: bool,
}

impl Seen {
    pub(crate) fn of(article: &Article) -> Self {
        let mut text = text::read(&article.text);
        let mut paragraphs = std::mem::take(&mut text.paragraphs);
        if paragraphs.len() > MAX_PARAGRAPHS {
            let rest = paragraphs
                .drain(MAX_PARAGRAPHS - 1..)
                .fold(0, |hash, next| text::chain(hash, u64::from(next)));
            paragraphs.push(text::high(text::mix(rest)).max(text::COUNTER + 1));
        }
        let title = text::folded(&article.title);
        let content = paragraphs
            .iter()
            .filter(|hash| **hash != text::COUNTER)
            .fold(text::WIDE_SEED, |hash, next| {
                text::chain_wide(hash, u64::from(*next))
            });
        let content = text::chain_wide(content, title);
        let extraction = &article.extraction;
        Self {
            content,
            title: text::high(title),
            description: text::folded32(article.description.as_deref().unwrap_or_default()),
            authors: article
                .authors
                .iter()
                .fold(0, |hash, name| hash ^ text::folded32(name)),
            paragraphs,
            text,
            engine: text::folded32(&format!("{} {}", extraction.engine, extraction.version)),
            from_feed: extraction.source == Source::Feed,
        }
    }

    pub(crate) fn write_to(&self, record: &mut ArticleRecord) {
        record.content = self.content;
        record.title = self.title;
        record.description = self.description;
        record.authors = self.authors;
        record.paragraphs.clone_from(&self.paragraphs);
        record.engine = self.engine;
        record.from_feed = self.from_feed;
    }

    pub(crate) fn shares_nothing(&self, record: &ArticleRecord) -> bool {
        self.title != record.title
            && !self
                .paragraphs
                .iter()
                .any(|hash| *hash != text::COUNTER && record.paragraphs.contains(hash))
    }
}

/// What a sighting brings.
#[derive(Clone, Copy)]
pub(crate) enum News {
    None,
    /// An earlier state than the one that is known.
    Earlier,
    /// Only the extraction differs.
    Rebase,
    Version,
}

pub(crate) fn compare(seen: &Seen, record: &ArticleRecord, began: i64) -> News {
    let same = seen.content == record.content;
    let later = began > record.fetch_began_at;
    if same {
        // Published again after it was withdrawn.
        return if record.withdrawn && later {
            News::Version
        } else {
            News::None
        };
    }
    match (seen.from_feed, record.from_feed) {
        // The feed's own text is a summary more often than not: it never replaces the page's.
        (true, false) => News::None,
        _ if !later => News::Earlier,
        (false, true) => News::Version,
        _ if seen.engine != record.engine => News::Rebase,
        _ => News::Version,
    }
}

/// What differs between the known version and this one, and what kind of change that is.
pub(crate) fn changes(
    article: &Article,
    seen: &Seen,
    record: &ArticleRecord,
) -> (Vec<Change>, Class) {
    let plain = |field: &str| Change {
        field: field.to_owned(),
        added: Vec::new(),
        removed: Vec::new(),
    };
    let mut changes = Vec::new();
    if record.withdrawn {
        changes.push(plain("withdrawn"));
    }
    if seen.title != record.title {
        changes.push(plain("title"));
    }
    // A further look at a page can lack the summary that the feed had; that changes nothing.
    if seen.description != record.description && article.description.is_some() {
        changes.push(plain("description"));
    }
    if seen.authors != record.authors {
        changes.push(plain("authors"));
    }
    let mut class = Class::Correction;
    if seen.paragraphs != record.paragraphs {
        let diff = diff::diff(&record.paragraphs, &seen.paragraphs);
        // A quarter of the paragraphs, or one, replaced by as many.
        let little = diff.added.len() == diff.removed.len()
            && diff.added.len() * 4 <= seen.paragraphs.len().max(4);
        if !little {
            class = Class::Update;
        }
        let paragraphs: Vec<&str> = text::split(&article.text).collect();
        let mut positions: Vec<usize> = diff.added;
        // The last of the paragraphs told apart stands for all that follow.
        if positions.last() == Some(&(MAX_PARAGRAPHS - 1)) {
            positions.extend(MAX_PARAGRAPHS..paragraphs.len());
        }
        let added = positions
            .into_iter()
            .map(|at| AddedParagraph {
                position: index(at),
                text: paragraphs[at].to_owned(),
            })
            .collect();
        let removed = diff.removed.into_iter().map(index).collect();
        changes.push(Change {
            field: "text".to_owned(),
            added,
            removed,
        });
    }
    (changes, class)
}

fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}
