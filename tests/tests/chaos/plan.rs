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
    /// An instance is started again so that it kills itself the n-th time that it comes to a point of its code.
    KillAt(usize, &'static str, u32),
    /// SIGSTOP of an instance, for longer than its session.
    Freeze(usize),
    /// Every instance in turn is stopped in order and started again.
    Storm,
    /// kill -9 of a broker.
    KillBroker(usize),
    /// SIGSTOP of a broker: connections stay open and nothing answers.
    FreezeBroker(usize),
    /// Every partition gets another leader.
    MoveLeaders,
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

/// The faults of this seed, by the time at which they begin.
///
/// They overlap, but one instance is always left alone, and so are two brokers: without a majority of them nothing could go on.
pub(crate) fn plan(seed: u64, count: usize) -> Vec<Planned> {
    let mut dice = Dice::new(seed);
    let mut plan: Vec<Planned> = Vec::new();
    let mut at = Duration::ZERO;
    while plan.len() < count {
        let fault = draw(&mut dice);
        let lasts = match fault {
            Fault::Freeze(_) => SESSION + milliseconds(&mut dice, 1000, 4000),
            Fault::KillAt(..) => milliseconds(&mut dice, 8000, 12_000),
            Fault::FreezeBroker(_) => milliseconds(&mut dice, 2000, 8000),
            Fault::Storm | Fault::MoveLeaders => Duration::ZERO,
            Fault::Kill(_) | Fault::KillBroker(_) => milliseconds(&mut dice, 200, 4000),
        };
        let planned = Planned { at, lasts, fault };
        // What is not legal now may be so a little later.
        if is_legal(&planned, &plan) {
            plan.push(planned);
            at += milliseconds(&mut dice, 500, 7000);
        } else {
            at += Duration::from_millis(250);
        }
    }
    plan
}

fn draw(dice: &mut Dice) -> Fault {
    const POINTS: [&str; 6] = [
        failpoint::CANDIDATE_QUEUED,
        failpoint::BEFORE_POLL_RECORD,
        failpoint::AFTER_POLL_RECORD,
        failpoint::MID_TRANSACTION,
        failpoint::AFTER_COMMIT,
        failpoint::DURING_RESTORE,
    ];
    let instance = dice.below(INSTANCES);
    let broker = dice.below(NODES);
    let point = *dice.pick(&POINTS);
    let nth = u32::try_from(1 + dice.below(4)).expect("a small number");
    *dice.pick(&[
        Fault::Kill(instance),
        Fault::KillAt(instance, point, nth),
        Fault::KillAt(instance, point, nth),
        Fault::Freeze(instance),
        Fault::Freeze(instance),
        Fault::Storm,
        Fault::KillBroker(broker),
        Fault::FreezeBroker(broker),
        Fault::MoveLeaders,
    ])
}

fn is_legal(planned: &Planned, plan: &[Planned]) -> bool {
    let under_way = || plan.iter().filter(|other| other.ends() >= planned.at);
    let instances: Vec<usize> = under_way()
        .filter_map(|other| instance(other.fault))
        .collect();
    match planned.fault {
        Fault::Storm => instances.is_empty(),
        Fault::KillBroker(_) | Fault::FreezeBroker(_) | Fault::MoveLeaders => {
            under_way().all(|other| !disturbs_brokers(other.fault))
        }
        fault => {
            instances.len() + 1 < INSTANCES
                && instance(fault).is_none_or(|instance| !instances.contains(&instance))
        }
    }
}

fn instance(fault: Fault) -> Option<usize> {
    match fault {
        Fault::Kill(instance) | Fault::KillAt(instance, ..) | Fault::Freeze(instance) => {
            Some(instance)
        }
        _ => None,
    }
}

fn disturbs_brokers(fault: Fault) -> bool {
    matches!(
        fault,
        Fault::KillBroker(_) | Fault::FreezeBroker(_) | Fault::MoveLeaders
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
            let instances: Vec<usize> = now().filter_map(|other| instance(other.fault)).collect();
            let brokers = now().filter(|other| disturbs_brokers(other.fault)).count();
            assert!(instances.len() < INSTANCES, "{seed}: {planned:?}");
            assert!(brokers <= 1, "{seed}: {planned:?}");
        }
        let overlapping = plan
            .windows(2)
            .filter(|pair| pair[1].at < pair[0].ends())
            .count();
        assert!(overlapping > 5, "{seed}: faults hardly overlap");
    }
}
