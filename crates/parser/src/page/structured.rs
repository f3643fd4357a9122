//! Structured data: schema.org objects in JSON-LD. Objects are flattened, so an author that another object describes is found by
//! its `@id`.

use serde_json::Value;

use super::text::plain;

/// Objects that are kept of a page.
const MAX_OBJECTS: usize = 500;

/// Reads a script and adds its objects, those nested in them after them.
///
/// Publishers' JSON has raw line breaks in strings, is wrapped in comments or ends in a semicolon; that is put right.
pub(super) fn read(script: &str, objects: &mut Vec<Value>) {
    let script = script
        .trim()
        .trim_start_matches("<!--")
        .trim_start_matches("//<![CDATA[")
        .trim_start_matches("<![CDATA[")
        .trim_end_matches("-->")
        .trim_end_matches("//]]>")
        .trim_end_matches("]]>")
        .trim()
        .trim_end_matches(';');
    let Some(value) = serde_json::from_str(script).ok().or_else(|| {
        let clean: String = script
            .chars()
            .map(|letter| if letter.is_control() { ' ' } else { letter })
            .collect();
        serde_json::from_str(&clean).ok()
    }) else {
        return;
    };
    let mut waiting: Vec<Value> = vec![value];
    while let Some(value) = waiting.pop() {
        match value {
            Value::Array(values) => waiting.extend(values.into_iter().rev()),
            Value::Object(mut object) if objects.len() < MAX_OBJECTS => {
                for name in ["mainEntityOfPage", "mainEntity", "@graph"] {
                    if object
                        .get(name)
                        .is_some_and(|value| value.is_object() || value.is_array())
                    {
                        waiting.extend(object.remove(name));
                    }
                }
                objects.push(Value::Object(object));
            }
            _ => {}
        }
    }
}

/// Whether an object describes an article.
pub(super) fn is_article(object: &Value) -> bool {
    has_type(object, |kind| {
        kind.ends_with("Article")
            || kind.ends_with("NewsArticle")
            || matches!(
                kind,
                "BlogPosting"
                    | "LiveBlogPosting"
                    | "Report"
                    | "SocialMediaPosting"
                    | "Recipe"
                    | "HowTo"
                    | "Review"
            )
    })
}

/// Whether one of an object's types is of a kind.
pub(super) fn has_type(object: &Value, is: impl Fn(&str) -> bool) -> bool {
    match &object["@type"] {
        Value::String(kind) => is(kind),
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).any(is),
        _ => false,
    }
}

/// A text value without markup, the first of several; none if it is empty.
pub(super) fn string(value: &Value) -> Option<String> {
    let value = match value {
        Value::String(text) => text.as_str(),
        Value::Array(values) => values.first()?.as_str()?,
        Value::Object(object) => object.get("@value")?.as_str()?,
        _ => return None,
    };
    Some(plain(value)).filter(|text| !text.is_empty())
}

/// A text of paragraphs, each on a line, without markup; none if it is empty.
pub(super) fn paragraphs(value: &Value) -> Option<String> {
    let text = value.as_str()?;
    let lines = text
        .split('\n')
        .flat_map(|line| line.split("</p>"))
        .flat_map(|line| line.split("<br"))
        .map(|line| plain(line.trim_start_matches([' ', '/', '>'])))
        .filter(|line| !line.is_empty());
    Some(lines.collect::<Vec<_>>().join("\n")).filter(|text| !text.is_empty())
}

/// A person or an organisation that is named.
#[derive(Debug)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) organisation: bool,
}

/// Authors kept at most.
pub(super) const MAX_AUTHORS: usize = 20;

