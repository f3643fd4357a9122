//! Names of Chinese people, which nothing parts from the words around them.

/// Letters of a name.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=4;

/// Letters of most names at most, and of most places.
const MOST: usize = 3;
const PLACE: usize = 2;

/// The family names that most names begin with.
const FAMILIES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖\
    贾夏韦付邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤常温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关焦俞左柳甘祝\
    包宁尚符舒阮柯梅童凌毕单季裴霍涂苗曲翁冉骆路游辛靳管柴蒙鲍喻祁蒲房滕屈饶解牟艾霍張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭蔣葉蘇呂盧鍾譚陸賈韋鄒閻龍賀\
    顧龔萬錢嚴湯莊聶歐關寧紀羅賴簡";

/// What names of houses end in.
const HOUSES: [&str; 8] = ["网", "網", "报", "報", "社", "刊", "传媒", "傳媒"];

fn begins_as_name(part: &str) -> bool {
    part.starts_with(|family| FAMILIES.contains(family))
}

fn is_han(letter: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&letter)
}

fn is_name(part: &str) -> bool {
    LETTERS.contains(&part.chars().count()) && part.chars().all(is_han) && begins_as_name(part)
}

/// Names that only a space parts, each by itself, without the house before them: "财新 朱颖 覃雪".
pub(in crate::page) fn parted(names: Vec<String>, sites: &[String]) -> Vec<String> {
    let is_house = |part: &&str| {
        sites.iter().any(|site| site.starts_with(part))
            || HOUSES.iter().any(|end| part.ends_with(end))
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

/// The names at the beginning of a text, the last of which may be written onto a place: "朱颖、覃雪北京5月9日电".
pub(in crate::page) fn leading(text: &str) -> Vec<String> {
    let parts = text.split(['、', '，', ',', ' ', '\u{3000}']);
    let parts = parts.filter(|part| !part.is_empty());
    parts
        .map_while(|part| {
            if is_name(part) {
                return Some(part.to_owned());
            }
            let han = part.chars().take_while(|letter| is_han(*letter)).count();
            let glued = begins_as_name(part) && han > MOST;
            let letters = MOST.min(han.saturating_sub(PLACE));
            glued.then(|| part.chars().take(letters).collect())
        })
        .collect()
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
        for whole in ["Ana Holm", "港口", "宮川 泰明"] {
            assert_eq!(parted(whole), [whole]);
        }
    }

    #[test]
    fn names_lead_a_text() {
        assert_eq!(leading("朱颖、覃雪北京5月9日电"), ["朱颖", "覃雪"]);
        assert_eq!(leading("王小明台北5日電"), ["王小明"]);
        assert_eq!(leading("王小明華盛頓5日電"), ["王小明"]);
        assert!(leading("从港口获悉").is_empty());
    }
}
