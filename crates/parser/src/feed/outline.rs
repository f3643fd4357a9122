//! The structure of a feed document in XML, however broken: which fields stand in the channel, and which in each entry.
//!
//! One pass, no tree, nothing copied: fields are slices of the document, to be read when they are asked for. The shape of feeds
//! is shallow and known, which is what lets it be found in documents that are no XML: an item ends where the next begins, a field
//! ends at its end tag or else where the next field begins.

use url::Url;

use super::names::{self, Field, Ns};
use super::scan::{self, Mark, Tag, attribute, local, mark};
use super::text::unescaped;
use super::{Defect, DefectKind, Format, MAX_DEFECTS, MAX_ENTRIES};

/// How much may be read again in search of end tags that do not exist, in multiples of the document's length.
const RESCANS: usize = 4;

/// Most namespace declarations, bases and languages that are remembered.
const MAX_SCOPES: usize = 1024;

/// A field as it stands in the document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'t> {
    pub field: Field,
    pub ns: Ns,
    pub attributes: &'t str,
    /// What is between start and end tag.
    pub raw: &'t str,
    /// Whether there is markup of its own in it, outside of CDATA sections.
    pub markup: bool,
    /// Index of the base in [`Outline::bases`].
    pub base: Option<u32>,
    /// Index of the language in [`Outline::languages`].
    pub language: Option<u32>,
}

/// An entry's fields, and the attributes of its element.
#[derive(Clone, Debug, Default)]
pub(super) struct Group<'t> {
    pub attributes: &'t str,
    pub items: Vec<Item<'t>>,
    pub base: Option<u32>,
    pub language: Option<u32>,
}

/// The structure of a document.
#[derive(Debug)]
pub(super) struct Outline<'t> {
    pub text: &'t str,
    /// Where the root element begins.
    pub root: usize,
    pub format: Format,
    /// Whether the document is a single Atom entry.
    pub single: bool,
    /// The fields of the channel or feed.
    pub channel: Group<'t>,
    /// The entries.
    pub entries: Vec<Group<'t>>,
    /// `xml:base` values, resolved against each other and the document's own address.
    pub bases: Vec<Url>,
    /// `xml:lang` values.
    pub languages: Vec<&'t str>,
    /// Whether the dialect is one that the standard parser reads fully.
    pub standard: bool,
    pub defects: Defects<'t>,
}

/// What was wrong, with the lines counted.
#[derive(Debug)]
pub(super) struct Defects<'t> {
    text: &'t str,
    pub list: Vec<Defect>,
    /// The position up to which lines were counted, and the line there.
    counted: (usize, u32),
}

impl<'t> Defects<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            list: Vec::new(),
            counted: (0, 1),
        }
    }

    /// Notes a defect at a position of the document.
    pub(super) fn note(&mut self, kind: DefectKind, at: usize, detail: impl Into<String>) {
        if self.list.len() < MAX_DEFECTS {
            let line = self.line(at);
            self.list.push(Defect {
                kind,
                line: Some(line),
                detail: detail.into(),
            });
        }
    }

    fn line(&mut self, at: usize) -> u32 {
        let (from, line) = if at >= self.counted.0 {
            self.counted
        } else {
            (0, 1)
        };
        let newlines = self.text.as_bytes()[from..at]
            .iter()
            .filter(|&&byte| byte == b'\n')
            .count();
        self.counted = (
            at,
            line.saturating_add(u32::try_from(newlines).unwrap_or(u32::MAX)),
        );
        self.counted.1
    }
}

/// An element that holds fields or entries and is open.
struct Open<'t> {
    name: &'t str,
    kind: Kind,
    base: Option<u32>,
    language: Option<u32>,
    /// The number of declarations that were in force outside of it.
    prefixes: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Root,
    Channel,
    Entry,
}

/// Finds the structure; none if there is no feed in the text.
pub(super) fn outline<'t>(text: &'t str, url: Option<&Url>) -> Option<Outline<'t>> {
    let mut reader = Reader {
        text,
        outline: Outline {
            text,
            root: 0,
            format: Format::Rss,
            single: false,
            channel: Group::default(),
            entries: Vec::new(),
            bases: url.cloned().into_iter().collect(),
            languages: Vec::new(),
            standard: true,
            defects: Defects::new(text),
        },
        open: Vec::new(),
        prefixes: Vec::new(),
        rescans_left: RESCANS * text.len() + 4096,
        document_base: url.map(|_| 0),
    };
    let after = reader.root()?;
    reader.body(after);
    Some(reader.outline)
}

