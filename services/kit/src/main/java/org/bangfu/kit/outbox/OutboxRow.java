package org.bangfu.kit.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.id.Ids;

/** One row for Debezium. */
@Entity
@Table(name = "outbox")
class OutboxRow {
  @Id private UUID id;

  @Column(name = "aggregatetype")
  private String aggregateType;

  @Column(name = "aggregateid")
  private String aggregateId;

  private String type;
  private String payload;

  @Column(name = "aggregate_version")
  private long aggregateVersion;

  private DivisionCode division;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  protected OutboxRow() {}

  OutboxRow(OutgoingEvent event, String payload) {
    this.id = Ids.next();
    this.aggregateType = event.aggregate();
    this.aggregateId = event.aggregateId().toString();
    this.type = event.type();
    this.payload = payload;
    this.aggregateVersion = event.aggregateVersion();
    this.division = event.division();
    this.occurredAt = Instant.now();
  }
}
