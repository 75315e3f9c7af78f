package org.bangfu.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The stored entries. Plain JDBC: an entry is one statement and no part of the domain's sessions.
 */
@ApplicationScoped
class AuditEntries {
  /** In the order that {@link #read} expects. */
  static final String COLUMNS =
      "e.id, e.looked_at, e.actor, e.roles, e.client, e.method, e.route, e.record_kind, e.record_id, e.fields, e.purpose, e.status";

  private final DataSource database;

  AuditEntries(DataSource database) {
    this.database = database;
  }

  /** Writes the entry, committed when this returns; its time is the database's. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  void add(AuditEntry entry) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into audit_entry
                  (id, actor, roles, client, method, route, record_kind, record_id, fields, purpose, status)
                values (?, ?, ?, ?, ?, ?, ?, cast(? as uuid), ?, ?, ?)
                """)) {
      insert.setObject(1, entry.id());
      insert.setString(2, entry.who().actor());
      insert.setString(3, entry.who().roles());
      insert.setString(4, entry.who().client());
      insert.setString(5, entry.method());
      insert.setString(6, entry.route());
      insert.setString(7, entry.record());
      insert.setString(8, entry.recordId() == null ? null : entry.recordId().toString());
      insert.setString(9, entry.fields());
      insert.setString(10, entry.purpose());
      insert.setInt(11, entry.status());
      insert.executeUpdate();
    }
  }

  /**
   * The entries that the filter lets through, oldest first.
   *
   * @param rows at most so many
   */
  List<AuditEntry> page(AuditFilter filter, int rows) {
    try (Connection connection = database.getConnection();
        PreparedStatement query = connection.prepareStatement(filter.query())) {
      int at = 0;
      for (Object parameter : filter.parameters()) {
        query.setObject(++at, parameter);
      }
      query.setInt(++at, rows);
      try (ResultSet found = query.executeQuery()) {
        List<AuditEntry> entries = new ArrayList<>();
        while (found.next()) {
          entries.add(read(found));
        }
        return entries;
      }
    } catch (SQLException e) {
      throw new AuditException("the audit could not be read", e);
    }
  }

  /** The entry in the first columns of a row. */
  static AuditEntry read(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getObject(1, UUID.class),
        row.getObject(2, OffsetDateTime.class).toInstant(),
        new Onlooker(row.getString(3), row.getString(4), row.getString(5)),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, UUID.class),
        row.getString(10),
        row.getString(11),
        row.getInt(12));
  }
}
