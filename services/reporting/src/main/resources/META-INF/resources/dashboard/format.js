// Numbers as people read them. Money stays text all the way: it never becomes a floating-point number.

const grouped = (digits) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");

/** A quotient of fen with two decimals, half up. */
function divided(fen, by) {
  const negative = fen < 0n;
  const hundredths = ((negative ? -fen : fen) * 2n + by) / (by * 2n);
  const text = hundredths.toString().padStart(3, "0");
  return `${negative ? "-" : ""}${grouped(text.slice(0, -2))}.${text.slice(-2)}`;
}

function money(value, language) {
  const fen = BigInt(value.replace(".", ""));
  const size = fen < 0n ? -fen : fen;
  if (language === "zh-CN") {
    if (size >= 10_000_000_000n) return { number: divided(fen, 100_000_000n), unit: "亿元" };
    if (size >= 1_000_000n) return { number: divided(fen, 10_000n), unit: "万元" };
    return { number: divided(fen, 1n), unit: "元" };
  }
  return { number: `¥${divided(fen, 1n)}`.replace("¥-", "−¥"), unit: "" };
}

/** A figure's number and its unit, to be set in different sizes. */
export function formatted(value, unit, text, language) {
  if (value === undefined || value === null) return { number: "—", unit: "" };
  if (unit === "yuan") return money(value, language);
  if (unit === "percent") return { number: value.toFixed(1), unit: "%" };
  if (unit === "quotient") return { number: value.toFixed(2), unit: "" };
  const sign = value < 0 ? "-" : "";
  return { number: sign + grouped(String(Math.abs(value))), unit: text.units[unit] };
}

export function formattedLine(value, unit, text, language) {
  const { number, unit: suffix } = formatted(value, unit, text, language);
  return suffix ? `${number}${suffix === "%" ? "" : " "}${suffix}` : number;
}

/** The exact amount for whoever wants to know. */
export function exact(value, unit) {
  if (unit !== "yuan" || value === undefined) return "";
  const [whole, fraction] = value.split(".");
  return `${whole.startsWith("-") ? "-" : ""}${grouped(whole.replace("-", ""))}.${fraction} 元 (CNY)`;
}

/** For a chart's axis only, where a pixel is coarser than the rounding. */
export const plotted = (value) => (value === undefined ? null : Number(value));

export function day(text, language) {
  const [year, month, date] = text.split("-").map(Number);
  return new Intl.DateTimeFormat(language, { dateStyle: "long", timeZone: "UTC" })
    .format(new Date(Date.UTC(year, month - 1, date)));
}

export function month(text, language) {
  const [year, number] = text.split("-");
  return language === "zh-CN" ? `${year}年${Number(number)}月` : `${year}-${number}`;
}

export const time = (instant, language) =>
  new Intl.DateTimeFormat(language, { timeStyle: "medium", timeZone: "Asia/Shanghai", hour12: false }).format(instant);
