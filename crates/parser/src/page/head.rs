//! What a page says of itself, collected in one walk over its nodes: meta elements, structured data, microdata, headlines,
//! bylines and dates. Collected as it is written; `meta` decides what to believe.

use ego_tree::{NodeId, NodeRef};
use foldhash::HashMap;
use scraper::node::Element;
use scraper::{Html, Node};
use serde_json::Value;

use super::people::BOUNDARY;
use super::text::push_text;
use super::{same, site, structured};
use crate::date;

/// Nodes of a headline, a byline or a date that are read.
const MAX_NODES: usize = 60;

/// Longest headline, byline or date, in bytes.
const MAX_TEXT: usize = 400;

/// Candidates that are kept of each kind.
const MAX_CANDIDATES: usize = 40;

/// What was collected.
#[derive(Debug, Default)]
pub(super) struct Head {
    /// Values of `meta` elements by name, property or itemprop in lower case; the first of each name.
    metas: HashMap<String, Vec<String>>,
    /// Objects of the structured data.
    pub(super) objects: Vec<Value>,
    pub(super) canonical: Option<String>,
    pub(super) language: Option<String>,
    /// The `title` element.
    pub(super) title: Option<String>,
    /// The `h1` elements.
    pub(super) headings: Vec<String>,
    /// Those of them that are links to the first page of the site.
    pub(super) logos: Vec<String>,
    /// Elements that are marked as author, from sure to vague.
    pub(super) authors: [Vec<Byline>; 3],
    /// Those in cards of other articles.
    pub(super) others: [Vec<Byline>; 3],
    /// Values of date attributes and texts, from sure to vague.
    pub(super) dates: [Vec<Dated>; 3],
    pub(super) modified: Vec<String>,
}

/// An element that may name authors.
#[derive(Debug)]
pub(super) struct Byline {
    pub(super) text: String,
    /// How many `h1` stood before it.
    pub(super) headings: usize,
    /// The number of its parent: names of one byline stand together.
    pub(super) parent: usize,
    /// Its place among the elements that speak.
    pub(super) place: usize,
}

/// An element that may date the article.
#[derive(Debug)]
pub(super) struct Dated {
    pub(super) text: String,
    /// What a reader sees of it.
    pub(super) shown: String,
    /// How many `h1` stood before it.
    pub(super) headings: usize,
}

impl Head {
    /// The first value of the first of these meta names that has one.
    pub(super) fn meta(&self, names: &[&str]) -> Option<&str> {
        names
            .iter()
            .find_map(|name| self.metas.get(*name)?.first())
            .map(String::as_str)
    }

    /// The first values of all meta names of a kind, in no order.
    pub(super) fn metas_named(&self, is: impl Fn(&str) -> bool) -> impl Iterator<Item = &str> {
        self.metas
            .iter()
            .filter(move |(name, _)| is(name))
            .filter_map(|(_, values)| values.first().map(String::as_str))
    }

    /// What the structured data says of the page itself.
    pub(super) fn pages(&self) -> impl Iterator<Item = &Value> {
        self.objects
            .iter()
            .filter(|object| structured::has_type(object, |kind| kind.ends_with("WebPage")))
    }

    /// All values of a meta name.
    pub(super) fn metas(&self, name: &str) -> &[String] {
        self.metas.get(name).map_or(&[], Vec::as_slice)
    }
}

/// Collects what a document says of itself; `speakers` are the elements that may, in document order.
pub(super) fn read(document: &Html, speakers: &[NodeId]) -> Head {
    let mut head = Head::default();
    let mut parents: HashMap<NodeId, usize> = HashMap::default();
    for (place, node) in speakers
        .iter()
        .filter_map(|id| document.tree.get(*id))
        .enumerate()
    {
        let Some(element) = node.value().as_element() else {
            continue;
        };
        match element.name() {
            "meta" => head.add_meta(element),
            "html" => head.language = element.attr("lang").map(str::to_owned),
            "link" => {
                if head.canonical.is_none() && element.attr("rel") == Some("canonical") {
                    head.canonical = element.attr("href").map(str::to_owned);
                }
            }
            "title" => {
                if head.title.is_none() {
                    head.title = Some(text(node, ' '));
                }
            }
            "script" => {
                if is_structured(element) {
                    let script: String = node
                        .children()
                        .filter_map(|child| child.value().as_text())
                        .map(|text| &**text)
                        .collect();
                    structured::read(&script, &mut head.objects);
                }
            }
            "h1" => {
                if head.headings.len() < MAX_CANDIDATES {
                    let heading = headline(node);
                    if leads_home(node, &heading) {
                        head.logos.push(heading.clone());
                    }
                    head.headings.push(heading);
                }
            }
            _ => {
                let next = parents.len();
                let parent = node
                    .parent()
                    .map_or(0, |parent| *parents.entry(parent.id()).or_insert(next));
                head.add_marked(element, node, (parent, place));
            }
        }
    }
    head
}

