//! Lines that announce a block of recommendations, and other lines that no article has. Whole lines only: a word like "Related"
//! inside a paragraph removes nothing.

use std::sync::LazyLock;

use foldhash::HashSet;

use super::RemovedKind;

/// Headings of recommendation blocks, folded: lower case, letters and digits and single spaces only.
const RECOMMENDATIONS: &[&str] = &[
    // English
    "recommended for you",
    "recommended",
    "recommended stories",
    "recommended reading",
    "related",
    "related articles",
    "related stories",
    "related news",
    "related content",
    "related posts",
    "related topics",
    "related coverage",
    "more from",
    "more stories",
    "more news",
    "more on this",
    "more on this story",
    "most read",
    "most popular",
    "most viewed",
    "trending",
    "trending now",
    "popular now",
    "you may also like",
    "you might also like",
    "you may like",
    "dont miss",
    "don t miss",
    "read also",
    "read more",
    "also read",
    "see also",
    "read next",
    "up next",
    "keep reading",
    "latest news",
    "latest stories",
    "editors picks",
    "editor s picks",
    "top stories",
    "in case you missed it",
    "around the web",
    "from around the web",
    "promoted stories",
    "sponsored stories",
    "what to read next",
    "further reading",
    "similar articles",
    "other stories",
    // German
    "lesen sie auch",
    "lesen sie mehr",
    "auch interessant",
    "mehr zum thema",
    "das könnte sie auch interessieren",
    "das könnte dich auch interessieren",
    "weitere artikel",
    "meistgelesen",
    "empfohlen",
    "empfehlungen",
    "zum thema",
    "verwandte artikel",
    "passend dazu",
    "weitere themen",
    "mehr dazu",
    "lesetipps",
    "ähnliche artikel",
    "aus dem ressort",
    // French
    "à lire aussi",
    "a lire aussi",
    "lire aussi",
    "à lire également",
    "lire également",
    "sur le même sujet",
    "les plus lus",
    "à découvrir",
    "vous aimerez aussi",
    "articles liés",
    "recommandé pour vous",
    "nos recommandations",
    "dans la même rubrique",
    "à voir aussi",
    // Spanish
    "te puede interesar",
    "te recomendamos",
    "lea también",
    "lee también",
    "le puede interesar",
    "más noticias",
    "noticias relacionadas",
    "artículos relacionados",
    "también te puede interesar",
    "lo más leído",
    "más leídas",
    "recomendado para ti",
    "ver también",
    "además",
    "no te pierdas",
    // Portuguese
    "leia também",
    "leia mais",
    "veja também",
    "mais lidas",
    "notícias relacionadas",
    "artigos relacionados",
    "recomendado para você",
    "você pode gostar",
    "saiba mais",
    "não perca",
    // Italian
    "leggi anche",
    "leggi tutto",
    "ti potrebbe interessare",
    "potrebbe interessarti",
    "articoli correlati",
    "più letti",
    "i più letti",
    "consigliati per te",
    "vedi anche",
    "da non perdere",
    // Dutch, Swedish, Norwegian, Danish, Finnish
    "lees ook",
    "lees meer",
    "meer nieuws",
    "meest gelezen",
    "aanbevolen",
    "gerelateerde artikelen",
    "läs också",
    "läs även",
    "läs mer",
    "mest läst",
    "relaterat",
    "les også",
    "mest lest",
    "relaterte saker",
    "læs også",
    "mest læste",
    "relaterede artikler",
    "lue myös",
    "luetuimmat",
    "lue lisää",
    "suosittelemme",
    // Polish, Czech, Slovak, Hungarian, Romanian, Croatian
    "czytaj też",
    "czytaj także",
    "zobacz też",
    "zobacz także",
    "przeczytaj także",
    "najczęściej czytane",
    "polecane",
    "polecamy",
    "čtěte také",
    "přečtěte si také",
    "mohlo by vás zajímat",
    "související články",
    "nejčtenější",
    "prečítajte si aj",
    "najčítanejšie",
    "olvassa el ezt is",
    "kapcsolódó cikkek",
    "legolvasottabb",
    "ez is érdekelheti",
    "citește și",
    "citiți și",
    "cele mai citite",
    "pročitajte i",
    "pročitajte još",
    "najčitanije",
    "vezane vijesti",
    // Turkish, Greek, Russian, Ukrainian, Bulgarian
    "bunlar da ilginizi çekebilir",
    "ilginizi çekebilir",
    "ilgili haberler",
    "en çok okunanlar",
    "önerilenler",
    "διαβάστε επίσης",
    "διαβάστε ακόμη",
    "δείτε επίσης",
    "σχετικά άρθρα",
    "читайте также",
    "читать также",
    "по теме",
    "рекомендуем",
    "популярное",
    "самое читаемое",
    "материалы по теме",
    "вам может понравиться",
    "смотрите также",
    "читайте також",
    "читайте ще",
    "рекомендуємо",
    "вижте още",
    "прочетете още",
    "най четени",
    // Arabic, Hebrew, Persian, Hindi
    "اقرأ أيضا",
    "اقرأ أيضًا",
    "إقرأ أيضا",
    "مواضيع ذات صلة",
    "أخبار ذات صلة",
    "الأكثر قراءة",
    "قد يعجبك أيضا",
    "קראו גם",
    "כתבות נוספות",
    "אולי יעניין אותך",
    "הנקראות ביותר",
    "بیشتر بخوانید",
    "مطالب مرتبط",
    "پربازدیدترین",
    "यह भी पढ़ें",
    "ये भी पढ़ें",
    "संबंधित खबरें",
    // Chinese, Japanese, Korean, Vietnamese, Thai, Indonesian
    "相关阅读",
    "相关新闻",
    "推荐阅读",
    "热门文章",
    "延伸閱讀",
    "相關新聞",
    "推薦閱讀",
    "猜你喜欢",
    "関連記事",
    "関連ニュース",
    "おすすめ記事",
    "あわせて読みたい",
    "あなたにおすすめ",
    "人気記事",
    "ランキング",
    "관련기사",
    "관련 기사",
    "추천 기사",
    "많이 본 뉴스",
    "xem thêm",
    "tin liên quan",
    "đọc thêm",
    "bài liên quan",
    "ข่าวที่เกี่ยวข้อง",
    "อ่านเพิ่มเติม",
    "เรื่องที่เกี่ยวข้อง",
    "baca juga",
    "berita terkait",
    "terpopuler",
    "artikel terkait",
];

