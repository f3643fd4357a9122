//! Words around names in bylines, in many languages, lower case.

/// Those of [`BEFORE`] that are also names, or begin them.
pub(super) const GIVEN: &[&str] = &["per", "oleh", "theo", "от", "від", "كتب", "כתב", "von", "par", "por", "di", "de", "da", "door", "af", "av"];

/// Words before the name of an author.
pub(super) const BEFORE: &[&str] = &[
    "by", "written by", "words by", "story by", "text by", "posted by", "published by", "article by",
    "article written by", "report by", "reported by", "post by", "author", "authors", "writer", "reporter",
    "contributor", "von", "text", "autor", "autorin", "autoren", "autor/in", "autor:in", "autorin/autor",
    "verfasst von", "geschrieben von", "ein bericht von", "ein kommentar von", "eine analyse von", "ein interview von",
    "ein gastbeitrag von", "par", "écrit par", "rédigé par", "publié par", "propos recueillis par", "auteur",
    "auteurs", "por", "escrito por", "publicado por", "texto", "texto de", "redação", "autora", "autores", "di",
    "scritto da", "a cura di", "articolo di", "pubblicato da", "autore", "autori", "door", "geschreven door", "tekst",
    "auteur(s)", "av", "skrevet av", "skriven av", "skrevet af", "publisert av", "af", "af journalist", "forfatter",
    "skribent", "journalist", "opracowanie", "napisał", "napisała", "autorzy", "autorka", "kirjoittaja", "kirjoittanut",
    "teksti", "toimittaja", "napsal", "napsala", "autoři", "szerző", "szerzők", "írta", "scris de", "publicat de", "de",
    "autorul", "piše", "pišu", "avtor", "autorius", "autors", "kirjutas", "höfundur", "yazar", "yazan", "haber", "yazı",
    "του", "της", "από", "γράφει", "γράφει ο", "γράφει η", "συντάκτης", "συντακτης", "автор", "авторы", "автори",
    "текст", "пише", "كتب", "كتبت", "كتبه", "بقلم", "الكاتب", "نویسنده", "نوشته", "מאת", "कलम से", "लेखक", "द्वारा",
    "লেখক", "文", "文・", "取材・文", "執筆", "筆者", "著者", "記者", "作者", "撰文", "文字", "记者", "本报记者", "本報記者", "特约记者", "通讯员", "oleh",
    "penulis", "jurnalis", "ditulis oleh", "tác giả", "bài", "theo", "โดย", "ผู้เขียน", "tarafından", "autor:a", "per",
    "escrit per", "nga", "tekst af", "tekst av", "texte", "texte de", "testo di", "testi di", "teksten", "words",
    "autorica", "аутор", "ауторка", "пишу", "opracował", "opracowała", "oprac.", "przygotował", "przygotowała",
    "rozmawiał", "rozmawiała", "беседовал", "беседовала", "подготовил", "подготовила", "подготовили", "интервью взял",
    "интервью взяла", "підготував", "підготувала", "розмовляв", "розмовляла", "авторка", "від", "от", "أعدها", "إعداد",
    "اعداد", "كتبها", "تقرير", "به قلم", "به‌قلم", "گزارش از", "تحریر", "נכתב על ידי", "כתב", "כתבה", "रिपोर्ट",
    "लेखिका", "লিখেছেন", "எழுதியவர்", "ავტორი", "ავტორები", "հեղինակ", "հեղինակներ", "авторы текста", "автор текста",
    "επιμέλεια", "κείμενο", "ρεπορτάζ", "γράφουν οι", "συντάκτρια", "mwandishi", "imeandikwa na", "bài viết", "執筆者",
    "聞き手", "文責", "文・写真", "取材", "글", "기자명", "취재", "글쓴이", "авторлар", "авторы материала", "realizado por",
    "entrevista de", "entrevista por", "entretien réalisé par", "de notre correspondant", "de notre correspondante",
    "de notre envoyé spécial", "de notre envoyée spéciale", "dal nostro inviato", "dalla nostra inviata",
    "dal nostro corrispondente", "dalla nostra corrispondente", "von unserer korrespondentin",
    "von unserem korrespondenten", "von unserer redakteurin", "von unserem redakteur", "von unserer reporterin",
    "von unserem reporter", "实习生", "實習生", "实习记者", "vum", "eftir", "egilea",
];

