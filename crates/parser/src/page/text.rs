//! Lines of text: white space, words in any script, how a line ends.

/// What was counted in a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Measure {
    /// Letters and other characters but white space.
    pub(super) chars: usize,
    /// Words; in scripts without spaces estimated from letters.
    pub(super) words: f32,
    /// Words that begin with a capital.
    pub(super) capitals: usize,
    /// Words that could.
    pub(super) cased: usize,
    /// Capital letters.
    pub(super) upper: usize,
    pub(super) digits: usize,
    /// Ends of sentences within the line.
    pub(super) sentences: usize,
    pub(super) commas: usize,
    pub(super) ends: End,
    /// Whether it begins with a small letter.
    pub(super) begins_small: bool,
}

/// Most words of who said something.
const SPEAKER_WORDS: f32 = 10.0;

impl Measure {
    /// Whether a line may say who said what stands above it.
    pub(super) fn may_name_speaker(&self) -> bool {
        self.words <= SPEAKER_WORDS && self.ends != End::Sentence
    }
}

/// How a line ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    /// As a headline or a name: without a mark.
    #[default]
    Open,
    /// With the mark of a sentence, quotation marks after it aside.
    Sentence,
    /// With a colon.
    Colon,
    /// With an ellipsis, a comma, a dash, an arrow.
    Cut,
}

/// Letters of Han and kana that make about a word (CJK news averages 1.6 to 2).
pub(super) const LETTERS_A_CJK_WORD: f32 = 2.0;

/// Letters that make about a word in Thai, Lao, Khmer and Burmese.
pub(super) const LETTERS_A_THAI_WORD: f32 = 5.0;

/// Words from which on a line in one of those scripts is a sentence without a mark at its end.
const UNMARKED_WORDS: f32 = 16.0;