struct Reader<'t> {
    text: &'t str,
    outline: Outline<'t>,
    open: Vec<Open<'t>>,
    /// Declared prefixes, the innermost last.
    prefixes: Vec<(&'t str, Ns)>,
    rescans_left: usize,
    document_base: Option<u32>,
}

impl<'t> Reader<'t> {
    /// Finds the root element; gives the position after its start tag.
    fn root(&mut self) -> Option<usize> {
        let mut at = 0;
        let mut junk: Option<usize> = None;
        let mut html = false;
        loop {
            let start = at + self.text[at..].find('<')?;
            if !self.text[at..start].trim().is_empty() {
                junk.get_or_insert(at);
            }
            let (mark, after) = mark(self.text, start);
            at = after;
            match mark {
                Mark::Open(tag) => {
                    let name = local(tag.name).to_ascii_lowercase();
                    let (format, kind) = match name.as_str() {
                        "rss" | "rss1.1" => (Format::Rss, Kind::Root),
                        "rdf" => (Format::Rss1, Kind::Root),
                        "feed" => (Format::Atom, Kind::Channel),
                        "channel" if attribute(tag.attributes, "href").is_some() => {
                            (Format::Cdf, Kind::Channel)
                        }
                        "channel" => (Format::Rss, Kind::Channel),
                        "entry" => (Format::Atom, Kind::Entry),
                        "item" => (Format::Rss, Kind::Entry),
                        "urlset" => (Format::Sitemap, Kind::Channel),
                        "sitemapindex" => (Format::SitemapIndex, Kind::Channel),
                        _ => {
                            html |= matches!(name.as_str(), "html" | "head" | "body");
                            junk.get_or_insert(start);
                            continue;
                        }
                    };
                    // Pages have elements of their own by such names.
                    if html
                        && !(matches!(name.as_str(), "rss" | "rdf")
                            || tag.attributes.contains("xmlns"))
                    {
                        continue;
                    }
                    if let Some(junk) = junk {
                        self.outline.standard = false;
                        self.outline.defects.note(
                            DefectKind::JunkBefore,
                            junk,
                            format!("something before <{}>", tag.name),
                        );
                    }
                    self.outline.format = format;
                    self.outline.root = start;
                    self.enter(tag, kind, start);
                    self.check_dialect(tag, start);
                    self.outline.single = name == "entry";
                    return Some(at);
                }
                Mark::Aside => {
                    let late = start > 0 && self.text[start..].starts_with("<?xml ");
                    if late {
                        junk.get_or_insert(0);
                    }
                }
                Mark::Doctype(text) => {
                    if text.contains("<!ENTITY") {
                        self.outline.standard = false;
                        self.outline.defects.note(
                            DefectKind::UndeclaredEntity,
                            start,
                            "entity declarations are not followed",
                        );
                    }
                }
                Mark::Cdata(..) | Mark::Close(_) | Mark::Bare => {
                    junk.get_or_insert(start);
                }
            }
        }
    }

    /// Whether the standard parser knows the root's version and namespace.
    fn check_dialect(&mut self, tag: Tag<'t>, at: usize) {
        let version = attribute(tag.attributes, "version");
        let namespace = attribute(tag.attributes, "xmlns").unwrap_or_default();
        let known = match self.outline.format {
            Format::Rss => tag.name == "rss" && matches!(version, Some("2.0" | "0.91" | "0.92")),
            Format::Rss1 => {
                self.outline.standard &=
                    namespace == "http://purl.org/rss/1.0/" && tag.name == "rdf:RDF";
                self.outline.standard || namespace.contains("netscape")
            }
            Format::Atom => {
                let current = namespace == "http://www.w3.org/2005/Atom";
                self.outline.standard &= current && tag.name == "feed";
                current
                    || namespace.starts_with("http://purl.org/atom/ns#")
                    || tag.name.contains(':')
            }
            _ => {
                self.outline.standard = false;
                true
            }
        };
        if !known {
            self.outline.standard = false;
            let version = version
                .map(|version| format!(" version {version:?}"))
                .unwrap_or_default();
            let detail = format!("<{}{version}> in namespace {namespace:?}", tag.name);
            self.outline
                .defects
                .note(DefectKind::UnknownDialect, at, detail);
        }
    }

