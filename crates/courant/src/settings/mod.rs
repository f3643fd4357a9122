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
mod reference;
mod service;
mod values;
mod yaml;

#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};

pub use feed::{Content, FeedSettings, NewFeeds};
pub use problem::{Problem, Problems};
pub use reference::reference;
pub use service::{
    Copies, Dedup, Embedded, FeedList, Fetch, Journal, Kafka, Log, LogFormat, LogLevel, PerHost,
    Poll, Publish, Server, Settings, Shutdown,
};
pub use values::{Broker, Past, Secret, Size, TopicPrefix, UserAgent};

use decode::{KeyInfo, Reader, Scalar, Value};
use feed::FeedFile;
use yaml::{Document, Kind, Mark, Node};

/// The largest configuration file, in bytes: room for more than 500,000 feeds.
pub const MAX_FILE_SIZE: u64 = 64 << 20;

/// The values of environment variables.
pub type Env<'a> = &'a dyn Fn(&str) -> Option<String>;

/// Reads `courant.yaml` and the feed list it names.
pub fn load(path: &Path, env: Env<'_>) -> Result<Settings, Problems> {
    let document = document(path, env).map_err(|what| {
        Problems(vec![whole_file(
            path,
            format!("{what}; write it, or name another with `-c`"),
        )])
    })?;
    let mut reader = reader(path, Settings::keys, &document);
    let settings = read_root::<Settings>(&document, &mut reader);
    contact(&document.root, &mut reader);

    // The feed list is checked even if this file has other mistakes, as long as it says where the list is.
    let named = document
        .root
        .get("feeds")
        .filter(|node| !matches!(node.kind, Kind::Null));
    let name = match named {
        Some(node) => node.text().and_then(|text| PathBuf::parse(text).ok()),
        None => Some(Settings::default().feeds.path),
    };
    let list = name.map(|name| path.with_file_name("").join(name));
    let feeds = list.as_ref().map(|list| match self::document(list, env) {
        Ok(document) => read_feeds(list, &document),
        Err(what) => {
            let mark = named.map_or(Mark::START, |node| node.mark);
            reader.missing(
                mark,
                format!("feeds: {what}; write it, or name the file of the feed list here"),
            );
            Err(Problems(Vec::new()))
        }
    });
    let mut problems = sorted(reader.problems);
    match (settings, list, feeds) {
        (Some(settings), Some(path), Some(Ok(list))) if problems.0.is_empty() => Ok(Settings {
            feeds: FeedList { path, list },
            ..settings
        }),
        (_, _, feeds) => {
            problems.0.extend(
                feeds
                    .and_then(Result::err)
                    .into_iter()
                    .flat_map(|more| more.0),
            );
            Err(problems)
        }
    }
}

/// Reads the feed list alone, for reloading it.
pub fn feeds(path: &Path, env: Env<'_>) -> Result<Vec<FeedSettings>, Problems> {
    let document = document(path, env).map_err(|what| Problems(vec![whole_file(path, what)]))?;
    read_feeds(path, &document)
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
    let named = agent.and_then(Node::text).map(UserAgent::parse);
    if !matches!(named, Some(Err(_)))
        && !named.is_some_and(|agent| agent.is_ok_and(|agent| agent.names_contact()))
    {
        let what = "fetch.user_agent: no contact for the sites that are fetched, which `publish.to: kafka` needs";
        reader.missing(
            agent.unwrap_or(to).mark,
            format!("{what}; write {}", <UserAgent as Scalar>::expects()),
        );
    }
}

fn document(path: &Path, env: Env<'_>) -> Result<Document, String> {
    let shown = path.display();
    let size = std::fs::metadata(path)
        .map_err(|error| format!("`{shown}` cannot be read ({error})"))?
        .len();
    if size > MAX_FILE_SIZE {
        return Err(format!(
            "`{shown}` has {size} bytes, more than {MAX_FILE_SIZE}"
        ));
    }
    let bytes =
        std::fs::read(path).map_err(|error| format!("`{shown}` cannot be read ({error})"))?;
    Ok(yaml::parse(&bytes, env))
}

fn whole_file(file: &Path, what: String) -> Problem {
    Problem {
        file: file.to_owned(),
        line: 1,
        column: 1,
        what,
    }
}

/// In the order in which a file is read by a person.
fn sorted(mut problems: Vec<Problem>) -> Problems {
    problems.sort();
    Problems(problems)
}
