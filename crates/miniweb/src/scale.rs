//! Generated hosts, for measuring: sentences of random words, so that no two articles share a phrase.

use std::fmt::Write as _;

use crate::content::{Site, site};

/// Articles of one host, which is what feeds list at most.
const PAGES_PER_HOST: usize = 50;

/// The layouts whose pages are HTML, in turn.
const LAYOUTS: [&str; 5] = ["classic", "semantic", "cards", "widget", "inline"];

/// Paragraphs of an article; with [`SENTENCES`] of 8 to 20 words they come to about 3 kB.
const PARAGRAPHS: usize = 9;

const SENTENCES: usize = 4;

const WORDS: &str = "about above acre across after again against along among anchor apple around arrived article autumn baker \
    bank barley barn basket because before began behind bell below beside between board boat border borrowed bottle bread \
    bridge bright brought brother builder built butter called candle canal captain carried carpenter cattle cellar chapel \
    chestnut children church clerk climbed close cloth coast cold collected copper corner council counted county covered \
    crossed crowd daughter decided deep delivered dinner distance doctor door doubled early earth eastern elder empty engine \
    evening every expected fallen family farmer father ferry field fifteen finished first fisher floor followed forest forge \
    found fourth frost fruit garden gathered given glass grain granite grass harbour harvest heavy hedge hidden higher hill \
    honey horse house hundred inside island january judge kept kitchen ladder lantern larger later lawyer learned leather left \
    letter library listened little lodge longer lower market mason master meadow measured meeting merchant midnight mile mill \
    miner missing month morning mother mountain narrow nearly needle neighbour never nineteen northern notice number oak \
    opened orchard outside oven owner paid painted parish passed path peace pilot place planted plough pocket pond potter \
    promised pulled quarry quiet railway rained reached ready record red remained repaired rested returned ridge river road \
    roof round sailor salt sand school season second seldom seller settled seven shepherd shore short shoulder silver sister \
    slate slowly smith snow sold south spring stable station steep stone storm story street strong summer supper surveyor \
    tailor tall teacher thatch thirty thousand timber together tower town track trader travelled tree twelve twice under until \
    upper valley village voted wagon walked wall warm watched water weaver week western wheat wheel white widow willow winter \
    without wood wool worker yard year yellow young";

/// Sites with this many articles altogether.
pub(crate) fn sites(pages: usize) -> Vec<Site> {
    let mut words = Words::new();
    (0..pages.div_ceil(PAGES_PER_HOST))
        .map(|number| {
            let count = PAGES_PER_HOST.min(pages - number * PAGES_PER_HOST);
            let articles: Vec<String> = (0..count).map(|page| article(&mut words, page)).collect();
            let articles: Vec<&str> = articles.iter().map(String::as_str).collect();
            site(&head(number), &articles)
        })
        .collect()
}

fn head(number: usize) -> String {
    let layout = LAYOUTS[number % LAYOUTS.len()];
    let feed = ["feed.xml | rss2", "feed.atom | atom"][number % 2];
    format!(
        "key: town-{number}\n\
         name: The Town Paper {number}\n\
         tagline: Words from here\n\
         language: en\n\
         layout: {layout}\n\
         charset: utf-8\n\
         declared: both\n\
         zone: +00:00\n\
         date: %d %B %Y, %H:%M\n\
         path: /{{section}}/{{id}}/{{slug}}.html\n\
         colour: #334455\n\
         menu: News | Sport | Weather | Opinion | Culture | Travel\n\
         cookie: We use cookies to remember your settings. Accept all or choose.\n\
         newsletter: Sign up for our newsletter\n\
         subscribe: Subscribe\n\
         share: Share | Print\n\
         recommended: Recommended for you\n\
         also: Read more:\n\
         latest: Most read\n\
         advert: Advertisement\n\
         comments: Comments\n\
         comment: Reader | I remember when this was all fields.\n\
         by: By\n\
         footer: Copyright 2026. All rights reserved.\n\
         legal: Terms | Privacy\n\
         feed: | /{feed} | The Town Paper {number} | summary\n"
    )
}

fn article(words: &mut Words, page: usize) -> String {
    let title = words.sentence(7);
    let title = title.trim_end_matches('.');
    let slug = title.to_lowercase().replace(' ', "-");
    let summary = words.sentence(16);
    let age = 10 + page * 20;
    let mut text = format!(
        "slug: {slug}\ntitle: {title}\nauthors: {} {}\nsection: News\nkeywords: {}\nsummary: {summary}\nage: {age}\n---\n",
        words.name(),
        words.name(),
        words.word(),
    );
    for _ in 0..PARAGRAPHS {
        for _ in 0..SENTENCES {
            let length = 8 + words.below(13);
            let _ = write!(text, "{} ", words.sentence(length));
        }
        text.push_str("\n\n");
    }
    text
}

/// Random words, the same in every run: a linear congruential generator (Knuth, MMIX).
struct Words {
    words: Vec<&'static str>,
    state: u64,
}

impl Words {
    fn new() -> Self {
        Self {
            words: WORDS.split_whitespace().collect(),
            state: 1,
        }
    }

    fn below(&mut self, limit: usize) -> usize {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.state >> 33).expect("31 bits") % limit
    }

    fn word(&mut self) -> &'static str {
        let index = self.below(self.words.len());
        self.words[index]
    }

    /// A word that begins with a capital letter.
    fn name(&mut self) -> String {
        let word = self.word();
        word[..1].to_uppercase() + &word[1..]
    }

    fn sentence(&mut self, length: usize) -> String {
        let mut sentence = self.name();
        for _ in 1..length {
            sentence.push(' ');
            sentence.push_str(self.word());
        }
        sentence + "."
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn as_many_articles_as_asked_for_each_with_words_of_its_own() {
        let sites = sites(120);
        let counts: Vec<usize> = sites.iter().map(|site| site.pieces.len()).collect();
        assert_eq!(counts, [50, 50, 20]);
        let pieces = || sites.iter().flat_map(|site| &site.pieces);
        let slugs: HashSet<&str> = pieces().map(|piece| piece.slug.as_str()).collect();
        assert_eq!(slugs.len(), 120);
        let paragraphs: HashSet<String> =
            pieces().flat_map(|piece| piece.paragraphs(false)).collect();
        assert_eq!(paragraphs.len(), 120 * PARAGRAPHS);
    }
}
