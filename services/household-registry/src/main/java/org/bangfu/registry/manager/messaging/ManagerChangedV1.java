package org.bangfu.registry.manager.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.manager.ManagerChanged;
import org.bangfu.registry.manager.ManagerMove;
import org.bangfu.registry.manager.ManagerState;
import org.jspecify.annotations.Nullable;

/** {@code org.bangfu.manager.changed.v1}. */
record ManagerChangedV1(
    UUID managerId,
    ManagerMove move,
    ManagerState state,
    DivisionCode division,
    List<DivisionCode> divisions,
    @Nullable LocalDate admittedOn,
    @Nullable LocalDate awaySince,
    List<ManagerChanged.Counted> counted,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.manager.changed.v1";

  static ManagerChangedV1 of(ManagerChanged event) {
    return new ManagerChangedV1(
        event.managerId(),
        event.move(),
        event.state(),
        event.division(),
        event.divisions(),
        event.admittedOn(),
        event.awaySince(),
        event.counted(),
        event.occurredOn());
  }
}
