package org.bangfu.needs.aid;

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
import org.bangfu.kit.money.Money;
import org.bangfu.needs.origin.Origin;
import org.bangfu.needs.place.Placed;
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
  private @Nullable String note;
  private LocalDate occurredOn;

  protected AidRecord() {}

  AidRecord(NewAidRecord facts, DivisionCode place) {
    this.id = Ids.next();
    this.origin = facts.origin();
    this.division = place;
    this.householdId = facts.householdId();
    this.helperId = facts.helperId();
    this.drive = facts.drive();
    this.help = facts.help();
    this.channel = facts.channel();
    this.measures = facts.measures();
    this.goodsValue = facts.goodsValue();
    this.note = facts.note();
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

  public @Nullable String note() {
    return note;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** A record is never changed. */
  public long version() {
    return 1;
  }
}
