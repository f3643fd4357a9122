//! What a running service does, in one line below its log; on a terminal only.

use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::Arc;
use std::time::Duration;

use indicatif::{HumanCount, ProgressBar, ProgressStyle};
use tokio::sync::{mpsc, oneshot};
use tracing_subscriber::fmt::MakeWriter;

use crate::harvest::Ask;
use crate::monitor::{Load, Minute, Monitor, Report};

/// How often the line is written again.
const EVERY: Duration = Duration::from_secs(1);

/// Seconds that the rate is taken over.
const RATE: usize = 10;

/// The line. Where stderr is no terminal, it is never drawn.
pub(super) struct Status {
    bar: ProgressBar,
}

impl Status {
    pub(super) fn on_terminal() -> Self {
        let style = ProgressStyle::with_template("{wide_msg}").expect("a template of known fields");
        Self {
            bar: ProgressBar::new_spinner().with_style(style),
        }
    }

    /// Where the log goes: above the line.
    pub(super) fn lines(&self) -> Lines {
        Lines(self.bar.clone())
    }

    /// Shows what there is, until it is dropped.
    pub(super) async fn follow(self, monitor: Arc<Monitor>, asker: mpsc::Sender<Ask>) {
        if self.bar.is_hidden() {
            return;
        }
        let cleared = Cleared(self.bar);
        let mut published = VecDeque::new();
        loop {
            let (answer, answered) = oneshot::channel();
            let sent = asker.send(Ask::Load(answer)).await;
            if let (Ok(()), Ok(load)) = (sent, answered.await) {
                published.push_back(monitor.metrics.decisions()["published"]);
                if published.len() > RATE + 1 {
                    published.pop_front();
                }
                let minutes = monitor.history.minutes(chrono::Utc::now());
                let report = monitor.health.report();
                cleared
                    .0
                    .set_message(line(&load, &published, &minutes, &report));
            }
            tokio::time::sleep(EVERY).await;
        }
    }
}

/// Takes the line away when it is not followed any more.
struct Cleared(ProgressBar);

impl Drop for Cleared {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}

/// The most urgent first: the end of a long line is cut.
fn line(load: &Load, published: &VecDeque<u64>, minutes: &[Minute], report: &Report) -> String {
    let mut parts: Vec<String> = report
        .parts
        .iter()
        .filter(|(_, part)| !part.ok)
        .map(|(name, part)| {
            let first = part.says.lines().next().unwrap_or_default();
            format!("NOT IN ORDER: {name}: {first}")
        })
        .collect();
    let feeds: usize = load.feeds.values().sum();
    let mut said = format!("{} feeds", HumanCount(feeds as u64));
    for trouble in ["failing", "silent", "drifted"] {
        match load.feeds.get(trouble) {
            Some(count) if *count > 0 => {
                said += &format!(", {} {trouble}", HumanCount(*count as u64));
            }
            _ => {}
        }
    }
    parts.push(said);
    parts.push(format!(
        "{} due, {} under way, {} pages wait",
        HumanCount(load.due as u64),
        HumanCount(load.under_way as u64),
        HumanCount(load.pending as u64)
    ));
    if let (Some(first), Some(last)) = (published.front(), published.back()) {
        let seconds = published.len().saturating_sub(1).max(1) as u64;
        parts.push(format!(
            "{} articles, {} a minute",
            HumanCount(*last),
            HumanCount((last - first) * 60 / seconds)
        ));
    }
    let lag = minutes
        .iter()
        .rev()
        .find_map(|minute| minute.fetched_to_event);
    if let Some(lag) = lag {
        parts.push(format!("{lag:.1} s from page to event"));
    }
    let rejected: u64 = minutes.iter().map(|minute| minute.rejected).sum();
    if rejected > 0 {
        parts.push(format!(
            "{} rejected in the last hour",
            HumanCount(rejected)
        ));
    }
    parts.join(" · ")
}

/// Writes to stderr, above the line.
#[derive(Clone)]
pub(super) struct Lines(ProgressBar);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.suspend(|| io::stderr().write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        io::stderr().flush()
    }
}

impl MakeWriter<'_> for Lines {
    type Writer = Self;

    fn make_writer(&self) -> Self {
        self.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::monitor::Part;

    #[test]
    fn the_line_says_what_matters() {
        let load = Load {
            feeds: [("ok", 1200), ("failing", 3), ("silent", 0)].into(),
            due: 4,
            under_way: 5,
            pending: 6,
            unwritten: 0,
        };
        let minute = Minute {
            fetched_to_event: Some(0.42),
            rejected: 7,
            ..Minute::default()
        };
        let part = |ok, says: &str| Part {
            ok,
            says: says.to_owned(),
        };
        let report = Report {
            ready: false,
            parts: [
                ("commit", part(true, "leads")),
                ("feeds", part(false, "a mistake\nfeeds.yaml:1:1: no")),
            ]
            .into(),
        };
        let published = [10, 10, 22].into();
        assert_eq!(
            line(&load, &published, &[minute], &report),
            "NOT IN ORDER: feeds: a mistake · 1,203 feeds, 3 failing · 4 due, 5 under way, 6 pages wait · 22 articles, 360 a minute · \
             0.4 s from page to event · 7 rejected in the last hour"
        );
    }
}
