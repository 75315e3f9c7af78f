package org.bangfu.needs.help.pair;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Statements;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.partner.Partners;
import org.junit.jupiter.api.Test;

/** Which helpers are proposed as one, to whom, and what becomes of a pair that is not. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PairsTest {
  // counties that no other test plays in
  private static final String COUNTY = "430529";
  private static final String TOWNSHIP = "430529101";
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, COUNTY);
  private static final Tokens STATION = Tokens.staff(Role.TOWNSHIP_OFFICER, TOWNSHIP);
  private static final String PROBLEMS = "https://bangfu.org/problems/";

  @Inject AgroalDataSource database;

  @Test
  void areProposedByWhatIsAlike() {
    String number = Pairing.number();
    UUID one =
        Pairing.register(
            Partners.at("partner-news"),
            County.person("欧阳清", TOWNSHIP)
                .with("nationalId", number)
                .with("phone", "138-1111 2222")
                .with("nativePlace", TOWNSHIP));
    UUID again =
        Pairing.register(
            Partners.at("partner-volunteers"),
            County.person("欧阳清", "430529102")
                .with("phone", "13811112222")
                .with("nativePlace", TOWNSHIP));
    UUID nickname = Pairing.register(County.person("爱心一员", COUNTY).with("phone", "13811112222"));
    UUID far = Pairing.register(County.person("欧阳青", "110101").with("nationalId", number));
    // two valid numbers are two people, whatever else is alike
    Pairing.register(
        County.person("欧阳清", TOWNSHIP)
            .with("nationalId", Pairing.number())
            .with("phone", "13811112222"));
    assertThat(
        Pairing.of(OFFICER, one),
        containsInAnyOrder(
            "CANDIDATE 90 PHONE,NAME,COUNTY,NATIVE_PLACE", "CANDIDATE 50 PHONE,COUNTY"));
    assertThat(Pairing.of(Tokens.ANYBODY, far), contains("CANDIDATE 60 ID_NUMBER"));
    // who sees one of them alone, sees no pair
    assertThat(Pairing.of(Tokens.staff(Role.COUNTY_OFFICER, "110101"), far), empty());
    assertThat(Pairing.of(STATION, one), empty());
    Calls.as(OFFICER).get("/v1/helper-pairs/{id}", Pairing.pair(one, far)).then().statusCode(404);
    Calls.as(STATION)
        .get("/v1/helper-pairs/{id}", Pairing.pair(one, nickname))
        .then()
        .statusCode(404);
    Calls.as(OFFICER)
        .get("/v1/helper-pairs/{id}", Pairing.pair(one, again))
        .then()
        .statusCode(200)
        .body("pair.division", equalTo(COUNTY))
        .body("one.name", equalTo("欧*清"))
        .body("one.nationalId", equalTo(number.substring(0, 6) + "********" + number.substring(14)))
        .body("other.phone", equalTo("138****2222"))
        .body("pair.one.client", equalTo("partner-news"))
        .body("pair.other.client", equalTo("partner-volunteers"));
  }

  @Test
  void aFirmIsKnownByItsNameAndAPersonIsNone() {
    String firm = "绥宁县山货行";
    Body body = Body.of("name", firm).with("division", COUNTY);
    UUID one = Pairing.register(body.with("kind", "FIRM"));
    Pairing.register(body.with("kind", "FIRM"));
    Pairing.register(body.with("kind", "PERSON"));
    Pairing.register(body.with("kind", "ORGANISATION"));
    assertThat(Pairing.of(OFFICER, one), contains("CANDIDATE 50 NAME,COUNTY"));
    Calls.as(OFFICER)
        .get("/v1/helper-pairs?division=" + COUNTY)
        .then()
        .body("items.findAll { it.one.id == '%s' }.one.name".formatted(one), contains(firm));
  }

  @Test
  void aNameThatIsEverybodysMakesNoPair() {
    String county = "430530";
    UUID one = Pairing.register(County.person("王伟", "430530101"));
    UUID other = Pairing.register(County.person("王伟", "430530101"));
    assertThat(Pairing.of(Tokens.ANYBODY, one), contains("CANDIDATE 50 NAME,TOWNSHIP"));
    for (int i = 0; i < 19; i++) {
      Pairing.register(County.person("王伟", "4305302" + (10 + i)));
    }
    Pairing.look(Tokens.ANYBODY, county)
        .statusCode(200)
        .body("helpers", equalTo(21))
        .body("proposed", equalTo(0))
        .body("ended", equalTo(0))
        .body("open", equalTo(1));
    assertThat(Pairing.of(Tokens.ANYBODY, other), contains("CANDIDATE 50 NAME,TOWNSHIP"));
    assertThat(
        Pairing.of(Tokens.ANYBODY, Pairing.register(County.person("王伟", "430530101"))), empty());
    // who has another name since was compared, with nobody
    Database.changeAsOwner("update helper set name = '王维' where id = ?", one);
    Pairing.look(Tokens.ANYBODY, county).statusCode(200).body("ended", equalTo(1));
  }

  @Test
  void aLookAtMoreDoesNotEndWhatItCouldNotCompare() {
    String phone = "13900000009";
    UUID one = Pairing.register(County.person("端木青", "430801").with("phone", phone));
    UUID other = Pairing.register(County.person("端木清", "430801").with("phone", phone));
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, "430801");
    assertEquals("2 1 0 1", counted(county, "430801"));
    String pair = Pairing.pair(one, other);
    for (int i = 0; i < 19; i++) {
      Pairing.register(County.person("端木" + i, "430802").with("phone", phone));
    }
    assertEquals("21 0 0 1", counted(Tokens.ANYBODY, "4308"));
    assertEquals("2 0 0 1", counted(county, "430801"));
    // two valid numbers are two people, whatever else is alike
    Database.changeAsOwner("update helper set national_id_index = 'one' where id = ?", one);
    Database.changeAsOwner("update helper set national_id_index = 'other' where id = ?", other);
    assertEquals("21 0 1 0", counted(Tokens.ANYBODY, "4308"));
    Calls.as(county)
        .get("/v1/helper-pairs?state=ENDED&division=430801")
        .then()
        .body("items.id", contains(pair));
  }

  @Test
  void looksDoNotWaitForThoseAtOtherPrefectures() throws SQLException {
    for (String above : List.of("43", "CN")) {
      Pairing.look(Tokens.ANYBODY, above)
          .statusCode(400)
          .body("errors.pointer", contains("/division"));
    }
    try (Connection looking = database.getConnection();
        Statement statement = looking.createStatement()) {
      looking.setAutoCommit(false);
      statement.execute("select pg_advisory_xact_lock(hashtextextended('helper pairs 4309', 0))");
      Pairing.look(Tokens.ANYBODY, "430902")
          .statusCode(409)
          .body("type", equalTo(PROBLEMS + "pairs-being-sought"));
      Pairing.look(Tokens.ANYBODY, "431002").statusCode(200);
      looking.rollback();
    }
    Pairing.look(Tokens.ANYBODY, "430902").statusCode(200);
  }

  @Test
  void aRunFindsThemOnceAndEndsWhatIsNotAlikeAnyMore() {
    String county = "430531";
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, county);
    UUID one = Pairing.register(County.person("司马明", "430531101").with("phone", "13900000001"));
    UUID other = Pairing.register(County.person("司马明", "430531102").with("phone", "13900000001"));
    assertEquals("2 1 0 1", counted(officer, county));
    assertEquals("2 0 0 1", counted(officer, county));
    String pair = Pairing.pair(one, other);
    Database.changeAsOwner("update helper set phone_index = null where id = ?", one);
    assertEquals("2 0 1 0", counted(officer, county));
    Calls.as(officer)
        .get("/v1/helper-pairs?state=ENDED&division=" + county)
        .then()
        .body("items.id", contains(pair));
    Pairing.look(officer, "430532").statusCode(400).body("errors.pointer", contains("/division"));
  }

  @Test
  void whatIsDifferentIsKeptAndNotProposedAgain() {
    String county = "430533";
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, county);
    UUID father = Pairing.register(County.person("诸葛安", county).with("phone", "13900000002"));
    UUID son = Pairing.register(County.person("诸葛平", county).with("phone", "13900000002"));
    String pair = Pairing.pair(father, son);
    Pairing.different(OFFICER, pair).statusCode(404);
    Pairing.different(officer, pair).statusCode(200).body("state", equalTo("DIFFERENT"));
    Pairing.different(officer, pair).statusCode(409).body("type", equalTo(PROBLEMS + "pair-state"));
    assertThat(Pairing.of(officer, son), contains("DIFFERENT 50 PHONE,COUNTY"));
    assertEquals("2 0 0 0", counted(officer, county));
    decisions(officer, pair, Pairing.REASON);
    assertFalse(
        Database.rows(
                "select reason from helper_pair_decision where pair_id = ?", UUID.fromString(pair))
            .getFirst()
            .contains(Pairing.REASON));
    // what was said of them goes with the first who is erased
    Calls.as(officer).post("/v1/helpers/{id}/erasure", son).then().statusCode(200);
    decisions(officer, pair, null);
  }

  @Test
  void nothingIsToBeDecidedOfWhoWasErased() {
    String county = "430534";
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, county);
    UUID one = Pairing.register(County.person("上官云", county).with("phone", "13900000003"));
    UUID other = Pairing.register(County.person("上官云", county).with("phone", "13900000003"));
    String pair = Pairing.pair(one, other);
    Calls.as(officer).post("/v1/helpers/{id}/erasure", one).then().statusCode(200);
    Calls.as(officer)
        .get("/v1/helper-pairs/{id}", pair)
        .then()
        .statusCode(200)
        .body("pair.state", equalTo("ENDED"))
        .body("pair.one.name", nullValue())
        .body("pair.other.name", equalTo("上*云"));
    assertThat(Pairing.of(officer, other), empty());
    // an erasure destroys keys of reasons once: no later one is sealed under a key that stays
    Pairing.different(officer, pair).statusCode(409).body("type", equalTo(PROBLEMS + "pair-state"));
    assertEquals(
        0,
        Database.number(
            "select count(*) from helper_pair_decision where pair_id = ?", UUID.fromString(pair)));
  }

  @Test
  void aListIsOneStatementAndNobodyElseSeesAny() {
    String county = "430535";
    for (int i = 0; i < 3; i++) {
      Body body = County.person("东方" + i, county).with("phone", "1390000001" + i);
      Pairing.pair(Pairing.register(body), Pairing.register(body));
    }
    String list = "/v1/helper-pairs?division=" + county;
    assertEquals(1, Statements.during(() -> Calls.as(Tokens.ANYBODY).get(list + "&limit=2")));
    String next =
        Calls.as(Tokens.ANYBODY)
            .get(list + "&limit=2")
            .then()
            .body("items", hasSize(2))
            .extract()
            .path("nextCursor");
    Calls.as(Tokens.ANYBODY).get(list + "&limit=2&cursor=" + next).then().body("items", hasSize(1));
    Calls.as(Partners.at("partner-news")).get(list).then().statusCode(403);
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "430536"))
        .get("/v1/helper-pairs")
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  private static String counted(Tokens caller, String division) {
    var run = Pairing.look(caller, division).statusCode(200).extract().jsonPath();
    return "%s %s %s %s"
        .formatted(
            run.getInt("helpers"), run.getInt("proposed"), run.getInt("ended"), run.getInt("open"));
  }

  private static void decisions(Tokens caller, String pair, String reason) {
    Calls.as(caller)
        .get("/v1/helper-pairs/{id}/decisions", pair)
        .then()
        .statusCode(200)
        .body("verdict", contains("DIFFERENT"))
        .body("reason", reason == null ? contains(nullValue()) : equalTo(List.of(reason)));
  }
}
