package org.bangfu.county.scenario;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The figures a scenario may publish, under the ids by which reporting answers them. */
public enum Indicator {
  HOUSEHOLDS("households.registered", Unit.COUNT, "平台登记户数", "Households registered"),
  POVERTY_HOUSEHOLDS(
      "poverty.households", Unit.COUNT, "建档立卡户", "Households on the register", Kinds.STANDINGS),
  POVERTY_PEOPLE("poverty.people", Unit.COUNT, "建档立卡人口", "People on the register", Kinds.STANDINGS),
  VILLAGES_DELISTED("villages.delisted", Unit.COUNT, "已出列贫困村", "Poor villages delisted"),
  VILLAGES_SUPERVISED("villages.supervised", Unit.COUNT, "挂牌督战村", "Villages supervised"),
  SUPERVISION_SITES("villages.supervision-sites", Unit.COUNT, "挂牌督战安置点", "Sites supervised"),
  MONITORED("monitoring.households", Unit.COUNT, "监测户", "Households monitored", Kinds.CLASSES),
  REMOVED_NATURAL("monitoring.removed-natural", Unit.COUNT, "自然消除风险户", "Risks gone", Kinds.CLASSES),
  REMOVED_ASSISTED(
      "monitoring.removed-assisted", Unit.COUNT, "帮扶消除风险户", "Risks removed", Kinds.CLASSES),
  RISKS("monitoring.risks", Unit.COUNT, "监测户风险", "Risks", Kinds.RISKS),
  MEASURES_DONE("monitoring.measures-done", Unit.COUNT, "落实帮扶措施", "Measures done", Kinds.MEASURES),
  GUARANTEES_MET("guarantees.met", Unit.COUNT, "保障达标", "Guarantees met", Kinds.ITEMS),
  GUARANTEES_UNMET("guarantees.unmet", Unit.COUNT, "保障未达标", "Guarantees unmet", Kinds.ITEMS),
  GUARANTEES_RATE("guarantees.met-rate", Unit.RATE, "保障达标率", "Guarantees met", Kinds.ITEMS),
  CLUES_REPORTED("clues.reported", Unit.COUNT, "监测线索", "Clues reported", Kinds.SOURCES),
  CLUES_OPEN("clues.open", Unit.COUNT, "未办结线索", "Clues open", Kinds.SOURCES),
  PLANS_AGREED("plans.agreed", Unit.COUNT, "签订帮扶计划", "Plans agreed", Kinds.PATHS),
  INSURED("insured.households", Unit.COUNT, "防贫保险参保户", "Households insured", Kinds.INSURANCES),
  KEY_HOUSEHOLDS("households.key", Unit.COUNT, "重点户", "Key households"),
  MANAGERS("managers.registered", Unit.COUNT, "信息管理员", "Information managers"),
  HELPERS("helpers.registered", Unit.COUNT, "爱心人士", "Helpers registered"),
  NEEDS_PUBLISHED("needs.published", Unit.COUNT, "发布需求", "Needs published"),
  NEEDS_MATCHED("needs.matched", Unit.COUNT, "对接成功", "Needs matched"),
  SUCCESS_RATE("needs.success-rate", Unit.RATE, "对接成功率", "Success rate"),
  DONATIONS_ONLINE("donations.online", Unit.MONEY, "线上捐款", "Donated online"),
  DONATIONS_OFFLINE("donations.offline", Unit.MONEY, "线下捐款", "Donated offline"),
  CAMPAIGNS_PUBLISHED("campaigns.published", Unit.COUNT, "众筹项目", "Campaigns published"),
  CAMPAIGNS_TARGET("campaigns.target", Unit.MONEY, "众筹目标", "Campaigns' target"),
  CAMPAIGNS_FUNDED("campaigns.funded", Unit.COUNT, "众筹成功", "Campaigns funded"),
  CAMPAIGNS_RAISED("campaigns.raised", Unit.MONEY, "众筹金额", "Campaigns raised"),
  AID_ENGAGEMENTS("aid.engagements", Unit.COUNT, "对接帮扶次数", "Engagements"),
  AID_GOODS("aid.goods", Unit.COUNT, "帮扶物资件数", "Goods"),
  AID_SERVICES("aid.services", Unit.COUNT, "帮扶服务次数", "Services"),
  AID_FUNDS("aid.funds", Unit.MONEY, "帮扶资金", "Aid funds"),
  ORDERS_AMOUNT("orders.amount", Unit.MONEY, "消费帮扶金额", "Orders' amount"),
  SALES_INCOME("households.income-from-sales", Unit.MONEY, "户销售收入", "Income from sales");

  public enum Unit {
    COUNT,
    MONEY,
    RATE
  }

  private final String id;
  private final Unit unit;
  private final String zh;
  private final String en;
  private final @Nullable Kinds kinds;

  Indicator(String id, Unit unit, String zh, String en) {
    this(id, unit, zh, en, null);
  }

  Indicator(String id, Unit unit, String zh, String en, @Nullable Kinds kinds) {
    this.id = id;
    this.unit = unit;
    this.zh = zh;
    this.en = en;
    this.kinds = kinds;
  }

  public static Optional<Indicator> withId(String id) {
    return Arrays.stream(values()).filter(indicator -> indicator.id.equals(id)).findFirst();
  }

  public String id() {
    return id;
  }

  public Unit unit() {
    return unit;
  }

  public String zh() {
    return zh;
  }

  public String en() {
    return en;
  }

  /** Only aid is told apart by the drive it belongs to. */
  public boolean hasDrive() {
    return id.startsWith("aid.");
  }

  /** Of what parts it is the sum; null where it is played as a whole. */
  public @Nullable Kinds kinds() {
    return kinds;
  }

  /** Whether it says what there is on a day, and may be less on a later one. */
  public boolean mayFall() {
    return this == MONITORED
        || this == RISKS
        || this == CLUES_OPEN
        || this == GUARANTEES_MET
        || this == GUARANTEES_UNMET;
  }

  /** The number of campaigns stays as published at every scale, unless a reading says otherwise. */
  public boolean scaledUnlessSaid() {
    return this != CAMPAIGNS_PUBLISHED && this != CAMPAIGNS_FUNDED && unit != Unit.RATE;
  }
}
