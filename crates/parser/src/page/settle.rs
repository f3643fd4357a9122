//! What the forests are not asked about a page's lines: how much it keeps in boxes, whether next to nothing was found, long articles,
//! tables, and what stands beside the article.

use foldhash::HashMap;

use super::BlockKind;
use super::features::{LONG, Page, look};
use super::names::Hint;
use super::outline::{Line, Outline, ancestors, is_good, is_heading};
use super::select::TEXT;
use super::tag::Tag;
use super::text::End;

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
    comments(outline, said);
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

/// A sentence without links between two paragraphs of the text is one of them if it looks like them, or if it is a quotation and they
/// look like each other.
fn between(outline: &Outline, said: &mut [f32]) {
    for at in 1..outline.lines.len().saturating_sub(1) {
        let line = &outline.lines[at];
        let around = [&outline.lines[at - 1], &outline.lines[at + 1]];
        let looks = around.map(|other| look(&outline.elements, other));
        let alike = match line.kind {
            BlockKind::Paragraph => looks[0] == look(&outline.elements, line),
            BlockKind::Quote => around.iter().all(|other| is_good(other)),
            _ => false,
        };
        if alike
            && looks[0] == looks[1]
            && line.links == 0
            && line.measure.ends == End::Sentence
            && said[at - 1] > TEXT
            && said[at + 1] > TEXT
        {
            keep(&mut said[at]);
        }
    }
}

/// Rows of a table in the text at least.
const ROWS: usize = 2;

/// A table without links that stands between two lines of the text is of the article: newspapers have few from which the forests
/// could learn it.
fn tables(outline: &Outline, said: &mut [f32]) {
    let lines = &outline.lines;
    let is_row = |line: &Line| line.kind == BlockKind::TableRow;
    let mut begin = 0;
    for rows in lines.chunk_by(|one, other| is_row(one) == is_row(other)) {
        let end = begin + rows.len();
        let around = [
            begin.checked_sub(1),
            Some(end).filter(|end| *end < lines.len()),
        ];
        let among_text = around.iter().all(|at| at.is_some_and(|at| said[at] > TEXT))
            && around.iter().flatten().any(|at| is_good(&lines[*at]));
        let cells = |line: &Line| line.linked < 0.3 && line.text.contains('|');
        if is_row(&lines[begin]) && rows.len() >= ROWS && rows.iter().all(cells) && among_text {
            said[begin..end].iter_mut().for_each(keep);
        }
        begin = end;
    }
}

/// Elements named as comments in one around comments.
const COMMENTS: usize = 2;

/// What readers wrote below the text: elements that are named so and hold more that are, if there is less of the text in them than
/// above.
fn comments(outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let named = |number: &usize| elements[*number].hints.has(Hint::Comment);
    let mut around: Vec<(usize, usize)> = Vec::new();
    let mut number = 0;
    while number < elements.len() {
        let end = elements[number].end.max(number + 1);
        let is_around =
            named(&number) && (number + 1..end).filter(named).nth(COMMENTS - 1).is_some();
        if is_around {
            around.push(elements[number].lines);
        }
        number = if is_around { end } else { number + 1 };
    }
    let Some(&(begin, _)) = around.first() else {
        return;
    };
    let kept = |from: usize, to: usize| -> f32 {
        let kept = (from..to).filter(|at| said[*at] > TEXT && is_good(&lines[*at]));
        kept.map(|at| lines[at].measure.words).sum()
    };
    let above = kept(0, begin);
    let within: f32 = around.iter().map(|(first, last)| kept(*first, *last)).sum();
    if above >= ENOUGH && within < above {
        for (first, last) in around {
            said[first..last].fill(0.0);
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
mod tests {
    use super::*;

    #[test]
    fn what_counts_as_text_where_no_news_is_declared() {
        assert!(loosened(LOOSE - 0.01) < TEXT && loosened(LOOSE + 0.01) > TEXT);
        assert!(loosened(0.0) <= f32::EPSILON && loosened(1.0) >= 1.0 - f32::EPSILON);
    }
}
