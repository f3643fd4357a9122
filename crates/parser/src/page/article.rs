//! From the chosen text and what witnesses say to the article: which witness each field is taken from, and how far they agree.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::TimeDelta;
use ego_tree::NodeId;
use foldhash::HashMap;
use model::article::{DateNote, Extraction, Image, Source, Witness};
use model::{Article, Entry, Timestamp};
use scraper::Html;
use url::Url;

use super::features::Witnesses;
use super::fragment::{self, Fragment};
use super::meta::{Declared, Meta};
use super::outline::{GOOD_WORDS, Line, Outline, ancestors, is_good, is_heading};
use super::select::{self, Selection};
use super::{
    Block, BlockKind, ENGINE, ENGINE_VERSION, Extracted, Mark, PageError, PageHints, Removed,
    RemovedKind, bylines, dateline, dates, language, plain, refusal, same, text, words,
};

/// Fewest words of a text that is taken for an article without its feed saying so, and of one that its page declares to be news: a
/// sentence.
const MIN_WORDS: f32 = 20.0;
const MIN_NEWS: f32 = GOOD_WORDS;

/// Words from which on a text is long enough however they are counted: in scripts without spaces each letter is one here.
const ENOUGH: usize = 100;

/// Structured text takes the place of the page's if that has less than this share of its words.
const TOO_LITTLE: f32 = 0.3;

/// Fewest words of structured text that may take the place of the page's.
const STRUCTURED_WORDS: f32 = 60.0;

/// Images and embedded addresses that are kept.
const MAX_MEDIA: usize = 50;

/// How far clocks and unknown zones put a true date into the future.
const SKEW: TimeDelta = TimeDelta::days(1);

/// An article of markup.
pub(super) fn of_html(
    markup: &str,
    document: &Html,
    mut outline: Outline,
    mut meta: Meta,
    hints: &PageHints<'_>,
    source: Source,
) -> Result<Extracted, PageError> {
    let entry = hints.entry;
    let mut title = meta
        .title
        .clone()
        .or_else(|| entry?.title.clone())
        .unwrap_or_default();
    let is_site = |title: &str| {
        meta.site_name
            .as_deref()
            .is_some_and(|site| same(site, title))
    };
    if (title.is_empty() || is_site(&title))
        && let Some(heading) = heading_above(&outline)
    {
        heading.clone_into(&mut title);
        meta.witnesses.insert("title".to_owned(), Witness::Markup);
    }
    let mut selection = if source == Source::Feed {
        Fragment::new(document, &title, hints).choose(&mut outline)
    } else {
        let page = Witnesses::of(&meta, hints.url.host_str().unwrap_or_default());
        let witnesses = Witnesses {
            title: &title,
            description: page.description.or_else(|| entry?.summary.as_deref()),
            body: page.body.or_else(|| entry?.content.as_deref()),
            ..page
        };
        select::of_page(&outline, witnesses)
    };
    let outline = &outline;
    if source == Source::Page {
        sign(outline, &mut selection, &mut meta);
    }
    if meta.paywalled.is_none()
        && source == Source::Page
        && refusal::ends_at_wall(outline, &selection)
    {
        meta.paywalled = Some(true);
        meta.witnesses
            .insert("paywalled".to_owned(), Witness::Markup);
    }
    let mut found = Found {
        images: pictures(outline, &selection, &title, hints.url),
        embeds: embeds(outline, &selection, hints.url),
        certainty: selection.certainty,
        blocks: Vec::new(),
        removed: Vec::new(),
        source,
        title,
    };
    if let Some(blocks) = structured(&meta, &selection) {
        found.source = Source::JsonLd;
        found.blocks = blocks;
    } else {
        if source == Source::Page {
            refusal::check(markup, outline, &meta, &selection, hints)?;
        }
        let lines = selection.lines.iter().map(|&at| &outline.lines[at]);
        found.blocks = selection.blocks;
        let mut targets = Targets::default();
        for (block, line) in found.blocks.iter_mut().zip(lines) {
            block.marks = marks(line, document, hints.url, &mut targets);
        }
    }
    found.removed = selection.removed;
    finish(found, meta, hints)
}

