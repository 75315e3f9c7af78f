package org.bangfu.needs.helper.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.needs.helper.Helper;
import org.bangfu.needs.helper.HelperKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A helper, with personal fields masked. */
public record HelperResponse(
    UUID id,
    @Schema(description = "masked for persons", examples = "张*三") String name,
    HelperKind kind,
    DivisionCode division,
    @Schema(description = "masked", examples = "138****1234") @Nullable String phone,
    @Schema(description = "masked", examples = "430525********1234") @Nullable String nationalId,
    @Nullable DivisionCode nativePlace,
    LocalDate occurredOn) {

  static HelperResponse of(Helper helper) {
    return new HelperResponse(
        helper.id(),
        helper.shownName(),
        helper.kind(),
        helper.division(),
        helper.maskedPhone(),
        helper.maskedNationalId(),
        helper.nativePlace(),
        helper.registeredOn());
  }
}
