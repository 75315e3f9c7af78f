package org.bangfu.consumption.household;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.hibernate.annotations.Immutable;

/** A household of the registry, as far as it was heard of; written by {@link CopyHouseholds}. */
@Entity
@Immutable
@Table(name = "household")
public class KnownHousehold {
  @Id private UUID id;
  private DivisionCode division;
  private long version;

  protected KnownHousehold() {}

  public UUID id() {
    return id;
  }

  public DivisionCode division() {
    return division;
  }

  /** The registry's version that this copy shows. */
  public long version() {
    return version;
  }
}
