//! Events without what differs from run to run: ports, ids that hang on them, and times.

use chrono::{DateTime, TimeDelta, Utc};
use serde_json::Value;

/// Fields that hold the time of the run.
const RUN_TIMES: [&str; 3] = ["time", "first_seen_at", "fetched_at"];

/// The events sorted by URL, version, type and id, with each authority replaced by its name, article ids numbered in this order, dates
/// given by their distance from `now`, the moment that the web was made for, and without the extraction's confidence, which every training
/// of the extraction moves a little.
pub fn normal(events: &[Value], authorities: &[(String, String)], now: DateTime<Utc>) -> Value {
    let mut text = serde_json::to_string(events).expect("values are JSON");
    for (authority, name) in authorities {
        text = text.replace(authority, name);
    }
    let mut events: Vec<Value> = serde_json::from_str(&text).expect("names of sites are plain");
    events.sort_by_cached_key(|event| {
        ["canonical_url", "version", "type", "event_id"].map(|field| event[field].to_string())
    });

    let mut ids: Vec<String> = Vec::new();
    for id in events
        .iter()
        .filter_map(|event| event["article_id"].as_str())
    {
        if !ids.iter().any(|known| known == id) {
            ids.push(id.to_owned());
        }
    }
    let mut text = serde_json::to_string(&events).expect("values are JSON");
    for (id, number) in ids.iter().zip(1..) {
        text = text.replace(id, &format!("article{number}"));
    }
    let mut events = serde_json::from_str(&text).expect("numbers of articles are plain");
    relative(&mut events, now);
    events
}

/// Replaces every time.
fn relative(value: &mut Value, now: DateTime<Utc>) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| relative(value, now)),
        Value::Object(fields) => {
            for (field, value) in fields {
                if RUN_TIMES.contains(&field.as_str()) && value.is_string() {
                    *value = "[now]".into();
                } else if field == "confidence" {
                    *value = "[confidence]".into();
                } else {
                    relative(value, now);
                }
            }
        }
        Value::String(text) => {
            if let Ok(time) = DateTime::parse_from_rfc3339(text) {
                *text = distance(time.to_utc() - now);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// E.g. `[now - 26h 15m 0s]`.
fn distance(from_now: TimeDelta) -> String {
    let sign = if from_now < TimeDelta::zero() {
        '-'
    } else {
        '+'
    };
    let seconds = from_now.num_seconds().abs();
    format!(
        "[now {sign} {}h {}m {}s]",
        seconds / 3600,
        seconds / 60 % 60,
        seconds % 60
    )
}
