//! The standard parser: feed-rs, guarded against its panics, and its model as ours.

use std::panic::{AssertUnwindSafe, catch_unwind};

use feed_rs::model as theirs;
use model::article::Image;
use model::entry::Enclosure;
use model::{Entry, id};
use url::Url;

use super::text::plain;
use super::{FeedError, FeedHints, FeedInfo, Format, ParsedFeed};
use crate::date;

/// Reads a document with feed-rs; one parser a document, as a parser that failed once may not be used again.
pub(super) fn read(text: &str, hints: &FeedHints<'_>) -> Result<ParsedFeed, FeedError> {
    let parse = || {
        feed_rs::parser::Builder::new()
            .base_uri(hints.url)
            .sanitize_content(false)
            .timestamp_parser(|text| date::parse(text).map(|parsed| parsed.at))
            .id_generator(|_, _, _| String::new())
            .build()
            .parse(text.as_bytes())
    };
    let feed = catch_unwind(AssertUnwindSafe(parse))
        .map_err(|_| FeedError::Unreadable {
            detail: "the standard parser panicked".into(),
        })?
        .map_err(|error| FeedError::Unreadable {
            detail: error.to_string(),
        })?;
    Ok(converted(feed, hints))
}

fn converted(feed: theirs::Feed, hints: &FeedHints<'_>) -> ParsedFeed {
    let format = match feed.feed_type {
        theirs::FeedType::Atom => Format::Atom,
        theirs::FeedType::JSON => Format::Json,
        theirs::FeedType::RSS0 | theirs::FeedType::RSS2 => Format::Rss,
        theirs::FeedType::RSS1 => Format::Rss1,
    };
    let base = hints.url;
    let related = |rel: &str| {
        feed.links
            .iter()
            .find(|link| link.rel.as_deref() == Some(rel))
            .and_then(|link| absolute(&link.href, base))
    };
    let info = FeedInfo {
        title: feed.title.as_ref().map(|title| plain(&title.content)),
        link: page_link(&feed.links, base),
        description: feed.description.as_ref().map(|text| plain(&text.content)),
        language: feed.language.clone(),
        updated: feed.updated.or(feed.published),
        ttl: feed.ttl,
        hub: related("hub"),
        self_url: related("self"),
        next_page: related("next"),
        previous_archive: related("prev-archive"),
        next_archive: related("next-archive"),
        authors: names(&feed.authors),
        image: feed
            .logo
            .as_ref()
            .or(feed.icon.as_ref())
            .and_then(|image| absolute(&image.uri, base)),
        generator: feed
            .generator
            .as_ref()
            .map(|generator| plain(&generator.content)),
        ..FeedInfo::default()
    };
    let entries = feed
        .entries
        .into_iter()
        .map(|entry| self::entry(entry, base))
        .collect();
    ParsedFeed {
        format,
        info,
        entries,
        defects: Vec::new(),
    }
}

fn entry(entry: theirs::Entry, base: Option<&Url>) -> Entry {
    let url = page_link(&entry.links, base);
    let title = entry
        .title
        .map(|title| plain(&title.content))
        .filter(|title| !title.is_empty());
    let summary = entry
        .summary
        .map(|text| text.content)
        .filter(|text| !text.is_empty());
    let content = entry
        .content
        .and_then(|content| content.body)
        .filter(|text| !text.is_empty());
    let id = if entry.id.is_empty() {
        match &url {
            Some(url) => url.to_string(),
            None => id::stable_hash(&[
                title.as_deref().unwrap_or_default(),
                summary.as_deref().unwrap_or_default(),
                content.as_deref().unwrap_or_default(),
            ]),
        }
    } else {
        entry.id
    };
    let mut enclosures = Vec::new();
    let mut images = Vec::new();
    for link in entry
        .links
        .iter()
        .filter(|link| link.rel.as_deref() == Some("enclosure"))
    {
        if let Some(url) = absolute(&link.href, base) {
            enclosures.push(Enclosure {
                url,
                media_type: link.media_type.clone(),
                length: link.length,
            });
        }
    }
    for media in entry.media {
        for content in media.content {
            let Some(url) = content.url else { continue };
            let media_type = content.content_type.map(|kind| kind.to_string());
            if media_type
                .as_deref()
                .is_some_and(|kind| kind.starts_with("image/"))
            {
                images.push(Image {
                    url,
                    caption: None,
                    width: content.width,
                    height: content.height,
                });
            } else {
                enclosures.push(Enclosure {
                    url,
                    media_type,
                    length: content.size,
                });
            }
        }
        for thumbnail in media.thumbnails {
            if let Some(url) = absolute(&thumbnail.image.uri, base) {
                images.push(Image {
                    url,
                    caption: None,
                    width: thumbnail.image.width,
                    height: thumbnail.image.height,
                });
            }
        }
    }
    Entry {
        id,
        title,
        url,
        published: entry.published,
        updated: entry.updated,
        authors: names(&entry.authors),
        summary,
        content,
        categories: entry
            .categories
            .into_iter()
            .map(|category| category.label.unwrap_or(category.term))
            .collect(),
        enclosures,
        images,
        language: entry.language,
        ..Entry::default()
    }
}

fn names(people: &[theirs::Person]) -> Vec<String> {
    people
        .iter()
        .filter_map(|person| person.name.as_deref().or(person.email.as_deref()))
        .map(plain)
        .filter(|name| !name.is_empty())
        .collect()
}

fn page_link(links: &[theirs::Link], base: Option<&Url>) -> Option<Url> {
    links
        .iter()
        .filter(|link| link.target.is_none())
        .find(|link| link.rel.as_deref().is_none_or(|rel| rel == "alternate"))
        .and_then(|link| absolute(&link.href, base))
}

fn absolute(text: &str, base: Option<&Url>) -> Option<Url> {
    base.map_or_else(|| Url::parse(text), |base| base.join(text))
        .ok()
}
