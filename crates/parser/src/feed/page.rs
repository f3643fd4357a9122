//! What stands where a feed was expected: HTML pages with the feeds that they name, challenges, consent forms, other documents.

use url::Url;

use super::scan::{Mark, attribute, local, mark};
use super::text::{plain, unescaped};
use super::{FeedError, HtmlPage};
use crate::page::{NotArticle, notices};

/// Most feeds that are taken from one page.
const MAX_ALTERNATES: usize = 20;

/// How much of a page is looked at for what it is, in bytes.
const MAX_LOOK: usize = 256 * 1024;

/// Longest text, in characters, of a page that does nothing but check, ask or refuse. Normal pages carry the same scripts and
/// forms, but also their text.
const MAX_NOTICE: usize = 2500;

/// Says what a document is that is no feed.
pub(super) fn refusal(text: &str, url: Option<&Url>) -> FeedError {
    let head = &text[..text.floor_char_boundary(MAX_LOOK)];
    let start = head.trim_start();
    if let Some(found) = binary(start) {
        return FeedError::NotAFeed {
            found: found.into(),
        };
    }
    let mut facts = Facts::default();
    facts.read(head, url);
    if facts.html {
        return FeedError::Html {
            page: facts.page(head),
            alternates: facts.alternates,
        };
    }
    let found = match facts.root {
        Some("opml") => "an OPML list of feeds".to_owned(),
        Some(root) => format!("an XML document <{root}>"),
        None => "plain text".to_owned(),
    };
    FeedError::NotAFeed { found }
}

/// What a file's first characters say it is.
fn binary(start: &str) -> Option<&'static str> {
    const MARKS: [(&str, &str); 5] = [
        ("%PDF", "a PDF document"),
        ("PK\u{3}\u{4}", "a ZIP archive"),
        ("\u{1F}", "compressed data"),
        ("GIF8", "an image"),
        ("\u{FFFD}PNG", "an image"),
    ];
    MARKS
        .iter()
        .find(|(mark, _)| start.starts_with(mark))
        .map(|(_, found)| *found)
}

/// What was seen of a page.
#[derive(Default)]
struct Facts<'t> {
    html: bool,
    root: Option<&'t str>,
    title: String,
    alternates: Vec<Url>,
    password: bool,
    /// The text that a reader sees, without scripts and styles.
    text: String,
}

impl<'t> Facts<'t> {
    fn read(&mut self, text: &'t str, url: Option<&Url>) {
        let mut base = url.cloned();
        let mut at = 0;
        while let Some(offset) = text[at..].find('<') {
            self.text.push_str(&text[at..at + offset]);
            let (mark, after) = mark(text, at + offset);
            at = after;
            match mark {
                Mark::Open(tag) => {
                    let name = tag.name.to_ascii_lowercase();
                    self.root.get_or_insert(local(tag.name));
                    match name.as_str() {
                        "html" | "head" | "body" => self.html |= self.root != Some("opml"),
                        "base" => {
                            let href = attribute(tag.attributes, "href").map(unescaped);
                            base = href.and_then(|href| join(base.as_ref(), &href)).or(base);
                        }
                        "link" | "a" => self.alternate(tag.attributes, base.as_ref()),
                        "input" => {
                            self.password |= attribute(tag.attributes, "type") == Some("password");
                        }
                        "script" | "style" | "svg" if !tag.empty => {
                            let end = format!("</{}", tag.name);
                            at = text[at..].find(&end).map_or(text.len(), |end| at + end);
                        }
                        "title" if self.title.is_empty() => {
                            let end = text[at..].find('<').map_or(text.len(), |end| at + end);
                            self.title = plain(&text[at..end]);
                        }
                        _ => {}
                    }
                    self.text.push(' ');
                }
                Mark::Doctype(declaration) => {
                    self.html |= declaration
                        .get(..13)
                        .is_some_and(|start| start.eq_ignore_ascii_case("!doctype html"));
                }
                _ => {}
            }
        }
        self.text.push_str(&text[at..]);
    }

