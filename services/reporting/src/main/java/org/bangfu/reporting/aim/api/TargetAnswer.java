package org.bangfu.reporting.aim.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.aim.Target;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target as it was set. */
@Schema(name = "Target")
record TargetAnswer(
    UUID id,
    DivisionCode division,
    @Schema(examples = "households.registered") String indicator,
    @Schema(description = "of which dimension it is a part; absent for the whole")
        @Nullable Dimension by,
    @Nullable String part,
    @Schema(description = "absent for from the beginning, and for a stock") @Nullable Period period,
    @Nullable LocalDate from,
    @Schema(description = "the day by whose end it is to be reached") LocalDate to,
    @Schema(
            oneOf = {BigDecimal.class, String.class},
            examples = "32043")
        Object value,
    Unit unit,
    String source,
    @Schema(
            description =
                "the division whose office has set it: it or one above it sets another one")
        DivisionCode office,
    @Schema(description = "whether none was recorded later of the same") boolean counts,
    OffsetDateTime recordedAt,
    String recordedBy) {

  static TargetAnswer of(Target target, boolean counts) {
    Narrowing narrowing = Narrowing.ofKey(target.aim().dimension());
    return new TargetAnswer(
        target.id(),
        target.division(),
        target.aim().indicator(),
        narrowing.dimension(),
        narrowing.value(),
        target.aim().period(),
        target.aim().from(),
        target.aim().to(),
        target.unit().onTheWire(target.value()),
        target.unit(),
        target.source(),
        target.office(),
        counts,
        target.recordedAt().atZone(BusinessDays.ZONE).toOffsetDateTime(),
        target.recordedBy());
  }
}
