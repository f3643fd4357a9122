//! A large newspaper's page of nested `div`s: the text is cut by adverts, and a headed list of recommendations follows it.

use super::parts;
use crate::content::Block;
use crate::markup::escape;
use crate::view::View;

const TEMPLATE: &str = include_str!("../../layouts/classic.html");

/// The block before which an advert cuts the text.
const CUT: usize = 4;

pub(super) fn page(view: &View<'_>) -> String {
    let advert = format!(
        "</div></div>\n<div class=\"ad-wrap\"><div class=\"ad-label\">{}</div><div class=\"ad-slot\" id=\"ad-2\"></div></div>\n\
         <div class=\"story-part\"><div class=\"inner\">\n",
        escape(&view.site.labels.advert)
    );
    parts::page(view, TEMPLATE, |name| {
        Some(match name {
            "body" => parts::body(view, |position, block| {
                let html = match block {
                    Block::Image { name, caption } => format!(
                        "<div class=\"img-box\">{}<div class=\"img-caption\">{}</div></div>",
                        parts::image(view, name, caption),
                        escape(caption)
                    ),
                    other => parts::plain_block(view, other),
                };
                Some(if position == CUT {
                    advert.clone() + &html
                } else {
                    html
                })
            }),
            "links" => parts::link_list(view, 6),
            "latest_links" => parts::link_list(view, 4),
            _ => return None,
        })
    })
}
