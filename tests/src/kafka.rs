//! A real Apache Kafka for tests: a node of its own in a temporary directory, and a consumer that is not ours.
//!
//! The jars come from `tests/kafka/pom.xml`; `./test` fetches them.

use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{self, Command};
use std::sync::atomic::{AtomicU16, Ordering};
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use rustix::process::Signal;
use serde::Deserialize;
use tempfile::TempDir;

use crate::process::Process;

/// The broker starts in 4 s on a quiet machine.
const START: Duration = Duration::from_secs(90);

/// A running broker.
#[derive(Debug)]
pub struct Kafka {
    // Before `home`: the process must be gone when its directory goes. Services that use the broker do not keep a test from killing it.
    process: Mutex<Process>,
    home: TempDir,
    port: u16,
}

/// A record as a consumer with `isolation.level=read_committed` sees it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Record {
    /// The partition it is in.
    pub partition: i32,
    /// Its position there.
    pub offset: i64,
    /// Its key.
    pub key: Option<String>,
    /// Its value; none in a tombstone.
    pub value: Option<String>,
    /// Its headers.
    pub headers: BTreeMap<String, String>,
}

/// What a broker has besides its plain listener and the settings that every test needs.
#[derive(Debug, Default)]
pub struct Extras {
    /// Further listeners: name, protocol, port.
    pub listeners: Vec<(&'static str, &'static str, u16)>,
    /// Lines of `server.properties`.
    pub properties: String,
    /// Options of `StorageTool format`.
    pub format: Vec<String>,
}

impl Kafka {
    /// Starts a broker and waits until it serves.
    pub fn start() -> Self {
        Self::start_with(|_| Extras::default())
    }

    /// Starts a broker with more than the usual; it is told where its own directory is.
    pub fn start_with(extras: impl FnOnce(&Path) -> Extras) -> Self {
        let home =
            TempDir::with_prefix("courant-kafka-").expect("the system has a temporary directory");
        let port = free_port();
        let extras = extras(home.path());
        write_properties(home.path(), port, free_port(), &extras);
        let options: Vec<&str> = extras.format.iter().map(String::as_str).collect();
        format_storage(home.path(), &[&["--standalone"], &options[..]].concat());
        let process = Mutex::new(serve(home.path()));
        Self {
            process,
            home,
            port,
        }
    }

    /// The one broker that the tests of a process share; each test takes a topic prefix of its own.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Kafka> = OnceLock::new();
        SHARED.get_or_init(Self::start)
    }

    /// Its directory.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// `host:port` to start from.
    pub fn brokers(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Stops it as a crash would.
    pub fn kill9(&self) {
        self.process().kill9();
    }

    /// Starts it on the same port and data, after [`Self::kill9`].
    pub fn start_again(&self) {
        *self.process() = serve(self.home.path());
    }

    /// Freezes it: connections stay open and nothing answers.
    pub fn pause(&self) {
        self.process().signal(Signal::STOP);
    }

    /// Lets it go on after [`Self::pause`].
    pub fn resume(&self) {
        self.process().signal(Signal::CONT);
    }

    fn process(&self) -> MutexGuard<'_, Process> {
        self.process.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Every committed record of a topic, from its beginning, in the order of each partition, read with Apache Kafka's own client.
    ///
    /// # Panics
    /// When the topic does not exist.
    pub fn consume(&self, topic: &str) -> Vec<Record> {
        consume(&self.brokers(), topic)
    }
}

/// Every committed record of a topic, as [`Kafka::consume`] gives them.
///
/// # Panics
/// When the topic does not exist.
pub fn consume(brokers: &str, topic: &str) -> Vec<Record> {
    let printed = run_java("Consume.java", &[brokers, topic]);
    printed.lines().map(record).collect()
}

/// Follows a topic from its beginning; the committed records come to its stdout, each as one line for [`record`].
pub fn follow(brokers: &str, topic: &str, home: &Path) -> Process {
    let mut command = java();
    command
        .arg(folder().join("Consume.java"))
        .args([brokers, topic, "follow"]);
    Process::spawn("follow", &mut command, home)
}

/// Reads a line that `Consume.java` wrote.
pub fn record(line: &str) -> Record {
    serde_json::from_str(line).expect("Consume.java writes records")
}

/// Asks something of the brokers that `Administer.java` describes.
///
/// # Panics
/// When it fails.
pub fn administer(brokers: &str, what: &[&str]) {
    run_java("Administer.java", &[&[brokers], what].concat());
}

