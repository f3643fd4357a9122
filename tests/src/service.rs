//! The real `courant`, with a configuration and data of its own.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::kafka::Kafka;
use crate::process::Process;
use crate::root;

/// A run over a miniature web takes seconds; the rest is for a machine that does other things too.
const RUN: Duration = Duration::from_mins(2);

/// The journal that a service works over.
#[derive(Clone, Copy, Debug)]
pub enum Journal<'a> {
    /// Its own data directory.
    Embedded,
    /// Topics of this broker.
    Kafka(&'a Kafka),
}

/// A feed of a service's list.
#[derive(Clone, Debug)]
pub struct Feed {
    /// Its id.
    pub id: String,
    /// Its URL.
    pub url: String,
    /// Whether the feed's own text is taken and no page is fetched.
    pub own_text: bool,
}

/// A configured service, running or not; its directory goes with it.
#[derive(Debug)]
pub struct Service<'a> {
    home: TempDir,
    journal: Journal<'a>,
    prefix: String,
}

impl<'a> Service<'a> {
    /// Writes the configuration: loopback may be fetched, without pauses, and all of the feeds' past is published.
    pub fn new(journal: Journal<'a>, feeds: &[Feed]) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let home =
            TempDir::with_prefix("courant-test-").expect("the system has a temporary directory");
        let service = Self {
            home,
            journal,
            prefix: format!("test{}.", COUNT.fetch_add(1, Ordering::Relaxed)),
        };
        service.write("courant.yaml", &service.configuration());
        service.list(feeds);
        service
    }

    /// Makes these the feeds.
    pub fn list(&self, feeds: &[Feed]) {
        let mut text = String::from("feeds:\n");
        for feed in feeds {
            let content = if feed.own_text { "feed" } else { "page" };
            writeln!(
                text,
                "  - {{ url: {:?}, id: {:?}, content: {content} }}",
                feed.url, feed.id
            )
            .expect("a string takes everything");
        }
        self.write("feeds.yaml", &text);
    }

    /// Writes a file into the service's directory.
    pub fn write(&self, name: &str, text: &str) {
        fs::write(self.home.path().join(name), text).expect("the directory takes new files");
    }

    /// The service's directory.
    pub fn home(&self) -> &Path {
        self.home.path()
    }

    /// Starts `courant` with these arguments and the configuration.
    pub fn start(&self, arguments: &[&str]) -> Process {
        self.start_with("courant", arguments, None)
    }

    /// Starts `courant run` as a second instance, beside one from [`Self::start`].
    pub fn start_second(&self) -> Process {
        self.start_instance("second", None)
    }

    /// Starts `courant run` as one of several instances, each of another name, to fail as [`Self::start_to_fail`] says.
    pub fn start_instance(&self, name: &str, failpoint: Option<&str>) -> Process {
        self.start_with(name, &["run"], failpoint)
    }

    /// Starts `courant run --once` so that it fails at a failpoint; `publisher::failpoint::hit` has the ways.
    pub fn start_to_fail(&self, failpoint: &str) -> Process {
        self.start_with("courant", &["run", "--once"], Some(failpoint))
    }

    /// Starts `courant run --once` where no file can grow beyond so many KiB, as on a disk that is full.
    pub fn start_on_full_disk(&self, kib: u32) -> Process {
        // A write beyond the limit then fails, as it would on a full disk, instead of ending the process.
        let limited = format!("trap '' XFSZ; ulimit -f {}; exec \"$@\"", kib * 2);
        let mut command = Command::new("sh");
        command
            .args(["-c", &limited, "sh"])
            .arg(binary())
            .args(["run", "--once", "-c", "courant.yaml"])
            .current_dir(self.home.path());
        Process::spawn("courant", &mut command, self.home.path())
    }

    fn start_with(&self, name: &str, arguments: &[&str], failpoint: Option<&str>) -> Process {
        let mut command = Command::new(binary());
        command
            .args(arguments)
            .args(["-c", "courant.yaml"])
            .current_dir(self.home.path());
        if let Some(failpoint) = failpoint {
            command.env("COURANT_FAILPOINT", failpoint);
        }
        Process::spawn(name, &mut command, self.home.path())
    }

    /// Polls every feed once and publishes; what it wrote to stderr.
    ///
    /// # Panics
    /// When it fails or takes too long.
    pub fn run_once(&self) -> String {
        let mut process = self.start(&["run", "--once"]);
        let status = process.exit(RUN);
        assert!(status.success(), "`courant run --once` ended with {status}");
        process.stderr()
    }

