//! Parsing with bounds. The HTML Standard's algorithm (section 13.2) is quadratic where elements nest without end, where one tag
//! has very many attributes, and where formatting elements stay open; each is limited before the tree builder sees it.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer,
};
use html5ever::tree_builder::TreeBuilder;
use html5ever::{LocalName, TokenizerResult};
use memchr::{memchr, memchr_iter, memchr3, memmem};
use scraper::{Html, HtmlTreeSink};

/// Elements that nest. Browsers cut at 512 too (Blink's `kMaximumHTMLParserDOMTreeDepth`).
pub(super) const MAX_DEPTH: usize = 512;

/// Formatting elements (`b`, `i`, `font`, …) open at a time: each is repeated in every block until it is closed.
pub(super) const MAX_FORMATTING: usize = 8;

/// Tags that are read; of a larger document the rest is left out.
pub(super) const MAX_TAGS: usize = 250_000;

/// Attributes of one tag that are read, if it is longer than [`LONG_TAG`].
pub(super) const MAX_ATTRIBUTES: usize = 500;

/// Bytes from which on a tag's attributes are counted.
const LONG_TAG: usize = 8 << 10;

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

/// Elements whose content is text and no markup (sections 13.2.6.4.4 and 13.2.6.4.7).
const RAW: [&str; 9] = [
    "script", "style", "textarea", "title", "noscript", "iframe", "xmp", "noframes", "noembed",
];

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

