//! A forest of small decision trees whose leaves add up to the log odds that a line is text of the article (gradient boosting,
//! Friedman 2001). The tables are made by `examples/learn`.

/// Leaves of a tree at most: as many as a byte has bits.
pub const LEAVES: usize = 8;

/// A question about a feature.
#[derive(Clone, Copy, Debug)]
pub struct Question {
    /// The feature that is compared.
    pub feature: u8,
    /// What it is compared with.
    pub value: f32,
    /// A bit for each leaf that is still possible where the feature is greater.
    pub greater: u8,
}

/// A tree, asked all its questions at once: the first leaf that none of them rules out is the one to which they lead one by one, and
/// the processor has no way to guess (`QuickScorer`, Lucchese et al. 2015).
#[derive(Clone, Copy, Debug)]
pub struct Tree {
    /// Its questions; of those that a smaller tree lacks none rules anything out.
    pub questions: [Question; LEAVES - 1],
    /// What the leaves add, from what is least in each question to what is greatest.
    pub leaves: [f32; LEAVES],
}

impl Tree {
    /// A tree of one leaf, which adds nothing.
    pub const EMPTY: Self = Self {
        questions: [Question {
            feature: 0,
            value: f32::INFINITY,
            greater: u8::MAX,
        }; LEAVES - 1],
        leaves: [0.0; LEAVES],
    };

    /// The leaves that are possible for each of some rows. As part of a larger function it would be compiled lane by lane.
    #[inline(never)]
    fn possible(&self, columns: &[[f32; LANES]]) -> [u32; LANES] {
        let mut possible = [u32::MAX; LANES];
        for question in &self.questions {
            let column = &columns[usize::from(question.feature)];
            let greater = u32::from(question.greater);
            for (possible, value) in possible.iter_mut().zip(column) {
                *possible &= if *value > question.value {
                    greater
                } else {
                    u32::MAX
                };
            }
        }
        possible
    }
}

/// Rows that a tree is asked about at once, side by side in the registers of the processor (Lucchese et al. 2016).
const LANES: usize = 8;

/// A forest.
#[derive(Clone, Copy, Debug)]
pub struct Forest<'a> {
    /// Its trees.
    pub trees: &'a [Tree],
    /// Log odds before any tree.
    pub bias: f32,
}

impl Forest<'_> {
    /// The probability for each row of features; 0 for an empty one.
    pub fn probabilities(&self, rows: &[Vec<f32>]) -> Vec<f32> {
        let mut said = vec![0.0; rows.len()];
        let asked: Vec<usize> = (0..rows.len())
            .filter(|&row| !rows[row].is_empty())
            .collect();
        let mut columns = Vec::new();
        for together in asked.chunks(LANES) {
            columns.clear();
            columns.extend(rows[together[0]].iter().map(|value| [*value; LANES]));
            for (lane, &row) in together.iter().enumerate().skip(1) {
                for (column, value) in columns.iter_mut().zip(&rows[row]) {
                    column[lane] = *value;
                }
            }
            let sums = self.sums(&columns);
            for (&row, sum) in together.iter().zip(sums) {
                said[row] = 1.0 / (1.0 + (-sum).exp());
            }
        }
        said
    }

    fn sums(&self, columns: &[[f32; LANES]]) -> [f32; LANES] {
        let mut sums = [self.bias; LANES];
        for tree in self.trees {
            for (sum, possible) in sums.iter_mut().zip(tree.possible(columns)) {
                *sum += tree.leaves[possible.trailing_zeros() as usize % LEAVES];
            }
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_leads_to_the_leaf_that_its_questions_leave() {
        // Is the first feature greater than 1? If not: is the second greater than 5? If so: is the second greater than 7?
        let asked = [(0, 1.0, 0b1100), (1, 5.0, 0b1110), (1, 7.0, 0b1011)];
        let mut tree = Tree::EMPTY;
        for (question, (feature, value, greater)) in tree.questions.iter_mut().zip(asked) {
            *question = Question {
                feature,
                value,
                greater: greater | 0xf0,
            };
        }
        tree.leaves = [1.0, 2.0, 3.0, 4.0, 0.0, 0.0, 0.0, 0.0];
        let forest = Forest {
            trees: &[tree],
            bias: -1.0,
        };
        let rows = [[1.0, 5.0], [1.0, 9.0], [1.5, 7.0], [1.5, 9.0]];
        let leaf_of = |said: f32| (said / (1.0 - said)).ln().round() + 1.0;
        for all in [1, 7, 8, 9, 20] {
            let asked: Vec<Vec<f32>> = rows
                .iter()
                .cycle()
                .take(all)
                .map(|row| row.to_vec())
                .collect();
            let leaves: Vec<f32> = forest
                .probabilities(&asked)
                .into_iter()
                .map(leaf_of)
                .collect();
            let expected: Vec<f32> = [1.0, 2.0, 3.0, 4.0].into_iter().cycle().take(all).collect();
            assert_eq!(
                leaves, expected,
                "{all} rows; a value that is equal is not greater"
            );
        }
    }

    #[test]
    fn a_row_without_features_is_no_text() {
        let forest = Forest {
            trees: &[],
            bias: 2.0,
        };
        let said = forest.probabilities(&[vec![], vec![1.0], vec![]]);
        assert_eq!(
            said.iter().map(|said| *said > 0.0).collect::<Vec<_>>(),
            [false, true, false]
        );
    }
}
