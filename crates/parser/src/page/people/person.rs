//! What may be a name: of a person, of an agency; and what is none: a role, a word of the page, an account.

use super::words::{
    AGENCIES, BEFORE_AGENCIES, BESIDE_AGENCIES, DEGREES, DISPATCH, FAMILY, HOUSES, LENDERS, NOBODY,
    PAGE, PARTICLES, PLACES, ROLES, UNNAMED_AGENCIES,
};
use crate::page::text::is_cjk;

/// Words of a person's name at most, particles aside.
const MAX_WORDS: usize = 5;

/// Longest name, in words.
const LONGEST: usize = 8;

/// Longest word of a name, in letters.
const LONGEST_WORD: usize = 24;

/// Longest name in a script without spaces, in letters.
const LONGEST_CJK: usize = 8;

/// Whether a part is the name of a person: two to five words that begin with capitals, particles aside.
pub(super) fn is_person(part: &str) -> bool {
    let words = part.split_whitespace();
    let full = words.clone().filter(|word| !is_particle(word)).count();
    full <= MAX_WORDS && words.count() > 1 && is_name(part)
}

/// Whether a name is that of a person or an agency; a single word is one only where such are expected.
pub(in crate::page) fn is_whole_name(name: &str, single: bool) -> bool {
    let bare = name.split(',').next().unwrap_or(name);
    is_person(bare) || (single && !name.contains(' ')) || is_agency(name)
}

/// Whether a part may be a name: few words, none a role, none small but particles, which stand before others.
pub(super) fn is_name(part: &str) -> bool {
    let words: Vec<&str> = part.split_whitespace().collect();
    let ends = words.last();
    ends.is_some_and(|last| words.len() == 1 || !is_particle(last))
        && words.len() <= LONGEST
        && words.iter().filter(|word| !is_particle(word)).count() <= MAX_WORDS + 1
        && !part.chars().any(char::is_numeric)
        && (words.len() > 1 || !part.chars().all(is_cjk) || part.chars().count() <= LONGEST_CJK)
        && words.iter().enumerate().all(|(at, word)| {
            (!is_role_word(word) || (at == 1 && is_family(&words)))
                && word.chars().any(char::is_alphabetic)
                && (is_capital(word) || is_particle(word) || words.len() == 1)
        })
}

/// Whether a word of a name begins with no small letter, or with a particle that is written onto it: "al-Masri", "d'Aubigné".
fn is_capital(word: &str) -> bool {
    let mut letters = word.chars().filter(|letter| letter.is_alphabetic());
    // Georgian is written in letters that Unicode counts as small ones.
    let is_small =
        |letter: char| letter.is_lowercase() && !matches!(letter, '\u{10d0}'..='\u{10ff}');
    letters.next().is_some_and(|first| !is_small(first))
        || word
            .split_once(['-', '\'', '’', '‘'])
            .is_some_and(|(particle, name)| {
                particle.chars().count() <= 3 && name.starts_with(char::is_uppercase)
            })
}

fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether a name of two words ends in a family name that is a word of pages too: "Ann Page", "Kim Min".
pub(super) fn is_family(words: &[&str]) -> bool {
    matches!(words, [given, family] if is_capital(given)
        && !PAGE.contains(&given.to_lowercase().as_str())
        && family.starts_with(char::is_uppercase)
        && FAMILY.contains(&family.to_lowercase().as_str()))
}

/// Whether what is written in a byline can be a name: no words of the page, no date, and either a known agency, or few words that
/// begin with capitals.
pub(super) fn is_plausible(name: &str) -> bool {
    let bare = name.split(',').next().unwrap_or(name);
    let mut words = bare.split_whitespace();
    let full = words.clone().filter(|word| !is_particle(word)).count();
    let long = words
        .clone()
        .any(|word| word.chars().count() > LONGEST_WORD);
    let family = is_family(&words.clone().collect::<Vec<_>>());
    let page = words.any(|word| {
        let word = word
            .trim_matches(|letter: char| !letter.is_alphanumeric())
            .to_lowercase();
        PAGE.contains(&word.as_str())
    });
    (!page || family) && !long && full <= MAX_WORDS && (is_agency(name) || is_name(bare))
}

/// Whether a name is that of an account or stands for none.
pub(super) fn is_nobody(name: &str) -> bool {
    NOBODY.contains(&name.trim().to_lowercase().as_str())
}

/// Whether what stands behind a Chinese name says where it was written.
pub(in crate::page) fn is_dispatch(name: &str) -> bool {
    DISPATCH.iter().any(|word| name.ends_with(word))
}

/// Whether a name may be that of an account or of a desk: "webeditor", "Harbour Newsroom".
pub(in crate::page) fn is_desk(name: &str) -> bool {
    let is_handle = !name.contains(char::is_whitespace)
        && name.contains(char::is_lowercase)
        && !name.contains(char::is_uppercase);
    let is_of_house =
        |word: &str| is_role_word(word) || HOUSES.contains(&word.to_lowercase().as_str());
    !is_agency(name) && (is_handle || name.split_whitespace().any(is_of_house))
}

/// Whether a line of capitalised words may as well be a place, or is that of a body or of a kind of text.
pub(in crate::page) fn is_place_or_house(line: &str) -> bool {
    let lower = line.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric());
    is_place(line) || words.any(|word| HOUSES.contains(&word))
}

/// Whether a line of capitalised words may as well be a place.
pub(in crate::page) fn is_place(line: &str) -> bool {
    let line = line.to_lowercase();
    PLACES.iter().any(|place| {
        line.strip_prefix(place)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
    })
}

