package org.bangfu.kit.guard.personal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;

/**
 * A migration that seals columns which were stored in clear. The database keeps the clear text in
 * dead rows and in its log until it has cleaned up.
 */
public abstract class SealClearColumns implements JavaMigration {
  private static final int BATCH = 1000;

  private final Vault vault;
  private final MigrationVersion version;
  private final String description;

  protected SealClearColumns(Vault vault, String version, String description) {
    this.vault = vault;
    this.version = MigrationVersion.fromVersion(version);
    this.description = description;
  }

  @Override
  public MigrationVersion getVersion() {
    return version;
  }

  @Override
  public String getDescription() {
    return description;
  }

  @Override
  public @Nullable Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  /** A column in clear, and whether it is found by an index beside it. */
  public record Column(String name, boolean indexed) {}

  /**
   * What a value is found by; for columns with an index beside them.
   *
   * @param field the table and the column, as {@code helper.phone}
   */
  protected String indexOf(String field, PersonalText text) {
    throw new IllegalStateException(field + " has no index");
  }

  /**
   * @param subject an expression for the one whose key seals a row
   */
  protected void seal(Connection connection, String table, String subject, List<Column> columns)
      throws SQLException {
    try (Statement read = connection.createStatement();
        PreparedStatement keep =
            connection.prepareStatement(
                "insert into subject_key (subject, wrapped, master_key) values (?, ?, ?)");
        PreparedStatement update = connection.prepareStatement(update(table, columns))) {
      read.setFetchSize(BATCH);
      try (ResultSet rows = read.executeQuery(query(table, subject, columns))) {
        SubjectVault of = null;
        int waiting = 0;
        while (rows.next()) {
          UUID next = rows.getObject(2, UUID.class);
          if (of == null || !of.subject().equals(next)) {
            of = vault(next, rows.getString(3), keep);
          }
          add(rows, of, table, columns, update);
          if (++waiting % BATCH == 0) {
            keep.executeBatch();
            update.executeBatch();
          }
        }
      }
      keep.executeBatch();
      update.executeBatch();
    }
  }

  /** Those of one subject come one after the other, so that a key is made once. */
  private static String query(String table, String subject, List<Column> columns) {
    List<String> names = columns.stream().map(Column::name).toList();
    return "select t.id, t.subject, k.wrapped, t."
        + String.join(", t.", names)
        + " from (select *, %s as subject from %s) t".formatted(subject, table)
        + " left join subject_key k on k.subject = t.subject where t."
        + String.join(" is not null or t.", names)
        + " is not null order by t.subject";
  }

  private static String update(String table, List<Column> columns) {
    return "update %s set %s where id = ?"
        .formatted(
            table,
            String.join(
                ", ",
                columns.stream()
                    .map(c ->
                        c.indexed()
                            ? c.name() + " = ?, " + c.name() + "_index = ?"
                            : c.name() + " = ?")
                    .toList()));
  }

  private SubjectVault vault(UUID subject, @Nullable String kept, PreparedStatement keep)
      throws SQLException {
    if (kept != null) {
      return vault.open(subject, new WrappedKey(kept));
    }
    SubjectVault created = vault.create(subject);
    keep.setObject(1, subject);
    keep.setString(2, created.wrapped().text());
    keep.setString(3, created.wrapped().masterKey());
    keep.addBatch();
    return created;
  }

  private void add(
      ResultSet row, SubjectVault of, String table, List<Column> columns, PreparedStatement update)
      throws SQLException {
    int from = 3;
    int to = 0;
    for (Column column : columns) {
      String field = table + "." + column.name();
      String clear = row.getString(++from);
      PersonalText text = clear == null ? null : new PersonalText(clear);
      update.setString(++to, text == null ? null : of.seal(field, text).text());
      if (column.indexed()) {
        update.setString(++to, text == null ? null : indexOf(field, text));
      }
    }
    update.setObject(++to, row.getObject(1, UUID.class));
    update.addBatch();
  }
}
