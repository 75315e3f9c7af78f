package org.bangfu.needs.help.pair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;

/** Pairs to be decided, and what was decided. */
@ApplicationScoped
public class HelperPairs {
  private final EntityManager entities;
  private final Confidential confidential;
  private final SubjectKeys keys;
  private final ProposePairs propose;

  HelperPairs(
      EntityManager entities, Confidential confidential, SubjectKeys keys, ProposePairs propose) {
    this.entities = entities;
    this.confidential = confidential;
    this.keys = keys;
    this.propose = propose;
  }

  /**
   * The helpers of a pair.
   *
   * @param other the other one
   */
  record Both(UUID one, UUID other) {}

  /** Those of a pair of the caller's divisions, which is not held. */
  Both both(UUID id, DivisionScope scope) {
    return scope
        .hqlCondition("p.division")
        .hql(
            entities,
            "select p.oneId, p.otherId from HelperPair p where p.id = :id and {reached}",
            Tuple.class)
        .setParameter("id", id)
        .getResultList()
        .stream()
        .findFirst()
        .map(row -> new Both(row.get(0, UUID.class), row.get(1, UUID.class)))
        .orElseThrow(() -> Problems.notFound("helper pair", id));
  }

  /** One of the caller's divisions, held until the transaction ends; after its helpers. */
  HelperPair toDecide(UUID id, DivisionScope scope) {
    return scope
        .hqlCondition("p.division")
        .hql(entities, "from HelperPair p where p.id = :id and {reached}", HelperPair.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("helper pair", id));
  }

  /** Held until the transaction ends, wherever it is; after its helpers. */
  HelperPair held(UUID id) {
    return Objects.requireNonNull(
        entities.find(HelperPair.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** By which decision a helper is another one at the moment. */
  PairDecision mergeOf(UUID gone, UUID survivor) {
    return entities
        .createQuery(
            "from PairDecision d where d.verdict = org.bangfu.needs.help.pair.Verdict.SAME"
                + " and d.goneId = :gone and d.survivorId = :survivor order by d.id desc",
            PairDecision.class)
        .setParameter("gone", gone)
        .setParameter("survivor", survivor)
        .setMaxResults(1)
        .getSingleResult();
  }

  void add(PairDecision decision) {
    entities.persist(decision);
    entities.flush();
  }

  /** What was decided of a pair, the oldest first. */
  public List<PairDecision> decisions(UUID pair) {
    return entities
        .createQuery("from PairDecision d where d.pairId = :pair order by d.id", PairDecision.class)
        .setParameter("pair", pair)
        .getResultList();
  }

  /** Merges into a helper and of it, and those that were taken back; the oldest first. */
  public List<PairDecision> merges(UUID helper, DivisionScope scope) {
    return scope
        .hqlCondition("d.division")
        .hql(
            entities,
            "from PairDecision d where (d.survivorId = :helper or d.goneId = :helper) and {reached}"
                + " order by d.id",
            PairDecision.class)
        .setParameter("helper", helper)
        .getResultList();
  }

  /** Merges of some helpers with each other, the oldest first. */
  public List<PairDecision> mergesAmong(Collection<UUID> helpers) {
    return entities
        .createQuery(
            "from PairDecision d where d.verdict = org.bangfu.needs.help.pair.Verdict.SAME"
                + " and d.survivorId in :helpers and d.goneId in :helpers order by d.id",
            PairDecision.class)
        .setParameter("helpers", helpers)
        .getResultList();
  }

  /** The reasons that can still be read, by the decision's id. */
  public Map<UUID, PersonalText> reasons(Collection<PairDecision> decisions) {
    Vaults vaults = confidential.open(decisions.stream().map(PairDecision::subject).toList());
    Map<UUID, PersonalText> reasons = new HashMap<>();
    decisions.forEach(decision -> {
      PersonalText reason =
          vaults.open(decision.subject(), Confidential.PAIR_REASON, decision.reason());
      if (reason != null) {
        reasons.put(decision.id(), reason);
      }
    });
    return reasons;
  }

  /**
   * With helpers that are erased goes what was said when they were compared with others, wherever
   * those are; there is nothing more to decide of them.
   */
  public void forget(Collection<UUID> helpers) {
    propose.endAll(helpers);
    keys.erase(
        entities
            .createQuery(
                "select d.subject from PairDecision d join HelperPair p on p.id = d.pairId"
                    + " where p.oneId in :helpers or p.otherId in :helpers",
                UUID.class)
            .setParameter("helpers", helpers)
            .getResultList());
  }
}
