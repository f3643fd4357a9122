//! Words around names in bylines, in many languages, lower case.

/// Those of [`BEFORE`] that are also names, or begin them.
pub(super) const GIVEN: &[&str] = &["per", "oleh", "theo", "von", "par", "por", "di", "de", "da", "door", "af", "av"];

/// Words before the name of an author.
pub(super) const BEFORE: &[&str] = &[
    "by", "written by", "words by", "story by", "text by", "posted by", "published by", "article by",
    "article written by", "report by", "reported by", "post by", "author", "authors", "writer", "reporter",
    "contributor", "von", "text", "autor", "autorin", "autoren", "autor/in", "autor:in", "autorin/autor",
    "verfasst von", "geschrieben von", "ein bericht von", "ein kommentar von", "eine analyse von", "ein interview von",
    "ein gastbeitrag von", "aus", "par", "écrit par", "rédigé par", "publié par", "propos recueillis par", "auteur",
    "auteurs", "por", "escrito por", "publicado por", "texto", "texto de", "redação", "autora", "autores", "di",
    "scritto da", "a cura di", "articolo di", "pubblicato da", "autore", "autori", "door", "geschreven door", "tekst",
    "auteur(s)", "av", "skrevet av", "skriven av", "skrevet af", "publisert av", "af", "af journalist", "forfatter",
    "skribent", "journalist", "opracowanie", "napisał", "napisała", "autorzy", "autorka", "kirjoittaja", "kirjoittanut",
    "teksti", "toimittaja", "napsal", "napsala", "autoři", "szerző", "szerzők", "írta", "scris de", "publicat de", "de",
    "autorul", "piše", "pišu", "avtor", "autorius", "autors", "kirjutas", "höfundur", "yazar", "yazan", "haber", "yazı",
    "του", "της", "από", "γράφει", "γράφει ο", "γράφει η", "συντάκτης", "συντακτης", "автор", "авторы", "автори",
    "текст", "пише", "كتب", "كتبت", "كتبه", "بقلم", "الكاتب", "نویسنده", "نوشته", "מאת", "कलम से", "लेखक", "द्वारा",
    "লেখক", "文", "文・", "取材・文", "執筆", "筆者", "著者", "記者", "作者", "撰文", "責任編輯", "文字", "记者", "本报记者", "本報記者", "特约记者", "通讯员", "oleh", "penulis", "jurnalis",
    "ditulis oleh", "tác giả", "bài", "theo", "โดย", "ผู้เขียน", "tarafından", "autor:a", "per", "escrit per", "nga",
];

/// Words before the name of someone else: who took the pictures, edited, reviewed or translated.
pub(super) const OTHERS: &[&str] = &[
    "reviewed by", "copyright", "source", "quelle", "fuente", "fonte", "medically reviewed by", "fact checked by",
    "fact-checked by", "fact check by", "edited by", "editing by", "photo", "photos", "photograph", "photography",
    "photos by", "photo by", "image", "images", "illustration", "illustrations", "illustration by", "graphics by",
    "video by", "foto", "fotos", "bild", "bilder", "grafik", "redigiert von", "geprüft von", "crédit", "crédits",
    "imagen", "imágenes", "imagem", "fotografía", "fotografia", "immagine", "beeld", "kuva", "zdjęcie", "zdjęcia",
    "fotografie", "фото", "редактор", "صورة", "تصوير", "写真", "撮影", "攝影", "摄影", "圖", "編集", "编辑", "editor", "produced by",
    "translated by", "translation by", "traduit par", "traducción", "übersetzt von", "übersetzung",
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
    "wartawan", "jurnalis", "penulis", "redaksi", "phóng", "viên",
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
    "advertisement", "sponsored", "getty", "images", "mehr", "artikel", "alle", "lesen", "teilen", "kommentare",
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
    "inc", "llc", "ltd", "plc", "corp", "gmbh",
];

/// Agencies, whose name may be followed by words that are no part of it.
pub(super) const AGENCIES: &[&str] = &[
    "reuters", "afp", "ap", "associated press", "the associated press", "dpa", "apa", "ansa", "efe", "bloomberg",
    "xinhua", "tass", "sid", "kna", "epd", "lusa", "belga", "anp", "ritzau", "ntb", "tt", "stt", "pap", "čtk", "mti",
    "agerpres", "hina", "tanjug", "anadolu", "aa", "interfax", "ria novosti", "ukrinform", "kyodo", "jiji", "yonhap",
    "pti", "ians", "ani", "bernama", "antara", "ap news", "pa media", "press association", "upi", "cp",
    "the canadian press", "aap", "wam", "spa", "mena", "tasnim", "irna", "prensa latina", "notimex", "europa press",
    "ats", "keystone-sda", "sda", "adnkronos", "dpa-afx", "awp",
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
