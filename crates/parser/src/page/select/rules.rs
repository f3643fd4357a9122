//! What holds on every site, whatever the forests say of a line, and why a line is left out.

use std::ops::Range;

use foldhash::{HashMap, HashSet};
use memchr::memmem;

use super::lines::{
    CREDIT_WORDS, counts_lines, is_button, is_byline, is_copyright, is_credited, is_date_line,
    is_job, is_labelled_link, is_rating, is_reading_time, is_reserved, is_source,
};
use super::{ASKING, TEXT};
use crate::page::features::look;
use crate::page::lexicon::{self, AROUND, Topic};
use crate::page::markers::Label;
use crate::page::names::Hint;
use crate::page::outline::{Element, Line, Outline, QUOTED_WORDS, ancestors, is_good, is_template};
use crate::page::tag::Tag;
use crate::page::text::{End, measure, tokens};
use crate::page::{BlockKind, RemovedKind, people, requests, same};

/// Words from which on a line that was said before is a copy, as pages keep for narrow screens and pull quotes.
const COPY_WORDS: f32 = 8.0;

/// Fewest words of a line that is pulled out of the text, elements around the line of which one may be the quotation, and lines from
/// which it is pulled at most.
const PULLED_WORDS: f32 = 5.0;
const QUOTED_WITHIN: usize = 5;
const PULLED_FROM: usize = 30;

/// What quotations begin and end with.
const QUOTES: [char; 6] = ['"', '“', '”', '„', '«', '»'];

/// A label of so few words that stands so often on a page separates what is around it, as advert breaks and screen readers have it.
const LABEL_COPIES: u32 = 4;
const COPIED_WORDS: f32 = 4.0;

/// Fewest people who speak with each other.
const SPEAKERS: usize = 2;

/// Share of the page's running text up to which an element is a box in or beside the article, not a wrapper of it.
const BOX: f32 = 0.3;

/// Why a line is no text.
type Reason = (RemovedKind, &'static str);

/// What the lines before leave to know when the lines of a page are judged one by one.
pub(super) struct Rules<'a, R> {
    outline: &'a Outline,
    title: &'a str,
    /// The probability of each line.
    said: &'a [f32],
    is_request: R,
    labels: Labels<'a>,
    /// The text so far.
    told: HashSet<&'a str>,
    /// The last line of running text.
    last: usize,
    /// Whether there was running text in it.
    begun: bool,
    /// Whether a marker line was the last that said what follows.
    recommending: bool,
    /// Elements of the list below a request.
    asking: Option<Range<usize>>,
    /// Elements of a quotation that the text has too.
    pulled: Option<Range<usize>>,
}

impl<'a, R: Fn(&Line) -> bool> Rules<'a, R> {
    pub(super) fn new(
        outline: &'a Outline,
        title: &'a str,
        said: &'a [f32],
        is_request: R,
    ) -> Self {
        let mut lines = outline.lines.iter().zip(said);
        let is_text = |(line, said): (&Line, &f32)| *said > TEXT && is_good(line);
        Self {
            outline,
            title,
            said,
            is_request,
            labels: labels(outline),
            told: HashSet::default(),
            last: lines.rposition(is_text).unwrap_or_default(),
            begun: false,
            recommending: false,
            asking: None,
            pulled: None,
        }
    }

    /// Judges a line; those before it were judged. None if it is text.
    pub(super) fn verdict(&mut self, at: usize) -> Option<Reason> {
        let line = &self.outline.lines[at];
        if line.kind != BlockKind::ListItem {
            self.asking = self.asking_list(at);
        }
        if let Some(quotation) = self.pulled_quotation(at) {
            self.pulled = Some(quotation);
        }
        if self.announces(at) {
            self.recommending = true;
            return Some((RemovedKind::Recommendation, "marker line"));
        }
        let reason = self.reason(at);
        if reason.is_none() {
            self.recommending = false;
            self.begun |= is_good(line);
            self.told.insert(&line.text);
        }
        reason
    }

