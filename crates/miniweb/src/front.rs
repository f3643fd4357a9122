//! Front pages: of each site, and of the web as a whole.

use std::fmt::Write as _;

use crate::content::Site;
use crate::markup::{escape, fill};
use crate::view::World;

/// A site's front page, with its articles and its feeds; section pages look the same.
pub(crate) fn page(site: &Site) -> Vec<u8> {
    let links = site.feeds.iter().fold(String::new(), |mut links, feed| {
        let _ = write!(
            links,
            "<link rel=\"alternate\" type=\"{}\" title=\"{}\" href=\"{}\">",
            crate::feed::media_type(feed.format),
            escape(&feed.title),
            feed.path
        );
        links
    });
    let articles = site.pieces.iter().fold(String::new(), |mut list, piece| {
        if let Some(path) = site.path_of(piece) {
            let _ = writeln!(
                list,
                "<li><a href=\"{}\">{}</a><p>{}</p></li>",
                escape(&path),
                escape(&piece.title),
                escape(&piece.summary)
            );
        }
        list
    });
    let direction = if site.right_to_left() { "rtl" } else { "ltr" };
    list(
        &site.language,
        direction,
        &site.name,
        &site.tagline,
        &site.colour,
        &links,
        &articles,
    )
}

/// The list of all sites.
pub(crate) fn sites(world: &World) -> Vec<u8> {
    let entries = world.sites.iter().fold(String::new(), |mut list, site| {
        let _ = writeln!(
            list,
            "<li><a href=\"{}/\">{}</a><p lang=\"{}\">{}</p></li>",
            world.base(site),
            escape(&site.name),
            site.language,
            escape(&site.tagline)
        );
        list
    });
    let tagline = "Every site, name and event here is invented.";
    list(
        "en",
        "ltr",
        "A miniature web of news sites",
        tagline,
        "#333",
        "",
        &entries,
    )
}

fn list(
    language: &str,
    direction: &str,
    name: &str,
    tagline: &str,
    colour: &str,
    links: &str,
    entries: &str,
) -> Vec<u8> {
    fill(include_str!("../layouts/front.html"), |value| {
        Some(match value {
            "lang" => language.into(),
            "dir" => direction.into(),
            "name" => escape(name),
            "tagline" => escape(tagline),
            "colour" => colour.into(),
            "links" => links.into(),
            "entries" => entries.into(),
            _ => return None,
        })
    })
    .into_bytes()
}
