package org.bangfu.registry.standing.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HeldTogether;
import org.bangfu.registry.household.HouseholdStep;
import org.bangfu.registry.household.code.FileState;

/** Many households with their cases, locked: what is written of them follows what is there. */
@ApplicationScoped
public class WatchedHouseholds {
  private static final String LOCKED =
      "select h.id, h.division, h.version, h.file_state" + HeldTogether.HOUSEHOLDS;

  private final EntityManager entities;
  private final WatchSteps steps;

  WatchedHouseholds(EntityManager entities, WatchSteps steps) {
    this.entities = entities;
    this.steps = steps;
  }

  /** One of them. */
  public record Watched(
      DivisionCode division, long version, boolean isOpen, MonitoringCases cases) {}

  /** Those that are the caller's, in two statements, whatever their number. */
  public Map<UUID, Watched> locked(DivisionScope scope, List<UUID> ids) {
    List<Tuple> rows =
        scope
            .condition("h.division")
            .query(entities, LOCKED, Tuple.class)
            .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
            .getResultList();
    Map<UUID, List<HouseholdStep>> taken =
        steps.of(rows.stream().map(row -> row.get(0, UUID.class)).toList());
    Map<UUID, Watched> watched = new HashMap<>();
    rows.forEach(row ->
        watched.put(
            row.get(0, UUID.class),
            new Watched(
                new DivisionCode(row.get(1, String.class)),
                row.get(2, Long.class),
                !row.get(3, String.class).equals(FileState.CLOSED.name()),
                MonitoringCases.of(taken.getOrDefault(row.get(0, UUID.class), List.of())))));
    return watched;
  }
}