/// The text of a heading without the kicker before it. What a colon ends, or what goes on in small letters, is part of the headline.
fn headline(node: NodeRef<'_, Node>) -> String {
    let whole = text(node, ' ');
    let is_kicker = |class: &str| {
        class
            .rsplit(|letter: char| !letter.is_ascii_alphabetic())
            .next()
            .is_some_and(|last| KICKER_CLASSES.contains(&last) && !class.starts_with("no"))
    };
    let kicker = node.descendants().skip(1).find_map(|inner| {
        let class = inner.value().as_element()?.attr("class")?;
        let is_named = class.split_ascii_whitespace().any(is_kicker);
        is_named.then(|| text(inner, ' '))
    });
    let behind = kicker.and_then(|kicker| {
        let rest = whole.strip_prefix(kicker.as_str())?.trim_start();
        let rest = rest.strip_prefix(['-', '–', '—', '|', '·']).unwrap_or(rest);
        let rest = rest.trim_start();
        let is_headline = rest.chars().count() > kicker.chars().count()
            && !kicker.ends_with(':')
            && !rest.starts_with(|letter: char| letter == ':' || letter.is_lowercase());
        is_headline.then(|| rest.to_owned())
    });
    behind.unwrap_or(whole)
}

/// Whether all of a heading is a link to the first page.
fn leads_home(node: NodeRef<'_, Node>, heading: &str) -> bool {
    let leads_home = |node: &NodeRef<'_, Node>| {
        let element = node.value().as_element();
        element.is_some_and(|element| element.attr("href").is_some_and(site::is_home))
    };
    let mut links = node.descendants().filter(leads_home);
    links.any(|link| same(&text(link, ' '), heading))
}

fn is_structured(element: &Element) -> bool {
    element
        .attr("type")
        .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"))
}

impl Head {
    fn add_meta(&mut self, element: &Element) {
        let Some(content) = element.attr("content") else {
            return;
        };
        let content = content.trim();
        if content.is_empty() {
            return;
        }
        // What stands for a header of HTTP speaks of the answer, but for the language (HTML, section 4.2.5.3, pragma directives).
        let pragma = element
            .attr("http-equiv")
            .filter(|name| name.trim().eq_ignore_ascii_case("content-language"));
        let names = ["name", "property", "itemprop"].map(|key| element.attr(key));
        for name in names.into_iter().chain([pragma]).flatten() {
            let values = self
                .metas
                .entry(name.trim().to_ascii_lowercase())
                .or_default();
            if values.len() < MAX_CANDIDATES {
                values.push(content.to_owned());
            }
        }
    }

    /// Microdata (`itemprop`), `rel=author`, time elements, and elements that are named as author or date.
    fn add_marked(
        &mut self,
        element: &Element,
        node: NodeRef<'_, Node>,
        (parent, place): (usize, usize),
    ) {
        let class = element.attr("class").unwrap_or_default();
        let property = element.attr("itemprop").unwrap_or_default();
        let relation = element.attr("rel").unwrap_or_default();
        let author = match property {
            "author" | "creator" => Some(0),
            _ if relation.split_ascii_whitespace().any(|rel| rel == "author") => Some(1),
            _ if is_named(class, AUTHOR_CLASSES) => Some(2),
            _ => element
                .attr("href")
                .filter(|href| is_author_page(href))
                .map(|_| 2),
        };
        if let Some(rank) = author
            && !is_of_others(node)
        {
            let authors = if node.ancestors().take(MAX_AROUND).any(is_card) {
                &mut self.others[rank]
            } else {
                &mut self.authors[rank]
            };
            if authors.len() < MAX_CANDIDATES
                && let text = text(node, BOUNDARY)
                && !text.is_empty()
            {
                authors.push(Byline {
                    text,
                    headings: self.headings.len(),
                    parent,
                    place,
                });
            }
        }
        let class = |names: &[&str]| is_named(class, names);
        let says = |names: &[&str]| properties(element).any(|name| names.contains(&name));
        let time = matches!(element.name(), "time" | "relative-time");
        let published = time && (element.attr("pubdate").is_some() || class(&["published"]));
        let changed = says(&["dateModified"]) || (time && class(&["updated", "modified"]));
        let rank = match (time, class(DATE_CLASSES)) {
            _ if published || says(PUBLISHED) => Some(0),
            _ if changed => None,
            (true, _) => Some(1),
            (false, true) => Some(2),
            (false, false) => return,
        };
        if is_of_others(node) || stands_apart(node) {
            return;
        }
        let Some(text) = date_of(element, node) else {
            return;
        };
        let headings = self.headings.len();
        match rank {
            None => self.modified.push(text),
            Some(rank) if self.dates[rank].len() < MAX_CANDIDATES => {
                let shown = self::text(node, ' ');
                self.dates[rank].push(Dated {
                    text,
                    shown,
                    headings,
                });
            }
            Some(_) => {}
        }
    }
}

