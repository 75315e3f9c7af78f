package org.bangfu.consumption.producer;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** Somebody who sells what households supply. */
@Entity
public class Producer implements Placed {
  @Id private UUID id;
  @Version private long version;
  private String client;
  private @Nullable String clientReference;
  // null once it was forgotten
  private @Nullable Sealed name;

  // read with the producer, because everybody who reads it sees its name
  @Formula("(select k.wrapped from subject_key k where k.subject = id)")
  private @Nullable String nameKey;

  private @Nullable UUID householdId;

  @Enumerated(EnumType.STRING)
  private ProducerKind kind;

  private DivisionCode division;
  private LocalDate occurredOn;
  private String registeredBy;
  private Instant recordedAt;

  protected Producer() {}

  Producer(NewProducer producer, String client, String actor) {
    this.id = Ids.next();
    this.client = client;
    this.clientReference = producer.clientReference();
    this.householdId = producer.householdId();
    this.kind = producer.kind();
    this.division = producer.division();
    this.occurredOn = producer.occurredOn();
    this.registeredBy = actor;
    this.recordedAt = Instant.now();
  }

  @Override
  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /**
   * A household is called by a person's name, so its name is masked; null once it was forgotten.
   */
  public @Nullable String shown(@Nullable PersonalText clear) {
    if (clear == null) {
      return null;
    }
    return kind == ProducerKind.HOUSEHOLD ? clear.maskedName() : clear.clearText();
  }

  @Nullable Sealed name() {
    return name;
  }

  /** The key of the name as it is kept; null once it was destroyed. */
  @Nullable String nameKey() {
    return nameKey;
  }

  void call(Sealed name) {
    this.name = name;
  }

  /** The household that it is, where it said so. */
  public @Nullable UUID householdId() {
    return householdId;
  }

  public ProducerKind kind() {
    return kind;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
