package org.bangfu.reporting.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.Writes;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.IndicatorKind;

/**
 * Counts each fact once, however often it arrives: those that are new are kept, and added to the
 * months' sums of their division and of all above it, and to those of their days, in one statement.
 * With it goes what a move takes along: the stocks of its subject, whichever is heard of first.
 */
@ApplicationScoped
public class CountFacts {
  /**
   * Whoever keeps a fact that a move may take along, and whoever keeps a move, must see the
   * other's: the one or the other waits.
   */
  private static final Written NOBODY_MOVES =
      new Written(
          "select pg_advisory_xact_lock_shared(hashtextextended('moves of subjects', 0))",
          List.of());

  private static final Written SOMEBODY_MOVES =
      new Written(
          "select pg_advisory_xact_lock(hashtextextended('moves of subjects', 0))", List.of());

  private final Writes writes;
  private final Catalogue catalogue;

  CountFacts(Writes writes, Catalogue catalogue) {
    this.writes = writes;
    this.catalogue = catalogue;
  }

  /** Writes it with whatever else is gathered, or in the running transaction. */
  public void count(Told told) {
    Collection<Fact> facts = distinct(told.facts());
    Collection<Move> moves = distinctMoves(told.moves());
    if (!moves.isEmpty() || facts.stream().anyMatch(this::moves)) {
      writes.run(moves.isEmpty() ? NOBODY_MOVES : SOMEBODY_MOVES);
      writes.run(FactRows.countedAndCarried(facts, this::moves, moves));
    } else if (!facts.isEmpty()) {
      writes.run(FactRows.counted(facts));
    }
  }

  /**
   * Keeps it likewise, and adds it to no sum and takes nothing along: that is left to somebody who
   * does it for all.
   */
  public void keep(Told told) {
    if (!told.facts().isEmpty()) {
      writes.run(FactRows.kept(distinct(told.facts()), this::moves));
    }
    if (!told.moves().isEmpty()) {
      writes.run(FactRows.kept(distinctMoves(told.moves())));
    }
  }

  /** What there is moves with whose it is; what happened stays where it did. */
  private boolean moves(Fact fact) {
    Indicator indicator = catalogue.counted(fact.indicator());
    return fact.subject() != null && indicator != null && indicator.kind() == IndicatorKind.STOCK;
  }

  // an event can be in a batch twice
  private static Collection<Fact> distinct(Collection<Fact> facts) {
    TreeMap<Fact.Key, Fact> distinct = new TreeMap<>();
    facts.forEach(fact -> distinct.putIfAbsent(fact.key(), fact));
    return distinct.values();
  }

  private static Collection<Move> distinctMoves(Collection<Move> moves) {
    TreeMap<UUID, Move> distinct = new TreeMap<>();
    moves.forEach(move -> distinct.putIfAbsent(move.eventId(), move));
    return distinct.values();
  }
}
