// What the dashboard does. It asks the HTTP API and nothing else; everything that comes from elsewhere is set as text, never as markup.
"use strict";

const SHOWN = 100; // articles, rejections, alarms and feeds shown at a time
const ALARMS = {
  "feed.gap": e => `more was published between two polls than the feed lists; ${e.entries} entries, all of them new`,
  "feed.silent": e => `nothing new since ${when(e.since)}, which is unusual for this feed`,
  "feed.drift": e => `pages of ${e.host} differ from those before, in ${DRIFTS[e.measure]}: ${drift(e)}; the site may have changed`,
  "feed.moved": e => `moved for good to ${e.to}`,
  "feed.retired": () => "the site says that it is gone; it is polled no more",
};
const DRIFTS = { length: "length", links: "links", undated: "dates", rejected: "articles found" };
const TROUBLE = ["failing", "silent", "drifted", "retired"];
const COLOURS = { failing: "bad", silent: "warn", drifted: "warn", retired: "bad", paused: "warn", new: "soft", ok: "good" };

const $ = id => document.getElementById(id);

function el(tag, properties, ...children) {
  const { data, aria, ...rest } = properties || {};
  const element = Object.assign(document.createElement(tag), rest);
  Object.assign(element.dataset, data);
  for (const name in aria) element.setAttribute(`aria-${name}`, aria[name]);
  element.append(...children.filter(child => child != null && child !== ""));
  return element;
}

