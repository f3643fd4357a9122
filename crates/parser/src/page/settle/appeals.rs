//! Boxes in which a newsroom asks its readers to pay for its work.

use std::sync::LazyLock;

use foldhash::HashSet;

use super::{kept, leave_out, outermost};
use crate::page::features::Page;
use crate::page::lexicon::{self, Topic};
use crate::page::names::Hint;
use crate::page::outline::{Outline, is_good, is_heading};
use crate::page::requests;
use crate::page::select::TEXT;
use crate::page::tag::Tag;
use crate::page::text::{End, tokens};

/// Most words of an appeal, and of the call that it ends in: "Donate now".
const APPEAL_WORDS: f32 = 250.0;
const CALL_WORDS: f32 = 4.0;

/// Fewest words in one for what is asked, and the share of its words that are for that, for who works there, and for those who ask and
/// are asked.
const SUPPORTS: usize = 2;
const SHARE: f32 = 0.08;

/// Share of the text from which on boxes are no appeals.
const MUCH: f32 = 0.5;

/// Words for what is asked.
static SUPPORT: LazyLock<HashSet<u64>> = LazyLock::new(|| {
    set(
        "support supports supporting supporter supporters donate donation donations donating contribute contributing contribution \
         contributions member members membership fundraising unterstützen unterstütze unterstützung spende spenden mitglied soutenez soutenir \
         soutien don dons apoya apoyar apoyo apóyanos dona donar donación socio socia socios apoie apoiar apoio doe doação contribua \
         sostieni sostienici sostegno donazione steun doneer donatie lid wesprzyj wspieraj wsparcie darowizna podpořte podpora podporte \
         přispějte prispejte támogass támogasd támogatás támogatásod sprijină susține donează donație stöd stötta støtt støtte støt tue \
         lahjoita destek bağış στηρίξτε στήριξη δωρεά поддержите поддержать поддержка поддержку пожертвование підтримайте підтримати \
         підтримка пожертва подкрепете дарение podržite donirajte donacija ادعم دعم تبرع תמכו תמיכה תרומה dukung dukungan donasi",
    )
});

/// Words for who works there, for whom, and what they do.
static NEWSROOM: LazyLock<HashSet<u64>> = LazyLock::new(|| {
    set(
        "journalism journalist journalists newsroom journalismus journalisten redaktion leserinnen journalisme \
         journalistes rédaction lecteurs lectrices periodismo periodistas lectores redacción jornalismo jornalistas leitores giornalismo \
         giornalisti lettori redazione journalistiek lezers redactie journalistik läsare redaktionen journalistikk lesere læsere \
         dziennikarstwo dziennikarze czytelnicy czytelników redakcja redakcji žurnalistika novinařina čtenáři čtenářů čitateľov novinárov \
         újságírás olvasó olvasók olvasóink szerkesztőség jurnalism jurnalismul cititori cititorilor toimitus lukijat gazetecilik \
         okurlar δημοσιογραφία αναγνώστες журналистика журналистику читатели читателей редакция редакцию журналістика журналістику \
         читачі читачів редакція novinarstvo čitatelji čitaoci صحافة الصحافة القراء עיתונות קוראים jurnalisme pembaca",
    )
});

fn set(words: &str) -> HashSet<u64> {
    tokens(words).into_iter().collect()
}

/// An appeal is left out as a whole: a box that is named so, or that ends in a call. Reports on newsrooms have the same words.
pub(super) fn appeals(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let asks = |at: &usize| page.tokens[*at].iter().any(|token| SUPPORT.contains(token));
    let is_call = |at: &usize| {
        let line = &lines[*at];
        line.measure.words <= CALL_WORDS
            && line.measure.ends == End::Open
            && !is_heading(line)
            && asks(at)
    };
    let is_appeal = |number: &usize| {
        let element = &elements[*number];
        let (first, end) = element.lines;
        let count = |of: &HashSet<u64>| -> usize {
            let tokens = (first..end).flat_map(|at| &page.tokens[at]);
            tokens.filter(|token| of.contains(*token)).count()
        };
        let addresses = || -> usize {
            let topics = (first..end).map(|at| lexicon::topics(&lines[at].text, &page.tokens[at]));
            let counts = topics.map(|topics| usize::from(topics[Topic::Address as usize]));
            counts.sum()
        };
        let speaks = || {
            let counts = [count(&SUPPORT), count(&NEWSROOM), addresses()];
            #[expect(clippy::cast_precision_loss, reason = "words of a box")]
            let share = counts.iter().sum::<usize>() as f32 / element.words;
            counts[0] >= SUPPORTS && counts[1] > 0 && counts[2] > 0 && share >= SHARE
        };
        element.words <= APPEAL_WORDS
            && element.tag != Tag::Paragraph
            && kept(lines, said, (first, end)) > 0.0
            && (element.appeal || (first..end).any(|at| is_call(&at)))
            && speaks()
    };
    let found: Vec<_> = outermost(elements, 0..elements.len(), is_appeal)
        .map(|appeal| elements[appeal].lines)
        .collect();
    leave_out(lines, said, &found, MUCH);
}

