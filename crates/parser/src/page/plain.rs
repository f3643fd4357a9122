//! Plain text: paragraphs by lines, without the blocks of headlines that sites put below.

use super::text::is_cjk;
use super::{Block, Removed, RemovedKind, markers, same};

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
    let mut paragraphs = paragraphs.into_iter().peekable();
    while let Some(text) = paragraphs.next() {
        let marks = markers::marks(&text);
        // What a paragraph follows is its subheading.
        let is_subheading =
            marks.perhaps && paragraphs.peek().is_some_and(|next| is_paragraph(next));
        if marks.heading && !is_subheading {
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
            blocks.push(Block::paragraph(text));
        }
    }
    (blocks, removed)
}

/// A headline for a text that has none: its first sentence, or the beginning of it.
pub(super) fn headline(paragraph: &str) -> String {
    let mut marks = paragraph.match_indices(END);
    let end = marks.find(|(at, mark)| ends_sentence(paragraph, *at, mark));
    let sentence = match end {
        Some((at, "." | "。" | "।" | "．")) => &paragraph[..at],
        Some((at, mark)) => &paragraph[..at + mark.len()],
        None => paragraph,
    };
    if sentence.chars().count() <= HEADLINE {
        return sentence.to_owned();
    }
    let cut: String = sentence.chars().take(HEADLINE).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", &cut[..end])
}

/// What ends a sentence.
const END: [char; 9] = ['.', '!', '?', '。', '！', '？', '．', '؟', '।'];

/// Longest word with a capital whose full stop abbreviates it rather than ends a sentence, in characters: "Gen.".
const ABBREVIATION: usize = 3;

/// Whether a mark ends a sentence: what follows begins another, and the word before is no number and no abbreviation.
fn ends_sentence(text: &str, at: usize, mark: &str) -> bool {
    let rest = &text[at + mark.len()..];
    if mark.len() > 1 || rest.trim().is_empty() {
        return true;
    }
    let next = rest.trim_start().chars().next();
    if !rest.starts_with(char::is_whitespace) || next.is_some_and(char::is_lowercase) {
        return false;
    }
    let before = text[..at].rsplit(char::is_whitespace).next();
    let word = before.unwrap_or_default();
    let letters = word.chars().count();
    let capital = word.starts_with(char::is_uppercase);
    let abbreviates = letters == 1 || (capital && letters <= ABBREVIATION);
    mark != "." || !(abbreviates || word.chars().all(char::is_numeric))
}

/// Longest line of a text that is wrapped, in columns: mail and wire copy wrap at 65 to 80, and a paragraph on a line of its own is
/// longer.
const WRAPPED: usize = 90;

fn paragraphs(text: &str) -> Vec<String> {
    let lines: Vec<&str> = text.lines().map(str::trim).collect();
    let filled = || lines.iter().filter(|line| !line.is_empty());
    let longest = filled().map(|line| columns(line)).max().unwrap_or(0);
    // Lines that are not the last of a paragraph are about as long as any if the text is wrapped.
    let (mut inner, mut full) = (0, 0);
    for pair in lines
        .windows(2)
        .filter(|pair| !pair[0].is_empty() && !pair[1].is_empty())
    {
        inner += 1;
        full += usize::from(columns(pair[0]) * 4 >= longest * 3);
    }
    let apart = lines.iter().any(|line| line.is_empty());
    if longest > WRAPPED || !apart || full * 2 < inner {
        return filled().map(|line| (*line).to_owned()).collect();
    }
    let mut paragraphs: Vec<String> = Vec::new();
    let mut goes_on = false;
    for line in lines {
        match paragraphs
            .last_mut()
            .filter(|_| goes_on && !begins_anew(line))
        {
            Some(paragraph) if !line.is_empty() => {
                let unspaced = |letter: Option<char>| letter.is_some_and(is_cjk);
                if !(unspaced(paragraph.chars().last()) || unspaced(line.chars().next())) {
                    paragraph.push(' ');
                }
                paragraph.push_str(line);
            }
            _ if !line.is_empty() => paragraphs.push(line.to_owned()),
            _ => {}
        }
        goes_on = !line.is_empty();
    }
    paragraphs
}

/// Columns that a line takes: letters of Han and kana are twice as wide (Unicode Standard Annex 11).
fn columns(line: &str) -> usize {
    line.chars()
        .map(|letter| 1 + usize::from(is_cjk(letter)))
        .sum()
}

/// Whether a line is an item of a list or a quotation of a mail, and so none that goes on with the one before.
fn begins_anew(line: &str) -> bool {
    let number = line.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let numbered = number.len() < line.len() && number.starts_with(['.', ')']);
    let rest = if numbered {
        &number[1..]
    } else {
        line.trim_start_matches(['-', '*', '•', '–', '>'])
    };
    rest.len() < line.len() && rest.starts_with(' ')
}

/// Whether a line reads as a paragraph: long, or ended by a full stop after some words.
fn is_paragraph(text: &str) -> bool {
    let words = super::words(text);
    words >= PARAGRAPH_WORDS || (words >= 10 && text.ends_with(END))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_headline_is_a_sentence_and_ends_at_no_abbreviation() {
        for (text, expected) in [
            (
                "The ferry runs again. It was repaired.",
                "The ferry runs again",
            ),
            (
                "The U.S. Coast Guard searched the bay. Nothing was found.",
                "The U.S. Coast Guard searched the bay",
            ),
            ("Dr. Holm sails again. She is well.", "Dr. Holm sails again"),
            (
                "Am 20. Mai fährt sie wieder. Endlich.",
                "Am 20. Mai fährt sie wieder",
            ),
            (
                "About 3.5 million came. They stayed.",
                "About 3.5 million came",
            ),
            ("Who sails? Everyone.", "Who sails?"),
            ("渡轮恢复开行。首班船满座。", "渡轮恢复开行"),
        ] {
            assert_eq!(headline(text), expected);
        }
    }

    #[test]
    fn lines_are_joined_only_where_the_text_is_wrapped() {
        let of = |text: &str| -> Vec<String> {
            blocks(text, None)
                .0
                .into_iter()
                .map(|block| block.text)
                .collect()
        };
        let wrapped = "The ferry was repaired in eleven weeks by the yard\nand sails again on Monday with a new hull section.\n\n- Two thrusters\n- A new hull\n\n> Nobody was hurt in the yard, said the master, and\n> the council paid.";
        assert_eq!(
            of(wrapped),
            [
                "The ferry was repaired in eleven weeks by the yard and sails again on Monday with a new hull section.",
                "- Two thrusters",
                "- A new hull",
                "> Nobody was hurt in the yard, said the master, and",
                "> the council paid.",
            ]
        );
        let paragraphs = "停航半年的江心洲渡轮周一清晨恢复开行，首班船上坐了一百二十多名乘客，不少老人天还没亮就来排队。\n渡轮去年夏天停运检修。\n\n全部费用为八百万元。";
        assert_eq!(of(paragraphs).len(), 3);
        let subheading = "Más de trescientas casas\nEl puerto abrió el lunes después de una semana de obras, según dijo la oficina por la tarde.\nMás de Tudela\nUn titular";
        assert_eq!(of(subheading).len(), 2);
    }
}
