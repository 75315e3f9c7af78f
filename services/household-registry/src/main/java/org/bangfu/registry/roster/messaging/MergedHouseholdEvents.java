package org.bangfu.registry.roster.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.bangfu.registry.household.messaging.HouseholdRegisteredV1;
import org.bangfu.registry.roster.HouseholdsMerged;

/**
 * Writes an event for each household that a merge registered: one statement, where tens of
 * thousands of rows through the outbox's entity would take the time of the merge again. The text is
 * the one that the event's record gives.
 */
@ApplicationScoped
class MergedHouseholdEvents {
  private static final String APPEND =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division,
        occurred_at)
      select uuidv7(), 'household', cast(k.id as text), :type,
        format('{"householdId":"%s","division":"%s","members":%s,"occurredOn":"%s"}',
          k.id, k.division, k.members, k.registered_on),
        k.version, k.division, now()
      from roster_household h
      join household k on k.id = h.household_id
      where h.roster_id = :roster and not h.refused and not h.known
      order by h.first_line
      """;

  private final EntityManager entities;

  MergedHouseholdEvents(EntityManager entities) {
    this.entities = entities;
  }

  void publish(@Observes HouseholdsMerged event) {
    entities
        .createNativeQuery(APPEND)
        .setParameter("type", HouseholdRegisteredV1.TYPE)
        .setParameter("roster", event.rosterId())
        .executeUpdate();
  }
}
