package org.bangfu.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** People of the local realm, and what the suite shows and keeps from them. */
final class WhoSeesWhat {
  private static final String MANAGER = "manager-430525103259";
  private static final String MANAGER_ELSEWHERE = "manager-430525102202";
  private static final String ANY_TAG = "\"0\"";
  private static final String HOUSEHOLD =
      """
      {"clientReference": "who-sees-what", "number": "who-sees-what", "division": "430525103259",
       "householdType": "ORDINARY", "phone": "10000000001", "members": [
         {"name": "欧阳试一", "nationalId": "999999194912310025", "relationToHead": "HEAD",
          "education": "PRIMARY"}]}
      """;

  private final RunningSuite suite;
  private final Callers callers;

  WhoSeesWhat(RunningSuite suite) {
    this.suite = suite;
    this.callers = new Callers(suite);
  }

  void everybodySeesWhatIsTheirsAndLeavesATrace() {
    URI file = file();
    Callers.Answer village = callers.get(MANAGER, registry("/v1/households?limit=200"));
    assertEquals(200, village.status());
    assertFalse(village.body().path("items").isEmpty(), "the village has households");
    village
        .body()
        .path("items")
        .forEach(h -> assertEquals("430525103259", h.path("division").asText()));
    assertEquals(200, callers.get(MANAGER, file).status());

    Callers.Answer foreign = callers.get(MANAGER_ELSEWHERE, file);
    assertEquals(404, foreign.status());
    assertEquals("not-found", foreign.problem());
    assertEquals(401, callers.get(null, file).status());
    assertEquals(403, callers.get("auditor", file).status());
    assertEquals(403, callers.get("helper-1", file).status());
    String token = suite.tokens().of("officer-430525").value();
    Callers.Answer altered =
        callers.withToken(token.substring(0, token.length() - 8) + "AAAAAAAA", file);
    assertEquals(401, altered.status());
    assertEquals("unauthorised", altered.problem());

    String household = file.getPath().substring(file.getPath().lastIndexOf('/') + 1);
    Callers.Answer looks =
        callers.get(
            "auditor", registry("/v1/audit/entries?record=household&recordId=" + household));
    assertEquals(200, looks.status());
    List<Integer> statuses = new ArrayList<>();
    looks.body().path("items").forEach(look -> statuses.add(look.path("status").asInt()));
    assertTrue(statuses.containsAll(List.of(200, 401, 403, 404)), statuses.toString());
    assertTrue(
        callers.get("auditor", registry("/v1/audit/chain")).body().path("intact").asBoolean());
  }

  void maskedValuesSentBackChangeNothing() {
    URI file = file();
    Callers.Answer read = callers.get(MANAGER, file);
    String phone = read.body().path("phone").asText();
    assertEquals("100****0001", phone);
    String masked = "{\"phone\": \"" + phone + "\"}";
    assertEquals(200, callers.write(MANAGER, "PATCH", file, read.tag(), masked).status());
    assertEquals(read.tag(), callers.get(MANAGER, file).tag());
    Callers.Answer foreign =
        callers.write(MANAGER_ELSEWHERE, "PATCH", file, read.tag(), "{\"safeWater\": true}");
    assertEquals(404, foreign.status());
    assertEquals(read.tag(), callers.get(MANAGER, file).tag());
  }

  /** The free texts of needs, as an officer reads them. */
  Set<String> reasonsOfNeeds() {
    Set<String> reasons = new HashSet<>();
    callers
        .get("officer-430525", suite.urls().needs().resolve("/v1/needs?limit=200"))
        .body()
        .path("items")
        .forEach(need -> reasons.add(need.path("reason").asText("")));
    assertTrue(reasons.size() > 3 && !reasons.contains(""), "needs have reasons: " + reasons);
    return reasons;
  }

  /** A household that the village's manager has registered; the same one every time. */
  private URI file() {
    Callers.Answer registered =
        callers.write(MANAGER, "POST", registry("/v1/households"), ANY_TAG, HOUSEHOLD);
    assertTrue(Set.of(200, 201).contains(registered.status()), registered.toString());
    return registry("/v1/households/" + registered.body().path("id").asText());
  }

  private URI registry(String path) {
    return suite.urls().registry().resolve(path);
  }
}
