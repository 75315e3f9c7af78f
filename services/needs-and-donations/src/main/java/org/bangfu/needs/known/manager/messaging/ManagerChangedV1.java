package org.bangfu.needs.known.manager.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The registry's event, as far as it is used here. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ManagerChangedV1(
    UUID managerId,
    DivisionCode division,
    List<DivisionCode> divisions,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate awaySince,
    LocalDate occurredOn) {
  static final String TYPE = "org.bangfu.manager.changed.v1";
}
