package org.bangfu.reporting.aim.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.aim.Wanted;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.question.Period;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A target that is to be set. */
@Schema(
    name = "SetTargetRequest",
    examples =
        """
        {"division":"430525","indicator":"households.registered","asOf":"2020-11-30","value":32043,
        "source":"洞政办发〔2020〕6号"}\
        """)
record TargetRequest(
    @Schema(description = "the client's own name for it; needed in a bulk")
        @Size(min = 1, max = 100)
        @Nullable String clientReference,
    @NotNull DivisionCode division,
    @NotBlank
        @Schema(
            description = "one of the platform or of a division; a rate too",
            examples = "households.registered")
        String indicator,
    @Schema(description = "of which dimension a part is meant; absent for the whole")
        @Nullable Dimension by,
    @Schema(description = "which part", examples = "EXITED") @Size(min = 1, max = 100)
        @Nullable String part,
    @NotNull @Schema(description = "a day of the period, or the day to date of which it is")
        LocalDate asOf,
    @Schema(
            description =
                "the whole period that asOf lies in; from the beginning through asOf if absent. A"
                    + " stock's is that of the period's last day.")
        @Nullable Period period,
    @NotNull
        @Schema(
            description =
                "in the indicator's unit: an integer for counts, a decimal string for yuan, a number"
                    + " for percent and quotients; never negative",
            implementation = Object.class,
            required = true,
            oneOf = {BigDecimal.class, String.class})
        JsonNode value,
    @NotBlank @Size(max = 200) @Schema(description = "who set it, and where") String source)
    implements BulkItem {

  /**
   * @param known the versions of indicators, by their ids
   * @throws HttpProblem with every rule that the target breaks
   */
  Wanted understood(Map<String, List<Indicator>> known) {
    return new ReadTarget(this).read(known.get(indicator));
  }

  /** The same for an item of a bulk that has not been validated; empty if it breaks a rule. */
  Optional<Wanted> ifUnderstood(Map<String, List<Indicator>> known) {
    if (Stream.of(division, indicator, asOf, value, source).anyMatch(Objects::isNull)) {
      return Optional.empty();
    }
    try {
      return Optional.of(understood(known));
    } catch (HttpProblem e) {
      return Optional.empty();
    }
  }
}
