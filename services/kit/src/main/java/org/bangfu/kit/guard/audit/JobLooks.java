package org.bangfu.kit.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.jspecify.annotations.Nullable;

/** The entries of what a job shows to an account that has asked for it and does not call now. */
@ApplicationScoped
public class JobLooks {
  private static final int OK = 200;

  private final AuditEntries entries;

  JobLooks(AuditEntries entries) {
    this.entries = entries;
  }

  /**
   * Who asked, by which call, and what of each record is shown.
   *
   * @param roles separated by commas, sorted
   * @param route the template of the path
   * @param record the kind of the records
   */
  public record Asked(
      String actor,
      String roles,
      String client,
      String method,
      String route,
      String record,
      Collection<String> fields,
      @Nullable String purpose) {}

  /** A record that is shown. */
  public record Seen(UUID id, DivisionCode division) {}

  /** An entry for each of the records, committed when this returns. */
  public void add(Asked asked, List<Seen> records) {
    if (records.isEmpty()) {
      return;
    }
    Onlooker who = new Onlooker(asked.actor(), asked.roles(), asked.client());
    String fields = String.join(",", new TreeSet<>(asked.fields()));
    try {
      entries.add(
          records.stream()
              .map(record ->
                  new AuditEntry(
                      Ids.next(),
                      Instant.now(),
                      who,
                      asked.method(),
                      asked.route(),
                      asked.record(),
                      record.id(),
                      fields,
                      asked.purpose(),
                      OK,
                      record.division()))
              .toList());
    } catch (SQLException e) {
      throw new AuditException("the audit could not be written", e);
    }
  }
}
