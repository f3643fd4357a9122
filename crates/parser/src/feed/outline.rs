//! The structure of a feed document in XML, however broken: which fields stand in the channel, and which in each entry.
//!
//! One pass, no tree, nothing copied: fields are slices of the document, to be read when they are asked for. The shape of feeds
//! is shallow and known, which is what lets it be found in documents that are no XML: an item ends where the next begins, a field
//! ends at its end tag or else where the next field begins.

mod content;
mod defects;
mod scope;

use url::Url;

use self::content::Content;
pub(super) use self::defects::Defects;

use super::names::{self, Field, Ns};
use super::scan::{Mark, Tag, attribute, find_byte, local, mark};
use super::text;
use super::{DefectKind, Format, MAX_ENTRIES};

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
    /// Whether an XML parser reads the same of it ([`text::is_plain_xml`]).
    pub plain: bool,
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
    /// The site's address, where it stands for the document's own as the base.
    pub site: Option<Url>,
    /// `xml:lang` values.
    pub languages: Vec<&'t str>,
    /// Whether the dialect is one that the standard parser reads fully.
    pub standard: bool,
    pub defects: Defects<'t>,
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
            site: None,
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
            let start = at + find_byte(&self.text[at..], b'<')?;
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
                        "channel"
                            if attribute(tag.attributes, "href")
                                .or(attribute(tag.attributes, "lastmod"))
                                .is_some() =>
                        {
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
                    self.enter(tag, kind);
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
                // Entities that it declares were dealt with; the standard parser would stumble over the others.
                Mark::Doctype(declaration) => {
                    self.outline.standard &= !declaration.contains("<!ENTITY");
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
        while let Some(offset) = find_byte(&self.text[at..], b'<') {
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
            self.enter(tag, kind);
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
        let Content { raw, markup, next } = if tag.empty {
            Content {
                raw: "",
                markup: false,
                next: after,
            }
        } else {
            self.content(tag.name, start, after, field.is_some())
        };
        // The standard parser panics at these.
        let people = matches!(
            field,
            Some(Field::Author | Field::Creator | Field::Contributor)
        );
        if people && raw.contains('@') && !raw.is_ascii() {
            self.outline.standard = false;
        }
        if let Some(field) = field {
            let item = Item {
                field,
                ns,
                attributes: tag.attributes,
                raw,
                markup,
                plain: text::is_plain_xml(raw),
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

    fn enter(&mut self, tag: Tag<'t>, kind: Kind) {
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

    fn defect(&mut self, kind: DefectKind, at: usize, detail: impl Into<String>) {
        self.outline.standard = false;
        self.outline.defects.note(kind, at, detail);
    }
}
