package org.bangfu.registry.roster;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.identity.OtherAccount;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.Confidential;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Reviews a roster, and merges or refuses it. */
@ApplicationScoped
public class DecideRoster {
  private static final Logger LOG = Logger.getLogger(DecideRoster.class);
  private static final List<String> STAGED =
      List.of("roster_row", "roster_place", "roster_household");

  // which rows were left out is kept, and not what stood in them
  private static final String FORGET_VALUES =
      "update roster_error set value = null where roster_id = :roster and value is not null";

  private final Rosters rosters;
  private final LandRoster land;
  private final KeepKeys keys;
  private final StagedSql staged;
  private final Confidential confidential;
  private final Event<HouseholdsMerged> merged;

  DecideRoster(
      Rosters rosters,
      LandRoster land,
      KeepKeys keys,
      StagedSql staged,
      Confidential confidential,
      Event<HouseholdsMerged> merged) {
    this.rosters = rosters;
    this.land = land;
    this.keys = keys;
    this.staged = staged;
    this.confidential = confidential;
    this.merged = merged;
  }

  @Transactional
  public Roster review(UUID id, String actor, DivisionScope scope) {
    Roster roster = rosters.toChange(id, scope);
    roster.review(actor);
    rosters.flush();
    return roster;
  }

  /**
   * Lands the households that are whole, in one transaction; a repeat changes nothing.
   *
   * @param caller who lands it: another account than the one that uploaded it
   */
  @Transactional
  @TransactionConfiguration(timeout = 600)
  public Roster merge(UUID id, Caller caller) {
    String actor = caller.actor();
    Roster roster = rosters.toChange(id, caller.scope());
    if (roster.state() == RosterState.MERGED) {
      return roster;
    }
    requireMayMerge(roster, caller);
    long began = System.nanoTime();
    LandRoster.Landed landed = land.land(roster, actor);
    merged.fire(new HouseholdsMerged(id));
    keys.ofLanded(id);
    roster.merged(landed.counts(), landed.findings(), actor);
    forget(id);
    staged.run(FORGET_VALUES, id);
    rosters.flush();
    MergeCounts counts = landed.counts();
    if (counts.householdsCreated() > 0) {
      staged.analyze("household");
      staged.analyze("member");
    }
    LOG.infof(
        "Roster %s: %d households merged in %d ms",
        id,
        counts.householdsCreated() + counts.householdsUpdated() + counts.householdsUnchanged(),
        (System.nanoTime() - began) / 1_000_000);
    return roster;
  }

  /**
   * Another account than the one that uploaded it, while it is in review and its day is open.
   *
   * @throws RuntimeException the problems {@code same-account}, {@code roster-state-not-fitting},
   *     {@code period-closed}
   */
  static void requireMayMerge(Roster roster, Caller caller) {
    OtherAccount.require(
        caller.account(),
        roster.uploadedAccount(),
        "You have uploaded this roster; another account looks at it and merges it.");
    roster.requireInReview();
    ClosedPeriods.requireOpen(roster.division(), roster.occurredOn());
  }

  @Transactional
  public Roster refuse(UUID id, String actor, @Nullable String reason, DivisionScope scope) {
    Roster roster = rosters.toChange(id, scope);
    if (roster.state() != RosterState.REFUSED) {
      roster.refuse(actor, PersonalText.ofNullable(reason), confidential);
      forget(id);
      staged.run("delete from roster_error where roster_id = :roster", id);
      rosters.flush();
    }
    return roster;
  }

  /** What the file said of people is not kept once it is decided. */
  private void forget(UUID id) {
    STAGED.forEach(table -> staged.run("delete from " + table + " where roster_id = :roster", id));
  }
}
