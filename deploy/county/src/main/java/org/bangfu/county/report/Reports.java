package org.bangfu.county.report;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bangfu.client.reporting.model.Publication;
import org.bangfu.client.reporting.model.PublishRequest;
import org.bangfu.client.reporting.model.PublishedFigure;
import org.bangfu.client.reporting.model.PublishedFigures;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.scenario.Scenario;

/**
 * Reports (通报) of the figures of a day, published before anything of a later day is played. What is
 * played then must change neither the report nor the figures of its day.
 */
public final class Reports {
  private record Report(UUID id, String division, LocalDate day) {}

  private final Api api;
  private final Reporting reporting;
  private final List<String> divisions;
  private final List<Report> published = new ArrayList<>();

  public Reports(Api api, Reporting reporting, Scenario scenario) {
    this.api = api;
    this.reporting = reporting;
    this.divisions = scenario.divisions();
  }

  /** A report of each division. One of an earlier play is there already and stays as it is. */
  public void publish(LocalDate day) {
    for (String division : divisions) {
      PublishRequest request =
          new PublishRequest().division(division).asOf(day).name("%s通报".formatted(day));
      Api.Answer answer = api.post(URI.create(reporting.base() + "/v1/publications"), request);
      if (!answer.ok()) {
        throw new PlayStopped(
            "The figures of %s as of %s can't be published (status %d): %s."
                .formatted(division, day, answer.status(), answer.refusal().sentence()));
      }
      published.add(new Report(answer.as(Publication.class).getId(), division, day));
    }
  }

  /** Each figure of the table that stands in one of the reports. */
  public List<Published> figures(List<Row> rows) {
    List<Published> figures = new ArrayList<>();
    for (Report report : published) {
      Map<String, PublishedFigures> answers = new LinkedHashMap<>();
      for (Row row : rows) {
        if (row.of() == null
            && row.asOf().equals(report.day)
            && row.division().equals(report.division)) {
          String path =
              "/v1/publications/%s/figures?division=%s%s"
                  .formatted(report.id, report.division, Reporting.only(row.only()));
          figures.add(
              figure(
                  row,
                  answers.computeIfAbsent(
                      path, asked -> reporting.read(asked).as(PublishedFigures.class))));
        }
      }
    }
    return figures;
  }

  private static Published figure(Row row, PublishedFigures report) {
    Optional<PublishedFigure> found =
        report.getItems().stream()
            .filter(item -> row.indicator().id().equals(item.getId()))
            .findFirst();
    // their types have names of the generator's, which another answer of the same form can change
    BigDecimal value =
        found
            .map(PublishedFigure::getValue)
            .map(one -> Reporting.number(one.getActualInstance()))
            .orElse(null);
    BigDecimal now =
        found
            .map(PublishedFigure::getNow)
            .map(one -> Reporting.number(one.getActualInstance()))
            .orElse(null);
    return new Published(row, value, now);
  }
}
