package org.bangfu.county.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bangfu.client.reporting.model.FigureAnswer;
import org.bangfu.county.scenario.Catalogue;
import org.bangfu.county.scenario.Scale;
import org.bangfu.county.scenario.Scenario;
import org.bangfu.county.scenario.Target;
import org.jspecify.annotations.Nullable;

/** What part of its target each figure is. */
public final class Attainments {
  /**
   * A target beside the figure of its day.
   *
   * @param reported the figure in percent of it; null where reporting gives none
   * @param expected the same of the published figure; null where that day's was not published
   */
  public record Attainment(
      Target target,
      BigDecimal value,
      @Nullable BigDecimal reported,
      @Nullable BigDecimal expected) {
    public boolean equal() {
      return expected == null || (reported != null && reported.compareTo(expected) == 0);
    }
  }

  private final Reporting reporting;

  public Attainments(Reporting reporting) {
    this.reporting = reporting;
  }

  /**
   * @param rows the table's, with which each is compared
   */
  public List<Attainment> of(Scenario scenario, Catalogue catalogue, Scale scale, List<Row> rows) {
    List<Attainment> all = new ArrayList<>();
    for (Target target : scenario.targets()) {
      BigDecimal value = scale.of(target, catalogue.unit(target.indicator()));
      FigureAnswer answer =
          reporting
              .read(
                  "/v1/indicators/%s?division=%s&asOf=%s&targets=true%s"
                      .formatted(
                          target.indicator(),
                          target.division(),
                          target.asOf(),
                          Reporting.only(target.only())))
              .as(FigureAnswer.class);
      BigDecimal expected =
          published(target, rows).map(row -> Scale.percent(row.expected(), value, 1)).orElse(null);
      all.add(new Attainment(target, value, answer.getOfTarget(), expected));
    }
    return all;
  }

  private static Optional<Row> published(Target target, List<Row> rows) {
    return rows.stream()
        .filter(row ->
            row.isTotal()
                && !row.isLowerBound()
                && row.indicator().id().equals(target.indicator())
                && row.division().equals(target.division())
                && row.asOf().equals(target.asOf())
                && (row.only() == null ? target.only() == null : row.only().equals(target.only())))
        .findFirst();
  }
}
