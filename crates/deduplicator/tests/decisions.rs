//! What is decided in each situation.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::{at, candidate};
use deduplicator::{Class, Decision, Index, Policy, Settings};
use model::article::Source;
use model::event::Role;
use model::{Candidate, Timestamp};

const URL: &str = "https://www.example.org/news/harbour-bridge-closes-early";
const TEXT: &str = "The harbour bridge will close at nine in the evening from Monday, the port authority of Lindholm said, \
because a bearing cracked during the cold of last week and has to be replaced by hand.\n\n\
Ferries will run until midnight. Commuters from Osterby and Vikna should allow forty minutes more, and lorries over twelve \
tonnes are sent round by the northern road until further notice.";
const CORRECTED: &str = "The harbour bridge will close at ten in the evening from Monday, the port authority of Lindholm said, \
because a bearing cracked during the cold of last week and has to be replaced by hand.\n\n\
Ferries will run until midnight. Commuters from Osterby and Vikna should allow forty minutes more, and lorries over twelve \
tonnes are sent round by the northern road until further notice.";

const DAY: i64 = 24 * 60 * 60;

/// One decision in a batch of its own, merged.
fn decide(index: &mut Index, candidate: &Candidate, now: Timestamp) -> Decision {
    let mut batch = index.batch();
    let decision = batch.decide(candidate, now);
    let changes = batch.into_changes();
    index.merge(changes);
    decision
}

fn index() -> Index {
    Index::new(Settings::default())
}

fn version(decision: &Decision) -> u32 {
    match decision {
        Decision::New(identity) | Decision::Update { identity, .. } => identity.version,
        other => panic!("no version: {other:?}"),
    }
}

#[test]
fn an_article_is_new_once_and_listed_once_in_each_further_feed() {
    let mut index = index();
    let first = decide(&mut index, &candidate(URL, "a", "Bridge", TEXT, 0), at(5));
    let Decision::New(identity) = &first else {
        panic!("{first:?}")
    };
    assert_eq!(
        (identity.version, identity.role, identity.similarity),
        (1, Role::Original, 1.0)
    );
    assert_eq!(identity.story_id.as_str(), identity.article_id.as_str());
    assert!(matches!(
        decide(&mut index, &candidate(URL, "a", "Bridge", TEXT, 9), at(10)),
        Decision::Duplicate { version: 1, .. }
    ));
    assert!(matches!(
        decide(&mut index, &candidate(URL, "b", "Bridge", TEXT, 9), at(10)),
        Decision::Listed { version: 1, .. }
    ));
    assert!(matches!(
        decide(&mut index, &candidate(URL, "b", "Bridge", TEXT, 9), at(10)),
        Decision::Duplicate { .. }
    ));
    // The mobile host, another scheme and a campaign name the same article.
    let variant = "http://m.example.org/news/harbour-bridge-closes-early/?utm_source=x#top";
    assert!(matches!(
        decide(
            &mut index,
            &candidate(variant, "a", "Bridge", TEXT, 9),
            at(10)
        ),
        Decision::Duplicate { .. }
    ));
}

#[test]
fn a_correction_is_the_next_version_and_back_again_is_a_third() {
    let mut index = index();
    assert_eq!(
        version(&decide(
            &mut index,
            &candidate(URL, "a", "Bridge", TEXT, 0),
            at(1)
        )),
        1
    );
    let update = decide(
        &mut index,
        &candidate(URL, "a", "Bridge", CORRECTED, 10),
        at(11),
    );
    let Decision::Update {
        identity,
        previous_version: 1,
        changes,
        class: Class::Correction,
    } = update
    else {
        panic!("{update:?}")
    };
    assert_eq!(identity.version, 2);
    assert_eq!(identity.first_seen_at, at(1));
    assert_eq!(changes.len(), 1);
    assert_eq!(
        (changes[0].field.as_str(), &changes[0].removed[..]),
        ("text", &[0][..])
    );
    assert_eq!(changes[0].added[0].position, 0);
    assert!(changes[0].added[0].text.contains("at ten in the evening"));
    assert_eq!(
        version(&decide(
            &mut index,
            &candidate(URL, "a", "Bridge", TEXT, 20),
            at(21)
        )),
        3
    );
}

