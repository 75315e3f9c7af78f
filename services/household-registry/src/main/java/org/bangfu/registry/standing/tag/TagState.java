package org.bangfu.registry.standing.tag;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** What became of a tag. */
public enum TagState implements ChineseCode {
  SET("有效"),
  ENDED("已解除"),
  /** It was wrong and counts for nothing. */
  REVERSED("已撤销");

  private final List<String> labels;

  TagState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
