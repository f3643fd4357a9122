//! robots.txt by RFC 9309. Pure: text in, verdicts out; the client fetches.
//!
//! The crates for this have not moved in years, and match patterns by regular expressions made of what the site wrote; the whole
//! matter is a page of rules, here in time linear in pattern and path.

use std::borrow::Cow;
use std::time::Duration;

use url::Url;

/// Bytes of robots.txt that are read; the rest is ignored (RFC 9309 section 2.5 demands at least 500 KiB).
pub(crate) const MAX_BYTES: u64 = 512 << 10;

/// Rules kept for this user agent; further ones are ignored.
const MAX_RULES: usize = 5_000;

/// The longest pause between requests that `Crawl-delay` is granted. The field is not in the RFC, but sites rely on it.
pub const MAX_CRAWL_DELAY: Duration = Duration::from_secs(30);

/// What robots.txt says to one user agent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rules {
    rules: Vec<Rule>,
    /// Least time between two requests, at most [`MAX_CRAWL_DELAY`].
    pub crawl_delay: Option<Duration>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Rule {
    allow: bool,
    pattern: Box<str>,
}

impl Rules {
    /// Reads the groups for a product token, else those for `*` (RFC 9309 section 2.2.1).
    pub fn parse(text: &[u8], token: &str) -> Self {
        let text = String::from_utf8_lossy(text);
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let mut ours = Self::default();
        let mut everyones = Self::default();
        let mut named = false;
        // To whom the group at hand applies, and whether its first rule has come.
        let (mut for_us, mut for_all, mut has_rules) = (false, false, false);
        for line in text.split(['\r', '\n']) {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else {
                continue;
            };
            let value = value.trim();
            match Key::of(key) {
                Key::UserAgent => {
                    if has_rules {
                        (for_us, for_all, has_rules) = (false, false, false);
                    }
                    for_all |= value.starts_with('*');
                    for_us |= product_token(value).eq_ignore_ascii_case(token);
                    named |= for_us;
                }
                key @ (Key::Allow | Key::Disallow) => {
                    has_rules = true;
                    for (applies, rules) in [(for_us, &mut ours), (for_all, &mut everyones)] {
                        if applies && !value.is_empty() && rules.rules.len() < MAX_RULES {
                            let pattern = normalized(value).into();
                            rules.rules.push(Rule {
                                allow: key == Key::Allow,
                                pattern,
                            });
                        }
                    }
                }
                Key::CrawlDelay => {
                    let delay = value
                        .parse()
                        .ok()
                        .and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
                    for (applies, rules) in [(for_us, &mut ours), (for_all, &mut everyones)] {
                        if applies && let Some(delay) = delay {
                            rules.crawl_delay = Some(delay.min(MAX_CRAWL_DELAY));
                        }
                    }
                }
                Key::Other => {}
            }
        }
        if named { ours } else { everyones }
    }

    /// Whether a path with its query may be fetched: the longest matching pattern decides, and of two as long the one that allows
    /// (RFC 9309 section 2.2.2).
    pub fn allows(&self, path: &str) -> bool {
        if path == "/robots.txt" {
            return true;
        }
        let path = normalized(path);
        self.rules
            .iter()
            .filter(|rule| matches(&rule.pattern, &path))
            .map(|rule| (rule.pattern.len(), rule.allow))
            .max()
            .is_none_or(|(_, allow)| allow)
    }

    /// Bytes it takes, about.
    pub(crate) fn weight(&self) -> usize {
        let patterns: usize = self.rules.iter().map(|rule| rule.pattern.len()).sum();
        patterns + self.rules.len() * size_of::<Rule>() + size_of::<Self>()
    }
}

/// Sitemaps read of one robots.txt; further ones are ignored.
const MAX_SITEMAPS: usize = 100;

/// The sitemaps that robots.txt names, in its order; they belong to no group (sitemaps.org/protocol.html, "Specifying the Sitemap
/// location in your robots.txt file"). What is no absolute URL is left out.
pub fn sitemaps(text: &[u8]) -> Vec<Url> {
    String::from_utf8_lossy(text)
        .split(['\r', '\n'])
        .filter_map(|line| line.split_once(':'))
        .filter(|(key, _)| {
            key.trim_start_matches('\u{feff}')
                .trim()
                .eq_ignore_ascii_case("sitemap")
        })
        .filter_map(|(_, value)| Url::parse(value.trim()).ok())
        .take(MAX_SITEMAPS)
        .collect()
}

/// The product token at the start of a user agent, or of a value of the field `User-agent`: letters, `_` and `-`.
pub fn product_token(user_agent: &str) -> &str {
    let end = user_agent.find(|c: char| !c.is_ascii_alphabetic() && c != '_' && c != '-');
    &user_agent[..end.unwrap_or(user_agent.len())]
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    UserAgent,
    Allow,
    Disallow,
    CrawlDelay,
    Other,
}

