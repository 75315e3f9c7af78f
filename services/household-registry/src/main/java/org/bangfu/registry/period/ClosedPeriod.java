package org.bangfu.registry.period;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;

/** Days of a county into which nobody dates a record any more, until they are reopened. */
@Entity
@Table(name = "closed_period")
public class ClosedPeriod implements Placed {
  @Id private UUID id;
  private long version;
  private DivisionCode division;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private boolean closed;

  protected ClosedPeriod() {}

  ClosedPeriod(DivisionCode county, LocalDate firstDay, LocalDate lastDay) {
    this.id = Ids.next();
    this.version = 1;
    this.division = county;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.closed = true;
  }

  /** Its row is held by whoever reopens it. */
  void reopen() {
    closed = false;
    version++;
  }

  @Override
  public UUID id() {
    return id;
  }

  public long version() {
    return version;
  }

  /** The county. */
  @Override
  public DivisionCode division() {
    return division;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** Included. */
  public LocalDate lastDay() {
    return lastDay;
  }

  public boolean isClosed() {
    return closed;
  }
}
