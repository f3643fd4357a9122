//! The blocks of an article as Markdown and as HTML.

mod html;
mod markdown;

pub(super) use html::html;
pub(super) use markdown::markdown;

use std::ops::Range;

use url::Url;

use super::{Block, BlockKind, Container, Mark};

/// The blocks, each on its own but for the rows of a table.
fn runs(blocks: &[Block]) -> impl Iterator<Item = &[Block]> {
    blocks.chunk_by(|one, next| {
        let is_row = |block: &Block| block.kind == BlockKind::TableRow;
        is_row(one) && is_row(next) && one.within == next.within
    })
}

/// How many of the outermost quotations and items hold all of the text: a page that is laid out as a list has one.
fn around_all(blocks: &[Block]) -> usize {
    let all = blocks.iter().map(|block| block.within.as_slice());
    let shared = all.reduce(|one, next| &one[..shared(one, next)]);
    shared.map_or(0, <[Container]>::len)
}

/// How many of the outermost quotations and items two blocks have in common.
fn shared(one: &[Container], other: &[Container]) -> usize {
    let pairs = one.iter().zip(other);
    pairs.take_while(|(one, other)| one == other).count()
}

/// Whether two items stand in one list.
fn in_one_list(one: Option<&Container>, other: Option<&Container>) -> bool {
    match (one, other) {
        (Some(Container::Item { list: one, .. }), Some(Container::Item { list: other, .. })) => {
            one == other
        }
        _ => false,
    }
}

/// Whether an item has the number that follows that of the one before, or neither has any.
fn follows(before: Option<i64>, number: Option<i64>) -> bool {
    before.and_then(|before| before.checked_add(1)) == number
}

/// The cells of a row.
fn cells(row: &Block) -> Vec<Range<usize>> {
    let whole = 0..row.text.len();
    if row.cells.is_empty() {
        return vec![whole];
    }
    row.cells.clone()
}

/// Writes text, links and emphasis.
trait Inline {
    fn text(&mut self, text: &str);
    /// Begins and ends a link.
    fn link(&mut self, link: &Url, ends: bool);
    /// Writes emphasized text that stands between two characters.
    fn emphasis(&mut self, text: &str, mark: &Mark, around: [Option<char>; 2]);
}

