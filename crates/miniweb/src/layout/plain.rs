//! A wire agency's pages: plain text, one paragraph a line, and older bulletins as preformatted HTML with wrapped lines.
//! The recommendations follow the text as lines of their own.

use std::fmt::Write as _;

use crate::content::Block;
use crate::markup::escape;
use crate::view::View;

/// Columns of a bulletin's line.
const COLUMNS: usize = 72;

/// The section whose pages are preformatted HTML.
const BULLETINS: &str = "Bulletins";

pub(super) fn page(view: &View<'_>) -> (String, Vec<u8>) {
    let site = view.site;
    if view.piece.section == BULLETINS {
        let html = bulletin(view);
        return (
            site.declared.content_type("text/html", site.charset),
            site.charset.encode(&html),
        );
    }
    let mut text = format!("{}\n\n", view.piece.title);
    for paragraph in view.piece.paragraphs(view.corrected) {
        let _ = writeln!(text, "{paragraph}\n");
    }
    text.push_str(&recommended(view));
    (
        site.declared.content_type("text/plain", site.charset),
        site.charset.encode(&text),
    )
}

fn recommended(view: &View<'_>) -> String {
    let mut text = format!("{}\n", view.site.labels.recommended);
    for other in view.others(4) {
        let _ = write!(text, "\n{}\n\n", other.title);
    }
    text
}

fn bulletin(view: &View<'_>) -> String {
    let mut text = String::new();
    for block in &view.piece.blocks {
        if let Block::Paragraph(paragraph) | Block::Heading(paragraph) | Block::Quote(paragraph) =
            block
        {
            let _ = writeln!(text, "{}\n", wrap(paragraph));
        }
    }
    let (site, piece) = (view.site, view.piece);
    format!(
        "<html lang=\"{}\"><head>{}<title>{title} - {name}</title>\
         <link rel=\"canonical\" href=\"{}\"><meta name=\"date\" content=\"{}\"></head>\n\
         <body bgcolor=\"#ffffff\"><b>{name}</b> <i>{}</i><hr>\n<h1>{title}</h1>\n<pre>\n{}</pre>\n<hr>\n\
         <pre>{}</pre>\n<hr><address>{}</address></body></html>\n",
        site.language,
        site.declared.element(site.charset),
        escape(&view.canonical()),
        view.published().to_rfc3339(),
        view.published().format(&site.date),
        escape(&text),
        escape(&recommended(view)),
        escape(&site.labels.footer),
        title = escape(&piece.title),
        name = escape(&site.name),
    )
}

/// A paragraph on lines of at most so many columns.
fn wrap(paragraph: &str) -> String {
    let mut wrapped = String::new();
    let mut column = 0;
    for word in paragraph.split(' ') {
        let width = word.chars().count();
        if column > 0 && column + 1 + width > COLUMNS {
            wrapped.push('\n');
            column = 0;
        } else if column > 0 {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += width;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_wrapped_at_words() {
        let wrapped = wrap(&"word ".repeat(40));
        assert!(wrapped.lines().all(|line| line.len() <= COLUMNS));
        assert_eq!(wrapped.split_whitespace().count(), 40);
    }
}
