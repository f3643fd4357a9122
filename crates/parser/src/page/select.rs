//! Which lines of a page are its article: the learned forests look at every line twice, a few rules that hold in every language
//! decide what they must not get wrong, and every line that is left out says why.

use std::ops::Range;

use foldhash::{HashMap, HashSet};

use super::article::MIN_PICTURE;
use super::features::{Page, Witnesses, look};
use super::lexicon::{self, AROUND, Topic};
use super::names::Hint;
use super::outline::{Line, Outline, Picture, ancestors, is_good, is_heading, is_template};
use super::tag::Tag;
use super::text::{End, measure, tokens};
use super::weights::{FIRST, SECOND};
use super::{
    Block, BlockKind, Removed, RemovedKind, markers, people, requests, same, settle, visible,
};

/// Characters of a removed block that are kept.
const REMOVED_TEXT: usize = 400;

/// Probability from which on a line is text.
pub(super) const TEXT: f32 = 0.5;

/// Probability in the first look below which there is no second.
pub(super) const CERTAINLY_NONE: f32 = 0.03;

/// Words from which on a line that was said before is a copy, as pages keep for narrow screens and pull quotes.
const COPY_WORDS: f32 = 8.0;

/// A label of so few words that stands so often on a page separates what is around it, as advert breaks and screen readers have it.
const LABEL_COPIES: u32 = 4;
const COPIED_WORDS: f32 = 4.0;

/// Fewest people who speak with each other.
const SPEAKERS: usize = 2;

/// Share of the page's running text up to which an element is a box in or beside the article, not a wrapper of it.
const BOX: f32 = 0.3;

/// What was chosen.
pub(super) struct Selection {
    pub(super) blocks: Vec<Block>,
    pub(super) removed: Vec<Removed>,
    /// The lines that were chosen, one a block.
    pub(super) lines: Vec<usize>,
    /// Words of the text.
    pub(super) words: f32,
    /// How sure the choice is, 0 to 1: the mean over words of how far each line is from the threshold.
    pub(super) certainty: f32,
}

impl Selection {
    /// The elements of its first and its last line.
    pub(super) fn ends(&self, outline: &Outline) -> Option<(usize, usize)> {
        let element = |&line: &usize| outline.lines[line].element;
        self.lines
            .first()
            .map(element)
            .zip(self.lines.last().map(element))
    }
}

/// Pages of fewer lines have nothing around their text that the forests could know it by.
const FEW_LINES: usize = 8;

/// Chooses among the lines of a page.
pub(super) fn of_page(outline: &Outline, witnesses: Witnesses<'_>) -> Selection {
    let mut selection = of_lines(outline, witnesses);
    if is_box(outline, &selection) {
        selection.words = 0.0;
        selection.lines.clear();
        for block in selection.blocks.drain(..) {
            let (kind, reason) = (RemovedKind::Prompt, "a box that asks and no article");
            remove(&mut selection.removed, kind, reason, &block.text);
        }
    }
    selection
}

/// Most words of a box that asks its reader to subscribe or to register, and of what is chosen of it.
const ASKING: f32 = 60.0;

/// Whether all that was chosen stands in small boxes that are named as subscription or are forms.
fn is_box(outline: &Outline, selection: &Selection) -> bool {
    let elements = &outline.elements;
    let asks = |number: usize| {
        let element = &elements[number];
        (element.hints.has(Hint::Subscribe) || element.tag == Tag::Form) && element.words <= ASKING
    };
    let boxed = |line: &usize| ancestors(elements, outline.lines[*line].element).any(asks);
    !selection.lines.is_empty() && selection.words <= ASKING && selection.lines.iter().all(boxed)
}

