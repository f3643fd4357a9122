//! Words that are frequent in what stands around articles, in the languages of most news sites. Weak evidence: they are counted,
//! and only together with where a line stands do they say anything.

use std::sync::LazyLock;

use foldhash::HashMap;

use super::text::{self, is_unspaced};

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
    /// Legal notes, tags, advertising.
    Legal,
    /// Cookies, tracking, privacy.
    Consent,
    /// Comments and discussions.
    Comment,
    /// What subscribers get, and what they pay.
    Offer,
    /// The reader and the publisher: you, your, we, our. A prompt speaks to its reader, an article of others.
    Address,
}

/// Number of topics.
pub(super) const TOPICS: usize = Topic::Address as usize + 1;

/// Topics of what asks something of its reader.
pub(super) const AROUND: &[Topic] = &[
    Topic::Prompt,
    Topic::Network,
    Topic::Consent,
    Topic::Comment,
    Topic::Offer,
];

/// Longest line whose words are looked up, in words.
pub(super) const LONGEST: f32 = 100.0;

/// How many words of each topic a line has. `tokens` are those of `text`.
pub(super) fn topics(text: &str, tokens: &[u64]) -> [u8; TOPICS] {
    let mut counts = [0u8; TOPICS];
    let mut add = |topic: Topic| {
        let count = &mut counts[topic as usize];
        *count = count.saturating_add(1);
    };
    for token in tokens {
        if let Some(topic) = WORDS.get(token) {
            add(*topic);
        }
    }
    if !text.is_ascii() && text.contains(is_unspaced) {
        for (_, topic) in UNSPACED.iter().filter(|(word, _)| text.contains(word)) {
            add(*topic);
        }
    }
    counts
}

fn table() -> impl Iterator<Item = (&'static str, Topic)> {
    TABLE
        .iter()
        .flat_map(|(topic, words)| words.split_whitespace().map(|word| (word, *topic)))
}

/// The words of scripts without spaces, which stand within others.
static UNSPACED: LazyLock<Vec<(&'static str, Topic)>> = LazyLock::new(|| {
    table()
        .filter(|(word, _)| word.contains(is_unspaced))
        .collect()
});