    /// Reads everything after the root's start tag.
    fn body(&mut self, from: usize) {
        let mut at = from;
        while let Some(offset) = self.text[at..].find('<') {
            let start = at + offset;
            let (mark, after) = mark(self.text, start);
            if self.open.is_empty() && matches!(mark, Mark::Open(_) | Mark::Close(_)) {
                self.defect(
                    DefectKind::JunkAfter,
                    start,
                    "something after the end of the root element",
                );
            }
            at = match mark {
                Mark::Open(tag) => self.element(tag, start, after),
                Mark::Close(name) => {
                    self.close(name, start);
                    after
                }
                Mark::Bare => {
                    self.defect(DefectKind::BareCharacter, start, "a `<` that begins no tag");
                    after
                }
                Mark::Cdata(..) | Mark::Aside | Mark::Doctype(_) => after,
            };
        }
        if !self.open.is_empty() {
            let names: Vec<_> = self.open.iter().map(|open| open.name).take(8).collect();
            self.defect(
                DefectKind::Truncated,
                self.text.len(),
                format!("ends within <{}>", names.join("><")),
            );
        }
    }

    /// An element: a container is entered, a field is taken, anything else is passed over. Gives the position to go on from.
    fn element(&mut self, tag: Tag<'t>, start: usize, after: usize) -> usize {
        if let Some(kind) = self.container(tag) {
            self.make_room(kind, start);
            if kind == Kind::Entry {
                if self.outline.entries.len() >= MAX_ENTRIES {
                    self.defect(
                        DefectKind::LimitExceeded,
                        start,
                        format!("more than {MAX_ENTRIES} entries"),
                    );
                    return self.text.len();
                }
            } else if kind == Kind::Root {
                return after;
            }
            self.enter(tag, kind, start);
            if tag.empty {
                self.close(tag.name, start);
            }
            return after;
        }
        let declared = self.prefixes.len();
        self.declare(tag.attributes);
        let ns = self.namespace(tag.name, start);
        let field = names::field(ns, local(tag.name));
        let scope = self.scope(tag.attributes);
        self.prefixes.truncate(declared);
        let (raw, markup, next) = if tag.empty {
            ("", false, after)
        } else {
            self.content(tag.name, start, after, field.is_some())
        };
        if let Some(field) = field {
            let item = Item {
                field,
                ns,
                attributes: tag.attributes,
                raw,
                markup,
                base: scope.0,
                language: scope.1,
            };
            match self.open.last().map(|open| open.kind) {
                Some(Kind::Entry) => {
                    if let Some(entry) = self.outline.entries.last_mut() {
                        entry.items.push(item);
                    }
                }
                _ => self.outline.channel.items.push(item),
            }
        }
        next
    }

    /// What a container's tag opens.
    fn container(&self, tag: Tag<'t>) -> Option<Kind> {
        let sitemap = matches!(self.outline.format, Format::Sitemap | Format::SitemapIndex);
        let name = local(tag.name);
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if is("item") || is("entry") {
            return Some(Kind::Entry);
        }
        if sitemap && (tag.name == "url" || tag.name == "sitemap") {
            return Some(Kind::Entry);
        }
        if is("channel") || is("feed") {
            return Some(Kind::Channel);
        }
        (is("rss") || is("rdf")).then_some(Kind::Root)
    }

    /// Closes what must be closed before a container of this kind may begin.
    fn make_room(&mut self, kind: Kind, at: usize) {
        while let Some(open) = self.open.last() {
            let within = match kind {
                Kind::Entry => open.kind == Kind::Entry,
                Kind::Channel | Kind::Root => open.kind != Kind::Root,
            };
            if !within {
                break;
            }
            let (detail, open_kind) = (format!("<{}> is not closed", open.name), open.kind);
            self.defect(DefectKind::MismatchedTag, at, detail);
            if open_kind == Kind::Entry
                && self
                    .outline
                    .entries
                    .last()
                    .is_some_and(|entry| entry.items.is_empty())
            {
                self.outline.entries.pop(); // A start tag written twice.
            }
            self.leave();
        }
        let in_channel = self
            .open
            .last()
            .is_some_and(|open| open.kind == Kind::Channel);
        if kind == Kind::Entry
            && !in_channel
            && self.outline.format != Format::Rss1
            && !self.outline.single
        {
            self.defect(
                DefectKind::MisplacedItem,
                at,
                "an item outside of its channel",
            );
        }
    }

