package org.bangfu.needs.known.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** The households that the registry has told of. */
@ApplicationScoped
public class Households {
  private static final Reach ACTED_FOR = Reach.into("household").orOwn("id");
  private static final Reach GIVEN_TO = ACTED_FOR.orPublished("true");

  private static final String LEARN =
      """
      insert into household (id, division, registered_on, version, closed_on, merged_into)
      select * from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as bigint[]),
        cast(? as date[]), cast(? as uuid[]))
      on conflict (id) do update
        set division = excluded.division, registered_on = excluded.registered_on, version = excluded.version,
          closed_on = excluded.closed_on, merged_into = excluded.merged_into
        where household.version < excluded.version\
      """;

  private final EntityManager entities;
  private final Writes writes;

  Households(EntityManager entities, Writes writes) {
    this.entities = entities;
    this.writes = writes;
  }

  /**
   * Those of the given ids for which the caller may act, in one query; nulls are passed over. Staff
   * acts for those of its divisions, a household for itself, a partner website for any that tells
   * it its id.
   */
  public Map<UUID, Household> known(DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    return select(scope.client() == null ? ACTED_FOR : GIVEN_TO, scope, ids);
  }

  /** The ids of those under whose key nothing was ever sealed here. */
  public List<UUID> withoutKey(DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    return (scope.client() == null ? ACTED_FOR : GIVEN_TO)
        .condition(scope)
        .query(
            entities,
            "select id from household where id = any(cast(:ids as uuid[])) and {reached}"
                + " and not exists (select from subject_key k where k.subject = household.id)",
            UUID.class)
        .setParameter("ids", wanted)
        .getResultList();
  }

  /** The same for those to whom the caller may give: anybody gives to any. */
  public Map<UUID, Household> beneficiaries(
      DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    return select(GIVEN_TO, scope, ids);
  }

  /**
   * Refuses what is handed over to a household whose file was closed on that day, wherever it is.
   *
   * @param id null for something that is for no household
   */
  public void requireOpenOn(@Nullable UUID id, LocalDate day) {
    if (id != null) {
      Household household = select(GIVEN_TO, DivisionScope.nation(), List.of(id)).get(id);
      if (household != null) {
        household.requireOpenOn(day);
      }
    }
  }

  /** Whether there is such a household, in the running scope. */
  public boolean exists(UUID id) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select from household where id = :id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  private Map<UUID, Household> select(
      Reach reach, DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (wanted.length == 0) {
      return Map.of();
    }
    List<Tuple> rows =
        reach
            .condition(scope)
            .query(
                entities,
                "select id, division, registered_on, version, closed_on, merged_into, exists (select from subject_key k where k.subject = household.id and k.erased_at is not null) as erased from household where id = any(cast(:ids as uuid[])) and {reached}",
                Tuple.class)
            .setParameter("ids", wanted)
            .getResultList();
    Map<UUID, Household> households = new HashMap<>();
    for (Tuple row : rows) {
      UUID id = row.get(0, UUID.class);
      households.put(
          id,
          new Household(
              id,
              new DivisionCode(row.get(1, String.class)),
              Objects.requireNonNull(day(row.get(2))),
              row.get(3, Long.class),
              day(row.get(4)),
              row.get(5, UUID.class),
              row.get(6, Boolean.class)));
    }
    return households;
  }

  /**
   * One of those known, or the problem that passes when its registration has arrived, or the one
   * that never passes because it was erased.
   */
  public static Household require(Map<UUID, Household> known, UUID id) {
    Household household = known.get(id);
    if (household == null) {
      throw Problems.tryAgain(
          CommonProblem.HOUSEHOLD_NOT_YET_KNOWN,
          "Household " + id + " has not been heard of here yet. Send the request again.",
          1);
    }
    if (household.erased()) {
      throw Problems.problem(
          NeedsProblem.HOUSEHOLD_ERASED,
          "Household " + id + " was erased, and nothing more is kept of it.");
    }
    return household;
  }

  /**
   * Destroys the household's key, and remembers that it was erased, whether it had one or not, so
   * that nobody makes it another.
   */
  public void forget(UUID id) {
    entities
        .createNativeQuery(
            """
            insert into subject_key (subject, wrapped, master_key, erased_at) values (:id, null, 'none', now())
            on conflict (subject) do update set wrapped = null, erased_at = now()
              where subject_key.wrapped is not null
            """)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Takes copies; an older version than the one that is here changes nothing. */
  public void learn(Collection<Household> told) {
    // sorted, so that two batches never wait for each other in a circle; the newest of each alone,
    // because one statement can touch a row once
    Map<UUID, Household> newest = new TreeMap<>();
    told.stream()
        .sorted(Comparator.comparingLong(Household::version))
        .forEach(household -> newest.put(household.id(), household));
    if (newest.isEmpty()) {
      return;
    }
    writes.run(
        Insert.rows(
            LEARN,
            newest.values(),
            Household::id,
            Household::division,
            Household::registeredOn,
            Household::version,
            Household::closedOn,
            Household::mergedInto));
  }

  private static @Nullable LocalDate day(@Nullable Object column) {
    return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
  }
}
