//! Words of which lines around articles are made, a row a language. A line all of whose words are of one row, one of them among the
//! row's first words, is such a line: "Read also", "More on this topic", "Story continues below the advertisement".

/// Words that announce other articles, and those that stand around them.
pub(super) const OTHERS: &[(&str, &str)] = &[
    // English
    (
        "also more related recommended suggested similar further popular trending viewed missed other picks elsewhere deeper archive \
         archives interested",
        "read reading reads see watch listen view discover explore check out find dig to the a an this these our your you us we from \
         for by on in of about at and or with may might could be have been like what want most now today week editors editor s staff \
         stories story articles article news posts post content coverage topics topic subject series videos video links pages site \
         section category author readers users click here",
    ),
    // German
    (
        "auch mehr weitere weiterer weiteres ähnliche verwandte empfohlene empfohlen empfehlung empfehlungen empfehlen meistgelesene \
         meistgelesenen beliebte beliebteste beliebt interessieren interessant passende passend weiterlesen lesetipp lesetipps \
         lesenswert gelesen",
        "lesen lies sehen schauen hören sie dich dir ihnen du wir das die der den dem des zu zum zur von vom aus für im in am auf \
         über könnte könnten dürfte artikel beiträge beitrag themen thema nachrichten meldungen news geschichten texte text \
         hintergrund redaktion unserer unsere unser ressort rubrik videos video inhalte links hier dazu diesem dieser dieses schon \
         jetzt noch am meisten meist und tipps autor",
    ),
    // French
    (
        "aussi également plus autres autre liés liées lié similaires recommandé recommandés recommandée recommandées recommandations \
         recommande recommandons suggestions populaires connexes complémentaires intéresser aimerez loin sélection même associés",
        "lire lisez voir voyez regarder écouter découvrir découvrez à sur le la les l un une des de du d dans ce cet cette ces sujet \
         thème thématique pour vous nous nos notre votre vos articles article actualités actualité actus actu infos info vidéos \
         vidéo dossier dossiers contenus contenu rédaction pourrait pourraient peut en et aller ici suite savoir lus vus",
    ),
    // Spanish
    (
        "también más otras otros otra relacionadas relacionados relacionada relacionado recomendado recomendados recomendada \
         recomendadas recomendamos recomendaciones similares interesar interesarte gustar leídas leído leyendo vistas visto populares \
         pierdas perderte sugerencias sugeridos sugeridas",
        "te le les lo la las los el un una de del en a al y o que por para ti usted tu su con sobre este esta esto puede podría \
         pueden podrían puedes no lee lea leer sigue ver vea mira mire escucha descubre noticias noticia notas nota artículos \
         artículo temas tema contenidos contenido historias información videos video editor editores hoy aquí sección",
    ),
    // Portuguese
    (
        "também mais outras outros relacionadas relacionados recomendado recomendados recomendadas recomendamos recomendações \
         sugestões similares semelhantes interessar gostar lidas lidos vistas vistos populares perca confira relembre ainda",
        "leia ler lendo veja ver assista ouça saiba descubra continue você te lhe o a os as um uma de da do das dos em no na nos nas \
         para por sobre com e que este esta isso pode poderá podem notícias notícia matérias matéria artigos artigo conteúdos \
         conteúdo temas assunto assuntos reportagens vídeos vídeo editor hoje aqui não seu sua",
    ),
    // Italian
    (
        "anche più altri altre altro correlati correlate collegati consigliati consigliato consigliate raccomandati simili interessare \
         interessarti piacere letti lette visti popolari perdere approfondire approfondisci approfondimenti suggeriti suggerimenti",
        "leggi leggere guarda vedi ascolta scopri ti vi il lo la le gli i l un una di del della dei delle da dal dalla in nel nella \
         su sul sulla per con e che questo questa potrebbe potrebbero può non te voi articoli articolo notizie notizia news contenuti \
         storie video tema argomento redazione oggi qui tutto tutte tutti sezione",
    ),
    // Dutch, Afrikaans
    (
        "ook meer andere ander gerelateerd gerelateerde aanbevolen aanbeveel verwante vergelijkbare interessant interesseren populair \
         populaire gelezen bekeken verder mis missen eerder aanraders aanrader leestip leestips",
        "lees lezen bekijk kijk zie luister ontdek het de een van uit over in op voor u je jou jouw uw dit deze onderwerp artikelen \
         artikel nieuws berichten verhalen video videos s best meest vaak misschien vind vindt wellicht onze redactie hier en niet \
         niets verschenen oor die nuus artikels stories jy vir hierdie tips",
    ),
    // Swedish
    (
        "också även mer fler andra relaterat relaterade rekommenderat rekommenderade rekommenderas liknande populärt populära lästa \
         läst lästips missa intressera vidare",
        "läs läsa se titta lyssna upptäck till om från i på för av den det de dig du här ämnet ämne artiklar artikel nyheter inlägg \
         serien ännu mest inte kan kanske våra vår senaste just nu och detta denna dessa video videor tips",
    ),
    // Norwegian, Danish
    (
        "også mer mere flere andre relatert relaterte relateret relaterede anbefalt anbefalte anbefalet anbefalede anbefaler lignende \
         populært populære lest leste læst læste læser sett sete interessere videre glipp",
        "les se hør sjekk læs læse tjek til om fra i på for av af den det de deg dig du her saken sagen saker sak temaet tema emnet \
         emne artikler artikkel artikel nyheter nyheder nytt mest ikke kan kanskje måske våre vår vores akkurat lige nå nu og dette \
         denne disse video videoer gå",
    ),
    // Finnish
    (
        "myös lisää muita muut suosittelemme suositellut suositeltua suositeltavaa luetuimmat suosituimmat katsotuimmat aiheeseen \
         aiheesta liittyvät liittyvää aiemmin seuraavaksi kiinnostaa kiinnostavat",
        "lue katso kuuntele tutustu sinua sinulle saattaa voi voisi nämä tämä tästä tätä juttu jutut juttuja artikkelit artikkeleita \
         uutiset uutisia nyt juuri aihe aiheita toimituksen valinnat ja uusimmat päivän täältä videot",
    ),
    // Icelandic
    (
        "einnig líka meira fleiri tengdar tengt tengdir tengda vinsælast",
        "lesa lestu lesið sjá sjáðu fréttir frétt greinar efni um þetta málið í á af og mest lesnar",
    ),
    // Polish
    (
        "też także również więcej inne pozostałe powiązane podobne polecane polecamy rekomendowane rekomendujemy zainteresować \
         spodobać czytane popularne popularniejsze przegap warto dalej",
        "czytaj czytać przeczytaj przeczytać zobacz sprawdź obejrzyj posłuchaj dowiedz poznaj się cię ci może mogą mogłoby na ten \
         tego ta tym o w we z ze do od dla ciebie temat tematy tematu artykuły artykuł wiadomości informacje teksty materiały wpisy \
         nie najczęściej naj nasze redakcja redakcji wideo jeszcze i najnowsze teraz tutaj tu",
    ),
    // Czech
    (
        "také též taky více další související podobné doporučujeme doporučené doporučuje zajímat nejčtenější dále tématu přehlédněte \
         nenechte",
        "čtěte přečtěte číst čtení si podívejte se sledujte poslechněte k ke na o v ve z ze pro vás vám by mohlo mohly líbit témata \
         téma články článek článků zprávy zpráv tipy naše nejnovější právě teď zde tomto toto tento redakce dnes video videa ujít",
    ),
    // Slovak
    (
        "aj tiež viac ďalšie súvisiace podobné odporúčame odporúčané zaujímať zaujať najčítanejšie ďalej téme",
        "čítajte prečítajte si pozrite čítať k ku na o v vo z zo pre vás vám by mohlo mohli téma témy články článok článkov správy \
         naše najnovšie práve teraz tu tomto tejto redakcie dnes video",
    ),
    // Hungarian
    (
        "is további kapcsolódó hasonló ajánló ajánlott ajánljuk ajánlatunk legolvasottabb legnépszerűbb érdekelheti érdekelhet tovább \
         még korábban több",
        "ez ezt ezek ezeket a az olvassa olvasd olvass olvasnivaló el nézze nézd meg önt téged önnek neked cikkek cikkeink cikk \
         cikket hírek hír írások anyagok anyagaink témában téma témához erről írtuk szerkesztő ajánlata most itt friss videók ebben",
    ),
    // Romanian
    (
        "și şi mai alte similare asemănătoare înrudite recomandate recomandări recomandăm recomandat interesa interesează citite \
         populare aceeași aceeaşi rata",
        "citește citeşte citiți citiţi vezi vedeți află descoperă te ar putea poate pot îți vă va ți pe tema temă de din la în pentru \
         tine articole articol știri ştiri știre subiect acest această despre mult multe nu cele cel redacția aici acum video",
    ),
    // Croatian, Bosnian, Serbian in Latin letters, Slovenian
    (
        "također takođe i još više ostale ostalo druge povezane povezano vezani vezane slične slično preporučujemo preporuke preporuka \
         preporučeno izdvojeno izdvajamo najčitanije najpopularnije zanima zanimati propustite opširnije tudi več sorodne sorodno \
         podobne priporočamo priporočeno najbolj",
        "pročitajte pročitaj čitajte pogledajte vidi poslušajte ovo ove vas možda moglo bi vam se na o u iz za temu teme tema članci \
         članak vijesti vesti priče sadržaj sa portala danas ne naši naša redakcije video preberite berite preberi poglejte oglejte \
         si utegne lahko morda v temi članki novice vsebine zgodbe zdaj s to brano",
    ),
    // Serbian in Cyrillic letters, Macedonian
    (
        "и још више остале друге повезане повезано слично сличне препоручујемо препорука препоруке издвајамо најчитаније занима \
         занимати опширније уште исто повеќе други поврзани слични препорачуваме интересира",
        "прочитајте погледајте читајте ово вас можда могло би вам се на о у из за тему теме вести чланци приче данас видео погледнете \
         ве ќе можеби од темата статии ова",
    ),
    // Bulgarian
    (
        "още също повече други свързани свързано подобни препоръчано препоръчваме препоръчани харесате харесат интересува \
         заинтересува четени популярни пропускайте",
        "прочетете прочети вижте виж чуйте четете може да ви ти по темата тема за от в на и най новини новина статии статия \
         материали истории сега тук това се не видео",
    ),
    // Greek
    (
        "επίσης ακόμα ακόμη περισσότερα άλλα σχετικά σχετικές προτεινόμενα προτείνουμε προτάσεις συναφή παρόμοια ενδιαφέρουν \
         ενδιαφέρει αρέσουν δημοφιλή διαβασμένα χάσετε",
        "διαβάστε δείτε ακούστε μάθετε και το τα τη την τις τον τους για σας σε στο στη στην μπορεί να θα μπορούσε από με μη μην \
         άρθρα άρθρο ειδήσεις νέα θέμα θέματα εδώ αυτό αυτά τώρα πιο βίντεο ίδιο",
    ),
    // Turkish
    (
        "ayrıca daha diğer benzer ilgili ilişkili önerilen önerilenler öneriler öneriyoruz seçtik seçtiklerimiz çekebilir okunan \
         okunanlar popüler kaçırmayın devamı da de",
        "oku okuyun okumaya okumak devam edin et bak bakın izle izleyin bunlar bunu bunları bu konu konuda konuyla haber haberler \
         haberleri haberi yazılar yazı makaleler içerikler içerik sizin için size ilginizi en çok fazla editörün günün video videolar \
         hakkında ile ve haberin tıklayın tıklayınız",
    ),
    // Azerbaijani
    (
        "həmçinin də da digər oxşar əlaqəli daha maraqlı tövsiyə",
        "oxu oxuyun oxunan bax baxın xəbərlər xəbər məqalələr sizin üçün bu mövzuda ən çox ola bilər edirik",
    ),
    // Russian
    (
        "также тоже ещё больше другие похожие связанные рекомендуем рекомендуемые рекомендуемое рекомендации интересно заинтересовать \
         понравиться понравится популярные популярное читаемое читаемые пропустите далее подробнее",
        "читайте читать читай почитать прочитайте смотрите смотреть слушайте узнайте вам вас может могут быть будет по теме тему тема \
         этой этому эту на о об в из для от и что новости новость материалы материал статьи статья публикации сюжеты сюжет самое самые \
         не наши редакции редакция выбор сейчас здесь видео с",
    ),
    // Ukrainian
    (
        "також теж ще більше інші схожі язані рекомендуємо рекомендовані рекомендації зацікавити сподобатися популярні популярне \
         читають раніше пропустіть далі",
        "читайте читати почитати дивіться дивитись слухайте дізнайтеся вас вам може можуть до по пов темі теми тему тема темою цій на \
         про у в з із для і й та новини новин новина матеріали матеріал статті стаття публікації найбільш не ми писали редакції вибір зараз \
         тут відео за",
    ),
    // Belarusian
    (
        "таксама яшчэ больш іншыя падобныя рэкамендуем звязаныя цікава",
        "чытайце чытаць глядзіце па тэме навіны артыкулы матэрыялы вам можа быць і на",
    ),
    // Estonian
    (
        "ka veel rohkem lisaks seotud sarnased soovitame soovitatud soovitused loetumad loetuimad huvitada populaarsed edasi",
        "loe vaata kuula teemal teema samal lood lugu uudised uudis artiklid artikkel võib võivad sind teid sulle teile enim kõige \
         siit see ja selle kohta toimetuse video",
    ),
    // Latvian
    (
        "arī vēl vairāk citi citas saistītie saistītās līdzīgi līdzīgas iesakām ieteicamie interesēt lasītākie lasītākās populārākie",
        "lasi lasiet skaties skatiet uzzini tev jums jūs par šo tēmu tēma tēmai raksti raksts ziņas varētu var un no visvairāk šeit",
    ),
    // Lithuanian
    (
        "taip dar daugiau kiti kitos susiję susijusios panašūs panašios rekomenduojame rekomenduojami siūlome sudominti skaitomiausi \
         populiariausi",
        "pat skaitykite skaityk skaityti žiūrėkite žiūrėk sužinokite jums jus apie šia šią tema temą straipsniai naujienos gali galėtų \
         ir iš čia video",
    ),
    // Albanian
    (
        "gjithashtu edhe më tjera ngjashme lidhura rekomanduar rekomandojmë interesojë lexuarat",
        "lexo lexoni shiko shikoni lajme lajmet artikuj për ju ty në të e i nga këtë temë mund kjo shumë",
    ),
    // Catalan, Galician
    (
        "també més altres relacionades relacionats recomanem recomanat interessar tamén máis outras outros",
        "llegeix llegiu mira et us pot podria li notícies notícia vist llegit articles sobre en el la les els de i tema per a tu aquest le ler ver novas \
         artigos",
    ),
    // Luxembourgish
    (
        "och méi aner",
        "liest lies kuckt lauschtert zum thema dozou artikelen artikel noriichten heizou hei",
    ),
    // Faroese
    ("eisini meira fleiri", "les lesið lýð hygg tíðindi um hesum"),
    // Welsh
    (
        "hefyd mwy rhagor eraill cysylltiedig",
        "darllen darllenwch gwyliwch ar am y yr straeon newyddion erthyglau",
    ),
    // Irish
    (
        "freisin tuilleadh eile",
        "léigh ar an seo scéal scéalta nuacht",
    ),
    // Maltese
    ("wkoll aktar oħra", "aqra ara dwar dan aħbarijiet"),
    // Basque
    (
        "gehiago ere lotutako erlazionatutako antzeko",
        "irakurri ikusi albisteak berriak hau artikuluak",
    ),
    // Arabic
    (
        "أيضا ايضا المزيد مزيد صلة متعلقة مشابهة مقترحة مقترحات يهمك يعجبك الأكثر الاكثر اخترنا ننصحك موصى أخرى أكثر",
        "اقرأ إقرأ اقرئي اقرؤوا طالع شاهد شاهدوا تابع استمع انظر من عن في على إلى هذا هذه ذات الموضوع موضوع مواضيع موضوعات مقالات \
         مقال المقالات أخبار الأخبار خبر قصص قد لك لكم ما قراءة القراءة مشاهدة تداولا القراء المحررين فيديو هنا كما و",
    ),
    // Persian
    (
        "بیشتر مرتبط مشابه همچنین پیشنهاد پیشنهادی بپسندید پربازدیدترین پربازدید دیگر نیز",
        "بخوانید بخوان ببینید بشنوید را هم این در از به برای شما شاید ما باره اخبار خبر خبرهای مطالب مطلب مقالات مقاله گزارش ها های \
         می ویدئو ویدیو سردبیر اینجا که و",
    ),
    // Urdu
    (
        "مزید بھی متعلقہ دیگر بارے تجویز",
        "پڑھیں پڑھیے دیکھیں یہ اس اسی میں کے کی کا لیے آپ خبریں خبر مضامین تحریریں سے پر ہماری کردہ",
    ),
    // Hebrew
    (
        "גם נוספות נוספים נוסף עוד דומים דומות קשורות קשורים מומלצים מומלצות מומלץ לעניין יעניין הנקראות הפופולריות המלאה תפספסו",
        "קראו קרא ראו צפו האזינו כתבות כתבה לכתבה ידיעות חדשות מאמרים תכנים בנושא הנושא אותך אתכם אולי שעשויות שעשויים את על של \
         לכם לך ביותר עבורכם אל כאן היום סרטונים",
    ),
    // Hindi, Marathi, Nepali
    (
        "भी और अन्य संबंधित संबन्धित सम्बंधित सम्बन्धित जुड़ी अनुशंसित सुझाव पसंद लोकप्रिय चुनी आगे आणखी इतर हेही पनि थप भूलें",
        "यह ये इसे इन्हें पढ़ें पढ़ना पढ़िए पढ़े देखें जानें खबरें खबर ख़बरें ख़बर समाचार लेख न आपके आपको लिए के की का से में हो \
         सकता सकती है गई सबसे ज्यादा अधिक इस विषय पर वीडियो वाचा बातम्या बातमी पाहा तुमच्यासाठी यो पढ्नुहोस् पढ्नुस् हेर्नुहोस् \
         समाचारहरू",
    ),
    // Bengali
    (
        "আরও আরো সংশ্লিষ্ট সম্পর্কিত অন্যান্য পছন্দ জনপ্রিয় সর্বাধিক",
        "পড়ুন দেখুন খবর সংবাদ এ এই বিষয়ে বিষয় আপনার হতে পারে পাঠকের পঠিত নিবন্ধ ভিডিও জন্য",
    ),
    // Tamil
    (
        "மேலும் தொடர்புடைய இதையும் பிற பரிந்துரைக்கப்பட்ட",
        "படிக்க படியுங்கள் வாசிக்க செய்திகள் செய்தி பார்க்க கட்டுரைகள் உங்களுக்கு",
    ),
    // Telugu
    (
        "మరిన్ని కూడా సంబంధిత ఇతర ఇదీ ఇవీ",
        "ఇవి ఇది చదవండి చూడండి వార్తలు కథనాలు మీ కోసం",
    ),
    // Gujarati, Punjabi
    (
        "વધુ પણ સંબંધિત અન્ય ਹੋਰ ਵੀ ਸਬੰਧਤ",
        "વાંચો આ સમાચાર જુઓ ਇਹ ਪੜ੍ਹੋ ਖ਼ਬਰਾਂ ਖਬਰਾਂ ਦੇਖੋ",
    ),
    // Malayalam, Kannada
    (
        "കൂടുതൽ ബന്ധപ്പെട്ട ഇതും ಇದನ್ನೂ ಮತ್ತಷ್ಟು ಸಂಬಂಧಿತ ಇನ್ನಷ್ಟು",
        "വായിക്കുക വായിക്കാം വാർത്തകൾ കാണുക ಓದಿ ಸುದ್ದಿ ಸುದ್ದಿಗಳು ನೋಡಿ",
    ),
    // Thai
    (
        "เพิ่มเติม ที่เกี่ยวข้อง เกี่ยวข้อง แนะนำ อื่น สนใจ ชอบ ต่อ ยอดนิยม พลาด",
        "อ่าน ดู ข่าว เรื่อง บทความ คุณ อาจ จะ ที่ สำหรับ ยัง ด้วย ไม่ ควร ๆ",
    ),
    // Vietnamese
    (
        "thêm liên khác cũng tương tâm gợi cùng nhiều tiếp lỡ",
        "xem đọc tin bài viết tức chuyên mục chủ đề có thể bạn thích cho về nhất mới quan tự ý đừng bỏ",
    ),
    // Indonesian, Malay
    (
        "juga lainnya lain terkait serupa berkaitan rekomendasi direkomendasikan pilihan populer terpopuler selengkapnya lagi disarankan \
         selanjutnya lanjut lebih",
        "baca simak lihat tonton dengarkan klik di sini ini berita artikel kabar untuk anda kamu redaksi editor topik tentang dan yang \
         mungkin suka tertarik paling banyak dibaca video",
    ),
    // Filipino, Swahili
    (
        "rin din pa iba ibang kaugnay zaidi pia nyingine zinazohusiana",
        "basahin tingnan mga balita ang na para sa iyo ito soma habari tazama hii makala",
    ),
    // Chinese
    (
        "相关 相關 更多 推荐 推薦 热门 熱門 往期 延伸 延展 猜你喜欢 猜你喜歡 可能 其他 也",
        "报道 報導 報道 阅读 閱讀 新闻 新聞 文章 精彩 内容 內容 回顾 回顧 你 您 还 還 会 會 想 想看 看 爱看 喜欢 喜歡 感兴趣 感興趣 编辑 編輯 精选 \
         精選 今日 最新 点击 點擊 继续 繼續 查看 链接 連結 话题 話題 的 为你 為你 视频 影片 资讯 資訊 排行",
    ),
    // Japanese
    (
        "関連 おすすめ オススメ もっと 次に 人気 あわせて 合わせて こちらも ほかの 他の その他 注目 よく",
        "記事 ニュース リンク 読む 読みたい 読まれている べき の に この を する 特集 編集部 あなた 動画 最新 コンテンツ トピックス も 見る です",
    ),
    // Korean
    (
        "관련 추천 도 더 함께 다른 많이 인기 또 이어서",
        "기사 뉴스 글 보기 보면 좋은 이 읽어보세요 읽기 읽을거리 본 볼 만한 주요 콘텐츠 영상 당신을 위한 오늘의 이슈 소식 를 보세요 포스트 읽는",
    ),
    // Georgian, Armenian
    (
        "ასევე სხვა მეტი მსგავსი დაკავშირებული նաև այլ ավելին նմանատիպ առնչվող",
        "წაიკითხეთ ნახეთ სტატიები ამბები სიახლეები თემაზე ამ კითხვა կարդացեք տես դիտեք լուրեր նյութեր թեմայով այս",
    ),
    // Mongolian
    (
        "холбоотой төстэй бусад дэлгэрэнгүй мөн",
        "мэдээ мэдээлэл унших уншаарай нийтлэл үзэх сэдвээр",
    ),
    // Sinhala
    ("තවත් අදාළ වෙනත් මෙයත්", "පුවත් කියවන්න ලිපි බලන්න"),
    // Amharic
    ("ተጨማሪ ተዛማጅ ሌሎች", "ያንብቡ ዜና ዜናዎች"),
    // Kazakh
    (
        "тағы басқа ұқсас ұсынамыз сондай",
        "оқыңыз оқи отырыңыз жаңалықтар қараңыз ақ тақырып бойынша",
    ),
];

