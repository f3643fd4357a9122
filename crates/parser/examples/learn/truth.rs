//! Which lines of a page the labelled text has.

use std::collections::{HashMap, HashSet};

use parser::page::study::Study;
use serde::Deserialize;

/// A labelled page.
#[derive(Deserialize)]
pub(crate) struct Truth {
    pub id: String,
    pub url: Option<String>,
    pub title: Option<String>,
    pub body: Vec<String>,
    /// Given only where captions, bylines and headlines are never part of the text.
    pub summary: Option<Vec<String>>,
}

/// Tokens of a shingle.
const SHINGLE: usize = 4;

/// Labels and weights of a page's lines.
pub(crate) fn labels(study: &Study, truth: &Truth) -> (Vec<f32>, Vec<f32>) {
    let paragraphs: HashSet<Vec<String>> = truth.body.iter().map(|text| tokens(text)).collect();
    let body = tokens(&truth.body.join("\n"));
    let known: HashSet<&[String]> = body.windows(SHINGLE).collect();
    let summary = tokens(&truth.summary.clone().unwrap_or_default().join("\n"));
    let lead: HashSet<&[String]> = summary.windows(SHINGLE).collect();
    let lines: Vec<Vec<String>> = study.lines().map(|line| tokens(line.text)).collect();
    let share = |tokens: &[String], of: &HashSet<&[String]>| {
        let all = tokens.len().saturating_sub(SHINGLE - 1);
        let hits = tokens
            .windows(SHINGLE)
            .filter(|window| of.contains(window))
            .count();
        if all == 0 {
            0.0
        } else {
            hits as f32 / all as f32
        }
    };
    let mut labels = Vec::new();
    let mut certain = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let (label, sure) = if line.len() >= SHINGLE {
            let covered = share(line, &known);
            let in_lead = covered < 0.6 && share(line, &lead) > 0.6;
            let sure = if in_lead {
                0.0
            } else if covered > 0.25 && covered < 0.7 {
                0.3
            } else {
                1.0
            };
            (covered >= 0.5, sure)
        } else if paragraphs.contains(line) {
            (true, 1.0)
        } else {
            // A short line is recognised together with what stands around it.
            let before = at.checked_sub(1).map_or(&[][..], |at| &lines[at]);
            let after = lines.get(at + 1).map_or(&[][..], |line| line);
            let before = &before[before.len().saturating_sub(SHINGLE - 1)..];
            let after = &after[..after.len().min(SHINGLE - 1)];
            let joined = [before, line, after].concat();
            (joined.len() > SHINGLE && share(&joined, &known) > 0.6, 1.0)
        };
        labels.push(f32::from(u8::from(label)));
        certain.push(sure);
    }
    one_copy(study, &mut labels);
    let words: f32 = study
        .lines()
        .zip(&labels)
        .map(|(line, label)| line.words * label)
        .sum();
    let weights = study
        .lines()
        .zip(&labels)
        .zip(&certain)
        .map(|((line, label), sure)| {
            // Sets that keep captions, bylines and headlines do not teach that these are text.
            if truth.summary.is_none() && line.meta && *label > 0.0 {
                return 0.0;
            }
            sure * (1000.0 * (line.words + 3.0) / (words + 80.0)).min(200.0)
        })
        .collect();
    (labels, weights)
}

/// Of lines with the same text, only those among most of the text keep their label.
fn one_copy(study: &Study, labels: &mut [f32]) {
    let mut around: HashMap<usize, f32> = HashMap::new();
    let mut copies: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
    for (at, line) in study.lines().enumerate() {
        if labels[at] > 0.0 {
            *around.entry(line.container).or_default() += line.words;
            copies
                .entry(line.text)
                .or_default()
                .push((at, line.container));
        }
    }
    for places in copies.values().filter(|places| places.len() > 1) {
        let best = places
            .iter()
            .map(|(_, container)| around[container])
            .fold(0.0, f32::max);
        for (at, container) in places {
            if around[container] < best {
                labels[*at] = 0.0;
            }
        }
    }
}

fn tokens(text: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let mut token = String::new();
    for letter in text.chars().chain([' ']) {
        let alone = matches!(letter, '\u{0e00}'..='\u{0e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
        if (alone || !letter.is_alphanumeric()) && !token.is_empty() {
            tokens.push(std::mem::take(&mut token));
        }
        if alone {
            tokens.push(letter.to_string());
        } else if letter.is_alphanumeric() {
            token.extend(letter.to_lowercase());
        }
    }
    tokens
}
