//! What newspapers set between and below their paragraphs: credits, signs, notes on authors, boxes, captions.

use super::*;

/// The lines of the text but for its four paragraphs, of a page of news with something between them or behind them.
fn kept(between: &str, behind: &str) -> Vec<String> {
    let data = r#"<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry runs again", "author": {"@type": "Person", "name": "Ana Holm"}}</script>"#;
    let page = format!(
        "<html lang=en><head><title>Ferry runs again</title>{data}</head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Ferry runs again</h1>
         <p>February 28, 2026</p><div class=body><p>{FIRST}</p><p>{SECOND}</p>{between}<p>{THIRD}</p><p>{FOURTH}</p>{behind}</div></article>
         <footer><ul><li><a href=/about>About</a></li><li><a href=/imprint>Imprint</a></li></ul></footer></body></html>"
    );
    let extracted = extract(&page).unwrap();
    let paragraphs = [FIRST, SECOND, THIRD, FOURTH];
    let texts = texts(&extracted);
    assert!(
        paragraphs.iter().all(|text| texts.contains(text)),
        "{page}: {texts:?}"
    );
    let others = texts.iter().filter(|text| !paragraphs.contains(text));
    others.map(|text| (*text).to_owned()).collect()
}

#[test]
fn credits_and_signs_below_the_text_are_none_of_it() {
    for line in [
        "Contributing: Ole Berg, Harbour Post",
        "Ida Lund contributed research.",
        "Reporting by Ida Lund in Oslo; editing by Ole Berg",
        "Sursa foto: Shutterstock",
        "Editor: A.P.",
        "来源：港口晚报",
        "责任编辑：王小明 SN242",
        "(rdh/imk)",
        "dpa/jdo",
        "/ritzau/",
        "(TT)",
        "SOURCE Tallgrass Optics, Inc.",
        "With files from Ole Berg and The Canadian Press",
        "Źródło: Facebook, IAR",
        "The news of today:",
        "ana.holm@news.example",
        "ANA HOLM Harbour correspondent, Oslo",
        "Published in the Harbour Post, February 28th, 2026",
        "Ana Holm is a reporter who covers the harbours of the north for the Harbour Post, and a sailor.",
        "Some information for this report came from Reuters.",
        "The author is a retired officer. The views expressed in this piece are personal and solely those of the author.",
        "Updated at 8:01 p.m. EST",
        "Updated at 10.51 GMT",
        "촬영기자:최동희/영상편집:손영섭",
        "__",
        "4 min read",
        "Temps de lecture : 3 min",
        "All rights reserved. This material may not be published or broadcast without permission of the Harbour Post.",
        "(The pier on Monday. Photo: Ole Berg / Harbour Post)",
        "周一的码头。港口新闻记者 王小明 摄",
        "周一的码头 图源：港口晚报",
        "-- RDH, Harbour News",
        "This story was supported by the Ferry Desk at the University of the North.",
        "This story was originally published November 5, 2026 at 5:41 PM.",
        "Getty Images / Ole Berg",
        "4.9 from 63 votes",
    ] {
        assert!(kept("", &format!("<p>{line}</p>")).is_empty(), "{line}");
    }
}

#[test]
fn lines_like_them_are_of_it() {
    for line in [
        "Ana Holm was the first who had asked for a second boat, the office said.",
        "Contributing to the delay was the storm of last week.",
        "All rights of the passengers are kept, the office said.",
        "All rights reserved for the north: that was how the treaty of the two islands ended.",
        "Reporting by the Harbour Post revealed the delay in January.",
        "版权所有者向法院提起诉讼，要求赔偿损失。",
        "来源：北京、上海和广州",
        "4.9 from 63 boats",
        "The archive of the port / the pier has every letter of the time.",
        "[Update:The board has decided]",
        "[Luke:2:14]",
    ] {
        assert_eq!(kept(&format!("<p>{line}</p>"), ""), [line]);
    }
    for line in [
        "Ana Holm: Thank you very much for the talk, and for the coffee on the boat to the north.",
        "Ana Holm, 43, lives in Harlow with her wife and two cats, not far from the pier of the old ferry.",
        "Two of the four candidates said that money had contributed to this article.",
        "The views expressed at the meeting were mixed, she said, but most of the islanders want a bridge.",
        "“The views expressed in this video are not those of the author alone,” a spokesman of the harbour said.",
        "Some information for this report came from a leaked letter, and the mayor denies it.",
        "Update 12:30: all boats are back",
        "Updated timetables are at every pier, the office said.",
        "Tickets: box@ferry.example, from 12 pounds a day.",
        "Mining: 3 lectures on gold",
        "Prep: 10 min, ready in 30",
        "THE END",
        "-- NO, SAID THE MAYOR.",
        "This story was originally told on the islands, 5 miles from the port.",
    ] {
        assert_eq!(kept("", &format!("<p>{line}</p>")), [line]);
    }
}

