package org.bangfu.needs.money.ledger;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;

/** One thing that happened with money, of which the postings are the lines. */
@Entity
@Table(name = "journal_entry")
class JournalEntry {
  @Id private UUID id;

  @Enumerated(EnumType.STRING)
  private EntryKind kind;

  private UUID subjectId;
  private DivisionCode division;
  private LocalDate occurredOn;
  private Instant recordedAt;
  private String actor;

  protected JournalEntry() {}

  JournalEntry(Transfer transfer) {
    this.id = Ids.next();
    this.kind = transfer.kind();
    this.subjectId = transfer.subjectId();
    this.division = transfer.division();
    this.occurredOn = transfer.occurredOn();
    this.recordedAt = Instant.now();
    this.actor = transfer.actor();
  }

  UUID id() {
    return id;
  }

  DivisionCode division() {
    return division;
  }
}
