//! The format of the files under `sites/`: a site with its feeds, and an article with its text.
//!
//! Both begin with lines `key: value`; an article's end with a line `---`, and blocks separated by empty lines follow:
//!
//! | a block beginning with | is |
//! |---|---|
//! | `## ` | a subheading |
//! | `> ` | a quotation |
//! | `- ` on each line | a list |
//! | `! image: ` name and caption | an image, not part of the text |
//! | `! also: ` slug | a line that points to another article, not part of the text |
//! | `! pull: ` words | a pull quote, which repeats words of the text and is no part of it |
//! | `! corrected: ` paragraph | what the paragraph before becomes when the web is corrected |
//! | anything else | a paragraph |
//!
//! The files are bundled, so a mistake in one is a broken invariant; the crate's tests parse all of them.

use chrono::FixedOffset;

use crate::truth::{FeedFault, Format, TrapKind};
use crate::wire::{Charset, Declared};

/// A site: who publishes, in which language, and how.
#[derive(Debug)]
pub(crate) struct Site {
    /// First label of the host name.
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) tagline: String,
    /// BCP 47 tag.
    pub(crate) language: String,
    /// Name of the layout.
    pub(crate) layout: String,
    pub(crate) charset: Charset,
    pub(crate) declared: Declared,
    /// The zone that the site's dates are written in.
    pub(crate) zone: FixedOffset,
    /// `strftime` format of the dates on its pages.
    pub(crate) date: String,
    /// Pattern of the paths of its articles: `{slug}`, `{section}`, `{id}`.
    pub(crate) path: String,
    /// Colour of its masthead, as CSS writes it.
    pub(crate) colour: String,
    pub(crate) labels: Labels,
    pub(crate) feeds: Vec<FeedSpec>,
    /// Entries that are listed among the articles and lead nowhere good.
    pub(crate) traps: Vec<TrapSpec>,
    pub(crate) robots: String,
    pub(crate) pieces: Vec<Piece>,
}

/// The words around the articles, in the site's language.
#[derive(Clone, Debug)]
pub(crate) struct Labels {
    pub(crate) menu: Vec<String>,
    pub(crate) cookie: String,
    pub(crate) newsletter: String,
    pub(crate) subscribe: String,
    pub(crate) share: Vec<String>,
    pub(crate) recommended: String,
    pub(crate) also: String,
    pub(crate) latest: String,
    pub(crate) advert: String,
    pub(crate) comments: String,
    /// Name and words of each comment.
    pub(crate) comment: Vec<(String, String)>,
    pub(crate) by: String,
    pub(crate) footer: String,
    pub(crate) legal: Vec<String>,
}

/// How much of an article's text stands in its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    Summary,
    /// The whole.
    Full,
    /// The whole, and the articles are to be taken from the feed, without their pages.
    Own,
}

/// A feed of a site.
#[derive(Debug)]
pub(crate) struct FeedSpec {
    /// Appended to the site's key; empty for the main feed.
    pub(crate) id: String,
    pub(crate) path: String,
    pub(crate) format: Format,
    pub(crate) title: String,
    pub(crate) charset: Charset,
    pub(crate) text: Text,
    /// The one section that it lists.
    pub(crate) only: Option<String>,
    /// The one section that it leaves out.
    pub(crate) without: Option<String>,
    /// Whether links carry `utm_` parameters.
    pub(crate) tracked: bool,
    /// What is wrong with it on purpose.
    pub(crate) fault: Option<FeedFault>,
}

impl FeedSpec {
    /// The path of a feed is unique on its site, and so is the id made of both.
    pub(crate) fn id(&self, site: &Site) -> String {
        if self.id.is_empty() {
            site.key.clone()
        } else {
            format!("{}-{}", site.key, self.id)
        }
    }

    /// Where the document is if the feed has moved.
    pub(crate) fn moved_path(&self) -> String {
        format!("/current{}", self.path)
    }

    pub(crate) fn lists(&self, section: &str) -> bool {
        self.only.as_deref().is_none_or(|only| only == section)
            && self.without.as_deref() != Some(section)
    }
}

/// A listed entry that no article can be made of.
#[derive(Debug)]
pub(crate) struct TrapSpec {
    pub(crate) kind: TrapKind,
    pub(crate) path: String,
    pub(crate) title: String,
    pub(crate) summary: String,
}

