//! From the YAML tree to declared types: [`section!`] and [`choice!`] declare, [`Value`] reads, [`Reader`] collects mistakes.
//!
//! Reading never stops at a mistake: `None` means "reported, go on".

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use super::problem::Problem;
use super::yaml::{self, Key, Kind, Mark, Node, quoted};

/// A type that a key can have.
pub(super) trait Value: Sized {
    /// Reads the value; a mistake is reported and gives `None`.
    fn read(node: &Node, within: Within, reader: &mut Reader<'_>) -> Option<Self>;

    /// What to write, after "write ": `a duration such as …`.
    fn expects() -> String;

    /// The value of a key that is not written and declares no default; `None` for a key that must be written.
    fn absent() -> Option<Self> {
        None
    }

    /// The keys, of a section or a list of sections.
    fn keys() -> Vec<KeyInfo> {
        Vec::new()
    }

    /// The words that can be written, each with its documentation, of a [`choice!`].
    fn words() -> &'static [Word] {
        &[]
    }
}

/// A value that is written as one piece of text.
pub(super) trait Scalar: Sized + PartialOrd {
    /// Reads the text.
    fn parse(text: &str) -> Result<Self, Fault>;

    /// What to write, after "write ".
    fn expects() -> String;

    /// As [`Value::words`].
    fn words() -> &'static [Word] {
        &[]
    }
}