// Replaces the children of an element; whoever was at one of them with the keyboard stays there.
function fill(parent, children) {
  const held = parent.contains(document.activeElement) && document.activeElement.dataset.key;
  const { scrollTop } = parent;
  parent.replaceChildren(...children);
  parent.scrollTop = scrollTop;
  if (held) parent.querySelector(`[data-key="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
}

// What the pages of a host were and are lately.
function drift({ usual, lately }) {
  const shares = [["links left out", "links"], ["without a date", "undated"], ["without an article", "rejected"]];
  const percent = share => Math.round(share * 100);
  return [
    `text ${number(usual.length)} → ${number(lately.length)} characters`,
    ...shares.map(([what, key]) => `${what} ${percent(usual[key])} → ${percent(lately[key])} %`),
  ].join(", ");
}

const none = text => [el("li", { className: "soft" }, text)];
const pill = (text, colour) => el("span", { className: `pill ${colour}` }, text);
const soft = (...children) => el("div", { className: "soft", dir: "auto" }, ...children);
const tag = text => el("span", { className: "tag" }, text);
const number = value => (value ?? 0).toLocaleString();
const when = time => new Date(time).toLocaleString([], { dateStyle: "medium", timeStyle: "short" });
const clock = time => el("time", { dateTime: time, title: when(time) }, age(time));

// How long ago a time was, or how far away it is.
function age(time) {
  const seconds = Math.round((new Date(time) - Date.now()) / 1000);
  if (!seconds) return "now";
  return (seconds > 0 ? "in " : "") + duration(Math.abs(seconds)) + (seconds > 0 ? "" : " ago");
}

function duration(seconds) {
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 90) return `${Math.round(seconds * 10) / 10} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86400)} d`;
}

function link(url) {
  if (!/^https?:\/\//.test(url || "")) return el("span", null, url || "");
  return el("a", { href: url, rel: "noopener noreferrer", target: "_blank" }, new URL(url).host);
}

// A button for a command; what became of it, or why nothing, is said beside it.
function command(label, about, work) {
  const place = el("span");
  const button = el("button", { type: "button", data: { key: `${label} ${about}` }, aria: { label: `${label} ${about}` } }, label);
  button.onclick = async () => {
    button.disabled = true;
    place.replaceChildren();
    try {
      button.textContent = await work();
    } catch (error) {
      place.replaceChildren(" ", el("span", { className: "error", role: "alert" }, error.message));
      button.disabled = false;
    }
  };
  return el("span", { className: "command" }, button, place);
}

async function get(path) {
  return answered(await fetch(path));
}

async function send(path, body) {
  const headers = { "Content-Type": "application/json", Authorization: `Bearer ${$("token").value}` };
  return answered(await fetch(path, { method: "POST", headers, body: JSON.stringify(body ?? null) }));
}

async function answered(response) {
  const said = await response.json();
  if (!response.ok) throw new Error(said.error || response.statusText);
  return said;
}

const of_feed = (id, what) => `/v1/feeds/${encodeURIComponent(id)}${what}`;

// The service as a whole.

async function status() {
  try {
    const status = await get("/v1/status");
    $("ready").textContent = status.ready ? "in order" : "not in order";
    $("ready").className = `pill ${status.ready ? "good" : "bad"}`;
    const disorder = Object.entries(status.parts).filter(([, part]) => !part.ok).map(([name, part]) => `${name}: ${part.says}`).join("\n");
    if ($("disorder").textContent !== disorder) $("disorder").textContent = disorder;
    $("disorder").hidden = !disorder;
    const counts = {
      feeds: Object.values(status.feeds).reduce((sum, count) => sum + count, 0),
      published: status.counts.published, updated: status.counts.updated, duplicates: status.counts.duplicate,
      due: status.due, "under way": status.under_way, "pages waiting": status.pending,
    };
    $("counts").replaceChildren(...Object.entries(counts).map(([name, count]) => el("div", null, el("dt", null, name), el("dd", null, number(count)))));
    $("live").textContent = status.journal === "kafka" ? "live; the latest events of the topics" : "live";
    $("whose").textContent = status.journal === "kafka" ? "of what this instance decided" : "";
    healths(status.feeds);
    plots(status.minutes);
  } catch {
    $("ready").textContent = "no connection";
    $("ready").className = "pill bad";
  }
}

function healths(counts) {
  const { silent = 0, drifted = 0 } = counts;
  $("alarm-count").textContent = silent + drifted ? `${silent} silent, ${drifted} drifted` : "";
  fill($("trouble"), TROUBLE.filter(name => counts[name]).map(name => el("button", {
    type: "button", className: `pill ${COLOURS[name]}`, data: { key: name }, aria: { label: `Show ${name} feeds` }, onclick: () => only(name),
  }, `${number(counts[name])} ${name}`)));
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const options = [["", `all feeds (${number(all)})`], ...Object.keys(COLOURS).filter(name => counts[name]).map(name => [name, `${name} (${number(counts[name])})`])];
  const chosen = $("health").value;
  if (document.activeElement !== $("health")) {
    $("health").replaceChildren(...options.map(([value, text]) => el("option", { value, selected: value === chosen }, text)));
  }
}

// Shows the feeds of one health, and goes there.
function only(health) {
  $("health").value = health;
  $("health").focus();
  refresh();
}

function plots(minutes) {
  const sum = name => minutes.reduce((sum, minute) => sum + minute[name], 0);
  const most = Math.max(...minutes.map(minute => minute.published + minute.updated));
  plot("plot-rate", minutes.map(minute => [minute.published, minute.updated]),
    `Articles a minute: ${number(sum("published"))} published, ${number(sum("updated"))} updated, at most ${number(most)}; ${number(sum("rejected"))} rejected`);
  latency("plot-fetched", "page to event", minutes.map(minute => minute.fetched_to_event));
  latency("plot-published", "publisher's date to event", minutes.map(minute => minute.published_to_event));
}

function latency(id, what, values) {
  const known = values.filter(value => value != null);
  plot(id, values.map(value => [value ?? 0, 0]),
    known.length ? `From ${what}: median ${duration(known.at(-1))} lately, at most ${duration(Math.max(...known))}` : `From ${what}: no article in this hour`);
}

// Bars, two parts each, one on the other.
function plot(id, bars, caption) {
  const top = Math.max(...bars.map(([a, b]) => a + b)) || 1, width = 300 / bars.length;
  const part = (kind, i, from, value) => {
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const height = value ? Math.max(1, 78 * value / top) : 0;
    for (const [name, set] of Object.entries({ class: kind, x: i * width + .5, width: width - 1, y: 80 - 78 * from / top - height, height })) rect.setAttribute(name, set);
    return rect;
  };
  const svg = $(id);
  svg.setAttribute("viewBox", "0 0 300 80");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("aria-label", caption);
  svg.replaceChildren(...bars.flatMap(([a, b], i) => [part("first", i, 0, a), part("second", i, a, b)]));
  svg.nextElementSibling.textContent = caption;
}

// Feeds.

async function feeds() {
  const asked = new URLSearchParams({ limit: SHOWN, q: $("feed-search").value.trim() });
  if ($("health").value) asked.set("health", $("health").value);
  const { feeds, found, listed } = await get(`/v1/feeds?${asked}`);
  $("feed-count").textContent = `${number(found)} of ${number(listed)} listed` + (found > feeds.length ? `, the first ${feeds.length} shown` : "");
  fill($("feeds"), feeds.map(feed_row));
}

function feed_row(feed) {
  const health = el("td", null, pill(feed.health, COLOURS[feed.health]));
  if (feed.last_failure) health.append(soft(`${feed.last_failure.reason}: ${feed.last_failure.detail}`));
  if (feed.alarm) health.append(soft(feed.alarm));
  const polls = feed.polls.map(poll => poll.outcome + (poll.new ? ` +${poll.new}` : "")).join(", ");
  const order = (label, name) => command(label, feed.feed_id, () => send(of_feed(feed.feed_id, `/${name}`)).then(() => { setTimeout(refresh, 500); return "Handed on"; }));
  return el("tr", null,
    el("td", null, el("strong", null, feed.feed_id), soft(feed.url)),
    health,
    el("td", null, feed.next_at ? clock(feed.next_at) : "no more", soft(feed.why), polls && soft(`lately ${polls}`)),
    el("td", null, order("Poll", "poll"), feed.health === "paused" ? order("Resume", "resume") : order("Pause", "pause")));
}

const refresh = () => feeds().catch(() => {});

// Events.

const articles = [], rejected = [], alarms = [], stories = new Map();

function keep(list, event, most) {
  list.unshift(event);
  list.length = Math.min(list.length, most);
}

function take(topic, event) {
  if (topic === "rejected") keep(rejected, event, SHOWN);
  if (topic === "feeds" && event.type in ALARMS) keep(alarms, event, SHOWN);
  if (topic === "articles" && (event.type === "article.published" || event.type === "article.updated")) {
    keep(articles, event, SHOWN);
    const story = stories.get(event.story_id) || new Map();
    stories.delete(event.story_id);
    stories.set(event.story_id, story.set(event.article_id, event));
    if (stories.size > 3000) stories.delete(stories.keys().next().value);
  }
  later();
}

let drawing;
function later() {
  drawing ??= setTimeout(() => { drawing = undefined; draw(); }, 150);
}

function draw() {
  if (!$("search").value.trim()) {
    fill($("list"), articles.length ? articles.map(article_row) : none("Nothing was published yet. New feeds are polled within their first minutes."));
  }
  fill($("alarms"), alarms.length ? alarms.map(alarm_row) : none("No feed is unusual."));
  const several = [...stories.values()].filter(story => story.size > 1).reverse().slice(0, SHOWN);
  fill($("stories"), several.length ? several.map(story_row) : none("None among the latest articles."));
  fill($("rejected"), rejected.length ? rejected.map(rejected_row) : none("Nothing was rejected."));
}

function title(text, id, language) {
  return el("button", { type: "button", className: "title", lang: language || "", dir: "auto", data: { key: id }, onclick: () => show(id) }, text || "(no title)");
}

function article_row(event) {
  return el("li", null,
    title(event.title, event.article_id, event.language),
    event.version > 1 && tag(`version ${event.version}`) || "",
    event.role && event.role !== "original" ? tag(event.role) : "",
    soft(link(event.canonical_url), " · ", clock(event.time), event.language ? ` · ${event.language}` : "", event.word_count ? ` · ${number(event.word_count)} words` : ""));
}

function alarm_row(event) {
  return el("li", null, el("strong", null, event.feed_id), " ", pill(event.type.replace("feed.", ""), "warn"), soft(ALARMS[event.type](event), " · ", clock(event.time)));
}

function story_row(story) {
  const all = [...story.values()], first = all.find(article => article.role === "original") || all[0];
  return el("li", null, title(first.title, first.article_id, first.language), soft(`${all.length} articles: ${all.map(article => article.host).join(", ")}`));
}

function rejected_row(event) {
  const { provenance: from, url } = event;
  const retry = from && command("Retry", url || from.feed_id, async () => {
    if (from.entry_id) await send(of_feed(from.feed_id, "/retry"), { entries: [{ entry_id: from.entry_id, url }] });
    else await send(of_feed(from.feed_id, "/poll"));
    return "Handed on";
  });
  return el("li", null,
    el("div", { className: "row" }, el("strong", null, event.reason), retry || ""),
    soft(event.detail), soft(url || "", from ? ` · ${from.feed_id}` : "", " · ", clock(event.time)));
}

// Search.

let typing;
$("search").oninput = () => {
  clearTimeout(typing);
  typing = setTimeout(search, 200);
};

async function search() {
  const words = $("search").value.trim(), said = $("search-said");
  said.hidden = !words;
  if (!words) return draw();
  try {
    const { hits } = await get(`/v1/search?q=${encodeURIComponent(words)}`);
    if (words !== $("search").value.trim()) return;
    said.textContent = hits.length === SHOWN ? `The best ${SHOWN}` : hits.length ? `${hits.length} found` : "No article holds all of these words.";
    fill($("list"), hits.map(hit => el("li", null,
      title(hit.title, hit.article_id), hit.version > 1 ? tag(`version ${hit.version}`) : "", soft(hit.snippet), soft(link(hit.url), " · ", clock(hit.time)))));
  } catch (error) {
    said.textContent = error.message;
    fill($("list"), []);
  }
}

// One article.

async function show(id) {
  try {
    const article = await get(`/v1/articles/${encodeURIComponent(id)}`);
    version(article, article.versions.length - 1);
  } catch (error) {
    $("a-title").textContent = "The article cannot be shown";
    $("a-meta").textContent = error.message;
    $("a-text").replaceChildren();
    $("a-side").replaceChildren();
  }
  if (!$("article").open) $("article").showModal();
}

function version(article, at) {
  const shown = article.versions[at];
  const diff = shown.changes?.find(change => change.field === "text");
  const added = new Set(diff?.added?.map(paragraph => paragraph.position));
  $("a-title").textContent = shown.title;
  $("a-title").lang = shown.language || "";
  $("a-meta").replaceChildren(link(shown.canonical_url), ` · ${shown.authors.join(", ") || "no author"} · `,
    shown.published_at ? `published ${when(shown.published_at)}` : "published at an unknown time", ` · ${number(shown.word_count)} words`);
  $("a-text").replaceChildren(...shown.text.split("\n\n").map((text, i) =>
    el("p", { dir: "auto", lang: shown.language || "" }, added.has(i) ? el("ins", null, text) : text)));
  const withdrawn = article.events.some(event => event.type === "article.withdrawn");
  const feeds = [...shown.feeds, ...article.events.map(event => event.feed).filter(Boolean)].map(feed => feed.feed_id);
  $("a-side").replaceChildren(
    withdrawn ? el("p", { className: "error" }, "The publisher has taken this article back.") : "",
    el("h3", null, "Left out of the page"), ...left_out(shown),
    el("h3", null, "Versions"), el("ul", null, ...article.versions.map((other, i) => version_row(article, other, i, i === at))),
    el("h3", null, "Feeds"), el("p", { className: "soft" }, [...new Set(feeds)].join(", ")));
}

function version_row(article, other, i, current) {
  const choose = el("button", { type: "button", className: "title", onclick: () => version(article, i) }, `Version ${other.version}`);
  if (current) choose.setAttribute("aria-current", "true");
  const changed = other.changes?.length ? ` · changed: ${other.changes.map(change => change.field).join(", ")}` : "";
  return el("li", null, choose, current ? tag("shown") : "", soft(when(other.time) + changed));
}

// The blocks that are no part of the text. They are not kept, so the page is fetched again.
function left_out(shown) {
  if (shown.extraction.source === "feed") return [el("p", { className: "soft" }, "The text is the feed's own; no page was fetched.")];
  const kinds = Object.entries(shown.extraction.removed || {}).map(([kind, count]) => `${count} ${kind}`).join(", ");
  const blocks = el("ul", { id: "blocks", className: "scroll" });
  const fetch_page = command("Show the blocks", `of ${shown.title}`, async () => {
    const found = await send("/v1/extract", { url: shown.url });
    if (found.error) throw new Error(found.error);
    blocks.replaceChildren(...found.removed.map(block => el("li", null, tag(block.kind), " ", el("span", { className: "soft" }, block.reason || ""), el("div", { dir: "auto" }, block.text))));
    return "As the page is now";
  });
  return [el("p", { className: "soft" }, kinds || "nothing"), fetch_page, blocks];
}

$("close").onclick = () => $("article").close();

// The beginning: what is there, then what comes.

async function newest(topic, count) {
  const response = await fetch(`/v1/events?topic=${topic}&last=${count}&text=false`);
  if (!response.ok) return 0;
  const lines = (await response.text()).split("\n").filter(Boolean).map(line => JSON.parse(line));
  for (const { event } of lines) take(topic, event);
  return Number(response.headers.get("x-last-seq"));
}

async function start() {
  $("token").value = sessionStorage.token || "";
  $("token").oninput = () => { sessionStorage.token = $("token").value; };
  $("login").onsubmit = event => event.preventDefault();
  $("health").onchange = refresh;
  $("feed-search").oninput = refresh;
  status();
  refresh();
  draw();
  // Each topic goes on behind what was there when it was asked for.
  const counts = { articles: 200, feeds: SHOWN, rejected: SHOWN };
  const last = Object.fromEntries(await Promise.all(Object.entries(counts).map(async ([topic, count]) => [topic, await newest(topic, count)])));
  const source = new EventSource(`/v1/events?text=false&after=${Math.min(...Object.values(last))}`);
  for (const topic in counts) {
    source.addEventListener(topic, event => {
      if (Number(event.lastEventId) > last[topic]) take(topic, JSON.parse(event.data));
    });
  }
  setInterval(status, 3000);
  setInterval(refresh, 5000);
  setInterval(later, 30000); // the ages grow
}
start().catch(() => {});