    /// Whether a line is a heading of recommendations. What running text follows is its subheading, and an item of a list heads nothing.
    fn announces(&self, at: usize) -> bool {
        let line = &self.outline.lines[at];
        let heads_nothing = || {
            let next = self.outline.lines.get(at + 1);
            (line.kind == BlockKind::ListItem && line.links == 0)
                || next.is_some_and(|next| {
                    is_good(next) && next.linked < 0.3 && self.said[at + 1] > TEXT
                })
        };
        line.marks.heading && !(line.marks.perhaps && heads_nothing())
    }

    fn reason(&self, at: usize) -> Option<Reason> {
        let (outline, line) = (self.outline, &self.outline.lines[at]);
        let text = line.text.as_str();
        let found = rule(line, self.title, self.recommending).or_else(|| in_widget(outline, line));
        if found.is_some() {
            return found;
        }
        if counts_lines(outline, at) {
            return Some((RemovedKind::Other, "numbers of lines"));
        }
        if is_button(outline, at) {
            return Some((RemovedKind::Advertisement, "a button of a shop"));
        }
        let likely = self.said[at] > TEXT;
        if likely && !self.begun && is_date_line(line) {
            return Some((RemovedKind::Meta, "a date above the text"));
        }
        if likely && !self.begun && is_byline(line) {
            return Some((RemovedKind::Meta, "a byline above the text"));
        }
        let credited = || self.is_credit_line(at) || is_source(line) || is_credited(outline, at);
        if likely && credited() {
            return Some((RemovedKind::Meta, "a credit"));
        }
        if likely && at >= self.last && is_reserved(line) {
            return Some((RemovedKind::Meta, "copyright"));
        }
        if likely && is_reading_time(line) {
            return Some((RemovedKind::Meta, "a reading time"));
        }
        if likely && is_rating(line) {
            return Some((RemovedKind::Meta, "what readers rate"));
        }
        if self.labels.parting.contains(text) {
            return Some((RemovedKind::Other, "a label that stands many times"));
        }
        if likely && (self.is_request)(line) {
            return Some((RemovedKind::Prompt, requests::REASON));
        }
        let is_in = |elements: &Option<Range<usize>>| {
            elements
                .as_ref()
                .is_some_and(|it| it.contains(&line.element))
        };
        if is_in(&self.asking) {
            return Some((RemovedKind::Prompt, "a list below a request"));
        }
        if is_in(&self.pulled) {
            return Some((RemovedKind::Other, "a quotation that the text has too"));
        }
        if line.measure.words >= COPY_WORDS && self.told.contains(text) {
            return Some((RemovedKind::Other, "said before, word by word"));
        }
        let speaks = || {
            let next = self.said.get(at + 1);
            self.labels.speakers.contains(text) && next.is_some_and(|next| *next > TEXT)
        };
        (!likely && !speaks()).then(|| around(outline, line, self.recommending))
    }

    /// Whether a line says who took the picture above it. Within the text only a name says that it is none of it: "Video: how to cut leeks".
    fn is_credit_line(&self, at: usize) -> bool {
        let line = &self.outline.lines[at];
        line.kind == BlockKind::Paragraph
            && line.measure.words <= CREDIT_WORDS
            && people::credited(&line.text).is_some_and(|name| {
                let name = name
                    .split(['/', ',', '('])
                    .next()
                    .unwrap_or_default()
                    .trim();
                let is_known = || {
                    people::is_agency(name)
                        || people::is_a_person(name)
                        || people::is_lender(name)
                        || at > self.last
                };
                people::is_initials(name)
                    || (line.measure.ends != End::Sentence && (!self.begun || is_known()))
            })
    }

