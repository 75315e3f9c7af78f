package org.bangfu.county.scenario;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The part of the published figures that is played: counts and fen are rounded half up. */
public record Scale(BigDecimal factor) {
  public Scale {
    if (factor.signum() <= 0 || factor.compareTo(BigDecimal.ONE) > 0) {
      throw new ScenarioRefused(
          "The scale must be above 0 and at most 1, and %s is not."
              .formatted(factor.toPlainString()));
    }
    factor = factor.stripTrailingZeros();
  }

  public static Scale of(String factor) {
    return new Scale(new BigDecimal(factor));
  }

  public BigDecimal of(Indicator indicator, BigDecimal published, boolean scaled) {
    return of(indicator.unit(), published, scaled);
  }

  private BigDecimal of(Indicator.Unit unit, BigDecimal published, boolean scaled) {
    int decimals = unit == Indicator.Unit.COUNT ? 0 : 2;
    BigDecimal part = scaled ? published.multiply(factor) : published;
    return part.setScale(decimals, RoundingMode.HALF_UP);
  }

  public BigDecimal of(Reading reading) {
    return of(reading.indicator(), reading.value(), reading.scaled());
  }

  public BigDecimal of(OutsideReading outside) {
    return of(outside.indicator(), outside.value(), true);
  }

  /** Rates are never scaled, nor are the numbers of campaigns. */
  public BigDecimal of(Target target, Indicator.Unit unit) {
    boolean scaled =
        Indicator.withId(target.indicator())
            .map(Indicator::scaledUnlessSaid)
            .orElse(unit != Indicator.Unit.RATE);
    return of(unit, target.value(), scaled);
  }

  /** Percent at so many decimals, half up; nothing out of nothing is 0. */
  public static BigDecimal percent(BigDecimal part, BigDecimal whole, int decimals) {
    if (whole.signum() == 0) {
      return BigDecimal.ZERO.setScale(decimals);
    }
    return part.movePointRight(2).divide(whole, decimals, RoundingMode.HALF_UP);
  }

  @Override
  public String toString() {
    return factor.toPlainString();
  }
}
