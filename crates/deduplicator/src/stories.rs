//! Which story a text belongs to: containment of rare shingles, and a check of names and numbers.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::fingerprint::Fingerprint;
use crate::postings::Postings;
use crate::record::Contribution;
use crate::text::MAX_FACTS;

/// A shingle that more stories share than this is boilerplate: it counts for nothing and is entered no more.
const MAX_STORIES: usize = 48;
/// Fewest shingles that two texts must share.
const MIN_SHARED: u32 = 3;
/// Share of the shorter text, by the weight of its shingles, that must be found in the other.
const MIN_CONTAINMENT: f32 = 0.47;
/// The same for a known text within a longer new one: a longer text quotes more than a shorter one is edited.
const MIN_CONTAINMENT_WITHIN: f32 = 0.75;
/// The same if there are too few names and numbers to check.
const MIN_CONTAINMENT_ALONE: f32 = 0.6;
/// Fewest names and numbers that make a check.
const MIN_FACTS: usize = 4;
/// Share of the names and numbers of the text with fewer, by their weight, that must be found in the other.
const MIN_FACTS_SHARED: f32 = 0.5;
/// Containment, both ways, from which a text is a copy and not an edited one.
const COPY: f32 = 0.9;

/// The postings of all stories are spread over 2^12 tables, so that growth is no pause: of 1 million articles a table holds
/// 20,000 entries.
const TABLE_BITS: u32 = 12;

/// What is kept in memory of a [`Contribution`]; its shingles are in the postings.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) article: u128,
    pub(crate) story: u128,
    pub(crate) at: i64,
    /// Shingles of the whole text, and how many of them were entered.
    size: u32,
    added: u32,
    facts: Box<[u32]>,
}

impl Held {
    fn of(contribution: &Contribution) -> Self {
        Self {
            article: contribution.article,
            story: contribution.story,
            at: contribution.at,
            size: contribution.size,
            added: u32::try_from(contribution.added.len()).unwrap_or(u32::MAX),
            facts: contribution.facts.clone().into(),
        }
    }
}

/// Contributions by number, and the postings of their shingles.
#[derive(Debug)]
pub(crate) struct Stories {
    /// Number of the first of `held`.
    front: u64,
    /// None: replaced by a later version, or never there.
    held: VecDeque<Option<Held>>,
    postings: Postings,
}

impl Default for Stories {
    fn default() -> Self {
        Self {
            front: 0,
            held: VecDeque::new(),
            postings: Postings::new(TABLE_BITS),
        }
    }
}

impl Stories {
    /// The number of the next contribution; numbers begin at 1.
    pub(crate) fn next(&self) -> u64 {
        (self.front + self.held.len() as u64).max(1)
    }

    /// Takes in a contribution whose number is none that is taken. Numbers that were skipped stay empty.
    pub(crate) fn insert(&mut self, contribution: &Contribution) {
        if self.held.is_empty() {
            self.front = contribution.sequence;
        }
        while self.next() < contribution.sequence {
            self.held.push_back(None);
        }
        self.held.push_back(Some(Held::of(contribution)));
        let Self {
            front,
            held,
            postings,
        } = self;
        // Those that a later version replaced stay until their time is over: few, and nothing finds them.
        let alive = |other: u32| (other.wrapping_sub(ordinal(*front)) as usize) < held.len();
        postings.insert(&contribution.added, ordinal(contribution.sequence), alive);
    }

    /// A later version took its place.
    pub(crate) fn remove(&mut self, sequence: u64) {
        if let Some(held) = sequence
            .checked_sub(self.front)
            .and_then(|at| self.held.get_mut(usize::try_from(at).ok()?))
        {
            *held = None;
        }
    }

    /// The oldest contributions from before `horizon`, at most `limit`, empty places included.
    pub(crate) fn oldest(&self, horizon: i64, limit: usize) -> impl Iterator<Item = Option<&Held>> {
        self.held
            .iter()
            .take(limit)
            .map(Option::as_ref)
            .take_while(move |held| held.is_none_or(|held| held.at < horizon))
    }

    /// Forgets all from before `horizon`. Empty, it is as it was made: its numbers may begin anew.
    pub(crate) fn forget_before(&mut self, horizon: i64) {
        let count = self.oldest(horizon, usize::MAX).count();
        if count == self.held.len() {
            *self = Self::default();
        } else {
            self.forget(count);
        }
    }

    /// Forgets the `count` oldest. The postings forget them when a table fills up.
    pub(crate) fn forget(&mut self, count: usize) {
        self.held.drain(..count);
        self.front += count as u64;
    }

    /// Number of contributions.
    pub(crate) fn len(&self) -> usize {
        self.held.iter().flatten().count()
    }

    /// Entries in the postings, dead ones included.
    pub(crate) fn entries(&self) -> usize {
        self.postings.entries()
    }

