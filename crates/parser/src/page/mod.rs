//! Pages, plain texts and the feed's own content to articles: what a reader would call the article, and nothing around it.

mod article;
mod authors;
mod bylines;
mod context;
mod dateline;
mod dates;
mod embed;
mod features;
pub mod forest;
mod fragment;
mod head;
mod headline;
pub(crate) mod language;
mod layout;
mod lexicon;
mod markers;
mod meta;
mod names;
pub(crate) mod notices;
mod outline;
mod parse;
mod people;
mod plain;
mod reader;
mod refusal;
mod render;
mod requests;
mod select;
mod settle;
mod site;
mod slim;
mod structured;
pub mod study;
mod tag;
mod text;
mod visible;
mod weights;

use std::ops::Range;
use std::sync::Arc;

use model::article::Source;
use model::{Article, Entry, Timestamp};
use schemars::JsonSchema;
use serde::Serialize;
use url::Url;

use crate::charset::{self, Markup};
use meta::Meta;
use tag::is_known;

/// Name of the engine, in every article.
pub const ENGINE: &str = "courant";

/// Version of the rules: texts of different versions are never compared as an update.
pub const ENGINE_VERSION: u32 = 14;

/// Largest page that is read, in bytes after decompression.
pub const MAX_BYTES: usize = 16 << 20;

/// What is known of a page besides its bytes.
#[derive(Clone, Copy, Debug)]
pub struct PageHints<'a> {
    /// Where it was found, after redirects.
    pub url: &'a Url,
    /// The value of the HTTP header `Content-Type`.
    pub content_type: Option<&'a str>,
    /// The entry that led to it.
    pub entry: Option<&'a Entry>,
    /// When it had arrived; no date may lie behind it.
    pub fetched_at: Timestamp,
}

/// An article, with what was left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Extracted {
    /// The article.
    pub article: Article,
    /// Its text, block by block.
    pub blocks: Vec<Block>,
    /// What stood around it and was left out, in reading order.
    pub removed: Vec<Removed>,
}

impl Extracted {
    /// The text as Markdown (`CommonMark`, with the tables of GitHub's).
    pub fn markdown(&self) -> String {
        render::markdown(&self.article.title, &self.blocks)
    }

    /// The text as HTML of a few elements.
    pub fn html(&self) -> String {
        render::html(&self.article.title, &self.blocks)
    }
}

/// One block of an article's text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, on one line except for code.
    pub text: String,
    /// The quotations and items of lists that it stands in, the outermost first.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub within: Vec<Container>,
    /// The cells of a row, as ranges of bytes of its text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cells: Vec<Range<usize>>,
    /// The links and the emphasis in its text, in reading order; none overlap.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub marks: Vec<Mark>,
}

/// A part of a text that is a link or emphasized.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The part, in bytes.
    pub range: Range<usize>,
    /// Where it leads; parts of one link share it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<Arc<Url>>,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is in italics.
    pub italic: bool,
}

impl Block {
    /// A paragraph that stands in nothing.
    fn paragraph(text: String) -> Self {
        Self {
            kind: BlockKind::Paragraph,
            text,
            within: Vec::new(),
            cells: Vec::new(),
            marks: Vec::new(),
        }
    }
}

/// What blocks may stand in; blocks that have one in common stand in the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Container {
    /// A quotation.
    Quote {
        /// Tells it from others of the page.
        quote: usize,
    },
    /// An item of a list.
    Item {
        /// Tells its list from others of the page.
        list: usize,
        /// Tells it from others of the page.
        item: usize,
        /// Its number, if the list is numbered.
        number: Option<i64>,
    },
}

/// Kinds of blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BlockKind {
    /// A paragraph.
    Paragraph,
    /// A subheading of level 2 to 6.
    Heading(u8),
    /// An item of a list.
    ListItem,
    /// A quotation.
    Quote,
    /// Preformatted text.
    Code,
    /// A row of a table; in its text the cells are separated by ` | `.
    TableRow,
}

