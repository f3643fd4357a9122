//! What layouts share: the blocks of an article in plain HTML, lists of links, the values that templates name.

use std::fmt::Write as _;

use serde_json::json;

use crate::content::{Block, Piece};
use crate::image::{HEIGHT, WIDTH};
use crate::markup::{escape, fill};
use crate::view::View;

/// Fills a layout's template. `own` gives what the layout adds to the values that every template may name.
pub(super) fn page(
    view: &View<'_>,
    template: &str,
    own: impl Fn(&str) -> Option<String>,
) -> String {
    fill(template, |name| own(name).or_else(|| value(view, name)))
}

/// The article's blocks. `special` writes the blocks that a layout treats in its own way; it is given their positions.
pub(super) fn body(view: &View<'_>, special: impl Fn(usize, &Block) -> Option<String>) -> String {
    view.piece
        .blocks
        .iter()
        .enumerate()
        .fold(String::new(), |mut html, (position, block)| {
            let written = special(position, block).unwrap_or_else(|| plain_block(view, block));
            html.push_str(&written);
            html.push('\n');
            html
        })
}

/// A block in the plainest HTML for it.
pub(super) fn plain_block(view: &View<'_>, block: &Block) -> String {
    match block {
        Block::Paragraph(_) | Block::Corrected(..) => format!("<p>{}</p>", text(view, block)),
        Block::Heading(heading) => format!("<h2>{}</h2>", escape(heading)),
        Block::Quote(quote) => format!("<blockquote><p>{}</p></blockquote>", escape(quote)),
        Block::List(items) => format!(
            "<ul>{}</ul>",
            each(items, |item| { format!("<li>{}</li>", escape(item)) })
        ),
        Block::Image { name, caption } => format!(
            "<figure>{}<figcaption>{}</figcaption></figure>",
            image(view, name, caption),
            escape(caption)
        ),
        Block::Also(slug) => format!(
            "<p class=\"also\"><strong>{}</strong> {}</p>",
            escape(&view.site.labels.also),
            view.link(view.piece_of(slug))
        ),
        Block::Pull(words) => format!("<aside class=\"pull\">{}</aside>", escape(words)),
    }
}

/// The text of a paragraph, with the correction once it was made, escaped.
pub(super) fn text(view: &View<'_>, block: &Block) -> String {
    escape(match block {
        Block::Corrected(_, after) if view.corrected => after,
        Block::Paragraph(text)
        | Block::Corrected(text, _)
        | Block::Heading(text)
        | Block::Quote(text)
        | Block::Pull(text) => text,
        Block::List(_) | Block::Image { .. } | Block::Also(_) => "",
    })
}

pub(super) fn image(view: &View<'_>, name: &str, caption: &str) -> String {
    format!(
        "<img src=\"{}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" alt=\"{}\">",
        escape(&view.image_url(name)),
        escape(caption)
    )
}

/// Each item written, one after the other.
pub(super) fn each<T>(items: impl IntoIterator<Item = T>, write: impl Fn(T) -> String) -> String {
    items.into_iter().fold(String::new(), |mut html, item| {
        html.push_str(&write(item));
        html.push('\n');
        html
    })
}

/// A list of links to other articles, with the headline only.
pub(super) fn link_list(view: &View<'_>, count: usize) -> String {
    each(view.others(count), |other| {
        format!("<li>{}</li>", view.link(other))
    })
}

/// Other articles with image, headline and summary; `class` names the elements.
pub(super) fn cards(view: &View<'_>, count: usize, class: &str) -> String {
    each(view.others(count), |other: &Piece| {
        let picture = other
            .image()
            .map(|(name, _)| {
                format!("<img src=\"/img/{name}\" width=\"160\" height=\"90\" alt=\"\">")
            })
            .unwrap_or_default();
        format!(
            "<div class=\"{class}\"><a href=\"{}\">{picture}<h3>{}</h3></a><p>{}</p></div>",
            view.href(other),
            escape(&other.title),
            escape(&other.summary)
        )
    })
}