/// Words for kinds of texts, which stand before "by" and the like: "A column by Ana Holm".
pub(super) const KINDS: &[&str] = &[
    "analysis", "article", "column", "commentary", "dispatch", "editorial", "essay", "feature", "interview", "opinion",
    "op-ed", "post", "profile", "report", "reporting", "reportage", "review", "story", "text", "words", "analyse",
    "beitrag", "bericht", "feuilleton", "gastbeitrag", "gastkommentar", "glosse", "kolumne", "kommentar", "kritik",
    "leitartikel", "meinung", "porträt", "protokoll", "rezension", "billet", "chronique", "enquête", "entretien",
    "récit", "texte", "tribune", "análisis", "artículo", "columna", "crónica", "entrevista", "ensayo", "opinión",
    "reportaje", "reseña", "análise", "artigo", "coluna", "crônica", "ensaio", "opinião", "reportagem", "resenha",
    "analisi", "articolo", "commento", "editoriale", "intervista", "recensione", "servizio", "opinie", "recensie",
    "verslag", "anmeldelse", "debattinnlegg", "essä", "intervju", "kronik", "kronikk", "krönika", "leder", "ledare",
    "recension", "felieton", "komentarz", "recenzja", "wywiad", "komentář", "recenze", "rozhovor", "interjú", "jegyzet",
    "kritika", "analiză", "interviu",
];

/// What may stand beside such a word.
pub(super) const ARTICLES: &[&str] = &[
    "a", "an", "the", "guest", "ein", "eine", "une", "un", "una", "uno", "uma", "um", "een", "en", "et", "ett", "egy", "o",
    "réalisé", "realizada", "realizado", "special", "exclusive",
];

/// Words that join names.
pub(super) const AND: &[&str] = &[
    "and", "und", "et", "y", "e", "en", "og", "och", "&", "i", "ja", "a", "ve", "и", "with", "και η", "και ο", "και οι",
    "και", "și", "şi", "és", "ir", "un", "та", "й", "і", "dan", "và", "sowie", "avec", "mit", "dhe", "eta", "agus",
    "და", "և", "мен", "و", "और", "এবং", "ও", "และ", "اور", "및", "和", "与", "con", "com",
];

/// Small words within names of people: articles and "of" in Romance, Germanic and Slavic ones, "son of", "daughter of" and articles in
/// Arabic, Hebrew and Swahili ones.
pub(super) const PARTICLES: &[&str] = &[
    "de", "da", "do", "dos", "del", "della", "di", "la", "le", "van", "von", "der", "den", "ter", "zu", "bin", "al", "el",
    "y", "af", "ten", "du", "e", "ibn", "das", "dr.", "bint", "abu", "wa", "los", "las", "lo", "zur", "zum", "vom", "av",
    "ap", "'t", "’t", "‘t", "des", "san", "op", "het", "mac", "ben", "bar", "dello", "dei", "degli",
];

/// Names of accounts, and what stands where there is no name.
pub(super) const NOBODY: &[&str] = &[
    "admin", "administrator", "administrador", "amministratore", "administrateur", "wpadmin", "wp-admin", "wp admin",
    "wordpress", "site admin", "webmaster", "root", "super user", "superuser", "user", "default user", "unknown",
    "authors", "autoren", "auteurs", "contributors", "unknown author", "none", "null", "nil", "undefined", "n/a", "nan",
    "not available", "no author", "anonymous", "anonym", "anonyme", "anónimo", "test", "by", "author", "автор", "админ",
    "администратор", "sysadmin", "sys-admin", "news", "nachrichten", "noticias", "notícias", "notizie", "actualités", "nieuws",
    "nyheter", "nyheder", "uutiset", "wiadomości", "zprávy", "správy", "hírek", "haberler", "știri", "vijesti", "vesti", "новости", "новини",
];

