//! What the titles of pages say that ask, refuse or fail instead of holding an article. An article's headline may have the same words
//! ("Missing dog not found"), so a notice is the whole of a title, or names the page itself.

use std::sync::LazyLock;

use foldhash::HashSet;

use super::NotArticle;
use super::markers::fold;

/// Longest title that is a notice, in characters.
const LONGEST: usize = 70;

/// Whole titles, or all of one between bars and dashes.
#[rustfmt::skip]
const WHOLE: [(NotArticle, &[&str]); 3] = [
    (NotArticle::Challenge, &[
        "just a moment", "attention required", "access denied", "access to this page has been denied", "are you a robot", "are you human",
        "verify you are human", "verifying you are human", "security check", "checking your browser", "pardon our interruption",
        "robot check", "ddos protection", "unusual traffic", "human verification", "request blocked", "nur einen moment", "einen moment",
        "un instant", "un momento", "um momento", "een ogenblik", "chwileczkę", "один момент", "请稍候", "しばらくお待ちください",
        "잠시만 기다리십시오",
    ]),
    (NotArticle::Consent, &[
        "before you continue", "your privacy choices", "we value your privacy", "cookie consent", "your privacy", "privacy settings",
        "cookie settings", "bevor sie fortfahren", "privatsphäre", "datenschutzeinstellungen", "cookie einstellungen",
        "avant de continuer", "vos choix", "antes de continuar", "tu privacidad", "prima di continuare", "la tua privacy",
    ]),
    (NotArticle::Error, &[
        "not found", "nothing found", "forbidden", "gone", "internal server error", "server error", "bad gateway", "service unavailable",
        "service temporarily unavailable", "gateway time out", "gateway timeout", "something went wrong", "page unavailable", "error",
        "nicht gefunden", "fehler", "introuvable", "erreur", "no encontrado", "errore", "ei löytynyt", "nie znaleziono",
        "nem található", "bulunamadı", "не найдено", "не знайдено",
    ]),
];

/// Marks of services that check visitors, in scripts and addresses.
#[rustfmt::skip]
const SERVICES: &[&str] = &[
    "cf-chl", "_cf_chl_opt", "challenges.cloudflare.com", "challenge-platform", "/cdn-cgi/challenge", "cf-browser-verification",
    "cf-turnstile", "px-captcha", "captcha-delivery", "_incapsula_resource", "distil_r_captcha", "ddos-guard", "aws-waf", "awswaf",
    "hcaptcha", "h-captcha", "g-recaptcha",
];

/// What such checks say, on pages with nothing else.
#[rustfmt::skip]
const CHECKS: &[&str] = &[
    "checking your browser", "verify you are human", "you are a human", "are you a robot", "not a bot", "not a robot",
    "enable javascript and cookies", "unusual traffic", "request blocked",
];

/// Whether the markup of a page with little text has marks of a service that checks visitors.
pub(crate) fn has_service(markup: &str) -> bool {
    has_any(markup, SERVICES)
}

/// Whether the markup of a page that is no article has that it checks visitors.
pub(crate) fn checks_visitors(markup: &str) -> bool {
    has_any(markup, SERVICES.iter().chain(CHECKS))
}

fn has_any<'a>(markup: &str, marks: impl IntoIterator<Item = &'a &'a str>) -> bool {
    let markup = markup.to_ascii_lowercase();
    marks.into_iter().any(|mark| markup.contains(mark))
}

/// Words in the titles of login pages; they count only beside a field for a password.
#[rustfmt::skip]
const LOGINS: &[&str] = &[
    "log in", "login", "sign in", "anmelden", "einloggen", "connexion", "se connecter", "iniciar sesión", "accedi", "inloggen",
    "logga in", "logg inn", "log ind", "kirjaudu", "zaloguj", "войти", "вход", "giriş yap", "ログイン", "登录", "로그인",
];

/// What a page is called.
#[rustfmt::skip]
const PAGES: &[&str] = &[
    "page", "seite", "página", "pagina", "pàgina", "sidan", "siden", "side", "sida", "sivu", "sivua", "síða", "síðan", "strona",
    "strony", "stránka", "stranka", "stranica", "страница", "страницата", "страницу", "сторінка", "сторінку", "старонка", "странице",
    "oldal", "lap", "sayfa", "səhifə", "σελίδα", "الصفحة", "صفحة", "صفحه", "صفحہ", "העמוד", "הדף", "דף", "पृष्ठ", "पेज", "পৃষ্ঠা",
    "পেজ", "หน้า", "trang", "halaman", "laman", "ページ", "页面", "頁面", "网页", "網頁", "페이지", "leht", "lehte", "lapa", "puslapis",
    "faqja", "გვერდი", "էջը", "бет", "ukurasa",
];

