package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.registry.People;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.household.NoteBirthYears;
import org.junit.jupiter.api.Test;

/** The year of birth is known by whichever way somebody comes, and gone with the person. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BirthYearTest {
  @Inject NoteBirthYears note;

  @Test
  void comesWithTheNumberAndGoesWithThePerson() {
    String head = born(1971, 11);
    UUID household =
        HouseholdFixtures.register(
            HouseholdFixtures.household(
                HouseholdFixtures.person("张小三", head, "HEAD"),
                HouseholdFixtures.person("李四", born(1974, 22), "SPOUSE")));
    assertThat(years(household), contains("1971", "1974"));
    Map<String, Object> child = HouseholdFixtures.person("张小四", born(2015, 33), "SON");
    child.remove("education");
    child.put("schoolStage", "PRIMARY");
    Calls.write()
        .body(Map.of("person", child, "reason", "BIRTH", "occurredOn", "2020-05-01"))
        .post("/v1/households/" + household + "/members")
        .then()
        .statusCode(201);
    assertThat(years(household), contains("1971", "1974", "2015"));
    String spouse = member(household, 1);
    Calls.write()
        .body(Map.of("reason", "MOVED_OUT", "occurredOn", "2020-06-01"))
        .post("/v1/households/" + household + "/members/" + spouse + "/departure")
        .then()
        .statusCode(200);
    Calls.write()
        .body(Map.of("reason", "本人申请删除"))
        .post("/v1/households/" + household + "/members/" + spouse + "/erasure")
        .then()
        .statusCode(200);
    assertThat(years(household), contains("1971", "null", "2015"));
    // and is not noted again
    note.run();
    assertThat(years(household), contains("1971", "null", "2015"));
  }

  @Test
  void comesByARosterToo() {
    RosterSheet sheet = new RosterSheet();
    String number = sheet.addFamily();
    sheet.row(0).put("证件号码", born(1968, 41));
    sheet.row(1).put("证件号码", born(1969, 42));
    sheet.row(2).put("证件号码", born(2012, 43));
    RosterCalls.merged(sheet);
    UUID household =
        UUID.fromString(
            Database.rows("select id from household where number = ?", number).getFirst());
    assertThat(years(household), containsInAnyOrder("1968", "1969", "2012"));
    Map<String, String> later = sheet.add(number, 4, "张小妹", born(2014, 44), "之女");
    later.put("文化程度", "");
    later.put("在校生状况", "小学");
    for (int i = 0; i < sheet.size(); i++) {
      sheet.row(i).put("人数", "4");
    }
    RosterCalls.merged(sheet);
    assertThat(years(household), containsInAnyOrder("1968", "1969", "2012", "2014"));
  }

  @Test
  void isNotedOfThoseWhoCameBefore() {
    UUID household =
        HouseholdFixtures.register(
            HouseholdFixtures.household(
                HouseholdFixtures.person("张小三", born(1961, 51), "HEAD"),
                HouseholdFixtures.person("李四", born(1962, 52), "SPOUSE")));
    Database.changeAsOwner("update member set birth_year = null where household_id = ?", household);
    assertTrue(note.run() >= 2);
    assertThat(years(household), contains("1961", "1962"));
    assertEquals(0, note.run());
  }

  /** A number that no other test has: of a man where the sequence is odd. */
  private static String born(int year, int sequence) {
    return People.number("999999", LocalDate.of(year, 1, 1).plusDays(sequence), sequence);
  }

  private static String member(UUID household, int place) {
    return Calls.write()
        .get("/v1/households/" + household)
        .jsonPath()
        .getString("members[" + place + "].id");
  }

  private static List<String> years(UUID household) {
    return Database.rows(
        "select birth_year from member where household_id = ? order by position", household);
  }
}
