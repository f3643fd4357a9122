//! JSON Feed 1.1 (jsonfeed.org).

use serde_json::{Value, json};

use super::{Document, Entry};

pub(super) fn write(document: &Document<'_>) -> String {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": document.spec.title,
        "description": document.site.tagline,
        "home_page_url": format!("{}/", document.base),
        "feed_url": format!("{}{}", document.base, document.spec.path),
        "language": document.site.language,
        "items": document.entries.iter().map(item).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&feed).expect("a value of strings")
}

fn item(entry: &Entry<'_>) -> Value {
    let mut item = json!({
        "id": entry.id,
        "title": entry.title,
        "summary": entry.summary,
        "date_published": entry.published.to_rfc3339(),
        "tags": [entry.section],
        "authors": entry.authors.iter().map(|name| json!({ "name": name })).collect::<Vec<_>>(),
    });
    // An item has to have one of the two contents; summaries stand as text where the whole is not given.
    match &entry.content {
        Some(html) => item["content_html"] = json!(html),
        None => item["content_text"] = json!(entry.summary),
    }
    for (key, value) in [
        ("url", &entry.link),
        ("image", &entry.image),
        ("date_modified", &entry.updated.map(|at| at.to_rfc3339())),
    ] {
        if let Some(value) = value {
            item[key] = json!(value);
        }
    }
    item
}
