package org.bangfu.needs.help.helper;

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
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/** A registered helper (爱心人士, 爱心企业, 社会组织). */
@Entity
@Table(name = Helpers.TABLE)
public class Helper implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;

  @Enumerated(EnumType.STRING)
  private HelperKind kind;

  private @Nullable PersonalText name;
  private @Nullable Sealed phone;
  private @Nullable String phoneIndex;
  private @Nullable Sealed nationalId;
  private @Nullable String nationalIdIndex;
  private DivisionCode division;
  private @Nullable DivisionCode nativePlace;
  private LocalDate registeredOn;
  private @Nullable LocalDate erasedOn;
  private @Nullable LocalDate vouchedOn;
  private @Nullable String vouchedBy;
  private @Nullable LocalDate vouchingEndedOn;
  private @Nullable String vouchingEndReason;
  private boolean vouchingEndedByStaff;
  private long version;

  protected Helper() {}

  Helper(UUID id, NewHelper facts, Vaults vaults, Confidential confidential) {
    this.id = id;
    this.origin = facts.origin();
    this.kind = facts.kind();
    this.name = facts.name();
    this.phone = vaults.seal(id, Confidential.HELPER_PHONE, facts.phone());
    this.phoneIndex = index(confidential, Confidential.HELPER_PHONE, facts.phone(), phone);
    this.nationalId = vaults.seal(id, Confidential.HELPER_NATIONAL_ID, facts.nationalId());
    this.nationalIdIndex =
        index(confidential, Confidential.HELPER_NATIONAL_ID, facts.nationalId(), nationalId);
    this.division = facts.division();
    this.nativePlace = facts.nativePlace();
    this.registeredOn = facts.registeredOn();
    this.version = 1;
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public Origin origin() {
    return origin;
  }

  public HelperKind kind() {
    return kind;
  }

  /** In clear, as the two after it; all three are null once the helper was erased. */
  public @Nullable PersonalText name() {
    return name;
  }

  public @Nullable PersonalText phone(Vaults vaults) {
    return vaults.open(id, Confidential.HELPER_PHONE, phone);
  }

  public @Nullable PersonalText nationalId(Vaults vaults) {
    return vaults.open(id, Confidential.HELPER_NATIONAL_ID, nationalId);
  }

  /** Masked: the clear name is nobody's without a purpose. A firm's name is public. */
  public @Nullable String shownName() {
    if (name == null) {
      return null;
    }
    return kind == HelperKind.PERSON ? name.maskedName() : name.clearText();
  }

  public @Nullable DivisionCode nativePlace() {
    return nativePlace;
  }

  public LocalDate registeredOn() {
    return registeredOn;
  }

  /** The day on which everything personal went; null for those who are there. */
  public @Nullable LocalDate erasedOn() {
    return erasedOn;
  }

  /** Blanks what is personal and leaves what its claims and gifts refer to. */
  public void erase(LocalDate day) {
    if (erasedOn == null) {
      this.name = null;
      this.phone = null;
      this.phoneIndex = null;
      this.nationalId = null;
      this.nationalIdIndex = null;
      this.erasedOn = day;
      this.vouchingEndReason = null;
      if (isVouchedFor()) {
        this.vouchingEndedOn = day;
      }
      this.version++;
    }
  }

  /** The day from which somebody vouches for it, or did last; null for one whom nobody ever did. */
  public @Nullable LocalDate vouchedOn() {
    return vouchedOn;
  }

  /** The day on which the last vouching ended; null while it holds. */
  public @Nullable LocalDate vouchingEndedOn() {
    return vouchingEndedOn;
  }

  /** In the words of who withdrew it. */
  public @Nullable String vouchingEndReason() {
    return vouchingEndReason;
  }

  public boolean isVouchedFor() {
    return vouchedOn != null && vouchingEndedOn == null;
  }

  /** Whether staff has withdrawn the last vouching. */
  boolean isDistrusted() {
    return vouchingEndedOn != null && vouchingEndedByStaff;
  }

  void vouch(String actor, LocalDate day) {
    if (!isVouchedFor()) {
      this.vouchedOn = day;
      this.vouchedBy = actor;
      this.vouchingEndedOn = null;
      this.vouchingEndReason = null;
      this.vouchingEndedByStaff = false;
      this.version++;
    }
  }

  void endVouching(String reason, boolean byStaff, LocalDate day) {
    this.vouchingEndedOn = day;
    this.vouchingEndReason = reason;
    this.vouchingEndedByStaff = byStaff;
    this.version++;
  }

  public long version() {
    return version;
  }

  private static @Nullable String index(
      Confidential confidential,
      String column,
      @Nullable PersonalText value,
      @Nullable Sealed sealed) {
    return value == null || sealed == null ? null : confidential.indexOf(column, value);
  }

  HelperRegistered registered() {
    return new HelperRegistered(id, version, division, kind, registeredOn);
  }
}
