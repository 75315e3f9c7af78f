package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** An order's buyer got the money back; its lines are taken off on that day. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderRefundedV1(List<OrderLine> lines, String kind, String channel, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    OrderLine.count(counts, lines, BigDecimal::negate, kind, channel);
  }
}
