//! How article pages look: one module and one template (`layouts/NAME.html`) a layout.
//!
//! A layout decides about its own markup: how the blocks of an article are written, where it is cut, what surrounds it and
//! in which form it recommends other articles. The words come from the site.

mod aside;
mod cards;
mod classic;
mod inline;
mod parts;
mod plain;
mod semantic;
mod widget;

use crate::markup::escape;
use crate::view::View;

/// Content type and bytes of an article's page.
pub(crate) fn page(view: &View<'_>) -> (String, Vec<u8>) {
    let site = view.site;
    let html = match site.layout.as_str() {
        "aside" => aside::page(view),
        "cards" => cards::page(view),
        "classic" => classic::page(view),
        "inline" => inline::page(view),
        "semantic" => semantic::page(view),
        "widget" => widget::page(view),
        "plain" => return plain::page(view),
        other => panic!("no layout is called {other}"),
    };
    (
        site.declared.content_type("text/html", site.charset),
        site.charset.encode(&html),
    )
}

/// The article as HTML for a full-text feed: its blocks, and the line that points to another article as on the page.
pub(crate) fn feed_content(view: &View<'_>) -> String {
    let mut html = parts::body(view, |_, _| None);
    if let Some(other) = view.others(1).next() {
        let labels = &view.site.labels;
        html += &format!(
            "<p><em>{} {}</em></p>\n",
            escape(&labels.also),
            view.link(other)
        );
    }
    html
}