/// Most words of a box that asks to subscribe.
const SUBSCRIPTION_WORDS: f32 = 80.0;

/// Most boxes of a name, and most words of running text in one that ask for nothing: the parts of a newsletter that stands on the web are
/// named so too.
const BOXES: usize = 3;
const TOLD: f32 = 30.0;

/// A box that is named as one for subscriptions, asks for one, and leads there, is left out as a whole, unless the text begins in it.
pub(super) fn subscriptions(outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let asks = |at: usize| {
        let text = &lines[at].text;
        requests::calls(text) || requests::ends(text)
    };
    let told = |first: usize, end: usize| -> f32 {
        let told = (first..end).filter(|&at| is_good(&lines[at]) && !asks(at));
        told.map(|at| lines[at].measure.words).sum()
    };
    let begin = (0..lines.len()).find(|&at| said[at] > TEXT && is_good(&lines[at]));
    let is_subscription = |number: &usize| {
        let element = &elements[*number];
        let (first, end) = element.lines;
        element.hints.has(Hint::Subscribe)
            && element.words <= SUBSCRIPTION_WORDS
            && element.alike <= BOXES
            && element.links + element.fields > 0
            && !begin.is_some_and(|begin| (first..end).contains(&begin))
            && kept(lines, said, (first, end)) > 0.0
            && (first..end).any(asks)
            && told(first, end) <= TOLD
            && !(first..end).all(|at| is_heading(&lines[at]))
    };
    let found: Vec<_> = outermost(elements, 0..elements.len(), is_subscription)
        .map(|number| elements[number].lines)
        .collect();
    leave_out(lines, said, &found, MUCH);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::features::Witnesses;
    use crate::page::{outline, parse};

    /// How many lines of a page are left of those of a box in it, all of which were text.
    fn left(name: &str, content: &str, step: fn(&Page<'_>, &Outline, &mut [f32])) -> usize {
        let text = "<p>The ferry between the two islands will run again from Monday, the harbour office said.".repeat(9);
        let outline = outline::outline(&parse::document(&format!(
            "{text}<div class={name}>{content}</div>{text}"
        )));
        let mut said = vec![1.0; outline.lines.len()];
        let page = Page::new(&outline, Witnesses::default());
        step(&page, &outline, &mut said);
        said.into_iter().filter(|said| *said > 0.0).count() - 18
    }

    #[test]
    fn a_box_in_which_a_newsroom_asks_for_support_is_left_out_as_a_whole() {
        for (name, content) in [
            (
                "appeal",
                "<h3>A message from the Harbour Post:</h3><p>Dear readers,<p>We refuse to be silenced, but our journalism needs your help.<p>Your support makes a difference. If you can, please donate today.",
            ),
            (
                "box",
                "<h3>Unterstützen Sie uns</h3><p>Unser Journalismus lebt von Ihrer Spende.<p><a href=/s>Jetzt spenden</a>",
            ),
        ] {
            assert_eq!(left(name, content, appeals), 0, "{content}");
        }
        for (name, content, lines) in [
            (
                "appeal",
                "<p>The museum lives on donations and the support of its members, its director said on Monday.",
                1,
            ),
            (
                "box",
                "<p>We are asking our members to support the journalists who have been dismissed, and for donations, said the union.",
                1,
            ),
        ] {
            assert_eq!(left(name, content, appeals), lines, "{content}");
        }
    }

    #[test]
    fn a_box_that_is_named_for_subscriptions_and_asks_is_left_out_as_a_whole() {
        let step: fn(&Page<'_>, &Outline, &mut [f32]) =
            |_, outline, said| subscriptions(outline, said);
        let asks = "<p>All that matters on the islands. More than 900 readers rely on us. Sign up for our <a href=/n>free newsletter</a> and get the latest every day.";
        let calls = "<h3>Sign up for the Harbour newsletter</h3><p>It comes once a week.<p>It has all boats.<input name=mail>";
        for content in [asks, calls] {
            assert_eq!(left("newsletter", content, step), 0, "{content}");
        }
        assert_eq!(left("box", calls, step), 3);
        assert_eq!(
            left(
                "newsletter",
                "<p>The newsletter of the harbour has 900 readers.",
                step
            ),
            1
        );
        assert_eq!(
            left("newsletter", "<h2>Sign up for the newsletter</h2>", step),
            1
        );
    }
}
