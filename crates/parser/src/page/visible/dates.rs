//! Dates as a reader sees them: in short lines around the headline, and where a line begins with what its date is.

use unicode_normalization::char::is_combining_mark;

use super::super::names::Hint;
use super::super::outline::{Element, Line, Outline, ancestors, is_good};
use super::super::tag::Tag;
use super::super::text::End;
use super::{LABELLED_WORDS, PUBLISHED, UPDATED, around, headline, parts, says};
use crate::date;

/// Most words of letters in a date: "Saturday, March 14, 2026 at 10:00 PM EST".
const DATE_WORDS: usize = 5;

/// Most of them in one that begins with what it is: "published on Thursday, March 12, 2026, in the print edition".
const MORE_DATE_WORDS: usize = 8;

/// What stands before a time, and the most words behind it and letters of one: "p.m. EST".
const AT: [&str; 5] = ["at ", "um ", "à ", "kl. ", "a las "];
const ZONE_WORDS: usize = 2;
const ZONE: usize = 4;

/// Lines that say what their date is, that are looked at.
const MAX_LABELLED: usize = 4;

/// Words for a date that is not further described.
const DATE: &[&str] = &[
    "date",
    "datum",
    "fecha",
    "data",
    "dato",
    "dátum",
    "päivämäärä",
    "tarih",
    "tanggal",
    "дата",
    "ημερομηνία",
    "تاريخ",
    "日期",
    "日時",
];

/// A date that a reader sees, as it is written.
#[derive(Clone, Copy)]
pub(in crate::page) struct Seen<'a> {
    pub(in crate::page) text: &'a str,
    pub(in crate::page) said: Said,
    /// Whether it may be that of another article.
    pub(in crate::page) of_card: bool,
}

/// What is said of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::page) enum Said {
    /// That it is that of publication.
    Published,
    Nothing,
    /// That it is that of a change.
    Updated,
}

impl Said {
    /// What a text says that stands with a date or before it.
    fn by(text: &str) -> Option<Self> {
        if says(text, UPDATED) {
            Some(Self::Updated)
        } else if says(text, PUBLISHED) {
            Some(Self::Published)
        } else {
            None
        }
    }
}

/// The dates in the lines around the headline, in the order in which they are looked at; those of cards behind the others.
pub(in crate::page) fn dates<'a>(outline: &'a Outline, titles: &[&str]) -> Vec<Seen<'a>> {
    let mut dates = Vec::new();
    let Some(headline) = headline(outline, titles) else {
        return dates;
    };
    for (at, line) in around(outline, titles) {
        // Below a picture stands when it was taken. Small letters are named so too.
        let Element { hints, tag, .. } = &outline.elements[line.element];
        let is_small = || is_date(&line.text) && !is_beside_picture(outline, line);
        if *tag == Tag::Caption || (hints.has(Hint::Caption) && !is_small()) {
            continue;
        }
        if line.measure.digits < 4
            && !line
                .text
                .contains(|letter: char| !letter.is_ascii() && letter.is_numeric())
        {
            continue;
        }
        if stands_apart(outline, at, headline) || is_told(line) {
            continue;
        }
        let of_card = is_of_card(outline, at, headline);
        let before = at
            .checked_sub(1)
            .map_or("", |before| outline.lines[before].text.as_str());
        let mut label = if before.split_whitespace().count() <= 3 {
            before
        } else {
            ""
        };
        let pieces: Vec<&str> = parts(&line.text)
            .flat_map(|part| part.split(['(', ')', '（', '）']))
            .flat_map(labelled)
            .collect();
        for (at, part) in pieces.iter().enumerate() {
            let first = part.split_whitespace().next().unwrap_or_default();
            if is_dated(part) || (Said::by(first).is_some() && is_dated_in(part, MORE_DATE_WORDS)) {
                dates.push(Seen {
                    text: with_time(&line.text, &pieces, at),
                    said: Said::by(part)
                        .or_else(|| Said::by(label))
                        .unwrap_or(Said::Nothing),
                    of_card,
                });
            }
            label = part;
        }
    }
    dates.sort_by_key(|seen| seen.of_card);
    dates
}

/// Whether a picture stands in the element around a line's own.
fn is_beside_picture(outline: &Outline, line: &Line) -> bool {
    let parent = outline.elements[line.element].parent;
    outline.elements[parent].pictures > 0
}

