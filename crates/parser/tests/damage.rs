//! Damaged feeds: how many entries are still given, with the right title, after each kind of damage.

#[path = "damage/mod.rs"]
mod kinds;

use std::fmt::Write;

use kinds::{KINDS, kept};
use parser::feed::FeedHints;

const FEEDS: [&str; 5] = [
    include_str!("fixtures/rss2.xml"),
    include_str!("fixtures/rss2_blog.xml"),
    include_str!("fixtures/atom.xml"),
    include_str!("fixtures/rss1.xml"),
    include_str!("fixtures/atom03.xml"),
];

fn titles(bytes: &[u8]) -> Vec<String> {
    let entries = parser::feed(bytes, &FeedHints::default())
        .map(|feed| feed.entries)
        .unwrap_or_default();
    entries
        .into_iter()
        .map(|entry| entry.title.unwrap_or_default())
        .collect()
}

fn ratio(part: usize, whole: usize) -> f64 {
    let number = |number: usize| f64::from(u32::try_from(number).expect("a count of entries"));
    number(part) / number(whole)
}

#[test]
fn entries_survive_damage() {
    let mut report = String::new();
    let mut shares = Vec::new();
    for kind in KINDS {
        let (mut all_kept, mut all) = (0, 0);
        for clean in FEEDS {
            let damaged = (kind.damage)(clean);
            let (kept, could) = kept(
                clean,
                &titles(clean.as_bytes()),
                &damaged,
                &titles(&damaged.bytes),
            );
            let found = titles(&damaged.bytes);
            assert!(
                found.len() <= titles(clean.as_bytes()).len(),
                "{}: {found:?}",
                kind.name
            );
            all_kept += kept;
            all += could;
        }
        let share = if all == 0 { 1.0 } else { ratio(all_kept, all) };
        shares.push(share);
        if share < 1.0 {
            writeln!(report, "{share:.2} {}", kind.name).expect("a string takes everything");
        }
    }
    let mean = shares.iter().sum::<f64>() / f64::from(u32::try_from(shares.len()).unwrap());
    assert!(KINDS.len() >= 50);
    assert!(mean >= 0.97, "mean {mean:.3}\n{report}");
    println!("mean {mean:.4} over {} kinds\n{report}", KINDS.len());
}
