package org.bangfu.local.faults;

import java.math.BigDecimal;
import java.net.URI;
import org.bangfu.local.suite.SuiteService;

/**
 * A figure as reporting gives it, beside what its source counts a moment later.
 *
 * @param mark how complete reporting says that it is
 */
record ReadFigure(String indicator, BigDecimal value, String mark, BigDecimal counted) {
  /**
   * Reads both.
   *
   * @throws FaultException where reporting does not answer
   */
  static ReadFigure of(SuiteUnderFire suite, Calls calls, String indicator)
      throws InterruptedException {
    SourceFigures.Source source = SourceFigures.ALL.get(indicator);
    if (source == null) {
      throw new IllegalArgumentException("No source is known of " + indicator);
    }
    Attempt answer = ask(suite, calls, indicator);
    if (!answer.accepted()) {
      throw new FaultException("reporting answers " + answer.status() + " for " + indicator);
    }
    return new ReadFigure(
        indicator,
        new BigDecimal(answer.text("value")),
        answer.body().path("completeness").path("mark").asText(),
        new BigDecimal(suite.database(source.service()).value(source.sql())));
  }

  /** What reporting answers. */
  static Attempt ask(SuiteUnderFire suite, Calls calls, String indicator)
      throws InterruptedException {
    URI address =
        suite
            .url(SuiteService.REPORTING)
            .resolve("/v1/indicators/" + indicator + "?division=430525");
    return calls.get("officer-430525", address);
  }

  boolean saysComplete() {
    return mark.equals("complete");
  }

  boolean isRight() {
    return saysComplete() && value.compareTo(counted) == 0;
  }

  @Override
  public String toString() {
    return "%s is %s (%s), and the source counts %s".formatted(indicator, value, mark, counted);
  }
}
