//! Pages that are no articles: challenges, consent walls, logins, error pages, indexes. A page is refused only if little on it reads
//! as an article, so an article *about* cookies or robots passes.

use model::Entry;
use model::article::{Kind, Witness};
use serde_json::Value;
use url::Url;

use super::lexicon::{Topic, topics};
use super::meta::{Declared, Meta};
use super::names::Hint;
use super::outline::{Outline, ancestors, is_good, is_heading};
use super::requests::asks;
use super::select::Selection;
use super::tag::Tag;
use super::text::tokens;
use super::{NotArticle, PageError, PageHints, notices, same};

/// Most words in the text of a page that only asks or refuses.
const FEW: f32 = 220.0;

/// Most words on such a page in all; consent walls have long lists of purposes.
const NOTICE: f32 = 1500.0;

/// Fewest words of a headline that is no name of a section.
const HEADLINE: f32 = 3.5;

/// Linked headlines from which on a page without data of an article is a list of articles.
const MANY_HEADLINES: usize = 8;

/// Most words and links on a page that is bare: sites have links around their articles.
const BARE: f32 = 80.0;
const BARE_LINKS: usize = 3;

/// Words of consent, on a bare page or beside as many that address its reader, that ask for it.
const CONSENTS: u8 = 2;

/// Refuses a page that is no article. `text` is its markup.
pub(super) fn check(
    text: &str,
    outline: &Outline,
    meta: &Meta,
    selection: &Selection,
    hints: &PageHints<'_>,
) -> Result<(), PageError> {
    match of(text, outline, meta, selection, hints.url) {
        Some(kind) => Err(PageError::NotArticle { kind }),
        None if meta.declared != Declared::Nothing || is_known(outline, meta, hints.entry) => {
            Ok(())
        }
        None if asks_consent(selection) => Err(PageError::NotArticle {
            kind: NotArticle::Consent,
        }),
        None if is_bare(text, outline) => Err(of_bare(text, outline)),
        None => Ok(()),
    }
}

/// Whether a page has what articles have: a date, or a title that the feed knows.
fn is_known(outline: &Outline, meta: &Meta, entry: Option<&Entry>) -> bool {
    let dates = meta.published.iter().chain(&meta.modified);
    let is_dated = dates
        .chain(&meta.shown_first)
        .any(|date| date.witness != Witness::Url);
    let told = || {
        let headings = outline.lines.iter().filter(|line| is_heading(line));
        let mut titles = headings
            .map(|line| line.text.as_str())
            .chain(meta.title.as_deref());
        let known = entry.and_then(|entry| entry.title.as_deref());
        known.is_some_and(|known| titles.any(|title| same(title, known)))
    };
    is_dated || told()
}

/// Whether a short text speaks to its reader of consent, in more than one word; news of it speaks of others, and recipes of one kind of
/// cookies.
fn asks_consent(selection: &Selection) -> bool {
    if selection.words >= FEW {
        return false;
    }
    let texts: Vec<&str> = selection
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect();
    let text = texts.join("\n");
    let mut words = tokens(&text);
    words.sort_unstable();
    words.dedup();
    let topics = topics(&text, &words);
    let said = |topic: Topic| topics[topic as usize] >= CONSENTS;
    said(Topic::Consent) && said(Topic::Address)
}

/// What a bare page is.
fn of_bare(text: &str, outline: &Outline) -> PageError {
    let consents: u8 = outline
        .lines
        .iter()
        .map(|line| topics(&line.text, &tokens(&line.text))[Topic::Consent as usize])
        .fold(0, u8::saturating_add);
    if notices::checks_visitors(text) {
        let kind = NotArticle::Challenge;
        PageError::NotArticle { kind }
    } else if consents >= CONSENTS {
        let kind = NotArticle::Consent;
        PageError::NotArticle { kind }
    } else {
        PageError::NoArticle
    }
}

/// Whether a page has next to nothing on it, and no second paragraph. In any language, servers and services say so that they are out of
/// order, for sale or for other browsers.
fn is_bare(text: &str, outline: &Outline) -> bool {
    let paragraphs = outline.lines.iter().filter(|line| is_good(line));
    outline
        .elements
        .first()
        .is_none_or(|root| root.words < BARE && root.links <= BARE_LINKS)
        && (paragraphs.count() < 2 || notices::checks_visitors(text))
}

