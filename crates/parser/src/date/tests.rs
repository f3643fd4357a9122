//! Dates as people write them, each with what they mean.

use proptest::prelude::*;

use super::*;

/// Reads a date and writes it with a mark for each thing that had to be assumed.
fn read(text: &str) -> String {
    parse(text).map_or("-".to_owned(), |parsed| {
        let zone = if parsed.zone_known { "Z" } else { "" };
        let format = match (parsed.time_known, parsed.at.timestamp_subsec_nanos()) {
            (false, _) => "%Y-%m-%d",
            (true, 0) => "%Y-%m-%dT%H:%M:%S",
            (true, _) => "%Y-%m-%dT%H:%M:%S%.3f",
        };
        format!("{}{zone}", parsed.at.format(format))
    })
}

fn check(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        assert_eq!(&read(text), expected, "{text}");
    }
}

#[test]
fn years_of_eras_and_calendars() {
    check(&[
        ("令和6年3月12日", "2024-03-12"),
        ("平成元年", "-"),
        ("民國113年3月12日", "2024-03-12"),
        ("22 ก.ย. 2566 - 16:40 น.", "2023-09-22T16:40:00"),
        ("29 กุมภาพันธ์ 2567", "2024-02-29"),
        ("12/03/2567", "2024-12-03"),
        ("Ngày 12 tháng 3 năm 2024", "2024-03-12"),
        ("12 tháng 3, 2024", "2024-03-12"),
        ("१२ मार्च २०२४", "2024-03-12"),
        ("১২ ফেব্রুয়ারি ২০২৪", "2024-02-12"),
    ]);
}

#[test]
fn a_month_is_the_name_beside_a_number() {
    check(&[
        (
            "Clément Vasseur 11h05, le 23 juin 2026",
            "2026-06-23T11:05:00",
        ),
        ("By Julia Holm 12:05 23 May 2026", "2026-05-23T12:05:00"),
        ("mar. 12 mai 2026", "2026-05-12"),
        ("martes 12 de mayo de 2026", "2026-05-12"),
        ("Mar, 12 de mayo de 2026 - 10:15", "2026-05-12T10:15:00"),
        ("10:15 mardi 12 mai 2026", "2026-05-12T10:15:00"),
        ("10:15 GMT-5 May 12, 2026", "2026-05-12T15:15:00Z"),
        ("10:15 -03 March 12, 2026", "2026-03-12T13:15:00Z"),
        (
            "نُشر: 14:11-27 أبريل 2026 م ـ 10 ذو القِعدة 1447 هـ",
            "2026-04-27T14:11:00",
        ),
    ]);
}

#[test]
fn standard_forms() {
    check(&[
        ("2004-05-28T23:31:25Z", "2004-05-28T23:31:25Z"),
        ("2004-05-28T23:31:25.1234+02:00", "2004-05-28T21:31:25.123Z"),
        ("2004-05-28 23:31:25", "2004-05-28T23:31:25"),
        ("2004-05-28T23:31+0530", "2004-05-28T18:01:00Z"),
        ("2004-05-28T23:31:25-05", "2004-05-29T04:31:25Z"),
        ("2004-05-28t23:31:25z", "2004-05-28T23:31:25Z"),
        ("2004-05-28T10Z", "2004-05-28T10:00:00Z"),
        ("20040528T233125Z", "2004-05-28T23:31:25Z"),
        ("20040528233125", "2004-05-28T23:31:25"),
        ("200405282331", "2004-05-28T23:31:00"),
        ("20040528", "2004-05-28"),
        ("2004-05-28", "2004-05-28"),
        ("2004-05", "2004-05-01"),
        ("2004", "2004-01-01"),
        ("2004-149", "2004-05-28"),
        ("2004-W22-5", "2004-05-28"),
        ("2004:05:28 23:31:25", "2004-05-28T23:31:25"),
        ("2004-05-28T24:00:00Z", "2004-05-29T00:00:00Z"),
        ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
        ("Fri, 28 May 2004 23:31:25 +0200", "2004-05-28T21:31:25Z"),
        ("Fri, 28 May 2004 23:31 GMT", "2004-05-28T23:31:00Z"),
        ("28 May 04 23:31:25 EST", "2004-05-29T04:31:25Z"),
        ("Friday, 28-May-04 23:31:25 PDT", "2004-05-29T06:31:25Z"),
        ("Fri May 28 23:31:25 2004", "2004-05-28T23:31:25"),
        ("Fri May  8 23:31:25 PST 2004", "2004-05-09T07:31:25Z"),
        (
            "Fri, 28 May 2004 23:31:25 +0530 (IST)",
            "2004-05-28T18:01:25Z",
        ),
        ("Fri, 28 May 2004 23:31:25 GMT+2", "2004-05-28T21:31:25Z"),
        ("Fri, 28 May 2004 23:31:25 +02:00", "2004-05-28T21:31:25Z"),
    ]);
}