/// Whole lines of advertising and prompts, folded.
const PROMPTS: &[(&str, RemovedKind)] = &[
    ("advertisement", RemovedKind::Advertisement),
    ("advertisements", RemovedKind::Advertisement),
    ("sponsored", RemovedKind::Advertisement),
    ("sponsored content", RemovedKind::Advertisement),
    ("story continues below", RemovedKind::Advertisement),
    ("article continues below", RemovedKind::Advertisement),
    ("anzeige", RemovedKind::Advertisement),
    ("werbung", RemovedKind::Advertisement),
    ("publicité", RemovedKind::Advertisement),
    ("publicidad", RemovedKind::Advertisement),
    ("pubblicità", RemovedKind::Advertisement),
    ("publicidade", RemovedKind::Advertisement),
    ("advertentie", RemovedKind::Advertisement),
    ("annons", RemovedKind::Advertisement),
    ("реклама", RemovedKind::Advertisement),
    ("広告", RemovedKind::Advertisement),
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

/// Beginnings of headings that name what follows: a section, a site, a topic.
const BEGINNINGS: &[&str] = &[
    "more from ",
    "more on ",
    "more in ",
    "mehr aus ",
    "mehr zu ",
    "plus de ",
    "más de ",
    "mais de ",
    "altro su ",
    "meer over ",
    "mer från ",
    "mer om ",
    "więcej o ",
    "еще по теме ",
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
    /// The line begins as an inline recommendation does: "Read also: …".
    pub(super) inline: bool,
    /// The whole line is a label or a prompt without content.
    pub(super) prompt: Option<RemovedKind>,
}

static HEADINGS: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| RECOMMENDATIONS.iter().copied().collect());

/// Reads the marks of a line.
pub(super) fn marks(line: &str) -> Marks {
    let mut marks = Marks {
        inline: is_inline(line),
        ..Marks::default()
    };
    // No character has more than four bytes.
    if line.len() > LONGEST * 4 || line.chars().count() > LONGEST {
        return marks;
    }
    let folded = fold(line);
    marks.prompt = PROMPTS
        .iter()
        .find(|(prompt, _)| *prompt == folded)
        .map(|(_, kind)| *kind);
    let sentence = line.ends_with(['.', '!', '?', '。']) && line.split_whitespace().count() > 5;
    let named = || begins(&folded) && !line.ends_with([',', ';']);
    marks.heading = !sentence && (HEADINGS.contains(folded.as_str()) || named());
    marks
}

/// Whether a folded heading begins as one that names what follows.
fn begins(folded: &str) -> bool {
    BEGINNINGS
        .iter()
        .any(|beginning| folded.starts_with(beginning))
        && folded.split(' ').count() <= BEGUN_WORDS
}

/// Whether a line announces recommendations, and goes on with one.
fn is_inline(line: &str) -> bool {
    let mut letters = line.char_indices().take(LONGEST + 1);
    let Some((at, mark)) =
        letters.find(|(_, letter)| matches!(letter, ':' | '：' | '|' | '–' | '»'))
    else {
        return false;
    };
    if line[at + mark.len_utf8()..].trim().is_empty() {
        return false;
    }
    let folded = fold(&line[..at]);
    HEADINGS.contains(folded.as_str()) || begins(&folded)
}

/// Lower case, letters and digits, single spaces.
fn fold(line: &str) -> String {
    let mut folded = String::with_capacity(line.len());
    for letter in line.chars().flat_map(char::to_lowercase) {
        if letter == DOT_ABOVE {
            continue;
        }
        if letter.is_alphanumeric() || is_mark(letter) {
            folded.push(letter);
        } else if !folded.is_empty() && !folded.ends_with(' ') {
            folded.push(' ');
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// What the lower case of the Turkish capital İ has behind its i.
const DOT_ABOVE: char = '\u{307}';

/// Vowel signs and other marks that belong to the letter before them, in Devanagari, Thai and Arabic.
fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{0300}'..='\u{036f}' | '\u{064b}'..='\u{065f}' | '\u{0900}'..='\u{0903}' | '\u{093a}'..='\u{094f}' | '\u{0e31}'..='\u{0e4e}')
}
