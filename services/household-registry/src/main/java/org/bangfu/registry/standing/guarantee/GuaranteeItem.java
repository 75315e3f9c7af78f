package org.bangfu.registry.standing.guarantee;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** What a household is not to lack (两不愁三保障和饮水安全). */
public enum GuaranteeItem implements ChineseCode {
  FOOD("不愁吃"),
  CLOTHING("不愁穿"),
  SCHOOLING("义务教育"),
  MEDICAL("基本医疗"),
  HOUSING("住房安全"),
  WATER("饮水安全");

  private final List<String> labels;

  GuaranteeItem(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
