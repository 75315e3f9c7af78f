package org.bangfu.reporting.fact.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;

/** What a station counts for that opens or is closed. */
final class OpenStations {
  private OpenStations() {}

  /**
   * From a day on one village more has a point, or one less.
   *
   * @param villages one, or less than none
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record VillageMove(LocalDate on, Integer villages) {}

  static void count(
      Counts counts, DivisionCode division, String kind, int stations, List<VillageMove> villages) {
    counts.add(
        Counted.STATIONS_OPEN,
        division,
        BigDecimal.valueOf(stations),
        Map.of(Dimension.KIND, kind));
    for (VillageMove move : villages) {
      counts.add(
          Counted.VILLAGES_WITH_POINT,
          division,
          move.on(),
          BigDecimal.valueOf(move.villages()),
          Map.of());
    }
  }
}
