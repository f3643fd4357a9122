//! Authors' names and categories, from all the forms that people put them in.

use super::super::names::Field;
use super::super::outline::{Group, Item};
use super::super::scan::{attribute, children, local};
use super::super::text::{collapsed, decoded, plain, unescaped};
use super::MAX_VALUES;

pub(super) fn authors(group: &Group<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !name.is_empty() && !names.contains(&name) && names.len() < MAX_VALUES {
            names.push(name);
        }
    };
    for fields in [
        &[Field::Author, Field::Creator][..],
        &[Field::ItunesAuthor],
        &[Field::Credit],
        &[Field::Contributor],
    ] {
        let mut found = false;
        for item in group
            .items
            .iter()
            .filter(|item| fields.contains(&item.field))
        {
            let name = person(item);
            found |= !name.is_empty();
            add(name);
        }
        if found {
            break;
        }
    }
    names
}

/// A person's name, from Atom's elements or from the forms that RSS has them in: `mail (Name)`, `Name <mail>`, `Name (mail)`.
pub(super) fn person(item: &Item<'_>) -> String {
    if item.markup {
        let part = |wanted: &str| {
            children(item.raw)
                .find(|child| local(child.tag.name).eq_ignore_ascii_case(wanted))
                .map(|child| plain(&decoded(child.inner)))
                .filter(|text| !text.is_empty())
        };
        if let Some(name) = part("name")
            .or_else(|| part("email"))
            .or_else(|| part("uri"))
            .or_else(|| part("url"))
        {
            return name;
        }
    }
    let text = decoded(item.raw);
    let text = text.trim();
    if !text.contains('@') {
        return plain(text);
    }
    let outside = |open: char, close: char| {
        let (before, rest) = text.split_once(open)?;
        let (inside, after) = rest.split_once(close)?;
        let outside = collapsed(&format!("{before} {after}"));
        Some(if inside.contains('@') {
            outside
        } else {
            collapsed(inside)
        })
        .filter(|name| !name.is_empty())
    };
    outside('(', ')')
        .or_else(|| outside('<', '>'))
        .unwrap_or_else(|| {
            let words: Vec<_> = text
                .split_whitespace()
                .filter(|word| !word.contains('@'))
                .collect();
            let name = words.join(" ");
            let name = name.trim_matches([',', '-', ';', ' ']);
            if name.is_empty() {
                collapsed(text)
            } else {
                name.to_owned()
            }
        })
}

pub(super) fn categories(group: &Group<'_>) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |name: String| {
        if !name.is_empty() && names.len() < MAX_VALUES && !names.contains(&name) {
            names.push(name);
        }
    };
    for item in &group.items {
        match item.field {
            Field::Category => {
                let term = ["term", "text", "label"]
                    .into_iter()
                    .find_map(|name| attribute(item.attributes, name));
                match term {
                    Some(name) if !name.trim().is_empty() => add(plain(&unescaped(name))),
                    _ => add(plain(&decoded(item.raw))),
                }
                for child in children(item.raw) {
                    if let Some(name) = attribute(child.tag.attributes, "text") {
                        add(plain(&unescaped(name)));
                    }
                }
            }
            Field::Keywords => split_keywords(&decoded(item.raw))
                .into_iter()
                .for_each(&mut add),
            _ => {}
        }
    }
    names
}

pub(super) fn split_keywords(text: &str) -> Vec<String> {
    text.split(',')
        .map(plain)
        .filter(|word| !word.is_empty())
        .take(MAX_VALUES)
        .collect()
}
