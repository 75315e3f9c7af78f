package org.bangfu.registry.standing.village;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.step.ReversibleSteps;
import org.hibernate.Session;

/** What counties said of villages. */
@ApplicationScoped
public class VillageSteps {
  public static final Reach REACH = Reach.into("village_step");

  /** In one order, so that two calls do not wait for each other. */
  private static final String HELD =
      """
      select v.code, cast(pg_advisory_xact_lock(hashtextextended('village standing ' || v.code, 0)) as text)
      from (
        select d.code from division d
        where d.code = any(cast(:codes as text[])) and d.level = 'VILLAGE' and d.valid_to is null and {reached}
        order by d.code) v
      """;

  /** As {@link #HELD}, whether or not they are there today. */
  private static final String HOLD =
      """
      select cast(pg_advisory_xact_lock(hashtextextended('village standing ' || v.code, 0)) as text)
      from (select w.code from unnest(cast(:codes as text[])) as w (code) order by w.code) v
      """;

  /** Where the last step that nobody took back is another one than to NONE. */
  private static final String STANDING =
      """
      select v.code from unnest(cast(:codes as text[])) as v (code)
      cross join lateral (
        select s.to_state from village_step s
        where s.division = v.code and s.reverses is null
          and not exists (select from village_step r where r.reverses = s.id)
        order by s.number desc limit 1) l
      where l.to_state <> 'NONE' order by v.code limit :most
      """;

  private final EntityManager entities;

  VillageSteps(EntityManager entities) {
    this.entities = entities;
  }

  void add(VillageStep step) {
    entities.persist(step);
  }

  /**
   * The villages that are there and the caller's, each held until the transaction ends: two steps
   * would both follow the same one.
   */
  Map<DivisionCode, ReversibleSteps<VillageStep>> held(
      Collection<DivisionCode> villages, DivisionScope scope) {
    List<DivisionCode> there =
        scope
            .condition("d.code")
            .query(entities, HELD, Tuple.class)
            .setParameter("codes", texts(villages))
            .getResultList()
            .stream()
            .map(row -> new DivisionCode(row.get(0, String.class)))
            .toList();
    return histories(there, scope);
  }

  /** Holds villages of the caller's that are there, or were, until the transaction ends. */
  void hold(Collection<DivisionCode> villages) {
    entities
        .createNativeQuery(HOLD, String.class)
        .setParameter("codes", texts(villages))
        .getResultList();
  }

  /** Those of the villages that stand somewhere, poor or delisted. */
  List<DivisionCode> standing(Collection<DivisionCode> villages, int most) {
    return entities
        .unwrap(Session.class)
        .createNativeQuery(STANDING, String.class)
        .setParameter("codes", texts(villages))
        .setParameter("most", most)
        .getResultStream()
        .map(DivisionCode::new)
        .toList();
  }

  private static String[] texts(Collection<DivisionCode> villages) {
    return villages.stream().map(DivisionCode::value).toArray(String[]::new);
  }

  /** What was recorded of villages, in one query. */
  public Map<DivisionCode, ReversibleSteps<VillageStep>> histories(
      List<DivisionCode> villages, DivisionScope scope) {
    Map<DivisionCode, ReversibleSteps<VillageStep>> histories = new HashMap<>();
    if (villages.isEmpty()) {
      return histories;
    }
    Map<DivisionCode, List<VillageStep>> steps =
        scope
            .hqlCondition("s.division")
            .hql(
                entities,
                "from VillageStep s where s.division in (:villages) and {reached} order by s.division, s.number",
                VillageStep.class)
            .setParameter("villages", villages)
            .getResultStream()
            .collect(Collectors.groupingBy(VillageStep::division));
    villages.forEach(village ->
        histories.put(
            village, new ReversibleSteps<>("village", steps.getOrDefault(village, List.of()))));
    return histories;
  }
}
