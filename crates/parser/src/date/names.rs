//! Names of months and halves of the day, in lower case and without accents.

use std::sync::LazyLock;

use foldhash::HashMap;

/// The letter without its accent: Latin letters and Greek vowels, and letters of the Arabic script, as far as names of months need them.
pub(super) fn unaccented(char: char) -> char {
    match char {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ă' | 'ą' => 'a',
        'ç' | 'ć' | 'č' => 'c',
        'è' | 'é' | 'ê' | 'ë' | 'ě' | 'ę' | 'ė' => 'e',
        'ğ' => 'g',
        'ì' | 'í' | 'î' | 'ï' | 'ı' | 'į' => 'i',
        'ł' => 'l',
        'ñ' | 'ń' | 'ň' => 'n',
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ő' | 'ø' => 'o',
        'ř' => 'r',
        'ś' | 'š' | 'ş' | 'ș' => 's',
        'ţ' | 'ț' | 'ť' => 't',
        'ù' | 'ú' | 'û' | 'ü' | 'ű' | 'ů' | 'ų' | 'ū' => 'u',
        'ý' | 'ÿ' => 'y',
        'ź' | 'ż' | 'ž' => 'z',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        // Persian and Arabic write one letter in two ways.
        'ي' | 'ى' => 'ی',
        'ك' => 'ک',
        'أ' | 'إ' => 'ا',
        _ => char,
    }
}

/// The names of each month in the languages of CLDR (`dates/calendars/gregorian/months`, wide and abbreviated), and of the Persian
/// calendar: beginnings of which the longest that fits decides, since most languages inflect, and words that have to be whole, since
/// other words begin like them. Words that mean something else in a larger language are left out, and names that mean another month
/// there are in [`CROATIAN`].
const MONTHS: [[&str; 2]; 12] = [
    [
        "eanai ene gen ianua ionaw jaanu jan led oca sau sij sty tammi urtar xanei yanva yanwa ιαν сту січ \
         янв яну јан қаңта հնվ հունվ ינו جنور كانونالث يناير ژانویه जन जान জানু ਜਨ જાન ஜன జన ಜನ ജനു දුර ม.ค \
         มกร ມ.ກ ມັງ ဇန် იან ጃን មករ",
        "xan қаң فروردین",
    ],
    [
        "chwef feabh feb fev fewra helmi lut otsai pebre shkur sub uno vas veebr velj φεβ лют феб фев փետ փտվ \
         פבר شباط فبراير فبرو فرور فوریه فېبر फरवरी फ़र फेब ফেব ਫ਼ਰ ફેબ பிப ఫిబ ಫೆಬ ഫെബ නවම ก.พ กุมภ ກ.ພ ກຸມ \
         ဖေ თებ ፌብ កុម",
        "frar peb shk ақп ақпан اردیبهشت",
    ],
    [
        "bre kov maa maerz mar mawrt mrt mrz ozu μαρ бер мар науры сакав մար մրտ מרץ آذار مارس मार्च মার্চ \
         ਮਾਰ માર மார మార ಮಾರ മാർ මැද มี.ค มีน ມ.ນ ມີນ မတ် მარ ማርች មីន",
        "mac machi нау خرداد مارچ",
    ],
    [
        "abr aibre apiri apr avr bal dub ebril huhti kwi nis tra απρ апр кві краса ապր אפר آوریل أبريل ابريل \
         اپری نيسان अप् एप् এপ্ ਅਪ੍ એપ્ ஏப் ఏప్ ಏಪ್ ഏപ് බක් เม.ย เมษ ມ.ສ ເມສ ဧ აპრ ኤፕሪ មេស",
        "ebr prill кра сәу сәуір تیر",
    ],
    [
        "bealt geg kve mag mai maj may mei svib touko μαι май мая мај тра մայ մյս מאי أيار مايو مه मई মে ਮਈ \
         മേയ වෙස พ.ค พฤษภ ພ.ພ ພຶດ მაი ሜይ ឧសភ",
        "beal maayo mejju мамыр مئی ماي مرداد मे મે மே మే ಮೇ မေ",
    ],
    [
        "birz cer cze ekain giu haz juin jun kesa lipan lipnj mehef meith qersh ιουν июн маусы чер чэрве юни \
         јун հնս հուն יוני حزيران يونيو ژوئن जुन जून জুন ਜੂਨ જૂન ஜூன జూన ಜೂನ ജൂൺ පොස มิ.ย มิถ ມິ. ມິຖ ဇွန ივნ \
         ጁን មិថ",
        "cvn hunyo iun iunie iyn iyun juun juuni qer xuno ġun ġunju мау جون شهریور",
    ],
    [
        "cervenc cervenec gorff heina juil jul korri liep lip lug luuly srpan srpnj tem uztai ιουλ июл лип \
         ліпен юли јул հլս հու יולי تموز جولا يوليو ژوئیه जुल জুল ਜੁਲ જુલ ஜூல జుల ಜುಲ ജൂല ඇසළ ก.ค กรก ກ.ລ ກໍລ \
         ဇူ ივლ ጁላይ កក្",
        "cvc hulyo iuil iul iulie iyl iyul juuli korr lulju uzt xul xullo шіл шілде مهر",
    ],
    [
        "abuzt ago agu aou aug avgus avqus awgus awwis elo kol lunas ogost rugp sie srp αυγ авг жніве жніўн \
         сер օգո օգս אוג آب أغسطس اغسطس اوت अग ऑग আগ ਅਗ ઑગસ ஆக ఆగ ಆಗ ഓഗ නික ส.ค สิงห ສ.ຫ ສິງ ဩ აგვ ኦገስ សីហ",
        "avg avq awg awst gush gusht ogos жні тамыз اګست اگست غشت",
    ],
    [
        "eyl irail rugs ruj sebte senta senty sep set shtat syys szept wrz zar σεπ вер сен сеп қыркү սեպ ספט \
         أيلول سبتمبر ستمب سپتامبر سپتم سېپت شتنب सप् सित सेप সেপ ਸਤੰ સપ્ செப సెప ಸೆಪ സെപ බින ก.ย กันย ກ.ຍ \
         ກັນ စက် სექ ሴፕቴ កញ្",
        "medi mfomh sht қыр آذر",
    ],
    [
        "eki hydre loka oct okt ott out paz rij spal urriar οκτ жов кастр окт հոկ אוק أكتوبر اكتوبر اکتبر \
         اکتو تشرينالأ अक् ऑक् অক্টো ਅਕਤ ઑક્ அக் అక్ ಅಕ್ ഒക് වප් ต.ค ตุล ຕ.ລ ຕຸລ အော ოქტ ኦክቶ តុល",
        "dfomh hyd tet tetor urr urria қаз қазан دی",
    ],
    [
        "azaro kas lapkr lis marras nento nobye noiem noofe nov noyab samha stud tachw νοε лис ліста нов ное \
         ноя қараш նոյ נוב تشرينالث نوامبر نوفمبر نومب نونب नव नोभ नोव নভে ਨਵੰ નવે நவ నవం ನವೆ നവം ඉල් พ.ย \
         พฤศจ ພ.ຈ ພະຈ နို ნოე ኖቬም វិច",
        "nen nof noy samh tach қар بهمن",
    ],
    [
        "abend ara dec dekab des detse dez dhjet dic disee disem disye diċem gru joulu nolla pro rhagf δεκ \
         гру дек дец желто снежа снежн դեկ דצמ دجنبر دسامبر دسمب ديسمبر كانونالأ डिस दिस ডিসে ਦਸੰ ડિસ டிச డిస \
         ಡಿಸ ഡിസ උඳු ธ.ค ธันว ທ.ວ ທັນ ဒီ დეკ ዲሴም ធ្ន",
        "dek dets dhj diċ noll rhag жел сне اسفند",
    ],
];

