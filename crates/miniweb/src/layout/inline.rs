//! A page of the table age, with microdata: what it recommends stands between the paragraphs and, as a list, in the text's own element.

use super::parts;
use crate::content::Block;
use crate::markup::escape;
use crate::view::View;

const TEMPLATE: &str = include_str!("../../layouts/inline.html");

pub(super) fn page(view: &View<'_>) -> String {
    parts::page(view, TEMPLATE, |name| {
        Some(match name {
            "body" => parts::body(view, |_, block| match block {
                Block::Also(slug) => Some(format!(
                    "<p class=\"ojo\">{} {}</p>",
                    escape(&view.site.labels.also),
                    view.link(view.piece_of(slug))
                )),
                _ => None,
            }),
            "links" => parts::link_list(view, 4),
            "latest_links" => parts::link_list(view, 5),
            _ => return None,
        })
    })
}
