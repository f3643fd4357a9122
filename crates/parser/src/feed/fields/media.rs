//! Pictures and attached files: enclosures, Media RSS, and what else feeds have for them.

use model::article::Image;
use model::entry::Enclosure;
use url::Url;

use super::super::names::Field;
use super::super::outline::{Group, Item, Outline};
use super::super::scan::{attribute, children, local};
use super::super::text::{decoded, plain, unescaped};
use super::links::{Links, relation};
use super::{MAX_VALUES, all, value};

/// A picture, film or sound of Media RSS.
pub(super) struct Media<'t> {
    attributes: &'t str,
    inner: &'t str,
    thumbnail: bool,
}

/// The media of an entry, those in groups and within others included.
pub(super) fn media<'t>(group: &Group<'t>) -> Vec<(Item<'t>, Media<'t>)> {
    let mut found = Vec::new();
    for item in &group.items {
        let mut add = |attributes, inner, thumbnail| {
            if found.len() < MAX_VALUES {
                found.push((
                    *item,
                    Media {
                        attributes,
                        inner,
                        thumbnail,
                    },
                ));
            }
        };
        match item.field {
            Field::MediaContent => {
                add(item.attributes, item.raw, false);
                for child in children(item.raw).filter(|child| local(child.tag.name) == "thumbnail")
                {
                    add(child.tag.attributes, child.inner, true);
                }
            }
            Field::MediaThumbnail => add(item.attributes, item.raw, true),
            Field::MediaGroup => {
                for child in children(item.raw) {
                    match local(child.tag.name) {
                        "thumbnail" => add(child.tag.attributes, child.inner, true),
                        "content" => {
                            add(child.tag.attributes, child.inner, false);
                            for child in children(child.inner)
                                .filter(|child| local(child.tag.name) == "thumbnail")
                            {
                                add(child.tag.attributes, child.inner, true);
                            }
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    found
}

impl Media<'_> {
    pub(super) fn url(&self, outline: &Outline<'_>, item: &Item<'_>) -> Option<Url> {
        match attribute(self.attributes, "url") {
            Some(url) => outline.url(item, &unescaped(url)),
            None if self.thumbnail => outline.url(item, decoded(self.inner).trim()),
            None => None,
        }
    }

    /// Whether it is a picture, as far as is said; what says nothing is taken for one unless its name ends as films and sounds do.
    pub(super) fn is_image(&self) -> bool {
        const OTHERS: [&str; 9] = [
            ".mp4", ".m4a", ".m4v", ".mp3", ".webm", ".mov", ".m3u8", ".ogg", ".pdf",
        ];
        let kind = attribute(self.attributes, "type").unwrap_or_default();
        match attribute(self.attributes, "medium").unwrap_or_default() {
            "image" => true,
            "" if kind.is_empty() => {
                let url = attribute(self.attributes, "url").unwrap_or_default();
                let path = url.split(['?', '#']).next().unwrap_or_default();
                self.thumbnail || !OTHERS.iter().any(|ending| path.ends_with(ending))
            }
            "" => self.thumbnail || kind.starts_with("image"),
            _ => self.thumbnail,
        }
    }
}

pub(super) fn images(outline: &Outline<'_>, group: &Group<'_>) -> Vec<Image> {
    let mut images: Vec<Image> = Vec::new();
    let mut add = |url: Option<Url>, caption: Option<String>, attributes: &str| {
        if let Some(url) = url
            && images.len() < MAX_VALUES
            && !images.iter().any(|image| image.url == url)
        {
            let size =
                |name| attribute(attributes, name).and_then(|value| value.trim().parse().ok());
            images.push(Image {
                url,
                caption,
                width: size("width"),
                height: size("height"),
            });
        }
    };
    for (item, media) in media(group).iter().filter(|(_, media)| media.is_image()) {
        let caption = children(media.inner)
            .find(|child| matches!(local(child.tag.name), "description" | "title"))
            .map(|child| plain(&decoded(child.inner)))
            .filter(|caption| !caption.is_empty());
        add(media.url(outline, item), caption, media.attributes);
    }
    for item in &group.items {
        match item.field {
            Field::ImageHref => {
                let address = attribute(item.attributes, "href")
                    .map_or_else(|| value(item), |href| unescaped(href).into_owned());
                add(outline.url(item, &address), None, "");
            }
            Field::Image => {
                let named = ["href", "url", "rdf:resource"]
                    .into_iter()
                    .find_map(|name| attribute(item.attributes, name));
                let child = children(item.raw).find(|child| local(child.tag.name) == "url");
                let address = match (named, child) {
                    (Some(named), _) => unescaped(named).into_owned(),
                    (None, Some(child)) => decoded(child.inner).trim().to_owned(),
                    (None, None) if !item.markup => value(item),
                    (None, None) => continue,
                };
                add(outline.url(item, &address), None, "");
            }
            Field::Enclosure
                if attribute(item.attributes, "type")
                    .is_some_and(|kind| kind.starts_with("image/")) =>
            {
                let url = attribute(item.attributes, "url")
                    .and_then(|url| outline.url(item, &unescaped(url)));
                add(url, None, "");
            }
            _ => {}
        }
    }
    images
}

pub(super) fn enclosures(
    outline: &Outline<'_>,
    group: &Group<'_>,
    links: &Links<'_, '_>,
) -> Vec<Enclosure> {
    let mut enclosures: Vec<Enclosure> = Vec::new();
    let mut add = |url: Option<Url>, attributes: &str, length: &str| {
        if let Some(url) = url
            && enclosures.len() < MAX_VALUES
            && !enclosures.iter().any(|enclosure| enclosure.url == url)
        {
            let media_type = attribute(attributes, "type")
                .map(|kind| kind.trim().to_owned())
                .filter(|kind| !kind.is_empty());
            let length =
                attribute(attributes, length).and_then(|length| length.trim().parse().ok());
            enclosures.push(Enclosure {
                url,
                media_type,
                length,
            });
        }
    };
    for item in all(group, Field::Enclosure) {
        let address = ["url", "href"]
            .into_iter()
            .find_map(|name| attribute(item.attributes, name));
        let address = address.map_or_else(
            || value(item),
            |address| unescaped(address).trim().to_owned(),
        );
        add(outline.url(item, &address), item.attributes, "length");
    }
    for (item, href) in links
        .related
        .iter()
        .filter(|(item, _)| relation(item) == "enclosure")
    {
        add(outline.url(item, href), item.attributes, "length");
    }
    for (item, media) in media(group).iter().filter(|(_, media)| !media.is_image()) {
        add(media.url(outline, item), media.attributes, "fileSize");
    }
    enclosures
}
