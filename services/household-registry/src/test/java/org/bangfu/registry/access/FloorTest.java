package org.bangfu.registry.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.export.RunExports;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.bangfu.registry.roll.Sifting;
import org.bangfu.registry.roll.Twinning;
import org.junit.jupiter.api.Test;

/** Queries that forget to ask for the caller's divisions, and what the database gives them. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FloorTest {
  @Inject EntityManager entities;
  @Inject RunExports exports;

  @Test
  void withoutAScopeThereIsNothing() {
    UUID household = HouseholdFixtures.register();
    Calls.write()
        .body(Body.of("statement", "门牌号写错了"))
        .post("/v1/households/" + household + "/corrections")
        .then()
        .statusCode(201);
    Calls.write()
        .body(Body.of("kind", "KEY_HOUSEHOLD"))
        .post("/v1/households/" + household + "/tags")
        .then()
        .statusCode(201);
    Sifting.broken(household, "update household set main_cause = 'ILLNESS' where id = ?");
    Sifting.run(HouseholdFixtures.VILLAGE);
    UUID twin = Twinning.couple("430525109218", "钟离一", "澹台一");
    UUID other = Twinning.couple("430525109218", "钟离一", "澹台一");
    Twinning.different(Tokens.ANYBODY, Twinning.pair(twin, other)).statusCode(200);
    Calls.write()
        .body(Body.of("to", "POOR").with("occurredOn", "2014-12-31").with("basis", "湘扶办发〔2014〕号"))
        .post("/v1/villages/430525109213/standing")
        .then()
        .statusCode(201);
    Calls.write()
        .body(
            Body.of("division", "430525109213")
                .with("occurredOn", "2020-03-06")
                .with("basis", "湘扶办发〔2020〕号"))
        .post("/v1/supervisions")
        .then()
        .statusCode(201);
    Exporting.asked(Tokens.officer(), Exporting.order("HOUSEHOLDS", "CSV"));
    exports.run();
    assertThat(Database.number("select count(*) from list_export_piece"), greaterThan(0L));
    for (String table :
        List.of(
            "household",
            "member",
            "household_step",
            "correction",
            "sift_run",
            "sift_run_count",
            "finding",
            "field_change",
            "finding_step",
            "tag_step",
            "duplicate_pair",
            "duplicate_decision",
            "station_days",
            "station_post",
            "village_step",
            "supervision_step",
            "list_export",
            "list_export_piece")) {
      assertThat(table, rows(table, null, null), equalTo(0L));
    }
  }

  @Test
  void aScopeGivesItsOwnRowsAlone() {
    HouseholdFixtures.register(HouseholdFixtures.household());
    assertThat(rows("household", "430525", "430525:"), greaterThan(0L));
    assertThat(rows("household", "450923", "450923:"), equalTo(0L));
  }

  @Test
  void aHouseholdNeverDecidesItsOwnCorrection() {
    UUID household = HouseholdFixtures.register();
    Calls.as(Tokens.person(Role.HOUSEHOLD, household))
        .body(Body.of("statement", "门牌号写错了"))
        .post("/v1/households/" + household + "/corrections")
        .then()
        .statusCode(201);
    String decide = "update correction set answer = 'x' where household_id = '" + household + "'";
    assertThat(changedBy(household, decide), equalTo(0));
    assertThat(
        changedBy(household, "update correction set answer = 'x' where is_own(household_id)"),
        equalTo(0));
  }

  @Test
  void nobodyWritesIntoAForeignDivision() {
    Tokens foreign = Tokens.staff(Role.COUNTY_OFFICER, "450923");
    Calls.as(foreign)
        .body(HouseholdFixtures.household())
        .post("/v1/households")
        .then()
        .statusCode(400);
    Calls.as(foreign)
        .body(Body.of("name", "别县").with("kind", "COUNTY_OFFICE").with("division", "430525"))
        .post("/v1/stations")
        .then()
        .statusCode(400);
  }

  @Test
  void aHouseholdReadsItsOwnFileAndNoOther() {
    UUID own = HouseholdFixtures.register(HouseholdFixtures.household());
    UUID other = HouseholdFixtures.register(HouseholdFixtures.household());
    Tokens household = Tokens.person(Role.HOUSEHOLD, own);
    Calls.as(household).get("/v1/households/" + own).then().statusCode(200);
    Calls.as(household).get("/v1/households/" + own + "/steps").then().statusCode(200);
    Calls.as(household).get("/v1/households/" + own + "/benefits").then().statusCode(200);
    Calls.as(household).get("/v1/households/" + other).then().statusCode(404);
    Calls.as(household).get("/v1/households").then().statusCode(403);
  }

  private int changedBy(UUID person, String sql) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          entities
              .createNativeQuery("select set_config('bangfu.person', :person, true)")
              .setParameter("person", person.toString())
              .getResultList();
          assertThat(
              ((Number)
                      entities
                          .createNativeQuery("select count(*) from correction")
                          .getSingleResult())
                  .intValue(),
              equalTo(1));
          return entities.createNativeQuery(sql).executeUpdate();
        });
  }

  private long rows(String table, String first, String end) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          if (first != null) {
            entities
                .createNativeQuery(
                    "select set_config('bangfu.first', :first, true),"
                        + " set_config('bangfu.end', :end, true),"
                        + " set_config('bangfu.divisions', '^(' || :first || ')', true)")
                .setParameter("first", first)
                .setParameter("end", end)
                .getResultList();
          }
          return ((Number)
                  entities.createNativeQuery("select count(*) from " + table).getSingleResult())
              .longValue();
        });
  }
}
