package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;

/** An information manager was suspended, came back, left, or has another post. */
@JsonIgnoreProperties(ignoreUnknown = true)
record ManagerChangedV1(List<Change> counted, LocalDate occurredOn) implements CountedEvent {

  /**
   * From that day on another number of managers of a division stands so.
   *
   * @param people one more, or one less
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(String state, DivisionCode division, Integer people) {}

  @Override
  public void count(Counts counts) {
    for (Change change : counted) {
      // another state is one that a later release of the registry tells of
      if (change.state().equals("ADMITTED")) {
        add(counts, Counted.MANAGERS_REGISTERED, change);
      } else if (change.state().equals("SUSPENDED")) {
        add(counts, Counted.MANAGERS_SUSPENDED, change);
      }
    }
  }

  private static void add(Counts counts, String indicator, Change change) {
    counts.add(indicator, change.division(), BigDecimal.valueOf(change.people()), Map.of());
  }
}
