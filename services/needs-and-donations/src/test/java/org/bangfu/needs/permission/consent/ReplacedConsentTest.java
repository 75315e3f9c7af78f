package org.bangfu.needs.permission.consent;

import static org.awaitility.Awaitility.await;
import static org.bangfu.needs.permission.consent.Consenting.COUNTY;
import static org.bangfu.needs.permission.consent.Consenting.PROBLEM;
import static org.bangfu.needs.permission.consent.Consenting.give;
import static org.bangfu.needs.permission.consent.Consenting.itself;
import static org.bangfu.needs.permission.consent.Consenting.on;
import static org.bangfu.needs.permission.consent.Consenting.withdraw;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Outboxes;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.testing.told.RegistryNews;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.junit.jupiter.api.Test;

/** What ends a consent other than its withdrawal, and who wins where many give one. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ReplacedConsentTest {
  private static final String WITHDRAWN = "org.bangfu.consent.withdrawn.v1";

  @Inject Consents consents;

  @Test
  void aNewOneReplacesTheLiveOneAtTheSameMoment() {
    UUID household = County.household(County.VILLAGE);
    UUID first = County.id(give(itself(household), household, on("2026-11-02")).statusCode(201));
    UUID second =
        County.id(
            give(
                    COUNTY,
                    household,
                    on("2026-11-05").with("recipients", List.of("partner-volunteers")))
                .statusCode(201)
                .body("onBehalfOf", equalTo(household.toString()))
                .body("fields", hasSize(DisclosedField.values().length)));
    Calls.as(COUNTY)
        .get("/v1/consents?householdId=" + household)
        .then()
        .body("items.id", equalTo(List.of(first.toString(), second.toString())))
        .body("items.withdrawnOn", equalTo(Arrays.asList("2026-11-05", null)));
    assertEquals(second, live(household).get(household).id());
    assertEquals(1, Outboxes.payloads(WITHDRAWN, first).size());
    give(COUNTY, household, on("2026-11-04"))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    withdraw(COUNTY, second, "2026-11-08").statusCode(200);
    give(COUNTY, household, on("2026-11-07"))
        .statusCode(409)
        .body("type", equalTo(PROBLEM + "before-its-beginning"));
    give(COUNTY, household, on("2026-11-08")).statusCode(201);
  }

  @Test
  void aHouseholdThatMovedIsHeardInItsNewVillage() {
    UUID household = County.household(County.VILLAGE);
    UUID before = County.id(give(itself(household), household, on("2026-11-02")));
    County.tellOfHousehold(household, "450923101201", 2);
    Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, "450923");
    await().until(() -> give(officer, household, on("2026-11-03")).extract().statusCode() == 201);
    assertEquals("450923101201", live(household).get(household).division().value());
    assertEquals(1, Outboxes.payloads(WITHDRAWN, before).size());
  }

  @Test
  void ofManyAtOnceOneIsLive() {
    UUID household = County.household(County.VILLAGE);
    AtomicInteger caller = new AtomicInteger();
    List<Integer> answers =
        Crowd.atOnce(
            12,
            () ->
                give(caller.getAndIncrement() % 2 == 0 ? COUNTY : itself(household), household)
                    .extract()
                    .statusCode());
    assertTrue(Set.of(201, 409).containsAll(answers), answers::toString);
    assertTrue(answers.contains(201), answers::toString);
    long given = Database.number("select count(*) from consent where subject = ?", household);
    assertEquals(answers.stream().filter(status -> status == 201).count(), given);
    assertEquals(
        1,
        Database.number(
            "select count(*) from consent where subject = ? and withdrawn_on is null", household));
    assertEquals(
        given - 1,
        Database.number(
            "select count(*) from outbox where type = ? and aggregate_version = 2 and payload like ?",
            WITHDRAWN,
            "%" + household + "%"));
  }

  @Test
  void anErasedHouseholdConsentsToNothing() {
    UUID household = County.household(County.VILLAGE);
    UUID consent = County.id(give(itself(household), household, on("2026-11-02")));
    RegistryNews.erased(household, County.VILLAGE);
    await().until(() -> !Outboxes.payloads(WITHDRAWN, consent).isEmpty());
    assertEquals(
        List.of("2026-11-20|household-registry"),
        Database.rows("select withdrawn_on, withdrawn_by from consent where id = ?", consent));
    assertEquals(Map.of(), live(household));
  }

  @Transactional
  Map<UUID, Consent> live(UUID household) {
    return consents.live(List.of(household));
  }
}
