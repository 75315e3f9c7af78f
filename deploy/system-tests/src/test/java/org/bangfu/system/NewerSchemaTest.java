package org.bangfu.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A packaged service on a schema that a newer release has migrated, as a process: it starts where
 * something was added, and ends with one sentence where something that it uses is gone.
 */
class NewerSchemaTest {
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

      PackagedReporting.change(
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

      PackagedReporting.change(server, "select fits_from('20991231.2359', 'fact.kind is gone')");
      for (boolean migrates : new boolean[] {true, false}) {
        Run gone = run(database, migrates);
        assertEquals(PackagedReporting.REFUSED, gone.status(), gone.said());
        String last = PackagedReporting.lastLine(gone.said());
        assertTrue(last.matches(SENTENCE), gone.said());
        // others have their say of an issuer that is not there
        assertTrue(!gone.said().matches("(?s).*\tat org\\.(bangfu|flywaydb).*"), gone.said());
      }
    }
  }

  /** Up to the moment in which it would serve. */
  private static Run run(ServiceDatabase database, boolean migrates)
      throws IOException, InterruptedException {
    ProcessBuilder service = PackagedReporting.with(database, migrates, "127.0.0.1:1");
    service.environment().put("QUARKUS_INIT_AND_EXIT", "true");
    Process process = service.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Run(process.waitFor(), said.strip());
  }
}