/// The text without what would cost much and say nothing: the contents of styles and of scripts that hold no JSON-LD, two fifths of a news
/// page, and what follows the first [`MAX_ATTRIBUTES`] of a tag, since the tokenizer compares each attribute with all before it.
///
/// The tree is the same but for these. What is not written as it should be is left to the tokenizer.
fn slim(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut out = String::new();
    let (mut copied, mut at) = (0, 0);
    let mut leave_out = |from, to| {
        out.push_str(&text[copied..from]);
        copied = to;
    };
    // The element whose content is text, for as long as it lasts: what looks like a script in there is none.
    let mut within: Option<&str> = None;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        at += found + 1;
        match bytes.get(at) {
            Some(b'!') if within.is_none() && bytes[at..].starts_with(b"!--") => {
                at = comment_end(bytes, at + 3);
                continue;
            }
            Some(b'/') => {
                within = within.filter(|name| !is_named(&bytes[at + 1..], name));
                continue;
            }
            Some(letter) if letter.is_ascii_alphabetic() => {}
            _ => continue,
        }
        let tag = at;
        let near = &bytes[tag..bytes.len().min(tag + LONG_TAG)];
        at = within
            .and_then(|_| memchr(b'>', near))
            .map_or_else(|| tag_end(bytes, tag), |length| tag + length);
        if at - tag > LONG_TAG
            && let Some(cut) = too_many(&bytes[tag..at])
        {
            leave_out(tag + cut, at);
        }
        // Within pictures this one may be closed; elsewhere nobody writes it so.
        if within.is_some() || bytes[at - 1] == b'/' {
            continue;
        }
        within = RAW.into_iter().find(|name| is_named(&bytes[tag..], name));
        let content = (at + 1).min(bytes.len());
        if let Some(name @ ("script" | "style")) = within
            && let Some(end) = raw_end(&bytes[content..], name).map(|length| content + length)
        {
            // Behind this a script may hold its own end tag (section 13.2.5.20).
            let escapes = memmem::find(&bytes[content..end], b"<!--").is_some();
            if !escapes && !may_be_json_ld(&text[tag..at]) {
                leave_out(content, end);
                at = end;
            }
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Whether a tag that begins here has this name (section 13.2.5.8).
fn is_named(tag: &[u8], name: &str) -> bool {
    tag.get(..name.len())
        .is_some_and(|found| found.eq_ignore_ascii_case(name.as_bytes()))
        && matches!(
            tag.get(name.len()),
            Some(b' ' | b'\t' | b'\n' | b'\x0c' | b'\r' | b'/' | b'>')
        )
}

/// Where the end tag of this name begins.
fn raw_end(bytes: &[u8], name: &str) -> Option<usize> {
    memmem::find_iter(bytes, b"</").find(|at| is_named(&bytes[at + 2..], name))
}

/// Whether a script's tag can say that it holds JSON-LD; some publishers write its `+` as a reference.
fn may_be_json_ld(tag: &str) -> bool {
    let tag = tag.to_ascii_lowercase();
    tag.contains("ld") && tag.contains("json")
}

/// Where a comment ends whose content begins at `start` (sections 13.2.5.43 to 13.2.5.51).
fn comment_end(bytes: &[u8], start: usize) -> usize {
    memchr_iter(b'>', &bytes[start..])
        .map(|length| start + length)
        .find(|end| {
            let content = &bytes[start..*end];
            matches!(content, b"" | b"-") || content.ends_with(b"--") || content.ends_with(b"--!")
        })
        .unwrap_or(bytes.len())
}

/// Where a tag ends that begins at `start` (sections 13.2.5.32 to 13.2.5.39).
fn tag_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start;
    while let Some(found) = memchr3(b'>', b'"', b'\'', &bytes[at..]) {
        at += found;
        let quote = bytes[at];
        if quote == b'>' {
            return at;
        }
        at += 1;
        if bytes[..at - 1].trim_ascii_end().ends_with(b"=") {
            let Some(end) = memchr(quote, &bytes[at..]) else {
                break;
            };
            at += end + 1;
        }
    }
    bytes.len()
}

/// Where the attributes of a tag are too many, if they are.
fn too_many(tag: &[u8]) -> Option<usize> {
    let (mut quote, mut before, mut spaces) = (None, 0, 0);
    for (at, &byte) in tag.iter().enumerate() {
        match (quote, byte) {
            (Some(open), _) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if before == b'=' => quote = Some(byte),
            (None, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r' | b'/') => {
                spaces += 1;
                if spaces == MAX_ATTRIBUTES {
                    return Some(at);
                }
            }
            _ => {}
        }
        if !byte.is_ascii_whitespace() {
            before = byte;
        }
    }
    None
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
    fn a_tag_keeps_its_first_attributes() {
        let attributes = (0..200_000)
            .map(|number| format!(" a{number}=1"))
            .collect::<Vec<_>>()
            .concat();
        let document = document(&format!("<p{attributes}>kept</p><p>and more</p>"));
        let most = document
            .tree
            .values()
            .filter_map(|node| Some(node.as_element()?.attrs().count()))
            .max();
        assert_eq!(most, Some(MAX_ATTRIBUTES - 1));
        assert_eq!(text(&document), "keptand more");
    }

    #[test]
    fn contents_of_scripts_and_styles_are_left_out_and_nothing_else() {
        for page in [
            "<p>a</p><script>if (a < b) document.write('<p>')</script><p>b</p>",
            "<STYLE type=text/css>p > a {}</style ><p>b</p>",
            "<script data-x=\"a>b\" data-y = 'c>d'>x</script><p>b</p>",
            "<script>x",
            "<style>x</styles></style>b",
            "<svg><style/><text>a</text></svg><p>b</p><style>c</style>",
            "<!-- <script> --><p>a</p><script>x</script>b",
            "<!--><script>x</script>--><p>a</p>",
            "<!----!><p>a</p><!-- --!><script>x</script>b",
            "<textarea><script></textarea><p>a</p><script>x</script>b",
            "<noscript><style>a</style></noscript><p>b</p>",
            "<script><!-- <script> </script> --></script><p>b</p>",
            "<script type=\"application/ld&#x2B;json\">{}</script>b",
            "<scripts>a</scripts><script>b</script>",
            r#"<div data-x="<p><script src=x><\/script></p>">a</div><script>x</script>b"#,
            "<div data-x = '> <script>'>a</div><p title=>b</p><script>x</script>",
            r#"<p title="a>b"c="d>e">f</p><style>x</style>"#,
            "<p>a <script",
        ] {
            let whole = Html::parse_document(page);
            let slim = Html::parse_document(&slim(page));
            let nodes = |document: &Html| -> Vec<String> {
                let is_left_out = |node: &ego_tree::NodeRef<'_, scraper::Node>| {
                    let parent = node
                        .parent()
                        .and_then(|parent| parent.value().as_element().cloned());
                    node.value().is_text()
                        && parent.is_some_and(|parent| matches!(parent.name(), "script" | "style"))
                };
                let nodes = document.tree.root().descendants();
                nodes
                    .filter(|node| !is_left_out(node))
                    .map(|node| format!("{:?}", node.value()))
                    .collect()
            };
            assert_eq!(nodes(&slim), nodes(&whole), "{page}");
        }
        assert_eq!(
            slim("<style>p > a {}</style>b<script src=a>x</script>"),
            "<style></style>b<script src=a></script>"
        );
        let data = "<script type=\"application/ld+json\">{}</script>";
        assert_eq!(slim(data), data);
    }

    #[test]
    fn a_long_value_is_no_long_list() {
        let value = "x > y ".repeat(10_000);
        let page = format!("<p data-state=\"{value}\" id=kept>text</p>");
        let parsed = document(&page);
        assert!(parsed.html().contains("id=\"kept\""));
    }

    #[test]
    fn what_follows_too_many_tags_is_left_out() {
        let document = document(&"<b>x</b>".repeat(MAX_TAGS + 10_000));
        assert!(document.tree.nodes().count() <= 2 * MAX_TAGS + 10);
    }
}
