//! Lines that the page's data know to be none of the text: the headline as other witnesses have it, and what is said of a picture.

use super::kept;
use crate::page::BlockKind;
use crate::page::features::{Page, Witnesses, look};
use crate::page::outline::{Outline, is_good};
use crate::page::same;
use crate::page::select::TEXT;
use crate::page::text::End;

/// A headline of another witness above the running text, perhaps with the kicker in a line of its own, is the headline again.
pub(super) fn headlines(witnesses: &Witnesses<'_>, outline: &Outline, said: &mut [f32]) {
    let lines = &outline.lines;
    let is_headline = |text: &str| witnesses.headlines.iter().any(|title| same(title, text));
    let mut at = 0;
    while at < lines.len() {
        let pair = || {
            let next = lines.get(at + 1)?;
            Some(format!("{} {}", lines[at].text, next.text))
        };
        if said[at] <= TEXT {
            at += 1;
        } else if is_headline(&lines[at].text) {
            said[at] = 0.0;
            at += 1;
        } else if pair().is_some_and(|pair| is_headline(&pair)) {
            said[at..at + 2].fill(0.0);
            at += 2;
        } else if is_good(&lines[at]) {
            return;
        } else {
            at += 1;
        }
    }
}

/// Fewest words of a caption, most words of a label before it ("WATCH |"), and of what a line says behind it: who took the picture, how
/// long the video is.
const CAPTION: usize = 6;
const LABEL: usize = 2;
const BEHIND: usize = 8;

/// Share of the text from which on lines of one look are the article, though data have them as what a picture shows.
const MUCH: f32 = 0.3;

/// What data say of a picture or a video is none of the text it stands in, unless it looks like much of that or says what the article is
/// about.
pub(super) fn captions(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let is_caption = |text: &str| {
        page.witnesses
            .captions
            .iter()
            .any(|caption| says(text, caption))
    };
    let all = kept(lines, said, (0, lines.len()));
    let first = (0..lines.len()).find(|at| said[*at] > TEXT && is_good(&lines[*at]));
    for at in first.map_or(lines.len(), |first| first + 1)..lines.len() {
        let line = &lines[at];
        if said[at] > TEXT
            && (line.kind == BlockKind::Paragraph || line.measure.ends == End::Sentence)
            && page.running(look(elements, line)) <= MUCH * all
            && is_caption(&line.text)
            && !page
                .witnesses
                .description
                .is_some_and(|it| says(it, &line.text))
        {
            said[at] = 0.0;
        }
    }
}

/// Whether a line is a caption of some words, perhaps behind a label, and little else.
fn says(line: &str, caption: &str) -> bool {
    let words = |text: &str| text.split_whitespace().count();
    let is_label = |text: &str| {
        let text = text.trim_end();
        text.is_empty() || (words(text) <= LABEL && text.ends_with(['|', ':']))
    };
    words(caption) >= CAPTION
        && line
            .split_once(caption)
            .is_some_and(|(before, behind)| is_label(before) && words(behind) <= BEHIND)
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
            names(&["Two boats", CAPTION_OF_VIDEO]),
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
        ] {
            assert_eq!(left(page, None).len(), 1, "{page}");
        }
    }

    #[test]
    fn what_data_say_of_a_picture_is_left_out() {
        let text = "<p>#".repeat(4);
        for line in [
            "<div class=player>%</div>",
            "<h2>%</h2>",
            "<div>% 21.04.2026 | 3:18 min</div>",
            "<div>WATCH | %</div>",
        ] {
            assert!(
                left(&format!("{text}{line}{text}"), None).is_empty(),
                "{line}"
            );
        }
        for line in [
            // As the text looks.
            "<p>%",
            "<div>Two boats</div>",
            "<div>On Monday she said: % It was cold.</div>",
        ] {
            assert_eq!(
                left(&format!("{text}{line}{text}"), None).len(),
                1,
                "{line}"
            );
        }
        // What begins the text, and what the article is about.
        let lead = "<div class=lead>%</div>";
        assert_eq!(left(&format!("{lead}{text}"), None).len(), 1);
        let page = format!("{text}{lead}{text}");
        assert_eq!(left(&page, Some(CAPTION_OF_VIDEO)).len(), 1);
    }
}
