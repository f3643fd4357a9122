//! Lines that announce a block of recommendations, and other lines that no article has. Whole lines only: a word like "Related"
//! inside a paragraph removes nothing.

mod words;

use std::sync::LazyLock;

use foldhash::HashMap;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

use super::RemovedKind;
use super::text::{is_alphanumeric, is_cjk};

/// Headings of recommendation blocks that are not made of the words of [`words::OTHERS`].
#[rustfmt::skip]
const RECOMMENDATIONS: &[&str] = &[
    "recommended", "recommended for you", "related", "most read", "trending", "trending now", "popular now", "you may like", "dont miss",
    "don t miss", "read next", "up next", "keep reading", "latest news", "latest stories", "top stories", "in case you missed it",
    "around the web", "from around the web", "promoted stories", "sponsored stories", "what to read next",
    "meistgelesen", "empfohlen", "empfehlungen", "zum thema", "lesetipps", "aus dem ressort", "hintergrund zum thema",
    "à découvrir", "dans la même rubrique", "recommandations", "además", "puedes leer", "recomendados", "recomendadas", "relacionadas",
    "relacionados", "leggi tutto", "approfondisci", "correlati", "aanbevolen", "gerelateerd", "relaterat", "relatert", "relateret",
    "siste nytt", "senaste nytt", "seneste nyt", "luetuimmat", "suosittelemme", "polecane", "polecamy", "doporučujeme", "nejčtenější",
    "odporúčame", "najčítanejšie", "legolvasottabb", "ajánló", "ajánljuk", "recomandări", "recomandate", "najčitanije", "izdvojeno",
    "preporučujemo", "опширније", "најчитаније", "препоручујемо", "priporočamo", "препоръчано", "препоръчваме", "προτεινόμενα",
    "önerilenler", "по теме", "рекомендуем", "популярное", "материалы по теме", "рекомендуємо", "до теми", "популярне", "بخوانید",
    "پربازدیدترین", "آپ کے لیے", "מומלצים", "பரிந்துரைகள்", "terpopuler", "猜你喜欢", "猜你喜歡", "関連", "おすすめ", "ランキング",
];

/// Whole lines of advertising and prompts.
const PROMPTS: &[(&str, RemovedKind)] = &[
    ("sponsored content", RemovedKind::Advertisement),
    ("story continues below", RemovedKind::Advertisement),
    ("article continues below", RemovedKind::Advertisement),
    ("lees verder onder de foto", RemovedKind::Other),
    ("lees verder onder de foto s", RemovedKind::Other),
    ("lees verder onder de video", RemovedKind::Other),
    ("tekst gaat verder onder de foto", RemovedKind::Other),
    ("tekst gaat verder onder de video", RemovedKind::Other),
    ("artikel gaat verder onder de foto", RemovedKind::Other),
    ("artikel gaat verder onder de video", RemovedKind::Other),
    ("tekst loopt door onder de foto", RemovedKind::Other),
    ("artiklen fortsætter under billedet", RemovedKind::Other),
    ("artiklen fortsætter under videoen", RemovedKind::Other),
    ("saken fortsetter under bildet", RemovedKind::Other),
    ("saken fortsetter under videoen", RemovedKind::Other),
    ("artikeln fortsätter under bilden", RemovedKind::Other),
    ("artikeln fortsätter under videon", RemovedKind::Other),
    ("juttu jatkuu kuvan jälkeen", RemovedKind::Other),
    ("juttu jatkuu kuvan alla", RemovedKind::Other),
    ("juttu jatkuu videon jälkeen", RemovedKind::Other),
    ("der artikel geht unter dem bild weiter", RemovedKind::Other),
    ("weiterlesen nach dem bild", RemovedKind::Other),
    ("scroll down for video", RemovedKind::Other),
    ("image", RemovedKind::Other),
    ("story continues below photo", RemovedKind::Other),
    ("story continues below video", RemovedKind::Other),
    ("article continues below video", RemovedKind::Other),
    ("share", RemovedKind::Prompt),
    ("share this", RemovedKind::Prompt),
    ("share this article", RemovedKind::Prompt),
    ("teilen", RemovedKind::Prompt),
    ("partager", RemovedKind::Prompt),
    ("compartir", RemovedKind::Prompt),
    ("comments", RemovedKind::Prompt),
    ("sign up", RemovedKind::Prompt),
    ("subscribe", RemovedKind::Prompt),
    ("newsletter", RemovedKind::Prompt),
];

/// What readers' comments are headed with.
#[rustfmt::skip]
const COMMENTS: &[&str] = &[
    "kommentare", "commentaires", "comentarios", "comentários", "comentaris", "commenti", "reacties", "kommentarer", "kommentit",
    "komentarze", "komentáře", "komentáre", "komentari", "komentarji", "коментари", "коментарі", "комментарии", "hozzászólások",
    "comentarii", "σχόλια", "yorumlar", "تعليقات", "نظرات", "תגובות", "टिप्पणियां", "মন্তব্য", "ความคิดเห็น", "bình luận", "komentar",
    "コメント", "评论", "評論", "댓글",
];

