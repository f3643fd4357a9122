//! Names that say nothing about which article a URL leads to. Data; the rules are in the module above.

/// Query parameters that tell where a reader came from and never what is shown, in lower case: the campaign and click ids
/// of advertising networks, mail services and analytics that appear in the public lists of `ClearURLs` and `AdGuard`.
pub(super) const TRACKING: &str = "\
__twitter_impression _ga _gl _hsenc _hsmi action_object_map action_ref_map action_type_map aff_id amp_gsa amp_js_v \
campaign_id cmp cmpid dclid dgcid ecid ef_id epik fb_action_ids fb_action_types fb_ref fb_source fbclid ftag \
gad_source gbraid gclid gclsrc guccounter guce_referrer guce_referrer_sig hsctatracking hss_channel icid igsh igshid \
intcid ito li_fat_id mc_cid mc_eid mkt_tok msclkid ncid ocid partner rb_clickid ref ref_ ref_src ref_url referer \
referrer rss s_cid s_kwcid sc_cid scm share smid smtyp soc_src soc_trk spm sr_share srnd srsltid taid trk trkcampaign \
trkinfo ttclid twclid usqp vero_conv vero_id wbraid wickedid wt_mc wt_zmc wtmc xtor yclid ysclid";

/// Beginnings of further tracking parameters, in lower case.
pub(super) const TRACKING_PREFIXES: [&str; 13] = [
    "at_", "gaa_", "hsa_", "itm_", "matomo_", "mtm_", "ns_", "oly_", "piwik_", "pk_", "utm-",
    "utm_", "vero_",
];

/// Parameters that carry a session, in lower case.
pub(super) const SESSION: &str = "cfid cftoken jsessionid phpsessid session_id sessionid";

/// Beginning of the name of a session parameter that goes on with random letters.
pub(super) const SESSION_PREFIX: &str = "aspsessionid";

/// Names of the file that a server answers a directory with.
pub(super) const INDEX_FILES: &str = "\
default.asp default.aspx default.htm default.html index.asp index.aspx index.cfm index.htm index.html index.jsp \
index.php index.shtml";

/// Redirectors that carry their target in a query parameter: host (and its subdomains), path, parameters.
pub(super) const REDIRECTORS: &[(&str, &str, &[&str])] = &[
    ("bing.com", "/news/apiclick.aspx", &["url"]),
    ("facebook.com", "/l.php", &["u"]),
    ("getpocket.com", "/redirect", &["url"]),
    ("google.com", "/url", &["q", "url"]),
    ("linkedin.com", "/redir/redirect", &["url"]),
    ("out.reddit.com", "/", &["url"]),
    ("umblr.com", "/redirect", &["z"]),
    ("vk.com", "/away.php", &["to"]),
    ("youtube.com", "/redirect", &["q"]),
];
