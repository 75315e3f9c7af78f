package org.bangfu.registry.roll.sift;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roll.rule.SiftRule;

/**
 * A run that goes on.
 *
 * @param day on which it began, and of which all that it finds is
 */
record Sift(UUID id, DivisionCode place, LocalDate day, String actor, List<SiftRule> rules) {

  /** What statements of a run may name. */
  Map<String, Object> values() {
    return Map.of(
        "run",
        id,
        "day",
        day,
        "lastYear",
        day.getYear() - 1,
        "actor",
        actor,
        "rules",
        rules.stream().map(SiftRule::id).toArray(String[]::new),
        "versions",
        rules.stream().map(rule -> String.valueOf(rule.version())).toArray(String[]::new));
  }
}
