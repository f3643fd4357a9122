//! What the fields of a channel or an entry say, over all dialects.

use std::borrow::Cow;

use model::article::Image;
use model::entry::{Enclosure, Origin};
use model::{Entry, Timestamp, id};
use url::Url;

use super::names::{Field, Ns};
use super::outline::{Group, Item, Outline};
use super::scan::{Child, attribute, children, local};
use super::standard::Texts;
use super::text::{self, collapsed, decoded, plain, unescaped};
use super::{DefectKind, Deleted, FeedInfo, Format, ParsedFeed, SitemapRef};
use crate::date;

/// Most values that are kept of a repeated field of one entry.
const MAX_VALUES: usize = 200;

/// Reads all fields of a document; texts are taken from the standard parser where it read them.
pub(super) fn read(mut outline: Outline<'_>, standard: Option<Vec<Texts>>) -> ParsedFeed {
    let clean = standard.is_some();
    let mut standard = standard.into_iter().flatten();
    let mut info = info(&outline);
    let mut entries = Vec::with_capacity(outline.entries.len());
    let groups = std::mem::take(&mut outline.entries);
    for group in &groups {
        note_bad_dates(&mut outline, group);
        if !clean {
            note_defects(&mut outline, group);
        }
        if outline.format == Format::SitemapIndex {
            if let Some(url) =
                first(group, Field::Location).and_then(|item| outline.url(item, &value(item)))
            {
                info.sitemaps.push(SitemapRef {
                    url,
                    updated: moment(group, &[Field::Updated]),
                });
            }
        } else {
            entries.push(entry(&outline, group, standard.next()));
        }
    }
    ParsedFeed {
        format: outline.format,
        info,
        entries,
        defects: outline.defects.list,
    }
}

/// What the channel says.
fn info(outline: &Outline<'_>) -> FeedInfo {
    let group = &outline.channel;
    if outline.single {
        return FeedInfo::default();
    }
    let links = Links::of(outline, group);
    let text = |field| {
        first(group, field)
            .map(title)
            .filter(|text| !text.is_empty())
    };
    let number = |field| first(group, field).and_then(|item| value(item).parse::<u32>().ok());
    FeedInfo {
        title: text(Field::Title).or_else(|| text(Field::MediaTitle)),
        description: text(Field::Description)
            .or_else(|| text(Field::Summary))
            .or_else(|| text(Field::OtherSummary)),
        language: first(group, Field::Language)
            .map(value)
            .filter(|language| !language.is_empty())
            .or_else(|| outline.language(group.language)),
        updated: moment(
            group,
            &[
                Field::Updated,
                Field::Published,
                Field::DcDate,
                Field::Created,
            ],
        ),
        ttl: number(Field::Ttl),
        skip_hours: first(group, Field::SkipHours)
            .map(skip_hours)
            .unwrap_or_default(),
        skip_days: first(group, Field::SkipDays)
            .map(skip_days)
            .unwrap_or_default(),
        update_every: update_every(group),
        hub: links.related(outline, "hub"),
        self_url: links.related(outline, "self"),
        moved_to: first(group, Field::NewFeedUrl).and_then(|item| outline.url(item, &value(item))),
        next_page: links.related(outline, "next"),
        previous_archive: links.related(outline, "prev-archive"),
        next_archive: links.related(outline, "next-archive"),
        complete: first(group, Field::Complete).is_some(),
        archive: first(group, Field::Archive).is_some(),
        authors: authors(group),
        image: images(outline, group)
            .into_iter()
            .next()
            .map(|image| image.url),
        generator: text(Field::Generator),
        deleted: all(group, Field::Deleted)
            .filter_map(|item| {
                let id = unescaped(attribute(item.attributes, "ref")?).into_owned();
                let at = attribute(item.attributes, "when")
                    .and_then(date::parse)
                    .map(|date| date.at);
                Some(Deleted { id, at })
            })
            .take(MAX_VALUES)
            .collect(),
        link: links.page(outline),
        sitemaps: Vec::new(),
    }
}

