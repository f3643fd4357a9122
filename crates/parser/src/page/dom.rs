//! A page's markup to blocks of text: measures every element, finds the subtree that holds the article, leaves out what is not its
//! text. Every pass is a loop over the nodes in document order, so depth and width cost nothing but their number.

use ego_tree::NodeRef;
use scraper::{Html, Node};

use super::{Block, BlockKind, Removed, RemovedKind, markers, same, words};

/// Nodes that are looked at; what follows in a larger document is left out.
const MAX_NODES: usize = 500_000;

/// Characters of a removed block that are kept.
const REMOVED_TEXT: usize = 400;

/// A paragraph counts towards its subtree from so many words on.
const GOOD_WORDS: usize = 12;

/// Share of a node's good text that a child must hold for the article to lie wholly within it.
const SHARE: f64 = 0.72;

/// The blocks of the article in a document, and what was left out.
pub(super) fn blocks(document: &Html, title: &str) -> (Vec<Block>, Vec<Removed>) {
    let elements = measure(document);
    let article = article(&elements);
    let mut reader = Reader {
        elements: &elements,
        title,
        lines: Vec::new(),
        removed: Vec::new(),
    };
    reader.read(document, article);
    select(reader.lines, reader.removed, title)
}

/// The text of a fragment, without markup.
pub(super) fn plain(fragment: &str) -> String {
    let document = super::parse::document(fragment);
    let mut text = String::new();
    for node in document.tree.nodes().take(MAX_NODES) {
        if let Node::Text(part) = node.value() {
            push_text(&mut text, part);
        }
    }
    text.trim().to_owned()
}

/// What was measured of one element, all of its subtree included.
#[derive(Debug, Default)]
struct Element {
    parent: usize,
    /// Index behind the last element of its subtree.
    end: usize,
    chars: usize,
    link_chars: usize,
    /// Characters in sentences of paragraphs outside of links.
    good: usize,
}

