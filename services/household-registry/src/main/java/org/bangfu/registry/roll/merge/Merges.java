package org.bangfu.registry.roll.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.roll.duplicate.DuplicateDecision;

/** What households were merged, and what was said about it. */
@ApplicationScoped
public class Merges {
  // by no merge that may yet be taken back
  private static final String SETTLED =
      """
      not exists (select from duplicate_decision d
        where d.gone_id = h.id and d.verdict = 'SAME' and d.recorded_at > cast(:before as timestamptz))\
      """;
  private static final String GONE_FOR_GOOD =
      """
      with recursive gone as (
        select h.id from household h where h.merged_into = :survivor and %1$s
        union all
        select h.id from gone g join household h on h.merged_into = g.id and %1$s)
      select g.id from gone g order by g.id
      """
          .formatted(SETTLED);

  private final EntityManager entities;
  private final RowFloor floor;
  private final SubjectKeys keys;

  Merges(EntityManager entities, RowFloor floor, SubjectKeys keys) {
    this.entities = entities;
    this.floor = floor;
    this.keys = keys;
  }

  /**
   * Those that are this household since and stay so, by whatever way and wherever they are. Until
   * then nobody is told of their people who is not of them: a mistaken merge must not tell a family
   * of another one.
   */
  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  public List<UUID> goneForGood(UUID survivor) {
    return floor.everywhere(() ->
        entities
            .createNativeQuery(GONE_FOR_GOOD, UUID.class)
            .setParameter("survivor", survivor)
            .setParameter("before", Instant.now().minus(DecidePair.CAN_BE_UNDONE).toString())
            .getResultList());
  }

  /** Merges into a household and of it, and those that were taken back; the oldest first. */
  public List<DuplicateDecision> of(UUID household, DivisionScope scope) {
    return scope
        .hqlCondition("d.division")
        .or(scope.ownCondition("d.survivorId"))
        .or(scope.ownCondition("d.goneId"))
        .hql(
            entities,
            "from DuplicateDecision d where (d.survivorId = :household or d.goneId = :household)"
                + " and {reached} order by d.id",
            DuplicateDecision.class)
        .setParameter("household", household)
        .getResultList();
  }

  /** The reasons that can still be read, by the decision's id. */
  public Map<UUID, PersonalText> reasons(Collection<DuplicateDecision> decisions) {
    Map<UUID, SubjectVault> vaults =
        keys.open(decisions.stream().map(DuplicateDecision::subject).toList());
    Map<UUID, PersonalText> reasons = new HashMap<>();
    for (DuplicateDecision decision : decisions) {
      SubjectVault vault = vaults.get(decision.subject());
      if (vault != null) {
        reasons.put(decision.id(), vault.open(Confidential.DUPLICATE_REASON, decision.reason()));
      }
    }
    return reasons;
  }
}
