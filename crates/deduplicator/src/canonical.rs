//! One URL for one article: normalization, tracking parameters, wrapped targets, and which declared canonical URLs to believe.
//!
//! Works on the text of URLs only; what only a fetch can tell (opaque redirectors) is the fetcher's.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use url::Url;

/// Exceptions to the rules about URLs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlRules {
    /// Query parameters that select content although they are listed as tracking, by host; a host covers its subdomains.
    pub keep: BTreeMap<String, BTreeSet<String>>,
}

/// Query parameters that tell where a reader came from and never what is shown, in lower case: the campaign and click ids
/// of advertising networks, mail services and analytics that appear in the public lists of `ClearURLs` and `AdGuard`.
const TRACKING: &[&str] = &[
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "__twitter_impression",
    "action_object_map",
    "action_ref_map",
    "action_type_map",
    "aff_id",
    "amp_gsa",
    "amp_js_v",
    "campaign_id",
    "cmp",
    "cmpid",
    "dclid",
    "dgcid",
    "ef_id",
    "epik",
    "fb_action_ids",
    "fb_action_types",
    "fb_ref",
    "fb_source",
    "fbclid",
    "ftag",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "guccounter",
    "guce_referrer",
    "guce_referrer_sig",
    "hsctatracking",
    "hss_channel",
    "icid",
    "igsh",
    "igshid",
    "ito",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "msclkid",
    "ncid",
    "ocid",
    "oly_anon_id",
    "oly_enc_id",
    "partner",
    "rb_clickid",
    "ref",
    "ref_",
    "ref_src",
    "ref_url",
    "referrer",
    "referer",
    "rss",
    "s_cid",
    "s_kwcid",
    "sc_cid",
    "scm",
    "share",
    "smid",
    "smtyp",
    "soc_src",
    "soc_trk",
    "spm",
    "sr_share",
    "srnd",
    "taid",
    "trk",
    "trkcampaign",
    "trkinfo",
    "ttclid",
    "twclid",
    "usqp",
    "vero_conv",
    "vero_id",
    "wbraid",
    "wickedid",
    "wt_mc",
    "wt_zmc",
    "wtmc",
    "xtor",
    "yclid",
    "ysclid",
];

/// Beginnings of further tracking parameters, in lower case.
const TRACKING_PREFIXES: &[&str] = &[
    "at_", "hsa_", "matomo_", "mtm_", "ns_", "piwik_", "pk_", "utm-", "utm_", "vero_",
];

/// Parameters that carry a session, in lower case.
const SESSION: &[&str] = &[
    "cfid",
    "cftoken",
    "jsessionid",
    "phpsessid",
    "session_id",
    "sessionid",
];

/// Names of the file that a server answers a directory with.
const INDEX_FILES: &[&str] = &[
    "default.asp",
    "default.aspx",
    "default.htm",
    "default.html",
    "index.asp",
    "index.aspx",
    "index.cfm",
    "index.htm",
    "index.html",
    "index.jsp",
    "index.php",
    "index.shtml",
];

/// Redirectors that carry their target in a query parameter: host (and its subdomains), path, parameters.
const REDIRECTORS: &[(&str, &str, &[&str])] = &[
    ("bing.com", "/news/apiclick.aspx", &["url"]),
    ("facebook.com", "/l.php", &["u"]),
    ("getpocket.com", "/redirect", &["url"]),
    ("google.com", "/url", &["q", "url"]),
    ("linkedin.com", "/redir/redirect", &["url"]),
    ("out.reddit.com", "/", &["url"]),
    ("umblr.com", "/redirect", &["z"]),
    ("vk.com", "/away.php", &["to"]),
    ("youtube.com", "/redirect", &["q"]),
];

/// Most wrappers around one target that are taken off; more is a loop or an attack.
const MAX_WRAPPERS: usize = 4;

/// The article's one URL: the declared canonical URL if it can be believed, else the page's own, normalized.
///
/// Idempotent, and independent of the order of query parameters. Normalization is that of the WHATWG URL Standard (which
/// parsing has done) and of RFC 3986 section 6.2.2, without fragments, user information, tracking and session parameters,
/// index files and AMP variants; AMP caches and redirectors that name their target give way to it. Paths keep their case.
///
/// A declared URL is not believed if it lies at another registrable domain, is the site's or a section's front page, or drops
/// the only parameter that told this page from others.
pub fn canonical_url(url: &Url, declared: Option<&Url>, rules: &UrlRules) -> Url {
    let page = normalize(url, rules);
    match declared.map(|declared| normalize(declared, rules)) {
        Some(declared) if believable(&page, &declared) => declared,
        _ => page,
    }
}

