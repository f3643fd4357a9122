//! What training needs of the engine: the lines of a page with their features, before any is chosen.

use super::features::{self, Page, Witnesses};
use super::meta::{self, Meta};
use super::names::Hint;
use super::outline::{Outline, outline};
use super::tag::Tag;
use super::{PageHints, parse, select, settle};
use crate::charset::{self, Markup};

/// Where in a row of features the share of the line that structured data has stands, and its value for pages without.
pub const BODY: usize = features::BODY;
/// See [`BODY`].
pub const UNKNOWN_BODY: f32 = features::NO_BODY;
/// Where in a row of features stands what elements are named, and the value for elements that are not.
pub const NAMES: std::ops::Range<usize> = features::NAMES;
/// See [`NAMES`].
pub const UNKNOWN_NAME: f32 = features::NONE;

/// A page's lines with their features.
pub struct Study {
    outline: Outline,
    meta: Meta,
    host: String,
    /// Features of the first look, line by line.
    pub first: Vec<Vec<f32>>,
}

/// A line of a page.
#[derive(Clone, Copy, Debug)]
pub struct StudiedLine<'a> {
    /// Its text.
    pub text: &'a str,
    /// Its words.
    pub words: f32,
    /// The number of the element around it.
    pub container: usize,
    /// Whether it is a caption, a byline or the headline by its markup.
    pub meta: bool,
    /// Whether it is links and little else.
    pub linked: bool,
}

/// Reads a page of HTML.
pub fn study(bytes: &[u8], hints: &PageHints<'_>) -> Study {
    let text = charset::decode(bytes, hints.content_type, Markup::Html).text;
    let document = parse::document(&text);
    let outline = outline(&document);
    let meta = meta::read(&document, &outline, hints.url);
    let host = hints.url.host_str().unwrap_or_default().to_owned();
    let first = Page::new(&outline, Witnesses::of(&meta, &host)).features();
    Study {
        outline,
        meta,
        host,
        first,
    }
}

impl Study {
    /// Features of the second look, given the probabilities of the first.
    pub fn second(&self, said: &[f32]) -> Vec<Vec<f32>> {
        let hopeful: Vec<usize> = (0..said.len())
            .filter(|&line| !self.first[line].is_empty())
            .collect();
        let page = Page::new(&self.outline, Witnesses::of(&self.meta, &self.host));
        let rows = page.second(self.first.clone(), said, &hopeful);
        let mut all = vec![Vec::new(); said.len()];
        for (line, row) in hopeful.into_iter().zip(rows) {
            all[line] = row;
        }
        all
    }

    /// The text that is chosen, given the probabilities of the second look.
    pub fn text(&self, said: &[f32]) -> String {
        let title = self.meta.title.as_deref().unwrap_or_default();
        let page = Page::new(&self.outline, Witnesses::of(&self.meta, &self.host));
        let mut said = said.to_vec();
        settle::probabilities(&page, &self.outline, &mut said);
        let selection = select::choose(&self.outline, title, &said, select::is_request);
        let blocks: Vec<String> = selection
            .blocks
            .into_iter()
            .map(|block| block.text)
            .collect();
        blocks.join("\n\n")
    }

    /// The lines in document order.
    pub fn lines(&self) -> impl Iterator<Item = StudiedLine<'_>> {
        let elements = &self.outline.elements;
        self.outline.lines.iter().map(|line| {
            let mut at = line.leaf;
            let mut meta = super::same(&line.text, self.meta.title.as_deref().unwrap_or_default());
            while at > 0 && elements[at].good * 10.0 < elements[0].good {
                let element = &elements[at];
                meta |= matches!(element.tag, Tag::Figure | Tag::Caption)
                    || element.hints.has(Hint::Caption)
                    || element.hints.has(Hint::Author);
                at = element.parent;
            }
            StudiedLine {
                text: &line.text,
                words: line.measure.words,
                container: elements[line.element].parent,
                meta,
                linked: line.linked > 0.8,
            }
        })
    }
}
