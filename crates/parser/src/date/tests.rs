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
fn the_order_of_day_and_month_is_as_the_reader_knows_it() {
    for (text, day_first, month_first) in [
        ("03/09/2026", "2026-09-03", "2026-03-09"),
        ("03-09-2026", "2026-09-03", "2026-03-09"),
        ("03.09.2026", "2026-09-03", "2026-09-03"),
        ("22/01/2026", "2026-01-22", "2026-01-22"),
        ("01/22/2026", "2026-01-22", "2026-01-22"),
        ("2026-03-09", "2026-03-09", "2026-03-09"),
    ] {
        let day = |order| parse_in(text, order).map(|date| date.at.date_naive().to_string());
        assert_eq!(day(Order::DayFirst).as_deref(), Some(day_first), "{text}");
        assert_eq!(
            day(Order::MonthFirst).as_deref(),
            Some(month_first),
            "{text}"
        );
    }
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

    // Up to the years that are those of the Thai calendar.
    #[test]
    fn rfc_forms_are_read_back(seconds in -30_000_000_000_i64..14_900_000_000) {
        let at = DateTime::from_timestamp(seconds, 0).unwrap();
        let expected = Some(Parsed { at, zone_known: true, time_known: true, day_known: true });
        prop_assert_eq!(parse(&at.to_rfc3339()), expected);
        prop_assert_eq!(parse(&at.to_rfc2822()), expected);
    }
}
