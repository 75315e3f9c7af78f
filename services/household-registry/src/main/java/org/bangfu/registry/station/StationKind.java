package org.bangfu.registry.station;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/**
 * What an office is: county office 县办, township station 乡站, village point 村点, or a department's.
 */
public enum StationKind implements ChineseCode {
  COUNTY_OFFICE("县级服务中心"),
  TOWNSHIP_STATION("乡镇服务站"),
  VILLAGE_POINT("村级信息点"),
  DEPARTMENT_STATION("部门服务站");

  private final List<String> labels;

  StationKind(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
