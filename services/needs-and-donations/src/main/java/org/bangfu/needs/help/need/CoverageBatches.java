package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/**
 * Changes the coverage of many needs at once: locks their rows in sorted order, reckons in memory,
 * writes all of them in one statement. Two batches that share needs wait for each other and never
 * in a circle.
 */
@ApplicationScoped
public class CoverageBatches {
  private final EntityManager entities;
  private final Event<NeedMatched> matched;

  CoverageBatches(EntityManager entities, Event<NeedMatched> matched) {
    this.entities = entities;
    this.matched = matched;
  }

  /** Runs the work on the locked needs, in the running transaction, and writes what it changed. */
  public <T> T with(
      DivisionScope scope,
      Collection<? extends @Nullable UUID> needIds,
      Function<CoverageBatch, T> work) {
    Map<UUID, LockedNeed> locked = lock(scope, needIds);
    T result = work.apply(new CoverageBatch(locked, matched::fire));
    write(locked.values().stream().filter(LockedNeed::isChanged).toList());
    return result;
  }

  private Map<UUID, LockedNeed> lock(
      DivisionScope scope, Collection<? extends @Nullable UUID> needIds) {
    UUID[] ids = needIds.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    List<Need> rows =
        Needs.REACH
            .condition(scope)
            .query(
                entities,
                "select * from need where id = any(cast(:ids as uuid[])) and {reached} order by id for no key update",
                Need.class)
            .setHint(HibernateHints.HINT_READ_ONLY, true)
            .setParameter("ids", ids)
            .getResultList();
    Map<UUID, LockedNeed> needs = new HashMap<>();
    rows.forEach(need -> needs.put(need.id(), new LockedNeed(need)));
    return needs;
  }

  private void write(List<LockedNeed> needs) {
    if (needs.isEmpty()) {
      return;
    }
    int written =
        entities
            .createNativeQuery(
                """
                update need set covered = n.covered, done = n.done, state = n.state,
                  coverage_changed_on = n.changed_on, matched_on = n.matched_on, closed_on = n.closed_on,
                  version = n.version
                from unnest(cast(:ids as uuid[]), cast(:covered as numeric[]), cast(:done as numeric[]),
                            cast(:states as text[]), cast(:changed as date[]), cast(:matched as date[]),
                            cast(:closed as date[]), cast(:versions as bigint[]), cast(:locked as bigint[]))
                  as n (id, covered, done, state, changed_on, matched_on, closed_on, version, locked)
                where need.id = n.id and need.version = n.locked
                """)
            .setParameter("ids", needs.stream().map(n -> n.id).toArray(UUID[]::new))
            .setParameter("covered", numbers(needs, n -> n.covered))
            .setParameter("done", numbers(needs, n -> n.done))
            .setParameter("states", texts(needs, n -> n.state))
            .setParameter("changed", texts(needs, n -> n.changedOn))
            .setParameter("matched", texts(needs, n -> n.matchedOn))
            .setParameter("closed", texts(needs, n -> n.closedOn))
            .setParameter("versions", needs.stream().map(n -> n.version).toArray(Long[]::new))
            .setParameter("locked", needs.stream().map(n -> n.lockedVersion).toArray(Long[]::new))
            .executeUpdate();
    if (written != needs.size()) {
      throw new IllegalStateException("a locked need was changed by somebody else");
    }
  }

  private static BigDecimal[] numbers(
      List<LockedNeed> needs, Function<LockedNeed, BigDecimal> column) {
    return needs.stream().map(column).toArray(BigDecimal[]::new);
  }

  private static @Nullable String[] texts(
      List<LockedNeed> needs, Function<LockedNeed, @Nullable Object> column) {
    return needs.stream()
        .map(column)
        .map(value -> value == null ? null : value.toString())
        .toArray(String[]::new);
  }
}
