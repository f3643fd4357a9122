//! Reporters whom a text names before it begins, as newspapers in East Asia do.

use super::people::{chinese, reporter};

/// Letters at the beginning of a text in which it may name them.
const LONGEST: usize = 40;

/// What stands between names and the Korean word for a reporter, and what names of desks end in there.
const KINDS: [&str; 8] = [
    "선임", "인턴", "수습", "전문", "출입", "객원", "논설", "특임",
];
const DESKS: [&str; 4] = ["부", "팀", "종합", "국"];

/// Letters of a Korean name.
const NAME: usize = 3;

/// The reporters before a text: "（中央社記者王小明台北5日電）", "(서울=하버통신) 홍길동 기자 = ".
pub(super) fn reporters(text: &str) -> Vec<String> {
    let end = text.char_indices().nth(LONGEST);
    let begin = &text[..end.map_or(text.len(), |(at, _)| at)];
    if let Some((place, rest)) = begin.split_once([')', ']'])
        && place.starts_with(['(', '['])
        && let Some((names, _)) = rest.split_once('=')
        && let Some(names) = names.trim().strip_suffix("기자")
    {
        return korean(place, names);
    }
    let Some((before, rest)) = reporter(begin) else {
        return Vec::new();
    };
    if !before.contains(['（', '〔', '【', '(', '[']) {
        return Vec::new();
    }
    let names = rest
        .split(['／', '/', '）', '〕', '】', ')', ']', '：', ':'])
        .next();
    chinese::leading(names.unwrap_or_default())
}

/// The names before the Korean word for a reporter, but for that of the house, which stands in the place too.
fn korean(place: &str, names: &str) -> Vec<String> {
    let words = names.split([' ', '·', ',']).filter(|word| !word.is_empty());
    let is_hangul = |letter: char| ('가'..='힣').contains(&letter);
    words
        .filter(|word| {
            let known = KINDS.iter().chain(&DESKS).any(|end| word.ends_with(end));
            word.chars().count() == NAME
                && word.chars().all(is_hangul)
                && !known
                && !place.contains(word)
        })
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dateline_names_the_reporters() {
        for (text, expected) in [
            ("（港口社記者王小明台北5日電）今天", &["王小明"][..]),
            ("〔記者王小明／台北報導〕今天", &["王小明"]),
            (
                "港口社北京5月9日电（记者 朱颖、覃雪）今天",
                &["朱颖", "覃雪"],
            ),
            ("【大公報訊】記者李華報道：", &["李華"]),
            ("(서울=하버통신) 홍길동 기자 = 오늘", &["홍길동"]),
            (
                "[서울=하버통신]홍길동 김하나 선임기자 = 오늘",
                &["홍길동", "김하나"],
            ),
            ("(서울=하버통신) 국제경제부 기자 = 오늘", &[]),
            ("[서울=하버스]하버스 홍길동 기자 = 오늘", &["홍길동"]),
            ("(서울=하버통신) 오늘", &[]),
            ("（攝影記者陳傑）", &[]),
            ("（图/记者陈杰 文/记者李明）", &["李明"]),
            ("记者从港口获悉，", &[]),
            ("（記者／台北報導）", &[]),
            ("[Oslo] The reporter = Ana Holm", &[]),
        ] {
            assert_eq!(reporters(text), expected, "{text}");
        }
    }
}
