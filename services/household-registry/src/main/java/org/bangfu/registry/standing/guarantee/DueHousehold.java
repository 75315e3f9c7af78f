package org.bangfu.registry.standing.guarantee;

import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MonitoringState;
import org.bangfu.registry.household.code.PovertyState;

/**
 * A household at which somebody has yet to look, or that lacks something.
 *
 * @param unchecked items that nobody looked at since the day that was asked for
 * @param unmet items that were found lacking when somebody last looked since
 */
public record DueHousehold(
    UUID id,
    String number,
    DivisionCode division,
    PovertyState poverty,
    MonitoringState monitoring,
    List<GuaranteeItem> unchecked,
    List<GuaranteeItem> unmet) {}