#[test]
fn a_name_that_is_also_that_of_a_month_is_none_beside_a_whole_date() {
    check(&[
        ("By April Holm 28.05.2004 23:31", "2004-05-28T23:31:00"),
        ("Вера Полозова 28.05.2004", "2004-05-28"),
        ("Jan Berg, 2004-05-28", "2004-05-28"),
        ("By April Holm, 28 May 2004", "2004-05-28"),
        ("May 5, 2004", "2004-05-05"),
        ("May 12:30 28 2004", "2004-05-28T12:30:00"),
    ]);
}

#[test]
fn forms_that_people_write() {
    check(&[
        ("May 28, 2004", "2004-05-28"),
        ("May 28th, 2004 at 3:05 p.m. EDT", "2004-05-28T19:05:00Z"),
        ("Published: 28 May 2004, 12:05 AM", "2004-05-28T00:05:00"),
        ("28.05.2004 23:31", "2004-05-28T23:31:00"),
        ("28.05.2004, 23.31 Uhr", "2004-05-28T23:31:00"),
        ("05/28/2004", "2004-05-28"),
        ("28/05/2004 3 pm", "2004-05-28T15:00:00"),
        ("04/05/2004", "2004-04-05"),
        ("04.05.2004", "2004-05-04"),
        ("2004/5/8 9:31", "2004-05-08T09:31:00"),
        ("23:31 28 May 2004", "2004-05-28T23:31:00"),
        ("Fri 28 May 2004 23h31", "2004-05-28T23:31:00"),
        ("May 2004", "2004-05-01"),
        ("13-Jul-2004", "2004-07-13"),
        ("Thu, 31 Jun 2004 19:48:21 GMT", "-"),
        ("2004-02-30", "-"),
        ("yesterday", "-"),
        ("5 reasons to read this in 2024", "-"),
        ("", "-"),
    ]);
}

#[test]
fn languages_of_the_world() {
    check(&[
        ("2004년 5월 28일  오후 11:31:25", "2004-05-28T14:31:25"),
        ("2004년 05월 28일  01:31:15", "2004-05-27T16:31:15"),
        ("2004년 5월 28일", "2004-05-28"),
        ("2004年5月28日 23時31分", "2004-05-28T23:31:00"),
        ("2004年5月28日 下午3:05", "2004-05-28T15:05:00"),
        ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
        ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
        ("mar., 05 mars 2024 10:00:00 +0100", "2024-03-05T09:00:00Z"),
        ("vendredi 28 mai 2004 à 23h31", "2004-05-28T23:31:00"),
        ("28. Mai 2004", "2004-05-28"),
        ("28 de agosto de 2004", "2004-08-28"),
        ("Пт, 28 мая 2004 23:31:25 +0300", "2004-05-28T20:31:25Z"),
        ("28 czerwca 2004", "2004-06-28"),
        ("28. července 2004", "2004-07-28"),
        ("28 Ağustos 2004", "2004-08-28"),
        ("٢٨ مايو ٢٠٠٤", "2004-05-28"),
        ("28 במאי 2004", "2004-05-28"),
    ]);
}

#[test]
fn a_letter_behind_a_time_is_no_zone() {
    check(&[
        (
            "Publié le 12 août 2026 à 10h15, mis à",
            "2026-08-12T10:15:00",
        ),
        ("28 May 2004 23:31 A", "2004-05-28T23:31:00"),
        ("28 May 2004 23:31 Z", "2004-05-28T23:31:00Z"),
    ]);
}

