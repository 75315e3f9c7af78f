package org.bangfu.registry.staff;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** As what somebody works at a station. */
public enum StaffRole implements ChineseCode {
  /** One at a time. */
  HEAD("站长"),
  WORKER("工作人员");

  private final List<String> labels;

  StaffRole(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
