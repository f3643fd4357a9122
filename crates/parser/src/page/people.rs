//! Names of authors out of what pages write for them: without "By", roles, addresses and the site's own name.

use super::same;
use super::structured::MAX_AUTHORS;
use super::text::plain;

/// Words before a name, in many languages, lower case.
const BEFORE: &[&str] = &[
    "by",
    "written by",
    "words by",
    "story by",
    "text by",
    "posted by",
    "reviewed by",
    "published by",
    "author",
    "authors",
    "von",
    "text",
    "autor",
    "autorin",
    "autoren",
    "ein bericht von",
    "ein kommentar von",
    "eine analyse von",
    "ein interview von",
    "aus",
    "par",
    "propos recueillis par",
    "auteur",
    "por",
    "escrito por",
    "texto",
    "redação",
    "di",
    "a cura di",
    "door",
    "av",
    "af",
    "tekst",
    "autorzy",
    "kirjoittaja",
    "napsal",
    "napsala",
    "szerző",
    "írta",
    "de",
    "yazar",
    "του",
    "της",
    "από",
    "автор",
    "авторы",
    "текст",
    "كتب",
    "بقلم",
    "מאת",
    "文",
    "記者",
    "作者",
    "撰文",
    "penulis",
    "oleh",
    "tác giả",
    "โดย",
    "af journalist",
    "articolo di",
    "skrevet av",
    "foto",
];

/// Words that make a part a role or a note, no name; lower case.
const ROLES: &[&str] = &[
    "editor",
    "editors",
    "reporter",
    "correspondent",
    "writer",
    "staff",
    "journalist",
    "columnist",
    "contributor",
    "contributing",
    "senior",
    "chief",
    "director",
    "manager",
    "professor",
    "analyst",
    "producer",
    "photographer",
    "photo",
    "ceo",
    "founder",
    "redakteur",
    "redakteurin",
    "redaktion",
    "korrespondent",
    "korrespondentin",
    "reporterin",
    "volontär",
    "chefredakteur",
    "autor",
    "autorin",
    "journaliste",
    "rédacteur",
    "rédactrice",
    "correspondant",
    "correspondante",
    "redactor",
    "redactora",
    "corresponsal",
    "periodista",
    "jornalista",
    "repórter",
    "giornalista",
    "redacteur",
    "verslaggever",
    "journalisten",
    "toimittaja",
    "dziennikarz",
    "redaktor",
    "profesorius",
    "guest",
    "author",
    "specialist",
    "expert",
    "special",
    "updated",
    "published",
    "min",
    "minutes",
    "read",
    "views",
    "comments",
    "follow",
    "share",
    "posts",
    "more",
    "articles",
    "bio",
    "twitter",
    "facebook",
    "email",
    "for",
    "with",
    "about",
    "from",
    "the",
    "your",
    "this",
    "is",
];

/// Degrees that follow a name behind a comma, lower case without dots.
const DEGREES: &[&str] = &[
    "md", "phd", "rd", "rdn", "ms", "msc", "ma", "mba", "mph", "do", "dds", "dmd", "esq", "jr",
    "sr", "cpa", "cfp", "cfa", "rn", "lcsw", "psyd", "edd", "jd", "faan", "facp", "fand", "ldn",
    "cscs", "pmp", "cissp", "dabom", "foma", "facc", "dvm", "bsc", "ba", "iii", "ii", "cns",
    "cdces", "np", "pt", "dpt", "faclm", "rdn", "lmft", "lpc", "pe", "mfa",
];

/// Agencies and desks whose name is followed by words that are no part of it.
const AGENCIES: &[&str] = &[
    "reuters",
    "afp",
    "ap",
    "associated press",
    "the associated press",
    "dpa",
    "apa",
    "ansa",
    "efe",
    "bloomberg",
    "xinhua",
    "tass",
];

