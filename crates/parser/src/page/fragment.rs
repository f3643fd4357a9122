//! An entry's own content in HTML: what feeds put around the text of an entry, most of it links to the entry's own page. No rule
//! depends on a language.

use std::ops::Range;

use ego_tree::NodeId;
use model::Entry;
use scraper::{Html, Node};
use url::Url;

use super::headline::has_headline;
use super::outline::{Line, Outline, is_prose, outline};
use super::select::{self, Selection};
use super::site::{bare, path};
use super::tag::{Tag, is_block, tag};
use super::text::{End, measure};
use super::{BlockKind, PageHints, RemovedKind, parse, same, text};

/// Words of a line that is about the entry rather than of it, at most, and of those beside its links: "The post … appeared first
/// on …" has five or six in most languages.
const ABOUT_WORDS: f32 = 40.0;
const BESIDE: f32 = 8.0;

/// Lines at the end that may be such, and links between them.
const LAST_LINES: usize = 20;

/// Words of a link in a row of buttons on average, and beside them: "Share this: …".
const BUTTON: f32 = 2.0;
const LABEL: f32 = 4.0;

/// Words between the end of a sentence and the link to the whole entry behind it, at most: "Continue reading …".
const LEAD: f32 = 3.0;

/// Fewest words of a line of links that says something by itself.
const HEADLINE: f32 = 4.0;

/// The document of an entry's content. Where no element makes paragraphs, empty lines do, and so do breaks between sentences.
pub(super) fn document(markup: &str) -> Html {
    let document = parse::document(markup);
    let (mut pieces, mut piece) = (Vec::new(), String::new());
    for node in document.tree.root().descendants() {
        match node.value() {
            Node::Text(text) => piece.push_str(text),
            Node::Element(element) if element.name() == "br" => {
                pieces.push(std::mem::take(&mut piece));
            }
            Node::Element(element) => match tag(element.name()) {
                Tag::Body => {}
                tag if is_block(tag) => return document,
                _ => {}
            },
            _ => {}
        }
    }
    if pieces.is_empty() {
        return match with_breaks(markup) {
            Some(markup) => parse::document(&markup),
            None => document,
        };
    }
    pieces.push(piece);
    let is_apart = pieces.iter().all(|piece| !piece.trim().is_empty());
    let prose = pieces.iter().filter(|piece| is_prose(piece));
    if is_apart && prose.count() * 2 >= pieces.len() {
        return parse::document(&markup.replace("<br", "<br><br").replace("<BR", "<br><br"));
    }
    document
}

/// A text with breaks in the place of empty lines, if it has any.
fn with_breaks(markup: &str) -> Option<String> {
    let mut broken = String::with_capacity(markup.len());
    let (mut found, mut in_tag) = (false, false);
    for line in markup.trim().lines() {
        let is_break = line.trim().is_empty() && !in_tag;
        broken.push_str(if is_break { "<br><br>" } else { line });
        broken.push('\n');
        found |= is_break;
        if let Some(at) = line.rfind(['<', '>']) {
            in_tag = line[at..].starts_with('<');
        }
    }
    found.then_some(broken)
}

/// The text of an entry's summary.
pub(super) fn summary(entry: &Entry, title: &str, hints: &PageHints<'_>) -> Option<String> {
    let summary = entry.summary.as_deref()?;
    let document = document(summary);
    let mut outline = outline(&document);
    let selection = Fragment::new(&document, title, hints).choose(&mut outline);
    let texts: Vec<String> = selection
        .blocks
        .into_iter()
        .map(|block| block.text)
        .collect();
    Some(texts.join(" "))
        .filter(|text| !text.is_empty())
        .or_else(|| Some(text::plain(summary)))
}

/// What is known of the entry whose content is read.
pub(super) struct Fragment<'a> {
    document: &'a Html,
    title: &'a str,
    base: &'a Url,
    /// Where the entry's page is.
    own: Vec<&'a Url>,
}

impl<'a> Fragment<'a> {
    pub(super) fn new(document: &'a Html, title: &'a str, hints: &PageHints<'a>) -> Self {
        let of_entry = |entry: &'a Entry| [&entry.url, &entry.original_url, &entry.comments];
        let stated = hints.entry.into_iter().flat_map(of_entry).flatten();
        Self {
            document,
            title,
            base: hints.url,
            own: stated.chain([hints.url]).collect(),
        }
    }

    /// Chooses among the lines of the content; what its last lines say about the entry is taken out of the outline.
    pub(super) fn choose(&self, outline: &mut Outline) -> Selection {
        let lines = &mut outline.lines;
        let mut about = Vec::new();
        // Notes end with a sign that leads back.
        let backs: Vec<String> = lines
            .iter_mut()
            .filter(|line| {
                let last = links(line).pop();
                last.is_some_and(|(_, range)| !line.text[range].contains(char::is_alphanumeric))
            })
            .filter_map(|line| self.cut(line))
            .collect();
        let mut rest = None;
        let mut end = 0;
        for at in (0..lines.len()).rev().take(LAST_LINES) {
            if self.is_about(&lines[at]) && self.last(&lines[at]).is_none() {
                about.push((at, lines.remove(at)));
            } else if !is_links(&lines[at]) || self.is_elsewhere(&lines[at]) {
                rest = self.cut(&mut lines[at]);
                end = at;
                break;
            }
        }
        // Between lines of text even a short link may be an item of a list.
        let is_about = |at: usize, line: &Line| {
            self.is_elsewhere(line)
                || (at < end && links(line).len() == 1 && self.leads_elsewhere(line))
        };
        let mut selection = select::of_fragment(outline, self.title, is_about, select::is_request);
        if selection.blocks.is_empty() {
            // It has no other text.
            for (at, line) in about.drain(..).rev() {
                outline.lines.insert(at, line);
            }
            let is_about = |_, line: &Line| says_much(line);
            selection = select::of_fragment(outline, self.title, is_about, |_| false);
        }
        for text in backs
            .iter()
            .chain(&rest)
            .chain(about.iter().rev().map(|(_, line)| &line.text))
        {
            select::remove(
                &mut selection.removed,
                RemovedKind::Links,
                "about the entry",
                text,
            );
        }
        selection
    }

