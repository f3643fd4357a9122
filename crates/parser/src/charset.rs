//! From bytes to text: which character encoding a document is in, and its decoding.
//!
//! Labels lie more often than bytes do. The order of belief is: byte order mark, bytes that are UTF-8 and nothing else,
//! the HTTP header, the document's own declaration (each only if the bytes are valid in it), detection.

use std::borrow::Cow;

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, REPLACEMENT, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Bytes at the start in which an XML declaration or a `meta` element is looked for. The HTML Standard scans 1,024;
/// pages put scripts and comments before their `meta`.
const DECLARATION_BYTES: usize = 4096;

/// Bytes given to the detector: its guess does not improve over more, its time does grow.
const DETECTION_BYTES: usize = 256 * 1024;

/// Characters per malformed sequence from which on a label is still believed: one flipped byte or a cut at the end is damage
/// to the document, no proof against its label.
const CHARS_PER_ERROR: usize = 200;

/// What a document is written in, which decides where it declares its encoding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// HTML: `<meta charset>` or `<meta http-equiv="content-type">`.
    Html,
    /// XML: the `encoding` of the XML declaration.
    Xml,
    /// Text without a declaration.
    Text,
}

/// What an encoding was chosen by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Evidence {
    /// A byte order mark, or the pattern of zero bytes that UTF-16 and UTF-32 give to markup.
    Bom,
    /// The bytes are UTF-8 (ASCII included).
    Valid,
    /// The `charset` of the HTTP header.
    Header,
    /// The document's own declaration.
    Declaration,
    /// Statistics over the bytes.
    Detected,
}

/// A decoded document.
#[derive(Clone, Debug)]
pub struct Decoded<'a> {
    /// The text, without a byte order mark; borrowed if the bytes were UTF-8.
    pub text: Cow<'a, str>,
    /// The encoding that was used; [`REPLACEMENT`] stands for UTF-32, which the Encoding Standard dropped.
    pub encoding: &'static Encoding,
    /// What it was chosen by.
    pub evidence: Evidence,
    /// The encoding that the header or the declaration names, if another one had to be used.
    pub overruled: Option<&'static Encoding>,
    /// Whether some bytes were malformed and had to be replaced or dropped.
    pub replaced: bool,
}

/// Decodes a document. Never fails: what no evidence explains is read as the detector guesses.
///
/// `content_type` is the value of the HTTP header, e.g. `text/html; charset=utf-8`.
pub fn decode<'a>(bytes: &'a [u8], content_type: Option<&str>, markup: Markup) -> Decoded<'a> {
    if let Some(decoded) = wide(bytes, markup) {
        return decoded;
    }
    let (marked, bytes) = match bytes.strip_prefix(b"\xEF\xBB\xBF") {
        Some(rest) => (true, rest),
        None => (false, bytes),
    };
    let labels = [
        (content_type.and_then(header_label), Evidence::Header),
        (declared(bytes, markup), Evidence::Declaration),
    ];
    let labelled = labels
        .into_iter()
        .filter_map(|(encoding, evidence)| Some((plausible(encoding?, bytes, markup)?, evidence)));
    let named = labels.iter().find_map(|(encoding, _)| *encoding);
    let finish = |text, encoding: &'static Encoding, evidence, replaced| Decoded {
        text,
        encoding,
        evidence,
        overruled: named.filter(|&named| named != encoding),
        replaced,
    };

    let utf8_evidence = if marked {
        Evidence::Bom
    } else {
        Evidence::Valid
    };
    match std::str::from_utf8(bytes) {
        Ok(text) => {
            let better = labelled.clone().find(|(encoding, _)| *encoding != UTF_8);
            if let Some((encoding, evidence)) = better
                && !marked
                && !convincing(text)
                && let (text, false) = encoding.decode_without_bom_handling(bytes)
            {
                return finish(text, encoding, evidence, false);
            }
            return finish(Cow::Borrowed(text), UTF_8, utf8_evidence, false);
        }
        Err(error) if mostly_utf8(bytes, error.error_len().is_none(), named == Some(UTF_8)) => {
            return finish(Cow::Owned(patched(bytes)), UTF_8, utf8_evidence, true);
        }
        Err(_) => {}
    }
    for (encoding, evidence) in labelled {
        if encoding == UTF_8 {
            continue; // It was tried.
        }
        let (text, malformed) = encoding.decode_without_bom_handling(bytes);
        if !malformed
            || text.matches('\u{FFFD}').count() <= 1 + text.chars().count() / CHARS_PER_ERROR
        {
            return finish(text, encoding, evidence, malformed);
        }
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Allow);
    detector.feed(&bytes[..bytes.len().min(DETECTION_BYTES)], true);
    let encoding = detector.guess(None, Utf8Detection::Deny);
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    finish(text, encoding, Evidence::Detected, malformed)
}

