//! Gradient boosting of decision trees on binned features with the logistic loss.

use parser::page::forest::{LEAVES, Question, Tree};

/// Bins of a feature.
const BINS: usize = 64;

/// How a forest grows.
#[derive(Clone, Copy)]
pub(crate) struct Settings {
    /// Trees.
    pub trees: usize,
    /// Share of a leaf's best value that is added.
    pub rate: f32,
    /// Least weight (sum of second derivatives) of a leaf.
    pub least: f32,
    /// Ridge penalty of leaf values.
    pub ridge: f32,
}

/// Examples: rows of features with their labels and weights.
#[derive(Default)]
pub(crate) struct Examples {
    /// Features, row by row.
    pub rows: Vec<Vec<f32>>,
    /// 1 for text of the article.
    pub labels: Vec<f32>,
    /// What an error costs.
    pub weights: Vec<f32>,
}

/// A grown forest.
#[derive(Default)]
pub(crate) struct Grown {
    /// Its trees.
    pub trees: Vec<Tree>,
    /// Log odds before any tree.
    pub bias: f32,
}

/// A small generator of pseudo-random numbers (Marsaglia 2003, xorshift64).
pub(crate) struct Random(pub u64);

impl Random {
    /// The next number below `limit`.
    pub(crate) fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }
}

/// Sums of first and second derivatives in the bins of all features.
type Histogram = Vec<[f32; 2]>;

struct Leaf {
    rows: Vec<u32>,
    histogram: Histogram,
    best: Option<Split>,
    sums: [f32; 2],
}

#[derive(Clone, Copy)]
struct Split {
    feature: usize,
    bin: u8,
    gain: f32,
}

enum Grow {
    Leaf(usize),
    Inner {
        feature: usize,
        bin: u8,
        low: usize,
        high: usize,
    },
}

/// Grows a forest.
pub(crate) fn grow(examples: &Examples, settings: Settings, seed: u64) -> Grown {
    let count = examples.rows.len();
    let features = examples.rows[0].len();
    let cuts: Vec<Vec<f32>> = (0..features).map(|at| cuts(examples, at)).collect();
    let mut bins = vec![0u8; count * features];
    for (row, values) in examples.rows.iter().enumerate() {
        for (at, value) in values.iter().enumerate() {
            bins[row * features + at] = cuts[at].partition_point(|cut| cut < value) as u8;
        }
    }
    let positive: f32 = examples
        .labels
        .iter()
        .zip(&examples.weights)
        .map(|(label, weight)| label * weight)
        .sum();
    let all: f32 = examples.weights.iter().sum();
    let prior = (positive / (all - positive)).ln();
    let mut sums = vec![prior; count];
    let mut random = Random(seed | 1);
    let mut grown = Grown {
        bias: prior,
        ..Grown::default()
    };
    let mut slopes = vec![[0f32; 2]; count];
    for _ in 0..settings.trees {
        for row in 0..count {
            let p = 1.0 / (1.0 + (-sums[row]).exp());
            let weight = examples.weights[row];
            slopes[row] = [
                (p - examples.labels[row]) * weight,
                (p * (1.0 - p)).max(1e-6) * weight,
            ];
        }
        let asked: Vec<bool> = (0..features).map(|_| random.below(10) < 6).collect();
        let rows: Vec<u32> = (0..count as u32)
            .filter(|&row| examples.weights[row as usize] > 0.0 && random.below(10) < 7)
            .collect();
        let growing = Growing {
            bins: &bins,
            features,
            slopes: &slopes,
            asked: &asked,
            settings,
        };
        let (shape, leaves) = growing.grow(rows);
        let values: Vec<f32> = leaves
            .iter()
            .map(|leaf| -settings.rate * leaf.sums[0] / (leaf.sums[1] + settings.ridge))
            .collect();
        for row in 0..count {
            sums[row] += values[growing.leaf_of(&shape, row)];
        }
        let mut writer = Writer {
            shape: &shape,
            values: &values,
            cuts: &cuts,
            tree: Tree::EMPTY,
            questions: 0,
            leaves: 0,
        };
        writer.write(0);
        grown.trees.push(writer.tree);
    }
    grown
}

/// Writes a tree as its questions and leaves.
struct Writer<'a> {
    shape: &'a [Grow],
    values: &'a [f32],
    cuts: &'a [Vec<f32>],
    tree: Tree,
    questions: usize,
    leaves: usize,
}

impl Writer<'_> {
    /// Writes what is below a node; gives the bits of its leaves. The depth is bounded by the number of leaves.
    fn write(&mut self, at: usize) -> u8 {
        match self.shape[at] {
            Grow::Leaf(leaf) => {
                self.tree.leaves[self.leaves] = self.values[leaf];
                self.leaves += 1;
                1 << (self.leaves - 1)
            }
            Grow::Inner {
                feature,
                bin,
                low,
                high,
            } => {
                let own = self.questions;
                self.questions += 1;
                let low = self.write(low);
                self.tree.questions[own] = Question {
                    feature: feature as u8,
                    value: self.cuts[feature][usize::from(bin)],
                    greater: !low,
                };
                low | self.write(high)
            }
        }
    }
}

