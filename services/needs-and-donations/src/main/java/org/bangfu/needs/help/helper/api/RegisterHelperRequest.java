package org.bangfu.needs.help.helper.api;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.DayOfRecord;
import org.bangfu.kit.record.rule.BrokenRules;
import org.bangfu.kit.record.rule.Consistent;
import org.bangfu.kit.record.rule.SelfConsistent;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.helper.HelperKind;
import org.bangfu.needs.help.helper.NewHelper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody wants to help. */
@SelfConsistent
@Schema(
    example =
        """
        {"clientReference": "helper-17", "name": "爱心人士", "kind": "PERSON", "division": "430525",
         "nativePlace": "430525103", "occurredOn": "2019-04-02"}
        """)
public record RegisterHelperRequest(
    @Size(min = 1, max = 100) @Nullable String clientReference,
    @NotBlank @Size(max = 100) String name,
    @NotNull HelperKind kind,
    @NotNull DivisionCode division,
    @Pattern(regexp = "\\+?[0-9][0-9 -]{5,19}", message = "must be a telephone number")
        @Nullable String phone,
    @Nullable String nationalId,
    @Nullable DivisionCode nativePlace,
    @DayOfRecord @Nullable LocalDate occurredOn)
    implements BulkItem, Consistent {

  @Override
  public void check(BrokenRules broken) {
    broken
        .when(
            nationalId != null && !NationalIdNumber.isValid(nationalId),
            "nationalId",
            "must be an ID number after GB 11643, with its check digit")
        .when(
            nationalId != null && kind != null && kind != HelperKind.PERSON,
            "nationalId",
            "is for persons alone");
  }

  NewHelper facts(Acting acting) {
    acting.requireInside(division);
    return new NewHelper(
        acting.origin(clientReference),
        acting.helper(),
        kind,
        new PersonalText(name.strip()),
        PersonalText.ofNullable(phone),
        PersonalText.ofNullable(nationalId),
        division,
        nativePlace,
        BusinessDays.orToday(occurredOn));
  }

  /** Names nobody, so that a request in a log is no leak. */
  @Override
  public String toString() {
    return "RegisterHelperRequest[" + clientReference + "]";
  }
}
