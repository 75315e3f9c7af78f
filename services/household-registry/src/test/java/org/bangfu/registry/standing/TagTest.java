package org.bangfu.registry.standing;

import static org.bangfu.registry.standing.Tagging.MANAGER;
import static org.bangfu.registry.standing.Tagging.NEIGHBOUR;
import static org.bangfu.registry.standing.Tagging.end;
import static org.bangfu.registry.standing.Tagging.isSet;
import static org.bangfu.registry.standing.Tagging.list;
import static org.bangfu.registry.standing.Tagging.member;
import static org.bangfu.registry.standing.Tagging.reverse;
import static org.bangfu.registry.standing.Tagging.set;
import static org.bangfu.registry.standing.Tagging.tag;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** Tags of households and of their members: set from a day, ended on one, taken back. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class TagTest {

  @Test
  void isSetEndedAndSetAgain() {
    UUID id = HouseholdFixtures.register();
    String first = isSet(id, tag("KEY_HOUSEHOLD", "2020-01-10").with("reason", "张小三家庭困难"));
    end(id, first, "2020-01-09").statusCode(409).body("type", endsWith("/before-its-beginning"));
    end(id, first, "2020-03-01")
        .statusCode(200)
        .body("state", equalTo("ENDED"))
        .body("endedOn", equalTo("2020-03-01"));
    end(id, first, "2020-03-02").statusCode(409).body("type", endsWith("/state-not-fitting"));
    // on the day of the end it is no longer there
    isSet(id, tag("KEY_HOUSEHOLD", "2020-03-01"));
    for (Tokens reader : List.of(MANAGER, Tokens.person(Role.HOUSEHOLD, id))) {
      list(reader, id)
          .statusCode(200)
          .body("state", contains("ENDED", "SET"))
          .body("setOn", contains("2020-01-10", "2020-03-01"))
          .body("[0].steps.reason", contains("张小三家庭困难", null));
    }
    assertThat(
        Database.rows(
            "select distinct fields from audit_entry where record_id = ? and route = '/v1/households/{id}/tags' and method = 'GET'",
            id),
        contains("reason,tags"));
    Calls.as(Tokens.person(Role.HOUSEHOLD, id))
        .get("/v1/households/" + id + "/copy")
        .then()
        .statusCode(200)
        .body("tags.kind", contains("KEY_HOUSEHOLD", "KEY_HOUSEHOLD"))
        .body("tags.steps.reason.flatten()", contains("张小三家庭困难", null, null));
  }

  @Test
  void ofOneKindSomebodyHasOneAtATime() {
    UUID id = HouseholdFixtures.register();
    String husband = member(id, 0);
    String wife = member(id, 1);
    Body ill = tag("CHRONIC_ILLNESS", "2020-01-10");
    isSet(id, ill.with("memberId", husband));
    for (String day : List.of("2020-01-10", "2019-12-31", "2020-02-01")) {
      set(id, ill.with("memberId", husband).with("occurredOn", day))
          .statusCode(409)
          .body("type", endsWith("/state-not-fitting"))
          .body("detail", containsString("since 2020-01-10"));
    }
    // of another person, and of another kind
    isSet(id, ill.with("memberId", wife));
    isSet(id, tag("SEVERE_ILLNESS", "2020-01-10").with("memberId", husband));
    list(MANAGER, id)
        .body("memberId", contains(husband, wife, husband))
        .body("kind", contains("CHRONIC_ILLNESS", "CHRONIC_ILLNESS", "SEVERE_ILLNESS"));
  }

  @Test
  void ofTwoAtOneMomentOneIsRefused() throws Exception {
    UUID id = HouseholdFixtures.register();
    Body tag = tag("MARGINAL", "2020-01-10");
    List<Future<Integer>> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 8; i++) {
        boolean alone = i % 2 == 0;
        Callable<Integer> call =
            () ->
                alone
                    ? set(id, tag).extract().statusCode()
                    : Tagging.bulk(MANAGER, "2020-01-10", Tagging.item(id, "MARGINAL"))
                        .extract()
                        .statusCode();
        answers.add(callers.submit(call));
      }
    }
    List<Integer> statuses = new ArrayList<>();
    for (Future<Integer> answer : answers) {
      statuses.add(answer.get());
    }
    assertThat(statuses.toString(), statuses.stream().filter(s -> s == 201).toList(), hasSize(1));
    list(MANAGER, id).body("kind", contains("MARGINAL"));
  }

  @Test
  void whatWasWrongIsTakenBackInItsOrder() {
    UUID id = HouseholdFixtures.register();
    String first = isSet(id, tag("COMPARING", "2020-01-10"));
    end(id, first, "2020-02-01").statusCode(200);
    String second = isSet(id, tag("COMPARING", "2020-02-10"));
    reverse(id, first, "2020-02-20")
        .statusCode(409)
        .body("type", endsWith("/state-not-fitting"))
        .body("detail", containsString(second));
    reverse(id, second, "2020-02-09")
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    reverse(id, second, "2020-02-20")
        .statusCode(200)
        .body("state", equalTo("REVERSED"))
        .body("steps.reason", contains(null, "记到了另一户"));
    reverse(id, second, "2020-02-21").statusCode(409).body("type", endsWith("/state-not-fitting"));
    end(id, second, "2020-02-21").statusCode(409).body("type", endsWith("/state-not-fitting"));
    reverse(id, first, "2020-02-21")
        .statusCode(200)
        .body("state", equalTo("SET"))
        .body("endedOn", nullValue())
        .body("steps.to", contains("SET", "ENDED", "SET"));
    // an end that was taken back holds nobody off
    end(id, first, "2020-01-31").statusCode(200).body("endedOn", equalTo("2020-01-31"));
    end(id, UUID.randomUUID().toString(), "2020-02-21").statusCode(404);
  }

  @Test
  void saysWhatItMustBe() {
    UUID id = HouseholdFixtures.register();
    UUID other = HouseholdFixtures.register();
    Map<Body, String> wrong =
        Map.of(
            tag("NO_SUCH", "2020-01-10"), "/kind",
            tag("430525-OTHER", "2020-01-10"), "/kind",
            tag("SEVERE_ILLNESS", "2020-01-10"), "/memberId",
            tag("SEVERE_ILLNESS", "2020-01-10").with("memberId", member(other, 0)), "/memberId",
            tag("KEY_HOUSEHOLD", "2020-01-10").with("memberId", member(id, 0)), "/memberId",
            tag("KEY_HOUSEHOLD", "2099-01-01"), "/occurredOn",
            Body.of("occurredOn", "2020-01-10"), "/kind");
    wrong.forEach(
        (body, pointer) -> set(id, body).statusCode(400).body("errors.pointer", contains(pointer)));
    set(id, tag("KEY_HOUSEHOLD", "2019-04-30"))
        .statusCode(409)
        .body("type", endsWith("/before-its-beginning"));
    String wife = member(id, 1);
    Tagging.leaves(id, wife, "2020-02-01");
    set(id, tag("SEVERE_ILLNESS", "2020-01-10").with("memberId", wife))
        .statusCode(400)
        .body("errors.detail", contains("must be a member who is present"));
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    set(id, tag("KEY_HOUSEHOLD", "2020-01-10"))
        .statusCode(409)
        .body("type", endsWith("/household-closed"));
    list(MANAGER, id).statusCode(200).body("$", empty());
  }

  @Test
  void isNoBusinessOfANeighbour() {
    UUID id = HouseholdFixtures.register();
    String tag = isSet(id, tag("KEY_HOUSEHOLD", "2020-01-10"));
    set(NEIGHBOUR, id, tag("MARGINAL", "2020-01-10")).statusCode(404);
    list(NEIGHBOUR, id).statusCode(404);
    list(Tokens.person(Role.HOUSEHOLD, HouseholdFixtures.register()), id).statusCode(404);
    for (String step : List.of("ending", "reversal")) {
      Calls.as(NEIGHBOUR)
          .body(step.equals("reversal") ? Body.of("reason", "误") : Body.empty())
          .post("/v1/households/" + id + "/tags/" + tag + "/" + step)
          .then()
          .statusCode(404);
    }
    set(Tokens.staff(Role.LIAISON, "430525103204"), id, tag("MARGINAL", "2020-01-10"))
        .statusCode(403);
    list(MANAGER, id).body("state", contains("SET"));
  }

  /** Another member's tag, and the household's, are not of whoever is erased. */
  @Test
  void aReasonGoesWithWhomItIsAbout() {
    UUID id = HouseholdFixtures.register();
    String husband = member(id, 0);
    String wife = member(id, 1);
    Body ill = tag("CHRONIC_ILLNESS", "2020-01-10");
    isSet(id, tag("KEY_HOUSEHOLD", "2020-01-10").with("reason", "户"));
    isSet(id, ill.with("memberId", husband).with("reason", "张小三糖尿病"));
    String hers = isSet(id, ill.with("memberId", wife).with("reason", "李四高血压"));
    reasons(id, "户", "张小三糖尿病", "李四高血压");
    assertThat(
        Database.number(
            "select count(*) from tag_step where household_id = ? and (reason like '%病%' or reason like '%血%')",
            id),
        equalTo(0L));
    Tagging.leaves(id, wife, "2020-02-01");
    // what is still to be written down of somebody who has left
    end(id, hers, "2020-02-01").statusCode(200);
    Tagging.erase(id, wife);
    reasons(id, "户", "张小三糖尿病");
    HouseholdFixtures.step(id, "closure", Map.of("occurredOn", "2020-03-01"))
        .then()
        .statusCode(200);
    Tagging.erase(id, husband);
    reasons(id);
    list(MANAGER, id).body("kind", contains("KEY_HOUSEHOLD", "CHRONIC_ILLNESS", "CHRONIC_ILLNESS"));
  }

  private static void reasons(UUID id, String... expected) {
    assertThat(
        list(MANAGER, id)
            .statusCode(200)
            .extract()
            .jsonPath()
            .<String>getList("steps.reason.flatten().findAll { it != null }"),
        containsInAnyOrder(expected));
  }
}
