package org.bangfu.needs.help.pair;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.confidential.Confidential;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody decided of a pair; written once. */
@Entity
@Immutable
@Table(name = "helper_pair_decision")
public class PairDecision {
  @Id private UUID id;
  private UUID pairId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private @Nullable UUID survivorId;
  private @Nullable UUID goneId;
  private LocalDate occurredOn;
  private UUID subject;
  private Sealed reason;
  private String actor;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected PairDecision() {}

  /**
   * What somebody says of a pair.
   *
   * @param reason in the words of who says so
   */
  public record Why(String actor, PersonalText reason) {}

  /**
   * Which of them stays, and which one is that one since.
   *
   * @param survivor the one that stays
   */
  public record Sides(UUID survivor, UUID gone) {}

  /**
   * @param sides null where they differ
   * @param reverses the decision that is taken back; null for any other
   */
  PairDecision(
      HelperPair pair,
      Verdict verdict,
      @Nullable Sides sides,
      LocalDate occurredOn,
      Why why,
      @Nullable UUID reverses,
      Confidential confidential) {
    this.id = Ids.next();
    this.pairId = pair.id();
    this.division = pair.division();
    this.verdict = verdict;
    if (sides != null) {
      this.survivorId = sides.survivor();
      this.goneId = sides.gone();
    }
    this.occurredOn = occurredOn;
    this.subject = Ids.next();
    this.reason =
        Objects.requireNonNull(
            confidential.make(subject).seal(subject, Confidential.PAIR_REASON, why.reason()));
    this.actor = why.actor();
    this.recordedAt = Instant.now();
    this.reverses = reverses;
  }

  public UUID id() {
    return id;
  }

  public UUID pairId() {
    return pairId;
  }

  public Verdict verdict() {
    return verdict;
  }

  /** Null where they differ. */
  public @Nullable UUID survivorId() {
    return survivorId;
  }

  /** Null where they differ. */
  public @Nullable UUID goneId() {
    return goneId;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** Whose key seals the reason. */
  UUID subject() {
    return subject;
  }

  Sealed reason() {
    return reason;
  }

  public String actor() {
    return actor;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** The decision that is taken back by this one; null for any other. */
  public @Nullable UUID reverses() {
    return reverses;
  }
}
