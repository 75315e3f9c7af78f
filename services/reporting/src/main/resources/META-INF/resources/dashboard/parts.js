// The parts of the page that are plain elements.

import { exact, formatted } from "./format.js";

/** An element with its properties and what is in it. */
export function make(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

const said = (text, language) => text[language === "en" ? "en" : "zh"];

export const named = (indicator, language) => said(indicator.name, language);

/** What its figures mean. */
export const meant = (indicator, language) => said(indicator.definition, language);

/** Every tile; a number that has changed is marked for a moment. What a name is chosen for opens what is behind it. */
export function showFigures(figures, indicators, text, language, markChanges, onChoose) {
  const chosen = document.activeElement?.closest("[data-id]")?.dataset.id;
  const byId = new Map(figures.map((f) => [f.id, f]));
  for (const list of document.querySelectorAll("dl[data-figures]")) {
    const tiles = list.dataset.figures.split(" ").map((id) => {
      const indicator = indicators.find((i) => i.id === id);
      const { value, unit, outside } = byId.get(id);
      const { number, unit: suffix } = formatted(value, unit, text, language);
      const before = list.querySelector(`[data-id="${id}"] dd`)?.dataset.number;
      const shown = make("dd", { title: exact(value, unit) }, number, make("small", { textContent: suffix }));
      shown.dataset.number = number;
      if (markChanges && before !== undefined && before !== number) shown.className = "changed";
      const name = make("dt", { title: meant(indicator, language) }, link(named(indicator, language), () => onChoose(indicator)));
      if (outside) name.append(make("span", { className: "outside", textContent: text.outside, title: text.outsideTitle }));
      const tile = make("div", {}, name, shown);
      tile.dataset.id = id;
      return tile;
    });
    list.replaceChildren(...tiles);
  }
  // whoever goes by the keyboard stays where they were
  if (chosen) document.querySelector(`[data-id="${chosen}"] button`)?.focus();
}

export function link(label, onChoose) {
  const button = make("button", { type: "button", className: "link", textContent: label });
  button.addEventListener("click", onChoose);
  return button;
}

export function showPath(list, ancestors, onChoose) {
  list.replaceChildren(...ancestors.map((a) => make("li", {}, link(a.name, () => onChoose(a.code)))));
}

export function showShares(paragraph, shares, text) {
  const parts = shares.flatMap((s, i) => {
    const [before, value] = text.share(s.ofName ?? text.above[s.level], s.value.toFixed(2));
    return [i > 0 ? " · " : "", before, make("strong", { textContent: value })];
  });
  paragraph.replaceChildren(...parts);
}

export const heading = (labels) =>
  make("thead", {}, make("tr", {}, ...labels.map((l) => make("th", { scope: "col", textContent: l }))));

export function showTrendTable(table, first, months, series, format) {
  const rows = months.map((m, i) =>
    make("tr", {}, make("th", { scope: "row", textContent: m }), ...series.map((s) => make("td", { textContent: format(s.values[i]) }))));
  table.replaceChildren(heading([first, ...series.map((s) => s.name)]), make("tbody", {}, ...rows));
}

export function showRankingTable(table, text, name, items, format, onChoose) {
  const rows = items.map((i) =>
    make("tr", {},
      make("td", { textContent: i.rank ?? "—" }),
      make("td", { className: "name" }, link(i.name, () => onChoose(i.division))),
      make("td", { textContent: format(i.value) + (i.outside ? ` (${text.outside})` : "") })));
  const head = heading([text.rank, text.place, name]);
  head.querySelectorAll("th")[1].className = "name";
  table.replaceChildren(head, make("tbody", {}, ...rows));
}

export function showDefinitions(list, indicators, language) {
  list.replaceChildren(...indicators.flatMap((i) => [
    make("dt", { textContent: named(i, language) }),
    make("dd", { textContent: meant(i, language) }),
  ]));
}
