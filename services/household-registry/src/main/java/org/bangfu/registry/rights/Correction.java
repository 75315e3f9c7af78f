package org.bangfu.registry.rights;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.guard.personal.SubjectKey;
import org.bangfu.kit.guard.personal.SubjectVault;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.Placed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.Household;
import org.jspecify.annotations.Nullable;

/** What a household says is wrong in its file (更正申请), and the office's answer. */
@Entity
@Table(name = "correction")
public class Correction implements Placed {
  private static final String STATEMENT = "correction.statement";
  private static final String ANSWER = "correction.answer";

  @Id private UUID id;
  private UUID householdId;
  private DivisionCode division;
  private @Nullable String field;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "subject")
  private SubjectKey key;

  private Sealed statement;

  @Enumerated(EnumType.STRING)
  private CorrectionState state;

  private @Nullable UUID onBehalfOf;
  private String askedBy;
  private Instant askedAt;
  private @Nullable Boolean accepted;
  private @Nullable Sealed answer;
  private @Nullable String decidedBy;
  private @Nullable Instant decidedAt;

  protected Correction() {}

  Correction(Household household, Wrong wrong, boolean byItself, Confidential confidential) {
    this.id = Ids.next();
    this.householdId = household.id();
    this.division = household.division();
    this.field = wrong.field();
    SubjectVault vault = confidential.newSubject(Ids.next());
    this.key = confidential.keep(vault);
    this.statement = vault.seal(STATEMENT, wrong.statement());
    this.state = CorrectionState.OPEN;
    this.onBehalfOf = byItself ? null : household.id();
    this.askedBy = wrong.actor();
    this.askedAt = Instant.now();
  }

  void decide(boolean accepts, PersonalText reply, String actor, Confidential confidential) {
    if (state != CorrectionState.OPEN) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING, "This correction has been decided already.");
    }
    state = CorrectionState.DECIDED;
    accepted = accepts;
    answer = confidential.seal(key, ANSWER, reply);
    decidedBy = actor;
    decidedAt = Instant.now();
  }

  @Override
  public UUID id() {
    return id;
  }

  public UUID householdId() {
    return householdId;
  }

  /** Of the household. */
  @Override
  public DivisionCode division() {
    return division;
  }

  public @Nullable String field() {
    return field;
  }

  SubjectKey key() {
    return key;
  }

  /** In clear; null once it was erased with the household. */
  public @Nullable PersonalText statement(Confidential confidential) {
    return confidential.read(key, STATEMENT, statement);
  }

  public CorrectionState state() {
    return state;
  }

  /** The household, where somebody else asked for it. */
  public @Nullable UUID onBehalfOf() {
    return onBehalfOf;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public @Nullable Boolean accepted() {
    return accepted;
  }

  /** In clear; null until it is decided, and once it was erased with the household. */
  public @Nullable PersonalText answer(Confidential confidential) {
    return confidential.read(key, ANSWER, answer);
  }

  public @Nullable Instant decidedAt() {
    return decidedAt;
  }
}
