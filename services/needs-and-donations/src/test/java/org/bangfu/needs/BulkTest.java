package org.bangfu.needs;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Proofs;
import org.bangfu.kit.testing.Statements;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class BulkTest {
  private static final Logger LOG = Logger.getLogger(BulkTest.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int FULL = 1000;

  @Test
  void landsAThousandOfEachKindOnceAndInFewStatements() {
    List<UUID> households =
        IntStream.range(0, 20).mapToObj(i -> County.household(County.VILLAGE)).toList();
    UUID manager = County.manager("430525");
    for (String run : List.of("warm-up", "measured")) {
      List<UUID> helpers = landTwice("/v1/helpers/bulk", run, "helper", this::helper, 12);
      List<UUID> needs =
          landTwice(
              "/v1/needs/bulk",
              run,
              "need",
              i -> need(households.get(i % households.size()), manager),
              18);
      landTwice("/v1/claims/bulk", run, "claim", i -> claim(needs.get(i), helpers.get(i)), 24);
      landTwice(
          "/v1/aid-records/bulk",
          run,
          "aid",
          i -> aid(households.get(i % households.size()), helpers.get(i)),
          16);
      landTwice("/v1/donations/bulk", run, "donation", i -> donation(run + i, helpers.get(i)), 30);
      receiveAll(run);
      UUID campaign = campaign();
      landTwice(
          "/v1/campaigns/" + campaign + "/contributions/bulk",
          run,
          "contribution-" + campaign,
          i -> Map.of("amount", "1.25", "helperId", helpers.get(i), "occurredOn", "2019-09-03"),
          30);
      Database.rows("select payment_id from contribution where campaign_id = ? limit 2", campaign)
          .forEach(payment -> Proofs.prove(UUID.fromString(payment)));
    }
    Calls.write()
        .get("/v1/ledger/trial-balance")
        .then()
        .statusCode(200)
        .body("balanced", equalTo(true))
        .body("difference", equalTo("0.00"));
    for (String type :
        List.of(
            "org.bangfu.helper.registered.v1",
            "org.bangfu.need.published.v1",
            "org.bangfu.need.matched.v1",
            "org.bangfu.need.claim-confirmed.v1",
            "org.bangfu.aid.recorded.v1",
            "org.bangfu.donation.received.v1",
            "org.bangfu.campaign.published.v1",
            "org.bangfu.campaign.contribution-received.v1")) {
      EventContracts.assertValid("needs-and-donations", type, Outboxes.payloads(type).getLast());
    }
  }

  @Test
  void addsUpClaimsOfOneNeedAndRefusesOnlyWhatDoesNotFit() {
    UUID need = County.needForGoods(5);
    UUID helper = County.helper();
    int[] quantities = {2, 4, 2, 1, 1};
    JsonNode answer =
        send(
            "/v1/claims/bulk",
            IntStream.range(0, quantities.length)
                .mapToObj(i -> {
                  Map<String, Object> item = new HashMap<>();
                  item.put("clientReference", need + "-" + i);
                  item.put("needId", need);
                  item.put("helperId", helper);
                  item.put("quantity", quantities[i]);
                  item.put("occurredOn", "2019-05-1" + i);
                  return item;
                })
                .toList());
    assertEquals(List.of("created", "refused", "created", "created", "refused"), outcomes(answer));
    assertEquals(3, answer.path("items").get(1).path("problem").path("left").asInt());
    assertEquals(0, answer.path("items").get(4).path("problem").path("left").asInt());
    JsonNode matched = Outboxes.payloads("org.bangfu.need.matched.v1", need).getFirst();
    assertEquals("2019-05-13", matched.path("occurredOn").asText());
    assertEquals(
        List.of("5|0|MATCHED|4"),
        Database.rows(
            "select trunc(covered), trunc(done), state, version from need where id = ?", need));
  }

  @Test
  void refusesEachBadItemWithItsOwnProblem() {
    UUID need = County.needForGoods(5);
    UUID helper = County.helper();
    String day = "2019-05-10";
    JsonNode answer =
        send(
            "/v1/claims/bulk",
            java.util.Arrays.asList(
                item("needId", need, "helperId", helper, "occurredOn", "2019-05-01"),
                item("needId", UUID.randomUUID(), "helperId", helper, "occurredOn", day),
                item("needId", need, "helperId", UUID.randomUUID(), "occurredOn", day),
                item("needId", need, "helperId", helper, "amount", "1.00", "occurredOn", day),
                item("helperId", helper, "occurredOn", "2099-01-01"),
                item(
                    "needId",
                    need,
                    "helperId",
                    helper,
                    "occurredOn",
                    day,
                    "confirmedOn",
                    "2019-05-09"),
                null,
                item("needId", need, "helperId", helper, "quantity", 5, "occurredOn", day)));
    List<String> problems =
        StreamSupport.stream(answer.path("items").spliterator(), false)
            .map(i -> i.path("problem").path("type").asText("").replaceAll(".*/", ""))
            .toList();
    assertEquals(
        List.of(
            "before-its-beginning",
            "need-not-found",
            "helper-not-found",
            "validation",
            "validation",
            "before-its-beginning",
            "validation",
            ""),
        problems);
    assertEquals(
        List.of("/needId", "/occurredOn"),
        StreamSupport.stream(
                answer.path("items").get(4).path("problem").path("errors").spliterator(), false)
            .map(e -> e.path("pointer").asText())
            .toList());
    assertEquals(1, answer.path("created").asInt());
  }

  @Test
  void bulksThatShareNeedsDoNotMeetInACircleAndTogetherTakeWhatIsAsked() {
    List<UUID> needs = IntStream.range(0, 12).mapToObj(i -> County.needForGoods(4)).toList();
    UUID helper = County.helper();
    List<Integer> taken =
        Crowd.atOnce(
            8,
            () -> {
              List<UUID> shuffled = new ArrayList<>(needs);
              Collections.shuffle(shuffled);
              List<Map<String, Object>> items =
                  shuffled.stream()
                      .map(need ->
                          item(
                              "needId",
                              need,
                              "helperId",
                              helper,
                              "quantity",
                              1,
                              "occurredOn",
                              "2019-05-10"))
                      .toList();
              return send("/v1/claims/bulk", items).path("created").asInt();
            });
    assertEquals(12 * 4, taken.stream().mapToInt(Integer::intValue).sum());
    needs.forEach(
        need -> assertEquals(1, Outboxes.payloads("org.bangfu.need.matched.v1", need).size()));
  }

  @Test
  void theSameBulkAtOnceLandsOnce() {
    UUID helper = County.helper();
    List<Map<String, Object>> items =
        IntStream.range(0, 50)
            .mapToObj(i ->
                item(
                    "channel",
                    "ONLINE",
                    "amount",
                    "1.00",
                    "division",
                    "430525",
                    "helperId",
                    helper,
                    "paymentReference",
                    UUID.randomUUID().toString()))
            .toList();
    Crowd.atOnce(
        4,
        () -> Calls.write().body(Map.of("items", items)).post("/v1/donations/bulk").statusCode());
    assertEquals(50, send("/v1/donations/bulk", items).path("existing").asInt());
    assertEquals(50, Database.number("select count(*) from donation where helper_id = ?", helper));
  }

  /** All pledges of a run are proved by one statement. */
  private static void receiveAll(String run) {
    List<Map<String, String>> lines =
        IntStream.range(0, FULL)
            .mapToObj(i ->
                Map.of(
                    "reference", "pay-" + run + i, "amount", "88.80", "occurredOn", "2019-07-01"))
            .toList();
    UUID[] statement = new UUID[1];
    long imported =
        Statements.during(() -> statement[0] = Proofs.bringIn("430525", "wechat", lines));
    long confirmed = Statements.during(() -> Proofs.confirm(statement[0]).statusCode(200));
    LOG.infof("a statement of 1000: %d and %d statements", imported, confirmed);
    org.junit.jupiter.api.Assertions.assertTrue(
        imported <= 12 && confirmed <= 40, "a statement took " + imported + " and " + confirmed);
    assertEquals(
        FULL,
        Database.number(
            "select count(*) from donation where state = 'RECEIVED' and payment_reference like ?",
            "pay-" + run + "%"));
  }

  private List<UUID> landTwice(
      String path, String run, String kind, IntFunction<Map<String, Object>> item, int statements) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (int i = 0; i < FULL; i++) {
      Map<String, Object> fields = new LinkedHashMap<>(item.apply(i));
      fields.put("clientReference", "bulk-" + run + "-" + kind + "-" + i);
      items.add(fields);
    }
    long[] millis = new long[1];
    JsonNode[] first = new JsonNode[1];
    long counted =
        Statements.during(() -> {
          long start = System.nanoTime();
          first[0] = send(path, items);
          millis[0] = (System.nanoTime() - start) / 1_000_000;
        });
    LOG.infof("%s: 1000 %s in %d ms, %d statements", run, kind, millis[0], counted);
    assertEquals(
        FULL, first[0].path("created").asInt(), () -> first[0].path("items").get(0).toString());
    org.junit.jupiter.api.Assertions.assertTrue(
        counted <= statements, kind + " took " + counted + " statements");
    long events = Database.number("select count(*) from outbox");
    JsonNode again = send(path, items);
    assertEquals(FULL, again.path("existing").asInt());
    assertEquals(ids(first[0]), ids(again));
    assertEquals(events, Database.number("select count(*) from outbox"), "a repeat tells nothing");
    return ids(again);
  }

  private Map<String, Object> helper(int i) {
    return Map.of(
        "name",
        "张" + i,
        "kind",
        "PERSON",
        "division",
        "430525",
        "phone",
        "1380000" + (1000 + i),
        "occurredOn",
        "2019-01-02");
  }

  private Map<String, Object> need(UUID household, UUID manager) {
    return Map.of(
        "householdId",
        household,
        "publishedBy",
        manager,
        "category",
        "SCHOOLING",
        "ask",
        Map.of("measure", "FUNDS", "amount", "100.00"),
        "reason",
        "学费",
        "occurredOn",
        "2019-05-06");
  }

  private Map<String, Object> claim(UUID need, UUID helper) {
    return Map.of(
        "needId",
        need,
        "helperId",
        helper,
        "occurredOn",
        "2019-05-20",
        "deliveredOn",
        "2019-06-01",
        "confirmedOn",
        "2019-06-10");
  }

  private Map<String, Object> aid(UUID household, UUID helper) {
    return Map.of(
        "householdId",
        household,
        "helperId",
        helper,
        "drive",
        "户帮户亲帮亲",
        "help",
        "LIFE",
        "channel",
        "OFFLINE",
        "engagements",
        1,
        "goods",
        2,
        "services",
        3,
        "funds",
        "10.00",
        "occurredOn",
        "2020-01-12");
  }

  private Map<String, Object> donation(String payment, UUID helper) {
    return Map.of(
        "channel",
        "ONLINE",
        "amount",
        "88.80",
        "division",
        "430525",
        "helperId",
        helper,
        "paymentReference",
        "pay-" + payment,
        "occurredOn",
        "2019-07-01");
  }

  private static UUID campaign() {
    return County.id(
        Calls.write()
            .body(
                Body.of("title", "产业路")
                    .with("division", "430525")
                    .with("target", "4000000.00")
                    .with("deadlineOn", "2020-03-31")
                    .with("organisation", "慈善会")
                    .with("permitNumber", "53430525")
                    .with("occurredOn", "2019-09-02"))
            .post("/v1/campaigns")
            .then()
            .statusCode(201));
  }

  private static Map<String, Object> item(Object... namesAndValues) {
    Map<String, Object> item = new HashMap<>();
    item.put("clientReference", UUID.randomUUID().toString());
    for (int i = 0; i < namesAndValues.length; i += 2) {
      item.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return item;
  }

  private static JsonNode send(String path, List<Map<String, Object>> items) {
    try {
      Map<String, Object> body = Map.of("items", items);
      return JSON.readTree(
          Calls.write()
              .body(JSON.writeValueAsString(body))
              .post(path)
              .then()
              .statusCode(200)
              .extract()
              .asByteArray());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> outcomes(JsonNode answer) {
    return StreamSupport.stream(answer.path("items").spliterator(), false)
        .map(i -> i.path("outcome").asText())
        .toList();
  }

  private static List<UUID> ids(JsonNode answer) {
    return StreamSupport.stream(answer.path("items").spliterator(), false)
        .map(i -> UUID.fromString(i.path("id").asText()))
        .toList();
  }
}
