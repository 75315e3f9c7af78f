package org.bangfu.registry.standing.monitoring.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.standing.monitoring.WatchedHouseholds.Watched;
import org.jspecify.annotations.Nullable;

/** The steps of measures that are written together, and what is told of them. */
final class MeasureRows {
  private static final Insert ROWS =
      Insert.into(
          "measure_step",
          "id uuid",
          "measure_id uuid",
          "household_id uuid",
          "division text",
          "kind text",
          "from_state text",
          "to_state text",
          "reversal boolean",
          "occurred_on date",
          "actor text",
          "recorded_at timestamptz");

  private final LocalDate plannedOn;
  private final @Nullable LocalDate doneOn;
  private final String actor;
  private final String now = Instant.now().toString();
  private final List<List<@Nullable String>> rows = new ArrayList<>();
  private final List<MeasureMoved> moves = new ArrayList<>();

  MeasureRows(LocalDate plannedOn, @Nullable LocalDate doneOn, String actor) {
    this.plannedOn = plannedOn;
    this.doneOn = doneOn;
    this.actor = actor;
  }

  /**
   * @param known the measure, where it is planned already
   */
  void add(PlanMeasures.Item item, Watched at, @Nullable Measure known) {
    UUID measure = known == null ? Ids.next() : known.id();
    if (known == null) {
      add(item, at, measure, null, MeasureState.PLANNED, plannedOn);
    }
    if (doneOn != null && (known == null || known.state() == MeasureState.PLANNED)) {
      add(item, at, measure, MeasureState.PLANNED, MeasureState.DONE, doneOn);
    }
  }

  private void add(
      PlanMeasures.Item item,
      Watched at,
      UUID measure,
      @Nullable MeasureState from,
      MeasureState to,
      LocalDate on) {
    rows.add(
        Arrays.asList(
            Ids.next().toString(),
            measure.toString(),
            item.household().toString(),
            at.division().value(),
            item.kind().name(),
            Insert.text(from),
            to.name(),
            "false",
            on.toString(),
            actor,
            now));
    moves.add(
        new MeasureMoved(
            item.household(),
            at.version(),
            at.division(),
            measure,
            item.kind(),
            from,
            to,
            false,
            on));
  }

  /** Nothing where all was known. */
  Optional<Written> statement() {
    return rows.isEmpty() ? Optional.empty() : Optional.of(ROWS.of(rows));
  }

  List<MeasureMoved> moves() {
    return moves;
  }

  PlanMeasures.Written written() {
    int done = (int) moves.stream().filter(move -> move.to() == MeasureState.DONE).count();
    return new PlanMeasures.Written(moves.size() - done, done);
  }
}
