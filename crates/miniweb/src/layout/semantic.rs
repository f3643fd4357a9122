//! Semantic HTML5: `article`, `header`, `time`, `aside`. Lines that point elsewhere stand between the paragraphs.

use super::parts;
use crate::content::Block;
use crate::markup::escape;
use crate::view::View;

const TEMPLATE: &str = include_str!("../../layouts/semantic.html");

pub(super) fn page(view: &View<'_>) -> String {
    parts::page(view, TEMPLATE, |name| {
        Some(match name {
            "body" => parts::body(view, |position, block| match block {
                Block::Paragraph(_) | Block::Corrected(..) if position == 0 => Some(format!(
                    "<p class=\"intro\">{}</p>",
                    parts::text(view, block)
                )),
                Block::Also(slug) => Some(format!(
                    "<p>{}: {}</p>",
                    escape(&view.site.labels.also),
                    view.link(view.piece_of(slug))
                )),
                _ => None,
            }),
            "byline" => parts::each(&view.piece.authors, |author| {
                format!(
                    "<a rel=\"author\" href=\"/section/redaktion\">{}</a>",
                    escape(author)
                )
            }),
            "teasers" => parts::each(view.others(3), |other| {
                format!(
                    "<article><h3>{}</h3><p>{}</p></article>",
                    view.link(other),
                    escape(&other.summary)
                )
            }),
            _ => return None,
        })
    })
}
