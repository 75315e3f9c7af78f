package org.bangfu.registry.station.messaging;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.outbox.Dated;
import org.bangfu.registry.station.StationCause;
import org.bangfu.registry.station.StationKind;

/** {@code org.bangfu.station.opened.v1}. */
record StationOpenedV1(
    UUID stationId,
    StationKind kind,
    DivisionCode division,
    StationCause cause,
    List<VillageMove> villages,
    LocalDate occurredOn)
    implements Dated {
  static final String TYPE = "org.bangfu.station.opened.v1";
}
