//! What the forests are not asked about a page's lines: how much it keeps in boxes, whether next to nothing was found, long articles,
//! tables, and what stands beside the article.

mod appeals;
mod stated;

use std::ops::Range;

use foldhash::HashMap;

use super::BlockKind;
use super::features::{LONG, Page, look};
use super::names::{Hint, Hints};
use super::outline::{
    CAPTION_WORDS, Element, GOOD_WORDS, Line, Outline, QUOTED_WORDS, ancestors, is_good,
    is_heading, is_link,
};
use super::select::TEXT;
use super::tag::Tag;
use super::text::End;
use super::{people, visible};

/// Settles the probabilities that lines are text.
pub(super) fn probabilities(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    if page.is_loose() {
        for said in &mut *said {
            *said = loosened(*said);
        }
    }
    rescue(page, outline, said);
    go_on(page, outline, said);
    tables(outline, said);
    between(outline, said);
    headings(outline, said);
    announced(outline, said);
    comments(outline, said);
    signatures(page, outline, said);
    speakers(outline, said);
    boxes(page, outline, said);
    captions(outline, said);
    stated::captions(page, outline, said);
    appeals::subscriptions(outline, said);
    if !page.is_loose() {
        elsewhere(outline, said);
        appeals::appeals(page, outline, said);
    }
    stated::headlines(&page.witnesses, outline, said);
    let Some(article) = page.article() else {
        return;
    };
    // An aside outside the article is about the site, not the article (HTML, section 4.3.5).
    for (said, line) in said.iter_mut().zip(&outline.lines) {
        if *said > TEXT
            && !page.inside(line.element, article)
            && ancestors(&outline.elements, line.element)
                .any(|number| outline.elements[number].tag == Tag::Aside)
        {
            *said = 0.0;
        }
    }
}

/// Makes a line text, if it is none yet.
fn keep(said: &mut f32) {
    *said = said.max(TEXT + f32::EPSILON);
}

/// Probability from which on a line is text where nothing says that the page is news: guides and blogs go on in boxes that newspapers
/// fill with other articles.
const LOOSE: f32 = 0.3;

/// The probability for a page that is no news: [`LOOSE`] counts as [`TEXT`].
fn loosened(said: f32) -> f32 {
    let odds = (1.0 - LOOSE) / LOOSE;
    said * odds / (1.0 + (odds - 1.0) * said)
}

/// Lines of one look by which those behind them are judged, and the share of them that has to be text.
const FIRST_LINES: f32 = 20.0;
const MOST: f32 = 0.8;

/// In a long article the forests lose their way, since they have learned from few: where more than [`LONG`] words of running text have
/// one look, what they say of its first lines holds for all, and for the subheadings between them.
fn go_on(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    let mut looks: HashMap<_, (f32, f32)> = HashMap::default();
    let mut long = vec![false; said.len()];
    for (number, line) in outline.lines.iter().enumerate() {
        let look = look(&outline.elements, line);
        if page.running(look) <= LONG {
            continue;
        }
        let (yes, lines) = looks.entry(look).or_default();
        if *lines < FIRST_LINES {
            *yes += f32::from(u8::from(said[number] > TEXT));
            *lines += 1.0;
        } else if *yes > MOST * *lines && line.linked < 0.5 {
            keep(&mut said[number]);
            long[number] = true;
        }
    }
    for (number, pair) in outline.lines.windows(2).enumerate() {
        if is_heading(&pair[0]) && long[number + 1] {
            said[number] = said[number].max(said[number + 1]);
        }
    }
}

/// A line without links between two of the text is text too: a sentence if it looks like them, or if it is a quotation and they look
/// like each other; a short line where only line breaks make the paragraphs.
fn between(outline: &Outline, said: &mut [f32]) {
    let elements = &outline.elements;
    for at in 1..outline.lines.len().saturating_sub(1) {
        let [before, line, next] = &outline.lines[at - 1..=at + 1] else {
            continue;
        };
        if line.links > 0 || said[at - 1] <= TEXT || said[at + 1] <= TEXT {
            continue;
        }
        let is_sentence = line.measure.ends == End::Sentence;
        let is_like = |other: &Line| look(elements, other) == look(elements, line);
        let stands_in =
            |other: &Line| [other.element, elements[other.element].parent].contains(&line.element);
        let both = |holds: &dyn Fn(&Line) -> bool| holds(before) && holds(next);
        let is_text = match line.kind {
            BlockKind::Paragraph if is_sentence => both(&is_like),
            BlockKind::Paragraph => {
                line.measure.words <= GOOD_WORDS && both(&is_good) && both(&stands_in)
            }
            BlockKind::Quote => {
                is_sentence && both(&is_good) && look(elements, before) == look(elements, next)
            }
            _ => false,
        };
        if is_text {
            keep(&mut said[at]);
        }
    }
}