/// What an entry says.
fn entry(outline: &Outline<'_>, group: &Group<'_>, standard: Option<Texts>) -> Entry {
    if outline.format == Format::Sitemap {
        return sitemap_entry(outline, group);
    }
    let links = Links::of(outline, group);
    let about =
        attribute(group.attributes, "rdf:about").map(|about| unescaped(about).trim().to_owned());
    let given = first(group, Field::Id)
        .map(|item| collapsed(&value(item)))
        .filter(|id| !id.is_empty());
    let url = links
        .page(outline)
        .or_else(|| permalink(outline, group))
        .or_else(|| about.as_deref().and_then(web_url))
        .or_else(|| {
            attribute(group.attributes, "href").and_then(|href| outline.resolve(group.base, href))
        });
    let (standard_title, standard_summary, standard_content) = standard
        .map_or((None, None, None), |texts| {
            (texts.title, texts.summary, texts.content)
        });
    let title = recorded(group, &[Field::Title], standard_title)
        .map(|(item, text)| title_of(&written(item), &text))
        .or_else(|| {
            [Field::Title, Field::MediaTitle]
                .into_iter()
                .flat_map(|field| all(group, field))
                .map(title)
                .find(|title| !title.is_empty())
        });
    let html = |fields: &[Field], standard: Option<String>| {
        recorded(group, fields, standard)
            .map(|(_, text)| text.trim().to_owned())
            .or_else(|| {
                fields
                    .iter()
                    .flat_map(|&field| all(group, field))
                    .map(html)
                    .find(|text| !text.is_empty())
            })
    };
    let nested = |wanted: &str| {
        all(group, Field::MediaGroup)
            .flat_map(|item| children(item.raw))
            .find(|child| local(child.tag.name) == wanted)
            .map(|child| decoded(child.inner).trim().to_owned())
            .filter(|text| !text.is_empty())
    };
    let summary = html(
        &[Field::Description, Field::Summary, Field::OtherSummary],
        standard_summary,
    )
    .or_else(|| nested("description"));
    let content = html(
        &[Field::Encoded, Field::Content, Field::Body],
        standard_content,
    );
    let enclosures = enclosures(outline, group, &links);
    let id = given
        .or(about)
        .or_else(|| url.as_ref().map(Url::to_string))
        .unwrap_or_else(|| {
            let attached = enclosures.first().map(|enclosure| enclosure.url.as_str());
            id::stable_hash(&[
                title.as_deref().unwrap_or_default(),
                attached.unwrap_or_default(),
                summary.as_deref().unwrap_or_default(),
                content.as_deref().unwrap_or_default(),
            ])
        });
    Entry {
        id,
        title: title.or_else(|| nested("title").map(|title| plain(&title))),
        url,
        published: moment(group, &[Field::Published, Field::DcDate, Field::Created]),
        updated: moment(group, &[Field::Updated]),
        authors: authors(group),
        summary,
        content,
        categories: categories(group),
        enclosures,
        images: images(outline, group),
        language: language(outline, group),
        original_url: first(group, Field::OriginalLink)
            .and_then(|item| outline.url(item, &value(item))),
        comments: first(group, Field::Comments)
            .and_then(|item| outline.url(item, &value(item)))
            .or_else(|| links.related(outline, "replies")),
        source: first(group, Field::Source).and_then(|item| origin(outline, item)),
    }
}

