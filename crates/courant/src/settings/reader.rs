//! Reads declared types out of the tree of one file and collects what is wrong with it.

use std::collections::HashMap;
use std::path::Path;

use super::decode::{Fault, KeyInfo, Value};
use super::problem::Problem;
use super::yaml::{self, Key, Kind, Mark, Node, quoted};

/// Reads one file and collects its mistakes.
pub(super) struct Reader<'a> {
    file: &'a Path,
    /// All keys of the file, to tell where a misplaced one belongs.
    root: fn() -> Vec<KeyInfo>,
    /// The key that is being read.
    path: Vec<String>,
    /// False after a syntax error: then nothing is reported as missing.
    pub(super) complete: bool,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(file: &'a Path, root: fn() -> Vec<KeyInfo>, complete: bool) -> Self {
        Self {
            file,
            root,
            path: Vec::new(),
            complete,
            problems: Vec::new(),
        }
    }

    /// Reports a mistake at a place.
    pub(super) fn report(&mut self, mark: Mark, what: impl Into<String>) {
        self.problems.push(Problem {
            file: self.file.to_owned(),
            line: mark.line,
            column: mark.column,
            what: what.into(),
        });
    }

    /// Reports a mistake in the key that is being read; silent where its value is broken, because that was reported.
    pub(super) fn reject(&mut self, node: &Node, why: &str) {
        if !matches!(node.kind, Kind::Broken) {
            let path = self.path.join(".");
            let separator = if path.is_empty() { "" } else { ": " };
            self.report(node.mark, format!("{path}{separator}{why}"));
        }
    }

    /// Reports what is not there; silent where the file could not be read to its end.
    pub(super) fn missing(&mut self, mark: Mark, what: impl Into<String>) {
        if self.complete {
            self.report(mark, what);
        }
    }

    /// Checks that a node is a section with known keys, each once.
    pub(super) fn section<T: Value>(&mut self, node: &Node, keys: &[KeyInfo]) -> Option<()> {
        let names: Vec<_> = keys.iter().map(|key| key.name).collect();
        let Kind::Map(entries) = &node.kind else {
            self.reject(
                node,
                &format!(
                    "{} where keys and values belong; write {}",
                    node.shown(),
                    suggestion::<T>(node)
                ),
            );
            return None;
        };
        for (key, _) in self.once(entries) {
            if !names.contains(&&*key.text) {
                let place = if self.path.is_empty() {
                    String::new()
                } else {
                    format!(" in `{}`", self.path.join("."))
                };
                let instead = match home(&key.text, &(self.root)()) {
                    Some(home) => format!("it belongs in `{home}`"),
                    None => instead(&key.text, &names),
                };
                self.report(
                    key.mark,
                    format!("unknown key {}{place}; {instead}", quoted(&key.text)),
                );
            }
        }
        Some(())
    }

    /// Reads the value of a free name, under the path of its key.
    pub(super) fn named<T: Value>(&mut self, name: &Key, node: &Node) -> Option<T> {
        self.path.push(quoted(&name.text));
        let value = T::read(node, None, self);
        self.path.pop();
        value
    }

    /// Reads a key of a section: what is written, else the declared default, else what its type says.
    pub(super) fn key<T: Value>(&mut self, section: &Node, key: &KeyInfo) -> Option<T> {
        let written = section.get(key.name);
        self.path.push(key.name.to_owned());
        let value = match (written, key.default) {
            (Some(node), _) if !matches!(node.kind, Kind::Null) => T::read(node, key.within, self),
            (_, Some(default)) => Some(default_value(default, key)),
            (_, None) => {
                let absent = T::absent();
                if absent.is_none() {
                    let mark = written.map_or(section.mark, |node| node.mark);
                    self.missing(
                        mark,
                        format!("{}: missing; write {}", self.path.join("."), T::expects()),
                    );
                }
                absent
            }
        };
        self.path.pop();
        value
    }

    /// Reports two keys of a section of which the first is greater than the second.
    pub(super) fn ordered<T: PartialOrd>(
        &mut self,
        section: &Node,
        (less, greater): (&str, &str),
        first: Option<&T>,
        second: Option<&T>,
    ) {
        if first
            .zip(second)
            .is_some_and(|(first, second)| first > second)
        {
            let written = section.get(less).or_else(|| section.get(greater));
            let what =
                format!("`{less}` is more than `{greater}`; write less, or more for `{greater}`");
            self.reject(written.unwrap_or(section), &what);
        }
    }

    /// The entries of a mapping whose keys were not written before; the others are reported.
    pub(super) fn once<'n>(&mut self, entries: &'n [(Key, Node)]) -> Vec<&'n (Key, Node)> {
        let mut lines = HashMap::new();
        let mut once = Vec::new();
        for entry in entries {
            let (key, _) = entry;
            match lines.get(&key.text) {
                None => {
                    lines.insert(&key.text, key.mark.line);
                    once.push(entry);
                }
                Some(line) => {
                    let what = format!(
                        "{} is already written on line {line}; keep one of the two",
                        quoted(&key.text)
                    );
                    self.report(key.mark, what);
                }
            }
        }
        once
    }
}

