package org.bangfu.registry.standing.monitoring.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.standing.monitoring.WatchedHouseholds;
import org.bangfu.registry.standing.monitoring.WatchedHouseholds.Watched;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what is planned for the households of a village, or was done for them: all of it or
 * nothing, in a few statements however many there are. The same again changes nothing.
 */
@ApplicationScoped
public class PlanMeasures {
  private final WatchedHouseholds households;
  private final Measures measures;
  private final Writes writes;
  private final Event<MeasureMoved> moved;

  PlanMeasures(
      WatchedHouseholds households, Measures measures, Writes writes, Event<MeasureMoved> moved) {
    this.households = households;
    this.measures = measures;
    this.writes = writes;
    this.moved = moved;
  }

  /** What is done for whom. */
  public record Item(UUID household, MeasureKind kind) {}

  /**
   * How much was written down.
   *
   * @param planned measures that were not known before
   * @param done measures that were not done before
   */
  public record Written(int planned, int done) {}

  /**
   * @param doneOn null for what is only planned
   */
  @Transactional
  public Written plan(
      DivisionScope scope,
      List<Item> items,
      LocalDate plannedOn,
      @Nullable LocalDate doneOn,
      String actor) {
    List<UUID> ids = items.stream().map(Item::household).distinct().toList();
    Map<UUID, Watched> watched = households.locked(scope, ids);
    Map<UUID, List<Measure>> known = measures.of(ids);
    List<FieldError> errors = new ArrayList<>();
    Map<Item, Integer> seen = new HashMap<>();
    MeasureRows rows = new MeasureRows(plannedOn, doneOn, actor);
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      Watched at = watched.get(item.household());
      Optional<Measure> same =
          known.getOrDefault(item.household(), List.of()).stream()
              .filter(measure -> measure.is(item.kind(), plannedOn))
              .findFirst();
      String broken = broken(at, plannedOn, seen.putIfAbsent(item, i));
      if (broken == null && same.isPresent()) {
        broken = broken(same.get(), doneOn);
      }
      if (broken != null) {
        errors.add(new FieldError("/items/" + i + "/householdId", broken));
      } else if (at != null) {
        requireOpen(at, same.orElse(null), plannedOn, doneOn);
        rows.add(item, at, same.orElse(null));
      }
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    rows.statement().ifPresent(writes::run);
    rows.moves().forEach(moved::fire);
    return rows.written();
  }

  /** Only of what is written down now: what is known already changes nothing. */
  private static void requireOpen(
      Watched at, @Nullable Measure known, LocalDate plannedOn, @Nullable LocalDate doneOn) {
    if (known == null) {
      ClosedPeriods.requireOpen(at.division(), plannedOn);
    }
    if (known == null || known.state() == MeasureState.PLANNED) {
      ClosedPeriods.requireOpen(at.division(), doneOn);
    }
  }

  private static @Nullable String broken(
      @Nullable Watched at, LocalDate plannedOn, @Nullable Integer first) {
    if (at == null) {
      return "must be a household of the caller's divisions";
    }
    if (first != null) {
      return "must not have the measure of item " + first;
    }
    if (!at.isOpen()) {
      return "must be a household whose file is open";
    }
    return at.cases().hold(plannedOn)
        ? null
        : "must be a household that is monitored on " + plannedOn;
  }

  private static @Nullable String broken(Measure known, @Nullable LocalDate doneOn) {
    if (doneOn == null || known.state() == MeasureState.DONE) {
      return null;
    }
    if (known.state() == MeasureState.DROPPED) {
      return "must not be a household whose measure was dropped";
    }
    LocalDate since = known.plannedOn();
    return doneOn.isBefore(since)
        ? "must be a household whose measure was planned by then, not since " + since
        : null;
  }
}
