package org.bangfu.registry.roll.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.registry.household.EraseMember;
import org.bangfu.registry.household.HouseholdErased;
import org.bangfu.registry.household.Step;
import org.bangfu.registry.household.code.StepOrigin;

/**
 * With a household that is erased goes what was said when it was compared with others, and all that
 * is known of those that were merged into it: they are the same people. A merge of the last day may
 * be a mistake: it is taken back, so that no family goes with another one.
 */
@ApplicationScoped
class EraseMerged {
  private static final String ACTOR = "service:merge";
  // its key goes with those of all that was said of them
  private static final PersonalText OF_AN_ERASURE = new PersonalText("注销时撤回");

  private final EntityManager entities;
  private final DecidePair decide;
  private final EraseMember members;
  private final SubjectKeys keys;
  private final RowFloor floor;

  EraseMerged(
      EntityManager entities,
      DecidePair decide,
      EraseMember members,
      SubjectKeys keys,
      RowFloor floor) {
    this.entities = entities;
    this.decide = decide;
    this.members = members;
    this.keys = keys;
    this.floor = floor;
  }

  /** In the transaction of the erasure. */
  void with(@Observes HouseholdErased household) {
    floor.everywhere(() -> {
      decide.undoWith(
          household.householdId(),
          new Step(BusinessDays.today(), ACTOR, OF_AN_ERASURE, StepOrigin.LIVE));
      keys.erase(said(household.householdId()));
      // each of them tells of its own erasure, and those that were merged into it follow
      merged(household.householdId())
          .forEach(gone -> members.eraseAll(gone, ACTOR, DivisionScope.nation()));
      return household;
    });
  }

  private List<UUID> said(UUID household) {
    return entities
        .createQuery(
            "select d.subject from DuplicateDecision d join DuplicatePair p on p.id = d.pairId"
                + " where p.oneId = :household or p.otherId = :household",
            UUID.class)
        .setParameter("household", household)
        .getResultList();
  }

  private List<UUID> merged(UUID household) {
    return entities
        .createQuery(
            "select h.id from Household h where h.states.mergedInto = :household order by h.id",
            UUID.class)
        .setParameter("household", household)
        .getResultList();
  }
}
