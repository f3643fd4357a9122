//! YAML text as a tree whose every node knows its place. Knows nothing of what the keys mean.
//!
//! The tree is built from the parser's events and not from its documents, for three things: every duplicate key is kept
//! to be reported, what precedes a syntax error can still be checked, and a scalar stays the text that was written, so
//! that the declared type alone decides how it is read (`id: 2024`, `"${PORT}"` and `no` mean what they look like).

use saphyr_parser::{Event, Marker, Parser, ScalarStyle, ScanError};

/// Levels of lists and mappings inside each other. The settings need five; the bound keeps recursion over the tree shallow.
pub(super) const MAX_DEPTH: usize = 16;

/// A place in a file: line and column in characters, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) line: usize,
    pub(super) column: usize,
}

/// A node of the tree.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) mark: Mark,
    pub(super) kind: Kind,
}

/// What a node holds.
#[derive(Debug)]
pub(super) enum Kind {
    /// A scalar as written, environment variables replaced.
    Text {
        text: String,
        /// As written, where environment variables were replaced: their values may be secrets and are never shown.
        written: Option<String>,
    },
    /// No value: nothing written after the key, `~` or `null`.
    Null,
    List(Vec<Node>),
    /// Keys and values as written, duplicates included.
    Map(Vec<(Key, Node)>),
    /// A value that was already reported as a mistake.
    Broken,
}

/// A key as written.
#[derive(Debug)]
pub(super) struct Key {
    pub(super) mark: Mark,
    pub(super) text: String,
}

/// A document, as far as it could be read.
#[derive(Debug)]
pub(super) struct Document {
    pub(super) root: Node,
    /// False after a syntax error: the tree then ends where the error is.
    pub(super) complete: bool,
    /// Syntax errors and unset environment variables.
    pub(super) faults: Vec<(Mark, String)>,
}

impl Mark {
    /// The beginning of a file.
    pub(super) const START: Self = Self { line: 1, column: 1 };
}

impl From<Marker> for Mark {
    fn from(marker: Marker) -> Self {
        // The marker of an empty input has line 0.
        Self {
            line: marker.line().max(1),
            column: marker.col() + 1,
        }
    }
}

impl Node {
    /// A mapping without keys.
    pub(super) fn empty(mark: Mark) -> Self {
        Self {
            mark,
            kind: Kind::Map(Vec::new()),
        }
    }

    /// The value of a key; of a duplicate key the first.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        match &self.kind {
            Kind::Map(entries) => entries
                .iter()
                .find(|(name, _)| name.text == key)
                .map(|(_, value)| value),
            _ => None,
        }
    }

    /// The text of a scalar.
    pub(super) fn text(&self) -> Option<&str> {
        match &self.kind {
            Kind::Text { text, .. } => Some(text),
            _ => None,
        }
    }

    /// The items of a list.
    pub(super) fn items(&self) -> &[Self] {
        match &self.kind {
            Kind::List(items) => items,
            _ => &[],
        }
    }

    /// The node for a message: short, on one line, and without what came from the environment.
    pub(super) fn shown(&self) -> String {
        match &self.kind {
            Kind::Text { text, written } => quoted(written.as_ref().unwrap_or(text)),
            Kind::Null | Kind::Broken => "nothing".to_owned(),
            Kind::List(_) => "a list".to_owned(),
            Kind::Map(_) => "keys and values".to_owned(),
        }
    }
}

/// Text from the file for a message: short, on one line, and without the user and password of a URL.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 60;
    let public = match text.split_once("://") {
        Some((scheme, rest)) => {
            let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
            let login = authority.rfind('@').unwrap_or(0);
            if login == 0 {
                text.to_owned()
            } else {
                format!("{scheme}://…{}", &rest[login..])
            }
        }
        None => text.to_owned(),
    };
    let mut short: String = public.chars().take(LONGEST).collect();
    if short.len() < public.len() {
        short.push('…');
    }
    // Backslashes are usual in regular expressions, so nothing is escaped but what would break the line.
    if short.contains(char::is_control) {
        short = short.escape_debug().to_string();
    }
    format!("`{short}`")
}

