package org.bangfu.county.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Reading;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowTest {

  /** What was published as a lower bound may be more, and nothing else may. */
  @ParameterizedTest
  @CsvSource({
    "EXACT, 9, false",
    "EXACT, 10, true",
    "EXACT, 11, false",
    "MADE_UP, 11, false",
    "AT_LEAST, 9, false",
    "AT_LEAST, 10, true",
    "AT_LEAST, 11, true"
  })
  void saysWhetherAFigureIsWhatWasPublished(
      Reading.Bound bound, BigDecimal reported, boolean equal) {
    Reading reading =
        new Reading(
            "readings[0]",
            Indicator.HELPERS,
            "430525",
            null,
            null,
            LocalDate.parse("2020-01-01"),
            BigDecimal.TEN,
            true,
            bound);
    Row row = Row.expecting(reading, BigDecimal.TEN).answered(new Reporting.Figure(reported, true));
    assertEquals(equal, row.equal());
  }
}