/// Lines before a heading among which the text before it is looked for: other articles may be named between them.
const BOX_LINES: usize = 12;

/// What an element around a subheading may be named.
const OF_TEXT: u32 = 1 << Hint::Title as u32 | 1 << Hint::Lead as u32 | 1 << Hint::Body as u32;

/// A heading of running text is text, if there is some before it in the element that holds both, or if it begins an element of nothing
/// but text beside the one before it. What begins its element otherwise may be the heading of a box.
fn headings(outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    for at in 1..lines.len().saturating_sub(1) {
        let (line, next) = (&lines[at], &lines[at + 1]);
        let is_subheading = is_heading(line) && line.links == 0 && said[at] <= TEXT;
        let runs = is_good(next) || next.measure.ends == End::Sentence;
        if !is_subheading || said[at + 1] <= TEXT || !runs {
            continue;
        }
        let is_text = |before: &usize| said[*before] > TEXT && is_good(&lines[*before]);
        let Some(before) = (at.saturating_sub(BOX_LINES)..at).rfind(is_text) else {
            continue;
        };
        // Some systems put each block into an element of its own, and name it.
        let is_bare = |number: &usize| {
            let element = &elements[*number];
            element.lines == (at, at + 1)
                && element.fields + element.links + element.pictures == 0
                && element.hints != Hints::default()
                && element.hints.0 & !OF_TEXT == 0
        };
        let container = ancestors(elements, line.element)
            .skip(1)
            .find(|number| !is_bare(number))
            .unwrap_or(0);
        let holds = |line: &Line| (container..elements[container].end).contains(&line.element);
        let part = elements[lines[before].element].parent;
        let (first, end) = elements[container].lines;
        let is_part = || {
            elements[part].parent == elements[container].parent
                && (first..end).all(|other| other == at || said[other] > TEXT)
        };
        if holds(next) && (holds(&lines[before]) || is_part()) {
            keep(&mut said[at]);
        }
    }
}

/// Share of an item's letters from which on it is a link and little else.
const LINK: f32 = 0.7;

/// Items that a line with a colon at its end announces and that the text goes on behind are of it.
fn announced(outline: &Outline, said: &mut [f32]) {
    let lines = &outline.lines;
    for (begin, end) in runs(lines, BlockKind::ListItem) {
        let goes_on = said.get(end).is_some_and(|next| *next > TEXT);
        let is_announced = |before: usize| said[before] > TEXT && announces(&lines[before]);
        let items = &lines[begin..end];
        let mostly_links = items.iter().filter(|item| item.linked > LINK).count();
        if goes_on
            && begin.checked_sub(1).is_some_and(is_announced)
            && 2 * mostly_links < items.len()
        {
            said[begin..end].iter_mut().for_each(keep);
        }
    }
}

fn announces(line: &Line) -> bool {
    let marks = &line.marks;
    line.measure.ends == End::Colon && !marks.heading && marks.prompt.is_none()
}

/// Where lines of a kind that stand together begin and end.
fn runs(lines: &[Line], kind: BlockKind) -> impl Iterator<Item = (usize, usize)> {
    let mut begin = 0;
    let runs = lines.chunk_by(move |one, other| (one.kind == kind) == (other.kind == kind));
    runs.filter_map(move |run| {
        let end = begin + run.len();
        let place = (begin, end);
        begin = end;
        (run[0].kind == kind).then_some(place)
    })
}

/// Most links of a list that stands within an article and leads to others, and the fewest words of each.
const FEW_LINKS: usize = 3;
const LINK_WORDS: f32 = 3.0;

