//! Reads a document into its outline: which element each text belongs to, and where lines begin and end.

mod open;

use ego_tree::{NodeId, NodeRef};
use foldhash::HashMap;
use scraper::node::Element as Markup;
use scraper::{Html, Node};

use super::BlockKind;
use super::embed;
use super::head;
use super::layout::{is_layout, unwrap_items};
use super::markers::marks;
use super::names::{Hint, Hints, Meaning, NAMELESS, Names};
use super::outline::{
    Element, Embed, GOOD_WORDS, Line, MAX_LINES, Outline, Picture, Style, is_good, is_prose,
    is_template, look, ratio,
};
use super::people;
use super::tag::{Tag, block_kind, is_block, tag};
use super::text::{End, Measure, measure, push_text};
use open::Open;

/// The paragraphs of preformatted text that is no code but prose wrapped by hand, as wire copy and mail are, or a list of headlines
/// below a marker line.
fn wrapped_prose(text: &str) -> Option<Vec<String>> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let paragraphs: Vec<String> = lines
        .split(|line| line.is_empty())
        .map(|lines| lines.join(" "))
        .filter(|paragraph| !paragraph.is_empty())
        .collect();
    let headed = paragraphs.first().is_some_and(|first| marks(first).heading);
    let prose = paragraphs.iter().filter(|paragraph| is_prose(paragraph));
    let most = prose.count() * 2 > paragraphs.len();
    (headed || most).then_some(paragraphs)
}

/// Elements that are asked what they say about the article.
const MAX_SPEAKERS: usize = 5_000;

/// Longest byline that stands before a line break, in bytes.
const LONGEST_BYLINE: usize = 80;

/// Reads elements and texts in document order.
#[derive(Default)]
pub(super) struct Reader<'a> {
    outline: Outline,
    names: Names<'a>,
    open: Vec<usize>,
    /// Open links.
    links: Vec<NodeId>,
    /// Number of open elements whose text is not read, of `pre`, bold and italic elements.
    mute: usize,
    verbatim: usize,
    bold: usize,
    italic: usize,
    kinds: Vec<(usize, BlockKind)>,
    /// The lists that are open, and the next number and the step to the one behind it, if they are numbered.
    lists: Vec<(usize, Option<(i64, i64)>)>,
    /// The tables that are open: how deep, and whether for layout.
    tables: Vec<(usize, bool)>,
    blocks: Vec<OpenBlock<'a>>,
    line: Open,
    breaks: usize,
    /// Whether a word that follows is not part of the one before.
    apart: bool,
    /// Whether an element that is no part of its line was closed, and nothing follows it yet.
    closed: bool,
    /// The embedded post that is open and has no address of its own, and how deep the link leads that names it so far.
    post: Option<(usize, usize)>,
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

/// What an element's attributes say.
struct Said<'a> {
    hints: Hints,
    class: Meaning,
    classes: &'a str,
    kind: &'a str,
    /// Whether it says something about the article, for `head`.
    speaks: bool,
}

impl<'a> Reader<'a> {
    /// A reader with room for a document.
    pub(super) fn new(document: &Html) -> Self {
        let mut reader = Self::default();
        // About half of the nodes are texts.
        let elements = document.tree.nodes().len() / 2;
        reader.outline.elements.reserve(elements);
        reader
    }

