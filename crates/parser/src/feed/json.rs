//! JSON Feed, versions 1 and 1.1 (jsonfeed.org), and what people take for it.

use std::borrow::Cow;

use model::article::Image;
use model::entry::Enclosure;
use model::{Entry, Timestamp, id};
use serde_json::{Map, Value};
use url::Url;

use super::text::{collapsed, plain};
use super::{Defect, DefectKind, FeedError, FeedInfo, Format, MAX_ENTRIES, ParsedFeed};
use crate::date;

/// Least bytes of a document for each of its objects; a tree of smaller ones would take a hundred times their memory.
const MIN_OBJECT_BYTES: usize = 24;

/// Objects that any document may have.
const FREE_OBJECTS: usize = 1024;

/// Reads a JSON document as a feed.
pub(super) fn read(text: &str, url: Option<&Url>) -> Result<ParsedFeed, FeedError> {
    if text.matches('{').count() > FREE_OBJECTS + text.len() / MIN_OBJECT_BYTES {
        return Err(FeedError::NotAFeed {
            found: "JSON of very many very small objects".into(),
        });
    }
    let mut defects = Vec::new();
    let mut note = |detail: String, line: Option<u32>| {
        defects.push(Defect {
            kind: DefectKind::MalformedJson,
            line,
            detail,
        });
    };
    let value = match serde_json::from_str::<Value>(text) {
        Ok(value) => value,
        Err(error) => {
            let line = u32::try_from(error.line()).ok();
            note(error.to_string(), line);
            let repaired = repaired(text);
            let first = serde_json::Deserializer::from_str(&repaired)
                .into_iter::<Value>()
                .next();
            match first {
                Some(Ok(value)) => value,
                _ => {
                    return Err(FeedError::Unreadable {
                        detail: format!("broken JSON: {error}"),
                    });
                }
            }
        }
    };
    let feed = match value {
        Value::Object(feed) => feed,
        Value::Array(items) => Map::from_iter([("items".to_owned(), Value::Array(items))]),
        _ => {
            return Err(FeedError::NotAFeed {
                found: "a JSON value".into(),
            });
        }
    };
    let version = text_of(&feed, &["version"]).unwrap_or_default();
    let Some(Value::Array(items)) = feed.get("items") else {
        if version.contains("jsonfeed") {
            note("no `items`".into(), None);
            return Ok(ParsedFeed {
                format: Format::Json,
                info: info(&feed, url),
                entries: Vec::new(),
                defects,
            });
        }
        return Err(FeedError::NotAFeed {
            found: "a JSON object without `items`".into(),
        });
    };
    if !version.contains("jsonfeed.org/version/1") {
        note(format!("version {version:?} is none of JSON Feed"), None);
    }
    let entries: Vec<Entry> = items
        .iter()
        .filter_map(Value::as_object)
        .take(MAX_ENTRIES)
        .map(|item| entry(item, url))
        .collect();
    if entries.len() < items.len() {
        note(
            format!("{} items were left out", items.len() - entries.len()),
            None,
        );
    }
    Ok(ParsedFeed {
        format: Format::Json,
        info: info(&feed, url),
        entries,
        defects,
    })
}

fn info(feed: &Map<String, Value>, base: Option<&Url>) -> FeedInfo {
    let hubs = list(feed, "hubs");
    FeedInfo {
        title: text_of(feed, &["title"]).map(|title| plain(&title)),
        link: url_of(feed, &["home_page_url"], base),
        description: text_of(feed, &["description"]).map(|text| plain(&text)),
        language: text_of(feed, &["language"]),
        updated: moment(feed, &["date_modified", "updated"]),
        hub: hubs
            .filter_map(Value::as_object)
            .find_map(|hub| url_of(hub, &["url"], base)),
        self_url: url_of(feed, &["feed_url"], base),
        next_page: url_of(feed, &["next_url"], base),
        complete: feed.get("expired") == Some(&Value::Bool(true)),
        authors: authors(feed),
        image: url_of(feed, &["icon", "favicon"], base),
        ..FeedInfo::default()
    }
}

fn entry(item: &Map<String, Value>, base: Option<&Url>) -> Entry {
    let url = url_of(item, &["url", "external_url", "link"], base);
    let title = text_of(item, &["title"])
        .map(|title| plain(&title))
        .filter(|title| !title.is_empty());
    let summary = text_of(item, &["summary", "description"]);
    let content = text_of(item, &["content_html", "content_text"]);
    let mut images: Vec<Image> = Vec::new();
    for name in ["image", "banner_image"] {
        if let Some(url) = url_of(item, &[name], base)
            && !images.iter().any(|image| image.url == url)
        {
            images.push(Image {
                url,
                caption: None,
                width: None,
                height: None,
            });
        }
    }
    let enclosures = list(item, "attachments")
        .filter_map(Value::as_object)
        .filter_map(|attachment| {
            Some(Enclosure {
                url: url_of(attachment, &["url"], base)?,
                media_type: text_of(attachment, &["mime_type"]),
                length: attachment.get("size_in_bytes").and_then(Value::as_u64),
            })
        })
        .collect();
    let id = text_of(item, &["id", "guid"])
        .or_else(|| url.as_ref().map(Url::to_string))
        .unwrap_or_else(|| {
            id::stable_hash(&[
                title.as_deref().unwrap_or_default(),
                summary.as_deref().unwrap_or_default(),
                content.as_deref().unwrap_or_default(),
            ])
        });
    let id_as_url = || {
        Url::parse(&id)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https"))
    };
    Entry {
        url: url.clone().or_else(id_as_url),
        title,
        published: moment(item, &["date_published", "published"]),
        updated: moment(item, &["date_modified", "updated"]),
        authors: authors(item),
        summary,
        content,
        categories: list(item, "tags")
            .filter_map(as_text)
            .map(|tag| collapsed(&tag))
            .filter(|tag| !tag.is_empty())
            .collect(),
        enclosures,
        images,
        language: text_of(item, &["language"]),
        id,
        ..Entry::default()
    }
}