#[test]
fn what_no_reader_would_notice_makes_no_version() {
    let mut index = index();
    let counted = format!("Updated 5 minutes ago\n\n{TEXT}\n\n12 comments");
    decide(
        &mut index,
        &candidate(URL, "a", "Bridge “closes”", &counted, 0),
        at(1),
    );
    for text in [
        format!("Updated 17 minutes ago\n\n{TEXT}\n\n31 comments"),
        TEXT.replace(' ', "  "),
        TEXT.replace(", ", " – "),
        format!("{TEXT}\n\nMonday, 3 March 2026, 10:15"),
    ] {
        let decision = decide(
            &mut index,
            &candidate(URL, "a", "Bridge \"closes\"", &text, 10),
            at(11),
        );
        assert!(
            matches!(decision, Decision::Duplicate { version: 1, .. }),
            "{decision:?}"
        );
    }
    // A number in a sentence is no counter.
    let more = counted.replace("forty minutes", "50 minutes");
    assert_eq!(
        version(&decide(
            &mut index,
            &candidate(URL, "a", "Bridge “closes”", &more, 10),
            at(11)
        )),
        2
    );
}

#[test]
fn an_earlier_fetch_is_stale_and_another_extraction_rebases() {
    let mut index = index();
    decide(
        &mut index,
        &candidate(URL, "a", "Bridge", TEXT, 100),
        at(101),
    );
    for began in [99, 100] {
        let decision = decide(
            &mut index,
            &candidate(URL, "a", "Bridge", CORRECTED, began),
            at(110),
        );
        assert!(
            matches!(decision, Decision::Stale { version: 1, .. }),
            "{decision:?}"
        );
    }
    let mut other = candidate(URL, "a", "Bridge", CORRECTED, 120);
    other.article.extraction.version = 2;
    assert!(matches!(
        decide(&mut index, &other, at(121)),
        Decision::Rebased { version: 1, .. }
    ));
    other.fetch_began_at = at(130);
    assert!(matches!(
        decide(&mut index, &other, at(131)),
        Decision::Duplicate { version: 1, .. }
    ));
    // The feed's own text never replaces the page's.
    let mut feed = candidate(URL, "a", "Bridge", "A summary.", 140);
    feed.article.extraction.source = Source::Feed;
    assert!(matches!(
        decide(&mut index, &feed, at(141)),
        Decision::Duplicate { .. }
    ));
}

#[test]
fn unknown_and_dated_before_the_window_is_refused_known_is_not() {
    let mut index = index();
    let mut old = candidate(URL, "a", "Bridge", TEXT, 0);
    old.article.published_at = Some(at(-31 * DAY));
    assert!(matches!(
        decide(&mut index, &old, at(0)),
        Decision::OutsideWindow { .. }
    ));
    old.article.published_at = Some(at(-29 * DAY));
    assert!(matches!(decide(&mut index, &old, at(0)), Decision::New(_)));
    assert!(matches!(
        decide(&mut index, &old, at(20 * DAY)),
        Decision::Duplicate { .. }
    ));
    // Sightings refresh the window: 40 days after the first, 20 after the last.
    assert!(matches!(
        decide(&mut index, &old, at(40 * DAY)),
        Decision::Duplicate { .. }
    ));
    assert!(matches!(
        decide(&mut index, &old, at(71 * DAY)),
        Decision::OutsideWindow { .. }
    ));
}

#[test]
fn copies_join_the_story_or_are_dropped() {
    let copy = format!("LINDHOLM (Agency) - {TEXT}");
    let far = "https://other.example.net/a/3319";
    let mut index = index();
    let first = decide(&mut index, &candidate(URL, "a", "Bridge", TEXT, 0), at(1));
    let Decision::New(original) = first else {
        panic!("{first:?}")
    };
    let second = decide(
        &mut index,
        &candidate(far, "b", "Lindholm bridge shut", &copy, 5),
        at(6),
    );
    let Decision::New(identity) = second else {
        panic!("{second:?}")
    };
    assert_eq!(identity.story_id, original.story_id);
    assert_ne!(identity.role, Role::Original);
    assert!(identity.similarity > 0.8);
    // Beyond the story window a text is a story of its own.
    let late = decide(
        &mut index,
        &candidate("https://third.example.com/x", "c", "Bridge", TEXT, 9),
        at(8 * DAY),
    );
    assert!(matches!(late, Decision::New(identity) if identity.role == Role::Original));

    let mut dropping = Index::new(Settings {
        copies: Policy::Drop,
        ..Settings::default()
    });
    decide(
        &mut dropping,
        &candidate(URL, "a", "Bridge", TEXT, 0),
        at(1),
    );
    for seconds in [5, 10] {
        let decision = decide(
            &mut dropping,
            &candidate(far, "b", "Bridge shut", &copy, seconds),
            at(seconds + 1),
        );
        assert!(
            matches!(&decision, Decision::CopyDropped { story_id, .. } if *story_id == original.story_id),
            "{decision:?}"
        );
    }
}