/// What all variants of one canonical URL share: without the scheme, the labels `www`, `m`, `mobile` and `amp` in front of
/// the host, and a slash at the end of the path.
pub(crate) fn identity_key(canonical: &Url) -> String {
    let host = canonical.host_str().unwrap_or_default();
    let folded = host
        .split_once('.')
        .filter(|(label, rest)| {
            matches!(*label, "www" | "m" | "mobile" | "amp") && psl::domain_str(rest).is_some()
        })
        .map_or(host, |(_, rest)| rest);
    let mut key = folded.to_owned();
    if let Some(port) = canonical.port() {
        key.push(':');
        key.push_str(&port.to_string());
    }
    key.push_str(canonical.path().trim_end_matches('/'));
    if let Some(query) = canonical.query() {
        key.push('?');
        key.push_str(query);
    }
    key
}

fn normalize(url: &Url, rules: &UrlRules) -> Url {
    let mut url = url.clone();
    for _ in 0..MAX_WRAPPERS {
        let Some(target) = wrapped(&url) else { break };
        url = target;
    }
    if url.cannot_be_a_base() {
        return url;
    }
    // The setters refuse only schemes that have no authority, which then have nothing to take away either.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    if let Some(host) = url
        .host_str()
        .and_then(|host| host.strip_suffix('.'))
        .map(str::to_owned)
    {
        let _ = url.set_host(Some(&host));
    }
    // Some applications route by `#!`; every other fragment is a place within the page.
    if !url
        .fragment()
        .is_some_and(|fragment| fragment.starts_with('!'))
    {
        url.set_fragment(None);
    }
    let path = path(url.path());
    url.set_path(&path);
    let host = url.host_str().unwrap_or_default().to_owned();
    let query = url
        .query()
        .map(|query| parameters(query, &host, rules))
        .filter(|query| !query.is_empty());
    url.set_query(query.as_deref());
    url
}

/// The target that an AMP cache's or a redirector's URL names.
fn wrapped(url: &Url) -> Option<Url> {
    let host = url.host_str()?;
    let within = |domain: &str| {
        host == domain
            || host
                .strip_suffix(domain)
                .is_some_and(|rest| rest.ends_with('.'))
    };
    let cached = if within("cdn.ampproject.org") {
        // https://developers.google.com/amp/cache/overview: a content type (c, i, v), `s` for https, host and path.
        url.path()
            .strip_prefix("/c/")
            .or_else(|| url.path().strip_prefix("/v/"))
    } else if within("google.com") {
        url.path().strip_prefix("/amp/")
    } else {
        None
    };
    if let Some(rest) = cached {
        let (scheme, rest) = rest
            .strip_prefix("s/")
            .map_or(("http", rest), |rest| ("https", rest));
        let query = url
            .query()
            .map(|query| format!("?{query}"))
            .unwrap_or_default();
        return web(&format!("{scheme}://{rest}{query}"));
    }
    let (_, _, names) = REDIRECTORS
        .iter()
        .find(|(domain, path, _)| within(domain) && url.path() == *path)?;
    url.query_pairs()
        .find(|(name, _)| names.contains(&&**name))
        .and_then(|(_, target)| web(&target))
}

fn web(text: &str) -> Option<Url> {
    Url::parse(text)
        .ok()
        .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
}

fn path(path: &str) -> String {
    let mut path = recode(path);
    // Taking one thing away can uncover the next, e.g. `/story/index.html/amp`.
    loop {
        let shorter = shortened(&path);
        if shorter == path {
            return path;
        }
        path = shorter;
    }
}

fn shortened(path: &str) -> String {
    let (folder, file) = path.rsplit_once('/').unwrap_or(("", path));
    let lower = file.to_ascii_lowercase();
    if let Some(at) = lower.find(";jsessionid=") {
        return format!("{folder}/{}", &file[..at]);
    }
    if INDEX_FILES.contains(&lower.as_str()) {
        return format!("{folder}/");
    }
    if lower == "amp" && !folder.is_empty() {
        return folder.to_owned();
    }
    if lower.is_empty() && folder.to_ascii_lowercase().ends_with("/amp") && folder.len() > 4 {
        return folder[..folder.len() - 3].to_owned();
    }
    if let Some(stem) = lower.strip_suffix(".amp.html") {
        return format!("{folder}/{}.html", &file[..stem.len()]);
    }
    if let Some(stem) = lower.strip_suffix(".amp").filter(|stem| !stem.is_empty()) {
        return format!("{folder}/{}", &file[..stem.len()]);
    }
    path.to_owned()
}

