package org.bangfu.registry.standing.monitoring.risk;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** What may let a household fall, or fall back, into poverty (致贫返贫风险). */
public enum Risk implements ChineseCode {
  ILLNESS("因病"),
  DISABILITY("因残"),
  SCHOOLING("因学"),
  LACK_OF_LABOUR("缺劳动力", "缺劳力"),
  UNSAFE_HOUSING("因安全住房", "住房安全"),
  UNSAFE_WATER("因安全饮水", "饮水安全"),
  UNSTABLE_JOB("因务工就业不稳"),
  NATURAL_DISASTER("因自然灾害", "因灾"),
  ACCIDENT("因意外事故"),
  /** Which one is said beside it. */
  OTHER("其他", "其它");

  private final List<String> labels;

  Risk(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