/// Properties of schema.org and of Dublin Core that date the publication.
const PUBLISHED: &[&str] = &["datePublished", "dateCreated", "issued", "created"];

/// What an element is by `itemprop` (microdata) and by `property` (RDF in attributes), without prefixes.
fn properties(element: &Element) -> impl Iterator<Item = &str> {
    ["itemprop", "property"]
        .into_iter()
        .filter_map(|key| element.attr(key))
        .flat_map(str::split_ascii_whitespace)
        .map(|name| name.rsplit(':').next().unwrap_or(name))
}

/// Words of classes that mark dates.
const DATE_CLASSES: &[&str] = &[
    "date",
    "published",
    "pubdate",
    "timestamp",
    "posted",
    "datum",
    "fecha",
];

fn date_of(element: &Element, node: NodeRef<'_, Node>) -> Option<String> {
    // The microformat hAtom writes it as what an abbreviation stands for.
    let long = || element.attr("title").filter(|_| element.name() == "abbr");
    element
        .attr("datetime")
        .or_else(|| element.attr("content"))
        .or_else(long)
        .map(str::to_owned)
        .or_else(|| Some(text(node, ' ')))
        .filter(|date| !date.is_empty())
}

/// Whether a word of a class, split at what is no letter, is one of these.
fn is_named(class: &str, names: &[&str]) -> bool {
    class
        .split(|letter: char| !letter.is_ascii_alphabetic())
        .any(|word| names.iter().any(|name| word.eq_ignore_ascii_case(name)))
}

/// Elements around a byline that may show that it is that of a comment or of another article.
const MAX_AROUND: usize = 6;

/// Whether a byline is that of a comment, of another article, of a picture or of a quotation, or stands beside all articles.
fn is_of_others(node: NodeRef<'_, Node>) -> bool {
    let named = std::iter::once(node)
        .chain(node.ancestors().take(MAX_AROUND))
        .filter_map(|node| node.value().as_element())
        .filter(|element| !matches!(element.name(), "body" | "html" | "main"))
        .any(|element| {
            let named = [element.attr("class"), element.attr("id")]
                .into_iter()
                .flatten()
                .any(|name| is_named(name, OTHERS));
            named || matches!(element.name(), "figure" | "figcaption" | "blockquote")
        });
    let mut around = node
        .ancestors()
        .filter_map(|node| node.value().as_element());
    // An article has a footer of its own; what stands in a side column may call itself an article.
    named
        || (around.any(|element| matches!(element.name(), "aside" | "nav" | "footer"))
            && !around.any(|element| element.name() == "article"))
}

/// Whether an element is the card of another article: small, with a heading below `h1` that leads there.
fn is_card(node: NodeRef<'_, Node>) -> bool {
    let is = |node: NodeRef<'_, Node>, names: &[&str]| {
        let element = node.value().as_element();
        element.is_some_and(|element| names.contains(&element.name()))
    };
    let leads = |heading: NodeRef<'_, Node>| {
        let around = heading.descendants().chain(heading.parent());
        let mut elements = around.filter_map(|node| node.value().as_element());
        elements.any(|element| element.name() == "a" && !is_author_link(element))
    };
    let is_heading = |node: &NodeRef<'_, Node>| is(*node, &["h2", "h3", "h4", "h5", "h6"]);
    is(node, &["article", "li"])
        && node.descendants().nth(MAX_NODES).is_none()
        && node.descendants().filter(is_heading).any(leads)
        && !node.descendants().any(|inner| is(inner, &["h1"]))
        && text(node, ' ').len() < MAX_TEXT
}

/// Whether a date stands beside the article: in a side column, a menu, a footer of the page, or in an item of a list that links to
/// something by its name.
fn stands_apart(node: NodeRef<'_, Node>) -> bool {
    let mut names = node
        .ancestors()
        .take(2 * MAX_AROUND)
        .filter_map(|node| Some((node, node.value().as_element()?.name())));
    while let Some((around, name)) = names.next() {
        let apart = match name {
            "nav" => true,
            "aside" | "footer" => !names.clone().any(|(_, name)| name == "article"),
            "li" => links_by_name(around),
            _ => false,
        };
        if apart {
            return true;
        }
    }
    false
}

/// Fewest words of a link that names what it leads to.
const NAME_WORDS: usize = 2;

