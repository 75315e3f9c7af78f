package org.bangfu.registry.division;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A division as the source names it. */
@Entity
@Immutable
@Table(name = "division")
public class Division {
  @Id private String code;
  private String name;

  @Enumerated(EnumType.STRING)
  private DivisionLevel level;

  private @Nullable DivisionCode parent;
  private @Nullable LocalDate validFrom;
  private @Nullable LocalDate validTo;
  private @Nullable DivisionCode predecessor;

  protected Division() {}

  public DivisionCode code() {
    return new DivisionCode(code);
  }

  public String name() {
    return name;
  }

  public DivisionLevel level() {
    return level;
  }

  /** The division above; null for the nation. */
  public @Nullable DivisionCode parent() {
    return parent;
  }

  /** The first day; null if it was there before the first source. */
  public @Nullable LocalDate validFrom() {
    return validFrom;
  }

  /** The last day; null while it is there. */
  public @Nullable LocalDate validTo() {
    return validTo;
  }

  /** The code that this one took the place of. */
  public @Nullable DivisionCode predecessor() {
    return predecessor;
  }
}
