package org.bangfu.needs.known.registry.messaging;

import static org.awaitility.Awaitility.await;
import static org.bangfu.kit.testing.RebuildCalls.counts;
import static org.bangfu.kit.testing.RebuildCalls.decide;
import static org.bangfu.kit.testing.RebuildCalls.ended;
import static org.bangfu.kit.testing.RebuildCalls.start;
import static org.bangfu.kit.testing.RebuildCalls.state;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.RebuildCalls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.County;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The copies of what the registry tells, made again from all that it told. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RegistryRebuildTest {
  private static final String COPIES =
      """
      select (select string_agg(h::text, '|' order by id) from household h),
        (select string_agg(m::text, '|' order by id) from manager m),
        (select string_agg(p::text, '|' order by id) from closed_period p)
      """;

  @BeforeEach
  void begin() {
    RebuildCalls.beginEqual();
  }

  @Test
  void copiesThatAreFalseAreFoundAndPutRightAndWhatFollowsFromThemIsDone() throws Exception {
    UUID need = County.needForGoods(3);
    UUID household =
        UUID.fromString(
            Database.rows("select household_id from need where id = ?", need).getFirst());
    County.tellOfFile(household, County.VILLAGE, "closed", "2020-05-11", 2);
    UUID lost = County.household(County.VILLAGE);
    UUID manager = County.manager(County.VILLAGE);
    String right = Database.rows(COPIES).getFirst();
    UUID surplus = Ids.next();
    // as if the closure had not been heard of, nor a registration, nor where a manager is admitted
    Database.changeAsOwner(
        "update household set closed_on = null, version = 1 where id = ?", household);
    Database.changeAsOwner("update need set paused = false where id = ?", need);
    Database.changeAsOwner("delete from household where id = ?", lost);
    Database.changeAsOwner(
        "update manager set divisions = array[?] where id = ?", County.OTHER_VILLAGE, manager);
    Database.changeAsOwner(
        "insert into household values (?, ?, '2019-03-18', 1, null)", surplus, County.VILLAGE);

    JsonPath found = ended(start("topics"));
    assertEquals("DIFFERENT", found.getString("state"), state(found));
    assertEquals(
        Map.of(
            "household DIFFERENT", 1,
            "household MISSING", 1,
            "household SURPLUS", 1,
            "manager DIFFERENT", 1),
        counts(found));
    String changed = "differences.find { it.row.id == '" + household + "' }";
    assertNull(found.getString(changed + ".live.closedOn"));
    assertEquals("2020-05-11", found.getString(changed + ".rebuilt.closedOn"));
    assertEquals(1, Database.number("select count(*) from household where id = ?", surplus));

    // what comes meanwhile is no difference, and stays
    UUID later = County.household(County.OTHER_VILLAGE);
    decide(found.getString("id"), "acceptance").then().statusCode(202);
    JsonPath accepted = ended(found.getString("id"));
    assertEquals("ACCEPTED", accepted.getString("state"), state(accepted));
    assertEquals(1, Database.number("select count(*) from household where id = ?", later));
    assertEquals(
        List.of("true"), Database.rows("select cast(paused as text) from need where id = ?", need));
    Database.changeAsOwner("delete from household where id = ?", later);
    assertEquals(right, Database.rows(COPIES).getFirst());
    County.tellOfHousehold(later, County.OTHER_VILLAGE, 1);
  }

  @Test
  void whileTheRegistryTellsItEndsEqualAndOnlyForTheNation() throws Exception {
    UUID last = Ids.next();
    Thread sender =
        Thread.ofVirtual()
            .start(() -> {
              for (int i = 0; i < 200; i++) {
                County.tellOfHousehold(i < 199 ? Ids.next() : last, County.VILLAGE, 1);
              }
            });
    JsonPath rebuild = ended(start("topics"));
    sender.join();
    assertEquals("EQUAL", rebuild.getString("state"), state(rebuild));
    County.household(County.VILLAGE);
    JsonPath again = ended(start("topics"));
    assertEquals("EQUAL", again.getString("state"), state(again));
    assertEquals(
        List.of(),
        Database.rows(
            "select tablename from pg_tables where schemaname in ('rebuild', 'replaced')"));
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "CN");
    Calls.as(officer).body(Body.of("from", "topics")).post("/v1/rebuilds").then().statusCode(403);
    Calls.as(Tokens.staff(Role.ADMINISTRATOR, "430525"))
        .body(Body.of("from", "topics"))
        .post("/v1/rebuilds")
        .then()
        .statusCode(403);
    Calls.write()
        .body(Body.of("from", "facts"))
        .post("/v1/rebuilds")
        .then()
        .statusCode(400)
        .body("errors.detail", hasItem("must be one of: topics"));
  }

  @Test
  void whatTheGroupHasCommittedIsReadThoughTheDatabaseHasNoNoteOfIt() {
    County.household(County.VILLAGE);
    // as in a database that was restored, or had no such notes before
    Database.changeAsOwner("delete from consumed");
    // what was taken is committed a moment later
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> {
          JsonPath rebuild = ended(start("topics"));
          if (rebuild.getString("state").equals("DIFFERENT")) {
            decide(rebuild.getString("id"), "discard").then().statusCode(200);
          }
          return rebuild.getString("state").equals("EQUAL");
        });
  }
}
