package org.bangfu.needs.rights.api;

import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.helper.Helper;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was asked for of a helper, in clear; null for what was not, is not there or was erased. */
@Schema(name = "RevealedHelper")
public record RevealedHelper(
    UUID id,
    @Schema(examples = "张小三") @Nullable String name,
    @Schema(examples = "13800001234") @Nullable String phone,
    @Schema(examples = "999999194912310025") @Nullable String nationalId) {

  static RevealedHelper of(Helper helper, Set<HelperField> fields, Vaults vaults) {
    return new RevealedHelper(
        helper.id(),
        fields.contains(HelperField.NAME) ? clear(helper.name()) : null,
        fields.contains(HelperField.PHONE) ? clear(helper.phone(vaults)) : null,
        fields.contains(HelperField.NATIONAL_ID) ? clear(helper.nationalId(vaults)) : null);
  }

  private static @Nullable String clear(@Nullable PersonalText text) {
    return text == null ? null : text.clearText();
  }

  /** Names nobody, so that an answer in a log is no leak. */
  @Override
  public String toString() {
    return "RevealedHelper[" + id + "]";
  }
}
