//! Cookies within one fetch: sites that answer a first visit with a cookie and a redirect to the same page loop for ever without.
//! Nothing outlives the fetch, so expiry does not matter, and no site can follow us from one to the next.

use reqwest::header::{self, HeaderMap, HeaderValue};
use url::{Host, Url};

use crate::domain::is_public_suffix;

/// Cookies kept in one fetch; further ones are ignored.
const MAX_COOKIES: usize = 50;

/// Bytes of a cookie's name and value (RFC 6265 section 6.1).
const MAX_COOKIE: usize = 4096;

/// The cookies of one fetch.
#[derive(Debug, Default)]
pub(crate) struct Jar(Vec<Cookie>);

#[derive(Debug, PartialEq, Eq)]
struct Cookie {
    name: String,
    value: String,
    host: String,
    /// Whether hosts under `host` get it too.
    subdomains: bool,
    path: String,
    secure: bool,
}

impl Jar {
    /// Takes what an answer from `url` sets (RFC 6265 section 5.3).
    pub(crate) fn take(&mut self, headers: &HeaderMap, url: &Url) {
        for value in headers.get_all(header::SET_COOKIE) {
            let Some(cookie) = value
                .to_str()
                .ok()
                .and_then(|text| Cookie::parse(text, url))
            else {
                continue;
            };
            self.0.retain(|old| {
                (&old.name, &old.host, &old.path) != (&cookie.name, &cookie.host, &cookie.path)
            });
            if self.0.len() < MAX_COOKIES {
                self.0.push(cookie);
            }
        }
    }

    /// The header `Cookie` for a request to `url`, if any cookie is for it.
    pub(crate) fn header(&self, url: &Url) -> Option<HeaderValue> {
        let cookies: Vec<_> = self
            .0
            .iter()
            .filter(|cookie| cookie.is_for(url))
            .map(|cookie| format!("{}={}", cookie.name, cookie.value))
            .collect();
        (!cookies.is_empty())
            .then(|| HeaderValue::from_str(&cookies.join("; ")).ok())
            .flatten()
    }
}

impl Cookie {
    fn parse(text: &str, url: &Url) -> Option<Self> {
        let mut parts = text.split(';');
        let (name, value) = parts.next()?.split_once('=')?;
        let (name, value) = (name.trim(), value.trim());
        if name.is_empty() || name.len() + value.len() > MAX_COOKIE {
            return None;
        }
        let mut cookie = Self {
            name: name.to_owned(),
            value: value.to_owned(),
            host: url.host_str()?.to_owned(),
            subdomains: false,
            path: "/".to_owned(),
            secure: false,
        };
        for part in parts {
            let (key, value) = part.split_once('=').unwrap_or((part, ""));
            let value = value.trim();
            match key.trim().to_ascii_lowercase().as_str() {
                "domain" => {
                    let domain = value.trim_start_matches('.').to_ascii_lowercase();
                    if domain.is_empty() {
                        continue;
                    }
                    if !within(url, &domain) {
                        return None;
                    }
                    cookie.subdomains = !is_public_suffix(&domain);
                    if cookie.subdomains {
                        cookie.host = domain;
                    }
                }
                "path" if value.starts_with('/') => value.clone_into(&mut cookie.path),
                "secure" => cookie.secure = true,
                _ => {}
            }
        }
        Some(cookie)
    }

    fn is_for(&self, url: &Url) -> bool {
        let host = if self.subdomains {
            within(url, &self.host)
        } else {
            url.host_str() == Some(&self.host)
        };
        let path = url.path().strip_prefix(self.path.as_str());
        let path = path.is_some_and(|rest| {
            rest.is_empty() || rest.starts_with('/') || self.path.ends_with('/')
        });
        host && path && (!self.secure || url.scheme() == "https")
    }
}

/// Whether a URL's host is a domain or a name under it.
fn within(url: &Url, domain: &str) -> bool {
    match url.host() {
        Some(Host::Domain(host)) => host
            .strip_suffix(domain)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.')),
        _ => url.host_str() == Some(domain),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sent(set: &[&str], from: &str, to: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        for value in set {
            headers.append(header::SET_COOKIE, value.parse().unwrap());
        }
        let mut jar = Jar::default();
        jar.take(&headers, &from.parse().unwrap());
        Some(
            jar.header(&to.parse().unwrap())?
                .to_str()
                .unwrap()
                .to_owned(),
        )
    }

    #[test]
    fn cookies_go_where_they_belong() {
        let site = "https://www.example.org/a";
        for (set, to, cookie) in [
            (
                &["a=1; Path=/; HttpOnly", "b=2"][..],
                site,
                Some("a=1; b=2"),
            ),
            (&["a=1", "a=2"], site, Some("a=2")),
            (&["a=1"], "https://example.org/", None),
            (
                &["a=1; Domain=.Example.org"],
                "https://news.example.org/",
                Some("a=1"),
            ),
            (&["a=1; Domain=org"], "https://example.com/", None),
            (&["a=1; Domain=org"], "https://other.org/", None),
            (&["a=1; Domain=ample.org"], "https://ample.org/", None),
            (&["a=1; Domain=example.com"], "https://example.com/", None),
            (&["a=1; Secure"], "http://www.example.org/a", None),
            (&["a=1; Path=/b"], site, None),
            (&["a=1; Path=/a"], "https://www.example.org/ab", None),
            (
                &["a=1; Path=/a"],
                "https://www.example.org/a/b",
                Some("a=1"),
            ),
            (&["nonsense", "=1", ""], site, None),
        ] {
            assert_eq!(sent(set, site, to).as_deref(), cookie, "{set:?} to {to}");
        }
    }

    #[test]
    fn cookies_are_counted_and_measured() {
        let site = "https://example.org/";
        let many: Vec<_> = (0..=MAX_COOKIES)
            .map(|number| format!("c{number}=1"))
            .collect();
        let many: Vec<_> = many.iter().map(String::as_str).collect();
        assert_eq!(
            sent(&many, site, site).unwrap().split("; ").count(),
            MAX_COOKIES
        );
        let long = format!("a={}", "x".repeat(MAX_COOKIE));
        assert_eq!(sent(&[&long], site, site), None);
    }
}