    /// Opens an element.
    pub(super) fn open(&mut self, node: NodeRef<'a, Node>, markup: &'a Markup) {
        if markup.name() == "table" {
            self.tables.push((self.open.len(), is_layout(node)));
        }
        let in_layout = matches!(self.tables.last(), Some((_, true)));
        // What lays a page out is a box like any other.
        let name = match markup.name() {
            "table" | "tbody" | "tr" | "td" if in_layout => "div",
            name => name,
        };
        let said = self.attributes(markup);
        let tag = self.tag(name, &said, markup, node);
        let ends_line = self.mute == 0 && is_block(tag);
        if ends_line {
            self.end_line();
        }
        let number = self.outline.elements.len();
        let marked = said.class.hints;
        let speaks = matches!(
            name,
            "meta" | "link" | "title" | "h1" | "time" | "script" | "html"
        ) || said.speaks
            || marked.has(Hint::Author)
            || marked.has(Hint::Date);
        if speaks && self.outline.speakers.len() < MAX_SPEAKERS {
            self.outline.speakers.push(node.id());
        }
        let is_field = matches!(name, "input" | "textarea" | "select" | "button");
        let is_shown = is_field && said.kind != "hidden";
        self.outline.password |= is_shown && said.kind == "password";
        self.outline.elements.push(Element {
            parent: self.open.last().copied().unwrap_or(0),
            depth: self.open.len(),
            tag,
            hints: said.hints,
            wall: said.class.wall,
            appeal: said.class.appeal,
            look: look(said.class.number, tag),
            lines: (self.outline.lines.len(), 0),
            fields: usize::from(is_shown),
            dates: usize::from(name == "time" || said.hints.has(Hint::Date)),
            authors: usize::from(said.hints.has(Hint::Author)),
            ..Element::default()
        });
        self.open.push(number);
        match tag {
            Tag::Link => self.links.push(node.id()),
            Tag::Mute => self.mute += 1,
            Tag::Preformatted => self.verbatim += 1,
            Tag::Bold => self.bold += 1,
            Tag::Italic => self.italic += 1,
            _ => {}
        }
        if self.mute > 0 {
            return;
        }
        match name {
            "br" => self.break_line(),
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
        }
        match tag {
            Tag::List => self.lists.push((number, numbering(node, markup))),
            Tag::Item => self.number(markup, number),
            _ => self.within_line(tag, number),
        }
    }

    /// Numbers an item of a list (HTML, section 4.4.8).
    fn number(&mut self, markup: &Markup, item: usize) {
        if let Some((_, Some((next, step)))) = self.lists.last_mut() {
            let stated = markup.attr("value").and_then(|value| value.parse().ok());
            let number = stated.unwrap_or(*next);
            *next = number.saturating_add(*step);
            self.outline.numbers.push((item, number));
        }
    }

