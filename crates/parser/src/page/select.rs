//! Which lines of a page are its article: the learned forests look at every line twice, a few rules that hold in every language
//! decide what they must not get wrong, and every line that is left out says why.

mod lines;
mod rules;

pub(super) use rules::is_request;

use self::rules::{Rules, hint_around};
use super::features::{Page, Witnesses};
use super::names::Hint;
use super::outline::{Line, Outline, ancestors, is_good};
use super::tag::Tag;
use super::text::{End, measure};
use super::weights::{FIRST, SECOND};
use super::{Block, BlockKind, Removed, RemovedKind, people, settle};

/// Characters of a removed block that are kept.
const REMOVED_TEXT: usize = 400;

/// Probability from which on a line is text.
pub(super) const TEXT: f32 = 0.5;

/// Probability in the first look below which there is no second.
pub(super) const CERTAINLY_NONE: f32 = 0.03;

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
    /// Leaves out the last line.
    pub(super) fn leave_last(&mut self, kind: RemovedKind, reason: &str) {
        self.lines.pop();
        if let Some(block) = self.blocks.pop() {
            remove(&mut self.removed, kind, reason, &block.text);
        }
    }

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
    let mut rules = Rules::new(outline, title, said_of, is_request);
    for (at, (line, &said)) in outline.lines.iter().zip(said_of).enumerate() {
        if let Some((kind, reason)) = rules.verdict(at) {
            remove(&mut selection.removed, kind, reason, &line.text);
            continue;
        }
        sure += line.measure.words * (2.0 * said - 1.0).clamp(0.0, 1.0);
        selection.words += line.measure.words;
        selection.lines.push(at);
        selection.blocks.push(outline.block(line));
    }
    leave_notes(&mut selection, outline);
    // What nothing follows heads or announces what was left out.
    let heads_nothing = |block: &Block| {
        let measure = measure(&block.text);
        match block.kind {
            BlockKind::Heading(_) => measure.ends != End::Sentence,
            BlockKind::Paragraph => {
                (measure.ends == End::Colon && measure.words <= ANNOUNCES)
                    || block.text.chars().all(is_rule)
            }
            _ => false,
        }
    };
    while selection.blocks.last().is_some_and(heads_nothing) {
        selection.leave_last(RemovedKind::Links, "a heading of nothing");
    }
    selection.certainty = sure / f32::max(selection.words, 1.0);
    selection
}

/// Whether a letter is of those that part a text: "* * *".
fn is_rule(letter: char) -> bool {
    matches!(
        letter,
        '_' | '*' | '-' | '–' | '—' | '~' | '=' | ' ' | '\u{200b}'..='\u{200d}'
    )
}

/// Most words of a line that announces others.
const ANNOUNCES: f32 = 10.0;

/// Lines of notes below the text at most, and their words.
const NOTES: usize = 6;
const NOTES_WORDS: f32 = 150.0;

/// Leaves out the notes of wire services below a text: who else reported, where to follow the news. "___" stands above them, and they
/// name an agency; others set parts of a text apart so.
fn leave_notes(selection: &mut Selection, outline: &Outline) {
    let is_rule = |block: &Block| block.text.len() >= 3 && block.text.bytes().all(|it| it == b'_');
    let Some(rule) = selection.blocks.iter().rposition(is_rule) else {
        return;
    };
    let notes = &selection.blocks[rule + 1..];
    let lines = &selection.lines[rule + 1..];
    let words: f32 = lines
        .iter()
        .map(|&at| outline.lines[at].measure.words)
        .sum();
    let are_notes = notes.iter().all(|note| note.kind == BlockKind::Paragraph)
        && notes.iter().any(|note| people::names_agency(&note.text));
    if rule > 0 && notes.len() <= NOTES && words <= NOTES_WORDS && are_notes {
        selection.lines.truncate(rule);
        for block in selection.blocks.drain(rule..) {
            let (kind, reason) = (RemovedKind::Meta, "a note below the text");
            remove(&mut selection.removed, kind, reason, &block.text);
        }
    }
}

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
