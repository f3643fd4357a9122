//! Plain text: paragraphs by lines, without the blocks of headlines that sites put below.

use super::{Block, BlockKind, Removed, RemovedKind, markers, same};

/// Words from which on a line reads as a paragraph rather than as a headline.
const PARAGRAPH_WORDS: usize = 25;

/// Longest headline made of a text's beginning, in characters.
const HEADLINE: usize = 120;

/// The paragraphs of a text, and what was left out.
///
/// A text with empty lines between its lines is wrapped if its lines are short; otherwise each line is a paragraph.
pub(super) fn blocks(text: &str, title: Option<&str>) -> (Vec<Block>, Vec<Removed>) {
    let paragraphs = paragraphs(text);
    let mut blocks = Vec::new();
    let mut removed = Vec::new();
    let mut recommending = false;
    let mut remove = |kind, reason: &str, text: String| {
        removed.push(Removed {
            kind,
            reason: reason.into(),
            text,
        });
    };
    for text in paragraphs {
        let marks = markers::marks(&text);
        if marks.heading {
            recommending = true;
            remove(RemovedKind::Recommendation, "marker line", text);
        } else if recommending && !is_paragraph(&text) {
            remove(
                RemovedKind::Recommendation,
                "headline below a marker line",
                text,
            );
        } else if let Some(kind) = marks.prompt {
            remove(kind, "marker line", text);
        } else if marks.inline && !is_paragraph(&text) {
            remove(
                RemovedKind::Recommendation,
                "line that begins as a recommendation",
                text,
            );
        } else if blocks.is_empty() && title.is_some_and(|title| same(title, &text)) {
            remove(RemovedKind::Headline, "the headline again", text);
        } else {
            recommending = false;
            blocks.push(Block {
                kind: BlockKind::Paragraph,
                text,
            });
        }
    }
    (blocks, removed)
}

/// A headline for a text that has none: its first sentence, or the beginning of it.
pub(super) fn headline(paragraph: &str) -> String {
    let sentence = paragraph
        .split_inclusive(['.', '。'])
        .next()
        .unwrap_or(paragraph);
    if sentence.chars().count() <= HEADLINE {
        return sentence.trim_end_matches(['.', '。']).to_owned();
    }
    let cut: String = sentence.chars().take(HEADLINE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let filled: Vec<&&str> = lines.iter().filter(|line| !line.is_empty()).collect();
    let longest = filled
        .iter()
        .map(|line| line.chars().count())
        .max()
        .unwrap_or(0);
    // Mail and wire copy wrap at 65 to 80 columns; a paragraph on a line of its own is longer.
    let wrapped = longest <= 90 && lines.iter().any(|line| line.is_empty()) && filled.len() > 3;
    if !wrapped {
        return filled.into_iter().map(|line| (*line).to_owned()).collect();
    }
    let joined = lines
        .split(|line| line.is_empty())
        .map(|lines| lines.join(" "));
    joined.filter(|paragraph| !paragraph.is_empty()).collect()
}

/// Whether a line reads as a paragraph: long, or ended by a full stop after some words.
fn is_paragraph(text: &str) -> bool {
    let words = super::words(text);
    words >= PARAGRAPH_WORDS || (words >= 10 && text.ends_with(['.', '。', '؟', '।']))
}
