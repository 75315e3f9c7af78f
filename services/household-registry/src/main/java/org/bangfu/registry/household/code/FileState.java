package org.bangfu.registry.household.code;

import java.util.List;

/** The household's file in the registry (档案状态). */
public enum FileState implements ChineseCode {
  REGISTERED("已登记"),
  VERIFIED("已核实"),
  CLOSED("已关闭");

  private final List<String> labels;

  FileState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
