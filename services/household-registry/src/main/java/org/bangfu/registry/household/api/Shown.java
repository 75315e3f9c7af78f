package org.bangfu.registry.household.api;

import org.bangfu.kit.guard.personal.PersonalText;
import org.jspecify.annotations.Nullable;

/** How personal data stand in an answer; what is not known, or was erased, is null. */
enum Shown {
  MASKED,
  IN_CLEAR;

  @Nullable String name(@Nullable PersonalText name) {
    return name == null ? null : this == MASKED ? name.maskedName() : name.clearText();
  }

  @Nullable String nationalId(@Nullable PersonalText id) {
    return id == null ? null : this == MASKED ? id.maskedIdNumber() : id.clearText();
  }

  @Nullable String phone(@Nullable PersonalText phone) {
    return phone == null ? null : this == MASKED ? phone.maskedPhone() : phone.clearText();
  }
}
