package org.bangfu.local.supervisor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.PreparedCluster;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster in which a training has left something, in a checkout of empty services. */
class PreparedDatabasesTest {

  @TempDir Path checkout;
  private SuiteFolder training;
  private SuiteFolder suite;

  @BeforeEach
  void packageServices() throws IOException {
    training = SuiteFolder.training(checkout);
    suite = SuiteFolder.of(checkout, Map.of(), SuiteFolder.UP);
    for (SuiteService service : SuiteService.values()) {
      bring(service, "create table t()");
    }
  }

  @Test
  void keepsWhatWasPutAsideAndNothingThatTheTrainingLeft() throws Exception {
    PreparedDatabases databases = new PreparedDatabases(training, SuitePorts.from(Map.of()));
    assertNull(PreparedDatabases.of(suite));
    leaveTraces();
    databases.keep();

    assertTrue(databases.areThere());
    PreparedCluster prepared = PreparedDatabases.of(suite);
    try (PostgresServer copy = PostgresServer.start(suite.postgres(), 0, false, prepared)) {
      for (SuiteService service : SuiteService.values()) {
        copy.createServiceDatabase(service.database());
        assertEquals("0", ask(copy, service.database(), "select count(*) from migrated"));
      }
      assertEquals("0", ask(copy, "postgres", "select count(*) from pg_replication_slots"));
      assertEquals(
          "0",
          ask(
              copy,
              "postgres",
              "select count(*) from pg_database where datname like '%untouched'"));
      copy.createOwnedDatabase("keycloak", false);
      assertEquals("0", ask(copy, "keycloak", "select count(*) from realm"));
      assertEquals("1", ask(copy, "keycloak", "select count(*) from databasechangelog"));
    }
  }

  /** As migrations and a training leave a cluster. */
  private void leaveTraces() throws SQLException {
    try (PostgresServer postgres = PostgresServer.start(training.postgres(), 0, false)) {
      for (SuiteService service : SuiteService.values()) {
        String name = service.database();
        postgres.createServiceDatabase(name);
        run(postgres, name, "create table migrated (id int)");
        run(postgres, "postgres", "create database %1$s_untouched template %1$s".formatted(name));
        run(postgres, name, "insert into migrated values (1)");
        run(
            postgres,
            name,
            "select pg_create_logical_replication_slot('slot_%s', 'pgoutput')".formatted(name));
      }
      Credentials owner = postgres.createOwnedDatabase("keycloak", true).owner();
      assertNotEquals("", owner.password());
      run(postgres, "keycloak", "create table realm as select 'a secret' as key");
      run(postgres, "keycloak", "create table databasechangelog as select 1 as id");
    }
  }

  @Test
  void areOthersWhereAServiceBringsAnotherMigration() throws IOException {
    String before = new SchemaVersion(suite).toString();
    assertEquals(before, new SchemaVersion(training).toString());
    bring(SuiteService.REPORTING, "create table t()");
    assertEquals(before, new SchemaVersion(suite).toString());
    bring(SuiteService.REPORTING, "create table t(id int)");
    assertNotEquals(before, new SchemaVersion(suite).toString());
    assertFalse(new PreparedDatabases(training, SuitePorts.from(Map.of())).areThere());
  }

  /** Packages a service that has a migration, and a class that changes with every build. */
  private void bring(SuiteService service, String migration) throws IOException {
    Path folder = suite.serviceFolder(service);
    for (String part : new String[] {"app", "lib/boot", "lib/main", "quarkus"}) {
      Files.createDirectories(folder.resolve(part));
    }
    Path jar = folder.resolve("app").resolve(service.title() + ".jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entry(entries, "db/migration/V1__t.sql", migration);
      entry(entries, "org/bangfu/Built.class", String.valueOf(System.nanoTime()));
    }
  }

  private static void entry(JarOutputStream entries, String name, String text) throws IOException {
    entries.putNextEntry(new ZipEntry(name));
    entries.write(text.getBytes(StandardCharsets.UTF_8));
    entries.closeEntry();
  }

  private static void run(PostgresServer postgres, String database, String sql)
      throws SQLException {
    try (Connection connection = connect(postgres, database);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(PostgresServer postgres, String database, String sql)
      throws SQLException {
    try (Connection connection = connect(postgres, database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }

  private static Connection connect(PostgresServer postgres, String database) throws SQLException {
    Credentials as = postgres.superuser();
    return DriverManager.getConnection(postgres.jdbcUrl(database), as.user(), as.password());
  }
}
