//! What a member's own clock says about its session in a group. Pure.
//!
//! The client library gives a session up that hears nothing from the brokers. A process that did not run at all, since it was stopped or
//! starved, first has to learn of it: until then it does not count on what it was given before.

use std::time::Duration;

use model::Timestamp;
use rdkafka::ClientConfig;

/// Kafka's own session timeout, where none is set: that of groups whose brokers set it.
const DEFAULT_SESSION: Duration = Duration::from_secs(45);

/// Whether what the group gave may still be used.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lease {
    session: Duration,
    /// When the group was last served.
    served_at: Option<Timestamp>,
    /// After an absence: when the group has told what became of it.
    trusted_from: Timestamp,
}

impl Lease {
    /// The lease of a consumer with this configuration.
    pub(super) fn of(config: &ClientConfig) -> Self {
        let session = config
            .get("session.timeout.ms")
            .and_then(|text| text.parse().ok())
            .map_or(DEFAULT_SESSION, Duration::from_millis);
        Self {
            session,
            served_at: None,
            trusted_from: Timestamp::MIN_UTC,
        }
    }

    /// The group is served.
    pub(super) fn serve(&mut self, now: Timestamp) {
        if self.was_away(now) {
            tracing::info!(session = ?self.session, "away for longer than a session; waiting for what the group says");
            self.trusted_from = now + self.session;
        }
        self.served_at = Some(now);
    }

    /// Whether what the group gave may still be used.
    pub(super) fn holds(&self, now: Timestamp) -> bool {
        !self.was_away(now) && now >= self.trusted_from
    }

    /// A clock that was set says as little as one that was not looked at.
    fn was_away(&self, now: Timestamp) -> bool {
        self.served_at.is_some_and(|served_at| {
            let gap = (now - served_at).abs();
            gap.to_std().is_ok_and(|gap| gap > self.session)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::UNIX_EPOCH + chrono::TimeDelta::seconds(seconds)
    }

    #[test]
    fn who_was_away_waits_for_a_session() {
        let mut config = ClientConfig::new();
        let mut lease = Lease::of(config.set("session.timeout.ms", "6000"));
        assert!(lease.holds(at(0)));
        for second in 0..10 {
            lease.serve(at(second));
            assert!(lease.holds(at(second)));
        }
        assert!(lease.holds(at(15)));
        assert!(!lease.holds(at(16)), "nothing was served for 7 s");
        lease.serve(at(20));
        assert!(!lease.holds(at(20)), "the group has not told yet");
        for second in 21..26 {
            lease.serve(at(second));
            assert!(!lease.holds(at(second)));
        }
        lease.serve(at(26));
        assert!(lease.holds(at(26)));
        lease.serve(at(0));
        assert!(!lease.holds(at(0)), "the clock was set back");
    }

    #[test]
    fn without_a_setting_it_is_as_long_as_the_brokers() {
        let mut lease = Lease::of(&ClientConfig::new());
        lease.serve(at(0));
        assert!(lease.holds(at(45)));
        assert!(!lease.holds(at(46)));
    }
}
