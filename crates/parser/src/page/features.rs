//! What is known of each line: its text, where it stands, what stands around it, and how far the witnesses know it. Numbers for the
//! forests in `forest`; the order of the features is the order in which they are pushed here.

use std::sync::LazyLock;

use foldhash::{HashMap, HashSet};

use super::BlockKind;
use super::lexicon::{self, Topic};
use super::markers::Label;
use super::meta::{Declared, Meta};
use super::names::HINTS;
use super::outline::{Element, Line, Outline, ancestors, is_good, is_heading};
use super::site;
use super::tag::Tag;
use super::text::{self, End};

/// What others say about the article.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Witnesses<'a> {
    /// The headline.
    pub(super) title: &'a str,
    /// The headline as each witness has it.
    pub(super) headlines: &'a [String],
    /// What data say of pictures and videos.
    pub(super) captions: &'a [String],
    /// A summary: the page's description or the feed's.
    pub(super) description: Option<&'a str>,
    /// The text, perhaps cut or summarised: `articleBody` or the feed's content.
    pub(super) body: Option<&'a str>,
    pub(super) authors: &'a [String],
    /// The name of the site.
    pub(super) site: Option<&'a str>,
    /// The host of the page.
    pub(super) host: &'a str,
    /// Whether the page declares itself news; guides and shops keep boxes that news leaves out.
    pub(super) news: bool,
    /// Whether the page's site presents itself as a newspaper.
    pub(super) newspaper: bool,
}

impl<'a> Witnesses<'a> {
    /// Those of the page itself.
    pub(super) fn of(meta: &'a Meta, host: &'a str) -> Self {
        Self {
            title: meta.title.as_deref().unwrap_or_default(),
            headlines: &meta.headlines,
            captions: &meta.captions,
            description: meta.description.as_deref(),
            body: meta.body.as_deref(),
            authors: &meta.authors,
            site: meta.site_name.as_deref(),
            host,
            news: meta.declared == Declared::News,
            newspaper: meta.of_newspaper,
        }
    }
}

/// Words of running text from which on a page counts as one of so many: few pages that can be learned from are longer, and a paragraph's
/// share of a whole book is that of a teaser.
pub(super) const LONG: f32 = 2500.0;

/// Share for what has none.
pub(super) const NONE: f32 = 2.0;

/// Where in a row the share of the line that `articleBody` has stands, and where the shares of named elements.
pub(super) const BODY: usize = 22;
pub(super) const NAMES: std::ops::Range<usize> = 46..46 + HINTS;

/// Value at [`BODY`] where there is no such text.
pub(super) const NO_BODY: f32 = -2.0;

/// Share of the page's running text that makes an element a wrapper of the article rather than a box in it.
const WRAPPER: f32 = 0.5;

/// Longest line that may be a headline or a byline, in words.
const SHORT: f32 = 60.0;

/// What follows a name that is told who bears it: "is", "writes", "covers".
static IS: LazyLock<HashSet<u64>> = LazyLock::new(|| {
    text::tokens(
        "is writes covers reports ist schreibt arbeitet berichtet est écrit es escribe é escreve è scrive schrijft är skriver er on jest \
         pisze je este scrie είναι пишет",
    )
    .into_iter()
    .collect()
});

/// Room for the features of both looks.
const WIDTH: usize = 200;

/// Tags whose nearest element matters.
const TAGS: [Tag; 18] = [
    Tag::Section,
    Tag::Article,
    Tag::Main,
    Tag::Header,
    Tag::Footer,
    Tag::Aside,
    Tag::Navigation,
    Tag::Heading,
    Tag::List,
    Tag::Quote,
    Tag::Table,
    Tag::Figure,
    Tag::Caption,
    Tag::Form,
    Tag::Link,
    Tag::Button,
    Tag::Details,
    Tag::Paragraph,
];

/// What is known of the page as a whole.
pub(super) struct Page<'a> {
    pub(super) outline: &'a Outline,
    pub(super) witnesses: Witnesses<'a>,
    good: f32,
    words: f32,
    /// Running text directly below an element.
    direct: HashMap<usize, f32>,
    /// Running text by the looks of its element and the one around it.
    looks: HashMap<(u64, u64), f32>,
    /// The element with most running text directly below it.
    home: usize,
    title: HashSet<u64>,
    description: HashSet<u64>,
    body: HashSet<u64>,
    body_words: f32,
    authors: Vec<Vec<u64>>,
    /// What the site is called, in tokens: its name and the longest label of its host.
    site: [Vec<u64>; 2],
    pub(super) tokens: Vec<Vec<u64>>,
    copies: HashMap<&'a str, usize>,
    headline: Option<usize>,
}

