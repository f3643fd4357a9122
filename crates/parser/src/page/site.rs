//! The names that a page's site goes by, to tell them from names of people and from parts of headlines.

use serde_json::Value;
use url::Url;

use super::head::Head;
use super::headline::{LONGEST, is_last_part};
use super::people::{self, chinese};
use super::same;
use super::structured::{has_type, named, string};
use super::text::{plain, tokens};

/// Shortest label of a host that may be a name.
const SHORTEST_LABEL: usize = 2;

/// All names of the site, the one to show first; and whether that is one it gives itself, none of its address.
pub(super) fn names(head: &Head, articles: &[&Value], url: &Url) -> (Vec<String>, bool) {
    let stated = |field: &'static str| {
        let found = articles
            .iter()
            .flat_map(move |article| named(&article[field], &head.objects));
        found.map(|named| named.name)
    };
    let meta = |name| head.meta(&[name]).map(plain);
    let objects = head
        .objects
        .iter()
        .filter(|object| has_type(object, |kind| kind == "WebSite"))
        .filter_map(|object| string(&object["name"]));
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        let name = name.trim_start_matches('@').trim().to_owned();
        if (1..=LONGEST).contains(&name.len()) && !names.iter().any(|known| same(known, &name)) {
            names.push(name);
        }
        !names.is_empty()
    };
    let mut given = false;
    let shown = meta("og:site_name")
        .into_iter()
        .chain(objects)
        .chain(stated("publisher"));
    // Some pages call themselves applications.
    let is_title = |name: &String| meta("og:title").is_some_and(|title| same(&title, name));
    let application = meta("application-name").filter(|name| !is_title(name));
    for name in shown.chain(application) {
        given = add(name);
    }
    // A handle is a name to know the site by, none to show.
    if let Some(handle) = meta("twitter:site") {
        add(handle);
    }
    // A house that is given as the author stands behind the headline in the window.
    let window = head.title.as_deref().unwrap_or_default();
    let is_house = |name: &str| people::is_place_or_house(name) || chinese::is_house(name);
    let is_behind = |name: &String| is_last_part(window, name) && is_house(name);
    for name in stated("author").filter(is_behind) {
        add(name);
    }
    let host = bare(url.host_str().unwrap_or_default());
    names.push(host.to_owned());
    names.extend(label(host).map(str::to_owned));
    (names, given)
}

/// A host without the label that says nothing.
pub(super) fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

/// Whether a link, as it is written, leads to the first page of a site.
pub(super) fn is_home(href: &str) -> bool {
    let href = href.trim();
    let rest = ["https://", "http://", "//"]
        .iter()
        .find_map(|scheme| href.strip_prefix(scheme));
    match rest {
        Some(rest) => rest.trim_end_matches('/').bytes().all(|byte| byte != b'/'),
        None => href == "/",
    }
}

/// The path of an address; with or without a slash at its end, it leads to the same page.
pub(super) fn path(url: &Url) -> &str {
    url.path().trim_end_matches('/')
}

/// What most sites are called by their address: the longest label of the host before its last one.
pub(super) fn label(host: &str) -> Option<&str> {
    let labels = host.rsplit('.').skip(1);
    labels
        .filter(|label| label.len() >= SHORTEST_LABEL && *label != "www")
        .max_by_key(|label| label.len())
}

/// What companies are, before or behind their names. Of a news site it is the house.
#[rustfmt::skip]
const LEGAL_FORMS: [&str; 17] = [
    "株式会社", "有限会社", "有限公司", "주식회사", "gmbh", "ltd", "inc", "llc", "plc", "corp", "s.p.a", "s.r.l", "s.r.o", "b.v", "ооо", "оао",
    "зао",
];

/// Whether a name is that of a company by its legal form.
fn is_company(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_lowercase();
    LEGAL_FORMS.iter().any(|form| {
        let spaced = form.starts_with(char::is_lowercase);
        let (before, behind) = (name.strip_suffix(form), name.strip_prefix(form));
        before.is_some_and(|before| !spaced || before.ends_with([' ', ',']))
            || (!form.is_ascii() && behind.is_some_and(|rest| !spaced || rest.starts_with(' ')))
    })
}

/// Whether a name is that of the house: the site's, or that of a company.
pub(super) fn is_own(sites: &[String], name: &str) -> bool {
    is_site(sites, name) || is_company(name)
}

/// Whether a name is the site's: one is the beginning of the other, one are the initials of the other, or it is an address.
pub(super) fn is_site(sites: &[String], name: &str) -> bool {
    is_address(name)
        || sites
            .iter()
            .any(|site| same(site, name) || begins(site, name) || abbreviates(site, name))
}

fn is_address(name: &str) -> bool {
    // "D.Berg" is a person in Mongolia and in Southern India.
    let is_initial = |part: &str| part.chars().count() == 1 && part.starts_with(char::is_uppercase);
    let before = name.rsplit_once('.').map(|(before, _)| before);
    !name.contains(' ') && before.is_some_and(|before| !before.split('.').all(is_initial))
}

fn begins(one: &str, other: &str) -> bool {
    let (one, other) = (tokens(one), tokens(other));
    !one.is_empty() && !other.is_empty() && (one.starts_with(&other) || other.starts_with(&one))
}

/// Whether one is written as the initials of the other: "LTO" and "Legal Tribune Online".
fn abbreviates(one: &str, other: &str) -> bool {
    let initials = |name: &str| -> Option<String> {
        let words: Vec<&str> = name.split_whitespace().collect();
        (words.len() > 1).then(|| {
            words
                .iter()
                .filter_map(|word| word.chars().find(|letter| letter.is_alphanumeric()))
                .collect()
        })
    };
    let is =
        |short: &str, long: &str| initials(long).is_some_and(|initials| same(&initials, short));
    is(one, other) || is(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_page_of_a_site_is_known() {
        for home in ["/", "https://harbourpost.example", "//harbourpost.example/"] {
            assert!(is_home(home), "{home}");
        }
        for other in [
            "",
            "#top",
            "/news",
            "story",
            "https://harbourpost.example/1",
        ] {
            assert!(!is_home(other), "{other}");
        }
    }

    #[test]
    fn a_site_is_known_by_its_names_beginnings_initials_and_address() {
        let sites = [
            "Harbour Post Online".to_owned(),
            "harbourpost.example".to_owned(),
        ];
        for name in [
            "Harbour Post",
            "HPO",
            "harbour post online",
            "harbourpost.example",
            "other.example",
            "Herring Media, Inc.",
            "株式会社ハーバー",
            "ООО «Причал»",
        ] {
            assert!(is_own(&sites, name), "{name}");
        }
        for name in [
            "Ana Holm",
            "The Post",
            "H. P. Olsen-Berg",
            "Д.Мөнхзаяа",
            "Inc Holm",
        ] {
            assert!(!is_own(&sites, name), "{name}");
        }
    }
}
