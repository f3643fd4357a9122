//! Boxes in which a newsroom asks its readers to pay for its work.

use std::sync::LazyLock;

use foldhash::HashSet;

use super::{kept, outermost};
use crate::page::features::Page;
use crate::page::lexicon::{self, Topic};
use crate::page::outline::{Element, Outline};
use crate::page::tag::Tag;
use crate::page::text::tokens;

/// Most words of an appeal.
const APPEAL_WORDS: f32 = 250.0;

/// Fewest words in one for what is asked, and the share of its words that are for that, for who works there, and for those who ask and
/// are asked.
const SUPPORTS: usize = 2;
const SHARE: f32 = 0.08;

/// Share of the text from which on a box is no appeal.
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

/// An appeal is left out as a whole. What holds much of the text is none.
pub(super) fn appeals(page: &Page<'_>, outline: &Outline, said: &mut [f32]) {
    let Outline {
        elements, lines, ..
    } = outline;
    let all = kept(lines, said, (0, lines.len()));
    let is_appeal = |number: &usize| {
        let Element {
            lines: (first, end),
            tag,
            words,
            ..
        } = elements[*number];
        let text = kept(lines, said, (first, end));
        let is_box =
            words <= APPEAL_WORDS && tag != Tag::Paragraph && text > 0.0 && text <= MUCH * all;
        let count = |of: &HashSet<u64>| -> usize {
            let tokens = (first..end).flat_map(|at| &page.tokens[at]);
            tokens.filter(|token| of.contains(*token)).count()
        };
        let addresses = || -> usize {
            let topics = (first..end).map(|at| lexicon::topics(&lines[at].text, &page.tokens[at]));
            topics
                .map(|topics| usize::from(topics[Topic::Address as usize]))
                .sum()
        };
        let asks = || {
            let counts = [count(&SUPPORT), count(&NEWSROOM), addresses()];
            #[expect(clippy::cast_precision_loss, reason = "words of a box")]
            let share = counts.iter().sum::<usize>() as f32 / words;
            counts[0] >= SUPPORTS && counts[1] > 0 && counts[2] > 0 && share >= SHARE
        };
        is_box && asks()
    };
    let found: Vec<usize> = outermost(elements, 0..elements.len(), is_appeal).collect();
    for appeal in found {
        let (first, end) = elements[appeal].lines;
        said[first..end].fill(0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::features::Witnesses;
    use crate::page::{outline, parse};

    /// How many lines of a page are left of those of a box in it, all of which were text.
    fn left(content: &str) -> usize {
        let text = "<p>The ferry between the two islands will run again from Monday, the harbour office said.".repeat(9);
        let outline = outline::outline(&parse::document(&format!(
            "{text}<div>{content}</div>{text}"
        )));
        let mut said = vec![1.0; outline.lines.len()];
        appeals(
            &Page::new(&outline, Witnesses::default()),
            &outline,
            &mut said,
        );
        said.into_iter().filter(|said| *said > 0.0).count() - 18
    }

    #[test]
    fn a_box_in_which_a_newsroom_asks_for_support_is_left_out_as_a_whole() {
        for content in [
            "<h3>A message from the Harbour Post:</h3><p>Dear readers,<p>We refuse to be silenced, but our journalism needs your help.<p>Your support makes a difference. If you can, please donate today.",
            "<h3>Unterstützen Sie uns</h3><p>Unser Journalismus lebt von Ihrer Spende.",
        ] {
            assert_eq!(left(content), 0, "{content}");
        }
        for (content, lines) in [
            (
                "<p>The museum lives on donations and the support of its members, its director told journalists on Monday.",
                1,
            ),
            (
                "<p>We ask for your support and for a donation to the island's school, the mayor wrote.<p>She hopes for an answer by May.",
                2,
            ),
        ] {
            assert_eq!(left(content), lines, "{content}");
        }
    }
}