/// Takes who wrote a text from its beginning and its end where the data name no one but the site, and leaves out who signs it there.
fn sign(outline: &Outline, selection: &mut Selection, meta: &mut Meta) {
    let site = meta.site_name.as_deref();
    if ends_in_house(outline, selection, site) {
        selection.leave_last(RemovedKind::Meta, "the name of the house");
    }
    let (Some(&first), Some(&last)) = (selection.lines.first(), selection.lines.last()) else {
        return;
    };
    if !meta.anonymous {
        return;
    }
    let house = site.filter(|_| meta.authors.is_empty());
    let mut names = dateline::reporters(&outline.lines[first].text);
    if names.is_empty() {
        names = bylines::signature(outline, last, house);
    }
    if names.is_empty() {
        return;
    }
    // Who is quoted or who is the answer may stand there too.
    let before = outline.lines[..last].last().map(|line| &line.text);
    let ended = before.is_some_and(|before| before.ends_with(['.', '!', '。', '।', '…']));
    if last > first && ended && names == [outline.lines[last].text.as_str()] {
        selection.leave_last(RemovedKind::Meta, "who wrote the text");
    }
    meta.authors = names;
    meta.witnesses.insert("authors".to_owned(), Witness::Text);
}

/// Whether the last line of a text is the name of the house, as newspapers sign what no one of them wrote alone.
fn ends_in_house(outline: &Outline, selection: &Selection, house: Option<&str>) -> bool {
    let [.., before, last] = selection.lines.as_slice() else {
        return false;
    };
    let [before, last] = [before, last].map(|at| &outline.lines[*at]);
    last.kind == BlockKind::Paragraph
        && is_good(before)
        && house.is_some_and(|house| same(house, &last.text))
}

/// An article of plain text.
pub(super) fn of_text(
    text: &str,
    hints: &PageHints<'_>,
    source: Source,
) -> Result<Extracted, PageError> {
    let title = hints.entry.and_then(|entry| entry.title.clone());
    let (blocks, removed) = plain::blocks(text, title.as_deref());
    let found = Found {
        title: title.unwrap_or_default(),
        blocks,
        removed,
        images: Vec::new(),
        embeds: Vec::new(),
        certainty: 1.0,
        source,
    };
    finish(found, Meta::default(), hints)
}

/// The links of a document as they are asked for, each resolved once.
type Targets = HashMap<NodeId, Option<Arc<Url>>>;

/// The links and the emphasis in a line.
fn marks(line: &Line, document: &Html, base: &Url, known: &mut Targets) -> Vec<Mark> {
    let target = |node| {
        let element = document.tree.get(node)?.value().as_element()?;
        let url = resolved(base, element.attr("href")?)?;
        // Notes and contents are links within the page.
        let is_here = url[..url::Position::AfterQuery] == base[..url::Position::AfterQuery];
        (!is_here).then(|| Arc::new(url))
    };
    let mut shared = |node| known.entry(node).or_insert_with(|| target(node)).clone();
    let marks = line.spans.iter().map(|span| Mark {
        range: span.range.clone(),
        link: span.style.link.and_then(&mut shared),
        bold: span.style.bold,
        italic: span.style.italic,
    });
    marks
        .filter(|mark| mark.link.is_some() || mark.bold || mark.italic)
        .collect()
}

/// Longest address that is kept, in bytes.
pub(super) const MAX_ADDRESS: usize = 2048;

/// An address on the web as the page writes it.
fn resolved(base: &Url, address: &str) -> Option<Url> {
    let url = base.join(address).ok()?;
    let kept = address.len() <= MAX_ADDRESS && matches!(url.scheme(), "http" | "https");
    kept.then_some(url)
}

/// The heading that is nearest above the first running text.
fn heading_above(outline: &Outline) -> Option<&str> {
    let text = outline.lines.iter().position(is_good)?;
    let is_title = |line: &&Line| is_heading(line) && line.links == 0;
    let heading = outline.lines[..text].iter().rfind(is_title)?;
    Some(&heading.text)
}

/// What was found before the witnesses were asked.
struct Found {
    title: String,
    blocks: Vec<Block>,
    removed: Vec<Removed>,
    images: Vec<Image>,
    embeds: Vec<Url>,
    certainty: f32,
    source: Source,
}

