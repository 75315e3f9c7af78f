package org.bangfu.registry.standing.tag;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Whom a kind of tag is for: a household as a whole, or one of its members. */
public enum TagScope implements ChineseCode {
  HOUSEHOLD("户"),
  PERSON("人");

  private final List<String> labels;

  TagScope(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
