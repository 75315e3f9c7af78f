package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/** Writes steps of dossiers, however many, in two statements, and in the running transaction. */
@ApplicationScoped
class DossierMoves {
  private static final Insert DOSSIERS =
      Insert.into(
          "exit_dossier",
          "id uuid",
          "household_id uuid",
          "division text",
          "state text",
          "since date");
  private static final String MOVED =
      """
      update exit_dossier d set state = m.state, since = m.since, posted_until = m.posted_until,
        checked_by = m.checked_by, exit_step = m.exit_step
      from unnest(cast(? as uuid[]), cast(? as text[]), cast(? as date[]), cast(? as date[]), cast(? as text[]), cast(? as uuid[]))
        as m (id, state, since, posted_until, checked_by, exit_step)
      where d.id = m.id
      """;
  private static final Insert STEPS =
      Insert.into(
          "exit_dossier_step",
          "id uuid",
          "dossier_id uuid",
          "household_id uuid",
          "division text",
          "to_state text",
          "occurred_on date",
          "in_favour integer",
          "against integer",
          "abstained integer",
          "posted_until date",
          "actor text",
          "reason text",
          "recorded_at timestamptz",
          "reverses uuid");

  private final Writes writes;

  DossierMoves(Writes writes) {
    this.writes = writes;
  }

  /** Opens dossiers with their first step. */
  void open(List<DossierMove> moves, String actor) {
    requireOpen(moves);
    writes.run(
        DOSSIERS.of(
            moves.stream()
                .map(DossierMove::after)
                .map(row ->
                    texts(row.id(), row.household(), row.division(), row.state(), row.since()))
                .toList()));
    record(moves, actor);
  }

  /** Writes down where dossiers that are held have come to. */
  void write(List<DossierMove> moves, String actor) {
    requireOpen(moves);
    follow(moves, actor);
  }

  /** The same for what follows from a step of the household, which was let in already. */
  void follow(List<DossierMove> moves, String actor) {
    List<DossierRow> rows = moves.stream().map(DossierMove::after).toList();
    writes.run(
        Insert.rows(
            MOVED,
            rows,
            DossierRow::id,
            DossierRow::state,
            DossierRow::since,
            DossierRow::postedUntil,
            DossierRow::checkedBy,
            DossierRow::exitStep));
    record(moves, actor);
  }

  private static void requireOpen(List<DossierMove> moves) {
    moves.forEach(move -> ClosedPeriods.requireOpen(move.after().division(), move.day()));
  }

  private void record(List<DossierMove> moves, String actor) {
    Instant now = Instant.now();
    writes.run(STEPS.of(moves.stream().map(move -> step(move, actor, now)).toList()));
  }

  private static List<@Nullable String> step(DossierMove move, String actor, Instant now) {
    DossierRow row = move.after();
    return texts(
        Ids.next(),
        row.id(),
        row.household(),
        row.division(),
        row.state(),
        move.day(),
        of(move.votes(), Votes::inFavour),
        of(move.votes(), Votes::against),
        of(move.votes(), Votes::abstained),
        move.postedUntil(),
        actor,
        move.reason() == null ? null : move.reason().text(),
        now,
        move.reverses());
  }

  private static @Nullable Integer of(@Nullable Votes votes, Function<Votes, Integer> part) {
    return votes == null ? null : part.apply(votes);
  }

  private static List<@Nullable String> texts(@Nullable Object... values) {
    return Arrays.stream(values)
        .map(value -> value == null ? null : Objects.requireNonNull(Insert.text(value)))
        .toList();
  }
}
