package org.bangfu.registry.manager;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.step.ReversibleStep;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A step of an information manager; written once. It keeps where the manager was before, so that a
 * wrong one can be taken back by a step of its own that points at it.
 */
@Entity
@Immutable
@Table(name = "manager_step")
public class ManagerStep implements ReversibleStep {
  @Id private UUID id;
  private UUID managerId;

  @Enumerated(EnumType.STRING)
  private ManagerMove move;

  @Enumerated(EnumType.STRING)
  private ManagerState fromState;

  @Enumerated(EnumType.STRING)
  private ManagerState toState;

  private LocalDate occurredOn;
  private LocalDate sinceBefore;
  private @Nullable LocalDate awayBefore;
  private UUID stationBefore;
  private DivisionCode divisionBefore;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> divisionsBefore;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> papers;

  private @Nullable Sealed reason;
  private String actor;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected ManagerStep() {}

  /**
   * Of a manager that stands where it stood before the step.
   *
   * @param reason sealed under the manager's key
   * @param reverses the step that is taken back by this one; null for any other
   */
  ManagerStep(
      InformationManager before,
      ManagerMove move,
      ManagerState to,
      Taken taken,
      @Nullable Sealed reason,
      @Nullable UUID reverses) {
    this.id = Ids.next();
    this.managerId = before.id();
    this.move = move;
    this.fromState = before.state();
    this.toState = to;
    this.occurredOn = taken.occurredOn();
    this.sinceBefore = before.since();
    this.awayBefore = before.awaySince();
    Post post = before.post();
    this.stationBefore = post.stationId();
    this.divisionBefore = post.division();
    this.divisionsBefore = post.divisions().stream().map(DivisionCode::value).toList();
    this.papers = taken.papers().stream().distinct().map(Paper::name).toList();
    this.reason = reason;
    this.actor = taken.actor();
    this.recordedAt = Instant.now();
    this.reverses = reverses;
  }

  @Override
  public UUID id() {
    return id;
  }

  public ManagerMove move() {
    return move;
  }

  public ManagerState fromState() {
    return fromState;
  }

  @Override
  public ManagerState toState() {
    return toState;
  }

  /** Whether others heard of it, and count. */
  boolean isTold() {
    return fromState.isTold() || toState.isTold();
  }

  @Override
  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** Since when the manager stood where it stood before. */
  LocalDate sinceBefore() {
    return sinceBefore;
  }

  /** Since when the manager was not at work before; null for one at work. */
  @Nullable LocalDate awayBefore() {
    return awayBefore;
  }

  /** Where the manager worked before. */
  public Post postBefore() {
    return new Post(
        stationBefore, divisionBefore, divisionsBefore.stream().map(DivisionCode::new).toList());
  }

  public List<Paper> papers() {
    return papers.stream().map(Paper::valueOf).toList();
  }

  public @Nullable Sealed reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** The step that is taken back by this one; null for any other. */
  @Override
  public @Nullable UUID reverses() {
    return reverses;
  }
}