/// What newspapers put between their paragraphs and is none of them: a link alone and a few in a list that no line announces, and an
/// aside of headings and links.
fn elsewhere(outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let is_announced = |begin: usize| begin.checked_sub(1).is_some_and(|at| announces(&lines[at]));
    for (begin, end) in runs(lines, BlockKind::ListItem) {
        let is_link = |item: &Line| item.linked > 0.9 && item.measure.words >= LINK_WORDS;
        let items = &lines[begin..end];
        let few = items.len() <= FEW_LINKS && !is_announced(begin) && items.iter().all(is_link);
        // Each leads somewhere, and neither some of them nor what stands above is text.
        let cut = || {
            let above = begin.checked_sub(1).is_some_and(|at| said[at] > TEXT);
            !above
                && said[begin..end].iter().any(|said| *said <= TEXT)
                && items.iter().all(|item| item.links > 0)
        };
        if few || cut() {
            said[begin..end].fill(0.0);
        }
    }
    // More of them are what a guide lists, or its headings.
    let is_headline =
        |line: &Line| line.measure.words > LINK_WORDS && line.measure.ends != End::Sentence;
    let alone = |at: &usize| said[*at] > TEXT && is_link(&lines[*at]) && is_headline(&lines[*at]);
    let links: Vec<usize> = (0..lines.len()).filter(alone).take(FEW_LINKS).collect();
    if links.len() < FEW_LINKS {
        for at in links.into_iter().filter(|at| !is_announced(*at)) {
            said[at] = 0.0;
        }
    }
    let is_aside = |number: &usize| elements[*number].tag == Tag::Aside;
    for aside in outermost(elements, 0..elements.len(), is_aside) {
        let (first, end) = elements[aside].lines;
        let leads = |line: &Line| is_heading(line) || line.linked > 0.5;
        if (first..end).all(|at| said[at] <= TEXT || leads(&lines[at])) {
            said[first..end].fill(0.0);
        }
    }
}

/// Most words of a note on the author below the text, of a line that signs it, of an address alone, and of an author with a house.
const NOTE_WORDS: f32 = 60.0;
const SIGNED_WORDS: f32 = 10.0;
const ADDRESS_WORDS: f32 = 6.0;
const CREDITED_WORDS: f32 = 6.0;

/// An author's name alone above or below the running text signs it; within it may say who speaks. Below it may stand who the author is,
/// the signs of those who wrote it, and how to reach them.
fn signatures(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    let lines = &outline.lines;
    let is_text = |said: &[f32], at: usize| said[at] > TEXT && is_good(&lines[at]);
    let first = (0..said.len())
        .find(|at| is_text(said, *at))
        .unwrap_or(said.len());
    let last_of = |said: &[f32], end: usize| (0..end).rfind(|at| is_text(said, *at));
    let mut last = last_of(said, said.len()).unwrap_or_default();
    let is_note = |at: usize| {
        lines[at].measure.words <= NOTE_WORDS
            && (page.is_on_author(at) || people::is_on_opinions(&lines[at].text))
    };
    if last > first && is_note(last) {
        said[last] = 0.0;
        last = last_of(said, last).unwrap_or_default();
    }
    for at in (0..first).chain(last + 1..said.len()) {
        let line = &lines[at];
        if said[at] <= TEXT || line.kind != BlockKind::Paragraph {
            continue;
        }
        let words = line.measure.words;
        // Of a picture: "Ana Holm/Harbour Post".
        let credits = || {
            let name = line.text.split_once('/').map(|(name, _)| name);
            words <= CREDITED_WORDS && name.is_some_and(|name| page.is_author(name))
        };
        let is_short = words <= SIGNED_WORDS && line.measure.ends == End::Open;
        let signs = || {
            people::is_sign(&line.text)
                || (line.measure.digits == 0 && page.begins_with_author(at))
                || visible::is_publication(&line.text)
                || (words <= ADDRESS_WORDS && people::has_address(&line.text))
        };
        let is_below = || at > last && ((is_short && signs()) || is_note(at));
        if page.names_author(at) || credits() || is_below() {
            said[at] = 0.0;
        }
    }
}

/// Share of the text from which on captions are what a story in pictures tells.
const TOLD_IN_CAPTIONS: f32 = 0.2;

/// The caption of a figure is none of the text (HTML, section 4.4.13), unless it says who is quoted; that of a table is.
fn captions(outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let is_caption = |number: &usize| {
        let element = &elements[*number];
        let (first, end) = element.lines;
        let beside = [first.checked_sub(1), Some(end)];
        let mut beside = beside.into_iter().flatten().filter_map(|at| lines.get(at));
        element.tag == Tag::Caption
            && element.words <= CAPTION_WORDS
            && !beside.any(|line| matches!(line.kind, BlockKind::Quote | BlockKind::TableRow))
    };
    let captions: Vec<_> = outermost(elements, 0..elements.len(), is_caption)
        .map(|caption| elements[caption].lines)
        .collect();
    leave_out(lines, said, &captions, TOLD_IN_CAPTIONS);
}

/// Leaves lines out, unless more than a share of the text is among them.
fn leave_out(lines: &[Line], said: &mut [f32], found: &[(usize, usize)], share: f32) {
    let told: f32 = found.iter().map(|own| kept(lines, said, *own)).sum();
    if told <= share * kept(lines, said, (0, lines.len())) {
        for (first, end) in found {
            said[*first..*end].fill(0.0);
        }
    }
}

