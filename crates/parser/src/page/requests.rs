//! Requests to the reader: to subscribe, to follow, to pay for the rest. They stand in and below articles of every site and are none of
//! them. A line is one if it asks, names what for, and says for whom or promises something, in the words of one language and in few
//! others; an article *about* newsletters does not address its reader so.

mod words;

use std::sync::LazyLock;

use foldhash::HashMap;
use unicode_normalization::char::is_combining_mark;

use super::text::{
    LETTERS_A_CJK_WORD, LETTERS_A_THAI_WORD, SEED, is_alphanumeric, is_cjk, is_unspaced, mix,
};

/// Most words of a request, and the most bytes that a line of so many words has.
pub(super) const MOST_WORDS: f32 = 30.0;
const LONGEST: usize = 600;

/// What is said of one that is left out.
pub(super) const REASON: &str = "a request to the reader";

/// Fewest bytes of a line that may have the words of one.
const SHORTEST: usize = 16;

/// Most words of a call, which does not say for whom it asks.
const CALL: f32 = 12.0;

/// Share of the words of a request that are of the vocabulary at least.
const SHARE: f32 = 0.25;

/// Share from which on a line says nothing else: "Newsletter abonnieren", "뉴스레터를 구독하세요".
const ALL: f32 = 0.75;

/// Columns of the vocabulary: [`words::Request`] in its order.
const COLUMNS: usize = 5;

/// Number of the column of what asks.
const ASKS: usize = 0;

/// Languages as bits, by column.
type Rows = [u64; COLUMNS];

/// What is known of some letters that are a word of the vocabulary, or the beginning of any.
#[derive(Clone, Copy, Default)]
struct Known {
    /// If the word ends there.
    whole: Rows,
    /// However it goes on.
    stem: Rows,
    /// Which of those that ask do so only at the beginning of a clause.
    calls: u64,
}

/// The vocabulary by the hashes of letters.
struct Vocabulary {
    /// Places in `known`; 0 for letters with which words only begin, which are most.
    places: HashMap<u64, u16>,
    known: Vec<Known>,
}

static VOCABULARY: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary {
        places: HashMap::default(),
        known: vec![Known::default()],
    };
    for (row, request) in words::REQUESTS.into_iter().flatten().enumerate() {
        for (column, list) in columns(request).into_iter().enumerate() {
            vocabulary.add(list, column, 1 << row);
        }
    }
    for (column, list) in columns(&words::EVERYWHERE).into_iter().enumerate() {
        vocabulary.add(list, column, u64::MAX);
    }
    vocabulary
});

impl Vocabulary {
    fn add(&mut self, words: &str, column: usize, rows: u64) {
        for word in words.split_whitespace() {
            let call = word.strip_prefix('^');
            let word = call.unwrap_or(word);
            let stem = word.strip_suffix('*');
            let mut hash = SEED;
            let letters = stem.unwrap_or(word).chars();
            for letter in letters.filter(|letter| !is_joiner(*letter)) {
                hash = mix(hash, if letter == '_' { SPACE } else { letter });
                self.places.entry(hash).or_default();
            }
            let place = self.places.entry(hash).or_default();
            if *place == 0 {
                *place = u16::try_from(self.known.len()).expect("fewer words");
                self.known.push(Known::default());
            }
            let known = &mut self.known[usize::from(*place)];
            let which = if stem.is_some() {
                &mut known.stem
            } else {
                &mut known.whole
            };
            which[column] |= rows;
            known.calls |= if call.is_some() { rows } else { 0 };
        }
    }

    /// What is known of some letters, if any word begins with them.
    fn get(&self, hash: u64) -> Option<&Known> {
        Some(&self.known[usize::from(*self.places.get(&hash)?)])
    }
}

fn columns(request: &words::Request) -> [&'static str; COLUMNS] {
    [
        request.asks,
        request.channels,
        request.letters,
        request.us,
        request.lures,
    ]
}

/// Whether a line asks its reader for something.
pub(super) fn asks(line: &str) -> bool {
    read(line).is_some_and(|found| found.asks() || found.only_asks())
}

