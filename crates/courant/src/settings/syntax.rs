//! What is wrong with a text that is not YAML, in the words of somebody who edits a file.

use saphyr_parser::ScanError;

use super::yaml::Mark;

/// What to say of an alias.
pub(super) const ALIAS: &str = "an alias (`*name`), which is not supported; write the value out";

/// The parser's error. `bracket` is the innermost `[` or `{` that is open, with its line.
pub(super) fn explain(
    source: &str,
    bracket: Option<(char, usize)>,
    error: &ScanError,
) -> (Mark, String) {
    let mark = Mark::from(*error.marker());
    let known = MESSAGES
        .iter()
        .find(|(part, _)| error.info().contains(part));
    let (mark, what) = match (tab(source, mark), known, bracket) {
        (Some(tab), ..) => (
            tab,
            "a tab in the indentation; YAML is indented with spaces".to_owned(),
        ),
        (_, Some((_, what)), None) => (mark, (*what).to_owned()),
        (_, Some((_, what)), _) if !DOUBTFUL.contains(what) => (mark, (*what).to_owned()),
        (.., Some((bracket, line))) => (
            mark,
            format!(
                "`{bracket}` on line {line} is not closed, or a `,` is missing; write `[one, two]` or `{{ key: value }}`"
            ),
        ),
        (_, None, None) => (mark, format!("not YAML: {}", error.info().escape_debug())),
    };
    (mark, format!("{what} (what follows is not checked)"))
}

/// A text that is not UTF-8, of which the valid beginning is given.
pub(super) fn not_utf8(valid: &[u8]) -> (Mark, String) {
    let valid = String::from_utf8_lossy(valid);
    let last = valid.rsplit('\n').next().unwrap_or_default();
    let mark = Mark {
        line: valid.matches('\n').count() + 1,
        column: last.chars().count() + 1,
    };
    (
        mark,
        "a byte that is not UTF-8; save the file in UTF-8".to_owned(),
    )
}

const COLON: &str = "a `:` where no value can begin; check the indentation of this line and the one above, and put text that contains `: ` in quotes";
const LINE: &str = "a line that is not `key: value`; check its indentation, and put text of several lines in quotes";
const INDENTATION: &str =
    "the indentation does not fit the lines above; indent the keys of one section alike";

/// Messages that say little inside brackets, where everything is one line.
const DOUBTFUL: [&str; 3] = [COLON, LINE, INDENTATION];

/// A part of the parser's message and what to say instead; the first that fits counts.
const MESSAGES: [(&str, &str); 14] = [
    (
        "unknown escape",
        "an unknown escape in double quotes; use single quotes, in which `\\` is plain text",
    ),
    (
        "hexadecimal",
        "a broken escape in double quotes; use single quotes, in which `\\` is plain text",
    ),
    (
        "trailing content",
        "text after a closing quote; put the whole value in quotes",
    ),
    (
        "quoted scalar",
        "a quote that is not closed; close it on the line on which it is opened",
    ),
    ("unknown anchor", ALIAS),
    (
        "unexpected character",
        "text that begins with a special character; put it in quotes",
    ),
    (
        "misplaced bracket",
        "a closing bracket without an opening one; remove it",
    ),
    ("mapping values are not allowed", COLON),
    ("illegal placement of ':'", COLON),
    ("simple key expect", LINE),
    ("did not find expected key", INDENTATION),
    ("'-' indicator", INDENTATION),
    ("invalid indentation", INDENTATION),
    (
        "document start",
        "text after the end of the list or section; check its indentation",
    ),
];

/// A tab in the indentation of the line with the error or of the next, where the parser may notice it too early.
fn tab(source: &str, mark: Mark) -> Option<Mark> {
    let lines = source.lines().enumerate().skip(mark.line - 1).take(2);
    lines.into_iter().find_map(|(index, line)| {
        let indentation = &line[..line.len() - line.trim_start().len()];
        let (before, _) = indentation.split_once('\t')?;
        Some(Mark {
            line: index + 1,
            column: before.chars().count() + 1,
        })
    })
}
