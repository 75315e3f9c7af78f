package org.bangfu.reporting.aim.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bangfu.kit.problem.FieldError;
import org.bangfu.kit.problem.Problems;
import org.bangfu.reporting.aim.Aim;
import org.bangfu.reporting.aim.Wanted;
import org.bangfu.reporting.indicator.Catalogue;
import org.bangfu.reporting.indicator.Indicator;
import org.bangfu.reporting.indicator.Narrowing;
import org.jspecify.annotations.Nullable;

/** Understands a target in the unit of its indicator, and names every broken rule at once. */
final class ReadTarget {
  private static final int FIRST_YEAR = 1949;

  private final TargetRequest request;
  private final List<FieldError> errors = new ArrayList<>();

  ReadTarget(TargetRequest request) {
    this.request = request;
  }

  /**
   * @param versions of the indicator; null if there is none
   */
  Wanted read(@Nullable List<Indicator> versions) {
    if ((request.by() == null) != (request.part() == null)) {
      refuse("/part", "by and part belong together");
    }
    if (request.asOf().getYear() < FIRST_YEAR) {
      refuse("/asOf", "must not be before " + FIRST_YEAR);
    }
    if (versions == null) {
      refuse("/indicator", "there is no such indicator");
      throw Problems.invalid(errors);
    }
    // that by which the figures of its last day are made
    Indicator indicator =
        Catalogue.inForce(versions, aim(Catalogue.inForce(versions, request.asOf())).to());
    if (request.by() != null && !indicator.dimensions().contains(request.by())) {
      refuse("/by", indicator.id() + " is not kept by this");
    }
    BigDecimal value = indicator.unit().read(request.value());
    if (value == null) {
      refuse("/value", indicator.unit().form());
    }
    if (!errors.isEmpty()) {
      throw Problems.invalid(errors);
    }
    return new Wanted(
        request.division(),
        aim(indicator),
        indicator.unit(),
        Objects.requireNonNull(value),
        request.source());
  }

  private Aim aim(Indicator indicator) {
    return Aim.of(
        indicator, new Narrowing(request.by(), request.part()), request.asOf(), request.period());
  }

  private void refuse(String pointer, String rule) {
    errors.add(new FieldError(pointer, rule));
  }
}