fn finish(mut found: Found, meta: Meta, hints: &PageHints<'_>) -> Result<Extracted, PageError> {
    let text = found
        .blocks
        .iter()
        .map(|block| block.text.as_str())
        .collect::<Vec<_>>()
        .join("\n\n");
    let word_count = words(&text);
    let is_short = || is_short(&text, word_count, meta.declared);
    if text.is_empty() || (found.source != Source::Feed && is_short()) {
        return Err(PageError::NoArticle);
    }
    let entry = hints.entry;
    let mut witnesses = meta.witnesses;
    let mut told = |field: &str, witness: Witness| {
        witnesses.insert(field.to_owned(), witness);
    };
    let (published, date_notes) =
        published(&meta.published, meta.shown_first, entry, hints.fetched_at);
    let published_at = published.map(|(at, witness)| {
        told("published_at", witness);
        at
    });
    let modified_at = meta
        .modified
        .iter()
        .map(|candidate| (candidate.date.at, candidate.witness))
        .chain(entry.and_then(|entry| Some((entry.updated?, Witness::Feed))))
        .find(|(at, _)| *at <= hints.fetched_at && *at >= dates::first_moment())
        .map(|(at, witness)| {
            told("modified_at", witness);
            at
        });
    let declared = meta.language.or_else(|| {
        let stated = language::tag(entry?.language.as_deref()?)?;
        told("language", Witness::Feed);
        Some(stated)
    });
    let language = match language::detected(declared.as_deref(), &text) {
        Some(detected) => {
            told("language", Witness::Text);
            Some(detected.to_owned())
        }
        None => declared,
    };
    if meta.title.is_none() && entry.is_some_and(|entry| entry.title.is_some()) {
        told("title", Witness::Feed);
    }
    if found.title.is_empty()
        && let Some(first) = found.blocks.first()
    {
        found.title = plain::headline(&first.text);
        told("title", Witness::Text);
    }
    let confidence = confidence(&found, meta.body.as_deref(), &text, entry);
    let mut or_entry = |field: &str, own: Vec<String>, of: fn(&Entry) -> &Vec<String>| match entry {
        Some(entry) if own.is_empty() && !of(entry).is_empty() => {
            told(field, Witness::Feed);
            of(entry).clone()
        }
        _ => own,
    };
    let authors = or_entry("authors", meta.authors, |entry| &entry.authors);
    let keywords = or_entry("keywords", meta.keywords, |entry| &entry.categories);
    let description = meta.description.or_else(|| {
        let summary = fragment::summary(entry?, &found.title, hints);
        summary.inspect(|_| told("description", Witness::Feed))
    });
    let article = Article {
        url: hints.url.clone(),
        declared_canonical: meta.canonical,
        kind: meta.kind,
        title: found.title,
        description,
        text,
        authors,
        published_at,
        modified_at,
        date_notes,
        language,
        site_name: meta.site_name,
        section: meta.section,
        keywords,
        images: images(meta.images, found.images, entry),
        embeds: found.embeds,
        word_count: u32::try_from(word_count).unwrap_or(u32::MAX),
        paywalled: meta.paywalled,
        extraction: Extraction {
            engine: ENGINE.into(),
            version: ENGINE_VERSION,
            source: found.source,
            confidence,
            removed: counts(&found.removed),
            witnesses,
        },
    };
    Ok(Extracted {
        article,
        blocks: found.blocks,
        removed: found.removed,
    })
}

/// Whether a text is too short for an article.
fn is_short(text: &str, word_count: usize, declared: Declared) -> bool {
    let fewest = match declared {
        Declared::News => MIN_NEWS,
        _ => MIN_WORDS,
    };
    word_count < ENOUGH && text::measure(text).words < fewest
}

/// How many blocks of each kind were left out.
fn counts(removed: &[Removed]) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for block in removed {
        *counts.entry(block.kind.name().to_owned()).or_insert(0) += 1;
    }
    counts
}

/// The images that are stated and those that are seen, each once, with the caption of either; else those of the entry.
fn images(mut images: Vec<Image>, seen: Vec<Image>, entry: Option<&Entry>) -> Vec<Image> {
    for image in seen {
        match images.iter_mut().find(|known| known.url == image.url) {
            Some(known) => known.caption = known.caption.take().or(image.caption),
            None => images.push(image),
        }
    }
    if images.is_empty() {
        images = entry.map(|entry| entry.images.clone()).unwrap_or_default();
    }
    images.truncate(MAX_MEDIA);
    images
}

/// The paragraphs of the structured text, if the page shows next to nothing of them.
fn structured(meta: &Meta, selection: &Selection) -> Option<Vec<Block>> {
    let body = meta.body.as_deref()?;
    let stated = text::measure(body).words;
    (stated >= STRUCTURED_WORDS && selection.words < TOO_LITTLE * stated).then(|| {
        body.split('\n')
            .map(str::trim)
            .filter(|paragraph| !paragraph.is_empty())
            .map(|paragraph| Block::paragraph(paragraph.to_owned()))
            .collect()
    })
}

