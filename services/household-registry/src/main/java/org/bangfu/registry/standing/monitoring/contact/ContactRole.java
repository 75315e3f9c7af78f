package org.bangfu.registry.standing.monitoring.contact;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** As what somebody looks after a household. */
public enum ContactRole implements ChineseCode {
  VILLAGE_CADRE("村干部"),
  RESIDENT_TEAM("驻村工作队员"),
  GRID_WORKER("网格员"),
  HELPER("帮扶责任人"),
  OTHER("其他");

  private final List<String> labels;

  ContactRole(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