/// Reads a document in UTF-8; `env` gives the values of environment variables.
pub(super) fn parse(bytes: &[u8], env: &dyn Fn(&str) -> Option<String>) -> Document {
    let mut builder = Builder {
        env,
        stack: Vec::new(),
        root: None,
        faults: Vec::new(),
    };
    let result = match std::str::from_utf8(bytes) {
        Ok(source) => builder.read(source),
        Err(error) => Err(not_utf8(&bytes[..error.valid_up_to()])),
    };
    let complete = match result {
        Ok(()) => true,
        Err((mark, what)) => {
            builder.faults.push((mark, what));
            while let Some(frame) = builder.stack.pop() {
                builder.place(frame.close());
            }
            false
        }
    };
    Document {
        root: builder.root.unwrap_or(Node {
            mark: Mark::START,
            kind: Kind::Null,
        }),
        complete,
        faults: builder.faults,
    }
}

/// A list or mapping that is not closed yet.
enum Frame {
    List(Mark, Vec<Node>),
    /// With the key whose value comes next.
    Map(Mark, Vec<(Key, Node)>, Option<Key>),
}

impl Frame {
    fn close(self) -> Node {
        match self {
            Self::List(mark, items) => Node {
                mark,
                kind: Kind::List(items),
            },
            Self::Map(mark, entries, _) => Node {
                mark,
                kind: Kind::Map(entries),
            },
        }
    }
}

struct Builder<'a> {
    env: &'a dyn Fn(&str) -> Option<String>,
    stack: Vec<Frame>,
    root: Option<Node>,
    faults: Vec<(Mark, String)>,
}

impl Builder<'_> {
    fn read(&mut self, source: &str) -> Result<(), (Mark, String)> {
        let mut documents = 0;
        for event in Parser::new_from_str(source) {
            let (event, span) = event.map_err(|error| syntax_error(source, &error))?;
            let mark = Mark::from(span.start);
            let tagged = match &event {
                Event::Scalar(.., tag)
                | Event::SequenceStart(_, tag)
                | Event::MappingStart(_, tag) => tag.is_some(),
                _ => false,
            };
            if tagged {
                self.faults.push((
                    mark,
                    "a YAML tag (`!…`), which has no meaning here; remove it".to_owned(),
                ));
            }
            match event {
                Event::DocumentStart(_) => {
                    documents += 1;
                    if documents > 1 {
                        return Err((
                            mark,
                            "a second document (`---`), but a file holds one; remove what follows"
                                .to_owned(),
                        ));
                    }
                }
                Event::Scalar(text, style, ..) => self.scalar(mark, &text, style),
                Event::SequenceStart(..) => self.open(mark, Frame::List(mark, Vec::new()))?,
                Event::MappingStart(..) => self.open(mark, Frame::Map(mark, Vec::new(), None))?,
                Event::SequenceEnd | Event::MappingEnd => {
                    if let Some(frame) = self.stack.pop() {
                        self.place(frame.close());
                    }
                }
                Event::Alias(_) => {
                    self.faults.push((
                        mark,
                        "an alias (`*name`), which is not supported; write the value out"
                            .to_owned(),
                    ));
                    self.place(Node {
                        mark,
                        kind: Kind::Broken,
                    });
                }
                Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
            }
        }
        Ok(())
    }

    fn open(&mut self, mark: Mark, frame: Frame) -> Result<(), (Mark, String)> {
        if self.stack.len() == MAX_DEPTH {
            return Err((
                mark,
                format!(
                    "nested more than {MAX_DEPTH} levels deep; nothing here needs that, check the indentation"
                ),
            ));
        }
        self.stack.push(frame);
        Ok(())
    }

    fn scalar(&mut self, mark: Mark, text: &str, style: ScalarStyle) {
        if let Some(Frame::Map(_, _, key @ None)) = self.stack.last_mut() {
            *key = Some(Key {
                mark,
                text: text.to_owned(),
            });
            return;
        }
        let kind =
            if style == ScalarStyle::Plain && matches!(text, "" | "~" | "null" | "Null" | "NULL") {
                Kind::Null
            } else {
                match interpolate(text, self.env) {
                    Ok(None) => Kind::Text {
                        text: text.to_owned(),
                        written: None,
                    },
                    Ok(Some(value)) => Kind::Text {
                        text: value,
                        written: Some(text.to_owned()),
                    },
                    Err(what) => {
                        self.faults.push((mark, what));
                        Kind::Broken
                    }
                }
            };
        self.place(Node { mark, kind });
    }

    /// Puts a finished node where it belongs: under its key, at the end of its list, or at the root.
    fn place(&mut self, node: Node) {
        match self.stack.last_mut() {
            None => self.root = Some(node),
            Some(Frame::List(_, items)) => items.push(node),
            Some(Frame::Map(_, entries, key)) => match key.take() {
                Some(key) => entries.push((key, node)),
                None => {
                    self.faults.push((
                        node.mark,
                        format!(
                            "{} where a key belongs; a key is a plain word",
                            node.shown()
                        ),
                    ));
                    // Its value follows and belongs to nothing.
                    *key = Some(Key {
                        mark: node.mark,
                        text: String::new(),
                    });
                }
            },
        }
    }
}