/// RFC 3986 section 6.2.2: escapes in upper case, and none for unreserved characters.
fn recode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        let code = rest
            .get(1..3)
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code {
            Some(byte) if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'~') => {
                out.push(char::from(byte));
                rest = &rest[3..];
            }
            Some(_) => {
                out.push('%');
                out.push_str(&rest[1..3].to_ascii_uppercase());
                rest = &rest[3..];
            }
            None => {
                out.push('%');
                rest = &rest[1..];
            }
        }
    }
    out.push_str(rest);
    out
}

/// The query without tracking and session parameters, sorted.
fn parameters(query: &str, host: &str, rules: &UrlRules) -> String {
    let kept = |name: &str| {
        rules.keep.iter().any(|(domain, names)| {
            names.contains(name)
                && (host == domain
                    || host
                        .strip_suffix(domain.as_str())
                        .is_some_and(|rest| rest.ends_with('.')))
        })
    };
    let mut pairs: Vec<Cow<'_, str>> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            if pair.contains('%') {
                Cow::Owned(recode(pair))
            } else {
                Cow::Borrowed(pair)
            }
        })
        .filter(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            !name.is_empty() && (kept(name) || !incidental(&name.to_ascii_lowercase(), value))
        })
        .collect();
    pairs.sort();
    pairs.dedup();
    pairs.join("&")
}

/// Whether a parameter says nothing about what is shown.
fn incidental(name: &str, value: &str) -> bool {
    TRACKING.contains(&name)
        || SESSION.contains(&name)
        || TRACKING_PREFIXES
            .iter()
            .any(|prefix| name.starts_with(prefix))
        || (name == "amp" && matches!(value, "" | "1" | "true"))
        || (name == "outputtype" && value.eq_ignore_ascii_case("amp"))
        || (matches!(name, "source" | "src" | "from")
            && value.to_ascii_lowercase().starts_with("rss"))
}