/// Writes a part of a block's text, without white space around it.
fn inline(block: &Block, range: &Range<usize>, out: &mut impl Inline) {
    let text = &block.text;
    let trimmed = |begin: usize, end: usize| {
        let part = &text[begin..end];
        let first = end - part.trim_start().len();
        first..(begin + part.trim_end().len()).max(first)
    };
    let range = trimmed(range.start, range.end);
    let end = |mark: &Mark| mark.range.end.min(range.end);
    let mut at = range.start;
    // Only these are looked at: a row has as many cells as marks.
    let before = |at: usize| block.marks.partition_point(|mark| mark.range.start < at);
    let marks = &block.marks[before(range.start)..before(range.end)];
    // Parts of one link follow each other.
    for marks in marks.chunk_by(|one, next| {
        one.link.is_some() && one.link == next.link && one.range.end == next.range.start
    }) {
        let (first, last) = (&marks[0], &marks[marks.len() - 1]);
        let group = trimmed(first.range.start, end(last));
        if group.is_empty() {
            continue;
        }
        out.text(&text[at..group.start]);
        at = group.start;
        if let Some(link) = &first.link {
            out.link(link, false);
        }
        for mark in marks {
            let part = trimmed(mark.range.start, end(mark));
            // Headings are bold as they are.
            let plain = matches!(block.kind, BlockKind::Heading(_)) || !(mark.bold || mark.italic);
            if plain || part.is_empty() {
                continue;
            }
            out.text(&text[at..part.start]);
            let around = [
                text[..part.start].chars().next_back(),
                text[part.end..].chars().next(),
            ];
            out.emphasis(&text[part.clone()], mark, around);
            at = part.end;
        }
        out.text(&text[at..group.end]);
        at = group.end;
        if let Some(link) = &first.link {
            out.link(link, true);
        }
    }
    out.text(&text[at..range.end]);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;

    fn block(kind: BlockKind, text: &str, within: &[Container]) -> Block {
        Block {
            kind,
            within: within.to_vec(),
            ..Block::paragraph(text.to_owned())
        }
    }

    fn item(list: usize, item: usize, number: impl Into<Option<i64>>) -> Container {
        Container::Item {
            list,
            item,
            number: number.into(),
        }
    }

    #[track_caller]
    fn check(blocks: &[Block], as_markdown: &str, as_html: &str) {
        let markdown = markdown("T", blocks);
        assert_eq!(markdown.strip_prefix("# T\n\n"), Some(as_markdown));
        let html = html("T", blocks);
        let body = html.strip_prefix("<article>\n<h1>T</h1>\n").unwrap();
        assert_eq!(body.strip_suffix("</article>\n"), Some(as_html));
    }

    #[test]
    fn lists_keep_their_numbers_and_their_depth() {
        let of = |text: &str, within: &[Container]| block(BlockKind::ListItem, text, within);
        let blocks = [
            block(BlockKind::Paragraph, "Two lists.", &[]),
            of("Boats", &[item(1, 2, None)]),
            of("Trawlers", &[item(1, 2, None), item(3, 4, None)]),
            of("More of boats", &[item(1, 2, None)]),
            of("Trains", &[item(1, 5, None)]),
            of("Fourth", &[item(6, 7, 4)]),
            of("Fifth", &[item(6, 8, 5)]),
            of("Ninth", &[item(6, 9, 9)]),
            of("Another list", &[item(10, 11, 1)]),
        ];
        check(
            &blocks,
            "Two lists.\n\n- Boats\n  - Trawlers\n\n  More of boats\n- Trains\n\n4) Fourth\n5) Fifth\n\n9. Ninth\n\n1) Another list\n",
            "<p>Two lists.</p>\n<ul>\n<li>Boats<ul>\n<li>Trawlers</li>\n</ul>\n<p>More of boats</p>\n</li>\n<li>Trains</li>\n</ul>\n<ol start=\"4\">\n<li>Fourth</li>\n<li>Fifth</li>\n<li value=\"9\">Ninth</li>\n</ol>\n<ol>\n<li>Another list</li>\n</ol>\n",
        );
    }

    #[test]
    fn a_quotation_holds_all_its_blocks() {
        let quote = Container::Quote { quote: 1 };
        let blocks = [
            block(BlockKind::Quote, "First.", &[quote]),
            block(BlockKind::Quote, "Second.", &[quote]),
            block(BlockKind::ListItem, "An item", &[quote, item(2, 3, None)]),
            block(
                BlockKind::Code,
                "let a = 1;\n\nlet b = 2;",
                &[quote, item(2, 4, None)],
            ),
            block(
                BlockKind::Quote,
                "Another.",
                &[Container::Quote { quote: 5 }],
            ),
            block(BlockKind::Paragraph, "Text.", &[]),
        ];
        check(
            &blocks,
            "> First.\n>\n> Second.\n>\n> - An item\n>\n> - ```\n>   let a = 1;\n>\n>   let b = 2;\n>   ```\n\n> Another.\n\nText.\n",
            "<blockquote><p>First.</p>\n<p>Second.</p>\n<ul>\n<li>An item</li>\n<li><pre>let a = 1;\n\nlet b = 2;</pre>\n</li>\n</ul>\n</blockquote>\n<blockquote><p>Another.</p>\n</blockquote>\n<p>Text.</p>\n",
        );
    }

    #[test]
    fn links_and_emphasis_are_kept_where_they_can_be() {
        let text = "“Stop!”, a report says in bold and both; a “quoted”word.";
        let mark = |part: &str, link: Option<&str>, bold, italic| {
            let begin = text.find(part).unwrap();
            Mark {
                range: begin..begin + part.len(),
                link: link.map(|link| Arc::new(link.parse().unwrap())),
                bold,
                italic,
            }
        };
        let report = Some("https://a.example/x_(1)?a&b");
        let mut block = block(BlockKind::Paragraph, text, &[]);
        block.marks = vec![
            mark("Stop!", None, false, true),
            mark("a ", report, false, false),
            mark("report ", report, true, false),
            mark(" bold ", None, true, false),
            mark("both", None, true, true),
            mark("“quoted”", None, true, false),
        ];
        check(
            &[block],
            "“*Stop!*”, [a **report**](<https://a.example/x_(1)?a&b>) says in **bold** and ***both***; a “quoted”word.\n",
            "<p>“<em>Stop!</em>”, <a href=\"https://a.example/x_(1)?a&amp;b\" rel=\"noopener noreferrer\">a <strong>report</strong></a> says in <strong>bold</strong> and <strong><em>both</em></strong>; a <strong>“quoted”</strong>word.</p>\n",
        );
    }

    #[test]
    fn what_holds_all_of_the_text_is_not_told() {
        let around = item(1, 2, None);
        let blocks = [
            block(BlockKind::ListItem, "First.", &[around]),
            block(BlockKind::ListItem, "Second.", &[around, item(3, 4, 1)]),
        ];
        check(
            &blocks,
            "First.\n\n1. Second.\n",
            "<p>First.</p>\n<ol>\n<li>Second.</li>\n</ol>\n",
        );
    }

    #[test]
    fn a_cell_has_its_own_marks() {
        let bold = |range| Mark {
            range,
            link: None,
            bold: true,
            italic: false,
        };
        let row = Block {
            cells: vec![0..5, 8..8, 11..15],
            marks: vec![bold(0..1), bold(4..5), bold(11..15)],
            ..block(BlockKind::TableRow, "a b c |  | 8:00", &[])
        };
        check(
            &[row],
            "| **a** b **c** |  | **8:00** |\n| --- | --- | --- |\n",
            "<table>\n<tbody><tr><td><strong>a</strong> b <strong>c</strong></td><td></td><td><strong>8:00</strong></td></tr>\n</tbody></table>\n",
        );
    }

    #[test]
    fn a_number_in_parts_begins_no_list() {
        let mut block = block(BlockKind::Paragraph, "2. The second", &[]);
        block.marks = vec![Mark {
            range: 1..2,
            link: None,
            bold: true,
            italic: false,
        }];
        check(
            &[block],
            "2\\. The second\n",
            "<p>2<strong>.</strong> The second</p>\n",
        );
    }

    #[test]
    fn a_row_has_all_its_cells_and_no_more() {
        let row = |text: &str, cells: &[std::ops::Range<usize>]| Block {
            cells: cells.to_vec(),
            ..block(BlockKind::TableRow, text, &[])
        };
        let blocks = [
            row("| Mon|day", &[0..0, 2..9]),
            row("North | 8:00 |", &[0..5, 8..12, 14..14]),
        ];
        check(
            &blocks,
            "|  | Mon\\|day |  |\n| --- | --- | --- |\n| North | 8:00 |  |\n",
            "<table>\n<tbody><tr><td></td><td>Mon|day</td></tr>\n<tr><td>North</td><td>8:00</td><td></td></tr>\n</tbody></table>\n",
        );
    }
}