/// Replaces `${NAME}` and `${NAME:-default}` (as in a shell: the default stands in for unset and for empty); `$${` is a
/// literal `${`. `None` where there was nothing to replace.
fn interpolate(text: &str, env: &dyn Fn(&str) -> Option<String>) -> Result<Option<String>, String> {
    if !text.contains("${") {
        return Ok(None);
    }
    let mut out = String::new();
    let mut rest = text;
    while let Some(start) = rest.find("${") {
        if let Some(before) = rest[..start].strip_suffix('$') {
            out.push_str(before);
            out.push_str("${");
            rest = &rest[start + 2..];
            continue;
        }
        out.push_str(&rest[..start]);
        let Some(length) = rest[start..].find('}') else {
            return Err("`${` without `}`; write `${NAME}` for an environment variable, or `$${` for the text `${`".to_owned());
        };
        let inside = &rest[start + 2..start + length];
        rest = &rest[start + length + 1..];
        let (name, default) = match inside.split_once(":-") {
            Some((name, default)) => (name, Some(default)),
            None => (inside, None),
        };
        if !is_variable(name) {
            return Err(format!(
                "`${{{inside}}}` does not name an environment variable; write `${{NAME}}` with letters, digits and `_`, or `$${{` for the text `${{`"
            ));
        }
        match (env(name), default) {
            (Some(value), None) => out.push_str(&value),
            (Some(value), Some(_)) if !value.is_empty() => out.push_str(&value),
            (_, Some(default)) => out.push_str(default),
            (None, None) => {
                return Err(format!(
                    "the environment variable `{name}` is not set; set it, or write `${{{name}:-default}}`"
                ));
            }
        }
    }
    out.push_str(rest);
    Ok(Some(out))
}

fn is_variable(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|c: char| c.is_ascii_digit())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
}

/// The error of a file whose valid beginning is given.
fn not_utf8(valid: &[u8]) -> (Mark, String) {
    let valid = String::from_utf8_lossy(valid);
    let last = valid.rsplit('\n').next().unwrap_or_default();
    let mark = Mark {
        line: valid.matches('\n').count() + 1,
        column: last.chars().count() + 1,
    };
    (mark, "not UTF-8; save the file in UTF-8".to_owned())
}

/// The parser's error in the words of somebody who edits a file.
fn syntax_error(source: &str, error: &ScanError) -> (Mark, String) {
    let mark = Mark::from(*error.marker());
    let line = source.lines().nth(mark.line - 1).unwrap_or_default();
    let indentation = &line[..line.len() - line.trim_start().len()];
    let info = error.info();
    let what = if indentation.contains('\t') || info.contains("tab") {
        "a tab in the indentation; YAML is indented with spaces".to_owned()
    } else if info.contains("mapping values are not allowed")
        || info.contains("illegal placement of ':'")
    {
        "a `:` where no value can begin; check the indentation of this line and the one above, and put text that contains `: ` in quotes".to_owned()
    } else if info.contains("simple key expect") {
        "a line that is not `key: value`; check its indentation, and put text of several lines in quotes".to_owned()
    } else if info.contains("',' or '}'") {
        "`{` is not closed, or a `,` is missing; write `{ key: value, key: value }`".to_owned()
    } else if info.contains("',' or ']'") {
        "`[` is not closed, or a `,` is missing; write `[one, two]`".to_owned()
    } else if info.contains("did not find expected key")
        || info.contains("'-' indicator")
        || info.contains("invalid indentation")
    {
        "the indentation does not fit the lines above; indent the keys of one section alike"
            .to_owned()
    } else if info.contains("end of stream") {
        "a quote is opened and never closed; close it on the line where it is opened".to_owned()
    } else if info.contains("unknown escape") || info.contains("hexadecimal") {
        "an unknown escape in double quotes; use single quotes, in which `\\` is plain text"
            .to_owned()
    } else {
        format!("not YAML: {info}")
    };
    (
        mark,
        format!("{what} (what follows in this file is not checked)"),
    )
}
