package org.bangfu.registry.station;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

/** How stations are found, and villages without one. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StationDirectoryTest {
  private static final String HERE = "430525203";
  private static final Tokens VISITOR = Tokens.person(Role.HOUSEHOLD, UUID.randomUUID());

  @Test
  void isDescribedAndFound() {
    String id = station("430525203201", "罗溪村信息点", "VILLAGE_POINT");
    Body description =
        Body.of("name", "罗溪村便民信息点")
            .with("address", "罗溪瑶族乡罗溪村1组")
            .with("openingHours", "周一至周五 8:30-17:30")
            .with("phone", "0739-1234567")
            .with("latitude", new BigDecimal("27.0603"))
            .with("longitude", new BigDecimal("110.4759"));
    described(id, null, description).statusCode(428);
    described(id, 7, description).statusCode(412);
    described(id, 0, description)
        .statusCode(200)
        .header("ETag", Calls.etag(1))
        .body("name", equalTo("罗溪村便民信息点"))
        .body("phone", equalTo("0739-1234567"));
    described(id, 1, description).statusCode(200).header("ETag", Calls.etag(1));
    // the first would be refused by the database, the second takes a thousand million places
    for (String wrong : List.of("27E-20000", "1E1000000000")) {
      described(id, 1, description.with("latitude", new BigDecimal(wrong)))
          .statusCode(400)
          .body("errors.pointer", hasItem("/latitude"));
    }
    // the one for the other, and one of both
    described(
            id,
            1,
            description
                .with("latitude", new BigDecimal("110.4759"))
                .with("longitude", new BigDecimal("27.0603")))
        .statusCode(400)
        .body("errors.pointer", containsInAnyOrder("/latitude", "/longitude"));
    described(id, 1, description.without("latitude"))
        .statusCode(400)
        .body("errors.pointer", contains("/latitude"));
    directory(VISITOR, "division=430525203201")
        .body("items.name", contains("罗溪村便民信息点"))
        .body("items[0].address", equalTo("罗溪瑶族乡罗溪村1组"))
        .body("items[0].id", nullValue())
        .body("items[0].head", nullValue());
    mapped("110.4,27.0,110.5,27.1").body("features.properties.name", hasItem("罗溪村便民信息点"));
    mapped("110.4,27.07,110.5,27.1").body("features.properties.name", not(hasItem("罗溪村便民信息点")));
    Calls.as(VISITOR)
        .get("/v1/stations/map?bbox=110.4759,27.0603,110.4759,27.0603")
        .then()
        .statusCode(200)
        .contentType("application/geo+json")
        .body("type", equalTo("FeatureCollection"))
        .body("features", hasSize(1))
        .body("features[0].geometry.type", equalTo("Point"))
        .body("features[0].geometry.coordinates", hasSize(2))
        .body("more", equalTo(false));
    for (String wrong :
        List.of(
            "1,2,3",
            "1,2,3,4,5",
            "110,27,109,28",
            "110,27,111,91",
            "a,b,c,d",
            "",
            "0,0,1E-20000,1",
            "0,0,1E+2,1",
            "0,0,1.00000000001,1")) {
      Calls.as(VISITOR).queryParam("bbox", wrong).get("/v1/stations/map").then().statusCode(400);
    }
    close(id);
    mapped("110.4,27.0,110.5,27.1").body("features.properties.name", not(hasItem("罗溪村便民信息点")));
    directory(VISITOR, "division=430525203201&open=true").body("items", empty());
    directory(VISITOR, "division=430525203201&open=false").body("items", hasSize(1));
    described(id, 2, Body.of("name", "罗溪村旧点")).statusCode(200).body("address", nullValue());
  }

  @Test
  void thoseWhoMayReadManagersSeeWhoIsTheHead() {
    String id = station("430525203204", "小麻溪村信息点", "VILLAGE_POINT");
    station("430525203204", "小麻溪村电商站", "DEPARTMENT_STATION");
    Calls.write()
        .body(Body.of("stationId", id).with("role", "HEAD").with("name", "王小红"))
        .post("/v1/station-staff")
        .then()
        .statusCode(201);
    String asked = "/v1/stations/contacts?division=430525203204";
    Calls.as(Tokens.staff(Role.INFORMATION_MANAGER, HERE))
        .get(asked + "&kind=VILLAGE_POINT")
        .then()
        .statusCode(200)
        .body("items.id", contains(id))
        .body("items.head", contains("王*红"));
    Calls.write().get(asked).then().body("items", hasSize(2));
    assertThat(
        Database.rows(
            "select fields from audit_entry where record_id = ? and record_kind = 'station'",
            UUID.fromString(id)),
        hasItem("head"));
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "450923")).get(asked).then().body("items", empty());
    Calls.as(VISITOR).get(asked).then().statusCode(403);
    Calls.anonymous().get("/v1/stations/directory").then().statusCode(401);
    directory(VISITOR, "division=430525203204")
        .body("items.head", contains(nullValue(), nullValue()));
  }

  @Test
  void theDirectoryIsPagedThrough() {
    for (int i = 0; i < 5; i++) {
      station("430525203205", "大麻溪村站" + i, "DEPARTMENT_STATION");
    }
    String first = "division=430525203205&limit=3";
    String cursor =
        directory(VISITOR, first)
            .body("items", hasSize(3))
            .body("nextCursor", notNullValue())
            .extract()
            .path("nextCursor");
    directory(VISITOR, first + "&cursor=" + cursor)
        .body("items", hasSize(2))
        .body("nextCursor", nullValue());
    long statements = Statements.during(() -> directory(VISITOR, first));
    assertThat(statements, lessThanOrEqualTo(2L));
  }

  @Test
  void villagesWithoutAnOpenPointAreMissing() {
    String village = "430525203207";
    String next = "430525203210";
    missing("division=" + village).body("items.name", contains("崇阳坪村"));
    String id = station(village, "崇阳坪村信息点", "VILLAGE_POINT");
    // another kind is no point
    station(next, "白椒村电商站", "DEPARTMENT_STATION");
    missing("division=" + village).body("items", empty());
    missing("division=" + HERE + "&limit=200")
        .body("items.division", hasItem(next))
        .body("items.division", not(hasItem(village)));
    close(id);
    missing("division=" + village).body("items", hasSize(1));
    String cursor = missing("limit=1").body("items", hasSize(1)).extract().path("nextCursor");
    missing("limit=1&cursor=" + cursor).body("items", hasSize(1));
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "450923"))
        .get("/v1/stations/missing?division=" + village)
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  private static String station(String division, String name, String kind) {
    return Calls.write()
        .body(
            Body.of("name", name)
                .with("kind", kind)
                .with("division", division)
                .with("occurredOn", "2018-01-01"))
        .post("/v1/stations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse described(String id, Integer version, Body body) {
    var call = Calls.write().body(body);
    if (version != null) {
      call.header("If-Match", Calls.etag(version));
    }
    return call.put("/v1/stations/" + id + "/description").then();
  }

  private static void close(String id) {
    Calls.write()
        .body(Body.of("reason", "并入邻村").with("occurredOn", "2020-11-30"))
        .post("/v1/stations/" + id + "/closure")
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse directory(Tokens caller, String query) {
    return Calls.as(caller).get("/v1/stations/directory?" + query).then().statusCode(200);
  }

  private static ValidatableResponse mapped(String bbox) {
    return Calls.as(VISITOR).get("/v1/stations/map?bbox=" + bbox).then().statusCode(200);
  }

  private static ValidatableResponse missing(String query) {
    return Calls.write().get("/v1/stations/missing?" + query).then().statusCode(200);
  }
}
