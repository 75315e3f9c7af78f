package org.bangfu.registry.standing.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Household;
import org.bangfu.registry.standing.monitoring.measure.MeasureKind;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a household's plan of a year says; written once. A changed plan is another version. */
@Entity
@Immutable
@Table(name = "household_plan")
public class PlanDraft {
  @Id private UUID id;
  private UUID householdId;
  private DivisionCode division;
  private int year;
  private int version;
  private boolean willing;
  private boolean capable;

  @Enumerated(EnumType.STRING)
  private HelpPath recommended;

  @Enumerated(EnumType.STRING)
  private HelpPath path;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> measures;

  private Sealed goals;

  protected PlanDraft() {}

  /**
   * @param version counted from one in the household's year
   * @param goals sealed under the household's key
   */
  PlanDraft(Household household, NewPlan plan, int version, HelpPath recommended, Sealed goals) {
    this.id = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.year = plan.year();
    this.version = version;
    this.willing = plan.willing();
    this.capable = plan.capable();
    this.recommended = recommended;
    this.path = plan.path() == null ? recommended : plan.path();
    this.measures = plan.measures().stream().distinct().map(MeasureKind::name).toList();
    this.goals = goals;
  }

  public UUID id() {
    return id;
  }

  public UUID householdId() {
    return householdId;
  }

  public DivisionCode division() {
    return division;
  }

  public int year() {
    return year;
  }

  public int version() {
    return version;
  }

  /** Whether those who can work want to do more. */
  public boolean isWilling() {
    return willing;
  }

  /** Whether they know how to. */
  public boolean isCapable() {
    return capable;
  }

  public HelpPath recommended() {
    return recommended;
  }

  /** The way that a person confirmed or chose. */
  public HelpPath path() {
    return path;
  }

  public List<MeasureKind> measures() {
    return measures.stream().map(MeasureKind::valueOf).toList();
  }

  public Sealed goals() {
    return goals;
  }
}
