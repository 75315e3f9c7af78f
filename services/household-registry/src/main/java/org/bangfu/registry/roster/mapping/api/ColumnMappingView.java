package org.bangfu.registry.roster.mapping.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.roster.mapping.ColumnMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mapping as a caller reads it. */
@Schema(name = "ColumnMapping")
public record ColumnMappingView(
    UUID id,
    @Schema(description = "the division whose mapping it is; CN for those that come with a release")
        DivisionCode division,
    String source,
    int version,
    String name,
    Instant recordedAt,
    List<HeadingOfSource> headings,
    List<CodeOfSource> codes) {

  static ColumnMappingView of(ColumnMapping m) {
    return new ColumnMappingView(
        m.id(),
        m.owner(),
        m.source(),
        m.version(),
        m.name(),
        m.recordedAt(),
        m.headings().stream().map(HeadingOfSource::of).toList(),
        m.codes().stream().map(CodeOfSource::of).toList());
  }
}
