//! What a test or the demo may know about the web: its feeds, its articles as they were written, and its traps.

use chrono::{DateTime, Utc};

/// A feed of one of the sites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// Stable id, e.g. `harbour-post-business`.
    pub id: String,
    /// Absolute URL, with the port.
    pub url: String,
    /// The feed's title.
    pub title: String,
    /// Host name of the site, without the port, e.g. `harbour-post.localhost`.
    pub site: String,
    /// BCP 47 tag of the site's language.
    pub language: String,
    /// The format that it is written in.
    pub format: Format,
    /// Whether its articles are meant to be taken from the feed's own texts (`content: feed`), not from the pages.
    pub content_feed: bool,
    /// What is wrong with it on purpose.
    pub fault: Option<FeedFault>,
}

/// What is wrong with a feed on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FeedFault {
    /// An ampersand stands bare in its XML; its entries can still be read.
    BareAmpersand,
    /// A web page is answered in its place.
    Html,
    /// It has moved to another path of its site, as it answers with 301.
    Moved,
}

/// A feed's format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// RSS 2.0.
    Rss2,
    /// RSS 1.0 (RDF).
    Rss1,
    /// Atom (RFC 4287).
    Atom,
    /// JSON Feed 1.1.
    Json,
}

/// An article as it was written: what a perfect extraction gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Host name of the site, without the port.
    pub site: String,
    /// The site's own name.
    pub site_name: String,
    /// Canonical URL, with the port; none for an entry that exists in its feed only.
    pub url: Option<String>,
    /// Ids of the feeds that list it.
    pub feeds: Vec<String>,
    /// The headline.
    pub title: String,
    /// The text in reading order: paragraphs, subheadings, list items and quotations. No captions, no boilerplate.
    pub paragraphs: Vec<String>,
    /// Authors' names; empty where the page names none.
    pub authors: Vec<String>,
    /// When it was published, to the minute.
    pub published: DateTime<Utc>,
    /// When it was corrected, if it was.
    pub modified: Option<DateTime<Utc>>,
    /// BCP 47 tag.
    pub language: String,
    /// The section of the site.
    pub section: String,
    /// Name of the story, where other sites carry it too.
    pub story: Option<String>,
}

impl Article {
    /// The paragraphs as one text, an empty line between two.
    pub fn text(&self) -> String {
        self.paragraphs.join("\n\n")
    }
}

/// The one correction that the web has in store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Canonical URL of the article.
    pub url: String,
    /// The headline, which stays.
    pub title: String,
    /// Id of the first feed that announces it.
    pub feed: String,
    /// The paragraph as it was.
    pub before: String,
    /// The paragraph as it is now.
    pub after: String,
}

/// An entry of a feed that no article can be made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trap {
    /// Id of the feed that lists it.
    pub feed: String,
    /// Where its link leads.
    pub url: String,
    /// What is wrong with it.
    pub kind: TrapKind,
}

/// What is wrong with an entry on purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TrapKind {
    /// The page is answered with 404.
    Missing,
    /// The link leads to a PDF.
    Pdf,
    /// The site's robots.txt disallows the page.
    Disallowed,
}
