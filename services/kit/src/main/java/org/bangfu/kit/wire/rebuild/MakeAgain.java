package org.bangfu.kit.wire.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.bangfu.kit.problem.TransientFailure;
import org.bangfu.kit.wire.event.EventHandler;
import org.bangfu.kit.wire.event.TakingTurn;
import org.jboss.logging.Logger;

/** Makes it beside what is read, compares, and swaps. */
@ApplicationScoped
class MakeAgain {
  private static final Logger LOG = Logger.getLogger(MakeAgain.class);
  // of each kind; a look at some tells where to look further
  private static final int LISTED = 100;
  private static final String DIFFERING = "select what_differs(?)";
  // what is not as it was when the rebuild began
  private static final String OBJECT_NOT_IN_PREREQUISITE_STATE = "55000";

  private final Sources sources;
  private final PutRight putRight;
  private final EventHandler handler;

  MakeAgain(Sources sources, PutRight putRight, EventHandler handler) {
    this.sources = sources;
    this.putRight = putRight;
    this.handler = handler;
  }

  /** Runs to its end, whichever that is. */
  void run(Rebuild rebuild, OwnConnection own, BooleanSupplier isStopping) {
    LOG.infof("Rebuild %s from %s begins", rebuild.id(), rebuild.source());
    try {
      own.takeItsTime();
      if (rebuild.decision() == null) {
        own.value("select cast(make_rebuild(?) as text)", rebuild.source());
      }
      try (Source source =
          sources.open(
              rebuild, own, (records, read) -> progress(own, rebuild.id(), read), isStopping)) {
        source.catchUp();
        source.settle(own);
        progress(own, rebuild.id(), source.read());
        own.whileOthersWait(() -> finish(rebuild, own, source));
      }
    } catch (SQLException | RuntimeException | Error e) {
      LOG.errorf(e, "Rebuild %s failed", rebuild.id());
      fail(rebuild.id(), own, e);
    }
  }

  /**
   * While nobody takes events: everything from here on is one transaction, but for copies that are
   * put right one by one, which can be done again.
   */
  private void finish(Rebuild rebuild, OwnConnection own, Source source) throws SQLException {
    own.value(TakingTurn.ALONE);
    source.catchUp();
    requireNoLetterClosed(rebuild.id(), own);
    String before = own.value(DIFFERING, rebuild.id());
    long differing =
        Long.parseLong(
            own.value("select compare_rebuild(?, ?, ?)", rebuild.id(), rebuild.source(), LISTED));
    boolean isDecided =
        rebuild.decision() != null && Objects.equals(before, own.value(DIFFERING, rebuild.id()));
    RebuildState state =
        differing == 0
            ? RebuildState.EQUAL
            : isDecided ? RebuildState.ACCEPTED : RebuildState.DIFFERENT;
    own.change(
        """
        update rebuild_run set state = ?, ended_at = clock_timestamp(), records_read = ?,
          unreadable = (select count(*) from rebuild.unreadable),
          unreadable_untold = (select count(*) from rebuild.unreadable where not told),
          failure = ?
        where id = ?
        """,
        state.name(),
        source.read(),
        state == RebuildState.DIFFERENT && rebuild.decision() != null
            ? "Other things differ now than those that were accepted."
            : null,
        rebuild.id());
    if (state != RebuildState.DIFFERENT) {
      if (handler.makesAll()) {
        closeLetters(rebuild.id(), own);
      }
      // whoever discards one asks nobody for the turn
      requireNoLetterClosed(rebuild.id(), own);
      if (state == RebuildState.ACCEPTED) {
        putRight.put(rebuild);
      }
      own.value(
          "select cast(swap_rebuild(?, ?) as text)",
          rebuild.source(),
          state == RebuildState.ACCEPTED);
    }
    LOG.infof("Rebuild %s: %s, %d differ", rebuild.id(), state, differing);
  }

  /**
   * What was decided of a letter after its record had passed is not in what was made: the record of
   * a discarded one is counted, that of a replayed one is missing.
   */
  private static void requireNoLetterClosed(UUID id, OwnConnection own) throws SQLException {
    if (!own.value("select letters_closed_meanwhile(?)", id).equals("0")) {
      throw new RebuildStoppedException(
          "Dead letters were closed after it had passed them. Begin it again.");
    }
  }

  /** Whose record has its effect now; one that somebody discards at the moment is waited for. */
  private static void closeLetters(UUID id, OwnConnection own) throws SQLException {
    own.change(
        """
        update dead_letter set state = 'REPLAYED', closed_at = clock_timestamp(),
          closed_by = 'service:rebuild', closing_note = ?
        where id in (select d.id from dead_letter d join rebuild.read_letter r on r.id = d.id
          where d.state = 'OPEN' for update of d)
        """,
        "Taken by the rebuild " + id + ".");
  }

  private static void progress(OwnConnection own, UUID id, long read) {
    try {
      if (own.isInTransaction()) {
        // its row stays free for the transactions that fill the shadow; the database hears that the
        // rebuild lives
        own.value("select 1");
      } else {
        own.change("update rebuild_run set records_read = ? where id = ?", read, id);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fail(UUID id, OwnConnection own, Throwable why) {
    try {
      own.inTransaction(() -> {
        own.change(
            """
            update rebuild_run set state = 'FAILED', ended_at = clock_timestamp(), failure = ?
            where id = ? and state = 'RUNNING'
            """,
            reason(why),
            id);
        own.value("select cast(drop_rebuild() as text)");
      });
    } catch (SQLException e) {
      LOG.warnf(e, "Rebuild %s cannot say that it failed; the next look will", id);
    }
  }

  private static String reason(Throwable why) {
    if (why instanceof RebuildStoppedException) {
      return String.valueOf(why.getMessage());
    }
    return TransientFailure.sqlState(why)
            .filter(OBJECT_NOT_IN_PREREQUISITE_STATE::equals)
            .isPresent()
        ? "The tables have changed since it began. Begin it again."
        : "It failed: " + why.getClass().getSimpleName() + ". The log says more.";
  }
}