/// The people and organisations of a value; references are looked up among the objects.
pub(super) fn named(value: &Value, objects: &[Value]) -> Vec<Named> {
    let mut found = Vec::new();
    let values = match value {
        Value::Array(values) => values.as_slice(),
        other => std::slice::from_ref(other),
    };
    for value in values.iter().take(MAX_AUTHORS) {
        match value {
            Value::String(name) => found.push(Named {
                name: name.clone(),
                organisation: false,
            }),
            Value::Object(object) => {
                let full = object
                    .get("@id")
                    .filter(|_| !object.contains_key("name"))
                    .and_then(|id| {
                        objects
                            .iter()
                            .find(|other| &other["@id"] == id && other["name"] != Value::Null)
                    })
                    .unwrap_or(value);
                let organisation = has_type(full, |kind| kind.ends_with("Organization"));
                if full["name"].is_null() {
                    let parts: Vec<String> = ["givenName", "familyName"]
                        .iter()
                        .filter_map(|part| string(&full[*part]))
                        .collect();
                    if parts.len() == 2 {
                        found.push(Named {
                            name: parts.join(" "),
                            organisation,
                        });
                    }
                }
                let names = match &full["name"] {
                    Value::Array(names) => names.as_slice(),
                    other => std::slice::from_ref(other),
                };
                found.extend(
                    names
                        .iter()
                        .take(MAX_AUTHORS)
                        .filter_map(string)
                        .map(|name| Named { name, organisation }),
                );
            }
            _ => {}
        }
    }
    found
}

/// An image as it is stated, its address unresolved.
#[derive(Debug)]
pub(super) struct StatedImage {
    pub(super) address: String,
    pub(super) caption: Option<String>,
    pub(super) width: Option<u32>,
    pub(super) height: Option<u32>,
}

/// The images of a value: addresses or objects, one or several.
pub(super) fn images(value: &Value) -> Vec<StatedImage> {
    let values = match value {
        Value::Array(values) => values.as_slice(),
        other => std::slice::from_ref(other),
    };
    let size = |value: &Value| match value {
        Value::Number(number) => number
            .as_u64()
            .and_then(|number| u32::try_from(number).ok()),
        Value::String(text) => text.trim_end_matches("px").parse().ok(),
        _ => None,
    };
    values
        .iter()
        .take(MAX_AUTHORS)
        .filter_map(|value| match value {
            Value::String(address) => Some(StatedImage {
                address: address.clone(),
                caption: None,
                width: None,
                height: None,
            }),
            Value::Object(object) => Some(StatedImage {
                address: string(object.get("url").or_else(|| object.get("contentUrl"))?)?,
                caption: string(&value["caption"]),
                width: size(&value["width"]),
                height: size(&value["height"]),
            }),
            _ => None,
        })
        .collect()
}

/// Captions that are kept of a page, the words that one has at least, and the most bytes.
const MAX_CAPTIONS: usize = 100;
const CAPTION_WORDS: usize = 6;
const MAX_CAPTION: usize = 1_000;

/// What objects say of pictures and videos in some words, however deep these are nested.
pub(super) fn captions(objects: &[Value]) -> Vec<String> {
    let is_told = |caption: &String| {
        caption.len() <= MAX_CAPTION && caption.split_whitespace().count() >= CAPTION_WORDS
    };
    let mut captions = Vec::new();
    let mut waiting: Vec<&Value> = objects.iter().rev().collect();
    while let Some(value) = waiting.pop()
        && captions.len() < MAX_CAPTIONS
    {
        match value {
            Value::Array(values) => waiting.extend(values.iter().rev()),
            Value::Object(object) => {
                if has_type(value, |kind| matches!(kind, "ImageObject" | "VideoObject")) {
                    let said = ["caption", "description", "name"].into_iter();
                    captions.extend(said.filter_map(|name| string(&value[name])).filter(is_told));
                }
                waiting.extend(object.values());
            }
            _ => {}
        }
    }
    captions
}

/// Words of a list, separated or as an array.
pub(super) fn keywords(value: &Value) -> Vec<String> {
    match value {
        Value::String(words) => split(words),
        Value::Array(words) => words.iter().filter_map(string).collect(),
        _ => Vec::new(),
    }
}

/// Words of a list that are separated by commas or semicolons.
pub(super) fn split(words: &str) -> Vec<String> {
    words
        .split([',', ';', '、'])
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn captions_of_pictures_and_videos_are_found_in_other_objects() {
        let video = r#"{"@type": ["VideoObject"], "name": "Two boats", "description": "Two boats leave the pier on Monday."}"#;
        let article = format!(
            r#"{{"@type": "NewsArticle", "description": "Who knows which boats run on Monday?", "video": [{video}]}}"#
        );
        let mut objects = Vec::new();
        read(&article, &mut objects);
        assert_eq!(captions(&objects), ["Two boats leave the pier on Monday."]);
    }
}
