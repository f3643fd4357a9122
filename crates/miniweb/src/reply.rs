//! What a host answers to a path, as a function of the web's state; the network is in `serve`.

use chrono::{DateTime, Utc};

use crate::content::{FeedSpec, Piece, Site};
use crate::truth::{FeedFault, TrapKind};
use crate::view::{View, World};
use crate::{feed, front, image, layout};

/// An answer, before it is compared with what the client has.
#[derive(Debug)]
pub(crate) struct Reply {
    pub(crate) status: u16,
    pub(crate) content_type: String,
    pub(crate) body: Vec<u8>,
    pub(crate) modified: Option<DateTime<Utc>>,
    /// Where a redirect leads.
    pub(crate) location: Option<String>,
}

impl Reply {
    fn ok(content_type: impl Into<String>, body: impl Into<Vec<u8>>) -> Self {
        Self {
            status: 200,
            content_type: content_type.into(),
            body: body.into(),
            modified: None,
            location: None,
        }
    }

    fn redirect(status: u16, location: String) -> Self {
        Self {
            status,
            location: Some(location),
            ..Self::ok("text/html; charset=utf-8", "")
        }
    }

    fn missing() -> Self {
        Self {
            status: 404,
            ..Self::ok(
                "text/html; charset=utf-8",
                "<!DOCTYPE html><html lang=\"en\"><head><title>Page not found</title></head>\
                 <body><h1>Page not found</h1><p>The page may have been moved.</p></body></html>",
            )
        }
    }
}

/// The answer of a host to a path with its query.
pub(crate) fn reply(world: &World, corrected: bool, host: &str, path: &str) -> Reply {
    let html = "text/html; charset=utf-8";
    let Some(site) = world.site(host) else {
        return match path {
            "/" => Reply::ok(html, front::sites(world)),
            _ => Reply::missing(),
        };
    };
    let plain = untracked(path);
    if plain == "/robots.txt" {
        return Reply::ok("text/plain", site.robots.clone());
    }
    if plain == "/" || plain.starts_with("/section/") {
        return Reply::ok(html, front::page(site));
    }
    if let Some(name) = plain.strip_prefix("/img/") {
        return Reply::ok("image/svg+xml", image::image(name));
    }
    for spec in &site.feeds {
        let moved = spec.fault == Some(FeedFault::Moved);
        if spec.path == plain {
            return match spec.fault {
                Some(FeedFault::Moved) => Reply::redirect(301, spec.moved_path()),
                Some(FeedFault::Html) => Reply::ok(html, front::page(site)),
                Some(FeedFault::BareAmpersand) | None => feed_reply(world, corrected, site, spec),
            };
        }
        if moved && spec.moved_path() == plain {
            return feed_reply(world, corrected, site, spec);
        }
    }
    if let Some(trap) = site.traps.iter().find(|trap| trap.path == plain) {
        return match trap.kind {
            TrapKind::Missing => Reply::missing(),
            TrapKind::Pdf => Reply::ok("application/pdf", PDF),
            TrapKind::Disallowed => Reply::ok(html, "<p>For members only.</p>"),
        };
    }
    if let Some(piece) = world.piece(site, &plain) {
        return page_reply(View {
            world,
            site,
            piece,
            corrected,
        });
    }
    match site.pieces.iter().find(|piece| redirect(piece) == plain) {
        Some(piece) => match site.path_of(piece) {
            Some(path) => Reply::redirect(302, path),
            None => Reply::missing(),
        },
        None => Reply::missing(),
    }
}

/// The path that a feed links where the site counts clicks: it redirects to the article.
pub(crate) fn redirect(piece: &Piece) -> String {
    format!("/go/{}", piece.id)
}

fn feed_reply(world: &World, corrected: bool, site: &Site, spec: &FeedSpec) -> Reply {
    let (content_type, body, modified) = feed::document(world, corrected, site, spec);
    Reply {
        modified: Some(modified),
        ..Reply::ok(content_type, body)
    }
}

fn page_reply(view: View<'_>) -> Reply {
    let (content_type, body) = layout::page(&view);
    let published = view.world.published(view.piece);
    Reply {
        modified: view.modified().map(Into::into).or(Some(published)),
        ..Reply::ok(content_type, body)
    }
}

/// The path without the parameters that campaigns add.
fn untracked(path: &str) -> String {
    let Some((path, query)) = path.split_once('?') else {
        return path.into();
    };
    let kept: Vec<&str> = query
        .split('&')
        .filter(|pair| !pair.starts_with("utm_"))
        .collect();
    if kept.is_empty() {
        path.into()
    } else {
        format!("{path}?{}", kept.join("&"))
    }
}

/// A PDF document of one empty page (ISO 32000-1, 7.5).
const PDF: &[u8] = b"%PDF-1.4\n\
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n\
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n\
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n\
xref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \n\
trailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn campaign_parameters_do_not_name_a_page() {
        assert_eq!(untracked("/a?utm_source=rss&id=7&utm_medium=x"), "/a?id=7");
        assert_eq!(untracked("/a?utm_source=rss"), "/a");
        assert_eq!(untracked("/a"), "/a");
    }
}
