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

use deduplicator::Settings;
use deduplicator::archive::{Archive, Row};
use model::Timestamp;

const WORDS: u32 = 450;
const VOCABULARY: f64 = 50_000.0;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let articles: u32 = std::env::args()
        .nth(1)
        .map_or(Ok(100_000), |count| count.parse())?;
    let mut archive = Archive::new(Settings::default());
    let (mut deciding, mut decided) = (Duration::ZERO, 0);
    let mut seed = 1;
    for number in 0..articles {
        let row = row(number, &mut seed)?;
        // The clock is read around the last tenth only: what an article costs once the others are known.
        let start = Instant::now();
        archive.decide(row);
        if number >= articles / 10 * 9 {
            deciding += start.elapsed();
            decided += 1;
        }
    }
    let stats = archive.index().stats();
    println!(
        "{articles} articles: {:.1} us each, {} bytes each, {:.1} shingles each, resident {}",
        deciding.as_secs_f64() * 1e6 / f64::from(decided.max(1)),
        stats.bytes / stats.articles.max(1),
        stats.shingles as f64 / stats.articles.max(1) as f64,
        resident()
    );
    Ok(())
}

fn row(number: u32, seed: &mut u64) -> Result<Row, Box<dyn std::error::Error>> {
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
    Ok(Row {
        id: number.to_string(),
        url: format!(
            "https://www.example-{}.org/2026/01/02/section/an-article-of-some-length-{number}",
            number % 500
        )
        .parse()?,
        title: format!("Article number {number}"),
        text,
        published: Timestamp::from_timestamp(1_767_225_600 + i64::from(number) / 60, 0),
    })
}

/// The process's resident memory, where the system says.
fn resident() -> String {
    std::fs::read_to_string("/proc/self/status")
        .ok()
        .and_then(|status| {
            status.lines().find_map(|line| {
                line.strip_prefix("VmRSS:")
                    .map(|rest| rest.trim().to_owned())
            })
        })
        .unwrap_or_default()
}