/// Beginnings of headings that name what follows: a section, a site, a topic.
const BEGINNINGS: &[&str] = &[
    "more from",
    "more on",
    "more in",
    "more by",
    "mehr aus",
    "mehr von",
    "mehr zu",
    "plus de",
    "más de",
    "mais de",
    "altro su",
    "meer over",
    "meer van",
    "mer från",
    "mer om",
    "mer fra",
    "mere om",
    "więcej o",
    "еще по теме",
];

/// Longest marker line, in characters.
const LONGEST: usize = 60;

/// Most words of a heading that begins as one.
const BEGUN_WORDS: usize = 6;

/// What a line says of itself, whatever stands around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Marks {
    /// The whole line announces recommendations, as a heading does: "Related", "More from Harbour Post".
    pub(super) heading: bool,
    /// It does so by its beginning alone, as many a subheading begins: "More in common", "Más de trescientas casas".
    pub(super) perhaps: bool,
    /// What the line begins with.
    pub(super) label: Option<Label>,
    /// The whole line is a label or a prompt without content.
    pub(super) prompt: Option<RemovedKind>,
}

/// What a line begins with that goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Label {
    /// A recommendation: "Read also: …".
    Recommends,
    /// What is done with a video, and a bar: "WATCH | …".
    Plays,
}

/// Whole lines, and what they are.
static LINES: LazyLock<HashMap<String, RemovedKind>> = LazyLock::new(|| {
    let headings = RECOMMENDATIONS.iter();
    headings
        .map(|line| (*line, RemovedKind::Recommendation))
        .chain(PROMPTS.iter().copied())
        .chain(COMMENTS.iter().map(|line| (*line, RemovedKind::Prompt)))
        .map(|(line, kind)| (fold(line), kind))
        .collect()
});

static WORDS: LazyLock<Vocabulary> = LazyLock::new(|| {
    let mut vocabulary = Vocabulary::default();
    for (telling, others) in words::ADVERTS {
        vocabulary.add(RemovedKind::Advertisement, telling, others);
    }
    for (telling, others) in words::OTHERS {
        vocabulary.add(RemovedKind::Recommendation, telling, others);
    }
    vocabulary
});

/// Most words of a line that is made of a vocabulary.
const MADE_WORDS: usize = 8;

/// Longest word of a script without spaces that is looked for, in characters.
const LONGEST_PIECE: usize = 12;

/// The words that make lines, by language and kind of line.
#[derive(Default)]
struct Vocabulary {
    /// What the lines are that the words of each row make.
    rows: Vec<RemovedKind>,
    /// For each word the rows that have it, and those in which it is telling, as bits.
    words: HashMap<String, (u128, u128)>,
}

impl Vocabulary {
    fn add(&mut self, kind: RemovedKind, telling: &str, others: &str) {
        let row = 1 << self.rows.len();
        self.rows.push(kind);
        for (list, tells) in [(telling, row), (others, 0)] {
            for word in list.split_whitespace() {
                let (known, telling) = self.words.entry(fold(word)).or_default();
                *known |= row;
                *telling |= tells;
            }
        }
    }

    /// What a folded line is, all of whose words are of one row, and one of them telling. Adverts alone have labels of one word.
    fn made(&self, folded: &str) -> Option<RemovedKind> {
        let (mut rows, mut telling, mut count) = (u128::MAX, 0, 0);
        for word in folded.split(' ') {
            let mut rest = word;
            while !rest.is_empty() {
                let (piece, (known, tells)) = self.first(rest, rest.len() == word.len())?;
                rows &= known;
                telling |= tells;
                count += 1;
                rest = &rest[piece..];
            }
            if rows == 0 || count > MADE_WORDS {
                return None;
            }
        }
        let row = (rows & telling).trailing_zeros() as usize;
        let kind = self.rows.get(row).copied()?;
        (count > 1 || kind == RemovedKind::Advertisement).then_some(kind)
    }

    /// The longest word at the beginning of a text without spaces, its bytes first: the whole of it but in scripts without spaces.
    fn first(&self, text: &str, is_whole: bool) -> Option<(usize, (u128, u128))> {
        if is_whole && let Some(found) = self.words.get(text) {
            return Some((text.len(), *found));
        }
        let letter = text.chars().next()?;
        let is_unspaced =
            is_cjk(letter) || matches!(letter, '\u{0e00}'..='\u{0e7f}' | '\u{1100}'..='\u{11ff}');
        if !is_unspaced {
            return None;
        }
        let letters = text.char_indices().take(LONGEST_PIECE);
        let ends: Vec<usize> = letters.map(|(at, letter)| at + letter.len_utf8()).collect();
        ends.into_iter()
            .rev()
            .find_map(|end| Some((end, *self.words.get(&text[..end])?)))
    }
}

