package org.bangfu.registry.household.code;

import java.util.List;

/** Where a member works away from the family's land (务工区域). */
public enum WorkPlace implements ChineseCode {
  IN_TOWNSHIP("乡内", "乡(镇)内务工", "乡镇内务工", "乡内务工"),
  IN_COUNTY("乡外县内", "乡(镇)外县内务工", "乡外县内务工"),
  IN_PROVINCE("县外省内", "县外省内务工"),
  OUTSIDE_PROVINCE("省外", "省外务工");

  private final List<String> labels;

  WorkPlace(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
