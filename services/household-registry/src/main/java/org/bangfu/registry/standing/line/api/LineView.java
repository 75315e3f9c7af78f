package org.bangfu.registry.standing.line.api;

import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.standing.line.IncomeLine;
import org.bangfu.registry.standing.line.LineKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line as a caller reads it. */
@Schema(name = "IncomeLine")
public record LineView(
    UUID id,
    DivisionCode division,
    LineKind kind,
    int year,
    @Schema(description = "yuan a head and year, net") Money amount,
    String source,
    Instant recordedAt,
    String recordedBy) {

  static LineView of(IncomeLine line) {
    return new LineView(
        line.id(),
        line.division(),
        line.kind(),
        line.year(),
        line.amount(),
        line.source(),
        line.recordedAt(),
        line.recordedBy());
  }
}