/// Whether there is a link in an element that is neither a date nor a single word.
fn links_by_name(node: NodeRef<'_, Node>) -> bool {
    node.descendants()
        .take(MAX_NODES)
        .filter(|node| {
            let element = node.value().as_element();
            element.is_some_and(|element| element.name() == "a" && !is_author_link(element))
        })
        .map(|link| text(link, ' '))
        .any(|text| text.split_whitespace().count() >= NAME_WORDS && date::parse(&text).is_none())
}

fn is_author_link(element: &Element) -> bool {
    let relation = element.attr("rel").unwrap_or_default();
    relation.split_ascii_whitespace().any(|rel| rel == "author")
        || element.attr("href").is_some_and(is_author_page)
}

/// Words of classes of comments, of other articles and of pictures.
const OTHERS: &[&str] = &[
    "comment",
    "comments",
    "commentlist",
    "related",
    "recommended",
    "reply",
    "replies",
    "webmention",
    "webmentions",
    "cite",
    "caption",
    "credit",
    "credits",
    "quote",
    "blockquote",
    "pullquote",
    "zitat",
];

/// Words of classes that mark what stands above a headline.
const KICKER_CLASSES: &[&str] = &[
    "kicker",
    "overline",
    "topline",
    "dachzeile",
    "roofline",
    "spitzmarke",
    "surtitle",
];

/// Words of classes that mark authors.
const AUTHOR_CLASSES: &[&str] = &[
    "author",
    "authors",
    "byline",
    "bylines",
    "autor",
    "autores",
    "autori",
    "autore",
    "auteur",
    "auteurs",
    "redakteur",
    "writer",
    "journalist",
    "contributor",
    "contributors",
    "forfatter",
    "skribent",
    "penulis",
    "yazar",
    "reporter",
    "signature",
    "firma",
    "toimittaja",
    "kirjoittaja",
    "hofundur",
    "awdur",
    "egilea",
];

/// Whether an address is that of a page about an author, as most systems write it.
pub(super) fn is_author_page(href: &str) -> bool {
    href.rsplit('/').skip(1).any(|part| {
        matches!(
            part,
            "author"
                | "authors"
                | "blog-authors"
                | "autor"
                | "autores"
                | "autoren"
                | "auteur"
                | "auteurs"
                | "autore"
                | "autori"
                | "journalist"
                | "journalists"
                | "journaliste"
                | "journalistes"
                | "journalister"
                | "contributor"
                | "contributors"
                | "writer"
                | "writers"
                | "reporter"
                | "reporters"
                | "columnist"
                | "columnists"
                | "redakteur"
                | "redacteur"
                | "giornalista"
                | "giornalisti"
                | "forfatter"
                | "skribent"
                | "hofundur"
                | "awdur"
                | "egilea"
                | "penulis"
                | "yazar"
                | "yazarlar"
                | "kirjoittaja"
                | "toimittaja"
                | "szerzo"
                | "tac-gia"
                | "profile"
                | "people"
                | "our-people"
                | "staff"
                | "by"
        )
    })
}

/// Ends what was written with a boundary.
fn bound(out: &mut String, boundary: char) {
    if boundary == ' ' {
        push_text(out, " ");
    } else if !out.is_empty() && !out.ends_with(boundary) {
        out.push(boundary);
    }
}

/// The text of an element, without scripts and pictures in it; between its elements stands the `boundary`.
fn text(node: NodeRef<'_, Node>, boundary: char) -> String {
    let mut out = String::new();
    let mut mute: Option<NodeId> = None;
    for edge in node.traverse().take(2 * MAX_NODES) {
        match edge {
            ego_tree::iter::Edge::Open(inner) => match inner.value() {
                Node::Text(text) if mute.is_none() && out.len() < MAX_TEXT => {
                    // "Islands" and ": The ferry runs again".
                    let behind = text.strip_prefix(':').map(|rest| rest.chars().next());
                    if behind.is_some_and(|next| next.is_none_or(char::is_whitespace))
                        && out.ends_with(' ')
                    {
                        out.pop();
                    }
                    push_text(&mut out, text);
                }
                Node::Element(element) => {
                    if mute.is_none()
                        && matches!(
                            element.name(),
                            "script" | "style" | "svg" | "noscript" | "template"
                        )
                    {
                        mute = Some(inner.id());
                    }
                    bound(&mut out, boundary);
                }
                _ => {}
            },
            ego_tree::iter::Edge::Close(inner) => {
                if boundary != ' ' && inner.value().is_element() {
                    bound(&mut out, boundary);
                }
                mute = mute.filter(|id| *id != inner.id());
            }
        }
    }
    out.truncate(out.trim_end().len());
    out
}
