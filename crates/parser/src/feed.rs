//! Feed documents to entries: RSS of all versions, Atom, JSON Feed, CDF, news sitemaps and sitemap indexes.
//!
//! What is well-formed is read by feed-rs; a tolerant reader adds what feed-rs hides and takes over where it cannot read.

mod entities;
mod fields;
mod json;
mod names;
mod outline;
mod page;
mod scan;
mod standard;
mod text;

use std::borrow::Cow;

use model::{Entry, Timestamp};
use serde::Serialize;
use url::Url;

use self::outline::Outline;
use crate::charset::{self, Markup};

/// Largest document that is read, in bytes after decompression.
pub const MAX_BYTES: usize = 32 << 20;

/// Most entries that are kept of one document; a sitemap has at most 50,000 URLs, a news sitemap 1,000 (sitemaps.org).
pub const MAX_ENTRIES: usize = 50_000;

/// Longest id of an entry, in bytes; of a longer one its hash is the id.
pub const MAX_ID: usize = 1024;

/// Most defects that are reported of one document.
pub const MAX_DEFECTS: usize = 50;

/// What is known of a feed document besides its bytes.
#[derive(Clone, Copy, Debug, Default)]
pub struct FeedHints<'a> {
    /// Where it was fetched, after redirects: relative URLs are resolved against it.
    pub url: Option<&'a Url>,
    /// The value of the HTTP header `Content-Type`.
    pub content_type: Option<&'a str>,
}

/// A feed document that was read.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ParsedFeed {
    /// The dialect.
    pub format: Format,
    /// What it says of itself.
    #[serde(rename = "feed")]
    pub info: FeedInfo,
    /// Its entries, in its order.
    pub entries: Vec<Entry>,
    /// What was wrong with it, in the order found; at most [`MAX_DEFECTS`].
    pub defects: Vec<Defect>,
}

/// The dialect of a feed document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// RSS 0.91 to 2.0 and whatever else has the root `rss`.
    Rss,
    /// RSS 0.90 and 1.0, with the root `RDF`.
    Rss1,
    /// Atom 0.3 and 1.0.
    Atom,
    /// JSON Feed.
    Json,
    /// Channel Definition Format.
    Cdf,
    /// A sitemap; with `news:` elements a news sitemap.
    Sitemap,
    /// A sitemap index: its sitemaps are in [`FeedInfo::sitemaps`].
    SitemapIndex,
}

/// What a feed says of itself.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct FeedInfo {
    /// Title as plain text.
    pub title: Option<String>,
    /// The site.
    pub link: Option<Url>,
    /// Description or subtitle as plain text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Language as the feed writes it, e.g. `en-us`.
    pub language: Option<String>,
    /// When it was last changed.
    pub updated: Option<Timestamp>,
    /// Minutes for which it may be cached (RSS 2.0).
    pub ttl: Option<u32>,
    /// Hours of the day in UTC, 0 to 23, in which it is not to be polled (RSS 2.0).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skip_hours: Vec<u8>,
    /// Days on which it is not to be polled, `mon` to `sun` (RSS 2.0).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub skip_days: Vec<chrono::Weekday>,
    /// Seconds between updates (RSS 1.0 syndication module: period over frequency).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub update_every: Option<u32>,
    /// The `WebSub` hub, the first if there are several.
    pub hub: Option<Url>,
    /// Its own address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub self_url: Option<Url>,
    /// Where the publisher says that it has moved to (`itunes:new-feed-url`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<Url>,
    /// The next page of the same feed (RFC 5005 section 3; JSON Feed `next_url`).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_page: Option<Url>,
    /// The preceding archive document (RFC 5005 section 4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub previous_archive: Option<Url>,
    /// The following archive document (RFC 5005 section 4).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_archive: Option<Url>,
    /// Whether it holds all entries there are (RFC 5005 section 2).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub complete: bool,
    /// Whether it is an archive document, which no longer changes (RFC 5005 section 4).
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub archive: bool,
    /// Authors' names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authors: Vec<String>,
    /// Logo or icon.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Url>,
    /// The software that made it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generator: Option<String>,
    /// Entries that the publisher has deleted (RFC 6721).
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub deleted: Vec<Deleted>,
    /// The sitemaps of a sitemap index.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sitemaps: Vec<SitemapRef>,
}

