package org.bangfu.registry.household.api;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.VisibleText;
import org.bangfu.registry.household.NationalId;
import org.bangfu.registry.household.Person;
import org.bangfu.registry.household.SentMasked;
import org.bangfu.registry.household.code.Education;
import org.bangfu.registry.household.code.EthnicGroup;
import org.bangfu.registry.household.code.Health;
import org.bangfu.registry.household.code.Labour;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.SchoolStage;
import org.bangfu.registry.household.code.Sex;
import org.bangfu.registry.household.code.WorkPlace;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What changes in the description of a member. What is absent or null stays as it is, and so does
 * what is sent back masked; education and school stage take each other's place.
 */
@Schema(name = "UpdateMemberRequest", description = "Absent or null leaves a field as it is")
public record UpdateMemberRequest(
    @Nullable @Size(max = 50) String number,
    @Schema(description = "a masked one, as it was read, changes nothing")
        @Nullable
        @Size(min = 1, max = 100)
        String name,
    @Schema(description = "a masked one, as it was read, changes nothing")
        @Nullable String nationalId,
    @Nullable RelationToHead relationToHead,
    @Nullable EthnicGroup ethnicGroup,
    @Nullable Education education,
    @Nullable SchoolStage schoolStage,
    @Nullable Health health,
    @Nullable Labour labour,
    @Nullable WorkPlace workPlace,
    @Nullable @Min(0) @Max(12) Integer workMonths) {

  @AssertTrue(message = "at most one of education and schoolStage can be said")
  boolean isOneOrTheOther() {
    return education == null || schoolStage == null;
  }

  @AssertTrue(message = "nationalId must be an ID number (GB 11643)")
  boolean isReadable() {
    return nationalId == null || nationalId.contains("*") || readableId() != null;
  }

  /** Another ID number; null where none is said, or a masked one. */
  @Nullable NationalId readableId() {
    try {
      return nationalId == null ? null : NationalId.parse(nationalId);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  SentMasked masked() {
    return SentMasked.NOTHING.and("name", name).and("nationalId", nationalId);
  }

  Person appliedTo(Person before) {
    NationalId id = readableId();
    Sex sex = id == null ? before.sex() : id.sex();
    boolean schooling = education != null || schoolStage != null;
    return new Person(
        number == null ? before.number() : number,
        name == null || name.contains("*")
            ? before.name()
            : new PersonalText(VisibleText.name(name)),
        sex,
        relationToHead == null ? before.relationToHead() : relationToHead,
        ethnicGroup == null ? before.ethnicGroup() : ethnicGroup,
        schooling ? education : before.education(),
        schooling ? schoolStage : before.schoolStage(),
        health == null ? before.health() : health,
        labour == null ? before.labour() : labour,
        workPlace == null ? before.workPlace() : workPlace,
        workMonths == null ? before.workMonths() : workMonths);
  }
}