    /// The quotation that begins with a line and that paragraphs close to it have word by word, as magazines pull them out for decoration.
    fn pulled_quotation(&self, at: usize) -> Option<Range<usize>> {
        let Outline {
            elements, lines, ..
        } = self.outline;
        let quotation = ancestors(elements, lines[at].element)
            .take(QUOTED_WITHIN)
            .find(|number| elements[*number].is_quotation())?;
        let Element {
            lines: (first, last),
            end,
            words,
            ..
        } = elements[quotation];
        if first != at || words > QUOTED_WORDS {
            return None;
        }
        let near = at.saturating_sub(PULLED_FROM)..lines.len().min(last + PULLED_FROM);
        let paragraphs: Vec<&str> = near
            .filter(|other| !(first..last).contains(other) && self.said[*other] > TEXT)
            .map(|other| &lines[other])
            .filter(|other| other.kind == BlockKind::Paragraph)
            .map(|other| other.text.as_str())
            .collect();
        let (mut pulled, mut speakers) = (0, 0);
        for line in &lines[first..last] {
            // Its first letter is a capital where it stands alone.
            let quoted = quoted(&line.text);
            let behind = quoted.chars().next().map_or(0, char::len_utf8);
            let is_told = || {
                let search = memmem::Finder::new(&quoted[behind..]);
                paragraphs.iter().any(|paragraph| {
                    paragraph.len() > quoted.len() && search.find(paragraph.as_bytes()).is_some()
                })
            };
            if line.measure.words >= PULLED_WORDS && is_told() {
                pulled += 1;
            } else if line.measure.may_name_speaker() {
                speakers += 1;
            } else {
                return None;
            }
        }
        (pulled > 0 && speakers <= 1).then_some(quotation..end)
    }

    /// The box of a line that asks for something and that a list follows: the list says what the reader gets. Numbers would make it one of
    /// steps.
    fn asking_list(&self, at: usize) -> Option<Range<usize>> {
        let outline = self.outline;
        let [line, next] = outline.lines.get(at..at + 2)? else {
            return None;
        };
        let container = outline.elements[line.element].parent;
        let list = container..outline.elements[container].end;
        let small = outline.elements[container].words <= 2.0 * ASKING;
        let from = outline
            .numbers
            .partition_point(|(item, _)| *item < list.start);
        let numbered = outline
            .numbers
            .get(from)
            .is_some_and(|(item, _)| list.contains(item));
        let asks =
            || (self.is_request)(line) || (self.said[at] <= TEXT && seems_to_ask(&line.text));
        (next.kind == BlockKind::ListItem && small && !numbered && asks()).then_some(list)
    }
}

/// Most words of a paragraph, linked or set apart, that begins by asking and goes on to say why.
const LONG_REQUEST: f32 = 80.0;

/// Whether a line asks its reader for something. What only begins so may be about it, unless it leads there.
pub(in crate::page) fn is_request(line: &Line) -> bool {
    let is_paragraph = line.kind == BlockKind::Paragraph;
    let leads = is_paragraph && line.links > 0 && line.measure.ends != End::Colon;
    let set_apart = is_paragraph && (line.bold > 0.5 || line.italic > 0.5);
    let is_short = line.measure.words <= LONG_REQUEST;
    if is_short && set_apart && line.links > 0 && requests::ends(&line.text) {
        return true;
    }
    if line.measure.words > requests::MOST_WORDS {
        let set_apart = set_apart || (is_paragraph && line.links > 0);
        return is_short && set_apart && requests::begins(&line.text);
    }
    line.kind != BlockKind::Code
        && requests::read(&line.text).is_some_and(|found| {
            // Steps of guides ask too: "Оформите подписку".
            let only = is_paragraph && found.only_asks();
            found.asks() || only || (leads && found.calls())
        })
}

/// Whether a line that was taken for none anyway speaks to its reader, and begins with a word of requests or has two.
fn seems_to_ask(line: &str) -> bool {
    let tokens = tokens(line);
    let count = |tokens: &[u64], of: &[Topic]| -> usize {
        let topics = lexicon::topics(line, tokens);
        of.iter()
            .map(|topic| usize::from(topics[*topic as usize]))
            .sum()
    };
    let around = count(&tokens, AROUND);
    let begins = || count(&tokens[..tokens.len().min(1)], AROUND) > 0;
    count(&tokens, &[Topic::Address]) > 0 && (around > 1 || (around == 1 && begins()))
}

