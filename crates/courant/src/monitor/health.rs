//! Which parts of the service are in order.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use schemars::JsonSchema;
use serde::Serialize;

/// From this age on a record that the journal has not taken is a disorder.
const UNWRITTEN: Duration = Duration::from_secs(30);

/// The parts, each as it last reported itself.
#[derive(Debug, Default)]
pub struct Health {
    parts: Mutex<BTreeMap<&'static str, Part>>,
    /// When each record was handed to the journal that it has not taken yet.
    unwritten: Mutex<BTreeSet<(Instant, u64)>>,
}

/// One part of the service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Part {
    /// Whether it works.
    pub ok: bool,
    /// What it does, or what is the matter and what can be done.
    pub says: String,
}

/// All parts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Report {
    /// Whether all of them work.
    pub ready: bool,
    /// Each by its name.
    pub parts: BTreeMap<&'static str, Part>,
}

impl Health {
    /// Takes down how a part is.
    pub fn set(&self, part: &'static str, ok: bool, says: impl Into<String>) {
        let says = says.into();
        lock(&self.parts).insert(part, Part { ok, says });
    }

    /// A record goes to the journal; ends with [`Self::written`].
    pub fn writing(&self) -> (Instant, u64) {
        let mut unwritten = lock(&self.unwritten);
        let number = unwritten.len() as u64;
        let mut ticket = (Instant::now(), number);
        while !unwritten.insert(ticket) {
            ticket.1 += 1;
        }
        ticket
    }

    /// The journal has taken the record, or refused it.
    pub fn written(&self, ticket: (Instant, u64)) {
        lock(&self.unwritten).remove(&ticket);
    }

    /// Records that the journal has not taken yet.
    pub fn unwritten(&self) -> usize {
        lock(&self.unwritten).len()
    }

    /// How everything is.
    pub fn report(&self) -> Report {
        let mut parts = lock(&self.parts).clone();
        let oldest = lock(&self.unwritten)
            .first()
            .map(|(since, _)| since.elapsed());
        let journal = match oldest {
            Some(age) if age >= UNWRITTEN => Part {
                ok: false,
                says: format!(
                    "the journal has not taken a record for {} s; is Kafka there? Polling pauses, nothing is lost",
                    age.as_secs()
                ),
            },
            _ => Part {
                ok: true,
                says: "takes records".to_owned(),
            },
        };
        parts.insert("journal", journal);
        Report {
            ready: parts.values().all(|part| part.ok),
            parts,
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_part_in_disorder_is_enough() {
        let health = Health::default();
        health.set("commit", true, "leads");
        assert!(health.report().ready);
        health.set("feeds", false, "feeds.yaml:1:1: no");
        let report = health.report();
        assert!(!report.ready);
        assert_eq!(report.parts["feeds"].says, "feeds.yaml:1:1: no");
        health.set("feeds", true, "3 feeds");
        assert!(health.report().ready);
    }

    #[test]
    fn what_is_written_does_not_wait_any_more() {
        let health = Health::default();
        let tickets = [health.writing(), health.writing(), health.writing()];
        assert_eq!(health.unwritten(), 3);
        for ticket in tickets {
            health.written(ticket);
        }
        assert_eq!(health.unwritten(), 0);
    }
}
