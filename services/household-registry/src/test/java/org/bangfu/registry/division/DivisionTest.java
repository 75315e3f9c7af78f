package org.bangfu.registry.division;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.QueryPlans;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DivisionTest {
  @Test
  void allOfThemAreThereAndNoneIsAnOrphan() {
    // and what other tests make
    assertThat(
        Database.number("select count(*) from division where valid_from is null"),
        equalTo(665_277L));
    assertThat(
        Database.number(
            """
            select count(*) from division d
            where d.code <> 'CN' and not exists (select 1 from division p where p.code = d.parent)
            """),
        equalTo(0L));
  }

  @Test
  void readsOne() {
    RestAssured.get("/v1/divisions/430525103")
        .then()
        .statusCode(200)
        .body("name", equalTo("高沙镇"))
        .body("level", equalTo("township"))
        .body("parent", equalTo("430525"));
    RestAssured.get("/v1/divisions/CN").then().body("parent", nullValue());
    RestAssured.get("/v1/divisions/430599").then().statusCode(404);
  }

  @Test
  void listsChildrenByPinyin() {
    var first = RestAssured.get("/v1/divisions/430525/children?limit=3");
    first
        .then()
        .statusCode(200)
        .body("items.name", contains("茶铺茶场管理区", "大屋瑶族乡", "高沙镇"))
        .body("nextCursor", notNullValue());
    RestAssured.get(
            "/v1/divisions/430525/children?cursor=" + first.jsonPath().getString("nextCursor"))
        .then()
        .body("items.size()", equalTo(21))
        .body("items[0].name", equalTo("古楼乡"))
        .body("nextCursor", nullValue());
    RestAssured.get("/v1/divisions/CN/children").then().body("items.size()", equalTo(31));
    RestAssured.get("/v1/divisions/430599/children").then().statusCode(404);
  }

  @Test
  void findsByTheBeginningOfTheNameWithinADivisionAndLevel() {
    search("高沙", "430525", "township").body("items.code", contains("430525103"));
    search("高沙", "CN", "township").body("items.size()", greaterThan(1));
    search("高沙", "43", "village").body("items.code", everyItem(startsWith("43")));
    for (String literal : java.util.List.of("%", "_", "高_", "!")) {
      search(literal, "CN", "township").body("items.size()", equalTo(0));
    }
    RestAssured.get("/v1/divisions")
        .then()
        .statusCode(400)
        .body("type", endsWith("/validation"))
        .body("errors[0].pointer", equalTo("?name"));
  }

  @ParameterizedTest
  @CsvSource({
    "莫𡐓, 420602006207",
    "塘㙍, 440883107",
    "织𬕂, 441721100",
    "织篢, 441721100",
    "高 沙 镇, 430525103"
  })
  void findsThemWhereverTheyAreAndHoweverTheyAreWritten(String name, String code) {
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430525"))
        .queryParam("name", name)
        .queryParam("limit", 200)
        .get("/v1/divisions")
        .then()
        .statusCode(200)
        .body("items.code", hasItem(code));
  }

  @Test
  void listsAreServedByIndexes() {
    QueryPlans.assertIndexed(
        """
        select * from division where parent = '430525'
        order by name collate "zh-x-icu", code limit 51
        """);
    assertThat(
        QueryPlans.of(
            """
            select * from division where name collate "C" like '高沙%'
            and (code >= '43' and code < '43:') order by name collate "zh-x-icu", code limit 51
            """),
        org.hamcrest.Matchers.containsString("division_by_name"));
  }

  private static io.restassured.response.ValidatableResponse search(
      String name, String within, String level) {
    return RestAssured.given()
        .queryParams("name", name, "within", within, "level", level)
        .get("/v1/divisions")
        .then()
        .statusCode(200);
  }

  @Test
  void namesRepeatAndCodesDoNot() {
    List<String> codes =
        RestAssured.given()
            .queryParams("name", "城关镇", "level", "township", "limit", 200)
            .get("/v1/divisions")
            .jsonPath()
            .getList("items.code");
    assertThat(codes.size(), greaterThan(50));
    assertThat((int) codes.stream().distinct().count(), equalTo(codes.size()));
  }
}
