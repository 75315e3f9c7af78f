package org.bangfu.registry.standing.screening.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sweep that begins. */
@SelfConsistent
@Schema(
    name = "OpenScreeningRequest",
    examples =
        """
        {"division":"430525","name":"2020年大排查","firstDay":"2020-04-01","lastDay":"2020-06-30"}\
        """)
public record OpenScreeningRequest(
    @NotNull DivisionCode division,
    @NotBlank @Size(max = 100) @Schema(description = "of the sweep; no person's") String name,
    @NotNull @DayOfRecord LocalDate firstDay,
    @NotNull
        @Schema(
            description = "the last day on which households are looked at, today's or later too")
        LocalDate lastDay)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken.when(
        firstDay != null && lastDay != null && lastDay.isBefore(firstDay),
        "lastDay",
        "must not lie before firstDay");
  }
}
