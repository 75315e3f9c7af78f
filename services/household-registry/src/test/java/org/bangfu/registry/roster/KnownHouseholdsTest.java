package org.bangfu.registry.roster;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.junit.jupiter.api.Test;

/**
 * Rosters of the same households, as a county sends them each month. Where the planner supposed
 * that one of them is known, one of ten thousand rows took 22 s in some merges and 1 s in others.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class KnownHouseholdsTest {
  private static final Pattern ROWS = Pattern.compile("rows=(\\d+)");
  private static final int FAMILIES = 60;

  @Inject StagedSql staged;
  @Inject EntityManager entities;

  @Test
  void thePlannerSupposesThatManyOfThemAreKnown() {
    RosterSheet sheet = new RosterSheet();
    for (int i = 0; i < FAMILIES; i++) {
      sheet.addFamily();
    }
    UUID roster = RosterCalls.validated(sheet);
    String plan =
        Database.rows(
                "explain select from roster_household h where h.roster_id = '"
                    + roster
                    + "' and h.known")
            .getFirst();
    Matcher rows = ROWS.matcher(plan);
    assertThat(plan, rows.find());
    assertThat(plan, Integer.parseInt(rows.group(1)), greaterThan(FAMILIES / 6));
  }

  @Test
  void eachOfAMergesStatementsIsPlannedForItsRoster() {
    String mode = "select current_setting('plan_cache_mode')";
    Object ofMerge =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              staged.makeRoom();
              return entities.createNativeQuery(mode).getSingleResult();
            });
    assertThat(ofMerge, equalTo("force_custom_plan"));
    Object after =
        QuarkusTransaction.requiringNew()
            .call(() -> entities.createNativeQuery(mode).getSingleResult());
    assertThat(after, equalTo("auto"));
  }
}
