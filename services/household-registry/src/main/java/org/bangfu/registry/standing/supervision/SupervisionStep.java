package org.bangfu.registry.standing.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.kit.value.money.Money;
import org.bangfu.registry.step.ReversibleStep;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** The beginning or the end of a supervision, or one of these taken back; written once. */
@Entity
@Immutable
@Table(name = "supervision_step")
public class SupervisionStep implements Placed, ReversibleStep {
  @Id private UUID id;
  private UUID supervisionId;
  private DivisionCode division;
  private @Nullable String site;
  private int number;

  @Enumerated(EnumType.STRING)
  private SupervisionState fromState;

  @Enumerated(EnumType.STRING)
  private SupervisionState toState;

  private LocalDate occurredOn;
  private @Nullable String basis;
  private @Nullable Money budget;
  private @Nullable Money spent;
  private @Nullable String plan;
  private @Nullable String reason;
  private @Nullable UUID reverses;
  private String client;
  private @Nullable String clientReference;
  private String actor;
  private Instant recordedAt;

  protected SupervisionStep() {}

  private SupervisionStep(
      Supervised of, int number, SupervisionState to, LocalDate day, Acting acting) {
    this.id = Ids.next();
    this.division = of.division();
    this.site = of.site();
    this.number = number;
    this.fromState = to == SupervisionState.ON ? SupervisionState.OFF : SupervisionState.ON;
    this.toState = to;
    this.occurredOn = day;
    this.client = acting.client();
    this.actor = acting.actor();
    this.recordedAt = Instant.now();
  }

  /** The first step of a supervision, which has its id. */
  static SupervisionStep beginning(
      Beginning beginning, int number, @Nullable String clientReference, Acting acting) {
    SupervisionStep step =
        new SupervisionStep(beginning.of(), number, SupervisionState.ON, beginning.day(), acting);
    step.supervisionId = step.id;
    step.basis = beginning.basis();
    step.budget = beginning.budget();
    step.plan = beginning.plan();
    step.clientReference = clientReference;
    return step;
  }

  static SupervisionStep end(SupervisionStep beginning, int number, End end, Acting acting) {
    SupervisionStep step =
        new SupervisionStep(beginning.of(), number, SupervisionState.OFF, end.day(), acting);
    step.supervisionId = beginning.supervisionId;
    step.basis = end.basis();
    step.spent = end.spent();
    return step;
  }

  /** Takes it back. */
  static SupervisionStep reversal(
      SupervisionStep wrong, int number, LocalDate day, String reason, Acting acting) {
    SupervisionStep step = new SupervisionStep(wrong.of(), number, wrong.fromState, day, acting);
    step.supervisionId = wrong.supervisionId;
    step.reason = reason;
    step.reverses = wrong.id;
    return step;
  }

  @Override
  public UUID id() {
    return id;
  }

  public UUID supervisionId() {
    return supervisionId;
  }

  public Supervised of() {
    return new Supervised(division, site);
  }

  @Override
  public DivisionCode division() {
    return division;
  }

  /** From 1, in the history of the village or site. */
  public int number() {
    return number;
  }

  public SupervisionState fromState() {
    return fromState;
  }

  @Override
  public SupervisionState toState() {
    return toState;
  }

  @Override
  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** The paper that says so; null for a reversal. */
  public @Nullable String basis() {
    return basis;
  }

  /** What is to be spent because of it; null where nobody says, and for any but a beginning. */
  public @Nullable Money budget() {
    return budget;
  }

  /** What was spent by its end; null where nobody says, and for any but an end. */
  public @Nullable Money spent() {
    return spent;
  }

  public @Nullable String plan() {
    return plan;
  }

  /** Why it was taken back. */
  public @Nullable String reason() {
    return reason;
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
