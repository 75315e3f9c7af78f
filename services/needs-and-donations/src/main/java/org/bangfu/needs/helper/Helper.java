package org.bangfu.needs.helper;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.id.Ids;
import org.bangfu.kit.personal.PersonalText;
import org.bangfu.needs.origin.Origin;
import org.bangfu.needs.place.Placed;
import org.jspecify.annotations.Nullable;

/** A registered helper (爱心人士, 爱心企业, 社会组织). */
@Entity
@Table(name = Helpers.TABLE)
public class Helper implements Placed {
  @Id private UUID id;
  @Embedded private Origin origin;

  @Enumerated(EnumType.STRING)
  private HelperKind kind;

  private PersonalText name;
  private @Nullable PersonalText phone;
  private @Nullable PersonalText nationalId;
  private DivisionCode division;
  private @Nullable DivisionCode nativePlace;
  private LocalDate registeredOn;
  private long version;

  protected Helper() {}

  Helper(NewHelper facts) {
    UUID person = facts.person();
    this.id = person == null ? Ids.next() : person;
    this.origin = facts.origin();
    this.kind = facts.kind();
    this.name = facts.name();
    this.phone = facts.phone();
    this.nationalId = facts.nationalId();
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

  public HelperKind kind() {
    return kind;
  }

  /** Masked: the clear name is nobody's without a purpose. A firm's name is public. */
  public String shownName() {
    return kind == HelperKind.PERSON ? name.maskedName() : name.clearText();
  }

  public @Nullable String maskedPhone() {
    return phone == null ? null : phone.maskedPhone();
  }

  public @Nullable String maskedNationalId() {
    return nationalId == null ? null : nationalId.maskedIdNumber();
  }

  public @Nullable DivisionCode nativePlace() {
    return nativePlace;
  }

  public LocalDate registeredOn() {
    return registeredOn;
  }

  public long version() {
    return version;
  }

  HelperRegistered registered() {
    return new HelperRegistered(id, version, division, kind, registeredOn);
  }
}