    /// What an element's attributes say.
    fn attributes(&mut self, markup: &'a Markup) -> Said<'a> {
        let mut hints = Hints::default();
        let (mut class, mut kind, mut speaks) = ("", "", false);
        for (name, value) in markup.attrs() {
            match name {
                "class" => class = value,
                "type" => kind = value,
                "itemprop" | "rel" => {
                    speaks = true;
                    hints.join(self.names.read(value).hints);
                }
                "href" => {
                    speaks |= head::is_author_page(value);
                    // The last of the deepest links of a post is the one to itself, where its date stands.
                    if let Some((_, deepest)) = &mut self.post
                        && let Some(embed) = self.outline.embeds.last_mut()
                        && let Some(depth) = embed::depth(value)
                        && depth >= *deepest
                    {
                        *deepest = depth;
                        value.clone_into(&mut embed.address);
                    }
                }
                "id" | "role" | "data-testid" | "data-component" => {
                    hints.join(self.names.read(value).hints);
                }
                "hidden" => hints.add(Hint::Hidden),
                "aria-hidden" if value == "true" => hints.add(Hint::Hidden),
                "style" if is_invisible(value) => hints.add(Hint::Hidden),
                _ => {}
            }
        }
        let meaning = self.names.read(class);
        hints.join(meaning.hints);
        Said {
            hints,
            class: meaning,
            classes: class,
            kind,
            speaks,
        }
    }

    /// The kind of an element in its place.
    fn tag(
        &mut self,
        name: &str,
        said: &Said<'_>,
        markup: &Markup,
        node: NodeRef<'_, Node>,
    ) -> Tag {
        let tag = tag(name);
        if self.mute == 0
            && let Some(address) = embed::address(name, said.classes, markup, node)
        {
            let element = self.outline.elements.len();
            self.post = address.is_empty().then_some((element, 0));
            self.outline.embeds.push(Embed { address, element });
            return Tag::Mute;
        }
        if self.in_row() && is_block(tag) && !matches!(tag, Tag::Row | Tag::Table) {
            // A row of data is one line, whatever stands in its cells.
            push_text(&mut self.line.text, " ");
            return Tag::Inline;
        }
        // A block of its own is left to the choice of lines.
        let is_spoken = said.class.spoken && !is_block(tag);
        let is_warning = || tag == Tag::Inline && !self.links.is_empty() && warns_of_window(node);
        if is_spoken || (name == "sup" && is_note(node)) || is_warning() {
            return Tag::Mute;
        }
        tag
    }

    /// What an element that opens within a line does to it.
    fn within_line(&mut self, tag: Tag, number: usize) {
        match tag {
            Tag::Cell => self.line.begin_cell(),
            Tag::Link => {
                self.line.links += 1;
                self.outline.elements[number].links = 1;
            }
            tag if stands_alone(tag) => {
                // Elements of the site that follow each other, or a sentence without a space, are blocks.
                let ended = self.line.text.ends_with(['.', '!', '?', '”', '"', '。']);
                if tag == Tag::Custom && (ended || self.closed) {
                    self.end_line();
                }
                self.apart = true;
                self.closed = false;
            }
            _ => {}
        }
    }

    /// Whether a row of data is open, which is one line.
    fn in_row(&self) -> bool {
        matches!(self.kinds.last(), Some((_, BlockKind::TableRow)))
    }

    /// Whether white space is kept as it is written.
    fn is_verbatim(&self) -> bool {
        self.verbatim > 0 && !self.in_row()
    }

    fn break_line(&mut self) {
        self.breaks += 1;
        if self.is_verbatim() {
            self.line.text.push('\n');
        } else if (self.breaks == 2 || self.is_byline()) && !self.in_row() {
            self.end_line();
        } else {
            push_text(&mut self.line.text, " ");
        }
    }

    /// Whether the line so far is a byline in bold, as some set it above the first paragraph with no more than a line break.
    fn is_byline(&self) -> bool {
        let Open {
            text, chars, bold, ..
        } = &self.line;
        let block = self.blocks.last();
        let block = block.map(|block| self.outline.elements[block.number].tag);
        *bold > 0
            && self.bold == 0
            && bold == chars
            && text.len() <= LONGEST_BYLINE
            && matches!(block, Some(Tag::Paragraph | Tag::Div))
            && people::after_by(text).is_some_and(people::is_a_person)
            && !self.outline.lines.iter().any(is_good)
    }

    /// Reads a text.
    pub(super) fn text(&mut self, text: &str) {
        if self.mute > 0 || self.outline.lines.len() >= MAX_LINES {
            return;
        }
        if self.apart && text.starts_with(char::is_alphanumeric) {
            push_text(&mut self.line.text, " ");
        }
        let begin = self.line.text.len();
        let added = if self.is_verbatim() {
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
        self.apart = false;
        self.closed = false;
        if self.line.chars == 0 {
            self.line.leaf = self.open.last().copied().unwrap_or(0);
        }
        self.line.chars += added;
        let style = Style {
            link: self.links.last().copied(),
            bold: self.bold > 0,
            italic: self.italic > 0,
        };
        self.line.mark(begin, style);
        self.line.linked += if self.links.is_empty() { 0 } else { added };
        self.line.bold += if self.bold > 0 { added } else { 0 };
        self.line.italic += if self.italic > 0 { added } else { 0 };
    }

    /// Closes the element that was opened last.
    pub(super) fn close(&mut self) {
        let Some(number) = self.open.pop() else {
            return;
        };
        self.tables.pop_if(|(depth, _)| *depth == self.open.len());
        self.post.take_if(|(post, _)| *post == number);
        let tag = self.outline.elements[number].tag;
        if self.mute == 0 && is_block(tag) {
            self.end_line();
            self.blocks.pop();
            self.kinds.pop_if(|(of, _)| *of == number);
            self.lists.pop_if(|(of, _)| *of == number);
        } else if self.mute == 0 && stands_alone(tag) {
            self.apart = true;
            self.closed = true;
        }
        match tag {
            Tag::Link => {
                self.links.pop();
            }
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
            self.keep(&mut line);
        }
        // The next line is read into the same memory.
        line.text.clear();
        self.line.text = line.text;
    }

    fn keep(&mut self, line: &mut Open) {
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
            let (text, spans, cells) = line.trimmed();
            self.push_line(kind, measure(&text), text, line);
            if let Some(line) = self.outline.lines.last_mut() {
                line.spans = spans;
                line.cells = cells;
            }
        } else if let Some(paragraphs) = wrapped_prose(&line.text) {
            for text in paragraphs {
                // What is no sentence stays as it was written: a headline below a marker line is known by that.
                let measure = measure(&text);
                let kind = match measure.ends {
                    End::Sentence => BlockKind::Paragraph,
                    _ => kind,
                };
                self.push_line(kind, measure, text, line);
            }
        } else {
            let text = line.text.trim_matches('\n').to_owned();
            self.push_line(kind, measure(&text), text, line);
        }
    }

    fn push_line(&mut self, kind: BlockKind, measure: Measure, text: String, line: &Open) {
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
            spans: Vec::new(),
            cells: Vec::new(),
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

    /// What was read, with the sums over all subtrees.
    pub(super) fn finish(mut self) -> Outline {
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
        unwrap_items(&mut self.outline);
        self.outline
    }
}

/// Whether an element within a line is no part of its sentence.
fn stands_alone(tag: Tag) -> bool {
    matches!(tag, Tag::Button | Tag::Time | Tag::Custom)
}

/// The first number of a list and the step to the next, if it is numbered (HTML, section 4.4.5).
fn numbering(list: NodeRef<'_, Node>, markup: &Markup) -> Option<(i64, i64)> {
    if markup.name() != "ol" {
        return None;
    }
    let reversed = markup.attr("reversed").is_some();
    let items = || {
        let elements = list
            .children()
            .filter_map(|child| child.value().as_element());
        elements.filter(|element| element.name() == "li").count()
    };
    let stated = markup.attr("start").and_then(|start| start.parse().ok());
    let first = stated.unwrap_or_else(|| {
        if reversed {
            i64::try_from(items()).unwrap_or(1)
        } else {
            1
        }
    });
    Some((first, if reversed { -1 } else { 1 }))
}

/// Whether an element may hold paragraphs, and is none itself.
fn flows(tag: Tag) -> bool {
    matches!(
        tag,
        Tag::Div | Tag::Section | Tag::Article | Tag::Main | Tag::Body
    )
}

/// Longest mark of a footnote, in bytes: two digits in brackets.
const LONGEST_NOTE: usize = 4;

/// Whether a raised text is the mark of a footnote: short, and a link within the page.
fn is_note(node: NodeRef<'_, Node>) -> bool {
    let links_within = |node: NodeRef<'_, Node>| {
        let href = node
            .value()
            .as_element()
            .and_then(|element| element.attr("href"));
        href.is_some_and(|href| href.starts_with('#'))
    };
    let texts = node.descendants().filter_map(|node| node.value().as_text());
    let length: usize = texts.map(|text| text.trim().len()).sum();
    (1..=LONGEST_NOTE).contains(&length)
        && (node.parent().is_some_and(links_within) || node.descendants().any(links_within))
}

/// Longest warning that a link opens a window, in bytes.
const LONGEST_WARNING: usize = 60;

/// Words for a new window or tab, in lower case.
#[rustfmt::skip]
const NEW: [&str; 24] = [
    "new", "neuem", "neuen", "neues", "nouvel", "nouvelle", "nueva", "nuevo", "nuova", "nova", "novo", "novém", "nowej", "nowym", "nieuw",
    "nieuwe", "nytt", "ny", "nyt", "uuteen", "yeni", "новом", "новой", "새",
];
#[rustfmt::skip]
const WINDOWS: [&str; 26] = [
    "window", "tab", "fenster", "fenêtre", "onglet", "ventana", "pestaña", "finestra", "scheda", "janela", "aba", "guia", "venster",
    "tabblad", "fönster", "flik", "vindu", "vindue", "fane", "ikkunaan", "oknie", "okně", "окне", "вкладке", "pencerede", "창에서",
];

/// Words that such a warning begins with, if it does not begin with "new".
#[rustfmt::skip]
const OPENS: [&str; 24] = [
    "opens", "open", "link", "external", "this", "in", "öffnet", "öffnen", "im", "s'ouvre", "s’ouvre", "ouvre", "ouverture", "dans", "abre",
    "se", "en", "em", "apre", "si", "åpnes", "åbner", "öppnas", "opent",
];

/// Whether an element within a link only warns of what it opens, for those who have pages read out: "(opens in a new window)".
fn warns_of_window(node: NodeRef<'_, Node>) -> bool {
    let text = node.first_child().and_then(|child| child.value().as_text());
    let inside = text.and_then(|text| text.trim().strip_prefix('(')?.strip_suffix(')'));
    inside.is_some_and(|inside| {
        let inside = inside.to_lowercase();
        let words = || inside.split_whitespace();
        let says = |known: &[&str]| words().any(|word| known.contains(&word));
        let is_new = |word: &str| NEW.contains(&word);
        let begins = words()
            .next()
            .is_some_and(|word| is_new(word) || OPENS.contains(&word));
        let ends = words()
            .next_back()
            .is_some_and(|word| is_new(word) || WINDOWS.contains(&word));
        inside.len() <= LONGEST_WARNING && says(&NEW) && says(&WINDOWS) && begins && ends
    })
}

/// Whether a style hides its element.
fn is_invisible(style: &str) -> bool {
    style.contains("display") && style.replace(' ', "").contains("display:none")
}
