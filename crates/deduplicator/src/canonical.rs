//! One URL for one article: normalization, tracking parameters, and which canonical links are believed.
//!
//! On top of WHATWG URL parsing, which already lowers the host's case, resolves dots and drops default ports.

use url::Url;

/// Query parameters that say how a reader came, not what is read. A name that ends in `*` stands for all that begin so.
const TRACKING: [&str; 46] = [
    "_ga",
    "_gl",
    "_hs*",
    "at_*",
    "CMP",
    "cmp",
    "cmpid",
    "dclid",
    "ecid",
    "ef_id",
    "fb_*",
    "fbclid",
    "gaa_*",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "hsCtaTracking",
    "icid",
    "igshid",
    "intcid",
    "ito",
    "itm_*",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "mtm_*",
    "ncid",
    "ns_*",
    "ocid",
    "oly_*",
    "pk_*",
    "piwik_*",
    "rss",
    "s_kwcid",
    "smid",
    "spm",
    "srsltid",
    "taid",
    "twclid",
    "utm_*",
    "vero_*",
    "wbraid",
    "wt_mc",
    "yclid",
];

/// Session ids, which differ for every visit.
const SESSION: [&str; 5] = [
    "jsessionid",
    "phpsessid",
    "sessionid",
    "sid",
    "aspsessionid",
];

/// File names that a server gives for a folder.
const INDEX_FILES: [&str; 6] = [
    "index.html",
    "index.htm",
    "index.php",
    "index.asp",
    "index.aspx",
    "default.aspx",
];

/// The one URL of an article that was found at `url`, which may declare another.
///
/// A declared URL is believed if it is of the same site, and not its home page unless the article itself was found there.
pub fn canonical_url(url: &Url, declared: Option<&Url>) -> Url {
    let believed = declared.filter(|declared| is_believable(url, declared));
    normalized(believed.unwrap_or(url))
}

/// What identifies the article at a canonical URL: the URL without what varies between addresses of the same page, which are the
/// scheme, the `www.`, `m.` and `amp.` of the host, a trailing slash, and the marks of AMP pages.
pub fn identity_key(canonical: &Url) -> String {
    let host = canonical.host_str().unwrap_or_default();
    let host = ["www.", "m.", "mobile.", "amp."]
        .iter()
        .find_map(|prefix| bare_host(host, prefix))
        .unwrap_or(host);
    let path = canonical.path().trim_end_matches('/');
    let path = path
        .strip_suffix("/amp")
        .or_else(|| path.strip_suffix(".amp"))
        .unwrap_or(path);
    let port = canonical
        .port()
        .map(|port| format!(":{port}"))
        .unwrap_or_default();
    let query: Vec<_> = canonical
        .query_pairs()
        .filter(|(name, value)| !(name == "amp" || (name == "outputType" && value == "amp")))
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    format!("{host}{port}{path}?{}", query.join("&"))
}

/// The host without the prefix, if what is left is still more than a public suffix.
fn bare_host<'a>(host: &'a str, prefix: &str) -> Option<&'a str> {
    host.strip_prefix(prefix)
        .filter(|rest| psl::domain_str(rest).is_some())
}

fn is_believable(url: &Url, declared: &Url) -> bool {
    let is_home = |url: &Url| url.path() == "/" && url.query().is_none();
    matches!(declared.scheme(), "http" | "https")
        && site(declared) == site(url)
        && (!is_home(declared) || is_home(url))
}

/// The registrable domain, or the host where there is none.
fn site(url: &Url) -> Option<&str> {
    let host = url.host_str()?;
    Some(psl::domain_str(host).unwrap_or(host))
}

