//! `courant import opml` and `courant export opml`: feed lists of other readers (OPML 2.0, opml.org) to ours and back.

use std::collections::HashSet;
use std::io::Write as _;

use anyhow::Context as _;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};
use url::Url;

use super::{Configured, input};
use crate::settings::FeedSettings;

#[derive(Debug, clap::Subcommand)]
pub(super) enum Import {
    /// Print the feeds of an OPML file as a feed list
    Opml {
        /// The file (.gz too), or - for standard input
        file: String,
    },
}

#[derive(Debug, clap::Subcommand)]
pub(super) enum Export {
    /// Print the feed list as OPML
    Opml(Configured),
}

pub(super) fn import(Import::Opml { file }: &Import) -> anyhow::Result<()> {
    let no_client = || anyhow::bail!("an OPML file is read from this machine; download it first");
    let bytes = input::read(file, &no_client)?.bytes;
    let text = parser::charset::decode(&bytes, None, parser::charset::Markup::Xml).text;
    let Imported { feeds, left_out } = read(&text).with_context(|| format!("{file} is no OPML"))?;
    write!(std::io::stdout(), "{}", list(&feeds))?;
    for why in left_out {
        eprintln!("courant: {file}: {why}");
    }
    anyhow::ensure!(!feeds.is_empty(), "{file} names no feed");
    Ok(())
}

pub(super) fn export(Export::Opml(configured): &Export) -> anyhow::Result<()> {
    let text = opml(&configured.load()?.feeds.list);
    Ok(write!(std::io::stdout(), "{text}")?)
}

/// Characters of an id that is made of a title, at most; a number may follow.
const ID_LENGTH: usize = 80;

/// A feed as a list names it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Listed {
    pub(super) url: Url,
    /// Becomes its id.
    pub(super) title: String,
    /// A comment behind the URL.
    pub(super) comment: String,
    pub(super) tags: Vec<String>,
}

/// What an OPML file holds.
#[derive(Debug, Default)]
struct Imported {
    feeds: Vec<Listed>,
    /// Why an outline became no feed.
    left_out: Vec<String>,
}

/// The feeds of an OPML document, each URL once; the folders that a feed is in become its tags.
fn read(text: &str) -> anyhow::Result<Imported> {
    let mut reader = Reader::from_str(text);
    let mut imported = Imported::default();
    let mut known = HashSet::new();
    // The folders that are open; an outline with a feed is none, so it adds nothing to the tags of those in it.
    let mut folders: Vec<Option<String>> = Vec::new();
    loop {
        let event = reader.read_event().with_context(|| {
            let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
            let line = text
                .as_bytes()
                .iter()
                .take(at)
                .filter(|byte| **byte == b'\n')
                .count()
                + 1;
            format!("line {line}")
        })?;
        match event {
            Event::Start(element) if element.name().as_ref() == "outline" => {
                let folder = outline(&element, &folders, &mut known, &mut imported)?;
                folders.push(folder);
            }
            Event::Empty(element) if element.name().as_ref() == "outline" => {
                outline(&element, &folders, &mut known, &mut imported)?;
            }
            Event::End(element) if element.name().as_ref() == "outline" => {
                folders.pop();
            }
            Event::Eof => return Ok(imported),
            _ => {}
        }
    }
}

/// Takes the feed of an outline, or gives the name of the folder that it is.
fn outline(
    element: &BytesStart<'_>,
    folders: &[Option<String>],
    known: &mut HashSet<Url>,
    imported: &mut Imported,
) -> anyhow::Result<Option<String>> {
    let attribute = |name: &str| -> anyhow::Result<Option<String>> {
        let Some(attribute) = element.try_get_attribute(name)? else {
            return Ok(None);
        };
        Ok(Some(
            attribute
                .normalized_value(XmlVersion::Implicit1_0)?
                .trim()
                .to_owned(),
        ))
    };
    let title = attribute("title")?
        .or(attribute("text")?)
        .unwrap_or_default();
    let Some(address) = attribute("xmlUrl")? else {
        return Ok(Some(title).filter(|title| !title.is_empty()));
    };
    match Url::parse(&address) {
        Ok(url) if matches!(url.scheme(), "http" | "https") => {
            if known.insert(url.clone()) {
                imported.feeds.push(Listed {
                    url,
                    comment: title.clone(),
                    title,
                    tags: folders.iter().flatten().cloned().collect(),
                });
            }
        }
        Ok(_) => imported
            .left_out
            .push(format!("`{address}` is left out: no http or https URL")),
        Err(error) => imported
            .left_out
            .push(format!("`{address}` is left out: {error}")),
    }
    Ok(None)
}

