//! Authors as a reader sees them around the headline and at the end.

use super::*;

fn authors(head: &str, body: &str) -> Vec<String> {
    let page =
        format!("<html><head>{head}</head><body>{body}<p>{FIRST}</p><p>{SECOND}</p></body></html>");
    extract(&page).unwrap().article.authors
}

/// A page whose data name only the house, with something before its first and behind its last paragraph.
fn of_house(begin: &str, end: &str) -> Extracted {
    let data = "<meta property=og:site_name content='Harbour Post'><meta name=author content='Harbour Post'>";
    let text = format!("<p>{begin}{FIRST}</p><p>{SECOND}</p>{end}");
    extract(&format!(
        "<html><head>{data}</head><body><h1>Ferry</h1><article>{text}</article></body></html>"
    ))
    .unwrap()
}

#[test]
fn a_byline_below_the_headline_names_people() {
    for (line, expected) in [
        ("By Ana Holm, Oslo", &["Ana Holm"][..]),
        ("By Ana Holm, BBC News", &["Ana Holm"]),
        ("Av Anne Holm, NTB", &["Anne Holm", "NTB"]),
        (
            "By Ana Maria de los Ángeles Holm Berg",
            &["Ana Maria de los Ángeles Holm Berg"],
        ),
        ("A column by Ana Holm", &["Ana Holm"]),
        ("Eine Kolumne von Ana Holm", &["Ana Holm"]),
        ("By Ana Holm @anaholm", &["Ana Holm"]),
        ("Texto: Ana Ruiz. Fotos: Ole Berg", &["Ana Ruiz"]),
        ("撰文 | 李明", &["李明"]),
        ("来源：新华社 作者：李明", &["李明"]),
        ("〔記者王小明／台北報導〕", &["王小明"]),
        ("港口新闻记者 李明", &["李明"]),
        ("Von Ana Holm, Do., 12.03.2026 - 08:30", &["Ana Holm"]),
        ("By Ana Holm, AFP, 12 March 2026", &["Ana Holm", "AFP"]),
        ("홍길동·김하나 기자", &["홍길동", "김하나"]),
        ("[항구일보 홍길동 기자]", &["홍길동"]),
    ] {
        let found = authors("", &format!("<h1>Ferry</h1><p>{line}</p>"));
        assert_eq!(found, expected, "{line}");
    }
}

#[test]
fn a_line_beside_the_date_is_a_byline_if_it_says_more_than_a_name() {
    for (line, expected) in [
        ("Ana Holm, Gardens Correspondent", &["Ana Holm"][..]),
        ("Ana Holm, AP", &["Ana Holm", "AP"]),
        ("Ana Holm and Ole Berg", &["Ana Holm", "Ole Berg"]),
        ("Ana Holm @anaholm", &["Ana Holm"]),
        ("Reading Time: 5 min", &[]),
        ("Lean Startup Week Call for Speakers", &[]),
        ("Human Rights", &[]),
        ("Climate Change, Human Rights", &[]),
        ("Los Angeles", &[]),
    ] {
        let body = format!("<h1>Ferry</h1><p>{line}</p><p>12 March 2026</p>");
        assert_eq!(authors("", &body), expected, "{line}");
    }
}

#[test]
fn labels_subheadings_and_agencies_are_no_authors() {
    for line in [
        "<p>Publié le : 12/03/2026 - 10:10</p>",
        "<p>Giriş Tarihi: 12.03.2026 10:12</p>",
        "<p>12 de Noviembre de 2025 | 12:31 | Puerto</p>",
        "<h2>Kritik von den Betreibern</h2>",
    ] {
        let found = authors("", &format!("<h1>Ferry</h1>{line}"));
        assert!(found.is_empty(), "{line}: {found:?}");
    }
    let quoted =
        "<div class=zitat><p>Nobody has to wait.</p><p class=author>Ana Holm, captain</p></div>";
    assert!(authors("", &format!("<h1>Ferry</h1>{quoted}")).is_empty());
    let page = format!("<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p><p><em>Avec AFP</em></p>");
    assert!(extract(&page).unwrap().article.authors.is_empty());
}

