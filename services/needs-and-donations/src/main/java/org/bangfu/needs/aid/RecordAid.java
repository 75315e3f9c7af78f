package org.bangfu.needs.aid;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.known.household.Household;
import org.bangfu.needs.known.household.Households;
import org.jspecify.annotations.Nullable;

/** Records aid, in the running transaction. */
@ApplicationScoped
public class RecordAid {
  private final AidRecords records;
  private final Households households;
  private final Helpers helpers;
  private final SameActs acts;
  private final Confidential confidential;
  private final Event<AidRecorded> recorded;

  RecordAid(
      AidRecords records,
      Households households,
      Helpers helpers,
      SameActs acts,
      Confidential confidential,
      Event<AidRecorded> recorded) {
    this.records = records;
    this.households = households;
    this.helpers = helpers;
    this.acts = acts;
    this.confidential = confidential;
    this.recorded = recorded;
  }

  /**
   * Looks up all that the records of a request refer to, in two queries whatever their number, and
   * a third where there are notes.
   *
   * @param sent what names a claim or a gift
   * @param noteSubjects the households, or else the helpers, of those that have a note
   */
  public Intake open(
      DivisionScope scope,
      Collection<? extends @Nullable UUID> householdIds,
      Collection<? extends @Nullable UUID> helperIds,
      Collection<? extends @Nullable UUID> noteSubjects,
      Collection<? extends SameActs.AidRecordSent> sent) {
    Map<UUID, Household> knownHouseholds = households.known(scope, householdIds);
    Set<UUID> knownHelpers = helpers.known(scope, helperIds);
    Set<UUID> subjects = new HashSet<>(knownHelpers);
    subjects.addAll(knownHouseholds.keySet());
    subjects.retainAll(new HashSet<>(noteSubjects));
    return new Intake(
        knownHouseholds, knownHelpers, acts.known(scope, sent), confidential.openOrMake(subjects));
  }

  /** The records of one request. */
  public final class Intake {
    private final Map<UUID, Household> knownHouseholds;
    private final Set<UUID> knownHelpers;
    private final SameActs.Known knownActs;
    private final Vaults vaults;

    private Intake(
        Map<UUID, Household> knownHouseholds,
        Set<UUID> knownHelpers,
        SameActs.Known knownActs,
        Vaults vaults) {
      this.knownHouseholds = knownHouseholds;
      this.knownHelpers = knownHelpers;
      this.knownActs = knownActs;
      this.vaults = vaults;
    }

    public AidRecord record(NewAidRecord facts) {
      Helpers.requireKnown(knownHelpers, facts.helperId());
      knownActs.require(facts);
      DivisionCode place = place(facts);
      ClosedPeriods.requireOpen(place, facts.occurredOn());
      UUID id = Ids.next();
      AidRecord aid = new AidRecord(id, facts, place, vaults(facts, id));
      records.add(aid);
      recorded.fire(new AidRecorded(aid));
      return aid;
    }

    private Vaults vaults(NewAidRecord facts, UUID id) {
      boolean ofNobody = facts.householdId() == null && facts.helperId() == null;
      return ofNobody && facts.note() != null ? confidential.make(id) : vaults;
    }

    private DivisionCode place(NewAidRecord facts) {
      UUID householdId = facts.householdId();
      if (householdId == null) {
        return Objects.requireNonNull(facts.division(), "the request was checked for one");
      }
      return Households.require(knownHouseholds, householdId)
          .requireOpenOn(facts.occurredOn())
          .villageWithin(facts.division());
    }
  }
}
