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

    fn leaf(&self, row: &[f32]) -> f32 {
        let mut possible = u8::MAX;
        for question in &self.questions {
            // The sign of the difference, since a comparison would be compiled to a jump.
            let rest = question.value - row[usize::from(question.feature)];
            let not_greater = u8::from(rest.is_sign_negative()).wrapping_sub(1);
            possible &= question.greater | not_greater;
        }
        self.leaves[possible.trailing_zeros() as usize % LEAVES]
    }
}

/// Trees after which the sum may be final; it is looked at again after every so many.
const EARLY: usize = 10;

/// Log odds, for or against, beyond which it is.
const FAR_OFF: f32 = 3.5;

/// A forest.
#[derive(Clone, Copy, Debug)]
pub struct Forest<'a> {
    /// Its trees.
    pub trees: &'a [Tree],
    /// Log odds before any tree.
    pub bias: f32,
}

impl Forest<'_> {
    /// The probability for a row of features; 0 for an empty one.
    pub fn probability(&self, row: &[f32]) -> f32 {
        if row.is_empty() {
            return 0.0;
        }
        let mut sum = self.bias;
        for (number, tree) in self.trees.iter().enumerate() {
            // The first trees say most; after them, what is far off stays far off.
            if number > EARLY && number.is_multiple_of(EARLY) && sum.abs() > FAR_OFF {
                break;
            }
            sum += tree.leaf(row);
        }
        1.0 / (1.0 + (-sum).exp())
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
        let rows = [[1.0, 5.0], [1.0, 9.0], [1.5, 7.0], [1.5, 9.0]];
        assert_eq!(
            rows.map(|row| tree.leaf(&row).to_bits()),
            [1.0, 2.0, 3.0, 4.0].map(f32::to_bits),
            "a value that is equal is not greater"
        );
        let forest = Forest {
            trees: &[tree],
            bias: -1.0,
        };
        assert!((forest.probability(&rows[0]) - 0.5).abs() < f32::EPSILON);
        assert!(forest.probability(&[]).abs() < f32::EPSILON);
    }
}
