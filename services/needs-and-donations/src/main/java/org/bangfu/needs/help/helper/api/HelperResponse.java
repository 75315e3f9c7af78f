package org.bangfu.needs.help.helper.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.origin.Views;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.HelperKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A helper, with personal fields masked. */
public record HelperResponse(
    UUID id,
    @Schema(description = "masked for persons; absent once erased", examples = "张*三")
        @Nullable String name,
    HelperKind kind,
    DivisionCode division,
    @Schema(description = "masked", examples = "138****1234") @Nullable String phone,
    @Schema(description = "masked", examples = "430525********1234") @Nullable String nationalId,
    @Nullable DivisionCode nativePlace,
    LocalDate occurredOn,
    @Schema(description = "the day on which everything personal went") @Nullable LocalDate erasedOn,
    @Schema(
            description =
                "since when staff, or the website through which it registered, vouches for it;"
                    + " absent while nobody does")
        @Nullable LocalDate vouchedOn,
    @Schema(
            description =
                "whom it is one with since, which may be so with another one in its turn; for staff"
                    + " alone")
        @Nullable UUID mergedInto) {

  static Views<Helper, HelperResponse> views(
      Confidential confidential, Audit audit, Caller caller) {
    return Views.<Helper, HelperResponse>together(
            "/v1/helpers/",
            Helper::id,
            Helper::version,
            helpers -> {
              Vaults vaults = confidential.open(helpers.stream().map(Helper::id).toList());
              DivisionScope scope = caller.scope();
              return helper -> of(helper, vaults, scope);
            })
        .telling(audit::about);
  }

  public static HelperResponse of(Helper helper, Vaults vaults, DivisionScope scope) {
    PersonalText phone = helper.phone(vaults);
    PersonalText nationalId = helper.nationalId(vaults);
    return new HelperResponse(
        helper.id(),
        helper.shownName(),
        helper.kind(),
        helper.division(),
        phone == null ? null : phone.maskedPhone(),
        nationalId == null ? null : nationalId.maskedIdNumber(),
        helper.nativePlace(),
        helper.registeredOn(),
        helper.erasedOn(),
        helper.vouching().holds() ? helper.vouching().vouchedOn() : null,
        scope.open() ? null : helper.mergedInto());
  }
}
