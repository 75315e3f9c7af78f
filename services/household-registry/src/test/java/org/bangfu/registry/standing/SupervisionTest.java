package org.bangfu.registry.standing;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.EventContracts;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** A village, or a site in a township, is supervised from a day on and until another. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SupervisionTest {
  private static final Tokens COUNTY = Tokens.staff(Role.COUNTY_OFFICER, "430525");
  private static final String TYPE = "org.bangfu.village.supervision-changed.v1";

  @Test
  void beginsAndEndsAndAWrongStepIsTakenBack() {
    String village = "430525205204";
    String id =
        begin(
                village("v-1", village, "2020-03-06")
                    .with("budget", "12000.00")
                    .with("plan", "补齐饮水短板"))
            .statusCode(201)
            .body("state", equalTo("ON"))
            .body("kind", equalTo("VILLAGE"))
            .body("since", equalTo("2020-03-06"))
            .body("budget", equalTo("12000.00"))
            .body("until", nullValue())
            .extract()
            .path("id");
    begin(village("v-1", village, "2020-03-06").with("budget", "12000.00").with("plan", "补齐饮水短板"))
        .statusCode(200)
        .body("id", equalTo(id));
    begin(village("v-2", village, "2020-04-01"))
        .statusCode(409)
        .body("detail", containsString("supervised already, since 2020-03-06"));
    end(id, "2020-03-05").statusCode(409).body("type", endsWith("/before-its-beginning"));
    end(id, "2020-11-30")
        .statusCode(200)
        .body("state", equalTo("OFF"))
        .body("until", equalTo("2020-11-30"))
        .body("spent", equalTo("9000.00"));
    end(id, "2020-12-01").statusCode(409).body("type", endsWith("/state-not-fitting"));
    reverse(id, "2020-11-30")
        .statusCode(200)
        .body("state", equalTo("ON"))
        .body("spent", nullValue());
    end(id, "2020-10-01").statusCode(200).body("until", equalTo("2020-10-01"));
    // again, as another one
    String again =
        begin(village("v-3", village, "2021-01-01")).statusCode(201).extract().path("id");
    reverse(id, "2021-01-02").statusCode(409).body("type", endsWith("/state-not-fitting"));
    reverse(again, "2021-01-01").statusCode(200).body("state", equalTo("OFF"));
    assertThat(
        told(id),
        contains(
            "VILLAGE OFF>ON 2020-03-06 false",
            "VILLAGE ON>OFF 2020-11-30 false",
            "VILLAGE OFF>ON 2020-11-30 true",
            "VILLAGE ON>OFF 2020-10-01 false"));
    assertThat(
        told(again), contains("VILLAGE OFF>ON 2021-01-01 false", "VILLAGE ON>OFF 2021-01-01 true"));
  }

  @Test
  void listsWhatIsSupervisedOnADay() {
    String township = "430525205";
    String one =
        begin(site("s-1", township, "渣坪安置点", "2020-03-06")).statusCode(201).extract().path("id");
    begin(site("s-2", township, "客溪安置点", "2020-05-01")).statusCode(201);
    begin(village("v-4", "430525205208", "2020-03-06")).statusCode(201);
    end(one, "2020-07-08").statusCode(200);
    Map<String, Object> sites = Map.of("kind", "SITE");
    list(township, "2020-03-05", Map.of()).body("items", empty());
    list(township, "2020-07-07", sites).body("items.site", contains("渣坪安置点", "客溪安置点"));
    list(township, "2020-07-08", sites)
        .body("items.site", contains("客溪安置点"))
        .body("items.place", contains("渣坪乡"));
    list("430525205208", "2020-07-08", Map.of())
        .body("items.kind", contains("VILLAGE"))
        .body("items.place", contains("大叶村"));
    String cursor =
        list(township, "2020-07-07", Map.of("kind", "SITE", "limit", 1))
            .extract()
            .path("nextCursor");
    list(township, "2020-07-07", Map.of("kind", "SITE", "limit", 1, "cursor", cursor))
        .body("items.site", contains("客溪安置点"))
        .body("nextCursor", nullValue());
  }

  @Test
  void saysWhatDoesNotGoTogether() {
    begin(village("v-5", "430525205210", "2020-03-06").with("site", "某点"))
        .statusCode(400)
        .body("errors.pointer", contains("/site"));
    begin(village("v-6", "430525205", "2020-03-06"))
        .statusCode(400)
        .body("errors.pointer", contains("/site"));
    begin(village("v-7", "430525", "2020-03-06"))
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    begin(village("v-8", "450923101001", "2020-03-06"))
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    begin(village("v-9", "430525205999", "2020-03-06"))
        .statusCode(400)
        .body("errors.pointer", contains("/division"));
    Calls.as(Tokens.staff(Role.TOWNSHIP_OFFICER, "430525205"))
        .body(village("v-10", "430525205210", "2020-03-06"))
        .post("/v1/supervisions")
        .then()
        .statusCode(403);
  }

  @Test
  void manyTakeAFewStatements() {
    List<Body> items =
        Database.rows(
                "select code from division where code like '430529%' and length(code) = 12 order by code limit 150")
            .stream()
            .map(code -> village("m-" + code, code, "2020-03-06"))
            .toList();
    assertThat(
        Statements.during(() -> bulk(items).body("created", equalTo(150))), lessThanOrEqualTo(8L));
    bulk(items).body("existing", equalTo(150));
    bulk(List.of(village("m-x", "430529101001", "2020-03-06").with("division", "43")))
        .body("items.outcome", contains("refused"));
    assertEquals(
        1,
        Statements.during(() ->
            list("430529", "2020-07-08", Map.of("limit", 200)).body("items.size()", equalTo(150))));
  }

  private static Body village(String reference, String division, String day) {
    return Body.of("clientReference", reference)
        .with("division", division)
        .with("occurredOn", day)
        .with("basis", "湘扶办发〔2020〕号");
  }

  private static Body site(String reference, String township, String site, String day) {
    return village(reference, township, day).with("site", site);
  }

  private static ValidatableResponse begin(Body body) {
    return Calls.as(COUNTY).body(body).post("/v1/supervisions").then();
  }

  private static ValidatableResponse bulk(List<Body> items) {
    return Calls.write()
        .body(Body.items(items))
        .post("/v1/supervisions/bulk")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse end(String id, String day) {
    return Calls.as(COUNTY)
        .body(Body.of("occurredOn", day).with("basis", "湘扶办发〔2020〕号").with("spent", "9000.00"))
        .post("/v1/supervisions/" + id + "/end")
        .then();
  }

  private static ValidatableResponse reverse(String id, String day) {
    return Calls.as(COUNTY)
        .body(Body.of("reason", "误记到邻村").with("occurredOn", day))
        .post("/v1/supervisions/" + id + "/reversal")
        .then();
  }

  private static ValidatableResponse list(String division, String asOf, Map<String, Object> more) {
    return Calls.write()
        .queryParam("division", division)
        .queryParam("asOf", asOf)
        .queryParams(more)
        .get("/v1/supervisions")
        .then()
        .statusCode(200);
  }

  private static List<String> told(String id) {
    List<JsonNode> told = Outboxes.payloads(TYPE, UUID.fromString(id));
    told.forEach(event -> EventContracts.assertValid("household-registry", TYPE, event));
    return told.stream()
        .map(event ->
            "%s %s>%s %s %s"
                .formatted(
                    event.path("kind").asText(),
                    event.path("from").asText(),
                    event.path("to").asText(),
                    event.path("occurredOn").asText(),
                    event.path("reversal").asBoolean()))
        .toList();
  }
}