/// Whether a line is a sentence about a day, with words that are no names: "The rules apply from 1 July 2026."
fn is_told(line: &Line) -> bool {
    let is_small = |word: &&str| word.starts_with(char::is_lowercase);
    line.measure.ends == End::Sentence
        && letters(&line.text).filter(is_small).count() > WORDS
        && Said::by(&line.text).is_none()
}

/// Pieces beside a date of which one may be its time.
const BESIDE: usize = 2;

/// Most words of letters in a time: "10:15 AM Eastern Time".
const TIME_WORDS: usize = 4;

/// The piece of a line that is a date, up to the time or the zone beside it: "March 12, 2026 | 10:15", "2026/3/12 (Thu) 10:15",
/// "10:15 - 12.03.2026", "10:15 (GMT+7)".
fn with_time<'a>(line: &'a str, pieces: &[&'a str], at: usize) -> &'a str {
    let place = |piece: &str| piece.as_ptr() as usize - line.as_ptr() as usize;
    let known = |text: &str| {
        let date = date::parse(text);
        date.map_or((false, false), |date| (date.time_known, date.zone_known))
    };
    let first = place(pieces[at]);
    let mut text = pieces[at];
    for (other, piece) in pieces.iter().enumerate().skip(at + 1).take(BESIDE) {
        if is_dated(piece) || letters(piece).count() > TIME_WORDS {
            break;
        }
        let longer = &line[first..place(pieces[other]) + piece.len()];
        if known(longer) > known(text) {
            text = longer;
        }
    }
    let before = at.checked_sub(1).map(|before| pieces[before]);
    match before.filter(|before| !is_dated(before) && letters(before).count() <= TIME_WORDS) {
        Some(before) if !known(text).0 => {
            let longer = &line[place(before)..first + text.len()];
            if known(longer).0 { longer } else { text }
        }
        _ => text,
    }
}

/// Fewest words of a link that is a headline rather than a name.
const HEADLINE: f32 = 4.0;

/// Most lines of the card of an article: label, headline, teaser, section, author, date.
const CARD: usize = 6;

/// Whether there is running text between the headline and a line.
fn is_behind_text(lines: &[Line], line: usize, headline: usize) -> bool {
    lines[headline..line.max(headline)].iter().any(is_good)
}

/// Whether a line behind running text stands in the card of another article: in a box named so, or of few lines of which one is a
/// headline that leads there.
fn is_of_card(outline: &Outline, line: usize, headline: usize) -> bool {
    let Outline {
        elements, lines, ..
    } = outline;
    let title = lines[headline].element;
    let is_headline = |line: &Line| line.linked > 0.8 && line.measure.words >= HEADLINE;
    let is_card = |element: &Element| {
        let own = &lines[element.lines.0..element.lines.1];
        element.hints.has(Hint::Related) || (own.len() <= CARD && own.iter().any(is_headline))
    };
    is_behind_text(lines, line, headline)
        && ancestors(elements, lines[line].element)
            .take_while(|at| !(*at..elements[*at].end).contains(&title))
            .any(|at| is_card(&elements[at]))
}

/// Whether a line stands apart from the headline: in the page's header, which may have today's date, in a menu, the page's footer, among
/// comments, or in a side column behind the text. What is within the headline's article is part of it.
fn stands_apart(outline: &Outline, line: usize, headline: usize) -> bool {
    let Outline {
        elements, lines, ..
    } = outline;
    let title = lines[headline].element;
    let mut at = lines[line].element;
    let mut apart = false;
    // What is around the headline too is the article's.
    while at != 0 && !(at..elements[at].end).contains(&title) {
        let Element {
            tag, hints, parent, ..
        } = &elements[at];
        apart |= match tag {
            Tag::Header | Tag::Navigation | Tag::Footer => true,
            Tag::Aside => is_behind_text(lines, line, headline),
            _ => hints.has(Hint::Comment),
        };
        at = *parent;
    }
    let within = || {
        let around = std::iter::successors(Some(at), |at| {
            Some(elements[*at].parent).filter(|at| *at != 0)
        });
        around
            .into_iter()
            .any(|at| elements[at].tag == Tag::Article)
    };
    apart && !within()
}

/// Dates anywhere in the page but its footer whose line begins with what they are: "Posted on March 1, 2026", "Datum 01.03.2026".
pub(in crate::page) fn labelled_dates(outline: &Outline) -> Vec<Seen<'_>> {
    outline
        .lines
        .iter()
        .filter(|line| line.measure.digits >= 4 && line.measure.words <= LABELLED_WORDS)
        .filter(|line| is_dated(&line.text) && !is_in_footer(outline, line))
        .filter_map(|line| {
            let mut words = line.text.split_whitespace();
            let label = [words.next()?, words.next()?]
                .map(|word| word.trim_end_matches(':').to_lowercase());
            // "Powered by Harbour 8.5.14" has the version of a system.
            if label[0] == "powered" {
                return None;
            }
            let has = |known: &[&str]| label.iter().any(|word| known.contains(&word.as_str()));
            let updated = has(UPDATED);
            (updated || has(PUBLISHED) || has(DATE)).then_some(Seen {
                text: &line.text,
                said: if updated {
                    Said::Updated
                } else {
                    Said::Published
                },
                of_card: false,
            })
        })
        .take(MAX_LABELLED)
        .collect()
}

