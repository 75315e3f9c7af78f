package org.bangfu.registry.household.api;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.money.Money;
import org.bangfu.kit.personal.PersonalText;
import org.bangfu.kit.time.NotInFuture;
import org.bangfu.registry.household.Circumstances;
import org.bangfu.registry.household.HouseholdType;
import org.bangfu.registry.household.PovertyCause;
import org.bangfu.registry.household.SentMasked;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What changes in how a household lives. What is absent or null stays as it is. */
@Schema(name = "UpdateHouseholdRequest", description = "Absent or null leaves a field as it is")
public record UpdateHouseholdRequest(
    @Nullable HouseholdType householdType,
    @Nullable PovertyCause mainCause,
    @Nullable @Size(max = 13) List<@NotNull PovertyCause> otherCauses,
    @Nullable @NotInFuture LocalDate identifiedOn,
    @Nullable @Min(1980) @Max(2100) Integer exitedYear,
    @Nullable Boolean unsafeHousing,
    @Nullable Boolean safeWater,
    @Nullable Money incomePerHead,
    @Schema(description = "a masked one, as it was read, changes nothing")
        @Nullable
        @Pattern(regexp = "\\d{11}|[\\d*]{0,20}\\*[\\d*]{0,20}", message = "must be 11 digits")
        String phone) {

  Circumstances appliedTo(Circumstances before) {
    return new Circumstances(
        or(householdType, before.householdType()),
        mainCause == null ? before.mainCause() : mainCause,
        otherCauses == null ? before.otherCauses() : Circumstances.names(otherCauses),
        identifiedOn == null ? before.identifiedOn() : identifiedOn,
        exitedYear == null ? before.exitedYear() : exitedYear,
        unsafeHousing == null ? before.unsafeHousing() : unsafeHousing,
        safeWater == null ? before.safeWater() : safeWater,
        incomePerHead == null ? before.incomePerHead() : incomePerHead);
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
