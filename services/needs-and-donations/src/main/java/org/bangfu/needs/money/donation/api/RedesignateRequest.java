package org.bangfu.needs.money.donation.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.money.donation.Meant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is left of a donation is to be for something else. */
@SelfConsistent
@Schema(
    example =
        """
        {"village": "430525103259", "reason": "受助户已不在本村，捐赠人来电同意改用于本村", "occurredOn": "2019-08-02"}
        """)
public record RedesignateRequest(
    @Nullable UUID householdId,
    @Nullable UUID needId,
    @Schema(description = "a village; with no household, need or village it is for anybody")
        @Nullable DivisionCode village,
    @NotNull
        @Size(min = 4, max = 500)
        @Schema(description = "why, and how the giver agreed; for officers alone")
        String reason,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken
        .when(householdId != null && needId != null, "needId", "cannot stand beside a householdId")
        .when(
            village != null && (householdId != null || needId != null),
            "village",
            "cannot stand beside a household or a need")
        .when(
            village != null && village.level() != DivisionLevel.VILLAGE,
            "village",
            "must be a village")
        .when(reason != null && reason.isBlank(), "reason", "must say why");
  }

  Meant meant() {
    return Meant.of(needId, householdId, village);
  }

  PersonalText why() {
    return new PersonalText(reason.strip());
  }

  LocalDate day() {
    return BusinessDays.orToday(occurredOn);
  }

  /** Repeats no reason, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "RedesignateRequest[]";
  }
}
