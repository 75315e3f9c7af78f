package org.bangfu.reporting.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where what was made again is not what is read. */
@Schema(name = "RebuildDifference")
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Difference(
    Kind kind,
    DivisionCode division,
    @Schema(examples = "aid.funds") String indicator,
    @Schema(description = "of the fact or the sum; the first of a month for its sum")
        @Nullable LocalDate day,
    @Schema(description = "of a sum; empty for the total", examples = "drive=户帮户亲帮亲")
        @Nullable String dimension,
    @Schema(description = "the event of a fact") @Nullable UUID eventId,
    @Schema(description = "which of its facts") @Nullable Integer line,
    @Schema(description = "what is read; null for nothing", examples = "12.00")
        @Nullable String live,
    @Schema(description = "what was made from the source; null for nothing", examples = "11.00")
        @Nullable String rebuilt) {

  /** The kinds of differences. */
  @Schema(
      description =
          "INDICATOR: number and sum of its facts; FACT_MISSING: made, and not among those that are"
              + " read; FACT_SURPLUS: read, and not made; FACT_DIFFERENT; DAILY_SUM and"
              + " MONTHLY_SUM: of a division, in total or by a dimension")
  public enum Kind {
    INDICATOR,
    FACT_MISSING,
    FACT_SURPLUS,
    FACT_DIFFERENT,
    DAILY_SUM,
    MONTHLY_SUM
  }
}
