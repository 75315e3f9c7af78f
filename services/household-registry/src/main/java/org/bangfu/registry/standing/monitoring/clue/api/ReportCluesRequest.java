package org.bangfu.registry.standing.monitoring.clue.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.standing.monitoring.clue.ClueSource;
import org.bangfu.registry.standing.monitoring.clue.NewClues;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What points at households that may fall back into poverty. */
@SelfConsistent
@Schema(name = "ReportCluesRequest")
public record ReportCluesRequest(
    @NotNull ClueSource source,
    @Schema(description = "whose warning it is; for DEPARTMENT_WARNING alone", examples = "医保局")
        @Nullable
        @Size(max = 60)
        String department,
    @Schema(description = "the day on which it was known; today if absent") @Nullable @DayOfRecord
        LocalDate reportedOn,
    @Schema(description = "kept sealed, with each", examples = "自付医疗费超过两万元")
        @Nullable
        @Size(max = 500)
        String note,
    @Schema(description = "ids, each once", examples = "[\"01a20621-b0e8-71fc-9754-05063824049b\"]")
        @NotNull
        @Size(min = 1, max = 1000)
        List<@NotNull UUID> households)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    boolean warns = source == ClueSource.DEPARTMENT_WARNING;
    boolean named = department != null && !department.isBlank();
    broken.when(warns && !named, "department", "must be named where source is DEPARTMENT_WARNING");
    broken.when(!warns && department != null, "department", "is for DEPARTMENT_WARNING alone");
  }

  NewClues clues() {
    return new NewClues(
        source,
        department == null ? null : department.strip(),
        BusinessDays.orToday(reportedOn),
        PersonalText.ofNullable(note),
        households);
  }

  /** Repeats no note, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "ReportCluesRequest[" + source + ", " + reportedOn + "]";
  }
}
