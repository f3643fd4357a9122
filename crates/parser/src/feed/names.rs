//! What the names of elements mean: namespaces and the fields that feeds have.

/// Namespaces that matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ns {
    /// None, RSS's own, or an unknown default namespace.
    Plain,
    /// Atom of any version.
    Atom,
    Rdf,
    Dc,
    DcTerms,
    Content,
    Media,
    Itunes,
    Syndication,
    Xhtml,
    FeedBurner,
    History,
    Tombstones,
    News,
    SitemapImage,
    GooglePlay,
    Other,
}

/// The namespace with an address. Addresses are compared without scheme, case and trailing signs, which people get wrong.
pub(super) fn namespace(uri: &str) -> Option<Ns> {
    let uri = uri.trim().to_ascii_lowercase();
    let uri = uri.split_once("://").map_or(uri.as_str(), |(_, rest)| rest);
    let uri = uri
        .strip_prefix("www.")
        .unwrap_or(uri)
        .trim_end_matches(['/', '#', ' ']);
    let ns = match uri {
        "w3.org/2005/atom" | "purl.org/atom/ns" | "w3.org/2005/atom/ns" | "purl.org/net/rss1.1" => {
            Ns::Atom
        }
        "w3.org/1999/02/22-rdf-syntax-ns" => Ns::Rdf,
        "purl.org/dc/elements/1.1" | "purl.org/dc/elements/1.0" | "purl.org/rss/1.0/modules/dc" => {
            Ns::Dc
        }
        "purl.org/dc/terms" | "purl.org/rss/1.0/modules/dcterms" => Ns::DcTerms,
        "purl.org/rss/1.0/modules/content" => Ns::Content,
        "search.yahoo.com/mrss" | "search.yahoo.com/mrss/rss" | "video.search.yahoo.com/mrss" => {
            Ns::Media
        }
        "itunes.com/dtds/podcast-1.0.dtd" | "example.com/dtds/podcast-1.0.dtd" => Ns::Itunes,
        "purl.org/rss/1.0/modules/syndication" => Ns::Syndication,
        "w3.org/1999/xhtml" => Ns::Xhtml,
        "rssnamespace.org/feedburner/ext/1.0" => Ns::FeedBurner,
        "purl.org/syndication/history/1.0" => Ns::History,
        "purl.org/atompub/tombstones/1.0" => Ns::Tombstones,
        "google.com/schemas/sitemap-news/0.9" => Ns::News,
        "google.com/schemas/sitemap-image/1.1" => Ns::SitemapImage,
        "google.com/schemas/play-podcasts/1.0" => Ns::GooglePlay,
        "" => Ns::Plain,
        _ if uri.starts_with("purl.org/atom/") => Ns::Atom,
        _ if uri.starts_with("purl.org/rss/1.0/modules/") => Ns::Other,
        _ if uri.starts_with("purl.org/rss/")
            || uri.starts_with("purl.org/net/rss")
            || uri.contains("netscape.com/rdf/simple")
            || uri.starts_with("backend.userland.com/rss")
            || uri.starts_with("blogs.law.harvard.edu/tech/rss")
            || uri.contains("sitemaps.org/schemas/sitemap")
            || uri.starts_with("google.com/schemas/sitemap/") =>
        {
            Ns::Plain
        }
        _ => return None,
    };
    Some(ns)
}

/// The namespace that a prefix usually stands for: for prefixes that are not declared.
pub(super) fn usual(prefix: &str) -> Ns {
    match prefix {
        "" | "rss" => Ns::Plain,
        "a" | "atom" | "atom10" | "a10" | "atom03" => Ns::Atom,
        "rdf" => Ns::Rdf,
        "dc" => Ns::Dc,
        "dcterms" => Ns::DcTerms,
        "content" => Ns::Content,
        "media" => Ns::Media,
        "itunes" => Ns::Itunes,
        "sy" | "syn" => Ns::Syndication,
        "xhtml" => Ns::Xhtml,
        "feedburner" => Ns::FeedBurner,
        "fh" => Ns::History,
        "at" => Ns::Tombstones,
        "news" => Ns::News,
        "image" => Ns::SitemapImage,
        "googleplay" => Ns::GooglePlay,
        _ => Ns::Other,
    }
}