#[test]
fn zones_of_the_united_states_save_daylight() {
    check(&[
        ("Mar 7, 2026, 09:00 ET", "2026-03-07T14:00:00Z"),
        ("Mar 8, 2026, 01:59 ET", "2026-03-08T06:59:00Z"),
        ("Mar 8, 2026, 03:00 ET", "2026-03-08T07:00:00Z"),
        ("July 12, 2026 9:00 a.m. PT", "2026-07-12T16:00:00Z"),
        ("October 31, 2026 9:00 CT", "2026-10-31T14:00:00Z"),
        ("November 1, 2026 9:00 MT", "2026-11-01T16:00:00Z"),
        ("Mar 20, 2006, 09:00 ET", "2006-03-20T14:00:00Z"),
        ("Oct 28, 2006, 09:00 ET", "2006-10-28T13:00:00Z"),
        ("July 12, 2026 9:00 AM EST", "2026-07-12T14:00:00Z"),
        (
            "July 12, 2026 10:15 AM Eastern Time",
            "2026-07-12T14:15:00Z",
        ),
        (
            "July 12, 2026 10:15 Pacific Standard Time",
            "2026-07-12T18:15:00Z",
        ),
        (
            "May 12, 2026 10:15 Mountain Daylight Time",
            "2026-05-12T16:15:00Z",
        ),
    ]);
}

#[test]
fn halves_of_the_day_in_other_languages() {
    check(&[
        (
            "12 de marzo de 2026, 10:15 a.\u{a0}m.",
            "2026-03-12T10:15:00",
        ),
        ("12 de marzo de 2026, 10:15 p. m.", "2026-03-12T22:15:00"),
        ("12 مارس 2026، 10:15 مساءً", "2026-03-12T22:15:00"),
        ("12 مارس 2026م، 10:15", "2026-03-12T10:15:00"),
        ("12/03/2026 10:15:33 SA", "2026-12-03T10:15:33"),
        ("13 Mac 2026, 3:05 PTG", "2026-03-13T15:05:00"),
        ("13 mars 2026 3:05 m.d.", "2026-03-13T15:05:00"),
    ]);
}

#[test]
fn hours_and_zones_of_other_spellings() {
    check(&[
        ("12 mars 2026 à 10 h 15", "2026-03-12T10:15:00"),
        ("12 мая 2026 г. в 10:15 (МСК)", "2026-05-12T07:15:00Z"),
    ]);
}

#[test]
fn months_of_smaller_languages() {
    check(&[
        ("12 iunie 2026", "2026-06-12"),
        ("12 юни 2026", "2026-06-12"),
        ("2026. szeptember 3.", "2026-09-03"),
        ("12. јун 2026.", "2026-06-12"),
        ("12. veebruar 2026", "2026-02-12"),
        ("e martë, 13 tetor 2026", "2026-10-13"),
        ("12 ივნისი 2026", "2026-06-12"),
        ("12 հունիսի 2026", "2026-06-12"),
        ("12 маусым 2026", "2026-06-12"),
        ("12 ஜூன் 2026", "2026-06-12"),
        ("12 كانون الثاني 2026", "2026-01-12"),
        ("12 تشرين الأول 2026", "2026-10-12"),
        ("12 غشت 2026", "2026-08-12"),
        ("12 בינו׳ 2026", "2026-01-12"),
        ("12 thg 3, 2026", "2026-03-12"),
        ("2026(e)ko urriaren 13(a)", "2026-10-13"),
        ("13 İyul 2026", "2026-07-13"),
    ]);
}

#[test]
fn the_language_tells_which_month_a_name_means() {
    for (text, language, month) in [
        ("12. listopada 2026", "hr", "2026-10-12"),
        ("12. listopada 2026", "pl", "2026-11-12"),
        ("12. srp 2026", "hr", "2026-07-12"),
        ("12. srp 2026", "cs", "2026-08-12"),
    ] {
        let custom = Custom {
            language: Some(language),
            ..Custom::default()
        };
        let day = parse_as(text, custom).map(|date| date.at.date_naive().to_string());
        assert_eq!(day.as_deref(), Some(month), "{text}");
    }
}

