//! A page as two flat lists in document order: its elements, each with what its subtree holds, and its lines of text, each with
//! the element it stands in. Everything that follows works on these lists; no pass visits a node twice.

use ego_tree::iter::Edge;
use ego_tree::{NodeId, NodeRef};
use foldhash::HashMap;
use scraper::node::Element as Markup;
use scraper::{Html, Node};

use super::BlockKind;
use super::embed;
use super::head;
use super::layout::is_layout;
use super::markers::{Marks, marks};
use super::names::{Hint, Hints, NAMELESS, Names};
use super::tag::{Tag, block_kind, is_block, tag};
use super::text::{End, Measure, measure, push_text};

/// Elements, texts and other nodes that are looked at; what follows in a larger document is left out.
const MAX_NODES: usize = 1_000_000;

/// Lines of text that are kept.
pub(super) const MAX_LINES: usize = 20_000;

/// Elements that are asked what they say about the article.
const MAX_SPEAKERS: usize = 5_000;

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
}

/// Reads a document.
pub(super) fn outline(document: &Html) -> Outline {
    let mut reader = Reader::default();
    // About half of the nodes are texts.
    reader
        .outline
        .elements
        .reserve(document.tree.nodes().len() / 2);
    let mut names = Names::default();
    for edge in document.tree.root().traverse().take(2 * MAX_NODES) {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Element(element) => reader.open(element, node, &mut names),
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

/// Words of a paragraph of preformatted prose.
const PROSE_WORDS: f32 = 12.0;

/// The paragraphs of preformatted text that is no code but prose wrapped by hand, as wire copy and mail are, or a list of headlines
/// below a marker line.
fn wrapped_prose(text: &str) -> Option<Vec<String>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs: Vec<String> = lines
        .split(|line| line.is_empty())
        .map(|lines| lines.join(" "))
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    let prose = |paragraph: &&String| {
        let measure = measure(paragraph);
        measure.words >= PROSE_WORDS && measure.ends == End::Sentence
    };
    let headed = paragraphs.first().is_some_and(|first| marks(first).heading);
    let most = paragraphs.iter().filter(prose).count() * 2 > paragraphs.len();
    (headed || most).then_some(paragraphs)
}

/// Reads elements and texts in document order.
#[derive(Default)]
struct Reader<'a> {
    outline: Outline,
    open: Vec<usize>,
    /// Number of open links, elements whose text is not read, `pre`, bold and italic elements.
    links: usize,
    mute: usize,
    verbatim: usize,
    bold: usize,
    italic: usize,
    kinds: Vec<(usize, BlockKind)>,
    /// The tables that are open: how deep, and whether for layout.
    tables: Vec<(usize, bool)>,
    blocks: Vec<OpenBlock<'a>>,
    line: Open,
    breaks: usize,
    /// Whether a word that follows is not part of the one before.
    apart: bool,
    /// The embedded post that is open and has no address yet.
    post: Option<usize>,
}

/// A block that is open.
struct OpenBlock<'a> {
    number: usize,
    node: NodeRef<'a, Node>,
    /// Whether it has blocks among its children, once that was asked.
    mixed: Option<bool>,
}

impl OpenBlock<'_> {
    fn is_mixed(&mut self) -> bool {
        let is_block = |child: NodeRef<'_, Node>| {
            let element = child.value().as_element();
            element.is_some_and(|element| is_block(tag(element.name())))
        };
        *self
            .mixed
            .get_or_insert_with(|| self.node.children().any(is_block))
    }
}

/// The line that is being read.
#[derive(Default)]
struct Open {
    text: String,
    chars: usize,
    linked: usize,
    bold: usize,
    italic: usize,
    links: usize,
    leaf: usize,
    /// Cells of a row that have begun.
    cells: usize,
}