/// Words that end the line of a dispatch in Chinese, no name.
pub(super) const DISPATCH: &[&str] = &["報導", "報道", "报道", "专电", "專電"];

/// Family names that are words of pages or roles too.
pub(super) const FAMILY: &[&str] = &[
    "min", "share", "page", "read", "post", "head", "fellow", "coach", "chef", "lawyer", "host", "major", "lead",
    "partner", "print", "bookmark", "home",
];

/// Words that most often begin the name of a place of several words.
pub(super) const PLACES: &[&str] = &[
    "los", "las", "san", "santa", "santo", "são", "sankt", "st", "st.", "saint", "new", "nueva", "nuevo", "nova", "novo",
    "novi", "port", "fort", "north", "south", "east", "west", "mount", "lake", "cape", "buenos", "rio", "addis", "kuala",
    "hong", "tel", "abu dhabi", "phnom", "ho chi", "costa", "puerto", "great", "united", "saudi", "sri", "bad",
    "salt lake", "mexico", "kansas", "oklahoma", "quezon", "ciudad", "den haag", "the hague", "le havre", "la paz",
    "el paso", "el salvador", "middle", "central", "northern", "southern", "eastern", "western", "upper", "lower",
    "washington d", "nizhny", "нижний", "санкт", "новый", "new delhi",
];

/// Words of names of bodies, and of kinds of texts.
pub(super) const HOUSES: &[&str] = &[
    "council", "county", "city", "town", "ministry", "department", "university", "college", "school", "institute",
    "agência", "agencia", "agentur", "agence", "agenzia", "ajansı", "association", "society", "foundation", "office", "agency", "authority", "committee", "commission", "government",
    "parliament", "police", "bank", "company", "group", "team", "club", "church", "museum", "hospital", "press",
    "release", "releases", "news", "newsroom", "portal", "report", "reports", "statement", "bulletin", "announcement", "notice", "magazine",
    "journal", "gazette", "times", "tribune", "herald", "daily", "weekly", "media", "radio", "television", "network",
    "prices", "market", "markets", "business", "politics", "economy", "sport", "sports", "culture", "opinion", "world",
    "local", "national", "international", "breaking", "live", "health", "science", "technology", "travel", "lifestyle",
    "pressemitteilung", "pressemeldung", "mitteilung", "stadt", "gemeinde", "landkreis", "ministerium", "universität",
    "verein", "verband", "nachrichten", "zeitung", "amt", "communiqué", "presse", "ville", "mairie", "conseil",
    "ministère", "université", "comunicado", "prensa", "ayuntamiento", "ministerio", "universidad", "gobierno",
    "noticias", "prefeitura", "ministério", "universidade", "notícias", "imprensa", "comunicato", "stampa", "comune",
    "regione", "ministero", "università", "notizie", "persbericht", "gemeente", "ministerie", "universiteit", "nieuws",
    "pressmeddelande", "kommun", "pressemelding", "kommune", "pressemeddelelse", "nyheter", "nyheder", "urząd", "gmina",
    "ministerstwo", "uniwersytet", "komunikat", "министерство", "администрация", "университет", "новости", "пресс",
];

