package org.bangfu.needs.help.wish;

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
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.jspecify.annotations.Nullable;

/**
 * Something small that somebody wishes. Written once; every later step is a conditional statement
 * of {@link WishStates}, because many act on one wish at once.
 */
@Entity
@Table(name = Wishes.TABLE)
public class Wish implements Placed {
  @Id private UUID id;
  private UUID publicId;
  @Embedded private Origin origin;
  private @Nullable UUID householdId;
  private UUID makerId;

  @Enumerated(EnumType.STRING)
  private MakerKind makerKind;

  private @Nullable Sealed makerName;
  private @Nullable Sealed school;
  private DivisionCode division;
  private String wished;
  private Money value;

  @Enumerated(EnumType.STRING)
  private WishState state;

  private @Nullable LocalDate publishedOn;
  private @Nullable LocalDate closedOn;

  private long version;

  protected Wish() {}

  Wish(NewWish facts, UUID makerId, DivisionCode village, Vaults vaults) {
    this.id = Ids.next();
    this.publicId = Ids.publicId();
    this.origin = facts.origin();
    this.householdId = facts.householdId();
    this.makerId = makerId;
    this.makerKind = facts.makerKind();
    this.makerName = vaults.seal(makerId, Confidential.WISH_MAKER_NAME, facts.makerName());
    this.school = vaults.seal(makerId, Confidential.WISH_SCHOOL, facts.school());
    this.division = village;
    this.wished = facts.wished();
    this.value = facts.value();
    this.state = WishState.OPEN;
    this.publishedOn = facts.publishedOn();
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

  public UUID publicId() {
    return publicId;
  }

  public @Nullable UUID householdId() {
    return householdId;
  }

  /** Whose key seals the name and the school. */
  public UUID makerId() {
    return makerId;
  }

  public MakerKind makerKind() {
    return makerKind;
  }

  /** In clear, as the school; both are null once the maker's key was destroyed. */
  public @Nullable PersonalText makerName(Vaults vaults) {
    return vaults.open(makerId, Confidential.WISH_MAKER_NAME, makerName);
  }

  public @Nullable PersonalText school(Vaults vaults) {
    return vaults.open(makerId, Confidential.WISH_SCHOOL, school);
  }

  /** The text that is published. */
  public String wished() {
    return wished;
  }

  /** Estimated, in yuan. */
  public Money value() {
    return value;
  }

  public WishState state() {
    return state;
  }

  public @Nullable LocalDate publishedOn() {
    return publishedOn;
  }

  /** The day it was realised or taken down. */
  public @Nullable LocalDate closedOn() {
    return closedOn;
  }

  public long version() {
    return version;
  }
}
