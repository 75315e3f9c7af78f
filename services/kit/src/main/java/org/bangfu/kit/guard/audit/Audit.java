package org.bangfu.kit.guard.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.jspecify.annotations.Nullable;

/**
 * What a use case adds to the entry of the running request, which must be of a method that {@link
 * Looks}.
 */
@RequestScoped
public class Audit {
  private static final int LONGEST_PURPOSE = 200;

  private final SortedSet<String> fields = new TreeSet<>();
  private @Nullable String purpose;
  private @Nullable UUID record;
  private @Nullable DivisionCode division;
  private List<ShownRecord> records = List.of();
  private @Nullable Asked asked;
  private int written;

  /** What the running request asked, and of what. */
  record Asked(Looks looks, ResourceInfo resource, ContainerRequestContext request) {}

  /**
   * Adds fields that are shown beyond those of the annotation.
   *
   * @param purpose why, in the caller's words; its first 200 characters are kept
   */
  public void shows(Collection<String> fields, @Nullable String purpose) {
    this.fields.addAll(fields);
    if (purpose != null) {
      // a zero character cannot be stored, and the entry must not fail for it
      String printable = purpose.replaceAll("\\p{Cntrl}", " ").strip();
      this.purpose = printable.substring(0, printable.offsetByCodePoints(0, shortened(printable)));
    }
  }

  /** Says which record it is, where the path does not: a new one, or one that was found. */
  public void about(UUID record) {
    this.record = record;
  }

  /** Says which record it is and where, for answers that don't. */
  public void about(UUID record, DivisionCode division) {
    this.record = record;
    this.division = division;
  }

  /** Says which records a call changes that names many, and where each of them is. */
  public void aboutEach(Map<UUID, DivisionCode> records) {
    this.records =
        records.entrySet().stream()
            .map(record -> new ShownRecord(record.getKey(), record.getValue()))
            .toList();
  }

  void asked(Asked what) {
    this.asked = what;
  }

  @Nullable Asked asked() {
    return asked;
  }

  /** Notes that the entry of an answer with this status is committed. */
  void written(int status) {
    this.written = status;
  }

  boolean isWritten(int status) {
    return written == status;
  }

  @Nullable DivisionCode division() {
    return division;
  }

  /** Those that the call has named, or else those that an answer shows. */
  List<ShownRecord> records(@Nullable Object answer) {
    return records.isEmpty() ? ShownRecord.each(answer) : records;
  }

  SortedSet<String> fields() {
    return fields;
  }

  @Nullable String purpose() {
    return purpose;
  }

  @Nullable UUID record() {
    return record;
  }

  private static int shortened(String text) {
    return Math.min(LONGEST_PURPOSE, text.codePointCount(0, text.length()));
  }
}
