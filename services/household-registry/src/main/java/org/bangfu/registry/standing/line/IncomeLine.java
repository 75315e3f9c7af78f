package org.bangfu.registry.standing.line;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.hibernate.annotations.Immutable;

/** The income per head and year that a household of a region must have passed; written once. */
@Entity
@Immutable
@Table(name = "income_line")
public class IncomeLine {
  @Id private UUID id;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private LineKind kind;

  private int year;
  private Money amount;
  private String source;
  private Instant recordedAt;
  private String recordedBy;

  protected IncomeLine() {}

  /**
   * @param amount yuan a head and year
   * @param source who set it, and where
   */
  IncomeLine(
      DivisionCode division, LineKind kind, int year, Money amount, String source, String actor) {
    this.id = Ids.next();
    this.division = division;
    this.kind = kind;
    this.year = year;
    this.amount = amount;
    this.source = source;
    this.recordedAt = Instant.now();
    this.recordedBy = actor;
  }

  boolean says(Money other, String otherSource) {
    return amount.equals(other) && source.equals(otherSource);
  }

  public UUID id() {
    return id;
  }

  public DivisionCode division() {
    return division;
  }

  public LineKind kind() {
    return kind;
  }

  public int year() {
    return year;
  }

  public Money amount() {
    return amount;
  }

  public String source() {
    return source;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }
}
