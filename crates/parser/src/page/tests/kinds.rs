//! Pages that are no articles name what they are; articles about such pages pass.

use super::*;

fn reason(page: &str) -> &'static str {
    extract(page).map_or_else(|error| error.reason(), |_| "article")
}

#[test]
fn pages_that_ask_or_refuse_are_named() {
    for (page, expected) in [
        (
            "<title>Just a moment...</title><h1>news.example</h1><p>Checking if the site connection is secure. Enable JavaScript and cookies to continue, then wait while we look at your browser and its settings.</p><script src=/cdn-cgi/challenge-platform/x.js></script>",
            "challenge_page",
        ),
        (
            "<title>Access denied</title><p>You do not have permission to view this page, because our systems think that you are a robot. If you are none, write to us and name the number below.</p>",
            "challenge_page",
        ),
        (
            "<title>Before you continue</title><p>We and our partners use cookies to measure how you use the site and to show advertisements that suit you. You can accept all of them or choose which you allow.</p><form><button>Accept all</button></form>",
            "consent_page",
        ),
        (
            "<title>Anmelden</title><p>Melden Sie sich an, um diesen Artikel zu lesen. Wenn Sie noch kein Konto haben, können Sie hier in wenigen Minuten eines anlegen und gleich weiterlesen.</p><form><input type=text><input type=password><button>Anmelden</button></form>",
            "login_page",
        ),
        (
            "<title>404 - Page not found</title><h1>Page not found</h1><p>The page that you were looking for is not here any more, or it never was. Go back to the front page or use the search to find it.</p>",
            "error_page",
        ),
        (
            "<title>Seite nicht gefunden</title><p>Die Seite, die Sie suchen, gibt es nicht oder nicht mehr. Gehen Sie zur Startseite zurück oder benutzen Sie die Suche, um sie zu finden.</p>",
            "error_page",
        ),
    ] {
        assert_eq!(reason(page), expected, "{page}");
    }
}

#[test]
fn a_bare_page_of_one_paragraph_is_no_article() {
    let closed = "Wegen Arbeiten an den Leitungen ist der Hafen der Daten bis morgen früh nicht zu erreichen. Wir danken allen für ihre Geduld und sind bald wieder da.";
    let page = |head: &str, body: &str| {
        format!("<title>Hafenpost</title>{head}<h1>Gleich zurück</h1><p>{closed}</p>{body}")
    };
    assert_eq!(reason(&page("", "")), "no_article");
    // What articles have: a date, a second paragraph, links around them, metadata.
    for (head, body) in [
        ("", "<time datetime=2026-02-27>27. Februar 2026</time>"),
        ("<meta name=date content=2026-02-27>", ""),
        ("", &format!("<p>{FIRST}</p>")),
        ("", &"<a href=/s>Segeln</a> ".repeat(4)),
        ("<meta property=og:type content=article>", ""),
    ] {
        assert_eq!(reason(&page(head, body)), "article", "{head} {body}");
    }
    // A feed knows it.
    let url = "https://news.example/story".parse().unwrap();
    let entry = Entry {
        title: Some("Gleich zurück".into()),
        ..Entry::default()
    };
    let hints = PageHints {
        entry: Some(&entry),
        ..hints(&url)
    };
    assert!(super::page(page("", "").as_bytes(), &hints).is_ok());
}

#[test]
fn a_bare_page_that_checks_or_asks_for_consent_says_so() {
    for (text, expected) in [
        (
            "Something about the way in which you read makes us think of a machine. Tick the box to show that you are not a robot, and go on.",
            "challenge_page",
        ),
        (
            "Nous déposons des cookies et d'autres traceurs avec nos partenaires, et demandons votre consentement. Vous pouvez accepter ou refuser, et changer d'avis plus tard.",
            "consent_page",
        ),
    ] {
        let page = format!("<title>news.example</title><p>{text}</p><button>OK</button>");
        assert_eq!(reason(&page), expected);
    }
}

#[test]
fn a_wall_of_paragraphs_that_asks_its_reader_for_consent_is_none() {
    let page = |head: &str, text: &str| {
        let menu = "<nav><a href=/n>News</a> <a href=/s>Sport</a> <a href=/w>Weather</a> <a href=/c>Culture</a></nav>";
        format!("<title>Harbour Post</title>{head}{menu}<main>{text}</main>")
    };
    let wall = "<p>We and our 842 partners store and read information on your device, such as cookies, and process personal data.</p><p>By accepting all you agree to personalised advertisements and content. You can withdraw your consent whenever you like.</p>";
    assert_eq!(reason(&page("", wall)), "consent_page");
    let date = "<meta property=article:published_time content=2026-02-27T10:00:00Z>";
    assert_eq!(reason(&page(date, wall)), "article");
    let news = "<p>Sites may no longer ask for consent to cookies twice a year, the court in Harlow has said on Monday, to the surprise of the trade.</p><p>The judges wrote that whoever has refused cookies once has refused them, and that privacy was no matter of patience.</p>";
    assert_eq!(reason(&page("", news)), "article");
    let recipe = "<p>These cookies are the best that you will ever bake, and your children will ask you for more cookies before the first are cold.</p><p>Mix the butter and the sugar, add your eggs, and put the cookies on a tray for twelve minutes until you can smell them.</p>";
    assert_eq!(reason(&page("", recipe)), "article");
}