/// Feeds as a feed list.
pub(super) fn list(feeds: &[Listed]) -> String {
    let mut text = String::from("feeds:\n");
    let mut ids = HashSet::new();
    for feed in feeds {
        let comment = feed.comment.split_whitespace().collect::<Vec<_>>();
        let comment = if comment.is_empty() {
            String::new()
        } else {
            format!(" # {}", comment.join(" "))
        };
        // A JSON string is a YAML string (YAML 1.2.2 section 1.3).
        text.push_str(&format!(
            "  - url: {}{comment}\n",
            quoted(feed.url.as_str())
        ));
        if let Some(id) = id(&feed.title, &ids) {
            text.push_str(&format!("    id: {}\n", quoted(&id)));
            ids.insert(id);
        }
        let tags = &feed.tags;
        if !tags.is_empty() {
            let tags: Vec<String> = tags.iter().map(|tag| quoted(tag)).collect();
            text.push_str(&format!("    tags: [{}]\n", tags.join(", ")));
        }
    }
    text
}

/// A name for logs and the dashboard, made of a title: what `courant export opml` writes is the id again, and no two are the same.
fn id(title: &str, taken: &HashSet<String>) -> Option<String> {
    let is_id = |letter: char| letter.is_ascii_alphanumeric() || "._-".contains(letter);
    let mut name = if title.chars().all(is_id) {
        title.to_owned()
    } else {
        let words = title.to_lowercase();
        let words = words.split(|letter: char| !letter.is_ascii_alphanumeric());
        let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
        words.join("-")
    };
    name.truncate(ID_LENGTH);
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    names
        .find(|name| !taken.contains(name))
        .filter(|_| !name.is_empty())
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("a string")
}

/// A feed list as OPML; tags become categories.
fn opml(feeds: &[FeedSettings]) -> String {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<opml version=\"2.0\">\n<head><title>Courant</title></head>\n<body>\n",
    );
    for feed in feeds {
        let escape = |text: &str| quick_xml::escape::escape(text).into_owned();
        let categories = if feed.tags.is_empty() {
            String::new()
        } else {
            format!(" category=\"{}\"", escape(&feed.tags.join(",")))
        };
        text.push_str(&format!(
            "<outline type=\"rss\" text=\"{}\" xmlUrl=\"{}\"{categories}/>\n",
            escape(feed.id.as_str()),
            escape(feed.url.as_str()),
        ));
    }
    text + "</body>\n</opml>\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = r#"<?xml version="1.0"?>
<opml version="2.0"><head><title>Mine</title></head><body>
<outline text="World &amp; more">
  <outline type="rss" text="The Post" title="The Post's news" xmlUrl="https://post.test/feed?a=1&amp;b=2"/>
  <outline text="Near">
    <outline type="rss" text="Blatt" xmlUrl="https://blatt.test/rss"></outline>
  </outline>
</outline>
<outline type="rss" text="Again" xmlUrl="https://blatt.test/rss"/>
<outline type="rss" text="Odd" xmlUrl="feed:nowhere"/>
<outline type="rss" text="None" xmlUrl="not a url"/>
<outline type="rss" text="Blatt" xmlUrl="https://last.test/"/>
</body></opml>"#;

    #[test]
    fn folders_become_tags_and_each_feed_stands_once() {
        let imported = read(LIST).unwrap();
        insta::assert_snapshot!(list(&imported.feeds), @r#"
        feeds:
          - url: "https://post.test/feed?a=1&b=2" # The Post's news
            id: "the-post-s-news"
            tags: ["World & more"]
          - url: "https://blatt.test/rss" # Blatt
            id: "Blatt"
            tags: ["World & more", "Near"]
          - url: "https://last.test/" # Blatt
            id: "Blatt-2"
        "#);
        assert_eq!(
            imported.left_out,
            [
                "`feed:nowhere` is left out: no http or https URL",
                "`not a url` is left out: relative URL without a base"
            ]
        );
    }

    #[test]
    fn what_is_imported_is_a_feed_list_and_comes_back() {
        let text = list(&read(LIST).unwrap().feeds);
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        let feeds = crate::settings::feeds(file.path(), &|_| None).unwrap();
        let back = read(&opml(&feeds)).unwrap().feeds;
        let again = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(again.path(), list(&back)).unwrap();
        let again = crate::settings::feeds(again.path(), &|_| None).unwrap();
        let named = |feeds: &[FeedSettings]| -> Vec<(String, Url)> {
            let named = feeds
                .iter()
                .map(|feed| (feed.id.to_string(), feed.url.clone()));
            named.collect()
        };
        assert_eq!(named(&again), named(&feeds));
    }

    #[test]
    fn broken_markup_is_said_with_its_line() {
        let error = read("<opml>\n<body>\n<outline text=\"a\"></body>").unwrap_err();
        assert!(format!("{error:#}").starts_with("line 3: "), "{error:#}");
    }
}
