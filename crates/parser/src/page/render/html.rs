//! The blocks of an article as HTML.

use std::fmt::Write as _;
use std::ops::Range;
use std::sync::LazyLock;

use url::Url;

use super::{Inline, around_all, cells, follows, in_one_list, inline, runs, shared};
use crate::page::{Block, BlockKind, Container, Mark};

/// What is let through, though nothing of the page's own markup is left in it.
static SANITIZER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder.add_tag_attributes("li", ["value"]);
    builder
});

/// The blocks as HTML of a few elements.
pub(in crate::page) fn html(title: &str, blocks: &[Block]) -> String {
    let mut out = format!("<article>\n<h1>{}</h1>\n", entities(title));
    let outside = around_all(blocks);
    let mut open: &[Container] = &[];
    for run in runs(blocks) {
        let block = &run[0];
        let within = &block.within[outside..];
        let common = shared(open, within);
        let goes_on = in_one_list(open.get(common), within.get(common));
        close(&mut out, &open[common..], goes_on);
        begin(&mut out, open.get(common), &within[common..], goes_on);
        let text = part(block, &(0..block.text.len()));
        // The text of an item needs no paragraph.
        let begins = within.len() > common;
        let bare = begins && matches!(within.last(), Some(Container::Item { .. }));
        match block.kind {
            BlockKind::TableRow => table(&mut out, run),
            BlockKind::Heading(level) => _ = writeln!(out, "<h{level}>{text}</h{level}>"),
            BlockKind::Code => _ = writeln!(out, "<pre>{}</pre>", entities(&block.text)),
            _ if bare => out.push_str(&text),
            _ => _ = writeln!(out, "<p>{text}</p>"),
        }
        open = within;
    }
    close(&mut out, open, false);
    out.push_str("</article>\n");
    SANITIZER.clean(&out).to_string()
}

/// Ends quotations and items, and the list of the first unless it goes on.
fn close(out: &mut String, open: &[Container], goes_on: bool) {
    for (depth, container) in open.iter().enumerate().rev() {
        match container {
            Container::Quote { .. } => out.push_str("</blockquote>\n"),
            Container::Item { number, .. } => {
                out.push_str("</li>\n");
                if depth > 0 || !goes_on {
                    _ = writeln!(out, "</{}>", list(*number));
                }
            }
        }
    }
}

/// Begins quotations and items, and their lists unless that of the first goes on.
fn begin(out: &mut String, before: Option<&Container>, within: &[Container], goes_on: bool) {
    for (depth, container) in within.iter().enumerate() {
        let Container::Item { number, .. } = container else {
            out.push_str("<blockquote>");
            continue;
        };
        let before = match before {
            Some(Container::Item { number, .. }) if depth == 0 && goes_on => Some(*number),
            _ => None,
        };
        match (before, number) {
            (Some(before), Some(number)) if !follows(before, Some(*number)) => {
                _ = write!(out, "<li value=\"{number}\">");
            }
            (Some(_), _) => out.push_str("<li>"),
            (None, Some(number)) if *number != 1 => {
                _ = write!(out, "<ol start=\"{number}\">\n<li>");
            }
            (None, number) => _ = write!(out, "<{}>\n<li>", list(*number)),
        }
    }
}

/// The element of a list whose items have such numbers.
fn list(number: Option<i64>) -> &'static str {
    if number.is_some() { "ol" } else { "ul" }
}

fn table(out: &mut String, rows: &[Block]) {
    out.push_str("<table>\n");
    for row in rows {
        let cells = cells(row).into_iter().map(|cell| part(row, &cell));
        let cells: Vec<String> = cells.collect();
        _ = writeln!(out, "<tr><td>{}</td></tr>", cells.join("</td><td>"));
    }
    out.push_str("</table>\n");
}

/// A part of a block's text, with its links and emphasis.
fn part(block: &Block, range: &Range<usize>) -> String {
    let mut out = String::new();
    inline(block, range, &mut out);
    out
}

impl Inline for String {
    fn text(&mut self, text: &str) {
        self.push_str(&entities(text));
    }

    fn link(&mut self, link: &Url, ends: bool) {
        _ = if ends {
            write!(self, "</a>")
        } else {
            write!(self, "<a href=\"{}\">", entities(link.as_str()))
        };
    }

    fn emphasis(&mut self, text: &str, mark: &Mark, _: [Option<char>; 2]) {
        let tags = [(mark.bold, "strong"), (mark.italic, "em")];
        let tags = || tags.iter().filter(|(has, _)| *has).map(|(_, tag)| tag);
        tags().for_each(|tag| _ = write!(self, "<{tag}>"));
        self.push_str(&entities(text));
        tags().rev().for_each(|tag| _ = write!(self, "</{tag}>"));
    }
}

fn entities(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
