//! What a reader sees around the headline: its short lines, and the dates in them. For where the page's data names none, or is
//! contradicted. Who is named there is read in `bylines`.

use unicode_normalization::char::is_combining_mark;

use super::outline::{Line, Outline, is_heading};
use super::same;
use super::text::{shared, tokens};

mod dates;

pub(super) use dates::{Said, Seen, dates, is_date, is_dated, is_publication, labelled_dates};

/// Lines after and before the headline in which a byline or a date may stand.
const AFTER: usize = 14;
const BEFORE: usize = 6;

/// Longest line with a byline or a date, in words.
pub(super) const LONGEST: f32 = 18.0;

/// Most words of a line that says who or when after a label.
pub(super) const LABELLED_WORDS: f32 = 8.0;

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
    "posté",
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
    "yayınlanma",
    "yayımlanma",
    "diterbitkan",
    "publikovaný",
    "publikované",
    "vydáno",
    "megjelent",
    "közzétéve",
    "objavljeno",
    "објављено",
    "опубліковано",
    "публикувано",
    "δημοσιεύθηκε",
    "δημοσίευση",
    "प्रकाशित",
    "প্রকাশিত",
    "প্রকাশ",
    "نشر",
    "النشر",
    "انتشار",
    "פורסם",
    "公開",
    "公開日",
    "配信",
    "掲載",
    "发布",
    "發布",
    "입력",
    "등록",
    "게재",
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
    "अपडेटेड",
    "stand",
    "ažurirano",
    "ажурирано",
    "изменено",
    "обновлена",
    "חודש",
    "به‌روزرسانی",
    "התעדכן",
    "güncellenme",
    "อัปเดต",
];

/// The short lines around the first of these headlines that stands in the page, else around the heading that is most like the first of
/// them; those after it first.
pub(super) fn around<'a>(
    outline: &'a Outline,
    titles: &[&str],
) -> impl Iterator<Item = (usize, &'a Line)> + use<'a> {
    let lines = &outline.lines;
    let at = headline(outline, titles);
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

/// The line of the headline.
fn headline(outline: &Outline, titles: &[&str]) -> Option<usize> {
    let lines = &outline.lines;
    titles
        .iter()
        .filter(|title| !title.is_empty())
        .find_map(|title| lines.iter().position(|line| same(&line.text, title)))
        .or_else(|| most_alike(lines, titles.first()?))
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

/// Whether one of these words is in a text.
pub(super) fn says(text: &str, known: &[&str]) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter))
        .any(|word| !word.is_empty() && known.contains(&word.to_lowercase().as_str()))
}
