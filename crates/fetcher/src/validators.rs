//! Conditional requests, and what tells that a site's validators lie. Pure.

use model::feed::Validators;
use reqwest::header::{self, HeaderMap, HeaderValue};
use sha2::{Digest, Sha256};

/// After this many answers "not modified" in a row the document is asked for unconditionally: often enough to notice a validator that
/// is stuck within a day or two, rare enough to cost a site next to nothing.
const CHECK_EVERY: u32 = 24;

/// Polls for which validators that were caught lying are not sent.
const DISTRUST_POLLS: u32 = 48;

/// Adds what makes the request conditional, unless it is time to look for oneself.
pub(crate) fn apply(validators: &Validators, headers: &mut HeaderMap) {
    if validators.distrust > 0 || validators.unread >= CHECK_EVERY {
        return;
    }
    for (name, value) in [
        (header::IF_NONE_MATCH, &validators.etag),
        (header::IF_MODIFIED_SINCE, &validators.last_modified),
    ] {
        if let Some(value) = value
            .as_deref()
            .and_then(|value| HeaderValue::from_str(value).ok())
        {
            headers.insert(name, value);
        }
    }
}

/// What to keep after an answer "not modified" (RFC 9110 section 15.4.5: it may carry newer validators).
pub(crate) fn after_not_modified(old: &Validators, headers: &HeaderMap) -> Validators {
    let (etag, last_modified) = given(headers);
    Validators {
        etag: etag.or_else(|| old.etag.clone()),
        last_modified: last_modified.or_else(|| old.last_modified.clone()),
        body_hash: old.body_hash.clone(),
        unread: old.unread.saturating_add(1),
        distrust: old.distrust,
    }
}

/// What to keep after a whole document.
///
/// If the validators are those of the last document and the document is another one, they lie: for [`DISTRUST_POLLS`] polls only the
/// hash of the body tells a change.
pub(crate) fn after_document(old: &Validators, headers: &HeaderMap, body: &[u8]) -> Validators {
    let (etag, last_modified) = given(headers);
    let body_hash = Some(body_hash(body));
    let same_validators = if etag.is_some() || old.etag.is_some() {
        etag == old.etag
    } else {
        last_modified.is_some() && last_modified == old.last_modified
    };
    let lied = same_validators && old.body_hash.is_some() && old.body_hash != body_hash;
    let distrust = if lied {
        DISTRUST_POLLS
    } else {
        old.distrust.saturating_sub(1)
    };
    Validators {
        etag,
        last_modified,
        body_hash,
        unread: 0,
        distrust,
    }
}

/// What to keep after a document that holds only the new entries (226, RFC 3229): the hash of the whole is unknown.
pub(crate) fn after_delta(headers: &HeaderMap) -> Validators {
    let (etag, last_modified) = given(headers);
    Validators {
        etag,
        last_modified,
        ..Validators::default()
    }
}

/// The hash that [`Validators::body_hash`] holds: the first 128 bits of the SHA-256.
pub(crate) fn body_hash(body: &[u8]) -> String {
    let digest = Sha256::digest(body);
    let head = u128::from_be_bytes(digest[..16].try_into().expect("a digest of 32 bytes"));
    format!("{head:032x}")
}

/// Longest validator that is kept, in bytes: each is stored with its feed and sent with every poll.
const MAX_VALIDATOR: usize = 1024;

fn given(headers: &HeaderMap) -> (Option<String>, Option<String>) {
    let value = |name| {
        let value: &HeaderValue = headers.get(name)?;
        // Sent back byte for byte or not at all.
        let value = value.to_str().ok()?.trim();
        (!value.is_empty() && value.len() <= MAX_VALIDATOR).then(|| value.to_owned())
    };
    (value(header::ETAG), value(header::LAST_MODIFIED))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(etag: &str) -> HeaderMap {
        let mut headers = HeaderMap::new();
        headers.insert(header::ETAG, etag.parse().unwrap());
        headers
    }

    fn conditional(validators: &Validators) -> bool {
        let mut headers = HeaderMap::new();
        apply(validators, &mut headers);
        !headers.is_empty()
    }

    #[test]
    fn validators_that_are_stuck_are_found_out_and_given_another_chance() {
        let mut kept = after_document(&Validators::default(), &answer("\"a\""), b"one");
        assert!(conditional(&kept));
        for _ in 0..CHECK_EVERY {
            assert!(conditional(&kept));
            kept = after_not_modified(&kept, &HeaderMap::new());
        }
        assert!(!conditional(&kept), "it is time to look");
        // Nothing had changed: trusted again.
        let honest = after_document(&kept, &answer("\"a\""), b"one");
        assert!(conditional(&honest));
        // The document had changed under the same validator.
        let mut caught = after_document(&kept, &answer("\"a\""), b"two");
        for poll in 0..DISTRUST_POLLS {
            assert!(!conditional(&caught), "poll {poll}");
            caught = after_document(&caught, &answer("\"a\""), b"two");
        }
        assert!(conditional(&caught));
    }

    #[test]
    fn honest_changes_are_no_lies() {
        let first = after_document(&Validators::default(), &answer("\"a\""), b"one");
        assert!(conditional(&after_document(
            &first,
            &answer("\"b\""),
            b"two"
        )));
        let bare = after_document(&Validators::default(), &HeaderMap::new(), b"one");
        assert_eq!(after_document(&bare, &HeaderMap::new(), b"two").distrust, 0);
    }

    #[test]
    fn validators_are_kept_byte_for_byte_or_not_at_all() {
        let mut headers = answer("W/\"x\"");
        headers.insert(
            header::LAST_MODIFIED,
            HeaderValue::from_bytes(b"Th\xfc").unwrap(),
        );
        let kept = after_document(&Validators::default(), &headers, b"");
        assert_eq!(kept.etag.as_deref(), Some("W/\"x\""));
        assert_eq!(kept.last_modified, None);
        let long = answer(&"x".repeat(MAX_VALIDATOR + 1));
        assert_eq!(
            after_document(&Validators::default(), &long, b"").etag,
            None
        );
    }
}