/// UTF-16 and UTF-32: by their byte order marks, or by where the zero bytes stand in the first characters of markup
/// (XML 1.0, appendix F).
fn wide(bytes: &[u8], markup: Markup) -> Option<Decoded<'_>> {
    let head = |index: usize| bytes.get(index).copied();
    let markup = markup != Markup::Text;
    let (encoding, text, replaced) = match (head(0)?, head(1)?, head(2), head(3)) {
        (0, 0, Some(0xFE), Some(0xFF)) => utf32(&bytes[4..], u32::from_be_bytes),
        (0xFF, 0xFE, Some(0), Some(0)) => utf32(&bytes[4..], u32::from_le_bytes),
        (0, 0, Some(0), Some(b'<')) if markup => utf32(bytes, u32::from_be_bytes),
        (b'<', 0, Some(0), Some(0)) if markup => utf32(bytes, u32::from_le_bytes),
        (0xFE, 0xFF, ..) => utf16(&bytes[2..], UTF_16BE),
        (0xFF, 0xFE, ..) => utf16(&bytes[2..], UTF_16LE),
        (0, b'<', Some(0), Some(1..)) if markup => utf16(bytes, UTF_16BE),
        (b'<', 0, Some(1..), Some(0)) if markup => utf16(bytes, UTF_16LE),
        _ => return None,
    };
    Some(Decoded {
        text: Cow::Owned(text),
        encoding,
        evidence: Evidence::Bom,
        overruled: None,
        replaced,
    })
}

fn utf16(bytes: &[u8], encoding: &'static Encoding) -> (&'static Encoding, String, bool) {
    let (text, malformed) = encoding.decode_without_bom_handling(bytes);
    (encoding, text.into_owned(), malformed)
}

fn utf32(bytes: &[u8], value: fn([u8; 4]) -> u32) -> (&'static Encoding, String, bool) {
    let (units, rest) = bytes.as_chunks::<4>();
    let mut malformed = !rest.is_empty();
    let text = units
        .iter()
        .map(|&unit| {
            char::from_u32(value(unit)).unwrap_or_else(|| {
                malformed = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    (REPLACEMENT, text, malformed)
}

/// The `charset` parameter of a content type. People write `charset:`, blanks around the sign, and quotes of both kinds.
fn header_label(content_type: &str) -> Option<&'static Encoding> {
    label_after(content_type.as_bytes(), b"charset", b"=:")
}

/// The encoding that the document itself declares.
fn declared(bytes: &[u8], markup: Markup) -> Option<&'static Encoding> {
    let head = &bytes[..bytes.len().min(DECLARATION_BYTES)];
    match markup {
        Markup::Text => None,
        Markup::Xml => {
            let start = find(head, b"<?xml")?;
            let declaration = &head[start..];
            let end = find(declaration, b">").unwrap_or(declaration.len());
            label_after(&declaration[..end], b"encoding", b"=")
        }
        Markup::Html => {
            let mut rest = head;
            while let Some(start) = find(rest, b"<") {
                rest = &rest[start..];
                let end = if rest.starts_with(b"<!--") {
                    find(rest, b"-->").map_or(rest.len(), |end| end + 3)
                } else {
                    find(rest, b">").map_or(rest.len(), |end| end + 1)
                };
                let tag = &rest[..end];
                if tag.len() > 5
                    && tag[1..5].eq_ignore_ascii_case(b"meta")
                    && let Some(encoding) = label_after(tag, b"charset", b"=")
                {
                    return Some(encoding);
                }
                rest = &rest[end..];
            }
            None
        }
    }
}

/// The encoding named after `key`, one of `signs` and an optional quote.
fn label_after(text: &[u8], key: &[u8], signs: &[u8]) -> Option<&'static Encoding> {
    let mut rest = text;
    loop {
        let start = rest
            .windows(key.len())
            .position(|window| window.eq_ignore_ascii_case(key))?;
        rest = &rest[start + key.len()..];
        let after = rest.trim_ascii_start();
        let (sign, value) = after.split_first()?;
        if !signs.contains(sign) {
            continue;
        }
        let value = value.trim_ascii_start();
        let value = value
            .strip_prefix(b"\"")
            .or(value.strip_prefix(b"'"))
            .unwrap_or(value);
        let end = value
            .iter()
            .position(|byte| !byte.is_ascii_alphanumeric() && !b"-_.:+()".contains(byte))
            .unwrap_or(value.len());
        return Encoding::for_label(&value[..end]);
    }
}

/// What a label stands for in a document that is no UTF-16 (that was looked at before): a declaration that can be read byte
/// by byte cannot be in UTF-16, which the HTML Standard then takes for UTF-8. Labels of encodings that the Encoding
/// Standard forbids say nothing.
fn plausible(
    encoding: &'static Encoding,
    bytes: &[u8],
    markup: Markup,
) -> Option<&'static Encoding> {
    if encoding == UTF_16LE || encoding == UTF_16BE {
        let head = &bytes[..bytes.len().min(DECLARATION_BYTES)];
        let ascii = markup != Markup::Text && !head.contains(&0);
        return Some(if ascii { UTF_8 } else { encoding });
    }
    (encoding != REPLACEMENT).then_some(encoding)
}

