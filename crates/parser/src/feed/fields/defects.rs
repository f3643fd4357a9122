//! What is wrong within fields.

use super::super::names::{Field, Ns};
use super::super::outline::{Group, Outline};
use super::super::text::{self, decoded};
use super::super::{DefectKind, MAX_DEFECTS};
use crate::date;

/// Notes dates that cannot be read.
pub(super) fn note_bad_dates(outline: &mut Outline<'_>, group: &Group<'_>) {
    for item in &group.items {
        if matches!(
            item.field,
            Field::Published | Field::Updated | Field::DcDate | Field::Created
        ) {
            let text = decoded(item.raw);
            let text = text.trim();
            if !text.is_empty() && date::parse(text).is_none() {
                let at = outline.position(item);
                outline.defects.note(
                    DefectKind::BadDate,
                    at,
                    format!("{:?}", text.chars().take(60).collect::<String>()),
                );
            }
        }
    }
}

/// Notes what is wrong within an entry's fields.
pub(super) fn note_defects(outline: &mut Outline<'_>, group: &Group<'_>) {
    for item in &group.items {
        let at = outline.position(item);
        if !item.plain && !item.raw.contains("<![CDATA[") {
            note_references(outline, item.raw, at);
        }
        let text_only = matches!(
            item.field,
            Field::Title | Field::Link | Field::Published | Field::Description
        ) && item.ns == Ns::Plain;
        if text_only && item.markup {
            let detail = format!("elements within {:?}", item.field).to_lowercase();
            outline.defects.note(DefectKind::InlineMarkup, at, detail);
        }
    }
}

/// Notes references that are none, or none of XML's.
fn note_references(outline: &mut Outline<'_>, raw: &str, at: usize) {
    for (offset, _) in raw.match_indices('&').take(MAX_DEFECTS) {
        let (kind, detail) = match text::reference_name(&raw[offset..]) {
            Some("amp" | "lt" | "gt" | "quot" | "apos") => continue,
            Some(name) if name.starts_with('#') => continue,
            Some(name) => (
                DefectKind::UndeclaredEntity,
                format!("&{name}; is not declared in XML"),
            ),
            None => (
                DefectKind::BareCharacter,
                "a `&` that begins no reference".to_owned(),
            ),
        };
        outline.defects.note(kind, at + offset, detail);
    }
}
