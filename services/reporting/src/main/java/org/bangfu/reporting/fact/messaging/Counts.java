package org.bangfu.reporting.fact.messaging;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;
import org.bangfu.reporting.fact.Fact;
import org.bangfu.reporting.fact.Move;
import org.bangfu.reporting.fact.Told;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** Collects what one event counts. A zero counts nothing, yet keeps its place among the lines. */
final class Counts {
  private static final int LONGEST_PART = 200;

  private final InboundEvent event;
  private final LocalDate day;
  private @Nullable UUID subject;
  private final List<Fact> facts = new ArrayList<>(4);
  private final List<Move> moves = new ArrayList<>(0);
  private int line;

  Counts(InboundEvent event, CountedEvent payload) {
    this.event = event;
    this.day = payload.occurredOn();
    this.subject = payload.subject(event.subject());
  }

  /** What comes now is about somebody else than the event. */
  Counts about(@Nullable UUID other) {
    subject = other;
    return this;
  }

  /**
   * @param indicator one of {@link Counted}
   */
  Counts one(String indicator, DivisionCode division) {
    return add(indicator, division, BigDecimal.ONE, Map.of());
  }

  Counts add(
      String indicator,
      DivisionCode division,
      BigDecimal value,
      Map<Dimension, String> dimensions) {
    return add(indicator, division, day, value, dimensions);
  }

  /** What counts for a day of its own, such as one that the event tells of as history. */
  Counts add(
      String indicator,
      DivisionCode division,
      LocalDate on,
      BigDecimal value,
      Map<Dimension, String> dimensions) {
    keep(indicator, division, on, value, dimensions, null);
    return this;
  }

  /**
   * That the subject had something, of which each subject counts once; nothing where there is none.
   *
   * @param act what it was
   */
  Counts had(String indicator, DivisionCode division, UUID act, Map<Dimension, String> dimensions) {
    return once(indicator, division, BigDecimal.ONE, dimensions, act);
  }

  /** The same taken back. */
  Counts takenBack(String indicator, DivisionCode division, UUID act) {
    return once(indicator, division, BigDecimal.ONE.negate(), Map.of(), act);
  }

  private Counts once(
      String indicator,
      DivisionCode division,
      BigDecimal value,
      Map<Dimension, String> dimensions,
      UUID act) {
    keep(indicator, division, day, subject == null ? BigDecimal.ZERO : value, dimensions, act);
    return this;
  }

  private void keep(
      String indicator,
      DivisionCode division,
      LocalDate on,
      BigDecimal value,
      Map<Dimension, String> dimensions,
      @Nullable UUID act) {
    requireShort(dimensions);
    Fact.Key key = new Fact.Key(event.id(), line++);
    if (value.signum() != 0) {
      facts.add(
          new Fact(
              key,
              indicator,
              division,
              on,
              value,
              dimensions,
              subject,
              act,
              event.occurredAt(),
              event.heardAt()));
    }
  }

  /** What the event is of. */
  UUID aggregate() {
    return event.subject();
  }

  /** Whose event it is lives elsewhere from its day on. */
  void move(DivisionCode from, DivisionCode to) {
    moves.add(
        new Move(event.id(), event.subject(), from, to, day, event.occurredAt(), event.heardAt()));
  }

  /** What is too long for the key of a sum is refused before it is kept as a fact. */
  private static void requireShort(Map<Dimension, String> dimensions) {
    dimensions.forEach((dimension, part) -> {
      if (part.length() > LONGEST_PART) {
        throw new UnreadableEventException(
            "the payload names a " + dimension + " of more than " + LONGEST_PART + " characters");
      }
    });
  }

  Told told() {
    return new Told(facts, moves);
  }
}