    /// Whether a line says where the entry is, or is a row of buttons or a link behind a label.
    fn is_about(&self, line: &Line) -> bool {
        let links = links(line);
        let linked: f32 = links
            .iter()
            .map(|(_, range)| measure(&line.text[range.clone()]).words)
            .sum();
        let beside = line.measure.words - linked;
        let labelled = || {
            let label = links.first().map(|(_, first)| &line.text[..first.start]);
            label.is_some_and(|label| label.trim_end().ends_with([':', '：']))
        };
        let says_where = || links.iter().any(|link| self.is_own(line, link));
        #[expect(clippy::cast_precision_loss, reason = "links of a line")]
        let is_row = (links.len() > 1 || labelled())
            && linked <= BUTTON * links.len() as f32
            && beside <= LABEL
            && line.measure.ends != End::Sentence;
        line.kind == BlockKind::Paragraph
            && line.measure.words < ABOUT_WORDS
            && (is_row || (beside <= BESIDE && says_where()))
    }

    /// Cuts off what a line says of the entry behind its last sentence.
    fn cut(&self, line: &mut Line) -> Option<String> {
        let begin = self.last(line)?;
        let rest = line.text[begin..].trim().to_owned();
        line.text.truncate(begin);
        line.spans.retain(|span| span.range.end <= begin);
        line.measure = measure(&line.text);
        Some(rest)
    }

    /// Where the last sentence of a line ends, if behind it is a link to the entry and next to nothing else: "Read more".
    fn last(&self, line: &Line) -> Option<usize> {
        let last = links(line).pop()?;
        let (before, behind) = (&line.text[..last.1.start], &line.text[last.1.end..]);
        if behind.contains(char::is_alphanumeric) || !self.is_own(line, &last) {
            return None;
        }
        let is_mark = |letter: char| !letter.is_alphanumeric() && !letter.is_whitespace();
        let mark = before.rfind(|letter| is_mark(letter) && !matches!(letter, ':' | '(' | '['))?;
        let end = mark + before[mark..].chars().next()?.len_utf8();
        let ended = matches!(measure(&before[..end]).ends, End::Sentence | End::Cut);
        (ended && measure(&before[end..]).words <= LEAD).then_some(end)
    }

    /// Whether a link leads to the entry's own page, or bears its title.
    fn is_own(&self, line: &Line, (node, range): &(NodeId, Range<usize>)) -> bool {
        let text = &line.text[range.clone()];
        let titled = || same(self.title, text) || has_headline(text, self.title);
        let leads = |target: Url| self.own.iter().any(|own| is_page(own, &target));
        (!self.title.is_empty() && titled()) || self.target(*node).is_some_and(leads)
    }

    /// Whether a line leads to another site and says something by itself, as those of collections of links do.
    fn is_elsewhere(&self, line: &Line) -> bool {
        says_much(line) && self.leads_elsewhere(line)
    }

    fn leads_elsewhere(&self, line: &Line) -> bool {
        let is_other = |host: &str| !self.own.iter().any(|own| is_site(own, host));
        links(line).iter().any(|(node, _)| {
            let target = self.target(*node);
            target.is_some_and(|target| target.host_str().is_some_and(is_other))
        })
    }

    fn target(&self, link: NodeId) -> Option<Url> {
        let element = self.document.tree.get(link)?.value().as_element()?;
        self.base.join(element.attr("href")?).ok()
    }
}

/// Whether a line is links and little else.
fn is_links(line: &Line) -> bool {
    line.linked > 0.7 && line.measure.words < ABOUT_WORDS
}

/// Whether a line of links is more than a row of buttons.
#[expect(clippy::cast_precision_loss, reason = "links of a line")]
fn says_much(line: &Line) -> bool {
    let words = line.measure.words;
    words >= HEADLINE && words > BUTTON * links(line).len() as f32
}

/// The links in a line, with their texts.
fn links(line: &Line) -> Vec<(NodeId, Range<usize>)> {
    let mut links: Vec<(NodeId, Range<usize>)> = Vec::new();
    for span in &line.spans {
        let Some(node) = span.style.link else {
            continue;
        };
        match links.last_mut().filter(|(last, _)| *last == node) {
            Some((_, range)) => range.end = span.range.end,
            None => links.push((node, span.range.clone())),
        }
    }
    links
}

/// Whether two addresses are of one page; counters may have added a query to one of them.
fn is_page(one: &Url, other: &Url) -> bool {
    let alike = match (one.query(), other.query()) {
        (Some(one), Some(other)) => one == other,
        _ => true,
    };
    alike && other.host_str().is_some_and(|host| is_site(one, host)) && path(one) == path(other)
}

/// Whether an address is of the site of a host, or of a part of it.
fn is_site(url: &Url, host: &str) -> bool {
    let (own, host) = (bare(url.host_str().unwrap_or_default()), bare(host));
    let is_part = |part: &str, whole: &str| {
        part.strip_suffix(whole)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    !own.is_empty() && (is_part(own, host) || is_part(host, own))
}
