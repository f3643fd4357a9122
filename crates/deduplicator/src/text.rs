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

/// A text as a sequence of folded words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Words {
    /// One hash a word; in scripts without spaces, one a character.
    pub(crate) hashes: Vec<u64>,
    /// Names and numbers: ascending, distinct, at most [`MAX_FACTS`].
    pub(crate) facts: Vec<u32>,
    /// How many of the words are ideographs or kana.
    pub(crate) ideographs: usize,
    /// How many of the words are letters of other scripts without spaces (Thai, Lao, Khmer, Burmese).
    pub(crate) unspaced_letters: usize,
}

/// What a paragraph hash stands for if the paragraph is a counter or a date of the template.
pub(crate) const COUNTER: u32 = 0;

/// The text's words, folded: NFKC (Unicode Annex 15), lower case, punctuation and symbols dropped.
pub(crate) fn words(text: &str) -> Words {
    let mut words = Words::default();
    let mut facts = Vec::new();
    scan(text, |word| {
        words.hashes.push(word.hash);
        match word.kind {
            WordKind::Ideograph => words.ideographs += 1,
            WordKind::Letter => words.unspaced_letters += 1,
            WordKind::Word { fact: true } => facts.push(high(word.hash)),
            WordKind::Word { fact: false } => {}
        }
    });
    words.facts = smallest(facts);
    words
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

/// One hash a paragraph; [`COUNTER`] for counters and dates of the template, which make no version.
pub(crate) fn paragraphs(text: &str) -> Vec<u32> {
    split(text).map(paragraph).collect()
}

/// The paragraphs of a text.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
        .map(str::trim)
        .filter(|paragraph| !paragraph.is_empty())
}

fn paragraph(text: &str) -> u32 {
    let (mut hash, mut words, mut numbers, mut other) = (SEED, 0, 0, false);
    scan(text, |word| {
        hash = chain(hash, word.hash);
        words += 1;
        numbers += usize::from(word.number);
        other |= words > MAX_COUNTER_WORDS || !(word.number || TEMPLATE.contains(&word.hash));
    });
    if numbers > 0 && !other {
        return COUNTER;
    }
    high(mix(hash)).max(COUNTER + 1)
}

/// Words that make up a counter or a date around its numbers: `Updated 5 minutes ago`, `3 comments`, `4 min read`,
/// `Montag, 2. März 2026, 10:15 Uhr`. English, German, French, Spanish, Italian, Portuguese, Dutch.
const TEMPLATE_WORDS: &[&str] = &[
    "ago",
    "am",
    "at",
    "comment",
    "comments",
    "cest",
    "cet",
    "edt",
    "est",
    "gmt",
    "h",
    "hour",
    "hours",
    "hrs",
    "last",
    "likes",
    "min",
    "mins",
    "minute",
    "minutes",
    "modified",
    "on",
    "pm",
    "posted",
    "pst",
    "published",
    "pdt",
    "read",
    "reading",
    "shares",
    "time",
    "today",
    "updated",
    "utc",
    "views",
    "yesterday",
    "bst",
    "ist",
    "days",
    "day",
    "jan",
    "january",
    "feb",
    "february",
    "mar",
    "march",
    "apr",
    "april",
    "may",
    "jun",
    "june",
    "jul",
    "july",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "oct",
    "october",
    "nov",
    "november",
    "dec",
    "december",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "aktualisiert",
    "am",
    "kommentare",
    "lesezeit",
    "minuten",
    "stand",
    "stunden",
    "tagen",
    "uhr",
    "um",
    "veröffentlicht",
    "vom",
    "vor",
    "januar",
    "februar",
    "märz",
    "mai",
    "juni",
    "juli",
    "oktober",
    "dezember",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "à",
    "commentaires",
    "il",
    "jour",
    "le",
    "lecture",
    "mis",
    "modifié",
    "publié",
    "y",
    "a",
    "janvier",
    "février",
    "mars",
    "avril",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "actualizado",
    "comentarios",
    "de",
    "el",
    "hace",
    "horas",
    "las",
    "minutos",
    "publicado",
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
    "aggiornato",
    "alle",
    "commenti",
    "il",
    "ore",
    "gennaio",
    "febbraio",
    "aprile",
    "maggio",
    "giugno",
    "luglio",
    "settembre",
    "ottobre",
    "dicembre",
    "atualizado",
    "às",
    "comentários",
    "em",
    "há",
    "janeiro",
    "fevereiro",
    "março",
    "maio",
    "junho",
    "julho",
    "setembro",
    "outubro",
    "novembro",
    "dezembro",
    "bijgewerkt",
    "gepubliceerd",
    "geleden",
    "om",
    "op",
    "reacties",
    "uur",
    "januari",
    "februari",
    "maart",
    "mei",
];