/// An URL of a sitemap; of a news sitemap with what the news are (Google's schema sitemap-news/0.9).
fn sitemap_entry(outline: &Outline<'_>, group: &Group<'_>) -> Entry {
    let url = first(group, Field::Location).and_then(|item| outline.url(item, &value(item)));
    let mut entry = Entry {
        id: first(group, Field::Location).map(value).unwrap_or_default(),
        url,
        updated: moment(group, &[Field::Updated]),
        ..Entry::default()
    };
    for child in first(group, Field::News)
        .into_iter()
        .flat_map(|news| children(news.raw))
    {
        let text = || decoded(child.inner).trim().to_owned();
        match local(child.tag.name) {
            "title" => entry.title = Some(plain(&text())).filter(|title| !title.is_empty()),
            "publication_date" => entry.published = date::parse(&text()).map(|date| date.at),
            "keywords" => entry.categories = split_keywords(&text()),
            "publication" => {
                for child in children(child.inner) {
                    let text = plain(&decoded(child.inner));
                    match local(child.tag.name) {
                        "language" if !text.is_empty() => entry.language = Some(text),
                        "name" if !text.is_empty() => {
                            entry.source = Some(Origin {
                                title: Some(text),
                                url: None,
                            });
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    for item in all(group, Field::SitemapImage) {
        let find = |name: &str| {
            children(item.raw)
                .find(|child| local(child.tag.name) == name)
                .map(|child| decoded(child.inner).into_owned())
        };
        if let Some(url) = find("loc").and_then(|text| outline.url(item, &text)) {
            let caption = find("caption")
                .or_else(|| find("title"))
                .map(|text| plain(&text))
                .filter(|text| !text.is_empty());
            entry.images.push(Image {
                url,
                caption,
                width: None,
                height: None,
            });
        }
    }
    entry
}

fn all<'g, 't>(group: &'g Group<'t>, field: Field) -> impl Iterator<Item = &'g Item<'t>> {
    group.items.iter().filter(move |item| item.field == field)
}

fn first<'g, 't>(group: &'g Group<'t>, field: Field) -> Option<&'g Item<'t>> {
    all(group, field)
        .find(|item| !item.raw.trim().is_empty())
        .or_else(|| all(group, field).next())
}

/// A field's text, trimmed.
fn value(item: &Item<'_>) -> String {
    decoded(item.raw).trim().to_owned()
}

/// How Atom says that an element's text is written (RFC 4287 section 3.1; Atom 0.3 `mode`).
enum Written {
    Text,
    Html,
    Xhtml,
    Base64,
}

fn written(item: &Item<'_>) -> Written {
    let kind = attribute(item.attributes, "type")
        .unwrap_or_default()
        .trim();
    let mode = attribute(item.attributes, "mode").unwrap_or_default();
    if mode == "base64" {
        return Written::Base64;
    }
    match kind {
        "xhtml" | "application/xhtml+xml" => Written::Xhtml,
        _ if item.markup && (mode == "xml" || kind.ends_with("xml")) => Written::Xhtml,
        "html" | "text/html" => Written::Html,
        "text" | "text/plain" if !item.markup => Written::Text,
        "" if item.ns == Ns::Atom && !item.markup => Written::Text,
        _ if item.ns == Ns::Atom
            && kind.contains('/')
            && !kind.starts_with("text/")
            && !kind.ends_with("xml")
            && mode.is_empty() =>
        {
            Written::Base64
        }
        _ => Written::Html,
    }
}

/// The standard parser's text of a field, with the field, where both mean the same: the entry has one such field, and the text
/// needs no decoding beyond XML's.
fn recorded<'g, 't>(
    group: &'g Group<'t>,
    fields: &[Field],
    standard: Option<String>,
) -> Option<(&'g Item<'t>, String)> {
    let text = standard.filter(|text| !text.trim().is_empty())?;
    let mut items = group
        .items
        .iter()
        .filter(|item| fields.contains(&item.field));
    let item = items.next()?;
    let same = items.next().is_none()
        && !item.markup
        && text::is_plain_xml(item.raw)
        && matches!(written(item), Written::Text | Written::Html);
    same.then_some((item, text))
}

/// A text as plain text.
fn title_of(written: &Written, text: &str) -> String {
    if let Written::Text = written {
        return collapsed(&unescaped(text));
    }
    let plain = plain(text);
    if plain.is_empty() {
        collapsed(text)
    } else {
        plain
    }
}

/// A field as plain text.
fn title(item: &Item<'_>) -> String {
    match written(item) {
        written @ (Written::Text | Written::Html) => title_of(&written, &decoded(item.raw)),
        Written::Xhtml => plain(&text::markup(item.raw)),
        Written::Base64 => {
            let text = decoded(item.raw);
            plain(&base64(&text).unwrap_or_else(|| text.into_owned()))
        }
    }
}

/// A field as HTML or text.
fn html(item: &Item<'_>) -> String {
    match written(item) {
        Written::Text | Written::Html => value(item),
        Written::Xhtml => {
            let markup = text::markup(item.raw);
            unwrapped(markup.trim()).to_owned()
        }
        Written::Base64 => {
            let text = decoded(item.raw);
            base64(&text).unwrap_or_else(|| text.trim().to_owned())
        }
    }
}

/// The inside of the `div` that Atom requires around XHTML and that is no part of it (RFC 4287 section 3.1.1.3).
fn unwrapped(markup: &str) -> &str {
    let mut elements = children(markup);
    match (elements.next(), elements.next()) {
        (Some(Child { tag, inner }), None)
            if local(tag.name) == "div" && markup.starts_with('<') && !inner.is_empty() =>
        {
            inner.trim()
        }
        _ => markup,
    }
}

/// Text in base64 (RFC 4648 section 4); none if it is none or no UTF-8.
fn base64(text: &str) -> Option<String> {
    let (mut bytes, mut bits, mut count) = (Vec::with_capacity(text.len() / 4 * 3), 0_u32, 0);
    for byte in text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=')
    {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xFF).ok()?);
        }
    }
    String::from_utf8(bytes)
        .ok()
        .map(|text| text.trim().to_owned())
}

/// The first of the fields, in their order, that holds a date.
fn moment(group: &Group<'_>, fields: &[Field]) -> Option<Timestamp> {
    fields
        .iter()
        .flat_map(|&field| all(group, field))
        .find_map(|item| date::parse(&decoded(item.raw)))
        .map(|date| date.at)
}

/// The links of a channel or an entry.
struct Links<'g, 't> {
    /// The address of the page, as text, with the field it comes from.
    page: Option<(&'g Item<'t>, String)>,
    /// Links with another relation.
    related: Vec<(&'g Item<'t>, String)>,
}

impl<'g, 't> Links<'g, 't> {
    fn of(outline: &Outline<'_>, group: &'g Group<'t>) -> Self {
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

    fn page(&self, outline: &Outline<'_>) -> Option<Url> {
        self.page
            .as_ref()
            .and_then(|(item, address)| outline.url(item, address))
    }

    fn related(&self, outline: &Outline<'_>, rel: &str) -> Option<Url> {
        let (item, href) = self
            .related
            .iter()
            .find(|(item, _)| relation(item) == rel)?;
        outline.url(item, href)
    }
}

/// A link's relation; the registry's addresses stand for its words (RFC 4287 section 4.2.7.2).
fn relation<'t>(item: &Item<'t>) -> &'t str {
    let rel = attribute(item.attributes, "rel").unwrap_or_default().trim();
    rel.strip_prefix("http://www.iana.org/assignments/relation/")
        .unwrap_or(rel)
}

/// The id as the page's address, where the feed does not deny it.
fn permalink(outline: &Outline<'_>, group: &Group<'_>) -> Option<Url> {
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

fn web_url(text: &str) -> Option<Url> {
    Url::parse(text)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https"))
}

fn authors(group: &Group<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !name.is_empty() && !names.contains(&name) && names.len() < MAX_VALUES {
            names.push(name);
        }
    };
    for fields in [
        &[Field::Author, Field::Creator][..],
        &[Field::ItunesAuthor],
        &[Field::Credit],
        &[Field::Contributor],
    ] {
        let mut found = false;
        for item in group
            .items
            .iter()
            .filter(|item| fields.contains(&item.field))
        {
            let name = person(item);
            found |= !name.is_empty();
            add(name);
        }
        if found {
            break;
        }
    }
    names
}

/// A person's name, from Atom's elements or from the forms that RSS has them in: `mail (Name)`, `Name <mail>`, `Name (mail)`.
fn person(item: &Item<'_>) -> String {
    if item.markup {
        let part = |wanted: &str| {
            children(item.raw)
                .find(|child| local(child.tag.name).eq_ignore_ascii_case(wanted))
                .map(|child| plain(&decoded(child.inner)))
                .filter(|text| !text.is_empty())
        };
        if let Some(name) = part("name")
            .or_else(|| part("email"))
            .or_else(|| part("uri"))
            .or_else(|| part("url"))
        {
            return name;
        }
    }
    let text = decoded(item.raw);
    let text = text.trim();
    if !text.contains('@') {
        return plain(text);
    }
    let outside = |open: char, close: char| {
        let (before, rest) = text.split_once(open)?;
        let (inside, after) = rest.split_once(close)?;
        let outside = collapsed(&format!("{before} {after}"));
        Some(if inside.contains('@') {
            outside
        } else {
            collapsed(inside)
        })
        .filter(|name| !name.is_empty())
    };
    outside('(', ')')
        .or_else(|| outside('<', '>'))
        .unwrap_or_else(|| {
            let words: Vec<_> = text
                .split_whitespace()
                .filter(|word| !word.contains('@'))
                .collect();
            let name = words.join(" ");
            let name = name.trim_matches([',', '-', ';', ' ']);
            if name.is_empty() {
                collapsed(text)
            } else {
                name.to_owned()
            }
        })
}

fn categories(group: &Group<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !name.is_empty() && names.len() < MAX_VALUES && !names.contains(&name) {
            names.push(name);
        }
    };
    for item in &group.items {
        match item.field {
            Field::Category => {
                let named = ["term", "text", "label"]
                    .into_iter()
                    .find_map(|name| attribute(item.attributes, name));
                match named {
                    Some(name) if !name.trim().is_empty() => add(plain(&unescaped(name))),
                    _ => add(plain(&decoded(item.raw))),
                }
                for child in children(item.raw) {
                    if let Some(name) = attribute(child.tag.attributes, "text") {
                        add(plain(&unescaped(name)));
                    }
                }
            }
            Field::Keywords => split_keywords(&decoded(item.raw))
                .into_iter()
                .for_each(&mut add),
            _ => {}
        }
    }
    names
}

fn split_keywords(text: &str) -> Vec<String> {
    text.split(',')
        .map(plain)
        .filter(|word| !word.is_empty())
        .take(MAX_VALUES)
        .collect()
}

/// A picture, film or sound of Media RSS.
struct Media<'t> {
    attributes: &'t str,
    inner: &'t str,
    thumbnail: bool,
}

