//! What the words in classes, ids and roles hint at. Weak evidence: a page may call anything anything.

use std::borrow::Cow;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use foldhash::HashMap;

/// Kinds of hints, each a bit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hint {
    /// Other articles: related, recommended, most read.
    Related,
    /// Teasers, cards, calls to action.
    Promo,
    /// Lists and carousels.
    List,
    /// Advertising.
    Advert,
    /// Newsletters, subscriptions, paywalls.
    Subscribe,
    /// Share and follow bars.
    Social,
    /// What readers write.
    Comment,
    /// Ratings, polls, reviews.
    Rating,
    /// Bylines and biographies.
    Author,
    /// Captions and credits.
    Caption,
    /// Tags, topics, labels.
    Tags,
    /// Dates and other meta lines.
    Date,
    /// Menus, breadcrumbs, headers, tables of contents.
    Navigation,
    /// Footers and legal notes.
    Footer,
    /// Side columns.
    Sidebar,
    /// The body of the article.
    Body,
    /// Standfirsts and summaries.
    Lead,
    /// Headlines.
    Title,
    /// Quotations.
    Quote,
    /// Embedded posts, players, galleries.
    Embed,
    /// Pictures.
    Image,
    /// Consent, dialogs, notices.
    Notice,
    /// Boxes, widgets.
    Box,
    /// Not shown.
    Hidden,
    /// Blocks of links that services place on pages for money.
    Widget,
}

/// Number of kinds.
pub(super) const HINTS: usize = Hint::Widget as usize + 1;

/// A set of hints.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Hints(pub(super) u32);

impl Hints {
    pub(super) fn has(self, hint: Hint) -> bool {
        self.0 & (1 << hint as u32) != 0
    }

    pub(super) fn has_any(self, hints: &[Hint]) -> bool {
        hints.iter().any(|hint| self.has(*hint))
    }

    pub(super) fn add(&mut self, hint: Hint) {
        self.0 |= 1 << hint as u32;
    }

    pub(super) fn join(&mut self, other: Self) {
        self.0 |= other.0;
    }
}

/// What an attribute's value says.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meaning {
    pub(super) hints: Hints,
    /// A number that only this value has, and those that differ from it in the numbers that a template counts by: "paragraph12".
    pub(super) number: u32,
    /// Whether its text is read out and not shown: "(opens in a new window)".
    pub(super) spoken: bool,
    /// Whether it names what stands before the rest of an article for those who do not pay.
    pub(super) wall: bool,
    /// Whether it names an appeal for support.
    pub(super) appeal: bool,
}

/// The number of the empty value.
pub(super) const NAMELESS: u32 = 0;

/// Attribute values, each read once.
#[derive(Default)]
pub(super) struct Names<'a> {
    known: HashMap<&'a str, Meaning>,
    /// Their numbers, by what is left of them without what they are counted by.
    numbers: HashMap<Cow<'a, str>, u32>,
}

impl<'a> Names<'a> {
    /// What the value of a `class`, `id`, `role`, … attribute says.
    pub(super) fn read(&mut self, value: &'a str) -> Meaning {
        let next = u32::try_from(self.known.len() + 1).unwrap_or(u32::MAX);
        let numbers = &mut self.numbers;
        *self.known.entry(value).or_insert_with(|| {
            let number = match without_counts(value) {
                rest if rest.is_empty() => NAMELESS,
                rest => *numbers.entry(rest).or_insert(next),
            };
            read(value, number)
        })
    }
}

/// Fewest letters of a word before the number that it is counted by; with fewer it is a size or was made up by a tool.
const COUNTED: usize = 4;

/// Words that say where an element stands among its like.
const PLACES: [&str; 4] = ["first", "last", "odd", "even"];

/// What stands before the number of an element's place.
const ORDER: &str = "order-";

/// The words of a value without places and without the numbers at their ends.
fn without_counts(value: &str) -> Cow<'_, str> {
    fn bare(word: &str) -> &str {
        let rest = word.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let before = rest.strip_suffix(ORDER);
        let is_order = before.is_some_and(|it| it.is_empty() || it.ends_with(['-', ':']));
        if PLACES.contains(&word) || (rest.len() < word.len() && is_order) {
            return "";
        }
        let letters = rest.bytes().rev().take(COUNTED);
        if letters.filter(u8::is_ascii_alphabetic).count() == COUNTED {
            rest
        } else {
            word
        }
    }
    let words = value.split_ascii_whitespace();
    if words.clone().all(|word| bare(word).len() == word.len()) {
        return Cow::Borrowed(value);
    }
    let words = words.map(bare).filter(|word| !word.is_empty());
    Cow::Owned(words.collect::<Vec<_>>().join(" "))
}

/// Longest value that is read, in bytes.
const LONGEST: usize = 500;