    /// The article events, in the order of the journal; on Kafka, of each partition.
    pub fn articles(&self) -> Vec<Value> {
        match self.journal {
            Journal::Embedded => lines(&self.ndjson()),
            Journal::Kafka(_) => self.topic("articles"),
        }
    }

    /// The events of a public topic.
    pub fn topic(&self, topic: &str) -> Vec<Value> {
        match self.journal {
            Journal::Embedded => {
                let mut tail = self.start(&["tail", "--all", "--topic", topic]);
                let status = tail.exit(RUN);
                assert!(status.success(), "`courant tail` ended with {status}");
                lines(&tail.stdout())
            }
            Journal::Kafka(kafka) => kafka
                .consume(&self.topic_name(topic))
                .into_iter()
                .map(|record| {
                    let value = record.value.expect("events have values");
                    serde_json::from_str(&value).expect("events are JSON")
                })
                .collect(),
        }
    }

    /// The name of a topic, with this service's prefix.
    pub fn topic_name(&self, topic: &str) -> String {
        format!("{}{topic}", self.prefix)
    }

    /// `articles.ndjson` as it is; empty if there is none.
    pub fn ndjson(&self) -> String {
        fs::read_to_string(self.home.path().join("data/articles.ndjson")).unwrap_or_default()
    }

    fn configuration(&self) -> String {
        let publish = match self.journal {
            Journal::Embedded => "  to: embedded".to_owned(),
            // Members that were killed are replaced sooner than a service would want it.
            Journal::Kafka(kafka) => format!(
                "  to: kafka
  kafka:
    brokers: [{:?}]
    topic_prefix: {:?}
    state_partitions: 4
    properties: {{ session.timeout.ms: \"2000\", heartbeat.interval.ms: \"400\" }}",
                kafka.brokers(),
                self.prefix
            ),
        };
        format!(
            "feeds: feeds.yaml
publish:
{publish}
fetch:
  user_agent: \"CourantTests/1 (+http://127.0.0.1/)\"
  allow_addresses: [\"127.0.0.0/8\"]
  per_host: {{ concurrency: 4, delay: 0s }}
new_feeds: {{ publish: all }}
server: {{ listen: \"127.0.0.1:0\" }}
"
        )
    }
}

/// The service's binary, with its failpoints.
pub fn binary() -> &'static Path {
    built("courant")
}

/// The binary of an example.
pub fn example(name: &str) -> &'static Path {
    built(name)
}

/// A binary of the sources as they are; built if it is not up to date.
///
/// The selection of packages, targets and features is that of `./test`, so that nothing is built twice; the profile is the test's own.
fn built(name: &str) -> &'static Path {
    static BINARIES: OnceLock<BTreeMap<String, PathBuf>> = OnceLock::new();
    let binaries = BINARIES.get_or_init(|| {
        let mut cargo = Command::new(env!("CARGO"));
        // What cargo tells a test about the test's own package would make build scripts that look at it run again, and everything
        // that stands on them.
        for (name, _) in std::env::vars_os() {
            let of_package = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_CRATE_"];
            if of_package
                .iter()
                .any(|prefix| name.to_string_lossy().starts_with(prefix))
            {
                cargo.env_remove(name);
            }
        }
        let output = cargo
            .args(["build", "--locked", "--workspace", "--bins", "--tests"])
            .args(["--features", "courant/failpoints", "--message-format=json"])
            .args((!cfg!(debug_assertions)).then_some("--release"))
            .current_dir(root())
            .output()
            .expect("cargo starts");
        assert!(
            output.status.success(),
            "the workspace cannot be built: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8_lossy(&output.stdout)
            .lines()
            .filter_map(|line| serde_json::from_str::<Value>(line).ok())
            .filter(|message| message["profile"]["test"] == false)
            .filter_map(|message| {
                let path = message["executable"].as_str()?;
                Some((message["target"]["name"].as_str()?.to_owned(), path.into()))
            })
            .collect()
    });
    &binaries[name]
}

/// One JSON value a line, each line whole.
fn lines(text: &str) -> Vec<Value> {
    assert!(
        text.is_empty() || text.ends_with('\n'),
        "the last line is torn"
    );
    text.lines()
        .map(|line| serde_json::from_str(line).expect("every line is a JSON value"))
        .collect()
}
