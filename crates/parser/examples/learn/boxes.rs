//! Boxes as pages put between the paragraphs of an article: subscriptions, newsletters, consent, comments, recommendations, jobs,
//! biographies. Pages that are labelled have few of each, so copies of the pages with such boxes are learned from too. The sentences
//! are made up; their words, their links and their place are what is to be learned, in any language.

use std::ops::Range;

use crate::boost::Random;

/// Most boxes in a copy of a page.
const MOST: u64 = 4;

/// Paragraphs of a copy that are marked up otherwise, the last one aside: fewer than this.
const MOST_REMADE: u64 = 3;

/// Least letters of a paragraph behind which a box may stand.
const PARAGRAPH: usize = 120;

/// Lines of boxes without headlines of other articles, a box a row.
const PROMPTS: &[&[&str]] = &[
    // Newsletters.
    &[
        "Sign up for our morning newsletter",
        "The stories you need, in your inbox every weekday.",
        "By signing up you agree to our terms and privacy policy. You can unsubscribe at any time.",
    ],
    &[
        "Get the day's top headlines delivered to your inbox",
        "Please enter a valid email address.",
        "Thanks for signing up!",
    ],
    &[
        "Skip past newsletter promotion",
        "Sign up to The Briefing",
        "Our reporters explain the week's politics, free every Friday",
    ],
    &[
        "Unser Newsletter am Morgen",
        "Die wichtigsten Nachrichten des Tages direkt in Ihr Postfach. Jetzt kostenlos anmelden!",
        "Sie können sich jederzeit wieder abmelden.",
    ],
    &[
        "Abonnieren Sie unseren Newsletter",
        "Ich möchte den Newsletter erhalten und stimme der Datenschutzerklärung zu.",
    ],
    &[
        "Recevez notre newsletter chaque matin",
        "L'essentiel de l'actualité dans votre boîte mail. Inscrivez-vous gratuitement.",
    ],
    &[
        "Suscríbete a nuestro boletín",
        "Recibe cada mañana en tu correo las noticias más importantes del día.",
    ],
    &[
        "Iscriviti alla newsletter",
        "Ogni mattina le notizie scelte dalla nostra redazione nella tua casella di posta.",
    ],
    &[
        "Assine nossa newsletter",
        "Receba as principais notícias do dia no seu e-mail. É grátis.",
    ],
    &[
        "Schrijf je in voor onze nieuwsbrief",
        "Elke ochtend het belangrijkste nieuws in je mailbox.",
    ],
    &[
        "Prenumerera på vårt nyhetsbrev",
        "Få det viktigaste direkt i din inkorg varje morgon.",
    ],
    &[
        "Meld deg på vårt nyhetsbrev",
        "De viktigste sakene rett i innboksen din hver morgen.",
    ],
    &[
        "Tilmeld dig vores nyhedsbrev",
        "Få dagens vigtigste historier direkte i din indbakke.",
    ],
    &[
        "Tilaa uutiskirje",
        "Päivän tärkeimmät uutiset suoraan sähköpostiisi.",
    ],
    &[
        "Zapisz się na nasz newsletter",
        "Najważniejsze wiadomości dnia w Twojej skrzynce.",
    ],
    &[
        "Odebírejte náš newsletter",
        "Nejdůležitější zprávy dne přímo do vaší schránky.",
    ],
    &[
        "Iratkozzon fel hírlevelünkre",
        "A nap legfontosabb hírei az Ön postafiókjában.",
    ],
    &[
        "Bültenimize abone olun",
        "Günün en önemli haberleri her sabah e-posta kutunuzda.",
    ],
    &[
        "Подпишитесь на нашу рассылку",
        "Главные новости дня в вашей почте каждое утро.",
    ],
    &[
        "Підпишіться на нашу розсилку",
        "Головні новини дня у вашій поштовій скриньці.",
    ],
    &[
        "اشترك في نشرتنا البريدية",
        "أهم الأخبار تصلك كل صباح إلى بريدك.",
    ],
    &[
        "メルマガ登録",
        "毎朝、大切なニュースをお届けします。ご登録は無料です。",
    ],
    &["订阅我们的新闻邮件", "每天早上把重要新闻发送到您的邮箱。"],
    // Subscriptions and registration walls.
    &[
        "This article is reserved for subscribers",
        "Unlimited online access to all our articles with one account.",
        "Exclusive columns and newsletters by our award-winning writers.",
        "Daily puzzles and the ePaper edition on any device.",
        "Support local journalism.",
        "Subscribe or sign in to continue reading",
    ],
    &[
        "Create a free account to keep reading",
        "Enjoy additional articles every month.",
        "Follow your favourite writers and topics.",
        "Take part in the conversation in the comments.",
    ],
    &[
        "Already a subscriber? Log in",
        "Try one month for $1. Cancel anytime.",
    ],
    &[
        "Jetzt weiterlesen mit unserem Abo",
        "Unbegrenzter Zugriff auf alle Artikel, E-Paper und App",
        "Im ersten Monat kostenlos, danach 9,99 € monatlich, jederzeit kündbar",
        "Sie haben schon ein Abo? Hier anmelden",
    ],
    &[
        "Nutzen Sie unser Angebot praktisch werbefrei und ohne Tracking",
        "Nur 2,99 € im Monat",
    ],
    &[
        "Cet article est réservé aux abonnés",
        "Accès illimité à tous nos articles, sans engagement, résiliable à tout moment.",
        "Déjà abonné ? Connectez-vous",
    ],
    &[
        "Contenido exclusivo para suscriptores",
        "Acceso ilimitado a todos los artículos por 1 € al mes.",
        "¿Ya eres suscriptor? Inicia sesión",
    ],
    &[
        "Contenuto riservato agli abbonati",
        "Accesso illimitato a tutti gli articoli del sito, il primo mese a 1 €.",
        "Sei già abbonato? Accedi",
    ],
    &[
        "Conteúdo exclusivo para assinantes",
        "Acesso ilimitado por apenas R$ 1,90 no primeiro mês.",
        "Já é assinante? Faça login",
    ],
    &[
        "Lees verder met een abonnement",
        "Onbeperkt toegang tot alle artikelen, maandelijks opzegbaar.",
        "Al abonnee? Log in",
    ],
    &[
        "Dostęp tylko dla subskrybentów",
        "Nieograniczony dostęp do wszystkich artykułów już od 1 zł za miesiąc.",
    ],
    &[
        "Материал доступен по подписке",
        "Неограниченный доступ ко всем статьям, первый месяц бесплатно.",
    ],
    &[
        "この記事は会員限定です",
        "会員になると、すべての記事をお読みいただけます。",
    ],
    // Consent.
    &[
        "We need your consent to show this content",
        "This content is hosted by a third party that may set cookies. Please accept cookies to view it.",
        "You can change your privacy settings at any time.",
    ],
    &[
        "We and our partners use cookies and other technologies to store and access information on a device and to show personalised ads and content.",
        "Store and/or access information on a device",
        "Use precise geolocation data and scan device characteristics",
    ],
    &[
        "Ein Klick für den Datenschutz",
        "Erst wenn Sie hier klicken, werden Inhalte von Dritten nachgeladen. Ihre Daten werden dabei übertragen. Mehr dazu in unserer Datenschutzerklärung.",
        "Datenschutzeinstellungen anpassen",
    ],
    &[
        "Empfohlener externer Inhalt",
        "Wir benötigen Ihre Zustimmung, um den von unserer Redaktion eingebundenen Inhalt anzuzeigen.",
        "Ich bin damit einverstanden, dass mir externe Inhalte angezeigt werden. Damit können personenbezogene Daten an Drittplattformen übermittelt werden.",
    ],
    &[
        "Um Ihnen personalisierte Werbung und Inhalte anzubieten, setzen wir und unsere Partner Cookies und andere Technologien ein. Ihre Einwilligung können Sie jederzeit widerrufen.",
        "Informationen auf einem Gerät speichern und abrufen",
        "Genaue Standortdaten verwenden",
    ],
    &[
        "Ce contenu est bloqué car vous n'avez pas accepté les cookies et autres traceurs.",
        "Accepter les cookies",
    ],
    &[
        "Este contenido no se muestra porque no has aceptado las cookies.",
        "Puedes cambiar tus preferencias de privacidad en cualquier momento.",
    ],
    &[
        "Per visualizzare questo contenuto devi accettare i cookie.",
        "Modifica le tue preferenze sulla privacy",
    ],
    &["Deze inhoud kan cookies plaatsen. Geef toestemming om de inhoud te bekijken."],
    // Comments.
    &[
        "Share your thoughts and join the conversation in the comments",
        "Comments are moderated and may take up to an hour to appear on the site.",
    ],
    &["What do you think? Let us know in the comments below."],
    &[
        "Diskutieren Sie mit",
        "Schreiben Sie einen Kommentar und lesen Sie, was andere Leser meinen.",
    ],
    &[
        "Réagissez à cet article",
        "Votre commentaire sera publié après modération.",
    ],
    &[
        "Deja tu comentario",
        "Normas de participación en los comentarios",
    ],
    // Networks, messengers, apps.
    &["Follow us on Facebook, X and Instagram for the latest updates"],
    &["Join our WhatsApp channel and never miss a story"],
    &["Download our app for breaking news alerts"],
    &["Folgen Sie uns auf WhatsApp und Instagram"],
    &["Suivez-nous sur WhatsApp et recevez nos alertes"],
    &["Síguenos en nuestro canal de WhatsApp y en Google Noticias"],
    &["Подписывайтесь на наш канал в Telegram"],
    &["Telegram kanalımıza abone olun"],
    // Requests and notes of the publisher.
    &[
        "Support our journalism",
        "We rely on readers like you. Make a donation today and help us keep our reporting free for everyone.",
    ],
    &[
        "Do you have a story for us? Email our news team",
        "You can send your tips to our reporters in confidence.",
    ],
    &[
        "Our website is the place for the latest news and views. Please bookmark our homepage and sign up for our newsletters.",
    ],
    &[
        "Dieser Artikel wurde maschinell übersetzt. Haben Sie einen Fehler entdeckt? Schreiben Sie uns.",
    ],
    &[
        "Unterstützen Sie unsere Arbeit",
        "Guter Journalismus kostet Geld. Helfen Sie uns mit Ihrer Spende.",
    ],
    // Biographies and desks.
    &[
        "About the author",
        "Dana Whitlock is a senior reporter who covers courts and policing. She joined the newsroom in 2015 and lives in the north of the city.",
        "Email Dana or follow her on X",
    ],
    &[
        "Über den Autor",
        "Jonas Falkner ist Redakteur im Ressort Wirtschaft. Er hat Volkswirtschaft studiert und schreibt vor allem über Energie.",
    ],
    &[
        "Camille Rousset est journaliste au service international. Elle suit l'Europe centrale depuis 2012.",
    ],
    &["Reporting by Lena Ortiz and Sam Okafor; Editing by Ruth Avery"],
    &["(With inputs from agencies)"],
    // Audio and video.
    &[
        "Listen to this article",
        "4 min",
        "This audio is generated by an automated voice. Have feedback? Tell us.",
    ],
    &[
        "Artikel anhören",
        "Diese Audioversion wurde künstlich erzeugt. Wir freuen uns über Ihr Feedback.",
    ],
    &[
        "WATCH | Mayor explains why the bridge stays closed:",
        "Play video",
        "Duration 1:42",
    ],
];

