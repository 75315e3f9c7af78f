package org.bangfu.county.chance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SplitTest {

  @ParameterizedTest
  @CsvSource({
    "0, 7",
    "1, 7",
    "3, 7",
    "7, 7",
    "51, 74",
    "122, 203",
    "1000, 999",
    "225590000, 8838",
    "5, 1"
  })
  void addsUpAndIsNeverNegative(long total, int parts) {
    for (int seed = 0; seed < 50; seed++) {
      check(Split.of(total, parts, new Streams(seed)), total, parts, 0);
      if (total >= parts) {
        check(Split.positive(total, parts, new Streams(seed)), total, parts, 1);
        check(Split.money(total, parts, new Streams(seed)), total, parts, 1);
      }
    }
  }

  private static void check(Split split, long total, int parts, long least) {
    long sum = 0;
    for (int part = 0; part < parts; part++) {
      long value = split.part(part);
      assertTrue(value >= least, () -> value + " of " + total + " in " + parts);
      sum += value;
    }
    assertEquals(total, sum);
  }
}
