//! Byline and date as a reader sees them: short lines around the headline. Read only where the page's data names none.

use super::outline::{Line, Outline};
use super::people::{after_by, people};
use super::same;
use crate::date::{self, Parsed};

/// Lines after and before the headline in which a byline or a date may stand.
const AFTER: usize = 14;
const BEFORE: usize = 6;

/// Longest line with a byline or a date, in words.
const LONGEST: f32 = 18.0;

/// The short lines around the first of these headlines that stands in the page, those after it first.
fn around<'a>(outline: &'a Outline, titles: &[&str]) -> impl Iterator<Item = &'a Line> {
    let lines = &outline.lines;
    let at = titles
        .iter()
        .filter(|title| !title.is_empty())
        .find_map(|title| lines.iter().position(|line| same(&line.text, title)));
    let (before, after) = at.map_or((&lines[..0], &lines[..0]), |at| {
        (
            &lines[at.saturating_sub(BEFORE)..at],
            &lines[at + 1..lines.len().min(at + 1 + AFTER)],
        )
    });
    after
        .iter()
        .chain(before.iter().rev())
        .filter(|line| line.measure.words <= LONGEST)
}

/// The people whom a line beginning with "By" names.
pub(super) fn authors(outline: &Outline, titles: &[&str]) -> Vec<String> {
    let mut lines = around(outline, titles).peekable();
    while let Some(line) = lines.next() {
        let Some(rest) = after_by(&line.text) else {
            continue;
        };
        // "Written by" may stand on a line of its own.
        let value = if rest.is_empty() {
            lines.peek().map_or("", |next| next.text.as_str())
        } else {
            rest
        };
        let names = people(&[value.to_owned()], &[]);
        if !names.is_empty()
            && names
                .iter()
                .all(|name| (2..=4).contains(&name.split_whitespace().count()))
        {
            return names;
        }
    }
    Vec::new()
}

/// The first date that a line is, or begins or ends with.
pub(super) fn date(outline: &Outline, titles: &[&str]) -> Option<Parsed> {
    around(outline, titles).find_map(|line| {
        if line.measure.digits < 4 {
            return None;
        }
        line.text
            .split(['|', '·', '•', '(', ')', '[', ']'])
            .flat_map(|part| part.split(" - ").chain(part.split(" – ")))
            .chain([line.text.as_str()])
            .filter(|part| part.chars().filter(|letter| letter.is_numeric()).count() >= 4)
            .filter(|part| part.split_whitespace().count() <= 10)
            .find_map(date::parse)
    })
}
