package org.bangfu.reporting.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.reporting.EventFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class CountOnceTest {
  // a county that no other test plays in
  private static final List<String> VILLAGES =
      List.of("511921100001", "511921100002", "511921101001", "511921102001");

  private record Sent(UUID id, String type, Map<String, Object> payload) {}

  @Test
  void shuffledAndTripledEventsGiveTheSameSums() {
    Random random = new Random(430525);
    List<Sent> events = new ArrayList<>();
    long engagements = 0;
    long fen = 0;
    for (int i = 0; i < 120; i++) {
      int times = 1 + random.nextInt(5);
      long cents = random.nextInt(100_000);
      engagements += times;
      fen += cents;
      events.add(
          new Sent(
              UUID.randomUUID(),
              "aid.recorded.v1",
              Map.of(
                  "division",
                  VILLAGES.get(random.nextInt(VILLAGES.size())),
                  "drive",
                  "亲邻返乡",
                  "engagements",
                  times,
                  "goods",
                  0,
                  "services",
                  1,
                  "funds",
                  "%d.%02d".formatted(cents / 100, cents % 100),
                  "occurredOn",
                  LocalDate.of(2019, 1, 1).plusDays(random.nextInt(500)).toString())));
    }
    List<Sent> thrice = new ArrayList<>(events);
    thrice.addAll(events);
    thrice.addAll(events);
    Collections.shuffle(thrice, random);
    EventFixtures sender = new EventFixtures();
    thrice.forEach(event -> sender.sendAs(event.id, event.type, event.payload));
    sender.counted();

    for (String division : List.of("511921", "5119", "51")) {
      assertEquals(String.valueOf(engagements), figure("aid.engagements", division));
      assertEquals("120", figure("aid.services", division));
      assertEquals("%d.%02d".formatted(fen / 100, fen % 100), figure("aid.funds", division));
    }
    assertEquals(
        120,
        Database.number(
            "select count(*) from fact where indicator = 'aid.services' and 'drive=亲邻返乡' = any(dimensions)"));
  }

  @Test
  void aHundredOfTheLargestAmountsStopNoFigure() {
    EventFixtures sender = new EventFixtures();
    Map<String, String> gift =
        Map.of(
            "division", "540102",
            "channel", "OFFLINE",
            "amount", "9999999999999999.99",
            "occurredOn", "2003-02-01");
    for (int i = 0; i < 101; i++) {
      sender.send("donation.received.v1", gift);
    }
    sender.counted();
    new EventFixtures()
        .send(
            "donation.received.v1",
            Map.of(
                "division", "540103",
                "channel", "OFFLINE",
                "amount", "1.00",
                "occurredOn", "2003-02-02"))
        .counted();
    assertEquals(
        List.of("1009999999999999999.99"),
        Database.rows(
            """
            select value from monthly_sum where indicator = 'donations.offline' and division = '5401'
            and dimension = '' and month = '2003-02-01'
            """));
  }

  @Test
  void aFactOfACoarserDivisionCountsFromThereUpward() {
    new EventFixtures().helper("5120", "FIRM", "2020-03-01").counted();
    assertEquals("1", figure("helpers.registered", "5120"));
    assertEquals("0", figure("helpers.registered", "512002"));
  }

  @Test
  void theSumsOfAllLevelsAreThoseOfTheFacts() {
    new EventFixtures()
        .household("512021100001", "2020-02-29")
        .published("512021100001", "JOB", "2020-03-31")
        .matched("512021100001", "JOB", "2020-04-01")
        .unmatched("512021100001", "JOB", "2020-04-02")
        .counted();
    assertEquals(
        List.of(),
        Database.rows(
            differences(
                """
                select division, indicator, dimension, month + n::integer - 1 as on_day, v as value
                from monthly_sum cross join unnest(days) with ordinality d (v, n) where v is not null
                """,
                "f.day")));
    assertEquals(
        List.of(),
        Database.rows(
            differences(
                "select division, indicator, dimension, month as on_day, value from monthly_sum",
                "date_trunc('month', f.day)::date")));
    assertEquals(
        List.of("512021100001", "512021100", "512021", "5120", "51", "CN"),
        Database.rows(
            """
            select division from monthly_sum
            where indicator = 'needs.matched' and dimension = 'category=JOB' and month = '2020-04-01' and days[2] = -1
            order by length(division) desc, division
            """));
  }

  private static String differences(String sums, String day) {
    return """
    with counted as (
      select a.code as division, f.indicator, d.key as dimension, %2$s as on_day, sum(f.value) as value
      from fact f
      cross join lateral (
        select distinct case when n = 0 then 'CN' else left(f.division, n) end collate "C" as code
        from unnest(array[0, 2, 4, 6, 9, 12]) n
        where n = 0 or (f.division <> 'CN' and n <= length(f.division))) a
      cross join lateral (select '' as key union all select unnest(f.dimensions)) d
      group by 1, 2, 3, 4)
    select division, indicator, dimension, on_day, c.value, s.value
    from counted c full join (%1$s) s
      using (division, indicator, dimension, on_day)
    where c.value is distinct from s.value
    """
        .formatted(sums, day);
  }

  private static String figure(String indicator, String division) {
    return RestAssured.given()
        .queryParam("division", division)
        .get("/v1/indicators/" + indicator)
        .jsonPath()
        .getString("value");
  }
}
