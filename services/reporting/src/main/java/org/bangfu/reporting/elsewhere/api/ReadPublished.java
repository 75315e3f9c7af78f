package org.bangfu.reporting.elsewhere.api;

import java.math.BigDecimal;
import java.util.Objects;
import org.bangfu.reporting.elsewhere.Bound;
import org.bangfu.reporting.elsewhere.Denominator;
import org.bangfu.reporting.elsewhere.Published;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.IndicatorKind;
import org.bangfu.reporting.indicator.Narrowing;
import org.bangfu.reporting.indicator.Unit;
import org.bangfu.reporting.question.TimeQuery.Time;
import org.jspecify.annotations.Nullable;

/** Understands what was published, in the unit in which it was, and names every broken rule. */
final class ReadPublished {
  private static final int FIRST_YEAR = 1949;

  private final PublishedReadingRequest request;
  private final Indicator indicator;
  private final Unit unit;
  private final PublishedNumbers numbers = new PublishedNumbers();

  /**
   * @param indicator the version of the day
   */
  ReadPublished(PublishedReadingRequest request, Indicator indicator) {
    this.request = request;
    this.indicator = indicator;
    this.unit = request.over() == null ? indicator.unit() : Unit.PERCENT;
  }

  Published read() {
    if (request.by() != null && !indicator.dimensions().contains(request.by())) {
      refuse("/by", indicator.id() + " is not kept by this");
    }
    if (request.asOf().getYear() < FIRST_YEAR) {
      refuse("/asOf", "must not be before " + FIRST_YEAR);
    }
    BigDecimal precision = numbers.precision(unit, request.precision());
    BigDecimal value = numbers.number("/value", unit, request.value());
    if (value != null && precision != null && value.remainder(precision).signum() != 0) {
      refuse("/value", "must have no digit below its precision");
    }
    Denominator over = over();
    numbers.check();
    return new Published(
        request.division(),
        indicator.id(),
        new Narrowing(request.by(), request.part()),
        // a stock is what there is on the day, whatever the period
        new Time(request.asOf(), indicator.kind() == IndicatorKind.STOCK ? null : request.period()),
        indicator.unit(),
        Objects.requireNonNull(value),
        Objects.requireNonNull(precision),
        Objects.requireNonNullElse(request.bound(), Bound.EXACT),
        over,
        request.publisher(),
        request.publishedIn(),
        request.publishedOn());
  }

  private @Nullable Denominator over() {
    PublishedReadingRequest.Over over = request.over();
    if (over == null) {
      return null;
    }
    if (indicator.kind() == IndicatorKind.RATE) {
      refuse("/over", "a rate has its denominator in its formula");
      return null;
    }
    BigDecimal value = numbers.number("/over/value", indicator.unit(), over.value());
    if (value != null && value.signum() == 0) {
      refuse("/over/value", "must be more than nothing");
    }
    return value == null ? null : new Denominator(over.name(), value, over.derived());
  }

  private void refuse(String pointer, String rule) {
    numbers.refuse(pointer, rule);
  }
}
