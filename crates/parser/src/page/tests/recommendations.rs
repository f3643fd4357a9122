//! Recommendation blocks in many languages and in every form: none of them is text, and the text around them is whole.

use super::*;

/// A language: what its blocks are headed with, two paragraphs of an article, and headlines of others.
struct Language {
    tag: &'static str,
    markers: &'static [&'static str],
    paragraphs: [&'static str; 3],
    headlines: [&'static str; 3],
}

const LANGUAGES: &[Language] = &[
    Language {
        tag: "en",
        markers: &[
            "RECOMMENDED FOR YOU",
            "Related",
            "More from Harbour Post",
            "Most read",
            "You may also like",
            "Don't miss",
            "Read next",
        ],
        paragraphs: [
            FIRST,
            SECOND,
            "Passengers who hold a season ticket can ask for a refund until the end of the month, the office added on Tuesday.",
        ],
        headlines: [
            "A bridge for the north shore",
            "Who pays for the new lighthouse?",
            "Fishermen return after the storm",
        ],
    },
    Language {
        tag: "de",
        markers: &[
            "Lesen Sie auch",
            "Mehr zum Thema",
            "Das könnte Sie auch interessieren",
            "Meistgelesen",
            "Empfohlen",
        ],
        paragraphs: [
            "Die Fähre zwischen den beiden Inseln fährt von Montag an wieder, wie das Hafenamt nach einer Woche der Reparaturen mitteilte.",
            "Die Arbeiten am Steg, die für das Frühjahr geplant waren, sollen nun einen Monat früher beginnen als zunächst angekündigt.",
            "Wer eine Jahreskarte besitzt, kann bis zum Ende des Monats eine Erstattung beantragen, sagte eine Sprecherin am Dienstag.",
        ],
        headlines: [
            "Eine Brücke für das Nordufer",
            "Wer bezahlt den neuen Leuchtturm?",
            "Fischer kehren nach dem Sturm zurück",
        ],
    },
    Language {
        tag: "fr",
        markers: &[
            "À lire aussi",
            "Sur le même sujet",
            "Les plus lus",
            "Vous aimerez aussi",
        ],
        paragraphs: [
            "Le ferry entre les deux îles circulera de nouveau à partir de lundi, a annoncé la capitainerie après une semaine de réparations.",
            "Les travaux sur la jetée, qui étaient prévus pour le printemps, commenceront un mois plus tôt que ce qui avait été annoncé.",
            "Les passagers qui ont un abonnement peuvent demander un remboursement jusqu'à la fin du mois, a précisé la capitainerie mardi.",
        ],
        headlines: [
            "Un pont pour la rive nord",
            "Qui paiera le nouveau phare ?",
            "Les pêcheurs rentrent après la tempête",
        ],
    },
    Language {
        tag: "es",
        markers: &[
            "Te puede interesar",
            "Lea también",
            "Lo más leído",
            "Noticias relacionadas",
        ],
        paragraphs: [
            "El transbordador entre las dos islas volverá a navegar a partir del lunes, informó la capitanía tras una semana de reparaciones.",
            "Las obras del muelle, que estaban previstas para la primavera, comenzarán un mes antes de lo que se había anunciado.",
            "Los pasajeros que tienen un abono pueden pedir la devolución hasta el final del mes, añadió la capitanía el martes.",
        ],
        headlines: [
            "Un puente para la orilla norte",
            "¿Quién paga el nuevo faro?",
            "Los pescadores vuelven tras la tormenta",
        ],
    },
    Language {
        tag: "pt",
        markers: &["Leia também", "Mais lidas", "Veja também"],
        paragraphs: [
            "A balsa entre as duas ilhas volta a funcionar a partir de segunda-feira, informou a capitania depois de uma semana de reparos.",
            "As obras no cais, que estavam previstas para a primavera, vão começar um mês antes do que tinha sido anunciado.",
            "Os passageiros que têm assinatura podem pedir o reembolso até o fim do mês, acrescentou a capitania na terça-feira.",
        ],
        headlines: [
            "Uma ponte para a margem norte",
            "Quem paga o novo farol?",
            "Pescadores voltam depois da tempestade",
        ],
    },
    Language {
        tag: "it",
        markers: &["Leggi anche", "I più letti", "Potrebbe interessarti"],
        paragraphs: [
            "Il traghetto tra le due isole tornerà a navigare da lunedì, ha comunicato la capitaneria dopo una settimana di riparazioni.",
            "I lavori al molo, che erano previsti per la primavera, cominceranno un mese prima di quanto era stato annunciato.",
            "I passeggeri che hanno un abbonamento possono chiedere il rimborso fino alla fine del mese, ha aggiunto la capitaneria martedì.",
        ],
        headlines: [
            "Un ponte per la riva nord",
            "Chi paga il nuovo faro?",
            "I pescatori tornano dopo la tempesta",
        ],
    },
    Language {
        tag: "nl",
        markers: &["Lees ook", "Meest gelezen", "Gerelateerde artikelen"],
        paragraphs: [
            "De veerboot tussen de twee eilanden vaart vanaf maandag weer, meldde het havenkantoor na een week van reparaties.",
            "Het werk aan de steiger, dat voor het voorjaar gepland was, begint een maand eerder dan eerst was aangekondigd.",
            "Reizigers met een abonnement kunnen tot het einde van de maand hun geld terugvragen, zei het kantoor dinsdag.",
        ],
        headlines: [
            "Een brug voor de noordoever",
            "Wie betaalt de nieuwe vuurtoren?",
            "Vissers keren terug na de storm",
        ],
    },
    Language {
        tag: "sv",
        markers: &["Läs också", "Mest läst", "Läs mer"],
        paragraphs: [
            "Färjan mellan de två öarna går igen från och med måndag, meddelade hamnkontoret efter en vecka av reparationer.",
            "Arbetet på bryggan, som var planerat till våren, ska nu börja en månad tidigare än vad som först hade sagts.",
            "Resenärer som har ett periodkort kan begära pengarna tillbaka till slutet av månaden, sade kontoret på tisdagen.",
        ],
        headlines: [
            "En bro till norra stranden",
            "Vem betalar den nya fyren?",
            "Fiskarna återvänder efter stormen",
        ],
    },
    Language {
        tag: "pl",
        markers: &[
            "Czytaj też",
            "Zobacz także",
            "Polecane",
            "Najczęściej czytane",
        ],
        paragraphs: [
            "Prom między dwiema wyspami będzie znów kursował od poniedziałku, poinformował kapitanat portu po tygodniu napraw.",
            "Prace na molo, które zaplanowano na wiosnę, mają się rozpocząć o miesiąc wcześniej, niż zapowiadano na początku.",
            "Pasażerowie, którzy mają bilet okresowy, mogą prosić o zwrot pieniędzy do końca miesiąca, dodał kapitanat we wtorek.",
        ],
        headlines: [
            "Most na północny brzeg",
            "Kto zapłaci za nową latarnię?",
            "Rybacy wracają po burzy",
        ],
    },
    Language {
        tag: "cs",
        markers: &["Čtěte také", "Mohlo by vás zajímat", "Nejčtenější"],
        paragraphs: [
            "Trajekt mezi oběma ostrovy bude od pondělí znovu jezdit, oznámil přístavní úřad po týdnu oprav.",
            "Práce na molu, které byly plánovány na jaro, mají začít o měsíc dříve, než se původně oznamovalo.",
            "Cestující s předplatní jízdenkou mohou do konce měsíce žádat o vrácení peněz, dodal úřad v úterý.",
        ],
        headlines: [
            "Most na severní břeh",
            "Kdo zaplatí nový maják?",
            "Rybáři se vracejí po bouři",
        ],
    },
    Language {
        tag: "tr",
        markers: &[
            "İlgili haberler",
            "Bunlar da ilginizi çekebilir",
            "En çok okunanlar",
        ],
        paragraphs: [
            "İki ada arasındaki feribot, bir hafta süren onarımın ardından pazartesi gününden itibaren yeniden çalışacak, dedi liman idaresi.",
            "İlkbahar için planlanan iskele çalışmaları, daha önce duyurulandan bir ay erken başlayacak, diye eklendi açıklamada.",
            "Abonman sahibi yolcular ay sonuna kadar paralarını geri isteyebilecek, dedi liman idaresi salı günü yaptığı açıklamada.",
        ],
        headlines: [
            "Kuzey kıyısına bir köprü",
            "Yeni fenerin parasını kim ödeyecek?",
            "Balıkçılar fırtınadan sonra döndü",
        ],
    },
    Language {
        tag: "el",
        markers: &["Διαβάστε επίσης", "Σχετικά άρθρα"],
        paragraphs: [
            "Το πλοίο ανάμεσα στα δύο νησιά θα εκτελεί ξανά δρομολόγια από τη Δευτέρα, ανακοίνωσε το λιμεναρχείο μετά από μία εβδομάδα επισκευών.",
            "Οι εργασίες στην προβλήτα, που είχαν προγραμματιστεί για την άνοιξη, θα αρχίσουν έναν μήνα νωρίτερα από ό,τι είχε ανακοινωθεί.",
            "Οι επιβάτες με κάρτα διαρκείας μπορούν να ζητήσουν επιστροφή χρημάτων έως το τέλος του μήνα, πρόσθεσε το λιμεναρχείο.",
        ],
        headlines: [
            "Μια γέφυρα για τη βόρεια ακτή",
            "Ποιος πληρώνει τον νέο φάρο;",
            "Οι ψαράδες επιστρέφουν μετά την καταιγίδα",
        ],
    },
    Language {
        tag: "ru",
        markers: &[
            "Читайте также",
            "По теме",
            "Самое читаемое",
            "Материалы по теме",
        ],
        paragraphs: [
            "Паром между двумя островами снова пойдёт с понедельника, сообщило управление порта после недели ремонта.",
            "Работы на причале, которые планировали на весну, начнутся на месяц раньше, чем было объявлено вначале.",
            "Пассажиры с проездными билетами могут до конца месяца попросить вернуть деньги, добавили в управлении во вторник.",
        ],
        headlines: [
            "Мост на северный берег",
            "Кто заплатит за новый маяк?",
            "Рыбаки вернулись после шторма",
        ],
    },
    Language {
        tag: "uk",
        markers: &["Читайте також", "Рекомендуємо"],
        paragraphs: [
            "Пором між двома островами знову ходитиме з понеділка, повідомило управління порту після тижня ремонту.",
            "Роботи на причалі, які планували на весну, почнуться на місяць раніше, ніж було оголошено спочатку.",
            "Пасажири з проїзними квитками можуть до кінця місяця просити повернути гроші, додали в управлінні у вівторок.",
        ],
        headlines: [
            "Міст на північний берег",
            "Хто заплатить за новий маяк?",
            "Рибалки повернулися після шторму",
        ],
    },
    Language {
        tag: "ar",
        markers: &["اقرأ أيضا", "مواضيع ذات صلة", "الأكثر قراءة"],
        paragraphs: [
            "ستعود العبّارة بين الجزيرتين إلى العمل ابتداء من يوم الاثنين، حسبما أعلنت إدارة الميناء بعد أسبوع من الإصلاحات.",
            "ستبدأ أعمال الرصيف التي كان من المقرر إجراؤها في الربيع قبل شهر من الموعد الذي أعلن عنه في البداية.",
            "يمكن للركاب الذين يحملون تذاكر شهرية أن يطلبوا استرداد أموالهم حتى نهاية الشهر، كما أضافت الإدارة يوم الثلاثاء.",
        ],
        headlines: [
            "جسر إلى الضفة الشمالية",
            "من يدفع ثمن المنارة الجديدة؟",
            "عودة الصيادين بعد العاصفة",
        ],
    },
    Language {
        tag: "he",
        markers: &["קראו גם", "כתבות נוספות"],
        paragraphs: [
            "המעבורת בין שני האיים תשוב לפעול החל מיום שני, כך הודיעה הנהלת הנמל לאחר שבוע של תיקונים.",
            "העבודות במזח, שתוכננו לאביב, יתחילו חודש מוקדם יותר מכפי שהודיעו בתחילה, נמסר מההנהלה.",
            "נוסעים שמחזיקים בכרטיס חודשי יוכלו לבקש החזר כספי עד סוף החודש, הוסיפה ההנהלה ביום שלישי.",
        ],
        headlines: [
            "גשר לגדה הצפונית",
            "מי ישלם על המגדלור החדש?",
            "הדייגים חזרו אחרי הסערה",
        ],
    },
    Language {
        tag: "hi",
        markers: &["यह भी पढ़ें", "संबंधित खबरें"],
        paragraphs: [
            "दोनों द्वीपों के बीच चलने वाली नौका सोमवार से फिर चलेगी, बंदरगाह कार्यालय ने एक सप्ताह की मरम्मत के बाद बताया।",
            "घाट पर काम, जो वसंत के लिए तय किया गया था, अब पहले बताए गए समय से एक महीने पहले शुरू होगा।",
            "जिन यात्रियों के पास मासिक टिकट है, वे महीने के अंत तक पैसे वापस मांग सकते हैं, कार्यालय ने मंगलवार को कहा।",
        ],
        headlines: [
            "उत्तरी तट के लिए एक पुल",
            "नए प्रकाशस्तंभ का पैसा कौन देगा",
            "तूफान के बाद मछुआरे लौटे",
        ],
    },
    Language {
        tag: "ja",
        markers: &["関連記事", "おすすめ記事", "あわせて読みたい"],
        paragraphs: [
            "二つの島を結ぶ渡船は、一週間の修理を終えて月曜日から再び運航すると、港の事務所が発表した。",
            "春に予定されていた桟橋の工事は、当初の発表より一か月早く始まる見通しだと、事務所は説明している。",
            "定期券を持つ乗客は、月末まで払い戻しを申し込むことができると、事務所は火曜日に付け加えた。",
        ],
        headlines: [
            "北岸に新しい橋",
            "灯台の費用は誰が払うのか",
            "嵐のあと漁師が戻る",
        ],
    },
    Language {
        tag: "zh",
        markers: &["相关阅读", "推荐阅读", "热门文章"],
        paragraphs: [
            "港务局表示，连接两座岛屿的渡轮在经过一周的维修之后，将从星期一起恢复航行。",
            "原定于春季进行的码头工程，将比最初公布的时间提前一个月开始，港务局在声明中说。",
            "持有月票的乘客可以在月底之前申请退款，港务局星期二补充说，具体办法将另行公布。",
        ],
        headlines: [
            "通往北岸的一座桥",
            "谁来支付新灯塔的费用",
            "暴风雨过后渔民归来",
        ],
    },
    Language {
        tag: "ko",
        markers: &["관련기사", "많이 본 뉴스", "추천 기사"],
        paragraphs: [
            "두 섬을 잇는 여객선이 일주일간의 수리를 마치고 월요일부터 다시 운항한다고 항만 사무소가 밝혔다.",
            "봄으로 예정되어 있던 부두 공사는 처음 발표된 것보다 한 달 일찍 시작될 예정이라고 사무소는 설명했다.",
            "정기권을 가진 승객은 이달 말까지 환불을 신청할 수 있다고 사무소는 화요일에 덧붙였다.",
        ],
        headlines: [
            "북쪽 해안에 새 다리",
            "새 등대 비용은 누가 내나",
            "폭풍 뒤 돌아온 어부들",
        ],
    },
    Language {
        tag: "vi",
        markers: &["Xem thêm", "Tin liên quan"],
        paragraphs: [
            "Chuyến phà giữa hai hòn đảo sẽ chạy trở lại từ thứ Hai, văn phòng cảng cho biết sau một tuần sửa chữa.",
            "Công việc ở cầu tàu, vốn được lên kế hoạch cho mùa xuân, sẽ bắt đầu sớm hơn một tháng so với thông báo ban đầu.",
            "Hành khách có vé tháng có thể yêu cầu hoàn tiền đến hết tháng này, văn phòng cảng nói thêm hôm thứ Ba.",
        ],
        headlines: [
            "Một cây cầu cho bờ bắc",
            "Ai trả tiền cho ngọn hải đăng mới?",
            "Ngư dân trở về sau cơn bão",
        ],
    },
    Language {
        tag: "id",
        markers: &["Baca juga", "Berita terkait", "Terpopuler"],
        paragraphs: [
            "Feri di antara kedua pulau akan kembali berlayar mulai hari Senin, kata kantor pelabuhan setelah satu minggu perbaikan.",
            "Pekerjaan di dermaga, yang semula direncanakan untuk musim semi, akan dimulai satu bulan lebih awal dari yang diumumkan.",
            "Penumpang yang memiliki tiket bulanan dapat meminta uang kembali sampai akhir bulan, tambah kantor itu pada hari Selasa.",
        ],
        headlines: [
            "Jembatan untuk pantai utara",
            "Siapa membayar mercusuar baru?",
            "Nelayan kembali setelah badai",
        ],
    },
    Language {
        tag: "fi",
        markers: &["Lue myös", "Luetuimmat"],
        paragraphs: [
            "Lautta kahden saaren välillä kulkee jälleen maanantaista alkaen, satamatoimisto kertoi viikon korjausten jälkeen.",
            "Laiturin työt, jotka oli suunniteltu keväälle, alkavat kuukautta aikaisemmin kuin alun perin oli ilmoitettu.",
            "Matkustajat, joilla on kausilippu, voivat pyytää rahansa takaisin kuun loppuun asti, toimisto lisäsi tiistaina.",
        ],
        headlines: [
            "Silta pohjoisrannalle",
            "Kuka maksaa uuden majakan?",
            "Kalastajat palaavat myrskyn jälkeen",
        ],
    },
    Language {
        tag: "hu",
        markers: &["Kapcsolódó cikkek", "Legolvasottabb"],
        paragraphs: [
            "A két sziget közötti komp hétfőtől újra közlekedik, közölte a kikötői hivatal egy hét javítás után.",
            "A mólón tervezett munkák, amelyeket tavaszra ütemeztek, egy hónappal korábban kezdődnek, mint ahogy először bejelentették.",
            "A bérlettel rendelkező utasok a hónap végéig kérhetik vissza a pénzüket, tette hozzá a hivatal kedden.",
        ],
        headlines: [
            "Híd az északi partra",
            "Ki fizeti az új világítótornyot?",
            "A halászok visszatértek a vihar után",
        ],
    },
];

/// Makes a block of a marker and headlines.
type Form = fn(&str, &[&str; 3]) -> String;

/// The forms in which a block of recommendations stands.
const FORMS: &[(&str, Form)] = &[
    ("heading and list", |marker, headlines| {
        format!(
            "<h3>{marker}</h3><ul>{}</ul>",
            each(headlines, |line| format!("<li><a href=/s>{line}</a></li>"))
        )
    }),
    ("cards", |marker, headlines| {
        let card = |line: &str| {
            format!("<div class=card><a href=/s><img src=/i.jpg alt=''><h4>{line}</h4></a></div>")
        };
        format!(
            "<div class=cards><div>{marker}</div>{}</div>",
            each(headlines, card)
        )
    }),
    ("inline", |marker, headlines| {
        format!(
            "<p><strong>{marker}:</strong> <a href=/s>{}</a></p>",
            headlines[0]
        )
    }),
    ("one line", |marker, headlines| {
        format!(
            "<p><strong>{marker}</strong> <a href=/s>{}</a></p>",
            headlines[0]
        )
    }),
    ("carousel", |marker, headlines| {
        let slide = |line: &str| format!("<div class=swiper-slide><a href=/s>{line}</a></div>");
        format!(
            "<section class=swiper><h2>{marker}</h2>{}</section>",
            each(headlines, slide)
        )
    }),
    ("aside", |marker, headlines| {
        format!(
            "<aside><p>{marker}</p>{}</aside>",
            each(headlines, |line| format!("<p><a href=/s>{line}</a></p>"))
        )
    }),
    ("widget", |marker, headlines| {
        let item = |line: &str| {
            format!(
                "<div class=trc_item><a href='https://ads.example/s' rel=nofollow><span>{line}</span></a><span>Brand</span></div>"
            )
        };
        format!(
            "<div id=taboola-below><span class=trc_header>{marker}</span>{}</div>",
            each(headlines, item)
        )
    }),
    ("plain lines", |marker, headlines| {
        format!(
            "<p>{marker}</p>{}",
            each(headlines, |line| format!("<p><a href=/s>{line}</a></p>"))
        )
    }),
];

fn each(headlines: &[&str; 3], form: impl Fn(&str) -> String) -> String {
    headlines.iter().map(|line| form(line)).collect()
}

/// A page of a site, with something in the middle of the text or after it.
fn news_page(language: &Language, middle: &str, end: &str) -> String {
    let menu = "<li><a href=/politik>Politik</a></li><li><a href=/sport>Sport</a></li><li><a href=/video>Video</a></li>";
    let [one, two, three] = language.paragraphs;
    format!(
        "<html lang={}><head><title>{one:.20}</title></head><body><header><nav><ul>{menu}</ul></nav></header>
         <main><article><h1>{one:.24}</h1><div class=byline>Ana Holm</div><time datetime=2026-02-28T10:00:00Z>28.02.2026</time>
         <div class=article-body><p>{one}</p><p>{two}</p>{middle}<p>{three}</p><p>{two} {three}</p>{end}</div></article></main>
         <footer><ul>{menu}</ul><p>© 2026 Harbour Post</p></footer></body></html>",
        language.tag
    )
}

#[test]
fn recommendations_of_any_form_and_language_are_left_out() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for language in LANGUAGES {
        let [one, two, three] = language.paragraphs;
        let joined = format!("{two} {three}");
        let expected = [one, two, three, joined.as_str()];
        for marker in language.markers {
            for (name, form) in FORMS {
                let block = form(marker, &language.headlines);
                for (place, page) in [
                    ("middle", news_page(language, &block, "")),
                    ("end", news_page(language, "", &block)),
                ] {
                    count += 1;
                    let extracted = extract(&page);
                    let found = extracted.as_ref().map(texts).unwrap_or_default();
                    if found != expected {
                        let odd: Vec<&str> = found
                            .iter()
                            .filter(|text| !expected.contains(text))
                            .copied()
                            .collect();
                        wrong.push(format!(
                            "{} {marker} as {name} in the {place}: {odd:?} {}",
                            language.tag,
                            found.len()
                        ));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {count}: {wrong:#?}", wrong.len());
}

#[test]
fn a_word_of_a_marker_within_a_paragraph_removes_nothing() {
    let page = format!(
        "<article><h1>Pier</h1><p>{FIRST}</p><p>{SECOND}</p><p>Most read the notice and said: related questions came first, don't miss the boat was the answer of the clerk.</p></article>"
    );
    assert_eq!(extract(&page).unwrap().blocks.len(), 3);
}

#[test]
fn a_headline_behind_a_label_is_left_out_in_any_language() {
    let page = |between: &str| {
        extract(&format!(
            "<title>Ferry</title><h1>Ferry</h1><p>{FIRST}</p>{between}<p>{SECOND}</p>"
        ))
        .unwrap()
    };
    let headline = "<a href=/x>Uphenyo lwesikebhe luzoqala ngoMsombuluko</a>";
    for label in ["Ezinye izindaba:", "FUNDA OLUNYE UDABA LAPHA |"] {
        let line = format!("<p><b>{label}</b> {headline}</p>");
        assert_eq!(texts(&page(&line)), [FIRST, SECOND], "{label}");
    }
    let list = "<p>【更多新聞】<br><a href=/1>►港口辦公室星期一重新開放</a><br><a href=/2>►漁民風暴後返航</a></p>";
    assert_eq!(texts(&page(list)), [FIRST, SECOND]);
    let row = format!(
        "<table><tr><td>Monday, from six in the morning until noon</td><td>{headline}</td></tr><tr><td>Tuesday</td><td>4.20</td></tr></table>"
    );
    assert_eq!(texts(&page(&row)).len(), 4);
}