#[test]
fn a_place_or_a_body_beside_a_date_is_no_author() {
    for line in [
        "Los Angeles, 12 March 2026",
        "Hong Kong – March 12, 2026",
        "Press Release - 12 March 2026",
        "Tarn County Council | 12 March 2026",
        "Crop Prices · 12 March 2026 · 5 min read",
    ] {
        let found = authors("", &format!("<h1>Ferry</h1><p>{line}</p>"));
        assert_eq!(found, Vec::<String>::new(), "{line}");
    }
    let found = authors("", "<h1>Ferry</h1><p>Ana Holm | 12 March 2026</p>");
    assert_eq!(found, ["Ana Holm"]);
}

#[test]
fn an_account_is_no_author() {
    let byline = "<h1>Ferry</h1><p>By Ana Holm</p>";
    for account in ["admin", "Super User", "Unknown", "N/A", "undefined"] {
        let head = format!("<meta name=author content='{account}'>");
        assert_eq!(authors(&head, byline), ["Ana Holm"], "{account}");
        assert_eq!(authors(&head, "<h1>Ferry</h1>"), Vec::<String>::new());
    }
}

#[test]
fn who_wrote_what_a_desk_has_put_on_the_page_is_its_author() {
    let byline = "<h1>Ferry</h1><p>By Ana Holm</p>";
    for desk in ["ecadmin", "Newsroom", "Harbour Opinion"] {
        let head = format!("<meta name=author content='{desk}'>");
        assert_eq!(authors(&head, byline), ["Ana Holm"], "{desk}");
        assert_eq!(authors(&head, "<h1>Ferry</h1>"), [desk]);
    }
    let head = "<meta name=author content='Ole Berg'>";
    assert_eq!(authors(head, byline), ["Ole Berg"]);
    let head = "<meta name=author content=bookworm>";
    for facts in [
        "<p>by bookworm</p><p>Author: Ole Berg</p>",
        "<p>Posted by bookworm on 12 March 2026</p><h2>Emma by Ole Berg</h2>",
        "<ul><li>Author: Ole Berg<li>Pages: 320</ul>",
    ] {
        let found = authors(head, &format!("<h1>Ferry</h1>{facts}"));
        assert_eq!(found, ["bookworm"], "{facts}");
    }
    // What the byline has too is a name.
    let head = "<meta name=author content='Ann Press'>";
    let facts = "<h1>Ferry</h1><p>By Ann Press</p><p>Written by Ole Berg</p>";
    assert_eq!(authors(head, facts), ["Ann Press"]);
}

#[test]
fn names_stand_in_elements_beside_each_other_and_before_the_house() {
    let head = "<meta property=og:site_name content='Harbour Post'><meta name=author content='ANA HOLM Harbour Post'>";
    assert_eq!(authors(head, "<h1>Ferry</h1>"), ["ANA HOLM"]);
    for (line, expected) in [
        (
            "<span>Code: 81</span> <span>Author: Ana Holm</span>",
            &["Ana Holm"][..],
        ),
        ("9 April 2026 Af Ana Holm, analyst", &["Ana Holm"]),
        ("BY ANA HOLM AND OLE BERG", &["ANA HOLM", "OLE BERG"]),
        ("--- By Ana Holm, AFP ---", &["Ana Holm", "AFP"]),
        (
            "By Ana Holm in Oslo and Ole Berg in Lund",
            &["Ana Holm", "Ole Berg"],
        ),
        ("5 Songs By Ana Holm", &[]),
    ] {
        let found = authors("", &format!("<h1>Ferry</h1><p>{line}</p>"));
        assert_eq!(found, expected, "{line}");
    }
    let role = "<h1>Ferry</h1><p>Ana Holm</p><p>Data editor · Apr 14 · 6 min read</p>";
    assert_eq!(authors("", role), ["Ana Holm"]);
}

#[test]
fn a_bold_byline_ends_at_a_line_break() {
    let begin = "<b>By Ana Holm</b><br>";
    let page = of_house(begin, "");
    assert_eq!(page.article.authors, ["Ana Holm"]);
    assert_eq!(texts(&page), [FIRST, SECOND]);
    let page = of_house("<b>By the sea</b><br>", "");
    assert_eq!(texts(&page)[0], format!("By the sea {FIRST}"));
}

