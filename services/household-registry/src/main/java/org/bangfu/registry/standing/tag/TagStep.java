package org.bangfu.registry.standing.tag;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Explained;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What became of a tag, that it was set the first of it; written once. */
@Entity
@Immutable
@Table(name = "tag_step")
public class TagStep implements Explained {
  @Id private UUID id;
  private UUID tagId;
  private UUID householdId;
  private @Nullable UUID memberId;
  private DivisionCode division;
  private String kind;

  @Enumerated(EnumType.STRING)
  private @Nullable TagState fromState;

  @Enumerated(EnumType.STRING)
  private TagState toState;

  private boolean reversal;
  private LocalDate occurredOn;
  private @Nullable Sealed reason;
  private String actor;
  private Instant recordedAt;

  protected TagStep() {}

  /**
   * A tag is set.
   *
   * @param memberId null where the household as a whole has it
   * @param reason sealed under the subject's key
   */
  TagStep(
      TaggedHousehold household,
      @Nullable UUID memberId,
      String kind,
      LocalDate setOn,
      String actor,
      @Nullable Sealed reason) {
    this.id = Ids.next();
    this.tagId = id;
    this.householdId = household.id();
    this.memberId = memberId;
    this.division = household.division();
    this.kind = kind;
    this.toState = TagState.SET;
    this.occurredOn = setOn;
    this.actor = actor;
    this.reason = reason;
    this.recordedAt = Instant.now();
  }

  /**
   * A step that follows another.
   *
   * @param reversal whether it takes that one back
   * @param reason sealed under the subject's key
   */
  TagStep(
      TagStep last,
      TagState to,
      boolean reversal,
      LocalDate occurredOn,
      String actor,
      @Nullable Sealed reason) {
    this.id = Ids.next();
    this.tagId = last.tagId;
    this.householdId = last.householdId;
    this.memberId = last.memberId;
    this.division = last.division;
    this.kind = last.kind;
    this.fromState = last.toState;
    this.toState = to;
    this.reversal = reversal;
    this.occurredOn = occurredOn;
    this.actor = actor;
    this.reason = reason;
    this.recordedAt = Instant.now();
  }

  @Override
  public UUID id() {
    return id;
  }

  public UUID tagId() {
    return tagId;
  }

  @Override
  public UUID householdId() {
    return householdId;
  }

  /** Null where the household as a whole has the tag. */
  public @Nullable UUID memberId() {
    return memberId;
  }

  /** Who has the tag: the member, or else the household. */
  @Override
  public UUID subject() {
    return Objects.requireNonNullElse(memberId, householdId);
  }

  public String kind() {
    return kind;
  }

  /** Null where the tag is set. */
  public @Nullable TagState fromState() {
    return fromState;
  }

  public TagState toState() {
    return toState;
  }

  public boolean isReversal() {
    return reversal;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  @Override
  public @Nullable Sealed reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
