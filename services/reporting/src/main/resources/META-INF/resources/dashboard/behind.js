// What is behind a figure: what it means and since when, what it is made of or counts, and what was aimed at.

import * as api from "./api.js";
import { formattedLine, day, time } from "./format.js";
import { heading, link, make, meant, named } from "./parts.js";

const SHOWN = 50;
const YEARS = 10;

/** A dialog that opens for one figure at a time. */
export class Behind {
  /** @param dialog with a heading, a list, a table and two buttons */
  constructor(dialog) {
    this.dialog = dialog;
    this.turn = 0;
    this.part("close").addEventListener("click", () => dialog.close());
    this.part("more").addEventListener("click", () => this.showRecords(this.turn));
    // what is there when it opens again would be of another figure
    dialog.addEventListener("close", () => { this.turn += 1; });
  }

  part(name) {
    return this.dialog.querySelector(`[data-part="${name}"]`);
  }

  /** @param question the division, the day, and the drive where the figures are of one */
  async open(indicator, indicators, question, text, language) {
    const turn = ++this.turn;
    const { drive, ...whole } = question;
    Object.assign(this, { indicator, text, language, cursor: "", question: indicator.dimensions.includes("drive") ? question : whole });
    this.part("name").textContent = named(indicator, language);
    this.part("records").replaceChildren();
    this.part("more").hidden = true;
    this.part("trouble").hidden = true;
    this.showMeaning(indicators, [], []);
    if (!this.dialog.open) this.dialog.showModal();
    await this.orTrouble(turn, async () => {
      const [years, ...aims] = await Promise.all([
        this.years(),
        ...[{}, { period: "year" }].map((span) => api.figure(indicator.id, { ...this.question, ...span, targets: "true" })),
      ]);
      if (turn === this.turn) this.showMeaning(indicators, aims.filter((a) => a.target), years);
    });
    if (!indicator.formula) await this.showRecords(turn);
  }

  /** What happened in each of the last years, where anything did; a stock is what there is. */
  async years() {
    if (this.indicator.definition.kind !== "flow") return [];
    const { asOf, ...rest } = this.question;
    const from = `${Number(asOf.slice(0, 4)) - YEARS + 1}-01-01`;
    const points = await api.series(this.indicator.id, { ...rest, period: "year", from, to: asOf });
    return points.filter((p) => Number(p.value ?? 0) !== 0);
  }

  showMeaning(indicators, aims, years) {
    const { indicator, text, language } = this;
    const { definition, formula } = indicator;
    const lines = [
      [text.meaning, meant(indicator, language)],
      [text.kind, text.kinds[definition.kind]],
      [text.version, text.versionSince(definition.version, day(indicator.inForceFrom, language))],
      ...(formula ? [[text.madeOf, this.formula(formula, indicators)]] : []),
      ...(years.length ? [[text.byYear, years.map((y) => this.year(y)).join(text.between)]] : []),
      ...aims.map((a) => [a.period ? text.targetOfYear : text.target, this.aim(a)]),
    ];
    this.part("meaning").replaceChildren(...lines.flatMap(([name, value]) => [make("dt", { textContent: name }), make("dd", {}, ...[value].flat())]));
  }

  year({ from, value }) {
    return this.text.ofYear(from.slice(0, 4), formattedLine(value, this.indicator.unit, this.text, this.language));
  }

  aim({ target, ofTarget, unit }) {
    const value = formattedLine(target.value, unit, this.text, this.language);
    return this.text.aimedAt(value, ofTarget?.toFixed(1), day(target.to, this.language), target.source);
  }

  /** Its terms, each of which opens. */
  formula({ plus, minus = [], over = [] }, indicators) {
    const terms = (list, sign) => list.flatMap((t, i) => [i > 0 || sign === " − " ? sign : "", this.term(t, indicators)]);
    const above = [...terms(plus, " + "), ...terms(minus, " − ")];
    return over.length ? [...above, " ÷ ", ...terms(over, " + ")] : above;
  }

  term({ indicator: id, value }, indicators) {
    const of = indicators.find((i) => i.id === id);
    const name = (of ? named(of, this.language) : id) + (value ? ` (${value})` : "");
    return of ? link(name, () => this.open(of, indicators, this.question, this.text, this.language)) : name;
  }

  /** The next of them. */
  async showRecords(turn) {
    await this.orTrouble(turn, async () => {
      const { division, asOf, drive } = this.question;
      const page = await api.facts(this.indicator.id, { division, to: asOf, drive, limit: SHOWN, cursor: this.cursor });
      if (turn !== this.turn) return;
      const { text, language, indicator } = this;
      const table = this.part("records");
      if (table.tBodies.length === 0) table.replaceChildren(heading([text.day, text.place, named(indicator, language), text.part, text.event]), make("tbody"));
      table.tBodies[0].append(...page.items.map((f) =>
        make("tr", {},
          make("td", { textContent: f.day }),
          make("td", { textContent: f.division }),
          make("td", { textContent: formattedLine(f.value, indicator.unit, text, language) }),
          make("td", { textContent: Object.values(f.dimensions).join(text.between) }),
          make("td", { textContent: f.eventId, title: time(Date.parse(f.heardAt), language) }))));
      this.cursor = page.nextCursor ?? "";
      this.part("more").hidden = this.cursor === "";
    });
  }

  async orTrouble(turn, work) {
    try {
      await work();
    } catch (problem) {
      if (turn !== this.turn) return;
      this.part("trouble").hidden = false;
      this.part("trouble").textContent = problem.status === 403 ? this.text.noRecords : this.text.away;
    }
  }
}
