//! YAML text as a tree whose every node knows its place. Knows nothing of what the keys mean.
//!
//! The tree is built from the parser's events and not from its documents, for three things: every duplicate key is kept
//! to be reported, what precedes a syntax error can still be checked, and a scalar stays the text that was written, so
//! that the declared type alone decides how it is read (`id: 2024`, `"${PORT}"` and `no` mean what they look like).

use saphyr_parser::{Event, Marker, Parser, ScalarStyle};

use super::variables::interpolate;
use super::{Env, syntax};

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

    /// Whether the value came from the environment and is not shown.
    pub(super) fn is_hidden(&self) -> bool {
        matches!(
            self.kind,
            Kind::Text {
                written: Some(_),
                ..
            }
        )
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
pub(super) fn parse(bytes: &[u8], env: Env<'_>) -> Document {
    let mut builder = Builder {
        env,
        stack: Vec::new(),
        root: None,
        faults: Vec::new(),
    };
    let result = match std::str::from_utf8(bytes) {
        Ok(source) => builder.read(source),
        Err(error) => Err(syntax::not_utf8(&bytes[..error.valid_up_to()])),
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
    env: Env<'a>,
    stack: Vec<Frame>,
    root: Option<Node>,
    faults: Vec<(Mark, String)>,
}

impl Builder<'_> {
    fn read(&mut self, source: &str) -> Result<(), (Mark, String)> {
        let mut documents = 0;
        for event in Parser::new_from_str(source) {
            let (event, span) = event
                .map_err(|error| syntax::explain(source, self.open_bracket(source), &error))?;
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
                    self.faults.push((mark, syntax::ALIAS.to_owned()));
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
            if text.is_empty() {
                self.faults
                    .push((mark, "a value without a key; write `key: value`".to_owned()));
            }
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
                // The empty key was reported; its value belongs to nothing.
                Some(key) if key.text.is_empty() => {}
                Some(key) => entries.push((key, node)),
                None => {
                    self.faults.push((
                        node.mark,
                        format!(
                            "{} where a key belongs; a key is a plain word",
                            node.shown()
                        ),
                    ));
                    *key = Some(Key {
                        mark: node.mark,
                        text: String::new(),
                    });
                }
            },
        }
    }

    /// The innermost list or mapping that is still open, if it was opened with a bracket, and its line.
    fn open_bracket(&self, source: &str) -> Option<(char, usize)> {
        let (Frame::List(mark, _) | Frame::Map(mark, ..)) = self.stack.last()?;
        let line = source.lines().nth(mark.line - 1)?;
        let first = line.chars().nth(mark.column - 1)?;
        matches!(first, '[' | '{').then_some((first, mark.line))
    }
}
