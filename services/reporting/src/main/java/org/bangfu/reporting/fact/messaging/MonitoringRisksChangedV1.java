package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/** What a household that is watched is at risk of changed, each risk from a day of its own. */
@JsonIgnoreProperties(ignoreUnknown = true)
record MonitoringRisksChangedV1(DivisionCode division, List<Change> changes, LocalDate occurredOn)
    implements CountedEvent {

  /**
   * From a day on another number of households has a risk.
   *
   * @param households one more, or one less
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Change(String risk, LocalDate on, Integer households) {}

  @Override
  public void count(Counts counts) {
    for (Change change : changes) {
      counts.add(
          Counted.MONITORING_RISKS,
          division,
          change.on(),
          BigDecimal.valueOf(change.households()),
          Map.of(Dimension.KIND, change.risk()));
    }
  }
}
