//! Words before and behind names: "By", "Text and photo:", "記者". They say whether a byline names the author or someone else.

use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization as _;

use super::BOUNDARY;
use super::person::{is_agency, is_role_word};
use super::words::{self, AND, ARTICLES, GIVEN, KINDS, REPORTED_ENDS};
use crate::page::text::{is_cjk, measure};
use crate::page::visible;

/// Letters of a label at most.
const LONGEST: usize = 48;

/// Words of a value that ends in a word such as "기자", at most.
const MAX_BEHIND: usize = 3;

/// Letters of a Chinese name that is written onto the word before it.
const GLUED: std::ops::RangeInclusive<usize> = 2..=4;

/// Chinese for a reporter, before a name.
const REPORTER: [&str; 2] = ["記者", "记者"];

/// Words behind the name of a reporter.
pub(super) const BEHIND: [&str; 7] = [
    " 기자",
    " 특파원",
    " 記者",
    "기자",
    "특파원",
    "記者",
    "记者",
];

static BEFORE: LazyLock<Vec<String>> = LazyLock::new(|| folded(words::BEFORE));
static REPORTED: LazyLock<Vec<String>> = LazyLock::new(|| folded(words::REPORTED));
static SUPPORTED: LazyLock<Vec<String>> = LazyLock::new(|| folded(words::SUPPORTED));
static CAME_FROM: LazyLock<Vec<String>> = LazyLock::new(|| folded(words::CAME_FROM));
static REPORTERS: LazyLock<Vec<String>> = LazyLock::new(|| folded(words::REPORTERS));
static APPEARED: LazyLock<Vec<String>> = LazyLock::new(|| folded(words::APPEARED));
static OTHERS: LazyLock<Vec<String>> = LazyLock::new(|| folded(words::OTHERS));

/// Words as they are compared, in order.
fn folded(words: &[&str]) -> Vec<String> {
    let folded = words.iter().map(|word| {
        let mut folded = String::new();
        word.chars().for_each(|letter| fold(letter, &mut folded));
        folded
    });
    let mut folded: Vec<String> = folded.collect();
    folded.sort_unstable();
    folded
}

/// Adds a letter as it is compared: small, without accents, which capitals often lack.
fn fold(letter: char, folded: &mut String) {
    if letter.is_ascii() {
        folded.push(letter.to_ascii_lowercase());
        return;
    }
    let plain = letter.to_lowercase().nfd();
    let plain = plain.filter(|letter| !('\u{300}'..='\u{36f}').contains(letter));
    folded.extend(plain.map(|letter| if letter == 'ς' { 'σ' } else { letter }));
}

/// Whether a value names someone else than an author: who reviewed, edited, translated, took the pictures.
pub(in crate::page) fn is_of_others(value: &str) -> bool {
    let value = value.trim();
    value.starts_with('©')
        || strip(value, &OTHERS).is_some_and(|rest| beside(rest, &BEFORE).is_none())
}

/// The name behind such a word and a mark, if they are a line: "Photo: Ana Holm / Harbour Post".
pub(in crate::page) fn credited(line: &str) -> Option<&str> {
    let line = line.trim();
    let name = strip(line, &OTHERS)?;
    let label = line[..line.len() - name.len()].trim_end();
    (!name.is_empty() && label.ends_with([':', '：', '・', '/', '／'])).then_some(name)
}

/// Words of a line on where a text appeared before at most.
const APPEARED_WORDS: usize = 12;

/// What a line on its own text begins with.
const THIS: &str = "this ";

/// Beginnings of words for those who pay for journalism.
#[rustfmt::skip]
const SPONSORS: [&str; 12] = [
    "fund", "foundation", "grant", "center", "centre", "university", "institute", "desk", "initiative", "network", "project", "program",
];

const GRANT: &str = "grant";

