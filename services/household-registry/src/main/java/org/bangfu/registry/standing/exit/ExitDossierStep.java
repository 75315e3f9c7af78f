package org.bangfu.registry.standing.exit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.registry.household.Explained;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A step of a dossier, written once; a wrong one is taken back by one that points at it. */
@Entity
@Immutable
@Table(name = "exit_dossier_step")
public class ExitDossierStep implements Explained {
  @Id private UUID id;
  private UUID dossierId;
  private UUID householdId;

  @Enumerated(EnumType.STRING)
  private DossierState toState;

  private LocalDate occurredOn;
  private @Nullable Integer inFavour;
  private @Nullable Integer against;
  private @Nullable Integer abstained;
  private @Nullable LocalDate postedUntil;
  private String actor;
  private @Nullable Sealed reason;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected ExitDossierStep() {}

  @Override
  public UUID id() {
    return id;
  }

  public UUID dossierId() {
    return dossierId;
  }

  @Override
  public UUID householdId() {
    return householdId;
  }

  public DossierState toState() {
    return toState;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** Null where nobody voted. */
  public @Nullable Votes votes() {
    return inFavour == null || against == null || abstained == null
        ? null
        : new Votes(inFavour, against, abstained);
  }

  public @Nullable LocalDate postedUntil() {
    return postedUntil;
  }

  public String actor() {
    return actor;
  }

  @Override
  public @Nullable Sealed reason() {
    return reason;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** The step that is taken back by this one; null for any other. */
  public @Nullable UUID reverses() {
    return reverses;
  }
}
