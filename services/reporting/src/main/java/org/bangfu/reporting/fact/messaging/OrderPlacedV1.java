package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/** An order was placed, or sold at a fair. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OrderPlacedV1(List<OrderLine> lines, String kind, String channel, LocalDate occurredOn)
    implements CountedEvent {
  @Override
  public void count(Counts counts) {
    OrderLine.count(counts, lines, UnaryOperator.identity(), kind, channel);
  }
}
