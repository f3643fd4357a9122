//! Text as people see it, from the markup that feeds put it in.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::OnceLock;

use super::scan::{Mark, find, find_byte, mark};

/// Longest name of a reference that is looked for; the longest of HTML has 31 characters.
const MAX_REFERENCE: usize = 32;

/// The character data of an element: CDATA sections taken out of their brackets, references resolved, inner tags kept.
pub(super) fn decoded(raw: &str) -> Cow<'_, str> {
    if !raw.contains('<') {
        return unescaped(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    while let Some(offset) = find_byte(&raw[at..], b'<') {
        out.push_str(&unescaped(&raw[at..at + offset]));
        let start = at + offset;
        let (mark, after) = mark(raw, start);
        at = after;
        match mark {
            Mark::Cdata(section, _) => out.push_str(section),
            Mark::Open(_) | Mark::Close(_) => out.push_str(&raw[start..after]),
            Mark::Bare => out.push('<'),
            Mark::Aside | Mark::Doctype(_) => {}
        }
    }
    out.push_str(&unescaped(&raw[at..]));
    Cow::Owned(out)
}

/// The markup of an element of markup: as it stands, except that CDATA sections lose their brackets.
pub(super) fn markup(raw: &str) -> Cow<'_, str> {
    if !raw.contains("<![CDATA[") {
        return Cow::Borrowed(raw);
    }
    let mut out = String::with_capacity(raw.len());
    let mut at = 0;
    while let Some(offset) = find_byte(&raw[at..], b'<') {
        let start = at + offset;
        out.push_str(&raw[at..start]);
        let (mark, after) = mark(raw, start);
        at = after;
        out.push_str(if let Mark::Cdata(section, _) = mark {
            section
        } else {
            &raw[start..after]
        });
    }
    out.push_str(&raw[at..]);
    Cow::Owned(out)
}

/// Text with its references resolved: those of XML and HTML, decimal and hexadecimal ones. Whatever else begins with `&` stays.
pub(super) fn unescaped(text: &str) -> Cow<'_, str> {
    let Some(first) = find_byte(text, b'&') else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len());
    out.push_str(&text[..first]);
    let mut rest = &text[first..];
    loop {
        // `rest` begins with `&`.
        if let Some((char, length)) = reference(rest) {
            out.extend(char);
            rest = &rest[length..];
        } else {
            out.push('&');
            rest = &rest[1..];
        }
        if let Some(next) = find_byte(rest, b'&') {
            out.push_str(&rest[..next]);
            rest = &rest[next..];
        } else {
            out.push_str(rest);
            return Cow::Owned(out);
        }
    }
}

/// The name in the reference at the start, with the `#` of a number.
pub(super) fn reference_name(text: &str) -> Option<&str> {
    let body = &text[1..];
    let end = body
        .bytes()
        .take(MAX_REFERENCE)
        .position(|byte| !(byte.is_ascii_alphanumeric() || byte == b'#'))?;
    (end > 0 && body.as_bytes()[end] == b';').then(|| &body[..end])
}

/// The character that the reference at the start stands for (none for those that XML forbids), and the reference's length.
fn reference(text: &str) -> Option<(Option<char>, usize)> {
    let name = reference_name(text)?;
    let char = match name.strip_prefix('#') {
        Some(number) => numbered(code(number)?),
        None => Some(named(name)?),
    };
    Some((char, name.len() + 2))
}

/// Whether all references in character data mean the same to an XML parser as here: XML's own names, and the numbers of
/// characters that HTML does not read otherwise.
pub(super) fn is_plain_xml(raw: &str) -> bool {
    const NAMES: [&str; 5] = ["lt;", "gt;", "amp;", "quot;", "apos;"];
    if let Some(section) = raw.trim().strip_prefix("<![CDATA[") {
        return find(section, "]]>") == Some(section.len().saturating_sub(3));
    }
    memchr::memchr_iter(b'&', raw.as_bytes()).all(|at| {
        let body = &raw[at + 1..];
        NAMES.iter().any(|name| body.starts_with(name))
            || numeric(body).is_some_and(|code| {
                !(0x80..=0x9F).contains(&code) && char::from_u32(code).is_some_and(is_xml)
            })
    })
}

/// The number of the numeric reference whose `#` the text begins with.
fn numeric(body: &str) -> Option<u32> {
    let digits = body.strip_prefix('#')?;
    let end = digits
        .bytes()
        .take(MAX_REFERENCE)
        .position(|byte| byte == b';')?;
    code(&digits[..end])
}

/// The number in a numeric reference, without its `#`.
fn code(number: &str) -> Option<u32> {
    match number.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => number.parse(),
    }
    .ok()
}

/// The character with a number. Those between 128 and 159 are taken for windows-1252, as browsers do.
fn numbered(code: u32) -> Option<char> {
    if let 0x80..=0x9F = code {
        let byte = u8::try_from(code).ok()?;
        return encoding_rs::WINDOWS_1252
            .decode_without_bom_handling(&[byte])
            .0
            .chars()
            .next();
    }
    char::from_u32(code).filter(|&char| is_xml(char))
}

/// The character with a name.
fn named(name: &str) -> Option<char> {
    // The names of the HTML Standard, section 13.5, that stand for one character.
    static NAMES: OnceLock<HashMap<&'static str, char>> = OnceLock::new();
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some('\u{A0}'),
        _ => NAMES
            .get_or_init(|| {
                include_str!("entities.txt")
                    .split_ascii_whitespace()
                    .filter_map(|pair| {
                        let (name, code) = pair.split_once('=')?;
                        Some((name, char::from_u32(u32::from_str_radix(code, 16).ok()?)?))
                    })
                    .collect()
            })
            .get(name)
            .copied(),
    }
}

/// Whether XML 1.0 allows the character (section 2.2).
pub(super) fn is_xml(char: char) -> bool {
    !matches!(char, '\0'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}')
}

/// Plain text from HTML: without tags, references resolved, white space collapsed. What only looks like a tag (`1 < 2`) stays.
pub(super) fn plain(html: &str) -> String {
    if !html.contains(['<', '&']) {
        return collapsed(html);
    }
    let mut out = String::with_capacity(html.len());
    let mut at = 0;
    while let Some(offset) = find_byte(&html[at..], b'<') {
        out.push_str(&html[at..at + offset]);
        let (mark, after) = mark(html, at + offset);
        at = after;
        match mark {
            Mark::Bare => out.push('<'),
            Mark::Cdata(section, _) => out.push_str(section),
            Mark::Open(tag) if !is_inline(tag.name) => out.push(' '),
            Mark::Close(name) if !is_inline(name) => out.push(' '),
            _ => {}
        }
    }
    out.push_str(&html[at..]);
    collapsed(&unescaped(&out))
}

/// Whether an HTML element stands within a line, so that taking its tags away joins no words that were apart.
fn is_inline(name: &str) -> bool {
    const INLINE: [&str; 22] = [
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "font", "i", "ins", "kbd",
        "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u",
    ];
    INLINE
        .iter()
        .any(|inline| name.eq_ignore_ascii_case(inline))
}

/// White space collapsed to single blanks, none at the ends; control characters and byte order marks dropped.
pub(super) fn collapsed(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
        out.extend(
            word.chars()
                .filter(|char| !char.is_control() && *char != '\u{FEFF}'),
        );
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}
