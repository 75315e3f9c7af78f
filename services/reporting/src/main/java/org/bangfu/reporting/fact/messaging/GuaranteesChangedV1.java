package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.jspecify.annotations.Nullable;

/** What counts of a household's guarantees changed, each item from a day of its own. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GuaranteesChangedV1(DivisionCode division, List<Change> changes, LocalDate occurredOn)
    implements CountedEvent {
  private static final Map<String, String> INDICATORS =
      Map.of("MET", Counted.GUARANTEES_MET, "UNMET", Counted.GUARANTEES_UNMET);

  /**
   * From a day on another verdict counts than did.
   *
   * @param from null where none counted
   * @param to null where none counts any more
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(String item, LocalDate on, @Nullable String from, @Nullable String to) {}

  @Override
  public void count(Counts counts) {
    for (Change change : changes) {
      count(counts, change, change.from(), BigDecimal.ONE.negate());
      count(counts, change, change.to(), BigDecimal.ONE);
    }
  }

  private void count(Counts counts, Change change, @Nullable String verdict, BigDecimal value) {
    String indicator = verdict == null ? null : INDICATORS.get(verdict);
    if (indicator != null) {
      counts.add(indicator, division, change.on(), value, Map.of(Dimension.KIND, change.item()));
    }
  }
}
