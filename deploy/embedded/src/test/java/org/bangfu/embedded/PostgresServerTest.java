package org.bangfu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

  @TempDir Path folder;

  @Test
  void isDurableOnlyWhereItIsAsked() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder.resolve("durable"), 0, true)) {
      assertEquals("on", setting(server, "fsync"));
      assertEquals("on", setting(server, "synchronous_commit"));
      assertEquals("on", setting(server, "full_page_writes"));
      assertEquals("logical", setting(server, "wal_level"));
      assertEquals("127.0.0.1", setting(server, "listen_addresses"));
    }
    try (PostgresServer server = PostgresServer.start(folder.resolve("test"), 0, false)) {
      assertEquals("off", setting(server, "fsync"));
    }
  }

  @Test
  void keepsDatabaseRolesPasswordsAndRowsWhenItIsOpenedAgain() throws Exception {
    ServiceDatabase first;
    try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
      first = server.createServiceDatabase("registry");
      execute(first, first.owner(), "create table household (id int)");
      execute(first, first.app(), "insert into household values (1)");
    }
    try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
      ServiceDatabase again = server.createServiceDatabase("registry");
      assertEquals(first.app(), again.app());
      assertNotEquals(again.app().password(), again.owner().password());
      assertEquals(List.of("1"), query(again.jdbcUrl(), again.app(), "select id from household"));
    }
    assertEquals(
        "rw-------",
        PosixFilePermissions.toString(
            Files.getPosixFilePermissions(folder.resolve("passwords.properties"))));
  }

  @Test
  void givesEachRoleWhatItNeedsAndNoMore() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
      ServiceDatabase database = server.createServiceDatabase("needs");
      ServiceDatabase other = server.createServiceDatabase("reporting");
      execute(database, database.owner(), "create table need (id serial, title text)");
      execute(database, database.owner(), "create table outbox (id int)");
      execute(database, database.owner(), "grant select on outbox to needs_relay");
      execute(database, database.owner(), "create extension pg_trgm");

      execute(database, database.app(), "insert into need (title) values ('棉被')");
      execute(database, database.app(), "update need set title = '棉衣'");
      execute(database, database.app(), "delete from need");
      assertRefused(database, database.app(), "drop table need");
      assertRefused(database, database.app(), "truncate need");
      assertRefused(database, database.app(), "create table mine (id int)");
      assertRefused(database, database.app(), "alter table need disable row level security");
      execute(database, database.relay(), "select * from outbox");
      assertRefused(database, database.relay(), "select * from need");
      assertRefused(database, other.app(), "select 1");
      assertRefused(database, new Credentials(database.app().user(), "wrong"), "select 1");
      assertEquals(
          List.of("f"),
          query(
              database.jdbcUrl(),
              database.app(),
              "select rolbypassrls or rolsuper from pg_roles where rolname = current_user"));
    }
  }

  @Test
  void givesAProgramThatIsNotOursADatabaseAndNothingElse() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
      ServiceDatabase service = server.createServiceDatabase("needs");
      OwnedDatabase owned = server.createOwnedDatabase("keycloak", true);
      execute(owned.jdbcUrl(), owned.owner(), "create table realm (id int)");
      assertRefused(owned.jdbcUrl(), owned.owner(), "create role other");
      assertRefused(owned.jdbcUrl(), owned.owner(), "create database other");
      assertRefused(service.jdbcUrl(), owned.owner(), "select 1");
      assertRefused(owned.jdbcUrl(), service.owner(), "select 1");

      server.createOwnedDatabase("keycloak", false);
      execute(owned.jdbcUrl(), owned.owner(), "select * from realm");
      server.createOwnedDatabase("keycloak", true);
      assertRefused(owned.jdbcUrl(), owned.owner(), "select * from realm");
    }
  }

  @Test
  void sortsChineseByPinyin() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
      assertEquals(
          List.of("高沙镇", "毓兰镇", "竹市镇"),
          query(
              server.jdbcUrl("postgres"),
              server.superuser(),
              "select n from (values ('竹市镇'), ('高沙镇'), ('毓兰镇')) t(n)"
                  + " order by n collate \"zh-x-icu\""));
    }
  }

  @Test
  void losesNothingWhenItIsKilledAndStartsAgain() throws Exception {
    PostgresServer killed = PostgresServer.start(folder, 0, true);
    ServiceDatabase database = killed.createServiceDatabase("registry");
    execute(database, database.owner(), "create table household as select 7 as id");
    killed.process().destroyForcibly().waitFor();
    assertTrue(Files.exists(folder.resolve("cluster/postmaster.pid")));
    killed.close();

    try (PostgresServer server = PostgresServer.start(folder, 0, true)) {
      ServiceDatabase again = server.createServiceDatabase("registry");
      assertEquals(List.of("7"), query(again.jdbcUrl(), again.owner(), "select id from household"));
    }
  }

  @Test
  void endsTheServerThatAKilledParentLeftBehind() throws Exception {
    PostgresParent parent = PostgresParent.start(folder);
    parent.killHard();
    assertTrue(new RunningProcess(parent.postgres()).isAlive());

    try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
      assertFalse(new RunningProcess(parent.postgres()).isAlive());
      assertEquals("off", setting(server, "fsync"));
    }
  }

  @Test
  void endsALeftoverThatIsFrozen() throws Exception {
    PostgresParent parent = PostgresParent.start(folder);
    parent.killHard();
    new ProcessBuilder("kill", "-STOP", String.valueOf(parent.postgres().pid())).start().waitFor();

    PostgresServer.endLeftover(folder);

    assertFalse(new RunningProcess(parent.postgres()).isAlive());
  }

  @Test
  void isStartedAgainByItsOwnerAfterAKill() throws Exception {
    try (PostgresServer server = PostgresServer.prepare(folder, 0, true, null)) {
      Process first = server.launch();
      awaitAnswer(server);
      ServiceDatabase database = server.createServiceDatabase("registry");
      execute(database, database.owner(), "create table household as select 7 as id");
      first.destroyForcibly().waitFor();

      server.launch();
      awaitAnswer(server);

      assertEquals(
          List.of("7"), query(database.jdbcUrl(), database.owner(), "select id from household"));
    }
  }

  /** Its children may still be there for a moment: it is then started once more. */
  private static void awaitAnswer(PostgresServer server) throws Exception {
    long limit = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (true) {
      try {
        server.ping();
        return;
      } catch (SQLException e) {
        if (!server.process().isAlive()) {
          server.launch();
        }
        assertTrue(System.nanoTime() < limit, e.toString());
      }
    }
  }

  /** A relay reads its own database's log; it has no business with the others. */
  @Test
  void letsNobodyCopyTheClusterAndARelayIntoItsOwnDatabaseAlone() throws Exception {
    try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
      ServiceDatabase database = server.createServiceDatabase("needs");
      ServiceDatabase other = server.createServiceDatabase("registry");
      execute(database, database.relay(), "select 1");
      assertRefused(other, database.relay(), "select 1");
      assertRefused(server.jdbcUrl("postgres"), database.relay(), "select 1");
      assertRefused(server.jdbcUrl("template1"), database.relay(), "select 1");
      for (Credentials each : List.of(database.relay(), server.superuser())) {
        Properties standby = new Properties();
        standby.setProperty("user", each.user());
        standby.setProperty("password", each.password());
        standby.setProperty("replication", "true");
        standby.setProperty("assumeMinServerVersion", "18");
        standby.setProperty("preferQueryMode", "simple");
        SQLException refusal =
            assertThrows(
                SQLException.class,
                () -> DriverManager.getConnection(server.jdbcUrl("postgres"), standby).close());
        assertTrue(refusal.getMessage().contains("replication"), refusal.getMessage());
      }
    }
  }

  @Test
  void leavesAForeignProcessAloneThatHasTheOldNumber() throws Exception {
    PostgresServer.start(folder, 0, false).close();
    Process foreign = new ProcessBuilder("sleep", "600").start();
    try {
      Files.write(
          folder.resolve("cluster/postmaster.pid"),
          List.of(String.valueOf(foreign.pid()), folder + "/cluster", "1600000000", "1", "", ""));
      try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
        assertEquals("off", setting(server, "fsync"));
      }
      assertTrue(foreign.isAlive());
    } finally {
      foreign.destroyForcibly();
    }
  }

  @Test
  void refusesAFolderThatIsInUse() {
    try (PostgresServer server = PostgresServer.start(folder, 0, false)) {
      EmbeddedServerException refusal =
          assertThrows(EmbeddedServerException.class, () -> PostgresServer.start(folder, 0, false));
      assertTrue(refusal.getMessage().contains("is in use"), refusal.getMessage());
      assertTrue(server.process().isAlive());
    }
  }

  private static String setting(PostgresServer server, String name) throws SQLException {
    return query(server.jdbcUrl("postgres"), server.superuser(), "show " + name).get(0);
  }

  private static void execute(ServiceDatabase database, Credentials as, String sql)
      throws SQLException {
    execute(database.jdbcUrl(), as, sql);
  }

  private static void execute(String url, Credentials as, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, as.user(), as.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void assertRefused(ServiceDatabase database, Credentials as, String sql) {
    assertRefused(database.jdbcUrl(), as, sql);
  }

  private static void assertRefused(String url, Credentials as, String sql) {
    assertThrows(SQLException.class, () -> execute(url, as, sql), sql);
  }

  private static List<String> query(String url, Credentials as, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, as.user(), as.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> values = new ArrayList<>();
      while (rows.next()) {
        values.add(rows.getString(1));
      }
      return values;
    }
  }
}
