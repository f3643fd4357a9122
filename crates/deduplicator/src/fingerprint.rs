//! What is kept of a text to find its copies: some of its shingles, and its names and numbers.

use crate::text::{Reading, high, mix, read, smallest};

/// What is kept of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Fingerprint {
    /// Winnowed shingles: ascending, distinct. Empty for a text that is too short to belong to a story.
    pub(crate) shingles: Vec<u32>,
    /// Names and numbers of the text: ascending, distinct, bounded.
    pub(crate) facts: Vec<u32>,
    /// Those of title and text: summaries that name the article's title are no stranger for it.
    pub(crate) titled_facts: Vec<u32>,
}

/// Fewest words of a text that can belong to a story: less is a caption or a notice, the same at many addresses.
const MIN_WORDS: usize = 16;
/// Most shingles kept of one text; of a longer one those with the smallest hashes, the same in every copy.
pub(crate) const MAX_SHINGLES: usize = 400;

/// How long a shingle is and how far apart two that are kept can lie, in words.
struct Grain {
    shingle: usize,
    window: usize,
}

/// About the same amount of text in every script: 5 words of English are some 25 letters, or 8 ideographs.
const SPACED: Grain = Grain {
    shingle: 5,
    window: 12,
};
const IDEOGRAPHS: Grain = Grain {
    shingle: 8,
    window: 18,
};
const UNSPACED_LETTERS: Grain = Grain {
    shingle: 16,
    window: 48,
};

/// The fingerprint of a text: shingles of consecutive words, of which winnowing (Schleimer, Wilkerson and Aiken, 2003) keeps
/// the smallest hash of every window, so that a passage of some length always leaves the same ones in every copy.
pub(crate) fn fingerprint(title: &str, text: &Reading) -> Fingerprint {
    let length = text.words.len();
    let grain = if text.ideographs * 2 > length {
        IDEOGRAPHS
    } else if text.unspaced_letters * 2 > length {
        UNSPACED_LETTERS
    } else {
        SPACED
    };
    if length < MIN_WORDS.max(grain.shingle) {
        return Fingerprint::default();
    }
    let mut shingles = winnow(&shingles(&text.words, grain.shingle), grain.window);
    shingles.sort_unstable();
    shingles.dedup();
    shingles.truncate(MAX_SHINGLES);
    let mut titled = text.facts.clone();
    titled.extend(read(title).facts);
    Fingerprint {
        shingles,
        facts: text.facts.clone(),
        titled_facts: smallest(titled),
    }
}

/// One hash for each run of `length` words: a polynomial over their hashes, rolled on from run to run (Karp and Rabin, 1987).
fn shingles(words: &[u64], length: usize) -> Vec<u64> {
    const BASE: u64 = 0x9e37_79b9_7f4a_7c15;
    let leaving = (0..length).fold(1_u64, |power, _| power.wrapping_mul(BASE));
    let mut sum = 0_u64;
    let mut hashes = Vec::with_capacity(words.len());
    for (at, word) in words.iter().enumerate() {
        sum = sum.wrapping_mul(BASE).wrapping_add(*word);
        if let Some(before) = at.checked_sub(length) {
            sum = sum.wrapping_sub(words[before].wrapping_mul(leaving));
        }
        if at + 1 >= length {
            hashes.push(mix(sum));
        }
    }
    hashes
}

/// The upper half of the smallest hash of every window, the rightmost of equal ones; each position once.
fn winnow(hashes: &[u64], window: usize) -> Vec<u32> {
    let window = window.min(hashes.len());
    let mut kept = Vec::with_capacity(hashes.len() * 2 / (window + 1) + 1);
    let mut smallest = usize::MAX;
    for end in window..=hashes.len() {
        let start = end - window;
        let next = if smallest == usize::MAX || smallest < start {
            (start..end)
                .rev()
                .min_by_key(|at| hashes[*at])
                .expect("a window is not empty")
        } else if hashes[end - 1] <= hashes[smallest] {
            end - 1
        } else {
            continue;
        };
        smallest = next;
        kept.push(high(hashes[next]).max(1));
    }
    kept
}