/// The date of publication with its witness, and what had to be assumed: the page's first that can be, or an earlier one that a reader
/// sees unless the feed gives a later one too, else the feed's; none if neither has one.
fn published(
    candidates: &[dates::Candidate],
    shown_first: Option<dates::Candidate>,
    entry: Option<&Entry>,
    fetched_at: Timestamp,
) -> (Option<(Timestamp, Witness)>, Vec<DateNote>) {
    let mut notes = Vec::new();
    let possible = |at: Timestamp| at >= dates::first_moment() && at <= fetched_at + SKEW;
    let of_feed = || {
        let at = entry.and_then(Entry::dated).filter(|at| possible(*at))?;
        Some((at, Witness::Feed))
    };
    let of_page = |of_change: bool| {
        candidates
            .iter()
            .find(|candidate| candidate.of_change == of_change && possible(candidate.date.at))
    };
    let shown = shown_first.as_ref().filter(|shown| {
        possible(shown.date.at)
            && !of_feed().is_some_and(|(at, _)| dates::is_later(at, shown.date.at))
    });
    let page = shown.or_else(|| of_page(false));
    let dropped = candidates
        .first()
        .is_some_and(|first| !possible(first.date.at));
    if dropped && page.is_none_or(|page| !page.second_reading) {
        notes.push(DateNote::PublishedDropped);
    }
    let feed = page.is_none().then(of_feed).flatten();
    let change = (page.is_none() && feed.is_none())
        .then(|| of_page(true))
        .flatten();
    let at = if let Some(candidate) = page.or(change) {
        if candidate.of_change {
            notes.push(DateNote::PublishedFromModified);
        } else if candidate.witness == Witness::Url {
            notes.push(DateNote::PublishedFromUrl);
        } else if !candidate.date.time_known {
            notes.push(DateNote::PublishedDayOnly);
        } else if !candidate.date.zone_known {
            notes.push(DateNote::PublishedZoneAssumed);
        }
        Some((candidate.date.at, candidate.witness))
    } else {
        feed.inspect(|_| notes.push(DateNote::PublishedFromFeed))
    };
    match at {
        Some((at, witness)) if at > fetched_at => {
            notes.push(DateNote::PublishedClamped);
            (Some((fetched_at, witness)), notes)
        }
        at => (at, notes),
    }
}

/// How far the witnesses agree, 0 to 1: how sure the choice of lines was, whether the structured text is as long, whether
/// the feed knows the headline and the beginning. In hundredths: finer steps would say nothing.
fn confidence(found: &Found, body: Option<&str>, text: &str, entry: Option<&Entry>) -> f32 {
    let mut votes = vec![found.certainty];
    if let Some(body) = body {
        let ratio = super::outline::ratio(text.len().min(body.len()), text.len().max(body.len()));
        votes.push(if ratio > 0.7 { 1.0 } else { ratio });
    }
    if let Some(title) = entry.and_then(|entry| entry.title.as_deref()) {
        votes.push(if same(title, &found.title) { 1.0 } else { 0.5 });
    }
    let sum: f32 = votes.iter().sum();
    #[expect(clippy::cast_precision_loss, reason = "at most three votes")]
    let mean = sum / votes.len() as f32;
    (mean.clamp(0.0, 1.0) * 100.0).round() / 100.0
}

/// The pictures between the headline, or else the first line of the text, and its last line, with their alternative texts.
fn pictures(outline: &Outline, selection: &Selection, title: &str, base: &Url) -> Vec<Image> {
    let Some((first, last)) = selection.ends(outline) else {
        return Vec::new();
    };
    let mut above = outline
        .lines
        .iter()
        .rev()
        .map(|line| (line.element, &line.text));
    let headline = above.find(|(element, text)| *element < first && same(text, title));
    let from = headline.map_or(first, |(element, _)| element);
    outline
        .pictures
        .iter()
        .filter(|picture| (from..=last).contains(&picture.element))
        .filter(|picture| picture.width.is_none_or(|width| width >= MIN_PICTURE))
        .filter_map(|picture| {
            Some(Image {
                url: resolved(base, &picture.address)?,
                caption: Some(text::plain(&picture.alt)).filter(|alt| !alt.is_empty()),
                width: picture.width,
                height: picture.height,
            })
        })
        .take(MAX_MEDIA)
        .collect()
}

/// Narrower pictures are icons and counters.
pub(super) const MIN_PICTURE: u32 = 150;

/// What is embedded in the element around all of the text.
fn embeds(outline: &Outline, selection: &Selection, base: &Url) -> Vec<Url> {
    let Some((first, last)) = selection.ends(outline) else {
        return Vec::new();
    };
    let around = ancestors(&outline.elements, first)
        .find(|number| outline.elements[*number].end > last)
        .unwrap_or(0);
    let within = around..outline.elements[around].end;
    let mut embeds: Vec<Url> = Vec::new();
    let named = outline
        .embeds
        .iter()
        .filter(|embed| !embed.address.is_empty() && within.contains(&embed.element));
    for embed in named.take(MAX_MEDIA) {
        if let Some(url) = resolved(base, &embed.address)
            && !embeds.contains(&url)
        {
            embeds.push(url);
        }
    }
    embeds
}
