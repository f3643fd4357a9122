//! What a line is by its own words: an advert of a job, a byline, a credit, a reserved right.

use crate::page::article::MIN_PICTURE;
use crate::page::outline::{
    CAPTION_WORDS, Line, Outline, Picture, ancestors, is_good, is_heading, is_link,
};
use crate::page::text::End;
use crate::page::{BlockKind, bylines, markers, people, visible};

/// Most words of a line that offers a job.
const JOB_WORDS: f32 = 25.0;

/// That a job is open to all, as adverts in these countries say behind its name (in Germany for section 11 of the AGG).
const OPEN_TO_ALL: [&str; 8] = [
    "(m/w/d)", "(w/m/d)", "(d/m/w)", "(m/w/x)", "(m/f/d)", "(f/m/d)", "(m/v/x)", "(H/F)",
];

/// Whether a line leads to a job: "Captain (f/m/d) Harbour Ferries, Kiel".
pub(super) fn is_job(line: &Line) -> bool {
    let is_shape = matches!(line.kind, BlockKind::Paragraph | BlockKind::ListItem);
    is_shape
        && line.links > 0
        && line.measure.words <= JOB_WORDS
        && line.measure.ends == End::Open
        && OPEN_TO_ALL.iter().any(|mark| line.text.contains(mark))
}

/// Most words of a button of a shop.
const BUTTON_WORDS: f32 = 12.0;

/// First words of such buttons: those that only shops begin so, and others.
const BUYS: [&str; 2] = ["Buy", "Shop"];
const GETS: [&str; 3] = ["Get", "Try", "Order"];

/// Words before the name of the shop.
const AT: [&str; 5] = ["from", "at", "on", "bei", "chez"];