#[test]
fn who_wrote_the_articles_of_cards_is_the_author_if_there_is_one_for_all() {
    let cards = |names: [&str; 2]| {
        let cards = names.map(|name| {
            format!("<article><h3><a href=/1>The pier is open</a></h3><span class=author>{name}</span></article>")
        });
        let text = format!("<p>{FIRST}</p><p>{SECOND}</p>").repeat(8);
        let page = format!("<h1>Ferry</h1>{text}{}", cards.concat());
        extract(&page).unwrap().article.authors
    };
    assert_eq!(cards(["Zoe Nemo", "Ole Berg"]), Vec::<String>::new());
    assert_eq!(cards(["Zoe Nemo", "Zoe Nemo"]), ["Zoe Nemo"]);
    let own = "<ul><li><h4><a rel=author href=/author/ana>Ana Holm</a></h4><li><h4><a rel=author href=/author/ole>Ole Berg</a></h4></ul>";
    assert_eq!(authors("", &format!("<h1>Ferry</h1>{own}")), ["Ana Holm"]);
}

#[test]
fn who_is_named_beside_the_article_is_none_of_its_authors() {
    let card = "<a rel=author href=/author/zoe>Zoe Nemo</a>";
    for side in ["aside", "nav", "footer"] {
        let body = format!("<h1>Ferry</h1><p>By Ana Holm</p><{side}>{card}</{side}>");
        assert_eq!(authors("", &body), ["Ana Holm"], "{side}");
    }
    let own = format!("<article><h1>Ferry</h1><footer>{card}</footer></article>");
    assert_eq!(authors("", &own), ["Zoe Nemo"]);
}

#[test]
fn the_address_of_an_author_tells_a_name() {
    for part in ["hofundur", "awdur", "giornalisti"] {
        let body = format!("<h1>Ferry</h1><p><a href=/{part}/ana>Ana Holm</a></p>");
        assert_eq!(authors("", &body), ["Ana Holm"], "{part}");
    }
}

#[test]
fn who_mentions_an_article_or_comments_on_it_is_none_of_its_authors() {
    for behind in [
        "<ul class=webmentions><li class=h-cite><a class=u-author>Zoe Nemo</a> liked this</ul>",
        "<div class=comment><p>Author: Zoe Nemo</div>",
    ] {
        let page = format!("<h1>Ferry</h1><p>{FIRST}</p><p>{SECOND}</p>{behind}");
        let found = extract(&page).unwrap().article.authors;
        assert_eq!(found, Vec::<String>::new(), "{behind}");
    }
    for class in ["comments-open", "forum"] {
        let head = format!("<header class={class}><h1>Ferry</h1><p>By Ana Holm</p></header>");
        assert_eq!(authors("", &head), ["Ana Holm"], "{class}");
    }
}

