package org.bangfu.needs.help.need;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.period.ClosedPeriods;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.known.household.Household;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.known.manager.InformationManager;
import org.bangfu.needs.known.manager.InformationManagers;
import org.bangfu.needs.permission.consent.GiveFirstConsents;
import org.bangfu.needs.permission.consent.NewConsent;
import org.bangfu.needs.permission.consent.Notices;
import org.bangfu.needs.permission.consent.Subject;
import org.bangfu.needs.permission.consent.SubjectKind;
import org.bangfu.needs.permission.consent.Terms;
import org.jspecify.annotations.Nullable;

/**
 * Takes needs in, in the running transaction: published at once where a responsible information
 * manager brings them, submitted to the station otherwise.
 */
@ApplicationScoped
public class BringInNeeds {
  private final Needs needs;
  private final Households households;
  private final InformationManagers managers;
  private final Notices notices;
  private final GiveFirstConsents consents;
  private final Confidential confidential;
  private final Event<NeedPublished> published;

  BringInNeeds(
      Needs needs,
      Households households,
      InformationManagers managers,
      Notices notices,
      GiveFirstConsents consents,
      Confidential confidential,
      Event<NeedPublished> published) {
    this.needs = needs;
    this.households = households;
    this.managers = managers;
    this.notices = notices;
    this.consents = consents;
    this.confidential = confidential;
    this.published = published;
  }

  /**
   * Looks up all that the needs of a request refer to, in four queries whatever their number, and
   * makes the keys of households that have none yet.
   *
   * @param noticeVersions of the consents that come with the needs
   */
  public Intake open(
      DivisionScope scope,
      Collection<? extends @Nullable UUID> householdIds,
      Collection<? extends @Nullable UUID> publishers,
      Collection<String> noticeVersions) {
    Map<UUID, Household> known = households.known(scope, householdIds);
    return new Intake(
        known,
        managers.known(scope, publishers),
        notices.known(noticeVersions),
        confidential.openOrMake(known.keySet()));
  }

  /**
   * Makes the keys of households that have none yet, in a commit of their own: bulks that made the
   * same ones would each wait until the one before is through. A key that nothing is sealed under
   * is of no harm.
   */
  @Transactional
  public void makeKeys(DivisionScope scope, Collection<? extends @Nullable UUID> householdIds) {
    confidential.makeKeys(households.withoutKey(scope, householdIds));
  }

  /** The needs of one request. */
  public final class Intake {
    private final Map<UUID, Household> knownHouseholds;
    private final Map<UUID, InformationManager> knownManagers;
    private final Set<String> knownNotices;
    private final Vaults vaults;
    private final List<NewConsent> given = new ArrayList<>();

    private Intake(
        Map<UUID, Household> knownHouseholds,
        Map<UUID, InformationManager> knownManagers,
        Set<String> knownNotices,
        Vaults vaults) {
      this.knownHouseholds = knownHouseholds;
      this.knownManagers = knownManagers;
      this.knownNotices = knownNotices;
      this.vaults = vaults;
    }

    /** Those of the households. */
    public Vaults vaults() {
      return vaults;
    }

    /** Refuses an information manager that acts itself and is away. */
    public Intake by(@Nullable UUID manager) {
      if (manager != null) {
        InformationManagers.requireAtWork(knownManagers, manager, BusinessDays.today());
      }
      return this;
    }

    /**
     * Neither the household's day of registration nor the manager's of admission bounds the need's:
     * on the platform they are readings of a later date than the needs of a history that is brought
     * in.
     */
    public Need bringIn(NewNeed facts) {
      Household household = Households.require(knownHouseholds, facts.householdId()).requireOpen();
      ClosedPeriods.requireOpen(household.division(), facts.occurredOn());
      if (facts.publisher() != null) {
        InformationManagers.requireResponsible(
            knownManagers, facts.publisher(), household.division(), facts.occurredOn());
      }
      Terms consent = facts.consent();
      if (consent != null) {
        Notices.requireKnown(knownNotices, consent.noticeVersion(), "/consent/noticeVersion");
        given.add(consent(facts, consent, household));
      }
      Need need = new Need(facts, household.division(), vaults);
      needs.add(need);
      if (need.state() == NeedState.PUBLISHED) {
        published.fire(need.published());
      }
      return need;
    }

    /** Gives the consents that came with the needs, in one statement, after all are in. */
    public void giveConsents(Acting acting) {
      consents.giveWhereNoneIsLive(acting, given);
    }
  }

  private static NewConsent consent(NewNeed facts, Terms terms, Household household) {
    Subject subject = new Subject(SubjectKind.HOUSEHOLD, household.id(), household.division());
    return new NewConsent(null, subject, facts.onBehalfOf(), terms, facts.occurredOn());
  }
}
