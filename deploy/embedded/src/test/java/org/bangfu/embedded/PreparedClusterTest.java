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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real cluster, kept once and copied. */
class PreparedClusterTest {

  private static final String VERIFIERS = "select count(*) from pg_authid where rolpassword > ''";

  @TempDir static Path home;
  private static PreparedCluster prepared;
  private static ServiceDatabase original;
  private static Credentials superuser;

  @BeforeAll
  static void keepOne() throws Exception {
    prepared = PreparedCluster.in(home.resolve("prepared"), "test");
    assertFalse(prepared.isThere());
    PostgresServer server = PostgresServer.start(home.resolve("original"), 0, false);
    original = server.createServiceDatabase("registry");
    superuser = server.superuser();
    execute(original, original.owner(), "create table household as select 7 as id");
    prepared.keep(server);
    assertTrue(prepared.isThere());
  }

  @Test
  void aCopyHasTheRowsAndPasswordsOfItsOwn() throws Exception {
    try (PostgresServer copy = copyIn("one")) {
      assertNotEquals(superuser.password(), copy.superuser().password());
      assertEquals("1", ask(copy.jdbcUrl("postgres"), copy.superuser(), VERIFIERS));

      ServiceDatabase database = copy.createServiceDatabase("registry");
      assertNotEquals(original.owner().password(), database.owner().password());
      assertEquals("7", ask(database.jdbcUrl(), database.owner(), "select id from household"));
      execute(database, database.app(), "insert into household values (8)");
    }
    // it is opened again like any other
    try (PostgresServer again = copyIn("one")) {
      ServiceDatabase database = again.createServiceDatabase("registry");
      assertEquals("8", ask(database.jdbcUrl(), database.owner(), "select max(id) from household"));
    }
  }

  @Test
  void nobodyEntersACopyWithAPasswordOfTheOriginalOrOfAnotherCopy() throws Exception {
    try (PostgresServer first = copyIn("first");
        PostgresServer second = copyIn("second")) {
      Credentials owner = first.createServiceDatabase("registry").owner();
      String url = second.jdbcUrl("registry");
      assertThrows(SQLException.class, () -> ask(url, original.owner(), "select 1"));
      assertThrows(SQLException.class, () -> ask(url, superuser, "select 1"));
      assertThrows(SQLException.class, () -> ask(url, first.superuser(), "select 1"));
      second.createServiceDatabase("registry");
      assertThrows(SQLException.class, () -> ask(url, owner, "select 1"));
    }
  }

  @Test
  void isSmallAndForItsOwnerAlone() throws Exception {
    try (Stream<Path> log = Files.list(prepared.folder().resolve("pg_wal"))) {
      long segments = log.filter(Files::isRegularFile).count();
      assertTrue(segments <= 2, segments + " segments of the write-ahead log");
    }
    assertFalse(Files.exists(prepared.folder().resolve("postmaster.pid")));
    assertEquals(
        "rwx------",
        PosixFilePermissions.toString(Files.getPosixFilePermissions(prepared.folder())));
  }

  private static PostgresServer copyIn(String name) {
    return PostgresServer.start(home.resolve(name), 0, true, prepared);
  }

  private static void execute(ServiceDatabase database, Credentials as, String sql)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(database.jdbcUrl(), as.user(), as.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(String url, Credentials as, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, as.user(), as.password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
