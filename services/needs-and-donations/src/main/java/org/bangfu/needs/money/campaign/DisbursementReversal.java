package org.bangfu.needs.money.campaign;

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

/** That a tranche was paid out wrongly, and its money is there again; written once. */
@Entity
@Table(name = "disbursement_reversal")
public class DisbursementReversal {
  @Id private UUID disbursementId;
  private DivisionCode division;
  private @Nullable Sealed reason;
  private LocalDate occurredOn;
  private String actor;
  private Instant recordedAt;

  protected DisbursementReversal() {}

  /**
   * @param vaults that of the tranche, under whose key the reason is sealed
   */
  DisbursementReversal(
      Disbursement tranche, PersonalText reason, LocalDate day, String actor, Vaults vaults) {
    this.disbursementId = tranche.id();
    this.division = tranche.division();
    this.reason = vaults.seal(tranche.id(), Confidential.DISBURSEMENT_REVERSAL_REASON, reason);
    this.occurredOn = day;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID disbursementId() {
    return disbursementId;
  }

  /** The day from which on the tranche counts no longer. */
  public LocalDate occurredOn() {
    return occurredOn;
  }
}
