//! Links: which of them is the article page, and what the others are.

use url::Url;

use super::super::Format;
use super::super::names::{Field, Ns};
use super::super::outline::{Group, Item, Outline};
use super::super::scan::attribute;
use super::super::text::unescaped;
use super::{MAX_VALUES, all, first, value};

/// The links of a channel or an entry.
pub(super) struct Links<'g, 't> {
    /// The address of the page, as text, with the field it comes from.
    pub(super) page: Option<(&'g Item<'t>, String)>,
    /// Links with another relation.
    pub(super) related: Vec<(&'g Item<'t>, String)>,
}

impl<'g, 't> Links<'g, 't> {
    pub(super) fn of(outline: &Outline<'_>, group: &'g Group<'t>) -> Self {
        let mut page: Option<(&Item<'_>, String)> = None;
        // A page in HTML goes before one in another type, the first before the later ones.
        let mut best = 0;
        let mut related = Vec::new();
        for item in all(group, Field::Link).take(MAX_VALUES) {
            let href =
                attribute(item.attributes, "href").map(|href| unescaped(href).trim().to_owned());
            let text = value(item);
            let rel = relation(item);
            if !rel.is_empty() && rel != "alternate" {
                related.push((item, href.unwrap_or(text)));
                continue;
            }
            let (address, rank) = match href {
                Some(href) if text.is_empty() => {
                    let kind = attribute(item.attributes, "type").unwrap_or_default();
                    let html = kind.is_empty() || kind.contains("html");
                    // In RSS, Atom's link without a relation is often the feed itself.
                    let own = (outline.format == Format::Atom) == (item.ns == Ns::Atom);
                    (href, 1 + u8::from(html) + u8::from(own))
                }
                _ => (text, 4),
            };
            if rank > best {
                best = rank;
                page = Some((item, address));
            }
        }
        Self { page, related }
    }

    pub(super) fn page(&self, outline: &Outline<'_>) -> Option<Url> {
        self.page
            .as_ref()
            .and_then(|(item, address)| outline.url(item, address))
    }

    pub(super) fn related(&self, outline: &Outline<'_>, rel: &str) -> Option<Url> {
        let (item, href) = self
            .related
            .iter()
            .find(|(item, _)| relation(item) == rel)?;
        outline.url(item, href)
    }
}

/// A link's relation; the registry's addresses stand for its words (RFC 4287 section 4.2.7.2).
pub(super) fn relation<'t>(item: &Item<'t>) -> &'t str {
    let rel = attribute(item.attributes, "rel").unwrap_or_default().trim();
    rel.strip_prefix("http://www.iana.org/assignments/relation/")
        .unwrap_or(rel)
}

/// The id as the page's address, where the feed does not deny it.
pub(super) fn permalink(outline: &Outline<'_>, group: &Group<'_>) -> Option<Url> {
    let item = first(group, Field::Id)?;
    let text = value(item);
    match attribute(item.attributes, "ispermalink").map(str::trim) {
        Some(flag) if flag.eq_ignore_ascii_case("false") => None,
        Some(flag) if flag.eq_ignore_ascii_case("true") => outline.url(item, &text),
        // A path is nothing but an address; other texts without a scheme are numbers and hashes more often.
        _ if text.starts_with('/') => outline.url(item, &text),
        _ => web_url(&text),
    }
}

pub(super) fn web_url(text: &str) -> Option<Url> {
    Url::parse(text)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
}
