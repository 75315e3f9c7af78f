package org.bangfu.registry.standing.monitoring.clue;

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

/** A step of a clue, written once; a wrong one is taken back by one that points at it. */
@Entity
@Immutable
@Table(name = "clue_step")
public class ClueStep {
  @Id private UUID id;
  private UUID clueId;
  private UUID householdId;

  @Enumerated(EnumType.STRING)
  private ClueState toState;

  private LocalDate occurredOn;
  private String actor;
  private @Nullable Sealed reason;
  private @Nullable Sealed verifier;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected ClueStep() {}

  public UUID id() {
    return id;
  }

  public UUID clueId() {
    return clueId;
  }

  public ClueState toState() {
    return toState;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  public String actor() {
    return actor;
  }

  /** What was told, or why; sealed under the household's key. */
  public @Nullable Sealed reason() {
    return reason;
  }

  /** Who looks into it, sealed likewise; null for any other step. */
  public @Nullable Sealed verifier() {
    return verifier;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** The step that is taken back by this one; null for any other. */
  public @Nullable UUID reverses() {
    return reverses;
  }
}