/// The names of `authors`, of version 1's `author`, or of texts in their place.
fn authors(object: &Map<String, Value>) -> Vec<String> {
    let people = list(object, "authors").chain(object.get("author"));
    let mut names = Vec::new();
    for person in people {
        let name = match person {
            Value::Object(person) => text_of(person, &["name"]),
            other => as_text(other),
        };
        if let Some(name) = name
            .map(|name| collapsed(&name))
            .filter(|name| !name.is_empty())
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    names
}

fn list<'v>(object: &'v Map<String, Value>, name: &str) -> impl Iterator<Item = &'v Value> {
    object
        .get(name)
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
}

/// The first of the values that is a text or a number, trimmed and not empty.
fn text_of(object: &Map<String, Value>, names: &[&str]) -> Option<String> {
    names
        .iter()
        .filter_map(|name| object.get(*name))
        .find_map(as_text)
}

fn as_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn url_of(object: &Map<String, Value>, names: &[&str], base: Option<&Url>) -> Option<Url> {
    let text = text_of(object, names)?;
    base.map_or_else(|| Url::parse(&text), |base| base.join(&text))
        .ok()
}

fn moment(object: &Map<String, Value>, names: &[&str]) -> Option<Timestamp> {
    text_of(object, names)
        .and_then(|text| date::parse(&text))
        .map(|date| date.at)
}

/// JSON with its usual damage undone: text before the first bracket, control characters in strings, unknown escapes, commas
/// before closing brackets, an end that is missing.
fn repaired(text: &str) -> Cow<'_, str> {
    let Some(start) = text.find(['{', '[']) else {
        return Cow::Borrowed(text);
    };
    let mut out = String::with_capacity(text.len() - start + 64);
    let mut open = Vec::new();
    let mut in_string = false;
    // The length of `out`, and the brackets open there, up to which it can be closed after a cut.
    let mut safe = (0, 0);
    let mut chars = text[start..].chars().peekable();
    while let Some(char) = chars.next() {
        if in_string {
            match char {
                '"' => {
                    in_string = false;
                    out.push('"');
                }
                '\\' => match chars.next() {
                    Some(next @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't' | 'u')) => {
                        out.extend(['\\', next]);
                    }
                    Some(next) => out.push(next),
                    None => {}
                },
                '\n' => out.push_str("\\n"),
                '\t' => out.push_str("\\t"),
                _ if char < ' ' => {}
                _ => out.push(char),
            }
            continue;
        }
        match char {
            '"' => in_string = true,
            '{' | '[' => open.push(if char == '{' { '}' } else { ']' }),
            '}' | ']' => {
                let kept = out.trim_end().len();
                if out[..kept].ends_with(',') {
                    out.truncate(kept - 1);
                }
                if open.last() == Some(&char) {
                    open.pop();
                }
            }
            ',' => safe = (out.len(), open.len()),
            _ => {}
        }
        out.push(char);
        if matches!(char, '{' | '[' | '}' | ']') {
            safe = (out.len(), open.len());
        }
        if open.is_empty() && matches!(char, '}' | ']') {
            return Cow::Owned(out); // What follows is no part of it.
        }
    }
    out.truncate(safe.0);
    open.truncate(safe.1);
    out.extend(open.iter().rev());
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn titles(text: &str) -> Vec<String> {
        let feed = read(text, None).unwrap();
        feed.entries
            .into_iter()
            .map(|entry| entry.title.unwrap_or_default())
            .collect()
    }

    #[test]
    fn damage_is_undone() {
        let cases = [
            (
                "trailing commas",
                r#"{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"title":"A",},{"title":"B"},]}"#,
            ),
            (
                "a line break in a string",
                "{\"items\":[{\"title\":\"A\",\"summary\":\"x\ny\"},{\"title\":\"B\"}]}",
            ),
            (
                "an unknown escape",
                r#"{"items":[{"title":"\A"},{"title":"B"}]}"#,
            ),
            (
                "text around it",
                r#"callback({"items":[{"title":"A"},{"title":"B"}]});"#,
            ),
            (
                "a cut in a string",
                r#"{"items":[{"title":"A"},{"title":"B","summary":"thr"#,
            ),
            (
                "a cut after a colon",
                r#"{"items":[{"title":"A"},{"title":"B","summary":"#,
            ),
            (
                "a cut in a name",
                r#"{"items":[{"title":"A"},{"title":"B","summ"#,
            ),
        ];
        for (name, text) in cases {
            assert_eq!(titles(text), ["A", "B"], "{name}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        let text = format!("{{\"items\":{}", "[".repeat(100_000));
        assert_eq!(read(&text, None).unwrap_err().reason(), "unreadable");
    }

    #[test]
    fn very_many_very_small_objects_are_refused() {
        let text = format!("[{}]", "{\"a\":1},".repeat(100_000));
        assert_eq!(read(&text, None).unwrap_err().reason(), "not_a_feed");
    }

    #[test]
    fn other_json_is_no_feed() {
        assert_eq!(
            read(r#"{"error":"no"}"#, None).unwrap_err().reason(),
            "not_a_feed"
        );
    }
}
