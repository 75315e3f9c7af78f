package org.bangfu.registry.roll.duplicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionLevel;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.division.Divisions;
import org.bangfu.registry.household.Households;

/** Looks for households that may be there twice, in a place or of one household. */
@ApplicationScoped
public class LookForDuplicates {
  private static final int AGAIN_AFTER = 10;

  // a run of a county and one of its townships would wait for each other's pairs
  private static final String ALONE =
      "select pg_try_advisory_xact_lock(hashtextextended('duplicates ' || :county, 0))";
  private static final String COUNT =
      "select count(*) from household h where {reached} and h.file_state <> 'CLOSED'";
  private static final String OPEN =
      "select count(*) from duplicate_pair p where {reached} and p.state = 'CANDIDATE'";

  private final EntityManager entities;
  private final Divisions divisions;
  private final Households households;
  private final ProposePairs propose;

  LookForDuplicates(
      EntityManager entities, Divisions divisions, Households households, ProposePairs propose) {
    this.entities = entities;
    this.divisions = divisions;
    this.households = households;
    this.propose = propose;
  }

  /** A few statements, however many households there are. */
  @Transactional
  public DuplicateRun inPlace(DivisionScope scope, DivisionCode place) {
    if (place.level().compareTo(DivisionLevel.COUNTY) < 0
        || !scope.covers(place)
        || divisions.byCode(place).isEmpty()) {
      throw Problems.invalid(
          "/division",
          "must be a county, township or village that exists, and one of the caller's");
    }
    requireAlone(place);
    ProposePairs.Moved moved = propose.inPlace(Ids.next(), place);
    return new DuplicateRun(
        place,
        count(COUNT, "h.division", place),
        moved.proposed(),
        moved.ended(),
        count(OPEN, "p.division", place));
  }

  /** Among what the caller reaches; a problem if the household is not there. */
  @Transactional
  public void ofHousehold(UUID household, DivisionScope scope) {
    if (!households.has(household, scope)) {
      throw Problems.notFound("household", household);
    }
    propose.ofHousehold(Ids.next(), household, scope);
  }

  private void requireAlone(DivisionCode place) {
    Object alone =
        entities
            .createNativeQuery(ALONE)
            .setParameter("county", place.value().substring(0, DivisionLevel.COUNTY.codeLength()))
            .getSingleResult();
    if (!Boolean.TRUE.equals(alone)) {
      throw Problems.tryAgain(
          RegistryProblem.SIFT_RUNNING,
          "Somebody else looks for duplicates in the county of " + place + ".",
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
