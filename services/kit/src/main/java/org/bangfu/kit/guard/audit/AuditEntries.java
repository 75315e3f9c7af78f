package org.bangfu.kit.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import javax.sql.DataSource;
import org.bangfu.kit.guard.identity.OutsideTransaction;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.guard.write.Insert;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/** The stored entries. Plain JDBC: a look is one statement and no part of the domain's sessions. */
@ApplicationScoped
class AuditEntries {
  /** In the order that {@link #read} expects. */
  static final String COLUMNS =
      "e.id, e.looked_at, e.actor, e.roles, e.client, e.method, e.route, e.record_kind,"
          + " e.record_id, e.fields, e.purpose, e.status, e.division";

  private static final String[] TYPES = {
    "id uuid",
    "actor text",
    "roles text",
    "client text",
    "method text",
    "route text",
    "record_kind text",
    "record_id uuid",
    "fields text",
    "purpose text",
    "status integer",
    "division text"
  };

  private static final Insert ROW = Insert.into("audit_entry", TYPES);

  /** In the order of the columns. */
  private static final List<Function<AuditEntry, @Nullable Object>> WRITTEN =
      List.of(
          AuditEntry::id,
          entry -> entry.who().actor(),
          entry -> entry.who().roles(),
          entry -> entry.who().client(),
          AuditEntry::method,
          AuditEntry::route,
          AuditEntry::record,
          AuditEntry::recordId,
          AuditEntry::fields,
          AuditEntry::purpose,
          AuditEntry::status,
          AuditEntry::division);

  private final DataSource database;
  private final OutsideTransaction outside;
  private final GroupCommit<AuditEntry> gathering;
  // of before this instance too
  private final AtomicBoolean news = new AtomicBoolean(true);

  AuditEntries(DataSource database, OutsideTransaction outside) {
    this.database = database;
    this.outside = outside;
    this.gathering = new GroupCommit<>(this::insert);
  }

  /**
   * Writes the entries of one look, committed when this returns, together with those of others that
   * look at the same time; their times are the database's.
   */
  void add(List<AuditEntry> entries) throws SQLException {
    outside.call(() -> {
      gathering.write(entries);
      return entries;
    });
    noteNews();
  }

  private void insert(List<AuditEntry> entries) throws SQLException {
    Written rows = ROW.of(entries.stream().map(AuditEntries::texts).toList());
    try (Connection connection = database.getConnection();
        PreparedStatement insert = connection.prepareStatement(rows.sql())) {
      rows.fill(insert, 0);
      insert.executeUpdate();
    }
  }

  /** Adds an entry to what goes at once. */
  static void gather(AuditEntry entry) {
    AtOnce.add(ROW, WRITTEN.stream().map(column -> column.apply(entry)).toArray());
  }

  /** Notes that there is something to seal. */
  void noteNews() {
    news.set(true);
  }

  /** Whether there may be something to seal since this was asked last. */
  boolean takeNews() {
    return news.getAndSet(false);
  }

  private static List<@Nullable String> texts(AuditEntry entry) {
    List<@Nullable String> texts = new ArrayList<>(WRITTEN.size());
    WRITTEN.forEach(column -> texts.add(Insert.text(column.apply(entry))));
    return texts;
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
    String division = row.getString(13);
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
        row.getInt(12),
        division == null ? null : new DivisionCode(division));
  }
}