impl Key {
    /// The field of a line. The misspellings are as common as Google's parser says, which reads them too.
    fn of(key: &str) -> Self {
        match key.trim().to_ascii_lowercase().as_str() {
            "user-agent" | "useragent" | "user agent" => Self::UserAgent,
            "allow" => Self::Allow,
            "disallow" | "dissallow" | "dissalow" | "disalow" | "diasllow" | "disallaw" => {
                Self::Disallow
            }
            "crawl-delay" => Self::CrawlDelay,
            _ => Self::Other,
        }
    }
}

/// A path or pattern in the one form in which they are compared (RFC 9309 section 2.2.2): octets outside ASCII percent-encoded, encoded
/// unreserved characters decoded, hexadecimal digits in capitals.
fn normalized(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii() && byte != b'%') {
        return Cow::Borrowed(text);
    }
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(bytes.len() + 16);
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let encoded = (byte == b'%')
            .then(|| bytes.get(at + 1..at + 3).and_then(octet))
            .flatten();
        at += if encoded.is_some() { 3 } else { 1 };
        match encoded {
            Some(octet) if octet.is_ascii_alphanumeric() || b"-._~".contains(&octet) => {
                out.push(char::from(octet));
            }
            Some(octet) => push_encoded(&mut out, octet),
            None if byte.is_ascii() => out.push(char::from(byte)),
            None => push_encoded(&mut out, byte),
        }
    }
    Cow::Owned(out)
}

fn octet(digits: &[u8]) -> Option<u8> {
    let digits = std::str::from_utf8(digits).ok()?;
    digits
        .bytes()
        .all(|digit| digit.is_ascii_hexdigit())
        .then(|| u8::from_str_radix(digits, 16).ok())
        .flatten()
}

fn push_encoded(out: &mut String, octet: u8) {
    out.push('%');
    out.push(char::from(HEX[usize::from(octet >> 4)]));
    out.push(char::from(HEX[usize::from(octet & 0x0f)]));
}

const HEX: &[u8; 16] = b"0123456789ABCDEF";