#[test]
fn an_item_with_a_time_is_no_byline() {
    let end = "<ul><li>11.30: music by de pier<li>12.00: lunch van de ferry</ul>";
    assert_eq!(of_house("", end).article.authors, ["Harbour Post"]);
    let list = "<p>Trial Highlights</p><ul><li>Average of 4 minutes, 11 seconds</ul>";
    let found = authors("", &format!("<h1>Ferry</h1>{list}"));
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn who_is_to_be_asked_signs_nothing() {
    let page = |before: &str| {
        let page = format!(
            "<h1>Ferry</h1><article><p>{FIRST}</p><p>{SECOND}</p>{before}<p><b>Ole Berg</b></p></article>"
        );
        extract(&page).unwrap().article.authors
    };
    assert_eq!(page(""), ["Ole Berg"]);
    assert_eq!(page("<p><b>Press contact</b></p>"), Vec::<String>::new());
}

#[test]
fn a_byline_above_the_text_is_none_of_it() {
    let page = |line: &str| {
        let text = format!("<h1>Ferry</h1><p>{line}</p><p>{FIRST}</p><p>{SECOND}</p>");
        extract(&text).unwrap()
    };
    for byline in [
        "By Ana Holm",
        "Von Ana Holm und Ole Berg",
        "By Ana Holm, Harbour Post | March 1, 2026",
        "記者王小明／台北報導",
        "--- Von Ana Holm, dpa ---",
    ] {
        assert_eq!(texts(&page(byline)), [FIRST, SECOND], "{byline}");
    }
    for line in ["By Monday morning the ferry ran", "Von Hand gemacht"] {
        assert_eq!(texts(&page(line)), [line, FIRST, SECOND]);
    }
}

#[test]
fn a_space_parts_chinese_names() {
    for (language, names, expected) in [
        ("zh-CN", "港口 朱颖 覃雪", &["朱颖", "覃雪"][..]),
        ("zh", "王 小明", &["王 小明"]),
        ("ja", "山田 太郎", &["山田 太郎"]),
    ] {
        let page = format!(
            "<html lang={language}><head><meta property=og:site_name content=港口网><meta name=author content='{names}'></head><body><h1>渡船</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"
        );
        assert_eq!(extract(&page).unwrap().article.authors, expected, "{names}");
    }
}

#[test]
fn who_is_listed_for_readers_is_an_author_too() {
    let data = r#"<script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "Ana Holm"}}</script>"#;
    let listed = |names: &str| {
        let label = "<meta name=twitter:label1 content='Written by'>";
        let head = format!("{data}{label}<meta name=twitter:data1 content='{names}'>");
        authors(&head, "<h1>Ferry</h1><p>Ana Holm with Ole Berg</p>")
    };
    assert_eq!(listed("Ana Holm, Ole Berg"), ["Ana Holm", "Ole Berg"]);
    for other in [
        "Ole Berg, Ida Lund",
        "Name, Ana Holm",
        "Ana Holm, Ida Lund",
        "Ana Holm, Associated Press",
    ] {
        assert_eq!(listed(other), ["Ana Holm"], "{other}");
    }
}

#[test]
fn a_house_is_no_author_beside_a_person() {
    for head in [
        "<meta name=author content='株式会社ハーバー'>",
        "<meta name=author content='Herring Media, Inc.'>",
        r#"<title>Ferry - 港口电子报</title><script type="application/ld+json">{"@type": "NewsArticle", "author": {"@type": "Person", "name": "港口电子报"}}</script>"#,
    ] {
        let found = authors(head, "<h1>Ferry</h1><p class=author>Ana Holm</p>");
        assert_eq!(found, ["Ana Holm"], "{head}");
    }
    let found = authors("", "<h1>Ferry</h1><div class=author>Di</div>");
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn the_dateline_names_the_reporters() {
    for (dateline, expected) in [
        ("（港口社記者王小明台北5日電）", &["王小明"][..]),
        ("〔記者王小明／台北報導〕", &["王小明"]),
        ("港口社北京5月9日电（记者 朱颖、覃雪）", &["朱颖", "覃雪"]),
        ("(서울=하버통신) 홍길동 기자 = ", &["홍길동"]),
        ("记者从港口获悉，", &["Harbour Post"]),
        ("（記者／台北報導）", &["Harbour Post"]),
        ("[Oslo] ", &["Harbour Post"]),
    ] {
        let found = of_house(dateline, "").article.authors;
        assert_eq!(found, expected, "{dateline}");
    }
}

#[test]
fn the_name_that_signs_the_text_is_none_of_it() {
    let extracted = of_house("", "<p><strong>В. Рыбакова</strong></p>");
    assert_eq!(extracted.article.authors, ["В. Рыбакова"]);
    assert_eq!(texts(&extracted), [FIRST, SECOND]);
    // Of a quotation it is the speaker, of a list the last.
    for end in [
        "<p>“I would do it again.”</p><p><strong>Ole Berg</strong></p>",
        "<p><b>Per Dahl</b></p><p><b>Ole Berg</b></p>",
    ] {
        let extracted = of_house("", end);
        assert_eq!(texts(&extracted).last(), Some(&"Ole Berg"), "{end}");
    }
}

#[test]
fn the_house_that_signs_the_text_is_none_of_it() {
    let signed = of_house("", "<p><em>Harbour Post</em></p>");
    assert_eq!(texts(&signed), [FIRST, SECOND]);
    let unsigned = of_house("", "<p>Nobody swam.</p>");
    assert_eq!(texts(&unsigned), [FIRST, SECOND, "Nobody swam."]);
}

#[test]
fn japanese_names_are_not_parted_as_chinese_ones_are() {
    let named = |name: &str, line: &str| {
        let author = format!("<meta name=author content='{name}'>");
        authors(&author, &format!("<h1>{line}</h1>"))
    };
    assert_eq!(named("田中 康夫", "島の間の船"), ["田中 康夫"]);
    assert_eq!(named("朱颖 覃雪", "两岛之间的渡轮"), ["朱颖", "覃雪"]);
}
