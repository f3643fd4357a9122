//! Stories in scripts that write no spaces, and templates that must not merge.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod common;

use common::{at, candidate};
use deduplicator::{Decision, Index, Settings};

/// The story of each text in turn, as the place of the first text of it.
fn stories(texts: &[(&str, String)]) -> Vec<usize> {
    let mut index = Index::new(Settings::default());
    let mut ids = Vec::new();
    for (n, (title, text)) in texts.iter().enumerate() {
        let mut batch = index.batch();
        let seconds = i64::try_from(n).unwrap();
        let url = format!("https://site{n}.example.org/story/{n}");
        let Decision::New(identity) =
            batch.decide(&candidate(&url, "a", title, text, seconds), at(seconds))
        else {
            panic!("every URL is another")
        };
        let changes = batch.into_changes();
        index.merge(changes);
        ids.push(identity.story_id);
    }
    ids.iter()
        .map(|id| ids.iter().position(|first| first == id).unwrap())
        .collect()
}

const CHINESE: &str = "临海市交通局星期一宣布，横跨北湾的旧大桥将从下周起关闭三个月，工程人员须更换去年冬天出现裂缝的支座。关闭期间，渡轮服务延长\
到午夜，货车须改走北面的环城公路。市长林永昌在记者会上说，维修费用约四千二百万元，由市政府与中央各承担一半。居民担心上班时间会增加四十分钟，\
学校也将把上课时间推迟到九点。工程预计在十一月完成，届时大桥的限重将提高到三十吨。";
const CHINESE_OTHER: &str = "国家队昨晚在主场以二比一击败来访的对手，拿到本届预选赛的第三场胜利。开场十二分钟，前锋王浩接到右路传中头球破门，\
下半场替补上场的陈立在禁区外远射扩大比分。客队在补时阶段扳回一球，但已无力改变结果。主教练赛后表示，球队的防守仍需改进，下一场比赛将在两周后进行，\
届时两名受伤的后卫有望复出。超过四万名球迷在现场观看了比赛。";
const JAPANESE: &str = "北浜市は月曜日、老朽化した中央橋を来週から三か月間通行止めにすると発表した。昨冬の寒波で支承に亀裂が見つかり、交換が必要になったためで、\
工事費は約十二億円と見込まれている。期間中は渡し船を深夜まで運航し、大型トラックは北側の環状道路へ迂回させる。高橋市長は記者会見で「市民の安全を最優先にした」と述べ、\
通勤時間が四十分ほど延びるとして理解を求めた。周辺の小学校は始業を三十分遅らせる。";
const JAPANESE_OTHER: &str = "プロ野球の東都ドルフィンズは十日、本拠地で行われた試合に五対三で勝ち、連敗を四で止めた。三回に佐々木の二塁打で先制し、\
同点とされた七回には新人の山口が勝ち越しの本塁打を放った。先発の村田は六回を投げて二失点で、今季三勝目を挙げた。監督は試合後、若手の活躍をたたえた。\
次のカードは金曜日から敵地で三連戦となり、けがで離れていた主将の復帰も見込まれている。";
const THAI: &str = "เทศบาลเมืองท่าเหนือประกาศเมื่อวันจันทร์ว่าจะปิดสะพานข้ามอ่าวเป็นเวลาสามเดือนตั้งแต่สัปดาห์หน้า \
เนื่องจากพบรอยร้าวที่ฐานรองรับหลังอากาศหนาวจัดเมื่อปีที่แล้ว วิศวกรต้องเปลี่ยนชิ้นส่วนทั้งหมดด้วยมือ ระหว่างนี้เรือข้ามฟากจะให้บริการถึงเที่ยงคืน \
และรถบรรทุกต้องใช้ถนนวงแหวนทางเหนือแทน นายกเทศมนตรีกล่าวว่าค่าซ่อมแซมประมาณสี่สิบล้านบาท โรงเรียนในพื้นที่จะเลื่อนเวลาเข้าเรียนออกไปอีกครึ่งชั่วโมง";
const THAI_OTHER: &str = "ทีมชาติเอาชนะคู่แข่งสองประตูต่อหนึ่งเมื่อคืนนี้ต่อหน้าแฟนบอลกว่าสี่หมื่นคนในสนามกลาง กองหน้าดาวรุ่งโหม่งทำประตูแรกในนาทีที่สิบสอง \
ก่อนที่ตัวสำรองจะยิงไกลเพิ่มในครึ่งหลัง ผู้มาเยือนตีไข่แตกได้ในช่วงทดเวลาบาดเจ็บแต่ไม่ทันเปลี่ยนผลการแข่งขัน \
ผู้ฝึกสอนกล่าวหลังเกมว่าแนวรับยังต้องปรับปรุงอีกมาก นัดต่อไปจะแข่งขันในอีกสองสัปดาห์ข้างหน้าที่สนามของคู่แข่ง";

#[test]
fn copies_are_found_in_scripts_without_spaces() {
    for (own, other, credit) in [
        (CHINESE, CHINESE_OTHER, "【本报讯】记者李明报道 "),
        (JAPANESE, JAPANESE_OTHER, "【北浜共同】"),
        (THAI, THAI_OTHER, "กรุงเทพฯ (สำนักข่าวกลาง) - "),
    ] {
        let chars: Vec<char> = own.chars().collect();
        let head: String = chars[..chars.len() * 3 / 5].iter().collect();
        let tail: String = chars[chars.len() / 3..].iter().collect();
        let edited: String = chars
            .iter()
            .enumerate()
            .filter(|(at, _)| at % 60 != 59)
            .map(|(_, character)| character)
            .collect();
        let wide: String = own
            .chars()
            .map(|c| if c == '，' { ',' } else { c })
            .collect();
        let found = stories(&[
            ("一", own.to_owned()),
            ("二", other.to_owned()),
            ("三", format!("{credit}{own}")),
            ("四", head),
            ("五", tail),
            ("六", edited),
            ("七", wide),
            ("八", format!("{other}\n\n{credit}")),
        ]);
        assert_eq!(found, [0, 1, 0, 0, 0, 0, 0, 1], "{credit}");
    }
}

#[test]
fn articles_of_one_template_stay_apart() {
    let towns = [
        "Lindholm", "Osterby", "Vikna", "Harstad", "Bredvik", "Solnes", "Morland", "Askim",
        "Tysfjord", "Rena",
    ];
    let reports: Vec<(&str, String)> = towns
        .iter()
        .enumerate()
        .map(|(n, town)| {
            let text = format!(
                "House prices in {town} rose by {}.{} per cent in the quarter, the national registry said in its report on {town}. \
                 The median price of a flat reached {} crowns, after {} the year before, and {} homes changed hands.\n\n\
                 The registry publishes its figures four times a year. They are adjusted for the season and for the mix of homes \
                 sold, and may be revised when late contracts come in. A method paper is available on the pages of the registry.\n\n\
                 In {town}, {} buyers took part in the average auction. This article was written automatically from open data.",
                n + 1, (n * 7) % 10, 310_000 + n * 7919, 301_000 + n * 6133, 120 + n * 37, 3 + n
            );
            (*town, text)
        })
        .collect();
    assert_eq!(stories(&reports), (0..towns.len()).collect::<Vec<_>>());
}
