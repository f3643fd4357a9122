//! How time and memory an article grow with the number of articles in the window: `growth [ARTICLES]`.
//!
//! Every text is of its own story, 450 words of a vocabulary of 50,000 with Zipf's frequencies: the worst case for memory.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "figures for a person, and words by chance"
)]

use std::time::{Duration, Instant};

use deduplicator::{Index, Settings};
use model::{Article, Candidate, FeedId, Provenance, Timestamp};

/// As many as one transaction takes at most.
const BATCH: usize = 2000;
const WORDS: u32 = 450;
const VOCABULARY: f64 = 50_000.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let articles: u32 = std::env::args()
        .nth(1)
        .map_or(Ok(100_000), |count| count.parse())?;
    let mut index = Index::new(Settings::default());
    let (mut deciding, mut decided) = (Duration::ZERO, 0);
    let mut records = Vec::new();
    let mut seed = 1;
    for first in (0..articles).step_by(BATCH) {
        let candidates: Vec<Candidate> = (first..articles.min(first + BATCH as u32))
            .map(|number| candidate(number, &mut seed))
            .collect::<Result<_, _>>()?;
        let start = Instant::now();
        let mut batch = index.batch();
        for candidate in &candidates {
            batch.decide(candidate, candidate.fetched_at);
        }
        let changes = batch.into_changes();
        records.extend(changes.records());
        index.merge(changes);
        // Only the last tenth counts: what an article costs once the others are known.
        if first >= articles / 10 * 9 {
            deciding += start.elapsed();
            decided += u32::try_from(candidates.len())?;
        }
    }
    let stats = index.stats();
    let start = Instant::now();
    let mut restored = Index::new(Settings::default());
    for (key, value) in &records {
        restored.restore(key, value.as_deref().unwrap_or_default())?;
    }
    restored.restored();
    let restoring = start.elapsed();
    println!(
        "{articles} articles: {:.1} us each, restored in {:.1} us each, {} bytes each, {:.1} shingles each",
        deciding.as_secs_f64() * 1e6 / f64::from(decided.max(1)),
        restoring.as_secs_f64() * 1e6 / f64::from(articles),
        stats.bytes / stats.articles.max(1),
        stats.shingles as f64 / stats.articles.max(1) as f64
    );
    Ok(())
}

fn candidate(number: u32, seed: &mut u64) -> Result<Candidate, Box<dyn std::error::Error>> {
    let mut text = String::with_capacity(3000);
    for word in 0..WORDS {
        // Zipf's law with exponent 1, by inversion.
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let uniform = (*seed >> 11) as f64 / (1_u64 << 53) as f64;
        let rank = VOCABULARY.powf(uniform) as u32;
        let mut left = rank.wrapping_mul(2_654_435_761) | 1 << 24;
        if rank > 2000 && word % 9 == 0 {
            text.push('N');
        }
        while left > 0 {
            text.push(char::from(b'a' + (left % 26) as u8));
            left /= 200;
        }
        text.push_str(if word % 40 == 39 { ".\n\n" } else { " " });
    }
    let url: url::Url = format!(
        "https://www.example-{}.org/2026/01/02/section/an-article-of-some-length-{number}",
        number % 500
    )
    .parse()?;
    let at = Timestamp::from_timestamp(1_767_225_600 + i64::from(number) / 60, 0)
        .ok_or("no such time")?;
    let title = format!("Article number {number}");
    Ok(Candidate {
        article: Article::of_text(url.clone(), title, text, at),
        provenance: Provenance {
            feed_id: FeedId::new("growth"),
            entry_id: number.to_string(),
            feed_url: url,
            tags: Vec::new(),
        },
        fetch_began_at: at,
        fetched_at: at,
    })
}
