//! The feeds of an owner, without a network and without a clock.

use super::*;

const SHARD: Shard = Shard(0);

fn at(hours: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + TimeDelta::hours(hours)
}

fn feeds(ids: &[&str]) -> Arc<[FeedSettings]> {
    if ids.is_empty() {
        return Arc::new([]);
    }
    let list: Vec<String> = ids
        .iter()
        .map(|id| format!("  - {{ url: \"https://{id}.test/feed\", id: {id}, interval: 1h }}"))
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("feeds.yaml");
    std::fs::write(&path, format!("feeds:\n{}", list.join("\n"))).unwrap();
    crate::settings::feeds(&path, &|_| None).unwrap().into()
}

/// An owner of the one shard, with a list and nothing remembered.
fn harvest(ids: &[&str]) -> Harvest {
    let (_, feeds) = watch::channel(feeds(ids));
    let (_, asks) = mpsc::channel(1);
    Harvest::new(Plan {
        feeds,
        new_feeds: Past::All,
        bounds: (Duration::from_mins(2), Duration::from_hours(24)),
        revisit: Vec::new(),
        forget_after: Duration::from_hours(7 * 24),
        shards: 1,
        asks,
        monitor: Arc::new(Monitor::default()),
        once: false,
    })
}

fn assign(harvest: &mut Harvest, states: Vec<FeedState>, now: Timestamp) {
    let event = ShardEvent::Assigned {
        shard: SHARD,
        epoch: Epoch(1),
        states,
    };
    harvest.follow(event, now);
}

fn commit(harvest: &mut Harvest, state: FeedState, now: Timestamp) {
    let event = ShardEvent::Committed {
        shard: SHARD,
        state: Box::new(state),
    };
    harvest.follow(event, now);
}

/// What is begun now, in words, and the states that would be written.
fn due(harvest: &mut Harvest, now: Timestamp) -> (Vec<String>, Vec<FeedState>) {
    let mut words = Vec::new();
    let mut states = Vec::new();
    for task in harvest.due(now, 100) {
        match task {
            Task::Round(job) => {
                words.push(format!("round of {}", job.feed.id));
                let mut state = job.state.clone();
                state.round += 1;
                state.schedule.next_at = now + TimeDelta::hours(1);
                states.push(state);
            }
            Task::Write { body, .. } => match body {
                Body::Poll { state, .. } => {
                    words.push(format!("{} is not listed", state.feed_id));
                    states.push(*state);
                }
                Body::Forget { feed_id, .. } => words.push(format!("{feed_id} is forgotten")),
                other => panic!("{other:?}"),
            },
        }
    }
    (words, states)
}

/// The state of a feed after a first round at hour 0.
fn polled(id: &str) -> FeedState {
    let mut harvest = harvest(&[id]);
    assign(&mut harvest, Vec::new(), at(0));
    let (words, mut states) = due(&mut harvest, at(1));
    assert_eq!(words, [format!("round of {id}")]);
    states.remove(0)
}

#[test]
fn a_feed_that_is_not_listed_is_forgotten_after_a_time() {
    let mut harvest = harvest(&["kept"]);
    assign(&mut harvest, vec![polled("kept"), polled("left")], at(1));
    let (words, mut states) = due(&mut harvest, at(1));
    assert_eq!(words, ["left is not listed"]);
    let left = states.remove(0);
    assert_eq!((left.round, left.unlisted_since), (2, Some(at(1))));
    assert!(
        due(&mut harvest, at(1)).0.is_empty(),
        "not before it is durable"
    );
    commit(&mut harvest, left.clone(), at(1));

    // Another owner goes on where this one stood.
    let mut next = self::harvest(&[]);
    assign(&mut next, vec![left], at(100));
    assert!(due(&mut next, at(7 * 24)).0.is_empty());
    assert_eq!(due(&mut next, at(7 * 24 + 1)).0, ["left is forgotten"]);
    let forgotten = ShardEvent::Forgotten {
        shard: SHARD,
        feed_id: FeedId::new("left"),
    };
    next.follow(forgotten, at(7 * 24 + 1));
    assert!(next.unlisted.is_empty());
    assert!(due(&mut next, at(1000)).0.is_empty());
}

#[test]
fn a_feed_that_is_listed_again_goes_on_where_it_stood() {
    let mut harvest = harvest(&[]);
    assign(&mut harvest, vec![polled("town")], at(1));
    let (_, states) = due(&mut harvest, at(1));
    // The list comes back before and after that is durable.
    harvest.relist(&feeds(&["town"]), at(2));
    assert!(
        due(&mut harvest, at(5)).0.is_empty(),
        "not before it is durable"
    );
    commit(&mut harvest, states[0].clone(), at(5));
    let (words, states) = due(&mut harvest, at(5));
    assert_eq!(words, ["round of town"]);
    assert_eq!((states[0].round, states[0].unlisted_since), (3, None));
    assert!(states[0].schedule.next_at > at(5));
}

#[test]
fn a_round_under_way_ends_before_a_feed_is_left() {
    let mut harvest = harvest(&["town"]);
    assign(&mut harvest, vec![polled("town")], at(1));
    let (words, states) = due(&mut harvest, at(2));
    assert_eq!(words, ["round of town"]);
    harvest.relist(&feeds(&[]), at(2));
    assert!(due(&mut harvest, at(2)).0.is_empty());
    commit(&mut harvest, states[0].clone(), at(3));
    let (words, states) = due(&mut harvest, at(3));
    assert_eq!(words, ["town is not listed"]);
    assert_eq!(states[0].round, 3);
}

#[test]
fn nothing_is_begun_while_commit_takes_nothing_for_long() {
    let mut harvest = harvest(&["town", "village"]);
    assign(&mut harvest, vec![polled("town")], at(0));
    let states = due(&mut harvest, at(2)).1;
    assert!(!harvest.is_overdue(at(2 + 42)));
    assert!(harvest.health(at(2 + 42)).0);
    assert!(harvest.is_overdue(at(2 + 43)));
    assert!(!harvest.health(at(2 + 43)).0);
    for state in states {
        commit(&mut harvest, state, at(2 + 43));
    }
    assert!(!harvest.is_overdue(at(2 + 43)));
    harvest.follow(ShardEvent::Revoked { shard: SHARD }, at(2 + 43));
    assert!(!harvest.health(at(2 + 43)).0, "it has no shards");
}
