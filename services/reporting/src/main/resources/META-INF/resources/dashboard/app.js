// The page: reads the address, asks, shows, and asks again every two seconds.

import * as api from "./api.js";
import * as login from "./login.js";
import { Behind } from "./behind.js";
import { Ranking, Trend } from "./charts.js";
import { named, showFigures, showPath, showDefinitions, showRankingTable, showShares, showTrendTable } from "./parts.js";
import { formattedLine, month, plotted, time, day } from "./format.js";
import { chosenLanguage, texts } from "./text.js";

const EVERY = 2000;
const MOST_MONTHS = 36;
const BELOW = { nation: "province", province: "prefecture", prefecture: "county", county: "township", township: "village" };
// a share is told even of what the reader may not see
const LARGER = [{ level: "prefecture", digits: 4 }, { level: "province", digits: 2 }];
const element = (id) => document.getElementById(id);

const trend = new Trend(element("trend"));
const behind = new Behind(element("behind"));
const ranking = new Ranking(element("ranking"), (code) => go({ division: code }));

// home: where a page that names no division begins
const state = { home: null, ...address(), indicators: [], summary: null, turn: 0, timer: 0 };

function address() {
  const query = new URLSearchParams(location.search);
  return {
    division: query.get("division"),
    asOf: query.get("asOf") ?? "",
    // not named: the greatest drive; empty: all aid
    drive: query.get("drive"),
    by: query.get("by") ?? "needs.published",
    language: chosenLanguage(query.get("lang")),
    languageNamed: query.has("lang"),
  };
}

function go(change) {
  Object.assign(state, change);
  const query = new URLSearchParams({ division: state.division });
  if (state.asOf) query.set("asOf", state.asOf);
  if (state.drive !== null) query.set("drive", state.drive);
  if (state.by !== "needs.published") query.set("by", state.by);
  if (state.languageNamed) query.set("lang", state.language);
  history.pushState(null, "", `?${query}`);
  begin();
}

/** Lets somebody in who is signed in, and asks everybody else to sign in. */
async function open() {
  let user = null;
  let refused = false;
  try {
    user = await login.signedIn();
  } catch {
    refused = true;
  }
  // the issuer's answer brought the address back that was asked for
  Object.assign(state, address(), { home: user && login.firstDivision(user) });
  showWho(user !== null, refused);
  if (user === null) return;
  if (state.division === null && state.home === null) notice(texts(state.language).noRight);
  else begin();
}

function showWho(isKnown, refused) {
  showTexts();
  for (const part of document.querySelectorAll("[data-signed-in]")) part.hidden = !isKnown;
  element("welcome").hidden = isKnown;
  if (!isKnown) element("place").textContent = texts(state.language).title;
  element("refused").hidden = !refused;
}

/** Starts over with what the address says. */
function begin() {
  state.division ??= state.home;
  state.turn += 1;
  state.summary = null;
  showTexts();
  tick(state.turn);
}

async function tick(turn) {
  clearTimeout(state.timer);
  try {
    if (state.indicators.length === 0) {
      state.indicators = await api.indicators();
      showChoices();
      showDefinitions(element("definitions"), state.indicators, state.language);
    }
    const question = { division: state.division, asOf: state.asOf, drive: drive() };
    const answer = await api.summary(question, state.summary?.tag);
    if (turn !== state.turn) return;
    if (answer !== null) {
      const first = state.summary === null;
      state.summary = answer;
      // the greatest drive is known only now
      if ((answer.drive ?? "") !== drive()) return tick(turn);
      await showAll(turn, first);
    }
    if (turn !== state.turn) return;
    showStatus();
  } catch (problem) {
    if (turn !== state.turn) return;
    if (problem.status === 401) return leave();
    showTrouble(problem);
    // asking again will not help
    if (problem.status === 403) return;
  }
  if (!document.hidden) state.timer = setTimeout(() => tick(turn), EVERY);
}

