package org.bangfu.local.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.bangfu.embedded.BaseBackup;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.RunningProcess;
import org.bangfu.local.faults.FaultException;

/**
 * One PostgreSQL server of a pair.
 *
 * @param cluster its folder
 * @param keeper who keeps its process running
 */
record Node(String name, int port, Path cluster, Credentials superuser, Keeper keeper) {
  private static final Duration ENDS_WITHIN = Duration.ofSeconds(10);

  /** Who starts the server's process, as a node of a cluster does with its pods. */
  interface Keeper {
    ProcessHandle process();

    /** From now on it can't come back. */
    void keepAway() throws Exception;

    /** It is started, or may be. */
    void letCome() throws Exception;
  }

  /** As a machine ends that loses its power: all of its processes at once. */
  void kill() throws Exception {
    ProcessHandle server = keeper.process();
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle process : all) {
      if (!new RunningProcess(process).awaitEnd(ENDS_WITHIN)) {
        throw new FaultException("a process of " + name + " does not end");
      }
    }
    keeper.keepAway();
  }

  /** Makes a standby of the given primary of it; it does not run. */
  void become(Node primary, String settings) throws IOException {
    Path fresh = cluster.resolveSibling("cluster.copy");
    BaseBackup.take(primary.url(), superuser, primary.cluster(), fresh);
    Files.writeString(fresh.resolve("postgresql.auto.conf"), settings);
    Files.createFile(fresh.resolve("standby.signal"));
    if (Files.exists(cluster)) {
      Path old = cluster.resolveSibling("cluster.before." + System.currentTimeMillis());
      Files.move(cluster, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
  }

  boolean answers() {
    try {
      value("select 1");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  /** The one value of a question. */
  String value(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    }
  }

  void run(String sql) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /** Changes a setting, from the next moment on. */
  void set(String setting, String value) throws SQLException {
    run("alter system set %s = '%s'".formatted(setting, value));
    run("select pg_reload_conf()");
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", superuser.user());
    properties.setProperty("password", superuser.password());
    properties.setProperty("connectTimeout", "1");
    properties.setProperty("socketTimeout", "70");
    return DriverManager.getConnection(url(), properties);
  }
}
