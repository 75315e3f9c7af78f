package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;

/** Dossiers that are held until the transaction ends: two steps do not meet. */
@ApplicationScoped
class HoldDossiers {
  private static final String HELD =
      """
      select d.id, d.household_id, d.division, d.state, d.since, d.posted_until, d.checked_by, d.exit_step,
        h.file_state <> 'CLOSED' and h.poverty_state in ('IN_POVERTY', 'RETURNED')
      from exit_dossier d join household h on h.id = d.household_id
      where %s and {reached} order by d.id for no key update of d
      """;
  private static final String OPEN_OF =
      HELD.formatted(
          "d.household_id = any(cast(:ids as uuid[])) and d.state not in ('EXITED', 'REFUSED')");
  private static final String ENDED_BY = HELD.formatted("d.exit_step = :id");
  private static final String ONE = HELD.formatted("d.id = :id");

  private final EntityManager entities;

  HoldDossiers(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of the households in which something is still to be done, by household. */
  Map<UUID, HeldDossier> openOf(DivisionScope scope, List<UUID> households) {
    return held(scope.condition("d.division"), OPEN_OF, "ids", texts(households)).stream()
        .collect(Collectors.toMap(held -> held.row().household(), Function.identity()));
  }

  /** The open one of a household that takes a step itself. */
  Optional<DossierRow> openOf(UUID household) {
    return openOf(List.of(household)).stream().findFirst();
  }

  /** The same of many. */
  List<DossierRow> openOf(Collection<UUID> households) {
    return held(Condition.ALWAYS, OPEN_OF, "ids", texts(households)).stream()
        .map(HeldDossier::row)
        .toList();
  }

  /** The one that a step of its household ended. */
  Optional<DossierRow> endedBy(UUID exitStep) {
    return held(Condition.ALWAYS, ENDED_BY, "id", exitStep).stream()
        .map(HeldDossier::row)
        .findFirst();
  }

  Optional<HeldDossier> byId(DivisionScope scope, UUID id) {
    return held(scope.condition("d.division"), ONE, "id", id).stream().findFirst();
  }

  private static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  private List<HeldDossier> held(Condition reached, String sql, String name, Object value) {
    return reached
        .query(entities, sql, Tuple.class)
        .setParameter(name, value)
        .getResultList()
        .stream()
        .map(HoldDossiers::held)
        .toList();
  }

  private static HeldDossier held(Tuple row) {
    return new HeldDossier(
        new DossierRow(
            row.get(0, UUID.class),
            row.get(1, UUID.class),
            new DivisionCode(row.get(2, String.class)),
            DossierState.valueOf(row.get(3, String.class)),
            row.get(4, LocalDate.class),
            row.get(5, LocalDate.class),
            row.get(6, String.class),
            row.get(7, UUID.class)),
        row.get(8, Boolean.class));
  }
}
