package org.bangfu.registry.household;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.household.code.JoinReason;
import org.bangfu.registry.household.code.LeaveReason;
import org.jspecify.annotations.Nullable;

/**
 * A member as it is read.
 *
 * @param name null once it was erased
 * @param nationalId in clear; null once it was erased
 * @param leftOn null while present
 */
public record MemberSheet(
    UUID id,
    Person person,
    @Nullable PersonalText name,
    @Nullable PersonalText nationalId,
    LocalDate joinedOn,
    JoinReason joinReason,
    @Nullable LocalDate leftOn,
    @Nullable LeaveReason leaveReason) {

  static MemberSheet of(Member member, Confidential confidential) {
    return new MemberSheet(
        member.id(),
        member.person(),
        member.name(),
        member.nationalId(confidential),
        member.joinedOn(),
        member.joinReason(),
        member.leftOn(),
        member.leaveReason());
  }
}