/// The section of the file in which a key is known.
fn home(name: &str, keys: &[KeyInfo]) -> Option<String> {
    keys.iter().find_map(|section| {
        let inner = (section.keys)();
        if inner.iter().any(|key| key.name == name) {
            return Some(section.name.to_owned());
        }
        home(name, &inner).map(|path| format!("{}.{path}", section.name))
    })
}

/// What to write where a list or a section is expected.
pub(super) fn suggestion<T: Value>(node: &Node) -> String {
    match node.kind {
        Kind::Text { .. } => format!("`{}`", T::like(node.shown().trim_matches('`'))),
        _ => T::expects(),
    }
}

/// Words for a message.
fn list(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

/// The value of a declared default.
fn default_value<T: Value>(text: &str, key: &KeyInfo) -> T {
    let document = yaml::parse(text.as_bytes(), &|_| None);
    let mut reader = Reader::new(Path::new(key.name), Vec::new, true);
    T::read(&document.root, key.within, &mut reader)
        .unwrap_or_else(|| panic!("a declared default is valid: {:?}", reader.problems))
}

/// What to write instead of an unknown word: the known one that looks most like it, else one of all.
pub(super) fn instead(word: &str, known: &[&str]) -> String {
    // Comparing takes time and memory in the product of the lengths.
    const LONGEST: usize = 60;
    let plain = |text: &str| text.to_lowercase().replace('-', "_");
    let nearest = known
        .iter()
        .filter(|_| word.len() <= LONGEST)
        .map(|candidate| {
            (
                strsim::damerau_levenshtein(&plain(word), &plain(candidate)),
                candidate,
            )
        })
        .min();
    match nearest {
        // A third of the letters may be wrong; beyond that a suggestion is a guess.
        Some((distance, candidate)) if distance * 3 <= candidate.chars().count().max(3) => {
            format!("did you mean `{candidate}`?")
        }
        _ => format!("write one of {}", list(known)),
    }
}

/// Reads a scalar with a function; the frame of every message about one.
pub(super) fn scalar<T>(
    node: &Node,
    reader: &mut Reader<'_>,
    expects: fn() -> String,
    parse: impl FnOnce(&str) -> Result<T, Fault>,
) -> Option<T> {
    let shown = node.shown();
    let Kind::Text { text, written } = &node.kind else {
        reader.reject(
            node,
            &format!("{shown} where one value belongs; write {}", expects()),
        );
        return None;
    };
    parse(text)
        .map_err(|fault| {
            let instead = fault
                .instead
                .unwrap_or_else(|| format!("write {}", expects()));
            let what = match written {
                None => format!("{shown}: {}; {instead}", fault.why),
                // The fault may quote a part of the value.
                Some(_) => format!(
                    "the value of {shown} cannot be used here; write {}",
                    expects()
                ),
            };
            reader.reject(node, &what);
        })
        .ok()
}