/// Words of the text among some lines.
fn kept(lines: &[Line], said: &[f32], (first, end): (usize, usize)) -> f32 {
    let kept = (first..end).filter(|at| said[*at] > TEXT);
    kept.map(|at| lines[at].measure.words).sum()
}

/// Most words of a small box, and the share of the text that is much.
const BOX_WORDS: f32 = 60.0;
const MUCH: f32 = 0.3;

/// What a box is named that asks for something or advertises, and what newspapers call those with other articles too.
const ASKING: [Hint; 4] = [Hint::Social, Hint::Comment, Hint::Advert, Hint::Notice];
const OFFERING: [Hint; 5] = [
    Hint::Related,
    Hint::Embed,
    Hint::Rating,
    Hint::Tags,
    Hint::Sidebar,
];

/// A small box that is named as a subscription, or is named so or a form and leads somewhere, is left out as a whole, if some of it is or
/// it has fields to fill in. What holds much of the text is no box.
fn boxes(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let all = kept(lines, said, (0, lines.len()));
    let is_box = |number: &usize| {
        let element = &elements[*number];
        let leads = element.links + element.fields > 0;
        let asks = element.tag == Tag::Form || element.hints.has_any(&ASKING);
        let offers = !page.is_loose() && element.hints.has_any(&OFFERING);
        element.words <= BOX_WORDS
            && (element.hints.has(Hint::Subscribe) || (leads && (asks || offers)))
    };
    for number in outermost(elements, 0..elements.len(), is_box) {
        let (first, end) = elements[number].lines;
        let cut = elements[number].fields > 0 || said[first..end].iter().any(|said| *said <= TEXT);
        if cut && kept(lines, said, (first, end)) <= MUCH * all {
            said[first..end].fill(0.0);
        }
    }
}

/// Who said it is text only below what was said.
fn speakers(outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let is_quotation = |number: &usize| {
        let element = &elements[*number];
        element.is_quotation() && element.words <= QUOTED_WORDS
    };
    for quotation in outermost(elements, 0..elements.len(), is_quotation) {
        let (first, end) = elements[quotation].lines;
        let names = |line: &Line| line.measure.may_name_speaker();
        let is_left = (first..end).any(|at| said[at] <= TEXT && !names(&lines[at]));
        if is_left && (first..end).all(|at| said[at] <= TEXT || names(&lines[at])) {
            said[first..end].fill(0.0);
        }
    }
}

/// Rows of a table in the text at least.
const ROWS: usize = 2;

/// What begins code that a reader may put on a page of their own.
const EMBEDS: [&str; 5] = ["<iframe", "<script", "<blockquote", "<a ", "<img"];

/// A table or code without links that stands between two lines of the text is of the article, and a table of which most is text:
/// newspapers have few from which the forests could learn it.
fn tables(outline: &Outline, said: &mut [f32]) {
    let lines = &outline.lines;
    for kind in [BlockKind::TableRow, BlockKind::Code] {
        for (begin, end) in runs(lines, kind) {
            let around = [
                begin.checked_sub(1),
                Some(end).filter(|end| *end < lines.len()),
            ];
            let among_text = around.iter().all(|at| at.is_some_and(|at| said[at] > TEXT))
                && around.iter().flatten().any(|at| is_good(&lines[*at]));
            // The last of a text stands below a heading of it.
            let headed = kind == BlockKind::TableRow
                && begin > 0
                && is_part(outline, said, begin - 1)
                && is_filled(outline, begin - 1, end);
            let run = &lines[begin..end];
            let is_whole = if kind == BlockKind::Code {
                let begin = run[0].text.trim_start();
                !EMBEDS.iter().any(|tag| begin.starts_with(tag))
            } else {
                run.len() >= ROWS && run.iter().all(|line| line.text.contains('|'))
            };
            let mostly = kind == BlockKind::TableRow
                && 2 * (begin..end).filter(|at| said[*at] > TEXT).count() > run.len();
            let is_of_text = among_text || headed || mostly;
            if is_whole && is_of_text && run.iter().all(|line| line.linked < 0.3) {
                let begin = begin - usize::from(headed);
                said[begin..end].iter_mut().for_each(keep);
            }
        }
    }
}

/// Paragraphs of the text beside its last heading at least.
const PARAGRAPHS: usize = 2;

