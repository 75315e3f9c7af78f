package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.known.household.HouseholdErased;
import org.bangfu.needs.permission.consent.WithdrawConsent;

/** Of a household that was erased, no open wish, no maker's name and no maker's consent is left. */
@ApplicationScoped
class ForgetMakers {
  private final EntityManager entities;
  private final WishStates states;
  private final SubjectKeys keys;
  private final WithdrawConsent consents;
  private final Event<WishTakenDown> takenDown;

  ForgetMakers(
      EntityManager entities,
      WishStates states,
      SubjectKeys keys,
      WithdrawConsent consents,
      Event<WishTakenDown> takenDown) {
    this.entities = entities;
    this.states = states;
    this.keys = keys;
    this.consents = consents;
    this.takenDown = takenDown;
  }

  void forget(@Observes HouseholdErased erased) {
    LocalDate today = BusinessDays.today();
    states
        .takeDownAll(erased.householdId(), today)
        .forEach(wish -> takenDown.fire(WishTakenDown.of(wish)));
    List<UUID> makers = makers(erased.householdId());
    blank(erased.householdId()).forEach(keys::erase);
    makers.forEach(maker -> consents.erased(maker, erased.occurredOn()));
  }

  /** Those who have no wish elsewhere for which their consent is asked. */
  @SuppressWarnings("unchecked")
  private List<UUID> makers(UUID householdId) {
    return entities
        .createNativeQuery(
            """
            select distinct maker_id from wish b where household_id = :household
              and not exists (select from wish w where w.maker_id = b.maker_id
                              and w.household_id is distinct from :household)
            order by 1
            """,
            UUID.class)
        .setParameter("household", householdId)
        .getResultList();
  }

  /**
   * Blanks the names, because a key may have to stay: that of a maker who helps others, or who has
   * wishes elsewhere.
   *
   * @return the makers whose keys seal nothing else
   */
  @SuppressWarnings("unchecked")
  private List<UUID> blank(UUID householdId) {
    return entities
        .createNativeQuery(
            """
            with blanked as (
              update wish set maker_name = null, school = null where household_id = :household returning maker_id)
            select distinct b.maker_id from blanked b
            where not exists (select from helper h where h.id = b.maker_id)
              and not exists (select from wish w where w.maker_id = b.maker_id
                              and w.household_id is distinct from :household)
            order by 1
            """,
            UUID.class)
        .setParameter("household", householdId)
        .getResultList();
  }
}