fn of_lines(outline: &Outline, witnesses: Witnesses<'_>) -> Selection {
    if outline.lines.len() < FEW_LINES {
        return of_fragment(outline, witnesses.title, |_, _| false, is_request);
    }
    let page = Page::new(outline, witnesses);
    let first = page.features();
    let mut said = FIRST.probabilities(&first);
    // What is certainly none, as menus are, is not looked at again.
    let doubtful: Vec<usize> = (0..said.len())
        .filter(|&line| said[line] > CERTAINLY_NONE)
        .collect();
    let second = page.second(first, &said, &doubtful);
    for (line, again) in doubtful.into_iter().zip(SECOND.probabilities(&second)) {
        said[line] = again;
    }
    settle::probabilities(&page, outline, &mut said);
    choose(outline, witnesses.title, &said, is_request)
}

/// Chooses among the lines of a fragment, as feeds carry it: all of it is text but what a rule or its links speak against, unless these
/// are what it is about.
pub(super) fn of_fragment(
    outline: &Outline,
    title: &str,
    is_about: impl Fn(usize, &Line) -> bool,
    is_request: impl Fn(&Line) -> bool,
) -> Selection {
    let said: Vec<f32> = outline
        .lines
        .iter()
        .enumerate()
        .map(|(at, line)| {
            let links = line.linked > 0.7 && line.measure.words < 40.0 && !is_about(at, line);
            // Running text may begin with a label, and tables and quotations may stand in figures.
            let from = if is_good(line) {
                line.element
            } else {
                line.leaf
            };
            let hint = hint_around(outline, from);
            let caption = line.kind == BlockKind::Paragraph
                && hint.is_some_and(|(kind, _)| kind == RemovedKind::Meta);
            if links || caption { 0.0 } else { 1.0 }
        })
        .collect();
    choose(outline, title, &said, is_request)
}

/// Whether a line asks its reader for something.
pub(super) fn is_request(line: &Line) -> bool {
    line.measure.words <= requests::MOST_WORDS
        && line.kind != BlockKind::Code
        && requests::asks(&line.text)
}

/// Chooses by the probability of each line and the rules; what asks for something is left out by `is_request`.
pub(super) fn choose(
    outline: &Outline,
    title: &str,
    said_of: &[f32],
    is_request: impl Fn(&Line) -> bool,
) -> Selection {
    let mut selection = Selection {
        blocks: Vec::new(),
        removed: Vec::new(),
        lines: Vec::new(),
        words: 0.0,
        certainty: 0.0,
    };
    let mut sure = 0.0;
    let mut recommending = false;
    let mut told: HashSet<&str> = HashSet::default();
    let labels = labels(outline);
    let mut begun = false;
    let mut asking = None;
    for (at, (line, &said)) in outline.lines.iter().zip(said_of).enumerate() {
        if line.kind != BlockKind::ListItem {
            asking = asking_list(outline, at, |line| {
                is_request(line) || (said <= TEXT && seems_to_ask(&line.text))
            });
        }
        // What running text follows is its subheading, and an item of a list heads nothing.
        let heads_nothing = || {
            let next = outline.lines.get(at + 1);
            (line.kind == BlockKind::ListItem && line.links == 0)
                || next.is_some_and(|next| {
                    is_good(next) && next.linked < 0.3 && said_of[at + 1] > TEXT
                })
        };
        let announces = line.marks.heading && !(line.marks.perhaps && heads_nothing());
        let again = line.measure.words >= COPY_WORDS && told.contains(line.text.as_str());
        let marker = announces.then_some((RemovedKind::Recommendation, "marker line"));
        let verdict = marker
            .or_else(|| rule(line, title, recommending))
            .or_else(|| in_widget(outline, line))
            .or_else(|| {
                let dates = !begun && said > TEXT && is_date_line(line);
                dates.then_some((RemovedKind::Meta, "a date above the text"))
            })
            .or_else(|| {
                let credit = (!begun && is_credit_line(line)) || is_credited(outline, at);
                (said > TEXT && credit).then_some((RemovedKind::Meta, "a credit"))
            })
            .or_else(|| {
                let often = labels.parting.contains(line.text.as_str());
                often.then_some((RemovedKind::Other, "a label that stands many times"))
            })
            .or_else(|| {
                let request = said > TEXT && is_request(line);
                request.then_some((RemovedKind::Prompt, requests::REASON))
            })
            .or_else(|| {
                let listed = asking
                    .as_ref()
                    .is_some_and(|list| list.contains(&line.element));
                listed.then_some((RemovedKind::Prompt, "a list below a request"))
            })
            .or_else(|| again.then_some((RemovedKind::Other, "said before, word by word")))
            .or_else(|| {
                let speaks = labels.speakers.contains(line.text.as_str())
                    && said_of.get(at + 1).is_some_and(|next| *next > TEXT);
                (said <= TEXT && !speaks).then(|| reason(outline, line, recommending))
            });
        if announces {
            recommending = true;
        } else if verdict.is_none() {
            recommending = false;
        }
        match verdict {
            None => {
                begun |= is_good(line);
                told.insert(&line.text);
                sure += line.measure.words * (2.0 * said - 1.0).clamp(0.0, 1.0);
                selection.words += line.measure.words;
                selection.lines.push(at);
                selection.blocks.push(outline.block(line));
            }
            Some((kind, reason)) => remove(&mut selection.removed, kind, reason, &line.text),
        }
    }
    // Subheadings that nothing follows head what was left out.
    while let Some(block) = selection.blocks.pop_if(|block| {
        matches!(block.kind, BlockKind::Heading(_)) && measure(&block.text).ends != End::Sentence
    }) {
        selection.lines.pop();
        remove(
            &mut selection.removed,
            RemovedKind::Links,
            "a heading of nothing",
            &block.text,
        );
    }
    selection.certainty = sure / f32::max(selection.words, 1.0);
    selection
}