    /// Takes a feed that the page names (HTML Standard, section 4.6.7.1).
    fn alternate(&mut self, attributes: &str, base: Option<&Url>) {
        let rel = attribute(attributes, "rel").unwrap_or_default();
        let kind = attribute(attributes, "type")
            .unwrap_or_default()
            .trim()
            .to_ascii_lowercase();
        let named = rel.split_ascii_whitespace().any(|word| {
            word.eq_ignore_ascii_case("alternate") || word.eq_ignore_ascii_case("feed")
        });
        let feed = kind.contains("rss+xml")
            || kind.contains("atom+xml")
            || kind.contains("feed+json")
            || kind == "text/xml"
            || kind == "application/xml";
        if named
            && feed
            && self.alternates.len() < MAX_ALTERNATES
            && let Some(url) =
                attribute(attributes, "href").and_then(|href| join(base, &unescaped(href)))
            && !self.alternates.contains(&url)
        {
            self.alternates.push(url);
        }
    }

    fn page(&self, markup: &str) -> HtmlPage {
        const CONSENTS: [&str; 6] = [
            "consent",
            "accept all cookies",
            "before you continue",
            "alle akzeptieren",
            "tout accepter",
            "aceptar todo",
        ];
        let text = plain(&self.text);
        if text.chars().count() > MAX_NOTICE {
            return HtmlPage::Page;
        }
        let markup = markup.to_lowercase();
        let title = self.title.to_lowercase();
        let any = |words: &[&str]| words.iter().any(|word| markup.contains(word));
        if notices::checks_visitors(&markup)
            || notices::said(&self.title) == Some(NotArticle::Challenge)
        {
            HtmlPage::Challenge
        } else if any(&CONSENTS) && (markup.contains("cookie") || markup.contains("privacy")) {
            HtmlPage::Consent
        } else if self.password {
            HtmlPage::Login
        } else if title.contains("404") || title.contains("not found") {
            HtmlPage::NotFound
        } else {
            HtmlPage::Page
        }
    }
}

fn join(base: Option<&Url>, href: &str) -> Option<Url> {
    base.map_or_else(|| Url::parse(href.trim()), |base| base.join(href.trim()))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(text: &str) -> &'static str {
        refusal(text, None).reason()
    }

    #[test]
    fn pages_are_named_for_what_they_are() {
        let cases = [
            ("<!DOCTYPE html><title>News</title><p>Hello", "html_page"),
            (
                "<html><title>Just a moment...</title><script src=/cdn-cgi/challenge-platform/x></script>",
                "challenge_page",
            ),
            (
                "<html><title>Before you continue</title><form action=/consent>We use cookies <button>Accept all</button>",
                "consent_page",
            ),
            (
                "<html><body><form><input type=password></form>",
                "login_page",
            ),
            (
                "<html><head><title>404 Not Found</title></head><body><h1>nginx</h1>",
                "not_found_page",
            ),
            ("<opml version='2.0'><body/></opml>", "not_a_feed"),
            ("<?xml version='1.0'?><error>no</error>", "not_a_feed"),
            ("no such file", "not_a_feed"),
            ("%PDF-1.7", "not_a_feed"),
        ];
        for (text, expected) in cases {
            assert_eq!(reason(text), expected, "{text}");
        }
    }

    #[test]
    fn a_page_with_text_is_no_challenge() {
        let page = format!(
            "<html><script src=/cdn-cgi/challenge-platform/x></script><p>{}</p>",
            "Much text. ".repeat(400)
        );
        assert_eq!(reason(&page), "html_page");
    }

    #[test]
    fn pages_name_their_feeds() {
        let url = Url::parse("https://example.org/news/").unwrap();
        let page = r#"<!doctype html><link rel="alternate" type="application/rss+xml" href="rss.xml">
            <LINK REL='Alternate home' TYPE='application/atom+xml' HREF='/atom?a=1&amp;b=2'><link rel=alternate hreflang=de href=/de>"#;
        let FeedError::Html { alternates, .. } = refusal(page, Some(&url)) else {
            panic!("a page was expected")
        };
        let alternates: Vec<_> = alternates.iter().map(Url::as_str).collect();
        assert_eq!(
            alternates,
            [
                "https://example.org/news/rss.xml",
                "https://example.org/atom?a=1&b=2"
            ]
        );
    }
}
