//! Tags of XML that may be broken: finds them, their attributes and their ends, and never fails.
//!
//! No tree is built and nothing is copied: everything is a slice of the document.

/// Longest document type declaration that is looked for the end of, in bytes: without a bound, a document of nothing but their
/// beginnings would take quadratic time.
const MAX_DOCTYPE: usize = 16 * 1024;

/// Most elements that are looked at within one, and most of them without an end.
const MAX_CHILDREN: (usize, usize) = (256, 8);

/// A start tag.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'t> {
    /// The name with its prefix.
    pub name: &'t str,
    /// What stands between the name and the end of the tag.
    pub attributes: &'t str,
    /// Whether it is closed in itself (`<br/>`).
    pub empty: bool,
}

/// What begins at a `<`.
#[derive(Clone, Copy, Debug)]
pub(super) enum Mark<'t> {
    /// A start tag.
    Open(Tag<'t>),
    /// An end tag, with the name.
    Close(&'t str),
    /// The text of a CDATA section; `false` if it has no end.
    Cdata(&'t str, bool),
    /// A comment, a processing instruction.
    Aside,
    /// A document type declaration, with its text.
    Doctype(&'t str),
    /// A `<` that begins nothing.
    Bare,
}

/// Reads what begins at `at`, the position of a `<`; gives it with the position after it.
pub(super) fn mark(text: &str, at: usize) -> (Mark<'_>, usize) {
    let rest = &text[at + 1..];
    let bytes = rest.as_bytes();
    let after = |length: usize| at + 1 + length;
    match bytes.first() {
        Some(b'/') => {
            let name = name(&rest[1..]);
            if name.is_empty() {
                return (Mark::Bare, after(0));
            }
            let tail = &rest[1 + name.len()..];
            // An end tag whose `>` is missing ends before the next tag.
            let end = tail.find(['>', '<']).map_or(tail.len(), |end| {
                end + usize::from(tail.as_bytes()[end] == b'>')
            });
            (Mark::Close(name), after(1 + name.len() + end))
        }
        Some(b'!') => {
            if let Some(section) = strip_prefix_ignore_case(rest, "![CDATA[") {
                let start = rest.len() - section.len();
                return match find(section, "]]>") {
                    Some(end) => (Mark::Cdata(&section[..end], true), after(start + end + 3)),
                    None => (Mark::Cdata(section, false), text.len()),
                };
            }
            if let Some(comment) = rest.strip_prefix("!--") {
                // XML forbids `--` within comments: one that meets another's beginning has no end.
                let bound = comment.find("<!--").unwrap_or(comment.len());
                let end = comment[..bound].find("-->").map_or(0, |end| end + 3);
                return (Mark::Aside, after(3 + end));
            }
            if strip_prefix_ignore_case(rest, "!doctype").is_some() {
                let end = doctype_end(head(rest));
                return (Mark::Doctype(&rest[..end]), after(end));
            }
            let end = rest.find(['>', '<']).unwrap_or(rest.len());
            (
                Mark::Aside,
                after((end + 1).min(rest.len()).max(1)).min(text.len()),
            )
        }
        Some(b'?') => {
            let end = rest.find('>').map_or(rest.len(), |end| end + 1);
            (Mark::Aside, after(end))
        }
        _ => {
            let name = name(rest);
            if name.is_empty() {
                return (Mark::Bare, after(0));
            }
            let tail = &rest[name.len()..];
            let (length, closed) = tag_end(tail);
            let attributes = &tail[..length];
            let (attributes, empty) = match attributes.trim_end().strip_suffix('/') {
                Some(attributes) => (attributes, true),
                None => (attributes, false),
            };
            (
                Mark::Open(Tag {
                    name,
                    attributes,
                    empty,
                }),
                after(name.len() + length + usize::from(closed)),
            )
        }
    }
}

/// The name at the start: a letter or `_`, then whatever names may have. Empty if there is none.
fn name(text: &str) -> &str {
    let bytes = text.as_bytes();
    if !bytes
        .first()
        .is_some_and(|&byte| byte.is_ascii_alphabetic() || byte == b'_' || byte >= 0x80)
    {
        return "";
    }
    let end = bytes
        .iter()
        .position(|&byte| {
            !(byte.is_ascii_alphanumeric()
                || matches!(byte, b':' | b'-' | b'_' | b'.')
                || byte >= 0x80)
        })
        .unwrap_or(bytes.len());
    &text[..end]
}

/// The length of the rest of a start tag up to its `>`, and whether there is one. A quotation mark that is not closed before the
/// next `<` does not hide the `>`.
fn tag_end(text: &str) -> (usize, bool) {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match byte {
            b'>' => return (at, true),
            b'<' => return (at, false),
            b'"' | b'\'' => {
                let stop = bytes[at + 1..]
                    .iter()
                    .position(|&next| next == byte || next == b'<');
                match stop {
                    Some(length) if bytes[at + 1 + length] == byte => at += length + 2,
                    _ => at += 1,
                }
            }
            _ => at += 1,
        }
    }
    (bytes.len(), false)
}

/// The beginning of a text, within [`MAX_DOCTYPE`].
fn head(text: &str) -> &str {
    &text[..text.floor_char_boundary(MAX_DOCTYPE)]
}

/// The length of a document type declaration with its internal subset.
fn doctype_end(text: &str) -> usize {
    let close = text.find('>').unwrap_or(text.len());
    match text.find('[') {
        Some(open) if open < close => {
            let end = text[open..].find(']').map_or(close, |end| open + end);
            text[end..]
                .find('>')
                .map_or(text.len(), |close| end + close + 1)
        }
        _ => (close + 1).min(text.len()),
    }
}

/// The attributes of a tag: names and raw values. Values may lack quotes, or be missing.
pub(super) fn attributes(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        rest = rest.trim_start_matches(|char: char| !(char.is_alphanumeric() || char == '_'));
        if rest.is_empty() {
            return None;
        }
        let end = rest
            .find(|char: char| char.is_whitespace() || matches!(char, '=' | '"' | '\''))
            .unwrap_or(rest.len());
        let (name, after) = rest.split_at(end);
        let Some(value) = after.trim_start().strip_prefix('=').map(str::trim_start) else {
            rest = after;
            return Some((name, ""));
        };
        let quoted = value
            .strip_prefix('"')
            .map(|value| (value, '"'))
            .or(value.strip_prefix('\'').map(|value| (value, '\'')));
        let (value, after) =
            if let Some(split) = quoted.and_then(|(value, quote)| value.split_once(quote)) {
                split
            } else {
                let value = quoted.map_or(value, |(value, _)| value);
                value.split_at(value.find(char::is_whitespace).unwrap_or(value.len()))
            };
        rest = after;
        Some((name, value))
    })
}

