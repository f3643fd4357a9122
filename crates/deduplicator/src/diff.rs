//! The difference between two sequences of paragraphs.

use std::collections::HashMap;

/// What came and what went.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Diff {
    /// Positions in the new sequence, ascending.
    pub(crate) added: Vec<usize>,
    /// Positions in the old sequence, ascending.
    pub(crate) removed: Vec<usize>,
}

/// The paragraphs outside a longest common order of the two sequences: what is kept stands in the same order in both.
///
/// Patience: each new paragraph is paired with the first old one like it that is not taken, and of the pairs the longest
/// increasing run stays. O(n log n); not minimal where paragraphs repeat, always correct.
pub(crate) fn diff(old: &[u32], new: &[u32]) -> Diff {
    let mut places: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, hash) in old.iter().enumerate().rev() {
        places.entry(*hash).or_default().push(at);
    }
    let pairs: Vec<(usize, usize)> = new
        .iter()
        .enumerate()
        .filter_map(|(at, hash)| Some((at, places.get_mut(hash)?.pop()?)))
        .collect();
    // ends[n]: the pair with the smallest old position that ends an increasing run of n + 1 pairs.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; pairs.len()];
    for (at, (_, place)) in pairs.iter().enumerate() {
        let length = ends.partition_point(|end| pairs[*end].1 < *place);
        before[at] = length.checked_sub(1).map(|shorter| ends[shorter]);
        if length == ends.len() {
            ends.push(at);
        } else {
            ends[length] = at;
        }
    }
    let (mut kept_old, mut kept_new) = (vec![false; old.len()], vec![false; new.len()]);
    let mut next = ends.last().copied();
    while let Some(at) = next {
        let (new_place, old_place) = pairs[at];
        kept_new[new_place] = true;
        kept_old[old_place] = true;
        next = before[at];
    }
    let missing = |kept: Vec<bool>| {
        kept.iter()
            .enumerate()
            .filter(|(_, kept)| !**kept)
            .map(|(at, _)| at)
            .collect()
    };
    Diff {
        added: missing(kept_new),
        removed: missing(kept_old),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_what_came_and_what_went() {
        for (old, new, added, removed) in [
            (&[1, 2, 3][..], &[1, 2, 3][..], &[][..], &[][..]),
            (&[1, 2, 3], &[1, 9, 3], &[1], &[1]),
            (&[1, 2, 3], &[0, 1, 2, 3], &[0], &[]),
            (&[1, 2, 3, 4], &[4, 1, 2, 3], &[0], &[3]),
            (&[5, 5, 5], &[5, 5], &[], &[2]),
            (&[], &[7], &[0], &[]),
        ] {
            assert_eq!(
                diff(old, new),
                Diff {
                    added: added.to_vec(),
                    removed: removed.to_vec()
                },
                "{old:?} {new:?}"
            );
        }
    }
}