/// Shortest word that names a job without doubt, in letters: "min" and "for" are among the words of roles too.
const SHORTEST_JOB: usize = 5;

/// Whether a word names the job of a person, and is none that pages write around names.
pub(in crate::page) fn has_job(text: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric())
        .map(str::to_lowercase)
        .filter(|word| word.chars().count() >= SHORTEST_JOB && !PAGE.contains(&word.as_str()))
        .any(|word| is_role_word(&word))
}

pub(super) fn has_role(text: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(is_role_word)
}

pub(super) fn is_role_word(word: &str) -> bool {
    ROLES.contains(&word.to_lowercase().as_str())
}

pub(super) fn is_role(part: &str) -> bool {
    part.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(is_role_word)
}

pub(in crate::page) fn is_agency(name: &str) -> bool {
    AGENCIES.contains(&name.to_lowercase().as_str())
}

/// Whether a name is that of a house which pictures are from.
pub(in crate::page) fn is_lender(name: &str) -> bool {
    LENDERS.contains(&name.to_lowercase().as_str())
}

/// Letters of a sign at most, and of a line of them.
const SIGN: usize = 4;
const SIGNS: usize = 20;

/// Words of the name of a house at most, behind the sign of one of its people.
const HOUSE_WORDS: usize = 4;

/// Whether a line is the signs of those who wrote it, in brackets, between strokes or behind a dash: "(rdh/imk)", "dpa/jdo",
/// "/ritzau/", "(TT)", "-- RDH, Harbour News".
pub(in crate::page) fn is_sign(line: &str) -> bool {
    let is_large = |sign: &str| sign.len() <= SIGN && sign.chars().all(char::is_uppercase);
    let is_one = |sign: &str| is_small_sign(sign) || is_large(sign) || is_agency(sign);
    let signed = line.trim_start_matches(['-', '–', '—', ' ']);
    if signed.len() < line.len()
        && let Some((sign, house)) = signed.split_once(", ")
    {
        let is_house = is_agency(house) || (is_place_or_house(house) && !is_place(house));
        return is_one(sign) && house.split_whitespace().count() <= HOUSE_WORDS && is_house;
    }
    let set = |open, close| line.starts_with(open) && line.ends_with(close);
    let mut signs = line
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|sign| !sign.is_empty())
        .peekable();
    line.chars().count() <= SIGNS
        && !line.contains(char::is_numeric)
        && (set('(', ')') || set('[', ']') || line.contains('/'))
        && signs.peek().is_some()
        && signs.all(is_one)
}

/// Whether a word is the sign of someone in small letters: "rdh".
pub(in crate::page) fn is_small_sign(word: &str) -> bool {
    (1..=SIGN).contains(&word.len()) && word.chars().all(char::is_lowercase)
}

/// Letters and points of initials at most.
const INITIALS: usize = 8;

/// Whether a name is initials: "A.P.".
pub(in crate::page) fn is_initials(name: &str) -> bool {
    let is_part = |letter: char| letter.is_uppercase() || matches!(letter, '.' | ' ' | '-');
    name.len() <= INITIALS && name.ends_with('.') && name.chars().all(is_part)
}

/// Whether a line has the address of a mailbox.
pub(in crate::page) fn has_address(line: &str) -> bool {
    line.split_whitespace().any(|word| {
        let parts = word.split_once('@');
        parts.is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
    })
}

/// Words of the name of an agency at most.
const AGENCY_WORDS: usize = 3;

/// Letters of the short form of an agency's name at most.
const SHORT: usize = 4;

/// Whether a line says from which agencies a text is, and nothing else. Their names alone may be anything.
pub(in crate::page) fn credits_agencies(line: &str) -> bool {
    let words: Vec<&str> = line
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let (mut rest, mut agencies, mut beside) = (words.as_slice(), 0, 0);
    while let [word, behind @ ..] = rest {
        // "SPA" and "dpa" are agencies, "Spa" is a place.
        let small = &word[word.chars().next().map_or(0, char::len_utf8)..];
        let is_short = word.len() <= SHORT
            && word.starts_with(char::is_uppercase)
            && small.contains(char::is_lowercase);
        let named = (1..=rest.len().min(AGENCY_WORDS))
            .rfind(|&count| (count > 1 || !is_short) && is_agency(&rest[..count].join(" ")));
        if let Some(count) = named {
            agencies += 1;
            rest = &rest[count..];
        } else {
            let word = word.to_lowercase();
            let is_of = |words: &[&str]| words.contains(&word.as_str());
            if is_of(UNNAMED_AGENCIES) {
                agencies += 1;
            } else if is_of(BESIDE_AGENCIES) {
                beside += 1;
            } else if !is_of(BEFORE_AGENCIES) {
                return false;
            }
            rest = behind;
        }
    }
    agencies > 0 && beside > 0
}

/// Whether an agency is named in a line as it writes itself: "AP", "The Canadian Press".
pub(in crate::page) fn names_agency(line: &str) -> bool {
    let mut words = line.split(|letter: char| !letter.is_alphanumeric());
    words.any(|word| !word.contains(char::is_lowercase) && is_agency(word))
        || line.contains("Associated Press")
        || line.contains("Canadian Press")
}

pub(super) fn is_degree(part: &str) -> bool {
    let plain: String = part
        .chars()
        .filter(|letter| *letter != '.')
        .flat_map(char::to_lowercase)
        .collect();
    !plain.is_empty() && plain.split([' ', '-']).all(|word| DEGREES.contains(&word))
}
