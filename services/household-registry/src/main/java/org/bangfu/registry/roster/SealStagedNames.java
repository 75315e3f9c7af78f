package org.bangfu.registry.roster;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.WrappedKey;
import org.bangfu.registry.household.Confidential;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Seals the names in rosters that nobody has decided yet, under the key that stands in each row;
 * what has none never lands, and is blanked.
 */
public class SealStagedNames implements JavaMigration {
  private static final int BATCH = 1000;

  private final Confidential confidential;

  public SealStagedNames(Confidential confidential) {
    this.confidential = confidential;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("20261128.0860");
  }

  @Override
  public String getDescription() {
    return "seal names of staged rows";
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
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    try (Statement sql = connection.createStatement();
        PreparedStatement update =
            connection.prepareStatement(
                "update roster_row set name = ? where roster_id = ? and line = ?")) {
      sql.executeUpdate("update roster_row set name = null where person_key is null");
      sql.setFetchSize(BATCH);
      try (ResultSet rows =
          sql.executeQuery(
              """
              select name, roster_id, line, person, person_key from roster_row
              where name is not null
              """)) {
        int waiting = 0;
        while (rows.next()) {
          update.setString(1, sealed(rows));
          update.setObject(2, rows.getObject(2, UUID.class));
          update.setInt(3, rows.getInt(3));
          update.addBatch();
          if (++waiting % BATCH == 0) {
            update.executeBatch();
          }
        }
      }
      update.executeBatch();
    }
  }

  private String sealed(ResultSet row) throws SQLException {
    return confidential
        .open(row.getObject(4, UUID.class), new WrappedKey(row.getString(5)))
        .seal(Confidential.STAGED_NAME, new PersonalText(row.getString(1)))
        .text();
  }
}
