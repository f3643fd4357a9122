//! Leaves out of a document what would cost much and say nothing, before it is parsed: more than half of a news page.

use std::borrow::Cow;
use std::ops::Range;

use memchr::{memchr, memchr_iter, memmem};

/// Elements whose content is text and no markup (HTML, sections 13.2.6.4.4 and 13.2.6.4.7).
pub(super) const RAW: [&str; 10] = [
    "script",
    "style",
    "textarea",
    "title",
    "noscript",
    "iframe",
    "xmp",
    "noframes",
    "noembed",
    "plaintext",
];

/// Pictures and formulas, which have the syntax of XML (section 13.2.6.5).
const FOREIGN: [&str; 2] = ["svg", "math"];

/// The attributes that are read, the frequent ones first: by `outline`, `head` and `embed`, and by the tree builder (sections 13.2.6.4.7
/// and 13.2.6.5).
const READ: [&str; 42] = [
    "class",
    "href",
    "id",
    "src",
    "type",
    "rel",
    "alt",
    "style",
    "role",
    "width",
    "height",
    "content",
    "property",
    "title",
    "name",
    "itemprop",
    "aria-hidden",
    "data-src",
    "data-testid",
    "data-component",
    "datetime",
    "hidden",
    "lang",
    "http-equiv",
    "pubdate",
    "cite",
    "value",
    "start",
    "reversed",
    "data-lazy-src",
    "data-href",
    "data-embed-url",
    "data-instgrm-permalink",
    "data-text-post-permalink",
    "data-telegram-post",
    "data-videoid",
    "data-tweetid",
    "data-shortcode",
    "videoid",
    // Of `font` and `annotation-xml` in pictures and formulas.
    "color",
    "face",
    "encoding",
];