/// Whether text that is valid UTF-8 can be nothing else. Pure ASCII with escapes may be ISO-2022-JP, and a handful of bytes in
/// pairs may be an East Asian encoding; three- and four-byte sequences and longer texts prove themselves.
fn convincing(text: &str) -> bool {
    const PAIRS: usize = 8;
    if text.is_ascii() {
        return !text.contains('\x1B');
    }
    let mut pairs = 0;
    for char in text.chars().filter(|char| !char.is_ascii()) {
        pairs += 1;
        if char.len_utf8() > 2 || pairs > PAIRS {
            return true;
        }
    }
    false
}

/// Whether bytes that are not valid UTF-8 are so only by damage: at least four proper sequences to each improper one, one where
/// they are `labelled` as UTF-8, or nothing wrong but a cut in the last character.
fn mostly_utf8(bytes: &[u8], only_cut: bool, labelled: bool) -> bool {
    let proper_to_improper = if labelled { 1 } else { 4 };
    let (mut proper, mut improper) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        let valid = chunk.valid();
        proper += valid.len() - valid.bytes().filter(|byte| byte & 0xC0 != 0xC0).count();
        improper += usize::from(!chunk.invalid().is_empty());
    }
    (only_cut && improper == 1 && (proper > 0 || bytes.len() > CHARS_PER_ERROR))
        || (improper > 0 && proper >= proper_to_improper * improper)
}

/// UTF-8 in which the malformed bytes are read as windows-1252, the usual origin of pasted ones; a character cut at the end is
/// dropped.
fn patched(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() + 16);
    let mut chunks = bytes.utf8_chunks().peekable();
    while let Some(chunk) = chunks.next() {
        text.push_str(chunk.valid());
        let cut = chunks.peek().is_none()
            && std::str::from_utf8(chunk.invalid()).is_err_and(|error| error.error_len().is_none());
        if !cut {
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(chunk.invalid()).0);
        }
    }
    text
}

fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes
        .windows(needle.len())
        .position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use encoding_rs::{BIG5, EUC_KR, GBK, ISO_2022_JP, SHIFT_JIS, WINDOWS_1251};
    use proptest::prelude::*;

    use super::*;

    const RUSSIAN: &str = "Правительство объявило о новых мерах поддержки предприятий";

    fn xml(encoding: &'static Encoding, label: &str, text: &str) -> Vec<u8> {
        let document =
            format!("<?xml version='1.0' encoding='{label}'?><rss><title>{text}</title></rss>");
        encoding.encode(&document).0.into_owned()
    }

    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn the_evidence_decides() {
        type Case = (
            &'static str,
            Vec<u8>,
            Option<&'static str>,
            &'static Encoding,
            Evidence,
        );
        let cases: &[Case] = &[
            ("ASCII", b"<rss/>".to_vec(), None, UTF_8, Evidence::Valid),
            (
                "UTF-8 against its declaration",
                xml(UTF_8, "windows-1251", RUSSIAN),
                None,
                UTF_8,
                Evidence::Valid,
            ),
            (
                "UTF-8 against the header",
                xml(UTF_8, "utf-8", RUSSIAN),
                Some("text/xml; charset=iso-8859-1"),
                UTF_8,
                Evidence::Valid,
            ),
            (
                "declared",
                xml(WINDOWS_1251, "windows-1251", RUSSIAN),
                None,
                WINDOWS_1251,
                Evidence::Declaration,
            ),
            (
                "header before declaration",
                xml(WINDOWS_1251, "iso-8859-1", RUSSIAN),
                Some("text/xml; charset = 'windows-1251'"),
                WINDOWS_1251,
                Evidence::Header,
            ),
            (
                "header with a colon",
                xml(WINDOWS_1251, "utf-8", RUSSIAN),
                Some("text/xml; charset:windows-1251"),
                WINDOWS_1251,
                Evidence::Header,
            ),
            (
                "wrongly declared as UTF-8",
                xml(WINDOWS_1251, "utf-8", RUSSIAN),
                None,
                WINDOWS_1251,
                Evidence::Detected,
            ),
            (
                "wrongly declared as UTF-16",
                xml(UTF_8, "utf-16", RUSSIAN),
                None,
                UTF_8,
                Evidence::Valid,
            ),
            (
                "Shift_JIS",
                xml(SHIFT_JIS, "shift_jis", "東京の天気は晴れ"),
                None,
                SHIFT_JIS,
                Evidence::Declaration,
            ),
            (
                "a few pairs that UTF-8 also allows",
                xml(GBK, "gb2312", "联通"),
                None,
                GBK,
                Evidence::Declaration,
            ),
            (
                "EUC-KR behind a broken header",
                xml(EUC_KR, "euc-kr", "서울의 날씨는 맑음"),
                Some("text/xml; charset=none"),
                EUC_KR,
                Evidence::Declaration,
            ),
            (
                "Big5",
                xml(BIG5, "big5", "臺北的天氣晴朗"),
                None,
                BIG5,
                Evidence::Declaration,
            ),
            (
                "ISO-2022-JP",
                xml(ISO_2022_JP, "iso-2022-jp", "東京の天気"),
                None,
                ISO_2022_JP,
                Evidence::Declaration,
            ),
        ];
        for (name, bytes, content_type, encoding, evidence) in cases {
            let decoded = decode(bytes, *content_type, Markup::Xml);
            assert_eq!(
                (decoded.encoding, decoded.evidence),
                (*encoding, *evidence),
                "{name}"
            );
            assert!(!decoded.replaced, "{name}: {}", decoded.text);
        }
    }

    #[test]
    fn utf_16_and_utf_32_are_recognized_with_and_without_marks() {
        let text = "<?xml version='1.0' encoding='utf-16'?><title>Größe 東</title>";
        let wide = |mark: bool, unit: &dyn Fn(char) -> Vec<u8>| -> Vec<u8> {
            mark.then_some('\u{FEFF}')
                .into_iter()
                .chain(text.chars())
                .flat_map(unit)
                .collect()
        };
        for mark in [true, false] {
            for bytes in [
                wide(mark, &|char| {
                    char.encode_utf16(&mut [0; 2])
                        .iter()
                        .flat_map(|unit| unit.to_be_bytes())
                        .collect()
                }),
                wide(mark, &|char| {
                    char.encode_utf16(&mut [0; 2])
                        .iter()
                        .flat_map(|unit| unit.to_le_bytes())
                        .collect()
                }),
                wide(mark, &|char| u32::from(char).to_be_bytes().to_vec()),
                wide(mark, &|char| u32::from(char).to_le_bytes().to_vec()),
            ] {
                let decoded = decode(&bytes, None, Markup::Xml);
                assert_eq!(decoded.text, text);
                assert_eq!(decoded.evidence, Evidence::Bom);
            }
        }
    }

    #[test]
    fn a_page_declares_in_meta() {
        let cases = [
            "<html><head><meta charset=windows-1251>",
            "<!-- <meta charset=koi8-r> --><META CHARSET = 'windows-1251' />",
            "<meta content='text/html; charset=windows-1251' http-equiv=content-type>",
        ];
        for head in cases {
            let bytes = WINDOWS_1251
                .encode(&format!("{head}<p>{RUSSIAN}"))
                .0
                .into_owned();
            let decoded = decode(&bytes, Some("text/html"), Markup::Html);
            assert_eq!(
                (decoded.encoding, decoded.evidence),
                (WINDOWS_1251, Evidence::Declaration),
                "{head}"
            );
        }
    }

    #[test]
    fn damaged_utf_8_stays_utf_8() {
        let mut bytes = RUSSIAN.as_bytes().to_vec();
        bytes.extend_from_slice(b" caf\xE9 ");
        bytes.extend_from_slice(&"я".as_bytes()[..1]);
        let decoded = decode(&bytes, None, Markup::Text);
        assert_eq!(decoded.text, format!("{RUSSIAN} café "));
        assert!(decoded.replaced);
    }

    #[test]
    fn the_overruled_label_is_named() {
        let bytes = xml(UTF_8, "windows-1251", RUSSIAN);
        assert_eq!(
            decode(&bytes, None, Markup::Xml).overruled,
            Some(WINDOWS_1251)
        );
        assert_eq!(
            decode(
                RUSSIAN.as_bytes(),
                Some("text/plain; charset=utf8"),
                Markup::Text
            )
            .overruled,
            None
        );
    }

    proptest! {
        #[test]
        fn any_bytes_decode(bytes: Vec<u8>, content_type: Option<String>) {
            for markup in [Markup::Html, Markup::Xml, Markup::Text] {
                decode(&bytes, content_type.as_deref(), markup);
            }
        }

        #[test]
        fn text_survives(text: String) {
            prop_assume!(!text.starts_with('\u{FEFF}') && !text.contains(['\0', '\x1B']));
            let decoded = decode(text.as_bytes(), None, Markup::Text);
            prop_assert_eq!(&decoded.text, &text);
        }
    }
}
