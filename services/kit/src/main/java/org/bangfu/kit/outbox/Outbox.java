package org.bangfu.kit.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

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
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void append(OutgoingEvent event) {
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
