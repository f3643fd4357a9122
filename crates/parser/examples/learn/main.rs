//! Learns which lines of a page are text of its article, and writes the tables `src/page/weights.rs`.
//!
//! `learn [--folds OUT_DIR] [--write FILE] SET_DIR=WEIGHT…`: each set has `truth.jsonl` (objects with `id`, `url`, `body` and perhaps
//! `summary`, lists of paragraphs) and `html/ID.html.gz`. With `--folds` the quality on pages that were not learned from is measured:
//! five times four fifths of the sites learn and the last fifth is predicted, and the predictions are written as
//! `OUT_DIR/SET.ndjson` (objects with `id` and `text`). With `--write` a forest learned from all pages is written.

#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "counts of pages, bins and nodes are small"
)]

mod boost;
mod boxes;
mod truth;

use std::io::{BufRead as _, Read as _, Write as _};
use std::path::{Path, PathBuf};

use boost::{Examples, Grown, Settings, grow};
use parser::page::PageHints;
use parser::page::forest::Forest;
use parser::page::study::{BODY, NAMES, Study, UNKNOWN_BODY, UNKNOWN_NAME, study};

/// Where the choice of rows and features for the trees of each forest begins.
const SEEDS: [u64; 2] = [7, 11];

/// Parts into which the sites are divided.
const FOLDS: u64 = 5;

const FIRST: Settings = Settings {
    trees: 80,
    rate: 0.2,
    least: 5.0,
    ridge: 4.0,
};

const SECOND: Settings = Settings {
    rate: 0.19,
    ..FIRST
};

/// Copies with boxes of each page of news, and what their lines weigh.
const COPIES: usize = 3;
const COPY_WEIGHT: f32 = 0.4;

/// Pages whose labels agree less than this with what was learned from others are hardly learned from, those that agree by so much more
/// fully: labels are made by hand and by programs, and both err.
const DOUBTED: f32 = 0.2;
const TRUSTED: f32 = 0.3;

/// A page to learn from.
struct Page {
    set: usize,
    id: String,
    fold: u64,
    /// Whether boxes were put into it: it is learned from, and not predicted.
    made: bool,
    study: Study,
    labels: Vec<f32>,
    weights: Vec<f32>,
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut sets: Vec<(PathBuf, f32)> = Vec::new();
    let (mut folds, mut write) = (None, None);
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--folds" => folds = arguments.next(),
            "--write" => write = arguments.next(),
            set => {
                let (set, weight) = set.split_once('=').ok_or("usage: learn SET_DIR=WEIGHT…")?;
                sets.push((set.into(), weight.parse()?));
            }
        }
    }
    let mut pages = Vec::new();
    let titles = titles(&sets)?;
    for (number, (set, weight)) in sets.iter().enumerate() {
        read(number, set, *weight, &titles, &mut pages)?;
    }
    eprintln!("{} pages", pages.len());
    // The second look learns from what the first says of pages that it did not learn from.
    let mut said: Vec<Vec<f32>> = pages
        .iter()
        .map(|page| vec![0.0; page.labels.len()])
        .collect();
    let predicted = each_fold(|fold| {
        let forest = learn(
            pages
                .iter()
                .filter(|page| page.fold != fold)
                .map(|page| (page, &page.study.first)),
            FIRST,
        );
        pages
            .iter()
            .enumerate()
            .filter(|(_, page)| page.fold == fold)
            .map(|(at, page)| (at, predict(&forest, &page.study.first)))
            .collect()
    });
    for (at, row) in predicted {
        said[at] = row;
    }
    for (page, said) in pages.iter_mut().zip(&said) {
        let trust = ((agreement(page, said) - DOUBTED) / TRUSTED).clamp(0.05, 1.0);
        page.weights.iter_mut().for_each(|value| *value *= trust);
    }

    let second: Vec<Vec<Vec<f32>>> = pages
        .iter()
        .zip(&said)
        .map(|(page, said)| page.study.second(said))
        .collect();
    eprintln!("first look done");
    if let Some(folder) = folds {
        let results = each_fold(|fold| {
            let forest = learn(
                pages
                    .iter()
                    .zip(&second)
                    .filter(|(page, _)| page.fold != fold),
                SECOND,
            );
            pages
                .iter()
                .zip(&second)
                .enumerate()
                .filter(|(_, (page, _))| page.fold == fold)
                .map(|(at, (_, rows))| (at, predict(&forest, rows)))
                .collect()
        });
        let results: Vec<_> = results
            .into_iter()
            .filter(|(at, _)| !pages[*at].made)
            .collect();
        std::fs::create_dir_all(&folder)?;
        for (number, (set, _)) in sets.iter().enumerate() {
            let name = set.file_name().ok_or("a set is a folder")?;
            let mut out =
                std::fs::File::create(Path::new(&folder).join(name).with_extension("ndjson"))?;
            for (at, said) in results.iter().filter(|(at, _)| pages[*at].set == number) {
                let page = &pages[*at];
                let row = serde_json::json!({"id": page.id, "text": page.study.text(said)});
                writeln!(out, "{row}")?;
            }
        }
    }
    if let Some(file) = write {
        let forests = std::thread::scope(|scope| {
            let first =
                scope.spawn(|| learn(pages.iter().map(|page| (page, &page.study.first)), FIRST));
            let second = learn(pages.iter().zip(&second), SECOND);
            [first.join().expect("learns"), second]
        });
        std::fs::write(file, table(&forests))?;
    }
    Ok(())
}

