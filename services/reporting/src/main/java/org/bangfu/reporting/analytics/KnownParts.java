package org.bangfu.reporting.analytics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.reporting.indicator.Dimension;
import org.bangfu.reporting.indicator.Narrowing;

/** Which values of a dimension there are. */
@ApplicationScoped
class KnownParts {
  private final OneRoundTrip floor;

  KnownParts(OneRoundTrip floor) {
    this.floor = floor;
  }

  /** What the indicators are kept by, of the divisions that were named. */
  List<Narrowing> of(DivisionScope scope, Analysis analysis, Dimension dimension) {
    String[] counted =
        analysis.indicators().stream()
            .flatMap(List::stream)
            .flatMap(indicator -> indicator.narrowedTo(Narrowing.NONE).terms().stream())
            .map(term -> term.indicator().id())
            .distinct()
            .toArray(String[]::new);
    String beginning = dimension.key("");
    return floor
        .rows(
            scope,
            Condition.of(
                """
                select distinct m.dimension from monthly_sum m
                where m.division = any(:divisions) and m.indicator = any(:indicators)
                  and m.dimension >= :from and m.dimension < :to
                order by 1
                """,
                Map.of(
                    "divisions",
                    analysis.divisions().stream().map(DivisionCode::value).toArray(String[]::new),
                    "indicators",
                    counted,
                    "from",
                    beginning,
                    // after every character
                    "to",
                    beginning + Character.toString(Character.MAX_CODE_POINT))),
            row -> row.getString(1))
        .stream()
        .map(key -> new Narrowing(dimension, key.substring(beginning.length())))
        .toList();
  }
}
