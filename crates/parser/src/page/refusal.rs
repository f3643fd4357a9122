//! Pages that are no articles: challenges, consent walls, logins, error pages, indexes. A page is refused only if little on it reads
//! as an article, so an article *about* cookies or robots passes.

use model::article::Kind;
use serde_json::Value;
use url::Url;

use super::NotArticle;
use super::meta::{Declared, Meta};
use super::outline::{Outline, is_heading};
use super::select::Selection;
use super::tag::Tag;

/// Most words in the text of a page that only asks or refuses.
const FEW: f32 = 220.0;

/// Most words on such a page in all; consent walls have long lists of purposes.
const NOTICE: f32 = 1500.0;

/// Linked headlines from which on a page without data of an article is a list of articles.
const MANY_HEADLINES: usize = 8;

/// In scripts and addresses of services that check visitors.
const CHALLENGES: &[&str] = &[
    "cf-chl",
    "challenge-platform",
    "/cdn-cgi/challenge",
    "px-captcha",
    "captcha-delivery.com",
    "_Incapsula_Resource",
    "distil_r_captcha",
    "ddos-guard",
    "g-recaptcha",
    "h-captcha",
    "awswaf",
];

/// In titles and headings, lower case.
const TITLES: &[(&str, NotArticle)] = &[
    ("just a moment", NotArticle::Challenge),
    ("attention required", NotArticle::Challenge),
    ("access denied", NotArticle::Challenge),
    ("access to this page has been denied", NotArticle::Challenge),
    ("are you a robot", NotArticle::Challenge),
    ("are you human", NotArticle::Challenge),
    ("verify you are human", NotArticle::Challenge),
    ("security check", NotArticle::Challenge),
    ("checking your browser", NotArticle::Challenge),
    ("pardon our interruption", NotArticle::Challenge),
    ("robot check", NotArticle::Challenge),
    ("ddos protection", NotArticle::Challenge),
    ("before you continue", NotArticle::Consent),
    ("your privacy choices", NotArticle::Consent),
    ("we value your privacy", NotArticle::Consent),
    ("cookie consent", NotArticle::Consent),
    ("your privacy", NotArticle::Consent),
    ("bevor sie fortfahren", NotArticle::Consent),
    ("privatsphäre", NotArticle::Consent),
    ("avant de continuer", NotArticle::Consent),
    ("antes de continuar", NotArticle::Consent),
    ("prima di continuare", NotArticle::Consent),
    ("log in", NotArticle::Login),
    ("login", NotArticle::Login),
    ("sign in", NotArticle::Login),
    ("anmelden", NotArticle::Login),
    ("einloggen", NotArticle::Login),
    ("connexion", NotArticle::Login),
    ("se connecter", NotArticle::Login),
    ("iniciar sesión", NotArticle::Login),
    ("accedi", NotArticle::Login),
    ("inloggen", NotArticle::Login),
    ("logga in", NotArticle::Login),
    ("logg inn", NotArticle::Login),
    ("log ind", NotArticle::Login),
    ("kirjaudu", NotArticle::Login),
    ("zaloguj", NotArticle::Login),
    ("войти", NotArticle::Login),
    ("вход", NotArticle::Login),
    ("giriş yap", NotArticle::Login),
    ("ログイン", NotArticle::Login),
    ("登录", NotArticle::Login),
    ("로그인", NotArticle::Login),
    ("not found", NotArticle::Error),
    ("404", NotArticle::Error),
    ("410 gone", NotArticle::Error),
    ("403 forbidden", NotArticle::Error),
    ("internal server error", NotArticle::Error),
    ("bad gateway", NotArticle::Error),
    ("service unavailable", NotArticle::Error),
    ("gateway time", NotArticle::Error),
    ("something went wrong", NotArticle::Error),
    ("page unavailable", NotArticle::Error),
    ("nicht gefunden", NotArticle::Error),
    ("existiert nicht", NotArticle::Error),
    ("introuvable", NotArticle::Error),
    ("no encontrada", NotArticle::Error),
    ("não encontrada", NotArticle::Error),
    ("non trovata", NotArticle::Error),
    ("niet gevonden", NotArticle::Error),
    ("finns inte", NotArticle::Error),
    ("hittades inte", NotArticle::Error),
    ("ikke funnet", NotArticle::Error),
    ("ikke fundet", NotArticle::Error),
    ("ei löytynyt", NotArticle::Error),
    ("nie znaleziono", NotArticle::Error),
    ("nenalezena", NotArticle::Error),
    ("nem található", NotArticle::Error),
    ("bulunamadı", NotArticle::Error),
    ("не найдена", NotArticle::Error),
    ("не знайдено", NotArticle::Error),
    ("غير موجودة", NotArticle::Error),
    ("لم يتم العثور", NotArticle::Error),
    ("見つかりません", NotArticle::Error),
    ("找不到", NotArticle::Error),
    ("찾을 수 없", NotArticle::Error),
];

