package org.bangfu.registry.household.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.time.NotInFuture;
import org.bangfu.registry.household.Circumstances;
import org.bangfu.registry.household.SentMasked;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.PovertyCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changes in how a household lives. What is absent or null stays as it is. */
@Schema(name = "UpdateHouseholdRequest", description = "Absent or null leaves a field as it is")
public record UpdateHouseholdRequest(
    @Nullable HouseholdType householdType,
    @Nullable PovertyCause mainCause,
    @Nullable @Size(max = 13) List<@NotNull PovertyCause> otherCauses,
    @Schema(description = "as it was read; another day is told by a step (identifyHousehold)")
        @Nullable
        @NotInFuture
        LocalDate identifiedOn,
    @Schema(description = "as it was read; another year is told by a step (exitHousehold)")
        @Nullable
        @Min(1980)
        @Max(2100)
        Integer exitedYear,
    @Nullable Boolean unsafeHousing,
    @Nullable Boolean safeWater,
    @AtMostYuan(10_000_000) @Nullable Money incomePerHead,
    @Schema(description = "a masked one, as it was read, changes nothing")
        @Nullable
        @Pattern(regexp = "\\d{11}|[\\d*]{0,20}\\*[\\d*]{0,20}", message = "must be 11 digits")
        String phone) {

  /** What changes; a problem where that is the standing on the poverty register. */
  Circumstances appliedTo(Circumstances before) {
    requireStandingOf(before);
    return new Circumstances(
        or(householdType, before.householdType()),
        mainCause == null ? before.mainCause() : mainCause,
        otherCauses == null ? before.otherCauses() : Circumstances.names(otherCauses),
        before.identifiedOn(),
        before.exitedYear(),
        unsafeHousing == null ? before.unsafeHousing() : unsafeHousing,
        safeWater == null ? before.safeWater() : safeWater,
        incomePerHead == null ? before.incomePerHead() : incomePerHead);
  }

  private void requireStandingOf(Circumstances before) {
    List<FieldError> errors = new ArrayList<>(2);
    if (identifiedOn != null && !identifiedOn.equals(before.identifiedOn())) {
      errors.add(
          new FieldError(
              "/identifiedOn",
              "is told by a step: call POST /v1/households/{id}/identification, or reverse the"
                  + " step that was wrong"));
    }
    if (exitedYear != null && !exitedYear.equals(before.exitedYear())) {
      errors.add(
          new FieldError(
              "/exitedYear",
              "is told by a step: call POST /v1/households/{id}/exit, or reverse the step that"
                  + " was wrong"));
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  /** Another phone; null where none is said, or a masked one. */
  @Nullable PersonalText newPhone() {
    return phone == null || PersonalText.isMask(phone) ? null : PersonalText.ofNullable(phone);
  }

  SentMasked masked() {
    return SentMasked.NOTHING.and("phone", phone);
  }

  private static <T> T or(@Nullable T said, T before) {
    return Objects.requireNonNullElse(said, before);
  }
}
