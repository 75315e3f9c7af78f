package org.bangfu.registry.station.directory;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.kit.problem.Problems;

/** A part of the map, in degrees of WGS-84. */
public record Bounds(BigDecimal west, BigDecimal south, BigDecimal east, BigDecimal north) {
  private static final BigDecimal HALF = new BigDecimal(180);
  private static final BigDecimal QUARTER = new BigDecimal(90);

  /** No exponent: a number of twenty thousand places would be within all bounds, and too long. */
  private static final Pattern FORM =
      Pattern.compile("DEG,DEG,DEG,DEG".replace("DEG", "(-?\\d{1,3}(?:\\.\\d{1,10})?)"));

  /**
   * As GeoJSON writes it: {@code 110.2,26.9,110.9,27.4}.
   *
   * @throws RuntimeException the problem {@code validation}
   */
  public static Bounds read(String text) {
    Matcher four = FORM.matcher(text);
    if (four.matches()) {
      Bounds read =
          new Bounds(degrees(four, 1), degrees(four, 2), degrees(four, 3), degrees(four, 4));
      if (isIn(HALF, read.west, read.east) && isIn(QUARTER, read.south, read.north)) {
        return read;
      }
    }
    throw Problems.invalid(
        "?bbox", "must be west,south,east,north in degrees, the lesser before the greater");
  }

  private static BigDecimal degrees(Matcher four, int nth) {
    return new BigDecimal(four.group(nth));
  }

  private static boolean isIn(BigDecimal most, BigDecimal lesser, BigDecimal greater) {
    return lesser.compareTo(most.negate()) >= 0
        && lesser.compareTo(greater) <= 0
        && greater.compareTo(most) <= 0;
  }
}
