//! Byline and date as a reader sees them: short lines around the headline, and a signature at the end. For where the page's data
//! names none, or is contradicted.

use unicode_normalization::char::is_combining_mark;

use super::names::Hint;
use super::outline::{Element, Line, Outline, is_heading};
use super::people::{after_by, is_a_person, is_of_others, is_role_line, seen};
use super::same;
use super::tag::Tag;
use super::text::{shared, tokens};

mod dates;

pub(super) use dates::{Said, Seen, dates, is_dated, labelled_dates};

/// Lines after and before the headline in which a byline or a date may stand.
const AFTER: usize = 14;
const BEFORE: usize = 6;

/// Longest line with a byline or a date, in words.
const LONGEST: f32 = 18.0;

/// Lines behind the text in which a signature may stand.
const BEHIND: usize = 6;

/// Elements around a line of which one may be named as that of an author.
const MARKED_WITHIN: usize = 3;

/// Most words of a line that says who or when after a label.
const LABELLED_WORDS: f32 = 8.0;

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

/// Words that say that something was published, and with which a line may name its author after "by".
const PUBLISHED: &[&str] = &[
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
const UPDATED: &[&str] = &[
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

/// Words that join what was published to its author.
const BY: [&str; 14] = [
    " by ", " von ", " par ", " por ", " di ", " da ", " door ", " av ", " af ", " przez ", " de ",
    " oleh ", " od ", " от ",
];

/// The short lines around the first of these headlines that stands in the page, else around the heading that is most like the first of
/// them; those after it first.
fn around<'a>(outline: &'a Outline, titles: &[&str]) -> impl Iterator<Item = (usize, &'a Line)> {
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

/// The people whom the lines around the headline name as authors.
pub(super) fn authors(outline: &Outline, titles: &[&str]) -> Vec<String> {
    around(outline, titles)
        .map(|(at, line)| {
            let names = byline(outline, at);
            if names.is_empty() {
                dated(outline, line)
            } else {
                names
            }
        })
        .find(|names| !names.is_empty())
        .or_else(|| {
            around(outline, titles)
                .find(|(at, line)| is_marked_name(outline, *at, line))
                .map(|(_, line)| vec![line.text.clone()])
        })
        .unwrap_or_default()
}

/// The people whom a line behind the text names, or who sign its end. `last` is the text's last line.
pub(super) fn signature(outline: &Outline, last: usize) -> Vec<String> {
    let end = outline.lines.len().min(last + 1 + BEHIND);
    let lines = &outline.lines[last.min(end)..end];
    let parent = |line: &Line| outline.elements[line.element].parent;
    let signed = lines.iter().take(2).find(|line| {
        line.bold.max(line.italic) > 0.8
            && line.linked < 0.5
            && parent(line) == parent(&lines[0])
            && is_a_person(&line.text)
    });
    if let Some(line) = signed {
        return vec![line.text.clone()];
    }
    let labelled = |at: &usize| {
        let line = &outline.lines[*at];
        let first = line.text.split_whitespace().next().unwrap_or_default();
        let label = first.trim_end_matches(':').to_lowercase();
        line.measure.words <= LABELLED_WORDS && AUTHOR.contains(&label.as_str())
    };
    let far = outline.lines.len().min(end + LABELLED_BEHIND);
    (last..end)
        .filter(|&at| outline.lines[at].measure.words <= LONGEST)
        .chain((end..far).filter(labelled))
        .map(|at| byline(outline, at))
        .find(|names| !names.is_empty())
        .unwrap_or_default()
}

/// Parts of a line between the marks that separate author, date and section.
fn parts(line: &str) -> impl Iterator<Item = &str> {
    line.split([
        '|', '·', '•', '⋅', '●', '∙', '‧', '○', '▪', '■', '│', '[', ']', '｜',
    ])
    .flat_map(|part| part.split(" - "))
    .flat_map(|part| part.split(" – "))
    .flat_map(|part| part.split(" — "))
    .map(str::trim)
    .filter(|part| !part.is_empty())
}

/// The people whom a line names behind "By" and the like.
fn byline(outline: &Outline, at: usize) -> Vec<String> {
    let next = || {
        let next = outline.lines.get(at + 1);
        next.map_or("", |next| next.text.as_str())
    };
    let line = &outline.lines[at];
    for part in parts(&line.text) {
        let rest = match after_by(part) {
            // "Written by" may stand on a line of its own.
            Some("") if is_label(part) => next(),
            Some(rest) => rest,
            None => match after_published(part) {
                Some(rest) => rest,
                None => continue,
            },
        };
        let names = seen(rest);
        let short = rest.split_whitespace().count() <= 2;
        if !names.is_empty()
            && names.iter().all(|name| {
                let words = name.split_whitespace().count();
                (2..=6).contains(&words) || (words == 1 && short && !is_heading(line))
            })
        {
            return names;
        }
    }
    Vec::new()
}

/// Whether a line that has only words before a name is one: "Text" may be anything.
fn is_label(line: &str) -> bool {
    line.ends_with([':', '：'])
        || line.split_whitespace().count() > 1
        || matches!(
            line.to_lowercase().as_str(),
            "by" | "von" | "par" | "por" | "author" | "autor" | "auteur" | "autore" | "автор"
        )
}

/// The person in a line such as "Ana Holm · March 1, 2026" or "Ana Holm 01-03-2026".
fn dated(outline: &Outline, line: &Line) -> Vec<String> {
    let digits = line.text.chars().filter(char::is_ascii_digit).count();
    // In lists of links the name is that of a section.
    if digits < 3 || (line.linked > 0.0 && !is_marked(outline, line)) {
        return Vec::new();
    }
    if let Some(name) = parts(&line.text).find(|part| is_a_person(part))
        && parts(&line.text).any(is_dated)
    {
        return vec![name.to_owned()];
    }
    let names = seen(&line.text);
    let alone = names.len() == 1 && is_a_person(&names[0]) && line.text.starts_with(&names[0]);
    if alone && is_dated(line.text[names[0].len()..].trim()) {
        return names;
    }
    Vec::new()
}

/// What follows "by" in a line such as "Posted on March 1 by Ana Holm".
fn after_published(part: &str) -> Option<&str> {
    if is_of_others(part) {
        return None;
    }
    let mut words = part.split_whitespace();
    let first = words.next()?.trim_end_matches(':').to_lowercase();
    let second = words.next().unwrap_or_default().to_lowercase();
    let says =
        |word: &String| PUBLISHED.contains(&word.as_str()) || UPDATED.contains(&word.as_str());
    let dated = first.starts_with(|letter: char| letter.is_ascii_digit());
    if !(says(&first) || says(&second) || dated) {
        return None;
    }
    BY.iter()
        .find_map(|by| part.split_once(by))
        .map(|(_, rest)| rest.trim())
}

/// Whether a line is the name of a person, and its element is named as that of an author or a role stands beside it.
fn is_marked_name(outline: &Outline, at: usize, line: &Line) -> bool {
    let role = || {
        outline
            .lines
            .get(at + 1)
            .is_some_and(|next| is_role_line(&next.text) && next.linked < 0.5)
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

/// Whether one of these words is in a text.
fn says(text: &str, known: &[&str]) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && !is_combining_mark(letter))
        .any(|word| !word.is_empty() && known.contains(&word.to_lowercase().as_str()))
}
