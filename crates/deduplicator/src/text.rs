//! Text as it is compared: words folded over typography and case, paragraphs, names and numbers.
//!
//! Every hash here is persisted in index records, so none may ever change for the same text.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfkc_quick};

/// Longest word that is told apart by all its characters; what follows in a longer run is a further word.
const MAX_WORD: usize = 64;
/// Most names and numbers kept of one text: those with the smallest hashes, which is the same sample in every copy.
pub(crate) const MAX_FACTS: usize = 32;
/// Longest paragraph, in words, that can be a counter or a date of the template.
const MAX_COUNTER_WORDS: usize = 10;

/// A text as it is compared, from one reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Reading {
    /// One hash a word; in scripts without spaces, one a character.
    pub(crate) words: Vec<u64>,
    /// Names and numbers: ascending, distinct, at most [`MAX_FACTS`].
    pub(crate) facts: Vec<u32>,
    /// How many of the words are ideographs or kana.
    pub(crate) ideographs: usize,
    /// How many of the words are letters of other scripts without spaces (Thai, Lao, Khmer, Burmese).
    pub(crate) unspaced_letters: usize,
    /// One hash a paragraph; [`COUNTER`] for counters and dates of the template, which make no version.
    pub(crate) paragraphs: Vec<u32>,
}

/// What a paragraph hash stands for if the paragraph is a counter or a date of the template.
pub(crate) const COUNTER: u32 = 0;

/// Reads a text: its words folded by NFKC (Unicode Annex 15) and case, punctuation and symbols dropped.
pub(crate) fn read(text: &str) -> Reading {
    let mut reading = Reading {
        words: Vec::with_capacity(text.len() / 6 + 1),
        ..Reading::default()
    };
    let mut facts = Vec::new();
    for text in split(text) {
        let mut paragraph = Paragraph::default();
        scan(text, |word| {
            paragraph.push(word);
            reading.words.push(word.hash);
            match word.kind {
                WordKind::Ideograph => reading.ideographs += 1,
                WordKind::Letter => reading.unspaced_letters += 1,
                WordKind::Word { fact: true } => facts.push(high(word.hash)),
                WordKind::Word { fact: false } => {}
            }
        });
        reading.paragraphs.push(paragraph.hash());
    }
    reading.facts = smallest(facts);
    reading
}

/// The [`MAX_FACTS`] smallest, ascending, each once.
pub(crate) fn smallest(mut facts: Vec<u32>) -> Vec<u32> {
    facts.sort_unstable();
    facts.dedup();
    facts.truncate(MAX_FACTS);
    facts
}

/// A hash over the folded words of a text.
pub(crate) fn folded(text: &str) -> u64 {
    let mut hash = SEED;
    scan(text, |word| hash = chain(hash, word.hash));
    mix(hash)
}

/// [`folded`] in 32 bits.
pub(crate) fn folded32(text: &str) -> u32 {
    high(folded(text))
}

/// The paragraphs of a text.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
}

/// A paragraph being read.
struct Paragraph {
    hash: u64,
    words: usize,
    numbers: usize,
    /// Something in it is no part of a counter.
    prose: bool,
}

impl Default for Paragraph {
    fn default() -> Self {
        Self {
            hash: SEED,
            words: 0,
            numbers: 0,
            prose: false,
        }
    }
}

impl Paragraph {
    #[inline]
    fn push(&mut self, word: &Word) {
        self.hash = chain(self.hash, word.hash);
        self.words += 1;
        self.numbers += usize::from(word.number);
        self.prose = self.prose
            || self.words > MAX_COUNTER_WORDS
            || !(word.number || TEMPLATE.contains(&word.hash));
    }

    fn hash(&self) -> u32 {
        if self.numbers > 0 && !self.prose {
            return COUNTER;
        }
        high(mix(self.hash)).max(COUNTER + 1)
    }
}

/// Words that make up a counter or a date around its numbers: `Updated 5 minutes ago`, `3 comments`, `4 min read`,
/// `Montag, 2. März 2026, 10:15 Uhr`. English, German, French, Spanish, Italian, Portuguese, Dutch.
const TEMPLATE_WORDS: &str = "\
ago am at comment comments cest cet edt est gmt h hour hours hrs last likes min mins minute minutes modified on pm \
posted pst published pdt read reading shares time today updated utc views yesterday bst ist days day jan january feb \
february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december \
monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun aktualisiert kommentare lesezeit \
minuten stand stunden tagen uhr um veröffentlicht vom vor januar februar märz mai juni juli oktober dezember montag \
dienstag mittwoch donnerstag freitag samstag sonntag à commentaires il jour le lecture mis modifié publié y a janvier \
février mars avril juin juillet août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi \
dimanche actualizado comentarios de el hace horas las minutos publicado enero febrero marzo abril mayo junio julio \
agosto septiembre octubre noviembre diciembre aggiornato alle commenti ore gennaio febbraio aprile maggio giugno \
luglio settembre ottobre dicembre atualizado às comentários em há janeiro fevereiro março maio junho julho setembro \
outubro novembro dezembro bijgewerkt gepubliceerd geleden om op reacties uur januari februari maart mei";

