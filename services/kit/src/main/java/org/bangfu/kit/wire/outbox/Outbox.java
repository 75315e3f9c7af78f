package org.bangfu.kit.wire.outbox;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.problem.Trace;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.id.Ids;

/** Where a use case leaves its events, in its own transaction. */
@ApplicationScoped
public class Outbox {
  /**
   * Bytes. A topic takes records of 4 MiB, and the headers, the key and the frame of a batch are
   * part of that.
   */
  public static final int MOST = 3_900_000;

  private static final Insert ROW =
      Insert.into(
          "outbox",
          "id uuid",
          "aggregatetype text",
          "aggregateid text",
          "type text",
          "payload text",
          "aggregate_version bigint",
          "division text",
          "traceparent text");

  private final EntityManager entities;
  private final ObjectMapper json;

  Outbox(EntityManager entities, ObjectMapper json) {
    this.entities = entities;
    // an answer leaves out what has no value; an event has each field of its schema, null or not
    this.json = json.copy().setDefaultPropertyInclusion(JsonInclude.Include.ALWAYS);
  }

  /**
   * Writes the event with whatever else the transaction writes, or that is gathered to go at once;
   * without either it refuses. Every figure is made of events, so this is where no record moves one
   * that a county has closed; use cases ask earlier where they refuse one item of many.
   *
   * @throws RuntimeException the problem {@code period-closed}, or {@code event-too-large}: an
   *     event that no topic takes would stop the relay, and all that comes after it
   */
  public void append(OutgoingEvent event) {
    ClosedPeriods.requireOpen(event.division(), event.payload().occurredOn());
    String payload = serialised(event.payload());
    requireFitting(payload);
    if (AtOnce.isGathering()) {
      AtOnce.add(
          ROW,
          Ids.next(),
          event.aggregate(),
          event.aggregateId(),
          event.type(),
          payload,
          event.aggregateVersion(),
          event.division().value(),
          Trace.current());
    } else {
      entities.persist(new OutboxRow(event, payload, Trace.current()));
    }
  }

  private static void requireFitting(String payload) {
    // no character takes more than three bytes for each of its places in a string
    if (payload.length() > MOST / 3 && payload.getBytes(StandardCharsets.UTF_8).length > MOST) {
      throw Problems.problem(
          CommonProblem.EVENT_TOO_LARGE,
          "What others would be told of this is longer than "
              + MOST
              + " bytes. Enter it in parts.");
    }
  }

  private String serialised(Object payload) {
    try {
      return json.writeValueAsString(payload);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the event cannot be written as JSON", e);
    }
  }
}
