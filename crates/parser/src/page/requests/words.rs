//! What requests to a reader are made of, a row a language. `^` stands before what asks only at the beginning of a clause, as verbs do
//! whose imperative has other readings; `*` behind a beginning of words; `_` between words that follow each other.

/// The words of one language.
pub(super) struct Request {
    /// Verbs that ask the reader for something.
    pub(super) asks: &'static str,
    /// Where one follows: networks, channels, applications.
    pub(super) channels: &'static str,
    /// What one subscribes to or has to pay for: newsletters, subscriptions, this article.
    pub(super) letters: &'static str,
    /// Who asks: us, our; and what only a prompt promises: to miss nothing.
    pub(super) us: &'static str,
    /// What the reader is to get: the latest, every morning, unlimited, the first month.
    pub(super) lures: &'static str,
}

/// Words of every language.
pub(super) const EVERYWHERE: Request = Request {
    asks: "",
    channels: "facebook* twitter* instagram* whatsapp* telegram* youtube* tiktok* linkedin* threads bluesky* mastodon* viber* pinterest* flipboard* \
     snapchat* discord* messenger* google_news телеграм* инстаграм* фейсбук* вайбер* ютуб* вотсап* ватсап* вконтакте",
    letters: "newsletter* newslettr* ньюзлетер*",
    us: "",
    lures: "",
};

