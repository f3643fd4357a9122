//! Names of authors out of what pages write for them: without "By", roles, addresses and the site's own name.

pub(super) mod chinese;
mod label;
mod person;
// One word a line would hide the lists.
#[rustfmt::skip]
mod words;

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;

use super::same;
use super::structured::MAX_AUTHORS;
use super::text::{is_cjk, plain};
use label::{BEHIND, joins, without_before};
pub(super) use label::{
    FROM_THERE, after_by, credited, ends_in_credit, is_caption, is_kind, is_of_others,
    is_on_opinions, is_origin, is_reporter, reporter,
};
pub(super) use person::{
    credits_agencies, has_address, has_job, is_agency, is_desk, is_dispatch, is_initials,
    is_lender, is_place, is_place_or_house, is_sign, is_small_sign, is_whole_name, names_agency,
};
use person::{
    has_role, is_degree, is_family, is_name, is_nobody, is_person, is_plausible, is_role,
    is_role_word,
};
use words::{AGENCIES, AND, CUTS, DATES, DEGREES};

/// Stands in a byline where one element of the page ends and another begins.
pub(super) const BOUNDARY: char = '\n';

/// Longest byline that is read, in letters.
const MAX_LETTERS: usize = 200;

/// The names in some values of a page's data, each once, in their order. `own` are names of the site, which are left out beside
/// others.
pub(super) fn people(values: &[String], own: &[String]) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for value in values {
        for name in names(&turned(&plain(value))) {
            if people.len() < MAX_AUTHORS && !people.iter().any(|known| same(known, &name)) {
                people.push(name);
            }
        }
    }
    let is_own = |name: &String| own.iter().any(|own| same(own, name));
    if people.iter().any(|name| !is_own(name)) {
        people.retain(|name| !is_own(name));
    }
    people
}

/// The value with given names first, where all names in it are written as bibliographies do: "Holm, Ana; Berg, Ole".
fn turned(value: &str) -> Cow<'_, str> {
    let is_part = |part: &str| {
        part.chars()
            .all(|letter| letter.is_alphabetic() || letter == '-')
            && part.starts_with(char::is_uppercase)
            && part.contains(char::is_lowercase)
            && !is_agency(part)
            && !is_degree(part)
            && !is_role(part)
    };
    let names: Option<Vec<String>> = value
        .split(';')
        .map(|name| {
            let (family, given) = name.trim().split_once(", ")?;
            (is_part(family) && is_part(given)).then(|| format!("{given} {family}"))
        })
        .collect();
    names.map_or(Cow::Borrowed(value), |names| Cow::Owned(names.join("; ")))
}

/// The names in a byline that a reader sees; none if one of them is hardly a name, since what is marked as a byline may say anything.
pub(super) fn seen(byline: &str) -> Vec<String> {
    match after_by(byline) {
        Some("") => return Vec::new(),
        Some(_) => return said(byline),
        None => {}
    }
    let names = names(byline);
    if names
        .iter()
        .all(|name| is_plausible(name) && !is_page_word(name))
    {
        names
    } else {
        Vec::new()
    }
}

/// The names behind "By" and the like: who stands behind a person may be left out, as in "By Ana Holm, BBC News"; none if the first
/// is hardly a name.
pub(super) fn said(byline: &str) -> Vec<String> {
    let mut names = names(byline);
    let sure = names.first().is_some_and(|first| is_person(first));
    let known = names.len();
    names.retain(|name| is_plausible(name));
    if names.len() == known || (sure && !names.is_empty()) {
        names
    } else {
        Vec::new()
    }
}

/// Whether a line is the name of a person and nothing else.
pub(super) fn is_a_person(line: &str) -> bool {
    is_person(line)
        && is_plausible(line)
        && !is_page_word(line)
        && !is_agency(line)
        && !line.contains([',', ':', '?', '!', '…', '&', '/', '"'])
        && !line.ends_with('.')
        && !is_joined(line)
}

/// Whether a name of two words may as well be a button: "Front Page", "Long Read".
fn is_page_word(name: &str) -> bool {
    is_family(&name.split_whitespace().collect::<Vec<_>>())
}

