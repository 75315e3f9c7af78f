package org.bangfu.reporting.fact.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.fact.Traced;
import org.bangfu.reporting.indicator.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one event counts for an indicator. */
@Schema(name = "Fact")
record FactAnswer(
    @Schema(description = "the event, by its ce_id; a move for what somebody took along")
        UUID eventId,
    @Schema(description = "its place among what the event counts, or takes along of another")
        int line,
    @Schema(description = "of what a move took along: the event that counted it")
        @Nullable UUID carries,
    DivisionCode division,
    LocalDate day,
    @Schema(
            description = "integer for counts, decimal string for yuan; negative if taken back",
            oneOf = {Long.class, String.class},
            examples = "1")
        Object value,
    @Schema(examples = "{\"drive\":\"户帮户亲帮亲\"}") Map<String, String> dimensions,
    @Schema(description = "when the log took the event") OffsetDateTime heardAt) {

  static FactAnswer of(Traced fact, Unit unit) {
    Map<String, String> dimensions = new TreeMap<>();
    fact.dimensions().forEach((dimension, value) -> dimensions.put(dimension.wireName(), value));
    return new FactAnswer(
        fact.event(),
        fact.key().line(),
        fact.carries(),
        fact.division(),
        fact.day(),
        unit.onTheWire(fact.value()),
        dimensions,
        fact.heardAt().atZone(BusinessDays.ZONE).toOffsetDateTime());
  }
}
