//! Lines that the page's data know to be none of the text: the headline as other witnesses have it, and what is said of a picture.

use super::{kept, leave_out};
use crate::page::features::{Page, Witnesses, look};
use crate::page::names::Hint;
use crate::page::outline::{Line, Outline, ancestors, is_good, is_heading};
use crate::page::select::TEXT;
use crate::page::tag::Tag;
use crate::page::text::{End, measure};
use crate::page::{BlockKind, same};

/// Most words above the text that are no headline.
const ABOVE: f32 = 12.0;

/// A headline of another witness above the running text, perhaps with the kicker in a line of its own, is the headline again. One of
/// several lines that look alike is a part of the text, as the questions of an interview and the lines of a song are.
pub(super) fn headlines(witnesses: &Witnesses<'_>, outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let is_headline = |text: &str| witnesses.headlines.iter().any(|title| same(title, text));
    let runs = |line: &Line| is_good(line) && !is_heading(line);
    let mut above: Option<usize> = None;
    let mut words = 0.0;
    for at in 0..lines.len() {
        if said[at] <= TEXT {
            continue;
        }
        if words > ABOVE || runs(&lines[at]) {
            break;
        }
        let with_kicker = |kicker: &usize| {
            let both = format!("{} {}", lines[*kicker].text, lines[at].text);
            kicker + 1 == at && is_headline(&both)
        };
        let goes_on = || {
            let alike = |other: &Line| {
                is_heading(other) == is_heading(&lines[at])
                    && look(elements, other) == look(elements, &lines[at])
            };
            (at + 1..lines.len()).any(|other| said[other] > TEXT && alike(&lines[other]))
        };
        let kicker = above.filter(with_kicker);
        if (kicker.is_some() || is_headline(&lines[at].text)) && !goes_on() {
            said[kicker.unwrap_or(at)] = 0.0;
            said[at] = 0.0;
        } else {
            words += lines[at].measure.words;
            above = Some(at);
        }
    }
}

/// Most words of what a line says behind a caption: when the picture was taken, by whom, how long the video is.
const BEHIND: usize = 8;

/// Most words around a caption in the element that has its picture.
const AROUND: f32 = 30.0;

/// Share of the text from which on lines of one look are the article, though data have them as what a picture shows; and that of all
/// such lines from which on a story is told in them, as it is where one follows the other.
const MUCH: f32 = 0.3;
const TOLD: f32 = 0.2;

/// What data say of a picture or a video, beside that or as its time says, is none of the text it stands in, unless it looks like much
/// of that or says what the article is about.
pub(super) fn captions(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    if page.witnesses.captions.is_empty() {
        return;
    }
    let is_text = |at: &usize| said[*at] > TEXT;
    let all = kept(lines, said, (0, lines.len()));
    let Some(first) = (0..lines.len()).find(|at| is_text(at) && is_good(&lines[*at])) else {
        return;
    };
    let has_picture = |line: &Line| {
        ancestors(elements, line.element)
            .map(|number| &elements[number])
            .take_while(|element| element.words <= line.measure.words + AROUND)
            .any(|element| {
                element.pictures > 0
                    || element.tag == Tag::Figure
                    || element.hints.has_any(&[Hint::Embed, Hint::Caption])
            })
    };
    let is_caption = |line: &Line| {
        // Questions are headings too, statements are not.
        let shape =
            line.kind == BlockKind::Paragraph || (is_heading(line) && line.text.ends_with('.'));
        let summary = page.witnesses.description.unwrap_or_default();
        shape
            && page.running(look(elements, line)) <= MUCH * all
            && !begins_alike(summary, &line.text)
            && page.witnesses.captions.iter().any(|caption| {
                let rest = line.text.strip_prefix(caption.as_str());
                rest.is_some_and(|rest| {
                    is_of_picture(rest) && (!rest.is_empty() || has_picture(line))
                })
            })
    };
    let found: Vec<_> = (first + 1..lines.len())
        .filter(|at| is_text(at) && is_caption(&lines[*at]))
        .map(|at| (at, at + 1))
        .collect();
    let follow = |pair: &[(usize, usize)]| !(pair[0].1..pair[1].0).any(|at| is_text(&at));
    if !found.windows(2).any(follow) {
        leave_out(lines, said, &found, TOLD);
    }
}