/// Short paragraphs that stand many times on a page.
struct Labels<'a> {
    /// They only separate what is around them.
    parting: HashSet<&'a str>,
    /// Two or more of them stand above sentences that look like them: who speaks there.
    speakers: HashSet<&'a str>,
}

fn labels(outline: &Outline) -> Labels<'_> {
    let mut counts: HashMap<&str, (u32, u32)> = HashMap::default();
    for (at, line) in outline.lines.iter().enumerate() {
        if line.kind == BlockKind::Paragraph
            && line.measure.words <= COPIED_WORDS
            && line.measure.ends == End::Open
        {
            let speaks = outline.lines.get(at + 1).is_some_and(|next| {
                (is_good(next) || next.measure.ends == End::Sentence)
                    && next.linked < 0.5
                    && look(&outline.elements, next) == look(&outline.elements, line)
            });
            let (all, speaking) = counts.entry(line.text.as_str()).or_default();
            *all += 1;
            *speaking += u32::from(speaks);
        }
    }
    let often = |which: fn(&(u32, u32)) -> u32| -> HashSet<&str> {
        let often = counts
            .iter()
            .filter(|(_, count)| which(count) >= LABEL_COPIES);
        often.map(|(label, _)| *label).collect()
    };
    let mut parting = often(|(all, _)| *all);
    let mut speakers = often(|(_, speaking)| *speaking);
    if speakers.len() < SPEAKERS {
        speakers.clear();
    }
    parting.retain(|label| !speakers.contains(label));
    Labels { parting, speakers }
}

