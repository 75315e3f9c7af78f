package org.bangfu.kit.wire.outbox;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One row for Debezium. When it happened and in which transaction is written by the database: its
 * clock is one for all instances, and a service's own may be wrong.
 */
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

  /** Of the request that left it. */
  private @Nullable String traceparent;

  protected OutboxRow() {}

  OutboxRow(OutgoingEvent event, String payload, @Nullable String traceparent) {
    this.id = Ids.next();
    this.aggregateType = event.aggregate();
    this.aggregateId = event.aggregateId().toString();
    this.type = event.type();
    this.payload = payload;
    this.aggregateVersion = event.aggregateVersion();
    this.division = event.division();
    this.traceparent = traceparent;
  }
}