/// Whether a line says who else reported, or where the text appeared before: "Additional reporting by Ana Holm", "This article first
/// appeared in the Harbour Post". A sentence that goes on or has a date is about something.
pub(in crate::page) fn is_origin(line: &str) -> bool {
    let line = line.trim_matches(|letter: char| !letter.is_alphanumeric());
    let appeared = |rest: &str| {
        let is_date = || visible::is_date(rest.trim_start().trim_start_matches("on "));
        // Of a book may be told when it was first published.
        let begins = line
            .get(..THIS.len())
            .is_some_and(|begin| begin.eq_ignore_ascii_case(THIS));
        let is_undated = !rest.contains(|letter: char| letter == ',' || letter.is_ascii_digit());
        (is_undated || (begins && is_date()))
            && line.split_whitespace().nth(APPEARED_WORDS).is_none()
    };
    let by_people = |rest: &str| {
        let first = rest.split([';', ',']).next().unwrap_or_default();
        // "Reporting by Ana Holm in Oslo; editing by Ole Berg".
        let first = first.split(" in ").next().unwrap_or_default().trim();
        first.split(" and ").all(super::is_a_person)
    };
    let by_sponsors = |rest: &str| {
        let is_sponsor = |word: &str| {
            let lower = word.to_lowercase();
            let is_named = word.starts_with(char::is_uppercase) || lower.starts_with(GRANT);
            is_named && SPONSORS.iter().any(|begin| lower.starts_with(begin))
        };
        let goes_on = |word: &str| matches!(word, "who" | "that" | "which" | "not" | "said");
        let words = || rest.split_whitespace();
        !rest.contains(',') && words().any(is_sponsor) && !words().any(goes_on)
    };
    strip(line, &REPORTED).is_some()
        || strip(line, &SUPPORTED).is_some_and(by_sponsors)
        || strip(line, &REPORTERS).is_some_and(by_people)
        || strip(line, &APPEARED).is_some_and(appeared)
        || strip(line, &CAME_FROM).is_some_and(is_names)
        || REPORTED_ENDS
            .iter()
            .any(|end| line.strip_suffix(end).is_some_and(is_names))
}

/// Most letters before what says whose opinion a text is, in its sentence: "The", "Las"; and words of a line that says no more.
const BEFORE_OPINIONS: usize = 6;
const OPINION_WORDS: usize = 6;

/// Whether a line says whose opinion a text is, below it: "The views expressed in this piece are those of the author". Who is quoted
/// with such words speaks of something else.
pub(in crate::page) fn is_on_opinions(line: &str) -> bool {
    if line.contains(['"', '“', '”', '„', '«', '»', '「']) {
        return false;
    }
    let line = line.to_lowercase();
    let words = |text: &str| text.split_whitespace().count();
    let begins = |found: &&str| {
        line.find(*found).is_some_and(|at| {
            let before = line[..at].rsplit(['.', '!', '?', '。', ':']).next();
            before.is_none_or(|before| before.chars().count() <= BEFORE_OPINIONS)
        })
    };
    let is_on_author = || words::AUTHORS.iter().any(|author| line.contains(author));
    words::OPINIONS.iter().any(begins) && (words(&line) <= OPINION_WORDS || is_on_author())
}

/// Whether most words of a text begin with capitals, as those of names do.
fn is_names(text: &str) -> bool {
    let measure = measure(text);
    #[expect(clippy::cast_precision_loss, reason = "words of a line")]
    let capitals = measure.capitals as f32;
    2.0 * capitals >= measure.words
}

/// Bytes at the end of a line in which a credit may begin, and what it begins behind.
const CREDIT: usize = 120;
const BEHIND_CREDITS: [char; 9] = ['(', '[', '（', '|', '.', '!', '?', '。', '”'];

/// Whether a line ends in a credit: "The pier on Monday. Photo: Ana Holm", "The pier on Monday (Photo: Ana Holm)".
pub(in crate::page) fn ends_in_credit(line: &str) -> bool {
    let first = line.ceil_char_boundary(line.len().saturating_sub(CREDIT));
    let ends = line[first..].match_indices(BEHIND_CREDITS);
    ends.map(|(at, mark)| &line[first + at + mark.len()..])
        .chain((first == 0).then_some(line))
        .any(|line| credited(line).is_some())
}

/// What stands before the source of a picture in Chinese captions, and the most letters of one and of the source.
const SOURCES: [&str; 4] = ["图源：", "圖源：", "图片来源：", "圖片來源："];
const SOURCED: usize = 60;
const SOURCE: usize = 12;