/// The box of a line that asks for something and that a list follows: the list says what the reader gets. Numbers would make it one of
/// steps.
fn asking_list(outline: &Outline, at: usize, asks: impl Fn(&Line) -> bool) -> Option<Range<usize>> {
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
    (next.kind == BlockKind::ListItem && small && !numbered && asks(line)).then_some(list)
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

/// What holds on every site: lines that recommend other articles, that are no text at all, or that repeat the headline.
fn rule(line: &Line, title: &str, recommending: bool) -> Option<(RemovedKind, &'static str)> {
    if let Some(kind) = line.marks.prompt {
        return Some((kind, "marker line"));
    }
    if is_copyright(line) {
        return Some((RemovedKind::Meta, "copyright"));
    }
    if line.linked > 0.3 && line.marks.inline {
        return Some((
            RemovedKind::Recommendation,
            "linked line that begins as a recommendation",
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
    if line.kind != BlockKind::Code && is_template(&line.text) {
        return Some((RemovedKind::Prompt, "template that was never filled"));
    }
    (!title.is_empty() && same(&line.text, title))
        .then_some((RemovedKind::Headline, "the headline again"))
}

const COPYRIGHT: &str = "copyright";

/// Most words of a copyright line.
const COPYRIGHT_WORDS: f32 = 25.0;

/// Whether a line says whose the text is: "© 2026 Harbour Post", "Copyright (c) 2026 …".
fn is_copyright(line: &Line) -> bool {
    let word = line.text.get(..COPYRIGHT.len());
    let named = word.filter(|word| word.eq_ignore_ascii_case(COPYRIGHT));
    let rest = named.map_or(line.text.as_str(), |word| {
        line.text[word.len()..].trim_start()
    });
    let sign = rest.starts_with("(c) ") || rest.starts_with("(C) ");
    line.measure.words <= COPYRIGHT_WORDS
        && (rest.starts_with('©') || (sign && line.measure.digits >= 4))
}

/// Words of a label, and of the headline behind it.
const LABEL_WORDS: usize = 6;
const HEADLINE_WORDS: usize = 4;

/// Whether a line is a short label, and all behind it is one link to a headline: "Also in the Post: …", "Read also" above it.
fn is_labelled_link(line: &Line) -> bool {
    // Guides head their parts so: "Best for families: Harbour Inn".
    if is_heading(line) || line.links != 1 || line.measure.ends == End::Sentence {
        return false;
    }
    #[expect(clippy::cast_precision_loss, reason = "letters of a line")]
    let unlinked = line.measure.chars as f32 * (1.0 - line.linked);
    let mut letters = 0.0;
    let begin = line.text.char_indices().find(|(_, letter)| {
        letters += f32::from(u8::from(!letter.is_whitespace()));
        letters > unlinked + 0.5
    });
    let (label, headline) = line.text.split_at(begin.map_or(0, |(at, _)| at));
    let label = label.trim_end();
    let is_label = label.ends_with([':', '：'])
        && label.split_whitespace().count() <= LABEL_WORDS
        && headline.split_whitespace().count() >= HEADLINE_WORDS;
    is_label || markers::marks(label).heading
}

/// Whether a line is a date and no heading, as timelines have it.
fn is_date_line(line: &Line) -> bool {
    !is_heading(line) && visible::is_dated(&line.text)
}

/// Most words of a line that says who took a picture.
const CREDIT_WORDS: f32 = 12.0;

/// Whether a line says who took the picture above it.
fn is_credit_line(line: &Line) -> bool {
    line.kind == BlockKind::Paragraph
        && line.measure.words <= CREDIT_WORDS
        && line.measure.ends != End::Sentence
        && people::is_credit(&line.text)
}

/// Most words of a caption.
const CAPTION_WORDS: f32 = 80.0;

/// Whether a line stands with a picture and ends in who took it.
fn is_credited(outline: &Outline, at: usize) -> bool {
    let line = &outline.lines[at];
    let before = at.checked_sub(1).map_or(0, |at| outline.lines[at].leaf);
    let pictures = &outline.pictures;
    let next = pictures.partition_point(|picture| picture.element <= before);
    let end = outline.elements[line.element].end;
    let is_beside = |picture: &Picture| {
        picture.element < end && picture.width.is_none_or(|width| width >= MIN_PICTURE)
    };
    line.kind == BlockKind::Paragraph
        && line.measure.words <= CAPTION_WORDS
        && pictures.get(next).is_some_and(is_beside)
        && people::ends_in_credit(&line.text)
}

/// Whether a line stands in a block that a service has placed.
fn in_widget(outline: &Outline, line: &Line) -> Option<(RemovedKind, &'static str)> {
    let found = line_hint(outline, line);
    found.filter(|(_, reason)| *reason == WIDGET)
}

/// The most telling thing about a line that the forests left out.
fn reason(outline: &Outline, line: &Line, recommending: bool) -> (RemovedKind, &'static str) {
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
fn line_hint(outline: &Outline, line: &Line) -> Option<(RemovedKind, &'static str)> {
    hint_around(outline, line.leaf)
}

/// What the nearest elements from one on say of what is in them.
fn hint_around(outline: &Outline, from: usize) -> Option<(RemovedKind, &'static str)> {
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

/// Records a removed line; lines of one box make one block.
pub(super) fn remove(removed: &mut Vec<Removed>, kind: RemovedKind, reason: &str, text: &str) {
    let together = removed.last_mut().filter(|last| {
        last.kind == kind
            && last.reason == reason
            && !matches!(kind, RemovedKind::Recommendation | RemovedKind::Headline)
            && last.text.len() + text.len() < REMOVED_TEXT
    });
    if let Some(last) = together {
        last.text.push('\n');
        last.text.push_str(text);
    } else {
        removed.push(Removed {
            kind,
            reason: reason.to_owned(),
            text: text.chars().take(REMOVED_TEXT).collect(),
        });
    }
}
