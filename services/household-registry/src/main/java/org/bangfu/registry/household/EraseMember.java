package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;

/**
 * Destroys what is known of a member whom the registry does not need any more (PIPL 47). The row,
 * and with it every count, stays; saying so twice changes nothing.
 */
@ApplicationScoped
public class EraseMember {
  private final Households households;
  private final Confidential confidential;
  private final HouseholdNotes notes;
  private final FieldChanges changes;
  private final Event<MembersErased> members;
  private final Event<HouseholdErased> erased;

  EraseMember(
      Households households,
      Confidential confidential,
      HouseholdNotes notes,
      FieldChanges changes,
      Event<MembersErased> members,
      Event<HouseholdErased> erased) {
    this.households = households;
    this.confidential = confidential;
    this.notes = notes;
    this.changes = changes;
    this.members = members;
    this.erased = erased;
  }

  @Transactional
  public Household erase(UUID householdId, UUID memberId, String actor, DivisionScope scope) {
    Household household = households.toChange(householdId, scope);
    Member member =
        household.members().stream()
            .filter(m -> m.id().equals(memberId))
            .findFirst()
            .orElseThrow(() -> Problems.notFound("member of this household", memberId));
    erase(household, List.of(member), actor);
    return household;
  }

  /** All members of a closed household. */
  @Transactional
  public Household eraseAll(UUID householdId, String actor, DivisionScope scope) {
    Household household = households.toChange(householdId, scope);
    erase(household, household.members(), actor);
    return household;
  }

  private void erase(Household household, List<Member> people, String actor) {
    boolean changed = false;
    for (Member member : people) {
      changed |= household.erase(member, actor, confidential);
    }
    if (changed) {
      households.flush();
      members.fire(new MembersErased(household.division()));
      if (household.isErased()) {
        notes.erase(household.id());
        changes.erasePhones(household.id());
        erased.fire(
            new HouseholdErased(
                household.id(), household.version(), household.division(), BusinessDays.today()));
      }
    }
  }
}
