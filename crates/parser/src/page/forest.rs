//! A forest of small decision trees whose leaves add up to the log odds that a line is text of the article (gradient boosting,
//! Friedman 2001). The tables are made by `examples/learn`.

/// A node of a tree: a leaf, or a question about a feature.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// The feature that is compared; [`LEAF`] in leaves.
    pub feature: u8,
    /// Not greater than this goes on to the next node, greater to `other`; in leaves, what is added.
    pub value: f32,
    /// Steps to the node for greater values.
    pub other: u8,
}

/// Marks a leaf.
pub const LEAF: u8 = u8::MAX;

/// Trees after which the sum may be final; it is looked at again after every so many.
const EARLY: usize = 10;

/// Log odds, for or against, beyond which it is.
const FAR_OFF: f32 = 3.5;

/// A forest: its trees one after the other, each with its root first.
#[derive(Clone, Copy, Debug)]
pub struct Forest<'a> {
    /// All nodes.
    pub nodes: &'a [Node],
    /// Where each tree begins.
    pub roots: &'a [u16],
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
        for (number, &root) in self.roots.iter().enumerate() {
            // The first trees say most; after them, what is far off stays far off.
            if number > EARLY && number.is_multiple_of(EARLY) && sum.abs() > FAR_OFF {
                break;
            }
            sum += self.leaf(root.into(), row);
        }
        1.0 / (1.0 + (-sum).exp())
    }

    fn leaf(&self, mut at: usize, row: &[f32]) -> f32 {
        loop {
            let node = self.nodes[at];
            if node.feature == LEAF {
                return node.value;
            }
            at += if row[usize::from(node.feature)] <= node.value {
                1
            } else {
                usize::from(node.other)
            };
        }
    }
}