/// The words of all other scripts by their tokens.
static WORDS: LazyLock<HashMap<u64, Topic>> = LazyLock::new(|| {
    table()
        .filter(|(word, _)| !word.contains(is_unspaced))
        .filter_map(|(word, topic)| match text::tokens(word).as_slice() {
            &[token] => Some((token, topic)),
            _ => None,
        })
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
        "copyright rights reserved reproduced republish republished permission terms policy disclaimer trademark © rechte \
         vorbehalten droits réservés derechos reservados direitos riservata \
         riproduzione voorbehouden advertisement advertising anzeige werbung publicité publicidad pubblicità affiliate \
         commission sponsored tags topics themen thèmes temas etiquetas argomenti onderwerpen ämnen emner avainsanat tagi \
         štítky címkék etichete teme etiketler ετικέτες теги",
    ),
    (
        Topic::Consent,
        "cookie cookies consent privacy tracking gdpr recaptcha preferences settings vendors personalised personalized opt \
         datenschutz datenschutzerklärung datenschutzeinstellungen dsgvo einwilligung zustimmen zustimmung akzeptieren \
         personenbezogene verarbeitungszwecke widerrufen confidentialité traceurs consentement accepter personnalisés \
         privacidad privacidade consentimiento consentimento aceptar aceitar riservatezza consenso accetta accetti \
         privacybeleid toestemming accepteren integritet samtycke godkänn samtykke personvern tietosuoja evästeet hyväksy \
         prywatności ciasteczka zgoda zgodę soukromí souhlas súhlas adatvédelmi sütik hozzájárul confidențialitate \
         consimțământ privatnosti kolačiće pristanak gizlilik çerez çerezler onay απορρήτου συναίνεση конфиденциальности \
         файлы согласие конфіденційності згода поверителност бисквитки съгласие الخصوصية الكوكيز ملفات פרטיות עוגיות \
         गोपनीयता privasi kuki quyền riêng คุกกี้ 隐私 隱私 プライバシー クッキー 개인정보 쿠키",
    ),
    (
        Topic::Comment,
        "comments comment discussion conversation thoughts reply replies moderation moderated moderators commenters \
         commenting kommentare kommentar kommentieren diskutieren diskussion forum commentaires commentaire commenter \
         réagir comentarios comentario comentar comentários comentário commenti commento commenta reacties reageer \
         kommentarer kommentera kommenter kommentit keskustelu komentarze komentarz skomentuj komentáře komentář diskuse \
         diskusia komentáre hozzászólások hozzászólás comentarii comentariu komentari komentiraj komentare yorumlar yorum \
         σχόλια σχόλιο комментарии комментарий обсуждение коментарі коментар коментари تعليقات تعليق תגובות תגובה \
         टिप्पणियाँ komentar bình luận ความคิดเห็น コメント 评论 評論 留言 댓글",
    ),
    (
        Topic::Offer,
        "exclusive unlimited unlock access epaper ebook puzzles crossword benefits perks offer offers month monthly annual \
         annually year yearly cancel anytime plan plans premium plus subscribers members ad-free adfree deal deals discount \
         coupon price prices shop buy sale webinar workshop workshops course courses jobs careers vacancies hiring \
         exklusiv exklusive unbegrenzt unbegrenzten zugang zugriff monat monatlich jährlich kündbar angebot angebote vorteile \
         werbefrei rabatt gutschein stellenmarkt stellenangebote karriere seminar accès illimité illimités exclusif exclusifs \
         mois résiliable offre offres avantages réservé acceso ilimitado exclusivo exclusivos mes oferta ofertas ventajas \
         acesso ilimitado mês vantagens benefícios accesso illimitato esclusivi mese offerta offerte vantaggi onbeperkt \
         toegang maand aanbieding voordeel obegränsad tillgång månad erbjudande ubegrenset tilgang måned tilbud rajaton \
         pääsy kuukausi tarjous dostęp nieograniczony miesiąc oferta korzyści neomezený přístup měsíc nabídka prístup mesiac \
         ponuka korlátlan hozzáférés hónap ajánlat acces nelimitat lună ofertă pristup mjesec ponuda sınırsız erişim ay \
         teklif απεριόριστη πρόσβαση μήνα προσφορά доступ безлимитный месяц предложение скидка доступ необмежений місяць \
         пропозиція достъп месец оферта غير محدود شهريا عرض גישה חודש מבצע असीमित akses bulan penawaran truy cập tháng ưu đãi \
         会員 限定 プラン 会员 會員 限时 優惠 회원 무료",
    ),
    (
        Topic::Address,
        "you your yours yourself we our us ours ihr ihre ihren ihnen sie dir dich dein deine deinen uns unser unsere unseren \
         unserem unserer vous votre vos nous notre nos toi ton tes usted ustedes tu tus ti te nosotros nuestro nuestra \
         nuestros nuestras você vocês seu sua nosso nossa nossos nossas voi vostro vostra tuo tua tuoi noi nostro nostra \
         nostri nostre jij jouw jullie uw ons onze du dig din ditt dina vi vår vårt våra oss deg ditt dere våre os vores \
         jer sinä sinun sinulle teidän meidän me twój twoje twoich ciebie nasz nasze naszych nas wasz wy vy vás vám váš vaše \
         nás náš naše ön önök önnek mi minket tine dumneavoastră voastră noastră noștri vas vam vaš vaša vaše naš naša siz \
         sizin size biz bizim bize εσείς σας εμείς μας вы вас вам ваш ваша ваши мы нас наш наша наши ви вас вам ваш ми нас \
         наш ние ни нашия أنت لك نحن لنا אתם לכם שלכם אנחנו שלנו आप आपके हम हमारे anda kami kita bạn chúng tôi คุณ เรา \
         あなた 私たち 您 你 我们 我們 당신 우리",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_counted_by_topic() {
        let of = |text: &str| topics(text, &text::tokens(text));
        let counts = of("Abonnieren Sie unseren Newsletter!");
        assert_eq!(counts[Topic::Prompt as usize], 2);
        assert_eq!(counts[Topic::Address as usize], 2);
        let counts = of("Photo: Harbour Post / Reuters");
        assert_eq!(counts[Topic::Credit as usize], 2);
        let counts = of("メルマガの登録はこちら");
        assert_eq!(counts[Topic::Prompt as usize], 2);
    }
}
