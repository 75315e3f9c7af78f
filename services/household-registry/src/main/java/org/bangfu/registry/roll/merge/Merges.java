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
  private static final String GONE =
      """
      with recursive gone as (
        select h.id, h.merged_into from household h where h.merged_into = :survivor
        union all
        select h.id, h.merged_into from gone g join household h on h.merged_into = g.id)
      select g.id from gone g order by g.id
      """;

  // by no merge that may yet be taken back
  private static final String FOR_GOOD =
      """
      with recursive settled as (
        select distinct on (d.gone_id) d.gone_id as id, d.survivor_id from duplicate_decision d
        join household h on h.id = d.gone_id and h.merged_into = d.survivor_id
        where d.verdict = 'SAME' and not exists (
          select from duplicate_decision y where y.gone_id = d.gone_id and y.verdict = 'SAME' and y.recorded_at > cast(:before as timestamptz))
        order by d.gone_id, d.id desc),
      gone as (
        select s.id from settled s where s.survivor_id = :survivor
        union all
        select s.id from gone g join settled s on s.survivor_id = g.id)
      select g.id from gone g order by g.id
      """;

  private final EntityManager entities;
  private final RowFloor floor;
  private final SubjectKeys keys;

  Merges(EntityManager entities, RowFloor floor, SubjectKeys keys) {
    this.entities = entities;
    this.floor = floor;
    this.keys = keys;
  }

  /** Those that are this household since, by whatever way and wherever they are. */
  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  public List<UUID> gone(UUID survivor) {
    return floor.everywhere(() ->
        entities
            .createNativeQuery(GONE, UUID.class)
            .setParameter("survivor", survivor)
            .getResultList());
  }

  /**
   * Those of them that stay so. Until then nobody is told of their people who is not of them: a
   * mistaken merge must not tell a family of another one.
   */
  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  public List<UUID> goneForGood(UUID survivor) {
    return floor.everywhere(() ->
        entities
            .createNativeQuery(FOR_GOOD, UUID.class)
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
