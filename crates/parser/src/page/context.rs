//! The second look at a line: what the first look said of the lines around it.

use foldhash::HashMap;

use super::features::{LONG, Page, count, look, share};
use super::outline::{Outline, ancestors};

/// Elements around a line for which the mean of what was said is known.
const LEVELS: usize = 3;

/// Number of lines for "none before" and "none after".
const FAR: f32 = 99.0;

/// What was said, summed over words; each sum with the words themselves.
#[derive(Default)]
struct Sums {
    total: f32,
    by_element: HashMap<usize, (f32, f32)>,
    by_look: HashMap<(u64, u64), (f32, f32)>,
    /// Of the lines directly below an element.
    direct: HashMap<usize, f32>,
}

impl Page<'_> {
    /// The features for the second look at some of the lines: those of the first, and what the first look said of the lines around.
    pub(super) fn second(
        &self,
        mut first: Vec<Vec<f32>>,
        said: &[f32],
        doubtful: &[usize],
    ) -> Vec<Vec<f32>> {
        let Outline {
            elements, lines, ..
        } = self.outline;
        let sums = self.sums(said);
        let total = f32::max(sums.total, 1.0);
        let (home, at_home) = sums
            .direct
            .iter()
            .max_by(|one, other| one.1.total_cmp(other.1).then(other.0.cmp(one.0)))
            .map_or((0, 0.0), |(&element, &words)| (element, words));
        let (first_home, last_home) = self.range(home, |number, _| said[number] > 0.5);
        let next_yes = to_next(said);
        let mut before = 0.0;
        let mut last_yes = FAR;
        let mut rows = Vec::with_capacity(doubtful.len());
        let mut doubtful = doubtful.iter().copied().peekable();
        for (number, line) in lines.iter().enumerate() {
            let own = said[number];
            let words = line.measure.words.max(1.0);
            if doubtful.next_if_eq(&number).is_some() {
                let mut row = std::mem::take(&mut first[number]);
                row.push(own);
                row.extend([-3, -2, -1, 1, 2, 3].map(|offset| {
                    let other = number.checked_add_signed(offset);
                    other
                        .and_then(|number| said.get(number))
                        .map_or(-1.0, |said| *said)
                }));
                let mut above = ancestors(elements, line.element).skip(1);
                for _ in 0..LEVELS {
                    let sum = above.next().and_then(|number| sums.by_element.get(&number));
                    row.push(of_others(sum, own, words));
                }
                row.push(of_others(
                    sums.by_look.get(&look(elements, line)),
                    own,
                    words,
                ));
                let parent = elements[line.element].parent;
                let common =
                    ancestors(elements, line.element).position(|number| self.inside(home, number));
                row.extend([
                    before / total,
                    (total - before - own * words) / total,
                    last_yes,
                    next_yes[number],
                    total.min(LONG).ln(),
                    at_home / total,
                    f32::from(u8::from(parent == home)),
                    f32::from(u8::from(self.inside(line.element, home))),
                    count(common.unwrap_or(0)),
                    (count(first_home) - count(number)).clamp(-30.0, 30.0),
                    (count(number) - count(last_home)).clamp(-30.0, 30.0),
                    share(*sums.direct.get(&parent).unwrap_or(&0.0), total),
                ]);
                rows.push(row);
            }
            before += own * words;
            last_yes = step(own, last_yes);
        }
        rows
    }

    fn sums(&self, said: &[f32]) -> Sums {
        let Outline {
            elements, lines, ..
        } = self.outline;
        let mut sums = Sums::default();
        for (line, said) in lines.iter().zip(said) {
            let words = line.measure.words.max(1.0);
            let add = |sum: &mut (f32, f32)| {
                sum.0 += said * words;
                sum.1 += words;
            };
            sums.total += said * words;
            for number in ancestors(elements, line.element).skip(1).take(LEVELS) {
                add(sums.by_element.entry(number).or_default());
            }
            add(sums.by_look.entry(look(elements, line)).or_default());
            let parent = elements[line.element].parent;
            *sums.direct.entry(parent).or_default() += said * line.measure.words;
        }
        sums
    }
}

/// The mean of what was said of others than the line itself; -1 if there are none.
fn of_others(sum: Option<&(f32, f32)>, own: f32, words: f32) -> f32 {
    sum.filter(|(_, all)| *all > words + 0.5)
        .map_or(-1.0, |(said, all)| (said - own * words) / (all - words))
}

/// Lines to the next that was said to be text, for each line.
fn to_next(said: &[f32]) -> Vec<f32> {
    let mut distances = vec![FAR; said.len()];
    let mut next = FAR;
    for (distance, said) in distances.iter_mut().zip(said).rev() {
        *distance = next;
        next = step(*said, next);
    }
    distances
}

/// The distance one line further on.
fn step(said: f32, distance: f32) -> f32 {
    if said > 0.5 {
        1.0
    } else {
        f32::min(distance + 1.0, FAR)
    }
}