/// Whether, and as what, a page is no article. `text` is its markup.
pub(super) fn of(
    text: &str,
    outline: &Outline,
    meta: &Meta,
    selection: &Selection,
    url: &Url,
) -> Option<NotArticle> {
    let words = selection.words;
    let all = outline.elements.first().map_or(0.0, |root| root.words);
    // Names of the five are short: an article's headline that has them says more.
    let named = [meta.title.as_deref(), meta.window.as_deref()]
        .into_iter()
        .flatten()
        .map(str::to_lowercase)
        .filter(|title| title.chars().count() <= 70)
        .find_map(|title| {
            TITLES
                .iter()
                .find(|(part, _)| title.contains(part))
                .map(|(_, kind)| *kind)
        });
    if words < FEW && all < NOTICE && meta.declared == Declared::Nothing {
        let password = outline.password;
        if CHALLENGES.iter().any(|mark| text.contains(mark)) && words < FEW / 2.0 && all < FEW {
            return Some(NotArticle::Challenge);
        }
        match named {
            Some(NotArticle::Login) if !password => {}
            Some(kind) => return Some(kind),
            None if password && words < FEW / 2.0 => return Some(NotArticle::Login),
            None => {}
        }
        let consents = url
            .host_str()
            .is_some_and(|host| host.starts_with("consent.") || host.starts_with("privacy"))
            || url.path().contains("consent");
        if consents {
            return Some(NotArticle::Consent);
        }
    }
    is_index(outline, meta, selection, words, url).then_some(NotArticle::Index)
}

/// Whether a page is a list of articles: many headlines that are links, and nothing that declares one article.
fn is_index(outline: &Outline, meta: &Meta, selection: &Selection, words: f32, url: &Url) -> bool {
    if meta.declared != Declared::Nothing || meta.kind != Kind::Article {
        return false;
    }
    let headlines: Vec<usize> = outline
        .lines
        .iter()
        .filter(|line| is_heading(line) && line.linked > 0.8)
        .map(|line| line.element)
        .collect();
    let cards: Vec<usize> = (0..outline.elements.len())
        .filter(|&number| {
            let element = &outline.elements[number];
            element.tag == Tag::Article && element.links > 0
        })
        .collect();
    let most = headlines.len().max(cards.len());
    let text = selection.elements.first().zip(selection.elements.last());
    let among = |numbers: &[usize]| {
        numbers
            .iter()
            .any(|number| text.is_some_and(|(first, last)| first < number && number < last))
    };
    let root = url.path() == "/" && url.query().is_none() && url.scheme().starts_with("http");
    // Around a short article there may be many headlines, but none stands between its paragraphs.
    let one = words >= FEW && !among(&headlines) && !among(&cards);
    let thin = words < 2.0 * FEW && most > selection.blocks.len() && !one;
    most >= MANY_HEADLINES && (thin || root || (meta.listed && words < 4.0 * FEW))
}

/// Whether structured data declares a list of pages.
pub(super) fn is_list(object: &Value) -> bool {
    super::structured::has_type(object, |kind| {
        matches!(
            kind,
            "CollectionPage" | "ItemList" | "SearchResultsPage" | "Blog"
        )
    })
}
