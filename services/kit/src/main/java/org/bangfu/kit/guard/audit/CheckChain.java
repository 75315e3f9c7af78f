package org.bangfu.kit.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Computes the chain again from its kept head on, month by month, up to its first broken place; in
 * one snapshot, so that neither what is sealed meanwhile nor what is forgotten disturbs it.
 */
@ApplicationScoped
class CheckChain {
  private static final String MONTHS =
      """
      select least((select min(looked_at) from audit_entry), (select min(month) from audit_segment)),
        greatest((select max(looked_at) from audit_entry), (select max(month) from audit_segment))
      """;

  private final DataSource database;

  CheckChain(DataSource database) {
    this.database = database;
  }

  ChainState check() {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      try (Statement statement = connection.createStatement()) {
        statement.execute("set transaction isolation level repeatable read, read only");
        // years of entries take as long as they take; each statement keeps its limit
        statement.execute("set local transaction_timeout = 0");
        return check(connection);
      } finally {
        connection.rollback();
        connection.setAutoCommit(true);
      }
    } catch (SQLException e) {
      throw new AuditException("the chain could not be read", e);
    }
  }

  private static ChainState check(Connection connection) throws SQLException {
    ChainEnd head = ChainEnd.head(connection);
    ChainEnd last = ChainEnd.last(connection);
    List<ChainBreak> breaks = new ArrayList<>();
    ChainBreak order = CheckOrder.of(connection, head);
    if (order != null) {
      breaks.add(order);
    }
    for (Instant month : months(connection)) {
      if (head.keeps(month)) {
        new CheckMonth(connection, head, last, month).add(breaks);
      }
    }
    ChainBreak first = first(breaks);
    return first == null || first.seq() == null
        ? ChainState.of(last.no(), last.hash(), first)
        : ChainState.of(first.seq() - 1, hashBefore(connection, head, first.seq()), first);
  }

  /** Of segments the first one; entries that are outside of all come after them. */
  private static @Nullable ChainBreak first(List<ChainBreak> breaks) {
    Stream<ChainBreak> ofSegments = breaks.stream().filter(found -> found.seq() != null);
    return ofSegments
        .min((one, other) -> Long.compare(number(one), number(other)))
        .orElse(breaks.isEmpty() ? null : breaks.getFirst());
  }

  private static long number(ChainBreak found) {
    return found.seq() == null ? Long.MAX_VALUE : found.seq();
  }

  private static List<Instant> months(Connection connection) throws SQLException {
    List<Instant> months = new ArrayList<>();
    try (Statement query = connection.createStatement();
        ResultSet row = query.executeQuery(MONTHS)) {
      row.next();
      OffsetDateTime first = row.getObject(1, OffsetDateTime.class);
      OffsetDateTime last = row.getObject(2, OffsetDateTime.class);
      if (first != null && last != null) {
        OffsetDateTime month =
            first
                .withOffsetSameInstant(ZoneOffset.UTC)
                .toLocalDate()
                .withDayOfMonth(1)
                .atStartOfDay()
                .atOffset(ZoneOffset.UTC);
        for (; !month.isAfter(last); month = month.plusMonths(1)) {
          months.add(month.toInstant());
        }
      }
    }
    return months;
  }

  private static byte[] hashBefore(Connection connection, ChainEnd head, long no)
      throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select hash from audit_segment where no < ? order by no desc limit 1")) {
      query.setLong(1, no);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getBytes(1) : head.hash();
      }
    }
  }
}