/// A block that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Removed {
    /// What it was.
    pub kind: RemovedKind,
    /// Which signal said so.
    pub reason: String,
    /// Its text.
    pub text: String,
}

/// Kinds of blocks that are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum RemovedKind {
    /// Menus, breadcrumbs, headers and footers of the site.
    Navigation,
    /// Recommended, related, most read.
    Recommendation,
    /// Advertising and its labels.
    Advertisement,
    /// Newsletter, subscription, cookies, sharing, comments and other forms.
    Prompt,
    /// Captions, credits, bylines, dates.
    Meta,
    /// Lines that are links and little else.
    Links,
    /// The headline again.
    Headline,
    /// Other text around the article.
    Other,
}

impl RemovedKind {
    /// The word under which it is counted.
    pub fn name(self) -> &'static str {
        match self {
            Self::Navigation => "navigation",
            Self::Recommendation => "recommendation",
            Self::Advertisement => "advertisement",
            Self::Prompt => "prompt",
            Self::Meta => "meta",
            Self::Links => "links",
            Self::Headline => "headline",
            Self::Other => "other",
        }
    }
}

/// Why a page is no article.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PageError {
    /// Nothing came.
    #[error("the page is empty; open it in a browser to see whether it needs scripts")]
    Empty,
    /// Something that holds no text.
    #[error("the page is {found}, not HTML or text; exclude such links with `exclude`")]
    NotHtml {
        /// What it is.
        found: String,
    },
    /// Larger than what is read.
    #[error("the page has {size} bytes, more than {MAX_BYTES}")]
    TooLarge {
        /// Its bytes.
        size: usize,
    },
    /// Something else than an article.
    #[error(
        "the page is {kind}, no article; exclude such links with `exclude`, or open it in a browser"
    )]
    NotArticle {
        /// What it is.
        kind: NotArticle,
    },
    /// An entry whose own text is to be taken has none.
    #[error(
        "the feed has no text of this entry; leave such entries out with `exclude`, or write `content: page` if they have pages"
    )]
    NoFeedText,
    /// There is no text of an article's kind.
    #[error(
        "the page has no text of an article; open it in a browser to see whether it needs scripts or a subscription"
    )]
    NoArticle,
}

impl PageError {
    /// A stable word for logs, metrics and rejections.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Empty => "empty_page",
            Self::NotHtml { .. } => "not_html",
            Self::TooLarge { .. } => "page_too_large",
            Self::NotArticle { kind } => kind.reason(),
            Self::NoFeedText => "no_feed_text",
            Self::NoArticle => "no_article",
        }
    }
}

/// Pages that are no articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotArticle {
    /// A list of articles: a home page, a section, a topic.
    Index,
    /// A question for consent to cookies.
    Consent,
    /// A check that the visitor is human.
    Challenge,
    /// A form to log in.
    Login,
    /// A page that says that something was not found or failed.
    Error,
}

impl NotArticle {
    fn reason(self) -> &'static str {
        match self {
            Self::Index => "index_page",
            Self::Consent => "consent_page",
            Self::Challenge => "challenge_page",
            Self::Login => "login_page",
            Self::Error => "error_page",
        }
    }
}

impl std::fmt::Display for NotArticle {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(match self {
            Self::Index => "a list of articles",
            Self::Consent => "a question for consent",
            Self::Challenge => "a check for robots",
            Self::Login => "a login form",
            Self::Error => "an error message",
        })
    }
}

