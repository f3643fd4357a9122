//! Other languages in Latin letters.

use super::Request;

pub(super) const REQUESTS: &[Request] = &[
    // Swedish
    Request {
        asks: "^prenumerera ^följ ^anmäl ^få ^skriv_upp ^ladda ^klicka ^stöd ^bli ^logga ^läs ^prova ^gå_med ^missa följ_oss för_att_läsa \
               för_att_fortsätta anmäl_dig låst_artikel artikeln_är_låst artikel_är_för redan_prenumerant är_du_redan ^swisha ^donera \
               ^stötta stötta_oss stöd_oss ^börja_din ^lås_upp ^gilla ^slå_på ^aktivera_våra ^missa_inte ^vill_du_läsa ^vill_du_fortsätta \
               ^vill_du_ha ^ge_en_gåva ^ge_ett_bidrag ^bidra ^fortsätt_läsa du_hittar_oss hittar_du_oss hitta_oss ^skänk \
               artikeln_är_exklusiv artikeln_är_reserverad artikeln_är_förbehållen artikeln_kräver prenumeranter_kan_läsa \
               du_har_läst_dina du_har_läst_alla du_har_inga_fria ditt_stöd ditt_bidrag din_gåva med_din_hjälp vi_behöver_din \
               vi_behöver_ditt vi_är_beroende_av direkt_i_mejlen direkt_i_inkorgen direkt_till_din ^häng_med hämta_vår hämta_appen \
               skaffa_prenumeration skaffa_en_prenumeration skaffa_en_digital köp_tillgång köp_prenumeration köp_digital testa_gratis \
               testa_en_månad testa_oss teckna_prenumeration teckna_en_prenumeration artikeln_är_bara_för_dig_som \
               artikeln_är_bara_för_prenumerant* artikeln_är_bara_för_våra artikeln_är_endast_för_dig_som \
               artikeln_är_endast_för_prenumerant* artikeln_är_endast_för_våra artikeln_är_enbart_för_dig_som \
               artikeln_är_enbart_för_prenumerant* artikeln_är_enbart_för_våra innehållet_är_endast_för_dig_som \
               innehållet_är_endast_för_prenumerant* innehållet_är_endast_för_våra innehållet_är_bara_för_dig_som \
               innehållet_är_bara_för_prenumerant* innehållet_är_bara_för_våra texten_är_bara_för_dig_som texten_är_bara_för_prenumerant* \
               texten_är_bara_för_våra texten_är_endast_för_dig_som texten_är_endast_för_prenumerant* texten_är_endast_för_våra \
               artikeln_är_för_dig_som artikeln_är_för_prenumerant* artikeln_är_för_våra_prenumerant* innehållet_är_för_dig_som \
               innehållet_är_för_prenumerant* innehållet_är_för_våra_prenumerant*",
        channels: "kanal kanaler sida app appen grupp sociala_medier podd google_nyheter notiser pushnotiser nyhetsnotiser",
        letters: "nyhetsbrev* inkorg* prenumerant* prenumeration* artikeln artikel journalistik mejlen mejl läsa_vidare fortsätta_läsa \
                  journalistiken mejlkorg mejlkorgen fria_artiklar gratisartiklar låst_artikel låsta_artiklar alla_artiklar allt_innehåll \
                  mejlutskick våra_läsare fri_press",
        us: "oss vår vårt våra inkorg* missa missar uppdaterad",
        lures: "obegränsad* exklusiv* månad månader månaden veckor första tillgång läsa vidare morgon dag varje dagligen viktigaste \
                senaste nyheterna nyheter bästa bindningstid redan för_prenumeranter endast_för bara_för oberoende enbart_för \
                för_dig_som_är reserverad_för förbehållen kronor_i_månaden kr_i_månaden kr_per_månad per_månad avsluta_när när_du_vill \
                granskande valfritt_belopp app_store google_play",
    },
    // Norwegian, Danish
    Request {
        asks: "^abonner ^abonnér ^følg ^meld ^tilmeld ^få ^modtag ^last ^hent ^klikk ^klik ^støtt ^støt ^bli ^bliv ^logg ^log ^les ^læs \
               ^prøv ^registrer følg_oss følg_os meld_deg tilmeld_dig for_å_lese for_at_læse gå_ikke artikkelen_er_kun artikkelen_er_for \
               artikel_er_kun artikel_er_for artiklen_er_kun saken_er_kun saken_er_for allerede_abonnent er_du_allerede du_må_være \
               du_skal_være har_du_allerede få_varsel få_varsler få_besked støtt_oss støt_os ^lås_opp ^lås_op ^åpne_saken \
               ^fortsett_å_lese ^fortsæt_med_at_læse lik_oss lik_siden ^slå_på ^slå_til ^gi_et_bidrag ^giv_et_bidrag ^giv_et_beløb \
               ^gi_en_gave ^bidra ^doner ^vipps ^vil_du_lese ^vil_du_læse ^vil_du_ha ^vil_du_have ikke_gå_glip du_finner_oss du_finder_os \
               finn_oss find_os saken_er_forbeholdt artikkelen_er_forbeholdt innholdet_er_forbeholdt artiklen_er_forbeholdt \
               indholdet_er_forbeholdt artiklen_kræver artikkelen_krever saken_krever artikkel_for_abonnenter sak_for_abonnenter \
               artikel_for_abonnenter abonnenter_kan_lese abonnenter_kan_læse du_har_lest_alle du_har_læst_alle du_har_brugt_dine \
               du_har_brukt_opp vi_er_avhengige_av vi_er_afhængige_af din_støtte dit_bidrag ditt_bidrag rett_i_innboksen \
               rett_til_innboksen direkte_i_din direkte_i_indbakken direkte_til_din kjøp_tilgang køb_adgang kjøp_abonnement \
               køb_abonnement test_gratis skaff_deg_tilgang skaff_dig_adgang artikkelen_er_bare_for_abonnent* artikkelen_er_bare_for_våre \
               saken_er_bare_for_abonnent* saken_er_bare_for_våre artiklen_er_for_abonnent* artiklen_er_for_vores_abonnent* \
               innholdet_er_kun_for_abonnent* innholdet_er_kun_for_våre innholdet_er_kun_for_vores innholdet_er_kun_tilgjengelig_for \
               innholdet_er_kun_tilgængeligt_for indholdet_er_kun_for_abonnent* indholdet_er_kun_for_våre indholdet_er_kun_for_vores \
               indholdet_er_kun_tilgjengelig_for indholdet_er_kun_tilgængeligt_for",
        channels: "kanal kanaler kanalen side siden app appen gruppe sosiale_medier sociale_medier podkast podcast google_nyheter \
                   pushvarsler pushvarsel nyhetsvarsler nyhedsvarsler pushnotifikationer",
        letters: "nyhetsbrev* nyhedsbrev* innboks* indbakke* abonnent* abonnement* saken artikkelen artiklen artikel journalistikk \
                  journalistik mail lese_videre læse_videre journalistikken fri_presse frie_presse alt_innhold alt_indhold alle_saker \
                  alle_artikler plussaker gratis_artikler gratisartikler frie_artikler valgfritt_beløp valgfrit_beløb leserne_våre \
                  våre_lesere vores_læsere våre_lesarar vores_journalister våre_journalister vår_redaksjon vores_redaktion",
        us: "oss os vår vårt våre vores innboks* indbakke* glipp oppdatert opdateret",
        lures: "ubegrens* ubegræns* eksklusiv* måned måneder uker uger første tilgang adgang videre morgen morgon dag hver daglig* \
                viktigste vigtigste siste seneste nyheter nyheder beste bedste binding allerede kun_for for_abonnenter uavhengig* \
                uafhængig* bare_for forbeholdt kr_måneden kr_i_måneden kr_om_måneden per_måned pr_måned avslutt_når opsig_når \
                når_som_helst når_du_vil bli_medlem bliv_medlem app_store google_play",
    },
    // Icelandic
    Request {
        asks: "fylgdu fylgstu fylgist skráðu skráðu_þig skráið gerstu gerist sæktu sækið smelltu smellið styrktu fáðu lestu_áfram styrkið \
               styðjið gerðu sæktu_appið til_að_lesa greinin_er_aðeins_fyrir_áskrif*",
        channels: "rás* síðu* app* appið hóp* samfélagsmiðlum hlaðvarp*",
        letters: "fréttabréf* póstlist* áskrifend* áskrift* áskrifandi grein* tölvupóst* netfang* blaðamennsk*",
        us: "okkur okkar",
        lures: "ótakmarkað* mánuð* viku* fyrst* aðgang* morgn* dag* hvern hverjum helstu nýjustu bestu fréttir* aðeins óháð*",
    },
    // Finnish
    Request {
        asks: "^tilaa ^seuraa liity ^lataa klikkaa ^tue kirjaudu rekisteröidy ^lue ^kokeile vastaanota ^saat ilmoittaudu älä_missaa \
               jatkaaksesi lukeaksesi artikkeli_on_vain artikkeli_on_tilaajille juttu_on_vain sisältö_on_vain oletko_jo ^lahjoita \
               ^avaa_artikkeli ^jatka_lukemista ^auta_meitä löydät_meidät ^anna_tukesi artikkeli_on_maksullinen juttu_on_maksullinen \
               juttu_on_tilaajille sisältö_on_tilaajille tilaajat_voivat_lukea olet_lukenut_kaikki olet_lukenut_kuukauden \
               olet_käyttänyt_kaikki suoraan_sähköpostiisi haluatko_lukea haluatko_jatkaa haluatko_saada onko_sinulla_jo \
               tarvitsemme_tukeasi tarvitsemme_apuasi tukesi_avulla ^älä_jää osta_digi* osta_tilaus osta_lukuoikeus hanki_tilaus \
               hanki_digi* ryhdy_tilaajaksi ryhdy_tukijaksi tykkää_sivustamme tykkää_meistä asenna_sovelluksemme \
               artikkeli_on_tarkoitettu_tilaaj* artikkeli_on_tarkoitettu_vain_tilaaj* juttu_on_tarkoitettu_tilaaj* \
               juttu_on_tarkoitettu_vain_tilaaj* sisältö_on_tarkoitettu_tilaaj* sisältö_on_tarkoitettu_vain_tilaaj* \
               artikkeli_on_luettavissa_vain_tilaaj* juttu_on_luettavissa_vain_tilaaj*",
        channels: "kanava* sivu* sovellu* ryhmä* somessa some* podcast* google_uutis* push_ilmoituk* uutisilmoituk*",
        letters: "uutiskirje* sähköposti* tilaaj* tilauk* tilaus artikkeli* juttu jutun journalismi* jatka_lukemista tilaajille jutut \
                  jutuista artikkelit digitilau* digilehti digilehden lahjoituksesi lahjoituksellasi haluamasi_summa ilmaista_juttua \
                  ilmaista_artikkelia uutiskirjeen",
        us: "meitä meidän uutiskirjeemme kanavamme sivumme sovelluksemme ryhmäämme kanavaamme sähköpostiisi ajan_tasalla meidät meille \
             työtämme toimitustamme toimituksemme journalismiamme lehteämme lehtemme lukijoidemme lukijamme kanavallamme tilimme tiliämme \
             kanavallemme sivullemme",
        lures: "rajaton rajattom* kuukau* viikko* ensimmäi* lukemis* lukea aamu* päivä* joka tärkeimmät uusimmat parhaat uutiset heti \
                vain vain_tilaajille kirjaudu_sisään riippumaton* kk euroa_kuussa kuussa peru_milloin milloin_tahansa tilaajillemme \
                vapaata app_store google_play",
    },
    // Estonian
    Request {
        asks: "telli tellige liitu liituge jälgi jälgige laadi registreeru toeta loe ^saa logi toetage osta_tellimus lugege annetage \
               anneta ava_artikkel leiad_meid artikkel_on_tellijatele edasi_lugemiseks lugemiseks_telli oled_juba_tellija ^lae \
               artikkel_on_ainult_tellija* sisu_on_ainult_tellija*",
        channels: "kanal* leht lehte äpp äppi rakendus* grupp* sotsiaalmeedias taskuhääling*",
        letters: "uudiskir* postkasti tellija* tellimus* artik* digipake* ajakirjandus* tasulist kõiki_artikleid",
        us: "meie meid meiega postkasti kursis",
        lures: "piiramatu* kuu kuud nädal* esime* edasi lugeda lugemis* hommik* päev* iga olulisemad värsked parimad uudised sõltumatu* \
                kuus vaid ainult_tellijatele tühista",
    },
    // Latvian
    Request {
        asks: "abonē abonējiet pieraksties piesakies pieteikties seko sekojiet pievienojies lejupielādē saņem saņemiet atbalsti kļūsti \
               lasi atbalstiet ziedo ziedojiet iegādājieties lasiet kļūstiet instalē lai_lasītu lai_turpinātu_lasīt esi_jau_abonents \
               jau_esat_abonents raksts_ir_pieejams_tikai_abonent* raksts_pieejams_tikai_abonent* saturs_pieejams_tikai_abonent* \
               saturs_ir_pieejams_tikai_abonent*",
        channels: "kanāl* lap* lietotn* grup* sociāl*",
        letters: "jaunumu_vēstu* vēstkop* e_past* abonent* abonement* rakst* žurnālistik*",
        us: "mūsu mums mūs",
        lures: "neierobežot* mēnes* nedēļ* pirm* piekļuv* rītu rītā dien* katr* svarīgāk* jaunāk* labāk* ziņas neatkarīg* \
                tikai_abonentiem mēnesī tālāk",
    },
    // Lithuanian
    Request {
        asks: "prenumeruokite prenumeruok užsiprenumeruok* sekite sek prisijunkite prisijunk atsisiųskite gaukite gauk užsiregistruokite \
               paremkite tapkite skaityk paremk skirkite skirk aukokite paaukokite tapk įsigykite norėdami_skaityti norint_skaityti \
               jau_esate_prenumeratorius parsisiųskite registruokitės straipsnis_prieinamas_tik_prenumerator* \
               straipsnis_skirtas_tik_prenumerator* turinys_prieinamas_tik_prenumerator* turinys_skirtas_tik_prenumerator*",
        channels: "kanal* puslap* program* programėl* grup* socialini* tinklalaid*",
        letters: "naujienlaišk* pašto el_pašt* prenumerator* prenumerat* straipsn* žurnalistik* gpm",
        us: "mūsų mus mums",
        lures: "neribot* mėnes* savait* pirm* prieig* ryt* dien* kiekvien* svarbiaus* naujaus* geriaus* naujien* nepriklausom* \
                tik_prenumeratoriams toliau",
    },
    // Polish
    Request {
        asks: "zapisz subskrybuj zasubskrybuj obserwuj obserwujcie śledź śledźcie dołącz dołączcie polub zaprenumeruj wykup kup pobierz \
               kliknij wesprzyj wspieraj zaloguj odbieraj otrzymuj zarejestruj czytaj_dalej bądź aby_czytać aby_przeczytać żeby_czytać \
               nie_przegap artykuł_tylko masz_już_konto masz_już_prenumeratę jesteś_już_prenumeratorem ^wpłać artykuł_jest_dostępny_tylko \
               artykuł_dostępny_tylko treść_dostępna_tylko dostępny_wyłącznie dostępna_wyłącznie zaobserwuj zaobserwujcie polubcie \
               odwiedź_nas znajdź_nas znajdziesz_nas znajdziecie_nas skorzystaj_z_oferty przetestuj wypróbuj odblokuj uzyskaj zyskaj \
               ^zostań zostańcie przekaż_nam przekaż_1 przekaż_1_5 wesprzyjcie wspierajcie wspomóż dorzuć_się pomóż_nam pomóżcie_nam \
               postaw_nam ściągnij ^chcesz_czytać ^chcesz_przeczytać ^chcesz_otrzymywać ^chcesz_być by_czytać by_przeczytać \
               wykorzystałeś_limit wykorzystałaś_limit wykorzystano_limit przeczytałeś_już limit_bezpłatnych limit_darmowych \
               masz_już_dostęp masz_już_subskrypcję masz_prenumeratę masz_subskrypcję nie_masz_prenumeraty dodaj_nas ustaw_nas \
               prosto_na_twoją prosto_na_swoją na_twoją_skrzynkę prosto_na_maila zaprenumerujcie subskrybujcie zapiszcie prenumeruj \
               prenumerujcie zamów_prenumeratę zamów_newsletter ^czytaj_bez ^czytaj_całość czytaj_wszystko aby_kontynuować_czytanie \
               żeby_przeczytać bądźcie zainstaluj_naszą artykuł_jest_przeznaczony_dla_prenumerat* artykuł_jest_przeznaczony_dla_subskryb* \
               artykuł_jest_przeznaczony_dla_abonent* artykuł_jest_przeznaczony_tylko_dla_prenumerat* \
               artykuł_jest_przeznaczony_tylko_dla_subskryb* artykuł_przeznaczony_dla_prenumerat* artykuł_przeznaczony_dla_subskryb* \
               artykuł_przeznaczony_dla_abonent* artykuł_przeznaczony_tylko_dla_prenumerat* artykuł_przeznaczony_tylko_dla_subskryb* \
               artykuł_dostępny_dla_prenumerat* artykuł_dostępny_dla_subskryb* artykuł_dostępny_dla_abonent* \
               artykuł_dostępny_dla_zalogowan* artykuł_dostępny_dla_naszych artykuł_jest_dostępny_dla_prenumerat* \
               artykuł_jest_dostępny_dla_subskryb* artykuł_jest_dostępny_dla_abonent* artykuł_jest_dostępny_dla_zalogowan* \
               artykuł_jest_dostępny_dla_naszych treść_dostępna_dla_prenumerat* treść_dostępna_dla_subskryb* treść_dostępna_dla_abonent* \
               treść_dostępna_dla_zalogowan* treść_dostępna_dla_naszych treść_tylko_dla_prenumerat* treść_tylko_dla_subskryb* \
               treść_tylko_dla_abonent* treść_tylko_dla_zalogowan* treść_tylko_dla_naszych artykuł_tylko_dla_prenumerat* \
               artykuł_tylko_dla_subskryb* artykuł_tylko_dla_abonent* artykuł_tylko_dla_zalogowan* artykuł_tylko_dla_naszych \
               tekst_tylko_dla_prenumerat* tekst_tylko_dla_subskryb* tekst_tylko_dla_abonent* tekst_tylko_dla_zalogowan* \
               tekst_tylko_dla_naszych materiał_tylko_dla_prenumerat* materiał_tylko_dla_subskryb* materiał_tylko_dla_abonent* \
               materiał_tylko_dla_zalogowan* materiał_tylko_dla_naszych artykuł_dostępny_jest_tylko_dla_prenumerat* \
               artykuł_dostępny_jest_tylko_dla_subskryb* artykuł_dostępny_jest_tylko_dla_abonent* \
               artykuł_dostępny_jest_tylko_dla_zalogowan* artykuł_dostępny_jest_tylko_dla_naszych \
               artykuł_dostępny_jest_tylko_w_prenumeracie artykuł_dostępny_jest_wyłącznie_dla_prenumerat* \
               artykuł_dostępny_jest_wyłącznie_dla_subskryb* artykuł_dostępny_jest_wyłącznie_dla_abonent* \
               artykuł_dostępny_jest_wyłącznie_dla_zalogowan* artykuł_dostępny_jest_wyłącznie_dla_naszych \
               artykuł_dostępny_jest_wyłącznie_w_prenumeracie artykuł_dostępny_wyłącznie_dla_prenumerat* \
               artykuł_dostępny_wyłącznie_dla_subskryb* artykuł_dostępny_wyłącznie_dla_abonent* artykuł_dostępny_wyłącznie_dla_zalogowan* \
               artykuł_dostępny_wyłącznie_dla_naszych artykuł_dostępny_wyłącznie_w_prenumeracie \
               artykuł_jest_dostępny_wyłącznie_dla_prenumerat* artykuł_jest_dostępny_wyłącznie_dla_subskryb* \
               artykuł_jest_dostępny_wyłącznie_dla_abonent* artykuł_jest_dostępny_wyłącznie_dla_zalogowan* \
               artykuł_jest_dostępny_wyłącznie_dla_naszych artykuł_jest_dostępny_wyłącznie_w_prenumeracie \
               treść_jest_dostępna_tylko_dla_prenumerat* treść_jest_dostępna_tylko_dla_subskryb* treść_jest_dostępna_tylko_dla_abonent* \
               treść_jest_dostępna_tylko_dla_zalogowan* treść_jest_dostępna_tylko_dla_naszych treść_jest_dostępna_tylko_w_prenumeracie \
               treść_jest_dostępna_wyłącznie_dla_prenumerat* treść_jest_dostępna_wyłącznie_dla_subskryb* \
               treść_jest_dostępna_wyłącznie_dla_abonent* treść_jest_dostępna_wyłącznie_dla_zalogowan* \
               treść_jest_dostępna_wyłącznie_dla_naszych treść_jest_dostępna_wyłącznie_w_prenumeracie \
               materiał_dostępny_tylko_dla_prenumerat* materiał_dostępny_tylko_dla_subskryb* materiał_dostępny_tylko_dla_abonent* \
               materiał_dostępny_tylko_dla_zalogowan* materiał_jest_dostępny_tylko_dla_prenumerat* \
               materiał_jest_dostępny_tylko_dla_subskryb* materiał_jest_dostępny_tylko_dla_abonent* \
               materiał_jest_dostępny_tylko_dla_zalogowan* tekst_dostępny_tylko_dla_prenumerat* tekst_dostępny_tylko_dla_subskryb* \
               tekst_dostępny_tylko_dla_abonent* tekst_dostępny_tylko_dla_zalogowan* tekst_jest_dostępny_tylko_dla_prenumerat* \
               tekst_jest_dostępny_tylko_dla_subskryb* tekst_jest_dostępny_tylko_dla_abonent* tekst_jest_dostępny_tylko_dla_zalogowan*",
        channels: "kanał kanale kanału profil profilu stronę stronie aplikacj* grup* społeczności* mediach_społecznościowych podcast* \
                   google_news fanpage* powiadomienia_o_najważniejszych powiadomienia_push patronite zrzutka zrzutce buycoffee* \
                   powiadomienia_o_najważniejszych_wydarzeniach powiadomienia_o_najważniejszych_informacjach",
        letters: "biuletyn* skrzynk* prenumera* subskryp* abonen* artykuł* dziennikarstw* maila mail e_mail czytać_dalej niezależne_media \
                  wolne_media wolnych_mediów niezależnych_mediów niezależną_redakcję naszą_redakcję naszej_redakcji wsparciu_czytelników \
                  wsparcie_czytelników wszystkich_treści wszystkie_treści treści_premium pełną_treść pełnej_treści dalszej_części \
                  zł_przez_pierwszy zł_za_pierwszy czytanie_bez wszystkie_teksty wszystkich_tekstów tekst_premium",
        us: "nas nasz* nami skrzynk* przegap bieżąco powiadomienia_o_najważniejszych_wydarzeniach \
             powiadomienia_o_najważniejszych_informacjach",
        lures: "nieograniczon* bez_ograniczeń wyłącznie miesiąc miesiąca miesięcznie tygodni* pierwszy dostęp* dalszą rano ranek dzień \
                dziennie codziennie każd* najważniejsz* najnowsz* najlepsz* wiadomości informacje już tylko_dla wyłącznie_dla \
                dla_prenumeratorów dla_subskrybentów niezależn* dla_abonentów miesiące miesięcy cotygodniow* prosto_na w_każdej_chwili \
                app_store google_play",
    },
    // Czech
    Request {
        asks: "přihlaste přihlas odebírejte odebírej sledujte sleduj předplaťte předplať připojte přidejte stáhněte klikněte podpořte \
               získejte zaregistrujte vyzkoušejte dostávejte pokračujte nenechte objednejte článek_je_pouze článek_je_jen článek_je_určen \
               obsah_je_pouze obsah_je_určen už_máte jste_již_předplatitel ^darujte přispějte přispěj odemkněte odemkni nainstalujte_si \
               stáhni zapněte_si ^pomozte_nám ^lajkujte ^dejte_nám najdete_nás nezmeškejte článek_je_exkluzivně článek_je_zamčený \
               text_je_určen_předplatitelům článek_mohou_číst celý_článek_mohou chcete_číst chcete_dočíst chcete_dostávat \
               abyste_mohli_číst pro_dočtení pokud_chcete_číst máte_již_předplatné máte_předplatné jste_předplatitel jste_předplatitelem \
               jste_již_předplatitelem vyčerpali_jste přečetli_jste zbývá_vám přidejte_si_nás přímo_do_vaší přímo_do_mailu podpoř \
               podporujte podpořte_nás staňte_se_předplatitel* staňte_se_podporovatel* staňte_se_naš* staňte_se_člen* \
               staň_se_předplatitel* kupte_si_předplatné kupte_předplatné pořiďte_si_předplatné čtěte_bez čtěte_neomezeně čtěte_dál \
               článek_je_dostupný_pouze_pro_předplat* článek_je_dostupný_pouze_pro_naše článek_je_dostupný_pouze_předplatitel* \
               článek_je_dostupný_jen_pro_předplat* článek_je_dostupný_jen_pro_naše_předplat* článek_je_dostupný_jen_pro_přihlášen* \
               obsah_je_dostupný_pouze_pro_předplat* obsah_je_dostupný_pouze_pro_naše_předplat* obsah_je_dostupný_pouze_pro_přihlášen* \
               obsah_je_dostupný_jen_pro_předplat* obsah_je_dostupný_jen_pro_naše_předplat* obsah_je_dostupný_jen_pro_přihlášen* \
               obsah_je_jen_pro_předplat* obsah_je_jen_pro_naše_předplat* obsah_je_jen_pro_přihlášen* obsah_jen_pro_předplat* \
               obsah_jen_pro_naše_předplat* obsah_jen_pro_přihlášen* text_je_jen_pro_předplat* text_je_jen_pro_naše_předplat* \
               text_je_jen_pro_přihlášen* text_je_pouze_pro_předplat* text_je_pouze_pro_naše_předplat* text_je_pouze_pro_přihlášen* \
               článek_je_přístupný_předplat* článek_je_přístupný_pouze_předplat* článek_je_přístupný_jen_předplat* \
               článek_je_přístupný_pouze_pro_předplat* článek_je_přístupný_jen_pro_předplat* článek_je_přístupný_pro_předplat* \
               článek_je_vyhrazen_předplat* článek_je_vyhrazen_pouze_předplat* článek_je_vyhrazen_jen_předplat* \
               článek_je_vyhrazen_pouze_pro_předplat* článek_je_vyhrazen_jen_pro_předplat* článek_je_vyhrazen_pro_předplat* \
               obsah_je_vyhrazen_předplat* obsah_je_vyhrazen_pouze_předplat* obsah_je_vyhrazen_jen_předplat* \
               obsah_je_vyhrazen_pouze_pro_předplat* obsah_je_vyhrazen_jen_pro_předplat* obsah_je_vyhrazen_pro_předplat*",
        channels: "kanál* stránk* aplikac* skupin* sociálních_sítích sítích podcast* google_zprávy profil* upozornění_na_nejdůležitější \
                   upozornění_na_mimořádné darujme* startovač* donio* upozornění_na_nejdůležitější_zprávy upozornění_na_důležité_zprávy",
        letters: "zpravodaj* schránk* předplat* předplaťte odběr* článek článk* obsah novinařin* e_mail* email* pokračovat_ve_čtení \
                  žurnalistik* plné_znění celý_text do_mailu naši_redakci naší_redakce naši_práci svobodná_média nezávislá_média \
                  prémiový_obsah kč_za_první korunu_na_první neomezené_čtení všech_článků všechny_články celému_obsahu všemu_obsahu",
        us: "nás náš naš* námi schránk* ujít neunikne obraze nám upozornění_na_nejdůležitější_zprávy upozornění_na_důležité_zprávy",
        lures: "neomezen* měsíc* týdn* první* přístup* čtení číst dočíst celý ráno den denně každ* nejdůležitější nejnovější nejlepší \
                zprávy korun* již už jen pouze pouze_pro jen_pro určen_předplatitelům nezávisl* měsíčně bez_omezení bez_reklam týdně \
                přispějte_nám kdykoli_zrušit app_store google_play",
    },
    // Slovak
    Request {
        asks: "prihláste prihlás odoberajte odoberaj sledujte sleduj predplaťte predplať pripojte pridajte stiahnite kliknite podporte \
               získajte zaregistrujte vyskúšajte dostávajte pokračujte nenechajte objednajte článok_je_len článok_je_iba článok_je_určený \
               obsah_je_len už_máte ste_predplatiteľ ^darujte prispejte prispej odomknite odomkni nainštalujte_si stiahni zapnite_si \
               ^pomôžte_nám ^lajkujte nájdete_nás nezmeškajte článok_je_exkluzívne článok_je_zamknutý text_je_určený_predplatiteľom \
               článok_môžu_čítať chcete_čítať chcete_dočítať chcete_dostávať aby_ste_mohli_čítať ak_chcete_čítať na_dočítanie \
               máte_predplatné ste_predplatiteľom ste_už_predplatiteľ vyčerpali_ste prečítali_ste zostáva_vám priamo_do_vašej \
               priamo_do_mailu podpor podporujte podporte_nás pridajte_si_nás staňte_sa_predplatiteľ* staňte_sa_podporovateľ* \
               staňte_sa_naš* staňte_sa_člen* kúpte_si_predplatné čítajte_bez čítajte_neobmedzene čítajte_ďalej \
               článok_je_dostupný_len_pre_predplat* článok_je_dostupný_len_predplatiteľ* článok_je_dostupný_len_pre_našich \
               článok_je_dostupný_iba_pre_predplat* článok_je_dostupný_iba_predplatiteľ* článok_je_dostupný_iba_pre_našich \
               obsah_je_iba_pre_predplat* obsah_je_iba_predplatiteľ* obsah_je_iba_pre_našich obsah_je_dostupný_len_pre_predplat* \
               obsah_je_dostupný_len_pre_našich obsah_je_dostupný_iba_pre_predplat* obsah_je_dostupný_iba_pre_našich \
               obsah_len_pre_predplat* obsah_len_pre_našich text_je_len_pre_predplat* text_je_len_pre_našich text_je_iba_pre_predplat* \
               text_je_iba_pre_našich článok_je_prístupný_predplat* článok_je_prístupný_len_predplat* článok_je_prístupný_iba_predplat* \
               článok_je_prístupný_len_pre_predplat* článok_je_prístupný_iba_pre_predplat* článok_je_prístupný_pre_predplat* \
               článok_je_vyhradený_predplat* článok_je_vyhradený_len_predplat* článok_je_vyhradený_iba_predplat* \
               článok_je_vyhradený_len_pre_predplat* článok_je_vyhradený_iba_pre_predplat* článok_je_vyhradený_pre_predplat* \
               obsah_je_určený_predplat* obsah_je_určený_len_predplat* obsah_je_určený_iba_predplat* obsah_je_určený_len_pre_predplat* \
               obsah_je_určený_iba_pre_predplat* obsah_je_určený_pre_predplat* obsah_je_vyhradený_predplat* \
               obsah_je_vyhradený_len_predplat* obsah_je_vyhradený_iba_predplat* obsah_je_vyhradený_len_pre_predplat* \
               obsah_je_vyhradený_iba_pre_predplat* obsah_je_vyhradený_pre_predplat*",
        channels: "kanál* stránk* aplikáci* skupin* sociálnych_sieťach sieťach podcast* profil* upozornenia_na_najdôležitejšie darujme* \
                   startlab*",
        letters: "spravodaj* newslet* schránk* predplat* odber* článok článk* obsah novinárčin* e_mail* email* pokračovať_v_čítaní \
                  žurnalistik* plné_znenie celý_text celému_obsahu do_mailu našu_redakciu našej_redakcie našu_prácu slobodné_médiá \
                  nezávislé_médiá prémiový_obsah všetkých_článkov všetky_články všetkému_obsahu",
        us: "nás náš naš* nami schránk* neujde obraze nám",
        lures: "neobmedzen* mesiac* mesačne týžd* prvý* prístup* čítani* čítať prečítať celý ráno deň denne každ* najdôležitejš* najnovš* \
                najlepš* správy eur* už len iba len_pre iba_pre určený_predplatiteľom nezávisl* bez_obmedzení bez_obmedzenia bez_reklám \
                týždenne dočítať kedykoľvek_zrušiť app_store google_play",
    },
    // Hungarian
    Request {
        asks: "iratkozz* iratkozzon kövess* kövessen ^kövesse csatlakozz* csatlakozzon ^töltse töltsd kattints* kattintson fizess* \
               fizessen támogass* ^támogassa olvasd ^olvassa ^kérje ^kérjük lájkold lájkoljon regisztrálj* jelentkezz* értesülj* \
               értesüljön lépj* ^rendelje ^legyen legyél ^próbálja cikk_csak tartalom_csak cikkünk_csak ^adományoz* már_előfizető \
               ^vedd_meg ^vegye_meg ^próbáld ^aktiváld ^kapcsold ^kapcsolja_be ^kapja_meg ^telepíts* ^tarts_velünk ^tartson_velünk \
               a_cikk_elolvasásához a_teljes_cikk_elolvasásához a_cikk_folytatásához a_továbbolvasáshoz a_tovább_olvasáshoz \
               cikk_előfizetőink cikk_előfizetőknek cikk_kizárólag_előfizet* tartalom_kizárólag_előfizet* tartalom_előfizetőink \
               tartalom_előfizetőknek cikkünk_kizárólag_előfizet* cikket_csak_előfizet* cikket_csak_regisztr* írás_csak_előfizet* \
               írásunk_csak_előfizet* anyag_csak_előfizet* van_már_előfizetése már_van_előfizetése már_van_előfizetésed elérte_a_havi \
               elérted_a_havi elolvasta_az_összes elolvastad_az_összes elfogytak_az_ingyenes ajánld_fel ajánlja_fel megtalálsz_minket \
               megtalál_minket megtalálnak_minket szeretnéd_elolvasni szeretné_elolvasni szeretne_értesülni egyenesen_a_postaládádba \
               iratkozzanak kövessenek csatlakozzanak ^kövesd ^iratkozzatok támogassanak támogasson ^járulj ^járuljon olvasson_korlát* \
               olvass_korlát* olvasson_tovább segítsd_a_független segítsd_a_munkánkat segítse_munkánkat segítsd_az_újságírás* \
               segítse_a_független kapj_azonnali kapj_értesítést",
        channels: "csatorna csatornán* oldal* facebook_oldal* alkalmazás* csoport* közösségi podcast* google_hírek push_értesítés* \
                   értesítés* viber_csoport* instán instagram_oldal*",
        letters: "hírlev* feliratkoz* előfizet* cikk* postaládá* e_mail* újságírás* olvasáshoz fizess_elő fizessen_elő adója_1 adód_1 \
                  adó_1_százalék* támogassa_munkánkat támogassa_lapunkat támogasd_a_munkánkat támogasd_munkánkat független_sajtó* \
                  szabad_sajtó* független_média* ingyenes_cikk* prémium_tartalom",
        us: "minket bennünket hírlevelünk* csatornánk* oldalunk* alkalmazásunk* csoportunk* lapunk* magazinunk* munkánk* postaládá* \
             maradj* maradjon ne_maradj* elsőként velünk értünk szerkesztőségünk* előfizetőink* olvasóink* cikkeinket nekünk",
        lures: "korlátlan* hónap* havi hét első hozzáférés* teljes tovább reggel* nap* minden naponta legfontosabb* legfriss* legjobb* \
                hír* kizárólag csak már exkluzív* előfizetőknek előfizetőink csak_előfizetők* független* előfizetőinknek elolvas* \
                adója_1_százalék* adód_1_százalék* bármikor_lemond* app_store google_play",
    },
    // Romanian
    Request {
        asks: "abonează ^urmărește ^urmăreşte urmăriți urmăriţi alătură alăturați ^înscrie înscrieți ^descarcă descărcați ^click ^apasă \
               ^susține ^susţine ^primește ^primeşte primiți ^intră ^conectează conectați autentifică citește_mai devino pentru_a_citi \
               rămâi fii nu_rata abonați_vă abonaţi_vă articol_este_doar conținut_exclusiv ai_deja ești_deja ^donează \
               disponibil_doar_pentru disponibil_numai_pentru susțineți susţineţi donați ^redirecționează ^redirecţionează redirecționați \
               ^activează_notificările_noastre ^dă_like ^dați_like ^dă_un_like ^citește_în_continuare ^citește_nelimitat \
               ^continuă_să_citești ^continuă_lectura ^deblochează ^activează_abonamentul deveniți ajută_ne ajutați_ne ^vrei_să_citești \
               ^vrei_să_primești ca_să_citești pentru_a_continua_lectura pentru_a_continua_să pentru_a_accesa pentru_a_putea_citi \
               articol_este_rezervat articol_este_exclusiv articol_este_destinat_abonaților articol_este_pentru_abonați \
               conținut_este_rezervat conținut_este_exclusiv conținut_rezervat doar_abonații_pot_citi ai_citit_toate ai_atins_limita_de \
               ai_epuizat_numărul ți_au_mai_rămas ai_un_abonament ești_abonat aveți_deja sunteți_deja ne_găsești ne_găsiți ne_poți_urmări \
               ne_puteți_urmări găsește_ne găsiți_ne adaugă_ne direct_pe_e_mail direct_pe_mail direct_în_inbox direct_în_căsuța \
               sprijinul_tău donația_ta avem_nevoie_de_sprijinul avem_nevoie_de_ajutorul sprijină_ne sprijină_jurnalism* sprijină_presa \
               sprijină_redacția contribuie_și_tu instalează_aplicația_noastră apreciază_pagina apreciați_pagina testează_gratuit \
               încearcă_gratuit încearcă_abonamentul obține_acces cumpără_abonament* articol_este_disponibil_doar_pentru_abona* \
               articol_este_disponibil_doar_pentru_membri articol_este_disponibil_doar_abonaților \
               articol_este_disponibil_numai_pentru_abona* articol_este_disponibil_numai_pentru_membri \
               articol_este_disponibil_numai_abonaților articol_este_disponibil_exclusiv_pentru_abona* \
               articol_este_disponibil_exclusiv_pentru_membri articol_este_disponibil_exclusiv_abonaților \
               articol_este_accesibil_doar_pentru_abona* articol_este_accesibil_doar_pentru_membri articol_este_accesibil_doar_abonaților \
               articol_e_doar_pentru_abona* articol_e_doar_pentru_membri articol_e_doar_abonaților \
               conținut_este_disponibil_doar_pentru_abona* conținut_este_disponibil_doar_pentru_membri \
               conținut_este_disponibil_doar_abonaților conținut_este_disponibil_exclusiv_pentru_abona* \
               conținut_este_disponibil_exclusiv_pentru_membri conținut_este_disponibil_exclusiv_abonaților",
        channels: "canal* pagina paginile pagină aplicați* aplicaţi* grup* rețele* reţele* comunitat* podcast* google_news \
                   notificări_în_timp notificări_push notificările_noastre",
        letters: "buletin* căsuța abonați* abonaţi* abonament* articol* conținut* jurnalism* e_mail* email* mail lei_în_prima lei_prima \
                  euro_în_prima presa_liberă presei_libere presa_independentă presei_independente donație_lunară donația_ta \
                  articole_gratuite articolele_gratuite redacția_noastră redacției_noastre",
        us: "noastră nostru noastre noștri noştri ne căsuța rata ratezi curent inbox aplicația_noastră",
        lures: "nelimitat* exclusiv* lună luni săptămân* prima primele acces* citești citi continuare dimineață dimineaţă zi zilnic \
                fiecare importante ultimele cele_mai știri ştiri știrile ştirile doar deja doar_pentru numai_pentru exclusiv_pentru \
                independent* lunar săptămânal oricând rezervat_abonaților pentru_abonați integral integrală lunară o_donație app_store \
                google_play",
    },
    // Croatian, Bosnian, Serbian in Latin letters
    Request {
        asks: "pretplati pretplatite ^prijavi prijavite ^prati pratite pridruži pridružite zapratite lajkujte preuzmite preuzmi kliknite \
               podržite registrirajte registrujte postanite primajte čitajte_dalje nastavite isprobajte uključite ne_propustite \
               članak_je_dostupan_samo_pretplat* članak_dostupan_samo_pretplat* dostupan_samo_pretplat* dostupan_samo_našim_pretplat* \
               dostupan_samo_za_pretplat* dostupno_samo_pretplat* dostupno_samo_za_pretplat* dostupan_isključivo_pretplat* \
               dostupno_isključivo_pretplat* članak_mogu_čitati pretplatnici_mogu_čitati za_nastavak_čitanja za_čitanje_cijelog \
               da_biste_pročitali da_biste_nastavili_čita* želite_čitati želite_pročitati želite_nastaviti_čitati želite_primati \
               već_ste_pretplatnik već_imate_pretplatu imate_pretplatu iskoristili_ste pročitali_ste_sve preostalo_vam podrži donirajte \
               doniraj pomozite_nam pomozi_nam ^postani ^čitaj_bez ^čitajte_bez ^čitajte_sve otključajte otključaj pronađite_nas \
               pronaći_nas lajkaj lajkajte ^primaj ^dobivajte ^kupite_pretplatu ^isprobaj dodajte_nas ^budite_u_toku ^ostanite_u_toku \
               zaprati direktno_u_vaš direktno_na_vaš izravno_u_vaš izravno_na_vaš ^pratite_nas vaša_podrška vašu_podršku uz_vašu_pomoć \
               uplatite_donaciju skinite_našu skini_našu instalirajte_našu članak_je_samo_za_pretplat* članak_je_samo_za_naše_pretplat* \
               tekst_je_samo_za_pretplat* tekst_je_samo_za_naše_pretplat* sadržaj_je_samo_za_pretplat* sadržaj_je_samo_za_naše_pretplat* \
               članak_je_dostupan_samo_za_pretplat* članak_je_dostupan_samo_za_naše_pretplat* članak_je_namijenjen_pretplat* \
               članak_je_namijenjen_samo_pretplat*",
        channels: "kanal* stranic* aplikacij* grup* društvenim_mrežama društvenih_mreža mrežama podcast* zajednic* viber_zajednic* \
                   push_obavijesti push_obaveštenja",
        letters: "bilten* sandučić* pretplat* pretplatni* članak članka članke tekst sadržaj novinarstv* e_mail* mejl* email* \
                  našu_redakciju naše_redakcije neovisne_medije nezavisne_medije slobodne_medije cijeli_članak cijelog_članka ceo_tekst \
                  besplatnih_članaka",
        us: "nas naš* nam nama sandučić* propustite toku propustiš informirani informisani našoj",
        lures: "neograničen* ekskluzivn* mjesec* mesec* tjed* prvi* pristup* čitanje čitati jutro jutra dan dnevno svak* najvažnij* \
                najnovij* najbolj* vijesti vesti samo već neovisn* nezavisn* samo_za_pretplatnike samo_pretplatnicima bez_ograničenja \
                bez_reklama svojom_donacijom donacijom app_store google_play",
    },
    // Slovenian
    Request {
        asks: "naročite ^naroči prijavite ^prijavi spremljajte spremljaj sledite pridružite pridruži prenesite kliknite podprite \
               prejemajte registrirajte postanite všečkajte ne_zamudite podpri donirajte doniraj ^pomagajte_nam ^odklenite ^berite_brez \
               najdete_nas sledi_nam sledite_nam za_nadaljevanje_branja za_branje_celotnega že_imate_naročnino ste_že_naročnik \
               vaša_podpora naložite_našo pridobite_dostop_do_vseh članek_je_dostopen_samo_naročni* članek_je_dostopen_samo_za_naročni* \
               članek_je_dostopen_le_naročni* članek_je_dostopen_le_za_naročni* vsebina_je_dostopna_samo_naročni* \
               vsebina_je_dostopna_samo_za_naročni* vsebina_je_dostopna_le_naročni* vsebina_je_dostopna_le_za_naročni* \
               članek_je_namenjen_naročni* članek_je_namenjen_samo_naročni* vsebina_je_namenjena_naročni* \
               vsebina_je_namenjena_samo_naročni* članek_je_samo_za_naročni* članek_je_samo_za_samo_naročni*",
        channels: "kanal* stran* aplikacij* skupin* družbenih_omrežjih omrežjih podkast*",
        letters: "novičnik* e_novic* e_novičnik* nabiralnik* naročni* članek članka vsebin* novinarstv* e_pošt* neodvisne_medije \
                  celoten_članek celotnega_članka brezplačnih_člankov",
        us: "nas naš* nam nabiralnik* zamudite tekočem",
        lures: "neomejen* mesec* teden* prvi* dostop* branj* brati jutro jutra dan dnevno vsak* najpomembnejš* najnovejš* najboljš* \
                novice samo že neodvisn* brez_omejitev samo_za_naročnike mesečno app_store google_play",
    },
    // Albanian
    Request {
        asks: "abonohuni regjistrohuni na_ndiqni ndiqni ndiqna bashkohuni shkarkoni klikoni mbështetni merrni mbështesni dhuroni \
               kontribuoni ndiq lexoni_më_tej instaloni",
        channels: "kanal* faqe* aplikacion* grup* rrjete* rrjetet_sociale",
        letters: "buletin* abonent* abonim* artikull* email* postën gazetari*",
        us: "ne na tonë tona tanë jonë",
        lures: "pakufizuar muaj* javë* parë qasje mëngjes ditë çdo kryesore fundit lajme* vetëm pavarur",
    },
    // Turkish
    Request {
        asks: "olun ol edin et abone_olun abone_ol takip_edin takip_et katılın katıl kaydolun kaydol indirin indir tıklayın tıklayınız \
               destekleyin beğenin alın deneyin giriş_yapın okumak_için kaçırmayın üye_olun içeriği_okumak haberi_okumak yazıyı_okumak \
               devamını_okumak zaten_abone giriş_yap içerik_yalnızca_abone* içerik_sadece_abone* içerik_yalnızca_üye* içerik_sadece_üye* \
               haber_yalnızca_abone* haber_sadece_abone* yazı_yalnızca_abone* yazı_sadece_abone* makale_yalnızca_abone* \
               makale_sadece_abone* içerik_abonelere_özel* içerik_abonelerimize_özel* haber_abonelere_özel* yazı_abonelere_özel* \
               makale_abonelere_özel* içerik_üyelere_özel* katkıda_bulunun destek_olun destek_ol destek_verin bağış_yapın bağış_yap \
               bağışta_bulunun katkı_sunun destekle abone_olmak_için ücretsiz_deneyin hemen_deneyin satın_alın okumaya_devam_edin \
               okumaya_devam_et abonelik_alın haberin_tamamını yazının_tamamını tamamını_okumak aboneyseniz zaten_üye \
               ücretsiz_haber_hakkınız ücretsiz_okuma_hakkınız ücretsiz_makale_hakkınız limitinize_ulaştınız limitinizi_doldurdunuz \
               bildirimleri_açın bildirimlerimizi_açın takipte_kalın takip_edebilirsiniz abone_olabilirsiniz indirebilirsiniz \
               haberdar_olun desteğinize_ihtiyacımız desteğinizle katkınızla uygulamamızı_yükleyin",
        channels: "kanal* sayfa* uygulama* grub* grup* sosyal_medya* hesab* hesap* topluluk* podcast* google_haberler* anlık_bildirim* \
                   bildirimlerimiz* patreon*",
        letters: "bülten* e_bülten* abone abonel* aboneler* üyelik* haberin makale* içeri* gazeteci* e_posta* mail* kutunuz* abone_olun \
                  içeriğ* yazı* haberi bağımsız_medya* özgür_basın* haber_bülten* haberin_tamamı* tüm_içerik* sınırsız_okuma*",
        us: "bizi bize bizim bültenimiz* kanalımız* sayfamız* uygulamamız* grubumuz* hesabımız* hesaplarımız* gazetemiz* kutunuz* \
             kaçırmayın haberdar bizlere okurlarımız* haberlerimiz* gazeteciliğimiz*",
        lures: "sınırsız* özel ay aylık ayda hafta* ilk eriş* okumaya devamı* sabah* gün* her en_önemli en_son en_iyi son_dakika \
                haberler* gelişme* sadece yalnızca zaten abone_olun abonelere üyelere üye_olun giriş_yapın bağımsız tl_ye ayı_ücretsiz \
                app_store google_play",
    },
    // Azerbaijani
    Request {
        asks: "olun abunə_olun izləyin qoşulun yükləyin klikləyin dəstəkləyin qeydiyyatdan_keçin bəyənin",
        channels: "kanal* səhifə* tətbiq* qrup* sosial_şəbək*",
        letters: "bülleten* xəbər_bülleten* abunə abunəçi* məqalə* e_poçt*",
        us: "bizi bizim bizə kanalımız* səhifəmiz* bülletenimiz*",
        lures: "limitsiz ay həftə* ilk giriş* səhər gün* hər ən_vacib ən_son xəbərlər* yalnız",
    },
    // Vietnamese
    Request {
        asks: "^đăng_ký ^theo_dõi ^nhấn ^tải ^tham_gia ^bấm ^hãy ^mời ^để_đọc ^mua ^nhận ^kết_nối ^đăng_nhập ^ủng_hộ hãy_đăng_ký \
               hãy_theo_dõi vui_lòng bài_viết_này_chỉ_dành_cho_độc_giả bài_viết_này_chỉ_dành_cho_thành_viên \
               bài_viết_này_chỉ_dành_cho_hội_viên bài_viết_này_chỉ_dành_cho_người_đăng_ký bài_viết_chỉ_dành_cho_độc_giả \
               bài_viết_chỉ_dành_cho_thành_viên bài_viết_dành_riêng_cho_độc_giả bài_viết_dành_riêng_cho_thành_viên \
               nội_dung_này_chỉ_dành_cho_độc_giả nội_dung_này_chỉ_dành_cho_thành_viên nội_dung_chỉ_dành_cho_độc_giả \
               nội_dung_chỉ_dành_cho_thành_viên nội_dung_dành_riêng_cho_độc_giả ^cài_đặt ^like ^quét ^đọc_tiếp ^đọc_không ^tặng_sao \
               ^quyên_góp ^dùng_thử ^mở_khóa ^mở_khoá ^bạn_đã_đọc_hết ^bạn_đã_có_tài_khoản ^bạn_muốn_đọc ^bạn_muốn_nhận ^muốn_đọc \
               ^xin_mời ^đừng_bỏ_lỡ ^đặt_mua bạn_có_thể_theo_dõi gửi_thẳng_vào trở_thành_độc_giả trở_thành_thành_viên đóng_góp_để \
               hỗ_trợ_chúng_tôi hỗ_trợ_tòa_soạn",
        channels: "kênh trang fanpage ứng_dụng nhóm mạng_xã_hội google_news google_tin_tức zalo podcast",
        letters: "bản_tin thư_tin hộp_thư thuê_bao độc_giả_dài_hạn gói_đọc email bài_viết thành_viên báo_độc_lập báo_chí_độc_lập \
                  ủng_hộ_tòa_soạn ủng_hộ_toà_soạn tặng_sao đọc_toàn_bộ toàn_bộ_bài_viết toàn_bộ_nội_dung nội_dung_trả_phí độc_giả_trả_phí \
                  độc_giả_đăng_ký bài_viết_miễn_phí gói_thành_viên gói_hội_viên",
        us: "chúng_tôi chúng_mình hộp_thư bỏ_lỡ tòa_soạn toà_soạn",
        lures: "không_giới_hạn tháng tuần đầu_tiên truy_cập đọc_tiếp sáng ngày mỗi hằng_ngày hàng_ngày quan_trọng mới_nhất tin_tức \
                nổi_bật hay_nhất chỉ trả_phí đồng_một_tháng đồng_mỗi_tháng đồng_tháng mỗi_sáng tin_nóng ủng_hộ_báo_chí app_store \
                google_play",
    },
    // Indonesian, Malay
    Request {
        asks: "^daftar* ^ikuti ^langgan* ^berlangganan ^gabung ^bergabung ^dapatkan ^unduh ^klik ^dukung ^terima ^baca ^jangan ^masuk \
               ^muat_turun ^sertai ^sila ^silakan ^ayo ^yuk ^mari ikuti_kami untuk_membaca untuk_melanjutkan \
               artikel_ini_khusus_untuk_pelanggan* artikel_ini_khusus_pelanggan* artikel_ini_khusus_bagi_pelanggan* \
               artikel_ini_hanya_untuk_pelanggan* artikel_ini_eksklusif_untuk_pelanggan* artikel_ini_hanya_tersedia_untuk_pelanggan* \
               artikel_ini_hanya_tersedia_bagi_pelanggan* artikel_ini_hanya_bisa_dibaca artikel_ini_hanya_dapat_dibaca \
               konten_ini_khusus_untuk_pelanggan* konten_ini_khusus_pelanggan* konten_ini_hanya_untuk_pelanggan* \
               berita_ini_khusus_untuk_pelanggan* artikel_ini_untuk_pelanggan* ^jadilah ^jadi_pelanggan bantu_kami ^lanjutkan_membaca \
               untuk_terus_membaca ^ingin_membaca ^ingin_mendapatkan ^follow ^subscribe ^like ^download temukan_kami ^sudah_berlangganan \
               ^sudah_menjadi_pelanggan ^anda_telah_membaca ^anda_telah_mencapai ^muat_turunkan ^langgani kontribusi_anda dukungan_anda \
               donasi_anda tambahkan_kami ^teruskan_membaca donasi_sekarang sokong_kami sokong_kewartawanan coba_gratis coba_langganan \
               beli_langganan",
        channels: "kanal saluran channel halaman laman aplikasi grup kumpulan media_sosial google_news podcast akun akaun \
                   notifikasi_berita notifikasi_kami fanpage",
        letters: "buletin nawala surel emel email kotak_masuk pelanggan langganan berlangganan artikel jurnalisme berita kewartawanan \
                  media_independen media_bebas artikel_gratis akses_penuh_ke_semua semua_artikel",
        us: "kami kita ketinggalan tertinggal kotak_masuk newsroom_kami redaksi_kami",
        lures: "tanpa_batas eksklusif bulan minggu pertama akses membaca pagi hari setiap harian penting terbaru terkini terbaik terpilih \
                hanya khusus sudah independen selengkapnya tanpa_iklan per_bulan sebulan donasi_anda app_store google_play play_store",
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
];