#[test]
fn a_canonical_link_that_every_page_declares_is_not_believed_twice() {
    let mut index = index();
    let declared = Some(
        "https://www.example.org/news/the-front-of-all-our-news"
            .parse()
            .unwrap(),
    );
    let mut one = candidate("https://www.example.org/news/1", "a", "Bridge", TEXT, 0);
    one.article.declared_canonical.clone_from(&declared);
    assert!(matches!(decide(&mut index, &one, at(1)), Decision::New(_)));
    let text = "Nothing of the other text stands in this one, which speaks of a cat, a ladder and the fire brigade of Vikna at noon.";
    let mut two = candidate("https://www.example.org/news/2", "a", "Cat", text, 2);
    two.article.declared_canonical = declared;
    let decision = decide(&mut index, &two, at(3));
    assert!(
        matches!(&decision, Decision::New(identity) if identity.canonical_url.path() == "/news/2"),
        "{decision:?}"
    );
    // The page without its declaration is still known by its own URL.
    one.article.declared_canonical = None;
    assert!(matches!(
        decide(&mut index, &one, at(5)),
        Decision::Duplicate { .. }
    ));
}

#[test]
fn a_withdrawn_article_is_withdrawn_once_and_can_come_back() {
    let mut index = index();
    let article = candidate(URL, "a", "Bridge", TEXT, 0);
    decide(&mut index, &article, at(1));
    let mut batch = index.batch();
    let url = URL.parse().unwrap();
    assert_eq!(batch.withdraw(&url, at(2)).unwrap().version, 1);
    assert!(batch.withdraw(&url, at(3)).is_none());
    assert!(
        batch
            .withdraw(&"https://www.example.org/unknown".parse().unwrap(), at(3))
            .is_none()
    );
    let changes = batch.into_changes();
    index.merge(changes);
    let back = decide(&mut index, &candidate(URL, "a", "Bridge", TEXT, 10), at(11));
    assert!(
        matches!(&back, Decision::Update { changes, .. } if changes[0].field == "withdrawn"),
        "{back:?}"
    );
}

#[test]
fn a_batch_that_is_dropped_leaves_nothing_behind() {
    let index = index();
    let article = candidate(URL, "a", "Bridge", TEXT, 0);
    for _ in 0..2 {
        let mut batch = index.batch();
        assert!(matches!(batch.decide(&article, at(1)), Decision::New(_)));
        assert!(matches!(
            batch.decide(&article, at(2)),
            Decision::Duplicate { .. }
        ));
    }
}

#[test]
fn what_expired_is_forgotten_a_little_at_a_time() {
    let mut index = index();
    for n in 0..50 {
        let text = format!("{TEXT}\n\nNumber {n}.");
        decide(
            &mut index,
            &candidate(
                &format!("https://example.org/{n}/x"),
                "a",
                "Bridge",
                &text,
                n,
            ),
            at(n),
        );
    }
    assert_eq!(index.stats().articles, 50);
    let mut tombstones = 0;
    for n in 0..50 {
        let mut batch = index.batch();
        batch.decide(
            &candidate(
                &format!("https://example.net/{n}/y"),
                "a",
                "Cat",
                "A cat.",
                0,
            ),
            at(60 * DAY + n),
        );
        let changes = batch.into_changes();
        let deleted = changes
            .records()
            .filter(|(_, value)| value.is_none())
            .count();
        assert!(deleted <= 8, "{deleted} at once");
        tombstones += deleted;
        index.merge(changes);
    }
    assert_eq!(index.stats().articles, 50);
    assert!(tombstones >= 50);
}

#[test]
fn bounds_hold() {
    let mut index = index();
    // Paragraphs, feeds and URLs beyond what is remembered.
    let text: Vec<String> = (0..3000)
        .map(|n| format!("Paragraph {n} of a very long page about nothing"))
        .collect();
    decide(
        &mut index,
        &candidate(URL, "a", "Long", &text.join("\n\n"), 0),
        at(1),
    );
    let mut changed = text.clone();
    changed[2500].push_str(" changed");
    let update = decide(
        &mut index,
        &candidate(URL, "a", "Long", &changed.join("\n\n"), 10),
        at(11),
    );
    let Decision::Update { changes, .. } = update else {
        panic!("{update:?}")
    };
    assert_eq!(changes[0].added.len(), 2001);
    let listed = (0..200)
        .map(|n| {
            decide(
                &mut index,
                &candidate(URL, &format!("feed {n}"), "Long", &changed.join("\n\n"), 10),
                at(12),
            )
        })
        .filter(|decision| matches!(decision, Decision::Listed { .. }))
        .count();
    assert_eq!(listed, 63);
}