impl<'a> Page<'a> {
    pub(super) fn new(outline: &'a Outline, witnesses: Witnesses<'a>) -> Self {
        let Outline {
            elements, lines, ..
        } = outline;
        let mut direct: HashMap<usize, f32> = HashMap::default();
        let mut looks: HashMap<(u64, u64), f32> = HashMap::default();
        let mut copies: HashMap<&str, usize> = HashMap::default();
        for line in lines {
            *copies.entry(&line.text).or_default() += 1;
            if is_good(line) {
                *direct.entry(elements[line.element].parent).or_default() += line.measure.words;
                *looks.entry(look(elements, line)).or_default() += line.measure.words;
            }
        }
        let home = direct
            .iter()
            .max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(one.0)))
            .map_or(0, |(&element, _)| element);
        let title: HashSet<u64> = text::tokens(witnesses.title).into_iter().collect();
        let by_others = witnesses.description.is_some() || witnesses.body.is_some();
        let tokens: Vec<Vec<u64>> = lines
            .iter()
            .map(|line| {
                let asked = by_others || line.measure.words <= lexicon::LONGEST;
                if asked {
                    text::tokens(&line.text)
                } else {
                    Vec::new()
                }
            })
            .collect();
        let headline = tokens.iter().position(|tokens| {
            title.len() > 2 && overlap(tokens, &title) > 0.8 && tokens.len() * 2 > title.len()
        });
        Page {
            good: elements.first().map_or(0.0, |root| root.good).max(1.0),
            words: elements.first().map_or(0.0, |root| root.words).max(1.0),
            direct,
            looks,
            home,
            title,
            description: shingles(witnesses.description.unwrap_or_default()),
            body: shingles(witnesses.body.unwrap_or_default()),
            body_words: text::measure(witnesses.body.unwrap_or_default()).words,
            authors: witnesses
                .authors
                .iter()
                .map(|author| text::tokens(author))
                .filter(|author| author.len() > 1)
                .collect(),
            site: [
                text::tokens(witnesses.site.unwrap_or_default()),
                text::tokens(site::label(witnesses.host).unwrap_or_default()),
            ],
            tokens,
            copies,
            headline,
            outline,
            witnesses,
        }
    }

    /// Whether a line is the name of an author.
    pub(super) fn names_author(&self, line: usize) -> bool {
        self.authors.contains(&self.tokens[line])
    }

    /// Whether a text is the name of an author.
    pub(super) fn is_author(&self, text: &str) -> bool {
        self.authors.contains(&text::tokens(text))
    }

    /// Whether a line says who an author is: "Ana Holm is a reporter who …".
    pub(super) fn is_on_author(&self, line: usize) -> bool {
        let tokens = &self.tokens[line];
        let mut rests = self
            .authors
            .iter()
            .filter_map(|author| tokens.strip_prefix(author.as_slice()));
        rests.any(|rest| rest.first().is_some_and(|next| IS.contains(next)))
    }

    /// Whether a line begins with the name of an author.
    pub(super) fn begins_with_author(&self, line: usize) -> bool {
        let tokens = &self.tokens[line];
        self.authors.iter().any(|author| tokens.starts_with(author))
    }

    /// Whether a line is a short link away from the text, as in menus: most lines of a page are, and none is text.
    fn is_hopeless(&self, line: &Line) -> bool {
        line.linked > 0.95 && line.measure.words < 15.0 && !self.at_home(line)
    }

    /// The features of every line; none for lines without hope.
    pub(super) fn features(&self) -> Vec<Vec<f32>> {
        let (first_home, last_home) = self.range(self.home, |_, line| is_good(line));
        let mut rows = Vec::with_capacity(self.outline.lines.len());
        let mut before = 0.0;
        let mut marker = (99.0, 0.0, 0usize);
        let mut heading: Option<(usize, f32)> = None;
        for (number, line) in self.outline.lines.iter().enumerate() {
            let good = if is_good(line) {
                line.measure.words
            } else {
                0.0
            };
            let is_marker = line.marks.heading;
            if is_marker {
                marker = (0.0, 0.0, line.element);
            }
            let mut row = Vec::new();
            if !self.is_hopeless(line) {
                row.reserve(WIDTH);
                self.of_text(number, line, &mut row);
                self.of_place(line, &mut row);
                self.of_neighbours(number, &mut row);
                let after = self.good - before - good;
                let under = heading.map_or((99.0, 0.0), |(at, good)| {
                    (count(number - at).min(50.0), good)
                });
                row.extend([
                    before / self.good,
                    after / self.good,
                    before.min(500.0),
                    after.min(500.0),
                    count(number) / count(self.outline.lines.len()),
                    self.headline
                        .map_or(-99.0, |at| (count(number) - count(at)).clamp(-50.0, 50.0)),
                    marker.0,
                    marker.1,
                    f32::from(u8::from(
                        self.inside(line.element, self.outline.elements[marker.2].parent),
                    )),
                    under.0,
                    under.1,
                    f32::from(u8::from(self.witnesses.news)),
                    self.good.min(LONG).ln(),
                    self.words.min(4.0 * LONG).ln(),
                    self.good / self.words,
                    self.direct.get(&self.home).copied().unwrap_or(0.0) / self.good,
                    self.body_words / self.good,
                    (count(first_home) - count(number)).clamp(-30.0, 30.0),
                    (count(number) - count(last_home)).clamp(-30.0, 30.0),
                ]);
            }
            rows.push(row);
            before += good;
            marker.0 = f32::min(marker.0 + 1.0, 99.0);
            marker.1 = f32::min(marker.1 + good, 999.0);
            if let Some(heading) = &mut heading {
                heading.1 += good;
            }
            if is_heading(line) {
                heading = Some((number, 0.0));
            }
        }
        rows
    }

    fn of_text(&self, number: usize, line: &Line, row: &mut Vec<f32>) {
        let measure = &line.measure;
        let words = measure.words.max(0.5);
        let tokens = &self.tokens[number];
        let first = line.text.chars().next().unwrap_or(' ');
        let share = |part: usize| count(part) / words;
        let topics = if words <= lexicon::LONGEST {
            lexicon::topics(&line.text, tokens)
        } else {
            Default::default()
        };
        row.extend([
            words.min(120.0),
            count(measure.chars) / words,
            line.linked,
            line.bold,
            line.italic,
            count(line.links).min(20.0),
            share(measure.capitals.min(measure.cased)),
            count(measure.upper) / count(measure.chars.max(1)),
            count(measure.digits) / count(measure.chars.max(1)),
            share(measure.sentences),
            share(measure.commas),
            f32::from(u8::from(measure.ends == End::Sentence)),
            f32::from(u8::from(measure.ends == End::Colon)),
            f32::from(u8::from(measure.ends == End::Cut)),
            f32::from(u8::from(measure.begins_small)),
            match first {
                '"' | '“' | '„' | '«' | '\'' | '‘' | '「' | '”' | '–' | '—' => 1.0,
                '•' | '-' | '*' | '▪' | '►' | '»' | '>' | '→' | '●' | '■' | '+' | '👉' => {
                    2.0
                }
                '(' | '[' | '（' => 3.0,
                '©' | '@' | '#' => 4.0,
                _ if first.is_numeric() => 5.0,
                _ => 0.0,
            },
            match line.kind {
                BlockKind::Paragraph => 0.0,
                BlockKind::Heading(level) => f32::from(level),
                BlockKind::ListItem => 7.0,
                BlockKind::Quote => 8.0,
                BlockKind::Code => 9.0,
                BlockKind::TableRow => 10.0,
            },
            f32::from(self.outline.elements[line.element].tag as u8),
            f32::from(self.outline.elements[line.leaf].tag as u8),
            overlap(tokens, &self.title),
            f32::from(u8::from(super::same(&line.text, self.witnesses.title))),
            covered(tokens, &self.description),
            covered(tokens, &self.body),
            count(self.copies[line.text.as_str()]).min(30.0),
            f32::from(u8::from(
                words <= SHORT && self.authors.iter().any(|author| has(tokens, author)),
            )),
            f32::from(u8::from(line.text.contains('@'))),
            f32::from(u8::from(line.text.contains('©'))),
            f32::from(u8::from(
                line.text.contains("http") || line.text.contains("www."),
            )),
            f32::from(u8::from(
                line.text.contains('|') || line.text.contains('/') || line.text.contains('·'),
            )),
            f32::from(u8::from(line.marks.heading)),
            f32::from(u8::from(line.marks.label == Some(Label::Recommends))),
            f32::from(u8::from(line.marks.prompt.is_some())),
        ]);
        row.extend(topics.map(f32::from));
        let named = |name: &Vec<u64>| !name.is_empty() && has(tokens, name);
        row.extend(
            self.site
                .each_ref()
                .map(|name| f32::from(u8::from(named(name)))),
        );
        let of = |topics_of: &[Topic]| -> f32 {
            let all: f32 = topics_of
                .iter()
                .map(|topic| f32::from(topics[*topic as usize]))
                .sum();
            all / words
        };
        row.extend([of(&[Topic::Address]), of(lexicon::AROUND)]);
    }

    fn of_place(&self, line: &Line, row: &mut Vec<f32>) {
        let elements = &self.outline.elements;
        let mut hints = [NONE; HINTS];
        let mut tags = [NONE; Tag::Mute as usize + 1];
        let mut seen = 0u32;
        let mut levels = [1.0; 4];
        let (mut to_wrapper, mut to_all, mut most_alike, mut level) = (0.0, 0.0, 0usize, 0usize);
        let mut card = line.element;
        let mut inside = true;
        let container = elements[line.element].parent;
        let above = ancestors(elements, line.element);
        let within = ancestors(elements, line.leaf)
            .take_while(|&number| number != line.element && number != container);
        let mut own = false;
        for number in within.chain(above) {
            own |= number == line.element;
            let element = &elements[number];
            let share = self.share(element.good);
            let mut new = element.hints.0 & !seen;
            seen |= new;
            while new != 0 {
                hints[new.trailing_zeros() as usize] = share;
                new &= new - 1;
            }
            let tag = element.tag as usize;
            if tags[tag] == NONE {
                tags[tag] = share;
            }
            if own {
                if let Some(value) = levels.get_mut(level) {
                    *value = share;
                }
                level += 1;
            }
            inside = inside && share < WRAPPER;
            if inside {
                to_wrapper += 1.0;
                if own {
                    card = number;
                }
                if element.links > 0 && element.tag != Tag::Paragraph {
                    most_alike = most_alike.max(element.alike);
                }
            }
            if share < 0.9 {
                to_all += 1.0;
            }
        }
        debug_assert_eq!(row.len(), NAMES.start);
        row.extend(hints);
        row.extend(TAGS.map(|tag| tags[tag as usize]));
        row.extend(levels);
        let own = &elements[line.element];
        let parent = &elements[own.parent];
        let card = &elements[card];
        let common = ancestors(elements, line.element)
            .position(|number| self.inside(self.home, number))
            .unwrap_or(0);
        row.extend([
            to_wrapper,
            to_all,
            count(most_alike).min(30.0),
            count(own.depth),
            card.words.min(2000.0),
            self.share(card.good),
            card.link_words / card.words.max(1.0),
            count(card.lines.1 - card.lines.0).min(100.0),
            count(card.links).min(50.0),
            count(card.pictures).min(20.0),
            count(card.alike).min(30.0),
            count(card.fields).min(30.0),
            count(card.dates).min(30.0),
            count(card.authors).min(30.0),
            count(parent.dates).min(30.0),
            count(parent.fields).min(30.0),
            parent.words.min(2000.0),
            parent.link_words / parent.words.max(1.0),
            count(parent.lines.1 - parent.lines.0).min(100.0),
            count(parent.links).min(50.0),
            count(parent.pictures).min(20.0),
            count(own.alike).min(30.0),
            self.share(self.running(look(elements, line))),
            self.share(*self.direct.get(&own.parent).unwrap_or(&0.0)),
            f32::from(u8::from(own.parent == self.home)),
            count(common),
            f32::from(u8::from(self.inside(line.element, self.home))),
        ]);
    }

    fn of_neighbours(&self, number: usize, row: &mut Vec<f32>) {
        let lines = &self.outline.lines;
        let elements = &self.outline.elements;
        let own = &lines[number];
        for offset in [-2isize, -1, 1, 2] {
            let other = number
                .checked_add_signed(offset)
                .and_then(|number| lines.get(number));
            match other {
                Some(line) => row.extend([
                    line.measure.words.min(60.0),
                    line.linked,
                    f32::from(u8::from(line.measure.ends == End::Sentence)),
                    match line.kind {
                        BlockKind::Heading(_) => 2.0,
                        BlockKind::Paragraph => 0.0,
                        _ => 1.0,
                    },
                    f32::from(u8::from(
                        elements[line.element].parent == elements[own.element].parent,
                    )),
                    f32::from(u8::from(look(elements, line) == look(elements, own))),
                ]),
                None => row.extend([-1.0; 6]),
            }
        }
        let mean = |lines: &[Line]| {
            let good: f32 = lines
                .iter()
                .filter(|line| is_good(line))
                .map(|line| line.measure.words.min(60.0))
                .sum();
            good / 4.0
        };
        row.push(mean(&lines[number.saturating_sub(4)..number]));
        row.push(mean(
            &lines[(number + 1).min(lines.len())..(number + 5).min(lines.len())],
        ));
    }

    /// Whether the page says in no way that it is news.
    pub(super) fn is_loose(&self) -> bool {
        !self.witnesses.news && !self.witnesses.newspaper
    }

    /// Words of running text with this look.
    pub(super) fn running(&self, look: (u64, u64)) -> f32 {
        self.looks.get(&look).copied().unwrap_or(0.0)
    }

    fn share(&self, good: f32) -> f32 {
        share(good, self.good)
    }

    /// The first and the last line directly in an element that is of a kind.
    pub(super) fn range(&self, home: usize, is: impl Fn(usize, &Line) -> bool) -> (usize, usize) {
        let direct = |(number, line): &(usize, &Line)| {
            self.outline.elements[line.element].parent == home && is(*number, line)
        };
        let lines = &self.outline.lines;
        let first = lines.iter().enumerate().find(direct);
        let last = lines.iter().enumerate().rev().find(direct);
        (
            first.map_or(0, |(number, _)| number),
            last.map_or(0, |(number, _)| number),
        )
    }

    /// Whether a line stands in the element with most running text.
    pub(super) fn at_home(&self, line: &Line) -> bool {
        self.inside(line.element, self.home)
    }

    /// The innermost `article` or `main` around most of the running text.
    pub(super) fn article(&self) -> Option<usize> {
        let elements = &self.outline.elements;
        ancestors(elements, self.home)
            .find(|&number| matches!(elements[number].tag, Tag::Article | Tag::Main))
    }

    pub(super) fn inside(&self, element: usize, container: usize) -> bool {
        container <= element && element < self.outline.elements[container].end
    }
}

