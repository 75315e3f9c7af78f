package org.bangfu.registry.standing.exit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/**
 * What an exit of a household has been through (退出档案), as it stands. It is changed by {@link
 * DossierMoves} alone.
 */
@Entity
@Immutable
@Table(name = "exit_dossier")
public class ExitDossier {
  @Id private UUID id;
  private UUID householdId;

  @Enumerated(EnumType.STRING)
  private DossierState state;

  private LocalDate since;
  private @Nullable LocalDate postedUntil;

  protected ExitDossier() {}

  public UUID id() {
    return id;
  }

  public DossierState state() {
    return state;
  }

  /** The day of its last step. */
  public LocalDate since() {
    return since;
  }

  /** The last day of the announcement; null before there is one. */
  public @Nullable LocalDate postedUntil() {
    return postedUntil;
  }
}
