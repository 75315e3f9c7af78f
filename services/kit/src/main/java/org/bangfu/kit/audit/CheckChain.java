package org.bangfu.kit.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Computes the chain again from the entries, page by page, up to its first broken place. */
@ApplicationScoped
class CheckChain {
  private static final int PAGE = 1000;

  private final DataSource database;

  CheckChain(DataSource database) {
    this.database = database;
  }

  ChainState check() {
    try (Connection connection = database.getConnection()) {
      AuditLink last = AuditLink.NONE;
      List<LinkedEntry> page;
      do {
        page = page(connection, last.seq());
        for (LinkedEntry each : page) {
          ChainBreak found = breakAt(last, each, page);
          if (found != null) {
            return ChainState.of(last, found);
          }
          last = each.link();
        }
      } while (page.size() == PAGE);
      return ChainState.of(last, unlinked(connection));
    } catch (SQLException e) {
      throw new AuditException("the chain could not be read", e);
    }
  }

  private static @Nullable ChainBreak breakAt(
      AuditLink before, LinkedEntry each, List<LinkedEntry> page) {
    long expected = before.seq() + 1;
    if (each.link().seq() != expected) {
      return new ChainBreak(BreakKind.LINK_REMOVED, expected, null);
    }
    AuditEntry entry = each.entry();
    if (entry == null) {
      return new ChainBreak(BreakKind.ENTRY_REMOVED, expected, each.link().entryId());
    }
    if (each.follows(before.hash(), entry)) {
      return null;
    }
    BreakKind kind = isMoved(before, each, page) ? BreakKind.REORDERED : BreakKind.ENTRY_CHANGED;
    return new ChainBreak(kind, expected, each.link().entryId());
  }

  /** Whether the hash fits another entry of the page here, or this entry after another link. */
  private static boolean isMoved(AuditLink before, LinkedEntry each, List<LinkedEntry> page) {
    AuditEntry own = each.entry();
    return page.stream()
        .anyMatch(other ->
            (other.entry() != null && each.follows(before.hash(), other.entry()))
                || (own != null && each.follows(other.link().hash(), own)));
  }

  private static List<LinkedEntry> page(Connection connection, long after) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select "
                + AuditEntries.COLUMNS
                + """
                , k.seq, k.entry_id, k.hash
                from audit_link k left join audit_entry e on e.id = k.entry_id
                where k.seq > ? order by k.seq limit ?
                """)) {
      query.setLong(1, after);
      query.setInt(2, PAGE);
      try (ResultSet rows = query.executeQuery()) {
        List<LinkedEntry> page = new ArrayList<>();
        while (rows.next()) {
          page.add(LinkedEntry.read(rows));
        }
        return page;
      }
    }
  }

  /** The oldest entry that the linker should have reached a while ago. */
  private static @Nullable ChainBreak unlinked(Connection connection) throws SQLException {
    try (Statement query = connection.createStatement();
        ResultSet row =
            query.executeQuery(
                """
                select e.id from audit_entry e
                where e.looked_at < now() - interval '1 minute'
                  and not exists (select from audit_link k where k.entry_id = e.id)
                order by e.looked_at, e.id limit 1
                """)) {
      return row.next()
          ? new ChainBreak(BreakKind.NOT_LINKED, null, row.getObject(1, UUID.class))
          : null;
    }
  }
}
