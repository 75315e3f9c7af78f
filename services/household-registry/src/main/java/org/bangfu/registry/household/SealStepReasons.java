package org.bangfu.registry.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Seals the reasons of steps, which an earlier version wrote in clear, under each household's key.
 */
public class SealStepReasons implements JavaMigration {
  private static final int BATCH = 1000;

  private final Confidential confidential;

  public SealStepReasons(Confidential confidential) {
    this.confidential = confidential;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("20261128.0301");
  }

  @Override
  public String getDescription() {
    return "seal reasons of steps";
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
    try (Statement read = connection.createStatement();
        PreparedStatement key =
            connection.prepareStatement(
                "insert into subject_key (subject, wrapped, master_key) values (?, ?, ?)");
        PreparedStatement update =
            connection.prepareStatement("update household_step set reason = ? where id = ?")) {
      read.setFetchSize(BATCH);
      try (ResultSet rows =
          read.executeQuery(
              """
              select household_id, id, reason from household_step
              where reason is not null order by household_id
              """)) {
        seal(rows, key, update);
      }
    }
  }

  private void seal(ResultSet rows, PreparedStatement key, PreparedStatement update)
      throws SQLException {
    SubjectVault vault = null;
    int waiting = 0;
    while (rows.next()) {
      UUID household = rows.getObject(1, UUID.class);
      if (vault == null || !vault.subject().equals(household)) {
        vault = confidential.newSubject(household);
        key.setObject(1, household);
        key.setString(2, vault.wrapped().text());
        key.setString(3, vault.wrapped().masterKey());
        key.addBatch();
      }
      PersonalText reason = new PersonalText(rows.getString(3));
      update.setString(1, vault.seal(Confidential.STEP_REASON, reason).text());
      update.setObject(2, rows.getObject(2, UUID.class));
      update.addBatch();
      if (++waiting % BATCH == 0) {
        key.executeBatch();
        update.executeBatch();
      }
    }
    key.executeBatch();
    update.executeBatch();
  }
}
