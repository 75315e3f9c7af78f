package org.bangfu.registry.household.api;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.period.Backdating;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.value.division.AtLevel;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.money.AtMostYuan;
import org.bangfu.kit.value.money.Money;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.kit.value.time.NotInFuture;
import org.bangfu.registry.household.Circumstances;
import org.bangfu.registry.household.Registration;
import org.bangfu.registry.household.RegistrationKeys;
import org.bangfu.registry.household.code.HouseholdType;
import org.bangfu.registry.household.code.PovertyCause;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A household to enter in the registry. */
@Schema(name = "RegisterHouseholdRequest", description = "A household to register (户登记)")
public record RegisterHouseholdRequest(
    @Schema(description = "the client's own name for the record, unique for that client")
        @Nullable
        @Size(min = 1, max = 100)
        String clientReference,
    @Schema(description = "number in the county (户编号)", examples = "430525103259001")
        @NotBlank
        @Size(max = 50)
        String number,
    @Schema(description = "the village") @NotNull @AtLevel(DivisionLevel.VILLAGE)
        DivisionCode division,
    @NotNull HouseholdType householdType,
    @Nullable PovertyCause mainCause,
    @Nullable @Size(max = 13) List<@NotNull PovertyCause> otherCauses,
    @Schema(description = "the day on which it came on the poverty register (识别时间)")
        @Nullable
        @NotInFuture
        LocalDate identifiedOn,
    @Schema(description = "the year in which it left the poverty register (脱贫年度)")
        @Nullable
        @Min(1980)
        @Max(2100)
        Integer exitedYear,
    @Nullable Boolean unsafeHousing,
    @Nullable Boolean safeWater,
    @Schema(description = "yuan a year, net (人均纯收入)") @AtMostYuan(10_000_000)
        @Nullable Money incomePerHead,
    @Nullable @Pattern(regexp = "\\d{11}", message = "must be 11 digits") String phone,
    @Schema(description = "the day from which it counts as registered; today if absent")
        @Nullable
        @DayOfRecord
        LocalDate occurredOn,
    @NotEmpty @Size(max = 50) @IsOneHousehold List<@NotNull @Valid PersonRequest> members)
    implements BulkItem {
  /** No step is older. */
  private static final int FIRST_YEAR = Backdating.BEGINNING.getYear();

  @AssertTrue(message = "identifiedOn and exitedYear must lie between 2000 and now")
  boolean isStandingOfOurTime() {
    return (identifiedOn == null || identifiedOn.getYear() >= FIRST_YEAR)
        && (exitedYear == null
            || exitedYear >= FIRST_YEAR && exitedYear <= BusinessDays.today().getYear());
  }

  @AssertTrue(message = "exitedYear must not lie before the year of identifiedOn")
  boolean isExitAfterIdentification() {
    return identifiedOn == null || exitedYear == null || exitedYear >= identifiedOn.getYear();
  }

  /** What may collide with what is there; of a request that has not been validated yet. */
  RegistrationKeys keys() {
    return new RegistrationKeys(
        clientReference,
        division == null ? null : division.value(),
        number,
        members == null
            ? List.of()
            : members.stream()
                .filter(Objects::nonNull)
                .map(PersonRequest::readableId)
                .filter(Objects::nonNull)
                .toList());
  }

  /** Call it on what has been validated. */
  Registration toRegistration() {
    return new Registration(
        clientReference,
        number.strip(),
        division,
        new Circumstances(
            householdType,
            mainCause,
            otherCauses == null ? List.of() : Circumstances.names(otherCauses),
            identifiedOn,
            exitedYear,
            unsafeHousing,
            safeWater,
            incomePerHead),
        PersonalText.ofNullable(phone),
        BusinessDays.orToday(occurredOn),
        members.stream().map(PersonRequest::toPerson).toList());
  }
}