/// Words before the name of someone else: who took the pictures, edited, reviewed or translated.
pub(super) const OTHERS: &[&str] = &[
    "reviewed by", "copyright", "source", "quelle", "fuente", "fonte", "medically reviewed by", "fact checked by",
    "fact-checked by", "fact check by", "edited by", "editing by", "photo", "photos", "photograph", "photography",
    "photos by", "photo by", "image", "images", "illustration", "illustrations", "illustration by", "graphics by",
    "video by", "foto", "fotos", "bild", "bilder", "grafik", "redigiert von", "geprüft von", "crédit", "crédits",
    "imagen", "imágenes", "imagem", "fotografía", "fotografia", "immagine", "beeld", "kuva", "zdjęcie", "zdjęcia",
    "fotografie", "фото", "редактор", "صورة", "تصوير", "写真", "撮影", "攝影", "摄影", "圖", "編集", "editor", "produced by",
    "translated by", "translation by", "traduit par", "traducción", "übersetzt von", "übersetzung",
    "fotograf", "bildbearbeitung", "photographies", "photographie", "photo de", "ảnh", "video", "vidéo", "vídeo", "kuvat",
    "valokuvat", "fotó", "fotók", "слика", "фотографије", "снимки", "φωτογραφίες", "φωτογραφία", "фотографии", "світлини",
    "contributing", "sursa foto", "图片编辑", "视频编辑",
    "사진", "그래픽", "영상", "편집", "촬영기자", "영상편집", "图", "图片", "来源", "來源", "责任编辑", "编辑", "責任編輯", "编审", "校对",
    "صور", "عکس", "ترجمه", "ترجمة", "תמונה", "צילום", "עריכה", "directed by", "composed by", "music by", "performed by", "powered by",
    "sponsored by", "hosted by", "presented by", "designed by", "developed by", "illustrated by", "images by", "tekstin kuvat",
    "foto door", "foto di", "foto von", "fotos von", "fotos de", "foto de", "foto av", "foto af", "bild von", "illustratie",
    "illustrasjon", "illustrationen", "ilustración", "ilustração", "ilustracja", "illustrazione", "editado por", "edição", "redigatur",
    "traduzione", "vertaling", "tłumaczenie", "překlad", "перевод", "переклад", "sursa", "źródło", "zdroj", "izvor", "источник",
    "джерело", "πηγή", "kaynak", "sumber", "nguồn", "المصدر", "منبع", "מקור", "स्रोत", "出典", "kilde", "källa", "lähde", "bron",
];

/// Words that begin what follows a name in the same line.
pub(super) const CUTS: &[&str] = &[
    "updated", "published", "posted", "reviewed", "edited", "fact-checked", "aktualisiert", "veröffentlicht", "stand",
    "erschienen", "publié", "publiée", "mis", "actualizado", "actualizada", "publicado", "publicada", "atualizado",
    "atualizada", "aggiornato", "pubblicato", "bijgewerkt", "gepubliceerd", "opublikowano", "aktualizacja",
    "opublikováno", "aktualizováno", "publicat", "actualizat", "publicerad", "uppdaterad", "publisert", "oppdatert",
    "udgivet", "opdateret", "julkaistu", "päivitetty", "güncelleme", "yayınlanma", "обновлено", "опубликовано",
    "оновлено", "опубліковано", "δημοσίευση", "ενημέρωση", "diterbitkan", "diperbarui", "follow", "subscribe", "share",
    "min", "minutes", "comments",
];