/// Whether a pattern matches from the start of a path: `*` stands for any octets, a final `$` for the end. Each piece between stars is
/// taken where it first occurs, so nothing is ever tried twice.
fn matches(pattern: &str, path: &str) -> bool {
    let (pattern, anchored) = pattern
        .strip_suffix('$')
        .map_or((pattern, false), |pattern| (pattern, true));
    let mut pieces = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(pieces.next().unwrap_or_default()) else {
        return false;
    };
    let Some(last) = pieces.next_back() else {
        return !anchored || rest.is_empty();
    };
    for piece in pieces {
        match rest.find(piece) {
            Some(at) => rest = &rest[at + piece.len()..],
            None => return false,
        }
    }
    if anchored {
        rest.ends_with(last)
    } else {
        rest.contains(last)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn allows(robots: &str, path: &str) -> bool {
        Rules::parse(robots.as_bytes(), "courant").allows(path)
    }

    #[test]
    fn the_group_that_names_us_holds_else_that_for_all() {
        for (robots, allowed) in [
            ("", true),
            ("User-agent: *\nDisallow: /", false),
            ("user-agent : * # all\n DISALLOW : / # everything", false),
            ("User-agent: other\nDisallow: /", true),
            (
                "User-agent: Courant\nDisallow: /\n\nUser-agent: *\nAllow: /",
                false,
            ),
            (
                "User-agent: *\nDisallow: /\n\nUser-agent: COURANT/2.0\nDisallow:",
                true,
            ),
            // A group of ours without a rule that forbids.
            (
                "User-agent: *\nDisallow: /\nUser-agent: courant\nCrawl-delay: 1",
                true,
            ),
            // Several agents share a group, with blank lines and foreign fields between.
            (
                "User-agent: other\n\nSitemap: https://example.org/s.xml\nUser-agent: courant\nDisallow: /",
                false,
            ),
            // Groups for the same agent are one.
            (
                "User-agent: courant\nDisallow: /x\nUser-agent: a\nDisallow: /\nUser-agent: courant\nDisallow: /p",
                false,
            ),
            // A longer token is another agent.
            ("User-agent: courantbot\nDisallow: /", true),
            // Rules before any group belong to nobody.
            ("Disallow: /\nUser-agent: a\nDisallow: /", true),
            // Line ends of all systems, a byte order mark, no line end.
            ("\u{feff}User-agent: *\r\nDisallow: /p", false),
            ("User-agent: *\rDisallow: /p", false),
            ("User-agent: *\nDisallow /p", true),
            ("<html><body>User-agent: nobody: 404</body></html>", true),
        ] {
            assert_eq!(allows(robots, "/page"), allowed, "{robots}");
        }
    }

    #[test]
    fn the_longest_pattern_decides() {
        for (rules, path, allowed) in [
            ("Disallow: /\nAllow: /p", "/page", true),
            ("Allow: /p\nDisallow: /", "/page", true),
            ("Allow: /folder\nDisallow: /folder", "/folder/page", true),
            ("Allow: /page\nDisallow: /*.htm", "/page.htm", false),
            ("Allow: /$\nDisallow: /", "/", true),
            ("Allow: /$\nDisallow: /", "/page.htm", false),
            ("Disallow: /fish", "/Fish.asp", true),
            ("Disallow: /fish", "/fishheads", false),
            ("Disallow: /fish/", "/fish", true),
            ("Disallow: /*.php", "/folder/filename.php?parameters", false),
            ("Disallow: /*.php$", "/filename.php?parameters", true),
            ("Disallow: /*.php$", "/a.php/b.php", false),
            (
                "Disallow: /fish*.php",
                "/fishheads/catfish.php?parameters",
                false,
            ),
            ("Disallow: /*?", "/a?b", false),
            ("Disallow: *", "/anything", false),
            ("Disallow: /a*", "/a", false),
            ("Disallow: /a*$", "/ab", false),
            ("Disallow: /a**b$", "/a-b", false),
            ("Disallow: /ab*b$", "/ab", true),
            ("Disallow: page", "/page", true),
            ("Disallow: /a/", "/a/../robots", false),
            // Encodings are compared as octets.
            ("Disallow: /f%c3%bcr", "/f%C3%BCr", false),
            ("Disallow: /für", "/f%C3%BCr", false),
            ("Disallow: /%7euser", "/~user", false),
            ("Disallow: /a%2fb", "/a/b", true),
            ("Disallow: /a%2fb", "/a%2Fb", false),
            ("Disallow: /100%", "/100%", false),
            ("Disallow: /%zz", "/%zz", false),
            ("Disallow: /", "/robots.txt", true),
        ] {
            assert_eq!(
                allows(&format!("User-agent: *\n{rules}"), path),
                allowed,
                "{rules} for {path}"
            );
        }
    }

    #[test]
    fn crawl_delay_is_capped() {
        for (value, seconds) in [
            ("5", Some(5.0)),
            ("0.5", Some(0.5)),
            ("86400", Some(30.0)),
            ("1e400", None),
            ("-1", None),
            ("NaN", None),
            ("soon", None),
        ] {
            let text = format!("User-agent: *\nCrawl-delay: {value}\nDisallow: /x");
            let delay = Rules::parse(text.as_bytes(), "courant").crawl_delay;
            assert_eq!(delay, seconds.map(Duration::from_secs_f64), "{value}");
        }
    }

    #[test]
    fn rules_are_counted() {
        let text = format!(
            "User-agent: *\n{}Disallow: /last",
            "Disallow: /a\n".repeat(MAX_RULES)
        );
        let rules = Rules::parse(text.as_bytes(), "courant");
        assert_eq!(rules.rules.len(), MAX_RULES);
        assert!(rules.allows("/last"));
    }

    #[test]
    fn the_product_token_ends_before_the_version() {
        assert_eq!(
            product_token("Courant/0.1 (+mailto:news@example.org)"),
            "Courant"
        );
        assert_eq!(product_token("my-bot_x 3"), "my-bot_x");
        assert_eq!(product_token(""), "");
    }

    /// The definition of a pattern, with backtracking.
    fn plainly(pattern: &[u8], path: &[u8]) -> bool {
        match pattern {
            [] => true,
            [b'$'] => path.is_empty(),
            [b'*', rest @ ..] => (0..=path.len()).any(|at| plainly(rest, &path[at..])),
            [byte, rest @ ..] => path.first() == Some(byte) && plainly(rest, &path[1..]),
        }
    }

    proptest! {
        #[test]
        fn matching_is_what_the_definition_says(pattern in "[ab/*]{0,8}\\$?", path in "[ab/]{0,10}") {
            prop_assert_eq!(matches(&pattern, &path), plainly(pattern.as_bytes(), path.as_bytes()));
        }

        #[test]
        fn anything_can_be_parsed(text in prop::collection::vec(any::<u8>(), 0..300), path in ".{0,40}") {
            let mut robots = b"User-agent: *\nDisallow: ".to_vec();
            robots.extend(text);
            Rules::parse(&robots, "courant").allows(&path);
        }
    }

    #[test]
    fn sitemaps_are_named_outside_of_groups() {
        let text = b"\xef\xbb\xbfSitemap: https://a.test/news.xml\r\nUser-agent: *\nDisallow: /\n sitemap :https://b.test/x?y=z#f \n\
            Sitemap: /relative.xml\nSitemaps: https://c.test/";
        let found: Vec<_> = sitemaps(text).iter().map(Url::to_string).collect();
        assert_eq!(found, ["https://a.test/news.xml", "https://b.test/x?y=z#f"]);
        let many = "Sitemap: https://a.test/\n".repeat(MAX_SITEMAPS + 1);
        assert_eq!(sitemaps(many.as_bytes()).len(), MAX_SITEMAPS);
    }

    #[test]
    fn what_fuzzing_found_stays_fixed() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz/findings/robots");
        for file in std::fs::read_dir(folder).unwrap() {
            let text = std::fs::read(file.unwrap().path()).unwrap();
            let rules = Rules::parse(&text, "courant");
            assert!(
                rules
                    .crawl_delay
                    .is_none_or(|delay| delay <= MAX_CRAWL_DELAY)
            );
            rules.allows(&"/a".repeat(4000));
            sitemaps(&text);
        }
    }
}