fn read(value: &str, number: u32) -> Meaning {
    let mut meaning = Meaning {
        hints: Hints::default(),
        number,
        spoken: false,
        wall: false,
        appeal: false,
    };
    let lower = value.to_ascii_lowercase();
    let letters = &value.as_bytes()[..value.len().min(LONGEST)];
    let (mut before, mut negated, mut at) = ("", false, 0);
    while let Some(first) = letters.get(at) {
        if !first.is_ascii_alphabetic() {
            negated &= !first.is_ascii_whitespace();
            at += 1;
            continue;
        }
        // Letters, until a capital stands behind a small one.
        let length = letters[at..]
            .windows(2)
            .position(|pair| {
                !pair[1].is_ascii_alphabetic()
                    || (pair[1].is_ascii_uppercase() && pair[0].is_ascii_lowercase())
            })
            .map_or(letters.len() - at, |last| last + 1);
        let word = &lower[at..at + length];
        if let Some(hint) = hint(word) {
            meaning.hints.add(hint);
        }
        negated |= word == "not";
        meaning.wall |= WALLS.iter().any(|wall| word.starts_with(wall));
        meaning.appeal |= APPEALS.contains(&word);
        meaning.spoken |= !negated && is_spoken(before, word);
        before = word;
        at += length;
    }
    meaning
}

/// How names of such walls begin.
const WALLS: [&str; 2] = ["paywall", "regwall"];

/// Words in names of appeals for support.
#[rustfmt::skip]
const APPEALS: [&str; 18] = [
    "support", "supporter", "supporters", "supportus", "donate", "donation", "donations", "contribute", "contribution", "contributions",
    "appeal", "fundraising", "fundraiser", "spende", "spenden", "soutien", "apoyo", "membership",
];

/// What libraries of styles call text that is read out and not shown: two words, or both in one.
const SPOKEN: [(&str, &str); 5] = [
    ("sr", "only"),
    ("visually", "hidden"),
    ("hidden", "visually"),
    ("screen", "reader"),
    ("off", "screen"),
];

fn is_spoken(before: &str, word: &str) -> bool {
    SPOKEN.iter().any(|(one, other)| {
        (before == *one && word == *other) || word.strip_prefix(one) == Some(other)
    })
}

/// What a word hints at: the word itself, or a long stem within words that were run together.
fn hint(word: &str) -> Option<Hint> {
    if word.len() < 2 {
        return None;
    }
    EXACT.get(word).copied().or_else(|| {
        if word.len() < 8 {
            return None;
        }
        let found = STEM.find_overlapping_iter(word);
        let first = found.map(|stem| stem.pattern().as_usize()).min();
        first.map(|stem| STEMS[stem].1)
    })
}

const STEMS: &[(&str, Hint)] = &[
    ("related", Hint::Related),
    ("recommend", Hint::Related),
    ("readmore", Hint::Related),
    ("mostread", Hint::Related),
    ("trending", Hint::Related),
    ("popular", Hint::Related),
    ("taboola", Hint::Widget),
    ("outbrain", Hint::Widget),
    ("newsletter", Hint::Subscribe),
    ("subscri", Hint::Subscribe),
    ("paywall", Hint::Subscribe),
    ("signup", Hint::Subscribe),
    ("caption", Hint::Caption),
    ("credit", Hint::Caption),
    ("byline", Hint::Author),
    ("author", Hint::Author),
    ("advert", Hint::Advert),
    ("sponsor", Hint::Advert),
    ("comment", Hint::Comment),
    ("breadcrumb", Hint::Navigation),
    ("navigation", Hint::Navigation),
    ("navbar", Hint::Navigation),
    ("sidebar", Hint::Sidebar),
    ("footer", Hint::Footer),
    ("copyright", Hint::Footer),
    ("articlebody", Hint::Body),
    ("articletext", Hint::Body),
    ("articlecontent", Hint::Body),
    ("storybody", Hint::Body),
    ("postcontent", Hint::Body),
    ("entrycontent", Hint::Body),
    ("richtext", Hint::Body),
    ("bodytext", Hint::Body),
    ("subtitle", Hint::Lead),
    ("standfirst", Hint::Lead),
    ("summary", Hint::Lead),
    ("headline", Hint::Title),
    ("teaser", Hint::Promo),
    ("carousel", Hint::List),
    ("gallery", Hint::Embed),
    ("social", Hint::Social),
    ("share", Hint::Social),
    ("cookie", Hint::Notice),
    ("consent", Hint::Notice),
];

static STEM: LazyLock<AhoCorasick> = LazyLock::new(|| {
    let stems = STEMS.iter().map(|(stem, _)| stem);
    AhoCorasick::new(stems).expect("a few short stems")
});

