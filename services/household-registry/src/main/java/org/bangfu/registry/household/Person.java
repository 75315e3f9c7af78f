package org.bangfu.registry.household;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.registry.household.code.Education;
import org.bangfu.registry.household.code.EthnicGroup;
import org.bangfu.registry.household.code.Health;
import org.bangfu.registry.household.code.Labour;
import org.bangfu.registry.household.code.RelationToHead;
import org.bangfu.registry.household.code.SchoolStage;
import org.bangfu.registry.household.code.Sex;
import org.bangfu.registry.household.code.WorkPlace;
import org.jspecify.annotations.Nullable;

/**
 * Who a member is, but for the ID number, which is sealed.
 *
 * @param number what the county calls the person (人编号)
 * @param sex as the ID number has it
 * @param education of those who are no pupils; they and the pupils share out the members
 * @param workMonths months of a year worked away, 0 to 12
 */
@Embeddable
public record Person(
    @Nullable String number,
    PersonalText name,
    @Enumerated(EnumType.STRING) Sex sex,
    @Enumerated(EnumType.STRING) RelationToHead relationToHead,
    @Nullable @Enumerated(EnumType.STRING) EthnicGroup ethnicGroup,
    @Nullable @Enumerated(EnumType.STRING) Education education,
    @Nullable @Enumerated(EnumType.STRING) SchoolStage schoolStage,
    @Nullable @Enumerated(EnumType.STRING) Health health,
    @Nullable @Enumerated(EnumType.STRING) Labour labour,
    @Nullable @Enumerated(EnumType.STRING) WorkPlace workPlace,
    @Nullable Integer workMonths)
    implements Kin {
  private static final PersonalText ERASED = new PersonalText("已删除");

  @Override
  public Sex sexById() {
    return sex;
  }

  /** The same person as nobody: what is counted stays. */
  Person erased() {
    return new Person(
        null,
        ERASED,
        sex,
        relationToHead,
        ethnicGroup,
        education,
        schoolStage,
        health,
        labour,
        workPlace,
        workMonths);
  }

  Person inRelation(RelationToHead relation) {
    return new Person(
        number,
        name,
        sex,
        relation,
        ethnicGroup,
        education,
        schoolStage,
        health,
        labour,
        workPlace,
        workMonths);
  }
}
