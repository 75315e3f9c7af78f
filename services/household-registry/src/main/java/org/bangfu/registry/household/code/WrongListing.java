package org.bangfu.registry.household.code;

import java.util.List;

/** Why a household should never have been on the poverty register (清退原因). */
public enum WrongListing implements ChineseCode {
  INCOME_ABOVE_LINE("收入高于识别标准"),
  /** A house in town, a car, machines or a firm. */
  PROPERTY("有商品房、车辆或经营实体"),
  /** A member is paid by the public purse. */
  PUBLIC_PAY("有财政供养人员"),
  FALSE_STATEMENT("弄虚作假"),
  LISTED_TWICE("重复建档"),
  /** Nobody lives there, or nobody of them did. */
  NOT_LIVING_THERE("空挂户"),
  CLERICAL_ERROR("录入错误"),
  /** The reason of the step says which. */
  OTHER("其他");

  private final List<String> labels;

  WrongListing(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
