//! What a reader sees around the headline: its short lines, and the dates in them. For where the page's data names none, or is
//! contradicted. Who is named there is read in `bylines`.

use super::names::Hint;
use super::outline::{Element, Line, Outline, is_heading};
use super::same;
use super::tag::Tag;
use super::text::{shared, tokens};
use crate::date;

/// Lines after and before the headline in which a byline or a date may stand.
const AFTER: usize = 14;
const BEFORE: usize = 6;

/// Longest line with a byline or a date, in words.
pub(super) const LONGEST: f32 = 18.0;

/// Most words of letters in a date: "Saturday, March 14, 2026 at 10:00 PM EST".
const DATE_WORDS: usize = 5;

/// Most words of a line that says what its date is, and such lines that are looked at.
pub(super) const LABELLED_WORDS: f32 = 8.0;
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

/// Words that say that something was published, and with which a line may name its author after "by".
pub(super) const PUBLISHED: &[&str] = &[
    "posted",
    "published",
    "written",
    "submitted",
    "created",
    "added",
    "by",
    "veröffentlicht",
    "erschienen",
    "publié",
    "publiée",
    "publicado",
    "publicada",
    "pubblicato",
    "gepubliceerd",
    "geplaatst",
    "publicerad",
    "publisert",
    "udgivet",
    "opublikowano",
    "publikováno",
    "publicat",
    "julkaistu",
    "опубликовано",
    "yayınlandı",
    "diterbitkan",
];

/// Words that say that a date is that of a change.
pub(super) const UPDATED: &[&str] = &[
    "updated",
    "update",
    "modified",
    "reviewed",
    "revised",
    "edited",
    "aktualisiert",
    "aktualisierung",
    "geändert",
    "actualisé",
    "actualisée",
    "jour",
    "modifié",
    "actualizado",
    "actualizada",
    "actualización",
    "modificado",
    "atualizado",
    "atualizada",
    "aggiornato",
    "aggiornamento",
    "modificato",
    "bijgewerkt",
    "gewijzigd",
    "uppdaterad",
    "oppdatert",
    "opdateret",
    "zaktualizowano",
    "aktualizacja",
    "aktualizováno",
    "aktualizované",
    "actualizat",
    "päivitetty",
    "muokattu",
    "güncelleme",
    "güncellendi",
    "frissítve",
    "обновлено",
    "обновлён",
    "оновлено",
    "актуализирана",
    "ενημέρωση",
    "ενημερώθηκε",
    "diperbarui",
    "cập",
    "更新",
    "更新日",
    "수정",
    "最終更新",
    "تحديث",
    "עודכן",
    "अपडेट",
    "อัปเดต",
];

/// The short lines around the first of these headlines that stands in the page, else around the heading that is most like the first of
/// them; those after it first.
pub(super) fn around<'a>(
    outline: &'a Outline,
    titles: &[&str],
) -> impl Iterator<Item = (usize, &'a Line)> {
    let lines = &outline.lines;
    let at = titles
        .iter()
        .filter(|title| !title.is_empty())
        .find_map(|title| lines.iter().position(|line| same(&line.text, title)))
        .or_else(|| most_alike(lines, titles.first()?));
    let (before, after) = at.map_or((0..0, 0..0), |at| {
        (
            at.saturating_sub(BEFORE)..at,
            at + 1..lines.len().min(at + 1 + AFTER),
        )
    });
    after
        .chain(before.rev())
        .map(|at| (at, &lines[at]))
        .filter(|(_, line)| line.measure.words <= LONGEST)
}

/// Share of a title's words that a heading has if it is another wording of it.
const ALIKE: f32 = 0.6;

/// The heading that has most of a title's words, as the page's own has where search engines are given another.
fn most_alike(lines: &[Line], title: &str) -> Option<usize> {
    let title = tokens(title);
    let headings = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| is_heading(line));
    headings
        .map(|(at, line)| (at, shared(&title, &tokens(&line.text))))
        .filter(|(_, shared)| *shared >= ALIKE)
        .rev()
        .max_by(|one, other| one.1.total_cmp(&other.1))
        .map(|(at, _)| at)
}

