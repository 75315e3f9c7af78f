package org.bangfu.local.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bangfu.county.call.Api;
import org.bangfu.local.bench.Operation.Caller;
import org.bangfu.local.faults.SourceDatabase;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteService;

/**
 * What a bench adds to a county through its APIs, so that pages are full and needs and products do
 * not run out; what an earlier bench has added is used again.
 */
final class Additions implements AutoCloseable {
  private static final String OURS = "client_reference ~ '^bench-'";
  private static final int AT_ONCE = 200;
  private final BenchedSuite suite;
  private final Api api;

  Additions(BenchedSuite suite) {
    this.suite = suite;
    this.api = new Api(Api.client(), suite.renewed(Caller.OFFICER.account));
  }

  /** Households of one, in the villages. */
  void households(List<String> villages) {
    long number = Stage.nextHousehold(suite);
    List<Object> items = new ArrayList<>();
    for (String village : villages) {
      String reference = "bench-" + number;
      items.add(
          Map.of(
              "clientReference", reference,
              "number", reference,
              "division", village,
              "householdType", "ORDINARY",
              "members",
                  List.of(
                      Map.of(
                          "name", "司徒测量",
                          "nationalId", Nobody.nationalId(number++),
                          "relationToHead", "HEAD",
                          "education", "PRIMARY"))));
    }
    for (int from = 0; from < items.size(); from += AT_ONCE) {
      post(
          SuiteService.HOUSEHOLD_REGISTRY,
          "/v1/households/bulk",
          "",
          Map.of("items", items.subList(from, Math.min(items.size(), from + AT_ONCE))));
    }
  }

  /** Published needs of so much that it never is claimed. */
  void needs(int count) {
    if (needIds().size() >= count) {
      return;
    }
    List<String> households =
        suite
            .database(SuiteService.NEEDS_AND_DONATIONS)
            .column(
                "select id from household where division ^@ '%s' and closed_on is null order by id limit %d"
                    .formatted(Stage.COUNTY, count));
    String run = "bench-" + System.currentTimeMillis() + "-";
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String household = households.get(i % households.size());
      items.add(
          Map.of(
              "clientReference",
              run + i,
              "householdId",
              household,
              "onBehalfOf",
              household,
              "category",
              "SCHOOLING",
              "ask",
              Map.of("measure", "FUNDS", "amount", "1000000.00"),
              "reason",
              "学费"));
    }
    JsonNode brought =
        post(SuiteService.NEEDS_AND_DONATIONS, "/v1/needs/bulk", "", Map.of("items", items))
            .as(JsonNode.class);
    for (JsonNode need : brought.path("items")) {
      post(
          SuiteService.NEEDS_AND_DONATIONS,
          "/v1/needs/" + need.path("id").asText() + "/publication",
          need.path("clientReference").asText(),
          Map.of());
    }
  }

  List<String> needIds() {
    return suite
        .database(SuiteService.NEEDS_AND_DONATIONS)
        .column(
            "select id from need where "
                + OURS
                + " and state in ('PUBLISHED', 'PARTLY_MATCHED') and asked - covered > 200000 order by id");
  }

  /** Products with a stock that never ends. */
  void products(int count) {
    if (productIds().size() < count) {
      products("bench-" + System.currentTimeMillis() + "-", count, 100_000_000);
    }
  }

  /** Products of which there is so much each; their ids. */
  List<String> products(String run, int count, int stock) {
    SourceDatabase database = suite.database(SuiteService.CONSUMPTION_AID);
    String[] supplier =
        database
            .value(
                "select id || ' ' || division from household where division ^@ '%s' and closed_on is null order by id limit 1"
                    .formatted(Stage.COUNTY))
            .split(" ", -1);
    String producer =
        post(
                SuiteService.CONSUMPTION_AID,
                "/v1/producers",
                "",
                Map.of(
                    "clientReference",
                    run,
                    "name",
                    "测量合作社",
                    "kind",
                    "COOPERATIVE",
                    "division",
                    supplier[1]))
            .as(JsonNode.class)
            .path("id")
            .asText();
    List<Object> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      items.add(
          Map.of(
              "clientReference",
              run + i,
              "producerId",
              producer,
              "name",
              "雪峰蜜橘 " + i,
              "specification",
              "5 kg",
              "unitPrice",
              "26.00",
              "originDivision",
              supplier[1],
              "stock",
              stock,
              "supplies",
              List.of(Map.of("householdId", supplier[0], "share", "1.0000"))));
    }
    post(SuiteService.CONSUMPTION_AID, "/v1/products/bulk", "", Map.of("items", items));
    return database.column(
        "select id from product where client_reference ~ '^%s' order by id".formatted(run));
  }

  List<String> productIds() {
    return suite
        .database(SuiteService.CONSUMPTION_AID)
        .column("select id from product where " + OURS + " and stock > 10000000 order by id");
  }

  private Api.Answer post(SuiteService service, String path, String key, Object body) {
    URI address = suite.url(service).resolve(path);
    Api.Answer answer =
        key.isEmpty() ? api.post(address, body) : api.postWithKey(address, key, body);
    if (!answer.ok() || answer.text().contains("\"REFUSED\"")) {
      throw new SuiteException(
          "%s answers %d to what the bench needs: %s"
              .formatted(path, answer.status(), answer.text()));
    }
    return answer;
  }

  @Override
  public void close() {
    api.close();
  }
}