/// The value without addresses and accounts, and without what is no writing.
pub(super) fn without_addresses(value: &str) -> Cow<'_, str> {
    let is_address = |word: &str| {
        word.contains(['@', '=']) || word.starts_with("http") || word.starts_with("www.")
    };
    if !value.split_whitespace().any(is_address) {
        return Cow::Borrowed(value);
    }
    let lines = value.split(BOUNDARY).map(|line| {
        let words = line.split_whitespace().filter(|word| !is_address(word));
        words.collect::<Vec<_>>().join(" ")
    });
    Cow::Owned(lines.collect::<Vec<_>>().join("\n"))
}

/// The names in one value.
fn names(value: &str) -> Vec<String> {
    let value = without_addresses(value);
    let value = value.trim_start_matches(['(', ' ']);
    let closing = value.contains('(');
    let value = value.trim_matches(|letter: char| {
        !(letter.is_alphanumeric()
            || is_combining_mark(letter)
            || matches!(letter, '.' | BOUNDARY)
            || (letter == ')' && closing))
    });
    if value.contains(['{', '}'])
        || value.chars().count() > MAX_LETTERS
        || !value.chars().any(char::is_alphabetic)
        || is_nobody(value)
    {
        return Vec::new();
    }
    let value = without_brackets(&unbroken(value));
    let mut names: Vec<String> = Vec::new();
    for (at, piece) in labelled(&value).into_iter().enumerate() {
        if !is_of_others(piece) && (at == 0 || after_by(piece).is_some()) {
            add_names(
                &mut names,
                without_date(without_rest(without_before(piece))),
            );
        }
    }
    // "Ana Holm, CNN", "Ana Holm, Oslo": one word behind a person's name is a house, a degree or a place.
    if names.first().is_some_and(|first| is_person(first)) {
        let is_word =
            |name: &str| name.chars().all(char::is_alphabetic) && !name.chars().all(is_cjk);
        names.retain(|name| is_agency(name) || !is_word(name));
    }
    names
}

/// Adds the names in a piece of a value that has no labels.
fn add_names(names: &mut Vec<String>, piece: &str) {
    for part in piece.split([
        ',', ';', '|', '/', '•', '·', '⋅', '●', '、', '，', '；', '،', '؛', '｜', '／',
    ]) {
        let part = part.trim().trim_end_matches(['®', '™']);
        if is_of_others(part) {
            continue;
        }
        if let Some(last) = names.last_mut()
            && is_degree(part)
        {
            last.push_str(", ");
            last.push_str(part);
            continue;
        }
        if !names.is_empty() && describes(part) {
            continue;
        }
        for name in joined(part) {
            let name = without_role(without_before(name));
            if !name.is_empty()
                && !is_nobody(name)
                && !is_dispatch(name)
                && (is_name(name) || (names.is_empty() && !is_role(name)))
            {
                names.push(name.to_owned());
            }
        }
    }
}

/// Beginnings of words for where scholars work.
#[rustfmt::skip]
const SCHOOLS: [&str; 14] = [
    "universi", "univerzi", "uniwersy", "akadem", "academ", "fakult", "facult", "instit", "hochschul", "yliopisto", "egyetem",
    "πανεπιστ", "универс", "інстит",
];

/// Whether what stands behind a name says where they work, though it may begin as a name: "Harbour Academy school of boats".
fn describes(part: &str) -> bool {
    let is_school = |word: &str| SCHOOLS.iter().any(|school| word.starts_with(school));
    part.split_whitespace()
        .any(|word| is_school(&word.to_lowercase()))
}

/// The pieces of a value of which each begins with a label: "Text: Ana Holm", "Photos: Ole Berg". A label is cut off only behind names.
pub(super) fn labelled(value: &str) -> Vec<&str> {
    // Four bytes a letter at most; what is longer is no byline.
    if value.len() > 4 * MAX_LETTERS {
        return vec![value];
    }
    let mut pieces = Vec::new();
    let mut from = 0;
    for (at, word) in words_of(value) {
        let head = value[from..at].trim_end_matches([' ', '.', ',', ';', '|', '/', '·', '•']);
        let named = || {
            is_of_others(head)
                || is_person(without_before(head))
                || after_by(head).is_some_and(|rest| !rest.is_empty())
                // "Posted: 9.3.2026 Author: Ana Holm".
                || (head.ends_with(char::is_numeric)
                    && word.ends_with(':')
                    && after_by(word) == Some(""))
        };
        let goes_on = head.split_whitespace().next_back().is_some_and(joins);
        let label = word.ends_with(':') || word.contains('：') || is_of_others(&value[at..]);
        if label && !goes_on && !head.is_empty() && named() {
            pieces.push(head);
            from = at;
        }
    }
    pieces.push(&value[from..]);
    pieces
}

