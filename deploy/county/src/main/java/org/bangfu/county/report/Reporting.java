package org.bangfu.county.report;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bangfu.client.reporting.model.Completeness;
import org.bangfu.client.reporting.model.FigureAnswer;
import org.bangfu.client.reporting.model.FigureAnswerValue;
import org.bangfu.client.reporting.model.Item;
import org.bangfu.client.reporting.model.Mark;
import org.bangfu.client.reporting.model.RankingAnswer;
import org.bangfu.client.reporting.model.ShareAnswer;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.scenario.Indicator;
import org.bangfu.county.scenario.Narrowing;
import org.jspecify.annotations.Nullable;

/** Asks reporting for figures. */
public record Reporting(Api api, URI base) {
  /**
   * An answer.
   *
   * @param value null where reporting does not answer the question
   * @param settled whether reporting says that nothing is under way any more
   */
  record Figure(@Nullable BigDecimal value, boolean settled) {}

  Figure figure(Row row) {
    if (row.of() == null) {
      return figure(row.indicator(), row.division(), row.only(), row.asOf());
    }
    ShareAnswer answer =
        read("/v1/indicators/%s/share?division=%s&of=%s&asOf=%s%s"
                .formatted(
                    row.indicator().id(), row.division(), row.of(), row.asOf(), only(row.only())))
            .as(ShareAnswer.class);
    return new Figure(answer.getValue(), settled(answer.getCompleteness()));
  }

  Figure figure(Indicator indicator, String division, @Nullable Narrowing only, LocalDate day) {
    FigureAnswer answer =
        read("/v1/indicators/%s?division=%s&asOf=%s%s"
                .formatted(indicator.id(), division, day, only(only)))
            .as(FigureAnswer.class);
    FigureAnswerValue value = answer.getValue();
    return new Figure(
        value == null ? null : number(value.getActualInstance()),
        settled(answer.getCompleteness()));
  }

  /** The row's figure of all divisions of a level within one, or null where there are too many. */
  @Nullable BigDecimal sumOf(String level, String division, Row row) {
    RankingAnswer ranking =
        read("/v1/indicators/%s/ranking?division=%s&level=%s&asOf=%s&limit=500%s"
                .formatted(row.indicator().id(), division, level, row.asOf(), only(row.only())))
            .as(RankingAnswer.class);
    if (ranking.getDivisions() > ranking.getItems().size()) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (Item item : ranking.getItems()) {
      // its type has a name of the generator's, which another answer of the same form can change
      var value = item.getValue();
      sum = value == null ? sum : sum.add(number(value.getActualInstance()));
    }
    return sum;
  }

  /** A number as it is, and money, which is a text. */
  static BigDecimal number(Object value) {
    return value instanceof BigDecimal number ? number : new BigDecimal(value.toString());
  }

  private static boolean settled(Completeness completeness) {
    return completeness.getMark() == Mark.COMPLETE || completeness.getMark() == Mark.OUTSIDE;
  }

  Api.Answer read(String path) {
    Api.Answer answer = api.get(URI.create(base + path));
    if (!answer.ok()) {
      throw new PlayStopped(
          "Reporting does not answer GET %s (status %d): %s."
              .formatted(path, answer.status(), answer.refusal().sentence()));
    }
    return answer;
  }

  static String only(@Nullable Narrowing only) {
    return only == null
        ? ""
        : "&%s=%s"
            .formatted(only.dimension(), URLEncoder.encode(only.value(), StandardCharsets.UTF_8));
  }
}
