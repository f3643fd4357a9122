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
                out.push_str(&format!("```\n{}\n```", block.text.replace("```", "'''")));
            }
            BlockKind::TableRow => {
                out.push_str(&format!("| {} |", escaped(&block.text)));
                // A table is one only with a line below its first row (GitHub Flavored Markdown 4.10).
                if !tight {
                    let columns = block.text.split(" | ").count();
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
                format!("<tr><td>{}</td></tr>\n", text.replace(" | ", "</td><td>"))
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

/// Text in which no character means markup.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
