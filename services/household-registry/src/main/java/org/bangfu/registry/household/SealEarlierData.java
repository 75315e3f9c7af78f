package org.bangfu.registry.household;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.value.id.Ids;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * Seals what the version before stored in clear: ID numbers and phones. The database keeps the
 * clear text in dead rows and in its log until it has cleaned up; the migration after this one sees
 * to the rows.
 */
public class SealEarlierData implements JavaMigration {
  private static final int BATCH = 1000;

  private final Confidential confidential;

  public SealEarlierData(Confidential confidential) {
    this.confidential = confidential;
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("20261122.2111");
  }

  @Override
  public String getDescription() {
    return "seal earlier data";
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  /** How the values of one column are sealed. */
  private record Column(String table, String value, String field, boolean ofRow, String update) {}

  @Override
  public void migrate(Context context) throws SQLException {
    seal(
        context.getConnection(),
        new Column(
            "member",
            "national_id",
            Confidential.NATIONAL_ID,
            true,
            "update member set national_id = ?, national_id_index = ?, id = ? where id = ?"));
    seal(
        context.getConnection(),
        new Column(
            "household",
            "phone",
            Confidential.HOUSEHOLD_PHONE,
            false,
            "update household set phone = ?, phone_index = ?, phone_subject = ? where id = ?"));
    seal(
        context.getConnection(),
        new Column(
            "manager",
            "phone",
            Confidential.MANAGER_PHONE,
            true,
            "update manager set phone = ?, phone_index = ?, phone_subject = ? where id = ?"));
  }

  private void seal(Connection connection, Column column) throws SQLException {
    try (Statement read = connection.createStatement();
        PreparedStatement key =
            connection.prepareStatement(
                "insert into subject_key (subject, wrapped, master_key) values (?, ?, ?)");
        PreparedStatement update = connection.prepareStatement(column.update())) {
      read.setFetchSize(BATCH);
      try (ResultSet rows =
          read.executeQuery(
              "select id, %s from %s where %s is not null"
                  .formatted(column.value(), column.table(), column.value()))) {
        int waiting = 0;
        while (rows.next()) {
          add(rows.getObject(1, UUID.class), rows.getString(2), column, key, update);
          if (++waiting % BATCH == 0) {
            key.executeBatch();
            update.executeBatch();
          }
        }
      }
      key.executeBatch();
      update.executeBatch();
    }
  }

  private void add(
      UUID id, String clear, Column column, PreparedStatement key, PreparedStatement update)
      throws SQLException {
    PersonalText text = new PersonalText(clear);
    SubjectVault vault = confidential.newSubject(column.ofRow() ? id : Ids.next());
    key.setObject(1, vault.subject());
    key.setString(2, vault.wrapped().text());
    key.setString(3, vault.wrapped().masterKey());
    key.addBatch();
    update.setString(1, vault.seal(column.field(), text).text());
    update.setString(2, confidential.indexOf(column.field(), text));
    update.setObject(3, vault.subject());
    update.setObject(4, id);
    update.addBatch();
  }
}
