//! What is deployed beside the service is about the service as it is.

#![allow(clippy::unwrap_used, reason = "a test fails by it")]

use std::collections::BTreeSet;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use end_to_end::root;
use end_to_end::running::{DEADLINE, Running};
use end_to_end::service::{self, Feed, Journal, Service};
use end_to_end::wait;
use rustix::process::Signal;
use serde_json::Value;

/// A metric as a query names it, with the labels that it compares.
type Use = (String, BTreeSet<(String, String)>);

#[test]
fn what_dashboards_and_alarms_ask_for_is_there() {
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let dashboard: Value =
        serde_json::from_str(&read("deploy/grafana/dashboards/courant.json")).unwrap();
    let panels = dashboard["panels"].as_array().unwrap();
    let mut texts: Vec<String> = panels
        .iter()
        .flat_map(|panel| panel["targets"].as_array().unwrap())
        .map(|target| target["expr"].as_str().unwrap().to_owned())
        .collect();
    assert!(texts.len() >= panels.len());
    texts.extend([
        read("deploy/prometheus/alarms.yml"),
        read("docs/operations.md"),
    ]);
    let uses: BTreeSet<Use> = texts.iter().flat_map(|text| used(text)).collect();
    assert!(uses.len() > 20, "{uses:?}");

    let running = Running::start(Journal::Embedded);
    running.settle();
    let (_, metrics) = running.ask("GET", "/metrics", "", "");
    let missing: Vec<&Use> = uses
        .iter()
        .filter(|(name, labels)| {
            !metrics.lines().any(|line| {
                let (series, _) = line.split_once(' ').unwrap_or_default();
                let (of, has) = series.split_once('{').unwrap_or((series, ""));
                // A histogram goes by the name that its series begin with.
                of.strip_suffix("_bucket").unwrap_or(of)
                    == name.strip_suffix("_bucket").unwrap_or(name)
                    && labels
                        .iter()
                        .all(|(label, value)| has.contains(&format!("{label}=\"{value}")))
            })
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?} not in\n{metrics}");
    running.end();
}

/// The metrics that a text names. Of a label that may have one of several values, each is a use.
fn used(text: &str) -> Vec<Use> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices("courant_") {
        let rest = &text[at..];
        let end = rest
            .find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .unwrap_or(rest.len());
        let (name, rest) = rest.split_at(end);
        let labels = rest.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let (labels, _) = labels.unwrap_or_default();
        let compared: Vec<(&str, &str)> = labels
            .split("\",")
            .filter_map(|label| label.split_once('='))
            .filter(|(label, _)| !label.ends_with('!'))
            .collect();
        let alternatives = compared
            .iter()
            .map(|(_, value)| value.split('|').count())
            .max();
        for choice in 0..alternatives.unwrap_or(1) {
            let labels = compared.iter().map(|(label, value)| {
                let values: Vec<&str> = value.trim_matches(['~', '"']).split('|').collect();
                (
                    (*label).trim().to_owned(),
                    values[choice.min(values.len() - 1)].to_owned(),
                )
            });
            found.push((name.to_owned(), labels.collect()));
        }
    }
    found
}

#[test]
fn metrics_are_found_in_queries() {
    let labels = |pairs: &[(&str, &str)]| {
        let pairs = pairs
            .iter()
            .map(|(label, value)| ((*label).to_owned(), (*value).to_owned()));
        pairs.collect::<BTreeSet<_>>()
    };
    assert_eq!(
        used(r#"sum(courant_a{x=~"b|c",y="d"}) / courant_b_total[5m] > courant_c{z!~"e"}"#),
        [
            ("courant_a".to_owned(), labels(&[("x", "b"), ("y", "d")])),
            ("courant_a".to_owned(), labels(&[("x", "c"), ("y", "d")])),
            ("courant_b_total".to_owned(), labels(&[])),
            ("courant_c".to_owned(), labels(&[])),
        ]
    );
}

#[test]
fn systemd_takes_the_unit() {
    let home = tempfile::tempdir().unwrap();
    let unit = fs::read_to_string(root().join("deploy/courant.service")).unwrap();
    let binary = service::binary().display().to_string();
    let unit = unit.replace("/usr/local/bin/courant", &binary);
    assert!(unit.contains(&binary));
    let path = home.path().join("courant.service");
    fs::write(&path, unit).unwrap();
    let verified = Command::new("systemd-analyze")
        .arg("verify")
        .arg(path)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&verified.stderr);
    assert!(verified.status.success() && said.is_empty(), "{said}");
}

/// What the service is given to end, everywhere where it is deployed, is more than it takes.
#[test]
fn the_service_ends_within_its_grace() {
    // The first number between this and the end of the line.
    let number = |path: &str, before: &str| -> u32 {
        let text = fs::read_to_string(root().join(path)).unwrap();
        let line = text.lines().find(|line| line.contains(before)).unwrap();
        let mut digits = line.split(|c: char| !c.is_ascii_digit());
        digits
            .find(|digits| !digits.is_empty())
            .unwrap()
            .parse()
            .unwrap()
    };
    let grace = number("docs/configuration.md", "| `shutdown.grace` |");
    for (path, before) in [
        ("deploy/courant.service", "TimeoutStopSec="),
        ("deploy/kubernetes.yaml", "terminationGracePeriodSeconds: "),
        ("docker-compose.yml", "stop_grace_period: "),
    ] {
        assert!(number(path, before) > grace, "{path}");
    }
}

#[test]
fn a_site_that_hangs_does_not_hold_up_the_end() {
    let site = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    let feed = Feed {
        id: "hangs".to_owned(),
        url: format!("http://{}/feed.xml", site.local_addr().unwrap()),
        own_text: false,
    };
    let service = Service::new(Journal::Embedded, &[feed]);
    let mut process = service.start(&["run"]);
    // The request is under way, and nobody will ever answer it.
    site.set_nonblocking(true).unwrap();
    let asked = wait::within(DEADLINE, || site.accept().ok()).expect("the feed is polled");
    process.signal(Signal::TERM);
    assert_eq!(process.exit(DEADLINE).code(), Some(0));
    let said = process.stderr();
    assert!(said.contains("courant ends"), "{said}");
    assert!(
        !said.contains("when the time to shut down was over"),
        "{said}"
    );
    drop(asked);
}
