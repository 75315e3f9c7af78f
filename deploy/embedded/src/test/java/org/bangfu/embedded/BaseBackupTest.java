package org.bangfu.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaseBackupTest {

  @TempDir Path folder;
  private Path first;
  private Path second;

  @BeforeEach
  void name() throws Exception {
    first = folder.resolve("a");
    second = Files.createDirectory(folder.resolve("b"));
  }

  @Test
  void givesAStandbyThatHasWhatWasCommittedAndTakesOver() throws Exception {
    try (PostgresServer primary = PostgresServer.start(first, 0, false)) {
      execute(primary, "create table household as select 1 as id");
      Files.writeString(
          first.resolve("cluster/standbys.conf"),
          "host replication postgres 127.0.0.1/32 scram-sha-256\n");
      execute(primary, "select pg_reload_conf()");
      Path copy = take(primary);
      Files.writeString(
          copy.resolve("postgresql.auto.conf"),
          "primary_conninfo = 'host=127.0.0.1 port=%d user=postgres password=%s application_name=b'%n"
              .formatted(primary.port(), primary.superuser().password()));
      Files.createFile(copy.resolve("standby.signal"));
      try (PostgresServer standby = PostgresServer.start(second, 0, false)) {
        execute(primary, "alter system set synchronous_standby_names = 'b'");
        execute(primary, "select pg_reload_conf()");
        execute(
            primary, "set synchronous_commit = remote_apply", "insert into household values (2)");
        assertEquals("2", value(standby, "select count(*) from household"));
        assertThrows(
            SQLException.class, () -> execute(standby, "insert into household values (3)"));
        primary.process().destroyForcibly().waitFor();
        assertEquals("t", value(standby, "select pg_promote()"));
        execute(standby, "insert into household values (3)");
        assertEquals("3", value(standby, "select count(*) from household"));
      }
    }
  }

  @Test
  void bringsBackAMomentWithTheArchivedLog() throws Exception {
    Path archive = Files.createDirectory(folder.resolve("archive"));
    try (PostgresServer server = PostgresServer.start(first, 0, false)) {
      execute(server, "alter system set archive_mode = 'on'");
      execute(server, "alter system set archive_command = 'cp %%p %s/%%f'".formatted(archive));
      execute(server, "create table household as select 1 as id");
    }
    String moment;
    try (PostgresServer server = PostgresServer.start(first, 0, false)) {
      take(server);
      execute(server, "insert into household values (2)");
      moment = value(server, "select clock_timestamp()");
      execute(server, "insert into household values (3)");
    }
    Files.writeString(
        second.resolve("cluster/postgresql.auto.conf"),
        """
        restore_command = 'cp %s/%%f %%p'
        recovery_target_time = '%s'
        recovery_target_action = 'promote'
        hot_standby = off
        """
            .formatted(archive, moment));
    Files.createFile(second.resolve("cluster/recovery.signal"));
    try (PostgresServer restored = PostgresServer.start(second, 0, false)) {
      assertEquals("2", value(restored, "select max(id) from household"));
      execute(restored, "insert into household values (4)");
    }
  }

  private Path take(PostgresServer server) throws Exception {
    Path copy = second.resolve("cluster");
    BaseBackup.take(server.jdbcUrl("postgres"), server.superuser(), first.resolve("cluster"), copy);
    Files.copy(first.resolve("passwords.properties"), second.resolve("passwords.properties"));
    return copy;
  }

  private static void execute(PostgresServer server, String... statements) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static String value(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    Credentials superuser = server.superuser();
    return DriverManager.getConnection(
        server.jdbcUrl("postgres"), superuser.user(), superuser.password());
  }
}