/// The end of the brackets in which Japanese captions say where a picture is from, and what only theirs say.
pub(in crate::page) const FROM_THERE: &str = "より）";
const FROM_WHERE: [&str; 3] = ["提供", "写真", "画像"];

/// What stands before the wide brackets at the end of a line, and in them before their end.
fn bracketed<'l>(line: &'l str, end: &str) -> Option<(&'l str, &'l str)> {
    line.strip_suffix(end)?.rsplit_once('（')
}

/// Whether a line ends in the source of a picture, as in East Asia.
fn ends_in_source(line: &str) -> bool {
    let is_behind = |mark: &str| {
        let source = line.rsplit_once(mark);
        source.is_some_and(|(before, source)| {
            source.chars().count() <= SOURCE
                && before
                    .chars()
                    .next_back()
                    .is_none_or(|last| !last.is_alphanumeric())
        })
    };
    let is_from = || {
        bracketed(line, FROM_THERE).is_some_and(|(before, inside)| {
            !before.ends_with('」') && FROM_WHERE.iter().any(|word| inside.contains(word))
        })
    };
    !line.is_ascii()
        && line.chars().count() <= SOURCED
        && !line.contains('。')
        && (SOURCES.into_iter().any(is_behind) || is_from())
}

/// What the brackets behind a caption have and those behind a paragraph lack: "(AP Photo/Ana Holm)", "(Ana Holm/AFP via Getty Images)".
const PICTURES: [&str; 6] = [
    "AP Photo/",
    "AFP Photo/",
    "PHOTO/",
    "Photo by ",
    "/Getty Images",
    "via Getty Images",
];

/// Whether a line ends in brackets or in a word that only captions have, whether or not their picture is there.
pub(in crate::page) fn is_caption(line: &str) -> bool {
    let credit = line
        .strip_suffix(')')
        .and_then(|line| line.rsplit_once('('));
    // "▲ 港口的早晨。（圖／李明攝）" points to what is above.
    let points = line.starts_with(['▲', '▼', '△', '▽'])
        && bracketed(line, "）").is_some_and(|(_, inside)| {
            inside.starts_with(['圖', '影', '图']) && inside.contains(['／', '/'])
        });
    // "港口新闻记者 李明 摄".
    let taken = line.ends_with(['摄', '攝']) && REPORTER.iter().any(|word| line.contains(word));
    points
        || taken
        || ends_in_source(line)
        || credit.is_some_and(|(_, credit)| {
            credit.len() <= CREDIT && PICTURES.iter().any(|mark| credit.contains(mark))
        })
}

/// What follows "By" and the like, or stands before words of that meaning; none if the value has neither.
pub(in crate::page) fn after_by(value: &str) -> Option<&str> {
    let value = value.trim();
    let bare = value.trim_end_matches([':', '：', '՝', ' ']);
    let mut label = String::new();
    let letters = bare.chars().take(LONGEST);
    letters.for_each(|letter| fold(letter, &mut label));
    if BEFORE.binary_search(&label).is_ok() {
        return Some("");
    }
    if is_reporter(value) {
        return Some(value);
    }
    let rest = without_before(value);
    (rest.len() < value.len()).then_some(rest)
}

/// What stands before the Chinese word for a reporter where one took pictures.
const TAKES: [&str; 4] = ["攝影", "摄影", "图/", "圖/"];

/// What stands before and behind the Chinese word for a reporter who writes.
pub(in crate::page) fn reporter(value: &str) -> Option<(&str, &str)> {
    let mut found = REPORTER.iter().flat_map(|word| value.match_indices(word));
    let (at, word) =
        found.find(|(at, _)| !TAKES.iter().any(|takes| value[..*at].ends_with(takes)))?;
    Some((&value[..at], &value[at + word.len()..]))
}

/// Whether a line ends in the word for a reporter.
pub(in crate::page) fn is_reporter(value: &str) -> bool {
    value.split_whitespace().count() <= MAX_BEHIND
        && BEHIND.iter().any(|word| value.ends_with(word))
}

/// Whether words name a kind of text: "A column", "Ein Essay".
pub(in crate::page) fn is_kind(value: &str) -> bool {
    let words = || value.split_whitespace().map(str::to_lowercase);
    words().any(|word| KINDS.contains(&word.as_str()))
        && words().all(|word| {
            [KINDS, ARTICLES]
                .iter()
                .any(|known| known.contains(&word.as_str()))
        })
}

