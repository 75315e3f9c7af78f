package org.bangfu.registry.roster;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

/** Who stands in a roster that nobody has decided yet is told by no table. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class StagedNamesTest {
  private static final List<String> STAGED =
      List.of("roster_row", "roster_error", "roster_place", "roster_household");
  private static final String HEAD = "慕容大山";
  private static final String WIFE = "上官秀英";
  private static final String BROKEN = "司马无号";

  @Test
  void namesAreSealedUntilTheyLand() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    sheet.row(0).put("姓名", HEAD);
    sheet.row(1).put("姓名", WIFE);
    sheet.addFamily();
    sheet.row(3).put("姓名", BROKEN);
    sheet.row(3).put("证件号码", "110105194912310021");
    sheet.row(4).put("姓名", BROKEN);
    sheet.row(4).put("民族", "火星族");
    UUID roster = validated(sheet);
    for (String name : List.of(HEAD, WIFE, BROKEN)) {
      for (String table : STAGED) {
        assertEquals(0, holding(table, roster, name), table + " tells " + name);
      }
    }
    merged(roster).body("householdsCreated", equalTo(1));
    assertEquals(List.of(HEAD, WIFE, "张小山"), members(number));
  }

  @Test
  void knownHouseholdsAreRenamedAndJoinedFromWhatWasSealed() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    merged(validated(sheet));
    sheet.row(1).put("姓名", WIFE);
    for (int i = 0; i < 3; i++) {
      sheet.row(i).put("人数", "4");
    }
    sheet.add(number, 4, "张小云", People.woman(), "之女");
    merged(validated(sheet)).body("householdsUpdated", equalTo(1));
    assertEquals(List.of("张大山", WIFE, "张小山", "张小云"), members(number));
  }

  private static UUID validated(RosterSheet sheet) {
    return UUID.fromString(
        RosterCalls.csv(sheet.csv(StandardCharsets.UTF_8, ""))
            .then()
            .statusCode(201)
            .extract()
            .path("id"));
  }

  private static ValidatableResponse merged(UUID roster) {
    RosterCalls.step(roster, "review").then().statusCode(200);
    return RosterCalls.step(roster, "merge").then().statusCode(200);
  }

  private static long holding(String table, UUID roster, String name) {
    return Database.number(
        "select count(*) from " + table + " t where roster_id = ? and t::text like ?",
        roster,
        "%" + name + "%");
  }

  private static List<String> members(String number) {
    return Database.rows(
        "select m.name from household h join member m on m.household_id = h.id"
            + " where h.number = ? order by m.position",
        number);
  }
}