pub(super) fn look(elements: &[Element], line: &Line) -> (u64, u64) {
    let own = &elements[line.element];
    (own.look, elements[own.parent].look)
}

/// Whether a line's tokens have others among them, one after the other.
fn has(tokens: &[u64], others: &[u64]) -> bool {
    tokens
        .windows(others.len())
        .any(|window| window[0] == others[0] && window == others)
}

/// Share of so much running text: of the first [`LONG`] words, if there are more.
pub(super) fn share(part: f32, all: f32) -> f32 {
    (part / all.min(LONG)).min(1.0)
}

/// Share of a line's tokens that a text has.
fn overlap(tokens: &[u64], of: &HashSet<u64>) -> f32 {
    let known = tokens.iter().filter(|token| of.contains(token)).count();
    count(known) / count(tokens.len().max(1))
}

/// Tokens of a shingle.
const SHINGLE: usize = 3;

fn shingles(text: &str) -> HashSet<u64> {
    text::tokens(text).windows(SHINGLE).map(shingle).collect()
}

fn shingle(tokens: &[u64]) -> u64 {
    tokens.iter().fold(0, |hash: u64, token| {
        hash.rotate_left(21) ^ token.wrapping_mul(0x9e37_79b9_7f4a_7c15)
    })
}

/// Share of a line's shingles that a text has; below 0 where there is no text or the line is too short.
fn covered(tokens: &[u64], of: &HashSet<u64>) -> f32 {
    if of.is_empty() {
        return NO_BODY;
    }
    if tokens.len() < SHINGLE {
        return -1.0;
    }
    let known = tokens
        .windows(SHINGLE)
        .filter(|window| of.contains(&shingle(window)))
        .count();
    count(known) / count(tokens.len() - SHINGLE + 1)
}

#[expect(clippy::cast_precision_loss, reason = "counts of lines and letters")]
pub(super) fn count(number: usize) -> f32 {
    number as f32
}
