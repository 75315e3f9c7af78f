package org.bangfu.registry.access;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.identity.OneRoundTrip;
import org.bangfu.kit.guard.identity.Role;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Calls;
import org.bangfu.kit.testing.Tokens;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HouseholdFixtures;
import org.junit.jupiter.api.Test;

/** What is asked most is planned once a connection, and not at each call for its values. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PlannedOnceTest {
  private static final Tokens OFFICER = Tokens.staff(Role.COUNTY_OFFICER, "430525");

  // from its fifth call on the driver names a statement
  private static final int CALLS = 60;

  @Inject OneRoundTrip floor;
  @Inject EntityManager entities;

  /** How often a statement that has a name was planned for its values, and how often not. */
  private record Plans(long custom, long generic) {
    static Plans of(ResultSet row) throws SQLException {
      return new Plans(row.getLong("custom_plans"), row.getLong("generic_plans"));
    }
  }

  @Test
  void aListIsPlannedOnce() {
    HouseholdFixtures.register(HouseholdFixtures.household());
    // a job may have the connection meanwhile: then another one is asked, which knows of no
    // statement
    List<Plans> plans =
        await().atMost(Duration.ofSeconds(30)).until(this::plansOfLists, hasSize(greaterThan(0)));
    assertThat(plans.stream().map(Plans::custom).toList(), everyItem(equalTo(0L)));
  }

  private List<Plans> plansOfLists() {
    for (int call = 0; call < CALLS; call++) {
      assertThat(
          Calls.withToken(OFFICER.signed())
              .get("/v1/households?division=430525&limit=" + (1 + call % 20))
              .statusCode(),
          equalTo(200));
    }
    return ask(
        "select custom_plans, generic_plans from pg_prepared_statements"
            + " where statement like '%select h.id, h.number%order by h.division%'",
        Plans::of);
  }

  @Test
  void theRestIsPlannedAsTheDatabaseThinks() {
    String asked = "select current_setting('plan_cache_mode') as mode";
    assertThat(ask(asked, row -> row.getString("mode")), contains("force_generic_plan"));
    Object rest =
        QuarkusTransaction.requiringNew()
            .call(() -> entities.createNativeQuery(asked).getSingleResult());
    assertThat(rest, equalTo("auto"));
  }

  private <T> List<T> ask(String query, OneRoundTrip.RowReader<T> reader) {
    return floor.rows(DivisionScope.nation(), Condition.of(query, Map.of()), reader);
  }
}
