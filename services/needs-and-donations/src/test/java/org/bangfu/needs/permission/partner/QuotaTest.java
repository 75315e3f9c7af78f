package org.bangfu.needs.permission.partner;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.guard.quota.Quotas;
import org.bangfu.kit.guard.quota.Taken;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.needs.County;
import org.bangfu.needs.Crowd;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class QuotaTest {
  @Inject AgroalDataSource database;
  @Inject Quotas quotas;

  @Test
  void tellsWhatIsLeftAndRefusesWhatIsTooMuch() {
    Tokens partner = Partners.with(true, true, 3);
    for (int left = 2; left >= 0; left--) {
      Calls.as(partner)
          .get("/v1/needs")
          .then()
          .statusCode(200)
          .header("RateLimit-Policy", "\"client\";q=3;w=60")
          .header("RateLimit", matchesPattern("\"client\";r=" + left + ";t=2[01]"));
    }
    Calls.as(partner)
        .get("/v1/needs")
        .then()
        .statusCode(429)
        .contentType("application/problem+json")
        .header("RateLimit", matchesPattern("\"client\";r=0;t=[12]?\\d"))
        .header("RateLimit-Policy", "\"client\";q=3;w=60")
        .header("Retry-After", matchesPattern("[12]?\\d"))
        .body("type", endsWith("/too-many-requests"))
        .body("traceId", matchesPattern("[0-9a-f]{32}"));
  }

  @Test
  void countsWhatIsRefusedElsewhere() {
    Tokens partner = Partners.with(true, true, 4);
    Calls.as(partner).get("/v1/ledger/accounts").then().statusCode(403);
    Calls.as(partner).get("/v1/nothing").then().statusCode(404);
    Calls.as(partner).body("{").post("/v1/needs").then().statusCode(400);
    Calls.as(partner)
        .body(County.person("李四", "110101"))
        .post("/v1/helpers")
        .then()
        .statusCode(201)
        .header("RateLimit", matchesPattern("\"client\";r=0;t=\\d+"));
    Calls.as(partner).get("/v1/ledger/accounts").then().statusCode(429);
  }

  @Test
  void allAccountsOfAClientShareItsQuota() {
    Tokens partner = Partners.with(true, true, 10);
    List<Integer> answers =
        Crowd.atOnce(
            30,
            () ->
                Calls.as(
                        new Tokens(
                            UUID.randomUUID(), partner.client(), partner.roles(), List.of(), null))
                    .get("/v1/campaigns")
                    .statusCode());
    assertEquals(10, answers.stream().filter(status -> status == 200).count(), answers::toString);
    assertEquals(20, answers.stream().filter(status -> status == 429).count(), answers::toString);
  }

  @Test
  void eachPersonHasOneOfItsOwn() {
    Tokens helper = Tokens.person(Role.HELPER, UUID.randomUUID());
    for (Tokens same : List.of(helper, helper.atClient("partner-news"))) {
      Calls.as(same)
          .get("/v1/nothing")
          .then()
          .statusCode(404)
          .header("RateLimit-Policy", "\"person\";q=5000;w=60")
          .header("RateLimit", matchesPattern("\"person\";r=49\\d\\d;t=\\d+"));
    }
    // one, from whichever website
    assertEquals(
        1,
        Database.number(
            "select count(*) from quota where id like ?", "person/%" + helper.account()));
  }

  @Test
  void staffHasNone() {
    for (Tokens caller : List.of(Tokens.ANYBODY, Tokens.staff(Role.COUNTY_OFFICER, "430525"))) {
      Calls.as(caller)
          .get("/v1/needs")
          .then()
          .statusCode(200)
          .header("RateLimit", nullValue())
          .header("RateLimit-Policy", nullValue());
    }
  }

  @Test
  void whoIsNotKnownIsCountedByAddressOnWhatIsPublic() {
    Calls.anonymous()
        .get("/v1/public/nothing")
        .then()
        .header("RateLimit-Policy", "\"address\";q=100000;w=60")
        .header("RateLimit", matchesPattern("\"address\";r=\\d+;t=1"));
    Calls.anonymous().get("/v1/needs").then().statusCode(401).header("RateLimit", nullValue());
    assertEquals(
        List.of(),
        Database.rows("select id from quota where id like 'address/%' and id like '%127.0.0.1%'"));
    assertTrue(Database.number("select count(*) from quota where id like 'address/%'") > 0);
  }

  @Test
  void theQuotaIsThatOfThePolicy() {
    Tokens partner = Partners.unknown();
    Partners.set(partner, 0, true, true, 77);
    Calls.as(partner)
        .get("/v1/needs")
        .then()
        .header("RateLimit-Policy", equalTo("\"client\";q=77;w=60"));
  }

  @Test
  void instancesShareABucket() {
    String who = UUID.randomUUID().toString();
    List<Quotas> instances = List.of(new Quotas(database), new Quotas(database));
    List<Boolean> allowed = new ArrayList<>();
    for (int call = 0; call < 12; call++) {
      allowed.add(instances.get(call % 2).tryTake("client", who, 10).allowed());
    }
    assertEquals(10, allowed.stream().filter(Boolean::booleanValue).count(), allowed::toString);
    assertFalse(allowed.get(10));
    assertFalse(allowed.get(11));
  }

  @RepeatedTest(20)
  void instancesShareABucketAlsoAtTheSameMoment() {
    String who = UUID.randomUUID().toString();
    List<Quotas> instances = List.of(new Quotas(database), new Quotas(database));
    List<Boolean> allowed = new ArrayList<>();
    for (List<Boolean> both :
        Crowd.atOnce(
            20,
            () ->
                instances.stream()
                    .map(instance -> instance.tryTake("client", who, 10).allowed())
                    .toList())) {
      allowed.addAll(both);
    }
    assertEquals(10, allowed.stream().filter(Boolean::booleanValue).count(), allowed::toString);
  }

  /** Until both of them refuse: all of the quota, what came back in the meantime, and no more. */
  @RepeatedTest(3)
  void instancesThatLeaseLetNoMorePassThanTheQuota() {
    String who = UUID.randomUUID().toString();
    int quota = 600;
    List<Quotas> instances = List.of(new Quotas(database), new Quotas(database));
    long start = System.nanoTime();
    List<Integer> passed =
        Crowd.atOnce(
            8,
            () -> {
              int calls = 0;
              int refused = 0;
              for (int call = 0; refused < instances.size(); call++) {
                boolean allowed = instances.get(call % 2).tryTake("client", who, quota).allowed();
                calls += allowed ? 1 : 0;
                refused = allowed ? 0 : refused + 1;
              }
              return calls;
            });
    double seconds = (System.nanoTime() - start) / 1e9;
    int all = passed.stream().mapToInt(Integer::intValue).sum();
    assertTrue(all <= quota + quota / 60.0 * seconds, all + " calls in " + seconds + " s");
    assertTrue(all >= quota, () -> all + " calls");
  }

  @Test
  void mostCallsOfABurstAskNoDatabase() {
    AtomicInteger asked = new AtomicInteger();
    Quotas quota = new Quotas(counting(asked));
    String who = UUID.randomUUID().toString();
    for (int call = 1; call <= 300; call++) {
      Taken taken = quota.tryTake("client", who, 600);
      assertTrue(taken.allowed());
      assertTrue(taken.left() >= 600 - call, () -> "left " + taken.left());
    }
    assertTrue(asked.get() <= 15, () -> asked + " connections");
  }

  private DataSource counting(AtomicInteger asked) {
    return (DataSource)
        Proxy.newProxyInstance(
            QuotaTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (self, method, arguments) -> {
              asked.incrementAndGet();
              return method.invoke(database, arguments);
            });
  }

  @Test
  void idleBucketsAreForgottenAndTheSaltOfTheDayIsNot() {
    String who = UUID.randomUUID().toString();
    Calls.anonymous().get("/v1/public/nothing");
    quotas.tryTake("client", who, 5);
    quotas.forgetIdle();
    assertEquals(1, bucketsOf(who));
    Database.changeAsOwner(
        "update quota set expires_at = expires_at - 3600000 where id like ?", "%" + who);
    assertTrue(quotas.forgetIdle() > 0);
    assertEquals(0, bucketsOf(who));
    assertEquals(1, Database.number("select count(*) from quota where id like 'salt/%'"));
    assertTrue(quotas.tryTake("client", who, 5).allowed());
  }

  @Test
  void aCallLeavesNothingInTheWriteAheadLog() {
    assertEquals(
        List.of("u"), Database.rows("select relpersistence from pg_class where relname = 'quota'"));
  }

  private static long bucketsOf(String who) {
    return Database.number("select count(*) from quota where id like ?", "%" + who);
  }
}