/// Makes an article of a page: HTML or plain text.
pub fn page(bytes: &[u8], hints: &PageHints<'_>) -> Result<Extracted, PageError> {
    if bytes.len() > MAX_BYTES {
        return Err(PageError::TooLarge { size: bytes.len() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(PageError::Empty);
    }
    if let Some(found) = binary(bytes, hints.content_type) {
        return Err(PageError::NotHtml { found });
    }
    let declared_plain = hints
        .content_type
        .is_some_and(|value| value.trim_start().starts_with("text/plain"));
    let markup = if declared_plain {
        Markup::Text
    } else {
        Markup::Html
    };
    let text = charset::decode(bytes, hints.content_type, markup).text;
    if declared_plain || !looks_like_html(&text) {
        return article::of_text(&text, hints, Source::Page);
    }
    let document = parse::document(&text);
    let outline = outline::outline(&document);
    let meta = meta::read(&document, &outline, hints.url);
    article::of_html(&text, &document, outline, meta, hints, Source::Page)
}

/// Makes an article of an entry's own content, or its summary where it has none.
pub fn feed_content(entry: &Entry, hints: &PageHints<'_>) -> Result<Extracted, PageError> {
    let text = entry
        .content
        .as_deref()
        .or(entry.summary.as_deref())
        .unwrap_or_default();
    if text.trim().is_empty() {
        return Err(PageError::NoFeedText);
    }
    let hints = PageHints {
        entry: Some(entry),
        ..*hints
    };
    if looks_like_html(text) {
        let document = fragment::document(text);
        let outline = outline::outline(&document);
        let meta = Meta::default();
        article::of_html(text, &document, outline, meta, &hints, Source::Feed)
    } else {
        article::of_text(text, &hints, Source::Feed)
    }
}

/// What a document is that holds no text, by its first bytes or by the server's word.
fn binary(bytes: &[u8], content_type: Option<&str>) -> Option<String> {
    const MAGIC: [(&[u8], &str); 6] = [
        (b"%PDF-", "a PDF document"),
        (b"PK\x03\x04", "a ZIP archive or an office document"),
        (b"\x89PNG", "a PNG image"),
        (b"\xff\xd8\xff", "a JPEG image"),
        (b"GIF8", "a GIF image"),
        (b"\x1f\x8b", "a gzip archive"),
    ];
    if let Some((_, what)) = MAGIC.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Some((*what).to_owned());
    }
    let media_type = content_type?.split(';').next()?.trim().to_ascii_lowercase();
    let kind = media_type.split('/').next()?;
    matches!(kind, "image" | "video" | "audio" | "font")
        .then(|| format!("of the type {media_type}"))
}

/// Whether a text has any markup of HTML: a comment, a tag that closes, or one that opens an element that HTML knows.
fn looks_like_html(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        let rest = &text[at + 1..];
        if let Some(name) = rest.strip_prefix(['!', '/']) {
            return name.starts_with(|letter: char| letter == '-' || letter.is_ascii_alphabetic());
        }
        let end = rest.find(|letter: char| !letter.is_ascii_alphanumeric());
        let (name, behind) = rest.split_at(end.unwrap_or(rest.len()));
        behind.starts_with(|letter: char| matches!(letter, '>' | '/') || letter.is_whitespace())
            && is_known(&name.to_ascii_lowercase())
    })
}

/// Words of a text; in scripts without spaces each ideograph or kana counts as one.
pub(crate) fn words(text: &str) -> usize {
    let mut count = 0;
    let mut inside = false;
    for letter in text.chars() {
        let alone = !letter.is_ascii() && is_ideographic(letter);
        let part = text::is_alphanumeric(letter) || matches!(letter, '\'' | '’' | '-');
        count += usize::from(alone || (part && !inside));
        inside = part && !alone;
    }
    count
}

/// Han, Hiragana, Katakana and Hangul: a letter is about a word or a syllable.
fn is_ideographic(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ac00}'..='\u{d7af}')
}

/// Whether two lines have the same letters and digits.
fn same(one: &str, other: &str) -> bool {
    fn fold(text: &str) -> impl Iterator<Item = char> {
        text.chars()
            .filter(|letter| letter.is_alphanumeric())
            .flat_map(char::to_lowercase)
    }
    fold(one).eq(fold(other))
}

#[cfg(test)]
mod tests;