/// Whether a line is a heading that stands among paragraphs of the text, and announces nothing.
fn is_part(outline: &Outline, said: &[f32], at: usize) -> bool {
    let heading = &outline.lines[at];
    let parent = |line: &Line| outline.elements[line.element].parent;
    let is_beside = |above: &usize| {
        let line = &outline.lines[*above];
        said[*above] > TEXT && is_good(line) && parent(line) == parent(heading)
    };
    is_heading(heading)
        && heading.links == 0
        && !heading.marks.heading
        && heading.marks.prompt.is_none()
        && (at.saturating_sub(BOX_LINES)..at).filter(is_beside).count() >= PARAGRAPHS
}

/// Whether a table stands beside the heading before it, and is neither a form nor has cells that are empty.
fn is_filled(outline: &Outline, heading: usize, end: usize) -> bool {
    let parent = &outline.elements[outline.elements[outline.lines[heading].element].parent];
    let rows = &outline.lines[heading + 1..end];
    let last = rows.last().map_or(0, |row| row.element);
    let elements = outline.elements.get(outline.lines[heading].element..=last);
    let is_form = elements.is_none_or(|elements| elements.iter().any(|element| element.fields > 0));
    let is_full = |row: &Line| row.text.split('|').all(|cell| !cell.trim().is_empty());
    let is_around = |number: usize| {
        let around = [
            Hint::Comment,
            Hint::Rating,
            Hint::Related,
            Hint::Social,
            Hint::Footer,
        ];
        outline.elements[number].hints.has_any(&around)
    };
    let mut within = ancestors(&outline.elements, last)
        .take_while(|number| outline.elements[*number].depth > parent.depth);
    last < parent.end && !is_form && rows.iter().all(is_full) && !within.any(is_around)
}

/// Elements named as comments in one around comments.
const COMMENTS: usize = 2;

/// The elements of a kind, of some, that are in no other of that kind.
fn outermost(
    elements: &[Element],
    of: Range<usize>,
    is_kind: impl Fn(&usize) -> bool,
) -> impl Iterator<Item = usize> {
    let mut behind = 0;
    of.filter(move |number| {
        let is_outermost = *number >= behind && is_kind(number);
        if is_outermost {
            behind = elements[*number].end;
        }
        is_outermost
    })
}

/// What readers wrote below the text: elements that are named so and hold more that are, if there is less of the text in them than
/// above, or if most of it stands in a list of such elements.
fn comments(outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let named = |number: &usize| elements[*number].hints.has(Hint::Comment);
    let is_around = |number: &usize| {
        let within = *number + 1..elements[*number].end;
        named(number) && within.filter(named).nth(COMMENTS - 1).is_some()
    };
    let around: Vec<usize> = outermost(elements, 0..elements.len(), is_around).collect();
    let Some(&first) = around.first() else {
        return;
    };
    let kept = |(from, to): (usize, usize)| -> f32 {
        let kept = (from..to).filter(|at| said[*at] > TEXT && is_good(&lines[*at]));
        kept.map(|at| lines[at].measure.words).sum()
    };
    let above = kept((0, elements[first].lines.0));
    let sum = |numbers: &mut dyn Iterator<Item = usize>| -> f32 {
        numbers.map(|number| kept(elements[number].lines)).sum()
    };
    let within = sum(&mut around.iter().copied());
    // Each says who wrote it or when, or has only a number of its own.
    let is_listed = |number: &usize| {
        let element = &elements[*number];
        let signed = element.dates + element.authors > 0 || element.is_nameless();
        element.alike > COMMENTS && named(number) && signed
    };
    let mut listed = around
        .iter()
        .flat_map(|&number| outermost(elements, number..elements[number].end, is_listed));
    let is_list = sum(&mut listed) > MOST * within;
    if (above >= ENOUGH && within < above) || (above >= ENOUGH / 2.0 && is_list) {
        for number in around {
            let (first, end) = elements[number].lines;
            said[first..end].fill(0.0);
        }
    }
}

/// Words of a choice that may be all there is of an article.
const ENOUGH: f32 = 60.0;

/// On a page that looks like no other the forests may find next to nothing: then the running text counts where most of it stands.
fn rescue(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    let mut chosen = 0.0;
    let mut at_home = 0.0;
    for (said, line) in said
        .iter()
        .zip(&outline.lines)
        .filter(|(_, line)| is_good(line))
    {
        let words = line.measure.words;
        chosen += if *said > TEXT { words } else { 0.0 };
        at_home += if page.at_home(line) { words } else { 0.0 };
    }
    if chosen < ENOUGH && chosen * 3.0 < at_home {
        for (said, line) in said.iter_mut().zip(&outline.lines) {
            if is_good(line) && page.at_home(line) {
                keep(said);
            }
        }
    }
}

#[cfg(test)]
mod tests;
