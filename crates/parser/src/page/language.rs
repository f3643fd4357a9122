//! The language of an article: what the page declares, held against its text.

use whatlang::{Lang, Script};

/// Letters of the text that are looked at.
const SAMPLE: usize = 600;

/// Words that a text must have to contradict its page.
const MIN_WORDS: usize = 40;

/// Share of the words that are the commonest of the declared language below which another is looked for. Prose has 15 to 30 %.
const SUSPICIOUS: f32 = 0.06;

/// The commonest words of languages that templates declare whatever the text; without those that neighbours share.
const COMMON: &[(&str, &[&str])] = &[
    (
        "en",
        &[
            "the", "of", "and", "to", "is", "that", "for", "with", "was", "are", "it", "you",
            "your", "on",
        ],
    ),
    (
        "de",
        &[
            "der", "die", "und", "das", "ist", "den", "mit", "von", "nicht", "ein", "eine", "auf",
            "für", "sich", "zu",
        ],
    ),
    (
        "fr",
        &[
            "le", "la", "les", "et", "des", "est", "du", "une", "dans", "pour", "qui", "sur", "au",
            "un", "pas",
        ],
    ),
    (
        "es",
        &[
            "el", "los", "las", "del", "y", "en", "con", "una", "por", "la", "su", "al", "es", "se",
        ],
    ),
    (
        "pt",
        &[
            "o", "os", "do", "da", "em", "não", "uma", "com", "para", "um", "dos", "no", "na", "e",
            "ao",
        ],
    ),
    (
        "it",
        &[
            "il", "di", "che", "e", "della", "per", "una", "sono", "del", "con", "non", "gli",
            "le", "nel",
        ],
    ),
    (
        "nl",
        &[
            "de", "het", "een", "en", "van", "is", "op", "te", "dat", "voor", "met", "zijn", "niet",
        ],
    ),
    (
        "sv",
        &[
            "och", "att", "det", "som", "är", "på", "för", "en", "av", "inte", "till", "med",
            "den", "har",
        ],
    ),
    (
        "pl",
        &[
            "i", "w", "na", "się", "z", "do", "nie", "że", "to", "jest", "o", "po", "od", "przez",
        ],
    ),
];

/// A language tag (BCP 47) in its customary case: `en`, `pt-BR`, `zh-Hant-TW`. None of what is no tag.
pub(crate) fn tag(declared: &str) -> Option<String> {
    let declared = declared
        .split([',', ';', ' ', '.', '@'])
        .map(str::trim)
        .find(|part| !part.is_empty())?;
    let mut parts = declared.split(['-', '_']);
    let primary = parts.next()?.to_ascii_lowercase();
    let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    if !(2..=3).contains(&primary.len()) || !letters(&primary) || primary == "und" {
        return None;
    }
    let mut tag = primary;
    let mut extended = false;
    for part in parts {
        if !(1..=8).contains(&part.len()) || !part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        {
            break;
        }
        tag.push('-');
        if !extended && part.len() == 2 && letters(part) {
            tag.push_str(&part.to_ascii_uppercase());
        } else if !extended && part.len() == 4 && letters(part) {
            tag.push_str(&part[..1].to_ascii_uppercase());
            tag.push_str(&part[1..].to_ascii_lowercase());
        } else {
            extended |= part.len() == 1;
            tag.push_str(&part.to_ascii_lowercase());
        }
    }
    Some(tag)
}

/// The language of a text if the page declares none, or one that the text's script or its commonest words contradict.
pub(super) fn detected(declared: Option<&str>, text: &str) -> Option<&'static str> {
    let end = text
        .char_indices()
        .nth(SAMPLE)
        .map_or(text.len(), |(at, _)| at);
    let sample = &text[..end];
    let declared = declared.and_then(|tag| tag.split('-').next());
    if let Some(declared) = declared
        && !contradicts(sample, declared)
    {
        return None;
    }
    let found = whatlang::detect(sample).filter(whatlang::Info::is_reliable)?;
    let code = short(found.lang());
    (declared != Some(code)).then_some(code)
}

fn contradicts(sample: &str, declared: &str) -> bool {
    if let Some((_, common)) = COMMON.iter().find(|(language, _)| *language == declared) {
        let mut words = 0;
        let mut known = 0;
        for word in sample.split(|letter: char| !letter.is_alphabetic()) {
            if !word.is_empty() {
                words += 1;
                known += usize::from(
                    common
                        .iter()
                        .any(|common| common.eq_ignore_ascii_case(word)),
                );
            }
        }
        return words >= MIN_WORDS && super::outline::ratio(known, words) < SUSPICIOUS
            || !fits(sample, declared);
    }
    !fits(sample, declared)
}

