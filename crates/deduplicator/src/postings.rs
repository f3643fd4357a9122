//! A compact multimap from shingles to the contributions that hold them: eight bytes an entry, and no pause when it grows.

/// Number of independent tables; only one of them grows at a time.
const SHARDS: usize = 4096;
/// Bits of a shingle that choose the table.
const SHARD_BITS: u32 = 12;

/// Entries of a shingle and the lower half of a contribution's number.
#[derive(Debug)]
pub(crate) struct Postings {
    shards: Vec<Shard>,
}

/// Open addressing with linear probing over `shingle << 32 | contribution`; 0 is an empty slot, as no shingle is 0.
#[derive(Clone, Debug, Default)]
struct Shard {
    slots: Box<[u64]>,
    used: usize,
}

impl Default for Postings {
    fn default() -> Self {
        Self {
            shards: vec![Shard::default(); SHARDS],
        }
    }
}

impl Postings {
    /// Calls `found` with every contribution entered under the shingle, in no particular order; some may be dead.
    pub(crate) fn each(&self, shingle: u32, mut found: impl FnMut(u32)) {
        let shard = &self.shards[shard_of(shingle)];
        if shard.slots.is_empty() {
            return;
        }
        let mut at = place(shingle, shard.slots.len());
        while shard.slots[at] != 0 {
            if upper(shard.slots[at]) == shingle {
                found(lower(shard.slots[at]));
            }
            at = if at + 1 == shard.slots.len() {
                0
            } else {
                at + 1
            };
        }
    }

    /// Enters a contribution. A table that is full first forgets its dead entries, then grows by what it still lacks.
    pub(crate) fn insert(&mut self, shingle: u32, contribution: u32, alive: impl Fn(u32) -> bool) {
        let shard = &mut self.shards[shard_of(shingle)];
        // Beyond a load of 0.85 probing gets long.
        if (shard.used + 1) * 20 > shard.slots.len() * 17 {
            let live: Vec<u64> = shard
                .slots
                .iter()
                .copied()
                .filter(|slot| *slot != 0 && alive(lower(*slot)))
                .collect();
            shard.slots = vec![0; live.len() * 10 / 7 + 8].into();
            shard.used = 0;
            for slot in live {
                shard.put(slot);
            }
        }
        shard.put(u64::from(shingle) << 32 | u64::from(contribution));
    }

    /// Bytes allocated.
    pub(crate) fn bytes(&self) -> usize {
        self.shards
            .iter()
            .map(|shard| size_of::<Shard>() + shard.slots.len() * 8)
            .sum()
    }

    /// Number of entries, dead ones included.
    pub(crate) fn entries(&self) -> usize {
        self.shards.iter().map(|shard| shard.used).sum()
    }
}

impl Shard {
    fn put(&mut self, slot: u64) {
        let mut at = place(upper(slot), self.slots.len());
        while self.slots[at] != 0 {
            at = if at + 1 == self.slots.len() {
                0
            } else {
                at + 1
            };
        }
        self.slots[at] = slot;
        self.used += 1;
    }
}

fn shard_of(shingle: u32) -> usize {
    (shingle >> (32 - SHARD_BITS)) as usize
}

/// The first slot to look at: the bits that did not choose the table, scaled to its size.
fn place(shingle: u32, slots: usize) -> usize {
    ((u64::from(shingle << SHARD_BITS) * slots as u64) >> 32) as usize
}

fn upper(slot: u64) -> u32 {
    (slot >> 32) as u32
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower half is what is asked for"
)]
fn lower(slot: u64) -> u32 {
    slot as u32
}
