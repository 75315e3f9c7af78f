package org.bangfu.registry.standing.monitoring.clue;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Something that points at a household, as it stands. It is changed by {@link ClueMoves} alone. */
@Entity
@Immutable
@Table(name = "monitoring_clue")
public class Clue {
  @Id private UUID id;
  private UUID householdId;

  @Enumerated(EnumType.STRING)
  private ClueSource source;

  private @Nullable String department;
  private LocalDate reportedOn;

  @Enumerated(EnumType.STRING)
  private ClueState state;

  private LocalDate since;
  private @Nullable UUID endedBy;

  protected Clue() {}

  public UUID id() {
    return id;
  }

  public ClueSource source() {
    return source;
  }

  /** Whose warning it is; null for any other source. */
  public @Nullable String department() {
    return department;
  }

  public LocalDate reportedOn() {
    return reportedOn;
  }

  public ClueState state() {
    return state;
  }

  /** The day of its last step that stands. */
  public LocalDate since() {
    return since;
  }

  /** The household's step into monitoring that answered it, or that closed the file. */
  public @Nullable UUID endedBy() {
    return endedBy;
  }
}