impl<'a> Reader<'a> {
    fn open(&mut self, markup: &'a Markup, node: NodeRef<'a, Node>, names: &mut Names<'a>) {
        if markup.name() == "table" {
            self.tables.push((self.open.len(), is_layout(node)));
        }
        let in_layout = matches!(self.tables.last(), Some((_, true)));
        // What lays a page out is a box like any other.
        let name = match markup.name() {
            "table" | "tbody" | "tr" | "td" if in_layout => "div",
            name => name,
        };
        let mut tag = tag(name);
        let row = matches!(self.kinds.last(), Some((_, BlockKind::TableRow)));
        if row && is_block(tag) && !matches!(tag, Tag::Row | Tag::Table) {
            // A row of data is one line, whatever stands in its cells.
            tag = Tag::Inline;
            push_text(&mut self.line.text, " ");
        }
        let parent = self.open.last().copied().unwrap_or(0);
        let mut class = "";
        let mut hints = Hints::default();
        let mut kind = "";
        // Elements that speak about the article, for `head`.
        let mut speaks = matches!(
            name,
            "meta" | "link" | "title" | "h1" | "time" | "script" | "html"
        );
        for (name, value) in markup.attrs() {
            match name {
                "class" => class = value,
                "type" => kind = value,
                "itemprop" | "rel" => {
                    speaks = true;
                    hints.join(names.read(value).hints);
                }
                "href" => {
                    speaks |= head::is_author_page(value);
                    // The last link of a post is the one to itself, where its date stands.
                    if self.post.is_some()
                        && let Some(embed) = self.outline.embeds.last_mut()
                    {
                        value.clone_into(&mut embed.address);
                    }
                }
                "id" | "role" | "data-testid" | "data-component" => {
                    hints.join(names.read(value).hints);
                }
                "hidden" => hints.add(Hint::Hidden),
                "aria-hidden" if value == "true" => hints.add(Hint::Hidden),
                "style" if is_invisible(value) => hints.add(Hint::Hidden),
                _ => {}
            }
        }
        let meaning = names.read(class);
        hints.join(meaning.hints);
        // A block of its own is left to the choice of lines.
        if meaning.spoken && !is_block(tag) {
            tag = Tag::Mute;
        }
        if (speaks || meaning.hints.has(Hint::Author) || meaning.hints.has(Hint::Date))
            && self.outline.speakers.len() < MAX_SPEAKERS
        {
            self.outline.speakers.push(node.id());
        }
        if self.mute == 0
            && let Some(address) = embed::address(name, class, markup)
        {
            let element = self.outline.elements.len();
            self.post = address.is_empty().then_some(element);
            self.outline.embeds.push(Embed { address, element });
            tag = Tag::Mute;
        }
        let ends_line = self.mute == 0 && is_block(tag);
        if ends_line {
            self.end_line();
        }
        let number = self.outline.elements.len();
        self.outline.elements.push(Element {
            parent,
            depth: self.open.len(),
            tag,
            hints,
            look: look(meaning.number, tag),
            lines: (self.outline.lines.len(), 0),
            dates: usize::from(name == "time" || hints.has(Hint::Date)),
            authors: usize::from(hints.has(Hint::Author)),
            ..Element::default()
        });
        self.open.push(number);
        match tag {
            Tag::Link => self.links += 1,
            Tag::Mute => self.mute += 1,
            Tag::Preformatted => self.verbatim += 1,
            Tag::Bold => self.bold += 1,
            Tag::Italic => self.italic += 1,
            _ => {}
        }
        if matches!(name, "input" | "textarea" | "select" | "button") && kind != "hidden" {
            self.outline.elements[number].fields = 1;
            self.outline.password |= kind == "password";
        }
        if self.mute > 0 {
            return;
        }
        match name {
            "br" => {
                self.breaks += 1;
                if self.verbatim > 0 {
                    self.line.text.push('\n');
                } else if self.breaks == 2 {
                    self.end_line();
                } else {
                    push_text(&mut self.line.text, " ");
                }
            }
            "img" => self.picture(markup, number),
            _ => {}
        }
        if ends_line {
            self.blocks.push(OpenBlock {
                number,
                node,
                mixed: None,
            });
            if let Some(kind) = block_kind(name) {
                self.kinds.push((number, kind));
            }
        } else if stands_alone(tag) {
            self.set_apart(tag);
        } else if tag == Tag::Cell {
            let line = &mut self.line;
            if line.cells > 0 {
                line.text.truncate(line.text.trim_end().len());
                line.text.push_str(" | ");
            }
            line.cells += 1;
        }
        if tag == Tag::Link {
            self.line.links += 1;
            self.outline.elements[number].links = 1;
        }
    }

