package org.bangfu.registry.roll.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** Which findings are listed; what is null narrows nothing. */
public record FindingFilter(
    @Nullable DivisionCode division,
    @Nullable String rule,
    @Nullable FindingState state,
    @Nullable UUID household,
    @Nullable DivisionCode assignedTo) {

  /** Columns with what they must be. */
  Map<String, Object> equal() {
    Map<String, Object> equal = new HashMap<>();
    put(equal, "rule", rule);
    put(equal, "state", state == null ? null : state.name());
    put(equal, "household_id", household);
    put(equal, "assigned_to", assignedTo == null ? null : assignedTo.value());
    return equal;
  }

  private static void put(Map<String, Object> equal, String column, @Nullable Object value) {
    if (value != null) {
      equal.put(column, value);
    }
  }
}
