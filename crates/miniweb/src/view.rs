//! What of a web does not depend on the page asked for: addresses, dates and neighbours of each article.

use std::collections::HashMap;

use chrono::{DateTime, Duration, FixedOffset, Timelike as _, Utc};

use crate::content::{Piece, Site};
use crate::markup::escape;
use crate::truth::Article;

/// The sites at one moment, served at one port.
#[derive(Debug)]
pub(crate) struct World {
    pub(crate) now: DateTime<Utc>,
    pub(crate) port: u16,
    pub(crate) sites: Vec<Site>,
    /// By site key, the position in `sites` and, by path, the positions of the articles: an enlarged web answers without
    /// a search.
    index: HashMap<String, (usize, HashMap<String, usize>)>,
}

impl World {
    /// Dates are given in feeds to the second and on pages to the minute, so `now` is cut to the minute.
    pub(crate) fn new(now: DateTime<Utc>, port: u16, sites: Vec<Site>) -> Self {
        let now = now
            .with_second(0)
            .and_then(|now| now.with_nanosecond(0))
            .expect("every minute has a beginning");
        let index = (sites.iter().enumerate())
            .map(|(number, site)| {
                let paths = (site.pieces.iter().enumerate())
                    .filter_map(|(position, piece)| Some((site.path_of(piece)?, position)));
                (site.key.clone(), (number, paths.collect()))
            })
            .collect();
        Self {
            now,
            port,
            sites,
            index,
        }
    }

    /// The site of a host name, with or without a port.
    pub(crate) fn site(&self, host: &str) -> Option<&Site> {
        let name = host.split(':').next().unwrap_or(host);
        let key = name.strip_suffix(".localhost")?;
        self.index.get(key).map(|(number, _)| &self.sites[*number])
    }

    /// The article at a path of a site.
    pub(crate) fn piece<'a>(&self, site: &'a Site, path: &str) -> Option<&'a Piece> {
        let (_, paths) = self.index.get(&site.key)?;
        paths.get(path).map(|position| &site.pieces[*position])
    }

    /// Scheme, host and port.
    pub(crate) fn base(&self, site: &Site) -> String {
        format!("http://{}:{}", site.host(), self.port)
    }

    pub(crate) fn published(&self, piece: &Piece) -> DateTime<Utc> {
        self.now - Duration::minutes(piece.age)
    }

    /// When it was corrected: at the web's `now`, which is after every publication and never in a reader's future.
    pub(crate) fn modified(&self, piece: &Piece, corrected: bool) -> Option<DateTime<Utc>> {
        (corrected && piece.correction().is_some()).then_some(self.now)
    }

    /// The article's canonical URL.
    pub(crate) fn url(&self, site: &Site, piece: &Piece) -> Option<String> {
        site.path_of(piece)
            .map(|path| self.base(site) + path.as_str())
    }

    /// The articles as they were written.
    pub(crate) fn articles(&self, corrected: bool) -> Vec<Article> {
        self.sites
            .iter()
            .flat_map(|site| {
                site.pieces
                    .iter()
                    .map(move |piece| self.article(site, piece, corrected))
            })
            .collect()
    }

    fn article(&self, site: &Site, piece: &Piece, corrected: bool) -> Article {
        Article {
            site: site.host(),
            site_name: site.name.clone(),
            url: self.url(site, piece),
            feeds: site
                .feeds
                .iter()
                .filter(|feed| feed.lists(&piece.section))
                .map(|feed| feed.id(site))
                .collect(),
            title: piece.title.clone(),
            paragraphs: piece.paragraphs(corrected),
            authors: piece.authors.clone(),
            published: self.published(piece),
            modified: self.modified(piece, corrected),
            language: site.language.clone(),
            section: piece.section.clone(),
            story: piece.story.clone(),
        }
    }
}

impl Site {
    /// The host name, without the port.
    pub(crate) fn host(&self) -> String {
        format!("{}.localhost", self.key)
    }

    /// Path and query of the article's page; none if it exists in its feed only.
    pub(crate) fn path_of(&self, piece: &Piece) -> Option<String> {
        if piece.unlinked {
            return None;
        }
        let section: String = piece
            .section
            .to_lowercase()
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .collect();
        let path = self
            .path
            .replace("{slug}", &piece.slug)
            .replace("{section}", &section)
            .replace("{id}", &(4200 + piece.id * 17).to_string());
        Some(path)
    }

    pub(crate) fn right_to_left(&self) -> bool {
        self.language == "ar"
    }
}

/// One article's page while it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) struct View<'a> {
    pub(crate) world: &'a World,
    pub(crate) site: &'a Site,
    pub(crate) piece: &'a Piece,
    pub(crate) corrected: bool,
}

impl<'a> View<'a> {
    /// Other articles of the site, beginning with the one after this.
    pub(crate) fn others(&self, count: usize) -> impl Iterator<Item = &'a Piece> + use<'a> {
        let (pieces, id) = (&self.site.pieces, self.piece.id);
        pieces
            .iter()
            .cycle()
            .skip(id)
            .take(pieces.len() - 1)
            .filter(|other| !other.unlinked)
            .take(count)
    }

    /// The article of the site with this slug.
    pub(crate) fn piece_of(&self, slug: &str) -> &'a Piece {
        self.site
            .pieces
            .iter()
            .find(|piece| piece.slug == slug)
            .unwrap_or_else(|| panic!("{} has no article {slug}", self.site.key))
    }

    /// A link to another article of the site: opening tag, headline, closing tag.
    pub(crate) fn link(&self, other: &Piece) -> String {
        format!(
            "<a href=\"{}\">{}</a>",
            self.href(other),
            escape(&other.title)
        )
    }

    /// The path of another article of the site, for an attribute.
    pub(crate) fn href(&self, other: &Piece) -> String {
        escape(&self.site.path_of(other).unwrap_or_default())
    }

    pub(crate) fn canonical(&self) -> String {
        self.world.url(self.site, self.piece).unwrap_or_default()
    }

    pub(crate) fn published(&self) -> DateTime<FixedOffset> {
        self.world
            .published(self.piece)
            .with_timezone(&self.site.zone)
    }

    pub(crate) fn modified(&self) -> Option<DateTime<FixedOffset>> {
        self.world
            .modified(self.piece, self.corrected)
            .map(|at| at.with_timezone(&self.site.zone))
    }

    /// Absolute URL of an image.
    pub(crate) fn image_url(&self, name: &str) -> String {
        format!("{}/img/{name}", self.world.base(self.site))
    }
}
