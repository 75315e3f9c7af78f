package org.bangfu.registry.household.code;

import java.util.List;

/** Why the household is poor (致贫原因); our own codes, and the words that rosters use for them. */
public enum PovertyCause implements ChineseCode {
  ILLNESS("因病"),
  DISABILITY("因残"),
  SCHOOLING("因学"),
  DISASTER("因灾"),
  LACK_OF_LAND("缺土地"),
  LACK_OF_WATER("缺水"),
  LACK_OF_SKILL("缺技术"),
  LACK_OF_LABOUR("缺劳动力", "缺劳力"),
  LACK_OF_CAPITAL("缺资金"),
  POOR_TRANSPORT("交通条件落后"),
  LACK_OF_MOTIVATION("自身发展动力不足", "自身发展力不足"),
  MARRIAGE("因婚"),
  BEREAVEMENT("因丧"),
  OTHER("其他", "其它");

  private final List<String> labels;

  PovertyCause(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
