//! Which faults come when: a seed and a count determine it. Pure.

use std::time::Duration;

use end_to_end::cluster::NODES;
use end_to_end::dice::Dice;
use publisher::failpoint;

/// Instances of the service.
pub(crate) const INSTANCES: usize = 3;

/// A member of a group that is not heard of for so long is replaced.
pub(crate) const SESSION: Duration = Duration::from_secs(3);

/// What is done to the service or to its brokers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// kill -9 of an instance.
    Kill(usize),
    /// Whichever instance comes to this point of its code next kills itself there.
    KillAt(&'static str),
    /// SIGSTOP of whichever instance comes to this point of its code next, for longer than its session.
    FreezeAt(&'static str),
    /// Every instance in turn is stopped in order and started again.
    Storm,
    /// All instances are stopped in order before the first is started again, so that nobody has read the index; then they are left alone.
    ColdStart,
    /// kill -9 of a broker.
    KillBroker(usize),
    /// SIGSTOP of a broker: connections stay open and nothing answers.
    FreezeBroker(usize),
    /// Every partition gets another leader.
    MoveLeaders,
    /// The brokers refuse what is written to `index`, so that every transaction is aborted.
    Refuse,
}

/// A fault with its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Planned {
    /// When it begins.
    pub(crate) at: Duration,
    /// How long it lasts.
    pub(crate) lasts: Duration,
    /// What it is.
    pub(crate) fault: Fault,
}

impl Planned {
    fn ends(&self) -> Duration {
        self.at + self.lasts
    }
}

/// The faults of this seed, by the time at which they begin: each dozen holds every kind.
///
/// They overlap, but one instance is left alone unless it is the turn of all, and two brokers always are: without a majority of them
/// nothing could go on.
pub(crate) fn plan(seed: u64, count: usize) -> Vec<Planned> {
    let mut dice = Dice::new(seed);
    let mut plan: Vec<Planned> = Vec::new();
    let mut dozen = Vec::new();
    let mut at = Duration::ZERO;
    while plan.len() < count {
        if dozen.is_empty() {
            dozen.extend(kinds(&mut dice));
        }
        let fault = dozen.swap_remove(dice.below(dozen.len()));
        let lasts = match fault {
            // So long that what it had begun is another's by then, and done.
            Fault::FreezeAt(_) => SESSION + milliseconds(&mut dice, 6000, 9000),
            Fault::ColdStart => milliseconds(&mut dice, 8000, 10_000),
            Fault::KillAt(_) => milliseconds(&mut dice, 2000, 5000),
            Fault::FreezeBroker(_) => milliseconds(&mut dice, 2000, 8000),
            Fault::Refuse => milliseconds(&mut dice, 500, 2000),
            Fault::Storm | Fault::MoveLeaders => Duration::ZERO,
            Fault::Kill(_) | Fault::KillBroker(_) => milliseconds(&mut dice, 200, 4000),
        };
        // What is not legal now is so a little later.
        while !is_legal(at, fault, &plan) {
            at += Duration::from_millis(250);
        }
        plan.push(Planned { at, lasts, fault });
        at += milliseconds(&mut dice, 500, 4000);
    }
    plan
}

fn kinds(dice: &mut Dice) -> [Fault; 12] {
    const POINTS: [&str; 4] = [
        failpoint::CANDIDATE_QUEUED,
        failpoint::BEFORE_POLL_RECORD,
        failpoint::AFTER_POLL_RECORD,
        failpoint::DURING_RESTORE,
    ];
    let point = *dice.pick(&POINTS);
    [
        Fault::Kill(dice.below(INSTANCES)),
        Fault::KillAt(failpoint::AFTER_COMMIT),
        Fault::KillAt(failpoint::MID_TRANSACTION),
        Fault::KillAt(point),
        Fault::FreezeAt(failpoint::BEFORE_POLL_RECORD),
        Fault::FreezeAt(failpoint::MID_TRANSACTION),
        Fault::Storm,
        Fault::ColdStart,
        Fault::KillBroker(dice.below(NODES)),
        Fault::FreezeBroker(dice.below(NODES)),
        Fault::MoveLeaders,
        Fault::Refuse,
    ]
}

fn is_legal(at: Duration, fault: Fault, plan: &[Planned]) -> bool {
    let under_way: Vec<Fault> = plan
        .iter()
        .filter(|other| other.ends() >= at)
        .map(|other| other.fault)
        .collect();
    let disturbed: usize = under_way.iter().map(|other| instances(*other)).sum();
    if disturbs_brokers(fault) {
        !under_way.iter().any(|other| disturbs_brokers(*other))
    } else if instances(fault) == INSTANCES {
        disturbed == 0
    } else {
        // There is one trap, and nobody knows whom it will catch.
        let traps = under_way.iter().any(|other| is_trap(*other));
        disturbed + 1 < INSTANCES && !(is_trap(fault) && traps)
    }
}

/// How many instances are disturbed.
fn instances(fault: Fault) -> usize {
    match fault {
        Fault::Kill(_) => 1,
        Fault::Storm | Fault::ColdStart => INSTANCES,
        _ if is_trap(fault) => 1,
        _ => 0,
    }
}

fn is_trap(fault: Fault) -> bool {
    matches!(fault, Fault::KillAt(_) | Fault::FreezeAt(_))
}

fn disturbs_brokers(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::KillBroker(_) | Fault::FreezeBroker(_) | Fault::MoveLeaders | Fault::Refuse
    )
}

/// From `least` to below `most`.
fn milliseconds(dice: &mut Dice, least: usize, most: usize) -> Duration {
    let drawn = least + dice.below(most - least);
    Duration::from_millis(u64::try_from(drawn).expect("a small number"))
}

#[test]
fn a_seed_determines_its_plan() {
    assert_eq!(plan(7, 60), plan(7, 60));
    assert_ne!(plan(7, 60), plan(8, 60));
    assert_eq!(plan(7, 12), plan(7, 60)[..12]);
}

#[test]
fn one_instance_and_two_brokers_are_left_alone() {
    for seed in 0..50 {
        let plan = plan(seed, 60);
        for planned in &plan {
            let at = planned.at;
            let now = || {
                plan.iter()
                    .filter(move |other| other.at <= at && other.ends() >= at)
            };
            let disturbed: Vec<usize> = now().map(|other| instances(other.fault)).collect();
            let alone = disturbed.contains(&INSTANCES);
            let all = if alone { INSTANCES } else { INSTANCES - 1 };
            assert!(
                disturbed.iter().sum::<usize>() <= all,
                "{seed}: {planned:?}"
            );
            let brokers = now().filter(|other| disturbs_brokers(other.fault));
            assert!(brokers.count() <= 1, "{seed}: {planned:?}");
        }
        let overlapping = plan
            .windows(2)
            .filter(|pair| pair[1].at < pair[0].ends())
            .count();
        assert!(overlapping > 5, "{seed}: faults hardly overlap");
    }
}