/// Counts what is in a line.
pub(super) fn measure(text: &str) -> Measure {
    let mut measure = Measure::default();
    let (mut inside, mut spaced, mut cjk, mut thai) = (false, 0usize, 0usize, 0usize);
    let mut last = End::Open;
    let mut first = true;
    let mut rest = text.chars();
    while let Some(letter) = rest.next() {
        if letter.is_ascii_lowercase() {
            measure.chars += 1 + skip_small(&mut rest);
            measure.begins_small |= first;
            first = false;
            last = End::Open;
            spaced += usize::from(!inside);
            measure.cased += usize::from(!inside);
            inside = true;
            continue;
        }
        if letter.is_whitespace() {
            inside = false;
            continue;
        }
        measure.chars += 1;
        if is_alphanumeric(letter) {
            if first {
                measure.begins_small = letter.is_lowercase();
                first = false;
            }
            last = End::Open;
            measure.digits += usize::from(letter.is_numeric());
            let upper = letter.is_uppercase();
            measure.upper += usize::from(upper);
            if is_cjk(letter) {
                cjk += 1;
                inside = false;
            } else if is_unspaced(letter) {
                thai += 1;
                inside = false;
            } else if !inside {
                inside = true;
                spaced += 1;
                measure.capitals += usize::from(upper);
                measure.cased += usize::from(upper || letter.is_lowercase());
            }
            continue;
        }
        match letter {
            '.' | '!' | '?' | '。' | '｡' | '．' | '！' | '？' | '।' | '؟' | '۔' | '॥' | '։'
            | '።' | '။' | '។' | '៕' => {
                measure.sentences += usize::from(last != End::Sentence);
                last = End::Sentence;
            }
            ',' | '،' | '、' | '，' | ';' | '；' | '၊' => {
                measure.commas += 1;
                last = End::Cut;
            }
            ':' | '：' => last = End::Colon,
            '…' | '–' | '—' | '→' | '›' | '>' | '|' => last = End::Cut,
            _ => {}
        }
        inside = inside && matches!(letter, '\'' | '’' | '-');
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of letters")]
    let words = spaced as f32 + cjk as f32 / LETTERS_A_CJK_WORD + thai as f32 / LETTERS_A_THAI_WORD;
    measure.words = words;
    // Thai and Lao have no full stop: what is longer than a headline is a sentence.
    let unmarked = last == End::Open && words >= UNMARKED_WORDS && thai * 2 > measure.chars;
    measure.ends = if unmarked { End::Sentence } else { last };
    measure
}

/// Skips small letters of ASCII, which are most of most pages, and counts them.
fn skip_small(rest: &mut std::str::Chars<'_>) -> usize {
    let text = rest.as_str();
    let small = text.bytes().take_while(u8::is_ascii_lowercase).count();
    *rest = text[small..].chars();
    small
}

/// As `char::is_alphanumeric`, which searches tables for everything but ASCII, and longest for ideographs, syllables and symbols.
#[inline]
pub(super) fn is_alphanumeric(letter: char) -> bool {
    if letter.is_ascii() {
        return letter.is_ascii_alphanumeric();
    }
    match letter {
        '\u{1100}'..='\u{11ff}'
        | '\u{3041}'..='\u{3096}'
        | '\u{30a1}'..='\u{30fa}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7a3}' => true,
        '\u{2000}'..='\u{206f}'
        | '\u{2190}'..='\u{245f}'
        | '\u{2500}'..='\u{2775}'
        | '\u{3001}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{1f300}'..='\u{1faff}' => false,
        _ => letter.is_alphanumeric(),
    }
}

/// Han, Hiragana and Katakana; Hangul has spaces.
pub(super) fn is_cjk(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

/// Those, and Thai, Lao, Burmese and Khmer: words follow each other without spaces.
pub(super) fn is_unspaced(letter: char) -> bool {
    is_cjk(letter)
        || matches!(letter, '\u{0e00}'..='\u{0eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}')
}

/// Appends text, each run of white space as one space (CSS Text 3 section 4.1.1; a no-break space too). Returns how many characters
/// but white space were added.
pub(super) fn push_text(line: &mut String, text: &str) -> usize {
    line.reserve(text.len());
    let mut added = 0;
    let mut rest = text;
    while !rest.is_empty() {
        // Most of most pages: words with single spaces between them.
        let mut spaced = line.is_empty() || line.ends_with(' ');
        let plain = rest.bytes().position(|byte| {
            let space = byte == b' ';
            let ends = !byte.is_ascii_graphic() && (!space || spaced);
            added += usize::from(!ends && !space);
            spaced = space;
            ends
        });
        let (words, others) = rest.split_at(plain.unwrap_or(rest.len()));
        line.push_str(words);
        let blank = others.bytes().position(|byte| !byte.is_ascii_whitespace());
        let (blank, others) = others.split_at(blank.unwrap_or(others.len()));
        if !blank.is_empty() && !line.is_empty() && !line.ends_with(' ') {
            line.push(' ');
        }
        let plain = |byte: u8| byte.is_ascii_graphic() || byte.is_ascii_whitespace();
        let plain = others.bytes().position(plain);
        let (others, next) = others.split_at(plain.unwrap_or(others.len()));
        for letter in others.chars() {
            if !letter.is_whitespace() {
                if !matches!(letter, '\u{ad}' | '\u{200b}' | '\u{feff}') {
                    line.push(letter);
                    added += 1;
                }
            } else if !line.is_empty() && !line.ends_with(' ') {
                line.push(' ');
            }
        }
        rest = next;
    }
    added
}

/// Bytes of a word and the space behind it, about.
const BYTES_A_TOKEN: usize = 6;

/// The tokens of a text, hashed, folded to lower case: words, and single letters of scripts without spaces.
pub(super) fn tokens(text: &str) -> Vec<u64> {
    let mut tokens = Vec::with_capacity(text.len() / BYTES_A_TOKEN);
    let mut hash = SEED;
    for letter in text.chars().chain([' ']) {
        if letter.is_ascii_lowercase() {
            hash = mix(hash, letter);
            continue;
        }
        let alone = is_cjk(letter) || matches!(letter, '\u{0e00}'..='\u{0e7f}');
        let part = is_alphanumeric(letter);
        if (alone || !part) && hash != SEED {
            tokens.push(hash);
            hash = SEED;
        }
        if alone {
            tokens.push(mix(SEED, letter));
        } else if part {
            for letter in letter.to_lowercase() {
                hash = mix(hash, letter);
            }
        }
    }
    tokens
}

/// Share of some tokens that others have too.
pub(super) fn shared(tokens: &[u64], others: &[u64]) -> f32 {
    let known = tokens.iter().filter(|token| others.contains(token)).count();
    super::outline::ratio(known, tokens.len())
}

/// The hash of no letters.
pub(super) const SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// One step of FNV-1a over whole letters.
pub(super) fn mix(hash: u64, letter: char) -> u64 {
    (hash ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
}

/// Nodes of a fragment whose text is read.
const MAX_FRAGMENT: usize = 10_000;

/// The text of a fragment, without markup and entities.
pub(super) fn plain(fragment: &str) -> String {
    let mut text = String::new();
    if fragment.contains(['<', '&']) {
        let document = super::parse::document(fragment);
        for node in document.tree.nodes().take(MAX_FRAGMENT) {
            if let scraper::Node::Text(part) = node.value() {
                push_text(&mut text, part);
            }
        }
    } else {
        push_text(&mut text, fragment);
    }
    text.truncate(text.trim_end().len());
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_digits_are_those_of_the_standard_library() {
        for letter in '\0'..=char::MAX {
            assert_eq!(
                is_alphanumeric(letter),
                letter.is_alphanumeric(),
                "{letter:?}"
            );
        }
    }
}
