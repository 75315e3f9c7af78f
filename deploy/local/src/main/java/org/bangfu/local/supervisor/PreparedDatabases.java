package org.bangfu.local.supervisor;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.bangfu.embedded.PostgresServer;
import org.bangfu.embedded.PreparedCluster;
import org.bangfu.local.suite.SuiteException;
import org.bangfu.local.suite.SuiteFolder;
import org.bangfu.local.suite.SuitePorts;
import org.bangfu.local.suite.SuiteService;
import org.jspecify.annotations.Nullable;

/**
 * The databases as they are before anybody has used them: migrated, with their divisions, and with
 * Keycloak's tables. They are made in the cluster of the training, where each service's is put
 * aside before the training uses it.
 */
public record PreparedDatabases(SuiteFolder training, SuitePorts ports) {

  private static final String ASIDE = "_untouched";

  /** Those that nobody would miss stay: which changes of the schema have been made. */
  private static final String EMPTY_THE_TABLES_OF_KEYCLOAK =
      """
      do $$
      begin
        execute (
          select coalesce('truncate ' || string_agg(format('%I', tablename), ', '), 'select 1')
          from pg_tables
          where schemaname = 'public'
            and tablename not in ('databasechangelog', 'databasechangeloglock', 'migration_model'));
      end $$
      """;

  /** What a new data folder starts from, or null where it starts from nothing. */
  static @Nullable PreparedCluster of(SuiteFolder folder) {
    PreparedCluster prepared = ofBuild(folder);
    return prepared.isThere() ? prepared : null;
  }

  private static PreparedCluster ofBuild(SuiteFolder folder) {
    return PreparedCluster.in(folder.prepared(), new SchemaVersion(folder).toString());
  }

  /** Whether those of the present build are there. */
  public boolean areThere() {
    return ofBuild(training).isThere();
  }

  /** Makes the databases of the services in the cluster of the training, which is new. */
  public void migrate() throws InterruptedException {
    try (PostgresServer postgres = PostgresServer.start(training.postgres(), 0, false)) {
      new Migrations(training, ports.with(SuitePorts.POSTGRES, postgres.port())).run(postgres);
      for (SuiteService service : SuiteService.values()) {
        String name = service.database();
        execute(postgres, name, "vacuum (freeze, analyze)");
        execute(
            postgres,
            "postgres",
            "create database %1$s%2$s template %1$s owner %1$s_owner strategy file_copy"
                .formatted(name, ASIDE));
      }
    } catch (IOException | SQLException e) {
      throw new SuiteException("The databases can't be prepared: " + e.getMessage(), e);
    }
  }

  /**
   * Takes the cluster of the training, which has ended, without anything that it has left in it.
   */
  public void keep() {
    try (PostgresServer postgres = PostgresServer.start(training.postgres(), 0, false)) {
      execute(
          postgres,
          "postgres",
          "select pg_drop_replication_slot(slot_name) from pg_replication_slots");
      for (SuiteService service : SuiteService.values()) {
        String name = service.database();
        execute(postgres, "postgres", "drop database %s with (force)".formatted(name));
        execute(
            postgres, "postgres", "alter database %1$s%2$s rename to %1$s".formatted(name, ASIDE));
      }
      postgres.createOwnedDatabase("keycloak", false);
      execute(postgres, "keycloak", EMPTY_THE_TABLES_OF_KEYCLOAK);
      execute(postgres, "keycloak", "vacuum (freeze, analyze)");
      ofBuild(training).keep(postgres);
    } catch (SQLException e) {
      throw new SuiteException("The databases can't be kept: " + e.getMessage(), e);
    }
  }

  private static void execute(PostgresServer postgres, String database, String sql)
      throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(
                postgres.jdbcUrl(database),
                postgres.superuser().user(),
                postgres.superuser().password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
