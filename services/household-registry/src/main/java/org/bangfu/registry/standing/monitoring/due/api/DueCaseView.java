package org.bangfu.registry.standing.monitoring.due.api;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.standing.monitoring.due.DueCase;
import org.bangfu.registry.standing.monitoring.due.DueReason;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the list of work. */
@Schema(name = "MonitoringCaseDue")
public record DueCaseView(
    @Schema(description = "the household's") UUID id,
    @Schema(description = "the household's") String number,
    DivisionCode division,
    MonitoringClass monitoringClass,
    @Schema(description = "since when it is monitored") LocalDate openedOn,
    @Schema(
            description =
                "NO_RISK_NAMED; NO_MEASURE that is planned or done, 30 days after the beginning; REVIEW"
                    + " whether the risk is gone, six months after it")
        List<DueReason> due) {

  static DueCaseView of(DueCase due) {
    return new DueCaseView(
        due.id(), due.number(), due.division(), due.monitoringClass(), due.openedOn(), due.due());
  }
}
