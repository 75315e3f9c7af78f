package org.bangfu.needs.help.pair;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.problem.NeedsProblem;

/** Two helpers who may be one. Statements find them; people decide. */
@Entity
@Table(name = "helper_pair")
public class HelperPair {
  @Id private UUID id;
  private UUID oneId;
  private UUID otherId;
  private DivisionCode division;

  @Enumerated(EnumType.STRING)
  private PairState state;

  private LocalDate changedOn;

  protected HelperPair() {}

  /** Stands as somebody decided, from today on. */
  void become(PairState to) {
    state = to;
    changedOn = BusinessDays.today();
  }

  /** A problem if nobody can say that they are the same, or not, as the pair stands. */
  void requireUndecided(Verdict verdict) {
    // who said that they differ may have been wrong
    boolean fits =
        state == PairState.CANDIDATE
            || state == PairState.DIFFERENT && verdict == Verdict.SAME
            || state == PairState.ENDED && verdict == Verdict.DIFFERENT;
    if (!fits) {
      throw Problems.problem(
          NeedsProblem.PAIR_STATE,
          "The pair is " + state + "; that they are " + verdict + " can't be said of it.");
    }
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
