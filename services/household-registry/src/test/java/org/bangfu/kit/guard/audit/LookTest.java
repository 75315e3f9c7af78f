package org.bangfu.kit.guard.audit;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class LookTest {
  private static final String PATH = "/test/looked-at/";

  private final UUID person = UUID.randomUUID();
  private final Tokens caller = Tokens.officer();
  private final String actor = "county-officer:" + caller.account();

  @Test
  void aLookIsWrittenWithoutItsPath() {
    Calls.as(caller).get(PATH + person).then().statusCode(200);
    // an unknown parameter is refused, and nothing of it is kept either
    Calls.as(caller).get(PATH + person + "?q=999999194912310020").then().statusCode(400);
    String look = "local|GET|/test/looked-at/{id}|person|" + person + "|birth,name|null|";
    assertThat(looks(), contains(look + "200", look + "400"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/on-the-event-loop"})
  void refusedLooksAreWrittenToo(String suffix) {
    UUID missing = LookedAtResource.MISSING;
    UUID contested = LookedAtResource.CONTESTED;
    Calls.as(caller).get(PATH + missing + suffix).then().statusCode(404);
    Calls.as(caller).get(PATH + contested + suffix).then().statusCode(409);
    // no UUID is no record, and nothing of it is kept: it might be somebody's number
    Calls.as(caller).get(PATH + "999999194912310020" + suffix).then().statusCode(404);
    assertEquals(
        List.of(missing + "|404", contested + "|409", "null|404"),
        Database.rows(
            "select record_id, status from audit_entry where actor = ? order by looked_at", actor));
  }

  @Test
  void whatNeverReachedTheMethodIsWritten() {
    Calls.anonymous().post(PATH + person + "/reveal").then().statusCode(401);
    Calls.as(Tokens.staff(Role.AUDITOR, "CN"))
        .post(PATH + person + "/reveal")
        .then()
        .statusCode(403);
    assertEquals(
        List.of("unknown|401", "auditor|403"),
        Database.rows(
            "select split_part(actor, ':', 1), status from audit_entry where record_id = ? order by looked_at",
            person));
  }

  @Test
  void aUseCaseSaysWhatItShowedAndWhy() {
    Calls.as(caller).post(PATH + person + "/reveal").then().statusCode(200);
    String purpose = "Home visit " + "x".repeat(200 - "Home visit ".length());
    assertThat(
        looks(),
        contains(
            "local|POST|/test/looked-at/{id}/reveal|person|"
                + person
                + "|nationalId,phone|"
                + purpose
                + "|200"));
    String created = Calls.as(caller).post(PATH).then().statusCode(200).extract().path("id");
    assertThat(looks().getLast(), containsString("|/test/looked-at|person|" + created + "|"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/on-the-event-loop"})
  void withoutAnEntryNothingIsShown(String suffix) throws SQLException {
    Owner.run("revoke insert on audit_entry from " + application());
    try {
      Calls.as(caller)
          .get(PATH + person + suffix)
          .then()
          .statusCode(503)
          .contentType("application/problem+json")
          .header("Retry-After", "2")
          .header("ETag", nullValue())
          .body("type", containsString("/service-unavailable"))
          .body("status", equalTo(503))
          .body(not(containsString(LookedAtResource.SECRET)));
    } finally {
      Owner.run("grant insert on audit_entry to " + application());
    }
    assertThat(looks(), hasSize(0));
  }

  @Test
  void aListLeavesAnEntryForEachRecordThatItShows() {
    Calls.as(caller).get("/test/looked-at").then().statusCode(200);
    List<String> shown =
        LookedAtResource.SEEN.stream().map(seen -> seen.id() + "|" + seen.division()).toList();
    assertThat(
        Database.rows(
            "select record_id, division from audit_entry where actor = ? and fields = 'name'",
            actor),
        containsInAnyOrder(shown.toArray()));
  }

  @Test
  void anAuditorSeesTheLooksInItsDivisionsAlone() {
    Tokens county = Tokens.staff(Role.COUNTY_OFFICER, "430525");
    Calls.as(county).get("/test/looked-at").then().statusCode(200);
    // a refused look has no record: it is seen where who looked acts
    Calls.as(county).get(PATH + LookedAtResource.MISSING).then().statusCode(404);
    assertThat(seenBy("430525103", county), contains("430525103259"));
    assertThat(
        seenBy("430525", county), containsInAnyOrder("430525103259", "430525102202", "430525"));
    assertThat(seenBy("450923", county), hasSize(0));
    assertThat(seenBy("CN", county), hasSize(3));
  }

  private static List<String> seenBy(String division, Tokens onlooker) {
    return Calls.as(Tokens.staff(Role.AUDITOR, division))
        .queryParam("actor", "county-officer:" + onlooker.account())
        .get("/v1/audit/entries")
        .then()
        .statusCode(200)
        .extract()
        .path("items.division");
  }

  @Test
  void theApplicationCanOnlyAddAndRead() {
    Calls.as(caller).get(PATH + person).then().statusCode(200);
    for (String change :
        List.of(
            "update audit_entry set actor = 'x' where actor = ?",
            "delete from audit_entry where actor = ?",
            "update audit_segment set hash = hash where ? is not null",
            "delete from audit_segment where ? is not null",
            "insert into audit_head (no, until_tx, hash) select 9, '9', sha256('') where ? is not null")) {
      var e = assertThrows(SQLException.class, () -> Database.change(change, actor), change);
      assertEquals("42501", e.getSQLState());
    }
    var e = assertThrows(SQLException.class, () -> Owner.run("truncate audit_entry"));
    assertThat(e.getMessage(), containsString("append-only"));
  }

  private static String application() {
    return Database.rows("select current_database() || '_app'").getFirst();
  }

  private List<String> looks() {
    return Database.rows(
        """
        select client, method, route, record_kind, record_id, fields, purpose, status
        from audit_entry where actor = ? order by looked_at
        """,
        actor);
  }
}
