//! A magazine's page: the text in one `div`, cards with picture and summary below it.

use super::parts;
use crate::content::Block;
use crate::markup::escape;
use crate::view::View;

const TEMPLATE: &str = include_str!("../../layouts/cards.html");

pub(super) fn page(view: &View<'_>) -> String {
    parts::page(view, TEMPLATE, |name| {
        Some(match name {
            "body" => parts::body(view, |_, block| match block {
                Block::Image { name, caption } => Some(format!(
                    "<div class=\"visual\">{}<small>{}</small></div>",
                    parts::image(view, name, caption),
                    escape(caption)
                )),
                Block::Also(slug) => Some(format!(
                    "<div class=\"teaser\">{} {}</div>",
                    escape(&view.site.labels.also),
                    view.link(view.piece_of(slug))
                )),
                _ => None,
            }),
            "cards" => parts::cards(view, 3, "card"),
            "links" => parts::link_list(view, 5),
            _ => return None,
        })
    })
}
