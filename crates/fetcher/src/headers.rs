//! What an answer's headers say, read as leniently as sites write them. Pure.

use std::fmt::Write as _;
use std::time::Duration;

use chrono::{DateTime, NaiveDateTime};
use model::Timestamp;
use reqwest::header::{self, HeaderMap, HeaderName};
use url::Url;

/// The longest pause that a site is granted by `Retry-After`: a day. What asks for more is a mistake.
pub(crate) const MAX_RETRY_AFTER: Duration = Duration::from_hours(24);

/// A header as text; bytes that are no UTF-8 are replaced.
pub(crate) fn text(headers: &HeaderMap, name: &HeaderName) -> Option<String> {
    let value = headers.get(name)?;
    let text = String::from_utf8_lossy(value.as_bytes()).trim().to_owned();
    (!text.is_empty()).then_some(text)
}

/// `Retry-After` in seconds or as a date (RFC 9110 section 10.2.3), at most [`MAX_RETRY_AFTER`].
pub(crate) fn retry_after(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let value = text(headers, &header::RETRY_AFTER)?;
    let wait = match value.parse::<f64>() {
        Ok(seconds) => Duration::try_from_secs_f64(seconds).unwrap_or(if seconds > 0.0 {
            MAX_RETRY_AFTER
        } else {
            Duration::ZERO
        }),
        Err(_) => (http_date(&value)? - now).to_std().unwrap_or_default(),
    };
    Some(wait.min(MAX_RETRY_AFTER))
}

/// How long the answer stays fresh: `max-age` less `Age`, else `Expires` less `Date` (RFC 9111 section 4.2). Nothing where it must
/// not be reused unasked.
pub(crate) fn freshness(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let mut max_age = None;
    for value in headers.get_all(header::CACHE_CONTROL) {
        for directive in String::from_utf8_lossy(value.as_bytes()).split(',') {
            let (name, value) = directive.split_once('=').unwrap_or((directive, ""));
            match name.trim().to_ascii_lowercase().as_str() {
                "no-cache" | "no-store" => return None,
                "max-age" => {
                    max_age = max_age.or(value.trim().trim_matches('"').parse::<u64>().ok());
                }
                _ => {}
            }
        }
    }
    let lifetime = if let Some(seconds) = max_age {
        Duration::from_secs(seconds)
    } else {
        let expires = http_date(&text(headers, &header::EXPIRES)?)?;
        let date = text(headers, &header::DATE)
            .and_then(|date| http_date(&date))
            .unwrap_or(now);
        (expires - date).to_std().ok()?
    };
    let age = text(headers, &header::AGE)
        .and_then(|age| age.parse().ok())
        .map_or(Duration::ZERO, Duration::from_secs);
    let left = lifetime.saturating_sub(age);
    (!left.is_zero()).then_some(left)
}

/// Where a redirect leads: `Location` resolved against the URL that gave it (RFC 9110 section 10.2.2), without a fragment.
pub(crate) fn location(headers: &HeaderMap, base: &Url) -> Result<Url, String> {
    let value = headers
        .get(header::LOCATION)
        .ok_or("a redirect without a Location")?;
    // Raw bytes outside ASCII are common, in UTF-8 and in others: they are sent back as they came.
    let mut target = String::new();
    for &byte in value.as_bytes() {
        if byte.is_ascii() {
            target.push(char::from(byte));
        } else {
            // Writing to a string cannot fail.
            let _ = write!(target, "%{byte:02X}");
        }
    }
    let mut url = base
        .join(target.trim())
        .map_err(|error| format!("a redirect to an unreadable URL ({error})"))?;
    url.set_fragment(None);
    Ok(url)
}

