package org.bangfu.registry.household.api;

import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.registry.household.MemberSheet;
import org.bangfu.registry.household.Person;
import org.bangfu.registry.household.code.Education;
import org.bangfu.registry.household.code.EthnicGroup;
import org.bangfu.registry.household.code.Health;
import org.bangfu.registry.household.code.JoinReason;
import org.bangfu.registry.household.code.Labour;
import org.bangfu.registry.household.code.LeaveReason;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.SchoolStage;
import org.bangfu.registry.household.code.Sex;
import org.bangfu.registry.household.code.WorkPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A member as a caller reads one. */
@Schema(name = "Member", description = "A member of a household (家庭成员)")
public record MemberView(
    UUID id,
    @Nullable String number,
    @Schema(description = "masked; absent once it was erased", examples = "张*三")
        @Nullable String name,
    @Schema(description = "masked; absent once it was erased", examples = "999999********0025")
        @Nullable String nationalId,
    Sex sex,
    RelationToHead relationToHead,
    @Nullable EthnicGroup ethnicGroup,
    @Nullable Education education,
    @Nullable SchoolStage schoolStage,
    @Nullable Health health,
    @Nullable Labour labour,
    @Nullable WorkPlace workPlace,
    @Nullable Integer workMonths,
    LocalDate joinedOn,
    JoinReason joinReason,
    @Nullable LocalDate leftOn,
    @Nullable LeaveReason leaveReason) {

  static MemberView of(MemberSheet member, Shown shown) {
    Person p = member.person();
    return new MemberView(
        member.id(),
        p.number(),
        shown.name(member.name()),
        shown.nationalId(member.nationalId()),
        p.sex(),
        p.relationToHead(),
        p.ethnicGroup(),
        p.education(),
        p.schoolStage(),
        p.health(),
        p.labour(),
        p.workPlace(),
        p.workMonths(),
        member.joinedOn(),
        member.joinReason(),
        member.leftOn(),
        member.leaveReason());
  }
}
