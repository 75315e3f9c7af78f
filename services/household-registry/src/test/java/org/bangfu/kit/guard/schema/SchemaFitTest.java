package org.bangfu.kit.guard.schema;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.bangfu.kit.testing.Backends;
import org.bangfu.kit.testing.Database;
import org.bangfu.kit.testing.Management;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A build and a schema that a newer one has migrated: what was added is no matter, and what was
 * taken away ends the start before anything else of it.
 */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SchemaFitTest {
  private static final String NEWER = "20991231.2359";

  @Inject Flyway flyway;

  @AfterEach
  void asItWas() {
    Database.changeAsOwner(
        "update schema_fit set oldest_that_fits = '20261201.0100', reason = 'the first that asks'");
    Database.changeAsOwner("delete from flyway_schema_history where version = ?", NEWER);
  }

  @Test
  void whatANewerReleaseHasAddedIsNoMatter() {
    migrateByANewerRelease();
    assertEquals(0, flyway.migrate().migrationsExecuted);
    Management.call()
        .get("/q/health/ready")
        .then()
        .statusCode(200)
        .body("checks.find { it.name == 'schema' }.data.known", notNullValue());
  }

  @Test
  void whatANewerReleaseHasTakenAwayEndsTheStartWithASentence() {
    migrateByANewerRelease();
    Database.rows("select fits_from(?, 'household.old_name is gone')", NEWER);

    Throwable cause = assertThrows(RuntimeException.class, flyway::migrate);
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    PreventFurtherStepsException end = assertInstanceOf(PreventFurtherStepsException.class, cause);
    assertEquals(78, end.getExitCode());
    assertTrue(
        end.getMessage()
            .matches(
                "household-registry does not start: it knows its schema up to [0-9.]+, and the database"
                    + " is for builds that know 20991231\\.2359 \\(household.old_name is gone\\): start"
                    + " a newer release of it\\."),
        end::getMessage);
    assertFalse(end.getMessage().contains("\n"));

    Management.call()
        .get("/q/health/ready")
        .then()
        .statusCode(503)
        .body("checks.find { it.name == 'schema' }.status", equalTo("DOWN"))
        .body("checks.find { it.name == 'schema' }.data.oldest-that-fits", equalTo(NEWER));
  }

  @Test
  void itNeverGoesBack() {
    Database.rows("select fits_from(?, 'household.old_name is gone')", NEWER);
    Database.rows("select fits_from('20261201.0200', 'a migration that comes late')");
    assertEquals(List.of(NEWER), Database.rows("select oldest_that_fits from schema_fit"));
  }

  @Test
  void theApplicationReadsItAndChangesNothing() {
    assertEquals(
        List.of("t|f|f"),
        Database.rows(
            """
            select has_table_privilege(app, 'schema_fit', 'select'),
              has_table_privilege(app, 'schema_fit', 'insert, update, delete, truncate'),
              has_function_privilege(app, 'fits_from(text, text)', 'execute')
            from (select current_database() || '_app' as app) as roles
            """));
  }

  private static void migrateByANewerRelease() {
    Database.changeAsOwner(
        """
        insert into flyway_schema_history
          (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
        select max(installed_rank) + 1, ?, 'of a newer release', 'SQL', 'V20991231_2359__newer.sql', 1, user, 1, true
        from flyway_schema_history
        """,
        NEWER);
  }
}
