package org.bangfu.registry.station.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.station.Station;
import org.bangfu.registry.station.StationKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An office that opens. */
@Schema(name = "OpenStationRequest", description = "A station to open (站点)")
public record OpenStationRequest(
    @Schema(description = "the client's own name for the record, unique for that client")
        @Nullable
        @Size(min = 1, max = 100)
        String clientReference,
    @Schema(examples = "高沙镇社会扶贫工作站") @NotBlank @Size(max = 200) String name,
    @NotNull DivisionCode division,
    @Schema(description = "the station above") @Nullable UUID parentId,
    @NotNull StationKind kind,
    @Schema(description = "the day of opening; absent if it was there before")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn)
    implements BulkItem {

  Station.Opening toOpening() {
    return new Station.Opening(clientReference, name.strip(), kind, division, parentId, occurredOn);
  }
}