/// What every template may name.
fn value(view: &View<'_>, name: &str) -> Option<String> {
    let (site, piece, labels) = (view.site, view.piece, &view.site.labels);
    let links = |names: &[String]| {
        each(names, |name| {
            format!(
                "<a href=\"/section/{}\">{}</a>",
                address(name),
                escape(name)
            )
        })
    };
    let items = |names: &[String]| {
        each(names, |name| {
            format!(
                "<li><a href=\"/section/{}\">{}</a></li>",
                address(name),
                escape(name)
            )
        })
    };
    Some(match name {
        "charset" => site.declared.element(site.charset),
        "lang" => site.language.clone(),
        "dir" => (if site.right_to_left() { "rtl" } else { "ltr" }).into(),
        "site" => escape(&site.name),
        "tagline" => escape(&site.tagline),
        "colour" => site.colour.clone(),
        "title" => escape(&piece.title),
        "summary" => escape(&piece.summary),
        "section" => escape(&piece.section),
        "keywords" => escape(&piece.keywords.join(", ")),
        "canonical" => escape(&view.canonical()),
        "published" => view.published().to_rfc3339(),
        "modified" => view.modified().unwrap_or(view.published()).to_rfc3339(),
        "date" => view.published().format(&site.date).to_string(),
        "authors" => escape(&piece.authors.join(", ")),
        "by" => escape(&labels.by),
        "feeds" => feed_links(view),
        "social" => social(view),
        "jsonld" => structured_data(view),
        "settings" => settings(view),
        "menu" => links(&labels.menu),
        "menu_items" => items(&labels.menu),
        "share" => each(&labels.share, |name| {
            format!("<a href=\"#share\">{}</a>", escape(name))
        }),
        "legal" => links(&labels.legal),
        "cookie" => escape(&labels.cookie),
        "newsletter" => escape(&labels.newsletter),
        "subscribe" => escape(&labels.subscribe),
        "recommended" => escape(&labels.recommended),
        "latest" => escape(&labels.latest),
        "advert" => escape(&labels.advert),
        "comments" => escape(&labels.comments),
        "footer" => escape(&labels.footer),
        "comment_items" => each(&labels.comment, |(name, words)| {
            format!(
                "<div class=\"comment\"><b>{}</b><p>{}</p></div>",
                escape(name),
                escape(words)
            )
        }),
        _ => return None,
    })
}

/// A name as the last part of a path.
fn address(name: &str) -> String {
    name.to_lowercase()
        .bytes()
        .fold(String::new(), |mut path, byte| {
            if byte.is_ascii_alphanumeric() {
                path.push(char::from(byte));
            } else {
                let _ = write!(path, "%{byte:02X}");
            }
            path
        })
}

fn feed_links(view: &View<'_>) -> String {
    each(&view.site.feeds, |feed| {
        format!(
            "<link rel=\"alternate\" type=\"{}\" title=\"{}\" href=\"{}\">",
            crate::feed::media_type(feed.format),
            escape(&feed.title),
            feed.path
        )
    })
}

/// OpenGraph and article metadata (ogp.me).
fn social(view: &View<'_>) -> String {
    let mut properties = vec![
        ("og:type", "article".to_owned()),
        ("og:site_name", view.site.name.clone()),
        ("og:title", view.piece.title.clone()),
        ("og:description", view.piece.summary.clone()),
        ("og:url", view.canonical()),
        ("article:published_time", view.published().to_rfc3339()),
        ("article:section", view.piece.section.clone()),
    ];
    if let Some(modified) = view.modified() {
        properties.push(("article:modified_time", modified.to_rfc3339()));
    }
    if let Some((name, _)) = view.piece.image() {
        properties.push(("og:image", view.image_url(name)));
    }
    each(properties, |(name, value)| {
        format!("<meta property=\"{name}\" content=\"{}\">", escape(&value))
    })
}

/// A `NewsArticle` (schema.org) as JSON-LD, without the text.
fn structured_data(view: &View<'_>) -> String {
    let people: Vec<_> = view
        .piece
        .authors
        .iter()
        .map(|name| json!({ "@type": "Person", "name": name }))
        .collect();
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": view.piece.title,
        "description": view.piece.summary,
        "datePublished": view.published().to_rfc3339(),
        "dateModified": view.modified().unwrap_or(view.published()).to_rfc3339(),
        "author": people,
        "articleSection": view.piece.section,
        "inLanguage": view.site.language,
        "mainEntityOfPage": view.canonical(),
        "publisher": { "@type": "NewsMediaOrganization", "name": view.site.name },
    });
    if let Some((name, caption)) = view.piece.image() {
        data["image"] = json!({
            "@type": "ImageObject", "url": view.image_url(name), "caption": caption, "width": WIDTH, "height": HEIGHT,
        });
    }
    format!(
        "<script type=\"application/ld+json\">{}</script>",
        data.to_string().replace("</", "<\\/")
    )
}

/// A script of settings such as most sites carry: markup that is no text, and makes a page as heavy as pages are.
fn settings(view: &View<'_>) -> String {
    const SLOTS: [&str; 8] = [
        "leaderboard",
        "billboard",
        "skyscraper",
        "inline",
        "footer",
        "sticky",
        "native",
        "outstream",
    ];
    let mut script = format!(
        "<script>window.__site={{\"page\":{{\"id\":{},\"type\":\"article\",\"section\":{}}},\"slots\":[",
        view.piece.id,
        json!(view.piece.section)
    );
    for (number, name) in SLOTS.iter().cycle().take(64).enumerate() {
        let _ = write!(
            script,
            "{{\"name\":\"{name}-{number}\",\"sizes\":[[300,250],[728,90],[970,250]],\"lazy\":{},\"refresh\":{}}},",
            number % 3 == 0,
            30 + number
        );
    }
    script + "null]};</script>"
}
