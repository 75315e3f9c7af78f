package org.bangfu.registry.division;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Loads the divisions by COPY, once, between the migration that makes their table and the one that
 * makes its indexes.
 */
public class LoadDivisions implements JavaMigration {
  private static final String SOURCE = "/divisions/divisions-2023.csv.gz";

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("20261129.0301");
  }

  @Override
  public String getDescription() {
    return "load divisions";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws Exception {
    try (InputStream packed =
            Objects.requireNonNull(LoadDivisions.class.getResourceAsStream(SOURCE));
        InputStream rows = new GZIPInputStream(packed, 1 << 16)) {
      long loaded =
          context
              .getConnection()
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn("copy division (code, name) from stdin (format csv, header)", rows, 1 << 16);
      if (loaded < 600_000) {
        throw new IOException("only " + loaded + " divisions in " + SOURCE);
      }
    }
  }
}
