package org.bangfu.kit.record.rule;

/** What can tell which of its fields do not go together. */
public interface Consistent {
  void check(BrokenRules broken);
}
