//! Chaos: three brokers and three instances are disturbed while papers print and correct articles. In the end every version that was
//! printed stands in `articles` once, in its order.
//!
//! `cargo test --workspace --features courant/failpoints --test chaos -- --nocapture` runs a dozen faults. Set
//! `COURANT_CHAOS_FAULTS=60` for the full set, and `COURANT_CHAOS_SEED` to a number for other faults; a seed and a count
//! determine which faults come when. Whatever the end, the counts are printed; on a failure the faults and the seed as well.

mod disk;
mod plan;

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use end_to_end::cluster::Cluster;
use end_to_end::dice::Dice;
use end_to_end::kafka;
use end_to_end::press::{Paper, Printed};
use end_to_end::process::Process;
use end_to_end::service::{Journal, Service};
use end_to_end::verdict::{Verdict, values};
use end_to_end::wait;
use publisher::failpoint;
use rustix::process::Signal;
use serde_json::Value;

use plan::{Fault, INSTANCES, Planned, SESSION, plan};

const FAULTS: u64 = 12;

/// With this one the cold start comes last, when there is something to restore.
const SEED: u64 = 35;

const PAPERS: u8 = 12;

/// Between two prints.
const PACE: Duration = Duration::from_millis(150);

/// Printed versions that are not published yet; with more than these the papers wait.
const AHEAD: usize = 150;

/// The file that makes whoever comes to the point in it kill itself, or stop.
const TRAP: &str = "trap";

/// From the last fault to the last event: feeds are polled every 10 s.
const DEADLINE: Duration = Duration::from_mins(3);

#[test]
fn whatever_breaks_every_version_is_published_once() {
    let seed = setting("COURANT_CHAOS_SEED", SEED);
    let faults = usize::try_from(setting("COURANT_CHAOS_FAULTS", FAULTS)).expect("a small number");
    let plan = plan(seed, faults);

    let mut cluster = Cluster::start();
    let papers: Vec<Paper> = (1..=PAPERS).map(Paper::open).collect();
    let service = configure(&cluster, &papers);
    let mut topics = service.start(&["topics"]);
    assert!(topics.exit(DEADLINE).success(), "{}", topics.stderr());
    let mut fleet = Fleet::start(&service);

    let over = AtomicBool::new(false);
    let brokers = cluster.brokers();
    let mut told = Vec::new();
    let printed = thread::scope(|scope| {
        let press = scope.spawn(|| print(papers, &service, &brokers, seed, &over));
        for event in events(&plan) {
            event.wait(&mut fleet, &mut cluster, &mut told);
        }
        cluster.settle();
        over.store(true, Ordering::Relaxed);
        press.join().expect("the papers print")
    });
    fleet.stop();
    // What still lies in the intake is decided before this ends.
    service.run_once();

    let mut verdict = Verdict::default();
    let events = |topic| values(&cluster.consume(&service.topic_name(topic)));
    verdict.articles(&events("articles"), &printed);
    verdict.events(&events("rejected"));
    verdict.events(&events("feeds"));
    verdict.states(&cluster.consume(&service.topic_name("state")));
    eprintln!("chaos, seed {seed}, {faults} faults: {verdict}");
    assert!(
        verdict.is_clean(),
        "seed {seed}, {faults} faults:\n{}\n{verdict}\n{}",
        told.join("\n"),
        fleet.complaints()
    );
    assert!(fleet.panics().is_empty(), "{:#?}", fleet.panics());
}

/// A number that the caller sets, or the default.
#[expect(
    clippy::disallowed_methods,
    reason = "an option of this test, no setting of the service"
)]
fn setting(name: &str, default: u64) -> u64 {
    std::env::var(name).map_or(default, |text| {
        text.parse()
            .unwrap_or_else(|_| panic!("{name} is a number, not {text:?}"))
    })
}

