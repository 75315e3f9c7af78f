package org.bangfu.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A packaged service on a schema that a newer release has migrated, as a process: it starts where
 * something was added, and ends with one sentence where something that it uses is gone.
 */
class NewerSchemaTest {
  private static final int REFUSED = 78;
  private static final String SENTENCE =
      "reporting does not start: it knows its schema up to [0-9.]+, and the database is for builds that"
          + " know 20991231\\.2359 \\(fact\\.kind is gone\\): start a newer release of it\\.";

  @TempDir Path folder;

  private record Run(int status, String said) {}

  @Test
  void startsWhereSomethingWasAddedAndEndsWhereSomethingIsGone() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder.resolve("postgres"), 0, false)) {
      ServiceDatabase database = server.createServiceDatabase("reporting");
      Run first = run(database, true);
      assertEquals(0, first.status(), first.said());

      run(
          server,
          """
          alter table fact add column of_a_newer_release text;
          insert into flyway_schema_history
            (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
          select max(installed_rank) + 1, '20991231.2359', 'newer', 'SQL', 'V20991231_2359__newer.sql', 1, user, 1, true
          from flyway_schema_history
          """);
      for (boolean migrates : new boolean[] {true, false}) {
        Run added = run(database, migrates);
        assertEquals(0, added.status(), added.said());
      }

      run(server, "select fits_from('20991231.2359', 'fact.kind is gone')");
      for (boolean migrates : new boolean[] {true, false}) {
        Run gone = run(database, migrates);
        assertEquals(REFUSED, gone.status(), gone.said());
        String last = gone.said().lines().reduce((before, line) -> line).orElse("");
        assertTrue(last.matches(SENTENCE), gone.said());
        // others have their say of an issuer that is not there
        assertTrue(!gone.said().matches("(?s).*\tat org\\.(bangfu|flywaydb).*"), gone.said());
      }
    }
  }

  /** Up to the moment in which it would serve. */
  private static Run run(ServiceDatabase database, boolean migrates)
      throws IOException, InterruptedException {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("BANGFU_DATABASE_URL", database.jdbcUrl());
    variables.put("BANGFU_DATABASE_USER", database.app().user());
    variables.put("BANGFU_DATABASE_PASSWORD", database.app().password());
    // a pod that migrates nothing is given its own role as the owner's
    Credentials owner = migrates ? database.owner() : database.app();
    variables.put("BANGFU_DATABASE_OWNER", owner.user());
    variables.put("BANGFU_DATABASE_OWNER_PASSWORD", owner.password());
    variables.put("QUARKUS_FLYWAY_MIGRATE_AT_START", String.valueOf(migrates));
    variables.put("QUARKUS_INIT_AND_EXIT", "true");
    variables.put("BANGFU_ENVIRONMENT", "local");
    variables.put("BANGFU_HTTP_PORT", "0");
    variables.put("BANGFU_MANAGEMENT_PORT", "0");
    variables.put("BANGFU_OIDC_ISSUER", "http://127.0.0.1:1/realms/bangfu");
    variables.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
    ProcessBuilder service =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.timezone=UTC",
                "-jar",
                Path.of(
                        System.getProperty("bangfu.root"),
                        "services/reporting/target/quarkus-app/quarkus-run.jar")
                    .toString())
            .redirectErrorStream(true);
    service.environment().putAll(variables);
    Process process = service.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), said.strip());
  }

  private static void run(PostgresServer server, String sql) throws SQLException {
    Credentials as = server.superuser();
    try (Connection connection =
            DriverManager.getConnection(server.jdbcUrl("reporting"), as.user(), as.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
