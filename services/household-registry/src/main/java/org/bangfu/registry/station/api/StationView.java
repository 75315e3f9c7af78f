package org.bangfu.registry.station.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.StationDetails;
import org.bangfu.registry.station.StationKind;
import org.bangfu.registry.station.StationState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A station as a caller reads it. */
@Schema(name = "Station", description = "An office that does the work for a division (站点)")
public record StationView(
    UUID id,
    @Schema(examples = "高沙镇社会扶贫工作站") String name,
    StationKind kind,
    DivisionCode division,
    @Nullable UUID parentId,
    @Nullable LocalDate openedOn,
    StationState state,
    @Schema(description = "since when it is closed; absent while it is open")
        @Nullable LocalDate closedOn,
    @Nullable String address,
    @Nullable String openingHours,
    @Schema(description = "the station's own") @Nullable String phone,
    @Schema(description = "degrees of WGS-84") @Nullable BigDecimal latitude,
    @Schema(description = "degrees of WGS-84") @Nullable BigDecimal longitude) {

  static final Views<Station, StationView> VIEWS =
      Views.of("/v1/stations/", Station::id, Station::version, StationView::of);

  static StationView of(Station s) {
    StationDetails details = s.details();
    return new StationView(
        s.id(),
        s.name(),
        s.kind(),
        s.division(),
        s.parentId(),
        s.openedOn(),
        s.state(),
        s.closedOn(),
        details.address(),
        details.openingHours(),
        details.phone(),
        details.latitude(),
        details.longitude());
  }
}