/// Words and what each hints at.
const WORDS: &[(Hint, &str)] = &[
    (
        Hint::Related,
        "related recommended recommendation recommendations recommend recirc recirculation trending popular readmore \
         similar readalso alsoread more next latest also suggested prev previous other yarpp jp further weiterlesen \
         verwandt",
    ),
    (
        Hint::Promo,
        "promo promotion teaser teasers card cards cta callout campaign offer product affiliate shop deal buy button btn \
         banner donate donation download app",
    ),
    (
        Hint::List,
        "list grid carousel slider swiper slick feed river item items slide collection listing archive loop",
    ),
    (
        Hint::Advert,
        "ad ads advert adverts advertisement advertising adslot adunit sponsored sponsor dfp gpt adsense adsbygoogle \
         promoted werbung anzeige publicidad pub partner commercial",
    ),
    (
        Hint::Subscribe,
        "newsletter newsletters subscribe subscription subscriber signup optin mailchimp register registration paywall \
         piano meter regwall membership login abo premium plus email hubspot",
    ),
    (
        Hint::Social,
        "share sharing shares sharebar social follow facebook twitter whatsapp telegram addtoany sharedaddy addthis \
         socials like likes bookmark print whatsappchannel",
    ),
    (
        Hint::Comment,
        "comment comments commentlist disqus discussion respond reply conversation reactions forum coral viafoura",
    ),
    (Hint::Rating, "feedback rating vote poll survey review"),
    (
        Hint::Author,
        "author authors byline bylines bio contributor contributors writer journalist profile avatar staff autor auteur \
         biography reporter vcard signature about autores autori autore auteurs autoren redacteur redakteur journaliste giornalista \
         forfatter skribent yazar penulis toimittaja kirjoittaja hofundur awdur",
    ),
    (
        Hint::Caption,
        "caption captions credit credits figcaption photographer legend attribution cutline source bildunterschrift \
         leyenda pie desc",
    ),
    (
        Hint::Tags,
        "tag tags topic topics keyword keywords category categories taxonomy label labels kicker eyebrow cat taglist \
         tagcloud hashtag badge",
    ),
    (
        Hint::Date,
        "date time timestamp dateline published updated posted pubdate meta info metadata postmeta datetime datum fecha \
         views readtime modified",
    ),
    (
        Hint::Navigation,
        "nav navigation menu navbar toc pagination pager skip breadcrumb breadcrumbs header masthead topbar toolbar \
         sitemap search menubar tabs contents crumbs hamburger submenu",
    ),
    (
        Hint::Footer,
        "footer foot bottom copyright legal disclaimer colophon contentinfo imprint rights disclosure",
    ),
    (
        Hint::Sidebar,
        "sidebar aside rail secondary complementary side rightcol marginalia sticky",
    ),
    (
        Hint::Body,
        "articlebody body content entry post story text article main paragraph prose copy wysiwyg rte bodytext \
         maincontent cuerpo corps texto",
    ),
    (
        Hint::Lead,
        "lead lede intro summary standfirst dek subtitle subheadline excerpt description deck chapo chapeau vorspann sapo \
         strap abstract ingress entradilla bajada introduction preamble subhead subheading sommario manchet anriss",
    ),
    (
        Hint::Title,
        "title headline heading titre titulo hed headlines",
    ),
    (
        Hint::Quote,
        "quote quotes pullquote blockquote cite zitat citation",
    ),
    (
        Hint::Embed,
        "embed oembed tweet instagram video player audio podcast gallery slideshow media iframe infogram datawrapper \
         youtube tiktok jwplayer brightcove",
    ),
    (
        Hint::Image,
        "image img figure photo picture thumbnail thumb images photos bild foto hero",
    ),
    (
        Hint::Notice,
        "cookie cookies consent gdpr modal popup overlay dialog tooltip toast alert notice alertdialog lightbox onetrust \
         message warning notification notifications",
    ),
    (
        Hint::Box,
        "box infobox factbox inset fact facts timeline note notes correction widget module block key takeaways faq recipe \
         editor footnote footnotes references",
    ),
    (
        Hint::Hidden,
        "hidden hide invisible sr visuallyhidden offscreen none screenreader",
    ),
    (
        Hint::Widget,
        "taboola outbrain dianomi zergnet mgid revcontent plista ligatus strossle engageya adnow contentad",
    ),
];

static EXACT: LazyLock<HashMap<&str, Hint>> = LazyLock::new(|| {
    let words = WORDS.iter();
    words
        .flat_map(|(hint, words)| words.split(' ').map(|word| (word, *hint)))
        .collect()
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_spelling() {
        for (value, hint) in [
            ("c-article__related-links", Hint::Related),
            ("ArticleBody_wrapper", Hint::Body),
            ("relatedPosts", Hint::Related),
            ("wpnewsletterform", Hint::Subscribe),
            ("FIGCAPTION", Hint::Caption),
        ] {
            assert!(read(value, 0).hints.has(hint), "{value}");
        }
    }

    #[test]
    fn what_is_spoken_is_called_so() {
        for value in [
            "sr-only",
            "u-visuallyHidden",
            "css-1 visually-hidden",
            "screen-reader-text",
        ] {
            assert!(read(value, 0).spoken, "{value}");
        }
        for value in ["not-sr-only", "hidden", "visually-rich", ""] {
            assert!(!read(value, 0).spoken, "{value}");
        }
    }

    #[test]
    fn words_within_others_say_nothing() {
        for value in ["header1shadow", "loading", "padding-0", "gradient", "adapt"] {
            assert!(!read(value, 0).hints.has(Hint::Advert), "{value}");
        }
    }
}
