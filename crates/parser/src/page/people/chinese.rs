//! Names of Chinese people, which nothing parts from the words around them.

/// Letters of a name, and of most places.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=3;
const PLACE: usize = 2;

/// The family names that most names begin with.
const FAMILIES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖\
    贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关焦俞左柳甘祝\
    包宁尚符舒阮柯梅童凌毕单季裴霍涂苗曲翁冉骆路游辛靳管柴蒙鲍喻祁蒲房滕屈饶解牟艾霍張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇呂盧鍾譚陸賈韋鄒閻龍賀\
    顧龔萬錢嚴湯莊聶歐關寧紀羅賴簡";

/// Family names of two letters.
const COMPOUND: [&str; 10] = [
    "欧阳", "歐陽", "司马", "司馬", "诸葛", "諸葛", "上官", "范姜", "张简", "張簡",
];

/// Places and words that begin as names do, and what ends places and offices.
#[rustfmt::skip]
const PLACES: [&str; 52] = [
    "江西", "江苏", "江蘇", "安徽", "安阳", "安陽", "宁夏", "寧夏", "宁波", "寧波", "温州", "溫州", "温哥华", "溫哥華", "高雄", "金门", "金門",
    "金华", "金華", "万宁", "萬寧", "万隆", "萬隆", "黄山", "黃山", "黄石", "武汉", "武漢", "郑州", "鄭州", "徐州", "常州", "常德", "柳州", "梅州",
    "龙岩", "龍岩", "包头", "包頭", "雷州", "苏州", "蘇州", "夏威夷", "莫斯科", "马上", "馬上", "张家界", "張家界",
    "王府井", "马来西亚", "林口", "黄河口",
];
const ENDS: [char; 9] = ['区', '區', '县', '縣', '市', '镇', '鎮', '长', '長'];

/// What ends a dateline behind a place or a name: that somebody reports, or took a picture.
#[rustfmt::skip]
const TAILS: [&str; 12] = [
    "綜合報導", "综合报道", "報導", "报道", "報道", "专电", "專電", "电", "電", "摄", "攝", "文",
];

/// What names of houses end in.
const HOUSES: [&str; 8] = ["网", "網", "报", "報", "社", "刊", "传媒", "傳媒"];

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

/// Most letters of a name that begins as a text does; 0 if none does.
fn most(text: &str) -> usize {
    if COMPOUND.iter().any(|family| text.starts_with(family)) {
        LETTERS.end() + 1
    } else if text.starts_with(|family| FAMILIES.contains(family)) {
        *LETTERS.end()
    } else {
        0
    }
}

/// Whether a text is the name of a person and nothing else.
pub(in crate::page) fn is_name(text: &str) -> bool {
    (*LETTERS.start()..=most(text)).contains(&text.chars().count())
        && text.chars().all(is_han)
        && !PLACES.contains(&text)
        && !text.ends_with(ENDS)
}

/// Whether a name is that of a house.
pub(in crate::page) fn is_house(name: &str) -> bool {
    HOUSES.iter().any(|end| name.ends_with(end))
}

/// Names that only a space parts, each by itself, without the house before them: "财新 朱颖 覃雪".
pub(in crate::page) fn parted(names: Vec<String>, sites: &[String]) -> Vec<String> {
    let is_house = |part: &&str| {
        is_house(part) || PLACES.contains(part) || sites.iter().any(|site| site.starts_with(part))
    };
    let parts = |name: String| -> Vec<String> {
        let people: Vec<&str> = name
            .split_whitespace()
            .filter(|part| !is_house(part))
            .collect();
        if people.is_empty() || !people.iter().all(|part| is_name(part)) {
            return vec![name];
        }
        people.into_iter().map(str::to_owned).collect()
    };
    names.into_iter().flat_map(parts).collect()
}

/// The names at the beginning of a text, the last of which may be written onto a place and onto the end of a dateline:
/// "朱颖、覃雪北京5月9日电".
pub(in crate::page) fn leading(text: &str) -> Vec<String> {
    let parts = text.split(['、', '，', ',', ' ', '\u{3000}']);
    let parts = parts.filter(|part| !part.is_empty());
    parts.map_while(name).collect()
}

/// The name that a part of a dateline begins with.
fn name(part: &str) -> Option<String> {
    let ended = TAILS.iter().find_map(|tail| part.strip_suffix(tail));
    let begin = ended.unwrap_or(part);
    let begin = begin
        .split(|letter: char| letter.is_ascii_digit())
        .next()
        .unwrap_or_default();
    if is_name(begin) {
        return Some(begin.to_owned());
    }
    // A sentence may begin as a name does, but does not end so.
    ended?;
    let letters = begin.chars().count();
    let is_place = PLACES.iter().any(|place| begin.starts_with(place));
    let name: String = begin
        .chars()
        .take(most(begin).min(letters.saturating_sub(PLACE)))
        .collect();
    (!is_place && letters <= most(begin) + LETTERS.end() && is_name(&name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_parted_from_each_other_and_from_houses() {
        let parted = |name: &str| parted(vec![name.to_owned()], &["港口晚报".to_owned()]);
        assert_eq!(parted("朱颖 覃雪"), ["朱颖", "覃雪"]);
        assert_eq!(parted("港口网 朱颖"), ["朱颖"]);
        assert_eq!(parted("港口 朱颖"), ["朱颖"]);
        assert_eq!(parted("高雄 朱颖"), ["朱颖"]);
        for whole in ["Ana Holm", "港口", "宮川 泰明"] {
            assert_eq!(parted(whole), [whole]);
        }
    }

    #[test]
    fn names_lead_a_dateline() {
        for (text, expected) in [
            ("朱颖、覃雪北京5月9日电", &["朱颖", "覃雪"][..]),
            ("王小明台北5日電", &["王小明"]),
            ("王小明華盛頓5日電", &["王小明"]),
            ("李华報道", &["李华"]),
            ("李华北京报道", &["李华"]),
            ("李華綜合報導", &["李華"]),
            ("歐陽小明台北5日電", &["歐陽小明"]),
            ("廖志晃攝", &["廖志晃"]),
            ("李华", &["李华"]),
            ("从港口获悉", &[]),
            ("马上联系了警方", &[]),
            ("向市民了解", &[]),
            ("温州报道", &[]),
            ("江西南昌5月9日电", &[]),
            ("高雄 報導", &[]),
            ("马上 联系", &[]),
            ("何會長報導", &[]),
        ] {
            assert_eq!(leading(text), expected, "{text}");
        }
    }
}