/// An article as its file has it.
#[derive(Debug)]
pub(crate) struct Piece {
    /// Position among the site's articles, from 1.
    pub(crate) id: usize,
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) authors: Vec<String>,
    pub(crate) section: String,
    pub(crate) keywords: Vec<String>,
    pub(crate) summary: String,
    /// Minutes before the web's `now` at which it was published.
    pub(crate) age: i64,
    pub(crate) story: Option<String>,
    /// The feed links a path that redirects to the article.
    pub(crate) redirected: bool,
    /// The entry has no link and no page.
    pub(crate) unlinked: bool,
    pub(crate) blocks: Vec<Block>,
}

/// A block of an article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Block {
    Paragraph(String),
    Heading(String),
    Quote(String),
    List(Vec<String>),
    Image {
        name: String,
        caption: String,
    },
    Also(String),
    Pull(String),
    /// A paragraph before and after the correction.
    Corrected(String, String),
}

impl Piece {
    /// The truth: what a perfect extraction gives.
    pub(crate) fn paragraphs(&self, corrected: bool) -> Vec<String> {
        let mut paragraphs = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Paragraph(text) | Block::Heading(text) | Block::Quote(text) => {
                    paragraphs.push(text.clone());
                }
                Block::List(items) => paragraphs.extend(items.iter().cloned()),
                Block::Corrected(before, after) => {
                    paragraphs.push(if corrected { after } else { before }.clone());
                }
                Block::Image { .. } | Block::Also(_) | Block::Pull(_) => {}
            }
        }
        paragraphs
    }

    /// The paragraph that the correction changes, before and after.
    pub(crate) fn correction(&self) -> Option<(&str, &str)> {
        self.blocks.iter().find_map(|block| match block {
            Block::Corrected(before, after) => Some((before.as_str(), after.as_str())),
            _ => None,
        })
    }

    /// Name and caption of the lead image.
    pub(crate) fn image(&self) -> Option<(&str, &str)> {
        self.blocks.iter().find_map(|block| match block {
            Block::Image { name, caption } => Some((name.as_str(), caption.as_str())),
            _ => None,
        })
    }
}

/// A site and its articles, each from the text of its file.
pub(crate) fn site(file: &str, articles: &[&str]) -> Site {
    let fields = Fields(file);
    Site {
        key: fields.one("key").into(),
        name: fields.one("name").into(),
        tagline: fields.one("tagline").into(),
        language: fields.one("language").into(),
        layout: fields.one("layout").into(),
        charset: Charset::named(fields.one("charset")),
        declared: Declared::named(fields.one("declared")),
        zone: fields.one("zone").parse().expect("a zone such as +09:00"),
        date: fields.one("date").into(),
        path: fields.one("path").into(),
        colour: fields.one("colour").into(),
        labels: labels(&fields),
        feeds: fields.all("feed").map(feed_spec).collect(),
        traps: fields.all("trap").map(trap_spec).collect(),
        robots: fields
            .all("robots")
            .fold(String::new(), |text, line| text + line + "\n"),
        pieces: articles
            .iter()
            .zip(1..)
            .map(|(article, id)| piece(article, id))
            .collect(),
    }
}

fn labels(fields: &Fields<'_>) -> Labels {
    Labels {
        menu: fields.list("menu"),
        cookie: fields.one("cookie").into(),
        newsletter: fields.one("newsletter").into(),
        subscribe: fields.one("subscribe").into(),
        share: fields.list("share"),
        recommended: fields.one("recommended").into(),
        also: fields.one("also").into(),
        latest: fields.one("latest").into(),
        advert: fields.one("advert").into(),
        comments: fields.one("comments").into(),
        comment: fields
            .all("comment")
            .map(|comment| {
                let (name, words) = comment.split_once(" | ").expect("name | words");
                (name.into(), words.into())
            })
            .collect(),
        by: fields.one("by").into(),
        footer: fields.one("footer").into(),
        legal: fields.list("legal"),
    }
}

