package org.bangfu.registry.retention;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RetentionTest {
  @Inject Retention retention;

  @Test
  void doesWhatTheDryRunSaysAndNothingElse() {
    Place place = new Place("110101");
    UUID left = place.household();
    UUID spouse = place.leaves(left, "2020-01-01");
    UUID closed = place.household();
    place.closes(closed, "2020-01-01");
    UUID roster = place.roster(31);
    UUID leftLately = place.household();
    place.leaves(leftLately, LocalDate.now().minusYears(4).toString());
    UUID closedLately = place.household();
    place.closes(closedLately, LocalDate.now().minusYears(4).toString());
    UUID rosterOfLate = place.roster(29);
    long figures = place.figures();

    assertThat(due(place.administrator.get("/v1/retention")), contains(1L, 1L, 1L, 0L));
    assertThat(place.erased(), empty());
    Response run = place.administrator.post("/v1/retention/run");
    run.then().statusCode(200);
    assertThat(run.jsonPath().getList("done", Long.class), contains(1L, 1L, 1L, 0L));

    assertThat(place.erased(), hasSize(3));
    assertThat(place.erased(), hasItems(spouse.toString()));
    assertThat(
        Database.rows(
            "select state from roster where id in (?, ?) order by 1", roster, rosterOfLate),
        contains("REFUSED", "VALIDATED"));
    assertThat(
        Database.rows(
            "select roster_id from roster_row where roster_id in (?, ?)", roster, rosterOfLate),
        contains(rosterOfLate.toString()));
    assertThat(
        Database.number("select count(phone) from household where id = ?", closed), equalTo(0L));
    assertThat(place.figures(), equalTo(figures));
    assertThat(due(place.administrator.get("/v1/retention")), contains(0L, 0L, 0L, 0L));
  }

  @Test
  void isNoBusinessOfAnotherCounty() {
    Place place = new Place("120101");
    UUID household = place.household();
    place.leaves(household, "2020-01-01");
    Tokens foreign = Tokens.staff(Role.ADMINISTRATOR, "450923");
    Calls.as(foreign).post("/v1/retention/run").then().statusCode(200);
    assertThat(place.erased(), empty());
    assertThat(
        due(Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "450923")).get("/v1/retention")),
        contains(0L, 0L, 0L, 0L));
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "120101"))
        .post("/v1/retention/run")
        .then()
        .statusCode(403);
  }

  @Test
  void theServiceDoesItForTheNationIfItIsConfiguredTo() {
    Place place = new Place("130102");
    UUID household = place.household();
    UUID spouse = place.leaves(household, "2020-01-01");
    Database.changeAsOwner(
        """
        insert into member (id, household_id, division, position, name, national_id,
          national_id_index, sex, relation_to_head, education, joined_on, join_reason, left_on,
          leave_reason)
        select uuidv7(), h.id, h.division, 10 + n, '孙小六', '', 'retention ' || n, 'MALE', 'OTHER',
          'PRIMARY', '2019-05-01', 'REGISTERED', '2020-01-01', 'OTHER'
        from household h, generate_series(1, 250) n where h.id = ?
        """,
        household);
    Database.changeAsOwner(
        """
        insert into subject_key (subject, wrapped, master_key)
        select m.id, 'x', 'x' from member m
        where m.household_id = ? and m.name = '孙小六'
        """,
        household);

    retention.runOfItself();

    assertThat(place.erased(), hasItems(spouse.toString()));
    assertThat("in more than one batch", place.erased(), hasSize(251));
  }

  private static List<Long> due(Response answer) {
    answer.then().statusCode(200);
    return answer.jsonPath().getList("due", Long.class);
  }

  /** A village that no other test uses. */
  private static final class Place {
    final String village;
    final io.restassured.specification.RequestSpecification administrator;

    Place(String county) {
      village =
          Database.rows(
                  "select min(code) from division where level = 'VILLAGE' and parent like ?",
                  county + "%")
              .getFirst();
      administrator = Calls.as(Tokens.staff(Role.ADMINISTRATOR, county));
    }

    UUID household() {
      Map<String, Object> household = HouseholdFixtures.household();
      household.put("division", village);
      return HouseholdFixtures.register(household);
    }

    UUID leaves(UUID household, String day) {
      String spouse =
          Calls.write().get("/v1/households/" + household).jsonPath().getString("members[1].id");
      Calls.write()
          .body(Map.of("reason", "MOVED_OUT", "occurredOn", day))
          .post("/v1/households/" + household + "/members/" + spouse + "/departure")
          .then()
          .statusCode(200);
      return UUID.fromString(spouse);
    }

    void closes(UUID household, String day) {
      HouseholdFixtures.step(household, "closure", Map.of("occurredOn", day))
          .then()
          .statusCode(200);
    }

    UUID roster(int daysAgo) {
      UUID id = UUID.randomUUID();
      Database.changeAsOwner(
          """
          insert into roster (id, version, state, file_name, file_sha256, division, occurred_on,
            client, uploaded_by, uploaded_at, rows, households, refused_households, errors)
          values (?, 0, 'VALIDATED', '名册.csv', ?, ?, '2020-01-01', 'local', 'test',
            now() - make_interval(days => ?), 1, 1, 0, 0)
          """,
          id,
          id.toString(),
          village,
          daysAgo);
      Database.changeAsOwner(
          "insert into roster_row (roster_id, line, sheet, sheet_row, broken) values (?, 1, '1', 1,"
              + " false)",
          id);
      return id;
    }

    List<String> erased() {
      return Database.rows(
          "select id from member where division = ? and erased_at is not null", village);
    }

    /** What figures are counted from. */
    long figures() {
      return LongStream.of(count("household"), count("member"), count("household_step")).sum();
    }

    private long count(String table) {
      return Database.number("select count(*) from " + table + " where division = ?", village);
    }
  }
}
