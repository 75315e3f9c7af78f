package org.bangfu.reporting.aim.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.reporting.aim.Against;
import org.bangfu.reporting.aim.Target;
import org.bangfu.reporting.indicator.Unit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The target of a figure: what {@code ofTarget} is divided by. */
public record FigureTarget(
    UUID id,
    @Schema(
            description = "in the figure's unit",
            oneOf = {BigDecimal.class, String.class},
            examples = "32043")
        Object value,
    @Schema(description = "first day of its period; absent for from the beginning")
        @Nullable LocalDate from,
    @Schema(description = "the day by whose end it is to be reached") LocalDate to,
    @Schema(examples = "洞政办发〔2020〕6号") String source,
    @Schema(description = "a target that is younger than its period was set afterwards")
        OffsetDateTime recordedAt,
    @Schema(
            description = "the figure less the target; of a rate in its own points",
            oneOf = {BigDecimal.class, String.class},
            examples = "0")
        @Nullable Object difference) {

  /** Absent where no target was set, or nobody asked. */
  public static @Nullable FigureTarget of(Against against) {
    Target target = against.target();
    if (target == null) {
      return null;
    }
    Unit unit = target.unit();
    BigDecimal difference = against.difference();
    return new FigureTarget(
        target.id(),
        unit.onTheWire(target.value()),
        target.aim().from(),
        target.aim().to(),
        target.source(),
        target.recordedAt().atZone(BusinessDays.ZONE).toOffsetDateTime(),
        difference == null ? null : unit.onTheWire(difference));
  }
}
