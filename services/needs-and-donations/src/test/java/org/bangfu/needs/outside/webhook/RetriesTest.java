package org.bangfu.needs.outside.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetriesTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private final Retries retries =
      new Retries(List.of(Duration.ofSeconds(5), Duration.ofHours(1)), 3);

  @ParameterizedTest
  @CsvSource({"1,5", "2,3600", "7,3600"})
  void waitsLongerAndNeverTheSame(int failures, long seconds) {
    for (int i = 0; i < 1000; i++) {
      Duration wait = retries.waitAfter(failures, Duration.ZERO);
      assertTrue(wait.toSeconds() >= seconds && wait.toMillis() < seconds * 1200, wait::toString);
    }
    assertEquals(
        Duration.ofHours(5), retries.waitAfter(failures, Duration.ofHours(5)), "as was asked");
  }

  @Test
  void givesUpAtTheNumber() {
    assertTrue(!retries.isEnough(2) && retries.isEnough(3));
  }

  @ParameterizedTest
  @CsvSource({
    "429,60,60",
    "503,'Sun, 22 Nov 2026 08:02:00 GMT',120",
    "503,'Sun, 22 Nov 2026 07:02:00 GMT',0",
    "503,999999999,86400",
    "503,soon,0",
    "503,,0",
    "500,60,0",
    "200,60,0"
  })
  void hearsWhenToComeAgain(int status, String header, long seconds) {
    assertEquals(Duration.ofSeconds(seconds), Outcome.answered(status, header, NOW).retryAfter());
  }
}
