//! Follows the feed list's file while the service runs: a changed list replaces the old one, a broken one is reported and does not.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use tokio::sync::watch;

use crate::harvest::FeedLists;
use crate::monitor::Monitor;
use crate::settings::{self, FeedList};

/// How often the file is looked at. Looking works on every file system, network mounts and containers' volumes included, where
/// notifications do not.
const EVERY: Duration = Duration::from_secs(2);

/// The list, and what the file says from now on. Belongs inside a runtime's context.
pub(crate) fn follow(
    feeds: &FeedList,
    env: fn(&str) -> Option<String>,
    monitor: &Arc<Monitor>,
) -> FeedLists {
    let monitor = monitor.clone();
    report(&monitor, feeds.list.len());
    let (sender, receiver) = watch::channel(feeds.list.clone().into());
    let path = feeds.path.clone();
    let mut seen = stamp(&path);
    tokio::spawn(async move {
        loop {
            tokio::select! {
                () = sender.closed() => return,
                () = tokio::time::sleep(EVERY) => {}
            }
            let looked = tokio::task::spawn_blocking({
                let path = path.clone();
                move || changed(&path, seen, env)
            });
            match looked.await {
                Ok(Some((stamp, list))) => {
                    seen = stamp;
                    match list {
                        Ok(list) => {
                            report(&monitor, list.len());
                            sender.send_replace(list.into());
                        }
                        Err(problems) => {
                            let says = format!(
                                "the feed list has mistakes, the old one stays in force\n{problems}"
                            );
                            tracing::error!("{says}");
                            monitor.health.set("feeds", false, says);
                        }
                    }
                }
                Ok(None) => {}
                Err(panic) => std::panic::resume_unwind(panic.into_panic()),
            }
        }
    });
    receiver
}

fn report(monitor: &Monitor, feeds: usize) {
    monitor
        .health
        .set("feeds", true, format!("{feeds} feeds listed"));
}

/// When a file was written and how long it is; none if it cannot be looked at.
type Stamp = Option<(SystemTime, u64)>;

fn stamp(path: &Path) -> Stamp {
    let data = fs::metadata(path).ok()?;
    Some((data.modified().ok()?, data.len()))
}

type Read = Result<Vec<settings::FeedSettings>, settings::Problems>;

/// The list if its file is another one than `seen`.
fn changed(path: &Path, seen: Stamp, env: fn(&str) -> Option<String>) -> Option<(Stamp, Read)> {
    let now = stamp(path);
    (now != seen).then(|| (now, settings::feeds(path, &env)))
}
