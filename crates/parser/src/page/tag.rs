//! Kinds of elements: which end a line, which are a kind of block, which are never read.

use super::BlockKind;

/// Kinds of elements that make a difference.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) enum Tag {
    #[default]
    Other,
    Paragraph,
    Div,
    Section,
    Article,
    Main,
    Header,
    Footer,
    Aside,
    Navigation,
    Heading,
    List,
    Item,
    Quote,
    Preformatted,
    Table,
    Row,
    Cell,
    Figure,
    Caption,
    Form,
    Link,
    Button,
    Time,
    Bold,
    Italic,
    Details,
    Address,
    Body,
    Inline,
    /// An element of the site's own (HTML, section 4.13).
    Custom,
    /// Its text is never read.
    Mute,
}

/// The kind of an element.
pub(super) fn tag(name: &str) -> Tag {
    match name {
        "p" => Tag::Paragraph,
        "div" | "center" | "fieldset" | "legend" | "search" | "hr" | "amp-layout" => Tag::Div,
        "section" => Tag::Section,
        "article" => Tag::Article,
        "main" => Tag::Main,
        "header" | "hgroup" => Tag::Header,
        "footer" => Tag::Footer,
        "aside" => Tag::Aside,
        "nav" | "menu" => Tag::Navigation,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading,
        "ul" | "ol" | "dl" => Tag::List,
        "li" | "dt" | "dd" => Tag::Item,
        "blockquote" => Tag::Quote,
        "pre" => Tag::Preformatted,
        "table" | "thead" | "tbody" | "tfoot" => Tag::Table,
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell,
        "figure" => Tag::Figure,
        "figcaption" | "caption" => Tag::Caption,
        "form" | "dialog" => Tag::Form,
        "a" => Tag::Link,
        "button" | "label" | "summary" => Tag::Button,
        "time" => Tag::Time,
        "b" | "strong" => Tag::Bold,
        "i" | "em" | "cite" => Tag::Italic,
        "details" => Tag::Details,
        "address" => Tag::Address,
        "body" | "html" => Tag::Body,
        "span" | "font" | "small" | "u" | "sup" | "sub" => Tag::Inline,
        "script" | "style" | "noscript" | "template" | "svg" | "math" | "iframe" | "object"
        | "canvas" | "audio" | "video" | "textarea" | "head" | "select" | "input" | "map"
        | "embed" | "title" => Tag::Mute,
        name if name.contains('-') => Tag::Custom,
        _ => Tag::Other,
    }
}

/// Whether HTML has such an element.
pub(super) fn is_known(name: &str) -> bool {
    tag(name) != Tag::Other
        || matches!(
            name,
            "br" | "img" | "hr" | "s" | "q" | "del" | "ins" | "abbr" | "code" | "mark"
        )
}

/// Elements that begin and end a line.
pub(super) fn is_block(tag: Tag) -> bool {
    !matches!(
        tag,
        Tag::Other
            | Tag::Cell
            | Tag::Link
            | Tag::Button
            | Tag::Time
            | Tag::Bold
            | Tag::Italic
            | Tag::Inline
            | Tag::Custom
            | Tag::Mute
    )
}

/// The kind of block that an element makes of its lines.
pub(super) fn block_kind(name: &str) -> Option<BlockKind> {
    Some(match name {
        "p" => BlockKind::Paragraph,
        "h1" | "h2" => BlockKind::Heading(2),
        "h3" => BlockKind::Heading(3),
        "h4" => BlockKind::Heading(4),
        "h5" => BlockKind::Heading(5),
        "h6" => BlockKind::Heading(6),
        "li" | "dt" | "dd" => BlockKind::ListItem,
        "blockquote" => BlockKind::Quote,
        "pre" => BlockKind::Code,
        "tr" => BlockKind::TableRow,
        _ => return None,
    })
}