/// An entry that the publisher has deleted (RFC 6721).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deleted {
    /// The entry's id.
    pub id: String,
    /// When it was deleted.
    pub at: Option<Timestamp>,
}

/// A sitemap that a sitemap index names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SitemapRef {
    /// Its address.
    pub url: Url,
    /// When it was last changed.
    pub updated: Option<Timestamp>,
}

/// Something wrong with a document that could be read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Defect {
    /// What kind.
    pub kind: DefectKind,
    /// The line, from 1, where there is one.
    pub line: Option<u32>,
    /// What was found, for a person.
    pub detail: String,
}

/// Kinds of defects.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DefectKind {
    /// The header or the declaration names an encoding that the bytes contradict.
    WrongCharset,
    /// Bytes that are malformed in the document's encoding.
    MalformedBytes,
    /// Characters that XML forbids.
    ControlCharacter,
    /// `&` that begins no reference, or `<` that begins no tag.
    BareCharacter,
    /// A reference to an entity that XML does not know.
    UndeclaredEntity,
    /// A namespace prefix without a declaration.
    UndeclaredPrefix,
    /// An element that is closed under another name, or never.
    MismatchedTag,
    /// HTML elements where text belongs.
    InlineMarkup,
    /// The document ends before its elements do.
    Truncated,
    /// Something before the root element that does not belong there.
    JunkBefore,
    /// Something after the root element.
    JunkAfter,
    /// An item outside of its channel, or within another item.
    MisplacedItem,
    /// An unknown version or namespace, or none.
    UnknownDialect,
    /// A JSON document that is JSON only almost, or values of the wrong type.
    MalformedJson,
    /// A date that cannot be read.
    BadDate,
    /// Entries beyond [`MAX_ENTRIES`], elements beyond the depth that is followed.
    LimitExceeded,
    /// The standard parser failed where the tolerant reader did not.
    ParserFailed,
}

/// Why a document could not be read as a feed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FeedError {
    /// Nothing but white space.
    #[error("the document is empty; the site may answer this client with nothing")]
    Empty,
    /// An HTML page.
    #[error("{page}{}", advice(alternates))]
    Html {
        /// What kind of page.
        page: HtmlPage,
        /// The feeds that the page names (`link rel=alternate`).
        alternates: Vec<Url>,
    },
    /// Some other kind of document.
    #[error("no feed but {found}; check the feed's URL")]
    NotAFeed {
        /// What it looks like.
        found: String,
    },
    /// Larger than [`MAX_BYTES`].
    #[error(
        "{bytes} bytes are more than the {limit} that are read of a feed; look for a smaller one of the same site"
    )]
    TooLarge {
        /// The document's size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// It claims to be a feed, and nothing can be read of it.
    #[error("a feed that cannot be read: {detail}; tell the publisher")]
    Unreadable {
        /// What happened.
        detail: String,
    },
}

/// What kind of HTML page stands where a feed was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum HtmlPage {
    /// A check for browsers, e.g. a script or a captcha to be solved.
    Challenge,
    /// A page that asks for consent before it shows anything.
    Consent,
    /// A form to log in.
    Login,
    /// A page that says that there is no such page.
    NotFound,
    /// Any other page.
    Page,
}

impl std::fmt::Display for HtmlPage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Challenge => "a page that checks for browsers instead of a feed; ask the publisher to let feed readers through",
            Self::Consent => "a page that asks for consent instead of a feed; look for another address of the feed",
            Self::Login => "a page to log in instead of a feed; configure the feed's authentication",
            Self::NotFound => "a page that says it cannot be found instead of a feed; check the feed's URL",
            Self::Page => "an HTML page instead of a feed",
        })
    }
}

fn advice(alternates: &[Url]) -> String {
    match alternates {
        [] => String::new(),
        [first, ..] => format!("; the page names this feed: {first}"),
    }
}

impl FeedError {
    /// A short, stable word for the reason.
    pub fn reason(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Html {
                page: HtmlPage::Challenge,
                ..
            } => "challenge_page",
            Self::Html {
                page: HtmlPage::Consent,
                ..
            } => "consent_page",
            Self::Html {
                page: HtmlPage::Login,
                ..
            } => "login_page",
            Self::Html {
                page: HtmlPage::NotFound,
                ..
            } => "not_found_page",
            Self::Html {
                page: HtmlPage::Page,
                ..
            } => "html_page",
            Self::NotAFeed { .. } => "not_a_feed",
            Self::TooLarge { .. } => "too_large",
            Self::Unreadable { .. } => "unreadable",
        }
    }
}

