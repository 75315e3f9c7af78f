package org.bangfu.county.report;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.scenario.Indicator;
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
    return row.of() == null
        ? figure(row.indicator(), row.division(), row.drive(), row.asOf())
        : ask(
            "/v1/indicators/%s/share?division=%s&of=%s&asOf=%s%s"
                .formatted(
                    row.indicator().id(),
                    row.division(),
                    row.of(),
                    row.asOf(),
                    drive(row.drive())));
  }

  Figure figure(Indicator indicator, String division, @Nullable String drive, LocalDate day) {
    return ask(
        "/v1/indicators/%s?division=%s&asOf=%s%s"
            .formatted(indicator.id(), division, day, drive(drive)));
  }

  /** The sum of all divisions of a level within the row's, or null where there are too many. */
  @Nullable BigDecimal sumOf(String level, Row row) {
    JsonNode ranking =
        read(
            "/v1/indicators/%s/ranking?division=%s&level=%s&asOf=%s&limit=500%s"
                .formatted(
                    row.indicator().id(), row.division(), level, row.asOf(), drive(row.drive())));
    if (ranking.path("divisions").asInt() > ranking.path("items").size()) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (JsonNode item : ranking.path("items")) {
      JsonNode value = item.path("value");
      sum = value.isMissingNode() ? sum : sum.add(new BigDecimal(value.asText()));
    }
    return sum;
  }

  private JsonNode read(String path) {
    Api.Answer answer = api.get(URI.create(base + path));
    if (!answer.ok()) {
      throw new PlayStopped(
          "Reporting does not answer GET %s (status %d): %s."
              .formatted(path, answer.status(), Api.sentence(answer.body())));
    }
    return answer.body();
  }

  private Figure ask(String path) {
    JsonNode answer = read(path);
    JsonNode value = answer.path("value");
    String mark = answer.path("completeness").path("mark").asText();
    boolean settled = mark.equals("complete") || mark.equals("outside");
    boolean number = value.isNumber() || value.isTextual();
    return new Figure(number ? new BigDecimal(value.asText()) : null, settled);
  }

  private static String drive(@Nullable String drive) {
    return drive == null ? "" : "&drive=" + URLEncoder.encode(drive, StandardCharsets.UTF_8);
  }
}
