package org.bangfu.kit.guard.schema;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.logging.Log;
import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Ends a start on a schema that has lost what this build uses, before anything of it is compared or
 * changed. Flyway passes over migrations that are newer than all it knows, as it is told to.
 */
@Singleton
class RefuseNewerSchema implements FlywayConfigurationCustomizer {
  /** As sysexits.h has it for what starting again does not mend. */
  static final int EXIT = 78;

  private static final String PREFIX = "V";
  private static final String SUFFIX = ".sql";

  private final String service;
  private final boolean migrates;
  private final Instance<DataSource> database;
  private MigrationVersion known = MigrationVersion.EMPTY;

  RefuseNewerSchema(
      @ConfigProperty(name = "quarkus.application.name") String service,
      @ConfigProperty(name = "quarkus.flyway.migrate-at-start") boolean migrates,
      Instance<DataSource> database) {
    this.service = service;
    this.migrates = migrates;
    this.database = database;
  }

  /** The newest migration that this build brings. */
  MigrationVersion known() {
    return known;
  }

  @Override
  public void customize(FluentConfiguration configuration) {
    known = newest(configuration);
    if (migrates) {
      configuration.callbacks(
          Stream.concat(Arrays.stream(configuration.getCallbacks()), Stream.of(new Before(this)))
              .toArray(Callback[]::new));
    } else {
      // where another process migrates, with the owner's password, the application's own will do
      try (Connection connection = database.get().getConnection()) {
        require(connection);
      } catch (SQLException e) {
        Log.warn("whether the schema fits is asked again with the readiness", e);
      }
    }
  }

  void require(Connection connection) throws SQLException {
    SchemaFit fit = SchemaFit.read(connection);
    if (fit != null && !fit.isFor(known)) {
      throw new PreventFurtherStepsException(refusal("start", fit), EXIT);
    }
  }

  /** In one sentence, what this build does not do on a schema that is not for it. */
  String refusal(String what, SchemaFit fit) {
    return fit.refusal(service, what, known);
  }

  static MigrationVersion newest(Configuration configuration) {
    Stream<MigrationVersion> inSql =
        configuration.getResourceProvider().getResources(PREFIX, new String[] {SUFFIX}).stream()
            .map(file -> version(file.getFilename()));
    Stream<MigrationVersion> inJava =
        Arrays.stream(configuration.getJavaMigrations())
            .map(JavaMigration::getVersion)
            .filter(Objects::nonNull);
    return Stream.concat(inSql, inJava)
        .max(MigrationVersion::compareTo)
        .orElse(MigrationVersion.EMPTY);
  }

  private static MigrationVersion version(String file) {
    String name = file.substring(file.lastIndexOf('/') + 1);
    return MigrationVersion.fromVersion(name.substring(PREFIX.length(), name.indexOf("__")));
  }

  /** Asks over the connection that is about to migrate. */
  record Before(RefuseNewerSchema asked) implements Callback {
    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.BEFORE_VALIDATE || event == Event.BEFORE_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
      return true;
    }

    @Override
    public void handle(Event event, Context context) {
      try {
        asked.require(context.getConnection());
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String getCallbackName() {
      return "refuse a newer schema";
    }
  }
}