static TEMPLATE: LazyLock<HashSet<u64>> =
    LazyLock::new(|| TEMPLATE_WORDS.split_whitespace().map(hash_word).collect());

/// A word as [`scan`] finds it.
struct Word {
    hash: u64,
    kind: WordKind,
    number: bool,
}

enum WordKind {
    /// A run of letters, marks and digits; `fact` for a name (capitalized within a sentence) or a number.
    Word { fact: bool },
    /// One ideograph, kana or Hangul-free syllable sign.
    Ideograph,
    /// One letter of a script that writes no spaces between words.
    Letter,
}

/// Calls `found` with every word of a text in order.
fn scan(text: &str, mut found: impl FnMut(&Word)) {
    let bytes = text.as_bytes();
    let (mut at, mut sentence_start) = (0, true);
    while let Some((c, next)) = peek(text, at) {
        match class(c) {
            Class::Word => {
                // Most words of most texts are ASCII from end to end: they are read eight letters at a time, undecoded.
                let (mut hash, mut length) = ascii_word(&bytes[at..]);
                let (start, number) = (at, c.is_numeric());
                at += length;
                if number || bytes.get(at).is_some_and(|byte| !byte.is_ascii()) {
                    let end;
                    (end, length) = end_of_word(text, at, length, number);
                    if end > at {
                        hash = hash_word(&text[start..end]);
                        at = end;
                    }
                }
                let name = length > 1 && !sentence_start && c.is_uppercase();
                sentence_start = false;
                let fact = name || number;
                found(&Word {
                    hash,
                    kind: WordKind::Word { fact },
                    number,
                });
                continue;
            }
            Class::Alone(kind) => found(&Word {
                hash: mix(chain(SEED, u64::from(u32::from(c)))),
                kind,
                number: false,
            }),
            Class::Stop => sentence_start = true,
            Class::Joint => sentence_start |= matches!(c, '.' | ':'),
            Class::Space | Class::Ignored => {}
        }
        at = next;
    }
}

/// The character at a place, and where the one behind it begins.
#[inline]
fn peek(text: &str, at: usize) -> Option<(char, usize)> {
    let byte = *text.as_bytes().get(at)?;
    if byte.is_ascii() {
        return Some((char::from(byte), at + 1));
    }
    let c = text[at..].chars().next()?;
    Some((c, at + c.len_utf8()))
}

/// Where a word ends of which `length` letters and digits lie before `at`, and how many it has in all.
fn end_of_word(text: &str, mut at: usize, mut length: usize, number: bool) -> (usize, usize) {
    while length < MAX_WORD
        && let Some((c, next)) = peek(text, at)
    {
        match class(c) {
            Class::Word => length += 1,
            Class::Ignored => {}
            // 5.48, 1,000 and 17:30 are one number each, whichever separator an edition prefers.
            Class::Joint if number && text.as_bytes().get(next).is_some_and(u8::is_ascii_digit) => {
            }
            _ => break,
        }
        at = next;
    }
    (at, length)
}

/// The hash and the length of the ASCII letters and digits at the beginning.
#[inline]
fn ascii_word(bytes: &[u8]) -> (u64, usize) {
    let (mut hash, mut length) = (SEED, 0);
    while length < MAX_WORD {
        let ahead = &bytes[length..];
        let chunk = ahead.first_chunk().copied().unwrap_or_else(|| {
            let mut padded = [0; 8];
            padded[..ahead.len()].copy_from_slice(ahead);
            padded
        });
        let (letters, count) = lower_run(u64::from_le_bytes(chunk));
        if count > 0 {
            hash = chain(hash, letters);
            length += count;
        }
        if count < 8 {
            break;
        }
    }
    (mix(hash), length)
}

/// The ASCII letters and digits at the beginning of eight bytes, in lower case with zeros behind them, and their number.
///
/// All eight are compared at once: a byte's highest bit says whether the others are at least some value.
#[inline]
fn lower_run(bytes: u64) -> (u64, usize) {
    const EACH: u64 = 0x0101_0101_0101_0101;
    const HIGHEST: u64 = EACH * 0x80;
    let lower = bytes | (EACH * 0x20);
    let at_least = |bytes: u64, least: u8| (bytes | HIGHEST) - EACH * u64::from(least);
    let digit = at_least(bytes, b'0') & !at_least(bytes, b'9' + 1);
    let letter = at_least(lower, b'a') & !at_least(lower, b'z' + 1);
    let others = (!(digit | letter) | bytes) & HIGHEST;
    if others == 0 {
        return (lower, 8);
    }
    let bits = others.trailing_zeros() & !7;
    (lower & !(u64::MAX << bits), bits as usize / 8)
}