/// The service of all instances.
fn configure<'a>(cluster: &Cluster, papers: &[Paper]) -> Service<'a> {
    let service = Service::new(Journal::Embedded, &[]);
    let brokers = cluster.brokers().replace(',', "\", \"");
    service.write(
        "courant.yaml",
        &format!(
            "feeds: feeds.yaml
publish:
  to: kafka
  kafka:
    brokers: [\"{brokers}\"]
    topic_prefix: {prefix:?}
    state_partitions: 12
    replication_factor: 3
    properties: {{ session.timeout.ms: \"{session}\", heartbeat.interval.ms: \"600\" }}
fetch:
  user_agent: \"CourantTests/1 (+http://127.0.0.1/)\"
  allow_addresses: [\"127.0.0.0/8\"]
  per_host: {{ concurrency: 4, delay: 0s }}
new_feeds: {{ publish: all }}
server: {{ listen: \"127.0.0.1:0\" }}
",
            prefix = service.topic_name(""),
            session = SESSION.as_millis(),
        ),
    );
    let feeds: Vec<String> = papers
        .iter()
        .zip(1..)
        .map(|(paper, number)| {
            format!(
                "  - {{ url: {:?}, id: paper{number}, interval: 10s }}\n",
                paper.feed()
            )
        })
        .collect();
    service.write("feeds.yaml", &format!("feeds:\n{}", feeds.concat()));
    service
}

/// Prints until it is over, then waits until everything is published. An article is corrected only after its last version was published:
/// nobody promises versions that nobody could have read.
fn print(
    mut papers: Vec<Paper>,
    service: &Service<'_>,
    brokers: &str,
    seed: u64,
    over: &AtomicBool,
) -> Printed {
    let mut dice = Dice::new(seed);
    let follower = kafka::follow(brokers, &service.topic_name("articles"), service.home());
    let mut published: HashMap<String, u32> = HashMap::new();
    let mut read = 0;
    let mut printed = 0;
    while !over.load(Ordering::Relaxed) {
        follow(&follower, &mut read, &mut published);
        let known: usize = published.values().map(|version| *version as usize).sum();
        if printed - known.min(printed) < AHEAD {
            let paper = dice.below(papers.len());
            let paper = &mut papers[paper];
            let article = dice.below(paper.articles().max(1));
            if dice.below(2) == 0 && article < paper.articles() {
                let (url, version) = paper.article(article);
                if published.get(&url) == Some(&version) {
                    paper.correct(article);
                    printed += 1;
                }
            } else {
                paper.publish();
                printed += 1;
            }
        }
        thread::sleep(PACE);
    }
    let truth: Printed = papers.iter().flat_map(Paper::printed).collect();
    let latest: BTreeMap<&String, u32> =
        truth.keys().map(|(url, version)| (url, *version)).collect();
    // Not asserted: the verdict says what is missing.
    wait::within(DEADLINE, || {
        follow(&follower, &mut read, &mut published);
        latest
            .iter()
            .all(|(url, version)| published.get(*url) >= Some(version))
            .then_some(())
    });
    truth
}

/// Takes note of what was published since the last look.
fn follow(follower: &Process, read: &mut usize, published: &mut HashMap<String, u32>) {
    let output = follower.stdout();
    let fresh = &output[*read..];
    let whole = fresh.rfind('\n').map_or(0, |end| end + 1);
    for line in fresh[..whole].lines() {
        let value = kafka::record(line).value.expect("events have values");
        let event: Value = serde_json::from_str(&value).expect("events are JSON");
        let url = event["url"].as_str().unwrap_or_default().to_owned();
        let version = event["version"].as_u64().unwrap_or_default();
        let latest = published.entry(url).or_default();
        *latest = (*latest).max(u32::try_from(version).unwrap_or_default());
    }
    *read += whole;
}

/// The beginning or the end of a fault.
struct Event {
    /// After the event before.
    pause: Duration,
    fault: Fault,
    begins: bool,
}

fn events(plan: &[Planned]) -> Vec<Event> {
    let mut times: Vec<(Duration, bool, Fault)> = plan
        .iter()
        .flat_map(|planned| {
            [
                (planned.at, true, planned.fault),
                (planned.at + planned.lasts, false, planned.fault),
            ]
        })
        .collect();
    // Stable: a fault without length ends after it began.
    times.sort_by_key(|(at, ..)| *at);
    let mut last = Duration::ZERO;
    times
        .into_iter()
        .map(|(at, begins, fault)| {
            let pause = at.saturating_sub(std::mem::replace(&mut last, at));
            Event {
                pause,
                fault,
                begins,
            }
        })
        .collect()
}

impl Event {
    /// Waits for its time, and lets it happen.
    fn wait(&self, fleet: &mut Fleet<'_>, cluster: &mut Cluster, told: &mut Vec<String>) {
        thread::sleep(self.pause);
        let which = if self.begins { "begins" } else { "ends" };
        let line = format!("{:.1?} {:?} {which}", fleet.since.elapsed(), self.fault);
        eprintln!("{line}");
        told.push(line);
        match (self.fault, self.begins) {
            (Fault::Kill(instance), true) => fleet.processes[instance].kill9(),
            (Fault::Kill(instance), false) => fleet.start_again(instance),
            (Fault::KillAt(point), true) => fleet.trap(point),
            (Fault::KillAt(_), false) => fleet.start_the_dead_again(),
            (Fault::FreezeAt(point), true) => fleet.trap(&format!("{point}:stop")),
            (Fault::FreezeAt(_), false) => fleet.signal(Signal::CONT),
            (Fault::Storm, true) => {
                for instance in 0..INSTANCES {
                    fleet.processes[instance].signal(Signal::TERM);
                    fleet.processes[instance].exit(DEADLINE);
                    fleet.start_again(instance);
                }
            }
            (Fault::ColdStart, true) => {
                fleet.stop();
                (0..INSTANCES).for_each(|instance| fleet.start_again(instance));
            }
            (Fault::KillBroker(broker), true) => {
                cluster.settle();
                cluster.kill9(broker);
            }
            (Fault::KillBroker(broker), false) => cluster.start_again(broker),
            (Fault::FreezeBroker(broker), true) => {
                cluster.settle();
                cluster.pause(broker);
            }
            (Fault::FreezeBroker(broker), false) => cluster.resume(broker),
            (Fault::MoveLeaders, true) => {
                cluster.settle();
                cluster.rotate();
            }
            (Fault::Refuse, true) => {
                cluster.settle();
                cluster.limit(&fleet.service.topic_name("index"), 200);
            }
            (Fault::Refuse, false) => cluster.limit(&fleet.service.topic_name("index"), 1 << 20),
            (Fault::Storm | Fault::ColdStart | Fault::MoveLeaders, false) => {}
        }
    }
}

/// The instances.
struct Fleet<'a> {
    service: &'a Service<'a>,
    processes: Vec<Process>,
    since: Instant,
    /// Names of all that were started; each keeps its log.
    names: Vec<String>,
}

impl<'a> Fleet<'a> {
    fn start(service: &'a Service<'a>) -> Self {
        let mut fleet = Self {
            service,
            processes: Vec::new(),
            since: Instant::now(),
            names: Vec::new(),
        };
        for instance in 0..INSTANCES {
            let process = fleet.launch(instance);
            fleet.processes.push(process);
        }
        fleet
    }

    fn start_again(&mut self, instance: usize) {
        self.processes[instance] = self.launch(instance);
    }

    fn start_the_dead_again(&mut self) {
        for instance in 0..INSTANCES {
            if self.processes[instance].exited().is_some() {
                self.start_again(instance);
            }
        }
    }

    /// A record of the index takes so long to restore as if there were many more of them.
    fn launch(&mut self, instance: usize) -> Process {
        let name = format!("instance{instance}-{}", self.names.len());
        self.names.push(name.clone());
        let failpoint = format!("{}:slow,@{TRAP}", failpoint::DURING_RESTORE);
        self.service.start_instance(&name, Some(&failpoint))
    }

    /// Sets a trap, and waits until somebody is caught.
    fn trap(&self, failpoint: &str) {
        self.service.write(TRAP, failpoint);
        let trap = self.service.home().join(TRAP);
        wait::until(failpoint, DEADLINE, || !trap.exists());
    }

    fn signal(&mut self, signal: Signal) {
        for process in &mut self.processes {
            process.signal(signal);
        }
    }

    /// Ends every instance in order.
    fn stop(&mut self) {
        self.signal(Signal::TERM);
        for process in &mut self.processes {
            let status = process.exit(DEADLINE);
            assert!(status.success(), "{status}: {}", process.stderr());
        }
    }

    /// Warnings and errors of all logs, in the order of the starts.
    fn complaints(&self) -> String {
        self.lines(|line| line.contains(" WARN ") || line.contains("ERROR "))
            .join("\n")
    }

    fn panics(&self) -> Vec<String> {
        self.lines(|line| line.contains("panicked at"))
    }

    fn lines(&self, wanted: impl Fn(&str) -> bool) -> Vec<String> {
        let mut lines = Vec::new();
        for name in &self.names {
            let file = self.service.home().join(format!("{name}.err"));
            let log = std::fs::read_to_string(file).unwrap_or_default();
            let wanted = log.lines().filter(|line| wanted(line));
            lines.extend(wanted.map(|line| format!("{name}: {line}")));
        }
        lines
    }
}
