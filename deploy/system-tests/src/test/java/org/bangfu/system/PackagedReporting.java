package org.bangfu.system;

import java.io.File;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.bangfu.embedded.Credentials;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.ServiceDatabase;

/** The service that starts with the least beside it, as a process of its own. */
final class PackagedReporting {
  /** With which it refuses what starting it again does not mend. */
  static final int REFUSED = 78;

  private PackagedReporting() {}

  /**
   * To start, with what it says and its errors in one.
   *
   * @param migrates otherwise it is given its own role as the owner's, as a pod is
   * @param brokers of Kafka
   */
  static ProcessBuilder with(ServiceDatabase database, boolean migrates, String brokers) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("BANGFU_DATABASE_URL", database.jdbcUrl());
    variables.put("BANGFU_DATABASE_USER", database.app().user());
    variables.put("BANGFU_DATABASE_PASSWORD", database.app().password());
    Credentials owner = migrates ? database.owner() : database.app();
    variables.put("BANGFU_DATABASE_OWNER", owner.user());
    variables.put("BANGFU_DATABASE_OWNER_PASSWORD", owner.password());
    variables.put("QUARKUS_FLYWAY_MIGRATE_AT_START", String.valueOf(migrates));
    variables.put("BANGFU_ENVIRONMENT", "local");
    variables.put("BANGFU_HTTP_PORT", "0");
    variables.put("BANGFU_MANAGEMENT_PORT", "0");
    variables.put("BANGFU_OIDC_ISSUER", "http://127.0.0.1:1/realms/bangfu");
    variables.put("KAFKA_BOOTSTRAP_SERVERS", brokers);
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
            .redirectErrorStream(true)
            .redirectInput(new File("/dev/null"));
    service.environment().putAll(variables);
    return service;
  }

  static void change(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static long number(PostgresServer server, String sql) throws SQLException {
    try (Connection connection = connect(server);
        ResultSet row = connection.createStatement().executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  static String lastLine(String said) {
    return said.strip().lines().reduce((before, line) -> line).orElse("");
  }

  private static Connection connect(PostgresServer server) throws SQLException {
    Credentials as = server.superuser();
    return DriverManager.getConnection(server.jdbcUrl("reporting"), as.user(), as.password());
  }
}
