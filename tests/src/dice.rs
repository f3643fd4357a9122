//! Random numbers that a seed determines.

/// Draws numbers: a linear congruential generator (Knuth, MMIX), of which the high bits are used.
#[derive(Clone, Debug)]
pub struct Dice {
    state: u64,
}

impl Dice {
    /// The sequence of this seed.
    pub fn new(seed: u64) -> Self {
        let mut dice = Self { state: seed };
        // Seeds that lie close together begin alike.
        dice.next();
        dice.next();
        dice
    }

    /// A number from 0 to below `limit`, which is at most 2^32.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() >> 32).expect("32 bits") % limit
    }

    /// One of these.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    fn next(&mut self) -> u64 {
        self.state = self
            .state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        self.state
    }
}