/// How far what was said of a page agrees with its labels: F1 of words.
fn agreement(page: &Page, said: &[f32]) -> f32 {
    let (mut both, mut one, mut other) = (0.0, 0.0, 0.0);
    for ((line, label), said) in page.study.lines().zip(&page.labels).zip(said) {
        let said = f32::from(u8::from(*said > 0.5));
        both += line.words * label * said;
        one += line.words * label;
        other += line.words * said;
    }
    2.0 * both / f32::max(one + other, 1.0)
}

/// Does something for each fold, two at a time.
fn each_fold(task: impl Fn(u64) -> Vec<(usize, Vec<f32>)> + Sync) -> Vec<(usize, Vec<f32>)> {
    let next = std::sync::atomic::AtomicU64::new(0);
    std::thread::scope(|scope| {
        let work = || {
            let mut done = Vec::new();
            loop {
                let fold = next.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
                if fold >= FOLDS {
                    return done;
                }
                done.extend(task(fold));
            }
        };
        let other = scope.spawn(work);
        let mut done = work();
        done.extend(other.join().expect("a fold is learned"));
        done.sort_by_key(|(at, _)| *at);
        done
    })
}

fn learn<'a>(
    pages: impl Iterator<Item = (&'a Page, &'a Vec<Vec<f32>>)>,
    settings: Settings,
) -> Grown {
    let mut examples = Examples::default();
    let mut random = boost::Random(0x9e37_79b9_7f4a_7c15);
    for (page, rows) in pages {
        for (at, line) in page.study.lines().enumerate() {
            // Links in menus are many and all alike: a part of them stands for all.
            let easy = line.linked && line.words < 12.0 && page.labels[at] == 0.0;
            if rows[at].is_empty() || page.weights[at] == 0.0 || (easy && random.below(3) > 0) {
                continue;
            }
            examples.rows.push(rows[at].clone());
            examples.labels.push(page.labels[at]);
            examples
                .weights
                .push(page.weights[at] * if easy { 3.0 } else { 1.0 });
        }
    }
    blur(&mut examples, &mut random);
    // An example weighs 1 on the average, so the settings mean the same for any set.
    let mean = examples.weights.iter().sum::<f32>() / examples.weights.len() as f32;
    examples
        .weights
        .iter_mut()
        .for_each(|weight| *weight /= mean);
    // Forests that chose other rows and features err elsewhere; their mean errs less (bagging, Breiman 1996). Their trees stand in
    // turn, so that a sum is sure early.
    let forests = SEEDS.map(|seed| grow(&examples, settings, seed));
    let share = 1.0 / SEEDS.len() as f32;
    let mut mean = Grown {
        bias: forests.iter().map(|forest| forest.bias * share).sum(),
        ..Grown::default()
    };
    for at in 0..settings.trees {
        for forest in &forests {
            let mut tree = forest.trees[at];
            tree.leaves.iter_mut().for_each(|leaf| *leaf *= share);
            mean.trees.push(tree);
        }
    }
    mean
}

/// Adds each example once more with some of its names and witnesses unknown: other sites name their elements otherwise, and most
/// have no structured text.
fn blur(examples: &mut Examples, random: &mut boost::Random) {
    for at in 0..examples.rows.len() {
        let mut row = examples.rows[at].clone();
        for value in &mut row[NAMES] {
            if random.below(2) == 0 {
                *value = UNKNOWN_NAME;
            }
        }
        if random.below(2) == 0 {
            row[BODY] = UNKNOWN_BODY;
        }
        examples.rows.push(row);
        examples.labels.push(examples.labels[at]);
        examples.weights.push(examples.weights[at] * 0.5);
    }
}

