//! Words that are frequent in what stands around articles, in the languages of most news sites. Weak evidence: they are counted,
//! and only together with where a line stands do they say anything.

use std::collections::HashMap;
use std::sync::LazyLock;

/// What a word is frequent in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    /// Newsletters, subscriptions, registration, calls to follow.
    Prompt,
    /// Names and actions of networks and messengers.
    Network,
    /// Credits of pictures and agencies.
    Credit,
    /// Invitations to read on.
    Read,
    /// Bylines and dates of publication.
    Byline,
    /// Legal notes, comments, the site itself.
    Legal,
}

/// Number of topics.
pub(super) const TOPICS: usize = Topic::Legal as usize + 1;

/// Longest line whose words are looked up, in words.
const LONGEST: f32 = 40.0;

/// How many words of each topic a line has.
pub(super) fn topics(text: &str, words: f32) -> [u8; TOPICS] {
    let mut counts = [0u8; TOPICS];
    if words > LONGEST {
        return counts;
    }
    let mut lower = String::new();
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        if word.is_empty() {
            continue;
        }
        lower.clear();
        lower.extend(word.chars().flat_map(char::to_lowercase));
        if let Some(topic) = WORDS.get(lower.as_str()) {
            let count = &mut counts[*topic as usize];
            *count = count.saturating_add(1);
        }
    }
    counts
}

static WORDS: LazyLock<HashMap<&'static str, Topic>> = LazyLock::new(|| {
    TABLE
        .iter()
        .flat_map(|(topic, words)| words.split_whitespace().map(|word| (word, *topic)))
        .collect()
});

const TABLE: &[(Topic, &str)] = &[
    (
        Topic::Prompt,
        "newsletter newsletters subscribe subscriber subscribers subscription unsubscribe inbox signup sign register \
         registration email mailbox free trial donate donation support membership login account app download click tap \
         abonnieren abonnement abo abonnez abonnés inscrivez inscription kostenlos anmelden registrieren jetzt testen \
         suscríbete suscribete suscribirse suscripción boletín boletines gratis regístrate assine assinante assinar cadastre \
         iscriviti abbonati abbonamento abonneer nieuwsbrief aanmelden prenumerera nyhetsbrev abonner nyhedsbrev tilmeld \
         tilaa uutiskirje zapisz prenumerata subskrybuj odebírejte předplatné iratkozzon hírlevél feliratkozás \
         abonați abonează pretplatite abone ol bülten εγγραφείτε newsletters подписывайтесь подпишитесь подписка рассылка \
         підписуйтесь абонирайте اشترك النشرة הירשמו ניוזלטר खबरें सब्सक्राइब subscribe berlangganan langganan ติดตาม \
         đăng ký 구독 登録 購読 メルマガ 订阅 訂閱",
    ),
    (
        Topic::Network,
        "facebook twitter instagram whatsapp telegram linkedin youtube tiktok pinterest reddit flipboard messenger viber \
         discord bluesky threads mastodon snapchat pocket google channel kanal chaîne canal follow folgen suivez síguenos \
         siga segui volg följ følg seuraa obserwuj sledujte kövess urmărește пишите канал канале каналы share teilen \
         partager compartir compartilhar condividi delen dela del jaa udostępnij sdílet megosztás distribuie paylaş \
         κοινοποίηση поделиться поділитися شارك שתף シェア 分享 공유 chia sẻ bagikan rss",
    ),
    (
        Topic::Credit,
        "photo photos photograph photographer foto fotos fotografía fotografia bild bilder picture pictures image images \
         getty reuters afp ap epa dpa ansa efe tass xinhua shutterstock istock alamy imago unsplash pexels flickr pixabay \
         wikimedia apa anp ritzau ntb lehtikuva scanpix pap mti čtk agerpres courtesy credit credits crédit crédits crédito \
         archivo archiv archive file quelle source symbolbild illustration fotó kuva zdjęcie φωτογραφία фото снимка صورة \
         צילום עמ写真 写真 撮影 图片 摄 圖 사진 ảnh ภาพ video watch screenshot",
    ),
    (
        Topic::Read,
        "read related also more recommended lesen auch mehr dazu weiterlesen lire aussi également leggi anche lea lee \
         también leia também veja mais lees ook meer läs också mer les også les læs mere lue myös lisää czytaj także też \
         zobacz przeczytaj čtěte přečtěte více čítajte prečítajte olvassa további citește citiți pročitajte preberite \
         okuyun haberler διαβάστε επίσης читайте также читать подробнее ещё також детальніше прочетете още اقرأ أيضا المزيد \
         קראו עוד पढ़ें baca juga selengkapnya xem thêm đọc อ่านเพิ่มเติม 関連 関連記事 続き 阅读 相关 閱讀 相關 관련 기사 stories \
         articles headlines latest trending popular most",
    ),
    (
        Topic::Byline,
        "by von par por di da door av af kirjoittaja autor author auteur autore redaktion redaction redacción redação \
         redazione redactie redaktionen published updated posted last modified min mins minutes read veröffentlicht \
         aktualisiert stand uhr publié mis jour publicado actualizado atualizado pubblicato aggiornato gepubliceerd \
         bijgewerkt publicerad uppdaterad publisert oppdatert publiceret opdateret julkaistu päivitetty opublikowano \
         aktualizacja publikováno frissítve publicat actualizat objavljeno yayınlanma güncelleme δημοσίευση опубликовано \
         обновлено опубліковано оновлено نشر تحديث פורסם עודכן प्रकाशित diterbitkan editor editors reporter correspondent \
         writer journalist staff columnist contributor edited reporting",
    ),
    (
        Topic::Legal,
        "copyright rights reserved reproduced republish republished permission terms privacy policy cookie cookies consent \
         disclaimer trademark © comments comment kommentare kommentar commentaires comentarios comentários commenti reacties \
         kommentarer kommentit komentarze komentáře hozzászólások comentarii komentari yorumlar σχόλια комментарии коментарі \
         تعليقات תגובות コメント 评论 留言 댓글 rechte vorbehalten droits réservés derechos reservados direitos riservata \
         riproduzione voorbehouden advertisement advertising anzeige werbung publicité publicidad pubblicità affiliate \
         commission sponsored tags topics themen thèmes temas etiquetas argomenti onderwerpen ämnen emner avainsanat tagi \
         štítky címkék etichete teme etiketler ετικέτες теги",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_by_topic() {
        let counts = topics("Abonnieren Sie unseren Newsletter!", 4.0);
        assert_eq!(counts[Topic::Prompt as usize], 2);
        let counts = topics("Photo: Harbour Post / Reuters", 4.0);
        assert_eq!(counts[Topic::Credit as usize], 2);
        assert_eq!(topics("newsletter", LONGEST + 1.0), [0; TOPICS]);
    }
}