/// Words that make a part a role or a note, no name.
pub(super) const ROLES: &[&str] = &[
    "editor", "editors", "reporter", "correspondent", "writer", "staff", "journalist", "columnist", "contributor",
    "contributing", "senior", "chief", "director", "manager", "professor", "analyst", "producer", "photographer",
    "photo", "ceo", "founder", "redakteur", "redakteurin", "redaktion", "korrespondent", "korrespondentin",
    "reporterin", "volontär", "chefredakteur", "autor", "autorin", "journaliste", "rédacteur", "rédactrice",
    "correspondant", "correspondante", "redactor", "redactora", "corresponsal", "periodista", "jornalista", "repórter",
    "giornalista", "redacteur", "verslaggever", "journalisten", "toimittaja", "dziennikarz", "redaktor", "profesorius",
    "guest", "author", "specialist", "expert", "special", "updated", "published", "min", "minutes", "read", "views",
    "comments", "follow", "share", "posts", "more", "articles", "bio", "twitter", "facebook", "email", "for", "with",
    "about", "from", "the", "your", "this", "is", "freelancer", "former", "ex", "freelance", "anchor", "host",
    "reporters", "writers", "columnists", "correspondents", "staffer", "strategist", "advisor", "adviser", "consultant",
    "researcher", "fellow", "intern", "trainee", "desk", "bureau", "president", "vice", "head", "lead", "partner",
    "co-founder", "cofounder", "owner", "educator", "grader", "licensed", "certified", "chef", "coach", "instructor",
    "teacher", "attorney", "lawyer", "physician", "dietitian", "nutritionist", "engineer", "developer", "redakteure",
    "autoren", "reporterinnen", "ressortleiter", "ressortleiterin", "volontärin", "gastautor", "gastautorin",
    "chefredakteurin", "freier", "freie", "mitarbeiter", "envoyé", "envoyée", "rédaction", "cheffe", "redacción",
    "enviado", "enviada", "especial", "redactores", "colaborador", "colaboradora", "editora", "directora", "redação",
    "editor-chefe", "colunista", "repórteres", "correspondente", "redazione", "inviato", "inviata", "corrispondente",
    "redactie", "verslaggeefster", "redaktör", "reportern", "krönikör", "redaktør", "journalistin", "reporterka",
    "publicysta", "publicystka", "redakcja", "redaktorka", "redakce", "novinář", "novinářka", "szerkesztő", "újságíró",
    "redactor-șef", "jurnalist", "novinar", "novinarka", "žurnalists", "žurnaliste", "toimitus", "päätoimittaja",
    "muhabir", "editör", "редактор", "журналист", "журналистка", "корреспондент", "обозреватель", "редакция",
    "кореспондент", "журналістка", "συντάκτης", "δημοσιογράφος", "مراسل", "محرر", "صحفي", "خبرنگار", "כתב", "כתבת",
    "wartawan", "jurnalis", "penulis", "kontributor", "redaktionen", "redaksi", "phóng", "viên", "сурвалжлагч", "প্রতিনিধি", "প্রতিবেদক", "ডেস্ক", "संवाददाता",
    "प्रतिनिधि", "प्रतिनिधी", "ब्यूरो", "डेस्क", "ڈیسک", "نمائندہ", "நிருபர்", "ವಾರ್ತೆ", "ప్రతినిధి", "ലേഖകൻ",
];

/// Words of the page around a name: buttons, links, labels. No name has them.
pub(super) const PAGE: &[&str] = &[
    "login", "log", "sign", "signin", "subscribe", "subscribers", "newsletter", "view", "views", "more", "post",
    "posts", "article", "articles", "read", "share", "shares", "comment", "comments", "follow", "home", "menu",
    "search", "about", "contact", "updated", "published", "posted", "page", "our", "we", "my", "i", "you", "your",
    "how", "what", "why", "when", "where", "this", "that", "these", "click", "here", "skip", "content", "table",
    "contents", "save", "print", "bookmark", "listen", "watch", "photo", "photos", "image", "gallery", "video",
    "videos", "related", "latest", "popular", "topics", "topic", "category", "categories", "tags", "tag", "news",
    "blog", "archive", "all", "by", "minutes", "ago", "today", "yesterday", "updates", "support", "donate", "join",
    "advertisement", "sponsored", "e-mail", "getty", "images", "mehr", "artikel", "alle", "lesen", "teilen", "kommentare",
    "anmelden", "abonnieren", "startseite", "merken", "drucken", "uhr", "voir", "plus", "lire", "tous", "toutes",
    "partager", "abonnez", "connexion", "accueil", "ver", "más", "leer", "todos", "todas", "compartir", "suscríbete",
    "inicio", "ler", "mais", "compartilhar", "assine", "leggi", "tutti", "condividi", "abbonati", "lees", "meer",
    "delen", "czytaj", "więcej", "udostępnij", "devamı", "paylaş", "oku", "читать", "подробнее", "поделиться", "läs",
    "mer", "dela", "les", "del", "læs", "mere", "lue", "lisää", "jaa", "baca", "selengkapnya", "bagikan", "xem", "thêm",
    "chia", "sẻ",
];

