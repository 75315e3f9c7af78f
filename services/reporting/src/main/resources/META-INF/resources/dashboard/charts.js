// The two charts. No markup goes into them, so that the page needs no inline styles.

import * as echarts from "/_static/echarts/6.0.0/dist/echarts.esm.min.js";

const style = getComputedStyle(document.documentElement);
const colour = (name) => style.getPropertyValue(`--${name}`).trim();
const rem = () => parseFloat(getComputedStyle(document.documentElement).fontSize);
const ROW = 1.25;

function chart(element) {
  const made = echarts.init(element, null, { renderer: "canvas" });
  new ResizeObserver(() => made.resize()).observe(element);
  return made;
}

const common = () => ({
  animationDuration: 400,
  animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
  textStyle: { fontFamily: colour("sans"), fontSize: 0.85 * rem(), color: colour("ink") },
});

const tooltip = (formatter) => ({
  renderMode: "richText",
  confine: true,
  backgroundColor: colour("card"),
  borderColor: colour("line"),
  textStyle: { color: colour("ink"), fontSize: 0.85 * rem() },
  formatter,
});

export class Trend {
  constructor(element) {
    this.element = element;
    this.chart = chart(element);
  }

  show({ months, series, label, format }) {
    const size = 0.82 * rem();
    this.element.setAttribute("aria-label", label);
    this.chart.setOption({
      ...common(),
      color: [colour("pale"), colour("deep")],
      grid: { left: 0, right: 1.4 * rem(), top: 2.2 * rem(), bottom: 0, outerBoundsMode: "same" },
      legend: { top: 0, left: 0, itemWidth: 0.9 * rem(), itemHeight: 0.7 * rem(), icon: "rect", textStyle: { fontSize: size, color: colour("muted") } },
      tooltip: {
        trigger: "axis",
        axisPointer: { type: "shadow" },
        ...tooltip((items) => [items[0].axisValue, ...items.map((i) => `${i.seriesName}  ${format(i.value)}`)].join("\n")),
      },
      xAxis: { type: "category", data: months, axisTick: { show: false }, axisLine: { lineStyle: { color: colour("line") } }, axisLabel: { color: colour("muted"), fontSize: size, hideOverlap: true } },
      yAxis: { type: "value", minInterval: 1, splitLine: { lineStyle: { color: colour("line"), type: "dashed" } }, axisLabel: { color: colour("muted"), fontSize: size } },
      series: series.map((s) => ({ type: "bar", name: s.name, data: s.values, barMaxWidth: 1.1 * rem(), barGap: "10%" })),
    }, { notMerge: true });
  }
}

export class Ranking {
  constructor(element, onChoose) {
    this.element = element;
    this.chart = chart(element);
    this.chart.on("click", (event) => {
      const item = event.componentType === "yAxis" ? this.items.find((i) => i.name === event.value) : this.items[event.dataIndex];
      if (item) onChoose(item.division);
    });
  }

  show({ items, label, format, clickable }) {
    this.items = items;
    this.element.setAttribute("aria-label", label);
    this.element.style.height = `${items.length * ROW + 0.6}rem`;
    this.chart.resize();
    const size = 0.85 * rem();
    this.chart.setOption({
      ...common(),
      color: [colour("deep")],
      grid: { left: 0, right: 5.5 * rem(), top: 4, bottom: 4, outerBoundsMode: "same" },
      tooltip: { trigger: "item", ...tooltip((i) => `${i.name}\n${format(items[i.dataIndex].value)}`) },
      xAxis: { type: "value", show: false, min: 0 },
      yAxis: { type: "category", inverse: true, data: items.map((i) => i.name), triggerEvent: true, axisTick: { show: false }, axisLine: { show: false }, axisLabel: { color: colour("ink"), fontSize: size, width: 8 * rem(), overflow: "truncate" } },
      series: [{
        type: "bar",
        data: items.map((i) => i.plotted),
        barWidth: "58%",
        cursor: clickable ? "pointer" : "default",
        itemStyle: { borderRadius: [0, 2, 2, 0] },
        showBackground: true,
        backgroundStyle: { color: "rgba(29,90,112,0.06)" },
        label: { show: true, position: "right", fontSize: size, color: colour("muted"), formatter: (i) => format(items[i.dataIndex].value) },
      }],
    }, { notMerge: true });
  }
}
