//! What training needs of the engine: the lines of a page with their features, before any is chosen.

use super::features::{Page, Witnesses};
use super::meta::{self, Meta};
use super::names::Hint;
use super::outline::{Outline, Tag, outline};
use super::{PageHints, parse};
use crate::charset::{self, Markup};

/// A page's lines with their features.
pub struct Study {
    outline: Outline,
    meta: Meta,
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
    let first = Page::new(&outline, witnesses(&meta)).features();
    Study {
        outline,
        meta,
        first,
    }
}

fn witnesses(meta: &Meta) -> Witnesses<'_> {
    Witnesses {
        title: meta.title.as_deref().unwrap_or_default(),
        description: meta.description.as_deref(),
        body: meta.body.as_deref(),
        authors: &meta.authors,
    }
}

impl Study {
    /// Features of the second look, given the probabilities of the first.
    pub fn second(&self, said: &[f32]) -> Vec<Vec<f32>> {
        Page::new(&self.outline, witnesses(&self.meta)).second(&self.first, said)
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
