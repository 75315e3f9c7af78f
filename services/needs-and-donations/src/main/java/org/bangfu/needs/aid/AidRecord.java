package org.bangfu.needs.aid;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/** What was done for whom; written once. */
@Entity
@Table(name = AidRecords.TABLE)
public class AidRecord implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;
  private DivisionCode division;
  private @Nullable UUID householdId;
  private @Nullable UUID helperId;
  private @Nullable String drive;

  @Enumerated(EnumType.STRING)
  private Help help;

  @Enumerated(EnumType.STRING)
  private AidChannel channel;

  @Embedded private Measures measures;
  private @Nullable Money goodsValue;
  private @Nullable Sealed note;
  private @Nullable UUID claimId;
  private @Nullable UUID donationId;
  private LocalDate occurredOn;

  protected AidRecord() {}

  /**
   * @param vaults that of the note's subject, where there is a note
   */
  AidRecord(UUID id, NewAidRecord facts, DivisionCode place, Vaults vaults) {
    this.id = id;
    this.origin = facts.origin();
    this.division = place;
    this.householdId = facts.householdId();
    this.helperId = facts.helperId();
    this.drive = facts.drive();
    this.help = facts.help();
    this.channel = facts.channel();
    this.measures = facts.measures();
    this.goodsValue = facts.goodsValue();
    this.note = vaults.seal(noteSubject(), Confidential.AID_NOTE, facts.note());
    this.claimId = facts.claimId();
    this.donationId = facts.donationId();
    this.occurredOn = facts.occurredOn();
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public @Nullable UUID householdId() {
    return householdId;
  }

  public @Nullable UUID helperId() {
    return helperId;
  }

  public @Nullable String drive() {
    return drive;
  }

  public Help help() {
    return help;
  }

  public AidChannel channel() {
    return channel;
  }

  public Measures measures() {
    return measures;
  }

  public @Nullable Money goodsValue() {
    return goodsValue;
  }

  /** In clear; null once its subject's key was destroyed. */
  public @Nullable PersonalText note(Vaults vaults) {
    return vaults.open(noteSubject(), Confidential.AID_NOTE, note);
  }

  public boolean hasNote() {
    return note != null;
  }

  /** Whom a note tells of: whom the aid was for, or else who gave it; failing both, nobody. */
  public UUID noteSubject() {
    if (householdId != null) {
      return householdId;
    }
    return helperId != null ? helperId : id;
  }

  public @Nullable UUID claimId() {
    return claimId;
  }

  public @Nullable UUID donationId() {
    return donationId;
  }

  /** Under which the same act is told as a claim or a gift too; else its own. */
  public UUID actId() {
    if (claimId != null) {
      return claimId;
    }
    return donationId != null ? donationId : id;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** A record is never changed. */
  public long version() {
    return 1;
  }
}
