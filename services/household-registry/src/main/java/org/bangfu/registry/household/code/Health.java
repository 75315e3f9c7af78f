package org.bangfu.registry.household.code;

import java.util.List;

/** Health as far as support depends on it (健康状况). */
public enum Health implements ChineseCode {
  HEALTHY("健康"),
  CHRONIC_ILLNESS("长期慢性病", "慢性病"),
  SERIOUS_ILLNESS("患有大病", "大病"),
  DISABLED("残疾");

  private final List<String> labels;

  Health(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