#[test]
fn a_page_whose_text_is_a_box_that_asks_is_no_article() {
    let menu = "<nav><a href=/n>News</a> <a href=/s>Sport</a> <a href=/w>Weather</a> <a href=/c>Culture</a></nav>";
    let asks = "The rest of what Ana Holm has written is kept for those who have an account, which takes a minute and costs nothing at all.";
    let page = |body: &str| {
        format!(
            "<title>Ferry runs again | Post</title>{menu}<h1>Ferry runs again</h1><time>27 February 2026</time>{body}<footer><a href=/a>About</a></footer>"
        )
    };
    for body in [
        format!("<div class=paywall><h3>Post +</h3><p>{asks}</p></div>"),
        format!("<form><h2>Go on</h2><p>{asks}</p><input type=email></form>"),
    ] {
        assert_eq!(reason(&page(&body)), "no_article", "{body}");
    }
    // Forms and plans are around whole pages, too.
    let article = format!("<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p><p>{FOURTH}</p>");
    assert_eq!(
        reason(&page(&format!("<form class=premium>{article}</form>"))),
        "article"
    );
}

#[test]
fn the_fewest_words_of_a_text_are_those_of_a_sentence_or_two_in_any_script() {
    let menu = "<a href=/n>1</a> ".repeat(6);
    let page =
        |head: &str, text: &str| format!("{head}<title>T</title>{menu}<h1>T</h1><p>{text}</p>");
    let news =
        r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "T"}</script>"#;
    let short = "渡轮将于周一恢复开行，港务局昨日说，修理完成。";
    assert_eq!(reason(&page("", short)), "no_article");
    assert_eq!(reason(&page("", &short.repeat(2))), "article");
    let sentence = "Lautta kulkee taas maanantaina saarten välillä, kertoi satamakonttori viikon kestäneiden korjausten jälkeen torstaina.";
    assert_eq!(reason(&page("", sentence)), "no_article");
    assert_eq!(reason(&page(news, sentence)), "article");
}

#[test]
fn a_list_of_articles_is_an_index() {
    let card = format!(
        "<article><h2><a href=/s>A bridge for the north shore</a></h2><p>{FIRST}</p></article>"
    );
    let page = format!(
        "<title>Harbour Post</title><main>{}</main>",
        card.repeat(12)
    );
    assert_eq!(reason(&page), "index_page");
    // Around a short article there may be as many.
    let paragraphs = (1..10)
        .map(|day| format!("<p>{FIRST} That was on day {day}, and some had to wait.</p>"))
        .collect::<Vec<_>>()
        .concat();
    let page = format!(
        "<title>Ferry</title><main><h1>Ferry</h1><div>{paragraphs}</div></main><div>{}</div>",
        "<h2><a href=/s>A bridge for the north shore</a></h2>".repeat(12)
    );
    assert_eq!(reason(&page), "article");
}

#[test]
fn a_page_that_is_missing_says_so_in_its_heading() {
    let asks = "Go back to the front page or use the search to find what you were looking for, or write to us if you think that we are wrong.";
    for head in ["", "<meta property=og:type content=article>"] {
        let page = format!("{head}<title>Harbour Post</title><h1>Page not found</h1><p>{asks}</p>");
        assert_eq!(reason(&page), "error_page");
    }
    for title in [
        "Missing dog not found",
        "Bus 404 runs again",
        "Access denied: no ramp",
    ] {
        let page = format!("<title>{title}</title><h1>{title}</h1><p>{FIRST}</p><p>{SECOND}</p>");
        assert_eq!(reason(&page), "article", "{title}");
    }
}

#[test]
fn a_short_article_above_many_headlines_is_an_article() {
    let cards =
        "<div class=card><h3><a href=/s>A bridge for the north shore</a></h3></div>".repeat(12);
    let page = |heading: &str| {
        format!(
            "<title>{heading} | Harbour Post</title><main><h1>{heading}</h1><p>{FIRST}</p><p>{SECOND}</p></main>{cards}"
        )
    };
    assert_eq!(reason(&page("The ferry runs again from Monday")), "article");
    assert_eq!(reason(&page("Islands")), "index_page");
}

#[test]
fn an_article_about_such_pages_is_an_article() {
    let paragraph = "Visitors of the harbour's site were asked to log in or to prove that they are human, and many saw only that the page was not found. ";
    let body: String = (0..8)
        .map(|number| format!("<p>{number} {paragraph}{FIRST}</p>"))
        .collect::<Vec<_>>()
        .concat();
    for title in [
        "Page not found: how the harbour lost its site",
        "Why you must log in to sail",
        "Access denied",
    ] {
        let page = format!(
            "<title>{title}</title><article><h1>{title}</h1>{body}</article><form><input type=password></form>"
        );
        assert_eq!(reason(&page), "article", "{title}");
    }
}

#[test]
fn kinds_of_articles_are_told_apart() {
    for (kind, data) in [
        (
            model::article::Kind::LiveBlog,
            "{\"@type\": \"LiveBlogPosting\", \"headline\": \"Storm\"}",
        ),
        (
            model::article::Kind::Video,
            "{\"@type\": \"VideoObject\", \"name\": \"Storm\"}",
        ),
        (
            model::article::Kind::Gallery,
            "{\"@type\": \"ImageGallery\", \"name\": \"Storm\"}",
        ),
        (
            model::article::Kind::Article,
            "{\"@type\": \"NewsArticle\", \"video\": {\"@type\": \"VideoObject\"}}",
        ),
    ] {
        let page = format!(
            "<script type='application/ld+json'>{data}</script><h1>Storm</h1><p>{FIRST}</p><p>{SECOND}</p>"
        );
        assert_eq!(extract(&page).unwrap().article.kind, kind, "{data}");
    }
}
