package org.bangfu.reporting.publication;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.reporting.completeness.Completeness.Mark;
import org.hibernate.annotations.Immutable;

/** What an office published of a division as of a day; written once. */
@Entity
@Immutable
@Table(name = "publication")
public class Publication {
  /** How many levels below its division a publication has figures of. */
  static final int LEVELS_BELOW = 2;

  @Id private UUID id;
  private DivisionCode division;
  private String name;
  private LocalDate asOf;

  @Enumerated(EnumType.STRING)
  private Mark mark;

  private Instant publishedAt;
  private String publishedBy;

  protected Publication() {}

  public UUID id() {
    return id;
  }

  public DivisionCode division() {
    return division;
  }

  public String name() {
    return name;
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** How complete the figures were at that moment. */
  public Mark mark() {
    return mark;
  }

  public Instant publishedAt() {
    return publishedAt;
  }

  public String publishedBy() {
    return publishedBy;
  }

  /** Whether it has figures of that division. */
  public boolean isOf(DivisionCode other) {
    return division.contains(other)
        && other.level().ordinal() <= division.level().ordinal() + LEVELS_BELOW;
  }
}
