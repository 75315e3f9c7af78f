package org.bangfu.registry.roll.duplicate;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** How a pair of households stands that may be one. */
public enum PairState implements ChineseCode {
  /** Somebody has yet to decide. */
  CANDIDATE("待判定"),
  /** An office said so; it is not proposed again. */
  DIFFERENT("非重复"),
  MERGED("已合并"),
  /** They are not alike any more, or a file was closed; found again, it is a candidate again. */
  ENDED("已终止");

  private final List<String> labels;

  PairState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