/// What a walk meets, in document order.
enum Step<'a> {
    /// An element begins; its number in document order.
    Open(usize, NodeRef<'a, Node>),
    /// A text.
    Text(&'a str),
    /// An element ends.
    Close(usize, NodeRef<'a, Node>),
}

/// Walks a document; `visit` says whether to enter the element that begins. A subtree that is not entered has no end of its own.
fn walk<'a>(document: &'a Html, mut visit: impl FnMut(Step<'a>) -> bool) {
    let mut open: Vec<usize> = Vec::new();
    let mut count = 0;
    let mut node = document.tree.root();
    loop {
        let mut enter = true;
        match node.value() {
            Node::Element(_) => {
                enter = visit(Step::Open(count, node));
                if enter {
                    open.push(count);
                }
                count += 1;
                // The numbers of what is not entered stay those of the first walk.
                if !enter {
                    count += node
                        .descendants()
                        .skip(1)
                        .filter(|node| node.value().is_element())
                        .count();
                }
            }
            Node::Text(text) => {
                visit(Step::Text(text));
            }
            _ => {}
        }
        if count > MAX_NODES {
            return;
        }
        if enter && let Some(child) = node.first_child() {
            node = child;
            continue;
        }
        if enter && node.value().is_element() {
            close(&mut open, node, &mut visit);
        }
        loop {
            if let Some(sibling) = node.next_sibling() {
                node = sibling;
                break;
            }
            let Some(parent) = node.parent() else { return };
            node = parent;
            if node.value().is_element() {
                close(&mut open, node, &mut visit);
            }
        }
    }
}

fn close<'a>(
    open: &mut Vec<usize>,
    node: NodeRef<'a, Node>,
    visit: &mut impl FnMut(Step<'a>) -> bool,
) {
    if let Some(number) = open.pop() {
        visit(Step::Close(number, node));
    }
}

/// Measures every element.
fn measure(document: &Html) -> Vec<Element> {
    let mut elements: Vec<Element> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let (mut links, mut mute) = (0usize, 0usize);
    // Text of the paragraph that is open, if one is.
    let mut paragraph: Option<(usize, String)> = None;
    walk(document, |step| {
        match step {
            Step::Open(number, node) => {
                let name = name(node);
                elements.push(Element {
                    parent: open.last().copied().unwrap_or(0),
                    ..Element::default()
                });
                open.push(number);
                links += usize::from(name == "a");
                mute += usize::from(is_mute(name));
                if is_paragraph(name) {
                    paragraph = Some((number, String::new()));
                }
            }
            Step::Text(text) => {
                let chars = if mute == 0 {
                    text.chars()
                        .filter(|letter| !letter.is_whitespace())
                        .count()
                } else {
                    0
                };
                if chars > 0
                    && let Some(&number) = open.last()
                {
                    elements[number].chars += chars;
                    if links > 0 {
                        elements[number].link_chars += chars;
                    } else if let Some((_, paragraph)) = &mut paragraph {
                        paragraph.push_str(text);
                    }
                }
            }
            Step::Close(number, node) => {
                open.pop();
                let name = name(node);
                links -= usize::from(name == "a");
                mute -= usize::from(is_mute(name));
                if let Some((of, text)) = paragraph.take_if(|(of, _)| *of == number) {
                    elements[of].good += good(&text);
                }
                let end = elements.len();
                let Element {
                    parent,
                    chars,
                    link_chars,
                    good,
                    ..
                } = elements[number];
                elements[number].end = end;
                if parent != number {
                    let parent = &mut elements[parent];
                    parent.chars += chars;
                    parent.link_chars += link_chars;
                    parent.good += good;
                }
            }
        }
        true
    });
    elements
}

/// Characters that count of a paragraph: all of them if it reads like sentences.
fn good(text: &str) -> usize {
    if words(text) >= GOOD_WORDS {
        text.chars()
            .filter(|letter| !letter.is_whitespace())
            .count()
    } else {
        0
    }
}

/// The element that holds the article: from the root downwards always the child with nearly all of the good text.
fn article(elements: &[Element]) -> usize {
    let mut best = vec![0; elements.len()];
    for (number, element) in elements.iter().enumerate().skip(1) {
        if element.good
            > elements
                .get(best[element.parent])
                .filter(|_| best[element.parent] != 0)
                .map_or(0, |best| best.good)
        {
            best[element.parent] = number;
        }
    }
    let mut at = 0;
    while let Some(&child) = best.get(at).filter(|child| **child != 0) {
        #[expect(clippy::cast_precision_loss, reason = "counts of characters")]
        if (elements[child].good as f64) < SHARE * elements[at].good as f64 {
            break;
        }
        at = child;
    }
    // A paragraph alone is not the article; what stands around it is.
    if elements
        .get(at)
        .is_some_and(|element| element.end == at + 1)
    {
        elements[at].parent
    } else {
        at
    }
}

/// A line of the article's subtree.
struct Line {
    block: Block,
    link_chars: usize,
    chars: usize,
}

/// Reads the lines of a subtree.
struct Reader<'a> {
    elements: &'a [Element],
    title: &'a str,
    lines: Vec<Line>,
    removed: Vec<Removed>,
}

/// The line that is being read.
#[derive(Default)]
struct Open {
    text: String,
    chars: usize,
    link_chars: usize,
}

impl Reader<'_> {
    fn read(&mut self, document: &Html, article: usize) {
        let Some(range) = self
            .elements
            .get(article)
            .map(|element| article..element.end)
        else {
            return;
        };
        let total = self.elements[article].good;
        let mut line = Open::default();
        let mut kinds: Vec<(usize, BlockKind)> = Vec::new();
        let (mut links, mut mute, mut verbatim) = (0usize, 0usize, 0usize);
        walk(document, |step| {
            match step {
                Step::Open(number, node) => {
                    let name = name(node);
                    // The root elements lead to the article; everything else outside of it is passed over.
                    let Some(element) = self.elements.get(number) else {
                        return false;
                    };
                    if !range.contains(&number) {
                        return number < range.start && range.start < element.end;
                    }
                    if number != range.start
                        && let Some((kind, reason)) = unwanted(node, element, total)
                    {
                        self.end_line(&mut line, &kinds);
                        self.remove(kind, reason, &text_of(node));
                        return false;
                    }
                    links += usize::from(name == "a");
                    mute += usize::from(is_mute(name));
                    verbatim += usize::from(name == "pre");
                    if is_block(name) {
                        self.end_line(&mut line, &kinds);
                        if let Some(kind) = block_kind(name) {
                            kinds.push((number, kind));
                        }
                    } else if name == "td" || name == "th" {
                        if !line.text.is_empty() {
                            line.text.push_str(" | ");
                        }
                    } else if name == "br" {
                        line.text.push(if verbatim > 0 { '\n' } else { ' ' });
                    }
                }
                Step::Text(text) => {
                    if mute == 0 {
                        let before = line.text.len();
                        if verbatim > 0 {
                            line.text.push_str(text);
                        } else {
                            push_text(&mut line.text, text);
                        }
                        let added = line.text[before..]
                            .chars()
                            .filter(|letter| !letter.is_whitespace())
                            .count();
                        line.chars += added;
                        line.link_chars += if links > 0 { added } else { 0 };
                    }
                }
                Step::Close(number, node) => {
                    if range.contains(&number) {
                        let name = name(node);
                        links -= usize::from(name == "a");
                        mute -= usize::from(is_mute(name));
                        if is_block(name) {
                            self.end_line(&mut line, &kinds);
                            kinds.pop_if(|(of, _)| *of == number);
                        }
                        verbatim -= usize::from(name == "pre");
                    }
                }
            }
            true
        });
        self.end_line(&mut line, &kinds);
    }

    fn end_line(&mut self, line: &mut Open, kinds: &[(usize, BlockKind)]) {
        let Open {
            text,
            chars,
            link_chars,
        } = std::mem::take(line);
        if chars == 0 {
            return;
        }
        // A paragraph within an item or a quotation is that item or quotation.
        let inner = kinds.last().map_or(BlockKind::Paragraph, |(_, kind)| *kind);
        let outer = kinds
            .iter()
            .rev()
            .map(|(_, kind)| *kind)
            .find(|kind| *kind != BlockKind::Paragraph);
        let kind = if inner == BlockKind::Paragraph {
            outer.unwrap_or(inner)
        } else {
            inner
        };
        let text = if kind == BlockKind::Code {
            text.trim_matches('\n').to_owned()
        } else {
            text.trim().to_owned()
        };
        if matches!(kind, BlockKind::Heading(_)) && same(&text, self.title) {
            self.remove(RemovedKind::Headline, "the headline again", &text);
        } else {
            self.lines.push(Line {
                block: Block { kind, text },
                link_chars,
                chars,
            });
        }
    }

    fn remove(&mut self, kind: RemovedKind, reason: &str, text: &str) {
        let text: String = text.trim().chars().take(REMOVED_TEXT).collect();
        if !text.is_empty() {
            self.removed.push(Removed {
                kind,
                reason: reason.to_owned(),
                text,
            });
        }
    }
}

