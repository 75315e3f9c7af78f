package org.bangfu.reporting.indicator;

import static org.bangfu.reporting.indicator.Dimension.CATEGORY;
import static org.bangfu.reporting.indicator.Dimension.CHANNEL;
import static org.bangfu.reporting.indicator.Dimension.DRIVE;
import static org.bangfu.reporting.indicator.Dimension.KIND;
import static org.bangfu.reporting.indicator.IndicatorKind.FLOW;
import static org.bangfu.reporting.indicator.IndicatorKind.RATE;
import static org.bangfu.reporting.indicator.IndicatorKind.STOCK;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The indicators. Each is a population of its own: none is ever added to another. */
public enum Indicator {
  HOUSEHOLDS_REGISTERED(
      "households.registered",
      STOCK,
      Unit.HOUSEHOLDS,
      "登记户数",
      "Households registered",
      "截至统计日在平台登记的户数，档案关闭的户自关闭之日起不计；与建档立卡户数是两个指标。",
      "Households registered on the platform by the end of the day, without those whose file is"
          + " closed by then; not the number on the poverty register."),
  MANAGERS_REGISTERED(
      "managers.registered",
      STOCK,
      Unit.PEOPLE,
      "信息管理员",
      "Information managers",
      "截至统计日通过资格审核的信息管理员人数，按所属帮扶站计。",
      "Information managers admitted by the end of the day, counted at their station."),
  HELPERS_REGISTERED(
      "helpers.registered",
      STOCK,
      Unit.PEOPLE,
      "爱心人士",
      "Helpers registered",
      "截至统计日注册的爱心人士、爱心企业和社会组织数。",
      "People, firms and organisations registered as helpers by the end of the day.",
      KIND),
  NEEDS_PUBLISHED(
      "needs.published",
      FLOW,
      Unit.NEEDS,
      "发布需求",
      "Needs published",
      "期内发布的爱心需求数，含此后撤回和过期的。",
      "Needs published in the period, including those withdrawn or expired later.",
      CATEGORY),
  NEEDS_MATCHED(
      "needs.matched",
      FLOW,
      Unit.NEEDS,
      "对接需求",
      "Needs matched",
      "期内对接成功的爱心需求数：有效认领已满足全部所需；认领失效或取消的，于当日扣除。",
      "Needs whose live claims came to cover all they ask, less those taken back by a lapse or a"
          + " cancellation on that day.",
      CATEGORY),
  NEEDS_SUCCESS_RATE(
      "needs.success-rate",
      RATE,
      Unit.PERCENT,
      "对接成功率",
      "Success rate",
      "对接需求数 ÷ 发布需求数，保留一位小数。",
      "Needs matched ÷ needs published, in percent with one decimal.",
      CATEGORY),
  DONATIONS_ONLINE(
      "donations.online",
      FLOW,
      Unit.YUAN,
      "线上捐款",
      "Donated online",
      "期内经线上支付的捐款，扣除退款；不含众筹。",
      "Money donated through online payment, less refunds; without campaign contributions."),
  DONATIONS_OFFLINE(
      "donations.offline",
      FLOW,
      Unit.YUAN,
      "线下捐款",
      "Donated offline",
      "期内凭收据登记的线下捐款，扣除退款；不含众筹。",
      "Money donated against a receipt, less refunds; without campaign contributions."),
  CAMPAIGNS_PUBLISHED(
      "campaigns.published",
      FLOW,
      Unit.CAMPAIGNS,
      "发布众筹",
      "Campaigns published",
      "期内发布的众筹项目数。",
      "Crowdfunding campaigns published in the period."),
  CAMPAIGNS_TARGET(
      "campaigns.target",
      FLOW,
      Unit.YUAN,
      "众筹目标",
      "Campaign targets",
      "期内发布的众筹项目的目标金额合计。",
      "Sum of the targets of the campaigns published in the period."),
  CAMPAIGNS_FUNDED(
      "campaigns.funded",
      FLOW,
      Unit.CAMPAIGNS,
      "众筹成功",
      "Campaigns funded",
      "期内筹满目标的众筹项目数。",
      "Campaigns that reached their target in the period."),
  CAMPAIGNS_RAISED(
      "campaigns.raised",
      FLOW,
      Unit.YUAN,
      "众筹金额",
      "Raised by campaigns",
      "期内收到的众筹款，退款于退款当日扣除；不计入捐款。",
      "Contributions to campaigns in the period, less those that went back; not counted as"
          + " donations."),
  AID_ENGAGEMENTS(
      "aid.engagements",
      FLOW,
      Unit.TIMES,
      "对接帮扶",
      "Engagements",
      "期内帮扶记录中的对接帮扶次数，冲正的于冲正当日扣除；不是结对户数，也不是对接需求数。",
      "Engagements in aid records, less those reversed on their day; neither pairings nor needs"
          + " matched.",
      DRIVE,
      KIND,
      CHANNEL),
  AID_GOODS(
      "aid.goods",
      FLOW,
      Unit.ITEMS,
      "捐赠物资",
      "Goods",
      "期内帮扶记录中的物资件数。",
      "Items of goods in aid records.",
      DRIVE,
      KIND,
      CHANNEL),
  AID_SERVICES(
      "aid.services",
      FLOW,
      Unit.TIMES,
      "帮扶服务",
      "Services",
      "期内帮扶记录中的服务次数。",
      "Times a service was given in aid records.",
      DRIVE,
      KIND,
      CHANNEL),
  AID_FUNDS(
      "aid.funds",
      FLOW,
      Unit.YUAN,
      "帮扶资金",
      "Funds",
      "期内帮扶记录中的资金；不计入捐款和众筹。",
      "Money in aid records; neither donations nor campaigns.",
      DRIVE,
      KIND,
      CHANNEL),
  AID_GOODS_VALUE(
      "aid.goods-value",
      FLOW,
      Unit.YUAN,
      "物资折价",
      "Value of goods",
      "期内帮扶记录中物资的折价，仅含填报了折价的；不与帮扶资金相加。",
      "What the goods in aid records are worth, of those that say it; never added to funds.",
      DRIVE,
      KIND,
      CHANNEL),
  WISHES_PUBLISHED(
      "wishes.published",
      FLOW,
      Unit.WISHES,
      "发布微心愿",
      "Wishes published",
      "期内发布的微心愿数，含此后撤下的。",
      "Wishes published in the period, including those taken down later.",
      KIND),
  WISHES_REALISED(
      "wishes.realised",
      FLOW,
      Unit.WISHES,
      "实现微心愿",
      "Wishes realised",
      "期内实现的微心愿数。",
      "Wishes realised in the period.",
      KIND),
  ORDERS_AMOUNT(
      "orders.amount",
      FLOW,
      Unit.YUAN,
      "消费帮扶",
      "Consumption aid",
      "期内下单金额，按商品产地村计，扣除取消和退款。",
      "Amount of orders placed, by village of origin, less cancellations and refunds on their day.",
      KIND,
      CHANNEL),
  HOUSEHOLDS_INCOME_FROM_SALES(
      "households.income-from-sales",
      FLOW,
      Unit.YUAN,
      "农户销售收入",
      "Income from sales",
      "期内结算给供货农户的金额，按户所在村计。",
      "Amounts settled to the supplying households, by their village.");

  private final String id;
  private final Unit unit;
  private final String nameZh;
  private final String nameEn;
  private final Definition definition;
  private final Set<Dimension> dimensions;

  Indicator(
      String id,
      IndicatorKind kind,
      Unit unit,
      String nameZh,
      String nameEn,
      String definitionZh,
      String definitionEn,
      Dimension... dimensions) {
    this.id = id;
    this.unit = unit;
    this.nameZh = nameZh;
    this.nameEn = nameEn;
    this.definition = new Definition(definitionZh, definitionEn, kind);
    this.dimensions = Set.of(dimensions);
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

  public String nameZh() {
    return nameZh;
  }

  public String nameEn() {
    return nameEn;
  }

  public Definition definition() {
    return definition;
  }

  public IndicatorKind kind() {
    return definition.kind();
  }

  /** What the figure is made of: itself, or the numerator and the denominator of a rate. */
  public List<Indicator> parts() {
    return this == NEEDS_SUCCESS_RATE ? List.of(NEEDS_MATCHED, NEEDS_PUBLISHED) : List.of(this);
  }

  /** By what this indicator can be narrowed. */
  public Set<Dimension> dimensions() {
    return dimensions;
  }
}