/// A word of a choice and the lines of its documentation.
pub(super) type Word = (&'static str, &'static [&'static str]);

/// What is wrong with a value, in a few words, and what to write instead if that is not simply what the type expects.
pub(super) struct Fault {
    pub(super) why: String,
    pub(super) instead: Option<String>,
}

impl Fault {
    pub(super) fn new(why: impl Into<String>, instead: impl Into<String>) -> Self {
        Self {
            why: why.into(),
            instead: Some(instead.into()),
        }
    }
}

impl<T: Into<String>> From<T> for Fault {
    fn from(why: T) -> Self {
        Self {
            why: why.into(),
            instead: None,
        }
    }
}

/// The least and the greatest permitted value, as they would be written; of a list, the numbers of items.
pub(super) type Within = Option<(&'static str, &'static str)>;

/// A key as declared.
#[derive(Clone, Copy, Debug)]
pub(super) struct KeyInfo {
    pub(super) name: &'static str,
    /// Lines of its documentation.
    pub(super) doc: &'static [&'static str],
    /// As it would be written.
    pub(super) default: Option<&'static str>,
    pub(super) within: Within,
    pub(super) required: bool,
    pub(super) expects: fn() -> String,
    pub(super) keys: fn() -> Vec<KeyInfo>,
    pub(super) words: fn() -> &'static [Word],
}

/// Reads one file and collects its mistakes.
pub(super) struct Reader<'a> {
    file: &'a Path,
    /// All keys of the file, to tell where a misplaced one belongs.
    root: fn() -> Vec<KeyInfo>,
    /// The key that is being read.
    path: Vec<String>,
    /// False after a syntax error: then nothing is reported as missing.
    complete: bool,
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
    pub(super) fn section(&mut self, node: &Node, keys: &[KeyInfo]) -> Option<()> {
        let names: Vec<_> = keys.iter().map(|key| key.name).collect();
        let Kind::Map(entries) = &node.kind else {
            let required: Vec<_> = keys.iter().filter(|key| key.required).collect();
            let instead = match (&node.kind, &*required) {
                (Kind::Text { .. }, [only]) => quoted(&format!(
                    "{}: {}",
                    only.name,
                    node.shown().trim_matches('`')
                )),
                _ => format!("keys such as {}", list(&names)),
            };
            self.reject(
                node,
                &format!(
                    "{} where keys and values belong; write {instead}",
                    node.shown()
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

    /// Reads a key of a section: what is written, else the declared default, else what its type says.
    pub(super) fn key<T: Value>(&mut self, section: &Node, key: &KeyInfo) -> Option<T> {
        let written = section.get(key.name);
        self.path.push(key.name.to_owned());
        let value = match (written, key.default) {
            (Some(node), _) if !matches!(node.kind, Kind::Null) => T::read(node, key.within, self),
            (_, Some(default)) => Some(default_value(default, key.name)),
            (_, None) => {
                let absent = T::absent();
                if absent.is_none() {
                    let mark = written.map_or(section.mark, |node| node.mark);
                    self.missing(
                        mark,
                        format!("{} is missing; write {}", self.path.join("."), T::expects()),
                    );
                }
                absent
            }
        };
        self.path.pop();
        value
    }

    /// The entries of a mapping whose keys were not written before; the others are reported.
    fn once<'n>(&mut self, entries: &'n [(Key, Node)]) -> Vec<&'n (Key, Node)> {
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

/// Words for a message.
pub(super) fn list(words: &[&str]) -> String {
    let quoted: Vec<_> = words.iter().map(|word| format!("`{word}`")).collect();
    quoted.join(", ")
}

/// The value of a declared default.
fn default_value<T: Value>(text: &str, key: &str) -> T {
    let document = yaml::parse(text.as_bytes(), &|_| None);
    let mut reader = Reader::new(Path::new(key), Vec::new, true);
    T::read(&document.root, None, &mut reader).unwrap_or_else(|| {
        panic!(
            "the declared default of `{key}` is valid: {:?}",
            reader.problems
        )
    })
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

impl<T: Scalar> Value for T {
    fn read(node: &Node, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        scalar(node, reader, T::expects, |text| {
            let Some((least, greatest)) = within else {
                return T::parse(text);
            };
            let value = T::parse(text).map_err(|fault| Fault {
                instead: fault.instead.or_else(|| {
                    Some(format!(
                        "write {}, from {least} to {greatest}",
                        T::expects()
                    ))
                }),
                ..fault
            })?;
            let inside = T::parse(least).is_ok_and(|least| least <= value)
                && T::parse(greatest).is_ok_and(|greatest| value <= greatest);
            if inside {
                Ok(value)
            } else {
                Err(Fault::new(
                    "out of range",
                    format!("write {least} to {greatest}"),
                ))
            }
        })
    }

    fn expects() -> String {
        <T as Scalar>::expects()
    }

    fn words() -> &'static [Word] {
        <T as Scalar>::words()
    }
}

impl<T: Value> Value for Option<T> {
    fn read(node: &Node, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        T::read(node, within, reader).map(Some)
    }

    fn expects() -> String {
        T::expects()
    }

    fn absent() -> Option<Self> {
        Some(None)
    }

    fn keys() -> Vec<KeyInfo> {
        T::keys()
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(node: &Node, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let Kind::List(items) = &node.kind else {
            let instead = match &node.kind {
                Kind::Text { .. } => format!("`[{:?}]`", node.shown().trim_matches('`')),
                _ => Self::expects(),
            };
            reader.reject(
                node,
                &format!("{} where a list belongs; write {instead}", node.shown()),
            );
            return None;
        };
        if let Some((least, greatest)) = within {
            let inside = usize::parse(least).is_ok_and(|least| least <= items.len())
                && usize::parse(greatest).is_ok_and(|greatest| items.len() <= greatest);
            if !inside {
                let what = format!(
                    "a list of {} items; write {least} to {greatest}, each {}",
                    items.len(),
                    T::expects()
                );
                reader.reject(node, &what);
                return None;
            }
        }
        let values: Vec<Option<T>> = items
            .iter()
            .map(|item| T::read(item, None, reader))
            .collect();
        values.into_iter().collect()
    }

    fn expects() -> String {
        format!("a list, each item {}", T::expects())
    }

    fn keys() -> Vec<KeyInfo> {
        T::keys()
    }
}

impl<T: Value> Value for BTreeMap<String, T> {
    fn read(node: &Node, _: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let Kind::Map(entries) = &node.kind else {
            reader.reject(
                node,
                &format!(
                    "{} where names and values belong; write `{{ name: value }}`",
                    node.shown()
                ),
            );
            return None;
        };
        let mut values = Vec::new();
        for (key, value) in reader.once(entries) {
            reader.path.push(key.text.clone());
            values.push(T::read(value, None, reader).map(|value| (key.text.clone(), value)));
            reader.path.pop();
        }
        values.into_iter().collect()
    }

    fn expects() -> String {
        format!("names and values, each value {}", T::expects())
    }
}

/// Declares a section: a struct whose fields are the keys.
///
/// ```text
/// section! {
///     /// What the section is for.
///     pub struct Name {
///         /// What the key does, for the code and for the reference.
///         #[within("1s", "1h")]                // optional: the permitted range, of a list the number of items
///         pub key: Duration = "10s",           // the default as it would be written; without one, what the type says
///         #[otherwise(key.map(Id::from))]      // optional: a default made of the keys above, each an `Option`
///         pub id: Id,
///     }
/// }
/// ```
///
/// `#[check(function)]` on the struct names a `fn(&Self, &Node, &mut Reader) -> Option<()>` that compares keys.
macro_rules! section {
    (
        $(#[doc = $doc:literal])+
        $(#[check($check:path)])?
        $visibility:vis struct $section:ident {
            $(
                $(#[doc = $key_doc:literal])+
                $(#[within($least:literal, $greatest:literal)])?
                $(#[otherwise($otherwise:expr)])?
                pub $key:ident: $type:ty $(= $default:expr)?,
            )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Debug)]
        $visibility struct $section {
            $(
                $(#[doc = $key_doc])+
                pub $key: $type,
            )+
        }

        impl $crate::settings::decode::Value for $section {
            fn read(
                node: &$crate::settings::yaml::Node,
                _: $crate::settings::decode::Within,
                reader: &mut $crate::settings::decode::Reader<'_>,
            ) -> Option<Self> {
                let keys = Self::keys();
                reader.section(node, &keys)?;
                let mut keys = keys.into_iter();
                $(
                    let info = keys.next().expect("a key for each field");
                    let $key: Option<$type> = $crate::settings::decode::section!(
                        @read reader, node, info, $type $(, $otherwise)?
                    );
                )+
                let section = Self { $($key: $key?),+ };
                $($check(&section, node, reader)?;)?
                Some(section)
            }

            fn expects() -> String {
                let keys = Self::keys();
                let names: Vec<_> = keys.iter().map(|key| format!("`{}`", key.name)).collect();
                format!("keys and values ({})", names.join(", "))
            }

            fn absent() -> Option<Self> {
                let nothing = $crate::settings::yaml::Node::empty($crate::settings::yaml::Mark::START);
                let mut reader = $crate::settings::decode::Reader::new(std::path::Path::new(""), Vec::new, false);
                Self::read(&nothing, None, &mut reader)
            }

            fn keys() -> Vec<$crate::settings::decode::KeyInfo> {
                #[allow(unused_mut, unused_assignments)]
                let keys = vec![$({
                    let (mut default, mut within, mut required) = (None, None, <$type>::absent().is_none());
                    $(default = Some($default); required = false;)?
                    $(within = Some(($least, $greatest));)?
                    $(let _ = stringify!($otherwise); required = false;)?
                    $crate::settings::decode::KeyInfo {
                        name: stringify!($key),
                        doc: &[$($key_doc),+],
                        default,
                        within,
                        required,
                        expects: <$type as $crate::settings::decode::Value>::expects,
                        keys: <$type as $crate::settings::decode::Value>::keys,
                        words: <$type as $crate::settings::decode::Value>::words,
                    }
                }),+];
                keys
            }
        }
    };
    (@read $reader:ident, $node:ident, $info:ident, $type:ty) => {
        $reader.key::<$type>($node, &$info)
    };
    (@read $reader:ident, $node:ident, $info:ident, $type:ty, $otherwise:expr) => {
        match $reader.key::<Option<$type>>($node, &$info) {
            Some(None) => $otherwise,
            Some(written) => written,
            None => None,
        }
    };
}

/// Declares an enum whose variants are written as words.
macro_rules! choice {
    (
        $(#[doc = $doc:literal])+
        pub enum $choice:ident {
            $(
                $(#[doc = $variant_doc:literal])+
                $variant:ident = $word:literal,
            )+
        }
    ) => {
        $(#[doc = $doc])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $choice {
            $(
                $(#[doc = $variant_doc])+
                $variant,
            )+
        }

        impl $crate::settings::decode::Scalar for $choice {
            fn parse(text: &str) -> Result<Self, $crate::settings::decode::Fault> {
                match text {
                    $($word => Ok(Self::$variant),)+
                    _ => Err($crate::settings::decode::Fault::new(
                        "unknown",
                        $crate::settings::decode::instead(text, &[$($word),+]),
                    )),
                }
            }

            fn expects() -> String {
                [$(concat!("`", $word, "`")),+].join(" or ")
            }

            fn words() -> &'static [$crate::settings::decode::Word] {
                &[$(($word, &[$($variant_doc),+])),+]
            }
        }
    };
}

pub(super) use {choice, section};