/// Leaves out the lines that are no text of the article.
fn select(lines: Vec<Line>, mut removed: Vec<Removed>, title: &str) -> (Vec<Block>, Vec<Removed>) {
    let mut blocks: Vec<Block> = Vec::new();
    let mut recommending = false;
    for Line {
        block,
        link_chars,
        chars,
    } in lines
    {
        let linked = link_chars * 10 > chars * 7;
        let word_count = words(&block.text);
        let verdict = if markers::is_recommendation_heading(&block.text) {
            recommending = true;
            Some((RemovedKind::Recommendation, "marker line"))
        } else if let Some(kind) = markers::prompt(&block.text) {
            Some((kind, "marker line"))
        } else if markers::is_inline_recommendation(&block.text) && link_chars * 3 > chars {
            Some((
                RemovedKind::Recommendation,
                "linked line that begins as a recommendation",
            ))
        } else if recommending
            && (linked || (word_count < GOOD_WORDS && block.kind != BlockKind::Paragraph))
        {
            Some((RemovedKind::Recommendation, "below a marker line"))
        } else if linked && word_count < 40 {
            Some((RemovedKind::Links, "a line of links"))
        } else if blocks.is_empty() && same(&block.text, title) {
            Some((RemovedKind::Headline, "the headline again"))
        } else {
            recommending = false;
            None
        };
        match verdict {
            Some((kind, reason)) => removed.push(Removed {
                kind,
                reason: reason.into(),
                text: block.text,
            }),
            None => blocks.push(block),
        }
    }
    // Short lines before the first paragraph are bylines, dates, places of pictures.
    let first = blocks
        .iter()
        .position(|block| words(&block.text) >= GOOD_WORDS)
        .unwrap_or(0);
    for block in blocks.drain(..first) {
        removed.push(Removed {
            kind: RemovedKind::Meta,
            reason: "a short line before the text".into(),
            text: block.text,
        });
    }
    // Subheadings that nothing follows head what was left out.
    while let Some(block) = blocks.pop_if(|block| matches!(block.kind, BlockKind::Heading(_))) {
        removed.push(Removed {
            kind: RemovedKind::Links,
            reason: "a heading of nothing".into(),
            text: block.text,
        });
    }
    (blocks, removed)
}

