//! What requests to a reader are made of, a row a language. `^` stands before what asks only at the beginning of a clause, as verbs do
//! whose imperative has other readings; `*` behind a beginning of words; `_` between words that follow each other.

/// The words of one language.
pub(super) struct Request {
    /// Verbs that ask the reader for something.
    pub(super) asks: &'static str,
    /// Where one follows: networks, channels, applications; and words of every day, as article and mail, which say something only beside us.
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
        asks: "^create_a_free_account_to ^create_an_account_to ^help_us_keep ^help_us_continue ^subscribe ^sign ^signup ^follow ^join ^get ^receive ^download ^click ^tap ^please ^become ^log ^try ^support ^donate \
               ^unlock ^stay to_continue_reading to_keep_reading to_read_the_full you_can_follow you_can_also_follow ^don_t_miss_a \
               ^never_miss_a this_article_is_for this_article_is_only this_story_is_for this_story_is_only this_content_is_for \
               this_content_is_only you_have_reached you_ve_reached you_have_read you_ve_read you_have_used you_ve_used delivered_to_your \
               straight_to_your ^keep_up_with ^login already_a_subscriber already_have_an_account ^start_your this_article_is_exclusive \
               available_only_to available_exclusively already_registered already_subscribed ^want_to_read ^want_to_keep \
               ^want_to_continue ^want_more ^want_the ^start_a ^add_us ^add_the ^make_us ^set_us ^choose_us ^catch ^catch_up ^find_us \
               ^find_our ^like_us ^like_our ^connect_with_us ^check_out_our ^install ^never_miss ^don_t_miss ^be_the_first ^contribute \
               ^chip_in ^help_keep ^help_fund ^make_a_donation ^make_a_contribution ^fund ^back_our ^pledge please_consider \
               please_support please_donate please_help ^if_you_value ^if_you_appreciate ^if_you_like_what ^we_rely_on ^we_depend_on \
               free_articles_left free_articles_remaining free_article_remaining articles_left_this articles_remaining_this ^register \
               ^activate ^read_this_article_for this_article_is_reserved this_article_is_available this_article_is_exclusively \
               this_article_is_locked this_story_is_reserved this_story_is_exclusive this_story_is_available this_content_is_reserved \
               this_content_is_exclusive this_content_is_available this_is_a_premium this_is_a_subscriber this_is_premium \
               this_post_is_for this_report_is_for ^enter_your_email ^add_your_email ^submit_your_email ^leave_your_email ^enjoyed_this \
               ^enjoying_this ^enjoying_our ^like_what_you ^liked_this ^looking_for_more sent_to_your sent_straight_to lands_in_your \
               arrives_in_your direct_to_your directly_to_your ^opt_in ^scan ^thank_you_for_reading ^thanks_for_reading ^you_are_reading \
               ^you_re_reading ^search_for_us ^turn_on_our ^turn_on_notifications ^enable_our ^if_you_enjoy_our ^if_you_enjoyed_this \
               ^if_you_like_our ^listen_to_our ^make_a_one ^make_a_monthly ^make_a_regular ^make_a_gift ^watch_us",
        channels: "channel channels app apps social_media socials notifications alerts google_news apple_news live_blog liveblog \
                   live_coverage on_x podcast podcasts preferred_source preferred_sources google_discover app_store google_play play_store \
                   push_notifications facebook_page whatsapp_channel",
        letters: "our_reporting our_work our_newsroom our_journalists email_updates mailing_list subscription* subscriber* subscribe paywall digest briefing bulletin email_alerts \
                  to_your_inbox full_article full_story this_article this_story journalism subscribing free_article free_articles \
                  free_stories free_account read_the_rest rest_of_this premium_article premium_articles premium_content \
                  log_in_to_continue_reading sign_in_to_continue_reading register_to_continue_reading log_in_to_keep_reading \
                  sign_up_to_read register_to_read our_reporting our_newsroom our_journalists our_coverage reader_funded \
                  independent_media independent_news local_news_matters weekly_email daily_email morning_email evening_email \
                  weekly_roundup weekly_round_up daily_roundup daily_round_up news_alerts news_updates breaking_news_emails \
                  day_s_top_stories day_s_biggest_stories day_s_headlines e_newsletter* our_articles our_stories every_article \
                  all_our_content digital_access digital_edition our_emails complimentary_articles premium_stories your_support \
                  already_a_member",
        us: "us our ours inbox miss missing up_to_date informed first_to_know keep_up_with keep_our as_a_preferred your_preferred \
             a_preferred missed out_on_a_story",
        lures: "unlimited exclusive month months weeks cancel anytime any_time trial full_access access reading daily weekly morning \
                every_day latest best news stories headlines already subscribers_only only_subscribers for_subscribers for_members \
                members_only only_for only_available_to available_only_to available_exclusively become_a independent readers like_you \
                free_articles or_sign or_log or_subscribe as_little_as free_for_everyone day_free free_trial per_week per_month from_just \
                from_only introductory_offer free_for_all ad_free straight_to_your direct_to_your remaining_this left_this top_stories \
                reader_support reader_supported small_amount whatever_you_can one_off any_amount no_matter_how_small keep_reading \
                continue_reading read_on rest_of_this_article rest_of_this_story rest_of_the_story paying_members paying_subscribers \
                or_join fund_our a_week_for",
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
               in_ihr_postfach in_dein_postfach ins_postfach ^jetzt_plus ^bereits_abonnent schon_abonnent noch_kein_abo ^spenden_sie \
               bitte_registrieren ^bitte_melden ^bitte_unterstützen jetzt_kostenlos jetzt_herunterladen jetzt_downloaden jetzt_laden \
               jetzt_installieren jetzt_folgen jetzt_spenden jetzt_unterstützen jetzt_mitglied jetzt_abo jetzt_gratis jetzt_eintragen \
               jetzt_freischalten jetzt_aktivieren jetzt_hinzufügen jetzt_lesen jetzt_einloggen hier_registrieren hier_kostenlos \
               hier_bestellen hier_eintragen hier_herunterladen hier_folgen hier_spenden hier_unterstützen ^fügen_sie ^füge ^füg \
               ^aktivieren_sie ^aktiviere ^installieren_sie ^installiere dann_spenden_sie dann_abonnieren_sie dann_abonniere \
               dann_unterstützen_sie dann_unterstütze dann_melden_sie dann_melde ^bleiben_sie ^bleib ^bleibe ^gefällt_ihnen ^gefällt_dir \
               ^loggen_sie ^logge ^bestell ^hol ^lest ^ladet ^abonniert ^abonnier ^meldet_euch ^tragt_euch ^unterstützt_uns ^werdet \
               ^verpasst ^sichert ^erhaltet_jeden ^um_diesen ^um_den_vollständigen ^um_alle um_den_artikel ^sie_haben_bereits \
               ^sie_haben_alle ^du_hast_alle ^sie_haben_ihr ^lies text_ist_exklusiv beitrag_ist_exklusiv beitrag_ist_kostenpflichtig \
               inhalt_ist_kostenpflichtig artikel_ist_abonnenten artikel_steht_nur artikel_steht_exklusiv schon_abonniert \
               schon_registriert bereits_registriert schon_mitglied ^spende_jetzt bevorzugte_quelle_hinzufügen \
               bevorzugte_quelle_auswählen bevorzugte_quelle_festlegen ^schließ ^folge_der ^folgt_der direkt_in_ihr direkt_in_dein \
               direkt_aufs_handy ^sie_sind_bereits ^du_bist_bereits ^mit_einem_abo ^schreiben_sie_sich ^besuchen_sie_uns ^besuch_uns \
               ^beitreten ^treten_sie ^tritt ^lass_dir ^geben_sie_hier ^gib_hier ^wählen_sie_uns ^wähle_uns ^nutzen_sie_unsere \
               ^nutze_unsere ^möchten_sie_weiterlesen ^möchten_sie_diesen ^möchten_sie_mehr ^möchten_sie_keine ^möchtest_du_weiterlesen \
               ^möchtest_du_diesen ^möchtest_du_mehr ^möchtest_du_keine ^sie_wollen_weiterlesen ^sie_möchten_weiterlesen ^wollen_sie_mehr \
               ^willst_du_mehr ^wollen_sie_weiterlesen ^lassen_sie_sich ^stellen_sie_uns ^helfen_sie_uns ^hilf_uns ^hat_ihnen_dieser \
               ^hat_dir_dieser ^schalten_sie_diesen ^schalten_sie_alle",
        channels: "kanal kanäle channel seite app apps gruppe podcast social_media sozialen_medien google_news push_nachrichten liveblog \
                   newsblog liveticker newsticker google_discover app_store google_play play_store bevorzugte_quelle bevorzugten_quellen \
                   push_mitteilungen push_benachrichtigungen push_meldungen news_app nachrichten_app instagram_kanal whatsapp_kanal \
                   facebook_seite ihre_e_mail_adresse deine_e_mail_adresse ihre_mailadresse deine_mailadresse auf_x podcasts artikel",
        letters: "postfach rundbrief* abonnent* abo abos abonnement* abonnieren probeabo digitalabo journalismus mailverteiler \
                  jetzt_weiterlesen weiterlesen_mit nur_für_mitglieder diesen_text dieser_text ganzen_text diesen_beitrag dieser_beitrag \
                  dieser_inhalt alle_inhalte weiterlesen_als_abonnent unsere_arbeit freiwilligen_beitrag freie_presse unabhängige_medien \
                  unabhängige_berichterstattung probeabo* newsmail briefing e_paper digitale_ausgabe gratis_artikel kostenlosen_artikel \
                  freien_artikel",
        us: "uns unser* postfach verpassen verpasst laufenden informiert zuerst hier_geht_es hier_geht_s entgehen entgeht verpassen_sie \
             verpass",
        lures: "unbegrenzt* uneingeschränkt* exklusiv* monat monate wochen kündbar testen zugang zugriff weiterlesen täglich wöchentlich \
                morgen jeden neuesten wichtigsten besten neuigkeiten vollständig* bereits plus nur_für abonnenten_vorbehalten lesbar \
                unabhängig* weiter_zu_lesen per_paypal oder_überweisung per_überweisung pro_woche pro_monat im_monat für_nur ab_nur \
                gratismonat probemonat gratis_lesen kostenlos_lesen kostenlos_testen kostenlos_registrieren weiterlesen_können zu_lesen \
                werbefrei ohne_werbung jederzeit jeder_betrag jeder_euro ohne_sie ohne_euch die_nachrichten schlagzeilen nachrichten \
                das_wichtigste eilmeldungen aufs_handy vollen_zugriff zugriff_auf bezahlschranke sich_kostenlos jede_woche jeden_tag \
                jeden_morgen jeden_abend jeden_freitag werden_sie_jetzt",
    },
    // French
    Request {
        asks: "suivez abonnez inscrivez rejoignez retrouvez recevez téléchargez cliquez soutenez découvrez profitez connectez identifiez \
               testez essayez ^pour_lire ^pour_continuer ^envie restez article_est_réservé article_réservé contenu_est_réservé \
               contenu_réservé la_suite_est_réservée suite_de_cet_article contenu_payant article_payant vous_avez_atteint ^déjà_abonné \
               déjà_abonné ^faites_un_don ^soutenez dans_votre_boîte abonne_toi inscris_toi suis_nous rejoins_nous soutiens_nous \
               ^télécharge ^reçois ^je_m_abonne ^je_soutiens ^je_fais_un_don ^ajoutez ^ajoute_nous ^devenez ^deviens devenez_membre \
               devenez_abonné ^autorisez ^installez ^aide_nous ^contribuez ^débloquez ^choisissez_nous ^choisissez_votre ^ne_ratez \
               ^ne_manquez ^ne_rate ^ne_manque ne_ratez_plus ne_manquez_plus ^vous_avez_lu ^vous_avez_épuisé ^vous_avez_consommé \
               vous_avez_déjà_lu ^cet_article_vous_a ^pas_encore_abonné ^pas_encore_inscrit ^vous_êtes_abonné ^déjà_inscrit ^déjà_membre \
               article_est_accessible article_est_exclusivement contenu_est_accessible vidéo_est_réservée enquête_est_réservée \
               lecture_est_réservée article_est_payant créez_gratuitement ^pour_poursuivre ^pour_ne_rien ^pour_soutenir ^envie_de \
               ^identifiez ^enregistrez_vous directement_dans_votre ^faites_de_nous ^faites_vivre ^lisez_la_suite ^lisez_cet_article \
               ^continuez_votre ^continuez_à_lire ^poursuivez_votre ^laissez_nous ^indiquez_votre ^accédez_à_tous \
               ^accédez_à_l_intégralité ^accédez_à_l_ensemble ^accédez_gratuitement ^aidez_nous ^aidez_la ^aidez_notre \
               ^pour_accéder_à_cet ^vous_voulez_lire ^vous_souhaitez_lire ^vous_voulez_continuer ^vous_souhaitez_continuer \
               ^vous_aimez_notre ^donnez_nous ^restez_informé* créez_gratuitement_votre ^créez_votre ^créez_un_compte vous_avez_un_compte",
        channels: "chaîne chaînes page appli application groupe communauté réseaux_sociaux podcast google_actualités comptes compte \
                   direct google_discover app_store google_play play_store sources_préférées source_préférée sources_favorites \
                   notifications alertes page_facebook chaîne_whatsapp votre_adresse_mail votre_adresse_e_mail votre_adresse_email \
                   votre_adresse_électronique votre_e_mail votre_email votre_mail sur_x podcasts balado article articles",
        letters: "infolettre* lettre_d_information lettre_d_info boîte_mail abonné* abonnement* journalisme mailing_list cet_article \
                  boîte_de_réception faites_un_don abonnez_vous abonne_toi réabonnez lettre_du_soir lettre_du_matin lettre_du_jour \
                  lettre_de_la_rédaction notre_lettre nos_lettres lettre_hebdomadaire lettre_quotidienne lettre_gratuite \
                  dons_de_ses_lecteurs dons_de_nos dons_des_lecteurs votre_don vos_dons un_don_mensuel don_ponctuel presse_libre \
                  presse_indépendante information_indépendante info_indépendante notre_média notre_journal notre_rédaction notre_travail \
                  club_des_lecteurs version_numérique édition_numérique l_essai_gratuit votre_lecture articles_gratuits",
        us: "nous notre nos boîte manquer ratez rater informés informé pour_lire_la_suite rien_rater rien_manquer ne_ratez ne_manquez \
             ne_manquez_plus ne_ratez_plus votre_écoute",
        lures: "illimité* exclusif* exclusive* engagement mois semaines semaine offre accès lire_la_suite suite intégralité l_intégralité \
                matin jour quotidien* essentiel actualité meilleur* infos déjà premier réservé_aux réservée_aux réservés_aux à_lire \
                indépendant* créer_un_compte c_est_gratuit sans_vous même_avec_un déductible* défiscalis* dès_aujourd_hui par_mois \
                par_semaine chaque_matin chaque_soir chaque_semaine chaque_jour chaque_vendredi tous_nos sans_publicité sans_engagement \
                sans_limite articles_gratuits gratuitement_votre en_quelques réservé_à_nos réservée_à_nos meilleures l_actu actus \
                dernières à_partir_de toute_l_actualité vous_inscrivant poursuivre_votre_lecture",
    },
    // Spanish
    Request {
        asks: "suscríbete suscríbase suscribite suscribete síguenos siguenos síganos seguinos ^sigue sígueme únete unite ^recibe ^reciba \
               regístrate regístrese ^descarga descárgate haz_clic hazte apóyanos ^apoya inscríbete apúntate date_de_alta ^para_seguir \
               ^para_continuar ^inicia no_te_pierdas contenido_exclusivo_para artículo_exclusivo_para contenido_es_exclusivo \
               contenido_es_solo contenido_solo_para contenido_exclusivo artículo_es_exclusivo artículo_solo_para noticia_exclusiva_para \
               artículo_es_solo ya_eres_suscriptor ya_eres_socio ya_tienes_cuenta has_alcanzado te_quedan en_tu_correo ^colabora ^haz_una \
               suscríbanse suscribirte suscribirse síguenos_en ^sigan únanse únase ^unirte registrate ^regístrense inscribite anotate \
               ^anótate apuntate ^descargue ^descarguen ^descargá ^bajate ^bájate ^instala ^instale ^activa ^active ^activá ^agrega \
               ^agregá ^agréganos ^añade ^añádenos ^agregue ^elígenos ^hacete ^hágase ^apoye ^apoyá ^ayúdanos ^ayudanos ^ayúdenos \
               ayúdanos_a ^colaborá colabora_con_nosotros ^contribuye ^contribuya ^aportá haz_tu_aporte haz_una_donación ^recibí ^reciban \
               recibe_cada recíbelo recíbela ^sigue_leyendo ^desbloquea ^déjanos ^dejanos ^déjenos ^escribe_tu ^no_te_lo ^no_se_pierda \
               ^entérate ^enterate ^conviértete ^únete ^sumate ^súmate ^súmese ya_estás_suscrito ya_es_suscriptor ya_está_suscrito \
               ^si_ya_eres ^si_ya_sos ^ya_sos has_llegado_al_límite llegaste_al_límite alcanzaste_el_límite ^has_leído ^has_agotado \
               ^has_superado ^ya_leíste ^has_consumido ^quieres_seguir ^querés_seguir ^quiere_seguir ^te_ha_gustado ^te_gustó ^para_leer \
               ^para_acceder ^para_no_perderte ^para_recibir este_artículo_es este_contenido_es esta_noticia_es esta_nota_es_exclusiva \
               nota_exclusiva_para contenido_reservado artículo_reservado reservado_para_suscriptores ^haz_clic ^síguenos te_enviaremos \
               te_mandaremos te_llevamos ^accede_a_todo ^accede_a_todos ^accede_sin ^accedé_sin ^lee_sin ^lea_sin ^elige_nuestro \
               ^activa_las ^prueba_gratis ^te_gusta_nuestro ^te_gusta_lo ^aporta_a ^mantente_informado ^mantente_al ^ingresa_tu_mail \
               ^dona_ahora ^dona_hoy ^dona_desde ^dona_a_nuestro ^dona_para_que ^doná_ahora",
        channels: "canal canales página perfil app aplicación grupo comunidad redes_sociales redes pódcast podcast google_noticias cuenta \
                   cuentas google_discover app_store google_play play_store fuente_preferida fuentes_preferidas fuente_favorita \
                   notificaciones alertas en_x página_de_facebook canal_de_whatsapp tu_e_mail tu_email tu_correo_electrónico \
                   su_correo_electrónico tu_mail su_email podcasts perfil_de_google artículo contenido correo noticias",
        letters: "boletín boletines bandeja suscriptor* suscripcion* suscripción suscriptora periodismo seguir_leyendo continuar_leyendo \
                  periodismo_independiente newsletter boletín_diario suscribite_hoy artículos_gratuitos artículos_gratis notas_gratuitas \
                  artículos_libres seguir_investigando sigamos_investigando aporte_mensual tu_aporte tu_apoyo tu_donación su_donación \
                  prensa_libre medio_independiente medios_independientes nuestro_trabajo nuestra_redacción esta_nota esta_noticia \
                  esta_información edición_digital edición_impresa seguir_informando seguir_haciendo_periodismo todos_los_artículos \
                  todo_el_contenido todos_los_contenidos resumen_con_lo periodismo* lo_mejor_de_la_semana",
        us: "nos nuestro nuestra nuestros nuestras bandeja pierdas perderte perder enterarte informado síguenos siguenos síganos seguinos \
             apóyanos con_nosotros te_pierdas ayúdanos ayudanos agréganos añádenos déjanos dejanos al_tanto al_día seguirnos súmate_a",
        lures: "semanal ilimitado ilimitada exclusivo* exclusiva* mes meses semanas primer acceso seguir_leyendo leyendo permanencia compromiso \
                mañana día diario últimas mejores importantes cancela ya_eres oferta exclusivo_para solo_para sólo_para independiente \
                socio sin_límites sin_límite al_mes por_mes al_año a_la_semana por_solo por_sólo desde_solo de_este_mes última_hora \
                últimas_noticias cada_mañana cada_día cada_semana todos_los_días todas_las_mañanas cada_viernes cada_lunes cada_domingo \
                lo_mejor gratuitos_de artículos_gratuitos sin_publicidad sin_permanencia cuando_quieras en_cualquier_momento prueba_gratis \
                de_la_semana seguir_investigando hace_posible exclusivo_de reservado_para para_suscriptores lectores_como para_socios \
                libre_de libre_e con_un_mes dos_artículos_gratis haces_posible hacés_posible",
    },
    // Portuguese
    Request {
        asks: "assine siga sigam acompanhe inscreva cadastre receba junte participe baixe clique apoie torne faça_login ^para_ler \
               ^para_continuar ^curta subscreva registe adira não_perca conteúdo_exclusivo_para conteúdo_é_exclusivo \
               matéria_exclusiva_para acesse conteúdo_exclusivo matéria_exclusiva conteúdo_restrito artigo_exclusivo já_é_assinante \
               já_tem_conta no_seu_e_mail no_seu_email no_seu_celular ^contribua assinem inscreva_se inscrevam ^cadastra ^regista \
               ^registre ^registem ^siga_nos ^sigam_nos ^acompanhem ^descarregue ^instale ^instala ^baixa ^ative ^active ^ativa ^adicione \
               ^adiciona ^junta_te ^torna_te ^ajude_nos ^colabore ^contribui contribua_com ^recebe ^subscreve ^desbloqueie ^experimente \
               ^não_perca ^não_perde ^inicie_sessão ^já_é ^já_sou ^já_tem ^já_leu ^ainda_não_é ^atingiu ^você_atingiu ^você_leu \
               ^você_já_leu atingiu_o_limite chegou_ao_limite esgotou_os ^para_aceder ^para_acessar ^para_receber ^quer_continuar \
               ^quer_ler ^gostou este_artigo_é_exclusivo este_conteúdo_é esta_matéria_é esta_reportagem_é artigo_reservado \
               artigo_é_reservado exclusivo_para_assinantes ^clica ^participe enviado_para_o_seu ^faça_uma_doação ^faça_sua ^faça_a_sua \
               ^faça_parte ^faça_uma ^faça_seu_cadastro ^entre_no_nosso ^entre_na_nossa ^entre_para ^entre_no_canal entre_no_grupo \
               ^fique_por ^ajude_o_jornalismo ^ajude_a_manter ^seja_assinante ^seja_apoiador ^seja_membro ^continue_lendo ^continue_a_ler \
               ^segue_nos ^vire_assinante ^deixe_seu_e_mail ^escolha_nos faça_a_sua_doação ^doe_agora ^doe_hoje ^doe_qualquer \
               ^doe_para_o_jornalismo ^doe_a_partir",
        channels: "canal canais página perfil app aplicativo aplicação grupo comunidade redes_sociais podcast google_notícias conta \
                   contas google_discover app_store google_play play_store fonte_preferida fontes_preferidas fonte_preferencial \
                   notificações alertas no_x canal_do_whatsapp canal_no_whatsapp comunidade_no_whatsapp página_do_facebook podcasts \
                   google_news seu_perfil conteúdo matéria artigo e_mail email notícias",
        letters: "boletim boletins caixa_de_entrada assinante* assinatura* jornalismo subscritor* continuar_lendo continuar_a_ler \
                  jornalismo_independente artigos_gratuitos matérias_gratuitas esta_reportagem desta_reportagem esta_notícia \
                  doação_mensal uma_doação imprensa_livre mídia_independente jornalismo_de_qualidade nosso_trabalho nosso_jornalismo \
                  contribuição_mensal seu_apoio sua_contribuição o_seu_contributo edição_digital edição_impressa todos_os_artigos \
                  todo_o_conteúdo reportagens_como apoio_dos_leitores leitor_premium resumo_semanal resumo_diário",
        us: "nos nosso nossa nossos nossas caixa perca perder informado dentro a_gente connosco conosco siga_nos sigam_nos ajude_nos \
             por_dentro não_perca não_perder ao_corrente a_par",
        lures: "ilimitado exclusivo* exclusiva* mês meses semanas primeiro acesso ler_mais continuar_lendo lendo manhãs manhã dia \
                diariamente principais últimas melhores já_é cancele exclusivo_para exclusiva_para independente apoiador sem_limites \
                sem_limite por_mês ao_mês por_semana por_ano a_partir_de por_apenas continuar_a_ler ou_registe ou_registre ou_cadastre \
                ou_assine ou_inicie ou_entre registe_se_gratuitamente cadastre_se_gratuitamente toda_sexta toda_segunda toda_semana \
                todos_os_dias todas_as_manhãs todas_as_semanas cada_manhã semana_política notícias_do_dia resumo_da resumo_das \
                qualquer_valor via_pix outras_como de_graça desta_reportagem artigos_gratuitos para_assinantes reservado_a exclusivo_a \
                para_subscritores sem_publicidade quando_quiser qualquer_momento teste_grátis leitores_como em_tempo_real faça_uma \
                principais_notícias da_semana_no melhores_histórias doação_mensal",
    },
    // Italian
    Request {
        asks: "iscriviti iscrivetevi ^abbonati abbonatevi seguici segui seguiteci ricevi ricevete unisciti registrati ^scarica ^clicca \
               sostieni sostienici accedi ^scopri ^per_continuare ^per_leggere non_perdere ^diventa metti articolo_riservato \
               articolo_è_riservato contenuto_riservato contenuto_è_riservato articolo_è_per_abbonati contenuto_è_per \
               contenuto_per_abbonati articolo_per_abbonati hai_raggiunto sei_già_abbonato già_abbonato hai_già_un nella_tua_casella \
               iscriversi abbonarsi registrarsi ^segui_ci ^scaricate ^scaricala ^installa ^attiva ^attivate ^aggiungici ^sblocca \
               ^sbloccate ^accedete ^provalo ^sostenete ^sosteneteci ^aiutaci ^aiutateci ^contribuisci ^contribuite ^destina ^devolvi \
               ^unitevi ^lasciaci ^vuoi_restare ^non_perderti ^non_perdete ^non_perdetevi ^diventate hai_esaurito hai_superato \
               hai_già_letto hai_terminato ^ti_restano ti_rimangono sei_abbonato sei_già_registrato sei_già_iscritto ^per_accedere \
               ^per_ricevere ^per_restare ^per_proseguire questo_articolo_è questo_contenuto_è ^se_apprezzi ^se_sei_arrivato \
               contenuto_esclusivo_per articolo_esclusivo_per articolo_riservato_agli contenuto_riservato_agli ^trovaci ^registratevi \
               arriva_nella_tua nella_tua_mail nella_tua_posta direttamente_nella sostienici_con con_una_donazione ^fai_una_donazione \
               ^fate_una_donazione ^fai_una_piccola ^lascia_la_tua ^leggi_senza ^leggi_tutti ^continua_a_leggere ^prosegui_la \
               ^resta_aggiornat* ^rimani_aggiornat* ^scegli_noi ^scegli_il_nostro ^aggiungi_la_nostra ^aggiungi_il_nostro \
               ^entra_nel_nostro ^entra_nella_nostra ^se_ti_piace_il_nostro ^vuoi_rimanere ^vuoi_continuare ^vuoi_leggere ^vuoi_ricevere \
               ^non_sei_ancora ^ti_è_piaciuto_questo fai_una_donazione ^prova_gratis ^dona_ora ^dona_il_tuo_5 ^dona_il_5 ^dona_anche \
               ^dona_oggi ^dona_al_nostro ^donate_il_vostro_5",
        channels: "canale canali pagina app gruppo comunità social profilo podcast google_news google_discover app_store google_play \
                   play_store fonte_preferita fonti_preferite notifiche canale_whatsapp canale_telegram pagina_facebook su_x tua_email \
                   tua_mail tuo_indirizzo_email tuo_indirizzo_mail articolo contenuto notizie",
        letters: "bollettino abbonat* abbonamento abbonamenti casella giornalismo continuare_a_leggere giornalismo_indipendente \
                  articoli_gratuiti articoli_gratis tutti_gli_articoli tutti_i_contenuti tutti_i_nostri piccola_donazione una_donazione \
                  tuo_contributo tuo_sostegno vostro_sostegno stampa_libera informazione_libera informazione_indipendente nostro_lavoro \
                  nostro_giornale nostra_redazione nostro_giornalismo edizione_digitale giornale_in_digitale leggere_il_giornale \
                  cooperativa_giornalistica rassegna_quotidiana tuo_5_per_mille prova_gratuita_per via_mail via_email per_email \
                  nella_tua_mail nella_tua_email sulla_tua_mail nella_mail",
        us: "ci nostro nostra nostri nostre casella perdere perderti aggiornato informato seguici seguiteci sostienici aggiungici aiutaci \
             aiutateci sosteneteci lasciaci perderti_nulla restare_aggiornat* rimanere_aggiornat* resta_aggiornat* rimani_aggiornat* \
             sempre_aggiornat*",
        lures: "illimitato esclusiv* mese mesi settimane primo accesso leggere lettura mattina giorno ogni ultime migliori principali già \
                vincoli disdici riservato_agli per_gli_abbonati solo_per indipendente donazione al_mese per_tre_mesi a_soli all_anno \
                a_settimana a_tua_disposizione prova_gratuita gratis_per ogni_giorno ogni_mattina ogni_sera ogni_settimana ogni_venerdì \
                tutti_i_giorni in_anteprima senza_limiti senza_pubblicità senza_vincoli gratuiti_a articoli_gratuiti tutti_i_contenuti \
                tutte_le_notizie in_tempo_reale agli_abbonati solo_abbonati un_euro pochi_euro anche_piccol* piccola_donazione per_mille \
                sei_arrivato un_caffè stellina in_qualsiasi_momento quando_vuoi accesso_illimitato due_articoli",
    },
    // Dutch, Afrikaans
    Request {
        asks: "^abonneer ^volg ^schrijf ^meld ^ontvang ^word ^krijg ^download ^klik ^registreer ^steun ^neem ^lees ^probeer ^sluit ^log \
               ^mis volg_ons teken_in om_verder_te_lezen artikel_is_exclusief artikel_is_alleen artikel_is_enkel artikel_is_voor \
               verhaal_is_alleen al_abonnee ben_je_al bent_u_al heb_je_al in_je_inbox in_je_mailbox in_uw_mailbox ^abonneert ^abonneren \
               ^volgt_ons ^ontvangt ^vul ^vult ^stel_ons ^activeer ^installeer ^help_ons ^lees_dit ^lees_verder ^mis_niets ^mis_geen \
               ^probeer_nu ^doe_mee doe_jij_ook doe_je_mee ^nog_geen nog_geen_abonnee ^al_lid ^je_hebt_deze ^je_hebt_al ^u_hebt_deze \
               ^u_heeft_deze ^je_hebt_je ^je_las ^je_limiet je_hebt_het_maximum ^meer_lezen ^verder_lezen ^onbeperkt_lezen ^om_dit_artikel \
               ^om_verder ^om_te_lezen dit_artikel_is dit_verhaal_is deze_inhoud_is dit_artikel_lezen ^alleen_voor_abonnees \
               ^exclusief_voor_abonnees ^vind_je_dit ^waardeer ^waardeert_u ^steunt ^word_vriend ^word_lid ^doneren ^gratis_inschrijven \
               ^schrijf_je ^schrijf_u rechtstreeks_in_je direct_in_je direct_in_uw in_jouw_inbox in_jouw_mailbox in_uw_inbox ^neem_een \
               ^log_in ^registreer_je ^kies_ons ^zet_ons ^zet_de_meldingen ^zet_meldingen ^voeg_ons ^maak_ons ^geef_je_op ^wil_je_verder \
               ^wil_je_dit ^wil_je_meer ^wilt_u_verder ^wilt_u_dit ^wilt_u_meer ^blijf_op_de ^vond_je_dit ^draag_bij ^schakel_meldingen \
               ^onbeperkt_toegang ^doneer_nu ^doneer_vandaag ^doneer_en ^doneer_aan_onze",
        channels: "kanaal kanalen pagina app groep sociale_media socials podcast google_nieuws liveblog google_discover google_news \
                   app_store google_play play_store voorkeursbron voorkeursbronnen meldingen pushmeldingen pushberichten notificaties \
                   nieuwsapp whatsappkanaal whatsapp_kanaal facebookpagina podcasts op_x je_e_mailadres uw_e_mailadres jouw_e_mailadres \
                   je_mailadres uw_mailadres artikel mail",
        letters: "nieuwsbrief nieuwsbrieven nuusbrief abonnee* abonnement* journalistiek verder_lezen verder_met mailbox gratis_artikelen \
                  gratis_artikel artikelen_gelezen dit_verhaal alle_artikelen alle_verhalen premium_lezen premium_artikelen \
                  onafhankelijke_media onze_journalisten onze_redactie vrije_pers jouw_steun uw_steun je_steun je_bijdrage onze_leden \
                  onze_lezers dagelijkse_update wekelijkse_update dagelijkse_mail wekelijkse_mail dagelijks_overzicht digitale_krant \
                  digitale_editie proefabonnement* nieuwsupdate nieuwsupdates ochtendbrief avondbrief word_lid_en lid_van_onze \
                  word_nu_lid in_je_inbox in_uw_inbox in_jouw_inbox",
        us: "ons onze inbox mis missen mist hoogte bij_ons mis_niets mis_je_niets niets_missen geen_nieuws",
        lures: "onbeperkt* exclusie* maand maanden weken eerste toegang verder verderlezen ochtend dag elke dagelijks* belangrijkste \
                laatste nieuws beste opzegbaar elk_moment al voor_abonnees exclusief_voor alleen_voor lees_verder onafhankelijk* donatie \
                per_week per_maand per_jaar voor_maar voor_slechts voor_1 euro_en zeg_op wanneer_je_wilt op_elk_moment elke_ochtend \
                elke_avond elke_week elke_vrijdag iedere_ochtend iedere_week dagelijkse_update gratis_artikelen gratis_aanbieden \
                zonder_reclame gratis_proberen alle_artikelen toegankelijk_voor je_gratis verder_te_lezen verder_wilt altijd_op \
                leden_kunnen grote_nieuws groot_nieuws afmelden_kan limiet",
    },
    // Swedish
    Request {
        asks: "^prenumerera ^följ ^anmäl ^få ^skriv_upp ^ladda ^klicka ^stöd ^bli ^logga ^läs ^prova ^gå_med ^missa följ_oss för_att_läsa \
               för_att_fortsätta anmäl_dig låst_artikel artikeln_är_låst artikel_är_för redan_prenumerant är_du_redan ^swisha ^donera \
               ^stötta stötta_oss stöd_oss ^börja_din ^lås_upp ^gilla ^slå_på ^aktivera_våra ^missa_inte ^vill_du_läsa ^vill_du_fortsätta \
               ^vill_du_ha ^ge_en_gåva ^ge_ett_bidrag ^bidra ^fortsätt_läsa du_hittar_oss hittar_du_oss hitta_oss ^skänk \
               artikeln_är_exklusiv artikeln_är_reserverad artikeln_är_förbehållen artikeln_kräver prenumeranter_kan_läsa du_har_läst_dina \
               du_har_läst_alla du_har_inga_fria ditt_stöd ditt_bidrag din_gåva med_din_hjälp vi_behöver_din vi_behöver_ditt \
               vi_är_beroende_av direkt_i_mejlen direkt_i_inkorgen direkt_till_din ^häng_med hämta_vår hämta_appen skaffa_prenumeration \
               skaffa_en_prenumeration skaffa_en_digital köp_tillgång köp_prenumeration köp_digital testa_gratis testa_en_månad testa_oss \
               teckna_prenumeration teckna_en_prenumeration artikeln_är_bara_för_dig_som artikeln_är_bara_för_prenumerant* \
               artikeln_är_bara_för_våra artikeln_är_endast_för_dig_som artikeln_är_endast_för_prenumerant* artikeln_är_endast_för_våra \
               artikeln_är_enbart_för_dig_som artikeln_är_enbart_för_prenumerant* artikeln_är_enbart_för_våra \
               innehållet_är_endast_för_dig_som innehållet_är_endast_för_prenumerant* innehållet_är_endast_för_våra \
               innehållet_är_bara_för_dig_som innehållet_är_bara_för_prenumerant* innehållet_är_bara_för_våra texten_är_bara_för_dig_som \
               texten_är_bara_för_prenumerant* texten_är_bara_för_våra texten_är_endast_för_dig_som texten_är_endast_för_prenumerant* \
               texten_är_endast_för_våra artikeln_är_för_dig_som artikeln_är_för_prenumerant* artikeln_är_för_våra_prenumerant* \
               innehållet_är_för_dig_som innehållet_är_för_prenumerant* innehållet_är_för_våra_prenumerant*",
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
               du_skal_være har_du_allerede få_varsel få_varsler få_besked støtt_oss støt_os ^lås_opp ^lås_op ^åpne_saken ^fortsett_å_lese \
               ^fortsæt_med_at_læse lik_oss lik_siden ^slå_på ^slå_til ^gi_et_bidrag ^giv_et_bidrag ^giv_et_beløb ^gi_en_gave ^bidra \
               ^doner ^vipps ^vil_du_lese ^vil_du_læse ^vil_du_ha ^vil_du_have ikke_gå_glip du_finner_oss du_finder_os finn_oss find_os \
               saken_er_forbeholdt artikkelen_er_forbeholdt innholdet_er_forbeholdt artiklen_er_forbeholdt indholdet_er_forbeholdt \
               artiklen_kræver artikkelen_krever saken_krever artikkel_for_abonnenter sak_for_abonnenter artikel_for_abonnenter \
               abonnenter_kan_lese abonnenter_kan_læse du_har_lest_alle du_har_læst_alle du_har_brugt_dine du_har_brukt_opp \
               vi_er_avhengige_av vi_er_afhængige_af din_støtte dit_bidrag ditt_bidrag rett_i_innboksen rett_til_innboksen direkte_i_din \
               direkte_i_indbakken direkte_til_din kjøp_tilgang køb_adgang kjøp_abonnement køb_abonnement test_gratis skaff_deg_tilgang \
               skaff_dig_adgang artikkelen_er_bare_for_abonnent* artikkelen_er_bare_for_våre saken_er_bare_for_abonnent* \
               saken_er_bare_for_våre artiklen_er_for_abonnent* artiklen_er_for_vores_abonnent* innholdet_er_kun_for_abonnent* \
               innholdet_er_kun_for_våre innholdet_er_kun_for_vores innholdet_er_kun_tilgjengelig_for innholdet_er_kun_tilgængeligt_for \
               indholdet_er_kun_for_abonnent* indholdet_er_kun_for_våre indholdet_er_kun_for_vores indholdet_er_kun_tilgjengelig_for \
               indholdet_er_kun_tilgængeligt_for",
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
        lures: "rajaton rajattom* kuukau* viikko* ensimmäi* lukemis* lukea aamu* päivä* joka tärkeimmät uusimmat parhaat uutiset heti vain \
                vain_tilaajille kirjaudu_sisään riippumaton* kk euroa_kuussa kuussa peru_milloin milloin_tahansa tilaajillemme vapaata \
                app_store google_play",
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
        lures: "neierobežot* mēnes* nedēļ* pirm* piekļuv* rītu rītā dien* katr* svarīgāk* jaunāk* labāk* ziņas neatkarīg* tikai_abonentiem \
                mēnesī tālāk",
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
        lures: "neomejen* mesec* teden* prvi* dostop* branj* brati jutro jutra dan dnevno vsak* najpomembnejš* najnovejš* najboljš* novice \
                samo že neodvisn* brez_omejitev samo_za_naročnike mesečno app_store google_play",
    },
    // Serbian in Cyrillic letters, Macedonian
    Request {
        asks: "претплатите пријавите пратите придружите запратите преузмите кликните подржите региструјте постаните примајте лајкујте \
               претплатете пријавете следете приклучете зачленете преземете донирајте подржи помозите_нам поддржете \
               текст_је_доступан_само_претплат* чланак_је_доступан_само_претплат* доступан_само_претплат* доступно_само_претплат* \
               да_бисте_прочитали да_бисте_наставили желите_да_читате већ_имате_претплату следете_нè запратите_нас \
               статијата_е_достапна_само_за_претплатни* содржината_е_достапна_само_за_претплатни*",
        channels: "канал* страниц* апликациј* груп* друштвеним_мрежама мрежама социјалните_мрежи подкаст* заједниц*",
        letters: "билтен* њузлетер* претплат* сандуче сандучић чланак чланка текст садржај статија новинарств* мејл* имејл* \
                  независне_медије слободне_медије слободно_новинарство независно_новинарство",
        us: "нас наш* нам нама нè пропустите току",
        lures: "неограничен* ексклузивн* месец* недељ* прв* приступ* читање јутро јутра дан дневно свак* секој најважниј* најнов* најбољ* \
                вести само већ независн* месечно без_ограничења донацијом",
    },
    // Bulgarian
    Request {
        asks: "абонирайте абонирай последвайте последвай следвайте следвай следете присъединете включете изтеглете кликнете подкрепете \
               регистрирайте влезте станете получавайте получете харесайте запишете за_да_прочетете за_да_продължите прочетете_целия \
               не_пропускайте статия_е_за_абонати подкрепи ^дарете ^дари ^помогнете_ни ^стани направете_дарение ^запиши присъедини \
               ^харесай намерете_ни ще_ни_намерите ^отключете ^четете_без ^продължете_да_четете за_да_четете за_да_прочетеш \
               за_да_получавате за_да_получите_достъп искате_да_четете искате_да_прочетете искате_да_получавате изчерпахте \
               прочетохте_всички вече_сте_абонат вече_имате_абонамент имате_абонамент вашата_подкрепа вашето_дарение с_ваша_помощ \
               ^получавай директно_на_имейла директно_в_пощата добавете_ни следвайте_ни инсталирайте_нашето изтегли_нашето свалете_нашето \
               свали_нашето опитайте_безплатно опитайте_първия пробвайте_безплатно статия_е_достъпна_само_за_абонат* \
               статия_е_достъпна_само_за_абонирани статия_е_достъпна_само_за_наши_абонат* статията_е_достъпна_само_за_абонат* \
               статията_е_достъпна_само_за_абонирани статията_е_достъпна_само_за_наши_абонат* статия_е_само_за_абонат* \
               статия_е_само_за_абонирани статия_е_само_за_наши_абонат* статията_е_само_за_абонат* статията_е_само_за_абонирани \
               статията_е_само_за_наши_абонат* съдържание_е_достъпно_само_за_абонат* съдържание_е_достъпно_само_за_абонирани \
               съдържание_е_достъпно_само_за_наши_абонат* съдържанието_е_достъпно_само_за_абонат* \
               съдържанието_е_достъпно_само_за_абонирани съдържанието_е_достъпно_само_за_наши_абонат* съдържание_е_само_за_абонат* \
               съдържание_е_само_за_абонирани съдържание_е_само_за_наши_абонат* съдържанието_е_само_за_абонат* \
               съдържанието_е_само_за_абонирани съдържанието_е_само_за_наши_абонат* материал_е_достъпен_само_за_абонат* \
               материал_е_достъпен_само_за_абонирани материал_е_достъпен_само_за_наши_абонат* текст_е_достъпен_само_за_абонат* \
               текст_е_достъпен_само_за_абонирани текст_е_достъпен_само_за_наши_абонат* статия_само_за_абонат* статия_само_за_абонирани \
               статия_само_за_наши_абонат* съдържание_само_за_абонат* съдържание_само_за_абонирани съдържание_само_за_наши_абонат*",
        channels: "канал* страниц* приложени* груп* социалните_мрежи подкаст* профил* общност* известия_за_най push_известия",
        letters: "бюлетин* нюзлетър* абонат* абонамент* абонаменти поща пощата статия статията съдържани* журналистик* имейл* мейл* \
                  лев_през_първия лев_за_първия евро_за_първия независими_медии независимите_медии свободна_преса свободните_медии \
                  цялата_статия пълния_текст безплатни_статии евро_през_първия",
        us: "ни нас наш* нашия пощата пропускайте пропуснете течение",
        lures: "неограничен* ексклузивн* месец* седмиц* първ* достъп* четене четете сутрин ден дневно всек* всяка най_важн* най_нов* \
                най_добр* новини новините само вече независим* месечно без_ограничения без_реклами с_дарение app_store google_play",
    },
    // Greek
    Request {
        asks: "εγγραφείτε εγγράψου γραφτείτε ακολουθήστε ακολούθησε κάντε κατεβάστε πατήστε στηρίξτε λάβετε λάβε συνδεθείτε γίνετε μπείτε \
               δοκιμάστε αποκτήστε μη_χάσετε μην_χάσετε για_να_διαβάσετε για_να_συνεχίσετε διαθέσιμο_αποκλειστικά_για_συνδρομητ* \
               άρθρο_είναι_κλειδωμένο στήριξε υποστηρίξτε υποστήριξε βοηθήστε_μας δωρίστε ενισχύστε ενίσχυσε συνεισφέρετε ^κάνε κατέβασε \
               εγκαταστήστε εγκατάστησε ενεργοποιήστε πάτησε βρείτε_μας θα_μας_βρείτε ^γίνε ^δοκίμασε ^ξεκλειδώστε συνεχίστε_την_ανάγνωση \
               διαβάστε_ολόκληρο ^διαβάστε_απεριόριστα για_να_διαβάσεις για_να_συνεχίσεις για_να_λαμβάνετε για_να_έχετε_πρόσβαση \
               θέλετε_να_διαβάσετε θέλετε_να_λαμβάνετε έχετε_διαβάσει_όλα έχετε_εξαντλήσει είστε_ήδη_συνδρομητ* έχετε_ήδη_συνδρομή \
               είστε_συνδρομητ* προσθέστε_μας ακολουθείστε ακολουθείτε ^γράψου η_στήριξή_σας τη_στήριξή_σας \
               άρθρο_είναι_διαθέσιμο_μόνο_για_συνδρομητ* άρθρο_είναι_διαθέσιμο_μόνο_για_μέλη άρθρο_είναι_διαθέσιμο_μόνο_για_εγγεγραμμέν* \
               άρθρο_είναι_διαθέσιμο_μόνο_σε_συνδρομητ* άρθρο_είναι_διαθέσιμο_μόνο_σε_μέλη άρθρο_είναι_διαθέσιμο_μόνο_σε_εγγεγραμμέν* \
               περιεχόμενο_είναι_διαθέσιμο_μόνο_για_συνδρομητ* περιεχόμενο_είναι_διαθέσιμο_μόνο_για_μέλη \
               περιεχόμενο_είναι_διαθέσιμο_μόνο_για_εγγεγραμμέν* περιεχόμενο_είναι_διαθέσιμο_μόνο_σε_συνδρομητ* \
               περιεχόμενο_είναι_διαθέσιμο_μόνο_σε_μέλη περιεχόμενο_είναι_διαθέσιμο_μόνο_σε_εγγεγραμμέν* άρθρο_είναι_μόνο_για_συνδρομητ* \
               άρθρο_είναι_μόνο_για_μέλη άρθρο_είναι_μόνο_για_εγγεγραμμέν* περιεχόμενο_είναι_μόνο_για_συνδρομητ* \
               περιεχόμενο_είναι_μόνο_για_μέλη περιεχόμενο_είναι_μόνο_για_εγγεγραμμέν* άρθρο_είναι_αποκλειστικά_για_συνδρομητ* \
               άρθρο_είναι_αποκλειστικά_για_μέλη άρθρο_είναι_αποκλειστικά_για_εγγεγραμμέν* περιεχόμενο_είναι_αποκλειστικά_για_συνδρομητ* \
               περιεχόμενο_είναι_αποκλειστικά_για_μέλη περιεχόμενο_είναι_αποκλειστικά_για_εγγεγραμμέν* άρθρο_μόνο_για_συνδρομητ* \
               άρθρο_μόνο_για_μέλη άρθρο_μόνο_για_εγγεγραμμέν* περιεχόμενο_μόνο_για_συνδρομητ* περιεχόμενο_μόνο_για_μέλη \
               περιεχόμενο_μόνο_για_εγγεγραμμέν*",
        channels: "κανάλι σελίδα εφαρμογή ομάδα κοινωνικά_δίκτυα social_media φέισμπουκ ίνσταγκραμ λογαριασμ* google_news \
                   push_ειδοποιήσεις τις_ειδοποιήσεις_μας",
        letters: "ενημερωτικό_δελτίο ενημερωτικά_δελτία συνδρομ* συνδρομητ* άρθρο άρθρου περιεχόμεν* δημοσιογραφία εισερχόμεν* email mail \
                  ανεξάρτητη_ενημέρωση ανεξάρτητα_μέσα ολόκληρο_το_άρθρο δωρεάν_άρθρα",
        us: "μας εμάς εισερχόμεν* χάσετε χάνετε πρώτοι",
        lures: "απεριόριστ* αποκλειστικ* μήνα μήνες μήνας εβδομάδ* πρώτο* πρόσβαση* συνέχεια διαβάσετε πρωί μέρα ημέρα καθημεριν* κάθε \
                σημαντικότερ* τελευταί* καλύτερ* ειδήσεις νέα μόνο ήδη ανεξάρτητ* μηνιαί* χωρίς_όρια χωρίς_περιορισμ* με_μια_δωρεά \
                app_store google_play",
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
        lures: "sınırsız* özel ay aylık ayda hafta* ilk eriş* okumaya devamı* sabah* gün* her en_önemli en_son en_iyi son_dakika haberler* \
                gelişme* sadece yalnızca zaten abone_olun abonelere üyelere üye_olun giriş_yapın bağımsız tl_ye ayı_ücretsiz app_store \
                google_play",
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
               ^пожертвуйте нашли_ошибку заметили_ошибку ^включите_уведомления ^включайте_уведомления ^лайкайте добавьте_нас \
               добавляйте_нас помогите_нам ^оформи ^оформляйте ^купите_подписку ^попробуйте_подписку ^читайте_полностью ^читайте_без \
               ищите_нас подписаться_на_наш* подписаться_на_рассылку ^хотите_читать ^хотите_получать ^хотите_первыми ^хотите_быть_в \
               чтобы_дочитать чтобы_получить_доступ для_продолжения_чтения для_чтения_статьи материал_доступен_по_подписке \
               статья_доступна_по_подписке текст_доступен_по_подписке материал_доступен_подписчикам статья_доступна_подписчикам \
               эта_статья_для_подписчик* этот_материал_для_подписчик* этот_текст_для_подписчик* продолжение_доступно \
               полный_текст_доступен полная_версия_доступна вы_прочитали_все вы_исчерпали уже_есть_подписка уже_подписчик \
               сделайте_пожертвование поддерживайте_нас поддерживайте_независим* поддержать_нас нам_нужна_ваша нам_нужна_помощь \
               ваша_поддержка ваша_помощь ^задонатьте ^донатьте прямо_на_почту будьте_в_курсе читай_нас ^вступай ^присоединяйся ^следи \
               загрузите_наше загружайте_наше устанавливайте_наше станьте_подписчик* станьте_нашим станьте_частью_наш* станьте_участник* \
               становитесь_подписчик* заходите_на_наш* заходите_в_наш* материал_только_для_подписчик* \
               материал_только_для_зарегистрирован* статья_только_для_подписчик* статья_только_для_зарегистрирован* \
               текст_только_для_подписчик* текст_только_для_зарегистрирован* оставьте_свой помогите_редакции",
        channels: "канал* страниц* сообществ* приложени* групп* паблик* соцсет* социальных_сетях подкаст* мессенджер* чат* google_новост* \
                   дзен* push_уведомлени* пуш_уведомлени* в_max в_макс rutube* рутуб* одноклассник* patreon* бусти boosty*",
        letters: "рассылк* подписк* подписчик* ящик* почт* почту статью статья статьи материал* материалу e_mail* журналистик* email* \
                  выделите_её выделите_ее выделите_текст ctrl_enter пожертвован* донат* независимые_медиа независимых_медиа \
                  независимые_сми независимых_сми независимое_сми независимое_медиа нашу_редакцию нашей_редакции нашу_работу \
                  свободную_прессу бесплатных_статей бесплатные_статьи помогите_редакции",
        us: "нас наш* нами нам вашей_почте ящик* пропустить пропустите курсе нашей мы_пришлём мы_пришлем мы_отправим",
        lures: "неограниченн* безлимитн* эксклюзивн* месяц* недел* перв* доступ* дальше чтени* полностью утро утром утра день дня \
                ежедневн* кажд* главн* последни* свеж* лучши* новост* только уже рубл* только_подписчикам только_для для_подписчиков \
                войти_в независим* ctrl_enter ctrl подписчикам_доступ* без_ограничений без_рекламы в_месяц ежемесячн* еженедельн* \
                app_store google_play любую_сумму",
    },
    // Ukrainian
    Request {
        asks: "підписуйтесь підписуйтеся підписуйся підпишіться підпишись приєднуйтесь приєднуйтеся долучайтеся долучайтесь стежте \
               слідкуйте читайте_нас завантажте завантажуйте встановіть натисніть підтримайте отримуйте оформіть зареєструйтесь \
               зареєструйтеся увійдіть вподобайте ставайте станьте залишайтеся щоб_читати щоб_прочитати щоб_продовжити не_пропустіть \
               матеріал_доступний_лише стаття_доступна_лише текст_доступний_лише доступний_лише доступний_тільки доступна_лише \
               вже_підписані ^пожертвуйте знайшли_помилку помітили_помилку побачили_помилку підтримуйте_нас підтримай підтримати_нас \
               долучайся долучіться приєднайтесь приєднайтеся приєднуйся ^лайкайте ^оформлюйте ^передплатіть ^передплачуйте \
               ^увімкніть_сповіщення ^вмикайте_сповіщення шукайте_нас додайте_нас ^хочете_читати ^хочете_отримувати щоб_дочитати \
               щоб_отримати_доступ для_продовження_читання матеріал_доступний_тільки_передплатникам матеріал_доступний_за_передплатою \
               матеріал_для_передплатників повна_версія_доступна ви_прочитали_всі ви_вичерпали уже_підписані вже_маєте_підписку \
               вже_маєте_передплату вже_передплатник допоможіть_нам нам_потрібна_ваша ваша_підтримка ваша_допомога ^задонатьте ^донатьте \
               ^слідкуй ^стеж ^читайте_без прямо_на_пошту просто_на_пошту будьте_в_курсі ^вступайте зробіть_внесок зробіть_пожертву \
               придбайте_підписку придбайте_передплату завантаж_наш встановлюйте_наш переходьте_на_наш* матеріал_лише_для_передплатник* \
               матеріал_лише_для_підписник* матеріал_лише_для_зареєстрован* стаття_лише_для_передплатник* стаття_лише_для_підписник* \
               стаття_лише_для_зареєстрован* текст_лише_для_передплатник* текст_лише_для_підписник* текст_лише_для_зареєстрован* \
               матеріал_тільки_для_передплатник* матеріал_тільки_для_підписник* матеріал_тільки_для_зареєстрован* \
               стаття_тільки_для_передплатник* стаття_тільки_для_підписник* стаття_тільки_для_зареєстрован* \
               матеріал_доступний_тільки_для_передплатник* матеріал_доступний_тільки_для_підписник* \
               матеріал_доступний_тільки_для_зареєстрован* стаття_доступна_тільки_для_передплатник* стаття_доступна_тільки_для_підписник* \
               стаття_доступна_тільки_для_зареєстрован* текст_доступний_тільки_для_передплатник* текст_доступний_тільки_для_підписник* \
               текст_доступний_тільки_для_зареєстрован* залиште_свою допоможіть_редакції",
        channels: "канал* сторінк* спільнот* застосун* додат* груп* соцмереж* соціальних_мережах подкаст* месенджер* чат* push_сповіщення \
                   пуш_сповіщення patreon* патреон*",
        letters: "розсилк* передплат* підписк* підписник* скриньк* пошт* пошту статтю стаття матеріал* журналістик* e_mail* email* \
                  виділіть_її виділіть_текст ctrl_enter пожертв* донат* незалежні_медіа незалежних_медіа незалежне_медіа нашу_редакцію \
                  нашої_редакції нашу_роботу прочитати_текст прочитати_статтю прочитати_матеріал безкоштовних_статей безкоштовні_статті \
                  допоможіть_редакції",
        us: "нас наш* нами нам скриньк* пропустити пропустіть курсі ми_надішлемо",
        lures: "необмежен* безлімітн* ексклюзивн* місяц* тижд* перш* доступ* далі читання повністю ранок ранку щоранку день дня щодня \
                кожн* головн* останн* свіж* найкращ* новин* лише тільки вже грив* лише_для тільки_для для_передплатників незалежн* \
                ctrl_enter ctrl без_обмежень без_реклами щотижня на_місяць щомісячн* app_store google_play будь_яку_суму",
    },
    // Belarusian
    Request {
        asks: "падпісвайцеся падпішыцеся далучайцеся сачыце чытайце_нас спампуйце падтрымайце атрымлівайце падтрымайце_нас станьце \
               чытайце_без усталюйце матэрыял_даступны_толькі артыкул_даступны_толькі каб_прачытаць",
        channels: "канал* старонк* суполк* дадат* груп* сацсетк*",
        letters: "рассылк* падпіск* падпісчык* пошт* артыкул* журналістык* незалежныя_медыя данат*",
        us: "нас наш* намі",
        lures: "месяц* перш* доступ* раніц* дзень штодня кожн* галоўн* апошн* навін* незалежн* штомесячн*",
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
        asks: "^اشترك ^اشتركوا تابعنا تابعونا ^تابعوا ^انضم ^انضموا ^سجل ^سجلوا ^حمل ^حملوا حمّل اضغط احصل ^احصلوا ادعم ^ادعموا للاشتراك \
               لمتابعتنا لمواصلة_القراءة لقراءة_المقال لمتابعة_القراءة المقال_متاح_للمشتركين المقال_مخصص_للمشتركين المحتوى_متاح_للمشتركين \
               المحتوى_مخصص_للمشتركين المقال_للمشتركين المحتوى_للمشتركين المقال_متاح_فقط_للمشتركين المحتوى_متاح_فقط_للمشتركين \
               المقال_حصري_للمشتركين المحتوى_حصري_للمشتركين ^تبرع_الآن ^تبرعوا ^ساهموا_في ^ساهم_في ادعمنا ادعمونا ساعدونا ^سجّل ^سجّلوا \
               ^انقر ^انقروا اضغطوا ^زوروا_صفحتنا ^فعّل ^فعّلوا ^جرّب ^أكمل_القراءة ^أكملوا_القراءة لإكمال_القراءة لاستكمال_القراءة \
               لقراءة_المزيد_اشترك لقد_قرأت_جميع استنفدت_عدد ^لا_تفوت ^لا_تفوتوا ^لا_تفوّت هل_أنت_مشترك لديك_اشتراك هل_لديك_اشتراك \
               يمكنكم_متابعتنا يمكنك_متابعتنا يمكنكم_الاشتراك يمكنك_الاشتراك ^تابعينا بدعمكم بتبرعكم نحتاج_إلى_دعمكم نحتاج_دعمكم \
               ^كونوا_أول ^كن_أول تابعنا_على تابعونا_على ^اشتركي نزّل_تطبيقنا نزّلوا_تطبيقنا حمّلوا_تطبيقنا",
        channels: "قناة قناتنا قنواتنا صفحة صفحتنا صفحاتنا تطبيق تطبيقنا مجموعة مجموعتنا مواقع_التواصل التواصل_الاجتماعي حسابنا حساباتنا \
                   حسابات فيسبوك تويتر إنستغرام انستغرام إنستجرام تليغرام تلغرام تيليجرام تيليغرام واتساب واتس يوتيوب تيك_توك بودكاست \
                   إشعاراتنا الإشعارات_العاجلة واتس_آب واتساب_نا سناب_شات منصاتنا منصة_إكس",
        letters: "نشرة نشرتنا نشراتنا النشرة الإخبارية البريدية بريدك للبريد مشترك مشتركين مشتركينا للمشتركين المشتركين اشتراك اشتراكك \
                  المقال مقال المحتوى متابعة_القراءة مواصلة_القراءة قراءة_المقال الصحافة_المستقلة الصحافة_الحرة صحافة_مستقلة صحافة_حرة \
                  الإعلام_المستقل إعلام_مستقل صحافتنا",
        us: "لنا معنا تابعنا تابعونا صفحتنا قناتنا قنواتنا تطبيقنا نشرتنا نشراتنا حسابنا حساباتنا صفحاتنا مجموعتنا بريدك يفوتك تفوتك \
             إشعاراتنا منصاتنا صحافتنا لتصلك لتصلكم يصلك يصلكم تصلكم ادعمنا ادعمونا بدعمكم موقعنا",
        lures: "محدود شهر الشهر شهريا أسبوع الأول أول الوصول القراءة لقراءة صباح صباحا يوم يوميا كل أهم آخر أحدث أفضل الأخبار أخبار حصري* \
                حصريا فقط شهري شهرية تبرع_شهري غوغل_بلاي جوجل_بلاي آب_ستور أب_ستور متجر_آب متجر_التطبيقات العاجلة أسبوعيا للشهر_الأول \
                دون_حدود بلا_حدود app_store google_play",
    },
    // Persian
    Request {
        asks: "دنبال_کنید کنید عضو_شوید شوید بپیوندید مشترک_شوید بخوانید بزنید برای_خواندن برای_ادامه_مطالعه برای_مطالعه_کامل \
               مطلب_فقط_برای_مشترک* مقاله_فقط_برای_مشترک* محتوا_فقط_برای_مشترک* گزارش_فقط_برای_مشترک* مطلب_مخصوص_مشترک* محتوا_مخصوص_مشترک* \
               مطلب_ویژه_مشترک* مقاله_ویژه_مشترک* محتوای_ویژه_مشترک* مطلب_ویژهٔ_مشترک* مطلب_تنها_برای_مشترک* محتوا_تنها_برای_مشترک* \
               حمایت_کنید حمایت_کن دنبال_کن عضو_شو همراه_ما_باشید",
        channels: "کانال* صفحه* اپلیکیشن* گروه* شبکه‌های_اجتماعی شبکه_های_اجتماعی شبکههای_اجتماعی تلگرام* اینستاگرام* توییتر* واتساپ* \
                   واتس_اپ یوتیوب فیسبوک بله ایتا روبیکا پادکست*",
        letters: "خبرنامه* ایمیل* اشتراک* مشترکان مشترکین صندوق مقاله* متن_کامل روزنامه‌نگاری_مستقل رسانه_مستقل رسانهٔ_مستقل \
                  رسانه‌های_مستقل روزنامه‌نگاری_آزاد رسانه_آزاد مشترک_شوید",
        us: "ما ما_را خبرنامهٔ_ما خبرنامه‌مان کانالمان باخبر",
        lures: "نامحدود ماه هفته* نخست اول دسترسی ادامه صبح روز روزانه هر مهم* آخرین بهترین خبرها اخبار فقط مستقل کمک_مالی خواندن_ادامه \
                خواندن_متن ماهانه هفتگی حق_اشتراک بدون_محدودیت برای_مطالعه_کامل خواندن_کامل app_store google_play",
    },
    // Urdu
    Request {
        asks: "کریں فالو_کریں سبسکرائب_کریں جوائن_کریں شامل_ہوں حاصل_کریں ڈاؤن_لوڈ بنیں جڑیں مدد_کریں تعاون_کریں",
        channels: "چینل* پیج* صفحہ ایپ* گروپ* فیس_بک ٹوئٹر انسٹاگرام واٹس_ایپ یوٹیوب سوشل_میڈیا ٹیلیگرام",
        letters: "نیوز_لیٹر* نیوزلیٹر* سبسکرائب سبسکرپشن ای_میل ان_باکس مضمون آزاد_صحافت",
        us: "ہمیں ہمارے ہماری ہمارا",
        lures: "لامحدود ماہ مہینے ہفتے پہلے رسائی صبح روز روزانہ ہر اہم تازہ بہترین خبریں خبر صرف آزاد ماہانہ",
    },
    // Hebrew
    Request {
        asks: "הירשמו הירשם הרשמו ^הצטרפו הצטרף ^עקבו עקוב ^עשו ^הורידו הורד ^לחצו ^תמכו ^קבלו ^התחברו לחץ להרשמה להצטרפות להמשך_קריאה \
               כדי_להמשיך כדי_לקרוא אל_תפספסו ^רכשו הכתבה_זמינה_למנויים הכתבה_זמינה_רק_למנויים כתבה_זו_למנויים כתבה_זו_זמינה הכתבה_למנויים \
               הכתבה_פתוחה_למנויים הכתבה_מיועדת_למנויים הכתבה_בלעדית_למנויים כתבה_למנויים התוכן_למנויים התוכן_זמין_למנויים תוכן_זה_למנויים \
               תוכן_זה_זמין_למנויים תוכן_למנויים ^תמוך ^הפכו_למנויים ^קראו_ללא ^המשיכו_לקרוא ^המשך_קריאה ^התקינו ^הירשמי ^הצטרפי ^עקבי \
               להמשך_הקריאה לקריאת_הכתבה כבר_מנוי כבר_מנויים יש_לכם_מנוי סיימתם_את_מכסת נותרו_לכם רוצים_לקרוא רוצים_לקבל כדי_לא_לפספס \
               חפשו_אותנו מצאו_אותנו תמצאו_אותנו עזרו_לנו סייעו_לנו בתמיכתכם תמיכתכם להורדת_האפליקציה הוסיפו_אותנו להצטרפות_לערוץ תרמו_לנו \
               תרמו_עכשיו תרמו_להמשך הפעילו_התראות הפעילו_את_ההתראות",
        channels: "ערוץ דף עמוד אפליקציית אפליקציה קבוצת קבוצה רשתות_החברתיות פייסבוק טוויטר אינסטגרם טלגרם וואטסאפ ווטסאפ יוטיוב טיקטוק \
                   פודקאסט קהילת התראות_בזמן התראות_חמות התראות_פוש הווטסאפ הטלגרם הטיקטוק",
        letters: "ניוזלטר* ידיעון דיוור מנוי מנויים למנויים מינוי תיבת_המייל תיבת_הדואר מייל המייל כתבה הכתבה עיתונות_עצמאית \
                  העיתונות_העצמאית עיתונות_חופשית עיתונאות_עצמאית תקשורת_עצמאית תרומה_חודשית הוראת_קבע כתבות_חינם",
        us: "שלנו לנו אלינו אחרינו אותנו תפספסו לתיבת מעודכנים כדי_לא_לפספס תפספסי",
        lures: "הגבלה חודש שבועות ראשון גישה קריאה לקרוא בוקר יום יומי כל חשובות אחרונות חמות טובות חדשות החדשות בלבד רק כבר חודשי חודשית \
                עצמאית עצמאי חופשית app_store google_play",
    },
    // Hindi, Marathi, Nepali
    Request {
        asks: "करें कीजिए लें जुड़ें करा गर्नुहोस् पाएं पाएँ बनें फॉलो_करें सब्सक्राइब_करें जुड़िए जुड़े लेख_केवल_सब्सक्राइबर* \
               लेख_सिर्फ_सब्सक्राइबर* लेख_केवल_सदस्य* लेख_सिर्फ_सदस्य* खबर_केवल_सब्सक्राइबर* खबर_सिर्फ_सब्सक्राइबर* \
               स्टोरी_केवल_सब्सक्राइबर* स्टोरी_सिर्फ_सब्सक्राइबर* कंटेंट_केवल_सब्सक्राइबर* कंटेंट_सिर्फ_सब्सक्राइबर* कंटेंट_केवल_सदस्य* \
               सामग्री_केवल_सदस्य* सामग्री_केवल_सब्सक्राइबर* सहयोग_दें योगदान_दें साथ_दें सहयोग_करें समर्थन_करें सपोर्ट_करें दान_करें बनिए \
               कीजिये जुड़िये बने_रहें अपडेट_रहें जुड़_जाएं",
        channels: "चैनल* पेज* ऐप* एप* ग्रुप* फेसबुक ट्विटर इंस्टाग्राम व्हाट्सएप* वॉट्सऐप* व्हाट्सऐप* यूट्यूब टेलीग्राम टेलिग्राम \
                   सोशल_मीडिया पॉडकास्ट गूगल_न्यूज वॉट्सएप* व्हाट्सअप* व्हॉट्सएप* वाट्सएप* नोटिफिकेशन*",
        letters: "न्यूज़लेटर* न्यूजलेटर* न्यूज़लैटर* सब्सक्राइब सब्सक्रिप्शन सदस्यता सदस्य ईमेल इनबॉक्स लेख सब्सक्राइबर्स_के_लिए \
                  स्वतंत्र_पत्रकारिता निष्पक्ष_पत्रकारिता निर्भीक_पत्रकारिता हमारी_पत्रकारिता स्वतंत्र_मीडिया पूरी_खबर_पढ़ने \
                  पूरी_स्टोरी_पढ़ने पूरा_लेख",
        us: "हमें हमारे हमारी हमारा हमसे आम्हाला आमच्या हाम्रो हामीलाई इनबॉक्स अपडेट हमको हमारा_साथ",
        lures: "असीमित माह महीने महीना हफ्ते पहले एक्सेस सुबह रोज रोज़ रोजाना रोज़ाना हर प्रमुख ताज़ा ताजा बेहतरीन खबरें ख़बरें खबरों \
                ख़बरों सिर्फ केवल आर्थिक_मदद आर्थिक_सहयोग बड़ी_खबरें पूरी_खबर पढ़ने_के_लिए app_store google_play",
    },
    // Bengali
    Request {
        asks: "করুন হোন নিন থাকুন যোগ_দিন পান ফলো_করুন সাবস্ক্রাইব_করুন সমর্থন_করুন ডাউনলোড_করুন সহায়তা_করুন পড়তে_সাবস্ক্রাইব",
        channels: "চ্যানেল* পেজ* পেইজ* অ্যাপ* গ্রুপ* ফেসবুক* টুইটার* ইনস্টাগ্রাম* হোয়াটসঅ্যাপ* ইউটিউব* টেলিগ্রাম* গুগল_নিউজ*",
        letters: "নিউজলেটার* সাবস্ক্রাইব সাবস্ক্রিপশন গ্রাহক* ইমেইল* ইমেল* ইনবক্স* নিবন্ধ* স্বাধীন_সাংবাদিকতা*",
        us: "আমাদের আমাদেরকে ইনবক্স*",
        lures: "সীমাহীন মাস* সপ্তাহ* প্রথম সকাল* প্রতিদিন প্রতি গুরুত্বপূর্ণ সর্বশেষ সেরা খবর* শুধু শুধুমাত্র স্বাধীন",
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
               ลงทะเบียน เข้าสู่ระบบ อ่านต่อ บทความนี้สำหรับสมาชิก บทความนี้เฉพาะสมาชิก เนื้อหานี้สำหรับสมาชิก เนื้อหานี้เฉพาะสมาชิก \
               เนื้อหาสำหรับสมาชิก เนื้อหาเฉพาะสมาชิก บทความเฉพาะสมาชิก บทความสำหรับสมาชิก ข่าวนี้สำหรับสมาชิก \
               เนื้อหานี้สงวนไว้สำหรับสมาชิก บทความนี้สงวนไว้สำหรับสมาชิก อ่านบทความฟรีครบ อ่านบทความฟรีหมด ร่วมสนับสนุน สนับสนุนเรา \
               ร่วมบริจาค บริจาคให้ บริจาคได้ที่ ติดตามได้ที่ ติดตามพวกเรา กดถูกใจ กดไลค์ กดกระดิ่ง เพิ่มเพื่อน เปิดการแจ้งเตือน \
               รับข่าวสาร สมัครเป็นสมาชิก สมัครแพ็กเกจ ทดลองอ่าน ปลดล็อกบทความ",
        channels: "ช่อง เพจ แอป เฟซบุ๊ก เฟสบุ๊ก ทวิตเตอร์ อินสตาแกรม ยูทูบ ไลน์ เทเลแกรม ติ๊กต็อก โซเชียล เข้าร่วมกลุ่ม แอปพลิเคชัน แอพ \
                   แอพพลิเคชัน เฟซบุ๊กแฟนเพจ",
        letters: "จดหมายข่าว สมาชิก อีเมล บทความ สมัครสมาชิก บทความนี้สำหรับสมาชิก บทความนี้เฉพาะสมาชิก เนื้อหานี้สำหรับสมาชิก \
                  เนื้อหานี้เฉพาะสมาชิก เนื้อหาสำหรับสมาชิก เนื้อหาเฉพาะสมาชิก บทความเฉพาะสมาชิก บทความสำหรับสมาชิก ข่าวนี้สำหรับสมาชิก \
                  เนื้อหานี้สงวนไว้สำหรับสมาชิก บทความนี้สงวนไว้สำหรับสมาชิก อ่านบทความฟรีครบ อ่านบทความฟรีหมด สื่ออิสระ กองบรรณาธิการ \
                  สื่อเสรี วารสารศาสตร์ สมัครเป็นสมาชิก บทความฉบับเต็ม เนื้อหาฉบับเต็ม ปลดล็อกบทความ ทำข่าวอย่างอิสระ",
        us: "เรา ของเรา ไม่พลาด ติดตามเรา พวกเรา สนับสนุนเรา ติดตามพวกเรา",
        lures: "ไม่จำกัด เดือน สัปดาห์ แรก เช้า วัน ทุก สำคัญ ล่าสุด ดีที่สุด ข่าว เฉพาะ พิเศษ บทความนี้สำหรับสมาชิก บทความนี้เฉพาะสมาชิก \
                เนื้อหานี้สำหรับสมาชิก เนื้อหานี้เฉพาะสมาชิก เนื้อหาสำหรับสมาชิก เนื้อหาเฉพาะสมาชิก บทความเฉพาะสมาชิก บทความสำหรับสมาชิก \
                ข่าวนี้สำหรับสมาชิก เนื้อหานี้สงวนไว้สำหรับสมาชิก บทความนี้สงวนไว้สำหรับสมาชิก อ่านบทความฟรีครบ อ่านบทความฟรีหมด app_store \
                google_play",
    },
    // Vietnamese
    Request {
        asks: "^đăng_ký ^theo_dõi ^nhấn ^tải ^tham_gia ^bấm ^hãy ^mời ^để_đọc ^mua ^nhận ^kết_nối ^đăng_nhập ^ủng_hộ hãy_đăng_ký \
               hãy_theo_dõi vui_lòng bài_viết_này_chỉ_dành_cho_độc_giả bài_viết_này_chỉ_dành_cho_thành_viên \
               bài_viết_này_chỉ_dành_cho_hội_viên bài_viết_này_chỉ_dành_cho_người_đăng_ký bài_viết_chỉ_dành_cho_độc_giả \
               bài_viết_chỉ_dành_cho_thành_viên bài_viết_dành_riêng_cho_độc_giả bài_viết_dành_riêng_cho_thành_viên \
               nội_dung_này_chỉ_dành_cho_độc_giả nội_dung_này_chỉ_dành_cho_thành_viên nội_dung_chỉ_dành_cho_độc_giả \
               nội_dung_chỉ_dành_cho_thành_viên nội_dung_dành_riêng_cho_độc_giả ^cài_đặt ^like ^quét ^đọc_tiếp ^đọc_không ^tặng_sao \
               ^quyên_góp ^dùng_thử ^mở_khóa ^mở_khoá ^bạn_đã_đọc_hết ^bạn_đã_có_tài_khoản ^bạn_muốn_đọc ^bạn_muốn_nhận ^muốn_đọc ^xin_mời \
               ^đừng_bỏ_lỡ ^đặt_mua bạn_có_thể_theo_dõi gửi_thẳng_vào trở_thành_độc_giả trở_thành_thành_viên đóng_góp_để hỗ_trợ_chúng_tôi \
               hỗ_trợ_tòa_soạn",
        channels: "kênh trang fanpage ứng_dụng nhóm mạng_xã_hội google_news google_tin_tức zalo podcast",
        letters: "bản_tin thư_tin hộp_thư thuê_bao độc_giả_dài_hạn gói_đọc email bài_viết thành_viên báo_độc_lập báo_chí_độc_lập \
                  ủng_hộ_tòa_soạn ủng_hộ_toà_soạn tặng_sao đọc_toàn_bộ toàn_bộ_bài_viết toàn_bộ_nội_dung nội_dung_trả_phí độc_giả_trả_phí \
                  độc_giả_đăng_ký bài_viết_miễn_phí gói_thành_viên gói_hội_viên",
        us: "chúng_tôi chúng_mình hộp_thư bỏ_lỡ tòa_soạn toà_soạn",
        lures: "không_giới_hạn tháng tuần đầu_tiên truy_cập đọc_tiếp sáng ngày mỗi hằng_ngày hàng_ngày quan_trọng mới_nhất tin_tức nổi_bật \
                hay_nhất chỉ trả_phí đồng_một_tháng đồng_mỗi_tháng đồng_tháng mỗi_sáng tin_nóng ủng_hộ_báo_chí app_store google_play",
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
    // Japanese
    Request {
        asks: "ください 下さい フォロー 登録する ご登録 ご購読 購読する お申し込み ダウンロード クリック 登録が必要 続きを読むには 続きをお読み ログイン 会員限定です 会員限定の記事 有料会員限定 有料記事です 友だち追加 会員の方は \
               有料会員限定です 有料会員限定の記事 有料会員限定記事 この記事は有料 この記事は会員限定 会員限定記事 この記事が気に入ったら 受け取ろう 受け取れます ご寄付をお願い ご支援をお願い ご寄付ください ご支援ください 登録しよう 登録はこちら \
               ご登録はこちら 購読はこちら 購読のお申し込み 申し込みはこちら お申し込みはこちら フォローしよう をフォローして最新情報 をフォローして最新ニュース フォローをお願い 友だち登録 友達追加 読者になる 全文を読むには 全文をお読み \
               この記事を読むには 記事を読むには 続きは会員 続きは有料 今すぐ登録 今すぐ購読 登録をお願い 読者登録 皆さまのご寄付をお願い 皆さまのご支援をお願い 皆様のご寄付をお願い 皆様のご支援をお願い お見逃しなく サポートしてください",
        channels: "チャンネル アプリ アカウント フェイスブック ツイッター インスタグラム ユーチューブ ポッドキャスト line ライン 公式x 公式アカウント インスタ フェイスブックページ line公式",
        letters: "メルマガ メールマガジン ニュースレター 会員 購読 有料 この記事 記事の続き 電子版 読者登録 有料会員 公式line 有料会員限定の記事 有料会員限定記事 この記事は有料 この記事は会員限定 会員限定記事 この記事が気に入ったら \
                  この記事を読むには 速報 独立した報道 独立報道 独立メディア 独立したジャーナリズム 調査報道 ジャーナリズム 購読はこちら 購読のお申し込み 全文を読むには 全文をお読み 続きは会員 続きは有料 今すぐ購読 有料記事 記事全文 \
                  購読プラン 会員の方は 取材活動 報道を続ける",
        us: "私たち 当社 当サイト 本紙 弊社 お届け 見逃さ 見逃し 編集部 友だち追加 この記事が気に入ったら をフォローして最新情報 をフォローして最新ニュース お見逃しなく 皆さまのご寄付 皆さまのご支援 皆様のご寄付 皆様のご支援 読者の皆さま \
             読者の皆様 皆さまのご寄付をお願い 皆さまのご支援をお願い 皆様のご寄付をお願い 皆様のご支援をお願い ご寄付をお願い",
        lures: "無制限 読み放題 限定 月額 初月 初回 週間 か月 カ月 毎朝 毎日 毎週 最新 重要な 無料 続きを 全文 続き 続きを読むには 続きをお読み ニュースを 残り 文字 会員限定 有料会員限定 ログイン 有料会員限定です 有料会員限定の記事 \
                有料会員限定記事 この記事は有料 この記事は会員限定 会員限定記事 この記事が気に入ったら いち早く をフォローして最新情報 をフォローして最新ニュース 皆さまのご寄付 皆さまのご支援 皆様のご寄付 皆様のご支援 読者の皆さま 読者の皆様 \
                全文を読むには 全文をお読み 続きは会員 続きは有料 皆さまのご寄付をお願い 皆さまのご支援をお願い 皆様のご寄付をお願い 皆様のご支援をお願い を支えるため を続けるため を守るため",
    },
    // Chinese
    Request {
        asks: "欢迎关注 歡迎追蹤 歡迎關注 请关注 請關注 关注我们 關注我們 追蹤我們 关注本报 敬请关注 敬請關注 扫码 掃碼 扫描二维码 掃描 长按 点击 點擊 请订阅 請訂閱 订阅我们 訂閱我們 立即订阅 立即訂閱 欢迎订阅 歡迎訂閱 下载 下載 \
               请登录 請登入 登录后 登入後 继续阅读 繼續閱讀 按讚 支持我们 支持我們 加入我们 加入我們 成为会员 成為會員 开通会员 仅限会员 僅限會員 仅限订户 僅限訂戶 仅供会员 僅供會員 已经是会员 已是會員 仅限付费会员 僅限付費會員 \
               仅限付费用户 僅限付費用戶 仅限付费订户 僅限付費訂戶 仅供付费会员 僅供付費會員 仅对会员开放 僅對會員開放 需要你的支持 需要您的支持 需要你们的支持 捐款支持 请支持 請支持 支持独立媒体 支持獨立媒體 支持独立新闻 支持獨立新聞 \
               支持獨立報導 支持独立报道 定額捐款 定额捐款 赞助我们 贊助我們 捐款给我们 捐款給我們 請追蹤 搜索关注 微信搜索 扫一扫 掃一掃 歡迎加入 欢迎加入 加入頻道 加入频道 加入群组 加入群組 開啟推播 开启推送 安装我们 安裝我們 下载我们 \
               下載我們 解锁全文 解鎖全文 订阅即可 訂閱即可 马上订阅 馬上訂閱 赶快订阅 趕快訂閱 点击订阅 點擊訂閱 订阅本报 訂閱本報 登录阅读 登入閱讀 登录查看全文 登入查看全文 赞助本 贊助本 关注本 追蹤本 添加微信 設為首選來源 \
               加入會員即可免費閱讀 加入会员即可免费阅读 加入會員即可閱讀 加入会员即可阅读 加入會員繼續閱讀 加入会员继续阅读 加入會員閱讀 订阅后可阅读 订阅后可继续阅读 訂閱後可閱讀 訂閱後可繼續閱讀 付费后可阅读 付費後可閱讀 已经是订阅 已是訂閱",
        channels: "公众号 公眾號 微信 微博 频道 頻道 页面 專頁 专页 客户端 app 臉書 脸书 推特 抖音 社群 社交媒体 社交媒體 粉絲團 line 群组 群組 视频号 电报 油管 小红书 ig 加入頻道 加入频道 加入群组 加入群組 粉专 粉專 \
                   公號 公号 微信群 推播 小程序 thread",
        letters: "通讯 通訊 电子报 電子報 快讯 邮箱 郵箱 信箱 邮件 郵件 会员 會員 订户 訂戶 付费 付費 全文 本文 成为会员 成為會員 开通会员 订阅我们 訂閱我們 请订阅 請訂閱 立即订阅 立即訂閱 欢迎订阅 歡迎訂閱 支持我们 支持我們 \
                  继续阅读 繼續閱讀 支持独立媒体 支持獨立媒體 支持独立新闻 支持獨立新聞 支持獨立報導 支持独立报道 独立媒体 獨立媒體 独立新闻 獨立新聞 独立报道 獨立報導 調查報導 调查报道 解锁全文 解鎖全文 马上订阅 馬上訂閱 赶快订阅 \
                  趕快訂閱 订阅本报 訂閱本報 每日简报 每日簡報 新闻简报 新聞簡報 登录查看全文 登入查看全文 此文章 本篇文章 完整内容 完整內容 已经是订阅 已是訂閱",
        us: "我们 我們 本报 本報 本刊 本台 本网 本站 您的 你的 错过 錯過 小编 关注我们 關注我們 追蹤我們 订阅我们 訂閱我們 支持我们 支持我們 加入我们 加入我們 关注本报 下载我们 下載我們 安装我们 安裝我們 赞助我们 贊助我們 捐款给我们 \
             捐款給我們 與我們同行 与我们同行 订阅本报 訂閱本報 需要你的支持 需要您的支持",
        lures: "无限 無限 不限 独家 獨家 每月 首月 个月 個月 每天 每日 每早 每周 每週 早晨 最新 精彩 重要新闻 重要新聞 重要 资讯 資訊 新闻 新聞 畅读 暢讀 优惠 優惠 专享 專享 仅限 僅限 订阅后 訂閱後 登录后 登入後 \
                仅限付费会员 僅限付費會員 仅限付费用户 僅限付費用戶 仅限付费订户 僅限付費訂戶 仅供付费会员 僅供付費會員 仅对会员开放 僅對會員開放 免費閱讀 免费阅读 即可阅读 即可閱讀 仅限会员 僅限會員 仅限订户 僅限訂戶 仅供会员 僅供會員 \
                每日简报 每日簡報 解锁全文 解鎖全文 加入會員即可免費閱讀 加入会员即可免费阅读 加入會員即可閱讀 加入会员即可阅读 加入會員繼續閱讀 加入会员继续阅读 加入會員閱讀 订阅后可阅读 订阅后可继续阅读 訂閱後可閱讀 訂閱後可繼續閱讀 \
                付费后可阅读 付費後可閱讀 已经是订阅 已是訂閱 请登录 請登入",
    },
    // Korean
    Request {
        asks: "하세요 하십시오 해주세요 주세요 구독하세요* 구독해주* 구독하시* 팔로우하세요 팔로우해주* 팔로우하시* 가입하세요 가입하시* 신청하세요 신청하시* 신청해주* 클릭하세요 클릭하시* 받아보세요 만나보세요 등록하세요 \
               후원해주* 추가하세요 추가해주* 눌러주세요 참여하세요 로그인하세요 로그인하시* 다운로드하세요 읽으시려면 보시려면 읽으려면 읽어보세요 로그인해_주세요 기사는_유료 기사는_구독자* 기사는_회원* 콘텐츠는_유료 \
               콘텐츠는_회원* 콘텐츠는_구독자* 후원하세요 후원하기 후원하실 켜_보세요 켜보세요 누르세요 함께하세요 놓치지_마세요 되어_주세요 되어주세요 이어서_읽으려면 친구_추가* 좋아요를_눌러* 함께해주세요 함께해_주세요 \
               동참해주세요 회원이신가요",
        channels: "채널* 페이지* 그룹* 페이스북* 트위터* 인스타그램* 유튜브* 텔레그램* 카카오톡* 카톡* 네이버* 소셜* 팟캐스트* 앱 앱을 앱에서 앱으로 밴드에서 카카오채널* 카카오톡채널* 앱과 앱으로도 애플리케이션*",
        letters: "뉴스레터* 소식지* 구독* 회원* 유료* 이메일* 메일* 메일함* 받은편지함* 기사* 전문* 독립_언론* 독립언론* 후원회원* 정기후원* 정기_후원* 무료_기사* 속보_알림* 뉴스_알림* 탐사보도* 프리미엄_기사* \
                  프리미엄_콘텐츠*",
        us: "저희* 우리* 본지* 메일함* 받은편지함* 놓치* 여러분의_후원* 독자_여러분* 독자님*",
        lures: "무제한* 한정* 독점* 개월* 한_달* 첫_달* 첫달* 주간* 매일* 매주* 아침* 최신* 주요* 중요* 소식* 뉴스를* 계속* 무료* 전용* 첫 읽어보세요 회원_전용 유료회원 구독자만 회원만 유료_구독자* 유료_회원* \
                구독자_전용* 언론을_지키* 저널리즘을_지키* 속보를* 속보* 월_구독료* 여러분의_후원* 독자_여러분* 달_무료 월_정기* 함께_지켜* 지켜_주세요",
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
    // Catalan
    Request {
        asks: "subscriu subscriviu segueix_nos seguiu registra fes_te fes_clic dona_suport apunta t_ho_perdis ^per_continuar ^per_llegir \
               subscriu_t subscriu_te subscriu_t_hi subscriviu_vos subscriure_t subscriure_s seguiu_nos uneix_te uneix_t uniu_vos \
               registra_t registreu_vos ^descarrega_t ^descarregueu ^baixa_t ^baixa ^baixeu ^instal_la ^activa ^activeu ^afegeix_nos \
               ^afegiu_nos ^rep ^rebeu feu_vos_en fes_te_n feu_clic ^ajuda_ns ^ajudeu_nos ^col_labora ^col_laboreu ^contribueix \
               ^contribuïu ^suma_t ^sumeu_vos ^apunta_t apunta_t apunteu_vos ^inscriu_te inscriu_te inscriviu_vos ^deixa_ns ^deixeu_nos \
               ^estigues ^estigueu ^mantén_te ^ja_ets ^ja_sou ja_ets_subscriptor ja_en_sou has_arribat_al_límit heu_arribat_al_límit \
               has_llegit ^has_superat ^has_esgotat ^et_queden ^per_seguir ^per_accedir ^per_rebre ^per_no ^t_agrada ^si_t_agrada \
               ^si_valores aquest_contingut_és aquest_article_és contingut_exclusiu article_exclusiu contingut_reservat article_reservat \
               ^amb_una_donació ens_ajudes ens_ajudeu t_enviarem us_enviarem ^inicia_sessió ^clica ^descarrega ^segueix i_rep ^uneix \
               tria_la_teva ^tria_una_subscripció ^continua_llegint_aquest ^vols_seguir ^vols_continuar ^vols_llegir ^vols_rebre \
               ^voleu_seguir ^voleu_rebre ^no_et_perdis ^no_us_perdeu ^encara_no_ets ^accedeix_a_tots ^accedeix_sense ^fes_una_donació \
               ^fes_una_aportació ^fes_un_donatiu ^feu_una_donació ^afegeix_el_nostre ^necessitem_el_teu ^dona_ara ^dona_avui ^dona_suport \
               ^doneu_suport",
        channels: "canal canals pàgina perfil app aplicació grup xarxes_socials xarxes pòdcast google_news google_notícies \
                   google_discover app_store google_play play_store font_preferida fonts_preferides notificacions alertes \
                   canal_de_whatsapp canal_de_telegram pàgina_de_facebook compte comptes comunitat podcast a_x aplicacions \
                   adreça_electrònica teu_correu vostre_correu teu_mòbil article contingut",
        letters: "continuar_informant butlletí butlletins bústia subscriptor* subscripció periodisme correu articles_gratuïts articles_gratis \
                  tots_els_articles tots_els_continguts subscripcions abonament una_aportació teva_aportació periodisme_independent \
                  periodisme_lliure premsa_lliure mitjà_independent mitjans_independents al_correu resum_de_la_setmana resum_setmanal \
                  resum_diari lector_premium seguir_llegint continuar_llegint continuar_investigant continuar_informant la_nostra_feina \
                  el_nostre_diari edició_digital al_teu_correu teu_suport vostre_suport alertes_informatives subscriu_te_al",
        us: "nos nostre nostra nostres bústia perdis perdre nosaltres amb_nosaltres afegeix_nos afegiu_nos ajuda_ns ajudeu_nos deixa_ns \
             deixeu_nos segueix_nos seguiu_nos et_perdis us_perdeu perdre_t al_dia informat assabenta ens_ajudes ens_ajudeu ens_ajuda_a \
             ens_pots ens_podeu",
        lures: "il_limitat exclusi* mes mesos setmanes primer accés llegint matí dia cada últimes millors notícies ja_ets sense_límits \
                sense_límit al_mes per_mes a_l_any per_només cada_matí cada_dia cada_setmana cada_divendres cada_dilluns resum_de \
                de_la_setmana aquest_mes articles_gratuïts exclusiu_per per_a_subscriptors només_per_a més_destacades més_importants \
                informatives última_hora lliure_i en_català soci socis sense_permanència quan_vulguis prova_gratuïta continuar_investigant \
                encara_no_ets de_franc tota_l_actualitat al_mòbil al_teu_mòbil ajuda_ns donatiu",
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
];
