//! The headline: what stands above the text, without the site's name and section.

use model::article::Witness;

use super::head::Head;
use super::outline::{Line, Outline, is_heading};
use super::same;
use super::text::{plain, shared, tokens};

/// Separators between a headline and the names of the section and the site.
const SEPARATORS: [&str; 19] = [
    " | ", " - ", " – ", " — ", " · ", " :: ", " » ", " « ", " › ", " ‹ ", " • ", " / ", " -- ",
    " || ", " ~ ", " @ ", "：", "｜", "_",
];

/// Those of them that no headline has within.
const BARS: [&str; 2] = [" | ", "｜"];

/// Words behind the first of what a headline goes on with at least.
const GOES_ON: usize = 2;

/// Longest title or name of a site, in bytes.
pub(super) const LONGEST: usize = 1_000;

/// Words of a site's name at most.
const MAX_SITE_WORDS: usize = 5;

/// Characters from which on a headline in data may have been cut: search engines show 110 (schema.org's advice for `headline`).
const CUT_FROM: usize = 95;

/// Characters of a headline that is more than a label.
const A_HEADLINE: usize = 15;

/// Likeness from which on a heading is about what the other titles are about.
const ALIKE: f32 = 0.35;

/// Witnesses of a headline, in the order in which they win if none has more weight.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Voice {
    Stated,
    Heading,
    Graph,
    Twitter,
    Window,
}

/// Weights of the witnesses, by [`Voice`]. Publishers write headlines of their own for search engines and networks; the one that
/// stands above the text is the reader's. In a newsroom's data (`NewsArticle`) the headline is edited as such.
const NEWSROOM: [f32; 5] = [2.5, 3.0, 1.5, 0.6, 0.7];

/// Elsewhere a plugin fills the data, OpenGraph and the `title` element with one title for search engines: that is one voice.
const PLUGIN: [f32; 5] = [1.0, 4.0, 1.5, 0.6, 0.7];

/// What structured data gives as the headline.
pub(super) struct Stated {
    pub(super) title: Option<String>,
    /// Whether it is that of a `NewsArticle`.
    pub(super) newsroom: bool,
}

/// What the witnesses call the article.
pub(super) struct Headlines {
    /// The one that most have, and who says so.
    pub(super) chosen: Option<(String, Witness)>,
    /// All of them.
    pub(super) all: Vec<String>,
}

/// Chooses among the `h1` elements, the structured data, OpenGraph, Twitter and the `title` element.
pub(super) fn choose(
    head: &Head,
    stated: Stated,
    outline: &Outline,
    sites: &[String],
) -> Headlines {
    let weights = if stated.newsroom || stated.title.is_none() {
        NEWSROOM
    } else {
        PLUGIN
    };
    let graph = head.meta(&["og:title"]).map(plain);
    let twitter = head.meta(&["twitter:title"]).map(plain);
    let window = head.title.as_deref().map(plain);
    let mut titles = [stated.title, None, graph, twitter, window];
    for title in &mut titles {
        *title = title
            .as_deref()
            .map(|title| without_marks(&plain(title)).to_owned())
            .filter(|title| (1..=LONGEST).contains(&title.len()) && !is_slug(title));
    }
    titles[Voice::Heading as usize] =
        heading(head, &titles, sites).or_else(|| lower_heading(outline, &titles, sites));
    let mut bare: Vec<(Voice, String)> = [
        Voice::Stated,
        Voice::Heading,
        Voice::Graph,
        Voice::Twitter,
        Voice::Window,
    ]
    .into_iter()
    .filter_map(|voice| {
        let title = titles[voice as usize].as_deref()?;
        Some((voice, without_site(title, voice, &titles, sites)))
    })
    .collect();
    complete(&mut bare, &titles);
    shorten(&mut bare);
    let mut best: Option<(f32, &Voice, &str)> = None;
    for (voice, title) in &bare {
        let weight = bare
            .iter()
            .filter(|(_, other)| same(other, title))
            .map(|(voice, _)| weights[*voice as usize])
            .sum();
        if best.is_none_or(|(most, _, _)| weight > most) {
            best = Some((weight, voice, title));
        }
    }
    let chosen = best.map(|(_, voice, title)| {
        let witness = match voice {
            Voice::Stated => Witness::JsonLd,
            Voice::Heading => Witness::Markup,
            _ => Witness::Meta,
        };
        (title.to_owned(), witness)
    });
    Headlines {
        chosen,
        all: bare.into_iter().map(|(_, title)| title).collect(),
    }
}