/// The value without "By" and the like.
pub(super) fn without_before(value: &str) -> &str {
    let mut value = value.trim();
    // "Photo and text: Ana Holm".
    if let Some(rest) = strip(value, &OTHERS).and_then(|rest| beside(rest, &BEFORE)) {
        return rest;
    }
    // "Text: von Ana Holm" has two.
    for _ in 0..2 {
        let Some(rest) = strip(value, &BEFORE).filter(|rest| !is_whole(value, rest)) else {
            break;
        };
        // "Text and photo: Ana Holm".
        value = beside(rest, &OTHERS).unwrap_or(rest);
    }
    // "港口新闻记者 李明" has the newspaper before the word.
    let reporter = REPORTER.iter().find_map(|word| value.split_once(word));
    if let Some((_, name)) = reporter
        && let name = name.trim_start()
        && name.chars().all(is_cjk)
        && GLUED.contains(&name.chars().count())
    {
        return name;
    }
    // Where the space is made by the style sheet.
    value
        .strip_prefix("By")
        .filter(|rest| rest.starts_with(char::is_uppercase))
        .unwrap_or(value)
}

/// Whether a word that stands before names is one itself: "Per Olsson", "Von Miller", "De Standaard".
fn is_whole(value: &str, rest: &str) -> bool {
    let is_other =
        |word: &str| word.contains(char::is_lowercase) && !is_role_word(word) && !is_agency(word);
    let before = value[..value.len() - rest.len()].trim_end();
    before.starts_with(char::is_uppercase)
        && GIVEN.contains(&before.to_lowercase().as_str())
        && rest.starts_with(char::is_uppercase)
        && rest.split_whitespace().count() == 1
        && is_other(rest)
}

/// What follows "and" and one of these words.
fn beside<'v>(value: &'v str, words: &[String]) -> Option<&'v str> {
    let (and, rest) = value.split_once(char::is_whitespace)?;
    joins(and).then(|| strip(rest.trim_start(), words))?
}

/// Whether a word joins names.
pub(super) fn joins(word: &str) -> bool {
    AND.contains(&word)
}

/// What follows the longest of these words, which are in order, at the beginning of a value.
fn strip<'v>(value: &'v str, words: &[String]) -> Option<&'v str> {
    let mut first = String::new();
    fold(value.chars().next()?, &mut first);
    let begin = words.partition_point(|word| *word < first);
    let words = words[begin..]
        .iter()
        .take_while(|word| word.starts_with(&first));
    words.clone().next()?;
    let mut label = String::with_capacity(2 * LONGEST);
    let letters = value.chars().take(LONGEST);
    letters.for_each(|letter| fold(letter, &mut label));
    words
        .filter(|word| label.starts_with(word.as_str()))
        .filter_map(|word| after(word, behind(value, word.len())?))
        .min_by_key(|rest| rest.len())
        .map(str::trim)
}

/// What follows the letters that are so many bytes once they are folded; none if that is within a letter.
fn behind(value: &str, folded: usize) -> Option<&str> {
    let mut label = String::with_capacity(2 * LONGEST);
    let mut rest = value.chars();
    while label.len() < folded {
        fold(rest.next()?, &mut label);
    }
    (label.len() == folded).then_some(rest.as_str())
}

/// What follows a word, if the word ends there.
fn after<'v>(word: &str, rest: &'v str) -> Option<&'v str> {
    const ENDS: [char; 7] = [' ', ':', '\u{a0}', '：', BOUNDARY, '／', '՝'];
    const CJK_ENDS: [char; 5] = ['/', '・', '｜', '|', '　'];
    let cjk = word.ends_with(is_cjk);
    let is_end = |letter: char| ENDS.contains(&letter) || (cjk && CJK_ENDS.contains(&letter));
    if rest.starts_with(is_end) {
        return Some(rest.trim_start_matches(is_end));
    }
    // "記者王小明／台北報導".
    let reporter = REPORTER.iter().any(|reporter| word.ends_with(reporter));
    let name = rest.chars().take_while(|letter| is_cjk(*letter)).count();
    (reporter && GLUED.contains(&name)).then_some(rest)
}
