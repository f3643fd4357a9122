//! From the YAML tree to declared types: [`section!`] and [`choice!`] declare, [`Value`] reads.
//!
//! Reading never stops at a mistake: `None` means "reported, go on".

use std::collections::BTreeMap;

use super::reader::{Reader, scalar, suggestion};
use super::yaml::{Kind, Node};

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

    /// How a text that lacks its lists and keys would be written with them.
    fn like(text: &str) -> String {
        let plain = |c: char| c.is_alphanumeric() || "/._-:~?=+…".contains(c);
        if text.chars().all(plain) {
            text.to_owned()
        } else {
            format!("{text:?}")
        }
    }

    /// The words that can be written, each with its documentation, of a [`choice!`].
    fn words() -> &'static [Word] {
        &[]
    }

    /// How it is written in YAML.
    fn shape() -> Shape {
        Shape::Text
    }
}

/// How a value is written in YAML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// One piece of text, which may look like a number or a truth value.
    Text,
    /// A list of texts.
    Texts,
    /// Names and texts.
    Names,
    /// Keys.
    Section,
    /// A list of sections.
    Sections,
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
    pub(super) like: fn(&str) -> String,
    pub(super) keys: fn() -> Vec<KeyInfo>,
    pub(super) words: fn() -> &'static [Word],
    pub(super) shape: fn() -> Shape,
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

    fn shape() -> Shape {
        T::shape()
    }
}

impl<T: Value> Value for Vec<T> {
    fn read(node: &Node, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let Kind::List(items) = &node.kind else {
            let what = format!(
                "{} where a list belongs; write {}",
                node.shown(),
                suggestion::<Self>(node)
            );
            reader.reject(node, &what);
            return None;
        };
        if let Some((least, greatest)) = within {
            let inside = usize::parse(least).is_ok_and(|least| least <= items.len())
                && usize::parse(greatest).is_ok_and(|greatest| items.len() <= greatest);
            // After a syntax error, what is missing here may follow there.
            if !inside && (reader.complete || !items.is_empty()) {
                let found = match items.len() {
                    0 => "an empty list".to_owned(),
                    count => format!("a list of {count} items"),
                };
                let what = format!(
                    "{found}; write {least} to {greatest}, each {}",
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
        format!("a list, each {}", T::expects())
    }

    fn like(text: &str) -> String {
        format!("[{}]", T::like(text))
    }

    fn keys() -> Vec<KeyInfo> {
        T::keys()
    }

    fn shape() -> Shape {
        match T::shape() {
            Shape::Section => Shape::Sections,
            _ => Shape::Texts,
        }
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
            values.push(
                reader
                    .named(key, value)
                    .map(|value| (key.text.clone(), value)),
            );
        }
        values.into_iter().collect()
    }

    fn expects() -> String {
        format!("names and values, each value {}", T::expects())
    }

    fn shape() -> Shape {
        Shape::Names
    }
}

/// [`Value::expects`] of a section.
pub(super) fn section_expects(keys: &[KeyInfo]) -> String {
    match keys.iter().find(|key| key.required) {
        Some(required) => format!("`{}: …` and further keys", required.name),
        None => format!(
            "keys such as `{}: …`",
            keys.first().map_or("key", |key| key.name)
        ),
    }
}

/// [`Value::like`] of a section: the text is probably meant for the key that must be written.
pub(super) fn section_like(keys: &[KeyInfo], text: &str) -> String {
    match keys.iter().find(|key| key.required) {
        Some(required) => format!("{{ {}: {} }}", required.name, (required.like)(text)),
        None => format!("{{ {}: … }}", keys.first().map_or("key", |key| key.name)),
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
/// `#[ordered(shortest <= longest)]` on the struct compares two of its keys.
macro_rules! section {
    (
        $(#[doc = $doc:literal])+
        $(#[ordered($less:ident <= $greater:ident)])?
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
                reader: &mut $crate::settings::reader::Reader<'_>,
            ) -> Option<Self> {
                let keys = Self::keys();
                reader.section::<Self>(node, &keys)?;
                let mut keys = keys.into_iter();
                $(
                    let info = keys.next().expect("a key for each field");
                    let $key: Option<$type> = $crate::settings::decode::section!(
                        @read reader, node, info, $type $(, $otherwise)?
                    );
                )+
                $(
                    let names = (stringify!($less), stringify!($greater));
                    reader.ordered(node, names, $less.as_ref(), $greater.as_ref());
                )?
                Some(Self { $($key: $key?),+ })
            }

            fn expects() -> String {
                $crate::settings::decode::section_expects(&Self::keys())
            }

            fn like(text: &str) -> String {
                $crate::settings::decode::section_like(&Self::keys(), text)
            }

            fn shape() -> $crate::settings::decode::Shape {
                $crate::settings::decode::Shape::Section
            }

            fn absent() -> Option<Self> {
                let nothing = $crate::settings::yaml::Node::empty($crate::settings::yaml::Mark::START);
                let mut reader = $crate::settings::reader::Reader::new(std::path::Path::new(""), Vec::new, false);
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
                        like: <$type as $crate::settings::decode::Value>::like,
                        keys: <$type as $crate::settings::decode::Value>::keys,
                        words: <$type as $crate::settings::decode::Value>::words,
                        shape: <$type as $crate::settings::decode::Value>::shape,
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
                        $crate::settings::reader::instead(text, &[$($word),+]),
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
