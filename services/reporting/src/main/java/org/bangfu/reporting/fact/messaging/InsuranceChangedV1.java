package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/**
 * What a household counts for by its insurance changed, each kind from a day of its own, which may
 * lie ahead: who is insured until a day falls away by itself.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record InsuranceChangedV1(DivisionCode division, List<Change> changes, LocalDate occurredOn)
    implements CountedEvent {

  /**
   * From a day on other numbers are insured.
   *
   * @param households one more or one less, or none
   * @param people more or less
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(String kind, LocalDate on, Integer households, Integer people) {}

  @Override
  public void count(Counts counts) {
    for (Change change : changes) {
      count(counts, Counted.INSURED_HOUSEHOLDS, change, change.households());
      count(counts, Counted.INSURED_PEOPLE, change, change.people());
    }
  }

  private void count(Counts counts, String indicator, Change change, int number) {
    counts.add(
        indicator,
        division,
        change.on(),
        BigDecimal.valueOf(number),
        Map.of(Dimension.KIND, change.kind()));
  }
}
