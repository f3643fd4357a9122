//! Tables that lay a page out, as pages had them before style sheets and mails still have, beside those that hold data.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::Node;

use super::tag::{Tag, tag};

/// Letters from which on a cell holds running text.
const RUNNING: usize = 250;

/// Rows of two cells or more that make a table of data.
const ROWS: usize = 2;

/// Whether a table is there for its looks: nothing names what its cells hold, and one of them holds another table or running text, or
/// there are no rows to compare (HTML, section 4.9.1, lists such signs).
pub(super) fn is_layout(table: NodeRef<'_, Node>) -> bool {
    let (mut letters, mut filled, mut rows, mut mute) = (0, 0, 0, 0);
    // Ends at the next table within, so that no node is looked at for two tables.
    for edge in table.traverse().skip(1) {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) if mute == 0 => {
                    letters += text.chars().filter(|it| !it.is_whitespace()).count();
                }
                Node::Element(element) => match (element.name(), tag(element.name())) {
                    ("table", _) => return true,
                    ("th" | "caption", _) => return false,
                    ("td", _) => letters = 0,
                    (_, Tag::Mute) => mute += 1,
                    _ => {}
                },
                _ => {}
            },
            Edge::Close(node) => {
                match node.value().as_element().map(scraper::node::Element::name) {
                    Some("td") if letters >= RUNNING => return true,
                    Some("td") => filled += usize::from(letters > 0),
                    Some("tr") => {
                        rows += usize::from(filled > 1);
                        filled = 0;
                    }
                    Some(name) if tag(name) == Tag::Mute => mute -= 1,
                    _ => {}
                }
            }
        }
    }
    rows < ROWS
}