/// Whether a text names what one buys, or where: "Buy the lamp", "Get the lamp on Harbour Lamps", "$40 from Harbour Lamps".
fn sells(text: &str) -> bool {
    if text.contains([':', ',', '(', '—', '–']) {
        return false;
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &&str| {
        word.starts_with(|letter: char| letter.is_uppercase() || letter.is_ascii_digit())
    };
    let names = |words: &[&str]| !words.is_empty() && words.iter().all(is_name);
    let (first, rest) = words.split_first().unwrap_or((&"", &[]));
    let at = rest.iter().rposition(|word| AT.contains(word));
    let at_shop = at.is_some_and(|at| names(&rest[at + 1..]));
    let ends_in_digit = first.ends_with(|letter: char| letter.is_ascii_digit());
    let is_price = first.starts_with(['$', '€', '£']) && ends_in_digit;
    (BUYS.contains(first) && (names(rest) || at_shop))
        || (GETS.contains(first) && at_shop)
        || (is_price && at == Some(0) && at_shop)
}

/// Whether a paragraph may be a button that leads to a shop. Where one stands below the text that it is about, it is one; a headline that
/// begins so stands above its text.
pub(super) fn is_button(outline: &Outline, at: usize) -> bool {
    let line = &outline.lines[at];
    let ends = |next: Option<&Line>| next.is_none_or(|next| is_heading(next) || !is_good(next));
    let before = at.checked_sub(1).map(|at| &outline.lines[at]);
    is_link(line)
        && line.measure.words <= BUTTON_WORDS
        && line.measure.ends == End::Open
        && line.bold.max(line.italic) < 0.5
        && sells(&line.text)
        && before.is_some_and(|before| !is_heading(before) && !is_link(before))
        && ends(outline.lines.get(at + 1))
}

const COPYRIGHT: &str = "copyright";

/// Most words of a copyright line.
const COPYRIGHT_WORDS: f32 = 25.0;

/// Whether a line says whose the text is: "© 2026 Harbour Post", "Copyright (c) 2026 …", "Copyright 2026 The Associated Press. …".
pub(super) fn is_copyright(line: &Line) -> bool {
    let word = line.text.get(..COPYRIGHT.len());
    let named = word.filter(|word| word.eq_ignore_ascii_case(COPYRIGHT));
    let rest = named.map_or(line.text.as_str(), |word| {
        line.text[word.len()..].trim_start()
    });
    let sign = rest.starts_with("(c) ") || rest.starts_with("(C) ");
    let year = || rest.starts_with(|letter: char| letter.is_ascii_digit());
    line.measure.words <= COPYRIGHT_WORDS
        && (rest.starts_with('©')
            || (line.measure.digits >= 4 && (sign || (named.is_some() && year()))))
}

/// Most words of a line that reserves all rights.
const RESERVED_WORDS: f32 = 60.0;

/// Beginnings of lines that reserve all rights.
#[rustfmt::skip]
const RESERVED: [&str; 24] = [
    "all rights reserved", "alle rechte vorbehalten", "tous droits réservés", "todos los derechos reservados", "tutti i diritti riservati",
    "todos os direitos reservados", "alle rechten voorbehouden", "alla rättigheter förbehållna", "alle rettigheter forbeholdt",
    "alle rettigheter forbeholdes", "alle rettigheter reservert", "kaikki oikeudet pidätetään", "wszelkie prawa zastrzeżone",
    "všechna práva vyhrazena", "všetky práva vyhradené", "minden jog fenntartva", "toate drepturile rezervate", "sva prava pridržana",
    "все права защищены", "всі права захищено", "tüm hakları saklıdır", "جميع الحقوق محفوظة", "版权所有", "無断転載",
];

/// The longest of them has fewer bytes.
const RESERVED_BYTES: usize = 60;

/// Whether a line reserves all rights, as newspapers do below each text: "All rights reserved. This material may not be published …".
pub(super) fn is_reserved(line: &Line) -> bool {
    let begin = &line.text[..line.text.ceil_char_boundary(RESERVED_BYTES)];
    let begin = begin.to_lowercase();
    let ends = |rest: &str| !rest.trim_start().starts_with(char::is_alphanumeric);
    let mut rests = RESERVED
        .iter()
        .filter_map(|words| begin.strip_prefix(words));
    line.measure.words <= RESERVED_WORDS && rests.any(ends)
}

/// Words of a label, and of the headline behind it.
const LABEL_WORDS: usize = 6;
const HEADLINE_WORDS: usize = 4;

/// Whether a line is a short label, and all behind it is one link to a headline: "Also in the Post: …", "Read also" above it.
pub(super) fn is_labelled_link(line: &Line) -> bool {
    // Guides head their parts so: "Best for families: Harbour Inn".
    let apart = is_heading(line) || line.kind == BlockKind::TableRow;
    if apart || line.links != 1 || line.measure.ends == End::Sentence {
        return false;
    }
    #[expect(clippy::cast_precision_loss, reason = "letters of a line")]
    let unlinked = line.measure.chars as f32 * (1.0 - line.linked);
    let mut letters = 0.0;
    let begin = line.text.char_indices().find(|(_, letter)| {
        letters += f32::from(u8::from(!letter.is_whitespace()));
        letters > unlinked + 0.5
    });
    let (label, headline) = line.text.split_at(begin.map_or(0, |(at, _)| at));
    let label = label.trim_end();
    // Programmes have the time before a bar.
    let bar = label.ends_with('|') && line.kind == BlockKind::Paragraph;
    let is_label = (bar || label.ends_with([':', '：']))
        && label.split_whitespace().count() <= LABEL_WORDS
        && headline.split_whitespace().count() >= HEADLINE_WORDS;
    is_label || markers::marks(label).heading
}

/// Whether a line is a date and no heading, as timelines have it.
pub(super) fn is_date_line(line: &Line) -> bool {
    !is_heading(line) && visible::is_dated(&line.text)
}

/// Most words of a line that says who wrote the text below it.
const BYLINE_WORDS: f32 = 12.0;

/// Whether a line is "By" or the like and names of people, and little else: a date, a section.
pub(super) fn is_byline(line: &Line) -> bool {
    let short = line.kind == BlockKind::Paragraph
        && line.measure.words <= BYLINE_WORDS
        && line.measure.ends != End::Sentence;
    let names_people = |part: &str| {
        let Some(rest) = people::after_by(part) else {
            return false;
        };
        // "記者王小明／台北報導".
        let dispatched = rest.rsplit_once(['／', '/']);
        let dispatched = dispatched.filter(|(_, place)| people::is_dispatch(place));
        let rest = dispatched.map_or(rest, |(names, _)| names);
        let names = people::said(part);
        let letters: usize = names.iter().map(String::len).sum();
        let is_whole = |name: &String| people::is_whole_name(name, dispatched.is_some());
        2 * letters > rest.len() && names.iter().all(is_whole)
    };
    let is_time = |part: &str| {
        let words = part.split_whitespace().count();
        part.contains(':') && part.starts_with(|letter: char| letter.is_ascii_digit()) && words <= 2
    };
    let is_beside = |part: &str| {
        visible::is_dated(part)
            || is_time(part)
            || people::is_kind(part)
            || people::after_by(part).is_some()
            || people::credited(part).is_some()
    };
    let bracketed = line
        .text
        .strip_prefix('【')
        .and_then(|rest| rest.strip_suffix('】'))
        .filter(|inside| inside.contains(['/', '／', ':', '：']));
    let bare = bylines::between_dashes(&line.text);
    let parts = || bare.split(['|', '·', '•']).map(str::trim);
    let in_parts = || parts().any(names_people) && parts().all(is_beside);
    short && (names_people(bracketed.unwrap_or(bare)) || in_parts())
}

/// Most words of a line that says who took a picture.
pub(super) const CREDIT_WORDS: f32 = 12.0;

/// Most words of a line that says how long the text takes to read.
const READING_WORDS: f32 = 8.0;

/// Words of lines that say how long a text takes to read: for minutes, for reading, and those beside them.
#[rustfmt::skip]
const READING_TIME: [&[&str]; 3] = [
    &["min", "mins", "minute", "minutes", "minuten", "minuti", "minutos", "minuter", "minutter", "minuuttia", "minut", "minuty", "perc",
      "dk", "dakika", "мин", "минут", "минуты", "хв", "λεπτά", "دقائق", "دقيقة", "דקות", "menit", "phút"],
    &["read", "reading", "lesezeit", "lecture", "lectura", "lettura", "leitura", "leestijd", "lezen", "lästid", "läsning", "lesetid",
      "læsetid", "lukuaika", "czytania", "čtení", "čítania", "olvasási", "citire", "okuma", "чтения", "читання", "ανάγνωσης", "القراءة",
      "قراءة", "קריאה", "membaca", "đọc"],
    &["time", "temps", "de", "tiempo", "tempo", "di", "czas", "doba", "čas", "idő", "timp", "süresi", "время", "час", "χρόνος", "مدة",
      "وقت", "זמן", "waktu", "thời", "gian"],
];

/// Whether a line says how long the text takes to read, and nothing else: "4 min read", "Temps de lecture : 3 min".
pub(super) fn is_reading_time(line: &Line) -> bool {
    if line.measure.digits == 0 || line.measure.words > READING_WORDS || is_heading(line) {
        return false;
    }
    let mut found = [false; READING_TIME.len()];
    let words = line.text.split(|letter: char| !letter.is_alphabetic());
    let known = words.filter(|word| !word.is_empty()).all(|word| {
        let word = word.to_lowercase();
        let of = READING_TIME
            .iter()
            .position(|words| words.contains(&word.as_str()));
        of.is_some_and(|of| {
            found[of] = true;
            true
        })
    });
    known && found[0] && found[1]
}

/// Whether a block of code has the numbers of the lines of the one behind it, as a column beside it, and nothing else.
pub(super) fn counts_lines(outline: &Outline, at: usize) -> bool {
    let Some([line, next]) = outline.lines.get(at..at + 2) else {
        return false;
    };
    if line.kind != BlockKind::Code || next.kind != BlockKind::Code {
        return false;
    }
    let numbers = line.text.split_whitespace().map(str::parse::<u32>);
    let Some(Ok(first)) = numbers.clone().next() else {
        return false;
    };
    let elements = &outline.elements;
    let holds_both = |number: &usize| (*number..elements[*number].end).contains(&next.element);
    let around = ancestors(elements, line.element).find(holds_both);
    let counted = numbers.clone().count();
    counted > 1
        && counted == next.text.trim_end().lines().count()
        && numbers
            .zip(first..)
            .all(|(number, next)| number == Ok(next))
        && around.is_some_and(|number| elements[number].lines == (at, at + 2))
}

/// Words for what readers give, behind how many did: "4.9 from 63 votes".
const VOTES: [&str; 9] = [
    "vote",
    "votes",
    "ratings",
    "stimmen",
    "bewertungen",
    "avis",
    "votos",
    "voti",
    "stemmen",
];

/// Words between them; elections are won by votes "of" and "to" others.
const FROM: [&str; 5] = ["from", "aus", "sur", "su", "uit"];

/// The best rate.
const BEST: f32 = 5.0;

/// Whether a line says how readers rate what is described.
pub(super) fn is_rating(line: &Line) -> bool {
    let mut words = line.text.split_whitespace();
    let [Some(rate), Some(from), Some(count), Some(votes), None] = [(); 5].map(|()| words.next())
    else {
        return false;
    };
    let rate = rate.replace(',', ".").parse::<f32>();
    !is_heading(line)
        && rate.is_ok_and(|rate| (0.0..=BEST).contains(&rate))
        && FROM.contains(&from)
        && count.bytes().all(|byte| byte.is_ascii_digit())
        && VOTES.contains(&votes.to_lowercase().as_str())
}

/// Most words of a line on who else reported, or where the text appeared before.
const ORIGIN_WORDS: f32 = 40.0;

/// What stands before who released a text, below it.
const RELEASED: &str = "SOURCE ";

/// Whether a line says from whom the text is.
pub(super) fn is_source(line: &Line) -> bool {
    let words = line.measure.words;
    let is_paragraph = line.kind == BlockKind::Paragraph;
    // Some make a list of what stands behind a dash.
    let is_dashed = line.kind == BlockKind::ListItem && line.text.starts_with(['-', '–', '—']);
    let credits = || {
        people::credits_agencies(&line.text)
            || line.text.starts_with(RELEASED)
            || is_lent(&line.text)
    };
    (is_paragraph && words <= CREDIT_WORDS && credits())
        || ((is_paragraph || is_dashed) && words <= ORIGIN_WORDS && people::is_origin(&line.text))
}

/// Whether a line names a house that lends pictures, and who took one: "Getty Images / Ana Holm".
fn is_lent(line: &str) -> bool {
    let Some((one, other)) = line.split_once(['/', '|']) else {
        return false;
    };
    let is_one = |lender: &str, other: &str| {
        let is_number = other.bytes().all(|byte| byte.is_ascii_digit());
        let is_someone = is_number || people::is_a_person(other) || people::is_agency(other);
        people::is_lender(lender) && !people::is_lender(other) && !other.is_empty() && is_someone
    };
    let (one, other) = (one.trim(), other.trim());
    is_one(one, other) || is_one(other, one)
}

/// Whether a line ends in who took a picture, and stands with one or says so in brackets that only captions have.
pub(super) fn is_credited(outline: &Outline, at: usize) -> bool {
    let line = &outline.lines[at];
    let before = at.checked_sub(1).map_or(0, |at| outline.lines[at].leaf);
    let pictures = &outline.pictures;
    let next = pictures.partition_point(|picture| picture.element <= before);
    let end = outline.elements[line.element].end;
    let is_beside = |picture: &Picture| {
        picture.element < end && picture.width.is_none_or(|width| width >= MIN_PICTURE)
    };
    let bracketed = line
        .text
        .strip_prefix('(')
        .and_then(|rest| rest.strip_suffix(')'));
    line.kind == BlockKind::Paragraph
        && line.measure.words <= CAPTION_WORDS
        && (people::is_caption(&line.text)
            || bracketed.is_some_and(people::ends_in_credit)
            || (pictures.get(next).is_some_and(is_beside)
                && (people::ends_in_credit(&line.text) || line.text.ends_with(people::FROM_THERE))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::{outline, parse};

    /// Whether the second line of a page is of a kind.
    fn second(html: &str, is: fn(&Outline, usize) -> bool) -> bool {
        is(&outline::outline(&parse::document(html)), 1)
    }

    #[test]
    fn a_link_that_calls_or_has_a_price_is_a_button() {
        for button in [
            "<p>It shines.<p><a href=/l>Get the lamp of the pier on Harbour Lamps</a><h2>Two</h2>",
            "<p>It shines.<p><a href=/l>$40 from Harbour Lamps</a>",
            "<p>It shines.<p><a href=/l>Buy Pier Lamp 3</a>",
        ] {
            assert!(second(button, is_button), "{button}");
        }
        for other in [
            "<p>It shines.<p><a href=/l>A lamp of the pier</a>",
            "<p>It shines.<p>Get the lamp of the pier",
            "<p>It shines.<p><a href=/l>Get a lamp before you go down to the pier.</a>",
            "<p>It shines.<p><a href=/l>Get the lamp maker to court: a judge sets a date</a>",
            "<p>It shines.<p><a href=/l>Get the data</a>",
            "<p>It shines.<p><a href=/l>Shop class as soulcraft</a>",
            "<p>It shines.<p><a href=/l>$12 at the box office</a>",
            "<p>It shines.<p><a href=/l>€49 from Oslo to Paris</a>",
            "<p>It shines.<p><a href=/l>Get ready for Storm Ana</a><p>It comes on Monday, with rain and with wind from the north and the west.",
            "<p><a href=/1>Sail On</a><p><a href=/l>Get Back</a>",
            "<p>It shines.<p><a href=/l>$40 million for the pier</a>",
            "<p>Read:<ul><li><a href=/l>Get the lamp of the pier</a></ul>",
        ] {
            assert!(!second(other, is_button), "{other}");
        }
    }

    #[test]
    fn a_column_that_counts_lines_is_no_code() {
        let is = |code: &str, next: &str| {
            let table = format!("<table><tr><td><pre>{code}</pre><td><pre>{next}</pre></table>");
            second(&format!("<p>Run:{table}"), counts_lines)
        };
        for (numbers, code) in [("1\n2\n3", "ferry\n\nstop"), (" 9\n10\n", "ferry\nstop\n")] {
            assert!(is(numbers, code), "{numbers:?}");
        }
        for numbers in ["1\n2\n4", "1 ferry\n2 ferries\n3", "3\n2\n1", "1\n2"] {
            assert!(!is(numbers, "ferry\nat\n9"), "{numbers:?}");
        }
        for cells in [
            "<pre>1\n2</pre><p>So.",
            "<pre>1\n2</pre><pre>ferry\nstop</pre>",
        ] {
            assert!(!second(&format!("<p>It says:{cells}"), counts_lines));
        }
    }

    #[test]
    fn a_rating_is_no_result_of_an_election() {
        let is = |line: &str| {
            second(&format!("<p>Stew<p>{line}"), |outline, at| {
                is_rating(&outline.lines[at])
            })
        };
        for rating in [
            "4.91 from 63 votes",
            "5 from 8 votes",
            "4,8 aus 120 Bewertungen",
        ] {
            assert!(is(rating), "{rating}");
        }
        for other in [
            "3 of 5 votes",
            "43 from 80 votes",
            "219 zu 180 Stimmen",
            "4.9 from 63 boats",
        ] {
            assert!(!is(other), "{other}");
        }
    }

    #[test]
    fn a_lent_picture_has_a_lender_and_a_person() {
        for line in [
            "Getty Images / Ana Holm",
            "Ana Holm | Shutterstock",
            "Getty Images / 35007",
            "AFP / Archives",
        ] {
            assert!(is_lent(line), "{line}");
        }
        for line in [
            "beruflich / privat",
            "Libraries / Archives",
            "Facebook / Flickr",
            "ana/archiv",
        ] {
            assert!(!is_lent(line), "{line}");
        }
    }
}
