package org.bangfu.kit.wire.period;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriodsChanged;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.wire.event.InboundEvent;
import org.bangfu.kit.wire.event.UnreadableEventException;

/** Copies what the registry tells of closed periods out of a batch of events. */
@ApplicationScoped
public class ClosedPeriodNews {
  private static final String CLOSED = "org.bangfu.period.closed.v1";
  private static final String REOPENED = "org.bangfu.period.reopened.v1";

  private final EntityManager entities;
  private final Event<ClosedPeriodsChanged> changed;
  private final ObjectMapper json;

  ClosedPeriodNews(EntityManager entities, Event<ClosedPeriodsChanged> changed, ObjectMapper json) {
    this.changed = changed;
    this.entities = entities;
    this.json = json;
  }

  /** The registry's events, as far as they are used here. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record PeriodV1(UUID periodId, DivisionCode division, LocalDate firstDay, LocalDate lastDay) {}

  /** In the running transaction; other types are ignored, and so is what is older than the copy. */
  public void take(List<InboundEvent> events) {
    for (InboundEvent event : events) {
      if (isOf(event)) {
        write(read(event), event.aggregateVersion(), event.type().equals(CLOSED));
      }
    }
  }

  /** Whether the event is of a closed period. */
  public static boolean isOf(InboundEvent event) {
    return event.type().equals(CLOSED) || event.type().equals(REOPENED);
  }

  private void write(PeriodV1 period, long version, boolean closed) {
    entities
        .createNativeQuery(
            """
            insert into closed_period as mine (id, version, division, first_day, last_day, closed)
            values (:id, :version, :division, :first, :last, :closed)
            on conflict (id) do update set version = excluded.version, closed = excluded.closed
            where mine.version < excluded.version
            """)
        .setParameter("id", period.periodId())
        .setParameter("version", version)
        .setParameter("division", period.division().value())
        .setParameter("first", period.firstDay())
        .setParameter("last", period.lastDay())
        .setParameter("closed", closed)
        .executeUpdate();
    changed.fire(new ClosedPeriodsChanged());
  }

  private PeriodV1 read(InboundEvent event) {
    try {
      PeriodV1 told = json.treeToValue(event.data(), PeriodV1.class);
      Objects.requireNonNull(told.periodId());
      Objects.requireNonNull(told.division());
      Objects.requireNonNull(told.firstDay());
      Objects.requireNonNull(told.lastDay());
      return told;
    } catch (JsonProcessingException | NullPointerException e) {
      throw new UnreadableEventException("a period has an id, a division and two days");
    }
  }
}
