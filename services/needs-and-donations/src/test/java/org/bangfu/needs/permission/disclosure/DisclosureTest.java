package org.bangfu.needs.permission.disclosure;

import static org.bangfu.needs.permission.consent.Consenting.COUNTY;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.retention.PurgeAll;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.permission.consent.Consenting;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DisclosureTest {
  private static final Set<DisclosedField> PLACE =
      Set.of(DisclosedField.VILLAGE, DisclosedField.TOWNSHIP);

  @Inject Disclosures disclosures;
  @Inject PurgeAll purge;
  @Inject PurgeDisclosures old;
  @Inject RowFloor floor;

  @Test
  void isListedForThoseWhomItConcerns() {
    UUID household = County.household(County.VILLAGE);
    UUID elsewhere = County.household("450923101201");
    UUID third = County.household(County.VILLAGE);
    log("need-feed", List.of(household, elsewhere), PLACE);
    log("wish-claim", List.of(household), Set.of(DisclosedField.CATEGORY));
    Calls.as(Consenting.itself(household))
        .get("/v1/disclosures")
        .then()
        .statusCode(200)
        .body("items.what", equalTo(List.of("wish-claim", "need-feed")))
        .body("items[1].partner", equalTo("partner-news"))
        .body("items[1].fields", equalTo(List.of("TOWNSHIP", "VILLAGE")))
        .body("items[1].policyVersion", equalTo(3))
        .body("items[1].purpose", equalTo(Disclosures.FINDING_HELP));
    Calls.as(COUNTY)
        .get("/v1/disclosures?householdId=" + household)
        .then()
        .body("items", hasSize(2))
        .body(not(containsString(elsewhere.toString())));
    Calls.as(Consenting.itself(elsewhere))
        .get("/v1/disclosures?householdId=" + elsewhere)
        .then()
        .body("items", hasSize(1));
    Calls.as(Consenting.itself(third)).get("/v1/disclosures").then().body("items", hasSize(0));
    Tokens foreign = Tokens.staff(Role.COUNTY_OFFICER, "110101");
    for (Tokens caller : List.of(foreign, Consenting.itself(third))) {
      Calls.as(caller)
          .get("/v1/disclosures?householdId=" + household)
          .then()
          .statusCode(404)
          .body("type", equalTo("https://bangfu.org/problems/not-found"));
    }
    Calls.as(COUNTY).get("/v1/disclosures").then().statusCode(400);
  }

  @Test
  void isListedByPages() {
    UUID household = County.household(County.VILLAGE);
    for (int i = 0; i < 3; i++) {
      log("need-feed-" + i, List.of(household), PLACE);
    }
    String url = "/v1/disclosures?limit=2&householdId=" + household;
    String cursor =
        Calls.as(COUNTY)
            .get(url)
            .then()
            .body("items.what", equalTo(List.of("need-feed-2", "need-feed-1")))
            .extract()
            .path("nextCursor");
    Calls.as(COUNTY)
        .get(url + "&cursor=" + cursor)
        .then()
        .body("items.what", equalTo(List.of("need-feed-0")));
    Calls.as(COUNTY).get(url + "&cursor=eA").then().statusCode(400);
  }

  @Test
  void nothingIsWrittenWhereNothingWasTold() {
    long before = Database.number("select count(*) from disclosure");
    log("need-feed", List.of(), PLACE);
    log("need-feed", List.of(UUID.randomUUID()), Set.of());
    assertEquals(before, Database.number("select count(*) from disclosure"));
  }

  @Test
  void whatWasToldStays() {
    UUID household = County.household(County.VILLAGE);
    log("need-feed", List.of(household), PLACE);
    for (String change :
        List.of(
            "update disclosure set what = 'x'", "delete from disclosure", "truncate disclosure")) {
      assertEquals(
          "42501",
          assertThrows(SQLException.class, () -> Database.change(change), change).getSQLState());
      assertThrows(IllegalStateException.class, () -> Database.changeAsOwner(change), change);
    }
  }

  @Test
  void whatIsEvidenceNoMoreGoesByWholeMonths() {
    UUID household = County.household(County.VILLAGE);
    log("now", List.of(household), PLACE);
    for (int months : List.of(24, 48)) {
      Database.rows(
          "select make_partition('disclosure', now() - interval '%d months')".formatted(months));
      Database.changeAsOwner(
          """
          insert into disclosure (id, at, partner, account, what, subjects, fields, policy_version, purpose)
          values ('00000000-0000-7000-8000-0000000000%1$d', now() - interval '%1$d months', 'partner-news', 'a',
            'months-%1$d', array['%2$s']::uuid[], '{VILLAGE}', 1, 'x')
          """
              .formatted(months, household));
    }
    String all = "/v1/disclosures?householdId=" + household;
    Calls.as(COUNTY)
        .get(all)
        .then()
        .body("items.what", equalTo(List.of("now", "months-48", "months-24")));
    assertEquals(1, purge.run(old));
    assertEquals(List.of("0"), Database.rows("select purge_disclosures('1 day')"));
    Calls.as(COUNTY).get(all).then().body("items.what", equalTo(List.of("now", "months-24")));
  }

  private void log(String what, List<UUID> subjects, Set<DisclosedField> fields) {
    io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
        .run(() ->
            floor.everywhere(() -> {
              disclosures.log("partner-news", "account-1", what, subjects, fields, 3);
              return true;
            }));
  }
}