    fn enter(&mut self, tag: Tag<'t>, kind: Kind, _start: usize) {
        let prefixes = self.prefixes.len();
        self.declare(tag.attributes);
        let (base, language) = self.scope(tag.attributes);
        self.open.push(Open {
            name: tag.name,
            kind,
            base,
            language,
            prefixes,
        });
        let group = Group {
            attributes: tag.attributes,
            items: Vec::new(),
            base,
            language,
        };
        match kind {
            Kind::Entry => self.outline.entries.push(group),
            Kind::Channel | Kind::Root => {
                let items = std::mem::take(&mut self.outline.channel.items);
                self.outline.channel = Group { items, ..group };
            }
        }
    }

    fn leave(&mut self) {
        if let Some(open) = self.open.pop() {
            self.prefixes.truncate(open.prefixes);
        }
    }

    /// An end tag: closes the innermost container of that name, or nothing.
    fn close(&mut self, name: &str, at: usize) {
        let matching = self
            .open
            .iter()
            .rposition(|open| local(open.name).eq_ignore_ascii_case(local(name)));
        let Some(index) = matching else {
            self.defect(
                DefectKind::MismatchedTag,
                at,
                format!("</{name}> closes nothing"),
            );
            return;
        };
        if index + 1 < self.open.len() || self.open[index].name != name {
            let inner = self.open.last().map_or("", |open| open.name);
            self.defect(
                DefectKind::MismatchedTag,
                at,
                format!("</{name}> where </{inner}> was expected"),
            );
        }
        while self.open.len() > index {
            self.leave();
        }
    }

    /// The content of a field: up to its end tag, or else up to where the next field or container begins. Gives the content,
    /// whether it holds markup of its own, and the position to go on from.
    fn content(
        &mut self,
        name: &'t str,
        start: usize,
        from: usize,
        known: bool,
    ) -> (&'t str, bool, usize) {
        let text = self.text;
        let mut at = from;
        let mut depth = 0;
        let mut markup = false;
        // Where the next field begins, in case the end tag is missing.
        let mut next_field = None;
        let stop = loop {
            let Some(offset) = text[at..].find('<') else {
                break text.len();
            };
            let begin = at + offset;
            // The usual case first.
            let rest = &text.as_bytes()[begin + 1..];
            if depth == 0
                && rest.first() == Some(&b'/')
                && rest[1..].starts_with(name.as_bytes())
                && rest.get(1 + name.len()) == Some(&b'>')
            {
                return (&text[from..begin], markup, begin + name.len() + 3);
            }
            let (mark, after) = mark(text, begin);
            at = after;
            match mark {
                Mark::Cdata(section, closed) => {
                    let early = early_end(section, name, closed);
                    if let Some(end) = early {
                        let section_start = section.as_ptr().addr() - text.as_ptr().addr();
                        let end = section_start + end;
                        self.defect(
                            DefectKind::MismatchedTag,
                            begin,
                            format!("a CDATA section in <{name}> has no end"),
                        );
                        let next = text[end..]
                            .find('>')
                            .map_or(text.len(), |close| end + close + 1);
                        return (&text[from..end], markup, next);
                    }
                    if !closed {
                        self.defect(
                            DefectKind::Truncated,
                            begin,
                            format!("a CDATA section in <{name}> has no end"),
                        );
                    }
                }
                Mark::Close(other) => {
                    // Another prefix will do, but not that of a field that began meanwhile.
                    let own = other == name
                        || (known
                            && next_field.is_none()
                            && local(other).eq_ignore_ascii_case(local(name)));
                    if own {
                        if depth == 0 {
                            if other != name {
                                self.defect(
                                    DefectKind::MismatchedTag,
                                    begin,
                                    format!("<{name}> is closed by </{other}>"),
                                );
                            }
                            return (&text[from..begin], markup, after);
                        }
                        depth -= 1;
                    } else if self.is_boundary(other) {
                        break begin;
                    }
                    markup = true;
                }
                Mark::Open(tag) => {
                    if self.container(tag).is_some() {
                        break begin;
                    }
                    if tag.name == name && !tag.empty {
                        if known {
                            // A field does not hold itself: the end tag is missing, or it was written as a start tag.
                            next_field.get_or_insert(begin);
                            break begin;
                        }
                        depth += 1;
                    }
                    if next_field.is_none()
                        && names::field(self.lookup(tag.name), local(tag.name)).is_some()
                    {
                        next_field = Some(begin);
                    }
                    markup = true;
                }
                Mark::Bare => markup = true,
                Mark::Aside | Mark::Doctype(_) => {}
            }
            if at - from > self.rescans_left {
                break at;
            }
        };
        self.rescans_left = self.rescans_left.saturating_sub(stop - from);
        if stop == text.len() {
            self.defect(
                DefectKind::Truncated,
                start,
                format!("the document ends within <{name}>"),
            );
        } else {
            self.defect(
                DefectKind::MismatchedTag,
                start,
                format!("<{name}> is not closed"),
            );
        }
        if !known {
            return ("", false, from);
        }
        let end = next_field.unwrap_or(stop);
        let raw = &text[from..end];
        (raw, raw.contains('<'), end)
    }

