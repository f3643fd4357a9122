//! Who wrote an article: structured data, meta elements, marked elements, what a reader sees. What is written for the names is
//! cleaned in `people`.

use model::article::Witness;
use serde_json::Value;

use super::BlockKind;
use super::head::{Byline, Head};
use super::outline::{Line, Outline};
use super::people::{self, chinese, people};
use super::structured::{Named, named};
use super::text::tokens;
use super::{bylines, same, site};

/// Longest byline, in characters.
const MAX_BYLINE: usize = 160;

/// Bylines of one kind that are tried; further ones belong to other articles and to comments.
const MAX_TRIED: usize = 6;

/// Names of the authors and who gives them: the first witness that names someone else than the site, else the site itself if it is
/// said to be the author. `titles` are headlines near which a byline may stand, the article's own first; `sites` the site's names.
pub(super) fn of(
    head: &Head,
    articles: &[&Value],
    outline: &Outline,
    titles: &[&str],
    sites: &[String],
) -> Option<(Vec<String>, Witness)> {
    let mut told = told(head, articles, outline, titles, sites);
    for name in told.iter_mut().flat_map(|(names, _)| names) {
        if let Some(person) = before_house(name, sites) {
            name.truncate(person);
        }
    }
    let is_desk = |(names, witness): &(Vec<String>, Witness)| {
        matches!(witness, Witness::JsonLd | Witness::Meta)
            && names.iter().all(|name| people::is_desk(name))
            && !names.iter().any(|name| site::is_own(sites, name))
    };
    let desk = told.as_ref().filter(|told| is_desk(told));
    let shown = desk.and_then(|(names, _)| shown(outline, titles, names));
    shown.or(told)
}

/// What is part of the names of accounts under which others write.
const ACCOUNT: &str = "admin";

/// The people of whom a reader is told above the text that they wrote what an account or a desk has put on the page.
fn shown(outline: &Outline, titles: &[&str], desk: &[String]) -> Option<(Vec<String>, Witness)> {
    let is_account = |name: &String| desk.contains(name) && name.contains(ACCOUNT);
    let may_write = |name: &String| {
        is_person(name) && !people::is_desk(name) && !titles.iter().any(|title| same(title, name))
    };
    let is_byline = |line: &Line| line.kind == BlockKind::Paragraph && line.linked < 0.5;
    let mut named = bylines::readings(outline, titles)
        .filter(|(line, names)| is_byline(line) && !names.is_empty())
        .map(|(_, names)| names)
        .skip_while(|names| names.iter().all(is_account));
    // Whom the byline has too is no desk, and who is named further down may be anyone.
    let first = named.next()?;
    let is_other = first.iter().all(may_write) && !share_words(&first, desk);
    is_other.then_some((first, Witness::Text))
}

/// Where a person's name ends that the house's follows: "ANA HOLM Harbour Post".
fn before_house(name: &str, sites: &[String]) -> Option<usize> {
    let mut parts = name.match_indices(' ');
    parts.find_map(|(at, _)| {
        let (person, house) = (&name[..at], name[at..].trim_start());
        let is_house = sites.iter().any(|site| same(site, house));
        (is_house && house.contains(' ') && people::is_a_person(person)).then_some(at)
    })
}

