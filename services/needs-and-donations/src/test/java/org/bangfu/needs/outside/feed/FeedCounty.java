package org.bangfu.needs.outside.feed;

import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;

/** A county of its own, with needs in its villages, and what the open feed tells of it. */
final class FeedCounty {
  private final String code;
  private final UUID manager;
  private final Map<String, UUID> householdByPublicId = new HashMap<>();

  FeedCounty(String code) {
    this.code = code;
    this.manager = County.manager(code);
  }

  /** New households with a published need each, of one village and category. */
  List<UUID> publish(String village, String category, Body ask, int households) {
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < households; i++) {
      UUID household = Ids.next();
      ids.add(household);
      County.tellOfHousehold(household, village, 1);
    }
    await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(20))
        .until(() ->
            ids.stream()
                .allMatch(
                    id -> Database.number("select count(*) from household where id = ?", id) == 1));
    ids.forEach(household -> publish(household, category, ask));
    return ids;
  }

  /** Another need of a household. */
  UUID publish(UUID household, String category, Body ask) {
    JsonPath need =
        Calls.as(County.manages(manager, code))
            .body(
                Body.of("householdId", household)
                    .with("category", category)
                    .with("ask", ask)
                    .with("reason", "家里老人病了")
                    .with("occurredOn", "2019-05-06"))
            .post("/v1/needs")
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
    householdByPublicId.put(need.getString("publicId"), household);
    return UUID.fromString(need.getString("id"));
  }

  UUID householdOf(String publicId) {
    UUID household = householdByPublicId.get(publicId);
    if (household == null) {
      throw new AssertionError("no need of this county: " + publicId);
    }
    return household;
  }

  /** All items of a list of the open feed, by public id; read page by page. */
  static Map<String, Map<String, Object>> read(String query) {
    Map<String, Map<String, Object>> items = new LinkedHashMap<>();
    String cursor = "";
    while (cursor != null) {
      JsonPath page =
          Calls.anonymous()
              .get(
                  "/v1/public/needs?limit=7&"
                      + query
                      + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      page.<Map<String, Object>>getList("items")
          .forEach(item -> items.put(String.valueOf(item.get("publicId")), item));
      cursor = page.getString("nextCursor");
    }
    return items;
  }
}
