package org.bangfu.needs.help.pair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.confidential.Confidential;

/** Says of a pair that they differ. */
@ApplicationScoped
public class DecidePair {
  private final HelperPairs pairs;
  private final Confidential confidential;

  DecidePair(HelperPairs pairs, Confidential confidential) {
    this.pairs = pairs;
    this.confidential = confidential;
  }

  /**
   * @param why who says so, and for which reason; today
   */
  @Transactional
  public void different(UUID id, PairDecision.Why why, DivisionScope scope) {
    HelperPair pair = pairs.toDecide(id, scope);
    pair.requireUndecided(Verdict.DIFFERENT);
    pair.become(PairState.DIFFERENT);
    pairs.add(
        new PairDecision(
            pair, Verdict.DIFFERENT, null, BusinessDays.today(), why, null, confidential));
  }
}
