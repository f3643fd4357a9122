//! The headline: what stands above the text, without the site's name and section.

use super::head::Head;
use super::same;
use super::text::{plain, tokens};

/// Separators between a headline and the names of the section and the site.
const SEPARATORS: [&str; 9] = [
    " | ", " - ", " – ", " — ", " · ", " :: ", " » ", " • ", "：",
];

/// Words of a site's name at most.
const MAX_SITE_WORDS: usize = 5;

/// Weights of the witnesses: structured data, the heading, OpenGraph, Twitter, the `title` element. Publishers write headlines of
/// their own for search engines and networks; the one that two of them agree on is the one that a reader sees.
const WEIGHTS: [f32; 5] = [2.5, 1.5, 1.0, 1.0, 0.1];

/// Chooses among the `h1` elements, the structured data (`stated`), OpenGraph, Twitter and the `title` element.
pub(super) fn choose(head: &Head, stated: Option<String>, site: Option<&str>) -> Option<String> {
    let graph = head.meta(&["og:title"]).map(plain);
    let twitter = head.meta(&["twitter:title"]).map(plain);
    let window = head.title.as_deref().map(plain);
    let mut titles = [stated, None, graph, twitter, window];
    for title in &mut titles {
        *title = title.take().filter(|title| !title.trim().is_empty());
    }
    let heading = heading(head, &titles, site);
    let alone = titles.iter().all(Option::is_none);
    titles[1] = heading
        .filter(|(likeness, _)| *likeness >= 0.5 || alone)
        .map(|(_, heading)| heading);
    let bare: Vec<(f32, String)> = (0..titles.len())
        .filter_map(|at| {
            Some((
                WEIGHTS[at],
                without_site(titles[at].as_deref()?, at, &titles, site),
            ))
        })
        .collect();
    let weight = |title: &str| -> f32 {
        bare.iter()
            .filter(|(_, other)| same(other, title))
            .map(|(weight, _)| weight)
            .sum()
    };
    let mut best: Option<(f32, &str)> = None;
    for (_, title) in &bare {
        let weight = weight(title);
        if best.is_none_or(|(most, _)| weight > most) {
            best = Some((weight, title));
        }
    }
    best.map(|(_, title)| title.to_owned())
}

/// The heading that is most like the other titles, and how like; a page may have others for its name and its sections.
fn heading(head: &Head, titles: &[Option<String>], site: Option<&str>) -> Option<(f32, String)> {
    let mut best: Option<(f32, String)> = None;
    for heading in &head.headings {
        if heading.is_empty() || site.is_some_and(|site| same(site, heading)) {
            continue;
        }
        let likeness = titles
            .iter()
            .flatten()
            .map(|title| likeness(heading, title))
            .fold(0.0, f32::max);
        if best.as_ref().is_none_or(|(most, _)| likeness > *most) {
            best = Some((likeness, heading.clone()));
        }
    }
    best
}

/// Share of the words that two titles have in common, of the shorter one.
fn likeness(one: &str, other: &str) -> f32 {
    let (one, other) = (tokens(one), tokens(other));
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let common = short.iter().filter(|token| long.contains(token)).count();
    super::outline::ratio(common, short.len())
}

/// A title without the site's name behind or before it: what another witness lacks, what is the site's name, or a short tail of
/// the `title` element behind a bar.
fn without_site(title: &str, own: usize, titles: &[Option<String>], site: Option<&str>) -> String {
    let title = title.trim();
    let known = |head: &str| {
        titles
            .iter()
            .enumerate()
            .any(|(at, other)| at != own && other.as_deref().is_some_and(|other| same(other, head)))
    };
    let is_site = |part: &str| site.is_some_and(|site| same(site, part));
    for separator in SEPARATORS {
        for (at, _) in title.match_indices(separator) {
            let (head, tail) = (&title[..at], &title[at + separator.len()..]);
            if known(head) || is_site(tail) {
                return head.trim().to_owned();
            }
            if is_site(head) {
                return tail.trim().to_owned();
            }
        }
    }
    let alone = titles.iter().flatten().count() == 1;
    if let Some((head, tail)) = title.rsplit_once(" | ")
        && (alone || own > 1)
        && tail.split_whitespace().count() <= MAX_SITE_WORDS
        && head.split_whitespace().count() > tail.split_whitespace().count()
    {
        return head.trim().to_owned();
    }
    title.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(page: &str, stated: Option<&str>, site: Option<&str>) -> Option<String> {
        let document = super::super::parse::document(page);
        let outline = super::super::outline::outline(&document);
        let head = super::super::head::read(&document, &outline.speakers);
        choose(&head, stated.map(str::to_owned), site)
    }

    #[test]
    fn the_site_and_its_sections_are_no_part_of_the_headline() {
        for (page, site, expected) in [
            (
                "<title>Ferry runs again | World | Harbour Post</title><h1>Ferry runs again</h1>",
                None,
                "Ferry runs again",
            ),
            (
                "<title>Ferry runs again - Harbour Post</title>",
                Some("Harbour Post"),
                "Ferry runs again",
            ),
            (
                "<title>Harbour Post: Ferry - the pier</title><h1>Harbour Post</h1>",
                Some("Harbour Post"),
                "Harbour Post: Ferry - the pier",
            ),
            (
                "<title>渡船が再開：港新聞</title>",
                Some("港新聞"),
                "渡船が再開",
            ),
        ] {
            assert_eq!(
                chosen(page, None, site).as_deref(),
                Some(expected),
                "{page}"
            );
        }
    }

    #[test]
    fn the_headline_that_most_witnesses_have_wins() {
        let page = "<meta property=og:title content='What the ferry means'><title>Ferry runs again</title><h1>Ferry runs again</h1>";
        assert_eq!(
            chosen(page, Some("Search: the ferry"), None).as_deref(),
            Some("Search: the ferry")
        );
        let page = "<meta property=og:title content='Ferry runs again'><title>Ferry runs again</title><h1>Ferry runs again</h1>";
        assert_eq!(
            chosen(page, Some("Search: the ferry"), None).as_deref(),
            Some("Ferry runs again")
        );
    }
}