/// Whether the first sentence of a longer line asks its reader for something.
pub(super) fn begins(line: &str) -> bool {
    let first = line
        .split_inclusive(['.', '!', '?', '。', '！', '？'])
        .next();
    first.is_some_and(asks)
}

/// Whether the last sentence of a longer line asks its reader for something, or for what the others name: "Sign up here".
pub(super) fn ends(line: &str) -> bool {
    let mut sentences = line.split_inclusive(['.', '!', '?', '。', '！', '？']);
    let last = sentences.next_back().map(str::trim).unwrap_or_default();
    if sentences.next().is_none() || last.ends_with(['?', '？']) {
        return false;
    }
    if last.len() < SHORTEST {
        let begins = reading(last).is_some_and(|found| found.first != 0);
        return begins && read(line).is_some_and(|found| found.asks_for_letters());
    }
    calls(last)
}

/// Whether a line asks its reader for something, or calls for what prompts ask for.
pub(super) fn calls(line: &str) -> bool {
    read(line).is_some_and(|found| found.asks() || found.only_asks() || found.calls())
}

/// What a line has of requests; none if it is too short or too long for one.
pub(super) fn read(line: &str) -> Option<Found> {
    if !(SHORTEST..=LONGEST).contains(&line.len()) || line.starts_with(is_quote) {
        return None;
    }
    reading(line)
}

/// What a text has of requests; none if it has more words than one.
fn reading(line: &str) -> Option<Found> {
    let letters = letters(line);
    let mut found = Found {
        columns: Rows::default(),
        first: 0,
        known: [0.0; ROWS],
        words: 0.0,
    };
    let (mut at, mut begins) = (0, true);
    while let Some(&letter) = letters.get(at) {
        if letter == SPACE || letter == BREAK {
            begins |= letter == BREAK;
            at += 1;
            continue;
        }
        let (end, words) = if is_unspaced(letter) {
            found.piece(&letters[at..])
        } else {
            found.word(&letters[at..], begins)
        };
        if found.words <= 0.0 {
            found.first = found.columns[ASKS];
        }
        found.words += words;
        if found.words > MOST_WORDS {
            return None;
        }
        at += end;
        begins = false;
    }
    Some(found)
}

const SPACE: char = ' ';

/// Stands where a clause ends.
const BREAK: char = '\n';

/// The letters of a line in lower case, what stands between words as [`SPACE`] or [`BREAK`].
fn letters(line: &str) -> Vec<char> {
    let mut letters = Vec::with_capacity(line.len());
    for letter in line.chars() {
        if letter.is_ascii_lowercase() {
            letters.push(letter);
        } else if is_alphanumeric(letter) || is_combining_mark(letter) {
            letters.extend(letter.to_lowercase());
        } else if letter.is_whitespace() || matches!(letter, '-' | '\u{2011}' | '\'' | '’') {
            if letters
                .last()
                .is_some_and(|last| !matches!(*last, SPACE | BREAK))
            {
                letters.push(SPACE);
            }
        } else if !is_joiner(letter) {
            letters.pop_if(|last| matches!(*last, SPACE | BREAK));
            letters.push(BREAK);
        }
    }
    letters
}

/// What stands within words and is none of their letters.
fn is_joiner(letter: char) -> bool {
    matches!(letter, '\u{200c}' | '\u{200d}' | '\u{ad}')
}

/// What a line has of each language.
pub(super) struct Found {
    /// The languages of which each column has a word.
    columns: Rows,
    /// Those of which its first word asks.
    first: u64,
    /// Words of each language's vocabulary.
    known: [f32; ROWS],
    /// Words of the line.
    words: f32,
}

/// Languages that there is room for.
const ROWS: usize = u64::BITS as usize;
const _: () = {
    let [west, latin, others] = words::REQUESTS;
    assert!(west.len() + latin.len() + others.len() <= ROWS);
};

impl Found {
    /// Reads the word at the beginning of some letters, and the phrases that begin with it: its length, and that it is one word.
    fn word(&mut self, letters: &[char], begins: bool) -> (usize, f32) {
        let ends = |letter: &char| matches!(*letter, SPACE | BREAK) || is_unspaced(*letter);
        let end = letters.iter().position(ends).unwrap_or(letters.len());
        let mut rows = walk(letters, begins);
        // Articles, prepositions and conjunctions are written as one with what follows.
        if matches!(letters[0], '\u{0590}'..='\u{06ff}') {
            for begin in 1..end.min(3) {
                join(&mut rows, walk(&letters[begin..], false));
            }
        }
        self.add(rows, 1.0);
        (end, 1.0)
    }