/// Values between which a feature is cut into bins of about as many rows.
fn cuts(examples: &Examples, at: usize) -> Vec<f32> {
    let step = (examples.rows.len() / 20_000).max(1);
    let mut values: Vec<f32> = examples
        .rows
        .iter()
        .step_by(step)
        .map(|row| row[at])
        .collect();
    values.sort_by(f32::total_cmp);
    let mut distinct = values.clone();
    distinct.dedup();
    if distinct.len() <= BINS {
        distinct.pop();
        return distinct;
    }
    let mut cuts: Vec<f32> = (1..BINS)
        .map(|bin| values[bin * values.len() / BINS])
        .collect();
    cuts.dedup();
    cuts
}

struct Growing<'a> {
    bins: &'a [u8],
    features: usize,
    slopes: &'a [[f32; 2]],
    asked: &'a [bool],
    settings: Settings,
}

impl Growing<'_> {
    fn grow(&self, rows: Vec<u32>) -> (Vec<Grow>, Vec<Leaf>) {
        let mut shape = vec![Grow::Leaf(0)];
        let mut place = vec![0];
        let mut leaves = vec![self.leaf(rows, None)];
        while leaves.len() < LEAVES {
            let Some((at, split)) = leaves
                .iter()
                .enumerate()
                .filter_map(|(at, leaf)| Some((at, leaf.best?)))
                .max_by(|one, other| one.1.gain.total_cmp(&other.1.gain))
            else {
                break;
            };
            let rows = std::mem::take(&mut leaves[at].rows);
            let (low, high): (Vec<u32>, Vec<u32>) = rows
                .into_iter()
                .partition(|&row| self.bin(row as usize, split.feature) <= split.bin);
            let histogram = std::mem::take(&mut leaves[at].histogram);
            let (low, high) = if low.len() < high.len() {
                let low = self.leaf(low, None);
                let rest = minus(histogram, &low.histogram);
                (low, self.leaf(high, Some(rest)))
            } else {
                let high = self.leaf(high, None);
                let rest = minus(histogram, &high.histogram);
                (self.leaf(low, Some(rest)), high)
            };
            let own = place[at];
            let new = leaves.len();
            let first = shape.len();
            shape.push(Grow::Leaf(at));
            shape.push(Grow::Leaf(new));
            shape[own] = Grow::Inner {
                feature: split.feature,
                bin: split.bin,
                low: first,
                high: first + 1,
            };
            place[at] = first;
            place.push(first + 1);
            leaves[at] = low;
            leaves.push(high);
        }
        (shape, leaves)
    }

    fn bin(&self, row: usize, feature: usize) -> u8 {
        self.bins[row * self.features + feature]
    }

    fn leaf(&self, rows: Vec<u32>, histogram: Option<Histogram>) -> Leaf {
        let histogram = histogram.unwrap_or_else(|| {
            let mut sums = vec![[0f32; 2]; self.features * BINS];
            for &row in &rows {
                let row = row as usize;
                let slope = self.slopes[row];
                let bins = &self.bins[row * self.features..(row + 1) * self.features];
                for (feature, &bin) in bins.iter().enumerate() {
                    let sum = &mut sums[feature * BINS + usize::from(bin)];
                    sum[0] += slope[0];
                    sum[1] += slope[1];
                }
            }
            sums
        });
        let mut sums = [0f32; 2];
        for bin in &histogram[..BINS] {
            sums[0] += bin[0];
            sums[1] += bin[1];
        }
        let Settings { least, ridge, .. } = self.settings;
        let score = |sums: [f32; 2]| sums[0] * sums[0] / (sums[1] + ridge);
        let mut best: Option<Split> = None;
        for feature in (0..self.features).filter(|&feature| self.asked[feature]) {
            let mut low = [0f32; 2];
            for bin in 0..BINS - 1 {
                let here = histogram[feature * BINS + bin];
                low = [low[0] + here[0], low[1] + here[1]];
                let high = [sums[0] - low[0], sums[1] - low[1]];
                if low[1] < least || high[1] < least {
                    continue;
                }
                let gain = score(low) + score(high) - score(sums);
                if gain > best.map_or(1e-3, |best| best.gain) {
                    best = Some(Split {
                        feature,
                        bin: bin as u8,
                        gain,
                    });
                }
            }
        }
        Leaf {
            rows,
            histogram,
            best,
            sums,
        }
    }

    fn leaf_of(&self, shape: &[Grow], row: usize) -> usize {
        let mut at = 0;
        loop {
            match shape[at] {
                Grow::Leaf(leaf) => return leaf,
                Grow::Inner {
                    feature,
                    bin,
                    low,
                    high,
                } => {
                    at = if self.bin(row, feature) <= bin {
                        low
                    } else {
                        high
                    }
                }
            }
        }
    }
}

fn minus(mut one: Histogram, other: &Histogram) -> Histogram {
    for (one, other) in one.iter_mut().zip(other) {
        one[0] -= other[0];
        one[1] -= other[1];
    }
    one
}
