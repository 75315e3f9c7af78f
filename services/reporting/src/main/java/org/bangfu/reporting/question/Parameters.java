package org.bangfu.reporting.question;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.kit.value.time.Days;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.jspecify.annotations.Nullable;

/** Reads the parameters of a question and names every one that breaks a rule at once. */
public final class Parameters {
  private final List<FieldError> errors = new ArrayList<>();

  public DivisionCode division(String name, @Nullable String value) {
    if (value == null || !DivisionCode.isWellFormed(value)) {
      refuse(name, "must be CN, or the 2, 4, 6, 9 or 12 digits of a division");
      return DivisionCode.NATION;
    }
    return new DivisionCode(value);
  }

  /** A day that is not in the future; the given one if there is no parameter. */
  public LocalDate day(String name, @Nullable String value, LocalDate otherwise) {
    LocalDate day = anyDay(name, value, otherwise);
    if (!day.equals(otherwise) && day.isAfter(BusinessDays.today())) {
      refuse(name, "must not be in the future (Asia/Shanghai)");
    }
    return day;
  }

  /** The same of a day that may be one to come. */
  public LocalDate anyDay(String name, @Nullable String value, LocalDate otherwise) {
    if (value == null || value.isEmpty()) {
      return otherwise;
    }
    try {
      LocalDate day = Days.read(value);
      if (day.getYear() < 1949) {
        refuse(name, "must not be before 1949");
      }
      return day;
    } catch (DateTimeException e) {
      refuse(name, "must be a day such as 2020-11-30");
      return otherwise;
    }
  }

  public @Nullable Period period(@Nullable String value) {
    if (value == null || value.isEmpty()) {
      return null;
    }
    Period period = Period.named(value).orElse(null);
    if (period == null) {
      refuse("period", "must be " + Period.NAMES);
    }
    return period;
  }

  /** The one dimension that the question narrows by, which the indicator must have. */
  public Narrowing narrowing(Indicator indicator, FigureQuery query) {
    for (Dimension dimension : Dimension.values()) {
      if (query.says(dimension) && !indicator.dimensions().contains(dimension)) {
        refuse(dimension.wireName(), indicator.id() + " is not kept by this");
      }
    }
    return narrowing(query);
  }

  /** The one dimension that the question narrows by. */
  public Narrowing narrowing(FigureQuery query) {
    Narrowing found = Narrowing.NONE;
    for (Dimension dimension : Dimension.values()) {
      if (!query.says(dimension)) {
        continue;
      }
      if (found.dimension() != null) {
        refuse(
            dimension.wireName(),
            "only one of drive, kind, channel, category and standing at a time");
      }
      found = new Narrowing(dimension, query.valueOf(dimension));
    }
    return found;
  }

  public void refuse(String name, String rule) {
    errors.add(new FieldError("?" + name, rule));
  }

  /** To be called when all have been read. */
  public void check() {
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
  }
}