/// Degrees of people and forms of companies that follow a name behind a comma, without dots and hyphens.
pub(super) const DEGREES: &[&str] = &[
    "md", "phd", "rd", "rdn", "ms", "msc", "ma", "mba", "mph", "do", "dds", "dmd", "esq", "jr", "sr", "cpa", "cfp",
    "cfa", "rn", "lcsw", "psyd", "edd", "jd", "faan", "facp", "fand", "ldn", "cscs", "pmp", "cissp", "dabom", "foma",
    "facc", "dvm", "bsc", "ba", "iii", "ii", "cns", "cdces", "np", "pt", "dpt", "faclm", "lmft", "lpc", "pe", "mfa",
    "cepf", "eryt", "ryt", "csp", "cpp", "psp", "dr", "aprn", "fnp", "cnm", "ot", "slp", "bs", "meng", "beng", "llm",
    "llb", "mla", "aia", "leed", "frcp", "frcs", "mrcp", "facep", "facs", "mbbs", "mbchb", "dphil",
    "inc", "llc", "ltd", "plc", "corp", "gmbh", "sro", "srl",
];

/// Agencies, whose name may be followed by words that are no part of it.
pub(super) const AGENCIES: &[&str] = &[
    "reuters", "afp", "ap", "associated press", "the associated press", "dpa", "apa", "ansa", "efe", "bloomberg",
    "xinhua", "tass", "sid", "kna", "epd", "lusa", "belga", "anp", "ritzau", "ntb", "tt", "stt", "pap", "čtk", "mti",
    "agerpres", "hina", "tanjug", "anadolu", "aa", "interfax", "ria novosti", "ukrinform", "kyodo", "jiji", "yonhap",
    "pti", "ians", "ani", "bernama", "antara", "ap news", "pa media", "press association", "upi", "cp",
    "the canadian press", "aap", "wam", "spa", "mena", "tasnim", "irna", "prensa latina", "notimex", "europa press",
    "ats", "keystone-sda", "sda", "adnkronos", "dpa-afx", "awp", "anadolu ajansı", "anadolu agency", "demirören haber ajansı", "dha",
    "ihlas haber ajansı", "iha", "agence france-presse", "deutsche presse-agentur", "agencia efe", "agência lusa", "agência brasil",
    "press trust of india", "kyodo news", "jiji press", "yonhap news agency", "xinhua news agency",
];

/// Houses that pictures are from, and words for those who lent them.
pub(super) const LENDERS: &[&str] = &[
    "shutterstock", "getty", "getty images", "istock", "unsplash", "pexels", "pixabay", "depositphotos", "profimedia", "alamy", "imago",
    "flickr", "wikimedia commons", "adobe stock", "dreamstime", "scanpix", "lehtikuva", "picture alliance", "keystone", "privat", "archiv",
    "archivo", "arquivo", "archivio", "archives",
];

/// Words beside agencies in a credit: "Mit Material der dpa", "With inputs from PTI", "Source: AFP".
pub(super) const BESIDE_AGENCIES: &[&str] = &[
    "with", "inputs", "input", "files", "from", "source", "sources", "via", "mit", "material", "von", "quelle", "quellen", "avec",
    "con", "información", "informacion", "fuente", "fuentes", "com", "informações", "fonte", "fontes", "fonti", "bron", "bronnen",
    "en", "met", "källa", "källor", "kilde", "kilder", "och", "og", "lähde", "lähteet", "ja", "źródło", "zdroj", "zdroje",
    "forrás", "sursa", "izvor", "източник", "источник", "джерело", "πηγή", "kaynak", "sumber",
];

/// Beginnings of lines that say who else reported, those that do before names only, and how such a line ends.
pub(super) const REPORTED: &[&str] = &[
    "additional reporting by", "additional reporting from", "with reporting by", "with reporting from", "with additional reporting by",
    "with additional reporting from", "with files from", "further reporting by", "unter mitarbeit von",
    "japanese original by", "korean original by", "chinese original by",
];

/// Beginnings of lines that say who paid for a text.
pub(super) const SUPPORTED: &[&str] = &[
    "this story was supported by", "this article was supported by", "this reporting was supported by",
    "this story was produced with support from", "this article was produced with support from",
];
pub(super) const REPORTERS: &[&str] = &["reporting by", "writing by", "mitarbeit"];
pub(super) const REPORTED_ENDS: [&str; 7] = [
    "contributed to this report", "contributed to this story", "contributed to this article", "contributed reporting",
    "contributed additional reporting", "contributed research", "contributed reporting and research",
];

