package org.bangfu.registry.retention;

/** What is kept for a time only. */
public enum RetentionCategory {
  UNDECIDED_ROSTERS("refused, and what was staged of them deleted, so long after their upload"),
  DEPARTED_MEMBERS("erased so long after they left their household"),
  CLOSED_HOUSEHOLDS("erased with all members so long after their file was closed"),
  DEPARTED_STAFF("erased so long after they worked at a station last");

  private final String rule;

  RetentionCategory(String rule) {
    this.rule = rule;
  }

  /** A sentence for the office, without its subject. */
  public String rule() {
    return rule;
  }
}
