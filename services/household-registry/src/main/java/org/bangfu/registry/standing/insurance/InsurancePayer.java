package org.bangfu.registry.standing.insurance;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Who pays the premium. */
public enum InsurancePayer implements ChineseCode {
  GOVERNMENT("财政"),
  SOCIETY("社会帮扶"),
  HOUSEHOLD("农户自缴"),
  /** The public purse and the household. */
  SHARED("财政与农户共担");

  private final List<String> labels;

  InsurancePayer(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }
}