/// Lines between paragraphs, as adverts leave them; some stand many times on a page.
const LABELS: &[&str] = &[
    "The text goes on",
    "Advertisement",
    "Story continues below advertisement",
    "Anzeige",
    "Publicité",
    "Artikel wird unten fortgesetzt",
    "Loading...",
    "Skip Ad",
];

/// Headings of lists of other articles; empty where a list has none.
const HEADINGS: &[&str] = &[
    "",
    "",
    "Our picks",
    "From our partners",
    "You could also read",
    "Other news today",
    "Top videos",
    "Mehr Nachrichten",
    "Aus unserem Angebot",
    "Unsere Empfehlung",
    "Nos articles du moment",
    "Otras noticias",
    "Altre notizie",
    "Meer berichten",
    "Fler artiklar",
    "Lisää aiheesta",
    "Inne artykuły",
    "Další zprávy",
    "Diğer haberler",
    "Другие новости",
    "أخبار أخرى",
    "その他のニュース",
    "其他新闻",
];

/// Beginnings of lines that name one other article.
const INLINE: &[&str] = &[
    "Read more: ",
    "See also: ",
    "RELATED: ",
    "Don't miss: ",
    "Explained: ",
    "Opinion: ",
    "Lesen Sie auch: ",
    "Mehr zum Thema: ",
    "Lire aussi : ",
    "Lea también: ",
    "Leggi anche: ",
    "Leia também: ",
    "Lees ook: ",
    "Läs även: ",
    "Czytaj też: ",
    "Читайте также: ",
    "اقرأ أيضا: ",
    "関連：",
    "",
];

