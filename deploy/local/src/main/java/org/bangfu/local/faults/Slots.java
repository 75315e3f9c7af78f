package org.bangfu.local.faults;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bangfu.local.suite.SuitePorts;

/** Takes the relays' replication slots away from them. */
final class Slots {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final Duration LOST_WITHIN = Duration.ofMinutes(2);
  private static final String OURS =
      "from pg_replication_slots where slot_name like 'bangfu_outbox_%'";

  private Slots() {}

  /** As an operator does it who finds them in the way, or a failover that does not bring them. */
  static void dropAll(SuiteUnderFire suite) throws SQLException, InterruptedException {
    try (Connection connection = suite.database("postgres").connection();
        Statement statement = connection.createStatement()) {
      for (String slot : names(statement)) {
        Until.holds(
            LIMIT,
            () -> "the slot " + slot + " can't be dropped",
            () -> {
              // its relay holds it, and takes it again unless one is quick
              statement.execute(
                  "select pg_terminate_backend(active_pid) "
                      + OURS
                      + " and slot_name = '%s' and active_pid is not null".formatted(slot));
              statement.execute("select pg_drop_replication_slot('%s')".formatted(slot));
              return true;
            });
      }
    }
  }

  /** As it happens where a relay stood still for longer than the log is kept. */
  static void loseAll(SuiteUnderFire suite) throws SQLException, InterruptedException {
    try (SuiteUnderFire.Frozen connect = suite.freeze(SuitePorts.CONNECT);
        Connection connection = suite.database("postgres").connection();
        Statement statement = connection.createStatement()) {
      statement.execute("alter system set max_slot_wal_keep_size = '1MB'");
      statement.execute("select pg_reload_conf()");
      statement.execute("create table if not exists ballast (filling text)");
      try {
        Until.holds(
            LOST_WITHIN,
            () -> "the slots were not lost",
            () -> {
              statement.execute(
                  "insert into ballast select repeat(md5(i::text), 100) from generate_series(1, 10000) i");
              statement.execute("select pg_switch_wal()");
              statement.execute("checkpoint");
              return one(statement, "select count(*) " + OURS + " and wal_status <> 'lost'") == 0;
            });
      } finally {
        statement.execute("drop table ballast");
        statement.execute("alter system reset max_slot_wal_keep_size");
        statement.execute("select pg_reload_conf()");
      }
    }
  }

  private static List<String> names(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select slot_name " + OURS)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  private static long one(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