/// What a line of a quotation quotes: without the marks, and without who said it behind them.
fn quoted(text: &str) -> &str {
    let spoken = text.strip_prefix(QUOTES).and_then(|rest| {
        let (said, speaker) = rest.split_at(rest.find(QUOTES)?);
        let is_speaker = measure(speaker).may_name_speaker();
        (measure(said).words >= PULLED_WORDS && is_speaker).then_some(said)
    });
    let signed = || {
        let (said, speaker) = text.rsplit_once(['-', '–', '—'])?;
        let said = said.trim_end();
        let is_said = said.ends_with(['.', '!', '?']) || said.ends_with(QUOTES);
        let is_long = measure(said).words >= PULLED_WORDS;
        (is_said && is_long && people::is_a_person(speaker.trim())).then_some(said)
    };
    let words = spoken.or_else(signed).unwrap_or(text);
    words.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// What holds on every site: lines that recommend other articles, that are no text at all, or that repeat the headline.
fn rule(line: &Line, title: &str, recommending: bool) -> Option<Reason> {
    if let Some(kind) = line.marks.prompt {
        return Some((kind, "marker line"));
    }
    if is_copyright(line) {
        return Some((RemovedKind::Meta, "copyright"));
    }
    let ends = match line.marks.label {
        Some(Label::Recommends) => Some(End::Open),
        Some(Label::Plays) if line.kind == BlockKind::Paragraph => Some(End::Colon),
        _ => None,
    };
    let set_apart = line.bold > 0.9 && Some(line.measure.ends) == ends;
    if ends.is_some() && (line.linked > 0.3 || set_apart) {
        return Some((
            RemovedKind::Recommendation,
            "a line that begins as a recommendation",
        ));
    }
    // A card may have a line of its own behind the link: the name of a site, a date.
    let is_link = line.linked > 0.7 || (line.linked > 0.5 && line.measure.ends != End::Sentence);
    if recommending && is_link {
        return Some((RemovedKind::Recommendation, "link below a marker line"));
    }
    if recommending && line.kind == BlockKind::Code && line.measure.ends != End::Sentence {
        return Some((RemovedKind::Recommendation, "headline below a marker line"));
    }
    if is_labelled_link(line) {
        return Some((RemovedKind::Recommendation, "a headline behind a label"));
    }
    if is_job(line) {
        return Some((RemovedKind::Advertisement, "a job that is offered"));
    }
    if line.kind != BlockKind::Code && is_template(&line.text) {
        return Some((RemovedKind::Prompt, "template that was never filled"));
    }
    (!title.is_empty() && same(&line.text, title))
        .then_some((RemovedKind::Headline, "the headline again"))
}

/// Whether a line stands in a block that a service has placed.
fn in_widget(outline: &Outline, line: &Line) -> Option<Reason> {
    let found = line_hint(outline, line);
    found.filter(|(_, reason)| *reason == WIDGET)
}

/// The most telling thing about a line that the forests left out.
fn around(outline: &Outline, line: &Line, recommending: bool) -> Reason {
    if let Some(hint) = line_hint(outline, line) {
        return hint;
    }
    if recommending {
        (RemovedKind::Recommendation, "below a marker line")
    } else if line.linked > 0.6 {
        (RemovedKind::Links, "a line of links")
    } else {
        (
            RemovedKind::Other,
            "outside the article by place and wording",
        )
    }
}

/// What the nearest elements around a line say of it, as long as they hold little of the page's text.
fn line_hint(outline: &Outline, line: &Line) -> Option<Reason> {
    hint_around(outline, line.leaf)
}

/// What the nearest elements from one on say of what is in them.
pub(super) fn hint_around(outline: &Outline, from: usize) -> Option<Reason> {
    let elements = &outline.elements;
    let all = elements.first()?.good.max(1.0);
    let mut at = from;
    while at > 0 && elements[at].good <= BOX * all {
        let element = &elements[at];
        let by_tag = match element.tag {
            Tag::Navigation | Tag::Footer | Tag::Header => {
                Some((RemovedKind::Navigation, "element"))
            }
            Tag::Aside => Some((RemovedKind::Recommendation, "aside")),
            Tag::Form | Tag::Button => Some((RemovedKind::Prompt, "form")),
            Tag::Figure | Tag::Caption => Some((RemovedKind::Meta, "caption")),
            Tag::Time => Some((RemovedKind::Meta, "date")),
            _ => None,
        };
        let by_name = || {
            NAMED
                .iter()
                .find(|(hint, ..)| element.hints.has(*hint))
                .map(|(_, kind, reason)| (*kind, *reason))
        };
        if let Some(found) = by_tag.or_else(by_name) {
            return Some(found);
        }
        at = element.parent;
    }
    None
}

/// The reason of what stands in a service's block.
const WIDGET: &str = "placed by a service";

const NAMED: &[(Hint, RemovedKind, &str)] = &[
    (Hint::Widget, RemovedKind::Recommendation, WIDGET),
    (
        Hint::Related,
        RemovedKind::Recommendation,
        "named as related",
    ),
    (
        Hint::Advert,
        RemovedKind::Advertisement,
        "named as advertising",
    ),
    (
        Hint::Subscribe,
        RemovedKind::Prompt,
        "named as subscription",
    ),
    (Hint::Social, RemovedKind::Prompt, "named as sharing"),
    (Hint::Comment, RemovedKind::Prompt, "named as comments"),
    (Hint::Rating, RemovedKind::Prompt, "named as rating"),
    (Hint::Notice, RemovedKind::Prompt, "named as notice"),
    (Hint::Caption, RemovedKind::Meta, "named as caption"),
    (Hint::Author, RemovedKind::Meta, "named as author"),
    (Hint::Date, RemovedKind::Meta, "named as date"),
    (Hint::Tags, RemovedKind::Meta, "named as tags"),
    (
        Hint::Navigation,
        RemovedKind::Navigation,
        "named as navigation",
    ),
    (Hint::Footer, RemovedKind::Navigation, "named as footer"),
    (
        Hint::Sidebar,
        RemovedKind::Recommendation,
        "named as sidebar",
    ),
    (
        Hint::Promo,
        RemovedKind::Recommendation,
        "named as promotion",
    ),
];
