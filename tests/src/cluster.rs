//! Three real brokers that a test can disturb: every partition has three replicas, and a write counts when two have it.

use std::fs;
use std::path::Path;

use rustix::process::Signal;
use tempfile::TempDir;

use crate::kafka::{self, Record};
use crate::process::Process;

/// Nodes of the cluster, each a broker and a controller.
pub const NODES: usize = 3;

/// A running cluster.
#[derive(Debug)]
pub struct Cluster {
    nodes: Vec<Node>,
    ports: Vec<u16>,
}

#[derive(Debug)]
struct Node {
    // Before `home`: the process must be gone when its directory goes.
    process: Process,
    home: TempDir,
}

impl Cluster {
    /// Starts the brokers and waits until they serve.
    pub fn start() -> Self {
        let ports: Vec<u16> = (0..NODES).map(|_| kafka::free_port()).collect();
        let controllers: Vec<u16> = (0..NODES).map(|_| kafka::free_port()).collect();
        let mut nodes: Vec<Node> = (0..NODES)
            .map(|node| {
                let home = TempDir::with_prefix("courant-kafka-")
                    .expect("the system has a temporary directory");
                write_properties(home.path(), node, &ports, &controllers);
                kafka::format_storage(home.path(), &[]);
                let process = kafka::spawn(home.path());
                Node { process, home }
            })
            .collect();
        for node in &mut nodes {
            kafka::wait_for_start(&mut node.process);
        }
        Self { nodes, ports }
    }

    /// `host:port` of each broker, with commas between them.
    pub fn brokers(&self) -> String {
        let brokers: Vec<String> = self
            .ports
            .iter()
            .map(|port| format!("127.0.0.1:{port}"))
            .collect();
        brokers.join(",")
    }

    /// Stops a broker as a crash would.
    pub fn kill9(&mut self, node: usize) {
        self.nodes[node].process.kill9();
    }

    /// Starts a broker again that was killed; [`Self::settle`] waits for it.
    pub fn start_again(&mut self, node: usize) {
        let node = &mut self.nodes[node];
        node.process = kafka::spawn(node.home.path());
    }

    /// Freezes a broker: connections stay open and nothing answers.
    pub fn pause(&mut self, node: usize) {
        self.nodes[node].process.signal(Signal::STOP);
    }

    /// Lets a broker go on after [`Self::pause`].
    pub fn resume(&mut self, node: usize) {
        self.nodes[node].process.signal(Signal::CONT);
    }

    /// Waits until every broker serves and every partition has all of its replicas in sync.
    pub fn settle(&mut self) {
        for node in &mut self.nodes {
            kafka::wait_for_start(&mut node.process);
        }
        kafka::administer(&self.brokers(), &["settle"]);
    }

    /// Moves the leader of every partition.
    pub fn rotate(&self) {
        kafka::administer(&self.brokers(), &["rotate"]);
    }

    /// A topic takes no larger records from now on.
    pub fn limit(&self, topic: &str, bytes: u32) {
        kafka::administer(&self.brokers(), &["limit", topic, &bytes.to_string()]);
    }

    /// Every committed record of a topic, as [`Kafka::consume`](crate::kafka::Kafka::consume) gives them.
    pub fn consume(&self, topic: &str) -> Vec<Record> {
        kafka::consume(&self.brokers(), topic)
    }
}

fn write_properties(home: &Path, node: usize, ports: &[u16], controllers: &[u16]) {
    let voters: Vec<String> = controllers
        .iter()
        .enumerate()
        .map(|(id, port)| format!("{id}@127.0.0.1:{port}"))
        .collect();
    let text = format!(
        "process.roles=broker,controller
node.id={node}
controller.quorum.voters={voters}
listeners=PLAINTEXT://127.0.0.1:{port},CONTROLLER://127.0.0.1:{controller}
advertised.listeners=PLAINTEXT://127.0.0.1:{port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs={data}
auto.create.topics.enable=false
# One broker may be missing.
default.replication.factor=3
min.insync.replicas=2
offsets.topic.replication.factor=3
offsets.topic.num.partitions=4
transaction.state.log.replication.factor=3
transaction.state.log.min.isr=2
transaction.state.log.num.partitions=4
share.coordinator.state.topic.num.partitions=1
# A broker that does not answer is missed soon, and so is a member of a group.
broker.heartbeat.interval.ms=500
broker.session.timeout.ms=3000
controller.quorum.fetch.timeout.ms=1500
controller.quorum.election.timeout.ms=1000
replica.lag.time.max.ms=3000
group.initial.rebalance.delay.ms=0
group.min.session.timeout.ms=1000
controlled.shutdown.enable=false
log.cleaner.dedupe.buffer.size=4194304
log.cleaner.threads=1
",
        voters = voters.join(","),
        port = ports[node],
        controller = controllers[node],
        data = home.join("data").display(),
    );
    fs::write(home.join("server.properties"), text).expect("the directory takes new files");
}
