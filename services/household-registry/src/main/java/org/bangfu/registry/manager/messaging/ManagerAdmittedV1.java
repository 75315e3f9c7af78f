package org.bangfu.registry.manager.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.outbox.Dated;

/** {@code org.bangfu.manager.admitted.v1}. */
record ManagerAdmittedV1(
    UUID managerId, DivisionCode division, List<DivisionCode> divisions, LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.manager.admitted.v1";
}
