//! A compact multimap from shingles to the contributions that hold them: eight bytes an entry, and no pause when it grows.

use std::hint::black_box;

/// Entries of a shingle and the lower half of a contribution's number, in 2^`bits` tables of which only one grows at a time.
#[derive(Debug)]
pub(crate) struct Postings {
    /// The highest bits of a key choose its table.
    bits: u32,
    tables: Vec<Table>,
}

/// `key << 32 | contribution`, ascending, with gaps: each entry in its key's place, or as soon behind it as there is a free slot
/// (linear probing kept in order: Amble and Knuth, "Ordered hash tables", 1974). So a search ends at the first larger entry, and a
/// table that grows is copied in one pass.
#[derive(Clone, Debug, Default)]
struct Table {
    /// Slots that keys are spread over; behind them are more, for what is pushed out of the last ones.
    range: usize,
    /// 0 is an empty slot, as no key is 0.
    slots: Vec<u64>,
    used: usize,
}

/// Free slots left behind the last entry of a table that grew.
const OVERFLOW: usize = 16;

impl Postings {
    /// Postings in 2^`bits` tables.
    pub(crate) fn new(bits: u32) -> Self {
        Self {
            bits,
            tables: vec![Table::default(); 1 << bits],
        }
    }

    /// Where each of the shingles is looked for. The slots lie far apart, so all first ones are read before any is used: that
    /// way the processor waits for memory once and not once a shingle.
    pub(crate) fn look_up(&self, shingles: &[u32]) -> Vec<Entries<'_>> {
        let ahead = shingles.iter().map(|shingle| {
            let key = key(*shingle);
            let (table, place) = self.place(key);
            let table = &self.tables[table];
            match &table.slots[table.slot(place)..] {
                [first, rest @ ..] => Entries {
                    key,
                    first: *first,
                    rest,
                },
                [] => Entries {
                    key,
                    first: 0,
                    rest: &[],
                },
            }
        });
        ahead.collect()
    }

    /// Enters a contribution under each of the shingles. A table that is full first forgets its dead entries, then grows by what it
    /// still lacks.
    pub(crate) fn insert(
        &mut self,
        shingles: &[u32],
        contribution: u32,
        alive: impl Fn(u32) -> bool,
    ) {
        // Like `look_up`: the processor waits for memory once and not once a shingle.
        black_box(self.look_up(shingles));
        for shingle in shingles {
            let key = key(*shingle);
            let (table, _) = self.place(key);
            let table = &mut self.tables[table];
            let mut entry = u64::from(key) << 32 | u64::from(contribution);
            // Beyond a load of 0.9 probing gets long.
            if (table.used + 1) * 10 > table.range * 9 {
                table.renew(self.bits, &alive);
            }
            while let Err(pushed_out) = table.put(self.bits, entry) {
                entry = pushed_out;
                table.renew(self.bits, &alive);
            }
        }
    }

    /// Bytes allocated.
    pub(crate) fn bytes(&self) -> usize {
        self.tables
            .iter()
            .map(|table| size_of::<Table>() + table.slots.capacity() * 8)
            .sum()
    }

    /// Number of entries, dead ones included.
    pub(crate) fn entries(&self) -> usize {
        self.tables.iter().map(|table| table.used).sum()
    }

    /// The table of a key, and its place there.
    fn place(&self, key: u32) -> (usize, u32) {
        let shifted = u64::from(key) << self.bits;
        (upper(shifted) as usize, lower(shifted))
    }
}

/// What a shingle is entered under. Shingles are the smallest hashes of their windows, so most are small; times an odd number near
/// 2^32 divided by the golden ratio they lie evenly apart (multiplicative hashing: Knuth, volume 3, section 6.4), and 0 stays no key.
fn key(shingle: u32) -> u32 {
    shingle.wrapping_mul(0x9e37_79b1)
}

/// The entries that can be one shingle's.
pub(crate) struct Entries<'a> {
    key: u32,
    first: u64,
    rest: &'a [u64],
}

impl Entries<'_> {
    /// The contributions entered under the shingle, ascending; some may be dead.
    pub(crate) fn contributions(&self) -> impl Iterator<Item = u32> {
        std::iter::once(&self.first)
            .chain(self.rest)
            .take_while(|entry| **entry != 0 && upper(**entry) <= self.key)
            .filter(|entry| upper(**entry) == self.key)
            .map(|entry| lower(*entry))
    }
}

impl Table {
    /// The first slot to look at for a place in a range of 2^32.
    fn slot(&self, place: u32) -> usize {
        upper(u64::from(place) * self.range as u64) as usize
    }

    /// Puts an entry in order, each larger one behind it a slot further up to the next free one; gives back the last if there
    /// is none.
    fn put(&mut self, bits: u32, mut entry: u64) -> Result<(), u64> {
        let start = self.slot(lower(entry >> 32 << bits));
        for slot in &mut self.slots[start..] {
            if *slot == 0 {
                *slot = entry;
                self.used += 1;
                return Ok(());
            }
            if entry < *slot {
                std::mem::swap(slot, &mut entry);
            }
        }
        Err(entry)
    }

    /// Copies what is alive to a table with room for more.
    fn renew(&mut self, bits: u32, alive: &impl Fn(u32) -> bool) {
        let mut live = std::mem::take(&mut self.slots);
        live.retain(|slot| *slot != 0 && alive(lower(*slot)));
        self.used = live.len();
        self.range = live.len() * 10 / 7 + 32;
        self.slots = Vec::with_capacity(self.range + OVERFLOW);
        for entry in live {
            let place = self.slot(lower(entry >> 32 << bits));
            self.slots.resize(self.slots.len().max(place), 0);
            self.slots.push(entry);
        }
        let length = self.slots.len().max(self.range) + OVERFLOW;
        self.slots.reserve_exact(length - self.slots.len());
        self.slots.resize(length, 0);
    }
}

fn upper(value: u64) -> u32 {
    (value >> 32) as u32
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "the lower half is what is asked for"
)]
fn lower(value: u64) -> u32 {
    value as u32
}
