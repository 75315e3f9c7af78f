package org.bangfu.registry.roll.sift;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A look at all open households of a place by all rules. It is moved by statements alone. */
@Entity
@Immutable
@Table(name = "sift_run")
public class SiftRun implements Placed {
  @Id private UUID id;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private SiftRunState state;

  private int households;
  private Instant startedAt;
  private String startedBy;
  private @Nullable Instant endedAt;

  protected SiftRun() {}

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  public SiftRunState state() {
    return state;
  }

  /** Whose file was open when it began. */
  public int households() {
    return households;
  }

  public Instant startedAt() {
    return startedAt;
  }

  public String startedBy() {
    return startedBy;
  }

  /** Null while it runs. */
  public @Nullable Instant endedAt() {
    return endedAt;
  }
}
