package org.bangfu.registry.standing.income;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Household;
import org.hibernate.annotations.Immutable;

/** What a household earned in a year, as somebody wrote it down; written once. */
@Entity
@Immutable
@Table(name = "income_year")
public class IncomeYear {
  @Id private UUID id;
  private UUID householdId;
  private DivisionCode division;
  private int year;
  @Embedded private Earned earned;
  private int members;
  private Instant recordedAt;
  private String recordedBy;

  protected IncomeYear() {}

  /**
   * @param members at the end of the year
   */
  IncomeYear(Household household, int year, Earned earned, int members, String actor) {
    this.id = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.year = year;
    this.earned = earned;
    this.members = members;
    this.recordedAt = Instant.now();
    this.recordedBy = actor;
  }

  public UUID id() {
    return id;
  }

  UUID householdId() {
    return householdId;
  }

  public int year() {
    return year;
  }

  public Earned earned() {
    return earned;
  }

  public int members() {
    return members;
  }

  /** Net, yuan a year. */
  public BigDecimal perHead() {
    return earned.perHead(members);
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String recordedBy() {
    return recordedBy;
  }
}
