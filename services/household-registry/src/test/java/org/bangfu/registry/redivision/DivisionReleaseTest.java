package org.bangfu.registry.redivision;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.time.BusinessDays;
import org.junit.jupiter.api.Test;

/** The codes of the next year are compared, and what they speak of themselves is drafted. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DivisionReleaseTest {
  private static final String COUNTY = "430407";
  private static final Tokens NATION = Tokens.staff(Role.ADMINISTRATOR, "CN");

  @Test
  void saysWhatDiffersAndDraftsWhatItSpeaksOfItself() {
    Map<String, String> next = nextYear();
    String release =
        upload(NATION, next)
            .statusCode(201)
            .body("rows", equalTo(next.size()))
            .body("differences.NEW", equalTo(1))
            .body("differences.GONE", equalTo(1))
            .body("differences.RENAMED", equalTo(1))
            .body("differences.USED_AGAIN", equalTo(0))
            .extract()
            .path("id");
    differences(release, "NEW").body("items.division", contains("430407003050"));
    differences(release, "GONE").body("items.division", contains("430407003012"));
    differences(release, "RENAMED")
        .body("items.division", contains("430407002004"))
        .body("items.nameBefore", contains("牛角巷社区居委会"));
    differences(release, "RECODED")
        .body("items.find { it.division == '430407004001' }.to", equalTo("430407005050"))
        .body("items.find { it.division == '430407006' }.to", equalTo("430407007"))
        .body("items.find { it.division == '430407006006' }.to", equalTo("430407007066"));
    List<String> changes =
        propose(release, COUNTY)
            .statusCode(200)
            .body("changes", hasSize(3))
            .extract()
            .path("changes");
    for (String change : changes) {
      Redividing.approve(NATION, change).statusCode(403).body("type", endsWith("/same-account"));
      Redividing.approve(Redividing.officer("4304"), change).statusCode(200);
    }
    Redividing.division("430407006006").body("successors", contains("430407007066"));
    Redividing.division("430407006007").body("successors", contains("430407007007"));
    Redividing.division("430407004001").body("successors", contains("430407005050"));
    Redividing.division("430407002004").body("name", equalTo("牛角新巷社区"));
    upload(NATION, next)
        .statusCode(201)
        .body("differences.RECODED", equalTo(0))
        .body("differences.RENAMED", equalTo(0))
        .body("differences.NEW", equalTo(1));
    assertEquals(0, Database.number("select count(*) from division_release_row"));
  }

  @Test
  void refusesWhatIsNoReleaseAndWhoIsNotOfTheNation() {
    Tokens county = Tokens.staff(Role.ADMINISTRATOR, COUNTY);
    upload(county, Map.of(COUNTY, "石鼓区")).statusCode(403);
    Map<String, String> orphan = Map.of(COUNTY, "石鼓区", "430407999001", "某村");
    unreadable(orphan, "430407999001 lies in no division of the file");
    unreadable(Map.of("430408", "蒸湘区"), "430408");
    Releasing.upload(NATION, COUNTY, "code,name\n430407,石鼓区\n430407,石鼓区\n")
        .statusCode(422)
        .body("detail", containsString("stands twice"));
    Releasing.upload(NATION, COUNTY, "code,name\n430407,石鼓区,三列\n").statusCode(422);
  }

  @Test
  void aNationIsComparedInOneGo() {
    StringBuilder csv = new StringBuilder("code,name\n");
    Database.rows("select code, name from division where valid_to is null and code <> 'CN'")
        .forEach(row -> csv.append(row.replace('|', ',')).append('\n'));
    Releasing.upload(NATION, "CN", csv.toString())
        .statusCode(201)
        .body("rows", greaterThan(665_000))
        .body("differences.NEW", equalTo(0))
        .body("differences.GONE", equalTo(0))
        .body("differences.RENAMED", equalTo(0))
        .body("differences.RECODED", equalTo(0));
  }

  private static void unreadable(Map<String, String> rows, String why) {
    upload(NATION, rows)
        .statusCode(422)
        .body("type", endsWith("/divisions-unreadable"))
        .body("detail", containsString(why));
  }

  /** With one name, one new, one gone, one village and one township by another code. */
  private static Map<String, String> nextYear() {
    Map<String, String> rows = new TreeMap<>();
    Database.rows("select code, name from division where code like '430407%'")
        .forEach(row -> rows.put(row.split("\\|")[0], row.split("\\|")[1]));
    rows.put("430407002004", "牛角新巷社区");
    rows.remove("430407003012");
    rows.put("430407003050", "演武新社区");
    rows.put("430407005050", rows.remove("430407004001"));
    for (String code : List.copyOf(rows.keySet())) {
      if (code.startsWith("430407006")) {
        String since =
            code.equals("430407006006") ? "430407007066" : "430407007" + code.substring(9);
        rows.put(since, rows.remove(code));
      }
    }
    return rows;
  }

  private static ValidatableResponse upload(Tokens caller, Map<String, String> rows) {
    return Releasing.upload(caller, COUNTY, Releasing.csv(rows));
  }

  private static ValidatableResponse differences(String release, String kind) {
    return Calls.as(NATION)
        .get("/v1/divisions/releases/" + release + "/differences?kind=" + kind)
        .then()
        .statusCode(200);
  }

  private static ValidatableResponse propose(String release, String division) {
    return Calls.as(NATION)
        .body(
            Body.of("division", division)
                .with("inForceFrom", BusinessDays.today().toString())
                .with("paper", "国统字〔2026〕号"))
        .post("/v1/divisions/releases/" + release + "/changes")
        .then();
  }
}
