package org.bangfu.kit.record.rule;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that the caller learns all of it at once. */
public final class BrokenRules {
  private final List<BrokenRule> rules = new ArrayList<>();

  /** One field and the rule, without the field's name. */
  public record BrokenRule(String field, String message) {}

  /** Notes the rule as broken if the condition holds. */
  public BrokenRules when(boolean condition, String field, String message) {
    if (condition) {
      rules.add(new BrokenRule(field, message));
    }
    return this;
  }

  List<BrokenRule> all() {
    return List.copyOf(rules);
  }
}