/// A title that was cut speaks for the longer one that begins so.
fn complete(bare: &mut [(Voice, String)], titles: &[Option<String>; 5]) {
    for at in 0..bare.len() {
        let (voice, title) = &bare[at];
        let whole = titles[*voice as usize].as_deref().unwrap_or_default();
        let marked = whole.ends_with('…') || whole.ends_with("...");
        if title.chars().count() < A_HEADLINE || !(marked || whole.chars().count() >= CUT_FROM) {
            continue;
        }
        let begin = folded(title);
        let longer = bare
            .iter()
            .map(|(_, other)| (other, folded(other)))
            .filter(|(_, other)| other.len() > begin.len() && other.starts_with(&begin))
            .max_by_key(|(_, other)| other.len())
            .map(|(other, _)| other.clone());
        if let Some(longer) = longer {
            bare[at].1 = longer;
        }
    }
}

/// A heading in which a date or a label stands before the headline that two others have speaks for that.
fn shorten(bare: &mut [(Voice, String)]) {
    let Some(at) = bare.iter().position(|(voice, _)| *voice == Voice::Heading) else {
        return;
    };
    let heading = folded(&bare[at].1);
    let others: Vec<&String> = bare
        .iter()
        .filter(|(voice, _)| *voice != Voice::Heading)
        .map(|(_, title)| title)
        .collect();
    let shorter = others.iter().find(|title| {
        let end = folded(title);
        end.chars().count() >= A_HEADLINE
            && heading.len() > end.len()
            && heading.ends_with(&end)
            && others.iter().filter(|other| same(other, title)).count() > 1
            && !others.iter().any(|other| same(other, &bare[at].1))
    });
    if let Some(shorter) = shorter.map(ToString::to_string) {
        bare[at].1 = shorter;
    }
}

/// A title without what separates it from nothing, and without the sign that leads to a heading.
fn without_marks(title: &str) -> &str {
    // Guillemets may be quotation marks.
    let quotes = title.contains('«') && title.contains('»');
    let ends = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '|' | '·' | '•' | '¶' | '｜')
            || (matches!(letter, '«' | '»') && !quotes)
    };
    let title = title.trim_matches(ends);
    title.strip_suffix("::").map_or(title, str::trim_end)
}

/// Whether a title is the name of a file or of a path: "harbour-office-2026", "Untitled - harbour.htm".
fn is_slug(title: &str) -> bool {
    let is_letter =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let extension = title.rsplit_once('.').map(|(_, extension)| extension);
    let is_file = extension.is_some_and(|extension| matches!(extension, "htm" | "html"));
    (is_file && (!title.contains(' ') || title.starts_with("Untitled")))
        || (title.matches('-').count() > 1 && title.chars().all(is_letter))
}

/// The heading that is most like the other titles; a page may have others for its name and its sections.
fn heading(head: &Head, titles: &[Option<String>; 5], sites: &[String]) -> Option<String> {
    let mut best: Option<((bool, f32, usize), &str)> = None;
    let wholes: Vec<String> = titles.iter().flatten().map(|title| folded(title)).collect();
    for heading in &head.headings {
        let is_logo = head.logos.contains(heading);
        let heading = without_marks(heading);
        if is_logo
            || heading.len() > LONGEST
            || !heading.contains(char::is_alphanumeric)
            || sites.iter().any(|site| same(site, heading))
            || names_the_site(heading, titles, sites)
        {
            continue;
        }
        let own = folded(heading);
        let whole = wholes.iter().any(|title| title.contains(&own));
        let likeness = titles
            .iter()
            .flatten()
            .map(|title| likeness(heading, title))
            .fold(0.0, f32::max);
        // The names of the site and of a section are as much parts of a title as the headline is, but shorter.
        let rank = (whole, likeness, heading.len());
        if best.is_none_or(|(most, _)| rank > most) {
            best = Some((rank, heading));
        }
    }
    let mut others = titles.iter().flatten();
    let alone = others.all(|title| sites.iter().any(|site| same(site, title)));
    best.filter(|((_, likeness, _), _)| *likeness >= ALIKE || alone)
        .map(|(_, heading)| heading.to_owned())
}