fn predict(forest: &Grown, rows: &[Vec<f32>]) -> Vec<f32> {
    let forest = Forest {
        trees: &forest.trees,
        bias: forest.bias,
    };
    forest.probabilities(rows)
}

/// The headlines of all pages.
fn titles(sets: &[(PathBuf, f32)]) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let mut titles = Vec::new();
    for (set, _) in sets {
        for line in std::fs::read_to_string(set.join("truth.jsonl"))?.lines() {
            titles.extend(serde_json::from_str::<truth::Truth>(line)?.title);
        }
    }
    Ok(titles)
}

fn read(
    number: usize,
    set: &Path,
    weight: f32,
    titles: &[String],
    pages: &mut Vec<Page>,
) -> Result<(), Box<dyn std::error::Error>> {
    let mut random = boost::Random(0x2545_f491_4f6c_dd1d);
    let truth = std::io::BufReader::new(std::fs::File::open(set.join("truth.jsonl"))?);
    for line in truth.lines() {
        let truth: truth::Truth = serde_json::from_str(&line?)?;
        let mut bytes = Vec::new();
        let file = std::fs::File::open(set.join(format!("html/{}.html.gz", truth.id)))?;
        flate2::read::GzDecoder::new(file).read_to_end(&mut bytes)?;
        let url: url::Url = truth
            .url
            .as_deref()
            .unwrap_or_default()
            .parse()
            .or_else(|_| "about:blank".parse())?;
        let hints = PageHints {
            url: &url,
            content_type: None,
            entry: None,
            fetched_at: chrono::Utc::now(),
        };
        let site = url
            .host_str()
            .unwrap_or(&truth.id)
            .trim_start_matches("www.");
        let fold = site.bytes().fold(17u64, |hash, byte| {
            hash.wrapping_mul(31).wrapping_add(byte.into())
        }) % FOLDS;
        let mut add = |markup: &[u8], weight: f32, made: bool| {
            let study = study(markup, &hints);
            let (labels, mut weights) = truth::labels(&study, &truth);
            for value in &mut weights {
                *value *= weight;
            }
            pages.push(Page {
                set: number,
                id: truth.id.clone(),
                fold,
                made,
                study,
                labels,
                weights,
            });
        };
        add(&bytes, weight, false);
        if truth.summary.is_none() {
            continue;
        }
        let markup = parser::charset::decode(&bytes, None, parser::charset::Markup::Html).text;
        for _ in 0..COPIES {
            let copy = boxes::with_boxes(&markup, titles, &mut random);
            add(copy.as_bytes(), weight * COPY_WEIGHT, true);
        }
    }
    Ok(())
}

/// The forests as Rust source.
fn table(forests: &[Grown; 2]) -> String {
    let mut out = String::from(
        "//! The learned forests: made by `examples/learn`, not by hand.\n\nuse super::forest::{Forest, Question, Tree};\n\n\
         const fn q(feature: u8, value: f32, greater: u8) -> Question {\n    Question {\n        feature,\n        value,\n        greater,\n    }\n}\n",
    );
    for (name, forest) in ["FIRST", "SECOND"].iter().zip(forests) {
        out.push_str(&format!(
            "\n/// The {} look at a line.\n#[rustfmt::skip]\n#[expect(clippy::unreadable_literal, reason = \"a table\")]\n\
             pub(super) const {name}: Forest<'static> = Forest {{\n    bias: {:.3},\n    trees: &[\n",
            name.to_lowercase(),
            forest.bias
        ));
        for tree in &forest.trees {
            let questions: Vec<String> = tree
                .questions
                .iter()
                .map(|asked| {
                    format!(
                        "q({},{},{})",
                        asked.feature,
                        short(asked.value),
                        asked.greater
                    )
                })
                .collect();
            let leaves = tree.leaves.map(short);
            out.push_str(&format!(
                "        Tree {{ questions: [{}], leaves: [{}] }},\n",
                questions.join(", "),
                leaves.join(", ")
            ));
        }
        out.push_str("    ],\n};\n");
    }
    out
}

fn short(value: f32) -> String {
    if value == f32::INFINITY {
        return String::from("f32::INFINITY");
    }
    let text = format!("{value:?}");
    if text.contains('.') {
        text
    } else {
        format!("{text}.0")
    }
}
