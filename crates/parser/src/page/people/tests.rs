//! Bylines and what names come out of them.

use super::*;

/// Asserts of which lines something is so, and of which not.
fn tells(is_so: fn(&str) -> bool, lines: &[&str], others: &[&str]) {
    for line in lines {
        assert!(is_so(line), "{line}");
    }
    for line in others {
        assert!(!is_so(line), "{line}");
    }
}

#[test]
fn names_stand_without_what_is_glued_to_them() {
    for (value, expected) in [
        ("By Ana Holm", &["Ana Holm"][..]),
        ("Per Olsson", &["Per Olsson"]),
        ("Von Miller", &["Von Miller"]),
        ("Von dpa", &["dpa"]),
        ("Harbour Bearings, Inc.", &["Harbour Bearings, Inc."]),
        ("Von Ana Holm und Ole Berg", &["Ana Holm", "Ole Berg"]),
        (
            "Ana Holm, Ole Berg and Ida Lund",
            &["Ana Holm", "Ole Berg", "Ida Lund"],
        ),
        ("Ana Holm, Senior Editor", &["Ana Holm"]),
        (
            "Ana Holm, Harbour Academy school of boats professor",
            &["Ana Holm"],
        ),
        ("Ana Holm | Harbour correspondent", &["Ana Holm"]),
        ("Ana Holm, MD, PhD", &["Ana Holm, MD, PhD"]),
        ("Reuters Staff", &["Reuters"]),
        ("Post Sports Desk", &["Post Sports Desk"]),
        ("Reuters", &["Reuters"]),
        (
            "Center for Ships and Piers",
            &["Center for Ships and Piers"],
        ),
        ("https://example.org/ana", &[]),
        (".css-1{display:none}", &[]),
        ("ana@example.org", &[]),
        ("Text: Ana van der Holm", &["Ana van der Holm"]),
        ("文・山田太郎", &["山田太郎"]),
    ] {
        assert_eq!(people(&[value.to_owned()], &[]), expected, "{value}");
    }
}

#[test]
fn what_is_written_around_a_name_is_no_part_of_it() {
    for (byline, expected) in [
        ("By\nAna Holm\nSenior Harbour Reporter", &["Ana Holm"][..]),
        ("Ana Holm Senior Harbour Reporter", &["Ana Holm"]),
        ("Ana Holm Writer", &["Ana Holm"]),
        ("Ana Holm Last updated on", &["Ana Holm"]),
        (
            "Written By:Ana Holm\nLast Updated:\nAugust 1, 2025",
            &["Ana Holm"],
        ),
        (
            "Posted by Ana Holm on Tuesday, August 29, 2023",
            &["Ana Holm"],
        ),
        ("Ana Holm (aho)", &["Ana Holm"]),
        ("Ana Holm, CNN", &["Ana Holm"]),
        ("Von Ana Holm, Oslo", &["Ana Holm"]),
        ("Ana Holm, dpa", &["Ana Holm", "dpa"]),
        ("Autorin/Autor Ana Holm", &["Ana Holm"]),
        (
            "Ana Holm\n,\nOle Berg\nand\nIda Lund",
            &["Ana Holm", "Ole Berg", "Ida Lund"],
        ),
        ("Γράφει ο Νίκος Παπάς", &["Νίκος Παπάς"]),
        ("김하나 기자", &["김하나"]),
        ("本报记者 王小明", &["王小明"]),
        ("Penulis: Ani Sari", &["Ani Sari"]),
        ("Ditulis oleh Ani Sari", &["Ani Sari"]),
        ("Автор: Анна Холм", &["Анна Холм"]),
        ("By ana", &["ana"]),
    ] {
        assert_eq!(seen(byline), expected, "{byline}");
    }
}

#[test]
fn what_is_no_name_is_none() {
    for byline in [
        "Dec. 19",
        "July 22",
        "Jun 2 Written By",
        "View more posts",
        "Personal finance",
        "Member Login",
        "our engineering team",
        "Published by our engineering team",
        "Reviewed by Ana Holm",
        "Foto: Ana Holm",
        "Articles by Ana",
        "I review different books",
    ] {
        assert_eq!(seen(byline), Vec::<String>::new(), "{byline}");
    }
}

#[test]
fn the_site_is_an_author_only_if_no_one_else_is() {
    let values = ["Harbour Post".to_owned(), "Ana Holm".to_owned()];
    assert_eq!(people(&values, &["Harbour Post".to_owned()]), ["Ana Holm"]);
    assert_eq!(
        people(&values[..1], &["Harbour Post".to_owned()]),
        ["Harbour Post"]
    );
}

#[test]
fn data_names_people_in_the_order_of_their_names() {
    for (value, expected) in [
        ("Holm, Ana", &["Ana Holm"][..]),
        ("Müller, Anna; Berg, Ole", &["Anna Müller", "Ole Berg"]),
        ("Ben Smith, Harbour", &["Ben Smith"]),
        ("Reuters, AFP", &["Reuters", "AFP"]),
        ("Ana Holm, Oslo", &["Ana Holm"]),
        ("Kim Min", &["Kim Min"]),
        ("Ana Holm via Reuters", &["Ana Holm"]),
        ("Ana Holm with AFP", &["Ana Holm", "AFP"]),
        ("ana@post.example (Ana Holm)", &["Ana Holm"]),
        ("홍길동기자", &["홍길동"]),
        ("责任编辑：李明", &[]),
        ("X Æ", &["X Æ"]),
        ("N/A", &[]),
    ] {
        assert_eq!(people(&[value.to_owned()], &[]), expected, "{value}");
    }
}