/// Reads the marks of a line.
pub(super) fn marks(line: &str) -> Marks {
    let mut marks = Marks {
        label: label(line),
        ..Marks::default()
    };
    // No character has more than four bytes.
    if line.len() > LONGEST * 4 || line.chars().count() > LONGEST {
        return marks;
    }
    let folded = fold(line);
    let said = said(&folded);
    let sentence = line.ends_with(['.', '!', '?', '。']) && line.split_whitespace().count() > 5;
    let named = || begins(&folded) && !line.ends_with([',', ';']);
    let is_marker = said == Some(RemovedKind::Recommendation);
    marks.perhaps = !sentence && !is_marker && named();
    marks.heading = (!sentence && is_marker) || marks.perhaps;
    marks.prompt = said.filter(|kind| *kind != RemovedKind::Recommendation);
    marks
}

/// What a folded line is, if that is all it says.
fn said(folded: &str) -> Option<RemovedKind> {
    LINES.get(folded).copied().or_else(|| WORDS.made(folded))
}

static BEGUN: LazyLock<Vec<String>> =
    LazyLock::new(|| BEGINNINGS.iter().map(|words| fold(words) + " ").collect());

/// Whether a folded heading begins as one that names what follows.
fn begins(folded: &str) -> bool {
    BEGUN.iter().any(|begun| folded.starts_with(begun)) && folded.split(' ').count() <= BEGUN_WORDS
}

/// What stands before a bar and what is played there.
const PLAYED: [&str; 4] = ["watch", "listen", "video", "audio"];

/// The label of a line that goes on behind it.
fn label(line: &str) -> Option<Label> {
    let mut letters = line.char_indices().take(LONGEST + 1);
    let (at, mark) =
        letters.find(|(_, letter)| matches!(letter, ':' | '：' | '|' | '–' | '»' | '】'))?;
    if line[at + mark.len_utf8()..].trim().is_empty() {
        return None;
    }
    let folded = fold(&line[..at]);
    if said(&folded) == Some(RemovedKind::Recommendation) || begins(&folded) {
        Some(Label::Recommends)
    } else {
        (mark == '|' && PLAYED.contains(&folded.as_str())).then_some(Label::Plays)
    }
}

/// Lower case without accents, letters and digits, single spaces.
pub(super) fn fold(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    let mut add = |letter: char| {
        if is_alphanumeric(letter) || is_combining_mark(letter) {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    };
    if line.is_ascii() {
        let small = line.bytes().map(|byte| byte.to_ascii_lowercase());
        small.map(char::from).for_each(add);
    } else {
        let plain = line.nfd().flat_map(char::to_lowercase);
        plain
            .filter(|letter| !is_accent(*letter))
            .map(|letter| match letter {
                // As their capitals become small letters, one by one.
                'ς' => 'σ',
                'ı' => 'i',
                _ => letter,
            })
            .for_each(&mut add);
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Marks that one writes and the other leaves out: accents of Latin, Greek and Cyrillic letters, Arabic vowels, the dot below of
/// Devanagari and Bengali, joiners.
fn is_accent(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{093c}' | '\u{09bc}' | '\u{0a3c}' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_made_of_words_of_one_language_announce_others() {
        for line in [
            "READ ALSO",
            "More on this topic",
            "Das könnte Sie auch interessieren:",
            "A LIRE EGALEMENT",
            "Otras noticias relacionadas",
            "Confira também",
            "Guarda anche",
            "Och zum Thema",
            "Darllen mwy",
            "Katso myös",
            "Przeczytaj również",
            "Čtěte také",
            "Articole similare",
            "Citeşte şi",
            "ΔΙΑΒΑΣΤΕ ΕΠΙΣΗΣ",
            "İlgili haberler",
            "Что ещё почитать",
            "اقرأ أيضًا",
            "همچنین بخوانید",
            "संबंधित ख़बरें",
            "আরও পড়ুন",
            "อ่านข่าวที่เกี่ยวข้อง",
            "Có thể bạn quan tâm",
            "相关报道",
            "こちらもおすすめ",
            "함께 보면 좋은 기사",
        ] {
            assert!(marks(line).heading, "{line}");
        }
        for line in [
            "What happened next",
            "The other side of the harbour",
            "More people than ever",
            "Mehr Boote im Sommer",
            "Read the report",
            "The story so far",
            // Words of two languages.
            "Also voir",
            "桜まつり",
        ] {
            assert!(!marks(line).heading, "{line}");
        }
    }

    #[test]
    fn labels_of_adverts_and_of_comments_are_no_text() {
        for (line, kind) in [
            (
                "Story continues below advertisement",
                RemovedKind::Advertisement,
            ),
            (
                "„Articolul continuă după reclamă”",
                RemovedKind::Advertisement,
            ),
            ("Hirdetés", RemovedKind::Advertisement),
            ("コメント", RemovedKind::Prompt),
        ] {
            assert_eq!(marks(line).prompt, Some(kind), "{line}");
        }
        for line in ["The advertisement for the ferry", "Follow the coast"] {
            assert_eq!(marks(line).prompt, None, "{line}");
        }
    }
}
