package org.bangfu.consumption.order;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.hibernate.annotations.Immutable;

/** Who took a step of an order, and for which day. */
@Entity
@Immutable
@IdClass(OrderStep.Key.class)
@Table(name = "order_step")
class OrderStep {
  @Id private UUID orderId;

  @Id
  @Enumerated(EnumType.STRING)
  private Step step;

  private DivisionCode division;
  private LocalDate occurredOn;
  private String actor;
  private Instant recordedAt;

  protected OrderStep() {}

  OrderStep(Order order, Step step, LocalDate occurredOn, String actor) {
    this.orderId = order.id();
    this.step = step;
    this.division = order.division();
    this.occurredOn = occurredOn;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  /** An order takes a step once. */
  record Key(UUID orderId, Step step) {}
}
