package org.bangfu.reporting.outside.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.NotInFuture;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.outside.Subject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A total that somebody published for a division that is not on the platform. */
@Schema(
    examples =
        """
        {"division":"4305","indicator":"aid.funds","drive":"户帮户亲帮亲","asOf":"2020-11-30",
        "value":"4671568.00"}\
        """)
record OutsideReadingRequest(
    @Schema(description = "the client's own name for it; needed in a bulk")
        @Size(min = 1, max = 100)
        @Nullable String clientReference,
    @NotNull DivisionCode division,
    @NotBlank @Schema(examples = "aid.funds") String indicator,
    @NotNull @NotInFuture LocalDate asOf,
    @NotNull
        @Schema(
            description = "an integer for counts, a decimal string for yuan",
            implementation = Object.class,
            required = true,
            oneOf = {Long.class, String.class})
        JsonNode value,
    @Schema(description = "the drive it is of; absent for the whole", examples = "户帮户亲帮亲")
        @Size(min = 1, max = 100)
        @Nullable String drive)
    implements BulkItem {
  private static final LocalDate BEGINNING = LocalDate.of(1949, 1, 1);

  /** The request as it was understood. */
  record Understood(Subject subject, BigDecimal value) {}

  /**
   * @throws HttpProblem with every rule that the reading breaks
   */
  Understood understood(Catalogue catalogue) {
    List<FieldError> errors = new ArrayList<>();
    Indicator of = catalogue.counted(indicator);
    BigDecimal number = null;
    if (of == null) {
      errors.add(
          new FieldError(
              "/indicator", "must be one that events count; a rate is computed, never given"));
    } else {
      if (drive != null && !of.dimensions().contains(Dimension.DRIVE)) {
        errors.add(new FieldError("/drive", of.id() + " is not kept by drive"));
      }
      number = of.unit().read(value);
      if (number == null) {
        errors.add(new FieldError("/value", of.unit().form()));
      }
    }
    if (asOf.isBefore(BEGINNING)) {
      errors.add(new FieldError("/asOf", "must not be before 1949"));
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    return new Understood(
        new Subject(division, indicator, Objects.requireNonNullElse(drive, ""), asOf),
        Objects.requireNonNull(number));
  }

  /** The same for an item of a bulk that has not been validated; empty if it breaks a rule. */
  Optional<Understood> ifUnderstood(Catalogue catalogue) {
    if (Stream.of(division, indicator, asOf, value).anyMatch(Objects::isNull)) {
      return Optional.empty();
    }
    try {
      return Optional.of(understood(catalogue));
    } catch (HttpProblem e) {
      return Optional.empty();
    }
  }
}
