package org.bangfu.registry.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.division.PlaceCursor;
import org.jspecify.annotations.Nullable;

/** All that counties have closed, and may have reopened. */
@ApplicationScoped
public class Periods {
  private final EntityManager entities;

  Periods(EntityManager entities) {
    this.entities = entities;
  }

  void add(Object row) {
    entities.persist(row);
  }

  /** One after another for a county, until the transaction ends. */
  void takeTurn(DivisionCode county) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('closed period ' || :county, 0)) as text)")
        .setParameter("county", county.value())
        .getSingleResult();
  }

  boolean anyClosed(DivisionCode county, LocalDate first, LocalDate last) {
    return entities
            .createQuery(
                """
                select count(p) from ClosedPeriod p where p.division = :county and p.closed
                and p.firstDay <= :last and p.lastDay >= :first
                """,
                Long.class)
            .setParameter("county", county)
            .setParameter("first", first)
            .setParameter("last", last)
            .getSingleResult()
        > 0;
  }

  /** Of the caller's divisions; one elsewhere answers as a missing one. */
  public ClosedPeriod require(UUID id, DivisionScope scope) {
    ClosedPeriod period = entities.find(ClosedPeriod.class, id);
    if (period == null || !scope.covers(period.division())) {
      throw Problems.notFound("closed period", id);
    }
    return period;
  }

  ClosedPeriod refreshed(UUID id) {
    ClosedPeriod period = entities.getReference(ClosedPeriod.class, id);
    entities.refresh(period);
    return period;
  }

  public List<ClosedPeriod> page(
      @Nullable DivisionCode division, DivisionScope scope, PlaceCursor after, int rows) {
    return entities
        .createNativeQuery(
            "select p.* from closed_period p where "
                + scope.condition("p.division", division)
                + PlaceCursor.next("p"),
            ClosedPeriod.class)
        .setParameter("afterDivision", after.division())
        .setParameter("afterId", after.id())
        .setMaxResults(rows)
        .getResultList();
  }

  /** What was done to them, oldest first, in one query. */
  public Map<UUID, List<PeriodStep>> steps(Collection<UUID> periods) {
    return periods.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "from PeriodStep s where s.periodId in :ids order by s.recordedAt, s.id",
                PeriodStep.class)
            .setParameter("ids", periods)
            .getResultStream()
            .collect(Collectors.groupingBy(PeriodStep::periodId));
  }
}