/** The session is over: nothing stays on the page. */
async function leave() {
  state.turn += 1;
  await login.forget();
  location.reload();
}

const drive = () => state.drive ?? state.summary?.drives[0] ?? "";

async function showAll(turn, first) {
  const { summary, language } = state;
  const text = texts(language);
  document.title = `${summary.division.name} · ${text.title}`;
  element("place").replaceChildren(summary.division.name, Object.assign(document.createElement("small"), { textContent: text.title }));
  showPath(element("path"), summary.ancestors, (code) => go({ division: code }));
  showFigures(summary.figures, state.indicators, text, language, !first, (indicator) =>
    behind.open(indicator, state.indicators, { division: state.division, asOf: summary.asOf, drive: drive() }, text, language));
  showDrives();
  const nothing = summary.firstMonth === undefined && summary.figures.every((f) => !f.outside);
  notice(nothing ? text.noData : "");
  await Promise.all([showTrend(turn), showRanking(turn), share(turn)]);
}

async function showTrend(turn) {
  const { summary, language } = state;
  const text = texts(language);
  const ids = ["needs.published", "needs.matched"];
  let points = [[], []];
  if (summary.firstMonth !== undefined) {
    const earliest = monthsBefore(summary.lastMonth, MOST_MONTHS - 1);
    const question = {
      division: state.division,
      period: "month",
      from: summary.firstMonth > earliest ? summary.firstMonth : earliest,
      to: lastDay(summary.lastMonth, summary.asOf),
    };
    points = await Promise.all(ids.map((id) => api.series(id, question)));
  }
  if (turn !== state.turn) return;
  const months = points[0].map((p) => month(p.from, language));
  const series = ids.map((id, i) => ({ name: nameOf(id), values: points[i].map((p) => plotted(p.value)) }));
  const format = (value) => formattedLine(value, "needs", text, language);
  trend.show({ months, series, label: text.trend, format });
  showTrendTable(element("trend-table"), text.month, months, series, format);
}

async function showRanking(turn) {
  const { summary, language } = state;
  const text = texts(language);
  const level = BELOW[summary.division.level];
  element("lowest").hidden = level !== undefined;
  element("ranking").hidden = level === undefined;
  element("ranking-details").hidden = level === undefined;
  element("rank-by").hidden = level === undefined;
  element("ranking-heading").textContent = text.ranking[level ?? "village"];
  if (level === undefined) return;
  const of = state.indicators.find((i) => i.id === state.by) ?? state.indicators[0];
  const question = { division: state.division, level, asOf: state.asOf };
  if (of.dimensions.includes("drive")) question.drive = drive();
  const answer = await api.ranking(of.id, question);
  if (turn !== state.turn) return;
  const items = answer.items.map((i) => ({ ...i, plotted: plotted(i.value) }));
  const format = (value) => formattedLine(value, of.unit, text, language);
  const label = `${text.ranking[level]}: ${nameOf(of.id)}`;
  ranking.show({ items, label, format, clickable: true });
  showRankingTable(element("ranking-table"), text, nameOf(of.id), items, format, (code) => go({ division: code }));
}

async function share(turn) {
  const { summary } = state;
  const wholes = LARGER.filter(({ digits }) => /^\d+$/.test(state.division) && state.division.length > digits);
  const question = { division: state.division, asOf: state.asOf, drive: drive() };
  const shares = await Promise.all(wholes.map(async ({ level, digits }) =>
    ({ level, ...(await api.share("aid.funds", { ...question, of: state.division.slice(0, digits) })) })));
  if (turn !== state.turn) return;
  // a whole that is the sum of this one part says nothing
  const telling = shares.filter((s) => s.value !== undefined && s.value < 100);
  showShares(element("shares"), telling, texts(state.language));
}

function nameOf(id) {
  const indicator = state.indicators.find((i) => i.id === id);
  return indicator ? named(indicator, state.language) : id;
}