/// `id | path | format | title | option, option`
fn feed_spec(line: &str) -> FeedSpec {
    let [id, path, format, title, options] = columns(line);
    let mut spec = FeedSpec {
        id: id.into(),
        path: path.into(),
        format: match format {
            "rss2" => Format::Rss2,
            "rss1" => Format::Rss1,
            "atom" => Format::Atom,
            "json" => Format::Json,
            other => panic!("no feed format is called {other}"),
        },
        title: title.into(),
        charset: Charset::named("utf-8"),
        text: Text::Summary,
        only: None,
        without: None,
        tracked: false,
        fault: None,
    };
    for option in options.split(", ").filter(|option| !option.is_empty()) {
        match option.split_once(' ').unwrap_or((option, "")) {
            ("summary", _) => spec.text = Text::Summary,
            ("full", _) => spec.text = Text::Full,
            ("own", _) => spec.text = Text::Own,
            ("charset", name) => spec.charset = Charset::named(name),
            ("only", section) => spec.only = Some(section.into()),
            ("without", section) => spec.without = Some(section.into()),
            ("tracked", _) => spec.tracked = true,
            ("broken", _) => spec.fault = Some(FeedFault::BareAmpersand),
            ("html", _) => spec.fault = Some(FeedFault::Html),
            ("moved", _) => spec.fault = Some(FeedFault::Moved),
            (other, _) => panic!("no feed option is called {other}"),
        }
    }
    spec
}

/// `kind | path | title | summary`
fn trap_spec(line: &str) -> TrapSpec {
    let [kind, path, title, summary] = columns(line);
    TrapSpec {
        kind: match kind {
            "missing" => TrapKind::Missing,
            "pdf" => TrapKind::Pdf,
            "disallowed" => TrapKind::Disallowed,
            other => panic!("no trap is called {other}"),
        },
        path: path.into(),
        title: title.into(),
        summary: summary.into(),
    }
}

fn piece(file: &str, id: usize) -> Piece {
    let (head, body) = file
        .split_once("\n---\n")
        .expect("front matter ends with ---");
    let fields = Fields(head);
    Piece {
        id,
        slug: fields.one("slug").into(),
        title: fields.one("title").into(),
        authors: fields.list("authors"),
        section: fields.one("section").into(),
        keywords: fields.list("keywords"),
        summary: fields.one("summary").into(),
        age: fields.one("age").parse().expect("an age in minutes"),
        story: fields.all("story").next().map(Into::into),
        redirected: fields.all("redirected").next().is_some(),
        unlinked: fields.all("unlinked").next().is_some(),
        blocks: blocks(body),
    }
}

fn blocks(body: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for text in body
        .split("\n\n")
        .map(str::trim)
        .filter(|text| !text.is_empty())
    {
        let block = if let Some(heading) = text.strip_prefix("## ") {
            Block::Heading(heading.into())
        } else if let Some(quote) = text.strip_prefix("> ") {
            Block::Quote(quote.into())
        } else if text.starts_with("- ") {
            let items = text
                .lines()
                .map(|item| item.trim_start_matches("- ").into());
            Block::List(items.collect())
        } else if let Some(image) = text.strip_prefix("! image: ") {
            let (name, caption) = image.split_once(' ').expect("a name and a caption");
            Block::Image {
                name: name.into(),
                caption: caption.into(),
            }
        } else if let Some(slug) = text.strip_prefix("! also: ") {
            Block::Also(slug.into())
        } else if let Some(words) = text.strip_prefix("! pull: ") {
            Block::Pull(words.into())
        } else if let Some(after) = text.strip_prefix("! corrected: ") {
            let Some(Block::Paragraph(before)) = blocks.pop() else {
                panic!("a correction follows the paragraph that it corrects");
            };
            Block::Corrected(before, after.into())
        } else {
            assert!(!text.starts_with('!'), "unknown block: {text}");
            Block::Paragraph(text.into())
        };
        blocks.push(block);
    }
    blocks
}

/// Lines `key: value`; a key may be repeated, and `#` begins a comment.
struct Fields<'a>(&'a str);

impl<'a> Fields<'a> {
    fn all<'b>(&'b self, key: &'b str) -> impl Iterator<Item = &'a str> + 'b {
        self.0
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| line.split_once(':'))
            .filter(move |(name, _)| *name == key)
            .map(|(_, value)| value.trim())
    }

    fn one(&self, key: &str) -> &'a str {
        self.all(key)
            .next()
            .unwrap_or_else(|| panic!("the key {key} is missing in {}", self.0))
    }

    /// The value's parts between ` | `; empty if the key is missing.
    fn list(&self, key: &str) -> Vec<String> {
        self.all(key)
            .next()
            .into_iter()
            .flat_map(|value| value.split(" | "))
            .filter(|part| !part.is_empty())
            .map(Into::into)
            .collect()
    }
}

fn columns<const N: usize>(line: &str) -> [&str; N] {
    let columns: Vec<&str> = line.split('|').map(str::trim).collect();
    columns
        .try_into()
        .unwrap_or_else(|_| panic!("{N} columns are expected in {line}"))
}
