package org.bangfu.registry.standing.monitoring.contact;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Who looks after a household from a day on, or that nobody does; written once. */
@Entity
@Immutable
@Table(name = "monitoring_contact")
public class ContactStep {
  @Id private UUID id;
  private UUID householdId;

  @Enumerated(EnumType.STRING)
  private ContactKind kind;

  @Enumerated(EnumType.STRING)
  private @Nullable ContactRole role;

  private @Nullable UUID account;
  private @Nullable Sealed name;
  private LocalDate occurredOn;
  private @Nullable Sealed reason;
  private String actor;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected ContactStep() {}

  public UUID id() {
    return id;
  }

  UUID householdId() {
    return householdId;
  }

  /** Of a reversal, that of what is taken back. */
  public ContactKind kind() {
    return kind;
  }

  /** Null where nobody is named. */
  public @Nullable ContactRole role() {
    return role;
  }

  /** With which that person works here; null where there is none. */
  public @Nullable UUID account() {
    return account;
  }

  /** Sealed under the household's key. */
  public @Nullable Sealed name() {
    return name;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** Why nobody is named any more, or it is taken back; sealed likewise. */
  public @Nullable Sealed reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** The step that is taken back by this one; null for any other. */
  public @Nullable UUID reverses() {
    return reverses;
  }
}