/// A heading below `h1` that is another witness's title, or the part of it behind the site's name, or any line that is the part before
/// it.
fn lower_heading(
    outline: &Outline,
    titles: &[Option<String>; 5],
    sites: &[String],
) -> Option<String> {
    let may_be = |line: &&Line| {
        // In blogs the headline leads to the page it stands on.
        (line.linked < 0.5 || is_heading(line))
            && line.measure.chars >= A_HEADLINE
            && !sites.iter().any(|site| same(site, &line.text))
    };
    let find = |is_of: &dyn Fn(&str, &Line) -> bool| {
        let is_headline = |line: &&Line| titles.iter().flatten().any(|title| is_of(title, line));
        outline.lines.iter().filter(may_be).find(is_headline)
    };
    // Old pages have no headings, only larger letters.
    let begins = |title: &str, line: &Line| {
        is_first_part(title, &line.text) || (is_heading(line) && same(title, &line.text))
    };
    let ends = |title: &str, line: &Line| is_heading(line) && is_last_part(title, &line.text);
    let line = find(&begins).or_else(|| find(&ends))?;
    Some(line.text.clone())
}

/// Whether a heading is a part of the site's name, what the `title` element adds to another witness's title, or a short last part of
/// it.
fn names_the_site(heading: &str, titles: &[Option<String>; 5], sites: &[String]) -> bool {
    let others = || titles[..Voice::Window as usize].iter().flatten();
    if others().any(|other| same(other, heading)) {
        return false;
    }
    let words = tokens(heading);
    let is_part = |site: &String| {
        let site = tokens(site);
        !words.is_empty() && words.iter().all(|word| site.contains(word))
    };
    if sites.iter().any(is_part) {
        return true;
    }
    let Some(window) = titles[Voice::Window as usize].as_deref() else {
        return false;
    };
    let (whole, own) = (folded(window), folded(heading));
    let added = others().any(|other| {
        let other = folded(other);
        whole.len() == own.len() + other.len()
            && (whole.starts_with(&own) && whole.ends_with(&other)
                || whole.starts_with(&other) && whole.ends_with(&own))
    });
    let last = is_last_part(window, heading);
    added || (last && heading.split_whitespace().count() <= MAX_SITE_WORDS)
}

/// Whether a title begins with a text and a separator.
fn is_first_part(title: &str, text: &str) -> bool {
    let rest = title.strip_prefix(text);
    rest.is_some_and(|rest| SEPARATORS.iter().any(|mark| rest.starts_with(mark)))
}

/// Whether a title ends with a separator and a text.
pub(super) fn is_last_part(title: &str, text: &str) -> bool {
    let rest = title.strip_suffix(text);
    rest.is_some_and(|rest| SEPARATORS.iter().any(|mark| rest.ends_with(mark)))
}

/// Whether a text has a headline in it.
pub(super) fn has_headline(text: &str, headline: &str) -> bool {
    // A long one is not read for every short text.
    if headline.len() > 2 * text.len() {
        return false;
    }
    let headline = folded(headline);
    headline.chars().count() >= A_HEADLINE && folded(text).contains(&headline)
}

