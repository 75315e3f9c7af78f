package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.household.Households;

/** Sets a tag on a household or on one of its members, from a day on. */
@ApplicationScoped
public class SetTag {
  private final Households households;
  private final TaggedHouseholds tagged;
  private final TagKinds kinds;
  private final WriteTags write;

  SetTag(Households households, TaggedHouseholds tagged, TagKinds kinds, WriteTags write) {
    this.households = households;
    this.tagged = tagged;
    this.kinds = kinds;
    this.write = write;
  }

  @Transactional
  public Tag set(DivisionScope scope, NewTag asked, LocalDate day, String actor) {
    Household household = households.toChange(asked.household(), scope);
    household.requireOpen();
    ClosedPeriods.requireOpen(household.division(), day);
    if (day.isBefore(household.registeredOn())) {
      throw Problems.problem(
          CommonProblem.BEFORE_ITS_BEGINNING,
          "The household was registered on " + household.registeredOn() + ".");
    }
    TaggedHousehold at = tagged.held(asked.household());
    TagRules rules = new TagRules(kinds.withCodes(List.of(asked.kind())), day);
    FieldError broken = rules.broken(asked, at);
    if (broken != null) {
      throw Problems.invalid("/" + broken.pointer(), broken.detail());
    }
    String taken = rules.taken(asked, at);
    if (taken != null) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "There is such a tag already, " + taken + ".");
    }
    return write.write(List.of(asked), Map.of(at.id(), at), day, actor).getFirst();
  }
}
