package org.bangfu.registry.standing.guarantee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.standing.guarantee.CheckedHouseholds.Place;
import org.jspecify.annotations.Nullable;

/** Writes down what was found at the households of a village, all of it or nothing. */
@ApplicationScoped
public class CheckGuarantees {
  private static final Insert ROWS =
      Insert.into(
          "guarantee_check",
          "id uuid",
          "household_id uuid",
          "division text",
          "item text",
          "met boolean",
          "checked_on date",
          "recorded_at timestamptz",
          "recorded_by text");

  private final CheckedHouseholds households;
  private final GuaranteeChecks checks;
  private final Writes writes;
  private final Event<GuaranteesMoved> moved;

  CheckGuarantees(
      CheckedHouseholds households,
      GuaranteeChecks checks,
      Writes writes,
      Event<GuaranteesMoved> moved) {
    this.households = households;
    this.checks = checks;
    this.writes = writes;
    this.moved = moved;
  }

  /**
   * What was found at a household.
   *
   * @param items met or not; what was not looked at is absent
   */
  public record Found(UUID household, Map<GuaranteeItem, Boolean> items) {}

  /**
   * In a few statements, however many households there are.
   *
   * @return how many items were written down
   */
  @Transactional
  public int record(DivisionScope scope, List<Found> found, LocalDate day, String actor) {
    List<UUID> ids = found.stream().map(Found::household).toList();
    List<Place> places = households.require(scope, ids);
    Map<UUID, Map<GuaranteeItem, LookedBefore>> before = checks.around(ids, day);
    List<List<@Nullable String>> rows = new ArrayList<>();
    String now = Instant.now().toString();
    for (int i = 0; i < found.size(); i++) {
      Found at = found.get(i);
      Place place = places.get(i);
      ClosedPeriods.requireOpen(place.division(), day);
      Map<GuaranteeItem, LookedBefore> known = before.getOrDefault(at.household(), Map.of());
      at.items()
          .forEach((item, met) ->
              rows.add(
                  Arrays.asList(
                      Ids.next().toString(),
                      at.household().toString(),
                      place.division().value(),
                      item.name(),
                      met.toString(),
                      day.toString(),
                      now,
                      actor)));
      tell(at, place, known, day);
    }
    writes.run(ROWS.of(rows));
    return rows.size();
  }

  private void tell(Found at, Place place, Map<GuaranteeItem, LookedBefore> known, LocalDate day) {
    List<VerdictMoved> moves = new ArrayList<>();
    at.items()
        .forEach((item, met) ->
            moves.addAll(
                known
                    .getOrDefault(item, LookedBefore.NEVER)
                    .moves(item, day, Verdict.of(met), place.closed())));
    if (!moves.isEmpty()) {
      moved.fire(
          new GuaranteesMoved(at.household(), place.version(), place.division(), moves, day));
    }
  }
}
