//! One decision from raw text, next to MinHash LSH (gaoya, 32 bands of 4) over the same texts, tokenizing included in both.

use std::hint::black_box;

use criterion::{Criterion, criterion_group, criterion_main};
use deduplicator::Settings;
use deduplicator::archive::{Archive, Row};
use gaoya::minhash::{MinHashIndex, MinHasher, MinHasher32};
use model::Timestamp;

/// Articles known before the clock is read.
const KNOWN: u64 = 20_000;
const BANDS: usize = 32;
const ROWS: usize = 4;

fn decide(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("decide");
    let mut archive = Archive::new(Settings::default());
    let mut next = 0;
    let mut new = || {
        next += 1;
        row(next)
    };
    for _ in 0..KNOWN {
        archive.decide(new());
    }
    group.bench_function("courant", |bencher| {
        bencher.iter_batched(
            &mut new,
            |row| black_box(archive.decide(row)),
            criterion::BatchSize::SmallInput,
        );
    });

    let hasher = MinHasher32::new(BANDS * ROWS);
    let mut index = MinHashIndex::new(BANDS, ROWS, 0.5);
    let mut number = 0;
    let mut insert = |row: &Row| {
        let text = row.text.to_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        let signature = hasher.create_signature(words.windows(3));
        let found = index.query_owned(&signature);
        number += 1;
        index.insert(number, signature);
        found
    };
    for number in 0..KNOWN {
        insert(&row(number));
    }
    let mut next = KNOWN;
    let mut new = || {
        next += 1;
        row(next)
    };
    group.bench_function("gaoya", |bencher| {
        bencher.iter_batched(
            &mut new,
            |row| black_box(insert(&row)),
            criterion::BatchSize::SmallInput,
        );
    });
}

/// An article of 450 words, of which few are shared with any other in the same order.
fn row(number: u64) -> Row {
    let mut state = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut text = String::new();
    for word in 0..450 {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        // The product of two uniform numbers makes small ones frequent, as words are.
        let rank = (state >> 48) * ((state >> 32) & 0xffff) >> 17;
        text.push(if word % 11 == 0 { 'N' } else { 'w' });
        text.push_str(&rank.to_string());
        text.push_str(if word % 40 == 39 { ".\n\n" } else { " " });
    }
    Row {
        id: number.to_string(),
        url: format!("https://www.example.org/2026/01/02/an-article-{number}")
            .parse()
            .expect("a URL"),
        title: format!("Article {number}"),
        text,
        published: Timestamp::from_timestamp(1_767_225_600, 0),
    }
}

criterion_group!(benches, decide);
criterion_main!(benches);