#[test]
fn years_of_the_persian_calendar() {
    check(&[
        ("پنجشنبه ۲۱ اسفند ۱۴۰۴ - ۱۰:۱۵", "2026-03-12T10:15:00"),
        ("۱۴۰۴/۱۲/۲۱", "2026-03-12"),
        ("1404-12-21T10:15:00+03:30", "2026-03-12T06:45:00Z"),
        ("1 فروردين 1405", "2026-03-21"),
        ("30 اسفند 1403", "2025-03-20"),
        ("30 اسفند 1404", "-"),
        ("1400/07/31", "-"),
    ]);
}

#[test]
fn the_day_stands_beside_the_month() {
    check(&[
        ("IP/26/123 Brussels, 12 March 2026", "2026-03-12"),
        ("Vol. 3 No. 12 / 12 March 2026", "2026-03-12"),
        ("Issue 3, March 12, 2026", "2026-03-12"),
    ]);
}

#[test]
fn the_order_of_day_and_month_is_as_the_reader_knows_it() {
    for (text, day_first, month_first) in [
        ("03/09/2026", "2026-09-03", "2026-03-09"),
        ("03-09-2026", "2026-09-03", "2026-03-09"),
        ("03.09.2026", "2026-09-03", "2026-09-03"),
        ("22/01/2026", "2026-01-22", "2026-01-22"),
        ("01/22/2026", "2026-01-22", "2026-01-22"),
        ("2026-03-09", "2026-03-09", "2026-03-09"),
    ] {
        let day = |order| {
            parse_as(
                text,
                Custom {
                    order: Some(order),
                    ..Custom::default()
                },
            )
            .map(|date| date.at.date_naive().to_string())
        };
        assert_eq!(day(Order::DayFirst).as_deref(), Some(day_first), "{text}");
        assert_eq!(
            day(Order::MonthFirst).as_deref(),
            Some(month_first),
            "{text}"
        );
    }
}

#[test]
fn a_time_behind_day_and_month_is_no_year() {
    check(&[
        ("28.4. 06:55", "-"),
        ("3.2. 14:00", "-"),
        ("9.5. 07.02", "-"),
        ("3. 5. 24 10:15", "2024-05-03T10:15:00"),
        ("3.5.24 10:15", "2024-05-03T10:15:00"),
        ("28.4. 2026 06:55", "2026-04-28T06:55:00"),
    ]);
}

#[test]
fn a_date_without_a_day_says_so() {
    for (text, known) in [
        ("2026", false),
        ("2026-03", false),
        ("March 2026", false),
        ("March 1, 2026", true),
        ("2026-03-01", true),
        ("20260301", true),
    ] {
        assert_eq!(
            parse(text).map(|date| date.day_known),
            Some(known),
            "{text}"
        );
    }
}

#[test]
fn unix_times() {
    check(&[
        ("1085787085", "2004-05-28T23:31:25Z"),
        ("1085787085.5", "2004-05-28T23:31:25Z"),
        ("1085787085000", "2004-05-28T23:31:25Z"),
        ("/Date(1085787085000+0200)/", "2004-05-28T23:31:25Z"),
    ]);
}

#[test]
fn longer_texts_are_no_dates() {
    let padded = format!("28 May 2004{}", " ".repeat(MAX_BYTES));
    assert!(parse(&padded).is_some());
    assert!(parse(&format!("{padded}x")).is_none());
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,60}") {
        parse(&text);
    }

    #[test]
    fn dates_of_all_parts_are_read_or_refused(text in "([0-9]{1,5}|[-:+/. ,wtzTZ]|May|GMT|pm|년|月){0,12}") {
        parse(&text);
    }

    // Between the years that are those of the Persian and of the Thai calendar.
    #[test]
    fn rfc_forms_are_read_back(seconds in -14_790_000_000_i64..14_900_000_000) {
        let at = DateTime::from_timestamp(seconds, 0).unwrap();
        let expected = Some(Parsed { at, zone_known: true, time_known: true, day_known: true });
        prop_assert_eq!(parse(&at.to_rfc3339()), expected);
        prop_assert_eq!(parse(&at.to_rfc2822()), expected);
    }
}