/// Parts of a line between the marks that separate author, date and section.
pub(super) fn parts(line: &str) -> impl Iterator<Item = &str> {
    line.split([
        '|', '·', '•', '⋅', '●', '∙', '‧', '○', '▪', '■', '│', '[', ']', '｜',
    ])
    .flat_map(|part| part.split(" - "))
    .flat_map(|part| part.split(" – "))
    .flat_map(|part| part.split(" — "))
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// A date that a reader sees, as it is written.
pub(super) struct Seen<'a> {
    pub(super) text: &'a str,
    /// Whether it is said to be that of a change.
    pub(super) updated: bool,
}

/// The dates in the lines around the headline, in the order in which they are looked at.
pub(super) fn dates<'a>(outline: &'a Outline, titles: &[&str]) -> Vec<Seen<'a>> {
    let mut dates = Vec::new();
    for (at, line) in around(outline, titles) {
        // Below a picture stands when it was taken.
        let Element { hints, tag, .. } = &outline.elements[line.element];
        if hints.has(Hint::Caption) || *tag == Tag::Caption {
            continue;
        }
        if line.measure.digits < 4
            && !line
                .text
                .contains(|letter: char| !letter.is_ascii() && letter.is_numeric())
        {
            continue;
        }
        let before = at
            .checked_sub(1)
            .map_or("", |before| outline.lines[before].text.as_str());
        let mut label = if before.split_whitespace().count() <= 3 {
            before
        } else {
            ""
        };
        let pieces = parts(&line.text)
            .flat_map(|part| part.split(['(', ')']))
            .flat_map(labelled);
        for part in pieces {
            if is_dated(part) {
                dates.push(Seen {
                    text: part,
                    updated: says(part, UPDATED)
                        || (says(label, UPDATED) && !says(part, PUBLISHED)),
                });
            }
            label = part;
        }
    }
    dates
}

/// Dates anywhere in the page whose line begins with what they are: "Posted on March 1, 2026", "Datum 01.03.2026".
pub(super) fn labelled_dates(outline: &Outline) -> Vec<Seen<'_>> {
    outline
        .lines
        .iter()
        .filter(|line| line.measure.digits >= 4 && line.measure.words <= LABELLED_WORDS)
        .filter(|line| is_dated(&line.text))
        .filter_map(|line| {
            let mut words = line.text.split_whitespace();
            let label = [words.next()?, words.next()?]
                .map(|word| word.trim_end_matches(':').to_lowercase());
            let has = |known: &[&str]| label.iter().any(|word| known.contains(&word.as_str()));
            let updated = has(UPDATED);
            (updated || has(PUBLISHED) || has(DATE)).then_some(Seen {
                text: &line.text,
                updated,
            })
        })
        .take(MAX_LABELLED)
        .collect()
}

/// The pieces of a text of which each begins with "published", "updated" and the like.
fn labelled(part: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(part);
    std::iter::from_fn(move || {
        let text = rest?;
        // A year and a word may stand in elements of their own with no space between.
        let next = text
            .split(|letter: char| !letter.is_alphabetic())
            .filter(|word| says(word, UPDATED) || says(word, PUBLISHED))
            .map(|word| word.as_ptr() as usize - text.as_ptr() as usize)
            .find(|at| *at > 0);
        rest = next.map(|at| &text[at..]);
        Some(next.map_or(text, |at| &text[..at]))
    })
}

/// Whether a text is a date and little else. A year of two digits is one only among signs: "12 to 14 months" has none.
pub(super) fn is_dated(text: &str) -> bool {
    let longest = text
        .split(|letter: char| !letter.is_numeric())
        .map(|digits| digits.chars().count())
        .max();
    let signs = text.matches(['.', '/', '-']).count();
    let words = text
        .split(|letter: char| !letter.is_alphabetic())
        .filter(|word| word.chars().count() > 1)
        .count();
    (longest >= Some(4) || signs >= 2)
        && words <= DATE_WORDS
        && date::parse(text).is_some_and(|date| date.day_known)
}

/// Whether one of these words is in a text.
pub(super) fn says(text: &str, known: &[&str]) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric())
        .any(|word| !word.is_empty() && known.contains(&word.to_lowercase().as_str()))
}
