package org.bangfu.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.bangfu.kit.history.ClosedPeriods;

/** Where a use case leaves its events, in its own transaction. */
@ApplicationScoped
public class Outbox {
  private final EntityManager entities;
  private final ObjectMapper json;

  Outbox(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    this.json = json;
  }

  /**
   * Writes the event with whatever else the transaction writes; without a transaction it refuses.
   * Every figure is made of events, so this is where no record moves one that a county has closed;
   * use cases ask earlier where they refuse one item of many.
   *
   * @throws RuntimeException the problem {@code period-closed}
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutgoingEvent event) {
    ClosedPeriods.requireOpen(event.division(), event.payload().occurredOn());
    entities.persist(new OutboxRow(event, serialised(event.payload())));
  }

  private String serialised(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the event cannot be written as JSON", e);
    }
  }
}
