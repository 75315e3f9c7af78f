package org.bangfu.reporting.elsewhere.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.reporting.indicator.Unit;
import org.jspecify.annotations.Nullable;

/** Reads numbers as they were published, and collects every rule that is broken. */
final class PublishedNumbers {
  private static final int MOST_DECIMALS = 4;

  private final List<FieldError> errors = new ArrayList<>();

  @Nullable BigDecimal number(String pointer, Unit unit, JsonNode node) {
    BigDecimal number = unit.read(node, MOST_DECIMALS);
    if (number == null) {
      refuse(
          pointer,
          isRate(unit) ? "must be a number with four decimals at most, not negative" : unit.form());
    }
    return number;
  }

  /** What the last digit counts. */
  @Nullable BigDecimal precision(Unit unit, @Nullable JsonNode node) {
    if (node != null && !node.isNull()) {
      BigDecimal precision = number("/precision", unit, node);
      if (precision == null || isPowerOfTen(precision)) {
        return precision;
      }
      refuse("/precision", "must be a power of ten");
    } else if (isRate(unit)) {
      // 18.1 may be 18.10
      refuse("/precision", "must be said of a rate");
    } else {
      return unit == Unit.YUAN ? new BigDecimal("0.01") : BigDecimal.ONE;
    }
    return null;
  }

  void refuse(String pointer, String rule) {
    errors.add(new FieldError(pointer, rule));
  }

  /** To be called when all have been read. */
  void check() {
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }

  private static boolean isRate(Unit unit) {
    return unit == Unit.PERCENT || unit == Unit.QUOTIENT;
  }

  private static boolean isPowerOfTen(BigDecimal number) {
    return number.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }
}