function monthsBefore(first, count) {
  const [year, number] = first.split("-").map(Number);
  const index = year * 12 + number - 1 - count;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}

function lastDay(first, atMost) {
  const [year, number] = first.split("-").map(Number);
  const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
  return last < atMost ? last : atMost;
}

function showStatus() {
  const { summary, language } = state;
  const text = texts(language);
  const { mark, missing } = summary.completeness;
  const says = [text.marks[mark] ?? text.marks.unknown, ...whatIsMissing(missing, text)].join(text.between);
  element("status").dataset.mark = mark;
  const fixed = `${text.asOfEnd(day(summary.asOf, language))} · ${says}`;
  say(fixed, text.updated(time(Date.now(), language)));
}

/** A sentence for each kind of thing that is missing. */
function whatIsMissing(missing, text) {
  return Object.keys(text.missing).flatMap((what) => {
    const all = missing.filter((m) => m.what === what);
    const count = all.reduce((sum, m) => sum + (m.count ?? 0), 0);
    const services = all.map((m) => text.services[m.where] ?? m.where).join(text.between);
    return all.length ? [text.missing[what](count, services)] : [];
  });
}

/** The clock ticks in silence: only what is said before it is announced. */
function say(fixed, clock) {
  const status = element("status");
  let [spoken, silent] = status.children;
  if (!silent) {
    spoken = document.createElement("span");
    silent = document.createElement("span");
    silent.setAttribute("aria-live", "off");
    status.replaceChildren(spoken, silent);
  }
  if (spoken.textContent !== fixed) spoken.textContent = fixed;
  silent.textContent = clock ? ` · ${clock}` : "";
}

function showTrouble(problem) {
  const text = texts(state.language);
  const reason = problem.status === 403 ? text.noRight : text.noDivision;
  if ([400, 403, 404].includes(problem.status)) notice(reason);
  element("status").dataset.mark = "away";
  say(problem.status ? reason : text.away, "");
}

function notice(sentence) {
  element("notice").hidden = sentence === "";
  element("notice").textContent = sentence;
}

function option(value, label, selected) {
  return Object.assign(document.createElement("option"), { value, textContent: label, selected });
}

function showDrives() {
  const { summary } = state;
  const choices = summary.drives.map((d) => option(d, d, d === drive()));
  element("drive").replaceChildren(...choices, option("", texts(state.language).allAid, drive() === ""));
}

function showChoices() {
  element("rank-by").replaceChildren(...state.indicators.map((i) => option(i.id, nameOf(i.id), i.id === state.by)));
}

function showTexts() {
  const text = texts(state.language);
  document.documentElement.lang = state.language;
  for (const place of document.querySelectorAll("[data-text]")) place.textContent = text[place.dataset.text];
  element("language").textContent = text.language;
  element("language").lang = state.language === "en" ? "zh-CN" : "en";
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(Date.now());
  Object.assign(element("as-of"), { max: today, value: state.asOf || today });
  showChoices();
  showDefinitions(element("definitions"), state.indicators, state.language);
}

element("sign-in").addEventListener("click", () => login.signIn().catch(() => showWho(false, true)));
element("sign-out").addEventListener("click", () => {
  state.turn += 1;
  clearTimeout(state.timer);
  login.signOut();
});
element("language").addEventListener("click", () => {
  const change = { language: state.language === "en" ? "zh-CN" : "en", languageNamed: true };
  if (state.summary !== null || state.division !== null) return go(change);
  Object.assign(state, change);
  showTexts();
});
element("as-of").addEventListener("change", (event) =>
  go({ asOf: event.target.value >= event.target.max ? "" : event.target.value }));
element("drive").addEventListener("change", (event) => go({ drive: event.target.value }));
element("rank-by").addEventListener("change", (event) => go({ by: event.target.value }));
addEventListener("popstate", () => {
  Object.assign(state, address());
  if (element("welcome").hidden) begin();
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && state.turn > 0) tick(state.turn);
});

open();
