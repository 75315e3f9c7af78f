package org.bangfu.needs.help.pair;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.problem.NeedsProblem;

/** Looks for helpers who may be there twice, in a place or of one helper. */
@ApplicationScoped
public class LookForPairs {
  private static final int AGAIN_AFTER = 10;

  // two looks at places that lie in each other would wait for each other's pairs. Beyond a
  // prefecture there is no place for one: it would hold the pairs of all that lie in it
  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtextextended('helper pairs ' || :prefecture, 0))";
  private static final String COUNT =
      "select count(*) from helper h where {reached} and h.erased_on is null"
          + " and h.merged_into is null";
  private static final String OPEN =
      "select count(*) from helper_pair p where {reached} and p.state = 'CANDIDATE'";

  private final EntityManager entities;
  private final Helpers helpers;
  private final ProposePairs propose;

  LookForPairs(EntityManager entities, Helpers helpers, ProposePairs propose) {
    this.entities = entities;
    this.helpers = helpers;
    this.propose = propose;
  }

  /** A few statements, however many helpers there are. */
  @Transactional
  public PairRun inPlace(DivisionScope scope, DivisionCode place) {
    if (place.level().compareTo(DivisionLevel.PREFECTURE) < 0 || !scope.covers(place)) {
      throw Problems.invalid(
          "/division",
          "must be a prefecture, county, township or village, and one of your divisions or in one");
    }
    requireAlone(place);
    UUID run = Ids.next();
    int proposed = propose.inPlace(run, place);
    int ended = propose.end(run, place);
    return new PairRun(
        place,
        count(COUNT, "h.division", place),
        proposed,
        ended,
        count(OPEN, "p.division", place));
  }

  /** Among what the caller reaches; a problem if the helper is not there. */
  @Transactional
  public void ofHelper(UUID helper, DivisionScope scope) {
    helpers.require(scope, helper);
    propose.ofHelper(Ids.next(), helper, scope);
  }

  private void requireAlone(DivisionCode place) {
    String prefecture = place.value().substring(0, DivisionLevel.PREFECTURE.codeLength());
    Object alone =
        entities.createNativeQuery(ALONE).setParameter("prefecture", prefecture).getSingleResult();
    if (!Boolean.TRUE.equals(alone)) {
      throw Problems.tryAgain(
          NeedsProblem.PAIRS_BEING_SOUGHT,
          "Somebody else looks for helpers who are one in " + prefecture + ".",
          AGAIN_AFTER);
    }
  }

  private int count(String sql, String column, DivisionCode place) {
    return DivisionScope.inside(column, place)
        .query(entities, sql, Long.class)
        .getSingleResult()
        .intValue();
  }
}
