//! The blocks of an article as Markdown: `CommonMark`, with the tables of GitHub's.

use std::fmt::Write as _;
use std::ops::Range;

use url::Url;

use super::{Inline, around_all, cells, follows, in_one_list, inline, runs};
use crate::page::{Block, BlockKind, Container, Mark};

/// The largest number of an item (CommonMark 0.31, section 5.2).
const MAX_NUMBER: i64 = 999_999_999;

/// Its digits.
const MAX_DIGITS: usize = 9;

/// The blocks as Markdown.
pub(in crate::page) fn markdown(title: &str, blocks: &[Block]) -> String {
    let mut writer = Writer {
        out: format!("# {}\n", escaped(title, "")),
        ..Writer::default()
    };
    let outside = around_all(blocks);
    for run in runs(blocks) {
        let block = &run[0];
        let text = match block.kind {
            BlockKind::Heading(level) => {
                format!("{} {}", "#".repeat(level.into()), line(block))
            }
            BlockKind::Code => {
                let fence = fence(&block.text);
                format!("{fence}\n{}\n{fence}", block.text)
            }
            BlockKind::TableRow => table(run),
            _ => line(block),
        };
        writer.block(block.kind, &block.within[outside..], &text);
    }
    writer.out
}

/// The text of a block, with its links and emphasis.
fn line(block: &Block) -> String {
    part(block, &(0..block.text.len()))
}

fn part(block: &Block, range: &Range<usize>) -> String {
    let mut text = Text::default();
    inline(block, range, &mut text);
    text.out
}

/// Text that is being written.
#[derive(Default)]
struct Text {
    out: String,
    /// Whether it ends with the sign of an emphasis.
    signed: bool,
}

impl Inline for Text {
    fn text(&mut self, text: &str) {
        if !text.is_empty() {
            self.out.push_str(&escaped(text, &self.out));
            self.signed = false;
        }
    }

    fn link(&mut self, link: &Url, ends: bool) {
        if ends {
            _ = write!(self.out, "](<{}>)", address(link));
        } else {
            // Behind this sign it would be a picture.
            if self.out.ends_with('!') {
                self.out.insert(self.out.len() - 1, '\\');
            }
            self.out.push('[');
        }
        self.signed = false;
    }

    fn emphasis(&mut self, text: &str, mark: &Mark, around: [Option<char>; 2]) {
        let ends = [text.chars().next(), text.chars().next_back()];
        let is_word = |letter: &Option<char>| letter.is_some_and(char::is_alphanumeric);
        // Signs that do not part a word from a mark are none (CommonMark 0.31, section 6.2).
        let flanks = ends
            .iter()
            .zip(&around)
            .all(|(end, next)| is_word(end) || !is_word(next));
        let sign = match (mark.bold, mark.italic) {
            (true, true) => "***",
            (true, false) => "**",
            _ => "*",
        };
        if flanks && !self.signed {
            _ = write!(self.out, "{sign}{}{sign}", escaped(text, sign));
            self.signed = true;
        } else {
            self.text(text);
        }
    }
}

/// A table is one only with a line below its first row, and has as many columns as that (GitHub Flavored Markdown 4.10).
fn table(rows: &[Block]) -> String {
    let columns = rows.iter().map(|row| cells(row).len()).max().unwrap_or(1);
    let mut lines: Vec<String> = Vec::new();
    for row in rows {
        let mut cells: Vec<String> = cells(row)
            .into_iter()
            .map(|cell| part(row, &cell).replace('|', "\\|"))
            .collect();
        cells.resize(columns, String::new());
        lines.push(format!("| {} |", cells.join(" | ")));
    }
    lines.insert(1, format!("|{}", " --- |".repeat(columns)));
    lines.join("\n")
}

/// Writes blocks, with what marks each line of them as part of a quotation or an item.
#[derive(Default)]
struct Writer {
    out: String,
    /// The quotations and items around the last block.
    levels: Vec<Level>,
    /// Whether that was an item.
    was_item: bool,
}

/// A quotation or an item.
struct Level {
    container: Container,
    /// What stands before its first line, and before the others.
    first: String,
    rest: String,
    /// Whether its mark is the second of the two that bullets and numbers have: a list with another mark is another list.
    second: bool,
}

impl Writer {
    fn block(&mut self, kind: BlockKind, within: &[Container], text: &str) {
        let common = self
            .levels
            .iter()
            .zip(within)
            .take_while(|(level, container)| level.container == **container)
            .count();
        let before = self.levels.split_off(common);
        let around: String = self.rest();
        for (depth, container) in within[common..].iter().enumerate() {
            let before = before.first().filter(|level| depth == 0 && level.is_item());
            self.levels.push(Level::new(*container, before));
        }
        let begun = &self.levels[common..];
        let is_tight = self.was_item
            && kind == BlockKind::ListItem
            && begun.first().is_some_and(|level| match before.first() {
                Some(before) => level.is_next(before),
                None => common > 0 && level.interrupts(),
            });
        if !is_tight {
            self.out.push_str(around.trim_end());
            self.out.push('\n');
        }
        let marks: String = begun.iter().map(|level| level.first.as_str()).collect();
        let first = around + &marks;
        let rest = self.rest();
        for (number, line) in text.split('\n').enumerate() {
            let before = if number == 0 { &first } else { &rest };
            self.out.push_str(if line.is_empty() {
                before.trim_end()
            } else {
                before
            });
            self.out.push_str(line);
            self.out.push('\n');
        }
        self.was_item = kind == BlockKind::ListItem;
    }