/// Jobs, courses and products.
const OFFERS: &[&[&str]] = &[
    &[
        "Jobs",
        "Software Engineer (m/f/d), Harbour Systems Ltd, Hamburg",
        "Senior Project Manager, Northern Rail, Leeds",
        "Data Analyst, City Council, Remote",
    ],
    &[
        "Stellenmarkt",
        "IT-Administrator (m/w/d) Stadtwerke Musterstadt",
        "Fachinformatiker (m/w/d) Feldmann GmbH & Co. KG, Kassel",
        "Projektleiterin Digitalisierung Universität Neustadt",
    ],
    &[
        "Courses",
        "Cloud architecture: a two-day virtual workshop 12–13 May",
        "Introduction to machine learning: online course with certificate",
    ],
    &[
        "Offres d'emploi",
        "Chargé de projet (H/F), Ville de Valmont",
        "Ingénieure logiciel, Lyon, CDI",
    ],
];

/// A copy of a page with boxes between its paragraphs, and with some paragraphs marked up as lists and quotations are; `titles`
/// are headlines of other articles.
pub(crate) fn with_boxes(markup: &str, titles: &[String], random: &mut Random) -> String {
    let mut paragraphs: Vec<Range<usize>> = Vec::new();
    let mut begin = 0;
    for (at, end) in markup.match_indices("</p>") {
        let open = markup[begin..at].rfind("<p").map(|open| begin + open);
        begin = at + end.len();
        if let Some(open) = open
            && at - open > PARAGRAPH
        {
            paragraphs.push(open..begin);
        }
    }
    let Some(last) = paragraphs.last() else {
        return markup.to_owned();
    };
    let mut edits: Vec<(Range<usize>, String)> = Vec::new();
    for _ in 0..random.below(MOST_REMADE) {
        let place = &paragraphs[random.below(paragraphs.len() as u64) as usize];
        edits.push((place.clone(), remade(&markup[place.clone()], random)));
    }
    if random.below(3) == 0 {
        edits.push((last.clone(), remade(&markup[last.clone()], random)));
    }
    edits.sort_by_key(|(place, _)| place.start);
    edits.dedup_by_key(|(place, _)| place.start);
    for _ in 0..=random.below(MOST) {
        let place = paragraphs[random.below(paragraphs.len() as u64) as usize].end;
        edits.push((place..place, one(titles, random)));
    }
    if random.below(4) == 0 {
        let label = pick(LABELS, random);
        let name = name(random);
        for place in paragraphs.iter().step_by(1 + random.below(3) as usize) {
            let text = format!("<div{name}>{label}</div>");
            edits.push((place.end..place.end, text));
        }
    }
    edits.sort_by_key(|(place, _)| (place.end, place.start));
    let mut out = String::new();
    let mut begin = 0;
    for (place, text) in edits {
        out.push_str(&markup[begin..place.start]);
        out.push_str(&text);
        begin = place.end;
    }
    out.push_str(&markup[begin..]);
    out
}

