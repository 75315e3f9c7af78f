package org.bangfu.registry.household;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.People;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class SearchQuotaTest {
  private static final String SLOW = "slow-client";

  @Test
  void whoSearchesTooOftenIsRefusedAndAudited() {
    Tokens officer = Tokens.officer().atClient(SLOW);
    for (int i = 0; i < 3; i++) {
      search(officer, "").then().statusCode(200);
    }
    search(officer, "")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("Retry-After", matchesPattern("[1-9]\\d?"))
        .body("type", endsWith("/too-many-requests"));
    assertThat(
        Database.rows(
            "select status from audit_entry where actor like ? order by looked_at",
            "%" + officer.account()),
        contains("200", "200", "200", "429"));
    search(officer.atClient("local"), "").then().statusCode(200);
    search(Tokens.officer().atClient(SLOW), "").then().statusCode(200);
  }

  @Test
  void aClientWithDotsInItsNameHasItsOwnLimitToo() {
    Tokens officer = Tokens.officer().atClient("slow.example.org");
    search(officer, "").then().statusCode(200);
    search(officer, "").then().statusCode(200);
    search(officer, "").then().statusCode(429);
  }

  @Test
  void aSearchThatFailsCountsToo() {
    Tokens officer = Tokens.officer().atClient(SLOW);
    for (int i = 0; i < 3; i++) {
      search(officer, "?cursor=none").then().statusCode(400);
    }
    search(officer, "").then().statusCode(429);
    assertThat(
        Database.number(
            "select count(*) from quota where id = ?",
            "search/3/" + SLOW + "/" + officer.account()),
        equalTo(1L));
  }

  @Test
  void whoIsFoundRegisteredElsewhereCountsAsSearched() {
    String known = People.man();
    HouseholdFixtures.register(
        HouseholdFixtures.household(HouseholdFixtures.person("张三", known, "HEAD")));
    UUID own = HouseholdFixtures.register();
    Tokens officer = Tokens.officer().atClient(SLOW);
    probe(officer, known).then().statusCode(409);
    Map<String, Object> item =
        HouseholdFixtures.household(HouseholdFixtures.person("张三", known, "HEAD"));
    item.put("clientReference", UUID.randomUUID().toString());
    Calls.as(officer)
        .body(Map.of("items", List.of(item)))
        .post("/v1/households/bulk")
        .then()
        .body("items[0].problem.type", endsWith("/member-already-registered"));
    Calls.as(officer)
        .body(
            Map.of(
                "person",
                HouseholdFixtures.person("张三", known, "OTHER"),
                "reason",
                "BIRTH",
                "occurredOn",
                "2020-01-01"))
        .post("/v1/households/" + own + "/members")
        .then()
        .statusCode(409);
    probe(officer, known).then().statusCode(429);
    search(officer, "").then().statusCode(429);
    // who is not known costs nothing
    probe(officer, People.man()).then().statusCode(201);
    assertThat(
        Database.number(
            "select count(*) from audit_entry where actor like ? and fields like '%registeredElsewhere%'",
            "%" + officer.account()),
        equalTo(4L));
  }

  private static Response probe(Tokens caller, String nationalId) {
    return Calls.as(caller)
        .body(HouseholdFixtures.household(HouseholdFixtures.person("张三", nationalId, "HEAD")))
        .post("/v1/households");
  }

  private static Response search(Tokens caller, String query) {
    return Calls.as(caller)
        .body(Map.of("nationalId", People.man()))
        .post("/v1/households/search" + query);
  }
}
