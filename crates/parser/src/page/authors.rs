//! Who wrote an article: structured data, meta elements, marked elements. What is written for the names is cleaned in `people`.

use serde_json::Value;

use super::head::Head;
use super::outline::Outline;
use super::people::people;
use super::structured::{Named, named};
use super::text::tokens;
use super::{same, visible};

/// Names of the authors. `titles` are headlines near which a byline may stand, the article's own first.
pub(super) fn of(
    head: &Head,
    articles: &[&Value],
    outline: &Outline,
    titles: &[&str],
    site: Option<&str>,
) -> Vec<String> {
    let declared = declared(head, articles, site, titles.first().copied());
    let is_site = |name: &String| site.is_some_and(|site| is_of_site(site, name));
    if !declared.iter().all(is_site) {
        return declared;
    }
    let seen = visible::authors(outline, titles);
    if seen.is_empty() { declared } else { seen }
}

/// Names of the authors, as the first witness gives them that names more than the site itself.
fn declared(
    head: &Head,
    articles: &[&Value],
    site: Option<&str>,
    title: Option<&str>,
) -> Vec<String> {
    let host_names: Vec<&str> = site
        .into_iter()
        .chain(head.meta(&["og:site_name"]))
        .collect();
    let stated: Vec<Named> = articles
        .iter()
        .map(|article| {
            let mut all = named(&article["author"], &head.objects);
            if all.is_empty() {
                all = named(&article["creator"], &head.objects);
            }
            all
        })
        .find(|named| !named.is_empty())
        .unwrap_or_default();
    let organisations = stated.iter().all(|named| named.organisation);
    let stated: Vec<String> = stated.into_iter().map(|named| named.name).collect();
    let stated = people(&stated, &host_names);
    let is_site = |names: &[String]| {
        names.iter().all(|name| {
            host_names.iter().any(|own| is_of_site(own, name))
                || name.contains('.') && !name.contains(' ')
        })
    };
    if !stated.is_empty() && !organisations && !is_site(&stated) {
        return stated;
    }
    let metas: Vec<String> = [
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "parsely-author",
        "sailthru.author",
        "byl",
        "citation_author",
        "twitter:data1",
    ]
    .iter()
    .filter(|name| {
        **name != "twitter:data1" || head.meta(&["twitter:label1"]).is_some_and(is_author_label)
    })
    .map(|name| head.metas(name).to_vec())
    .map(|names| people(&names, &host_names))
    .find(|names| !names.is_empty() && !is_site(names))
    .unwrap_or_default();
    if !metas.is_empty() {
        return metas;
    }
    let marked = head
        .authors
        .iter()
        .map(|bylines| {
            // Names of one byline stand together, the first below the headline is the article's.
            let first = bylines
                .iter()
                .find(|byline| byline.headings > 0)
                .or_else(|| bylines.first());
            let values: Vec<String> = bylines
                .iter()
                .filter(|byline| {
                    first.is_some_and(|first| first.parent == byline.parent)
                        && byline.text.chars().count() < 120
                        && title.is_none_or(|title| !same(title, &byline.text))
                })
                .map(|byline| byline.text.clone())
                .collect();
            people(&values, &host_names)
        })
        .enumerate()
        .find(|(rank, names)| {
            // A class may mean anything: what it marks is a name only if it looks like one.
            let plausible = *rank < 2
                || names.iter().all(|name| {
                    (2..=4).contains(&name.split_whitespace().count()) && !name.ends_with(" says")
                });
            !names.is_empty() && plausible && !is_site(names)
        })
        .map(|(_, names)| names);
    marked.unwrap_or(stated)
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
    ]
    .iter()
    .any(|known| label.starts_with(known))
}

/// Whether a name is the site's, or one is the beginning of the other.
pub(super) fn is_of_site(own: &str, name: &str) -> bool {
    let (own, name) = (tokens(own), tokens(name));
    !own.is_empty() && !name.is_empty() && (own.starts_with(&name) || name.starts_with(&own))
}
