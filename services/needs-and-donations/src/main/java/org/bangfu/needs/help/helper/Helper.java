package org.bangfu.needs.help.helper;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.record.origin.Origin;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A registered helper (爱心人士, 爱心企业, 社会组织). Written are the columns that have changed: the database
 * takes one that is part of a unique key for a change of the key, even to what it was, and whoever
 * names the helper meanwhile would have to wait.
 */
@Entity
@DynamicUpdate
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
  @Embedded private Vouching vouching;
  private @Nullable UUID mergedInto;
  private @Nullable Instant mergedAt;
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
    this.vouching = Vouching.none();
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
      this.vouching.erase(day);
      this.version++;
    }
  }

  public Vouching vouching() {
    return vouching;
  }

  void vouch(String actor, LocalDate day) {
    if (!vouching.holds()) {
      vouching.begin(actor, day);
      this.version++;
    }
  }

  void endVouching(String reason, boolean byStaff, LocalDate day) {
    vouching.end(reason, byStaff, day);
    this.version++;
  }

  /** Whom it is one with, who may be so with another one in its turn; null for who is its own. */
  public @Nullable UUID mergedInto() {
    return mergedInto;
  }

  /** Whether it is neither erased nor one with another. */
  public boolean isItsOwn() {
    return mergedInto == null && erasedOn == null;
  }

  /** Is another one from now on, as of a day. */
  public HelperMerged mergeInto(UUID survivor, LocalDate day) {
    this.mergedInto = survivor;
    this.mergedAt = Instant.now();
    return merged(survivor, false, day);
  }

  /** Is its own again, as if it had never been another one. */
  public HelperMerged part(UUID survivor, LocalDate day) {
    this.mergedInto = null;
    this.mergedAt = null;
    return merged(survivor, true, day);
  }

  private HelperMerged merged(UUID survivor, boolean undone, LocalDate day) {
    this.version++;
    return new HelperMerged(survivor, id, version, division, kind, undone, day);
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
