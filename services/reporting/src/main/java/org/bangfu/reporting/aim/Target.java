package org.bangfu.reporting.aim;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Unit;

/**
 * What an office wants an indicator to come to; written once.
 *
 * @param unit the indicator's when it was set
 * @param source who set it, and where
 * @param office the division for which whoever recorded it acted
 */
public record Target(
    UUID id,
    DivisionCode division,
    Aim aim,
    Unit unit,
    BigDecimal value,
    String source,
    DivisionCode office,
    Instant recordedAt,
    String recordedBy) {

  boolean says(Wanted wanted) {
    return unit == wanted.unit()
        && value.compareTo(wanted.value()) == 0
        && source.equals(wanted.source());
  }
}
