package org.bangfu.registry.roll.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;

/** Pairs to be decided, and what was decided. */
@ApplicationScoped
public class DuplicatePairs {
  private final Session entities;

  DuplicatePairs(Session entities) {
    this.entities = entities;
  }

  /**
   * The households of a pair.
   *
   * @param other the other one
   */
  public record Both(UUID one, UUID other) {}

  /** Those of a pair of the caller's divisions, which is not held. */
  public Both both(UUID id, DivisionScope scope) {
    return scope
        .hqlCondition("p.division")
        .hql(
            entities,
            "select p.oneId, p.otherId from DuplicatePair p where p.id = :id and {reached}",
            Tuple.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> new Both(row.get(0, UUID.class), row.get(1, UUID.class)))
        .orElseThrow(() -> Problems.notFound("duplicate pair", id));
  }

  /** One of the caller's divisions, held until the transaction ends; after its households. */
  public DuplicatePair toDecide(UUID id, DivisionScope scope) {
    return scope
        .hqlCondition("p.division")
        .hql(entities, "from DuplicatePair p where p.id = :id and {reached}", DuplicatePair.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("duplicate pair", id));
  }

  /** By which decisions others are this household at the moment that were made since then. */
  public List<DuplicateDecision> mergesSince(UUID survivor, Instant since) {
    return entities
        .createQuery(
            """
            from DuplicateDecision d
            where d.verdict = org.bangfu.registry.roll.duplicate.Verdict.SAME
              and d.survivorId = :survivor and d.recordedAt > :since
              and d.goneId in (select h.id from Household h where h.states.mergedInto = :survivor)
              and not exists (select u.id from DuplicateDecision u where u.reverses = d.id)
            order by d.goneId
            """,
            DuplicateDecision.class)
        .setParameter("survivor", survivor)
        .setParameter("since", since)
        .getResultList();
  }

  public void flush() {
    entities.flush();
  }

  public void add(DuplicateDecision decision) {
    entities.persist(decision);
    entities.flush();
  }

  /** What was decided of a pair, the oldest first. */
  public List<DuplicateDecision> decisions(UUID pair) {
    return entities
        .createQuery(
            "from DuplicateDecision d where d.pairId = :pair order by d.id",
            DuplicateDecision.class)
        .setParameter("pair", pair)
        .getResultList();
  }
}
