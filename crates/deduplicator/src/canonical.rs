//! One URL for one article: normalization, tracking parameters, wrapped targets, and which declared canonical URLs to believe.
//!
//! Works on the text of URLs only; what only a fetch can tell (opaque redirectors) is the fetcher's.

mod lists;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use url::Url;

use lists::{INDEX_FILES, REDIRECTORS, SESSION, SESSION_PREFIX, TRACKING, TRACKING_PREFIXES};

/// Exceptions to the rules about URLs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UrlRules {
    /// Query parameters that select content although they are listed as tracking, by host; a host covers its subdomains.
    pub keep: BTreeMap<String, Vec<String>>,
}

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
    if let Some(fragment) = canonical.fragment() {
        key.push('#');
        key.push_str(fragment);
    }
    key
}

/// The URL behind AMP caches and redirectors that name their target; the URL itself if there is none.
pub fn target(url: &Url) -> Url {
    let mut url = url.clone();
    for _ in 0..MAX_WRAPPERS {
        let Some(target) = wrapped(&url) else { break };
        url = target;
    }
    url
}

fn normalize(url: &Url, rules: &UrlRules) -> Url {
    let mut url = target(url);
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
    if host == "news.google.com" {
        return news_target(url);
    }
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

/// The target in an article link of Google News: the last part of its path is base64url (RFC 4648 section 5) of a small
/// message that holds the target as text. Links made since 2024 hold a key of Google's instead and stay as they are.
fn news_target(url: &Url) -> Option<Url> {
    let (folder, code) = url.path().rsplit_once('/')?;
    if !folder.ends_with("/articles") {
        return None;
    }
    let (mut bits, mut count, mut bytes) = (0_u32, 0, Vec::new());
    for digit in code.bytes().take_while(|byte| *byte != b'=') {
        let six = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'-' => 62,
            b'_' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).expect("eight bits"));
        }
    }
    let start = bytes.windows(4).position(|window| window == b"http")?;
    let text = bytes[start..]
        .split(|byte| !byte.is_ascii_graphic())
        .next()?;
    web(std::str::from_utf8(text).ok()?)
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
    if INDEX_FILES.split(' ').any(|name| name == lower) {
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
            // A percent sign that begins no escape; left alone, it could begin one with what is decoded behind it.
            None => {
                out.push_str("%25");
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
            names.iter().any(|kept| kept == name)
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
    static NAMES: LazyLock<HashSet<&str>> =
        LazyLock::new(|| TRACKING.split(' ').chain(SESSION.split(' ')).collect());
    NAMES.contains(name)
        || name.starts_with(SESSION_PREFIX)
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
mod tests;