#[test]
fn what_points_to_a_picture_or_asks_at_length_is_left_out() {
    for between in [
        "<p><strong>Lees verder onder de foto.</strong></p>",
        "<p><em>Want more of the north? <a href=/n>Subscribe to the Post's free food newsletter</a>, The Bite.</em></p>",
        "<p><strong><em>WATCH | Boats leave the pier on Monday:</em></strong></p>",
        "<p><a href=/j>Kapitän zur See (m/w/d)</a> Harbour Ferries GmbH, Kiel</p>",
        "<p>[Gallery:Instagram]</p>",
        "<p><em>Join our WhatsApp group for top stories and breaking news sent directly to your phone. We also treat our members to special offers, to promotions and to what our partners have to say, now and then.</em></p>",
    ] {
        assert!(kept(between, "").is_empty(), "{between}");
    }
    let list = "<p>The harbour had found three earlier ones:</p><ul><li>four <a href=/1>swords of the Romans</a> in 2023;</li><li>a letter on <a href=/2>papyrus</a>;</li><li><a href=/3>a basket with its lid.</a></li></ul>";
    assert_eq!(kept(list, "").len(), 4);
}

#[test]
fn a_short_article_is_no_box() {
    let page = format!(
        "<title>Ferry runs again | Post</title><nav><a href=/n>News</a> <a href=/s>Sport</a> <a href=/w>Weather</a></nav>
         <script type=application/ld+json>{{\"@type\": \"NewsArticle\", \"headline\": \"Ferry runs again\"}}</script>
         <article class='post hentry category-news tag-ferry alert'><h1>Ferry runs again</h1><p>By <a href=/a>Ana Holm</a></p><p>{FIRST}</p></article>
         <footer><ul><li>About</li><li>Imprint</li><li>Contact</li><li>Privacy</li></ul></footer>"
    );
    assert_eq!(texts(&extract(&page).unwrap()), [FIRST]);
}

#[test]
fn a_box_that_asks_is_left_out_as_a_whole() {
    let heading = "<h3>The Morning Boat</h3><p>All that the harbour talks about, told by those who were there.</p>";
    for between in [
        format!("<div class=newsletter-cta>{heading}<form><input type=email><button>Sign up</button></form></div>"),
        format!("<form>{heading}<input type=email></form>"),
        "<div class=share-buttons><ul><li>Facebook</li><li>Get link</li></ul><button>Share</button></div>".to_owned(),
        "<figure><img src=/p.jpg width=900><figcaption><p>The pier on Monday, before the storm came in from the west.</p></figcaption></figure>".to_owned(),
        "<p><a href=/2><u>CREWS FIND AN OLD SAFE BELOW THE PIER</u></a></p>".to_owned(),
        "<blockquote><p>thanked the crews, who had worked through four nights</p><cite>The mayor</cite></blockquote>".to_owned(),
        "<blockquote class=pullquote><p>Who had worked through four nights without a break</p></blockquote>".to_owned(),
    ] {
        assert!(kept(&between, "").is_empty(), "{between}: {:?}", kept(&between, ""));
    }
}

#[test]
fn a_link_that_a_line_announces_is_of_the_text() {
    let papers =
        "<p>The papers of the case:</p><p><a href=/1>What the court wrote in January</a></p>";
    assert_eq!(kept(papers, "").len(), 2);
    let several = "<p>The papers of the case are:</p><p><a href=/1>What the court wrote in January</a></p><p><a href=/2>What the harbour answered in May</a></p><p><a href=/3>What the mayor asked in June</a></p>";
    assert_eq!(kept(several, "").len(), 4);
}

#[test]
fn a_byline_above_the_text_may_have_a_date_beside_it() {
    let page = format!(
        "<title>Ferry runs again</title><nav><a href=/n>News</a> <a href=/s>Sport</a> <a href=/w>Weather</a></nav>
         <article><h1>Ferry runs again</h1><p>Sa 28.02.26 | 14:07 Uhr | Von Ana Holm</p><p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p></article>
         <footer><ul><li><a href=/about>About</a></li><li><a href=/imprint>Imprint</a></li><li>Contact</li><li>Privacy</li></ul></footer>"
    );
    assert_eq!(texts(&extract(&page).unwrap()), [FIRST, SECOND, THIRD]);
}

#[test]
fn warnings_that_a_link_opens_a_window_are_no_text() {
    for (warning, kept) in [
        ("<span class=go-vh>(öffnet im neuen Fenster)</span>", ""),
        ("<span>(opens in a new tab)</span>", ""),
        ("<span>(nouvelle fenêtre)</span>", ""),
        ("<span>(a new ferry)</span>", " (a new ferry)"),
        ("<span>(the windows)</span>", " (the windows)"),
    ] {
        let page = format!(
            "<article><h1>Ferry</h1><p>{FIRST}</p><p>{SECOND} As <a href=/post>the post {warning}</a> says, it was loud.</p></article>"
        );
        let expected = format!("{SECOND} As the post{kept} says, it was loud.");
        assert_eq!(
            texts(&extract(&page).unwrap()),
            [FIRST, &expected],
            "{warning}"
        );
    }
}
