package org.bangfu.registry.household;

import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.FileState;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;
import org.jspecify.annotations.Nullable;

/**
 * Which households are asked for; null asks for all.
 *
 * @param number a part of the household's number
 * @param merged whether those are among them that were merged into another one
 */
public record HouseholdFilter(
    @Nullable DivisionCode division,
    @Nullable FileState file,
    @Nullable PovertyState poverty,
    @Nullable MonitoringState monitoring,
    @Nullable String number,
    boolean merged) {

  /**
   * What follows the lines' query, ordered as its index is. States are constants of ours, so that
   * nothing of a caller's reaches the text.
   */
  String sql() {
    return "where {reached}"
        + equal("file_state", file)
        + equal("poverty_state", poverty)
        + equal("monitoring_state", monitoring)
        + (merged ? "" : " and h.merged_into is null")
        + " and h.number like :number escape '!'"
        + PlaceCursor.next("h");
  }

  String numberPattern() {
    return number == null ? "%" : "%" + number.strip().replaceAll("([!%_])", "!$1") + "%";
  }

  private static String equal(String column, @Nullable Enum<?> state) {
    return state == null ? "" : " and h." + column + " = '" + state.name() + "'";
  }
}
