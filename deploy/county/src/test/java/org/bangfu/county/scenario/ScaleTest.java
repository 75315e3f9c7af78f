package org.bangfu.county.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.bangfu.county.Played;
import org.bangfu.county.report.Comparison;
import org.bangfu.county.report.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({"0.01, 32043, 320", "0.013, 32043, 417", "0.5, 31, 16", "0.001, 500, 1", "1, 7, 7"})
  void roundsCountsHalfUp(String scale, BigDecimal published, BigDecimal scaled) {
    assertEquals(scaled, Scale.of(scale).of(Indicator.HOUSEHOLDS, published, true));
  }

  @ParameterizedTest
  @CsvSource({"0.01, 492927.00, 4929.27", "0.013, 492927.00, 6408.05", "0.5, 0.01, 0.01"})
  void roundsMoneyToTheFen(String scale, BigDecimal published, BigDecimal scaled) {
    assertEquals(scaled, Scale.of(scale).of(Indicator.DONATIONS_ONLINE, published, true));
  }

  @Test
  void leavesTheNumberOfCampaignsAsItIs() {
    Row campaigns =
        Comparison.expected(Played.dongkou(), Scale.of("0.01")).stream()
            .filter(row -> row.indicator() == Indicator.CAMPAIGNS_PUBLISHED)
            .findFirst()
            .orElseThrow();
    assertEquals(new BigDecimal("2"), campaigns.expected());
  }

  @Test
  void comparesTheRateWithWhatTheScaledReadingsGive() {
    Row july =
        Comparison.expected(Played.dongkou(), Scale.of("0.013")).stream()
            .filter(row -> row.indicator() == Indicator.SUCCESS_RATE)
            .findFirst()
            .orElseThrow();
    // 883 of 1,353
    assertEquals(new BigDecimal("65.3"), july.expected());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1.01"})
  void refusesAScaleOutOfRange(String scale) {
    assertThrows(ScenarioRefused.class, () -> Scale.of(scale));
  }
}
