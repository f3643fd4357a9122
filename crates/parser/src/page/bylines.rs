//! Bylines as a reader sees them: short lines around the headline, and a signature at the end.

use super::BlockKind;
use super::names::Hint;
use super::outline::{Element, Line, Outline, ancestors, is_good, is_heading};
use super::people::{
    after_by, credits_agencies, has_job, is_a_person, is_agency, is_joined, is_kind, is_lender,
    is_of_others, is_place, is_place_or_house, is_reporter, is_role_line, is_small_sign,
    is_whole_name, labelled, said, seen, without_addresses,
};
use super::same;
use super::tag::Tag;
use super::text::{End, is_cjk};
use super::visible::{LABELLED_WORDS, LONGEST, PUBLISHED, UPDATED, around, is_dated, parts, says};

/// Lines behind the text in which a signature may stand.
const BEHIND: usize = 6;

/// Elements around a line of which one may be named as that of an author.
const MARKED_WITHIN: usize = 3;

/// Lines behind the text in which the author may be named as such.
const LABELLED_BEHIND: usize = 40;

/// Words for an author, as labels have them.
const AUTHOR: &[&str] = &[
    "author",
    "authors",
    "autor",
    "autorin",
    "autoren",
    "autorin/autor",
    "autor/in",
    "autor:in",
    "auteur",
    "auteurs",
    "autora",
    "autores",
    "autore",
    "autori",
    "autorzy",
    "autoři",
    "szerző",
    "forfatter",
    "författare",
    "kirjoittaja",
    "yazar",
    "penulis",
    "автор",
    "авторы",
    "автори",
    "συντάκτης",
    "الكاتب",
    "作者",
    "tác",
];

/// Words of headings over whom to ask.
const CONTACT: &[&str] = &[
    "contact",
    "contacts",
    "kontakt",
    "ansprechpartner",
    "ansprechpartnerin",
    "pressekontakt",
    "contacto",
    "contato",
    "contatto",
    "contatti",
    "yhteyshenkilö",
    "контакт",
    "контакты",
    "контакти",
];

/// Words that join what was published to its author.
const BY: [&str; 14] = [
    " by ", " von ", " par ", " por ", " di ", " da ", " door ", " av ", " af ", " przez ", " de ",
    " oleh ", " od ", " от ",
];

/// Those of them that begin another part of the line behind a date.
const BEHIND_DATE: [&str; 7] = [" By ", " Von ", " Par ", " Por ", " Door ", " Av ", " Af "];