/// Letters and digits of a title, in lower case.
fn folded(title: &str) -> String {
    title
        .chars()
        .filter(|letter| letter.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether two titles may be of one article.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    likeness(one, other) >= ALIKE
}

/// Share of the words that two titles have in common, of the shorter one.
fn likeness(one: &str, other: &str) -> f32 {
    let (one, other) = (tokens(one), tokens(other));
    let (short, long) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    shared(&short, &long)
}

/// A title without the site's name behind or before it: what another witness lacks, what is one of the site's names, or a short tail
/// behind a bar.
fn without_site(title: &str, own: Voice, titles: &[Option<String>; 5], sites: &[String]) -> String {
    let has_another = |voice: Voice, text: &str| {
        titles.iter().enumerate().any(|(at, other)| {
            at != voice as usize && other.as_deref().is_some_and(|other| same(other, text))
        })
    };
    let known = |text: &str| has_another(own, text);
    // A heading that another has too ends in no site's name but in a part of the headline, which some leave out.
    let heading = titles[Voice::Heading as usize].as_deref();
    let is_whole = || {
        heading.is_some_and(|heading| same(heading, title)) && has_another(Voice::Heading, title)
    };
    // Behind the name of a section or of a column.
    let is_headed = |part: &str| {
        part.chars().count() >= A_HEADLINE && heading.is_some_and(|heading| same(heading, part))
    };
    let is_site = |part: &str| sites.iter().any(|site| same(site, part));
    let is_tail = |part: &str| sites.iter().any(|site| is_most_of(site, part));
    for separator in SEPARATORS {
        for (at, _) in title.match_indices(separator) {
            let (head, tail) = (&title[..at], &title[at + separator.len()..]);
            let bar = BARS.contains(&separator);
            let is_part = || !bar && goes_on(tail) && is_whole();
            if (known(head) && !is_part()) || is_site(tail) || is_tail(tail) {
                return head.trim().to_owned();
            }
            let is_labelled = bar && head.len() < tail.len() && is_headed(tail);
            if (is_site(head) && !known(title)) || is_labelled {
                return tail.trim().to_owned();
            }
        }
    }
    let mut title = title;
    while let Some((head, tail)) = title.rsplit_once(" | ")
        && tail.split_whitespace().count() <= MAX_SITE_WORDS
        && head.split_whitespace().count() > tail.split_whitespace().count()
    {
        title = head.trim();
    }
    title.to_owned()
}

/// Whether a headline may go on so: "all by itself". Names of sites may begin in small letters too.
fn goes_on(tail: &str) -> bool {
    let mut words = tail.split_whitespace();
    let first = words.next().unwrap_or_default();
    first.starts_with(char::is_lowercase) && !first.contains('.') && words.count() >= GOES_ON
}

/// Shortest name of a site that is known within a longer one, in letters.
const TELLING: usize = 6;

/// Whether a site's name, as its address has it, is most of what a title ends with: "harbourpost" and "The Harbour Post".
fn is_most_of(site: &str, part: &str) -> bool {
    let (site, part) = (folded(site), folded(part));
    let letters = site.chars().count();
    letters >= TELLING && part.contains(&site) && letters * 2 > part.chars().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(page: &str, stated: Option<&str>, site: Option<&str>) -> Option<String> {
        let document = super::super::parse::document(page);
        let outline = super::super::outline::outline(&document);
        let head = super::super::head::read(&document, &outline.speakers);
        let stated = Stated {
            title: stated.map(str::to_owned),
            newsroom: true,
        };
        let sites: Vec<String> = site.into_iter().map(str::to_owned).collect();
        let headlines = choose(&head, stated, &outline, &sites);
        headlines.chosen.map(|(title, _)| title)
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
                "<title>Ferry runs again this week - Harbour Post</title><h2>Ferry runs again this week</h2>",
                None,
                "Ferry runs again this week",
            ),
            (
                "<title>Harbour office - News - Ferry runs again this week and next</title><h1>Ferry runs again this week and next</h1>",
                None,
                "Ferry runs again this week and next",
            ),
            (
                "<title>The ferry runs again – all by itself</title><h1>The ferry runs again – all by itself</h1><meta property=og:title content='The ferry runs again'>",
                None,
                "The ferry runs again – all by itself",
            ),
            (
                "<title>Harbour Post</title><h1>Ferry runs again</h1>",
                Some("Harbour Post"),
                "Ferry runs again",
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
        // The title above the text, which the window has too, against one of the data.
        let page = "<title>Ferry runs again</title><h1>Ferry runs again</h1>";
        assert_eq!(
            chosen(page, Some("Search: the ferry"), None).as_deref(),
            Some("Ferry runs again")
        );
        // The data and the networks against the heading.
        let page = "<meta property=og:title content='Islands: Ferry runs again'><title>Ferry runs again</title><h1>Ferry runs again</h1>";
        assert_eq!(
            chosen(page, Some("Islands: Ferry runs again"), None).as_deref(),
            Some("Islands: Ferry runs again")
        );
    }

    #[test]
    fn one_title_that_a_plugin_repeats_is_one_voice() {
        let page = "<meta property=og:title content='Ferry timetable 2026'><title>Ferry timetable 2026</title><h1>When the ferry runs in 2026</h1>";
        let document = super::super::parse::document(page);
        let outline = super::super::outline::outline(&document);
        let head = super::super::head::read(&document, &outline.speakers);
        for (newsroom, expected) in [
            (false, "When the ferry runs in 2026"),
            (true, "Ferry timetable 2026"),
        ] {
            let title = Some("Ferry timetable 2026".to_owned());
            let headlines = choose(&head, Stated { title, newsroom }, &outline, &[]);
            assert_eq!(headlines.chosen.unwrap().0, expected);
        }
    }

    #[test]
    fn a_title_that_was_cut_is_completed() {
        let whole = "Ferry between the two islands runs again from Monday after a week of repairs, as the harbour office said in the evening";
        let cut = &whole[..100];
        let page = format!("<meta property=og:title content='{whole}'>");
        assert_eq!(chosen(&page, Some(cut), None).as_deref(), Some(whole));
        let page = format!(
            "<meta property=og:title content='{}…'><h1>{whole}</h1>",
            &whole[..40]
        );
        assert_eq!(chosen(&page, None, None).as_deref(), Some(whole));
    }

    #[test]
    fn dates_and_names_of_sites_are_no_part_of_a_heading() {
        for (page, expected) in [
            (
                "<meta property=og:title content='The ferry runs again'><title>The ferry runs again</title><h1><span>Mar 1 2026</span> The ferry runs again</h1>",
                "The ferry runs again",
            ),
            (
                "<meta property=og:title content='The ferry runs again'><title>Ana: The ferry runs again</title><h1>Ana</h1>",
                "The ferry runs again",
            ),
            (
                "<title>The ferry runs again | Ana writes</title><h1>Ana writes</h1>",
                "The ferry runs again",
            ),
            (
                "<title>The ferry runs again | News | Ana writes</title><h1><a href=/>Post</a></h1><h2><a href=/1>The ferry runs again</a></h2>",
                "The ferry runs again",
            ),
            (
                "<title>The ferry runs again -- Islands -- Post.example</title><h1>Post.example</h1><h1>The ferry runs again ¶</h1>",
                "The ferry runs again",
            ),
            (
                "<title>Islands | The ferry runs again | Harbour Post</title><h1>The ferry runs again</h1><h1>Islands</h1>",
                "The ferry runs again",
            ),
            (
                "<title>The ferry runs again</title><h1>The <a href=https://ferry.example>ferry</a> runs again</h1>",
                "The ferry runs again",
            ),
            (
                "<title>«The ferry» runs again »</title>",
                "«The ferry» runs again »",
            ),
            (
                "<title>The ferry runs again »</title>",
                "The ferry runs again",
            ),
            (
                "<meta property=og:title content=the-ferry-2026><title>The ferry runs again</title>",
                "The ferry runs again",
            ),
            ("<title>Corona-Test-Pflicht</title>", "Corona-Test-Pflicht"),
            ("<title>A simple index.html</title>", "A simple index.html"),
            (
                "<h1><span class=kicker>Why</span> the ferry runs again</h1>",
                "Why the ferry runs again",
            ),
            (
                "<h1><span class='large no-kicker'>The Ferry</span> Ana Holm runs again</h1>",
                "The Ferry Ana Holm runs again",
            ),
            (
                "<title>The ferry runs again - taz.de</title><meta property=og:title content='The ferry runs again'><h1>The ferry runs again - taz.de</h1>",
                "The ferry runs again",
            ),
            (
                "<title>Untitled - ferry.htm</title><h1>The ferry runs again</h1>",
                "The ferry runs again",
            ),
            // What stands above the headline in the same element, and in the window before a bar.
            (
                "<h1><span class=article__kicker>Islands</span>The ferry runs again</h1>",
                "The ferry runs again",
            ),
            (
                "<h1><span class=overline>Islands</span><span> - </span>The ferry runs again</h1>",
                "The ferry runs again",
            ),
            (
                "<h1><span class=kicker>Islands</span><span>: </span>The ferry runs again</h1>",
                "Islands: The ferry runs again",
            ),
            (
                "<title>Islands | The ferry runs again</title><meta property=og:title content='Islands | The ferry runs again'><h1>The ferry runs again</h1>",
                "The ferry runs again",
            ),
            (
                "<meta property=og:title content='The ferry runs again'><meta name=application-name content='The ferry runs again'><h1>Weather</h1>",
                "The ferry runs again",
            ),
        ] {
            assert_eq!(
                chosen(page, None, None).as_deref(),
                Some(expected),
                "{page}"
            );
        }
    }
}
