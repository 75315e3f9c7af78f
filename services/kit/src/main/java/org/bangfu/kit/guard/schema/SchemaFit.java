package org.bangfu.kit.guard.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says of the builds that may run on it.
 *
 * @param oldest the migration that a build has to know, or a newer one
 * @param reason what older ones would miss
 */
record SchemaFit(MigrationVersion oldest, String reason) {
  private static final String READ = "select oldest_that_fits, reason from schema_fit";

  /** Null where the schema is from before schemas said so, or is not there yet. */
  static @Nullable SchemaFit read(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet table = statement.executeQuery("select to_regclass('public.schema_fit')")) {
        table.next();
        if (table.getString(1) == null) {
          return null;
        }
      }
      try (ResultSet row = statement.executeQuery(READ)) {
        return row.next()
            ? new SchemaFit(MigrationVersion.fromVersion(row.getString(1)), row.getString(2))
            : null;
      }
    }
  }

  boolean isFor(MigrationVersion known) {
    return known.compareTo(oldest) >= 0;
  }

  /** In one sentence, for whoever started the build. */
  String refusal(String service, String what, MigrationVersion known) {
    return "%s does not %s: it knows its schema up to %s, and the database is for builds that know %s (%s): start a newer release of it."
        .formatted(service, what, known, oldest, reason);
  }
}
