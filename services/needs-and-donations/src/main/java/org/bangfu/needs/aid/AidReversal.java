package org.bangfu.needs.aid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/** An aid record was taken back; written once. */
@Entity
@Table(name = "aid_reversal")
public class AidReversal {
  @Id private UUID aidRecordId;
  private @Nullable UUID householdId;
  private @Nullable UUID helperId;
  private DivisionCode division;
  private @Nullable Sealed reason;
  private LocalDate occurredOn;
  private String actor;
  private Instant recordedAt;

  protected AidReversal() {}

  /**
   * @param vaults that of the record's note
   */
  AidReversal(AidRecord aid, PersonalText reason, LocalDate day, String actor, Vaults vaults) {
    this.aidRecordId = aid.id();
    this.householdId = aid.householdId();
    this.helperId = aid.helperId();
    this.division = aid.division();
    this.reason = vaults.seal(aid.noteSubject(), Confidential.AID_REVERSAL_REASON, reason);
    this.occurredOn = day;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID aidRecordId() {
    return aidRecordId;
  }

  /** The day from which on the record counts no longer. */
  public LocalDate occurredOn() {
    return occurredOn;
  }
}