fn normalized(url: &Url) -> Url {
    let mut url = url.clone();
    url.set_fragment(None);
    let mut pairs: Vec<(String, String)> = url
        .query_pairs()
        .into_owned()
        .filter(|(name, _)| !is_noise(name))
        .collect();
    pairs.sort();
    if pairs.is_empty() {
        url.set_query(None);
    } else {
        url.query_pairs_mut().clear().extend_pairs(pairs);
    }
    if let Some((path, _)) = url
        .path()
        .split_once(";jsessionid=")
        .map(|(path, rest)| (path.to_owned(), rest.len()))
    {
        url.set_path(&path);
    }
    let last = url.path().rsplit('/').next().unwrap_or_default();
    if INDEX_FILES.contains(&last) {
        let folder = url.path()[..url.path().len() - last.len()].to_owned();
        url.set_path(&folder);
    }
    url
}

/// Whether a query parameter says nothing about what is read.
fn is_noise(name: &str) -> bool {
    SESSION
        .iter()
        .any(|session| name.eq_ignore_ascii_case(session))
        || TRACKING.iter().any(|rule| match rule.strip_suffix('*') {
            Some(prefix) => name.len() > prefix.len() && name.starts_with(prefix),
            None => name == *rule,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn url(text: &str) -> Url {
        text.parse().unwrap()
    }

    #[test]
    fn addresses_of_one_page_have_one_canonical_url() {
        for (found, declared, expected) in [
            (
                "https://news.example/a?utm_source=rss&id=7#top",
                None,
                "https://news.example/a?id=7",
            ),
            (
                "https://news.example/a?b=2&a=1&fbclid=x",
                None,
                "https://news.example/a?a=1&b=2",
            ),
            (
                "https://news.example/story/index.html",
                None,
                "https://news.example/story/",
            ),
            (
                "https://news.example/Story;jsessionid=1F",
                None,
                "https://news.example/Story",
            ),
            (
                "http://news.example:80/a?PHPSESSID=1",
                None,
                "http://news.example/a",
            ),
            (
                "https://m.news.example/a",
                Some("https://www.news.example/a"),
                "https://www.news.example/a",
            ),
            // Not believed: another site, and the home page.
            (
                "https://news.example/a",
                Some("https://other.example/a"),
                "https://news.example/a",
            ),
            (
                "https://news.example/a",
                Some("https://news.example/"),
                "https://news.example/a",
            ),
        ] {
            assert_eq!(
                canonical_url(&url(found), declared.map(url).as_ref()).as_str(),
                expected
            );
        }
    }

    #[test]
    fn variants_of_a_page_share_their_key() {
        let key = |text| identity_key(&url(text));
        let plain = key("https://news.example/story/1");
        for variant in [
            "http://news.example/story/1",
            "https://www.news.example/story/1/",
            "https://m.news.example/story/1",
            "https://amp.news.example/story/1",
            "https://news.example/story/1/amp",
            "https://news.example/story/1?amp=1",
        ] {
            assert_eq!(key(variant), plain, "{variant}");
        }
        assert_ne!(key("https://news.example/Story/1"), plain);
        assert_ne!(key("https://news.example/story/1?page=2"), plain);
        // Not a mobile site, but a domain of that name.
        assert_ne!(key("https://m.example/a"), key("https://example/a"));
    }

    proptest! {
        #[test]
        fn normalizing_twice_is_normalizing_once(path in "(/[a-zA-Z0-9._~;=%-]{0,8}){0,4}", query in "([a-z_]{1,6}=[a-zA-Z0-9+%]{0,4}&?){0,5}") {
            if let Ok(url) = Url::parse(&format!("https://news.example{path}?{query}")) {
                let once = canonical_url(&url, None);
                prop_assert_eq!(canonical_url(&once, None), once);
            }
        }

        #[test]
        fn the_order_of_parameters_says_nothing(mut pairs in proptest::collection::vec(("[a-z]{1,5}", "[a-z0-9]{0,5}"), 0..6)) {
            let build = |pairs: &[(String, String)]| {
                let mut url = url("https://news.example/a");
                url.query_pairs_mut().extend_pairs(pairs);
                canonical_url(&url, None)
            };
            let one = build(&pairs);
            pairs.reverse();
            prop_assert_eq!(build(&pairs), one);
        }
    }
}