/// Whether the script of a text is one that the language is written in.
fn fits(sample: &str, language: &str) -> bool {
    let Some(script) = whatlang::detect_script(sample) else {
        return true;
    };
    let scripts: &[Script] = match language {
        "ru" | "uk" | "be" | "bg" | "mk" | "ky" | "tg" => &[Script::Cyrillic],
        "sr" | "kk" | "uz" | "mn" | "bs" | "tt" => &[Script::Cyrillic, Script::Latin],
        "ar" | "fa" | "ur" | "ps" | "ckb" | "ug" => &[Script::Arabic],
        "he" | "iw" | "yi" => &[Script::Hebrew],
        "el" => &[Script::Greek],
        "th" => &[Script::Thai],
        "hi" | "mr" | "ne" => &[Script::Devanagari],
        "bn" => &[Script::Bengali],
        "ta" => &[Script::Tamil],
        "te" => &[Script::Telugu],
        "ka" => &[Script::Georgian],
        "hy" => &[Script::Armenian],
        "ko" => &[Script::Hangul],
        "ja" => &[Script::Hiragana, Script::Katakana, Script::Mandarin],
        "zh" => &[Script::Mandarin],
        "en" | "de" | "fr" | "es" | "pt" | "it" | "nl" | "sv" | "da" | "no" | "nb" | "nn"
        | "fi" | "pl" | "cs" | "sk" | "hu" | "ro" | "hr" | "sl" | "et" | "lv" | "lt" | "tr"
        | "id" | "ms" | "vi" | "ca" | "eu" | "gl" | "is" | "ga" | "cy" | "sq" | "tl" | "sw"
        | "af" => &[Script::Latin],
        _ => return true,
    };
    scripts.contains(&script)
}

/// The shortest code of a language, as BCP 47 wants it.
fn short(lang: Lang) -> &'static str {
    match lang {
        Lang::Epo => "eo",
        Lang::Eng => "en",
        Lang::Rus => "ru",
        Lang::Cmn => "zh",
        Lang::Spa => "es",
        Lang::Por => "pt",
        Lang::Ita => "it",
        Lang::Ben => "bn",
        Lang::Fra => "fr",
        Lang::Deu => "de",
        Lang::Ukr => "uk",
        Lang::Kat => "ka",
        Lang::Ara => "ar",
        Lang::Hin => "hi",
        Lang::Jpn => "ja",
        Lang::Heb => "he",
        Lang::Yid => "yi",
        Lang::Pol => "pl",
        Lang::Amh => "am",
        Lang::Jav => "jv",
        Lang::Kor => "ko",
        Lang::Nob => "nb",
        Lang::Dan => "da",
        Lang::Swe => "sv",
        Lang::Fin => "fi",
        Lang::Tur => "tr",
        Lang::Nld => "nl",
        Lang::Hun => "hu",
        Lang::Ces => "cs",
        Lang::Ell => "el",
        Lang::Bul => "bg",
        Lang::Bel => "be",
        Lang::Mar => "mr",
        Lang::Kan => "kn",
        Lang::Ron => "ro",
        Lang::Slv => "sl",
        Lang::Hrv => "hr",
        Lang::Srp => "sr",
        Lang::Mkd => "mk",
        Lang::Lit => "lt",
        Lang::Lav => "lv",
        Lang::Est => "et",
        Lang::Tam => "ta",
        Lang::Vie => "vi",
        Lang::Urd => "ur",
        Lang::Tha => "th",
        Lang::Guj => "gu",
        Lang::Uzb => "uz",
        Lang::Pan => "pa",
        Lang::Aze => "az",
        Lang::Ind => "id",
        Lang::Tel => "te",
        Lang::Pes => "fa",
        Lang::Mal => "ml",
        Lang::Ori => "or",
        Lang::Mya => "my",
        Lang::Nep => "ne",
        Lang::Sin => "si",
        Lang::Khm => "km",
        Lang::Tuk => "tk",
        Lang::Aka => "ak",
        Lang::Zul => "zu",
        Lang::Sna => "sn",
        Lang::Afr => "af",
        Lang::Lat => "la",
        Lang::Slk => "sk",
        Lang::Cat => "ca",
        Lang::Tgl => "tl",
        Lang::Hye => "hy",
        Lang::Cym => "cy",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_have_their_customary_case() {
        for (declared, expected) in [
            ("EN", Some("en")),
            ("pt_br", Some("pt-BR")),
            ("zh-hant-tw", Some("zh-Hant-TW")),
            ("es-419", Some("es-419")),
            ("en_GB.utf-8", Some("en-GB")),
            ("en, de", Some("en")),
            ("de-CH-1996", Some("de-CH-1996")),
            ("en-x-IN", Some("en-x-in")),
            ("english", None),
            ("und", None),
            ("", None),
        ] {
            assert_eq!(tag(declared).as_deref(), expected, "{declared}");
        }
    }

    #[test]
    fn a_text_contradicts_a_template() {
        let german = "Die Fähre zwischen den beiden Inseln fährt ab Montag wieder, sagte das Hafenamt nach einer Woche der Reparatur. Die Arbeiten am Steg, die für das Frühjahr geplant waren, beginnen einen Monat früher als angekündigt, und die Gäste müssen sich auf kurze Wege und etwas Lärm einstellen.";
        let english = "The ferry between the two islands will run again from Monday, the harbour office said after a week of repairs. Work on the pier, which had been planned for the spring, is to begin a month earlier than announced, and guests will have to put up with short walks and a little noise.";
        assert_eq!(detected(Some("en-US"), german), Some("de"));
        assert_eq!(detected(Some("de"), english), Some("en"));
        assert_eq!(detected(None, german), Some("de"));
        assert_eq!(detected(Some("de-AT"), german), None);
        assert_eq!(detected(Some("en"), english), None);
        assert_eq!(
            detected(
                Some("en"),
                "渡船は月曜日から再び運航すると港の事務所が発表した。修理に一週間かかったという。"
            ),
            Some("ja")
        );
        assert_eq!(detected(Some("en"), "Ferry Pier Harbour"), None);
        assert_eq!(detected(None, ""), None);
    }
}