/// The media of an entry, those in groups and within others included.
fn media<'t>(group: &Group<'t>) -> Vec<(Item<'t>, Media<'t>)> {
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
    fn url(&self, outline: &Outline<'_>, item: &Item<'_>) -> Option<Url> {
        match attribute(self.attributes, "url") {
            Some(url) => outline.url(item, &unescaped(url)),
            None if self.thumbnail => outline.url(item, decoded(self.inner).trim()),
            None => None,
        }
    }

    /// Whether it is a picture, as far as is said; what says nothing is taken for one unless its name ends as films and sounds do.
    fn is_image(&self) -> bool {
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

fn images(outline: &Outline<'_>, group: &Group<'_>) -> Vec<Image> {
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

fn enclosures(outline: &Outline<'_>, group: &Group<'_>, links: &Links<'_, '_>) -> Vec<Enclosure> {
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

/// An entry's language, where it is not the feed's.
fn language(outline: &Outline<'_>, group: &Group<'_>) -> Option<String> {
    let own = |group: &Group<'_>| {
        first(group, Field::Language)
            .map(value)
            .filter(|text| !text.is_empty())
            .or_else(|| outline.language(group.language))
    };
    let content = all(group, Field::Content)
        .chain(all(group, Field::Title))
        .find_map(|item| outline.language(item.language));
    let language = first(group, Field::Language)
        .and_then(|_| own(group))
        .or(content)
        .or_else(|| own(group))?;
    (own(&outline.channel).as_deref() != Some(&language)).then_some(language)
}

/// The feed that an entry was taken over from.
fn origin(outline: &Outline<'_>, item: &Item<'_>) -> Option<Origin> {
    let mut origin = Origin {
        title: Some(plain(&decoded(item.raw))).filter(|title| !item.markup && !title.is_empty()),
        url: attribute(item.attributes, "url").and_then(|url| outline.url(item, &unescaped(url))),
    };
    if item.markup {
        for child in children(item.raw) {
            match local(child.tag.name) {
                "title" => {
                    origin.title =
                        Some(plain(&decoded(child.inner))).filter(|title| !title.is_empty());
                }
                "link" if origin.url.is_none() => {
                    origin.url = attribute(child.tag.attributes, "href")
                        .and_then(|href| outline.url(item, &unescaped(href)));
                }
                _ => {}
            }
        }
    }
    (origin != Origin::default()).then_some(origin)
}

fn skip_hours(item: &Item<'_>) -> Vec<u8> {
    let mut hours: Vec<u8> = children(item.raw)
        .filter_map(|child| decoded(child.inner).trim().parse::<u8>().ok())
        .filter(|hour| *hour <= 24)
        .map(|hour| hour % 24)
        .collect();
    hours.sort_unstable();
    hours.dedup();
    hours
}

fn skip_days(item: &Item<'_>) -> Vec<chrono::Weekday> {
    let mut days: Vec<chrono::Weekday> = children(item.raw)
        .filter_map(|child| decoded(child.inner).trim().parse().ok())
        .collect();
    days.sort_unstable_by_key(chrono::Weekday::num_days_from_monday);
    days.dedup();
    days
}

/// Seconds between updates: the period over its frequency (RSS 1.0 syndication module; a day and once by default).
fn update_every(group: &Group<'_>) -> Option<u32> {
    let period = first(group, Field::UpdatePeriod).map(value);
    let frequency = first(group, Field::UpdateFrequency).map(value);
    if period.is_none() && frequency.is_none() {
        return None;
    }
    let seconds = match period
        .as_deref()
        .unwrap_or("daily")
        .to_ascii_lowercase()
        .as_str()
    {
        "hourly" => 3600,
        "daily" => 86_400,
        "weekly" => 7 * 86_400,
        "monthly" => 30 * 86_400,
        "yearly" => 365 * 86_400,
        _ => return None,
    };
    let frequency = frequency
        .and_then(|text| text.parse::<u32>().ok())
        .unwrap_or(1);
    Some(seconds / frequency.max(1))
}

impl Outline<'_> {
    /// The absolute URL for an address in a field; none for what names no document.
    pub(super) fn url(&self, item: &Item<'_>, address: &str) -> Option<Url> {
        self.resolve(item.base, address)
    }

    fn resolve(&self, base: Option<u32>, address: &str) -> Option<Url> {
        let address: Cow<'_, str> = if address.contains(['\n', '\r', '\t']) {
            address.split_whitespace().collect::<String>().into()
        } else {
            address.trim().into()
        };
        if address.is_empty() {
            return None;
        }
        let base = base.and_then(|index| self.bases.get(index as usize));
        let url = base
            .map_or_else(|| Url::parse(&address), |base| base.join(&address))
            .ok()?;
        (!matches!(url.scheme(), "javascript" | "data" | "vbscript" | "about")).then_some(url)
    }

    /// Where a field's content begins.
    fn position(&self, item: &Item<'_>) -> usize {
        item.raw
            .as_ptr()
            .addr()
            .saturating_sub(self.text.as_ptr().addr())
            .min(self.text.len())
    }

    fn language(&self, index: Option<u32>) -> Option<String> {
        let language = self.languages.get(index? as usize)?.trim();
        (!language.is_empty()).then(|| language.to_owned())
    }
}

/// Notes dates that cannot be read.
fn note_bad_dates(outline: &mut Outline<'_>, group: &Group<'_>) {
    for item in &group.items {
        if matches!(
            item.field,
            Field::Published | Field::Updated | Field::DcDate | Field::Created
        ) {
            let text = decoded(item.raw);
            let text = text.trim();
            if !text.is_empty() && date::parse(text).is_none() {
                let at = outline.position(item);
                outline.defects.note(
                    DefectKind::BadDate,
                    at,
                    format!("{:?}", text.chars().take(60).collect::<String>()),
                );
            }
        }
    }
}

/// Notes what is wrong within an entry's fields.
fn note_defects(outline: &mut Outline<'_>, group: &Group<'_>) {
    for item in &group.items {
        let at = outline.position(item);
        if !item.raw.contains("<![CDATA[") {
            for (offset, _) in item.raw.match_indices('&').take(super::MAX_DEFECTS) {
                match text::reference(&item.raw[offset..]) {
                    None => outline.defects.note(
                        DefectKind::BareCharacter,
                        at + offset,
                        "a `&` that begins no reference",
                    ),
                    Some((_, length)) => {
                        let name = &item.raw[offset + 1..offset + length - 1];
                        if !name.starts_with('#')
                            && !matches!(name, "amp" | "lt" | "gt" | "quot" | "apos")
                        {
                            outline.defects.note(
                                DefectKind::UndeclaredEntity,
                                at + offset,
                                format!("&{name}; is not declared in XML"),
                            );
                        }
                    }
                }
            }
        }
        let text_only = matches!(
            item.field,
            Field::Title | Field::Link | Field::Published | Field::Description
        ) && item.ns == Ns::Plain;
        if text_only && item.markup {
            let detail = format!("elements within {:?}", item.field).to_lowercase();
            outline.defects.note(DefectKind::InlineMarkup, at, detail);
        }
    }
}