static TEMPLATE: LazyLock<HashSet<u64>> =
    LazyLock::new(|| TEMPLATE_WORDS.iter().map(|word| hash_word(word)).collect());

/// One word as [`scan`] finds it.
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

/// Calls `found` with every word of the text in order.
fn scan(text: &str, mut found: impl FnMut(Word)) {
    let mut run = Run::default();
    let mut sentence_start = true;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match class(c) {
            Class::Word => {
                if run.length == MAX_WORD {
                    run.end(text, at, &mut sentence_start, &mut found);
                }
                run.push(at, c);
            }
            Class::Joint if run.number => {
                // 5.48, 1,000 and 17:30 are one number each, whichever separator an edition prefers.
                let joins = chars.peek().is_some_and(|(_, next)| next.is_ascii_digit());
                if !joins {
                    run.end(text, at, &mut sentence_start, &mut found);
                    sentence_start |= matches!(c, '.' | ':');
                }
            }
            Class::Ignored => {}
            Class::Alone(kind) => {
                run.end(text, at, &mut sentence_start, &mut found);
                found(Word {
                    hash: mix(chain(SEED, u64::from(u32::from(c)))),
                    kind,
                    number: false,
                });
            }
            Class::Stop => {
                run.end(text, at, &mut sentence_start, &mut found);
                sentence_start = true;
            }
            Class::Space | Class::Joint => {
                run.end(text, at, &mut sentence_start, &mut found);
                sentence_start |= matches!(c, '.' | ':');
            }
        }
    }
    run.end(text, text.len(), &mut sentence_start, &mut found);
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
    if c.is_ascii() {
        return match c {
            'a'..='z' | 'A'..='Z' | '0'..='9' => Class::Word,
            '.' | ',' | ':' => Class::Joint,
            '!' | '?' | '\n' | '"' | ';' | '|' => Class::Stop,
            _ => Class::Space,
        };
    }
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

/// A word being read.
#[derive(Default)]
struct Run {
    start: usize,
    length: usize,
    hash: u64,
    ascii: bool,
    upper: bool,
    number: bool,
}

impl Run {
    #[inline]
    fn push(&mut self, at: usize, c: char) {
        if self.length == 0 {
            *self = Self {
                start: at,
                length: 0,
                hash: SEED,
                ascii: true,
                upper: c.is_uppercase(),
                number: c.is_numeric(),
            };
        }
        self.length += 1;
        self.ascii &= c.is_ascii();
        if self.ascii {
            self.hash = chain(self.hash, u64::from(c.to_ascii_lowercase() as u32));
        }
    }

    fn end(
        &mut self,
        text: &str,
        at: usize,
        sentence_start: &mut bool,
        found: &mut impl FnMut(Word),
    ) {
        if self.length == 0 {
            return;
        }
        let hash = if self.ascii {
            mix(self.hash)
        } else {
            hash_word(&text[self.start..at])
        };
        let name = self.upper && self.length > 1 && !*sentence_start;
        found(Word {
            hash,
            kind: WordKind::Word {
                fact: name || self.number,
            },
            number: self.number,
        });
        self.length = 0;
        self.number = false;
        *sentence_start = false;
    }
}

/// The hash of one word in any case and any equivalent spelling.
fn hash_word(word: &str) -> u64 {
    let mut hash = SEED;
    let mut fold = |c: char| {
        if !matches!(class(c), Class::Ignored)
            && (c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36F}'))
        {
            for lower in c.to_lowercase() {
                hash = chain(hash, u64::from(u32::from(lower)));
            }
        }
    };
    if is_nfkc_quick(word.chars()) == IsNormalized::Yes {
        word.chars().for_each(&mut fold);
    } else {
        word.nfkc().for_each(&mut fold);
    }
    mix(hash)
}

/// FNV-1a's offset basis and prime in 64 bits (RFC 9923), over code points instead of bytes.
const SEED: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Takes one more value into a running hash.
pub(crate) fn chain(hash: u64, value: u64) -> u64 {
    (hash ^ value).wrapping_mul(PRIME)
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
