//! Papers that publish and correct articles while a test runs, and that remember what they printed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::net::Ipv4Addr;

use chrono::{DateTime, TimeDelta, Utc};

use crate::dice::Dice;
use crate::site::{Page, Site};

/// One paper: a site with one feed that lists all of its articles.
#[derive(Debug)]
pub struct Paper {
    site: Site,
    number: u8,
    began: DateTime<Utc>,
    /// Versions of each article so far.
    articles: Vec<u32>,
}

/// What was printed: the text of each version of each URL holds its mark.
pub type Printed = BTreeMap<(String, u32), String>;

impl Paper {
    /// Opens a paper without articles, at a loopback address of its own, so that papers fall into several shards.
    pub fn open(number: u8) -> Self {
        let paper = Self {
            site: Site::serve(Ipv4Addr::new(127, 0, 1, number), []),
            number,
            began: Utc::now(),
            articles: Vec::new(),
        };
        paper.print_feed();
        paper
    }

    /// Its feed.
    pub fn feed(&self) -> String {
        self.site.url("/feed.xml")
    }

    /// Number of articles.
    pub fn articles(&self) -> usize {
        self.articles.len()
    }

    /// The URL of an article, and its version.
    pub fn article(&self, article: usize) -> (String, u32) {
        (self.site.url(&path(article)), self.articles[article])
    }

    /// Publishes a further article.
    pub fn publish(&mut self) {
        self.articles.push(1);
        self.print(self.articles.len() - 1);
    }

    /// Publishes a further version of an article.
    pub fn correct(&mut self, article: usize) {
        self.articles[article] += 1;
        self.print(article);
    }

    /// Everything that was ever printed.
    pub fn printed(&self) -> Printed {
        let mut printed = Printed::new();
        for (article, versions) in self.articles.iter().enumerate() {
            for version in 1..=*versions {
                let url = self.site.url(&path(article));
                printed.insert((url, version), self.mark(article, version));
            }
        }
        printed
    }

    /// The page first: nobody may come from the feed to an older page.
    fn print(&self, article: usize) {
        let [title, first, second] =
            [6, 40, 41].map(|words| sentence(&format!("{}/{article}/{words}", self.number), words));
        let mark = self.mark(article, self.articles[article]);
        let html = format!(
            "<!doctype html><html lang=\"en\"><head><title>{title}</title></head><body><article><h1>{title}</h1>\
             <p>{first}</p><p>{second}</p><p>{mark}</p></article></body></html>"
        );
        self.site
            .set(&path(article), Page::ok("text/html; charset=utf-8", html));
        self.print_feed();
    }

    fn print_feed(&self) {
        let mut entries = String::new();
        for (article, version) in self.articles.iter().enumerate() {
            let title = sentence(&format!("{}/{article}/6", self.number), 6);
            let updated = self.began + TimeDelta::seconds((*version).into());
            write!(
                entries,
                "<entry><id>tag:paper{number}.test,2026:{article}</id><title>{title}</title><link href=\"{path}\"/>\
                 <updated>{updated}</updated></entry>",
                number = self.number,
                path = path(article),
                updated = updated.to_rfc3339(),
            )
            .expect("a string takes everything");
        }
        let feed = format!(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">\
             <title>Paper {}</title>{entries}</feed>",
            self.number
        );
        self.site
            .set("/feed.xml", Page::ok("application/atom+xml", feed));
    }

    /// A sentence that stands only in this version.
    fn mark(&self, article: usize, version: u32) -> String {
        sentence(&format!("{}/{article}/version {version}", self.number), 30)
    }
}

fn path(article: usize) -> String {
    format!("/articles/{article}.html")
}

/// A sentence that no other one shares a piece of: its words are made of its name.
pub fn sentence(name: &str, words: usize) -> String {
    const SYLLABLES: [&str; 16] = [
        "ba", "co", "di", "fe", "gu", "ha", "jo", "ki", "le", "mu", "na", "po", "ri", "se", "tu",
        "vo",
    ];
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    let mut dice = Dice::new(hasher.finish());
    let words: Vec<String> = (0..words)
        .map(|_| (0..3).map(|_| *dice.pick(&SYLLABLES)).collect())
        .collect();
    let words = words.join(" ");
    format!("{}{}.", words[..1].to_uppercase(), &words[1..])
}
