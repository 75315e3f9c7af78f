package org.bangfu.registry.standing.monitoring.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/** Writes steps of clues, however many, in two statements, and in the running transaction. */
@ApplicationScoped
class ClueMoves {
  private static final Insert CLUES =
      Insert.into(
          "monitoring_clue",
          "id uuid",
          "household_id uuid",
          "division text",
          "source text",
          "department text",
          "reported_on date",
          "state text",
          "since date");
  private static final String MOVED =
      """
      update monitoring_clue c set state = m.state, since = m.since, ended_by = m.ended_by
      from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as uuid[]))
        as m (id, state, since, ended_by)
      where c.id = m.id
      """;
  private static final Insert STEPS =
      Insert.into(
          "clue_step",
          "id uuid",
          "clue_id uuid",
          "household_id uuid",
          "division text",
          "to_state text",
          "occurred_on date",
          "actor text",
          "reason text",
          "verifier text",
          "recorded_at timestamptz",
          "reverses uuid");

  private final Writes writes;
  private final Event<ClueMoved> moved;

  ClueMoves(Writes writes, Event<ClueMoved> moved) {
    this.writes = writes;
    this.moved = moved;
  }

  /** Writes down clues with their first step. */
  void report(List<ClueMove> moves, String actor) {
    requireOpen(moves);
    writes.run(
        CLUES.of(
            moves.stream()
                .map(ClueMove::after)
                .map(row ->
                    texts(
                        row.id(),
                        row.household(),
                        row.division(),
                        row.source(),
                        row.department(),
                        row.reportedOn(),
                        row.state(),
                        row.since()))
                .toList()));
    record(moves, actor);
  }

  /** Writes down where clues that are held have come to. */
  void write(List<ClueMove> moves, String actor) {
    requireOpen(moves);
    follow(moves, actor);
  }

  /** The same for what follows from a step of the household, which was let in already. */
  void follow(List<ClueMove> moves, String actor) {
    writes.run(
        Insert.rows(
            MOVED,
            moves.stream().map(ClueMove::after).toList(),
            ClueRow::id,
            ClueRow::state,
            ClueRow::since,
            ClueRow::endedBy));
    record(moves, actor);
  }

  private static void requireOpen(List<ClueMove> moves) {
    moves.forEach(move -> ClosedPeriods.requireOpen(move.after().division(), move.day()));
  }

  private void record(List<ClueMove> moves, String actor) {
    Instant now = Instant.now();
    writes.run(STEPS.of(moves.stream().map(move -> step(move, actor, now)).toList()));
    moves.forEach(move -> moved.fire(ClueMoved.of(move)));
  }

  private static List<@Nullable String> step(ClueMove move, String actor, Instant now) {
    ClueRow row = move.after();
    return texts(
        Ids.next(),
        row.id(),
        row.household(),
        row.division(),
        row.state(),
        move.day(),
        actor,
        text(move.reason()),
        text(move.verifier()),
        now,
        move.reverses());
  }

  private static @Nullable String text(@Nullable Sealed sealed) {
    return sealed == null ? null : sealed.text();
  }

  private static List<@Nullable String> texts(@Nullable Object... values) {
    return Arrays.stream(values).map(Insert::text).toList();
  }
}
