//! A date's text in one spelling: lower case, without accents, in ASCII digits, as far as dates need it.

use super::names::unaccented;
use super::run;

/// Lower case, without accents, ASCII digits and dashes, East Asian date signs as separators; and whether those were Korean.
pub(super) fn normalized(text: &str) -> (String, bool) {
    let mut out = String::with_capacity(text.len() + 8);
    let mut korean = false;
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        if char.is_ascii() {
            out.push(char.to_ascii_lowercase());
            continue;
        }
        let next = chars.peek().copied();
        match (char, next) {
            ('오', Some('전' | '후')) | ('上' | '下' | '午', Some('午' | '前' | '后' | '後')) =>
            {
                let noon = chars.next();
                korean |= char == '오';
                let afternoon = char == '下' || matches!(noon, Some('후' | '后' | '後'));
                out.push_str(if afternoon { " pm " } else { " am " });
            }
            ('년' | '월', _) => {
                korean = true;
                out.push('-');
            }
            ('일', _) if out.ends_with(|last: char| last.is_ascii_digit()) => out.push(' '),
            ('시' | '時' | '时' | '点' | '：', _) => out.push(':'),
            ('분' | '分', _) => {
                let more = chars.clone().find(|char| !char.is_whitespace());
                out.push(if more.is_some_and(char::is_numeric) {
                    ':'
                } else {
                    ' '
                });
            }
            ('日' | '号' | '초' | '秒', _) => out.push(' '),
            ('年' | '月' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '－', _) => out.push('-'),
            ('，' | '、', _) => out.push(','),
            (
                '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{FEFF}'
                | '\u{300}'..='\u{36F}'
                // Vowels and lengthening of Arabic, which most leave out.
                | '\u{64B}'..='\u{652}'
                | '\u{640}',
                _,
            ) => {}
            _ if char.is_whitespace() => out.push(' '),
            _ => match digit(char) {
                Some(digit) => out.push(digit),
                None => out.extend(char.to_lowercase().filter(|char| !is_accent(*char)).map(unaccented)),
            },
        }
    }
    (out, korean)
}

/// Whether a character is the accent of the one before: a capital `İ` has one when it is made small.
fn is_accent(char: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&char)
}

/// The ASCII digit for a full-width one, or one of Arabic, Persian, Devanagari, Bengali, Gujarati, Thai, Lao, Burmese or Khmer.
fn digit(char: char) -> Option<char> {
    const ZEROS: [char; 10] = ['０', '٠', '۰', '०', '০', '૦', '๐', '໐', '၀', '០'];
    ZEROS
        .iter()
        .find_map(|&zero| {
            u32::from(char)
                .checked_sub(u32::from(zero))
                .filter(|value| *value < 10)
        })
        .and_then(|value| char::from_digit(value, 10))
}

/// Eras of Japan and of Taiwan, and the year before their first.
const ERAS: [(&str, u32); 4] = [
    ("令和", 2018),
    ("平成", 1988),
    ("民國", 1911),
    ("民国", 1911),
];

/// What is written in several words, and as one: halves of the day in Spanish, months of the Levant, a short form of Vietnamese.
const PHRASES: [(&str, &str); 5] = [
    ("a. m.", "am"),
    ("p. m.", "pm"),
    ("کانون ال", "کانونال"),
    ("تشرین ال", "تشرینال"),
    (" thg ", " thang "),
];

/// The text with the year of an era as one of the Gregorian calendar, names of several words as one, and a month that is counted as
/// in Vietnamese ("12 tháng 3 năm 2024") as in a date in digits; both are [`normalized`].
pub(super) fn in_digits(text: String) -> String {
    for (era, before) in ERAS {
        let Some(at) = text.find(era) else {
            continue;
        };
        let (year, rest) = run(&text[at + era.len()..]);
        if let Ok(year) = year.parse::<u32>() {
            return format!("{}{}{rest}", &text[..at], before.saturating_add(year));
        }
    }
    let text = PHRASES.iter().fold(text, |text, (phrase, short)| {
        if text.contains(phrase) {
            text.replace(phrase, short)
        } else {
            text
        }
    });
    match text.split_once(" thang ") {
        Some((day, rest)) => {
            let rest = rest.replacen(", ", "-", 1).replacen(" nam ", "-", 1);
            format!("{day}-{rest}")
        }
        None => text,
    }
}
