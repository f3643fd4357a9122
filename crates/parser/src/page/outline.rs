//! A page as two flat lists in document order: its elements, each with what its subtree holds, and its lines of text, each with
//! the element it stands in. Everything that follows works on these lists; no pass visits a node twice.

use std::ops::Range;

use ego_tree::NodeId;
use ego_tree::iter::Edge;
use scraper::{Html, Node};

use super::markers::Marks;
use super::names::{Hint, Hints, NAMELESS};
use super::reader::Reader;
use super::tag::Tag;
use super::text::{End, Measure, measure};
use super::{Block, BlockKind, Container};

/// Elements, texts and other nodes that are looked at; what follows in a larger document is left out.
const MAX_NODES: usize = 1_000_000;

/// Lines of text that are kept.
pub(super) const MAX_LINES: usize = 20_000;

/// Quotations and items within each other that are told apart.
const MAX_WITHIN: usize = 8;

/// A line's words count as running text from so many on.
pub(super) const GOOD_WORDS: f32 = 12.0;

/// A page's elements and lines.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) elements: Vec<Element>,
    pub(super) lines: Vec<Line>,
    pub(super) embeds: Vec<Embed>,
    /// Pictures: address, alternative text or caption, and the element.
    pub(super) pictures: Vec<Picture>,
    /// Items of numbered lists, with their numbers, in document order.
    pub(super) numbers: Vec<(usize, i64)>,
    /// Elements that may say something about the article.
    pub(super) speakers: Vec<NodeId>,
    /// Whether there is a field for a password.
    pub(super) password: bool,
}

/// An embedded post or player.
#[derive(Debug)]
pub(super) struct Embed {
    /// Its address as it is written; empty if nothing names it.
    pub(super) address: String,
    pub(super) element: usize,
}

/// A picture in the page.
#[derive(Debug)]
pub(super) struct Picture {
    pub(super) address: String,
    pub(super) alt: String,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
    pub(super) element: usize,
}

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub(super) parent: usize,
    /// Index behind the last element of its subtree.
    pub(super) end: usize,
    pub(super) depth: usize,
    pub(super) tag: Tag,
    pub(super) hints: Hints,
    /// Whether its class names it as a wall before the rest of an article.
    pub(super) wall: bool,
    /// Whether it is named as an appeal for support.
    pub(super) appeal: bool,
    /// Kind and classes as a number: alike for what the site's templates make alike.
    pub(super) look: u64,
    /// Range of its lines.
    pub(super) lines: (usize, usize),
    /// Words in its subtree.
    pub(super) words: f32,
    /// Those in links.
    pub(super) link_words: f32,
    /// Words of running text.
    pub(super) good: f32,
    /// Links in its subtree.
    pub(super) links: usize,
    /// Pictures in its subtree.
    pub(super) pictures: usize,
    /// Fields to fill in, in its subtree; templates that a script would have filled count as such.
    pub(super) fields: usize,
    /// Elements in its subtree, itself included, that are named as a date or as an author: comments and teasers have their own.
    pub(super) dates: usize,
    pub(super) authors: usize,
    /// Elements directly below it that look like it, including itself: cards of a list.
    pub(super) alike: usize,
}

/// Most words of a caption.
pub(super) const CAPTION_WORDS: f32 = 80.0;

/// Most words of a quotation that is set apart, with who said it.
pub(super) const QUOTED_WORDS: f32 = 100.0;

impl Element {
    /// Whether it is a quotation, or is named as one.
    pub(super) fn is_quotation(&self) -> bool {
        self.tag == Tag::Quote || self.hints.has(Hint::Quote)
    }

    /// Whether it has no class.
    pub(super) fn is_nameless(&self) -> bool {
        self.look == look(NAMELESS, self.tag)
    }
}

/// What elements of one kind and one class look like.
pub(super) fn look(class: u32, tag: Tag) -> u64 {
    u64::from(class) << 8 | u64::from(tag as u8)
}

/// A line of text: what stands between two line breaks that the markup makes.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) kind: BlockKind,
    /// The innermost element of block kind around it.
    pub(super) element: usize,
    /// The innermost element around its first letter.
    pub(super) leaf: usize,
    pub(super) measure: Measure,
    pub(super) marks: Marks,
    /// Shares of its letters in links, in bold and in italics.
    pub(super) linked: f32,
    pub(super) bold: f32,
    pub(super) italic: f32,
    pub(super) links: usize,
    /// What is marked of its text, in reading order; none overlap.
    pub(super) spans: Vec<Span>,
    /// Where the cells of a row begin in its text; empty ones at its end would begin behind it.
    pub(super) cells: Vec<usize>,
}

/// A part of a line that is marked, in bytes.
#[derive(Clone, Debug)]
pub(super) struct Span {
    pub(super) range: Range<usize>,
    pub(super) style: Style,
}

/// How a part of a line is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// The link that it is in.
    pub(super) link: Option<NodeId>,
    pub(super) bold: bool,
    pub(super) italic: bool,
}

/// Stands between the cells of a row in the text.
pub(super) const CELL: &str = " | ";

/// Reads a document.
pub(super) fn outline(document: &Html) -> Outline {
    let mut reader = Reader::new(document);
    for edge in document.tree.root().traverse().take(2 * MAX_NODES) {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => reader.open(node, element),
                Node::Text(text) => reader.text(text),
                _ => {}
            },
            Edge::Close(node) => {
                if node.value().is_element() {
                    reader.close();
                }
            }
        }
    }
    reader.finish()
}