    fn rest(&self) -> String {
        self.levels
            .iter()
            .map(|level| level.rest.as_str())
            .collect()
    }
}

impl Level {
    fn new(container: Container, before: Option<&Self>) -> Self {
        let mut level = Self {
            container,
            first: "> ".to_owned(),
            rest: "> ".to_owned(),
            second: false,
        };
        if let Container::Item { number, .. } = container {
            level.second = before.is_some_and(|before| before.second == level.is_next(before));
            let signs = if level.second { ["*", ")"] } else { ["-", "."] };
            level.first = match number.filter(|number| (0..=MAX_NUMBER).contains(number)) {
                Some(number) => format!("{number}{} ", signs[1]),
                None => format!("{} ", signs[0]),
            };
            level.rest = " ".repeat(level.first.len());
        }
        level
    }

    fn is_item(&self) -> bool {
        matches!(self.container, Container::Item { .. })
    }

    /// Whether it is the item behind another of one list.
    fn is_next(&self, before: &Self) -> bool {
        let number = |level: &Self| match level.container {
            Container::Item { number, .. } => number,
            Container::Quote { .. } => None,
        };
        let (before_it, own) = (number(before), number(self));
        in_one_list(Some(&before.container), Some(&self.container))
            && (own.is_none() || follows(before_it, own))
    }

    /// Whether it may begin on the line below a paragraph: a list that begins with another number than 1 may not.
    fn interrupts(&self) -> bool {
        match self.container {
            Container::Item { number, .. } => number.is_none_or(|number| number == 1),
            Container::Quote { .. } => false,
        }
    }
}

/// Text in which no character means markup, behind what was written of its line (CommonMark 0.31, sections 2.4 and 2.5; 4 and 5 for
/// what stands at the beginning of a line).
fn escaped(text: &str, before: &str) -> String {
    // The mark of a list or of a line; that of a numbered list stands behind its digits.
    let begins = before.is_empty();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let counts = before.len() <= MAX_DIGITS && before.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = counts && before.len() + digits > 0;
    backslashed(text, |at, letter| {
        let next = text[at + letter.len_utf8()..].chars().next();
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '~' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            '-' | '+' | '=' => begins && at == 0,
            '.' | ')' => is_number && at == digits && next.is_none_or(char::is_whitespace),
            _ => false,
        }
    })
}

/// The address of a link as it stands in angle brackets, where brackets and signs of emphasis mean nothing (CommonMark 0.31,
/// section 6.3). Most ampersands begin no entity, and stay as they are for those who look for addresses.
fn address(link: &Url) -> String {
    let link = link.as_str();
    let is_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '#';
    backslashed(link, |at, letter| match letter {
        '\\' | '<' | '>' => true,
        '&' => link[at + 1..].trim_start_matches(is_name).starts_with(';'),
        _ => false,
    })
}

/// A text with a backslash before each character that would mean something.
fn backslashed(text: &str, means: impl Fn(usize, char) -> bool) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        if means(at, letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// A fence for code: longer than any run of backticks in it (CommonMark 0.31, section 4.5).
fn fence(code: &str) -> String {
    let runs = code.split(|letter| letter != '`').map(str::len);
    "`".repeat(runs.max().unwrap_or(0).max(2) + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_is_taken_for_markup() {
        for (text, expected) in [
            ("1. The first", "1\\. The first"),
            ("2) the second", "2\\) the second"),
            ("3.5 million", "3.5 million"),
            ("- Stop, he said", "\\- Stop, he said"),
            ("---", "\\---"),
            ("~~~ and the ~rest~", "\\~\\~\\~ and the \\~rest\\~"),
            ("a - b & c", "a - b & c"),
            ("&copy; *", "\\&copy; \\*"),
        ] {
            assert_eq!(escaped(text, ""), expected);
        }
        for (before, text, expected) in [
            ("2", ". The second", "\\. The second"),
            ("2", ")", "\\)"),
            ("1", "9. The last", "9\\. The last"),
            ("3", ".5 million", ".5 million"),
            ("No. 2", ". It ran", ". It ran"),
            ("1", "- a", "- a"),
        ] {
            assert_eq!(escaped(text, before), expected, "{before}");
        }
        assert_eq!(fence("let a = 1;"), "```");
        assert_eq!(fence("a ```` b"), "`````");
    }

    #[test]
    fn no_part_of_an_address_is_taken_for_markup() {
        for (link, expected) in [
            ("http://a.example/?q=\\", "http://a.example/?q=\\\\"),
            (
                "http://a.example/?&copy;=1&b=2&#38;",
                "http://a.example/?\\&copy;=1&b=2\\&#38;",
            ),
            ("http://a.example/x_(1)*", "http://a.example/x_(1)*"),
            ("mailto:a<b>", "mailto:a\\<b\\>"),
        ] {
            assert_eq!(address(&link.parse().unwrap()), expected);
        }
    }
}
