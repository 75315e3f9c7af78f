package org.bangfu.county.scenario;

import java.util.Arrays;
import java.util.Optional;

/** The figures a scenario may publish, under the ids by which reporting answers them. */
public enum Indicator {
  HOUSEHOLDS("households.registered", Unit.COUNT, "平台登记户数", "Households registered"),
  POVERTY_HOUSEHOLDS("poverty.households", Unit.COUNT, "建档立卡户", "Households on the register"),
  POVERTY_PEOPLE("poverty.people", Unit.COUNT, "建档立卡人口", "People on the register"),
  VILLAGES_DELISTED("villages.delisted", Unit.COUNT, "已出列贫困村", "Poor villages delisted"),
  VILLAGES_SUPERVISED("villages.supervised", Unit.COUNT, "挂牌督战村", "Villages supervised"),
  SUPERVISION_SITES("villages.supervision-sites", Unit.COUNT, "挂牌督战安置点", "Sites supervised"),
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

  Indicator(String id, Unit unit, String zh, String en) {
    this.id = id;
    this.unit = unit;
    this.zh = zh;
    this.en = en;
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

  /**
   * Only what is counted of the poverty register is told apart by where a household stands on it.
   */
  public boolean hasStanding() {
    return id.startsWith("poverty.");
  }

  /** The number of campaigns stays as published at every scale, unless a reading says otherwise. */
  public boolean scaledUnlessSaid() {
    return this != CAMPAIGNS_PUBLISHED && this != CAMPAIGNS_FUNDED && unit != Unit.RATE;
  }
}