/// Who is named by data, else on the page.
fn told(
    head: &Head,
    articles: &[&Value],
    outline: &Outline,
    titles: &[&str],
    sites: &[String],
) -> Option<(Vec<String>, Witness)> {
    let stated = stated(head, articles);
    let organisations = stated.iter().all(|named| named.organisation);
    // An organisation that is listed as one of the authors is one, even if the site is called like it.
    let is_listed = |site: &String| {
        let mut listed = stated.iter().filter(|named| named.organisation);
        listed.any(|named| same(&named.name, site))
    };
    let own: Vec<String> = sites
        .iter()
        .filter(|site| !is_listed(site))
        .cloned()
        .collect();
    let stated: Vec<String> = stated.into_iter().map(|named| named.name).collect();
    let stated = (people(&stated, &own), Witness::JsonLd);
    let is_own = |names: &[String]| names.iter().all(|name| site::is_own(sites, name));
    let metas = metas(head, sites);
    if !organisations && !is_own(&stated.0) {
        let others = others(head, outline, titles, sites, &stated.0);
        return others
            .map(|names| (names, Witness::Markup))
            .or_else(|| lists_more(outline, &metas, &stated.0).then_some((metas, Witness::Meta)))
            .or(Some(stated));
    }
    let mut found = vec![(metas, Witness::Meta)];
    if is_own(&found[0].0) {
        let marked = marked(&head.authors, titles.first().copied(), sites);
        found.push((marked, Witness::Markup));
    }
    if found.iter().all(|(names, _)| is_own(names)) {
        // A site's name near the headline is no byline.
        let mut seen = bylines::authors(outline, titles);
        seen.retain(|name| !site::is_own(sites, name));
        found.push((seen, Witness::Text));
        // All that a site has may be by one author.
        let mut others = marked(&head.others, titles.first().copied(), sites);
        let mut bylines = head.others.iter().flatten();
        if bylines.any(|byline| people::seen(&byline.text) != others) {
            others.clear();
        }
        found.push((others, Witness::Markup));
    }
    // What is left are organisations and the site itself.
    found.insert(usize::from(!is_own(&stated.0)) * found.len(), stated);
    for (names, _) in found
        .iter_mut()
        .filter(|(_, witness)| matches!(witness, Witness::Markup | Witness::Text))
    {
        names.retain(|name| !titles.iter().any(|title| same(title, name)));
    }
    // Where the site says that it is the author, who names a person knows better, who names an agency does not.
    let claims = |names: &[String]| !names.is_empty() && is_own(names);
    let best = found.iter().enumerate().position(|(at, (names, _))| {
        let claimed = found[..at].iter().any(|(names, _)| claims(names));
        let someone = || names.iter().all(|name| people::is_a_person(name));
        !is_own(names) && (!claimed || someone())
    });
    let best = best.or_else(|| found.iter().position(|(names, _)| !names.is_empty()))?;
    Some(found.swap_remove(best))
}

/// Whether meta elements name all whom the data name, and others who are people and stand beside them on the page: some systems give
/// only the first as the author.
fn lists_more(outline: &Outline, metas: &[String], stated: &[String]) -> bool {
    let is_stated = |name: &String| stated.iter().any(|stated| same(stated, name));
    metas.len() > stated.len()
        && metas.iter().filter(|name| is_stated(name)).count() == stated.len()
        && metas.iter().all(|name| is_stated(name) || is_person(name))
        && outline.lines.iter().any(|line| {
            line.text.chars().count() <= MAX_BYLINE
                && metas.iter().all(|name| line.text.contains(name.as_str()))
        })
}

/// The people whom both marked elements and the lines near the headline name, if they have nothing in common with those whom the data
/// name: there stands who put the article on the page.
fn others(
    head: &Head,
    outline: &Outline,
    titles: &[&str],
    sites: &[String],
    stated: &[String],
) -> Option<Vec<String>> {
    let is_other = |names: &[String]| {
        !names.is_empty()
            && names
                .iter()
                .all(|name| people::is_a_person(name) && !people::is_place(name))
            && !share_words(names, stated)
    };
    let marked = marked(&head.authors, titles.first().copied(), sites);
    (is_other(&marked) && bylines::authors(outline, titles) == marked).then_some(marked)
}

/// Whether two lists of names have a word in common.
fn share_words(names: &[String], others: &[String]) -> bool {
    let known: Vec<u64> = others.iter().flat_map(|name| tokens(name)).collect();
    let mut words = names.iter().flat_map(|name| tokens(name));
    words.any(|word| known.contains(&word))
}

/// Whether a name is that of a person, in any script, and not rather that of a place or a body.
fn is_person(name: &str) -> bool {
    chinese::is_name(name) || (people::is_a_person(name) && !people::is_place_or_house(name))
}