/// Whether, and as what, a page is no article.
fn of(
    text: &str,
    outline: &Outline,
    meta: &Meta,
    selection: &Selection,
    url: &Url,
) -> Option<NotArticle> {
    let words = selection.words;
    let all = outline.elements.first().map_or(0.0, |root| root.words);
    let heading = outline
        .lines
        .iter()
        .find(|line| is_heading(line) && line.linked < 0.5)
        .map(|line| line.text.as_str());
    let titles = || {
        let titles = [meta.title.as_deref(), meta.window.as_deref(), heading];
        titles.into_iter().flatten()
    };
    let said = titles().find_map(notices::said);
    if words < FEW && all < NOTICE && meta.declared != Declared::News {
        // Systems declare every page of theirs as an article, errors too.
        if said == Some(NotArticle::Error) {
            return said;
        }
    }
    if words < FEW && all < NOTICE && meta.declared == Declared::Nothing {
        let password = outline.password;
        if words < FEW / 2.0 && all < FEW && notices::has_service(text) {
            return Some(NotArticle::Challenge);
        }
        if said.is_some() {
            return said;
        }
        if password && (words < FEW / 2.0 || titles().any(notices::asks_to_log_in)) {
            return Some(NotArticle::Login);
        }
        let consents = url
            .host_str()
            .is_some_and(|host| host.starts_with("consent.") || host.starts_with("privacy"))
            || url.path().contains("consent");
        if consents {
            return Some(NotArticle::Consent);
        }
    }
    is_index(outline, meta, selection, words, url).then_some(NotArticle::Index)
}

/// Whether a page is a list of articles: many headlines that are links, and nothing that declares one article.
fn is_index(outline: &Outline, meta: &Meta, selection: &Selection, words: f32, url: &Url) -> bool {
    if meta.declared != Declared::Nothing || meta.kind != Kind::Article {
        return false;
    }
    let headlines: Vec<usize> = outline
        .lines
        .iter()
        .filter(|line| is_heading(line) && line.linked > 0.8)
        .map(|line| line.element)
        .collect();
    let cards: Vec<usize> = (0..outline.elements.len())
        .filter(|&number| {
            let element = &outline.elements[number];
            element.tag == Tag::Article && element.links > 0
        })
        .collect();
    let most = headlines.len().max(cards.len());
    let text = selection.ends(outline);
    let among = |numbers: &[usize]| {
        numbers
            .iter()
            .any(|number| text.is_some_and(|(first, last)| first < *number && *number < last))
    };
    let root = url.path() == "/" && url.query().is_none() && url.scheme().starts_with("http");
    // Around a short article there may be many headlines, but none stands between its paragraphs, and its own above them is no link.
    let headed = || {
        outline.lines.iter().any(|line| {
            is_heading(line)
                && line.links == 0
                && line.measure.words >= HEADLINE
                && meta
                    .title
                    .as_deref()
                    .is_some_and(|title| same(title, &line.text))
                && text.is_some_and(|(first, _)| line.element < first)
        })
    };
    let one = !among(&headlines) && !among(&cards) && (words >= FEW || headed());
    let thin = words < 2.0 * FEW && most > selection.blocks.len() && !one;
    most >= MANY_HEADLINES && (thin || root || (meta.listed && words < 4.0 * FEW))
}

/// Most words of a wall before the rest of an article.
const WALL: f32 = 100.0;

/// Whether the text ends at a wall that a reader sees: what follows its last line is a request in an element of that name.
pub(super) fn ends_at_wall(outline: &Outline, selection: &Selection) -> bool {
    let Outline {
        elements, lines, ..
    } = outline;
    let Some(&behind) = selection.lines.last() else {
        return false;
    };
    let Some(next) = lines.get(behind + 1) else {
        return false;
    };
    let around = || ancestors(elements, next.leaf);
    let wall = around().find(|number| {
        let element = &elements[*number];
        element.wall && element.lines.0 > behind && element.words <= WALL
    });
    let hidden = around().any(|number| elements[number].hints.has(Hint::Hidden));
    wall.is_some_and(|wall| {
        let (first, end) = elements[wall].lines;
        !hidden && lines[first..end].iter().any(|line| asks(&line.text))
    })
}

/// Whether structured data declares a list of pages.
pub(super) fn is_list(object: &Value) -> bool {
    super::structured::has_type(object, |kind| {
        matches!(
            kind,
            "CollectionPage" | "ItemList" | "SearchResultsPage" | "Blog"
        )
    })
}
