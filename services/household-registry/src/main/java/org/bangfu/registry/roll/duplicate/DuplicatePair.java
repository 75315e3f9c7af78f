package org.bangfu.registry.roll.duplicate;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.RegistryProblem;

/** Two households that may be one. Runs find them by statements; people decide. */
@Entity
@Table(name = "duplicate_pair")
public class DuplicatePair {
  @Id private UUID id;
  private UUID oneId;
  private UUID otherId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private PairState state;

  private LocalDate changedOn;

  protected DuplicatePair() {}

  /**
   * Stands as somebody decided.
   *
   * @return by how much the candidates grow
   */
  public int become(PairState to, LocalDate today) {
    int before = candidates();
    state = to;
    changedOn = today;
    return candidates() - before;
  }

  /** A problem if nobody can say that they are the same, or not, as the pair stands. */
  public void requireUndecided(Verdict verdict) {
    // who said that they differ may have been wrong
    boolean fits =
        state == PairState.CANDIDATE
            || state == PairState.DIFFERENT && verdict == Verdict.SAME
            || state == PairState.ENDED && verdict == Verdict.DIFFERENT;
    if (!fits) {
      throw Problems.problem(
          RegistryProblem.STATE_NOT_FITTING,
          "The pair is " + state + "; that they are " + verdict + " can't be said of it.");
    }
  }

  private int candidates() {
    return state == PairState.CANDIDATE ? 1 : 0;
  }

  public UUID id() {
    return id;
  }

  public UUID oneId() {
    return oneId;
  }

  /** The other one's. */
  public UUID otherId() {
    return otherId;
  }

  /** The smallest division that holds both. */
  public DivisionCode division() {
    return division;
  }

  public PairState state() {
    return state;
  }
}
