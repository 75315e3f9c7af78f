package org.bangfu.registry.roll.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Confidential;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** What somebody decided of a pair; written once. */
@Entity
@Immutable
@Table(name = "duplicate_decision")
public class DuplicateDecision {
  @Id private UUID id;
  private UUID pairId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private Verdict verdict;

  private @Nullable UUID survivorId;
  private @Nullable UUID goneId;
  private @Nullable UUID fileStep;
  private LocalDate occurredOn;
  private UUID subject;
  private Sealed reason;
  private String actor;
  private Instant recordedAt;
  private @Nullable UUID reverses;

  protected DuplicateDecision() {}

  /**
   * @param files what became of the file of a household that is gone, or there again; null where
   *     they differ
   * @param reverses the decision that is taken back; null for any other
   */
  public DuplicateDecision(
      DuplicatePair pair,
      Verdict verdict,
      @Nullable MovedFile files,
      LocalDate occurredOn,
      PersonalText reason,
      String actor,
      @Nullable UUID reverses,
      Confidential confidential) {
    this.id = Ids.next();
    this.pairId = pair.id();
    this.division = pair.division();
    this.verdict = verdict;
    if (files != null) {
      this.survivorId = files.survivor();
      this.goneId = files.gone();
      this.fileStep = files.step();
    }
    this.occurredOn = occurredOn;
    this.subject = Ids.next();
    SubjectVault vault = confidential.newSubject(subject);
    confidential.keep(vault);
    this.reason = vault.seal(Confidential.DUPLICATE_REASON, reason);
    this.actor = actor;
    this.recordedAt = Instant.now();
    this.reverses = reverses;
  }

  /** The step of the file of the household that is gone, or there again. */
  public record MovedFile(UUID survivor, UUID gone, UUID step) {}

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

  /** Null where they differ. */
  public @Nullable UUID fileStep() {
    return fileStep;
  }

  public LocalDate occurredOn() {
    return occurredOn;
  }

  /** Whose key seals the reason. */
  public UUID subject() {
    return subject;
  }

  public Sealed reason() {
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