/// Whether a line stands in the page's footer: "Page created on March 1, 2026".
fn is_in_footer(outline: &Outline, line: &Line) -> bool {
    let mut footer = false;
    let mut at = line.element;
    while at != 0 {
        let Element { tag, parent, .. } = &outline.elements[at];
        if *tag == Tag::Article {
            return false;
        }
        footer |= *tag == Tag::Footer;
        at = *parent;
    }
    footer
}

/// The pieces of a text of which each begins with "published", "updated" and the like.
fn labelled(part: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(part);
    std::iter::from_fn(move || {
        let text = rest?;
        // A year and a word may stand in elements of their own with no space between.
        let next = text
            .split(|letter: char| !letter.is_alphabetic() && !is_combining_mark(letter))
            .filter(|word| says(word, UPDATED) || says(word, PUBLISHED))
            .map(|word| word.as_ptr() as usize - text.as_ptr() as usize)
            .find(|at| *at > 0);
        rest = next.map(|at| &text[at..]);
        Some(next.map_or(text, |at| &text[..at]))
    })
}

/// Whether a text is a date and little else. A year of two digits is one only among signs: "12 to 14 months" has none.
pub(in crate::page) fn is_dated(text: &str) -> bool {
    is_dated_in(text, DATE_WORDS)
}

/// Words of a date and a time: a month, "at", "PM".
const WORDS: usize = 3;

/// Whether a text is a date, perhaps with a time, and nothing else.
pub(in crate::page) fn is_date(text: &str) -> bool {
    is_dated_in(text, WORDS)
}

/// Whether a text says when, and perhaps where, it was published or changed, and little else: "Published in the Post, November 9th,
/// 2026", "Updated at 8:01 p.m.".
pub(in crate::page) fn is_publication(text: &str) -> bool {
    let first = text.split_whitespace().next().unwrap_or_default();
    let is_time = || {
        let rest = text[first.len()..].trim_start();
        let time = AT
            .iter()
            .find_map(|at| rest.strip_prefix(at))
            .unwrap_or(rest);
        let (hour, behind) = time.split_once([':', '.']).unwrap_or_default();
        let minute = behind.trim_start_matches(|letter: char| letter.is_ascii_digit());
        (1..=2).contains(&hour.len())
            && hour.bytes().all(|digit| digit.is_ascii_digit())
            && behind.len() - minute.len() == 2
            && minute.split_whitespace().count() <= ZONE_WORDS
            && letters(minute).all(|word| word.len() <= ZONE)
    };
    let updated = says(first, UPDATED);
    (updated && is_time())
        || ((updated || says(first, PUBLISHED)) && is_dated_in(text, MORE_DATE_WORDS))
}

/// Whether a text is a date and has no more words of letters.
fn is_dated_in(text: &str, most: usize) -> bool {
    let longest = text
        .split(|letter: char| !letter.is_numeric())
        .map(|digits| digits.chars().count())
        .max();
    let signs = text.matches(['.', '/', '-', '年', '月']).count();
    let words = letters(text).count();
    (longest >= Some(4) || signs >= 2)
        && words <= most
        && date::parse(text).is_some_and(|date| date.day_known)
}

/// The words of letters in a text, but for single ones.
fn letters(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() > 1)
}
