package org.bangfu.registry.roster.api;

import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.roster.AbsentMember;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody who belongs to a household of the roster and is not in it. */
@Schema(
    name = "RosterAbsence",
    description = "Somebody who belongs to a household of the roster and is not in it")
public record RosterAbsenceView(
    @Schema(description = "the member's") UUID id,
    UUID householdId,
    @Schema(description = "the household's") String number,
    DivisionCode division,
    @Schema(examples = "张*") String name,
    RelationToHead relationToHead) {

  static RosterAbsenceView of(AbsentMember member) {
    return new RosterAbsenceView(
        member.id(),
        member.household(),
        member.number(),
        member.division(),
        member.name().maskedName(),
        member.relationToHead());
  }
}
