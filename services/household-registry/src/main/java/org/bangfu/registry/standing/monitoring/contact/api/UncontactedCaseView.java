package org.bangfu.registry.standing.monitoring.contact.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.MonitoringClass;
import org.bangfu.registry.standing.monitoring.contact.UncontactedCase;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of the list of work. */
@Schema(name = "MonitoringCaseWithoutContact")
public record UncontactedCaseView(
    @Schema(description = "the household's") UUID id,
    @Schema(description = "the household's") String number,
    DivisionCode division,
    MonitoringClass monitoringClass,
    @Schema(description = "since when it is monitored") LocalDate openedOn) {

  static UncontactedCaseView of(UncontactedCase line) {
    return new UncontactedCaseView(
        line.id(), line.number(), line.division(), line.monitoringClass(), line.openedOn());
  }
}