/// The value without what stands in brackets behind a person, and without the person if that says that they are no author: "Ana Holm
/// (text) Ole Berg (photo)".
fn without_brackets(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut rest = value;
    while let Some((head, tail)) = rest.split_once(" (")
        && let Some((inside, tail)) = tail.split_once(')')
    {
        let from = head.rfind([',', ';', '|', '/']).map_or(0, |at| at + 1);
        let name = head[from..].trim();
        let bare = name.split_once(' ').filter(|(first, _)| joins(first));
        let name = without_before(bare.map_or(name, |(_, name)| name));
        if is_of_others(&format!("{inside}:")) {
            out.push_str(&head[..from]);
        } else if is_person(name) {
            out.push_str(head);
            let goes_on = tail.trim_start().starts_with(char::is_uppercase);
            out.push_str(if goes_on { "," } else { "" });
        } else {
            let end = rest.len() - tail.len();
            out.push_str(&rest[..end]);
        }
        rest = tail;
    }
    out.push_str(rest);
    out
}

/// The value as one line: where an element ends with a whole name, a separator.
fn unbroken(value: &str) -> String {
    let mut line = String::with_capacity(value.len());
    let mut piece = String::new();
    for part in value.split(BOUNDARY).map(str::trim) {
        if part.is_empty() {
            continue;
        }
        let ended = is_person(without_before(piece.trim()))
            || DEGREES.contains(&piece.trim().to_lowercase().as_str());
        let goes_on = part.starts_with(|letter: char| !letter.is_alphanumeric())
            || joins(part.split_whitespace().next().unwrap_or_default());
        if ended && !goes_on {
            line.push_str(" | ");
            piece.clear();
        } else if !line.is_empty() {
            line.push(' ');
            piece.push(' ');
        }
        line.push_str(part);
        piece.push_str(part);
    }
    line
}

/// The value up to a word such as "updated".
fn without_rest(value: &str) -> &str {
    let mut end = value.len();
    let mut last = false;
    let is_name = is_page_word(value);
    for (number, (at, word)) in words_of(value).enumerate().skip(1) {
        // "Kim Min".
        if is_name {
            break;
        }
        let word = word.trim_end_matches([':', ',', '.']).to_lowercase();
        if CUTS.contains(&word.as_str())
            || word == "on"
            || (number > 1 && matches!(word.as_str(), "for" | "at") && is_person(&value[..at]))
        {
            end = end.min(at);
            break;
        }
        // "Last updated", "zuletzt aktualisiert".
        if !last && matches!(word.as_str(), "last" | "zuletzt" | "first" | "originally") {
            end = at;
            last = true;
        } else if last {
            end = value.len();
            last = false;
        }
    }
    let kept = value[..end].trim_end_matches([' ', ',', '|', '-', '–', '—', '•', '·']);
    kept.strip_suffix(" on").unwrap_or(kept)
}

/// The words of a value with where they begin.
fn words_of(value: &str) -> impl Iterator<Item = (usize, &str)> {
    value.split_whitespace().map(|word| {
        // Words are slices of the value, so their addresses tell where they are.
        (word.as_ptr() as usize - value.as_ptr() as usize, word)
    })
}

/// Short names of the days of the week in German; "DO" is a degree.
const WEEKDAYS: [&str; 7] = ["Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"];

