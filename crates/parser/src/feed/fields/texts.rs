//! Texts: as plain text, or as the HTML that they are.

use super::super::names::{Field, Ns};
use super::super::outline::{Group, Item};
use super::super::scan::{Child, attribute, children, local};
use super::super::text::{self, collapsed, decoded, plain, unescaped};
use super::value;

/// How Atom says that an element's text is written (RFC 4287 section 3.1; Atom 0.3 `mode`).
pub(super) enum Written {
    Text,
    Html,
    Xhtml,
    Base64,
}

pub(super) fn written(item: &Item<'_>) -> Written {
    let kind = attribute(item.attributes, "type")
        .unwrap_or_default()
        .trim();
    let mode = attribute(item.attributes, "mode").unwrap_or_default();
    if mode == "base64" {
        return Written::Base64;
    }
    match kind {
        "xhtml" | "application/xhtml+xml" => Written::Xhtml,
        _ if item.markup && (mode == "xml" || kind.ends_with("xml")) => Written::Xhtml,
        "html" | "text/html" => Written::Html,
        "text" | "text/plain" if !item.markup => Written::Text,
        "" if item.ns == Ns::Atom && !item.markup => Written::Text,
        _ if item.ns == Ns::Atom
            && kind.contains('/')
            && !kind.starts_with("text/")
            && !kind.ends_with("xml")
            && mode.is_empty() =>
        {
            Written::Base64
        }
        _ => Written::Html,
    }
}

/// The standard parser's text of a field, with the field, where both mean the same: the entry has one such field, and the text
/// needs no decoding beyond XML's.
pub(super) fn recorded<'g, 't>(
    group: &'g Group<'t>,
    fields: &[Field],
    standard: Option<String>,
) -> Option<(&'g Item<'t>, String)> {
    let text = standard.filter(|text| !text.trim().is_empty())?;
    let mut items = group
        .items
        .iter()
        .filter(|item| fields.contains(&item.field));
    let item = items.next()?;
    let same = items.next().is_none()
        && !item.markup
        && item.plain
        && matches!(written(item), Written::Text | Written::Html);
    same.then_some((item, text))
}

/// A text as plain text.
pub(super) fn title_of(written: &Written, text: &str) -> String {
    if let Written::Text = written {
        return collapsed(&unescaped(text));
    }
    let plain = plain(text);
    if plain.is_empty() {
        collapsed(text)
    } else {
        plain
    }
}

/// A field as plain text.
pub(super) fn title(item: &Item<'_>) -> String {
    match written(item) {
        written @ (Written::Text | Written::Html) => title_of(&written, &decoded(item.raw)),
        Written::Xhtml => plain(&text::markup(item.raw)),
        Written::Base64 => {
            let text = decoded(item.raw);
            plain(&base64(&text).unwrap_or_else(|| text.into_owned()))
        }
    }
}

/// A field as HTML or text.
pub(super) fn html(item: &Item<'_>) -> String {
    match written(item) {
        Written::Text | Written::Html => value(item),
        Written::Xhtml => {
            let markup = text::markup(item.raw);
            unwrapped(markup.trim()).to_owned()
        }
        Written::Base64 => {
            let text = decoded(item.raw);
            base64(&text).unwrap_or_else(|| text.trim().to_owned())
        }
    }
}

/// The inside of the `div` that Atom requires around XHTML and that is no part of it (RFC 4287 section 3.1.1.3).
pub(super) fn unwrapped(markup: &str) -> &str {
    let mut elements = children(markup);
    match (elements.next(), elements.next()) {
        (Some(Child { tag, inner }), None)
            if local(tag.name) == "div" && markup.starts_with('<') && !inner.is_empty() =>
        {
            inner.trim()
        }
        _ => markup,
    }
}

/// Text in base64 (RFC 4648 section 4); none if it is none or no UTF-8.
fn base64(text: &str) -> Option<String> {
    let (mut bytes, mut bits, mut count) = (Vec::with_capacity(text.len() / 4 * 3), 0_u32, 0);
    for byte in text
        .bytes()
        .filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=')
    {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xFF).ok()?);
        }
    }
    String::from_utf8(bytes)
        .ok()
        .map(|text| text.trim().to_owned())
}