/// Whom the lines around the headline may name as authors, one after the other, with the line; many name no one.
pub(super) fn readings<'a>(
    outline: &'a Outline,
    titles: &[&str],
) -> impl Iterator<Item = (&'a Line, Vec<String>)> + use<'a> {
    const READINGS: [fn(&Outline, usize) -> Vec<String>; 3] = [byline, dated, beside_date];
    around(outline, titles)
        .filter(move |(at, _)| !is_in_comments(outline, *at))
        .flat_map(move |(at, line)| {
            let readings = READINGS.into_iter();
            readings.map(move |read| (line, read(outline, at)))
        })
}

/// The people whom the lines around the headline name as authors.
pub(super) fn authors(outline: &Outline, titles: &[&str]) -> Vec<String> {
    readings(outline, titles)
        .map(|(_, names)| names)
        .find(|names| !names.is_empty())
        .or_else(|| {
            around(outline, titles)
                .find(|(at, line)| is_marked_name(outline, *at, line))
                .map(|(_, line)| vec![line.text.clone()])
        })
        .unwrap_or_default()
}

/// The people whom a line behind the text names, or who sign its end. `last` is the text's last line, `house` the name of the
/// site where its data name no author at all.
pub(super) fn signature(outline: &Outline, last: usize, house: Option<&str>) -> Vec<String> {
    let end = outline.lines.len().min(last + 1 + BEHIND);
    let lines = &outline.lines[last.min(end)..end];
    let parent = |line: &Line| outline.elements[line.element].parent;
    let mut short = lines
        .iter()
        .filter(|line| line.kind == BlockKind::Paragraph && line.measure.words <= LONGEST);
    if let Some(names) = short.find_map(|line| signs(&line.text)) {
        return names;
    }
    let near =
        lines.iter().enumerate().take(2).filter(|(_, line)| {
            line.kind == BlockKind::Paragraph && parent(line) == parent(&lines[0])
        });
    let mut unlinked = near.clone().filter(|(_, line)| line.links == 0);
    if let Some(names) = unlinked.find_map(|(_, line)| beside(house?, &line.text)) {
        return names;
    }
    // Names in a list, in a poem or below a quotation sign nothing, nor does who is to be asked.
    let is_below_text = |at: usize| {
        let before = (last + at).checked_sub(1).map(|at| &outline.lines[at]);
        before.is_some_and(|line| {
            line.kind == BlockKind::Paragraph
                && line.measure.ends == End::Sentence
                && !says(&line.text, CONTACT)
        })
    };
    let signed = near.into_iter().find(|(at, line)| {
        is_below_text(*at)
            && line.bold.max(line.italic) > 0.8
            && line.linked < 0.5
            && is_a_person(&line.text)
            && !credits_agencies(&line.text)
    });
    if let Some((_, line)) = signed {
        return vec![line.text.clone()];
    }
    let is_labelled = |at: &usize| {
        let line = &outline.lines[*at];
        let first = line.text.split_whitespace().next().unwrap_or_default();
        let label = first.trim_end_matches(':').to_lowercase();
        line.measure.words <= LABELLED_WORDS && AUTHOR.contains(&label.as_str())
    };
    let far = outline.lines.len().min(end + LABELLED_BEHIND);
    (last..end)
        .filter(|&at| outline.lines[at].measure.words <= LONGEST)
        .chain((end..far).filter(is_labelled))
        .filter(|at| !is_in_comments(outline, *at))
        .map(|at| byline(outline, at))
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

/// Lines of running text before what readers write of it, at least.
const TEXT_LINES: usize = 2;

/// Whether a line stands among what readers write. What begins above the text is named so for something else: "comments-open".
fn is_in_comments(outline: &Outline, at: usize) -> bool {
    let elements = &outline.elements;
    let is_behind_text = |number: usize| {
        let before = outline.lines[..elements[number].lines.0].iter();
        before
            .filter(|line| is_good(line))
            .nth(TEXT_LINES - 1)
            .is_some()
    };
    let mut around = ancestors(elements, outline.lines[at].element);
    around.any(|number| elements[number].hints.has(Hint::Comment) && is_behind_text(number))
}

/// What stands between dashes: "--- Von Ana Holm, dpa ---".
pub(super) fn between_dashes(text: &str) -> &str {
    let inside = text
        .strip_prefix("---")
        .and_then(|text| text.strip_suffix("---"));
    inside.map_or(text, str::trim)
}

/// Beginnings of labels of who took the pictures.
const PICTURES: [&str; 4] = ["foto", "photo", "bild", "illustration"];

/// The signs of those who wrote a text, in a line that says who took the pictures too: "hol, be; Photo: Ida Lund".
fn signs(line: &str) -> Option<Vec<String>> {
    let (signs, rest) = line.split_once(';')?;
    let signs: Vec<&str> = signs.split([',', '/']).map(str::trim).collect();
    let takes_pictures = || {
        let (label, _) = rest.split_once(':').unwrap_or_default();
        let label = label.trim_start().to_lowercase();
        PICTURES.iter().any(|begin| label.starts_with(begin))
    };
    let known = signs
        .iter()
        .all(|sign| sign.len() > 1 && is_small_sign(sign))
        && takes_pictures();
    known.then(|| signs.into_iter().map(str::to_owned).collect())
}

/// Whom a line names beside the house, as a text is signed that another house had first: "Harbour Post / Fish Herald".
fn beside(house: &str, line: &str) -> Option<Vec<String>> {
    let (first, origin) = line.split_once(" / ")?;
    let is_one =
        is_agency(origin) || (origin.contains(' ') && !is_place(origin) && !is_lender(origin));
    (same(house, first) && is_one && seen(origin) == [origin]).then(|| vec![origin.to_owned()])
}

/// The people whom a line names behind "By" and the like.
fn byline(outline: &Outline, at: usize) -> Vec<String> {
    let line = &outline.lines[at];
    let text = without_addresses(&line.text);
    // "홍길동·김하나 기자": the mark stands between names.
    let mut parts: Vec<&str> = if is_reporter(&text) {
        vec![&text]
    } else {
        parts(&text).flat_map(labelled).collect()
    };
    // "Written by" may stand on a line of its own.
    let next = outline.lines.get(at + 1);
    parts.extend(next.map(|next| next.text.as_str()));
    for (number, part) in parts
        .iter()
        .enumerate()
        .take(parts.len() - usize::from(next.is_some()))
    {
        let part = between_dashes(part.trim_matches(['〔', '〕', '【', '】', '［', '］']));
        let (names, rest) = match after_by(part) {
            Some("") if is_label(part) => {
                let rest = parts.get(number + 1).copied().unwrap_or_default();
                (said(rest), rest)
            }
            Some(rest) => (seen(part), rest),
            None => match after_published(part, is_heading(line)) {
                Some(rest) => (said(rest), rest),
                None => continue,
            },
        };
        let few = rest.split_whitespace().count() <= 2 || is_reporter(part);
        let short = few && !is_heading(line);
        if !names.is_empty()
            && names
                .iter()
                .enumerate()
                .all(|(at, name)| is_whole_name(name, at > 0 || short))
        {
            return names;
        }
    }
    Vec::new()
}

/// Whether a line that has only words before a name is one: "Text" may be anything.
fn is_label(line: &str) -> bool {
    line.ends_with([':', '：', '՝'])
        || line.split_whitespace().count() > 1
        || line.ends_with(is_cjk)
        || matches!(
            line.to_lowercase().as_str(),
            "by" | "von" | "par" | "por" | "author" | "autor" | "auteur" | "autore" | "автор"
        )
}

/// The person in a line such as "Ana Holm · March 1, 2026" or "Ana Holm 01-03-2026".
fn dated(outline: &Outline, at: usize) -> Vec<String> {
    let line = &outline.lines[at];
    let digits = line.text.chars().filter(char::is_ascii_digit).count();
    // In lists of links the name is that of a section.
    if digits < 3 || (line.linked > 0.0 && !is_marked(outline, line)) {
        return Vec::new();
    }
    let is_someone = |name: &str| is_a_person(name) && !is_place_or_house(name);
    if let Some(name) = parts(&line.text).find(|part| is_someone(part))
        && parts(&line.text).any(is_dated)
    {
        return vec![name.to_owned()];
    }
    let names = seen(&line.text);
    let alone = names.len() == 1 && is_someone(&names[0]) && line.text.starts_with(&names[0]);
    if !alone {
        return Vec::new();
    }
    // "Los Angeles, 12 March 2026" is where it happened, "Giriş Tarihi: 12.03.2026" what the date is.
    let rest = &line.text[names[0].len()..];
    let labels = rest.trim_start().starts_with([':', '：']);
    if is_dated(rest.trim()) && !labels && (!rest.starts_with(',') || is_marked(outline, line)) {
        return names;
    }
    Vec::new()
}

/// The people in a line right before or behind that of the date, if it says more of them than their names: "Ana Holm, Gardens
/// Correspondent", "Ana Holm, AP", "Ana Holm and Ole Berg". A name alone may be that of a place or of a section.
fn beside_date(outline: &Outline, at: usize) -> Vec<String> {
    let line = &outline.lines[at];
    let is_date = |at: usize| {
        let beside = outline.lines.get(at);
        beside.is_some_and(|line| line.measure.words <= LONGEST && parts(&line.text).any(is_dated))
    };
    let beside = at.checked_sub(1).is_some_and(is_date) || is_date(at + 1);
    if !beside || line.linked > 0.5 || is_heading(line) || is_of_others(&line.text) {
        return Vec::new();
    }
    let names = seen(&line.text);
    let [first, more @ ..] = names.as_slice() else {
        return Vec::new();
    };
    let Some(rest) = line.text.strip_prefix(first.as_str()) else {
        return Vec::new();
    };
    let joined = !more.is_empty() && is_joined(rest);
    let apart = rest
        .trim_start()
        .starts_with([',', '|', '·', '•', '-', '–', '—', '/', '(']);
    let sure = (apart && has_job(rest)) || rest.contains('@') || joined;
    let agencies = !more.is_empty() && more.iter().all(|name| is_agency(name));
    let known = names
        .iter()
        .all(|name| is_whole_name(name, false) && !is_place_or_house(name));
    if known && is_a_person(first) && (sure || agencies) {
        names
    } else {
        Vec::new()
    }
}

/// What follows "by" in a line such as "Posted on March 1 by Ana Holm" or, but for headings, "Ein Essay von Ana Holm": "Kritik von den
/// Betreibern" heads a part of the text.
fn after_published(part: &str, heads: bool) -> Option<&str> {
    if is_of_others(part) {
        return None;
    }
    let mut words = part.split_whitespace();
    let first = words.next()?.trim_end_matches(':').to_lowercase();
    let second = words.next().unwrap_or_default().to_lowercase();
    let says =
        |word: &String| PUBLISHED.contains(&word.as_str()) || UPDATED.contains(&word.as_str());
    let behind_date = || {
        let mut found = BEHIND_DATE.iter().filter_map(|by| part.split_once(by));
        found.find(|(before, _)| is_dated(before))
    };
    let (before, rest) = BY
        .iter()
        .find_map(|by| part.split_once(by))
        .or_else(behind_date)?;
    let is_kind = !heads && is_kind(before);
    // "11.30: music by the pier" is what happens then.
    let dated = first.starts_with(|letter: char| letter.is_ascii_digit()) && !before.contains(": ");
    (says(&first) || says(&second) || dated || is_kind).then(|| rest.trim())
}

/// Whether a line is the name of a person, and its element is named as that of an author or a role stands beside it.
fn is_marked_name(outline: &Outline, at: usize, line: &Line) -> bool {
    let parent = |line: &Line| outline.elements[line.element].parent;
    let role = || {
        outline.lines.get(at + 1).is_some_and(|next| {
            (is_role_line(&next.text) || parts(&next.text).next().is_some_and(is_role_line))
                && (next.kind != BlockKind::ListItem || next.measure.digits == 0)
                && next.linked < 0.5
                && (!is_heading(next) || parent(next) == parent(line))
        })
    };
    is_a_person(&line.text)
        && line.text.split_whitespace().count() <= 4
        && (is_marked(outline, line) || (line.linked < 0.5 && !is_heading(line) && role()))
}

/// Whether an element close around a line is named as that of an author, and none as that of comments or of pictures.
fn is_marked(outline: &Outline, line: &Line) -> bool {
    let mut at = line.leaf;
    let mut marked = false;
    for depth in 0..2 * MARKED_WITHIN {
        let Element {
            hints, parent, tag, ..
        } = &outline.elements[at];
        let picture = matches!(tag, Tag::Figure | Tag::Caption);
        if picture
            || hints.has(Hint::Comment)
            || hints.has(Hint::Caption)
            || hints.has(Hint::Related)
        {
            return false;
        }
        marked |= depth < MARKED_WITHIN && hints.has(Hint::Author);
        at = *parent;
    }
    marked
}
