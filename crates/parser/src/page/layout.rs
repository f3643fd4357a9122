//! Tables that lay a page out, as pages had them before style sheets and mails still have, beside those that hold data; and lists that do.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use scraper::Node;

use super::BlockKind;
use super::outline::{Element, Outline, ancestors, is_good};
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
                    let written = text.chars().filter(|letter| !letter.is_whitespace());
                    letters += written.take(RUNNING).count();
                    if letters >= RUNNING {
                        return true;
                    }
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

/// Share of the page's running text that makes an item of a list an element of its layout.
const WRAPPED: f32 = 0.6;

/// Paragraphs of such an element at least: a step of instructions has few.
const PARAGRAPHS: usize = 4;

/// Makes paragraphs of what stands in an item that is no item of the text but holds most of it.
pub(super) fn unwrap_items(outline: &mut Outline) {
    let Outline {
        elements, lines, ..
    } = outline;
    let most = elements.first().map_or(0.0, |root| root.good * WRAPPED);
    let holds = |element: &Element| {
        let within = &lines[element.lines.0..element.lines.1];
        within
            .iter()
            .filter(|line| is_good(line))
            .nth(PARAGRAPHS - 1)
            .is_some()
    };
    let is_wrapper =
        |element: &Element| element.tag == Tag::Item && element.good > most && holds(element);
    let mut wrappers = elements.iter_mut().filter(|it| is_wrapper(it)).peekable();
    if wrappers.peek().is_none() {
        return;
    }
    wrappers.for_each(|wrapper| wrapper.tag = Tag::Div);
    for line in lines.iter_mut().filter(|it| it.kind == BlockKind::ListItem) {
        let mut around = ancestors(elements, line.element);
        if !around.any(|number| elements[number].tag == Tag::Item) {
            line.kind = BlockKind::Paragraph;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_that_holds_a_page_is_none_of_data() {
        let running = "The ferry runs again. ".repeat(15);
        for (table, expected) in [
            (
                "<tr><td>Adults<td>4.20<tr><td>Children<td>2.10".to_owned(),
                false,
            ),
            (
                "<tr><td><h4>Who</h4><td><h4>Fare</h4><tr><td>Adults<td>4.20".to_owned(),
                false,
            ),
            (
                format!("<tr><th>Who<th>What<tr><td>Ana<td>{running}"),
                false,
            ),
            (
                format!("<tr><td>News<td>Sport<tr><td>Weather<td>{running}"),
                true,
            ),
            (
                "<tr><td>News<td>Sport<tr><td>a<td><table><tr><td>b</table>".to_owned(),
                true,
            ),
            ("<tr><td>A box<tr><td>of one column".to_owned(), true),
            (
                format!("<tr><td>a<td>b<tr><td>c<td>d<script>{running}</script>"),
                false,
            ),
        ] {
            let document = super::super::parse::document(&format!("<table>{table}</table>"));
            let mut nodes = document.tree.root().descendants();
            let is_table = |node: &NodeRef<'_, Node>| {
                node.value()
                    .as_element()
                    .is_some_and(|element| element.name() == "table")
            };
            let found = nodes.find(is_table).expect("a table");
            assert_eq!(is_layout(found), expected, "{table}");
        }
    }

    #[test]
    fn an_item_that_holds_the_article_is_none() {
        let sentence = "The ferry between the two islands will run again from Monday, the harbour office said on the pier.";
        let kinds = |page: &str| -> Vec<bool> {
            let document = super::super::parse::document(&page.replace('#', sentence));
            let outline = super::super::outline::outline(&document);
            let lines = outline.lines.iter();
            lines.map(|line| line.kind == BlockKind::ListItem).collect()
        };
        assert_eq!(
            kinds("<ul><li>News<li><p>#<p>#<ul><li>two boats</ul><p>#<p>#</ul>"),
            [true, false, false, true, false, false]
        );
        assert_eq!(kinds("<ol><li>Go.<li><p>#<p>#</ol>"), [true; 3]);
        assert_eq!(kinds("<p>#<ul><li>#<li>#</ul>"), [false, true, true]);
    }
}
