package org.bangfu.consumption.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.ClosedHousehold;
import org.bangfu.kit.value.division.DivisionCode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A household of the registry, as far as it was heard of; written by {@link CopyHouseholds}. */
@Entity
@Immutable
@Table(name = "household")
public class KnownHousehold {
  @Id private UUID id;
  private DivisionCode division;
  private long version;
  private @Nullable LocalDate closedOn;
  private @Nullable UUID mergedInto;

  protected KnownHousehold() {}

  public UUID id() {
    return id;
  }

  public DivisionCode division() {
    return division;
  }

  /** The day from which its file is closed; null while it is open. */
  public @Nullable LocalDate closedOn() {
    return closedOn;
  }

  /** A problem if its file is closed: nothing new is taken of it. */
  public void requireOpen() {
    ClosedHousehold.refuse(id, closedOn, mergedInto);
  }

  /** The registry's version that this copy shows. */
  public long version() {
    return version;
  }
}