/// Whether an element within the article is none of its text, and by which signal.
fn unwanted(
    node: NodeRef<'_, Node>,
    element: &Element,
    total: usize,
) -> Option<(RemovedKind, &'static str)> {
    let value = node.value().as_element()?;
    let by_name = match value.name() {
        "nav" => Some(RemovedKind::Navigation),
        "aside" => Some(RemovedKind::Recommendation),
        "footer" => Some(RemovedKind::Navigation),
        "form" | "button" | "select" | "dialog" => Some(RemovedKind::Prompt),
        "figure" | "figcaption" => Some(RemovedKind::Meta),
        "time" => Some(RemovedKind::Meta),
        _ => None,
    };
    // A page may wrap everything in an element of any name: whoever holds much of the text is not left out.
    let small = element.good * 10 < total * 3;
    if !small {
        return None;
    }
    if let Some(kind) = by_name {
        return Some((kind, "markup"));
    }
    if value.attr("hidden").is_some() || value.attr("aria-hidden") == Some("true") {
        return Some((RemovedKind::Meta, "hidden"));
    }
    if let Some(kind) = value.attr("role").and_then(role) {
        return Some((kind, "role"));
    }
    let names = [
        value.attr("class"),
        value.attr("id"),
        value.attr("itemprop"),
    ];
    let kind = names
        .into_iter()
        .flatten()
        .flat_map(|names| names.split(|letter: char| !letter.is_ascii_alphanumeric()))
        .find_map(word)?;
    let linked = element.link_chars * 4 > element.chars;
    let certain = kind != RemovedKind::Recommendation || linked || element.good == 0;
    certain.then_some((kind, "name"))
}

fn role(role: &str) -> Option<RemovedKind> {
    match role {
        "navigation" | "menu" | "menubar" | "banner" | "contentinfo" | "search" => {
            Some(RemovedKind::Navigation)
        }
        "complementary" => Some(RemovedKind::Recommendation),
        "dialog" | "alertdialog" | "form" => Some(RemovedKind::Prompt),
        _ => None,
    }
}

