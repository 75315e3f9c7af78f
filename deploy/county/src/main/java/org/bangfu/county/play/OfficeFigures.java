package org.bangfu.county.play;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import org.bangfu.client.reporting.model.Bound;
import org.bangfu.client.reporting.model.Dimension;
import org.bangfu.client.reporting.model.OutsideReadingRequest;
import org.bangfu.client.reporting.model.OutsideReadingRequestValue;
import org.bangfu.client.reporting.model.PublishedDenominator;
import org.bangfu.client.reporting.model.PublishedDenominatorValue;
import org.bangfu.client.reporting.model.RecordPublishedReadingRequest;
import org.bangfu.client.reporting.model.RecordPublishedReadingRequestPrecision;
import org.bangfu.client.reporting.model.RecordPublishedReadingRequestValue;
import org.bangfu.client.reporting.model.SetTargetRequest;
import org.bangfu.client.reporting.model.SetTargetRequestValue;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.scenario.Catalogue;
import org.bangfu.county.scenario.Elsewhere;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;
import org.bangfu.county.scenario.OutsideReading;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.Target;
import org.jspecify.annotations.Nullable;

/**
 * What an office tells reporting of figures themselves: totals from outside, what was published
 * elsewhere, and what is to be reached. The same again changes nothing.
 */
final class OfficeFigures {
  private final Api api;
  private final URI reporting;
  private final Tally tally;

  OfficeFigures(Api api, URI reporting, Tally tally) {
    this.api = api;
    this.reporting = reporting;
    this.tally = tally;
  }

  void tell(Scenario scenario, Catalogue catalogue, Scale scale) {
    each("outside", scenario.outside(), reading -> postWithAndWithoutDrive(reading, scale));
    each("published elsewhere", scenario.elsewhere(), reading -> post(reading, catalogue));
    each("targets", scenario.targets(), target -> post(target, catalogue, scale));
  }

  private <T> void each(String phase, List<T> all, Consumer<T> post) {
    if (all.isEmpty()) {
      return;
    }
    tally.begin(phase, all.size());
    all.forEach(post);
    tally.done(all.size());
    tally.end();
  }

  /**
   * The scenario's only aid is that of its drive, on the platform and outside of it: a share must
   * come out alike whether the drive is named or not.
   */
  private void postWithAndWithoutDrive(OutsideReading reading, Scale scale) {
    post(reading, reading.drive(), scale);
    if (reading.drive() != null) {
      post(reading, null, scale);
    }
  }

  private void post(OutsideReading reading, @Nullable String drive, Scale scale) {
    Indicator indicator = reading.indicator();
    BigDecimal value = scale.of(reading);
    send(
        "/v1/outside-readings",
        reading.field(),
        new OutsideReadingRequest()
            .division(reading.division())
            .indicator(indicator.id())
            .asOf(reading.asOf())
            .drive(drive)
            .value(
                isMoney(indicator)
                    ? new OutsideReadingRequestValue(value.toPlainString())
                    : new OutsideReadingRequestValue(value.longValueExact())));
  }

  private void post(Elsewhere reading, Catalogue catalogue) {
    boolean inYuan = catalogue.unit(reading.indicator()) == Indicator.Unit.MONEY;
    boolean isMoney = inYuan && reading.over() == null;
    RecordPublishedReadingRequest request =
        new RecordPublishedReadingRequest()
            .division(reading.division())
            .indicator(reading.indicator())
            .by(by(reading.only()))
            .part(part(reading.only()))
            .asOf(reading.asOf())
            .value(
                isMoney
                    ? new RecordPublishedReadingRequestValue(reading.value().toPlainString())
                    : new RecordPublishedReadingRequestValue(reading.value()))
            .bound(reading.atLeast() ? Bound.AT_LEAST : null)
            .publisher(reading.source().publisher())
            .publishedIn(reading.source().publishedIn())
            .publishedOn(reading.source().publishedOn());
    BigDecimal precision = reading.precision();
    if (precision != null) {
      request.precision(
          isMoney
              ? new RecordPublishedReadingRequestPrecision(precision.toPlainString())
              : new RecordPublishedReadingRequestPrecision(precision));
    }
    Elsewhere.Denominator over = reading.over();
    if (over != null) {
      request.over(
          new PublishedDenominator()
              .name(over.name())
              .value(
                  inYuan
                      ? new PublishedDenominatorValue(over.value().toPlainString())
                      : new PublishedDenominatorValue(over.value()))
              .derived(over.derived()));
    }
    send("/v1/published-readings", reading.field(), request);
  }

  private void post(Target target, Catalogue catalogue, Scale scale) {
    Indicator.Unit unit = catalogue.unit(target.indicator());
    BigDecimal value = scale.of(target, unit);
    send(
        "/v1/targets",
        target.field(),
        new SetTargetRequest()
            .division(target.division())
            .indicator(target.indicator())
            .by(by(target.only()))
            .part(part(target.only()))
            .asOf(target.asOf())
            .value(
                unit == Indicator.Unit.MONEY
                    ? new SetTargetRequestValue(value.toPlainString())
                    : new SetTargetRequestValue(value))
            .source(target.source()));
  }

  private void send(String path, String field, Object request) {
    Api.Answer answer = api.post(URI.create(reporting + path), request);
    if (!answer.ok()) {
      throw new PlayStopped(
          "%s was refused by reporting (status %d): %s."
              .formatted(field, answer.status(), answer.refusal().sentence()));
    }
  }

  private static boolean isMoney(Indicator indicator) {
    return indicator.unit() == Indicator.Unit.MONEY;
  }

  private static @Nullable Dimension by(@Nullable Narrowing only) {
    return only == null ? null : Dimension.fromValue(only.dimension());
  }

  private static @Nullable String part(@Nullable Narrowing only) {
    return only == null ? null : only.value();
  }
}