    /// Whether an end tag closes one of the open containers.
    fn is_boundary(&self, name: &str) -> bool {
        self.open
            .iter()
            .rev()
            .any(|open| open.name == name || local(open.name).eq_ignore_ascii_case(name))
    }

    /// Remembers the namespaces that a tag declares.
    fn declare(&mut self, attributes: &'t str) {
        if !attributes.contains("xmlns") {
            return;
        }
        for (name, value) in scan::attributes(attributes) {
            let prefix = match name.strip_prefix("xmlns") {
                Some("") => "",
                Some(rest) => match rest.strip_prefix(':') {
                    Some(prefix) => prefix,
                    None => continue,
                },
                None => continue,
            };
            if self.prefixes.len() < MAX_SCOPES {
                let ns =
                    names::namespace(&unescaped(value)).unwrap_or_else(|| names::usual(prefix));
                self.prefixes.push((prefix, ns));
            }
        }
    }

    /// The namespace of a name.
    fn lookup(&self, name: &str) -> Ns {
        self.declared(name)
            .unwrap_or_else(|| names::usual(name.split_once(':').map_or("", |(prefix, _)| prefix)))
    }

    fn declared(&self, name: &str) -> Option<Ns> {
        let prefix = name.split_once(':').map_or("", |(prefix, _)| prefix);
        self.prefixes
            .iter()
            .rev()
            .find(|(declared, _)| *declared == prefix)
            .map(|(_, ns)| *ns)
    }

    fn namespace(&mut self, name: &'t str, at: usize) -> Ns {
        if let Some(ns) = self.declared(name) {
            ns
        } else {
            if let Some((prefix, _)) = name.split_once(':')
                && prefix != "xml"
            {
                self.defect(
                    DefectKind::UndeclaredPrefix,
                    at,
                    format!("the prefix of <{name}> is not declared"),
                );
            }
            self.lookup(name)
        }
    }

    /// The base and the language in force for an element with these attributes.
    fn scope(&mut self, attributes: &'t str) -> (Option<u32>, Option<u32>) {
        let (mut base, mut language) = match self.open.last() {
            Some(open) => (open.base, open.language),
            None => (self.document_base, None),
        };
        if attributes.contains("xml:") {
            if let Some(value) = attribute(attributes, "xml:base")
                && let value = unescaped(value)
                && let outer = base.and_then(|index| self.outline.bases.get(index as usize))
                && let Ok(url) = outer.map_or_else(
                    || Url::parse(value.trim()),
                    |outer| outer.join(value.trim()),
                )
                && !url.cannot_be_a_base()
                && self.outline.bases.len() < MAX_SCOPES
            {
                base = u32::try_from(self.outline.bases.len()).ok();
                self.outline.bases.push(url);
            }
            if let Some(value) = attribute(attributes, "xml:lang") {
                let known = self
                    .outline
                    .languages
                    .iter()
                    .position(|other| *other == value);
                let index = known.unwrap_or(self.outline.languages.len());
                if index < MAX_SCOPES {
                    if known.is_none() {
                        self.outline.languages.push(value);
                    }
                    language = u32::try_from(index).ok();
                }
            }
        }
        (base, language)
    }

    fn defect(&mut self, kind: DefectKind, at: usize, detail: impl Into<String>) {
        self.outline.standard = false;
        self.outline.defects.note(kind, at, detail);
    }
}

/// Where a CDATA section that lost its end ends: at the end tag of its element, if the next section begins after it or there is no
/// end at all.
fn early_end(section: &str, name: &str, closed: bool) -> Option<usize> {
    let end = || {
        section
            .match_indices("</")
            .find(|(at, _)| {
                section[at + 2..]
                    .strip_prefix(name)
                    .is_some_and(|rest| rest.trim_start().starts_with('>'))
            })
            .map(|(at, _)| at)
    };
    if closed {
        let next = section.find("<![CDATA[")?;
        end().filter(|end| *end < next)
    } else {
        end()
    }
}