/// The authors of the structured data: the article's, else the page's.
fn stated(head: &Head, articles: &[&Value]) -> Vec<Named> {
    let pages = head.pages();
    articles
        .iter()
        .copied()
        .chain(pages)
        .flat_map(|object| [&object["author"], &object["creator"]])
        .map(|value| named(value, &head.objects))
        .find(|named| !named.is_empty())
        .unwrap_or_default()
}

/// The authors that meta elements name: the first that names someone else than the site, else the site.
fn metas(head: &Head, sites: &[String]) -> Vec<String> {
    let mut own = Vec::new();
    for name in [
        "author",
        "article:author",
        "og:article:author",
        "article:author_name",
        "article_author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "cxenseparse:author",
        "byl",
        "mediator_author",
        "articleauthor",
        "content_author",
        "citation_author",
        "twitter:data1",
    ] {
        if name == "twitter:data1" && !head.meta(&["twitter:label1"]).is_some_and(is_author_label) {
            continue;
        }
        let values: Vec<String> = head
            .metas(name)
            .iter()
            .map(|value| match value.split_once(", ") {
                // Bibliographies have the family name first.
                Some((family, given)) if name == "citation_author" && !given.contains(',') => {
                    format!("{given} {family}")
                }
                _ => value.clone(),
            })
            .collect();
        let names = people(&values, sites);
        if names.iter().any(|name| !site::is_own(sites, name)) {
            return names;
        }
        if own.is_empty() {
            own = names;
        }
    }
    own
}

/// The authors that marked elements name: microdata first, then what stands first below the headline.
fn marked(bylines: &[Vec<Byline>; 3], title: Option<&str>, sites: &[String]) -> Vec<String> {
    let [sure, linked, classed] = bylines;
    let mut vague: Vec<&Byline> = linked.iter().chain(classed).collect();
    vague.sort_by_key(|byline| (byline.headings == 0, byline.place));
    let mut own = Vec::new();
    let mut tried: Vec<(usize, bool)> = Vec::new();
    for byline in sure.iter().chain(vague.iter().copied()) {
        // Names of one byline stand together.
        let group = (byline.parent, byline.headings > 0);
        if tried.contains(&group) {
            continue;
        }
        if tried.len() == MAX_TRIED {
            break;
        }
        tried.push(group);
        let is_mate = |other: &&Byline| {
            (other.parent, other.headings > 0) == group
                && other.text.chars().count() < MAX_BYLINE
                && title.is_none_or(|title| !same(title, &other.text))
        };
        let mates = sure.iter().filter(is_mate).map(|byline| (byline, true));
        let mates = mates.chain(linked.iter().filter(is_mate).map(|byline| (byline, true)));
        let mates = mates.chain(classed.iter().filter(is_mate).map(|byline| (byline, false)));
        let mut names: Vec<String> = Vec::new();
        for name in mates.flat_map(|(byline, sure)| of_byline(byline, sure)) {
            if !names.iter().any(|known| same(known, &name)) {
                names.push(name);
            }
        }
        if names.iter().any(|name| !site::is_own(sites, name)) {
            names.retain(|name| !site::is_own(sites, name));
            return names;
        }
        if own.is_empty() {
            own = names;
        }
    }
    own
}

/// The names in a marked element. A class may mean anything: one word is a name only behind "By".
fn of_byline(byline: &Byline, sure: bool) -> Vec<String> {
    let names = people::seen(&byline.text);
    if sure
        || people::after_by(&byline.text).is_some()
        || names
            .iter()
            .all(|name| name.contains(' ') && !name.ends_with(" says"))
    {
        names
    } else {
        Vec::new()
    }
}

fn is_author_label(label: &str) -> bool {
    let label = label.to_lowercase();
    [
        "written by",
        "verfasst von",
        "écrit par",
        "escrito por",
        "scritto da",
        "geschreven door",
        "skrevet av",
        "skrevet af",
        "skriven av",
        "napisane przez",
        "author",
        "yazan",
        "kirjoittanut",
        "written",
        "ditulis oleh",
        "автор",
        "написано автором",
    ]
    .iter()
    .any(|known| label.starts_with(known))
}
