package org.bangfu.registry.station.directory;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.bangfu.kit.problem.Problems;

/** A part of the map, in degrees of WGS-84. */
public record Bounds(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {
  private static final BigDecimal HALF = new BigDecimal(180);
  private static final BigDecimal QUARTER = new BigDecimal(90);
  private static final int LONGEST = 60;

  /**
   * As GeoJSON writes it: {@code 110.2,26.9,110.9,27.4}.
   *
   * @throws RuntimeException the problem {@code validation}
   */
  public static Bounds read(String text) {
    try {
      List<BigDecimal> four =
          text.length() > LONGEST
              ? List.of()
              : Arrays.stream(text.split(",", -1)).map(BigDecimal::new).toList();
      if (four.size() == 4) {
        Bounds read = new Bounds(four.get(0), four.get(1), four.get(2), four.get(3));
        if (isIn(HALF, read.west, read.east) && isIn(QUARTER, read.south, read.north)) {
          return read;
        }
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw Problems.invalid(
        "?bbox", "must be west,south,east,north in degrees, the lesser before the greater");
  }

  private static boolean isIn(BigDecimal most, BigDecimal lesser, BigDecimal greater) {
    return lesser.compareTo(most.negate()) >= 0
        && lesser.compareTo(greater) <= 0
        && greater.compareTo(most) <= 0;
  }
}