/// Words that label advertising, and those that say that the article goes on behind it.
pub(super) const ADVERTS: &[(&str, &str)] = &[
    (
        "advertisement advertisements ad ads advert adverts sponsored promoted",
        "continue continues continued reading after below story article this the from our scroll to content by skip end of is",
    ),
    (
        "anzeige anzeigen werbung",
        "nach der weiter mit geht es artikel unten unter dem text unterhalb lesen sie ende die",
    ),
    (
        "publicité annonce",
        "la suite après cette lecture article votre continue sous ci dessous de l en se poursuit dans",
    ),
    (
        "publicidad anuncio anuncios",
        "continúa continúe sigue después de la tras artículo nota el noticia abajo leyendo debajo este",
    ),
    (
        "publicidade anúncio propaganda",
        "continua depois após da do de a matéria notícia artigo o segue lendo leitura texto",
    ),
    (
        "pubblicità annuncio",
        "continua dopo la l articolo leggere a sotto prosegue",
    ),
    (
        "advertentie advertenties",
        "lees verder na de onder artikel het gaat deze tekst door loopt",
    ),
    (
        "annons annonsen annonser",
        "artikeln fortsätter efter under",
    ),
    (
        "annonse annonsen annonsørinnhold annonce annoncen",
        "artikkelen saken fortsetter under etter artiklen fortsætter efter",
    ),
    (
        "mainos mainokset mainoksen",
        "juttu jutun jatkuu alla jälkeen artikkeli teksti",
    ),
    (
        "reklama reklamy reklamą materiałem inzerce inzercia reklamou oglas oglasa oglasi",
        "dalszy ciąg artykułu pod dalsza część tekstu po poniżej wideo článek článok pokračuje pokračování pokračovanie text tekst članak \
         nastavlja se ispod nakon nastavak reklame",
    ),
    ("hirdetés reklám", "a cikk folytatódik után alatt cikkünk"),
    (
        "reclamă reclama publicitate publicitatea",
        "articolul continuă după mai jos sub",
    ),
    (
        "διαφήμιση",
        "το άρθρο συνεχίζεται μετά τη την η συνέχεια κάτω από",
    ),
    (
        "reklam reklamdan ilan",
        "haber haberin devamı yazı yazının sonra aşağıda devam ediyor",
    ),
    (
        "реклама рекламы рекламой реклами рекламою",
        "продолжение после статьи ниже материал читайте на правах продовження після нижче под продължава след статията",
    ),
    ("إعلان إعلانات اعلان إشهار", "يتبع بعد المقال يستمر"),
    ("تبلیغات تبلیغ آگهی", "ادامه پس از مطلب"),
    ("פרסומת פרסומות", "המשך הכתבה לאחר אחרי"),
    ("विज्ञापन", "के बाद खबर जारी है"),
    ("বিজ্ঞাপন", "এর পর খবর চলবে"),
    ("广告 廣告", "继续 繼續 阅读 閱讀 请 請 往下"),
    ("広告", "の 後 に 続く 続きます 記事 は"),
    ("광고", "기사 계속"),
    ("quảng cáo", "bài viết tiếp tục sau"),
    (
        "iklan",
        "artikel berita dilanjutkan lanjut setelah scroll untuk melanjutkan membaca",
    ),
    ("โฆษณา", "อ่าน ต่อ หลัง"),
];
