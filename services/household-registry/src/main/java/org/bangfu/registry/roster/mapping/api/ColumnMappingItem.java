package org.bangfu.registry.roster.mapping.api;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roster.mapping.ColumnMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mapping in a list, without what is in it. */
@Schema(name = "ColumnMappingItem")
public record ColumnMappingItem(
    UUID id,
    DivisionCode division,
    String source,
    @Schema(description = "the last one") int version,
    String name,
    Instant recordedAt) {

  static ColumnMappingItem of(ColumnMapping m) {
    return new ColumnMappingItem(
        m.id(), m.owner(), m.source(), m.version(), m.name(), m.recordedAt());
  }
}
