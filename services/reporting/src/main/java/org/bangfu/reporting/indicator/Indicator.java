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

/**
 * The indicators, each with the texts of {@code indicators.properties}. Each is a population of its
 * own: none is ever added to another.
 */
public enum Indicator {
  HOUSEHOLDS_REGISTERED("households.registered", STOCK, Unit.HOUSEHOLDS),
  MANAGERS_REGISTERED("managers.registered", STOCK, Unit.PEOPLE),
  HELPERS_REGISTERED("helpers.registered", STOCK, Unit.PEOPLE, KIND),
  NEEDS_PUBLISHED("needs.published", FLOW, Unit.NEEDS, CATEGORY),
  NEEDS_MATCHED("needs.matched", FLOW, Unit.NEEDS, CATEGORY),
  NEEDS_SUCCESS_RATE("needs.success-rate", RATE, Unit.PERCENT, CATEGORY),
  DONATIONS_ONLINE("donations.online", FLOW, Unit.YUAN),
  DONATIONS_OFFLINE("donations.offline", FLOW, Unit.YUAN),
  CAMPAIGNS_PUBLISHED("campaigns.published", FLOW, Unit.CAMPAIGNS),
  CAMPAIGNS_TARGET("campaigns.target", FLOW, Unit.YUAN),
  CAMPAIGNS_FUNDED("campaigns.funded", FLOW, Unit.CAMPAIGNS),
  CAMPAIGNS_RAISED("campaigns.raised", FLOW, Unit.YUAN),
  AID_ENGAGEMENTS("aid.engagements", FLOW, Unit.TIMES, DRIVE, KIND, CHANNEL),
  AID_GOODS("aid.goods", FLOW, Unit.ITEMS, DRIVE, KIND, CHANNEL),
  AID_SERVICES("aid.services", FLOW, Unit.TIMES, DRIVE, KIND, CHANNEL),
  AID_FUNDS("aid.funds", FLOW, Unit.YUAN, DRIVE, KIND, CHANNEL),
  AID_GOODS_VALUE("aid.goods-value", FLOW, Unit.YUAN, DRIVE, KIND, CHANNEL),
  WISHES_PUBLISHED("wishes.published", FLOW, Unit.WISHES, KIND),
  WISHES_REALISED("wishes.realised", FLOW, Unit.WISHES, KIND),
  ORDERS_AMOUNT("orders.amount", FLOW, Unit.YUAN, KIND, CHANNEL),
  HOUSEHOLDS_INCOME_FROM_SALES("households.income-from-sales", FLOW, Unit.YUAN);

  private final String id;
  private final Unit unit;
  private final String nameZh;
  private final String nameEn;
  private final Definition definition;
  private final Set<Dimension> dimensions;

  Indicator(String id, IndicatorKind kind, Unit unit, Dimension... dimensions) {
    this.id = id;
    this.unit = unit;
    this.nameZh = IndicatorTexts.of(id + ".name.zh");
    this.nameEn = IndicatorTexts.of(id + ".name.en");
    this.definition =
        new Definition(
            IndicatorTexts.of(id + ".meaning.zh"), IndicatorTexts.of(id + ".meaning.en"), kind);
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