/// What an element of a channel or an entry says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Field {
    Title,
    MediaTitle,
    Link,
    Id,
    /// RSS `description`, Atom 0.3 `tagline`, CDF `abstract`.
    Description,
    /// Atom `summary` and `subtitle`.
    Summary,
    Content,
    Encoded,
    Body,
    OtherSummary,
    OtherSubtitle,
    Published,
    Updated,
    DcDate,
    Created,
    Author,
    Creator,
    ItunesAuthor,
    Credit,
    Contributor,
    Category,
    Keywords,
    Enclosure,
    MediaContent,
    MediaThumbnail,
    MediaGroup,
    Image,
    ImageHref,
    Source,
    Comments,
    OriginalLink,
    Language,
    Ttl,
    SkipHours,
    SkipDays,
    UpdatePeriod,
    UpdateFrequency,
    Generator,
    NewFeedUrl,
    Complete,
    Archive,
    Deleted,
    Location,
    News,
    SitemapImage,
}

/// The field that an element is. Names are compared without regard to case where RSS has it wrong often (`pubdate`).
pub(super) fn field(ns: Ns, name: &str) -> Option<Field> {
    let field = match (ns, name) {
        (Ns::Plain | Ns::Atom, _) => return plain_field(name),
        (Ns::Dc | Ns::Media | Ns::Itunes, "title") => Field::MediaTitle,
        (Ns::Dc | Ns::Media, "description")
        | (Ns::Itunes | Ns::GooglePlay, "summary" | "description") => Field::OtherSummary,
        (Ns::Dc | Ns::DcTerms, "contributor") => Field::Contributor,
        (Ns::Dc, "creator" | "author") | (Ns::DcTerms, "creator") => Field::Creator,
        (Ns::Dc, "date") => Field::DcDate,
        (Ns::Dc, "language") => Field::Language,
        (Ns::DcTerms, "issued") => Field::Published,
        (Ns::DcTerms, "modified") => Field::Updated,
        (Ns::DcTerms, "created") => Field::Created,
        (Ns::Content, "encoded") => Field::Encoded,
        (Ns::Xhtml, "body") => Field::Body,
        (Ns::Media, "content") => Field::MediaContent,
        (Ns::Media, "thumbnail") => Field::MediaThumbnail,
        (Ns::Media, "group") => Field::MediaGroup,
        (Ns::Media, "credit") => Field::Credit,
        (Ns::Media | Ns::Itunes, "keywords") => Field::Keywords,
        (Ns::Dc, "subject") | (Ns::Media | Ns::Itunes, "category") => Field::Category,
        (Ns::Itunes | Ns::GooglePlay, "author") => Field::ItunesAuthor,
        (Ns::Itunes | Ns::GooglePlay, "image") => Field::ImageHref,
        (Ns::Itunes | Ns::GooglePlay, "subtitle") => Field::OtherSubtitle,
        (Ns::Itunes, "new-feed-url") => Field::NewFeedUrl,
        (Ns::Syndication, "updatePeriod") => Field::UpdatePeriod,
        (Ns::Syndication, "updateFrequency") => Field::UpdateFrequency,
        (Ns::FeedBurner, "origLink") => Field::OriginalLink,
        (Ns::History, "complete") => Field::Complete,
        (Ns::History, "archive") => Field::Archive,
        (Ns::Tombstones, "deleted-entry") => Field::Deleted,
        (Ns::News, "news") => Field::News,
        (Ns::SitemapImage, "image") => Field::SitemapImage,
        _ => return None,
    };
    Some(field)
}

fn plain_field(name: &str) -> Option<Field> {
    let mut lower = [0; 16];
    let lower = lower.get_mut(..name.len())?;
    lower.copy_from_slice(name.as_bytes());
    lower.make_ascii_lowercase();
    let field = match &*lower {
        b"title" => Field::Title,
        b"link" => Field::Link,
        b"guid" | b"id" => Field::Id,
        b"description" | b"tagline" | b"abstract" | b"subtitle" => Field::Description,
        b"summary" => Field::Summary,
        b"content" => Field::Content,
        b"fullitem" | b"body" | b"encoded" => Field::Body,
        b"pubdate" | b"published" | b"issued" => Field::Published,
        b"updated" | b"modified" | b"lastbuilddate" | b"lastmod" => Field::Updated,
        b"created" => Field::Created,
        b"author" => Field::Author,
        b"creator" => Field::Creator,
        b"managingeditor" | b"webmaster" | b"contributor" => Field::Contributor,
        b"category" => Field::Category,
        b"keywords" => Field::Keywords,
        b"enclosure" => Field::Enclosure,
        b"image" => Field::Image,
        b"logo" | b"icon" => Field::ImageHref,
        b"source" => Field::Source,
        b"comments" => Field::Comments,
        b"language" => Field::Language,
        b"ttl" => Field::Ttl,
        b"skiphours" => Field::SkipHours,
        b"skipdays" => Field::SkipDays,
        b"generator" => Field::Generator,
        b"loc" => Field::Location,
        _ => return None,
    };
    Some(field)
}