    /// Bytes allocated, without the allocator's own.
    pub(crate) fn bytes(&self) -> usize {
        self.postings.bytes()
            + self.held.capacity() * size_of::<Option<Held>>()
            + self
                .held
                .iter()
                .flatten()
                .map(|held| size_of_val(&*held.facts))
                .sum::<usize>()
    }
}

/// What a batch added to the stories and took away, not yet merged.
#[derive(Debug)]
pub(crate) struct Overlay {
    held: Vec<Held>,
    postings: Postings,
    removed: HashSet<u32>,
}

impl Default for Overlay {
    fn default() -> Self {
        Self {
            held: Vec::new(),
            postings: Postings::new(0),
            removed: HashSet::new(),
        }
    }
}

impl Overlay {
    pub(crate) fn insert(&mut self, contribution: &Contribution) {
        self.held.push(Held::of(contribution));
        self.postings
            .insert(&contribution.added, ordinal(contribution.sequence), |_| {
                true
            });
    }

    pub(crate) fn remove(&mut self, sequence: u64) {
        self.removed.insert(ordinal(sequence));
    }

    pub(crate) fn len(&self) -> usize {
        self.held.len()
    }
}

/// The story that a text belongs to.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Match {
    pub(crate) story: u128,
    /// How much of the shorter text is shared.
    pub(crate) similarity: f32,
    /// Whether it is the same text, not an edited one.
    pub(crate) copy: bool,
}

/// What the stories know of a text.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The story it belongs to.
    pub(crate) story: Option<Match>,
    /// Shingles of the text that its story lacks, and that are not boilerplate.
    pub(crate) lacking: Vec<u32>,
}

/// Finds the story of a text among the live contributions: those not before `since` and not `own`.
///
/// With `within`, the story is given, and only what it lacks is asked.
pub(crate) fn find(
    base: &Stories,
    overlay: &Overlay,
    text: &Fingerprint,
    since: i64,
    own: Option<u64>,
    within: Option<u128>,
) -> Found {
    let own = own.map(ordinal);
    let next = ordinal(base.next());
    let held = |number: u32| {
        if Some(number) == own || overlay.removed.contains(&number) {
            return None;
        }
        let later = number.wrapping_sub(next) as usize;
        overlay
            .held
            .get(later)
            .or_else(|| get(&base.held, base.front, number))
            .filter(|held| held.at >= since)
    };
    let mut candidates = Candidates::default();
    // For every shingle, the stories that hold it, as a stretch of one list.
    let mut holders: Vec<u32> = Vec::with_capacity(text.shingles.len());
    let mut stretches = Vec::with_capacity(text.shingles.len());
    let mut total = 0.0;
    let known = base.postings.look_up(&text.shingles);
    let added = overlay.postings.look_up(&text.shingles);
    for (known, added) in known.iter().zip(&added) {
        let start = holders.len();
        for number in known.contributions().chain(added.contributions()) {
            let Some(held) = held(number) else { continue };
            let story = candidates.hit(number, held);
            if !holders[start..].contains(&story) {
                holders.push(story);
            }
        }
        let stories = holders.len() - start;
        stretches.push(start..holders.len());
        if stories > MAX_STORIES {
            continue;
        }
        let weight = weight(stories);
        total += weight;
        for story in &holders[start..] {
            let story = &mut candidates.stories[*story as usize];
            story.weight += weight;
            story.shared += 1;
        }
    }
    let chosen = match within {
        Some(story) => candidates
            .stories
            .iter()
            .position(|candidate| candidate.story == story),
        None => None,
    };
    let matched = if within.is_some() {
        None
    } else {
        choose(&candidates, text, total, &held)
    };
    let story = matched.as_ref().map(|(at, _)| *at).or(chosen);
    let lacking = text
        .shingles
        .iter()
        .zip(stretches)
        .filter(|(_, stretch)| {
            stretch.len() <= MAX_STORIES
                && story.is_none_or(|story| {
                    !holders[stretch.clone()]
                        .iter()
                        .any(|holder| *holder as usize == story)
                })
        })
        .map(|(shingle, _)| *shingle)
        .collect();
    Found {
        story: matched.map(|(_, matched)| matched),
        lacking,
    }
}

/// What a shingle counts that this many stories hold.
#[expect(clippy::cast_precision_loss, reason = "bounded by MAX_STORIES")]
fn weight(stories: usize) -> f32 {
    1.0 / stories.max(1) as f32
}

/// Stories that share shingles with a text.
#[derive(Default)]
struct Candidates {
    stories: Vec<Candidate>,
    by_story: HashMap<u128, u32>,
    /// By number of the contribution: the place of its story, and its own among the story's members.
    places: HashMap<u32, (u32, usize)>,
}

struct Candidate {
    story: u128,
    /// The earliest time of a contribution that shares something.
    since: i64,
    weight: f32,
    shared: u32,
    /// Contributions by number, with how many shingles each shares.
    members: Vec<(u32, u32)>,
}