/// What a word in a class or an id says of its element.
fn word(word: &str) -> Option<RemovedKind> {
    let word = word.to_ascii_lowercase();
    match word.as_str() {
        "nav" | "navigation" | "menu" | "breadcrumb" | "breadcrumbs" | "pagination" | "toolbar"
        | "skip" => Some(RemovedKind::Navigation),
        "related" | "recommended" | "recommendation" | "recommendations" | "recommend"
        | "recirculation" | "trending" | "popular" | "mostread" | "readmore" | "taboola"
        | "outbrain" | "carousel" | "teaser" | "teasers" | "sidebar" | "promo" | "more"
        | "similar" | "readalso" => Some(RemovedKind::Recommendation),
        "ad" | "ads" | "advert" | "adverts" | "advertisement" | "advertising" | "adslot"
        | "sponsored" | "sponsor" | "banner" => Some(RemovedKind::Advertisement),
        "newsletter" | "subscribe" | "subscription" | "signup" | "cookie" | "cookies"
        | "consent" | "paywall" | "share" | "sharing" | "social" | "comment" | "comments"
        | "disqus" | "feedback" | "rating" => Some(RemovedKind::Prompt),
        "caption" | "captions" | "credit" | "credits" | "byline" | "dateline" | "timestamp"
        | "author" | "authors" | "tags" | "tag" | "meta" | "copyright" | "bio" | "published"
        | "pubdate" => Some(RemovedKind::Meta),
        _ => None,
    }
}

fn name(node: NodeRef<'_, Node>) -> &str {
    node.value()
        .as_element()
        .map_or("", |element| element.name())
}

/// Elements whose text is never read.
fn is_mute(name: &str) -> bool {
    matches!(
        name,
        "script"
            | "style"
            | "noscript"
            | "template"
            | "svg"
            | "math"
            | "iframe"
            | "object"
            | "canvas"
            | "audio"
            | "video"
            | "textarea"
            | "head"
            | "option"
    )
}

/// Elements whose own text is measured as sentences.
fn is_paragraph(name: &str) -> bool {
    matches!(
        name,
        "p" | "li" | "blockquote" | "td" | "div" | "section" | "pre" | "dd" | "font"
    )
}

/// Elements that begin and end a line.
fn is_block(name: &str) -> bool {
    matches!(
        name,
        "p" | "div"
            | "section"
            | "article"
            | "main"
            | "header"
            | "footer"
            | "aside"
            | "nav"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "ul"
            | "ol"
            | "li"
            | "dl"
            | "dt"
            | "dd"
            | "blockquote"
            | "pre"
            | "table"
            | "tr"
            | "caption"
            | "thead"
            | "tbody"
            | "figure"
            | "figcaption"
            | "hr"
            | "form"
            | "fieldset"
            | "address"
            | "center"
            | "details"
            | "summary"
            | "body"
    )
}

fn block_kind(name: &str) -> Option<BlockKind> {
    Some(match name {
        "p" => BlockKind::Paragraph,
        "h1" | "h2" => BlockKind::Heading(2),
        "h3" => BlockKind::Heading(3),
        "h4" => BlockKind::Heading(4),
        "h5" => BlockKind::Heading(5),
        "h6" => BlockKind::Heading(6),
        "li" | "dt" | "dd" => BlockKind::ListItem,
        "blockquote" => BlockKind::Quote,
        "pre" => BlockKind::Code,
        "tr" => BlockKind::TableRow,
        _ => return None,
    })
}

/// The text of a subtree, on one line.
fn text_of(node: NodeRef<'_, Node>) -> String {
    let mut text = String::new();
    for part in node.descendants().filter_map(|node| {
        node.value()
            .as_text()
            .filter(|_| node.parent().is_none_or(|node| !is_mute(name(node))))
    }) {
        push_text(&mut text, part);
        if text.len() > REMOVED_TEXT * 4 {
            break;
        }
        text.push(' ');
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Appends text, each run of white space as one space (CSS Text 3 section 4.1.1; a no-break space too).
fn push_text(line: &mut String, text: &str) {
    for letter in text.chars() {
        if !letter.is_whitespace() {
            if letter != '\u{ad}' && letter != '\u{200b}' && letter != '\u{feff}' {
                line.push(letter);
            }
        } else if !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
    }
}
