//! A site's feeds: which entries stand in them; how they are written is in one module a format.

mod atom;
mod json;
mod rss1;
mod rss2;

use chrono::{DateTime, Duration, FixedOffset, Utc};

use crate::content::{FeedSpec, Piece, Site, Text};
use crate::layout;
use crate::reply::redirect;
use crate::truth::{FeedFault, Format};
use crate::view::{View, World};

/// A feed before it is written.
struct Document<'a> {
    site: &'a Site,
    spec: &'a FeedSpec,
    /// Scheme, host and port of the site.
    base: String,
    /// When it last changed.
    updated: DateTime<FixedOffset>,
    entries: Vec<Entry<'a>>,
}

/// An entry before it is written.
struct Entry<'a> {
    /// Stable, and unique on the site.
    id: String,
    link: Option<String>,
    title: &'a str,
    summary: &'a str,
    /// The whole text as HTML, in full-text feeds.
    content: Option<String>,
    authors: &'a [String],
    section: &'a str,
    published: DateTime<FixedOffset>,
    updated: Option<DateTime<FixedOffset>>,
    /// Absolute URL.
    image: Option<String>,
}

/// Media type of a feed's format.
pub(crate) fn media_type(format: Format) -> &'static str {
    match format {
        Format::Rss2 => "application/rss+xml",
        // What RSS 1.0 registered for itself; many sites serve plain XML.
        Format::Rss1 => "application/rdf+xml",
        Format::Atom => "application/atom+xml",
        Format::Json => "application/feed+json",
    }
}

/// Content type, bytes and last change of a feed.
pub(crate) fn document(
    world: &World,
    corrected: bool,
    site: &Site,
    spec: &FeedSpec,
) -> (&'static str, Vec<u8>, DateTime<Utc>) {
    let mut entries: Vec<Entry<'_>> = site
        .pieces
        .iter()
        .filter(|piece| spec.lists(&piece.section))
        .map(|piece| entry(world, corrected, site, spec, piece))
        .collect();
    if spec.id.is_empty() {
        entries.extend(traps(world, site));
    }
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.published));
    let updated = entries
        .iter()
        .map(|entry| entry.updated.unwrap_or(entry.published))
        .max()
        .expect("every feed has entries");
    let document = Document {
        site,
        spec,
        base: world.base(site),
        updated,
        entries,
    };
    let text = match spec.format {
        Format::Rss2 => rss2::write(&document),
        Format::Rss1 => rss1::write(&document),
        Format::Atom => atom::write(&document),
        Format::Json => json::write(&document),
    };
    let text = if spec.fault == Some(FeedFault::BareAmpersand) {
        text.replacen("&amp;", "&", 1)
    } else {
        text
    };
    (
        media_type(spec.format),
        spec.charset.encode(&text),
        updated.into(),
    )
}

fn entry<'a>(
    world: &'a World,
    corrected: bool,
    site: &'a Site,
    spec: &FeedSpec,
    piece: &'a Piece,
) -> Entry<'a> {
    let view = View {
        world,
        site,
        piece,
        corrected,
    };
    let link = site.path_of(piece).map(|path| {
        let path = if piece.redirected {
            redirect(piece)
        } else {
            path
        };
        let mark = if path.contains('?') { '&' } else { '?' };
        let tracking = if spec.tracked {
            format!(
                "{mark}utm_source=feed&utm_medium=rss&utm_campaign={}",
                spec.id
            )
        } else {
            String::new()
        };
        world.base(site) + &path + &tracking
    });
    Entry {
        id: format!("tag:{},2026:{}", site.host(), piece.slug),
        link,
        title: &piece.title,
        summary: &piece.summary,
        content: (spec.text != Text::Summary).then(|| layout::feed_content(&view)),
        authors: &piece.authors,
        section: &piece.section,
        published: view.published(),
        updated: view.modified(),
        image: piece.image().map(|(name, _)| view.image_url(name)),
    }
}

/// Traps are dated between the articles, an hour apart.
fn traps<'a>(world: &World, site: &'a Site) -> impl Iterator<Item = Entry<'a>> {
    site.traps.iter().zip(5..).map(move |(trap, hours)| {
        let published = world.now - Duration::hours(hours);
        Entry {
            id: format!("tag:{},2026:{}", site.host(), trap.path),
            link: Some(world.base(site) + &trap.path),
            title: &trap.title,
            summary: &trap.summary,
            content: None,
            authors: &[],
            section: &site.labels.menu[0],
            published: published.with_timezone(&site.zone),
            updated: None,
            image: None,
        }
    })
}

/// The declaration that an XML feed begins with.
fn prolog(document: &Document<'_>) -> String {
    let label = document.spec.charset.label();
    format!("<?xml version=\"1.0\" encoding=\"{label}\"?>\n")
}

/// HTML in a CDATA section.
fn cdata(html: &str) -> String {
    format!("<![CDATA[{}]]>", html.replace("]]>", "]]]]><![CDATA[>"))
}
