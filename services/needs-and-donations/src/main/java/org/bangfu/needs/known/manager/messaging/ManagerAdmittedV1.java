package org.bangfu.needs.known.manager.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;

/** The registry's event, as far as it is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ManagerAdmittedV1(
    UUID managerId, DivisionCode division, List<DivisionCode> divisions, LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.manager.admitted.v1";
}