    /// Reads the longest known word at the beginning of letters without spaces, or one letter: its length, and how many words it is.
    fn piece(&mut self, letters: &[char]) -> (usize, f32) {
        let size = if is_cjk(letters[0]) {
            1.0 / LETTERS_A_CJK_WORD
        } else {
            1.0 / LETTERS_A_THAI_WORD
        };
        let mut hash = SEED;
        let mut longest = (1, None);
        for (at, letter) in letters.iter().enumerate() {
            hash = mix(hash, *letter);
            let Some(found) = VOCABULARY.get(hash) else {
                break;
            };
            if found.whole != Rows::default() {
                longest = (at + 1, Some(found.whole));
            }
        }
        #[expect(clippy::cast_precision_loss, reason = "letters of a word")]
        let words = longest.0 as f32 * size;
        if let Some(rows) = longest.1 {
            self.add(rows, words);
        }
        (longest.0, words)
    }

    fn add(&mut self, rows: Rows, words: f32) {
        let mut any = rows.iter().fold(0, |any, rows| any | rows);
        join(&mut self.columns, rows);
        while any != 0 {
            self.known[any.trailing_zeros() as usize] += words;
            any &= any - 1;
        }
    }

    /// Whether the line asks its reader for something.
    pub(super) fn asks(&self) -> bool {
        let [asks, channels, letters, us, lures] = self.columns;
        self.has(asks & ((channels & us) | (letters & (us | lures))), SHARE)
    }

    /// Whether the line asks for what prompts ask for and says nothing else.
    pub(super) fn only_asks(&self) -> bool {
        let [asks, _, letters, ..] = self.columns;
        self.has(asks & letters, ALL)
    }

    /// Whether the line asks, and names what prompts ask for, whatever else it says.
    fn asks_for_letters(&self) -> bool {
        let [asks, _, letters, ..] = self.columns;
        asks & letters != 0
    }

    /// Whether this share of the words is of one of some languages.
    fn has(&self, rows: u64, share: f32) -> bool {
        let mut known = self.known.iter().enumerate();
        rows != 0 && known.any(|(row, known)| rows >> row & 1 == 1 && *known >= share * self.words)
    }

    /// Whether the line is short, and begins by asking for what prompts ask for: "Sign up for the Harbour Post newsletter".
    pub(super) fn calls(&self) -> bool {
        let [_, channels, letters, ..] = self.columns;
        // Networks are called alike everywhere; a canal is no channel.
        let network = channels == u64::MAX;
        self.words <= CALL && self.first != 0 && (network || self.first & letters != 0)
    }
}

/// What is known of the word, or the phrases, at the beginning of some letters.
fn walk(letters: &[char], begins: bool) -> Rows {
    let vocabulary = &*VOCABULARY;
    let mut rows = Rows::default();
    let mut hash = SEED;
    let mut last: Option<&Known> = None;
    let mut take = |mut found: Rows, calls: u64| {
        if !begins {
            found[ASKS] &= !calls;
        }
        join(&mut rows, found);
    };
    for letter in letters.iter().copied().chain([BREAK]) {
        let ends = matches!(letter, SPACE | BREAK) || is_unspaced(letter);
        if let Some(found) = last.filter(|_| ends) {
            take(found.whole, found.calls);
        }
        hash = mix(hash, letter);
        let Some(found) = vocabulary.get(hash) else {
            break;
        };
        take(found.stem, found.calls);
        last = Some(found);
    }
    rows
}

fn join(rows: &mut Rows, others: Rows) {
    for (rows, others) in rows.iter_mut().zip(others) {
        *rows |= others;
    }
}

/// Somebody else says what follows.
fn is_quote(letter: char) -> bool {
    matches!(
        letter,
        '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '‚' | '「' | '『' | '—' | '–'
    )
}

#[cfg(test)]
mod tests;