pub(super) const REQUESTS: &[Request] = &[
    // English
    Request {
        asks: "^subscribe ^sign ^signup ^follow ^join ^get ^receive ^download ^click ^tap ^please ^become ^log ^try ^support ^donate \
               ^unlock ^stay to_continue_reading to_keep_reading to_read_the_full you_can_follow you_can_also_follow ^don_t_miss_a \
               ^never_miss_a this_article_is_for this_article_is_only this_story_is_for this_story_is_only this_content_is_for \
               this_content_is_only you_have_reached you_ve_reached you_have_read you_ve_read you_have_used you_ve_used ^create \
               delivered_to_your straight_to_your ^keep_up_with ^upgrade ^login already_a_subscriber already_have_an_account ^start_your \
               this_article_is_exclusive available_only_to available_exclusively",
        channels: "channel channels app apps social_media socials notifications alerts google_news apple_news live_blog liveblog \
                   live_coverage",
        letters: "email_updates mailing_list subscription* subscriber* subscribe paywall digest briefing bulletin email_alerts \
                  to_your_inbox full_article full_story this_article this_story journalism subscribing free_article free_articles \
                  free_stories free_account donation donations",
        us: "us our ours inbox miss missing up_to_date informed first_to_know keep_up_with",
        lures: "unlimited exclusive month months weeks cancel anytime any_time trial full_access access reading daily weekly morning \
                every_day latest best news stories headlines already subscribers_only only_subscribers for_subscribers for_members \
                members_only only_for only_available_to available_only_to available_exclusively become_a independent readers like_you \
                donation free_articles or_sign or_log or_subscribe",
    },
    // German
    Request {
        asks: "^abonniere* folgen_sie folge_uns folgt_uns ^melden_sie ^melde_dich ^erhalten_sie ^erhalte ^bestellen_sie ^bestelle \
               jetzt_abonnieren jetzt_testen jetzt_weiterlesen jetzt_anmelden jetzt_registrieren jetzt_bestellen jetzt_sichern \
               hier_abonnieren hier_anmelden hier_geht ^laden_sie ^lade ^holen_sie ^hol_dir ^testen_sie ^teste ^lesen_sie \
               ^registrieren_sie ^registriere ^verfolgen_sie ^verfolge ^unterstützen_sie ^unterstütze ^werden_sie ^werde ^sichern_sie \
               ^sichere ^verpassen_sie ^verpasse ^tragen_sie ^trag ^schließen_sie um_weiterzulesen zum_weiterlesen weiterlesen_mit \
               newsletter_abonnieren kanal_abonnieren melden_sie_sich melde_dich_an artikel_ist_nur artikel_ist_exklusiv \
               artikel_ist_kostenpflichtig inhalt_ist_nur inhalt_ist_exklusiv text_ist_nur beitrag_ist_nur abo_abschließen \
               in_ihr_postfach in_dein_postfach ins_postfach ^jetzt_plus haben_bereits_ein hast_bereits_ein ^bereits_abonnent \
               schon_abonnent noch_kein_abo ^spenden_sie",
        channels: "kanal kanäle channel seite app apps gruppe podcast social_media sozialen_medien google_news push_nachrichten \
                   liveblog newsblog liveticker newsticker",
        letters: "postfach rundbrief* abonnent* abo abos abonnement* abonnieren probeabo digitalabo artikel journalismus mailverteiler \
                  jetzt_weiterlesen weiterlesen_mit spende spenden nur_für_mitglieder",
        us: "uns unser* postfach verpassen verpasst laufenden informiert zuerst hier_geht_es hier_geht_s",
        lures: "unbegrenzt* uneingeschränkt* exklusiv* monat monate wochen kündbar testen zugang zugriff weiterlesen täglich wöchentlich \
                morgen jeden neuesten wichtigsten besten neuigkeiten vollständig* bereits plus nur_für abonnenten_vorbehalten lesbar \
                unabhängig* weiter_zu_lesen",
    },
    // French
    Request {
        asks: "suivez abonnez inscrivez rejoignez retrouvez recevez téléchargez cliquez soutenez découvrez profitez connectez identifiez \
               testez essayez ^pour_lire ^pour_continuer ^envie restez article_est_réservé article_réservé contenu_est_réservé \
               contenu_réservé la_suite_est_réservée suite_de_cet_article contenu_payant article_payant il_vous_reste vous_avez_atteint \
               ^déjà_abonné déjà_abonné ^faites_un_don ^soutenez dans_votre_boîte",
        channels: "chaîne chaînes page appli application groupe communauté réseaux_sociaux podcast google_actualités comptes compte \
                   direct",
        letters: "infolettre* lettre_d_information lettre_d_info boîte_mail abonné* abonnement* article articles journalisme mailing_list \
                  cet_article boîte_de_réception faites_un_don",
        us: "nous notre nos boîte manquer ratez rater informés informé",
        lures: "illimité* exclusif* exclusive* engagement mois semaines semaine offre accès lire_la_suite suite intégralité l_intégralité \
                matin jour quotidien* essentiel actualité meilleur* infos déjà premier réservé_aux réservée_aux réservés_aux à_lire \
                indépendant* créer_un_compte",
    },
    // Spanish
    Request {
        asks: "suscríbete suscríbase suscribite suscribete síguenos siguenos síganos seguinos ^sigue sígueme únete unite ^recibe ^reciba \
               regístrate regístrese ^descarga descárgate haz_clic hazte apóyanos ^apoya inscríbete apúntate date_de_alta ^para_seguir \
               ^para_continuar ^inicia no_te_pierdas contenido_exclusivo_para artículo_exclusivo_para contenido_es_exclusivo \
               contenido_es_solo contenido_solo_para contenido_exclusivo artículo_es_exclusivo artículo_solo_para noticia_exclusiva_para \
               artículo_es_solo ya_eres_suscriptor ya_eres_socio ya_tienes_cuenta has_alcanzado te_quedan en_tu_correo ^colabora ^dona \
               ^haz_una",
        channels: "canal canales página perfil app aplicación grupo comunidad redes_sociales redes pódcast podcast google_noticias \
                   cuenta cuentas",
        letters: "boletín boletines bandeja suscriptor* suscripcion* suscripción suscriptora artículo contenido periodismo correo \
                  noticias seguir_leyendo continuar_leyendo donación periodismo_independiente",
        us: "nos nuestro nuestra nuestros nuestras bandeja pierdas perderte perder enterarte informado síguenos siguenos síganos seguinos \
             apóyanos",
        lures: "ilimitado ilimitada exclusivo* exclusiva* mes meses semanas primer acceso seguir_leyendo leyendo permanencia compromiso \
                mañana día diario últimas mejores importantes cancela ya_eres oferta exclusivo_para solo_para sólo_para independiente \
                socio",
    },
    // Portuguese
    Request {
        asks: "assine siga sigam acompanhe inscreva cadastre receba junte participe baixe clique apoie torne faça_login ^para_ler \
               ^para_continuar ^curta subscreva registe adira não_perca conteúdo_exclusivo_para conteúdo_é_exclusivo \
               matéria_exclusiva_para acesse conteúdo_exclusivo matéria_exclusiva conteúdo_restrito artigo_exclusivo já_é_assinante \
               já_tem_conta no_seu_e_mail no_seu_email no_seu_celular ^doe ^contribua",
        channels: "canal canais página perfil app aplicativo aplicação grupo comunidade redes_sociais podcast google_notícias conta \
                   contas",
        letters: "boletim boletins caixa_de_entrada assinante* assinatura* conteúdo matéria artigo jornalismo e_mail email notícias \
                  subscritor* continuar_lendo continuar_a_ler doação jornalismo_independente",
        us: "nos nosso nossa nossos nossas caixa perca perder informado dentro",
        lures: "ilimitado exclusivo* exclusiva* mês meses semanas primeiro acesso ler_mais continuar_lendo lendo manhãs manhã dia \
                diariamente principais últimas melhores já_é cancele exclusivo_para exclusiva_para independente apoiador",
    },
    // Italian
    Request {
        asks: "iscriviti iscrivetevi ^abbonati abbonatevi seguici segui seguiteci ricevi ricevete unisciti registrati ^scarica ^clicca \
               sostieni sostienici accedi ^scopri ^per_continuare ^per_leggere non_perdere ^diventa metti articolo_riservato \
               articolo_è_riservato contenuto_riservato contenuto_è_riservato articolo_è_per_abbonati contenuto_è_per \
               contenuto_per_abbonati articolo_per_abbonati hai_raggiunto sei_già_abbonato già_abbonato hai_già_un ^dona \
               nella_tua_casella",
        channels: "canale canali pagina app gruppo comunità social profilo podcast google_news",
        letters: "bollettino abbonat* abbonamento abbonamenti casella articolo contenuto giornalismo mail email notizie \
                  continuare_a_leggere donazione giornalismo_indipendente",
        us: "ci nostro nostra nostri nostre casella perdere perderti aggiornato informato seguici seguiteci sostienici",
        lures: "illimitato esclusiv* mese mesi settimane primo accesso leggere lettura mattina giorno ogni ultime migliori principali già \
                vincoli disdici riservato_agli per_gli_abbonati solo_per indipendente donazione",
    },
    // Dutch, Afrikaans
    Request {
        asks: "^abonneer ^volg ^schrijf ^meld ^ontvang ^word ^krijg ^download ^klik ^registreer ^steun ^neem ^lees ^probeer ^sluit ^log \
               ^mis volg_ons teken_in om_verder_te_lezen artikel_is_exclusief artikel_is_alleen artikel_is_enkel artikel_is_voor \
               verhaal_is_alleen al_abonnee ben_je_al bent_u_al heb_je_al ^doneer in_je_inbox in_je_mailbox in_uw_mailbox",
        channels: "kanaal kanalen pagina app groep sociale_media socials podcast google_nieuws liveblog",
        letters: "nieuwsbrief nieuwsbrieven nuusbrief abonnee* abonnement* lid artikel journalistiek mail verder_lezen verder_met donatie \
                  mailbox",
        us: "ons onze inbox mis missen mist hoogte",
        lures: "onbeperkt* exclusie* maand maanden weken eerste toegang verder verderlezen ochtend dag elke dagelijks* belangrijkste \
                laatste nieuws beste opzegbaar elk_moment al voor_abonnees exclusief_voor alleen_voor lees_verder onafhankelijk* donatie",
    },
    // Swedish
    Request {
        asks: "^prenumerera ^följ ^anmäl ^få ^skriv_upp ^ladda ^klicka ^stöd ^bli ^logga ^läs ^prova ^gå_med ^missa följ_oss för_att_läsa \
               för_att_fortsätta anmäl_dig låst_artikel artikeln_är_låst artikel_är_för redan_prenumerant är_du_redan ^swisha ^donera",
        channels: "kanal kanaler sida app appen grupp sociala_medier podd google_nyheter",
        letters: "nyhetsbrev* inkorg* prenumerant* prenumeration* artikeln artikel journalistik mejlen mejl läsa_vidare fortsätta_läsa",
        us: "oss vår vårt våra inkorg* missa missar uppdaterad",
        lures: "obegränsad* exklusiv* månad månader månaden veckor första tillgång läsa vidare morgon dag varje dagligen viktigaste \
                senaste nyheterna nyheter bästa bindningstid redan för_prenumeranter endast_för bara_för oberoende",
    },
    // Norwegian, Danish
    Request {
        asks: "^abonner ^abonnér ^følg ^meld ^tilmeld ^få ^modtag ^last ^hent ^klikk ^klik ^støtt ^støt ^bli ^bliv ^logg ^log ^les ^læs \
               ^prøv ^registrer følg_oss følg_os meld_deg tilmeld_dig for_å_lese for_at_læse gå_ikke artikkelen_er_kun artikkelen_er_for \
               artikel_er_kun artikel_er_for artiklen_er_kun saken_er_kun saken_er_for allerede_abonnent er_du_allerede du_må_være \
               du_skal_være har_du_allerede",
        channels: "kanal kanaler kanalen side siden app appen gruppe sosiale_medier sociale_medier podkast podcast google_nyheter",
        letters: "nyhetsbrev* nyhedsbrev* innboks* indbakke* abonnent* abonnement* saken artikkelen artiklen artikel journalistikk \
                  journalistik mail lese_videre læse_videre",
        us: "oss os vår vårt våre vores innboks* indbakke* glipp oppdatert opdateret",
        lures: "ubegrens* ubegræns* eksklusiv* måned måneder uker uger første tilgang adgang videre morgen morgon dag hver daglig* \
                viktigste vigtigste siste seneste nyheter nyheder beste bedste binding allerede kun_for for_abonnenter uavhengig* \
                uafhængig*",
    },
    // Finnish
    Request {
        asks: "^tilaa ^seuraa liity ^lataa klikkaa ^tue kirjaudu rekisteröidy ^lue ^kokeile vastaanota ^saat ilmoittaudu älä_missaa \
               jatkaaksesi lukeaksesi artikkeli_on_vain artikkeli_on_tilaajille juttu_on_vain sisältö_on_vain oletko_jo ^lahjoita",
        channels: "kanava* sivu* sovellu* ryhmä* somessa some* podcast* google_uutis*",
        letters: "uutiskirje* sähköposti* tilaaj* tilauk* tilaus artikkeli* juttu jutun journalismi* jatka_lukemista tilaajille",
        us: "meitä meidän uutiskirjeemme kanavamme sivumme sovelluksemme ryhmäämme kanavaamme sähköpostiisi ajan_tasalla",
        lures: "rajaton rajattom* kuukau* viikko* ensimmäi* lukemis* lukea aamu* päivä* joka tärkeimmät uusimmat parhaat uutiset heti \
                vain vain_tilaajille kirjaudu_sisään riippumaton*",
    },
    // Estonian
    Request {
        asks: "telli tellige liitu liituge jälgi jälgige laadi registreeru toeta loe ^saa logi",
        channels: "kanal* leht lehte äpp äppi rakendus* grupp* sotsiaalmeedias taskuhääling*",
        letters: "uudiskir* postkasti tellija* tellimus* artik* digipake*",
        us: "meie meid meiega postkasti kursis",
        lures: "piiramatu* kuu kuud nädal* esime* edasi lugeda lugemis* hommik* päev* iga olulisemad värsked parimad uudised",
    },
    // Latvian
    Request {
        asks: "abonē abonējiet pieraksties piesakies pieteikties seko sekojiet pievienojies lejupielādē saņem saņemiet atbalsti kļūsti \
               lasi",
        channels: "kanāl* lap* lietotn* grup* sociāl*",
        letters: "jaunumu_vēstu* vēstkop* e_past* abonent* abonement* rakst*",
        us: "mūsu mums mūs",
        lures: "neierobežot* mēnes* nedēļ* pirm* piekļuv* rītu rītā dien* katr* svarīgāk* jaunāk* labāk* ziņas",
    },
    // Lithuanian
    Request {
        asks: "prenumeruokite prenumeruok užsiprenumeruok* sekite sek prisijunkite prisijunk atsisiųskite gaukite gauk \
               užsiregistruokite paremkite tapkite skaityk",
        channels: "kanal* puslap* program* programėl* grup* socialini* tinklalaid*",
        letters: "naujienlaišk* pašto el_pašt* prenumerator* prenumerat* straipsn*",
        us: "mūsų mus mums",
        lures: "neribot* mėnes* savait* pirm* prieig* ryt* dien* kiekvien* svarbiaus* naujaus* geriaus* naujien*",
    },
    // Polish
    Request {
        asks: "zapisz subskrybuj zasubskrybuj obserwuj obserwujcie śledź śledźcie dołącz dołączcie polub zaprenumeruj wykup kup pobierz \
               kliknij wesprzyj wspieraj zaloguj odbieraj otrzymuj zarejestruj czytaj_dalej bądź aby_czytać aby_przeczytać żeby_czytać \
               nie_przegap artykuł_tylko masz_już_konto masz_już_prenumeratę jesteś_już_prenumeratorem ^wpłać artykuł_jest_dostępny_tylko \
               artykuł_dostępny_tylko treść_dostępna_tylko dostępny_wyłącznie dostępna_wyłącznie",
        channels: "kanał kanale kanału profil profilu stronę stronie aplikacj* grup* społeczności* mediach_społecznościowych podcast* \
                   google_news",
        letters: "biuletyn* skrzynk* prenumera* subskryp* abonen* artykuł* dziennikarstw* maila mail e_mail czytać_dalej",
        us: "nas nasz* nami skrzynk* przegap bieżąco",
        lures: "nieograniczon* bez_ograniczeń wyłącznie miesiąc miesiąca miesięcznie tygodni* pierwszy dostęp* dalszą rano ranek dzień \
                dziennie codziennie każd* najważniejsz* najnowsz* najlepsz* wiadomości informacje już tylko_dla wyłącznie_dla \
                dla_prenumeratorów dla_subskrybentów niezależn*",
    },
    // Czech
    Request {
        asks: "přihlaste přihlas odebírejte odebírej sledujte sleduj předplaťte předplať připojte přidejte stáhněte klikněte podpořte \
               získejte zaregistrujte vyzkoušejte dostávejte pokračujte nenechte objednejte článek_je_pouze článek_je_jen článek_je_určen \
               obsah_je_pouze obsah_je_určen už_máte jste_již_předplatitel ^darujte",
        channels: "kanál* stránk* aplikac* skupin* sociálních_sítích sítích podcast* google_zprávy profil*",
        letters: "zpravodaj* schránk* předplat* předplaťte odběr* článek článk* obsah novinařin* e_mail* email* pokračovat_ve_čtení",
        us: "nás náš naš* námi schránk* ujít neunikne obraze",
        lures: "neomezen* měsíc* týdn* první* přístup* čtení číst dočíst celý ráno den denně každ* nejdůležitější nejnovější nejlepší \
                zprávy korun* již už jen pouze pouze_pro jen_pro určen_předplatitelům nezávisl*",
    },
    // Slovak
    Request {
        asks: "prihláste prihlás odoberajte odoberaj sledujte sleduj predplaťte predplať pripojte pridajte stiahnite kliknite podporte \
               získajte zaregistrujte vyskúšajte dostávajte pokračujte nenechajte objednajte článok_je_len článok_je_iba článok_je_určený \
               obsah_je_len už_máte ste_predplatiteľ ^darujte",
        channels: "kanál* stránk* aplikáci* skupin* sociálnych_sieťach sieťach podcast* profil*",
        letters: "spravodaj* newslet* schránk* predplat* odber* článok článk* obsah novinárčin* e_mail* email* pokračovať_v_čítaní",
        us: "nás náš naš* nami schránk* neujde obraze",
        lures: "neobmedzen* mesiac* mesačne týžd* prvý* prístup* čítani* čítať prečítať celý ráno deň denne každ* najdôležitejš* najnovš* \
                najlepš* správy eur* už len iba len_pre iba_pre určený_predplatiteľom nezávisl*",
    },
    // Hungarian
    Request {
        asks: "iratkozz* iratkozzon kövess* kövessen ^kövesse csatlakozz* csatlakozzon ^töltse töltsd kattints* kattintson fizess* \
               fizessen támogass* ^támogassa olvasd ^olvassa ^kérje ^kérjük lájkold lájkoljon regisztrálj* jelentkezz* értesülj* \
               értesüljön lépj* ^rendelje ^legyen legyél ^próbálja cikk_csak tartalom_csak cikkünk_csak ^adományoz* már_előfizető",
        channels: "csatorna csatornán* oldal* facebook_oldal* alkalmazás* csoport* közösségi podcast* google_hírek",
        letters: "hírlev* feliratkoz* előfizet* cikk* postaládá* e_mail* újságírás* olvasáshoz",
        us: "minket bennünket hírlevelünk* csatornánk* oldalunk* alkalmazásunk* csoportunk* lapunk* magazinunk* munkánk* postaládá* \
             maradj* maradjon ne_maradj* elsőként",
        lures: "korlátlan* hónap* havi hét első hozzáférés* teljes tovább reggel* nap* minden naponta legfontosabb* legfriss* legjobb* \
                hír* kizárólag csak már exkluzív* előfizetőknek előfizetőink csak_előfizetők* független*",
    },
    // Romanian
    Request {
        asks: "abonează ^urmărește ^urmăreşte urmăriți urmăriţi alătură alăturați ^înscrie înscrieți ^descarcă descărcați ^click ^apasă \
               ^susține ^susţine ^primește ^primeşte primiți ^intră ^conectează conectați autentifică citește_mai devino pentru_a_citi \
               rămâi fii nu_rata abonați_vă abonaţi_vă articol_este_doar conținut_exclusiv ai_deja ești_deja ^donează \
               disponibil_doar_pentru disponibil_numai_pentru",
        channels: "canal* pagina paginile pagină aplicați* aplicaţi* grup* rețele* reţele* comunitat* podcast* google_news",
        letters: "buletin* căsuța abonați* abonaţi* abonament* articol* conținut* jurnalism* e_mail* email* mail",
        us: "noastră nostru noastre noștri noştri ne căsuța rata ratezi curent",
        lures: "nelimitat* exclusiv* lună luni săptămân* prima primele acces* citești citi continuare dimineață dimineaţă zi zilnic \
                fiecare importante ultimele cele_mai știri ştiri știrile ştirile doar deja doar_pentru numai_pentru exclusiv_pentru \
                independent*",
    },
    // Croatian, Bosnian, Serbian in Latin letters
    Request {
        asks: "pretplati pretplatite ^prijavi prijavite ^prati pratite pridruži pridružite zapratite lajkujte preuzmite preuzmi \
               kliknite podržite registrirajte registrujte postanite primajte čitajte_dalje nastavite isprobajte uključite \
               ne_propustite",
        channels: "kanal* stranic* aplikacij* grup* društvenim_mrežama društvenih_mreža mrežama podcast* zajednic* viber_zajednic*",
        letters: "bilten* sandučić* pretplat* pretplatni* članak članka članke tekst sadržaj novinarstv* e_mail* mejl* email*",
        us: "nas naš* nam nama sandučić* propustite toku",
        lures: "neograničen* ekskluzivn* mjesec* mesec* tjed* prvi* pristup* čitanje čitati jutro jutra dan dnevno svak* najvažnij* \
                najnovij* najbolj* vijesti vesti samo već",
    },
    // Slovenian
    Request {
        asks: "naročite ^naroči prijavite ^prijavi spremljajte spremljaj sledite pridružite pridruži prenesite kliknite podprite \
               prejemajte registrirajte postanite všečkajte ne_zamudite",
        channels: "kanal* stran* aplikacij* skupin* družbenih_omrežjih omrežjih podkast*",
        letters: "novičnik* e_novic* e_novičnik* nabiralnik* naročni* članek članka vsebin* novinarstv* e_pošt*",
        us: "nas naš* nam nabiralnik* zamudite tekočem",
        lures: "neomejen* mesec* teden* prvi* dostop* branj* brati jutro jutra dan dnevno vsak* najpomembnejš* najnovejš* najboljš* \
                novice samo že",
    },
    // Serbian in Cyrillic letters, Macedonian
    Request {
        asks: "претплатите пријавите пратите придружите запратите преузмите кликните подржите региструјте постаните примајте лајкујте \
               претплатете пријавете следете приклучете зачленете преземете",
        channels: "канал* страниц* апликациј* груп* друштвеним_мрежама мрежама социјалните_мрежи подкаст* заједниц*",
        letters: "билтен* њузлетер* претплат* сандуче сандучић чланак чланка текст садржај статија новинарств* мејл* имејл*",
        us: "нас наш* нам нама нè пропустите току",
        lures: "неограничен* ексклузивн* месец* недељ* прв* приступ* читање јутро јутра дан дневно свак* секој најважниј* најнов* \
                најбољ* вести само већ",
    },
    // Bulgarian
    Request {
        asks: "абонирайте абонирай последвайте последвай следвайте следвай следете присъединете включете изтеглете кликнете подкрепете \
               регистрирайте влезте станете получавайте получете харесайте запишете за_да_прочетете за_да_продължите прочетете_целия \
               не_пропускайте",
        channels: "канал* страниц* приложени* груп* социалните_мрежи подкаст* профил* общност*",
        letters: "бюлетин* нюзлетър* абонат* абонамент* абонаменти поща пощата статия статията съдържани* журналистик* имейл* мейл*",
        us: "ни нас наш* нашия пощата пропускайте пропуснете течение",
        lures: "неограничен* ексклузивн* месец* седмиц* първ* достъп* четене четете сутрин ден дневно всек* всяка най_важн* най_нов* \
                най_добр* новини новините само вече",
    },
    // Greek
    Request {
        asks: "εγγραφείτε εγγράψου γραφτείτε ακολουθήστε ακολούθησε κάντε κατεβάστε πατήστε στηρίξτε λάβετε λάβε συνδεθείτε γίνετε \
               μπείτε δοκιμάστε αποκτήστε μη_χάσετε μην_χάσετε για_να_διαβάσετε για_να_συνεχίσετε",
        channels: "κανάλι σελίδα εφαρμογή ομάδα κοινωνικά_δίκτυα social_media φέισμπουκ ίνσταγκραμ λογαριασμ* google_news",
        letters: "ενημερωτικό_δελτίο ενημερωτικά_δελτία συνδρομ* συνδρομητ* άρθρο άρθρου περιεχόμεν* δημοσιογραφία εισερχόμεν* email \
                  mail",
        us: "μας εμάς εισερχόμεν* χάσετε χάνετε πρώτοι",
        lures: "απεριόριστ* αποκλειστικ* μήνα μήνες μήνας εβδομάδ* πρώτο* πρόσβαση* συνέχεια διαβάσετε πρωί μέρα ημέρα καθημεριν* κάθε \
                σημαντικότερ* τελευταί* καλύτερ* ειδήσεις νέα μόνο ήδη",
    },
    // Turkish
    Request {
        asks: "olun ol edin et abone_olun abone_ol takip_edin takip_et katılın katıl kaydolun kaydol indirin indir tıklayın tıklayınız \
               destekleyin beğenin alın deneyin giriş_yapın okumak_için kaçırmayın üye_olun içeriği_okumak haberi_okumak yazıyı_okumak \
               devamını_okumak zaten_abone giriş_yap",
        channels: "kanal* sayfa* uygulama* grub* grup* sosyal_medya* hesab* hesap* topluluk* podcast* google_haberler*",
        letters: "bülten* e_bülten* abone abonel* aboneler* üyelik* haberin makale* içeri* gazeteci* e_posta* mail* kutunuz* abone_olun \
                  içeriğ* yazı* haberi",
        us: "bizi bize bizim bültenimiz* kanalımız* sayfamız* uygulamamız* grubumuz* hesabımız* hesaplarımız* gazetemiz* kutunuz* \
             kaçırmayın haberdar",
        lures: "sınırsız* özel ay aylık ayda hafta* ilk eriş* okumaya devamı* sabah* gün* her en_önemli en_son en_iyi son_dakika \
                haberler* gelişme* sadece yalnızca zaten abone_olun abonelere üyelere üye_olun giriş_yapın bağımsız",
    },
    // Azerbaijani
    Request {
        asks: "olun abunə_olun izləyin qoşulun yükləyin klikləyin dəstəkləyin qeydiyyatdan_keçin bəyənin",
        channels: "kanal* səhifə* tətbiq* qrup* sosial_şəbək*",
        letters: "bülleten* xəbər_bülleten* abunə abunəçi* məqalə* e_poçt*",
        us: "bizi bizim bizə kanalımız* səhifəmiz* bülletenimiz*",
        lures: "limitsiz ay həftə* ilk giriş* səhər gün* hər ən_vacib ən_son xəbərlər* yalnız",
    },
    // Russian
    Request {
        asks: "подписывайтесь подписывайся подпишитесь подпишись присоединяйтесь вступайте следите читайте_нас скачайте скачивайте \
               установите нажмите поддержите поддержи получайте оформите зарегистрируйтесь войдите авторизуйтесь ставьте оставайтесь \
               жмите переходите чтобы_читать чтобы_прочитать чтобы_продолжить не_пропустите материал_доступен_только \
               статья_доступна_только текст_доступен_только доступен_только доступна_только доступно_только уже_подписаны есть_подписка \
               ^пожертвуйте нашли_ошибку заметили_ошибку",
        channels: "канал* страниц* сообществ* приложени* групп* паблик* соцсет* социальных_сетях подкаст* мессенджер* чат* \
                   google_новост* дзен*",
        letters: "рассылк* подписк* подписчик* ящик* почт* почту статью статья статьи материал* материалу e_mail* журналистик* email* \
                  выделите_её выделите_ее выделите_текст ctrl_enter пожертвован*",
        us: "нас наш* нами нам вашей_почте ящик* пропустить пропустите курсе",
        lures: "неограниченн* безлимитн* эксклюзивн* месяц* недел* перв* доступ* дальше чтени* полностью утро утром утра день дня \
                ежедневн* кажд* главн* последни* свеж* лучши* новост* только уже рубл* только_подписчикам только_для для_подписчиков \
                войти_в независим* ctrl_enter ctrl",
    },
    // Ukrainian
    Request {
        asks: "підписуйтесь підписуйтеся підписуйся підпишіться підпишись приєднуйтесь приєднуйтеся долучайтеся долучайтесь стежте \
               слідкуйте читайте_нас завантажте завантажуйте встановіть натисніть підтримайте отримуйте оформіть зареєструйтесь \
               зареєструйтеся увійдіть вподобайте ставайте станьте залишайтеся щоб_читати щоб_прочитати щоб_продовжити не_пропустіть \
               матеріал_доступний_лише стаття_доступна_лише текст_доступний_лише доступний_лише доступний_тільки доступна_лише \
               вже_підписані ^пожертвуйте знайшли_помилку помітили_помилку побачили_помилку",
        channels: "канал* сторінк* спільнот* застосун* додат* груп* соцмереж* соціальних_мережах подкаст* месенджер* чат*",
        letters: "розсилк* передплат* підписк* підписник* скриньк* пошт* пошту статтю стаття матеріал* журналістик* e_mail* email* \
                  виділіть_її виділіть_текст ctrl_enter пожертв*",
        us: "нас наш* нами нам скриньк* пропустити пропустіть курсі",
        lures: "необмежен* безлімітн* ексклюзивн* місяц* тижд* перш* доступ* далі читання повністю ранок ранку щоранку день дня щодня \
                кожн* головн* останн* свіж* найкращ* новин* лише тільки вже грив* лише_для тільки_для для_передплатників незалежн* \
                ctrl_enter ctrl",
    },
    // Belarusian
    Request {
        asks: "падпісвайцеся падпішыцеся далучайцеся сачыце чытайце_нас спампуйце падтрымайце атрымлівайце",
        channels: "канал* старонк* суполк* дадат* груп* сацсетк*",
        letters: "рассылк* падпіск* падпісчык* пошт* артыкул*",
        us: "нас наш* намі",
        lures: "месяц* перш* доступ* раніц* дзень штодня кожн* галоўн* апошн* навін*",
    },
    // Armenian
    Request {
        asks: "բաժանորդագրվեք բաժանորդագրվել միացեք հետևեք գրանցվեք ներբեռնեք աջակցեք",
        channels: "ալիք* էջ* հավելված* խմբ* տելեգրամ* ֆեյսբուք* յութուբ* սոցիալական",
        letters: "տեղեկագր* բաժանորդ* էլ_փոստ* հոդված*",
        us: "մեզ մեր մեզի",
        lures: "անսահմանափակ ամիս ամսական առավոտ ամեն օր օրական կարևոր վերջին նորություն* միայն",
    },
    // Georgian
    Request {
        asks: "გამოიწერეთ გამოიწერე შემოგვიერთდით გამოგვყევით მოგვყევით დარეგისტრირდით ჩამოტვირთეთ მოიწონეთ მხარი_დაუჭირეთ მიიღეთ",
        channels: "არხ* გვერდ* აპლიკაცი* ჯგუფ* ფეისბუქ* ტელეგრამ* იუთუბ* ინსტაგრამ*",
        letters: "სიახლეების სიახლეებს გამოწერა* საფოსტო ელფოსტ* აბონენტ* სტატი*",
        us: "ჩვენ ჩვენი ჩვენს ჩვენსა",
        lures: "შეუზღუდავ* თვე* დილა დილით ყოველ ყოველდღ* მთავარ* ბოლო საუკეთესო ახალი_ამბები მხოლოდ",
    },
    // Arabic
    Request {
        asks: "^اشترك ^اشتركوا تابعنا تابعونا ^تابعوا ^انضم ^انضموا ^سجل ^سجلوا ^حمل ^حملوا حمّل اضغط احصل ^احصلوا ادعم ^ادعموا \
               للاشتراك لمتابعتنا لمواصلة_القراءة لقراءة_المقال لمتابعة_القراءة",
        channels: "قناة قناتنا قنواتنا صفحة صفحتنا صفحاتنا تطبيق تطبيقنا مجموعة مجموعتنا مواقع_التواصل التواصل_الاجتماعي حسابنا \
                   حساباتنا حسابات فيسبوك تويتر إنستغرام انستغرام إنستجرام تليغرام تلغرام تيليجرام تيليغرام واتساب واتس يوتيوب تيك_توك \
                   بودكاست",
        letters: "نشرة نشرتنا نشراتنا النشرة الإخبارية البريدية بريدك للبريد مشترك مشتركين مشتركينا للمشتركين المشتركين اشتراك اشتراكك \
                  المقال مقال المحتوى",
        us: "لنا معنا تابعنا تابعونا صفحتنا قناتنا قنواتنا تطبيقنا نشرتنا نشراتنا حسابنا حساباتنا صفحاتنا مجموعتنا بريدك يفوتك تفوتك",
        lures: "محدود شهر الشهر شهريا أسبوع الأول أول الوصول القراءة لقراءة صباح صباحا يوم يوميا كل أهم آخر أحدث أفضل الأخبار أخبار \
                حصري* حصريا فقط",
    },
    // Persian
    Request {
        asks: "دنبال_کنید کنید عضو_شوید شوید بپیوندید مشترک_شوید بخوانید بزنید",
        channels: "کانال* صفحه* اپلیکیشن* گروه* شبکه‌های_اجتماعی شبکه_های_اجتماعی شبکههای_اجتماعی تلگرام* اینستاگرام* توییتر* واتساپ* \
                   واتس_اپ یوتیوب فیسبوک بله ایتا روبیکا پادکست*",
        letters: "خبرنامه* ایمیل* اشتراک* مشترکان مشترکین صندوق مقاله*",
        us: "ما ما_را خبرنامهٔ_ما خبرنامه‌مان کانالمان باخبر",
        lures: "نامحدود ماه هفته* نخست اول دسترسی ادامه صبح روز روزانه هر مهم* آخرین بهترین خبرها اخبار فقط",
    },
    // Urdu
    Request {
        asks: "کریں فالو_کریں سبسکرائب_کریں جوائن_کریں شامل_ہوں حاصل_کریں ڈاؤن_لوڈ",
        channels: "چینل* پیج* صفحہ ایپ* گروپ* فیس_بک ٹوئٹر انسٹاگرام واٹس_ایپ یوٹیوب سوشل_میڈیا ٹیلیگرام",
        letters: "نیوز_لیٹر* نیوزلیٹر* سبسکرائب سبسکرپشن ای_میل ان_باکس مضمون",
        us: "ہمیں ہمارے ہماری ہمارا",
        lures: "لامحدود ماہ مہینے ہفتے پہلے رسائی صبح روز روزانہ ہر اہم تازہ بہترین خبریں خبر صرف",
    },
    // Hebrew
    Request {
        asks: "הירשמו הירשם הרשמו ^הצטרפו הצטרף ^עקבו עקוב ^עשו ^הורידו הורד ^לחצו ^תמכו ^קבלו ^התחברו לחץ להרשמה להצטרפות להמשך_קריאה \
               כדי_להמשיך כדי_לקרוא אל_תפספסו ^רכשו",
        channels: "ערוץ דף עמוד אפליקציית אפליקציה קבוצת קבוצה רשתות_החברתיות פייסבוק טוויטר אינסטגרם טלגרם וואטסאפ ווטסאפ יוטיוב \
                   טיקטוק פודקאסט קהילת",
        letters: "ניוזלטר* ידיעון דיוור מנוי מנויים למנויים מינוי תיבת_המייל תיבת_הדואר מייל המייל כתבה הכתבה",
        us: "שלנו לנו אלינו אחרינו אותנו תפספסו לתיבת מעודכנים",
        lures: "הגבלה חודש שבועות ראשון גישה קריאה לקרוא בוקר יום יומי כל חשובות אחרונות חמות טובות חדשות החדשות בלבד רק כבר",
    },
    // Hindi, Marathi, Nepali
    Request {
        asks: "करें कीजिए लें जुड़ें करा गर्नुहोस् पाएं पाएँ बनें फॉलो_करें सब्सक्राइब_करें जुड़िए जुड़े",
        channels: "चैनल* पेज* ऐप* एप* ग्रुप* फेसबुक ट्विटर इंस्टाग्राम व्हाट्सएप* वॉट्सऐप* व्हाट्सऐप* यूट्यूब टेलीग्राम टेलिग्राम \
                   सोशल_मीडिया पॉडकास्ट गूगल_न्यूज",
        letters: "न्यूज़लेटर* न्यूजलेटर* न्यूज़लैटर* सब्सक्राइब सब्सक्रिप्शन सदस्यता सदस्य ईमेल इनबॉक्स लेख",
        us: "हमें हमारे हमारी हमारा हमसे आम्हाला आमच्या हाम्रो हामीलाई इनबॉक्स अपडेट",
        lures: "असीमित माह महीने महीना हफ्ते पहले एक्सेस सुबह रोज रोज़ रोजाना रोज़ाना हर प्रमुख ताज़ा ताजा बेहतरीन खबरें ख़बरें खबरों \
                ख़बरों सिर्फ केवल",
    },
    // Bengali
    Request {
        asks: "করুন হোন নিন থাকুন যোগ_দিন পান ফলো_করুন সাবস্ক্রাইব_করুন",
        channels: "চ্যানেল* পেজ* পেইজ* অ্যাপ* গ্রুপ* ফেসবুক* টুইটার* ইনস্টাগ্রাম* হোয়াটসঅ্যাপ* ইউটিউব* টেলিগ্রাম* গুগল_নিউজ*",
        letters: "নিউজলেটার* সাবস্ক্রাইব সাবস্ক্রিপশন গ্রাহক* ইমেইল* ইমেল* ইনবক্স* নিবন্ধ*",
        us: "আমাদের আমাদেরকে ইনবক্স*",
        lures: "সীমাহীন মাস* সপ্তাহ* প্রথম সকাল* প্রতিদিন প্রতি গুরুত্বপূর্ণ সর্বশেষ সেরা খবর* শুধু শুধুমাত্র",
    },
    // Tamil
    Request {
        asks: "பின்தொடருங்கள் பின்தொடரவும் பின்தொடர இணையுங்கள் இணையவும் இணைந்திடுங்கள் பெறுங்கள் செய்யுங்கள் செய்யவும் பதிவிறக்கவும் \
               சந்தா_செலுத்துங்கள்",
        channels: "சேனல்* பக்க* செயலி* குழு* பேஸ்புக்* ஃபேஸ்புக்* ட்விட்டர்* இன்ஸ்டாகிராம்* வாட்ஸ்* வாட்ஸ்அப்* யூடியூப்* யூட்யூப்* \
                   டெலிகிராம்*",
        letters: "செய்திமடல்* சந்தா* மின்னஞ்சல்* கட்டுரை*",
        us: "எங்கள் எங்களை எங்களது நமது",
        lures: "மாத* வார* முதல் காலை தினமும் தினசரி ஒவ்வொரு முக்கிய* சமீபத்திய உடனுக்குடன் சிறந்த செய்திகள்* மட்டும்",
    },
    // Thai
    Request {
        asks: "ติดตามเรา ติดตามข่าว กดติดตาม สมัครสมาชิก สมัครรับ สมัครวันนี้ สมัครเลย สมัครฟรี คลิก ดาวน์โหลด เข้าร่วมกลุ่ม กดไลก์ \
               ลงทะเบียน เข้าสู่ระบบ อ่านต่อ",
        channels: "ช่อง เพจ แอป เฟซบุ๊ก เฟสบุ๊ก ทวิตเตอร์ อินสตาแกรม ยูทูบ ไลน์ เทเลแกรม ติ๊กต็อก โซเชียล เข้าร่วมกลุ่ม",
        letters: "จดหมายข่าว สมาชิก อีเมล บทความ สมัครสมาชิก",
        us: "เรา ของเรา ไม่พลาด ติดตามเรา",
        lures: "ไม่จำกัด เดือน สัปดาห์ แรก เช้า วัน ทุก สำคัญ ล่าสุด ดีที่สุด ข่าว เฉพาะ พิเศษ",
    },
    // Vietnamese
    Request {
        asks: "^đăng_ký ^theo_dõi ^nhấn ^tải ^tham_gia ^bấm ^hãy ^mời ^để_đọc ^mua ^nhận ^kết_nối ^đăng_nhập ^ủng_hộ hãy_đăng_ký \
               hãy_theo_dõi vui_lòng",
        channels: "kênh trang fanpage ứng_dụng nhóm mạng_xã_hội google_news google_tin_tức zalo podcast",
        letters: "bản_tin thư_tin hộp_thư thuê_bao độc_giả_dài_hạn gói_đọc email bài_viết thành_viên",
        us: "chúng_tôi chúng_mình hộp_thư bỏ_lỡ",
        lures: "không_giới_hạn tháng tuần đầu_tiên truy_cập đọc_tiếp sáng ngày mỗi hằng_ngày hàng_ngày quan_trọng mới_nhất tin_tức \
                nổi_bật hay_nhất chỉ",
    },
    // Indonesian, Malay
    Request {
        asks: "^daftar* ^ikuti ^langgan* ^berlangganan ^gabung ^bergabung ^dapatkan ^unduh ^klik ^dukung ^terima ^baca ^jangan ^masuk \
               ^muat_turun ^sertai ^sila ^silakan ^ayo ^yuk ^mari ikuti_kami untuk_membaca untuk_melanjutkan",
        channels: "kanal saluran channel halaman laman aplikasi grup kumpulan media_sosial google_news podcast akun akaun",
        letters: "buletin nawala surel emel email kotak_masuk pelanggan langganan berlangganan artikel jurnalisme berita",
        us: "kami kita ketinggalan tertinggal kotak_masuk",
        lures: "tanpa_batas eksklusif bulan minggu pertama akses membaca pagi hari setiap harian penting terbaru terkini terbaik \
                terpilih hanya khusus sudah",
    },
    // Filipino
    Request {
        asks: "mag_subscribe i_follow sumali sundan i_download mag_sign mag_log suportahan",
        channels: "channel page app grupo viber_community social_media",
        letters: "subscriber* subscription* artikulo email inbox",
        us: "namin amin aming kami inbox",
        lures: "buwan linggo libre araw_araw umaga pinakabagong balita lamang",
    },
    // Swahili
    Request {
        asks: "jiunge jiandikishe fuatilia tufuatilie pakua bofya pokea tuunge",
        channels: "chaneli ukurasa programu kikundi kundi mitandao_ya_kijamii",
        letters: "jarida barua_pepe msajili makala",
        us: "yetu wetu nasi tufuatilie zetu letu",
        lures: "mwezi wiki kwanza kila siku asubuhi habari mpya muhimu bora pekee",
    },
    // Japanese
    Request {
        asks: "ください 下さい フォロー 登録する ご登録 ご購読 購読する お申し込み ダウンロード クリック 登録が必要 続きを読むには 続きをお読み ログイン 会員限定です 会員限定の記事 有料会員限定 有料記事です 友だち追加 会員の方は",
        channels: "チャンネル アプリ アカウント フェイスブック ツイッター インスタグラム ユーチューブ ポッドキャスト line ライン",
        letters: "メルマガ メールマガジン ニュースレター 会員 購読 有料 この記事 記事の続き 電子版 読者登録 有料会員 公式line",
        us: "私たち 当社 当サイト 本紙 弊社 お届け 見逃さ 見逃し 編集部 友だち追加",
        lures: "無制限 読み放題 限定 月額 初月 初回 週間 か月 カ月 毎朝 毎日 毎週 最新 重要な 無料 続きを 全文 続き 続きを読むには 続きをお読み ニュースを 残り 文字 会員限定 有料会員限定 ログイン",
    },
    // Chinese
    Request {
        asks: "欢迎关注 歡迎追蹤 歡迎關注 请关注 請關注 关注我们 關注我們 追蹤我們 关注本报 敬请关注 敬請關注 扫码 掃碼 扫描二维码 掃描 长按 点击 點擊 请订阅 請訂閱 订阅我们 訂閱我們 立即订阅 立即訂閱 欢迎订阅 歡迎訂閱 下载 下載 \
               请登录 請登入 登录后 登入後 继续阅读 繼續閱讀 按讚 支持我们 支持我們 加入我们 加入我們 成为会员 成為會員 开通会员 仅限会员 僅限會員 仅限订户 僅限訂戶 仅供会员 僅供會員 已经是会员 已是會員",
        channels: "公众号 公眾號 微信 微博 频道 頻道 页面 專頁 专页 客户端 app 臉書 脸书 推特 抖音 社群 社交媒体 社交媒體 粉絲團 line 群组 群組 视频号 电报 油管 小红书 ig",
        letters: "通讯 通訊 电子报 電子報 快讯 邮箱 郵箱 信箱 邮件 郵件 会员 會員 订户 訂戶 付费 付費 全文 本文 成为会员 成為會員 开通会员 订阅我们 訂閱我們 请订阅 請訂閱 立即订阅 立即訂閱 欢迎订阅 歡迎訂閱 支持我们 \
                  支持我們 继续阅读 繼續閱讀",
        us: "我们 我們 本报 本報 本刊 本台 本网 本站 您的 你的 错过 錯過 小编 关注我们 關注我們 追蹤我們 订阅我们 訂閱我們 支持我们 支持我們 加入我们 加入我們 关注本报",
        lures: "无限 無限 不限 独家 獨家 每月 首月 个月 個月 每天 每日 每早 每周 每週 早晨 最新 精彩 重要新闻 重要新聞 重要 资讯 資訊 新闻 新聞 畅读 暢讀 优惠 優惠 专享 專享 仅限 僅限 订阅后 訂閱後 登录后 登入後",
    },
    // Korean
    Request {
        asks: "하세요 하십시오 해주세요 주세요 구독하세요* 구독해주* 구독하시* 팔로우하세요 팔로우해주* 팔로우하시* 가입하세요 가입하시* 신청하세요 신청하시* 신청해주* 클릭하세요 클릭하시* 받아보세요 만나보세요 등록하세요 \
               후원해주* 추가하세요 추가해주* 눌러주세요 참여하세요 로그인하세요 로그인하시* 다운로드하세요 읽으시려면 보시려면 읽으려면 읽어보세요 로그인해_주세요",
        channels: "채널* 페이지* 그룹* 페이스북* 트위터* 인스타그램* 유튜브* 텔레그램* 카카오톡* 카톡* 네이버* 소셜* 팟캐스트* 앱 앱을 앱에서 앱으로",
        letters: "뉴스레터* 소식지* 구독* 회원* 유료* 이메일* 메일* 메일함* 받은편지함* 기사* 전문*",
        us: "저희* 우리* 본지* 메일함* 받은편지함* 놓치*",
        lures: "무제한* 한정* 독점* 개월* 한_달* 첫_달* 첫달* 주간* 매일* 매주* 아침* 최신* 주요* 중요* 소식* 뉴스를* 계속* 무료* 전용* 첫 읽어보세요 회원_전용 유료회원",
    },
    // Albanian
    Request {
        asks: "abonohuni regjistrohuni na_ndiqni ndiqni ndiqna bashkohuni shkarkoni klikoni mbështetni merrni",
        channels: "kanal* faqe* aplikacion* grup* rrjete* rrjetet_sociale",
        letters: "buletin* abonent* abonim* artikull* email* postën",
        us: "ne na tonë tona tanë jonë",
        lures: "pakufizuar muaj* javë* parë qasje mëngjes ditë çdo kryesore fundit lajme* vetëm",
    },
    // Catalan
    Request {
        asks: "subscriu subscriviu segueix segueix_nos seguiu uneix registra descarrega rep fes_te fes_clic dona_suport apunta \
               t_ho_perdis ^per_continuar ^per_llegir",
        channels: "canal canals pàgina perfil app aplicació grup xarxes_socials xarxes pòdcast",
        letters: "butlletí butlletins bústia subscriptor* subscripció article contingut periodisme correu",
        us: "nos nostre nostra nostres bústia perdis perdre",
        lures: "il_limitat exclusi* mes mesos setmanes primer accés llegint matí dia cada últimes millors notícies ja_ets",
    },
    // Icelandic
    Request {
        asks: "fylgdu fylgstu fylgist skráðu skráðu_þig skráið gerstu gerist sæktu sækið smelltu smellið styrktu fáðu lestu_áfram",
        channels: "rás* síðu* app* appið hóp* samfélagsmiðlum hlaðvarp*",
        letters: "fréttabréf* póstlist* áskrifend* áskrift* áskrifandi grein* tölvupóst* netfang*",
        us: "okkur okkar",
        lures: "ótakmarkað* mánuð* viku* fyrst* aðgang* morgn* dag* hvern hverjum helstu nýjustu bestu fréttir* aðeins",
    },
];
