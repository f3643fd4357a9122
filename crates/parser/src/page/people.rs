//! Names of authors out of what pages write for them: without "By", roles, addresses and the site's own name.

// One word a line would hide the lists.
#[rustfmt::skip]
mod words;

use super::same;
use super::structured::MAX_AUTHORS;
use super::text::{is_cjk, plain};
use words::{AGENCIES, BEFORE, CUTS, DATES, DEGREES, GIVEN, OTHERS, PAGE, ROLES};

/// Stands in a byline where one element of the page ends and another begins.
pub(super) const BOUNDARY: char = '\n';

/// Words of a person's name at most.
const MAX_WORDS: usize = 5;

/// The names in some values of a page's data, each once, in their order. `own` are names of the site, which are left out beside
/// others.
pub(super) fn people(values: &[String], own: &[String]) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for value in values {
        for name in names(&plain(value)) {
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

/// The names in a byline that a reader sees; none if one of them is hardly a name, since what is marked as a byline, or begins
/// with "By", may say anything.
pub(super) fn seen(byline: &str) -> Vec<String> {
    let mut names = names(byline);
    // "By Ana Holm, Oslo": behind a person stands where they write from.
    if after_by(byline).is_some() && names.first().is_some_and(|first| is_person(first)) {
        names.retain(|name| !name.chars().all(char::is_alphabetic) || is_agency(name));
    }
    if names.iter().all(|name| is_plausible(name)) {
        names
    } else {
        Vec::new()
    }
}

/// Whether a value names someone else than an author: who reviewed, edited, translated, took the pictures.
pub(super) fn is_of_others(value: &str) -> bool {
    strip(value.trim(), OTHERS).is_some()
}

/// Whether a line is the name of a person and nothing else.
pub(super) fn is_a_person(line: &str) -> bool {
    is_person(line)
        && is_plausible(line)
        && !is_agency(line)
        && !line.contains([',', ':', '?', '!', '…', '&', '/', '"'])
        && !line.ends_with('.')
        && !joined_words(line)
}

/// The names in one value.
fn names(value: &str) -> Vec<String> {
    let value = value.trim_matches(|letter: char| {
        !letter.is_alphanumeric() && letter != '.' && letter != ')' && letter != BOUNDARY
    });
    if value.is_empty()
        || value.contains(['{', '}', '=', '@'])
        || value.starts_with("http")
        || value.starts_with("www.")
        || value.chars().count() > 200
        || !value.chars().any(char::is_alphabetic)
        || is_of_others(value)
    {
        return Vec::new();
    }
    let value = unbroken(value);
    let value = without_date(without_rest(without_before(&value)));
    let mut names: Vec<String> = Vec::new();
    for part in value.split([
        ',', ';', '|', '/', '•', '·', '⋅', '●', '、', '，', '；', '،', '؛', '｜',
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
        for name in joined(part) {
            let name = without_role(without_before(name));
            let first = names.is_empty();
            if !name.is_empty() && (is_name(name) || (first && !is_role(name))) {
                names.push(name.to_owned());
            }
        }
    }
    // "Ana Holm, CNN": letters behind a person's name are a house or a degree.
    if names.first().is_some_and(|first| is_person(first)) {
        names.retain(|name| name.chars().any(|letter| !letter.is_uppercase()) || is_agency(name));
    }
    names
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

/// Words behind the name of a reporter.
const BEHIND: [&str; 5] = [" 기자", " 특파원", " 記者", "記者", "记者"];

/// What follows "By" and the like, or stands before words of that meaning; none if the value has neither.
pub(super) fn after_by(value: &str) -> Option<&str> {
    let value = value.trim();
    let bare = value.trim_end_matches([':', '：', ' ']);
    if BEFORE.contains(&bare.to_lowercase().as_str()) {
        return Some("");
    }
    if BEHIND.iter().any(|word| value.ends_with(word)) && value.split_whitespace().count() <= 3 {
        return Some(value);
    }
    let rest = without_before(value);
    (rest.len() < value.len()).then_some(rest)
}

/// The value without "By" and the like.
fn without_before(value: &str) -> &str {
    let mut value = value.trim();
    // "Text: von Ana Holm" has two.
    for _ in 0..2 {
        let Some(rest) = strip(value, BEFORE).filter(|rest| !is_whole(value, rest)) else {
            break;
        };
        value = rest;
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

/// What follows the longest of these words at the beginning of a value.
fn strip<'v>(value: &'v str, words: &[&str]) -> Option<&'v str> {
    let lower = value.to_lowercase();
    words
        .iter()
        .filter_map(|word| {
            let rest = lower.strip_prefix(word)?;
            let ends = rest.starts_with([' ', ':', '\u{a0}', '：', BOUNDARY, '／']);
            (ends && rest.len() <= value.len())
                .then(|| value.get(value.len() - rest.len()..))
                .flatten()
        })
        .min_by_key(|rest| rest.len())
        .map(|rest| {
            rest.trim_start_matches([' ', ':', '：', '\u{a0}', BOUNDARY, '／'])
                .trim()
        })
}

/// The value up to a word such as "updated".
fn without_rest(value: &str) -> &str {
    let mut end = value.len();
    let mut last = false;
    for (number, (at, word)) in words_of(value).enumerate().skip(1) {
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
    while let Some((rest, word)) = head
        .rsplit_once(char::is_whitespace)
        .or_else(|| (!head.is_empty()).then_some(("", head)))
        && DATES.contains(&word.trim_matches(['.', ',']).to_lowercase().as_str())
    {
        head = rest.trim_end();
    }
    head
}

/// Parts that "and" joins, in the languages that write it between names; only where both sides look like names of people.
fn joined(part: &str) -> Vec<&str> {
    for and in AND {
        for (at, _) in part.match_indices(and) {
            let one = &part[..at];
            let after = &part[at + and.len()..];
            if let Some(other) = after.strip_prefix(' ')
                && let Some(one) = one.strip_suffix(' ')
                && is_person(one)
                && (is_person(other.split(&format!(" {and} ")).next().unwrap_or(other)))
            {
                let mut names = vec![one];
                names.extend(joined(other));
                return names;
            }
        }
    }
    // "Ana Holm, Ole Berg and Ida Lund" leaves "and Ida Lund" where a comma stands before it.
    let rest = part
        .split_once(' ')
        .filter(|(first, rest)| joins(first) && is_person(rest));
    vec![rest.map_or(part, |(_, rest)| rest)]
}

fn joined_words(line: &str) -> bool {
    line.split_whitespace().any(joins)
}

/// Words that join names.
const AND: [&str; 16] = [
    "and", "und", "et", "y", "e", "en", "og", "och", "&", "i", "ja", "a", "ve", "и", "with", "και",
];

fn joins(word: &str) -> bool {
    AND.contains(&word)
}

/// Without a role in brackets, behind a dash or behind the name, and without "Staff" behind an agency.
fn without_role(name: &str) -> &str {
    let mut name = name.trim();
    for mark in [" (", " – ", " — ", " - ", " in "] {
        if let Some((head, tail)) = name.split_once(mark)
            && !head.trim().is_empty()
            && (mark != " (" || is_person(head) || has_role(tail) || tail.contains("www."))
            && (mark != " in " || is_person(head))
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
        name = name.strip_suffix(suffix).unwrap_or(name);
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

fn has_role(text: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(is_role_word)
}

/// Whether a line names a role: "Harbour correspondent".
pub(super) fn is_role_line(line: &str) -> bool {
    line.split_whitespace().count() <= 8 && has_role(line)
}

fn is_role_word(word: &str) -> bool {
    ROLES.contains(&word.to_lowercase().as_str())
}

fn is_role(part: &str) -> bool {
    part.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(is_role_word)
}

fn is_agency(name: &str) -> bool {
    AGENCIES.contains(&name.to_lowercase().as_str())
}

fn is_degree(part: &str) -> bool {
    let plain: String = part
        .chars()
        .filter(|letter| *letter != '.')
        .flat_map(char::to_lowercase)
        .collect();
    !plain.is_empty() && plain.split([' ', '-']).all(|word| DEGREES.contains(&word))
}

/// Whether a part is the name of a person: two to five words that begin with capitals, particles aside.
fn is_person(part: &str) -> bool {
    let count = part.split_whitespace().count();
    (2..=MAX_WORDS).contains(&count) && is_name(part)
}

/// Whether what is written in a byline can be a name: no words of the page, no date, and either a known agency, or few words that
/// begin with capitals.
fn is_plausible(name: &str) -> bool {
    let bare = name.split(',').next().unwrap_or(name);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let page = words.iter().any(|word| {
        let word = word
            .trim_matches(|letter: char| !letter.is_alphanumeric())
            .to_lowercase();
        PAGE.contains(&word.as_str())
    });
    let long = words.iter().any(|word| word.chars().count() > 24);
    !page && !long && words.len() <= MAX_WORDS && (is_agency(name) || is_name(bare))
}

/// Whether a part may be a name: few words, none a role, none small but particles.
fn is_name(part: &str) -> bool {
    const PARTICLES: [&str; 26] = [
        "de", "da", "do", "dos", "del", "della", "di", "la", "le", "van", "von", "der", "den",
        "ter", "zu", "bin", "al", "el", "y", "af", "ten", "du", "e", "ibn", "das", "dr.",
    ];
    let words: Vec<&str> = part.split_whitespace().collect();
    !words.is_empty()
        && words.len() <= 6
        && !part.chars().any(char::is_numeric)
        && (words.len() > 1 || !part.chars().all(is_cjk) || part.chars().count() <= 8)
        && words.iter().all(|word| {
            let first = word.chars().find(|letter| letter.is_alphabetic());
            !is_role_word(word)
                && first.is_some_and(|letter| {
                    !letter.is_lowercase() || PARTICLES.contains(word) || words.len() == 1
                })
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_without_what_is_glued_to_them() {
        for (value, expected) in [
            ("By Ana Holm", &["Ana Holm"][..]),
            ("Per Olsson", &["Per Olsson"]),
            ("Von Miller", &["Von Miller"]),
            ("Von dpa", &["dpa"]),
            ("Harbour Bearings, Inc.", &["Harbour Bearings, Inc."]),
            ("Von Ana Holm und Ole Berg", &["Ana Holm", "Ole Berg"]),
            (
                "Ana Holm, Ole Berg and Ida Lund",
                &["Ana Holm", "Ole Berg", "Ida Lund"],
            ),
            ("Ana Holm, Senior Editor", &["Ana Holm"]),
            ("Ana Holm | Harbour correspondent", &["Ana Holm"]),
            ("Ana Holm, MD, PhD", &["Ana Holm, MD, PhD"]),
            ("Reuters Staff", &["Reuters"]),
            ("Post Sports Desk", &["Post Sports Desk"]),
            ("Reuters", &["Reuters"]),
            (
                "Center for Ships and Piers",
                &["Center for Ships and Piers"],
            ),
            ("https://example.org/ana", &[]),
            (".css-1{display:none}", &[]),
            ("ana@example.org", &[]),
            ("Text: Ana van der Holm", &["Ana van der Holm"]),
            ("文・山田太郎", &["文・山田太郎"]),
        ] {
            assert_eq!(people(&[value.to_owned()], &[]), expected, "{value}");
        }
    }

    #[test]
    fn what_is_written_around_a_name_is_no_part_of_it() {
        for (byline, expected) in [
            ("By\nAna Holm\nSenior Harbour Reporter", &["Ana Holm"][..]),
            ("Ana Holm Senior Harbour Reporter", &["Ana Holm"]),
            ("Ana Holm Writer", &["Ana Holm"]),
            ("Ana Holm Last updated on", &["Ana Holm"]),
            (
                "Written By:Ana Holm\nLast Updated:\nAugust 1, 2025",
                &["Ana Holm"],
            ),
            (
                "Posted by Ana Holm on Tuesday, August 29, 2023",
                &["Ana Holm"],
            ),
            ("Ana Holm (aho)", &["Ana Holm"]),
            ("Ana Holm, CNN", &["Ana Holm"]),
            ("Von Ana Holm, Oslo", &["Ana Holm"]),
            ("Ana Holm, dpa", &["Ana Holm", "dpa"]),
            ("Autorin/Autor Ana Holm", &["Ana Holm"]),
            (
                "Ana Holm\n,\nOle Berg\nand\nIda Lund",
                &["Ana Holm", "Ole Berg", "Ida Lund"],
            ),
            ("Γράφει ο Νίκος Παπάς", &["Νίκος Παπάς"]),
            ("김하나 기자", &["김하나"]),
            ("本报记者 王小明", &["王小明"]),
            ("Penulis: Ani Sari", &["Ani Sari"]),
            ("Ditulis oleh Ani Sari", &["Ani Sari"]),
            ("Автор: Анна Холм", &["Анна Холм"]),
            ("By ana", &["ana"]),
        ] {
            assert_eq!(seen(byline), expected, "{byline}");
        }
    }

    #[test]
    fn what_is_no_name_is_none() {
        for byline in [
            "Dec. 19",
            "July 22",
            "Jun 2 Written By",
            "View more posts",
            "Personal finance",
            "Member Login",
            "our engineering team",
            "Published by our engineering team",
            "Reviewed by Ana Holm",
            "Foto: Ana Holm",
            "Articles by Ana",
            "I review different books",
        ] {
            assert_eq!(seen(byline), Vec::<String>::new(), "{byline}");
        }
    }

    #[test]
    fn the_site_is_an_author_only_if_no_one_else_is() {
        let values = ["Harbour Post".to_owned(), "Ana Holm".to_owned()];
        assert_eq!(people(&values, &["Harbour Post".to_owned()]), ["Ana Holm"]);
        assert_eq!(
            people(&values[..1], &["Harbour Post".to_owned()]),
            ["Harbour Post"]
        );
    }
}
