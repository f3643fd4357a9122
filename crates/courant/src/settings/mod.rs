//! The configuration: `courant.yaml` and the feed list it names, read into validated types.
//!
//! [`load`] reports every mistake in both files, each with its line and column and what to write instead. The keys are
//! declared once, in `service.rs` and `feed.rs`: the declaration is the type, the reader, the default, the permitted range
//! and the reference (`docs/configuration.md`). A path in the file is a path in [`Settings`]: `fetch.per_host.delay`.
//!
//! The environment is an argument here; the binary passes its own.

mod decode;
mod feed;
mod problem;
mod properties;
mod reader;
mod reference;
mod service;
mod syntax;
mod topics;
mod values;
mod variables;
mod yaml;

#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};

pub use feed::{Content, FeedSettings, NewFeeds};
pub use problem::{Problem, Problems};
pub use properties::Properties;
pub use reference::{feed_list_schema, reference, service_schema};
pub use service::{
    Copies, Dedup, Embedded, FeedList, Fetch, Journal, Kafka, Log, LogFormat, LogLevel, PerHost,
    Poll, Publish, Route, Server, Settings, Shutdown,
};
pub use topics::{RouteTopic, TopicPrefix};
pub use values::{Broker, Past, Secret, Size, UserAgent};

use decode::{KeyInfo, Scalar, Value};
use feed::FeedFile;
use reader::Reader;
use yaml::{Document, Kind, Mark, Node};

/// The largest configuration file, in bytes: room for more than 500,000 feeds.
pub const MAX_FILE_SIZE: u64 = 64 << 20;

/// The values of environment variables.
pub type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Reads `courant.yaml` and the feed list it names.
pub fn load(path: &Path, env: Env<'_>) -> Result<Settings, Problems> {
    let document = document(path, env)
        .map_err(|why| whole_file(path, format!("{why}; write it, or name another with `-c`")))?;
    let mut reader = reader(path, Settings::keys, &document);
    let settings = read_root::<Settings>(&document, &mut reader);
    contact(&document.root, &mut reader);
    topics::unique_routes(&document.root, &mut reader);
    let feeds = listed(path, &document.root, env, &mut reader);

    let mut problems = sorted(reader.problems);
    match (settings, feeds) {
        (Some(settings), Some(Ok(feeds))) if problems.0.is_empty() => {
            Ok(Settings { feeds, ..settings })
        }
        (_, feeds) => {
            let Problems(more) = feeds.and_then(Result::err).unwrap_or_default();
            problems.0.extend(more);
            Err(problems)
        }
    }
}

/// Reads the feed list alone, for reloading it.
pub fn feeds(path: &Path, env: Env<'_>) -> Result<Vec<FeedSettings>, Problems> {
    let document =
        document(path, env).map_err(|why| whole_file(path, format!("{why}; write it")))?;
    read_feeds(path, &document)
}

/// The feed list that a service file names. It is read even if that file has other mistakes; `None` where the name cannot
/// be read, which is reported.
fn listed(
    path: &Path,
    root: &Node,
    env: Env<'_>,
    reader: &mut Reader<'_>,
) -> Option<Result<FeedList, Problems>> {
    let named = root
        .get("feeds")
        .filter(|node| !matches!(node.kind, Kind::Null));
    let name = match named {
        Some(node) => PathBuf::parse(node.text()?).ok()?,
        None => Settings::default().feeds.path,
    };
    let path = path.with_file_name("").join(name);
    match document(&path, env) {
        Ok(document) => Some(read_feeds(&path, &document).map(|list| FeedList { path, list })),
        Err(why) => {
            let mark = named.map_or(Mark::START, |node| node.mark);
            let shown = match named.filter(|node| node.is_hidden()) {
                Some(node) => node.shown(),
                None => format!("`{}`", path.display()).replace(char::is_control, " "),
            };
            let what = format!("feeds: {shown} {why}; write it, or name the feed list here");
            reader.missing(mark, what);
            None
        }
    }
}

fn read_feeds(path: &Path, document: &Document) -> Result<Vec<FeedSettings>, Problems> {
    let mut reader = reader(path, FeedFile::keys, document);
    let file = read_root::<FeedFile>(document, &mut reader);
    feed::unique(&document.root, &mut reader);
    match file {
        Some(file) if reader.problems.is_empty() => Ok(file.feeds),
        _ => Err(sorted(reader.problems)),
    }
}

/// A reader that begins with what the text itself has wrong.
fn reader<'a>(path: &'a Path, keys: fn() -> Vec<KeyInfo>, document: &Document) -> Reader<'a> {
    let mut reader = Reader::new(path, keys, document.complete);
    for (mark, what) in &document.faults {
        reader.report(*mark, what);
    }
    reader
}

/// Reads the root of a file; an empty file is a section without keys.
fn read_root<T: Value>(document: &Document, reader: &mut Reader<'_>) -> Option<T> {
    match document.root.kind {
        Kind::Null => T::read(&Node::empty(Mark::START), None, reader),
        _ => T::read(&document.root, None, reader),
    }
}

/// Whoever publishes in earnest can be reached by the sites that are fetched. Works on the tree, so that another mistake
/// does not hide this one.
fn contact(root: &Node, reader: &mut Reader<'_>) {
    let Some(to) = root.get("publish").and_then(|publish| publish.get("to")) else {
        return;
    };
    if to.text() != Some("kafka") {
        return;
    }
    let agent = root.get("fetch").and_then(|fetch| fetch.get("user_agent"));
    let agent = agent.filter(|node| !matches!(node.kind, Kind::Null));
    // What is no user agent at all is reported where it is read.
    let named = |node: &Node| match node.text().map(UserAgent::parse) {
        Some(Ok(agent)) => agent.names_contact(),
        _ => true,
    };
    if !agent.is_some_and(named) {
        let what = "fetch.user_agent: no contact for the sites that are fetched, which `publish.to: kafka` needs (a domain reserved for examples is none)";
        reader.missing(
            agent.unwrap_or(to).mark,
            format!("{what}; write {}", <UserAgent as Scalar>::expects()),
        );
    }
}

/// Reads a file; the error is why it cannot be read.
fn document(path: &Path, env: Env<'_>) -> Result<Document, String> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_FILE_SIZE + 1).read_to_end(&mut bytes))
        .map_err(|error| format!("cannot be read ({error})"))?;
    if bytes.len() as u64 > MAX_FILE_SIZE {
        return Err(format!("is larger than {} MiB", MAX_FILE_SIZE >> 20));
    }
    Ok(yaml::parse(&bytes, env))
}

/// A mistake of a file as a whole.
fn whole_file(file: &Path, what: String) -> Problems {
    Problems(vec![Problem {
        file: file.to_owned(),
        line: 1,
        column: 1,
        what,
    }])
}

/// In the order in which a file is read by a person.
fn sorted(mut problems: Vec<Problem>) -> Problems {
    problems.sort();
    Problems(problems)
}