/// The value up to its first number, as in "Ana Holm March 1, 2026", without the month before it; empty if a date is all there is.
fn without_date(value: &str) -> &str {
    let number =
        words_of(value).find(|(_, word)| word.starts_with(|letter: char| letter.is_ascii_digit()));
    let Some((at, number)) = number else {
        return value;
    };
    // Some people call themselves by letters and digits.
    if at == 0 && number.chars().any(char::is_alphabetic) {
        return number;
    }
    let mut head = value[..at].trim_end();
    // "Ana Holm, Do., 12.03.2026" has the day of the week.
    let is_weekday = |before: &str, word: &str| {
        let word = word.trim_end_matches(',').strip_suffix('.');
        before.ends_with(',') && word.is_some_and(|word| WEEKDAYS.contains(&word))
    };
    while let Some((rest, word)) = head
        .rsplit_once(char::is_whitespace)
        .or_else(|| (!head.is_empty()).then_some(("", head)))
        && (is_weekday(rest, word)
            || DATES.contains(&word.trim_matches(['.', ',']).to_lowercase().as_str()))
    {
        head = rest.trim_end();
    }
    head
}

/// Parts that "and" joins, in the languages that write it between names; only where both sides look like names of people.
fn joined(part: &str) -> Vec<&str> {
    let in_capitals = !part.contains(char::is_lowercase);
    for and in AND {
        let and = if in_capitals {
            Cow::Owned(and.to_uppercase())
        } else {
            Cow::Borrowed(*and)
        };
        for (at, _) in part.match_indices(&*and) {
            let one = &part[..at];
            let after = &part[at + and.len()..];
            if let Some(other) = after.strip_prefix(' ')
                && let Some(one) = one.strip_suffix(' ')
                && is_person(without_role(one))
                && let next = other.split(&format!(" {and} ")).next().unwrap_or(other)
                && (is_person(without_role(next)) || is_agency(next))
            {
                let mut names = vec![one];
                names.extend(joined(other));
                return names;
            }
        }
    }
    // "Ana Holm, Ole Berg and Ida Lund" leaves "and Ida Lund" where a comma stands before it.
    let is_joint = |word: &str| joins(word) || word == "AND" || word == "UND";
    let rest = part
        .split_once(' ')
        .filter(|(first, rest)| is_joint(first) && is_person(rest));
    vec![rest.map_or(part, |(_, rest)| rest)]
}

/// Whether a word of a line joins names.
pub(super) fn is_joined(line: &str) -> bool {
    line.split_whitespace().any(joins)
}

/// Without a role in brackets, behind a dash or behind the name, and without "Staff" behind an agency.
fn without_role(name: &str) -> &str {
    let mut name = name.trim();
    for mark in [" (", " – ", " — ", " - ", " in ", " via "] {
        if let Some((head, tail)) = name.split_once(mark)
            && !head.trim().is_empty()
            && (mark != " (" || is_person(head) || has_role(tail) || tail.contains("www."))
            && (!matches!(mark, " in " | " via ") || is_person(head))
        {
            name = head.trim();
        }
    }
    let lower = name.to_lowercase();
    for agency in AGENCIES {
        if let Some(rest) = lower.strip_prefix(agency)
            && rest.starts_with(' ')
            && rest.split_whitespace().all(is_role_word)
        {
            return name.get(..agency.len()).unwrap_or(name);
        }
    }
    for suffix in BEHIND {
        // "홍길동 기자": the newspaper may stand before the name.
        if let Some(head) = name.strip_suffix(suffix) {
            name = head.split_whitespace().next_back().unwrap_or(head);
        }
    }
    // "Ana Holm Senior Harbour Reporter": the role begins at its first known word, or behind two names. "Post Sports Desk" is whole.
    let words: Vec<(usize, &str)> = words_of(name).collect();
    let ends = |(_, word): &(usize, &str)| is_role_word(word) && !word.eq_ignore_ascii_case("desk");
    if words.len() > 2 && words.last().is_some_and(ends) {
        let role = words
            .iter()
            .skip(2)
            .find(|(_, word)| is_role_word(word))
            .map_or(name.len(), |(at, _)| *at);
        let two = words.get(2).map_or(name.len(), |(at, _)| *at);
        let end = if words.len() > 3 { two } else { role };
        if is_person(&name[..end]) {
            name = name[..end].trim_end();
        }
    }
    name.trim_end_matches([':', '.', ' ', '-', '–', '®', '™'].as_slice())
}

/// Whether a line names a role: "Harbour correspondent".
pub(super) fn is_role_line(line: &str) -> bool {
    line.split_whitespace().count() <= 8 && has_role(line)
}

#[cfg(test)]
mod tests;