/// Beginnings of words for authors and for those who print them.
pub(super) const AUTHORS: [&str; 17] = [
    "author", "writer", "columnist", "auteur", "autor", "autrice", "redac", "redaz", "redak", "rédac", "editor", "éditor", "автор", "редак",
    "yazar", "كاتب", "作者",
];

/// Words of lines that say whose opinion a text is.
pub(super) const OPINIONS: &[&str] = &[
    "views expressed in this", "views expressed in the above", "views expressed in the article", "views expressed here", "views expressed are",
    "views expressed by the author", "opinions expressed in this", "opinions expressed here", "opinions expressed are",
    "opinions expressed by the author", "views are personal", "views are those of the author", "views are the author", "opinions exprimées dans",
    "n'engagent que", "n’engagent que", "opiniones expresadas en", "opiniones vertidas en", "opiniões expressas n", "não reflete necessariamente",
    "não refletem necessariamente", "opinioni espresse in", "nicht notwendigerweise die meinung", "nicht unbedingt die meinung",
    "nie muszą odzwierciedlać", "nu reflectă neapărat", "мнение автора может не совпадать", "мнение редакции может не совпадать",
    "думка редакції може не збігатися", "думка автора може не збігатися", "لا تعبر بالضرورة عن", "لا تعكس بالضرورة", "仅代表作者",
];

/// Beginnings of lines that say who else had told what the text tells.
pub(super) const CAME_FROM: &[&str] = &[
    "some information for this report came from", "some information in this report came from", "some material in this report came from",
];

/// Beginnings of lines that say where a text appeared before.
pub(super) const APPEARED: &[&str] = &[
    "this article was originally published", "this article was first published", "this article originally appeared in",
    "this article originally appeared on", "this article first appeared in", "this article first appeared on",
    "this story was originally published", "this story was first published", "this story originally appeared in",
    "this story originally appeared on", "this story first appeared in", "this story first appeared on",
    "this piece originally appeared in", "this piece originally appeared on", "originally published by", "originally published on",
    "originally published in", "first published by", "first published on", "first published in", "dieser artikel erschien zuerst",
    "dieser artikel ist zuerst bei", "dieser artikel ist zuerst in", "dieser artikel ist zuerst auf", "dieser artikel wurde zuerst",
    "dieser text erschien zuerst", "dieser beitrag erschien zuerst", "cet article a été initialement publié",
    "cet article a d'abord été publié", "cet article est initialement paru", "este artículo fue publicado originalmente",
    "este artículo se publicó originalmente", "este artículo apareció originalmente", "este artigo foi publicado originalmente",
    "este texto foi publicado originalmente", "questo articolo è stato pubblicato originariamente",
    "questo articolo è apparso originariamente", "dit artikel verscheen eerder", "dit artikel is eerder verschenen",
    "dit artikel verscheen eerst",
];

/// Articles and conjunctions beside them, which say nothing by themselves.
pub(super) const BEFORE_AGENCIES: &[&str] = &["the", "der", "den", "la", "de", "da", "do", "das", "e", "y", "et", "und", "and"];

/// Words for agencies that are not named.
pub(super) const UNNAMED_AGENCIES: &[&str] = &[
    "agency", "agencies", "agenturen", "agenturmaterial", "agence", "agences", "agencia", "agencias", "agência", "agências", "agenzie",
];

/// Words that stand between a name and the number of a date.
pub(super) const DATES: &[&str] = &[
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "januar",
    "februar", "märz", "mai", "juni", "juli", "oktober", "dezember", "janvier", "février", "mars", "avril", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo",
    "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre", "janeiro", "fevereiro", "março",
    "maio", "junho", "julho", "setembro", "outubro", "novembro", "dezembro", "gennaio", "febbraio", "aprile", "maggio",
    "giugno", "luglio", "settembre", "ottobre", "dicembre", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch",
    "donnerstag", "freitag", "samstag", "sonntag", "on", "am", "at", "le", "el", "em", "il", "um",
];
