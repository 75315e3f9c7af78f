package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/** What a household counts for by its tags changed, each kind from a day of its own. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TagsChangedV1(DivisionCode division, List<Change> changes, LocalDate occurredOn)
    implements CountedEvent {

  /**
   * From a day on other numbers have a tag.
   *
   * @param households one more or one less, or none
   * @param people more or less; none for a tag of households
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(String kind, LocalDate on, Integer households, Integer people) {}

  @Override
  public void count(Counts counts) {
    for (Change change : changes) {
      count(counts, Counted.TAGS_HOUSEHOLDS, change, change.households());
      count(counts, Counted.TAGS_PEOPLE, change, change.people());
    }
  }

  private void count(Counts counts, String indicator, Change change, int number) {
    if (number != 0) {
      counts.add(
          indicator,
          division,
          change.on(),
          BigDecimal.valueOf(number),
          Map.of(Dimension.KIND, change.kind()));
    }
  }
}
