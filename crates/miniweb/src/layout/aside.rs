//! A page for either direction of writing: what it recommends floats in an `aside` amid the text, and tags follow it.

use super::parts;
use crate::markup::escape;
use crate::view::View;

const TEMPLATE: &str = include_str!("../../layouts/aside.html");

/// The block before which the recommendations cut the text.
const CUT: usize = 3;

pub(super) fn page(view: &View<'_>) -> String {
    let recommended = format!(
        "<aside class=\"polecane\"><h4>{}</h4><ul>\n{}</ul></aside>\n",
        escape(&view.site.labels.recommended),
        parts::link_list(view, 3)
    );
    parts::page(view, TEMPLATE, |name| {
        Some(match name {
            "body" => parts::body(view, |position, block| {
                let html = parts::plain_block(view, block);
                Some(if position == CUT {
                    recommended.clone() + &html
                } else {
                    html
                })
            }),
            "latest_links" => parts::link_list(view, 5),
            "tags" => parts::each(&view.piece.keywords, |word| {
                format!("<a rel=\"tag\" href=\"/section/tag\">{}</a>", escape(word))
            }),
            _ => return None,
        })
    })
}
