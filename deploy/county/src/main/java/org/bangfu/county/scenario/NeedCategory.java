package org.bangfu.county.scenario;

import static org.bangfu.client.needs.model.Measure.FUNDS;
import static org.bangfu.client.needs.model.Measure.GOODS;
import static org.bangfu.client.needs.model.Measure.SERVICE;

import java.util.List;
import org.bangfu.client.needs.model.Measure;
import org.jspecify.annotations.Nullable;

/** The kinds of need, and what a household of that kind of need asks for. */
public enum NeedCategory {
  SCHOOLING(
      ask(FUNDS, 300, 3000, null, null, "孩子上学，学费和生活费有缺口"),
      ask(GOODS, 1, 6, "套", "学习用品", "孩子缺少学习用品")),
  MEDICAL(
      ask(FUNDS, 500, 8000, null, null, "家中有人长期看病吃药，自付部分较重"),
      ask(GOODS, 1, 3, "件", "护理用品", "病人需要护理用品")),
  HOUSING(
      ask(FUNDS, 1000, 10000, null, null, "房屋漏雨，需要修缮"), ask(GOODS, 2, 20, "件", "建筑材料", "修缮房屋缺少材料")),
  INDUSTRY(
      ask(GOODS, 10, 60, "只", "鸡苗", "想养鸡增加收入，缺少鸡苗"),
      ask(FUNDS, 500, 5000, null, null, "想扩大种植，缺少本钱")),
  JOB(
      ask(SERVICE, 1, 2, "次", "介绍工作", "有劳动能力，想在附近找一份工作"),
      ask(SERVICE, 1, 2, "次", "联系扶贫车间", "要照顾老人，想进村里的车间做工")),
  TRAINING(ask(SERVICE, 1, 3, "次", "技能培训", "想学一门手艺"), ask(SERVICE, 1, 3, "次", "种养培训", "想学种养技术")),
  DAILY_GOODS(ask(GOODS, 1, 6, "件", "棉被", "冬天缺少御寒的被子"), ask(GOODS, 1, 10, "袋", "大米", "家中口粮不足")),
  SKILL(
      ask(SERVICE, 1, 3, "次", "农技指导", "果树病虫害多，需要技术指导"),
      ask(SERVICE, 1, 2, "次", "家电维修", "家中电器坏了，无人会修")),
  SALES(ask(SERVICE, 1, 3, "次", "代销农产品", "自家柑橘卖不出去"), ask(SERVICE, 1, 3, "次", "联系买家", "养的土鸡没有销路"));

  /** What is asked for: whole yuan for FUNDS, a number of units otherwise. */
  public record Ask(
      Measure measure,
      int least,
      int most,
      @Nullable String unit,
      @Nullable String item,
      String reason) {}

  private final List<Ask> asks;

  NeedCategory(Ask... asks) {
    this.asks = List.of(asks);
  }

  public List<Ask> asks() {
    return asks;
  }

  private static Ask ask(
      Measure measure,
      int least,
      int most,
      @Nullable String unit,
      @Nullable String item,
      String reason) {
    return new Ask(measure, least, most, unit, item, reason);
  }
}