/// An attribute's raw value; its name is compared without regard to case.
pub(super) fn attribute<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    attributes(text)
        .find(|(other, _)| other.eq_ignore_ascii_case(name))
        .map(|(_, value)| value)
}

/// The name without its prefix.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

/// An element within another: its tag, and what is between its start and its end.
pub(super) struct Child<'t> {
    pub tag: Tag<'t>,
    pub inner: &'t str,
}

/// The elements directly within `text`, a bounded number of them. An element that is not closed has nothing in it.
pub(super) fn children(text: &str) -> impl Iterator<Item = Child<'_>> {
    let (mut left, mut unclosed_left) = MAX_CHILDREN;
    let mut at = 0;
    std::iter::from_fn(move || {
        while left > 0 && unclosed_left > 0 {
            at += find_byte(&text[at..], b'<')?;
            let (mark, after) = mark(text, at);
            at = after;
            if let Mark::Open(tag) = mark {
                left -= 1;
                let mut inner = "";
                if !tag.empty {
                    match end_of(text, after, tag.name) {
                        Some((end, next)) => {
                            inner = &text[after..end];
                            at = next;
                        }
                        None => unclosed_left -= 1,
                    }
                }
                return Some(Child { tag, inner });
            }
        }
        None
    })
}

/// Where the end tag of the element `name` begins whose content starts at `from`, and where it ends.
fn end_of(text: &str, from: usize, name: &str) -> Option<(usize, usize)> {
    let (mut at, mut depth) = (from, 0);
    loop {
        at += find_byte(&text[at..], b'<')?;
        let (mark, after) = mark(text, at);
        match mark {
            Mark::Close(other) if other == name => {
                if depth == 0 {
                    return Some((at, after));
                }
                depth -= 1;
            }
            Mark::Open(tag) if tag.name == name && !tag.empty => depth += 1,
            _ => {}
        }
        at = after;
    }
}

fn strip_prefix_ignore_case<'t>(text: &'t str, prefix: &str) -> Option<&'t str> {
    let head = text.get(..prefix.len())?;
    head.eq_ignore_ascii_case(prefix)
        .then(|| &text[prefix.len()..])
}

/// [`str::find`] for a text, several times as fast.
pub(super) fn find(text: &str, needle: &str) -> Option<usize> {
    memchr::memmem::find(text.as_bytes(), needle.as_bytes())
}

/// [`str::find`] for an ASCII character, several times as fast.
pub(super) fn find_byte(text: &str, needle: u8) -> Option<usize> {
    memchr::memchr(needle, text.as_bytes())
}
