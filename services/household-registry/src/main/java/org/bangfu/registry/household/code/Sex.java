package org.bangfu.registry.household.code;

import java.util.List;

/** Sex as in the ID number: its sequence is odd for men and even for women. */
public enum Sex implements ChineseCode {
  MALE("男", "男性"),
  FEMALE("女", "女性");

  private final List<String> labels;

  Sex(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
