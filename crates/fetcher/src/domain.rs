//! Which hosts count as one site.

use url::{Host, Url};

/// The registrable domain of a URL's host by the public suffix list (publicsuffix.org), in lower case: `www.example.co.uk` gives
/// `example.co.uk`. An address, and a name without a registrable domain, gives the host itself.
///
/// `localhost` counts as a top-level domain (RFC 6761 section 6.3), so `a.b.localhost` gives `b.localhost`.
pub fn registrable_domain(url: &Url) -> String {
    match url.host() {
        Some(Host::Domain(name)) => {
            let name = name.trim_end_matches('.');
            psl::domain_str(name).unwrap_or(name).to_owned()
        }
        Some(address) => address.to_string(),
        None => String::new(),
    }
}

/// Whether a name is a public suffix, under which everybody can register names.
pub(crate) fn is_public_suffix(name: &str) -> bool {
    psl::suffix_str(name) == Some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_is_its_registrable_domain() {
        for (url, domain) in [
            ("https://www.example.co.uk/a", "example.co.uk"),
            ("https://WWW.Example.org./a", "example.org"),
            ("https://example.org", "example.org"),
            // Private suffixes separate the sites of different owners.
            ("https://alice.github.io/feed", "alice.github.io"),
            ("http://a.b.localhost:8080/", "b.localhost"),
            ("http://b.localhost/", "b.localhost"),
            ("http://localhost/", "localhost"),
            ("http://127.0.0.1:9/", "127.0.0.1"),
            ("http://[::1]/", "[::1]"),
            ("http://co.uk/", "co.uk"),
            ("file:///etc/passwd", ""),
        ] {
            assert_eq!(registrable_domain(&url.parse().unwrap()), domain, "{url}");
        }
    }
}