/// Whether the canonical URL that a page declares can be its own.
fn believable(page: &Url, declared: &Url) -> bool {
    if !matches!(declared.scheme(), "http" | "https") {
        return false;
    }
    let (Some(page_host), Some(host)) = (page.host_str(), declared.host_str()) else {
        return false;
    };
    if page_host != host
        && !matches!((psl::domain_str(page_host), psl::domain_str(host)), (Some(a), Some(b)) if a == b)
    {
        return false;
    }
    let segments = |url: &Url| {
        url.path()
            .split('/')
            .filter(|part| !part.is_empty())
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    let (own, said) = (segments(page), segments(declared));
    if own == said {
        // What is left of the query may be all that tells this page from the others of the same script; under a path that
        // names the article it is one more way of tracking.
        return page.query().is_none()
            || declared.query().is_some()
            || (names_an_article(&said) && !said.last().is_some_and(|last| last.contains('.')));
    }
    if declared.query().is_none() && !names_an_article(&said) {
        // A front page, the site's or a section's: an article lies deeper, or has a longer name.
        return said.len() >= own.len() && !said.is_empty() && page.query().is_none();
    }
    true
}

/// Whether the last part of a path looks like an article's: a number of some length or several words.
fn names_an_article(segments: &[String]) -> bool {
    segments.last().is_some_and(|last| {
        let digits = last.bytes().filter(u8::is_ascii_digit).count();
        let words = last
            .split(['-', '_', '+'])
            .filter(|word| !word.is_empty())
            .count();
        digits >= 4 || words >= 3 || last.len() >= 24
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn canonical(url: &str, declared: Option<&str>) -> String {
        let declared = declared.map(|declared| Url::parse(declared).unwrap());
        canonical_url(
            &Url::parse(url).unwrap(),
            declared.as_ref(),
            &UrlRules::default(),
        )
        .to_string()
    }

    #[test]
    fn urls_are_normalized() {
        for (url, expected) in [
            (
                "https://Example.org:443/A/Story?utm_source=x&id=7&fbclid=y#top",
                "https://example.org/A/Story?id=7",
            ),
            (
                "https://example.org/a?b=2&a=1",
                "https://example.org/a?a=1&b=2",
            ),
            (
                "https://example.org/section/index.html",
                "https://example.org/section/",
            ),
            (
                "https://example.org/story.amp.html?amp=1",
                "https://example.org/story.html",
            ),
            (
                "https://example.org/story/amp/",
                "https://example.org/story/",
            ),
            (
                "https://example.org/s;jsessionid=AB12?PHPSESSID=3",
                "https://example.org/s",
            ),
            (
                "https://example.org/caf%c3%a9/%7euser",
                "https://example.org/caf%C3%A9/~user",
            ),
            (
                "https://user:secret@example.org./x",
                "https://example.org/x",
            ),
            (
                "https://example.org/app#!/story/7",
                "https://example.org/app#!/story/7",
            ),
            (
                "https://www.google.com/url?q=https%3A%2F%2Fexample.org%2Fa%3Fgclid%3D1&sa=t",
                "https://example.org/a",
            ),
            (
                "https://www.google.com/amp/s/example.org/story/amp",
                "https://example.org/story",
            ),
            (
                "https://example-org.cdn.ampproject.org/c/s/example.org/story?id=3",
                "https://example.org/story?id=3",
            ),
            (
                "https://l.facebook.com/l.php?u=https%3A%2F%2Fexample.org%2Fa&h=x",
                "https://example.org/a",
            ),
            ("https://example.org/a?source=rss", "https://example.org/a"),
            (
                "https://example.org/a?source=reuters",
                "https://example.org/a?source=reuters",
            ),
        ] {
            assert_eq!(canonical(url, None), expected, "{url}");
        }
    }

    #[test]
    fn declared_urls_are_believed_where_they_can_be_true() {
        let page = "https://m.example.org/news/world/a-long-story-name?page=1";
        let own = "https://m.example.org/news/world/a-long-story-name?page=1";
        for (declared, expected) in [
            (
                "https://www.example.org/news/world/a-long-story-name",
                "https://www.example.org/news/world/a-long-story-name",
            ),
            ("https://www.example.org/", own),
            ("https://www.example.org/news/", own),
            ("https://www.example.net/news/world/a-long-story-name", own),
            ("mailto:a@example.org", own),
        ] {
            assert_eq!(canonical(page, Some(declared)), expected, "{declared}");
        }
        for (page, declared, believed) in [
            (
                "https://example.org/?p=1234",
                "https://example.org/2026/the-story-of-the-day",
                true,
            ),
            (
                "https://example.org/article.php?id=7",
                "https://example.org/article.php",
                false,
            ),
            (
                "https://amp.example.org/a-story-of-note/amp",
                "https://www.example.org/a-story-of-note",
                true,
            ),
            (
                "https://example.org/2026/01/02/a-story-of-note/2",
                "https://example.org/2026/01/02/a-story-of-note",
                true,
            ),
            (
                "https://a.github.io/the-story-of-note",
                "https://b.github.io/the-story-of-note",
                false,
            ),
            (
                "https://example.co.uk/the-story-of-note",
                "https://example2.co.uk/the-story-of-note",
                false,
            ),
        ] {
            let expected = if believed { declared } else { page };
            assert_eq!(
                canonical(page, Some(declared)),
                canonical(expected, None),
                "{page}"
            );
        }
    }

    #[test]
    fn exceptions_keep_parameters_of_a_host_and_its_subdomains() {
        let rules = UrlRules {
            keep: [("example.org".to_owned(), ["ref".to_owned()].into())].into(),
        };
        for (url, expected) in [
            (
                "https://www.example.org/a?ref=7",
                "https://www.example.org/a?ref=7",
            ),
            ("https://notexample.org/a?ref=7", "https://notexample.org/a"),
        ] {
            assert_eq!(
                canonical_url(&Url::parse(url).unwrap(), None, &rules).as_str(),
                expected
            );
        }
    }

    #[test]
    fn variants_share_their_key() {
        let key = |url: &str| identity_key(&Url::parse(&canonical(url, None)).unwrap());
        let variants = [
            "https://www.example.org/a/",
            "http://example.org/a",
            "https://m.example.org/a?utm_medium=x",
        ];
        assert!(variants.iter().all(|url| key(url) == "example.org/a"));
        assert_ne!(key("https://example.org/A"), key("https://example.org/a"));
        // A domain may be called so itself.
        assert_eq!(key("https://m.org/a"), "m.org/a");
        // Loops of wrappers end.
        let mut nested = "https://example.org/a".to_owned();
        for _ in 0..=MAX_WRAPPERS {
            nested = format!(
                "https://www.google.com/url?q={}",
                url::form_urlencoded::byte_serialize(nested.as_bytes()).collect::<String>()
            );
        }
        assert!(canonical(&nested, None).starts_with("https://www.google.com/"));
    }
}
