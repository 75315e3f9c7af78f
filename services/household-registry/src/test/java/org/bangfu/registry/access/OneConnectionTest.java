package org.bangfu.registry.access;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bangfu.kit.export.RunExports;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Body;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Exporting;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.registry.household.Couple;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** All requests share one connection of the database, one after another. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
@TestProfile(OneConnectionTest.OneConnection.class)
class OneConnectionTest {
  private static final int REQUESTS = 200;

  @Inject RunExports exports;

  /** A pool of one, that waits for a silent server for seconds. */
  public static class OneConnection implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.datasource.jdbc.max-size",
          "1",
          "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout",
          "3",
          "quarkus.datasource.jdbc.validation-query-timeout",
          "2S");
    }
  }

  @Test
  void interleavedRequestsNeverShareAScope() throws Exception {
    List<String> counties = List.of("430525", "450923");
    for (String county : counties) {
      open(county);
    }
    List<Future<List<String>>> answers = new ArrayList<>();
    try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < REQUESTS; i++) {
        Tokens officer = Tokens.staff(Role.COUNTY_OFFICER, counties.get(i % 2));
        Callable<List<String>> list =
            () -> Calls.as(officer).get("/v1/stations").jsonPath().getList("items.division");
        answers.add(callers.submit(list));
        // refused in the middle of a transaction, and by the door: neither leaves a scope behind
        callers.submit(
            () -> Calls.as(officer).body(Body.of("name", "x")).post("/v1/stations").statusCode());
        callers.submit(() -> Calls.anonymous().get("/v1/stations").statusCode());
      }
    }
    for (int i = 0; i < REQUESTS; i++) {
      List<String> divisions = answers.get(i).get();
      assertThat(divisions, hasSize(greaterThan(0)));
      assertThat(divisions, everyItem(startsWith(counties.get(i % 2))));
    }
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, "110101"))
        .get("/v1/stations")
        .then()
        .body("items.size()", equalTo(0));
  }

  /** Who makes a list's file has no connection while it waits for another one. */
  @Test
  void aListGoesOutToo() {
    Tokens officer = Exporting.somebody(Role.COUNTY_OFFICER, "430525");
    Couple.registered("430525002202", HouseholdFixtures.number(), "张小三");
    for (String list : List.of("HOUSEHOLDS", "FINDINGS", "GUARANTEES_DUE")) {
      UUID export = Exporting.asked(officer, Exporting.order(list, "XLSX"));
      exports.run();
      Exporting.read(officer, export).body("state", equalTo("READY"));
      assertThat(Exporting.file(officer, export).length, greaterThan(0));
    }
  }

  private static void open(String county) {
    Calls.as(Tokens.staff(Role.COUNTY_OFFICER, county))
        .body(Body.of("name", "县办").with("kind", "COUNTY_OFFICE").with("division", county))
        .post("/v1/stations")
        .then()
        .statusCode(201);
  }
}
