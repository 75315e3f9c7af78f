package org.bangfu.registry.roll.finding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;

/** The findings of the caller's divisions, and what became of each. */
@ApplicationScoped
public class Findings {
  private static final Reach REACH = Reach.into("finding");

  private final Session entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  Findings(Session entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  /** One of the caller's divisions; a problem if there is none. */
  public Finding require(UUID id, DivisionScope scope) {
    return records.require(Finding.class, "finding", REACH, scope, id);
  }

  /** The same, held until the transaction ends. */
  Finding toMove(UUID id, DivisionScope scope) {
    return scope
        .hqlCondition("f.division")
        .hql(entities, "from Finding f where f.id = :id and {reached}", Finding.class)
        .setParameter("id", id)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound("finding", id));
  }

  void add(FindingStep step) {
    entities.persist(step);
  }

  /** By village. */
  public <T> Page<T> page(
      FindingFilter filter, DivisionScope scope, PageRequest page, Function<Finding, T> toItem) {
    return lists.page(Finding.class, REACH, scope, filter.division(), filter.equal(), page, toItem);
  }

  /** What became of a finding, the oldest first. */
  public List<FindingStep> steps(UUID finding) {
    return entities
        .createQuery(
            "from FindingStep s where s.findingId = :finding order by s.id", FindingStep.class)
        .setParameter("finding", finding)
        .getResultList();
  }

  /** All that was found of a household, and of its members, the oldest first. */
  public List<Finding> of(UUID household) {
    return entities
        .createQuery("from Finding f where f.householdId = :household order by f.id", Finding.class)
        .setParameter("household", household)
        .getResultList();
  }

  /** What became of all of that, the oldest first. */
  public List<FindingStep> stepsOf(List<Finding> findings) {
    return entities
        .createQuery(
            "from FindingStep s where s.findingId in :ids order by s.id", FindingStep.class)
        .setParameter("ids", findings.stream().map(Finding::id).toList())
        .getResultList();
  }
}
