package org.bangfu.registry.household.api;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.Member;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Personal data in clear. */
@Schema(
    name = "RevealedHousehold",
    description =
        "Personal data of a household in clear; what is not there was not asked for, or is not known, or was erased")
public record RevealedView(UUID id, @Nullable String phone, List<RevealedMember> members) {

  /** Personal data of a member in clear. */
  @Schema(name = "RevealedMember", description = "Personal data of a member in clear")
  public record RevealedMember(UUID id, @Nullable String name, @Nullable String nationalId) {}

  static RevealedView of(Household household, Set<RevealedField> asked, Confidential confidential) {
    return new RevealedView(
        household.id(),
        asked.contains(RevealedField.PHONE) ? clear(household.phone(confidential)) : null,
        household.members().stream().map(m -> member(m, asked, confidential)).toList());
  }

  private static RevealedMember member(
      Member member, Set<RevealedField> asked, Confidential confidential) {
    return new RevealedMember(
        member.id(),
        asked.contains(RevealedField.NAME) ? clear(member.name()) : null,
        asked.contains(RevealedField.NATIONAL_ID) ? clear(member.nationalId(confidential)) : null);
  }

  private static @Nullable String clear(@Nullable PersonalText text) {
    return text == null ? null : text.clearText();
  }
}
