package org.bangfu.registry.standing.village;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.code.StepOrigin;
import org.bangfu.registry.step.ReversibleStep;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What a county said of a village; written once. */
@Entity
@Immutable
@Table(name = "village_step")
public class VillageStep implements Placed, ReversibleStep {
  @Id private UUID id;
  private DivisionCode division;
  private int number;

  @Enumerated(EnumType.STRING)
  private VillageState fromState;

  @Enumerated(EnumType.STRING)
  private VillageState toState;

  private LocalDate occurredOn;

  @Enumerated(EnumType.STRING)
  private StepOrigin origin;

  private @Nullable String basis;
  private @Nullable String reason;
  private @Nullable Integer population;
  private @Nullable Integer poor;
  private @Nullable BigDecimal bound;
  private boolean overridden;
  private @Nullable UUID reverses;
  private String client;
  private @Nullable String clientReference;
  private String actor;
  private Instant recordedAt;

  protected VillageStep() {}

  private VillageStep(
      DivisionCode division,
      int number,
      VillageState from,
      VillageState to,
      LocalDate day,
      Acting acting) {
    this.id = Ids.next();
    this.division = division;
    this.number = number;
    this.fromState = from;
    this.toState = to;
    this.occurredOn = day;
    this.origin = StepOrigin.LIVE;
    this.client = acting.client();
    this.actor = acting.actor();
    this.recordedAt = Instant.now();
  }

  /** The step with that number in the history of its village. */
  static VillageStep of(
      WantedStep wanted,
      int number,
      VillageState from,
      @Nullable String clientReference,
      Acting acting) {
    VillageStep step =
        new VillageStep(wanted.village(), number, from, wanted.to(), wanted.day(), acting);
    step.origin = wanted.origin();
    step.basis = wanted.basis();
    step.reason = wanted.to() == VillageState.POOR ? wanted.reason() : null;
    step.clientReference = clientReference;
    return step;
  }

  /** Takes it back. */
  static VillageStep reversal(
      VillageStep wrong, int number, VillageState to, LocalDate day, String reason, Acting acting) {
    VillageStep step = new VillageStep(wrong.division, number, wrong.toState, to, day, acting);
    step.reason = reason;
    step.overridden = wrong.overridden;
    step.reverses = wrong.id;
    return step;
  }

  /** Keeps by what a delisting was judged, and whether the county answers for it. */
  VillageStep judgedBy(PoorOnDay found, WantedStep wanted, boolean overridden) {
    this.population = wanted.population();
    this.poor = found.isKnown(wanted.day()) ? found.poor() : null;
    this.bound = found.bound();
    this.overridden = overridden;
    this.reason = overridden ? wanted.reason() : null;
    return this;
  }

  boolean says(WantedStep wanted) {
    return toState == wanted.to()
        && occurredOn.equals(wanted.day())
        && wanted.basis().equals(basis)
        && origin == wanted.origin()
        && (toState == VillageState.DELISTED || Objects.equals(reason, wanted.reason()))
        && Objects.equals(
            population, wanted.to() == VillageState.DELISTED ? wanted.population() : null)
        && (!overridden || (wanted.override() && Objects.equals(reason, wanted.reason())));
  }

  @Override
  public UUID id() {
    return id;
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  /** From 1, in the history of its village. */
  public int number() {
    return number;
  }

  public VillageState fromState() {
    return fromState;
  }

  @Override
  public VillageState toState() {
    return toState;
  }

  @Override
  public LocalDate occurredOn() {
    return occurredOn;
  }

  public StepOrigin origin() {
    return origin;
  }

  /** The paper that says so; null for a reversal. */
  public @Nullable String basis() {
    return basis;
  }

  /** Why it was taken back, why the county answers for it, or why the village is poor again. */
  public @Nullable String reason() {
    return reason;
  }

  /** Of the rural register, by the paper of a delisting. */
  public @Nullable Integer population() {
    return population;
  }

  /** Of them, by our register on that day. */
  public @Nullable Integer poor() {
    return poor;
  }

  /** Percent. */
  public @Nullable BigDecimal bound() {
    return bound;
  }

  /** Of a reversal, whether it was of what is taken back. */
  public boolean isOverridden() {
    return overridden;
  }

  @Override
  public @Nullable UUID reverses() {
    return reverses;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