/// The text without the contents of styles and of scripts that hold no JSON-LD, and without attributes that nobody reads: by that a tag
/// has few, and the tokenizer, which compares each with all before it, takes linear time.
///
/// The tree is the same but for these.
pub(super) fn slim(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    let mut leave_out = |part: Range<usize>| {
        out.push_str(&text[copied..part.start]);
        // What stands on both sides stays apart.
        out.push(' ');
        copied = part.end;
    };
    // The element whose content is text, for as long as it lasts: what looks like a tag in there is none.
    let mut within: Option<&str> = None;
    let mut foreign = false;
    let mut at = 0;
    while let Some(found) = memchr(b'<', &bytes[at..]) {
        let tag = at + found + 1;
        at = tag;
        let (closes, name) = match bytes.get(tag) {
            Some(b'/') => (true, tag + 1),
            _ => (false, tag),
        };
        if let Some(raw) = within.take()
            && !(closes && is_named(&bytes[name..], raw))
        {
            within = Some(raw);
            continue;
        }
        if bytes[tag..].starts_with(b"!--") {
            at = comment_end(bytes, tag + 3);
            continue;
        }
        match bytes.get(name) {
            Some(letter) if letter.is_ascii_alphabetic() => {}
            // A declaration, or what is taken for a comment (section 13.2.5.41).
            Some(first) if closes || matches!(first, b'!' | b'?') => {
                at = memchr(b'>', &bytes[name..]).map_or(bytes.len(), |length| name + length);
                continue;
            }
            _ => continue,
        }
        at = tag_end(bytes, name, |name, attribute| {
            let is = |read: &&str| read.as_bytes().eq_ignore_ascii_case(&bytes[name.clone()]);
            if !closes && !READ.iter().any(is) {
                leave_out(attribute);
            }
        });
        if FOREIGN.iter().any(|of| is_named(&bytes[name..], of)) {
            foreign = !closes && bytes[at - 1] != b'/';
        }
        // Only there a tag can close its own element.
        if closes || (foreign && bytes[at - 1] == b'/') {
            continue;
        }
        within = RAW.into_iter().find(|raw| is_named(&bytes[tag..], raw));
        let content = (at + 1).min(bytes.len());
        if let Some(name @ ("script" | "style")) = within
            && let Some(end) = raw_end(&bytes[content..], name).map(|length| content + length)
        {
            // Behind this a script may hold its own end tag (section 13.2.5.20).
            let escapes = memmem::find(&bytes[content..end], b"<!--").is_some();
            if !escapes && !may_be_json_ld(&text[tag..at]) {
                leave_out(content..end);
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
        && tag.get(name.len()).is_some_and(|byte| ends_name(*byte))
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

/// Where a tag ends whose name begins at `start`; `found` is told where the name of each attribute stands, and where all of it does
/// (sections 13.2.5.8 and 13.2.5.32 to 13.2.5.40).
fn tag_end(bytes: &[u8], start: usize, mut found: impl FnMut(Range<usize>, Range<usize>)) -> usize {
    let first = |from: usize, is: fn(u8) -> bool| {
        let rest = bytes.get(from..).unwrap_or_default();
        from + rest.iter().position(|&byte| is(byte)).unwrap_or(rest.len())
    };
    let mut at = first(start, ends_name);
    loop {
        at = first(at, |byte| !is_space(byte) && byte != b'/');
        if matches!(bytes.get(at), None | Some(b'>')) {
            return at;
        }
        let name = at;
        // A name may begin with what ends it elsewhere.
        at = first(name + 1, |byte| ends_name(byte) || byte == b'=');
        let name = name..at;
        let equals = first(at, |byte| !is_space(byte));
        if bytes.get(equals) == Some(&b'=') {
            let value = first(equals + 1, |byte| !is_space(byte));
            at = match bytes.get(value) {
                Some(quote @ (b'"' | b'\'')) => memchr(*quote, &bytes[value + 1..])
                    .map_or(bytes.len(), |length| value + 1 + length + 1),
                _ => first(value, |byte| is_space(byte) || byte == b'>'),
            };
        }
        found(name.clone(), name.start..at);
    }
}

/// What a tag's name ends at.
fn ends_name(byte: u8) -> bool {
    is_space(byte) || matches!(byte, b'/' | b'>')
}

/// White space in tags.
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c' | b'\r')
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;
    use proptest::sample::select;
    use scraper::{Html, Node};

    use super::*;

    /// The nodes of a document but for what is left out.
    fn nodes(page: &str) -> Vec<String> {
        let document = Html::parse_document(page);
        let nodes = document.tree.root().descendants();
        nodes
            .filter_map(|node| match node.value() {
                Node::Element(element) => {
                    let read = element.attrs().filter(|(name, _)| READ.contains(name));
                    Some(format!("{} {:?}", element.name(), read.collect::<Vec<_>>()))
                }
                Node::Text(text) => {
                    let parent = node.parent().and_then(|parent| parent.value().as_element());
                    let is_code = parent.is_some_and(|of| matches!(of.name(), "script" | "style"));
                    (!is_code).then(|| format!("{text:?}"))
                }
                _ => None,
            })
            .collect()
    }

    #[test]
    fn what_is_left_out_leaves_the_tree_as_it_is() {
        for page in [
            "<p>a</p><script>if (a < b) document.write('<p>')</script><p>b</p>",
            "<STYLE type=text/css>p > a {}</style ><p>b</p>",
            "<script data-x=\"a>b\" data-y = 'c>d'>x</script><p>b</p>",
            "<script>x",
            "<style>x</styles></style>b",
            "<svg><style/><text>a</text></svg><p>b</p><style>c</style>",
            "<iframe src=a /><p data-x>b</p></iframe><p data-x>c</p>",
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
            // Attributes.
            "<p data-x=1 class = 'a b' onclick=\"x('>')\" ID=\"c\" CLASS=d>e</p>",
            "<svg><path d=1/>a</svg><svg><path d/>a</svg><svg><path d='1'/>a</svg>",
            "<svg><path d/x>a</svg><svg><path d/x=1/ y>a</svg><svg><path/d / x/>a</svg>",
            "<a href=x/ data-x/id=b c>d</a><a class=a=b =c id=d>e</a><a ='x' id=y>f</a>",
            "<a data-x id=b>c</a><a data-x= id=b>c</a><a data-x='1'id=b>c</a>",
            "<a data-x\n=\n\"1\"\tid\r=\x0cb>c</a><a id= >c</a>d",
            "<p title=\"a>b</p><p id=c>d</p>",
            "</p title=\"<b data-x=\"> <p class=\"c\">d</p>",
            "<textarea><p data-x='1'></textarea><p data-x id=a>b</p>",
            "<font color=red>a</font><svg><font color=red>b</font></svg>",
            "<plaintext><p data-x=1>",
        ] {
            assert_eq!(nodes(&slim(page)), nodes(page), "{page}");
        }
    }

    /// Of what markup is made, well and badly.
    const PIECES: [&str; 32] = [
        "<p",
        "<a",
        "<script",
        "<style",
        "<textarea",
        "</p",
        "</script",
        "</style",
        "</textarea",
        "<!--",
        "--",
        ">",
        "/>",
        "/",
        " ",
        "\n",
        "=",
        "\"",
        "'",
        " class",
        " id=a",
        " data-x",
        " data-y='1'",
        " title=\"",
        " d=1",
        " onclick=b/",
        "<",
        "!",
        "a",
        "-->",
        " HREF=c",
        "é",
    ];

    proptest! {
        #[test]
        fn whatever_is_left_out_leaves_the_tree_as_it_is(pieces in vec(select(&PIECES[..]), 0..40)) {
            let page = pieces.concat();
            prop_assert_eq!(nodes(&slim(&page)), nodes(&page), "{}", page);
        }
    }

    #[test]
    fn what_nobody_reads_is_left_out() {
        for (page, slim_page) in [
            (
                "<style>p > a {}</style>b<script src=a>x</script>",
                "<style> </style>b<script src=a> </script>",
            ),
            (
                "<p onclick=\"x('>')\" class=a data-x>b</p title=c>",
                "<p   class=a  >b</p title=c>",
            ),
        ] {
            assert_eq!(slim(page), slim_page);
        }
        let data = "<script type=\"application/ld+json\">{\"a\": \"<p title=b>\"}</script>";
        assert_eq!(slim(data), data);
    }

    #[test]
    fn a_tag_of_any_length_has_few_attributes() {
        let attributes: Vec<String> = (0..200_000).map(|number| format!(" a{number}=1")).collect();
        let attributes = attributes.concat();
        let page = format!("<p{attributes} id=kept>a</p><p{attributes}");
        assert!(slim(&page).trim_end().ends_with("id=kept>a</p><p"));
    }
}
