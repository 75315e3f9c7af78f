package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The rosters. */
@ApplicationScoped
public class Rosters {
  /** In place of a mapping, where a file was read by our own columns. */
  private static final UUID OWN = new UUID(0, 0);

  private static final Reach REACH = Reach.into("roster");

  private final Session entities;
  private final PlaceLists lists;

  Rosters(Session entities, PlaceLists lists) {
    this.entities = entities;
    this.lists = lists;
  }

  void add(Roster roster) {
    entities.persist(roster);
    entities.flush();
  }

  void flush() {
    entities.flush();
  }

  public Optional<Roster> byId(UUID id, DivisionScope scope) {
    return find(id, scope, LockModeType.NONE);
  }

  /** The same, held until the transaction ends. */
  Roster toChange(UUID id, DivisionScope scope) {
    return find(id, scope, LockModeType.PESSIMISTIC_WRITE)
        .orElseThrow(() -> Problems.notFound("roster", id));
  }

  private Optional<Roster> find(UUID id, DivisionScope scope, LockModeType lock) {
    return scope
        .hqlCondition("r.division")
        .hql(entities, "from Roster r where r.id = :id and {reached}", Roster.class)
        .setParameter("id", id)
        .setLockMode(lock)
        .getResultList()
        .stream()
        .findFirst();
  }

  /**
   * Holds the file for a day until the transaction ends; false if another transaction does. Nobody
   * waits, since who waits holds a connection.
   */
  boolean hold(SentFile file, LocalDate occurredOn) {
    return hold(file.sha256() + ' ' + occurredOn);
  }

  /** The same for anything of rosters that is done once at a time. */
  boolean hold(String what) {
    return entities
        .createNativeQuery(
            "select pg_try_advisory_xact_lock(hashtextextended(:file, 0))", Boolean.class)
        .setParameter("file", "roster " + what)
        .getSingleResult();
  }

  /** The roster that the same bytes, read alike, for the same day made, unless it was refused. */
  Optional<Roster> ofFile(SentFile file, LocalDate occurredOn, DivisionScope scope) {
    return scope
        .hqlCondition("r.division")
        .hql(
            entities,
            "from Roster r where r.file.sha256 = :sha256 and r.occurredOn = :day"
                + " and coalesce(r.file.mapping, :own) = :mapping"
                + " and r.state <> REFUSED and {reached}",
            Roster.class)
        .setParameter("sha256", file.sha256())
        .setParameter("own", OWN)
        .setParameter("mapping", Objects.requireNonNullElse(file.mapping(), OWN))
        .setParameter("day", occurredOn)
        .getResultList()
        .stream()
        .findFirst();
  }

  public <T> Page<T> page(
      @Nullable DivisionCode division,
      DivisionScope scope,
      PageRequest page,
      Function<Roster, T> toItem) {
    return lists.page(Roster.class, REACH, scope, division, Map.of(), page, toItem);
  }

  /** Errors in the order in which they were found, each under its id. */
  public List<Map.Entry<UUID, RosterError>> errors(UUID rosterId, UUID after, int rows) {
    return entities
        .createNativeQuery(
            """
            select id, sheet, sheet_row, column_name, value, rule, detail from roster_error
            where roster_id = :roster and id > :after order by id
            """,
            Object[].class)
        .setParameter("roster", rosterId)
        .setParameter("after", after)
        .setMaxResults(rows)
        .getResultStream()
        .map(row ->
            Map.entry(
                (UUID) row[0],
                new RosterError(
                    (String) row[1],
                    (Integer) row[2],
                    (String) row[3],
                    (String) row[4],
                    (String) row[5],
                    (String) row[6])))
        .toList();
  }
}