impl Candidates {
    /// Counts a shared shingle; gives the story's place.
    fn hit(&mut self, number: u32, held: &Held) -> u32 {
        let stories = &mut self.stories;
        let (story, member) = *self.places.entry(number).or_insert_with(|| {
            let story = *self.by_story.entry(held.story).or_insert_with(|| {
                let (weight, shared, members) = (0.0, 0, Vec::new());
                stories.push(Candidate {
                    story: held.story,
                    since: held.at,
                    weight,
                    shared,
                    members,
                });
                u32::try_from(stories.len() - 1).expect("fewer stories than contributions")
            });
            let candidate = &mut stories[story as usize];
            candidate.since = candidate.since.min(held.at);
            candidate.members.push((number, 0));
            (story, candidate.members.len() - 1)
        });
        stories[story as usize].members[member].1 += 1;
        story
    }
}

/// The best candidate that passes every check, and its place; of equal ones the earliest.
fn choose<'a>(
    candidates: &Candidates,
    text: &Fingerprint,
    total: f32,
    held: &impl Fn(u32) -> Option<&'a Held>,
) -> Option<(usize, Match)> {
    let needed = MIN_SHARED
        .min(u32::try_from(text.shingles.len()).unwrap_or(u32::MAX))
        .max(1);
    let order = |place: usize| {
        (
            candidates.stories[place].since,
            candidates.stories[place].story,
        )
    };
    let mut best: Option<(usize, Match)> = None;
    for (place, candidate) in candidates.stories.iter().enumerate() {
        if candidate.shared < needed {
            continue;
        }
        let members = || {
            candidate
                .members
                .iter()
                .filter_map(|(number, shared)| Some((held(*number)?, *shared)))
        };
        let forward = candidate.weight / total;
        // A known text that is the shorter one: how much of it is in this one. Only of texts that were entered whole;
        // what a copy adds to its story may be a few shingles of boilerplate.
        let backward = members()
            .filter(|(held, _)| held.added * 10 >= held.size * 9)
            .map(|(held, shared)| share(candidate.weight, shared, held.added))
            .fold(0.0, f32::max);
        if forward < MIN_CONTAINMENT && backward < MIN_CONTAINMENT_WITHIN {
            continue;
        }
        let similarity = forward.max(backward).min(1.0);
        let facts = members()
            .filter_map(|(held, _)| facts_shared(text, &held.facts))
            .reduce(f32::max);
        let passed = match facts {
            Some(facts) => facts >= MIN_FACTS_SHARED,
            None => similarity >= MIN_CONTAINMENT_ALONE,
        };
        let better = best.as_ref().is_none_or(|(other, best)| {
            similarity > best.similarity
                || (similarity >= best.similarity && order(place) < order(*other))
        });
        if passed && better {
            let copy = forward >= COPY && backward >= COPY;
            best = Some((
                place,
                Match {
                    story: candidate.story,
                    similarity,
                    copy,
                },
            ));
        }
    }
    best
}

/// Share of a known text's shingles that are in another, by weight; what is not shared counts fully.
#[expect(clippy::cast_precision_loss, reason = "bounded by MAX_SHINGLES")]
fn share(weight: f32, shared: u32, all: u32) -> f32 {
    let weight = weight.min(shared as f32);
    weight / (weight + all.saturating_sub(shared) as f32)
}

/// Share of the names and numbers of the text with fewer that the other, or its title, has too; none if too few to tell.
fn facts_shared(text: &Fingerprint, known: &[u32]) -> Option<f32> {
    // Of a long text only the smallest are kept: beyond its largest nothing is known.
    let bound = |facts: &[u32]| {
        if facts.len() < MAX_FACTS {
            u32::MAX
        } else {
            facts[facts.len() - 1]
        }
    };
    let bound = bound(&text.facts)
        .min(bound(&text.titled_facts))
        .min(bound(known));
    let within = |facts: &'_ [u32]| facts.partition_point(|fact| *fact <= bound);
    let (own, titled) = (
        &text.facts[..within(&text.facts)],
        &text.titled_facts[..within(&text.titled_facts)],
    );
    let known = &known[..within(known)];
    let (fewer, other) = if own.len() <= known.len() {
        (own, known)
    } else {
        (known, titled)
    };
    if fewer.len() < MIN_FACTS {
        return None;
    }
    let shared = fewer
        .iter()
        .filter(|fact| other.binary_search(fact).is_ok())
        .count();
    Some(ratio(shared, fewer.len()))
}

#[expect(clippy::cast_precision_loss, reason = "bounded by MAX_FACTS")]
fn ratio(part: usize, whole: usize) -> f32 {
    part as f32 / whole as f32
}

/// The lower half of a contribution's number. Far fewer than 2^32 are live at any time, so it is never ambiguous.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower half is what is asked for"
)]
fn ordinal(sequence: u64) -> u32 {
    sequence as u32
}

fn get(held: &VecDeque<Option<Held>>, front: u64, number: u32) -> Option<&Held> {
    held.get(number.wrapping_sub(ordinal(front)) as usize)?
        .as_ref()
}