#[test]
fn names_of_many_languages_are_read() {
    for (byline, expected) in [
        ("By Ahmed al-Masri", &["Ahmed al-Masri"][..]),
        ("By Ana d’Aubigné", &["Ana d’Aubigné"]),
        ("By Ana van 't Hof", &["Ana van 't Hof"]),
        ("By Sara bint Ali al-Harbi", &["Sara bint Ali al-Harbi"]),
        ("By Ann Page", &["Ann Page"]),
        (
            "Scris de Ana Popescu și Ion Ionescu",
            &["Ana Popescu", "Ion Ionescu"],
        ),
        (
            "Írta: Nagy Anna és Kovács Béla",
            &["Nagy Anna", "Kovács Béla"],
        ),
        (
            "Автор: Олена Коваль та Іван Шевчук",
            &["Олена Коваль", "Іван Шевчук"],
        ),
        (
            "Oleh Budi Santoso dan Ani Sari",
            &["Budi Santoso", "Ani Sari"],
        ),
        (
            "Γράφει ο Νίκος Παπάς και η Άννα Λέκκα",
            &["Νίκος Παπάς", "Άννα Λέκκα"],
        ),
        ("ΓΡΑΦΕΙ Η ΑΝΝΑ ΠΑΠΑΔΟΠΟΥΛΟΥ", &["ΑΝΝΑ ΠΑΠΑΔΟΠΟΥΛΟΥ"]),
        ("ავტორი: ნინო ბერიძე", &["ნინო ბერიძე"]),
        ("Հեղինակ՝ Անի Պետրոսյան", &["Անի Պետրոսյան"]),
        ("எழுதியவர்: கவிதா முருகன்", &["கவிதா முருகன்"]),
        ("Vum Ana Holm", &["Ana Holm"]),
        ("Gan Pei Ling", &["Gan Pei Ling"]),
        ("文/李明", &["李明"]),
        ("기자명 홍길동 기자", &["홍길동"]),
    ] {
        assert_eq!(seen(byline), expected, "{byline}");
    }
}

#[test]
fn who_took_the_pictures_stands_beside_the_author() {
    for byline in [
        "Tekst: Anne Holm Foto: Ole Berg",
        "Foto: Ole Berg Tekst: Anne Holm",
        "Texto: Anne Holm. Fotos: Ole Berg",
        "Tekst og foto: Anne Holm",
        "Foto og tekst: Anne Holm",
        "Anne Holm (tekst) Ole Berg (foto)",
        "By Anne Holm (she/her)",
        "Par Anne Holm (Tarn, correspondance)",
        "By Anne Holm in Tarn",
        "By Anne Holm anne@post.example",
    ] {
        assert_eq!(seen(byline), ["Anne Holm"], "{byline}");
    }
}

#[test]
fn a_button_is_no_family_name() {
    assert_eq!(seen("Front Page"), Vec::<String>::new());
    assert_eq!(seen("Long Read"), Vec::<String>::new());
}

#[test]
fn captions_end_in_credits() {
    tells(
        label::ends_in_credit,
        &[
            "Photo: Ana Holm / Harbour Post",
            "The pier on Monday. Foto: Ana Holm/dpa",
            "La jetée, lundi (Photo : Ana Holm)",
            "The pier on Monday [Image: © J. Holm]",
            "月曜日の桟橋（写真：ロイター）",
        ],
        &[
            "She showed a photo of the pier.",
            "The photo: a pier, a ferry and nobody.",
            "The source said: come on Monday (or Tuesday).",
        ],
    );
}

#[test]
fn a_credit_of_agencies_names_them_and_says_nothing_else() {
    tells(
        person::credits_agencies,
        &[
            "(Quelle: dpa/AFP)",
            "Mit Material der dpa",
            "Mit Agenturmaterial.",
            "(Avec AFP)",
            "Con información de EFE y Europa Press",
            "With inputs from PTI",
            "Source: The Associated Press",
        ],
        &[
            "Reuters",
            "Source: Harbour Post",
            "With the Spa",
            "The AP and the harbour office",
            "The Agency",
            "",
        ],
    );
}

#[test]
fn a_text_may_say_who_else_reported_and_where_it_appeared_before() {
    tells(
        label::is_origin,
        &[
            "– additional reporting by Ana Holm",
            "With reporting by Harbour Post writer Ole Berg",
            "(Reporting by Ana Holm; editing by Ole Berg)",
            "Harbour Post writer Ole Berg in Paris contributed to this report.",
            "Mitarbeit: Lea Wagner",
            "Dieser Artikel ist zuerst in der Hafenpost erschienen.",
            "First published in the Harbour Post.",
        ],
        &[
            "Reporting bypasses the mayor",
            "Reporting by the Harbour Post revealed that the company had hidden the damage for years.",
            "Writing by hand",
            "Mitarbeit: Das erwartet der Verein",
            "Originally published in German, the novel became a bestseller in Britain.",
            "Dieser Text ist zuerst ein Gedicht und dann erst eine Anklage.",
            "Reporting of the storm began early.",
            "First published in March 1926, the timetable has hardly changed.",
            "Heat contributed to the fire.",
        ],
    );
}

#[test]
fn some_brackets_stand_behind_captions_only() {
    tells(
        label::is_caption,
        &[
            "The pier on Monday. (AP Photo/Ana Holm)",
            "The pier on Monday. (Photo by Ana Holm/AFP via Getty Images)",
            "▲港口的早晨。（影／民眾提供）",
        ],
        &[
            "The office said so on Monday. (AFP)",
            "The office (AP Photo/Ana Holm) said so on Monday.",
            "She works for Getty Images.",
            "The agency is gone (now part of Getty Images)",
            "It has four modes (Auto, Portrait, Photo/Video)",
            "▲港口的早晨（星期一）",
        ],
    );
}
