package org.bangfu.registry.manager.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;

/** {@code org.bangfu.manager.admitted.v1}. */
record ManagerAdmittedV1(
    UUID managerId, DivisionCode division, List<DivisionCode> divisions, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.manager.admitted.v1";
}
