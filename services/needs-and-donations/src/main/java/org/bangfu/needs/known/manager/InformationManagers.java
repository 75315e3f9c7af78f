package org.bangfu.needs.known.manager;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** The information managers that the registry has admitted, and whether they are at work. */
@ApplicationScoped
public class InformationManagers {
  private final EntityManager entities;

  InformationManagers(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Those of the given ids that are known, in one query; nulls are passed over. Staff knows those
   * who work in one of its divisions or around one.
   */
  public Map<UUID, InformationManager> known(
      DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (wanted.length == 0) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select id, division, array_to_string(divisions, ' '), admitted_on, away_since, version
                from manager where id = any(cast(:ids as uuid[]))
                """,
                Tuple.class)
            .setParameter("ids", wanted)
            .getResultList();
    Map<UUID, InformationManager> managers = new HashMap<>();
    rows.stream()
        .map(InformationManagers::manager)
        .filter(m -> m.worksAround(scope))
        .forEach(m -> managers.put(m.id(), m));
    return managers;
  }

  private static InformationManager manager(Tuple row) {
    return new InformationManager(
        row.get(0, UUID.class),
        new DivisionCode(row.get(1, String.class)),
        Arrays.stream(row.get(2, String.class).split(" ")).map(DivisionCode::new).toList(),
        Objects.requireNonNull(day(row.get(3))),
        day(row.get(4)),
        row.get(5, Long.class));
  }

  private static @Nullable LocalDate day(@Nullable Object column) {
    return column instanceof Date date ? date.toLocalDate() : (LocalDate) column;
  }

  /**
   * Refuses unless the manager is known, holds a division around the village, and was not away on
   * the day already.
   */
  public static void requireResponsible(
      Map<UUID, InformationManager> known, UUID id, DivisionCode village, LocalDate day) {
    InformationManager manager = known.get(id);
    if (manager == null) {
      throw Problems.tryAgain(
          CommonProblem.MANAGER_NOT_YET_KNOWN,
          "Information manager " + id + " has not been heard of here yet. Send the request again.",
          1);
    }
    if (!manager.isResponsibleFor(village)) {
      throw Problems.problem(
          NeedsProblem.MANAGER_NOT_RESPONSIBLE,
          "Information manager " + id + " holds no division around village " + village + ".");
    }
    requireAtWork(known, id, day);
  }

  /**
   * Refuses where the manager was away on the day already. Of one that acts itself the day is the
   * present one, whatever day it gives to what it does.
   */
  public static void requireAtWork(Map<UUID, InformationManager> known, UUID id, LocalDate day) {
    InformationManager manager = known.get(id);
    if (manager != null && manager.isAwayOn(day)) {
      throw Problems.problem(
          NeedsProblem.MANAGER_NOT_RESPONSIBLE,
          "Information manager %s is suspended or has left since %s."
              .formatted(id, manager.awaySince()));
    }
  }

  /** Takes copies; an older version than the one that is here changes nothing. */
  public void learn(Collection<InformationManager> told) {
    Map<UUID, InformationManager> newest = new TreeMap<>();
    told.stream()
        .sorted(Comparator.comparingLong(InformationManager::version))
        .forEach(manager -> newest.put(manager.id(), manager));
    List<InformationManager> rows = List.copyOf(newest.values());
    if (rows.isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            """
            insert into manager (id, division, divisions, admitted_on, away_since, version)
            select t.id, t.division, string_to_array(t.divisions, ' '), t.admitted_on, t.away_since, t.version
            from unnest(cast(:ids as uuid[]), cast(:divisions as text[]), cast(:held as text[]),
                        cast(:days as date[]), cast(:away as date[]), cast(:versions as bigint[]))
              as t (id, division, divisions, admitted_on, away_since, version)
            on conflict (id) do update
              set division = excluded.division, divisions = excluded.divisions,
                  admitted_on = excluded.admitted_on, away_since = excluded.away_since,
                  version = excluded.version
              where manager.version < excluded.version
            """)
        .setParameter("ids", rows.stream().map(InformationManager::id).toArray(UUID[]::new))
        .setParameter("divisions", texts(rows, m -> m.division().value()))
        .setParameter(
            "held",
            texts(
                rows,
                m ->
                    m.divisions().stream()
                        .map(DivisionCode::value)
                        .collect(Collectors.joining(" "))))
        .setParameter("days", texts(rows, m -> m.admittedOn().toString()))
        .setParameter("away", texts(rows, m -> Objects.toString(m.awaySince(), null)))
        .setParameter(
            "versions", rows.stream().map(InformationManager::version).toArray(Long[]::new))
        .executeUpdate();
  }

  private static @Nullable String[] texts(
      List<InformationManager> rows, Function<InformationManager, @Nullable String> column) {
    return rows.stream().map(column).toArray(String[]::new);
  }
}
