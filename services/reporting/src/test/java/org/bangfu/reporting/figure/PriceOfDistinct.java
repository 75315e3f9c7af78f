package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * What it takes to count households once, in a place with a hundred thousand facts of six years and
 * in one with a million, a twentieth of which were taken back; four facts a household. No test of
 * the build, because it measures and does not judge: {@code mvn -pl services/reporting -am -Dquick
 * -Dtest=PriceOfDistinct -Dsurefire.failIfNoSpecifiedTests=false test}.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PriceOfDistinct {
  private static final Logger LOG = Logger.getLogger(PriceOfDistinct.class);
  private static final int TRIES = 9;

  private static final String FACTS =
      """
      insert into fact (event_id, line, indicator, division, day, value, dimensions, heard_at, subject, act)
      select gen_random_uuid(), 0, 'households.helped', h.village, h.day + t.after, t.value, '{}', now(), h.subject, h.act
      from (
        select v.codes[1 + n %% 7919 %% cardinality(v.codes)] as village, date '2015-01-01' + n * 37 %% 2160 as day,
          cast(md5('%1$s' || n / 4) as uuid) as subject, cast(md5('%1$s act' || n) as uuid) as act, n %% 20 = 0 as gone
        from generate_series(1, %2$d) n,
          (select array_agg(code order by code) as codes from division where code like '%1$s%%' and length(code) = 12) v) h
      cross join lateral (select 0 as after, 1 as value union all select 9, -1 where h.gone) t
      """;

  @Test
  void ofAHundredThousandAndOfAMillion() {
    measure("430525", "430525001", 100_000);
    measure("52", "520403", 1_000_000);
  }

  private static void measure(String place, String below, int facts) {
    Database.changeAsOwner(FACTS.formatted(place, facts));
    Database.changeAsOwner("vacuum analyze fact");
    Map<String, Object> question = new LinkedHashMap<>();
    question.put("division", place);
    question.put("asOf", "2020-11-30");
    LOG.infof("%,d facts of %s", facts, place);
    took("to date", "", question);
    for (String period : List.of("year", "month", "day")) {
      question.put("period", period);
      took("of a " + period, "", question);
    }
    question.put("period", "year");
    took("ranking of a year", "/ranking", question);
    took(
        "of a year, of " + below,
        "",
        Map.of("division", below, "asOf", "2020-11-30", "period", "year"));
    took(
        "series of 72 months",
        "/series",
        Map.of("division", place, "period", "month", "from", "2015-01-01", "to", "2020-11-30"));
  }

  private static void took(String what, String path, Map<String, Object> question) {
    List<Duration> tries = new ArrayList<>();
    String answer = "";
    for (int i = 0; i < TRIES; i++) {
      long begun = System.nanoTime();
      answer =
          given()
              .queryParams(question)
              .get("/v1/indicators/households.helped" + path)
              .then()
              .statusCode(200)
              .extract()
              .jsonPath()
              .getString("value");
      tries.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    List<Duration> sorted = tries.stream().sorted().toList();
    LOG.infof(
        "%s: %d ms, the slowest %d (%s)",
        what, sorted.get(TRIES / 2).toMillis(), sorted.getLast().toMillis(), answer);
  }
}
