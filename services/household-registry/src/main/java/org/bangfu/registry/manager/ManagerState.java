package org.bangfu.registry.manager;

import java.util.List;
import org.bangfu.registry.household.code.ChineseCode;

/** Where an information manager stands. */
public enum ManagerState implements ChineseCode {
  /** Waits for the review. */
  APPLIED("待审核"),
  /** Was not admitted. */
  REFUSED("未录用"),
  /** Is at work. */
  ADMITTED("在岗"),
  /** Is not at work for the time being. */
  SUSPENDED("停职"),
  /** Is at work no more. */
  LEFT("离岗");

  private final List<String> labels;

  ManagerState(String... labels) {
    this.labels = List.of(labels);
  }

  @Override
  public List<String> labels() {
    return labels;
  }

  /** Whether other services know of a manager who stands so. */
  boolean isTold() {
    return this != APPLIED && this != REFUSED;
  }
}