/// The major version of the Kafka under test.
///
/// # Panics
/// When the jars are missing.
pub fn major_version() -> u32 {
    let mut jars = fs::read_dir(folder().join("libs")).expect("`./test kafka` fetched the jars");
    jars.find_map(|jar| {
        let name = jar.ok()?.file_name();
        let version = name.to_str()?.strip_prefix("kafka-clients-")?;
        version.split('.').next()?.parse().ok()
    })
    .expect("the client is one of the jars")
}

/// What one of the programs beside the jars prints.
///
/// # Panics
/// When it fails.
pub(crate) fn run_java(program: &str, arguments: &[&str]) -> String {
    let output = java()
        .arg(folder().join(program))
        .args(arguments)
        .output()
        .expect("java starts");
    assert!(
        output.status.success(),
        "{program} {arguments:?} failed: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).expect("the programs write UTF-8")
}

/// A port that nobody listens on, outside the range from which the system takes the ports of outgoing connections: in there a client
/// that tries a stopped broker again and again would one day be given the broker's own port.
pub(crate) fn free_port() -> u16 {
    const FIRST: u16 = 20_000;
    const COUNT: u16 = 12_000;
    static NEXT: AtomicU16 = AtomicU16::new(0);
    // Processes that run at the same time start looking at different places.
    let start = u16::try_from(process::id() % u32::from(COUNT)).expect("smaller than a u16");
    (0..COUNT)
        .map(|_| FIRST + start.wrapping_add(NEXT.fetch_add(1, Ordering::Relaxed)) % COUNT)
        .find(|port| TcpListener::bind(("127.0.0.1", *port)).is_ok())
        .expect("one of thousands of ports is free")
}

fn write_properties(home: &Path, port: u16, controller: u16, extras: &Extras) {
    let data = home.join("data");
    let (mut listeners, mut protocols) = (String::new(), String::new());
    for (name, protocol, port) in &extras.listeners {
        listeners += &format!(",{name}://127.0.0.1:{port}");
        protocols += &format!(",{name}:{protocol}");
    }
    let text = format!(
        "process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers=127.0.0.1:{controller}
listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}{listeners}
advertised.listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}{listeners}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT{protocols}
inter.broker.listener.name=PLAINTEXT
log.dirs={data}
# A misspelt topic must be an error, not a new topic.
auto.create.topics.enable=false
# One node: no replicas, and few partitions where the defaults are for a cluster.
offsets.topic.replication.factor=1
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
transaction.state.log.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
share.coordinator.state.topic.num.partitions=1
# Groups form at once, and members may announce short sessions.
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
group.consumer.min.session.timeout.ms=1000
group.consumer.session.timeout.ms=2000
group.consumer.min.heartbeat.interval.ms=400
group.consumer.heartbeat.interval.ms=400
# Start and stop without the pauses that a cluster needs.
broker.heartbeat.interval.ms=200
broker.session.timeout.ms=9000
controlled.shutdown.enable=false
log.cleaner.dedupe.buffer.size=4194304
log.cleaner.threads=1
{more}
",
        data = data.display(),
        more = extras.properties,
    );
    fs::write(home.join("server.properties"), text).expect("the directory takes new files");
}

pub(crate) fn format_storage(home: &Path, options: &[&str]) {
    let output = java()
        .args(["kafka.tools.StorageTool", "format"])
        .args(options)
        .args(["--cluster-id", "courant-tests-00000000", "--config"])
        .arg(home.join("server.properties"))
        .output()
        .expect("java starts");
    assert!(
        output.status.success(),
        "Kafka's storage cannot be formatted: {}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

/// Starts the node and waits until its broker serves.
fn serve(home: &Path) -> Process {
    let mut process = spawn(home);
    wait_for_start(&mut process);
    process
}

/// Starts the node.
pub(crate) fn spawn(home: &Path) -> Process {
    let mut command = java();
    command
        .arg("kafka.Kafka")
        .arg(home.join("server.properties"));
    Process::spawn("kafka", &mut command, home)
}

/// Waits until the node's broker serves: it says so after the controller admitted it.
pub(crate) fn wait_for_start(process: &mut Process) {
    process.wait_for("Kafka Server started", START);
}

/// Java over Kafka's jars, set up to start fast; its log goes to stderr.
///
/// # Panics
/// When the jars are missing.
pub fn java() -> Command {
    let jars = folder().join("libs");
    assert!(
        jars.join("pom.xml").exists(),
        "Kafka's jars are missing; `./test kafka` at the root of the repository fetches them"
    );
    let mut command = Command::new("java");
    command
        .args(["-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"])
        .args(["-Dorg.slf4j.simpleLogger.showDateTime=true", "-cp"])
        .arg(jars.join("*"));
    command
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("kafka")
}