/// The names in some values, each once, in their order. `own` are names of the site, which are left out beside others.
pub(super) fn people(values: &[String], own: &[&str]) -> Vec<String> {
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

/// The names in one value.
fn names(value: &str) -> Vec<String> {
    let value = value
        .trim_matches(|letter: char| !letter.is_alphanumeric() && letter != '.' && letter != ')');
    if value.is_empty()
        || value.contains(['{', '}', '=', '@'])
        || value.starts_with("http")
        || value.starts_with("www.")
        || value.chars().count() > 200
        || !value.chars().any(char::is_alphabetic)
    {
        return Vec::new();
    }
    let value = without_date(without_before(value));
    let mut names: Vec<String> = Vec::new();
    for part in value.split([',', ';', '|', '/', '•', '·', '\n', '、']) {
        let part = part.trim();
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
    names
}

/// What follows "By" and the like; none if the value does not begin so.
pub(super) fn after_by(value: &str) -> Option<&str> {
    let rest = without_before(value);
    (rest.len() < value.trim().len())
        .then_some(rest)
        .or_else(|| {
            let bare = value.trim().trim_end_matches(':').to_lowercase();
            BEFORE.contains(&bare.as_str()).then_some("")
        })
}

/// The value without "By" and the like.
fn without_before(value: &str) -> &str {
    let mut value = value.trim();
    // "Text: von Ana Holm" has two.
    for _ in 0..2 {
        let lower = value.to_lowercase();
        let Some(rest) = BEFORE.iter().find_map(|before| {
            let rest = lower.strip_prefix(before)?;
            let ends = rest.starts_with([' ', ':', '\u{a0}', '：']);
            (ends && rest.len() <= value.len())
                .then(|| value.get(value.len() - rest.len()..))
                .flatten()
        }) else {
            break;
        };
        value = rest.trim_start_matches([' ', ':', '：', '\u{a0}']).trim();
    }
    value
}

/// The value up to its first number, as in "Ana Holm March 1, 2026", without the month before it.
fn without_date(value: &str) -> &str {
    const MONTHS: [&str; 24] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
    ];
    let Some(at) = value.find(|letter: char| letter.is_numeric()) else {
        return value;
    };
    let head = value[..at].trim_end();
    let head = head.strip_suffix(" on").unwrap_or(head);
    match head.rsplit_once(' ') {
        Some((name, month)) if MONTHS.contains(&month.to_lowercase().trim_matches('.')) => {
            name.trim_end()
        }
        _ if head.len() > 4 => head,
        _ => value,
    }
}

/// Parts that "and" joins, in the languages that write it between names; only where both sides look like names of people.
fn joined(part: &str) -> Vec<&str> {
    const AND: [&str; 14] = [
        " and ", " und ", " et ", " y ", " e ", " en ", " og ", " och ", " & ", " i ", " ja ",
        " a ", " ve ", " и ",
    ];
    for and in AND {
        if let Some((one, other)) = part.split_once(and)
            && is_person(one)
            && is_person(other.split(and).next().unwrap_or(other))
        {
            let mut names = vec![one];
            names.extend(joined(other));
            return names;
        }
    }
    vec![part]
}

/// Without a role in brackets or behind a dash, and without "Staff" behind an agency.
fn without_role(name: &str) -> &str {
    let mut name = name.trim();
    for mark in [" (", " – ", " — ", " - "] {
        if let Some((head, tail)) = name.split_once(mark)
            && !head.trim().is_empty()
            && (mark != " ("
                || tail
                    .split(|letter: char| !letter.is_alphanumeric())
                    .any(is_role_word))
        {
            name = head.trim();
        }
    }
    let lower = name.to_lowercase();
    for agency in AGENCIES {
        if let Some(rest) = lower.strip_prefix(agency)
            && rest.split_whitespace().all(is_role_word)
        {
            return name.get(..agency.len()).unwrap_or(name);
        }
    }
    name.trim_end_matches([':', '.', ' ', '-', '–'].as_slice())
}

fn is_role_word(word: &str) -> bool {
    ROLES.contains(&word.to_lowercase().as_str())
}

fn is_role(part: &str) -> bool {
    part.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .all(is_role_word)
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
    (2..=5).contains(&count) && is_name(part)
}

/// Whether a part may be a name: few words, none a role, none small but particles.
fn is_name(part: &str) -> bool {
    const PARTICLES: [&str; 24] = [
        "de", "da", "do", "dos", "del", "della", "di", "la", "le", "van", "von", "der", "den",
        "ter", "zu", "bin", "al", "el", "y", "af", "ten", "du", "e", "ibn",
    ];
    let words: Vec<&str> = part.split_whitespace().collect();
    !words.is_empty()
        && words.len() <= 6
        && !part.chars().any(char::is_numeric)
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
            ("Von Ana Holm und Ole Berg", &["Ana Holm", "Ole Berg"]),
            (
                "Ana Holm, Ole Berg and Ida Lund",
                &["Ana Holm", "Ole Berg", "Ida Lund"],
            ),
            ("Ana Holm, Senior Editor", &["Ana Holm"]),
            ("Ana Holm | Harbour correspondent", &["Ana Holm"]),
            ("Ana Holm, MD, PhD", &["Ana Holm, MD, PhD"]),
            ("Reuters Staff", &["Reuters"]),
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
    fn the_site_is_an_author_only_if_no_one_else_is() {
        let values = ["Harbour Post".to_owned(), "Ana Holm".to_owned()];
        assert_eq!(people(&values, &["Harbour Post"]), ["Ana Holm"]);
        assert_eq!(people(&values[..1], &["Harbour Post"]), ["Harbour Post"]);
    }
}