/// One line of `courant feed`: the outcome for one input.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Record<'a> {
    /// The input as it was named.
    pub input: &'a str,
    /// Whether it was read.
    pub ok: bool,
    /// Why not, for a person.
    pub error: Option<String>,
    /// Why not, as a stable word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
    /// The feeds that an HTML page names.
    #[serde(skip_serializing_if = "<[Url]>::is_empty")]
    pub alternates: &'a [Url],
    /// What was read.
    #[serde(flatten)]
    pub parsed: Option<&'a ParsedFeed>,
}

impl<'a> Record<'a> {
    /// The record for the outcome of reading `input`.
    pub fn new(input: &'a str, outcome: &'a Result<ParsedFeed, FeedError>) -> Self {
        let error = outcome.as_ref().err();
        Self {
            input,
            ok: error.is_none(),
            error: error.map(ToString::to_string),
            reason: error.map(FeedError::reason),
            alternates: match error {
                Some(FeedError::Html { alternates, .. }) => alternates,
                _ => &[],
            },
            parsed: outcome.as_ref().ok(),
        }
    }
}

/// Reads a feed document.
pub fn feed(bytes: &[u8], hints: &FeedHints<'_>) -> Result<ParsedFeed, FeedError> {
    if bytes.len() > MAX_BYTES {
        return Err(FeedError::TooLarge {
            bytes: bytes.len(),
            limit: MAX_BYTES,
        });
    }
    let decoded = charset::decode(bytes, hints.content_type, Markup::Xml);
    if decoded.text.trim().is_empty() {
        return Err(FeedError::Empty);
    }
    let clean = without_controls(&decoded.text);
    let text = entities::expanded(&clean);
    // JSON first: its texts may speak of elements.
    let json = text
        .trim_start()
        .starts_with(['{', '['])
        .then(|| json::read(&text, hints.url));
    let mut feed = match json {
        Some(Ok(feed)) => feed,
        json => match outline::outline(&text, hints.url) {
            Some(mut outline) => {
                let texts = outline
                    .standard
                    .then(|| standard_texts(&mut outline))
                    .flatten();
                fields::read(outline, texts)
            }
            None => {
                return Err(json
                    .and_then(Result::err)
                    .unwrap_or_else(|| page::refusal(&text, hints.url)));
            }
        },
    };
    let mut first = Vec::new();
    if let Some(overruled) = decoded.overruled {
        let detail = format!(
            "declared as {}, read as {}",
            overruled.name(),
            decoded.encoding.name()
        );
        first.push(Defect {
            kind: DefectKind::WrongCharset,
            line: None,
            detail,
        });
    }
    if decoded.replaced {
        let detail = format!("bytes that are not {}", decoded.encoding.name());
        first.push(Defect {
            kind: DefectKind::MalformedBytes,
            line: None,
            detail,
        });
    }
    if let Cow::Owned(_) = clean {
        let detail = "control characters were dropped".into();
        first.push(Defect {
            kind: DefectKind::ControlCharacter,
            line: None,
            detail,
        });
    }
    for entry in &mut feed.entries {
        if entry.id.len() > MAX_ID {
            entry.id = model::id::stable_hash(&[&entry.id]);
        }
    }
    feed.defects.splice(0..0, first);
    feed.defects.truncate(MAX_DEFECTS);
    Ok(feed)
}

/// What the standard parser reads of a document; none if it fails or finds other entries.
fn standard_texts(outline: &mut Outline<'_>) -> Option<Vec<standard::Texts>> {
    let expected = outline.entries.len();
    let detail = match standard::read(&outline.text[outline.root..]) {
        Ok(feed) => match feed.entries.len() {
            found if found == expected => return Some(standard::texts(feed)),
            found => format!("{found} entries instead of {expected}"),
        },
        Err(error) => error,
    };
    outline
        .defects
        .note(DefectKind::ParserFailed, outline.root, detail);
    None
}

/// The text without characters that XML forbids.
fn without_controls(text: &str) -> Cow<'_, str> {
    // Without early exits within a block, so that a block is compared at once.
    let clean = text.as_bytes().chunks(1024).all(|block| {
        let forbidden = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
        !block
            .iter()
            .fold(false, |found, byte| found | forbidden(byte))
    });
    if clean {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&char| text::is_xml(char)).collect())
}

#[cfg(test)]
mod tests;
