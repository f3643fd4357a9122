//! Which paragraphs came and which went, from the hashes of the old text and the new text.

use model::event::AddedParagraph;

/// Paragraphs compared exactly at most, on either side; of longer texts what follows counts as replaced. Bounds the table at 4 MB.
const COMPARED: usize = 1000;

/// The paragraphs of `text` that are not in `old`, and the positions in `old` of those that are not in `text`: the complement of a
/// longest common subsequence.
pub(crate) fn paragraphs(
    old: &[u64],
    new: &[u64],
    text: &[&str],
) -> (Vec<AddedParagraph>, Vec<u32>) {
    let head = old
        .iter()
        .zip(new)
        .take_while(|(old, new)| old == new)
        .count();
    let tail = old[head..]
        .iter()
        .rev()
        .zip(new[head..].iter().rev())
        .take_while(|(old, new)| old == new)
        .count();
    let (old_end, new_end) = (old.len() - tail, new.len() - tail);
    let (left, right) = (&old[head..old_end], &new[head..new_end]);
    let (left, right) = (
        &left[..left.len().min(COMPARED)],
        &right[..right.len().min(COMPARED)],
    );

    // lengths[i][j]: the longest common subsequence of left[i..] and right[j..].
    let width = right.len() + 1;
    let mut lengths = vec![0u32; (left.len() + 1) * width];
    for i in (0..left.len()).rev() {
        for j in (0..right.len()).rev() {
            lengths[i * width + j] = if left[i] == right[j] {
                lengths[(i + 1) * width + j + 1] + 1
            } else {
                lengths[(i + 1) * width + j].max(lengths[i * width + j + 1])
            };
        }
    }
    let (mut added, mut removed) = (Vec::new(), Vec::new());
    let (mut i, mut j) = (0, 0);
    while i < old_end - head || j < new_end - head {
        let same = i < left.len() && j < right.len() && left[i] == right[j];
        if same {
            (i, j) = (i + 1, j + 1);
        } else if j >= new_end - head
            || (i < left.len()
                && (j >= right.len() || lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]))
        {
            removed.push(number(head + i));
            i += 1;
        } else {
            let position = head + j;
            let text = text.get(position).copied().unwrap_or_default().to_owned();
            added.push(AddedParagraph {
                position: number(position),
                text,
            });
            j += 1;
        }
    }
    (added, removed)
}

fn number(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Added positions and removed positions.
    fn diff(old: &[u64], new: &[u64]) -> (Vec<u32>, Vec<u32>) {
        let text: Vec<String> = new.iter().map(u64::to_string).collect();
        let text: Vec<&str> = text.iter().map(String::as_str).collect();
        let (added, removed) = paragraphs(old, new, &text);
        assert!(
            added
                .iter()
                .all(|added| added.text == new[added.position as usize].to_string())
        );
        (
            added.into_iter().map(|added| added.position).collect(),
            removed,
        )
    }

    #[test]
    fn a_changed_paragraph_goes_and_comes() {
        assert_eq!(diff(&[1, 2, 3], &[1, 9, 3]), (vec![1], vec![1]));
        assert_eq!(diff(&[1, 2, 3], &[1, 2, 3, 4]), (vec![3], vec![]));
        assert_eq!(diff(&[1, 2, 3], &[2, 3]), (vec![], vec![0]));
        assert_eq!(diff(&[], &[1]), (vec![0], vec![]));
        let long: Vec<u64> = (0..5000).collect();
        let other: Vec<u64> = (9000..14000).collect();
        let (added, removed) = diff(&long, &other);
        assert_eq!((added.len(), removed.len()), (5000, 5000));
    }

    proptest! {
        #[test]
        fn the_diff_leads_from_the_old_text_to_the_new(old in proptest::collection::vec(0u64..6, 0..12), new in proptest::collection::vec(0u64..6, 0..12)) {
            let (added, removed) = diff(&old, &new);
            let kept: Vec<_> = (0u32..).zip(&old).filter(|(at, _)| !removed.contains(at)).map(|(_, hash)| *hash).collect();
            let left: Vec<_> = (0u32..).zip(&new).filter(|(at, _)| !added.contains(at)).map(|(_, hash)| *hash).collect();
            prop_assert_eq!(kept, left);
        }
    }
}
