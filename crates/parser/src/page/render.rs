//! The blocks of an article as Markdown and as HTML.

use super::{Block, BlockKind};

/// The blocks as CommonMark.
pub(super) fn markdown(title: &str, blocks: &[Block]) -> String {
    let mut out = format!("# {}\n", escaped(title));
    let mut previous = None;
    for block in blocks {
        let tight = previous == Some(block.kind)
            && matches!(block.kind, BlockKind::ListItem | BlockKind::TableRow);
        out.push_str(if tight { "" } else { "\n" });
        match block.kind {
            BlockKind::Paragraph => out.push_str(&escaped(&block.text)),
            BlockKind::Heading(level) => out.push_str(&format!(
                "{} {}",
                "#".repeat(level.into()),
                escaped(&block.text)
            )),
            BlockKind::ListItem => out.push_str(&format!("- {}", escaped(&block.text))),
            BlockKind::Quote => out.push_str(&format!("> {}", escaped(&block.text))),
            BlockKind::Code => {
                let fence = fence(&block.text);
                out.push_str(&format!("{fence}\n{}\n{fence}", block.text));
            }
            BlockKind::TableRow => {
                let mut columns = 0;
                out.push('|');
                for cell in cells(&block.text) {
                    out.push_str(&format!(" {} |", escaped(cell)));
                    columns += 1;
                }
                // A table is one only with a line below its first row (GitHub Flavored Markdown 4.10).
                if !tight {
                    out.push_str(&format!("\n|{}", " --- |".repeat(columns)));
                }
            }
        }
        out.push('\n');
        previous = Some(block.kind);
    }
    out
}

/// The blocks as HTML of a few elements; sanitized, though nothing of the page's own markup is left in it.
pub(super) fn html(title: &str, blocks: &[Block]) -> String {
    let mut out = format!("<article>\n<h1>{}</h1>\n", entities(title));
    let mut open = None;
    for block in blocks {
        let list = match block.kind {
            BlockKind::ListItem => Some("ul"),
            BlockKind::TableRow => Some("table"),
            _ => None,
        };
        if open != list {
            out.push_str(&open.map(|name| format!("</{name}>\n")).unwrap_or_default());
            out.push_str(&list.map(|name| format!("<{name}>\n")).unwrap_or_default());
            open = list;
        }
        let text = entities(&block.text);
        out.push_str(&match block.kind {
            BlockKind::Paragraph => format!("<p>{text}</p>\n"),
            BlockKind::Heading(level) => format!("<h{level}>{text}</h{level}>\n"),
            BlockKind::ListItem => format!("<li>{text}</li>\n"),
            BlockKind::Quote => format!("<blockquote><p>{text}</p></blockquote>\n"),
            BlockKind::Code => format!("<pre>{text}</pre>\n"),
            BlockKind::TableRow => {
                let cells: Vec<&str> = cells(&text).collect();
                format!("<tr><td>{}</td></tr>\n", cells.join("</td><td>"))
            }
        });
    }
    out.push_str(&open.map(|name| format!("</{name}>\n")).unwrap_or_default());
    out.push_str("</article>\n");
    ammonia::clean(&out)
}

fn entities(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

/// The cells of a row.
fn cells(row: &str) -> impl Iterator<Item = &str> {
    row.split('|').map(str::trim)
}

/// Text in which no character means markup (CommonMark 0.31, sections 2.4 and 2.5; 4 and 5 for what stands at the beginning of a line).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // The mark of a list, of a line or of a fence; that of a numbered list stands behind its digits.
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let begin = text.len() - number.len();
    for (at, letter) in text.char_indices() {
        let next = text[at + letter.len_utf8()..].chars().next();
        let means = match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' => true,
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            '-' | '+' | '=' | '~' => at == 0,
            '.' | ')' => at == begin && at > 0 && next.is_none_or(char::is_whitespace),
            _ => false,
        };
        if means {
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
            ("~~~ and the rest", "\\~~~ and the rest"),
            ("a - b & c", "a - b & c"),
            ("&copy; *", "\\&copy; \\*"),
        ] {
            assert_eq!(escaped(text), expected);
        }
        assert_eq!(fence("let a = 1;"), "```");
        assert_eq!(fence("a ```` b"), "`````");
    }

    #[test]
    fn a_row_has_all_its_cells() {
        let row = |text: &str| Block {
            kind: BlockKind::TableRow,
            text: text.to_owned(),
        };
        let table = [row("| Mon | Tue"), row("North | 8:00 |")];
        assert!(
            markdown("T", &table)
                .ends_with("|  | Mon | Tue |\n| --- | --- | --- |\n| North | 8:00 |  |\n")
        );
        assert!(html("T", &table).contains("<td>North</td><td>8:00</td><td></td>"));
    }
}
