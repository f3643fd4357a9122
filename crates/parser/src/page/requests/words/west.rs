//! Germanic and Romance languages of many newspapers.

use super::Request;

pub(super) const REQUESTS: &[Request] = &[
    // English
    Request {
        asks: "^create_a_free_account_to ^create_an_account_to ^help_us_keep ^help_us_continue ^subscribe ^sign ^signup ^follow ^join \
               ^get ^receive ^download ^click ^tap ^please ^become ^log ^try ^support ^donate ^unlock ^stay to_continue_reading \
               to_keep_reading to_read_the_full you_can_follow you_can_also_follow ^don_t_miss_a ^never_miss_a this_article_is_for \
               this_article_is_only this_story_is_for this_story_is_only this_content_is_for this_content_is_only you_have_reached \
               you_ve_reached you_have_read you_ve_read you_have_used you_ve_used delivered_to_your straight_to_your ^keep_up_with ^login \
               already_a_subscriber already_have_an_account ^start_your this_article_is_exclusive available_only_to available_exclusively \
               already_registered already_subscribed ^want_to_read ^want_to_keep ^want_to_continue ^want_more ^want_the ^start_a ^add_us \
               ^add_the ^make_us ^set_us ^choose_us ^catch ^catch_up ^find_us ^find_our ^like_us ^like_our ^connect_with_us \
               ^check_out_our ^install ^never_miss ^don_t_miss ^be_the_first ^contribute ^chip_in ^help_keep ^help_fund ^make_a_donation \
               ^make_a_contribution ^fund ^back_our ^pledge please_consider please_support please_donate please_help ^if_you_value \
               ^if_you_appreciate ^if_you_like_what ^we_rely_on ^we_depend_on free_articles_left free_articles_remaining \
               free_article_remaining articles_left_this articles_remaining_this ^register ^activate ^read_this_article_for \
               this_article_is_reserved this_article_is_available this_article_is_exclusively this_article_is_locked \
               this_story_is_reserved this_story_is_exclusive this_story_is_available this_content_is_reserved this_content_is_exclusive \
               this_content_is_available this_is_a_premium this_is_a_subscriber this_is_premium this_post_is_for this_report_is_for \
               ^enter_your_email ^add_your_email ^submit_your_email ^leave_your_email ^enjoyed_this ^enjoying_this ^enjoying_our \
               ^like_what_you ^liked_this ^looking_for_more sent_to_your sent_straight_to lands_in_your arrives_in_your direct_to_your \
               directly_to_your ^opt_in ^scan ^thank_you_for_reading ^thanks_for_reading ^you_are_reading ^you_re_reading ^search_for_us \
               ^turn_on_our ^turn_on_notifications ^enable_our ^if_you_enjoy_our ^if_you_enjoyed_this ^if_you_like_our ^listen_to_our by_subscribing_to \
               ^make_a_one ^make_a_monthly ^make_a_regular ^make_a_gift ^watch_us",
        channels: "channel channels app apps social_media socials notifications alerts google_news apple_news live_blog liveblog \
                   live_coverage on_x podcast podcasts preferred_source preferred_sources google_discover app_store google_play \
                   play_store push_notifications facebook_page whatsapp_channel",
        letters: "get_it_delivered get_it_sent our_reporting our_work our_newsroom our_journalists email_updates mailing_list subscription* subscriber* subscribe \
                  paywall digest briefing bulletin email_alerts to_your_inbox full_article full_story this_article this_story journalism \
                  subscribing free_article free_articles free_stories free_account read_the_rest rest_of_this premium_article \
                  premium_articles premium_content log_in_to_continue_reading sign_in_to_continue_reading register_to_continue_reading \
                  log_in_to_keep_reading sign_up_to_read register_to_read our_coverage reader_funded independent_media independent_news \
                  local_news_matters weekly_email daily_email morning_email evening_email weekly_roundup weekly_round_up daily_roundup \
                  daily_round_up news_alerts news_updates in_your_inbox direct_to_your_phone breaking_news_emails day_s_top_stories day_s_biggest_stories day_s_headlines \
                  e_newsletter* our_articles our_stories every_article all_our_content digital_access digital_edition our_emails \
                  complimentary_articles premium_stories your_support already_a_member",
        us: "my_free my_weekly my_email my_newsletter my_mailing us our ours inbox miss missing up_to_date informed first_to_know keep_up_with keep_our as_a_preferred your_preferred \
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
               ^hat_dir_dieser ^schalten_sie_diesen ^schalten_sie_alle finden_sie_jederzeit finden_sie_in_unser* findest_du_in_unser*",
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
                aktuelle_meldungen aktuelle_nachrichten alle_entwicklungen \
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
        lures: "semanal ilimitado ilimitada exclusivo* exclusiva* mes meses semanas primer acceso seguir_leyendo leyendo permanencia \
                compromiso mañana día diario últimas mejores importantes cancela ya_eres oferta exclusivo_para solo_para sólo_para \
                independiente socio sin_límites sin_límite al_mes por_mes al_año a_la_semana por_solo por_sólo desde_solo de_este_mes \
                última_hora últimas_noticias cada_mañana cada_día cada_semana todos_los_días todas_las_mañanas cada_viernes cada_lunes \
                cada_domingo lo_mejor gratuitos_de artículos_gratuitos sin_publicidad sin_permanencia cuando_quieras en_cualquier_momento \
                prueba_gratis de_la_semana seguir_investigando hace_posible exclusivo_de reservado_para para_suscriptores lectores_como \
                para_socios libre_de libre_e con_un_mes dos_artículos_gratis haces_posible hacés_posible",
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
               ^u_heeft_deze ^je_hebt_je ^je_las ^je_limiet je_hebt_het_maximum ^meer_lezen ^verder_lezen ^onbeperkt_lezen \
               ^om_dit_artikel ^om_verder ^om_te_lezen dit_artikel_is dit_verhaal_is deze_inhoud_is dit_artikel_lezen \
               ^alleen_voor_abonnees ^exclusief_voor_abonnees ^vind_je_dit ^waardeer ^waardeert_u ^steunt ^word_vriend ^word_lid ^doneren \
               ^gratis_inschrijven ^schrijf_je ^schrijf_u rechtstreeks_in_je direct_in_je direct_in_uw in_jouw_inbox in_jouw_mailbox \
               in_uw_inbox ^neem_een ^log_in ^registreer_je ^kies_ons ^zet_ons ^zet_de_meldingen ^zet_meldingen ^voeg_ons ^maak_ons \
               ^geef_je_op ^wil_je_verder ^wil_je_dit ^wil_je_meer ^wilt_u_verder ^wilt_u_dit ^wilt_u_meer ^blijf_op_de ^vond_je_dit \
               ^draag_bij ^schakel_meldingen ^onbeperkt_toegang ^doneer_nu ^doneer_vandaag ^doneer_en ^doneer_aan_onze",
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
               ^fes_una_aportació ^fes_un_donatiu ^feu_una_donació ^afegeix_el_nostre ^necessitem_el_teu ^dona_ara ^dona_avui \
               ^dona_suport ^doneu_suport",
        channels: "canal canals pàgina perfil app aplicació grup xarxes_socials xarxes pòdcast google_news google_notícies \
                   google_discover app_store google_play play_store font_preferida fonts_preferides notificacions alertes \
                   canal_de_whatsapp canal_de_telegram pàgina_de_facebook compte comptes comunitat podcast a_x aplicacions \
                   adreça_electrònica teu_correu vostre_correu teu_mòbil article contingut",
        letters: "continuar_informant butlletí butlletins bústia subscriptor* subscripció periodisme correu articles_gratuïts \
                  articles_gratis tots_els_articles tots_els_continguts subscripcions abonament una_aportació teva_aportació \
                  periodisme_independent periodisme_lliure premsa_lliure mitjà_independent mitjans_independents al_correu \
                  resum_de_la_setmana resum_setmanal resum_diari lector_premium seguir_llegint continuar_llegint continuar_investigant \
                  la_nostra_feina el_nostre_diari edició_digital al_teu_correu teu_suport vostre_suport alertes_informatives \
                  subscriu_te_al",
        us: "nos nostre nostra nostres bústia perdis perdre nosaltres amb_nosaltres afegeix_nos afegiu_nos ajuda_ns ajudeu_nos deixa_ns \
             deixeu_nos segueix_nos seguiu_nos et_perdis us_perdeu perdre_t al_dia informat assabenta ens_ajudes ens_ajudeu ens_ajuda_a \
             ens_pots ens_podeu",
        lures: "il_limitat exclusi* mes mesos setmanes primer accés llegint matí dia cada últimes millors notícies ja_ets sense_límits \
                sense_límit al_mes per_mes a_l_any per_només cada_matí cada_dia cada_setmana cada_divendres cada_dilluns resum_de \
                de_la_setmana aquest_mes articles_gratuïts exclusiu_per per_a_subscriptors només_per_a més_destacades més_importants \
                informatives última_hora lliure_i en_català soci socis sense_permanència quan_vulguis prova_gratuïta \
                continuar_investigant encara_no_ets de_franc tota_l_actualitat al_mòbil al_teu_mòbil ajuda_ns donatiu",
    },
];