/// Beginnings of Croatian names that mean another month in Polish and Czech.
const CROATIAN: [(&str, u32); 3] = [("lip", 6), ("srp", 7), ("lis", 10)];

/// Each name with its month, and whether it has to be the whole word.
static NAMES: LazyLock<HashMap<String, (u32, bool)>> = LazyLock::new(|| {
    let names = |(month, [beginnings, words]): (u32, [&'static str; 2])| {
        let beginnings = beginnings
            .split(' ')
            .map(move |name| (name, (month, false)));
        beginnings.chain(words.split(' ').map(move |name| (name, (month, true))))
    };
    let plain = |(name, month): (&str, _)| (name.chars().map(unaccented).collect(), month);
    (1..).zip(MONTHS).flat_map(names).map(plain).collect()
});

/// Longest name in [`MONTHS`], in characters.
const LONGEST: usize = 12;

/// The month that a word names in this language, 1 to 12. Hebrew writes its preposition onto the name.
pub(super) fn month(word: &str, language: Option<&str>) -> Option<u32> {
    let word = word.strip_prefix('ב').unwrap_or(word);
    // Tuesdays.
    if matches!(
        word,
        "martes" | "mardi" | "martedi" | "martedì" | "marți" | "marti"
    ) {
        return None;
    }
    if language == Some("hr")
        && let Some((_, month)) = CROATIAN.iter().find(|(name, _)| word.starts_with(name))
    {
        return Some(*month);
    }
    let ends = word.char_indices().skip(1).map(|(end, _)| end);
    let ends: Vec<usize> = ends.take(LONGEST).chain([word.len()]).collect();
    ends.iter().rev().find_map(|&end| {
        let (month, whole) = NAMES.get(&word[..end])?;
        (!whole || end == word.len()).then_some(*month)
    })
}

/// Whether a word means the half of the day after noon, or the one before it. Without dots, as `a.m.` is `am`.
pub(super) fn afternoon(word: &str) -> Option<bool> {
    Some(match word {
        "am" | "πμ" | "ص" | "صباحا" | "قظ" | "pg" | "pd" | "sa" | "सुबह" | "पूर्वाह्न" => {
            false
        }
        "pm" | "μμ" | "م" | "مساء" | "بظ" | "ptg" | "md" | "ch" | "शाम" | "रात" | "अपराह्न" => {
            true
        }
        _ => return None,
    })
}