    fn text(&mut self, text: &str) {
        if self.mute > 0 || self.outline.lines.len() >= MAX_LINES {
            return;
        }
        if std::mem::take(&mut self.apart) && text.starts_with(char::is_alphanumeric) {
            push_text(&mut self.line.text, " ");
        }
        let added = if self.verbatim > 0 {
            self.line.text.push_str(text);
            text.chars()
                .filter(|letter| !letter.is_whitespace())
                .count()
        } else {
            push_text(&mut self.line.text, text)
        };
        if added == 0 {
            return;
        }
        self.breaks = 0;
        if self.line.chars == 0 {
            self.line.leaf = self.open.last().copied().unwrap_or(0);
        }
        self.line.chars += added;
        self.line.linked += if self.links > 0 { added } else { 0 };
        self.line.bold += if self.bold > 0 { added } else { 0 };
        self.line.italic += if self.italic > 0 { added } else { 0 };
    }

    fn close(&mut self) {
        let Some(number) = self.open.pop() else {
            return;
        };
        self.tables.pop_if(|(depth, _)| *depth == self.open.len());
        self.post.take_if(|post| *post == number);
        let tag = self.outline.elements[number].tag;
        if self.mute == 0 && is_block(tag) {
            self.end_line();
            self.blocks.pop();
            self.kinds.pop_if(|(of, _)| *of == number);
        } else if self.mute == 0 && stands_alone(tag) {
            self.set_apart(tag);
        }
        match tag {
            Tag::Link => self.links -= 1,
            Tag::Mute => self.mute -= 1,
            Tag::Preformatted => self.verbatim -= 1,
            Tag::Bold => self.bold -= 1,
            Tag::Italic => self.italic -= 1,
            _ => {}
        }
        let element = &mut self.outline.elements;
        element[number].end = element.len();
        element[number].lines.1 = self.outline.lines.len();
    }

    /// Sets what follows apart from what was read, as style sheets do with buttons and with elements of the site's own.
    fn set_apart(&mut self, tag: Tag) {
        let text = &self.line.text;
        // Where a sentence ends and no space follows, these are blocks.
        if tag == Tag::Custom && text.ends_with(['.', '!', '?', '”', '"', '。']) {
            self.end_line();
        }
        self.apart = true;
    }

    fn picture(&mut self, markup: &Markup, number: usize) {
        self.outline.elements[number].pictures = 1;
        let source = ["src", "data-src", "data-lazy-src"]
            .iter()
            .find_map(|name| {
                markup
                    .attr(name)
                    .filter(|value| !value.starts_with("data:"))
            });
        let size = |name| markup.attr(name).and_then(|value| value.parse().ok());
        if let Some(source) = source {
            self.outline.pictures.push(Picture {
                address: source.trim().to_owned(),
                alt: markup.attr("alt").unwrap_or_default().trim().to_owned(),
                width: size("width"),
                height: size("height"),
                element: number,
            });
        }
    }

    fn end_line(&mut self) {
        self.breaks = 0;
        let mut line = std::mem::take(&mut self.line);
        if line.chars > 0 {
            self.keep(&line);
        }
        // The next line is read into the same memory.
        line.text.clear();
        self.line.text = line.text;
    }

    fn keep(&mut self, line: &Open) {
        // A paragraph within an item or a quotation is that item or quotation.
        let inner = self
            .kinds
            .last()
            .map_or(BlockKind::Paragraph, |kind| kind.1);
        let outer = || {
            let kinds = self.kinds.iter().rev().map(|(_, kind)| *kind);
            kinds.into_iter().find(|kind| *kind != BlockKind::Paragraph)
        };
        let kind = match inner {
            BlockKind::Paragraph => outer().unwrap_or(inner),
            _ => inner,
        };
        if kind != BlockKind::Code {
            let text = line.text.trim().to_owned();
            self.push_line(kind, text, line);
        } else if let Some(paragraphs) = wrapped_prose(&line.text) {
            for text in paragraphs {
                // What is no sentence stays as it was written: a headline below a marker line is known by that.
                let kind = match measure(&text).ends {
                    End::Sentence => BlockKind::Paragraph,
                    _ => kind,
                };
                self.push_line(kind, text, line);
            }
        } else {
            let text = line.text.trim_matches('\n').to_owned();
            self.push_line(kind, text, line);
        }
    }

