package org.bangfu.registry.redivision.release;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.hibernate.annotations.Immutable;

/** The codes of a year as their source has them; written once. */
@Entity
@Immutable
@Table(name = "division_release")
public class DivisionRelease {
  @Id private UUID id;
  private DivisionCode division;
  private String name;
  private int rowsRead;
  private String actor;
  private Instant recordedAt;

  protected DivisionRelease() {}

  DivisionRelease(DivisionCode division, String name, int rows, String actor) {
    this.id = Ids.next();
    this.division = division;
    this.name = name;
    this.rowsRead = rows;
    this.actor = actor;
    this.recordedAt = Instant.now();
  }

  public UUID id() {
    return id;
  }

  /** Inside of which it says all there is. */
  public DivisionCode division() {
    return division;
  }

  public String name() {
    return name;
  }

  public int rows() {
    return rowsRead;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
