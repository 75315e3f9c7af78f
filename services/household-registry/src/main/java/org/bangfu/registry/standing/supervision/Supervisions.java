package org.bangfu.registry.standing.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.step.ReversibleSteps;

/** What was recorded of supervisions. */
@ApplicationScoped
public class Supervisions {
  public static final Reach REACH = Reach.into("supervision_step");

  /** In one order, so that two calls do not wait for each other. */
  private static final String HELD =
      """
      select v.code, cast(pg_advisory_xact_lock(hashtextextended('supervision ' || v.key, 0)) as text)
      from (
        select d.code, w.key from unnest(cast(:codes as text[]), cast(:keys as text[])) as w (code, key)
        join division d on d.code = w.code
        where d.valid_to is null and {reached} order by w.key) v
      """;

  /** As {@link #HELD}, whether or not their places are there today. */
  private static final String HOLD =
      """
      select cast(pg_advisory_xact_lock(hashtextextended('supervision ' || v.key, 0)) as text)
      from (select w.key from unnest(cast(:keys as text[])) as w (key) order by w.key) v
      """;

  private final EntityManager entities;

  Supervisions(EntityManager entities) {
    this.entities = entities;
  }

  void add(SupervisionStep step) {
    entities.persist(step);
  }

  /** Those in places that are there and the caller's, each held until the transaction ends. */
  Map<Supervised, ReversibleSteps<SupervisionStep>> held(
      Collection<Supervised> asked, DivisionScope scope) {
    List<Supervised> all = asked.stream().distinct().toList();
    Map<Supervised, ReversibleSteps<SupervisionStep>> histories = new HashMap<>();
    if (all.isEmpty()) {
      return histories;
    }
    Set<DivisionCode> there =
        scope
            .condition("d.code")
            .query(entities, HELD, Tuple.class)
            .setParameter(
                "codes", all.stream().map(one -> one.division().value()).toArray(String[]::new))
            .setParameter("keys", all.stream().map(Supervised::key).toArray(String[]::new))
            .getResultList()
            .stream()
            .map(row -> new DivisionCode(row.get(0, String.class)))
            .collect(Collectors.toCollection(HashSet::new));
    Map<Supervised, List<SupervisionStep>> steps = steps(there, scope);
    all.stream()
        .filter(one -> there.contains(one.division()))
        .forEach(one ->
            histories.put(
                one, new ReversibleSteps<>("supervision", steps.getOrDefault(one, List.of()))));
    return histories;
  }

  /** Holds what is in places that are there, or were, until the transaction ends. */
  void hold(Collection<Supervised> all) {
    entities
        .createNativeQuery(HOLD, String.class)
        .setParameter("keys", all.stream().map(Supervised::key).toArray(String[]::new))
        .getResultList();
  }

  /** What was recorded in places, of each that something was recorded of, in one query. */
  Map<Supervised, ReversibleSteps<SupervisionStep>> histories(
      Collection<DivisionCode> places, DivisionScope scope) {
    Map<Supervised, ReversibleSteps<SupervisionStep>> histories = new HashMap<>();
    steps(places, scope)
        .forEach((of, steps) -> histories.put(of, new ReversibleSteps<>("supervision", steps)));
    return histories;
  }

  private Map<Supervised, List<SupervisionStep>> steps(
      Collection<DivisionCode> places, DivisionScope scope) {
    return places.isEmpty()
        ? Map.of()
        : scope
            .hqlCondition("s.division")
            .hql(
                entities,
                "from SupervisionStep s where s.division in (:places) and {reached} order by s.division, s.number",
                SupervisionStep.class)
            .setParameter("places", places)
            .getResultStream()
            .collect(Collectors.groupingBy(SupervisionStep::of));
  }

  /** What a supervision is of, if the caller reaches it. */
  Optional<Supervised> subject(UUID supervision, DivisionScope scope) {
    return of(supervision, scope).stream().findFirst().map(SupervisionStep::of);
  }

  /** The steps of one supervision, in the order in which they were recorded. */
  public List<SupervisionStep> of(UUID supervision, DivisionScope scope) {
    return scope
        .hqlCondition("s.division")
        .hql(
            entities,
            "from SupervisionStep s where s.supervisionId = :id and {reached} order by s.number",
            SupervisionStep.class)
        .setParameter("id", supervision)
        .getResultList();
  }
}
