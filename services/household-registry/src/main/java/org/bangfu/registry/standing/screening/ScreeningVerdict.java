package org.bangfu.registry.standing.screening;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** What came of looking at a household. */
public enum ScreeningVerdict implements ChineseCode {
  NOTHING_FOUND("未发现问题"),
  /** The household or one of its members has a tag since. */
  TAG_SET("已打标签"),
  /** It is to be watched against a return to poverty. */
  MONITORING_WANTED("拟纳入监测");

  private final List<String> labels;

  ScreeningVerdict(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
