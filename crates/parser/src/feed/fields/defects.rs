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
        if !item.raw.contains("<![CDATA[") {
            for (offset, _) in item.raw.match_indices('&').take(MAX_DEFECTS) {
                match text::reference(&item.raw[offset..]) {
                    None => outline.defects.note(
                        DefectKind::BareCharacter,
                        at + offset,
                        "a `&` that begins no reference",
                    ),
                    Some((_, length)) => {
                        let name = &item.raw[offset + 1..offset + length - 1];
                        if !name.starts_with('#')
                            && !matches!(name, "amp" | "lt" | "gt" | "quot" | "apos")
                        {
                            outline.defects.note(
                                DefectKind::UndeclaredEntity,
                                at + offset,
                                format!("&{name}; is not declared in XML"),
                            );
                        }
                    }
                }
            }
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
