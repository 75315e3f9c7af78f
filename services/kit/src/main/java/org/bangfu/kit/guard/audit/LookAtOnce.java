package org.bangfu.kit.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.guard.write.AtOnce;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a write that goes at once: it is committed with what it is of, and the answer waits
 * for no other.
 */
@ApplicationScoped
public class LookAtOnce {
  private final AuditEntries entries;
  private final Look look;
  private final Audit audit;

  LookAtOnce(AuditEntries entries, Look look, Audit audit) {
    this.entries = entries;
    this.look = look;
    this.audit = audit;
  }

  /**
   * Adds the entry of the running request to what is gathered, if it leaves one. An answer of
   * another status leaves its own.
   *
   * @param status of the answer, if all goes well
   * @param answer by whose id and division the entry names the record, as it does afterwards
   */
  public void add(int status, @Nullable Object answer) {
    Audit.Asked asked = audit.asked();
    if (asked == null) {
      return;
    }
    look.entries(asked.looks(), asked.resource(), asked.request(), status, answer)
        .forEach(AuditEntries::gather);
    AtOnce.afterwards(() -> {
      audit.written(status);
      entries.noteNews();
    });
  }
}
