package org.bangfu.reporting.figure;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.fact.CountFacts;
import org.bangfu.reporting.fact.Fact;
import org.bangfu.reporting.fact.Told;
import org.bangfu.reporting.indicator.Counted;
import org.bangfu.reporting.indicator.Dimension;
import org.junit.jupiter.api.Test;

/** What a question costs does not depend on how many events there were. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class CostTest {
  @Inject CountFacts countFacts;
  @Inject RowFloor floor;

  @Test
  void aQuestionIsAFewStatementsBeforeAndAfterManyEvents() {
    costs();
    // facts, days and months together, whatever the size of the batch
    assertEquals(1, leastOfThree(() -> count(facts(500, Counted.NEEDS_PUBLISHED))));
    // and before it nobody may move whose stocks are counted
    assertEquals(2, leastOfThree(() -> count(facts(500, Counted.MONITORING_RISKS))));
    costs();
  }

  private void count(List<Fact> facts) {
    QuarkusTransaction.requiringNew()
        .run(() ->
            floor.everywhere(() -> {
              countFacts.count(new Told(facts, List.of()));
              return facts;
            }));
  }

  private static List<Fact> facts(int number, String indicator) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      facts.add(
          new Fact(
              new Fact.Key(UUID.randomUUID(), 0),
              indicator,
              new DivisionCode("62010200%d001".formatted(1 + i % 9)),
              LocalDate.of(2018, 1, 1).plusDays(i % 700),
              BigDecimal.ONE,
              Map.of(Dimension.CATEGORY, "JOB"),
              UUID.randomUUID(),
              null,
              Instant.now(),
              Instant.now()));
    }
    return facts;
  }

  private static void costs() {
    cost(1, "/v1/indicators/needs.published");
    cost(1, "/v1/indicators/needs.success-rate");
    cost(1, "/v1/indicators/needs.published/share");
    cost(1, "/v1/indicators/needs.published/ranking");
    cost(2, "/v1/indicators/needs.published/series");
    cost(2, "/v1/indicators/needs.published/facts");
    cost(3, "/v1/summary");
    cost(2, "/v1/indicators/needs.published?targets=true");
    cost(2, "/v1/indicators/needs.published/ranking?targets=true");
    cost(3, "/v1/indicators/needs.published/series?targets=true");
    cost(3, "/v1/indicators/needs.published/attainment");
    cost(1, "/v1/indicators/households.helped");
    cost(1, "/v1/indicators/households.helped/ranking");
    cost(3, "/v1/indicators/households.helped/series");
  }

  private static void cost(long most, String path) {
    assertEquals(
        most,
        leastOfThree(
            () -> given().queryParam("division", "620102").get(path).then().statusCode(200)),
        path);
  }

  /** Of the operation alone: the service's own checks have statements too, once in a while. */
  private static long leastOfThree(Runnable operation) {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      least = Math.min(least, Statements.during(operation));
    }
    return least;
  }

  @Test
  void everyReadFollowsAnIndex() {
    String where = " where d.code = '430525'";
    QueryPlans.assertIndexed(literal(Figures.READING + where));
    String plan = QueryPlans.of(literal(Figures.READING + where));
    assertTrue(plan.contains("monthly_sum_pkey"), plan);
    QueryPlans.assertIndexed(
        literal(
            Figures.READING
                + " where length(d.code) = 9 and d.code >= '430525' and d.code < '430525:'"));
    QueryPlans.assertIndexed(
        """
        select f.event_id from fact f
        where f.indicator = 'aid.funds' and f.division >= '4305' and f.division < '4305~'
          and f.day >= '2019-01-01' and f.day <= '2020-11-30'
          and (f.division, f.day, f.event_id, f.line)
            > ('430525', '2019-01-01', '00000000-0000-0000-0000-000000000000', 0)
        order by f.division, f.day, f.event_id, f.line limit 51
        """);
    QueryPlans.assertIndexed(
        """
        select f.subject from fact f
        where f.indicator = 'households.helped' and f.division >= '4305' and f.division < '4305~'
          and f.day >= '2019-01-01' and f.day <= '2020-11-30' and f.act is not null and f.value > 0
        """);
    QueryPlans.assertIndexed(
        """
        select f.day from fact f
        where f.act = '00000000-0000-0000-0000-000000000000' and f.indicator = 'households.helped'
          and f.act is not null and f.value < 0
        """);
  }

  private static String literal(String sql) {
    return sql.replace(":firstMonths", "array['2019-01-01']")
        .replace(":lastMonths", "array['2020-11-01']")
        .replace(":firstDays", "array['2020-11-01']")
        .replace(":lastDays", "array['2020-11-30']")
        .replace(":distinctFrom", "array[null]")
        .replace(":indicators", "array['needs.published']")
        .replace(":dimensions", "array['']")
        .replace(":drives", "array['']");
  }
}