/// A paragraph's text in the markup of a list, a quotation, or of no paragraph: newspapers have few of these, and the labels leave them
/// out of the text now and then.
fn remade(paragraph: &str, random: &mut Random) -> String {
    let mut text = String::new();
    let mut inside = false;
    for letter in paragraph.chars() {
        match letter {
            '<' => inside = true,
            '>' => inside = false,
            _ if !inside => text.push(letter),
            _ => {}
        }
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let size = 3 + random.below(6) as usize;
    let pieces: Vec<String> = words.chunks(size).map(|words| words.join(" ")).collect();
    match random.below(7) {
        0..3 => format!("<ul>{}</ul>", each("li", &pieces)),
        3 => format!("<ol>{}</ol>", each("li", &pieces)),
        4 => format!("<blockquote><p>{text}</p></blockquote>"),
        5 => format!("<blockquote>{text}</blockquote>"),
        _ => format!("<div>{text}</div>"),
    }
}

fn one(titles: &[String], random: &mut Random) -> String {
    let link = |text: &str| format!("<a href=\"/other/{}\">{text}</a>", text.len());
    match random.below(10) {
        0..5 => {
            let lines: Vec<String> = pick(PROMPTS, random)
                .iter()
                .map(|line| (*line).to_owned())
                .collect();
            wrapped(&lines, random)
        }
        5 => {
            let offers = pick(OFFERS, random);
            let lines: Vec<String> = offers
                .iter()
                .enumerate()
                .map(|(at, line)| {
                    if at == 0 {
                        (*line).to_owned()
                    } else {
                        link(line)
                    }
                })
                .collect();
            wrapped(&lines, random)
        }
        6 | 7 => {
            let title = &titles[random.below(titles.len() as u64) as usize];
            let begin = pick(INLINE, random);
            let inline = if random.below(3) == 0 {
                link(&format!("{begin}{title}"))
            } else {
                format!("{begin}{}", link(title))
            };
            wrapped(&[inline], random)
        }
        _ => {
            let mut lines = vec![pick(HEADINGS, random).to_owned()];
            lines.retain(|heading| !heading.is_empty());
            for _ in 0..2 + random.below(4) {
                lines.push(link(&titles[random.below(titles.len() as u64) as usize]));
            }
            wrapped(&lines, random)
        }
    }
}

/// Lines in an element each.
fn each(tag: &str, lines: &[String]) -> String {
    let mut out = String::new();
    for line in lines {
        out.push_str(&format!("<{tag}>{line}</{tag}>"));
    }
    out
}

/// Lines in one of the shapes that boxes have.
fn wrapped(lines: &[String], random: &mut Random) -> String {
    let name = name(random);
    let (head, rest) = lines.split_at(usize::from(lines.len() > 1));
    match random.below(6) {
        0 => format!("<div{name}>{}</div>", each("p", lines)),
        1 => format!(
            "<aside{name}>{}{}</aside>",
            each("h3", head),
            each("p", rest)
        ),
        2 => format!(
            "<div{name}>{}<ul>{}</ul></div>",
            each("h4", head),
            each("li", rest)
        ),
        3 => each("p", lines),
        4 => format!(
            "<section{name}>{}{}</section>",
            each("strong", head),
            each("div", rest)
        ),
        _ => format!("<div{name}><div>{}</div></div>", each("div", lines)),
    }
}

/// Names of elements as sites give them, most without a meaning.
fn name(random: &mut Random) -> String {
    let name = pick(
        &[
            "",
            "",
            "",
            "c-x91",
            "css-1kq9",
            "mb-4 p-2",
            "block",
            "inner",
            "m-element",
            "article__item",
            "story-element",
            "component",
            "box",
            "promo",
            "inline-module",
            "newsletter",
            "related",
            "widget",
        ],
        random,
    );
    if name.is_empty() {
        String::new()
    } else {
        format!(" class=\"{name}\"")
    }
}

fn pick<'a, T: ?Sized>(of: &[&'a T], random: &mut Random) -> &'a T {
    of[random.below(of.len() as u64) as usize]
}
