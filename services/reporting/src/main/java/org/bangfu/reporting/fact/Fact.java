package org.bangfu.reporting.fact;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * One number that an event counts for an indicator.
 *
 * @param indicator the id of what it counts
 * @param day the business day that it counts for, which is not the day on which we heard of it
 * @param value negative where the event takes something back
 * @param subject whom it is about; null where the event names nobody
 * @param act what it was that the subject had, by which it may be taken back; null where not each
 *     subject counts once
 * @param recordedAt when the sender wrote the event
 */
public record Fact(
    Key key,
    String indicator,
    DivisionCode division,
    LocalDate day,
    BigDecimal value,
    Map<Dimension, String> dimensions,
    @Nullable UUID subject,
    @Nullable UUID act,
    Instant recordedAt,
    Instant heardAt) {

  /** What makes a fact the same fact, however often its event arrives. */
  public record Key(UUID eventId, int line) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byEvent = eventId.compareTo(other.eventId);
      return byEvent == 0 ? Integer.compare(line, other.line) : byEvent;
    }
  }
}
