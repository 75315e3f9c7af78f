package org.bangfu.registry.standing.monitoring.risk.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.standing.monitoring.risk.RiskMoved;

/**
 * {@code org.bangfu.household.monitoring-risks-changed.v1}.
 *
 * @param changes of each risk from which day the household has it, or has it no longer; at least
 *     one
 * @param occurredOn the day of the naming, or of the step with which the risks go or come back
 */
public record MonitoringRisksChangedV1(
    UUID householdId, DivisionCode division, List<RiskMoved> changes, LocalDate occurredOn)
    implements Dated {
  public static final String TYPE = "org.bangfu.household.monitoring-risks-changed.v1";
}
