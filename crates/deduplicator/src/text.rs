//! What of a text counts: letters and digits. White space, case and typography are no difference.

use std::hash::Hasher as _;

/// Hash of what counts of one paragraph or title; 0 if nothing does.
///
/// FNV-1a over the lower-cased letters and digits (Fowler, Noll, Vo: draft-eastlake-fnv, section 2). Stored in the index, so it must
/// never change.
pub(crate) fn hash(text: &str) -> u64 {
    let mut hasher = Fnv(Fnv::OFFSET_BASIS);
    let mut buffer = [0; 4];
    let mut empty = true;
    for letter in text
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
    {
        hasher.write(letter.encode_utf8(&mut buffer).as_bytes());
        empty = false;
    }
    if empty { 0 } else { hasher.finish() }
}

/// Hashes of the paragraphs that have any letter or digit.
pub(crate) fn paragraphs(text: &str) -> Vec<u64> {
    split(text).map(hash).collect()
}

/// The paragraphs of a text that have any letter or digit.
pub(crate) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split("\n\n")
        .filter(|paragraph| paragraph.chars().any(char::is_alphanumeric))
}

struct Fnv(u64);

impl Fnv {
    const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
}

impl std::hash::Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(Self::PRIME);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn typography_is_no_difference_and_words_are() {
        assert_eq!(
            hash("“It’s over”, she said."),
            hash("\"Its over\" —  SHE said")
        );
        assert_ne!(hash("12 people"), hash("13 people"));
        assert_eq!(hash(" — "), 0);
        assert_eq!(paragraphs("One.\n\n***\n\nTwo.").len(), 2);
        // Published value of FNV-1a for "a": stored hashes stay valid.
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c);
    }
}