/// A date of HTTP in any of its three forms (RFC 9110 section 5.6.7), or with an offset as in mail. A wrong day of the week is common
/// and does not matter.
fn http_date(text: &str) -> Option<Timestamp> {
    let date = text.split_once(',').map_or(text, |(_, date)| date.trim());
    if let Ok(date) = DateTime::parse_from_rfc2822(date) {
        return Some(date.to_utc());
    }
    ["%d-%b-%y %H:%M:%S GMT", "%a %b %e %H:%M:%S %Y"]
        .iter()
        .find_map(|form| NaiveDateTime::parse_from_str(date, form).ok())
        .map(|date| date.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;
    use reqwest::header::HeaderValue;

    fn headers(lines: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in lines {
            headers.append(*name, HeaderValue::from_bytes(value.as_bytes()).unwrap());
        }
        headers
    }

    fn now() -> Timestamp {
        "2026-01-01T00:00:00Z".parse().unwrap()
    }

    #[test]
    fn retry_after_is_seconds_or_a_date_and_at_most_a_day() {
        for (value, seconds) in [
            ("120", Some(120)),
            (" 0 ", Some(0)),
            ("1.5", Some(1)),
            ("-5", Some(0)),
            ("86401", Some(86400)),
            ("1e300", Some(86400)),
            ("Thu, 01 Jan 2026 00:02:00 GMT", Some(120)),
            ("Thursday, 01-Jan-26 00:02:00 GMT", Some(120)),
            ("Thu Jan  1 00:02:00 2026", Some(120)),
            ("Wed, 31 Dec 2025 23:00:00 GMT", Some(0)),
            ("Fri, 01 Jan 2027 00:00:00 GMT", Some(86400)),
            ("soon", None),
            ("", None),
        ] {
            let wait = retry_after(&headers(&[("retry-after", value)]), now());
            assert_eq!(wait.map(|wait| wait.as_secs()), seconds, "{value}");
        }
    }

    #[test]
    fn freshness_is_what_is_left() {
        for (lines, seconds) in [
            (&[("cache-control", "public, max-age=300")][..], Some(300)),
            (
                &[("cache-control", "MAX-AGE=\"300\""), ("age", "100")],
                Some(200),
            ),
            (&[("cache-control", "max-age=300"), ("age", "300")], None),
            (
                &[
                    ("cache-control", "max-age=300"),
                    ("expires", "Thu, 01 Jan 2026 09:00:00 GMT"),
                ],
                Some(300),
            ),
            (
                &[
                    ("cache-control", "max-age=300"),
                    ("cache-control", "no-cache"),
                ],
                None,
            ),
            (&[("cache-control", "no-store")], None),
            (&[("cache-control", "max-age=-1")], None),
            (&[("cache-control", "max-age=99999999999999999999")], None),
            (&[("expires", "Thu, 01 Jan 2026 00:10:00 GMT")], Some(600)),
            // The server's own clock counts, whatever ours says.
            (
                &[
                    ("expires", "Thu, 01 Jan 2020 00:10:00 GMT"),
                    ("date", "Thu, 01 Jan 2020 00:00:00 GMT"),
                ],
                Some(600),
            ),
            (&[("expires", "0")], None),
            (&[("expires", "Thu, 01 Jan 1970 00:00:00 GMT")], None),
            (&[], None),
        ] {
            let left = freshness(&headers(lines), now());
            assert_eq!(left.map(|left| left.as_secs()), seconds, "{lines:?}");
        }
    }

    #[test]
    fn locations_are_resolved_however_they_are_written() {
        let base = "https://example.org/a/b?c".parse().unwrap();
        for (location_, url) in [
            ("https://example.com/x#part", Some("https://example.com/x")),
            ("/feed", Some("https://example.org/feed")),
            ("feed", Some("https://example.org/a/feed")),
            ("//example.net/feed", Some("https://example.net/feed")),
            ("/für", Some("https://example.org/f%C3%BCr")),
            (" /feed ", Some("https://example.org/feed")),
            ("file:///etc/passwd", Some("file:///etc/passwd")),
            ("http://[", None),
        ] {
            let found = location(&headers(&[("location", location_)]), &base).ok();
            assert_eq!(found.as_ref().map(Url::as_str), url, "{location_}");
        }
        let mut latin = HeaderMap::new();
        latin.insert("location", HeaderValue::from_bytes(b"/f\xfcr").unwrap());
        assert_eq!(
            location(&latin, &base).unwrap().as_str(),
            "https://example.org/f%FCr"
        );
        assert!(location(&HeaderMap::new(), &base).is_err());
    }
}