impl Outline {
    /// The block that a line is, without its marks.
    pub(super) fn block(&self, line: &Line) -> Block {
        let within = self.within(line.element);
        let length = line.text.len();
        let ends = line.cells.iter().skip(1);
        let ends = ends.map(|next| next.saturating_sub(CELL.len()).min(length));
        // What a row has before its first cell is none of its own.
        let begins = line.cells.iter().enumerate();
        let begins = begins.map(|(at, begin)| if at == 0 { 0 } else { *begin });
        let cells = begins.zip(ends.chain([length]));
        Block {
            kind: line.kind,
            text: line.text.clone(),
            within,
            cells: cells.map(|(begin, end)| begin.min(end)..end).collect(),
            marks: Vec::new(),
        }
    }

    /// The outermost quotations and items around an element.
    fn within(&self, element: usize) -> Vec<Container> {
        let mut within = Vec::new();
        // Those from here on are items of the next list above them.
        let mut listed = 0;
        for number in ancestors(&self.elements, element) {
            match self.elements[number].tag {
                Tag::Quote => within.push(Container::Quote { quote: number }),
                Tag::Item => within.push(Container::Item {
                    list: 0,
                    item: number,
                    number: self.number(number),
                }),
                Tag::List => {
                    for container in &mut within[listed..] {
                        if let Container::Item { list, .. } = container {
                            *list = number;
                        }
                    }
                    listed = within.len();
                }
                _ => {}
            }
        }
        within.reverse();
        within.truncate(MAX_WITHIN);
        within
    }

    /// The number of an item of a list.
    fn number(&self, item: usize) -> Option<i64> {
        let at = self.numbers.binary_search_by_key(&item, |(item, _)| *item);
        Some(self.numbers[at.ok()?].1)
    }
}

/// An element, the one around it, and so on to the root.
pub(super) fn ancestors(elements: &[Element], from: usize) -> impl Iterator<Item = usize> + '_ {
    let mut next = (from < elements.len()).then_some(from);
    std::iter::from_fn(move || {
        let number = next?;
        next = (number > 0).then(|| elements[number].parent);
        Some(number)
    })
}

/// Whether a line is a template that no script has filled, and no sentence about templates.
pub(super) fn is_template(text: &str) -> bool {
    // The sign alone is looked for faster, and few lines have it.
    let marked = text.contains('{') && text.contains("{{");
    let whole = marked && measure(text).ends != End::Sentence;
    whole
        || text.starts_with("{{")
        || text.starts_with("{*")
        || text.starts_with("<%")
        || is_shortcode(text)
}

/// What notes in brackets begin with.
#[rustfmt::skip]
const NOTES: [&str; 12] = [
    "update", "correction", "editor", "note", "nota", "anm", "red", "interviewer", "moderator", "q", "a", "ps",
];

/// Whether a text is a place for what a system of editing inserts: `[Gallery:Instagram]`.
fn is_shortcode(text: &str) -> bool {
    let inside = text
        .strip_prefix('[')
        .and_then(|rest| rest.strip_suffix(']'));
    let name = inside.and_then(|inside| inside.split_once(':'));
    name.is_some_and(|(name, what)| {
        let is_name = !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphabetic());
        let is_what = what.starts_with(|letter: char| letter.is_ascii_alphabetic())
            && what.split(' ').nth(2).is_none()
            && !what.contains(['.', '!', '?', ',']);
        is_name && is_what && !NOTES.contains(&name.to_lowercase().as_str())
    })
}

/// Whether a text is a sentence of some length.
pub(super) fn is_prose(text: &str) -> bool {
    let measure = measure(text);
    measure.words >= GOOD_WORDS && measure.ends == End::Sentence
}

/// Whether a line reads as running text.
pub(super) fn is_good(line: &Line) -> bool {
    line.measure.words >= GOOD_WORDS
        && line.linked < 0.5
        && (line.measure.ends == super::text::End::Sentence || line.measure.words >= 25.0)
}

/// Share of a paragraph's letters from which on it is a link alone.
const ALONE: f32 = 0.97;

/// Whether a line is a paragraph that is a link alone.
pub(super) fn is_link(line: &Line) -> bool {
    line.kind == BlockKind::Paragraph && line.linked > ALONE
}

/// Whether a line is a heading.
pub(super) fn is_heading(line: &Line) -> bool {
    matches!(line.kind, BlockKind::Heading(_))
}

#[expect(clippy::cast_precision_loss, reason = "counts of letters and lines")]
pub(super) fn ratio(part: usize, whole: usize) -> f32 {
    if whole == 0 {
        0.0
    } else {
        part as f32 / whole as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_item_is_one_of_the_next_list_around_it() {
        // A section parts two items of one list; the last has none.
        let document = super::super::parse::document(
            "<ul><li><section><li><blockquote><ol start=3><li>a</ol></blockquote></section></ul><div><li>b",
        );
        let outline = outline(&document);
        let around = |line: usize| -> Vec<(&str, usize)> {
            let block = outline.block(&outline.lines[line]);
            let items = block.within.iter().map(|container| match container {
                Container::Quote { .. } => ("quote", 0),
                Container::Item { list, number, .. } => {
                    let name = if number.is_some() { "number" } else { "item" };
                    (name, *list)
                }
            });
            items.collect()
        };
        let lists: Vec<usize> = (0..outline.elements.len())
            .filter(|element| outline.elements[*element].tag == Tag::List)
            .collect();
        let [outer, inner] = lists[..] else {
            panic!("{lists:?}");
        };
        assert_eq!(
            around(0),
            [
                ("item", outer),
                ("item", outer),
                ("quote", 0),
                ("number", inner)
            ]
        );
        assert_eq!(around(1), [("item", 0)]);
    }
}
