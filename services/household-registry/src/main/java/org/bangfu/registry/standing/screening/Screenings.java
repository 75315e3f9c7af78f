package org.bangfu.registry.standing.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCondition;
import org.bangfu.kit.record.place.PlaceCursor;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** The sweeps. One is known to whoever is in its place, or has it. */
@ApplicationScoped
public class Screenings {
  private static final String AROUND =
      "select s.* from screening s where (s.division = any(cast(:above as text[]))"
          + " or (s.division >= :begin and s.division < :end))"
          + PlaceCursor.next("s");

  private final EntityManager entities;

  Screenings(EntityManager entities) {
    this.entities = entities;
  }

  /** One that concerns the caller; a problem if there is none. */
  @Transactional
  public Screening require(UUID id, DivisionScope scope) {
    return known(entities.find(Screening.class, id), id, scope);
  }

  /** The same for looks that are written down in it: it is not ended meanwhile. */
  Screening toLook(UUID id, DivisionScope scope) {
    lock("pg_advisory_xact_lock_shared", id);
    return require(id, scope);
  }

  /** The same, held until the transaction ends: no look is written down meanwhile. */
  Screening toEnd(UUID id, DivisionScope scope) {
    lock("pg_advisory_xact_lock", id);
    Screening screening = require(id, scope);
    if (scope.covers(screening.division())) {
      entities.refresh(screening, LockModeType.PESSIMISTIC_WRITE);
    }
    return screening;
  }

  /** The last day of which a look was written down; null without one. */
  @Nullable LocalDate lastLook(UUID id) {
    return (LocalDate)
        entities
            .createNativeQuery(
                "select max(l.looked_on) from screening_look l where l.screening_id = :id",
                LocalDate.class)
            .setParameter("id", id)
            .getSingleResultOrNull();
  }

  /** Looks share it; a row's lock is not for a village's manager, whose place is a part of it. */
  private void lock(String function, UUID id) {
    entities
        .createNativeQuery("select " + function + "(hashtextextended('screening ' || :id, 0))")
        .setParameter("id", id.toString())
        .getSingleResultOrNull();
  }

  private static Screening known(@Nullable Screening found, UUID id, DivisionScope scope) {
    return Optional.ofNullable(found)
        .filter(screening -> screening.concerns(scope))
        .orElseThrow(() -> Problems.notFound("screening", id));
  }

  /**
   * Those that look at a division: its own, those of what is above it and of what is in it.
   *
   * @param division one of the caller's; of any other there are none
   */
  @Transactional
  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  public List<Screening> around(
      DivisionCode division, DivisionScope scope, PlaceCursor after, int rows) {
    if (!scope.covers(division)) {
      return List.of();
    }
    return entities
        .createNativeQuery(AROUND, Screening.class)
        .setParameter(
            "above",
            division.selfAndAncestors().stream().map(DivisionCode::value).toArray(String[]::new))
        .setParameter("begin", PlaceCondition.begin(division))
        .setParameter("end", PlaceCondition.end(division))
        .setParameter("afterDivision", after.division())
        .setParameter("afterId", after.id())
        .setMaxResults(rows)
        .getResultList();
  }

  void add(Screening screening) {
    entities.persist(screening);
    entities.flush();
  }
}