/// Whether what stands behind a caption is nothing, a date, a length or a credit.
fn is_of_picture(rest: &str) -> bool {
    let measure = measure(rest);
    rest.is_empty()
        || (rest.split_whitespace().count() <= BEHIND
            && measure.ends != End::Sentence
            && (measure.digits > 0 || rest.trim_start().starts_with('(')))
}

/// Fewest letters by which two texts are known to begin alike.
const ALIKE: usize = 20;

/// Whether two texts have the same letters and digits up to the end of one.
fn begins_alike(one: &str, other: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|letter| letter.is_alphanumeric())
    }
    let alike = letters(one)
        .zip(letters(other))
        .take_while(|(one, other)| one == other)
        .count();
    alike >= ALIKE
        && [one, other]
            .iter()
            .any(|text| letters(text).nth(alike).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    const SENTENCE: &str =
        "The ferry between the two islands will run again from Monday, the harbour office said.";
    const CAPTION_OF_VIDEO: &str = "Two boats leave the pier on the first morning of the week.";

    /// The lines that are left of a page all of whose lines were text; `#` stands for a sentence, `%` for what data say of a video.
    fn left(page: &str, description: Option<&str>) -> Vec<String> {
        let page = page.replace('#', SENTENCE).replace('%', CAPTION_OF_VIDEO);
        let document = super::super::super::parse::document(&page);
        let outline = super::super::super::outline::outline(&document);
        let names = |names: &[&str]| -> Vec<String> {
            names.iter().map(|name| (*name).to_owned()).collect()
        };
        let (titles, shown) = (
            names(&["Islands: the ferry runs again", "The ferry runs again"]),
            names(&[CAPTION_OF_VIDEO]),
        );
        let witnesses = Witnesses {
            headlines: &titles,
            captions: &shown,
            description,
            ..Witnesses::default()
        };
        let mut said = vec![1.0; outline.lines.len()];
        let page = Page::new(&outline, witnesses);
        headlines(&witnesses, &outline, &mut said);
        captions(&page, &outline, &mut said);
        let kept = outline.lines.iter().zip(said);
        kept.filter(|(line, said)| *said > TEXT && line.text != SENTENCE)
            .map(|(line, _)| line.text.clone())
            .collect()
    }

    #[test]
    fn a_headline_of_any_witness_above_the_text_is_left_out() {
        for page in [
            "<h3>The ferry runs again</h3><p>#",
            "<h3>Islands - The ferry runs again</h3><p>#",
            "<p>Islands<h2>The ferry runs again</h2><p>#",
        ] {
            assert!(left(page, None).is_empty(), "{page}");
        }
        for page in [
            "<h3>Ferry</h3><p>#",
            "<p>#<h3>The ferry runs again</h3><p>#",
            // One of the questions of an interview.
            "<h3>The ferry runs again</h3><p>#<h3>#</h3><p>#",
        ] {
            assert_eq!(left(page, None).len(), 1, "{page}");
        }
    }

    #[test]
    fn what_data_say_of_a_picture_is_left_out() {
        let text = "<p>#".repeat(4);
        for line in [
            "<div class=player><img src=/1>%</div>",
            "<div><img src=/1><h2>%</h2></div>",
            "<div>% 21.04.2026 | 3:18 min</div>",
        ] {
            assert!(
                left(&format!("{text}{line}{text}"), None).is_empty(),
                "{line}"
            );
        }
        for line in [
            // As the text looks.
            "<p>%",
            "<div class=intro>%</div>",
            "<div><img src=/1>% But nobody was there.</div>",
        ] {
            assert_eq!(
                left(&format!("{text}{line}{text}"), None).len(),
                1,
                "{line}"
            );
        }
        let step = "<div class=step><img src=/1>%</div>";
        assert_eq!(left(&format!("{text}{step}{step}{text}"), None).len(), 2);
        // What begins the text, and what the article is about.
        let lead = "<div class=lead><img src=/1>%</div>";
        assert_eq!(left(&format!("{lead}{text}"), None).len(), 1);
        let page = format!("{text}{lead}{text}");
        let summary = &CAPTION_OF_VIDEO[..CAPTION_OF_VIDEO.len() - 8];
        assert_eq!(left(&page, Some(summary)).len(), 1);
    }
}