enum Class {
    Word,
    /// Part of a number between two digits, else the end of a word.
    Joint,
    /// Invisible: soft hyphens, joiners, marks of order and selectors.
    Ignored,
    Alone(WordKind),
    /// Ends a sentence.
    Stop,
    Space,
}

#[inline]
fn class(c: char) -> Class {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Word,
        '.' | ',' | ':' => Class::Joint,
        '!' | '?' | '\n' | '"' | ';' | '|' => Class::Stop,
        '\0'..='\x7f' => Class::Space,
        _ => class_beyond_ascii(c),
    }
}

fn class_beyond_ascii(c: char) -> Class {
    match c {
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' | '\u{FE00}'..='\u{FE0F}' => {
            Class::Ignored
        }
        '“' | '”' | '„' | '«' | '»' | '‹' | '›' | '…' | '。' | '！' | '？' | '।' | '–' | '—'
        | '•' => Class::Stop,
        '\u{3040}'..='\u{30FF}'
        | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}'
        | '\u{F900}'..='\u{FAFF}'
        | '\u{20000}'..='\u{3FFFF}'
            if c.is_alphanumeric() =>
        {
            Class::Alone(WordKind::Ideograph)
        }
        // Vowel signs and tone marks count too: in these scripts they are as significant as letters.
        '\u{E01}'..='\u{E4E}'
        | '\u{E80}'..='\u{ECE}'
        | '\u{1000}'..='\u{103F}'
        | '\u{1780}'..='\u{17D3}' => Class::Alone(WordKind::Letter),
        '\u{300}'..='\u{36F}' => Class::Word,
        _ if c.is_alphanumeric() => Class::Word,
        _ => Class::Space,
    }
}

/// The hash of one word in any case and any equivalent spelling: over its UTF-8, eight bytes at a time.
fn hash_word(word: &str) -> u64 {
    let (mut hash, mut chunk, mut bits) = (SEED, 0, 0);
    let mut fold = |c: char| {
        if matches!(class(c), Class::Ignored)
            || !(c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}'))
        {
            return;
        }
        for lower in c.to_lowercase() {
            for byte in lower.encode_utf8(&mut [0; 4]).bytes() {
                chunk |= u64::from(byte) << bits;
                bits += 8;
                if bits == 64 {
                    hash = chain(hash, chunk);
                    (chunk, bits) = (0, 0);
                }
            }
        }
    };
    if is_nfkc_quick(word.chars()) == IsNormalized::Yes {
        word.chars().for_each(&mut fold);
    } else {
        word.nfkc().for_each(&mut fold);
    }
    mix(if bits > 0 { chain(hash, chunk) } else { hash })
}

/// FNV-1a's offset basis and prime in 64 bits (RFC 9923), over values of 64 bits instead of bytes.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Takes one more value into a running hash.
pub(crate) fn chain(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(PRIME)
}

/// FNV-1a's offset basis and prime in 128 bits (RFC 9923).
pub(crate) const WIDE_SEED: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
const WIDE_PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

/// [`chain`] in 128 bits.
pub(crate) fn chain_wide(hash: u128, value: u64) -> u128 {
    (hash ^ u128::from(value)).wrapping_mul(WIDE_PRIME)
}

/// The finalizer of `SplitMix64` (Steele, Lea and Flood, 2014): every bit of the input changes every bit of the output.
pub(crate) fn mix(hash: u64) -> u64 {
    let hash = (hash ^ (hash >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let hash = (hash ^ (hash >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ (hash >> 31)
}

/// The upper 32 bits.
pub(crate) fn high(hash: u64) -> u32 {
    u32::try_from(hash >> 32).expect("32 bits")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_ways_of_reading_a_word_agree() {
        let long = "Courant".repeat(12);
        let words = [
            "a",
            "Ferry",
            "17th",
            "eightlet",
            "Ninelette",
            &long[..MAX_WORD],
        ];
        for word in words {
            for behind in ["", " and some more", ", 12", "\u{AD} ", "é", "—"] {
                let (hash, length) = ascii_word(format!("{word}{behind}").as_bytes());
                assert_eq!(
                    (hash, length),
                    (hash_word(word), word.len()),
                    "{word}{behind}"
                );
            }
        }
    }

    #[test]
    fn equivalent_spellings_are_one_word() {
        for (one, other) in [
            ("Café", "CAFE\u{301}"),
            ("Ｆｅｒｒｙ", "ferry"),
            ("co\u{AD}operate", "cooperate"),
            ("1,000", "1000"),
            ("ﬁnance", "finance"),
        ] {
            assert_eq!(read(one).words, read(other).words, "{one} and {other}");
        }
    }
}
