package org.bangfu.needs.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.division.DivisionCode;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.needs.helper.Helpers;
import org.bangfu.needs.household.Household;
import org.bangfu.needs.household.Households;
import org.jspecify.annotations.Nullable;

/** Records aid, in the running transaction. */
@ApplicationScoped
public class RecordAid {
  private final AidRecords records;
  private final Households households;
  private final Helpers helpers;
  private final Event<AidRecorded> recorded;

  RecordAid(
      AidRecords records, Households households, Helpers helpers, Event<AidRecorded> recorded) {
    this.records = records;
    this.households = households;
    this.helpers = helpers;
    this.recorded = recorded;
  }

  /** Looks up all that the records of a request refer to, in two queries whatever their number. */
  public Intake open(
      DivisionScope scope,
      Collection<? extends @Nullable UUID> householdIds,
      Collection<? extends @Nullable UUID> helperIds) {
    return new Intake(households.known(scope, householdIds), helpers.known(scope, helperIds));
  }

  /** The records of one request. */
  public final class Intake {
    private final Map<UUID, Household> knownHouseholds;
    private final Set<UUID> knownHelpers;

    private Intake(Map<UUID, Household> knownHouseholds, Set<UUID> knownHelpers) {
      this.knownHouseholds = knownHouseholds;
      this.knownHelpers = knownHelpers;
    }

    public AidRecord record(NewAidRecord facts) {
      Helpers.requireKnown(knownHelpers, facts.helperId());
      AidRecord aid = new AidRecord(facts, place(facts));
      records.add(aid);
      recorded.fire(new AidRecorded(aid));
      return aid;
    }

    private DivisionCode place(NewAidRecord facts) {
      UUID householdId = facts.householdId();
      if (householdId == null) {
        return Objects.requireNonNull(facts.division(), "the request was checked for one");
      }
      return Households.require(knownHouseholds, householdId).villageWithin(facts.division());
    }
  }
}