/// What is said of a page that is not there.
#[rustfmt::skip]
const MISSING: &[&str] = &[
    "not found", "does not exist", "doesn t exist", "no longer exists", "can t be found", "cannot be found", "could not be found",
    "couldn t be found", "not available", "nicht gefunden", "existiert nicht", "nicht vorhanden", "introuvable", "n existe pas",
    "n existe plus", "non trouvée", "no encontrada", "no existe", "não encontrada", "não existe", "no trobada", "non trovata",
    "non esiste", "niet gevonden", "bestaat niet", "finns inte", "hittades inte", "kunde inte hittas", "ikke funnet", "finnes ikke",
    "ikke fundet", "findes ikke", "fannst ekki", "ei löytynyt", "ei löydy", "nie została znaleziona", "nie znaleziono", "nie istnieje",
    "nenalezena", "neexistuje", "nenájdená", "sa nenašla", "nem található", "nem létezik", "nu a fost găsită", "nu există", "negăsită", "не найдена",
    "не существует", "не знайдено", "не існує", "не знойдзена", "не е намерена", "не съществува", "није пронађена", "не постоји",
    "nije pronađena", "ne postoji", "ni bilo mogoče najti", "ni najdena", "ne obstaja", "δεν βρέθηκε", "δεν υπάρχει", "bulunamadı",
    "tapılmadı", "غير موجودة", "لم يتم العثور", "یافت نشد", "پیدا نشد", "نہیں ملا", "לא נמצא", "לא נמצאה", "नहीं मिला", "পাওয়া যায়নি",
    "ไม่พบ", "không tìm thấy", "không tồn tại", "tidak ditemukan", "tidak dijumpai", "見つかりません", "存在しません", "找不到", "不存在",
    "未找到", "찾을 수 없", "존재하지 않", "ei leitud", "nav atrasta", "nerastas", "nuk u gjet", "ვერ მოიძებნა", "չի գտնվել", "табылмады",
    "haikupatikana",
];

/// Words beside a status that say no more than it.
const STATUS: [&str; 7] = [
    "error", "http", "oops", "fehler", "erreur", "errore", "status",
];

/// The vocabulary, folded.
struct Notices {
    whole: Vec<(NotArticle, HashSet<String>)>,
    pages: Vec<String>,
    missing: Vec<String>,
}

fn folded<C: FromIterator<String>>(phrases: &[&str]) -> C {
    phrases.iter().map(|phrase| fold(phrase)).collect()
}

static NOTICES: LazyLock<Notices> = LazyLock::new(|| Notices {
    whole: WHOLE
        .iter()
        .map(|(kind, phrases)| (*kind, folded(phrases)))
        .collect(),
    pages: folded(PAGES),
    missing: folded(MISSING),
});

/// What a title says its page is.
pub(crate) fn said(title: &str) -> Option<NotArticle> {
    if title.chars().count() > LONGEST {
        return None;
    }
    let parts = title.split(['|', '–', '—', '·', '»', '-']).map(fold);
    parts
        .filter(|part| !part.is_empty())
        .find_map(|part| of_part(&part))
}

fn of_part(part: &str) -> Option<NotArticle> {
    let notices = &*NOTICES;
    let words = || part.split(' ').filter(|word| !STATUS.contains(word));
    let is_status = |word: &str| {
        matches!(
            word,
            "400" | "401" | "403" | "404" | "410" | "451" | "500" | "502" | "503" | "504"
        )
    };
    let rest: Vec<&str> = words().filter(|word| !is_status(word)).collect();
    let rest = rest.join(" ");
    if let Some((kind, _)) = notices
        .whole
        .iter()
        .find(|(_, phrases)| phrases.contains(part) || phrases.contains(&rest))
    {
        return Some(*kind);
    }
    if rest.is_empty() && words().any(is_status) {
        return Some(NotArticle::Error);
    }
    let names_itself = notices.pages.iter().any(|page| {
        if page.is_ascii() {
            rest.split(' ').any(|word| word == page)
        } else {
            rest.contains(page.as_str())
        }
    });
    let is_missing = || {
        notices
            .missing
            .iter()
            .any(|phrase| rest.contains(phrase.as_str()))
    };
    (names_itself && is_missing()).then_some(NotArticle::Error)
}

/// Whether a title is that of a page on which one logs in.
pub(super) fn asks_to_log_in(title: &str) -> bool {
    let title = title.to_lowercase();
    LOGINS.iter().any(|phrase| title.contains(phrase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices_are_told_from_headlines_with_their_words() {
        for (title, expected) in [
            ("404", NotArticle::Error),
            ("Error 404 (Not Found)", NotArticle::Error),
            ("Page not found | Harbour Post", NotArticle::Error),
            ("Η σελίδα δεν βρέθηκε", NotArticle::Error),
            ("Strana - stránka neexistuje", NotArticle::Error),
            ("페이지를 찾을 수 없습니다", NotArticle::Error),
            ("503 Service Unavailable", NotArticle::Error),
            ("Just a moment...", NotArticle::Challenge),
            ("Attention Required! | Cloudflare", NotArticle::Challenge),
            ("Privatsphäre", NotArticle::Consent),
        ] {
            assert_eq!(said(title), Some(expected), "{title}");
        }
        for title in [
            "Missing dog not found after three days",
            "Bus route 404 to run again",
            "Access denied: wheelchair users wait for a ramp",
            "Gericht stärkt Privatsphäre von Mietern",
            "Le suspect du braquage reste introuvable",
            "Just a moment of peace at the harbour",
            "A home page for every village",
        ] {
            assert_eq!(said(title), None, "{title}");
        }
    }
}
