//! What the fields of a channel or an entry say, over all dialects.

mod defects;
mod links;
mod media;
mod people;
mod texts;

use std::borrow::Cow;

use model::article::Image;
use model::entry::Origin;
use model::{Entry, Timestamp, id};
use url::Url;

use self::links::{Links, permalink, web_url};
use self::media::{enclosures, images};
use self::people::{authors, categories, split_keywords};
use self::texts::{html, recorded, title, title_of, written};
use super::names::Field;
use super::outline::{Group, Item, Outline};
use super::scan::{attribute, children, local};
use super::standard::Texts;
use super::text::{collapsed, decoded, plain, unescaped};
use super::{Deleted, FeedInfo, Format, ParsedFeed, SitemapRef};
use crate::date;

/// Most values that are kept of a repeated field of one entry.
const MAX_VALUES: usize = 200;

/// Reads all fields of a document; texts are taken from the standard parser where it read them.
pub(super) fn read(mut outline: Outline<'_>, standard: Option<Vec<Texts>>) -> ParsedFeed {
    let mut standard = standard.into_iter().flatten();
    let mut info = info(&outline);
    outline.site = site(&outline, &info);
    let mut entries = Vec::with_capacity(outline.entries.len());
    let groups = std::mem::take(&mut outline.entries);
    for group in &groups {
        defects::note_bad_dates(&mut outline, group);
        defects::note_defects(&mut outline, group);
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

/// The site's address as the base of an RSS feed's entries: where the feed is served by another host (which is then not what
/// relative addresses mean), or where its own address is not known. Atom says where its bases are (`xml:base`).
fn site(outline: &Outline<'_>, info: &FeedInfo) -> Option<Url> {
    let rss = matches!(outline.format, Format::Rss | Format::Rss1 | Format::Cdf);
    let link = info.link.as_ref().filter(|link| rss && link.has_host())?;
    let own = outline
        .channel
        .base
        .and_then(|index| outline.bases.get(index as usize));
    own.is_none_or(|own| own.host() != link.host())
        .then(|| link.clone())
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
        &[
            Field::Description,
            Field::Summary,
            Field::OtherSummary,
            Field::OtherSubtitle,
        ],
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
        updated: moment(group, &[Field::Updated]).or_else(|| {
            let lastmod = attribute(group.attributes, "lastmod")?;
            date::parse(lastmod).map(|date| date.at)
        }),
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

/// The first of the fields, in their order, that holds a date.
fn moment(group: &Group<'_>, fields: &[Field]) -> Option<Timestamp> {
    fields
        .iter()
        .flat_map(|&field| all(group, field))
        .find_map(|item| date::parse(&decoded(item.raw)))
        .map(|date| date.at)
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
        let base = match (base, &self.site) {
            (None | Some(0), Some(site)) => Some(site),
            (base, _) => base.and_then(|index| self.bases.get(index as usize)),
        };
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
