//! A page of a content system: JSON-LD for the machines, a sign-up box amid the text, a carousel of recommendations, a list of the most read.

use super::parts;
use crate::content::Block;
use crate::markup::escape;
use crate::view::View;

const TEMPLATE: &str = include_str!("../../layouts/widget.html");

/// The block before which the sign-up box cuts the text.
const CUT: usize = 2;

pub(super) fn page(view: &View<'_>) -> String {
    let labels = &view.site.labels;
    let sign_up = format!(
        "<form class=\"nl newsletter-signup\"><p>{}</p><input type=\"email\"> <button>{}</button></form>\n",
        escape(&labels.newsletter),
        escape(&labels.subscribe)
    );
    parts::page(view, TEMPLATE, |name| {
        Some(match name {
            "body" => parts::body(view, |position, block| {
                let html = match block {
                    Block::Image { name, caption } => format!(
                        "<div class=\"media\">{}<span>{}</span></div>",
                        parts::image(view, name, caption),
                        escape(caption)
                    ),
                    other => parts::plain_block(view, other),
                };
                Some(if position == CUT {
                    sign_up.clone() + &html
                } else {
                    html
                })
            }),
            "slides" => parts::each(view.others(4), |other| {
                format!(
                    "<a href=\"{}\">{}<em>{}</em></a>",
                    view.href(other),
                    escape(&other.title),
                    escape(&labels.advert)
                )
            }),
            "links" => parts::link_list(view, 5),
            _ => return None,
        })
    })
}
