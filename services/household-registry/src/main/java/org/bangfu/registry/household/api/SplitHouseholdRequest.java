package org.bangfu.registry.household.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.Split;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.RelationToHead;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People who leave a household for one of their own. */
@Schema(name = "SplitHouseholdRequest")
public record SplitHouseholdRequest(
    @Schema(description = "those who leave, the head of the new household among them")
        @NotEmpty
        @Size(max = 50)
        List<@NotNull @Valid Leaver> members,
    @Schema(description = "of the new household, in its county", examples = "430525103259002")
        @NotBlank
        @Size(max = 50)
        String number,
    @Schema(description = "the village of the new household; the same if absent")
        @Nullable
        @AtLevel(DivisionLevel.VILLAGE)
        DivisionCode division,
    @NotNull HouseholdType householdType,
    @Schema(description = "of the new household")
        @Nullable
        @Pattern(regexp = "\\d{11}", message = "must be 11 digits")
        String phone,
    @Schema(description = "the day from which they are in the new one; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @Schema(description = "who is the head of those who stay, where their head leaves")
        @Nullable UUID newHeadId) {

  /** One of them. */
  @Schema(
      name = "SplitOffMember",
      examples =
          """
          {"memberId":"01a20621-b0e8-71fc-9754-05063824049b","relationToHead":"HEAD"}\
          """)
  public record Leaver(
      @NotNull UUID memberId,
      @Schema(description = "to the head of the new household") @NotNull
          RelationToHead relationToHead) {}

  Split split() {
    return new Split(
        members.stream()
            .map(leaver -> new Split.Leaver(leaver.memberId(), leaver.relationToHead()))
            .toList(),
        number.strip(),
        division,
        householdType,
        PersonalText.ofNullable(phone),
        BusinessDays.orToday(occurredOn),
        newHeadId);
  }

  /** Repeats no phone, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "SplitHouseholdRequest[" + number + "]";
  }
}