    fn push_line(&mut self, kind: BlockKind, text: String, line: &Open) {
        let measure = measure(&text);
        let element = self.block_of_line(&measure);
        if is_template(&text) {
            self.outline.elements[element].fields += 1;
        }
        let share = |part: usize| ratio(part, line.chars);
        let is_bare = line.leaf == self.outline.elements[element].parent;
        self.outline.lines.push(Line {
            kind,
            element,
            leaf: if is_bare { element } else { line.leaf },
            measure,
            marks: marks(&text),
            linked: share(line.linked),
            bold: share(line.bold),
            italic: share(line.italic),
            links: line.links,
            text,
        });
    }

    /// The block of the line that ends. A sentence that stands beside blocks is one of its own (CSS 2.2, section 9.2.1.1, anonymous
    /// block boxes): a paragraph without a mark.
    fn block_of_line(&mut self, measure: &Measure) -> usize {
        let Some(block) = self.blocks.last_mut() else {
            return 0;
        };
        let parent = block.number;
        let elements = &mut self.outline.elements;
        let runs = measure.ends == End::Sentence || measure.words >= GOOD_WORDS;
        if !runs || !flows(elements[parent].tag) || !block.is_mixed() {
            return parent;
        }
        let number = elements.len();
        elements.push(Element {
            parent,
            end: number + 1,
            depth: elements[parent].depth + 1,
            tag: Tag::Paragraph,
            look: look(NAMELESS, Tag::Paragraph),
            lines: (self.outline.lines.len(), self.outline.lines.len() + 1),
            ..Element::default()
        });
        number
    }

    fn finish(mut self) -> Outline {
        self.end_line();
        let Outline {
            elements, lines, ..
        } = &mut self.outline;
        let (all, count) = (elements.len(), lines.len());
        for &open in &self.open {
            elements[open].end = all;
            elements[open].lines.1 = count;
        }
        for line in &*lines {
            let words = line.measure.words;
            if let Some(element) = elements.get_mut(line.element) {
                element.words += words;
                element.link_words += words * line.linked;
                element.good += if is_good(line) { words } else { 0.0 };
            }
        }
        let mut alike: HashMap<(usize, u64), usize> = HashMap::default();
        for number in (1..all).rev() {
            let Element {
                parent,
                look,
                words,
                link_words,
                good,
                links,
                pictures,
                fields,
                dates,
                authors,
                ..
            } = elements[number];
            let above = &mut elements[parent];
            above.words += words;
            above.link_words += link_words;
            above.good += good;
            above.links += links;
            above.pictures += pictures;
            above.fields += fields;
            above.dates += dates;
            above.authors += authors;
            if words > 0.0 {
                *alike.entry((parent, look)).or_default() += 1;
            }
        }
        for element in elements.iter_mut().skip(1) {
            element.alike = alike
                .get(&(element.parent, element.look))
                .copied()
                .unwrap_or(1);
        }
        self.outline
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

/// Whether an element within a line is no part of its sentence.
fn stands_alone(tag: Tag) -> bool {
    matches!(tag, Tag::Button | Tag::Time | Tag::Custom)
}

/// Whether an element may hold paragraphs, and is none itself.
fn flows(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Div | Tag::Section | Tag::Article | Tag::Main | Tag::Body
    )
}

/// What elements of one kind and one class look like.
fn look(class: u32, tag: Tag) -> u64 {
    u64::from(class) << 8 | u64::from(tag as u8)
}

/// Whether a style hides its element.
fn is_invisible(style: &str) -> bool {
    style.contains("display") && style.replace(' ', "").contains("display:none")
}

/// Whether a line is a template that no script has filled, and no sentence about templates.
pub(super) fn is_template(text: &str) -> bool {
    let whole = text.contains("{{") && measure(text).ends != End::Sentence;
    whole || text.starts_with("{{") || text.starts_with("{*") || text.starts_with("<%")
}

/// Whether a line reads as running text.
pub(super) fn is_good(line: &Line) -> bool {
    line.measure.words >= GOOD_WORDS
        && line.linked < 0.5
        && (line.measure.ends == super::text::End::Sentence || line.measure.words >= 25.0)
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
