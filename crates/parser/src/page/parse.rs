//! Parsing with bounds. The HTML Standard's algorithm (section 13.2) is quadratic where elements nest without end, where one tag
//! has very many attributes, and where formatting elements stay open; each is limited before the tree builder sees it (attributes in
//! [`slim`]).

use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{LocalName, TokenizerResult};
use scraper::{Html, HtmlTreeSink};

use super::slim::{RAW, slim};

/// Elements that nest. Browsers cut at 512 too (Blink's `kMaximumHTMLParserDOMTreeDepth`).
pub(super) const MAX_DEPTH: usize = 512;

/// Formatting elements (`b`, `i`, `font`, …) open at a time: each is repeated in every block until it is closed.
pub(super) const MAX_FORMATTING: usize = 8;

/// Tags that are read; of a larger document the rest is left out.
pub(super) const MAX_TAGS: usize = 250_000;

/// The document in a text.
pub(super) fn document(text: &str) -> Html {
    let text = slim(text);
    let builder = TreeBuilder::new(
        HtmlTreeSink::new(Html::new_document()),
        html5ever::tree_builder::TreeBuilderOpts::default(),
    );
    let tokenizer = Tokenizer::new(
        Bounded {
            inner: builder,
            open: RefCell::default(),
            formatting: RefCell::default(),
            tags: Cell::default(),
        },
        html5ever::tokenizer::TokenizerOpts::default(),
    );
    let input = BufferQueue::default();
    input.push_back(StrTendril::from_slice(&text));
    // The tokenizer stops behind scripts, which a browser would run.
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.end();
    html5ever::tree_builder::TreeSink::finish(tokenizer.sink.inner.sink)
}

/// Hands tokens on as long as they stay within the limits.
struct Bounded<S> {
    inner: S,
    /// Open elements that nest: what the tree builder's stack holds, but for elements that close their own kind.
    open: RefCell<Vec<LocalName>>,
    /// Open formatting elements.
    formatting: RefCell<Vec<LocalName>>,
    tags: Cell<usize>,
}

impl<S: TokenSink> TokenSink for Bounded<S> {
    type Handle = S::Handle;

    fn process_token(&self, token: Token, line: u64) -> TokenSinkResult<S::Handle> {
        let within = match &token {
            Token::TagToken(tag) => self.tag(tag),
            Token::EOFToken => true,
            // Errors would be kept by the document, one for each.
            Token::ParseError(_) | Token::CommentToken(_) => false,
            _ => self.tags.get() < MAX_TAGS,
        };
        if within {
            self.inner.process_token(token, line)
        } else {
            TokenSinkResult::Continue
        }
    }

    fn end(&self) {
        self.inner.end();
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        self.inner
            .adjusted_current_node_present_but_not_in_html_namespace()
    }
}

impl<S> Bounded<S> {
    /// Whether a tag is within the limits.
    fn tag(&self, tag: &Tag) -> bool {
        let name: &str = &tag.name;
        let mut open = self.open.borrow_mut();
        let mut formatting = self.formatting.borrow_mut();
        if tag.kind == TagKind::EndTag {
            if is_formatting(name) {
                if let Some(at) = formatting.iter().rposition(|open| *open == tag.name) {
                    formatting.remove(at);
                }
            } else if nests(name)
                && let Some(at) = open.iter().rposition(|open| *open == tag.name)
            {
                open.truncate(at);
            }
            return true;
        }
        self.tags.set(self.tags.get() + 1);
        if self.tags.get() > MAX_TAGS {
            // Elements of raw text change the tokenizer's state: their content must not be read as markup.
            return is_raw(name);
        }
        if is_formatting(name) {
            let within = formatting.len() < MAX_FORMATTING;
            if within {
                formatting.push(tag.name.clone());
            }
            return within;
        }
        let closed = tag.self_closing && open.iter().any(|open| matches!(&**open, "svg" | "math"));
        if !nests(name) || closed {
            return true;
        }
        let within = open.len() < MAX_DEPTH;
        if within {
            open.push(tag.name.clone());
        }
        within
    }
}

/// Elements of the list of active formatting elements (section 13.2.4.3); `a` is missing, the next one closes it.
fn is_formatting(name: &str) -> bool {
    matches!(
        name,
        "b" | "big"
            | "code"
            | "em"
            | "font"
            | "i"
            | "nobr"
            | "s"
            | "small"
            | "strike"
            | "strong"
            | "tt"
            | "u"
    )
}

/// Whether an element's content is text.
fn is_raw(name: &str) -> bool {
    RAW.contains(&name)
}

/// Elements that may stand in each other without end: all but those without content and those that close their own kind.
fn nests(name: &str) -> bool {
    let void = matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    );
    let closes_its_kind = matches!(
        name,
        "html"
            | "head"
            | "body"
            | "p"
            | "li"
            | "dd"
            | "dt"
            | "option"
            | "optgroup"
            | "tr"
            | "td"
            | "th"
            | "tbody"
            | "thead"
            | "tfoot"
            | "caption"
            | "colgroup"
            | "a"
    );
    !void && !closes_its_kind && !is_raw(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(document: &Html) -> String {
        document.root_element().text().collect()
    }

    fn depth(document: &Html) -> usize {
        let (mut depth, mut deepest) = (0usize, 0);
        for edge in document.tree.root().traverse() {
            match edge {
                ego_tree::iter::Edge::Open(_) => {
                    depth += 1;
                    deepest = deepest.max(depth);
                }
                ego_tree::iter::Edge::Close(_) => depth -= 1,
            }
        }
        deepest
    }

    #[test]
    fn deep_nesting_is_cut_and_its_text_kept() {
        for (open, close) in [
            ("<div>", "</div>"),
            ("<div></x>", ""),
            ("<foo/>", ""),
            ("<ul><li>", ""),
            ("<table><tr><td>", ""),
        ] {
            let page = format!("{}word{}", open.repeat(50_000), close.repeat(50_000));
            let document = document(&page);
            assert!(text(&document).contains("word"), "{open}");
            assert!(depth(&document) <= 4 * MAX_DEPTH + 8, "{open}");
        }
    }

    #[test]
    fn open_formatting_is_not_repeated_without_end() {
        let opened = (0..5_000)
            .map(|number| format!("<p><b class=c{number}>x</p>"))
            .collect::<Vec<_>>()
            .concat();
        let nodes = document(&opened).tree.nodes().count();
        assert!(nodes <= 5_000 * (MAX_FORMATTING + 3), "{nodes}");
    }

    #[test]
    fn what_follows_too_many_tags_is_left_out() {
        let document = document(&"<b>x</b>".repeat(MAX_TAGS + 10_000));
        assert!(document.tree.nodes().count() <= 2 * MAX_TAGS + 10);
    }
}
