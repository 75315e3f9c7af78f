package org.bangfu.registry.period;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** All that counties have closed, and may have reopened. */
@ApplicationScoped
public class Periods {
  private static final Reach REACH = Reach.into("closed_period");

  private final EntityManager entities;
  private final PlaceLists lists;

  Periods(EntityManager entities, PlaceLists lists) {
    this.entities = entities;
    this.lists = lists;
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

  /** Periods with what was done to them. */
  public <T> Page<T> page(
      @Nullable DivisionCode division,
      DivisionScope scope,
      PageRequest page,
      BiFunction<ClosedPeriod, List<PeriodStep>, T> toItem) {
    return lists.pageOf(
        ClosedPeriod.class,
        REACH,
        scope,
        division,
        Map.of(),
        page,
        periods -> {
          var steps = steps(periods.stream().map(ClosedPeriod::id).toList());
          return p -> toItem.apply(p, steps.getOrDefault(p.id(), List.of()));
        });
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
