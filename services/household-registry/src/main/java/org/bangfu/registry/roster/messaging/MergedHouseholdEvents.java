package org.bangfu.registry.roster.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import org.bangfu.registry.household.messaging.HouseholdRegisteredV1;
import org.bangfu.registry.household.messaging.MembersChangedV1;
import org.bangfu.registry.household.messaging.StandingChangedV1;
import org.bangfu.registry.roster.HouseholdsMerged;

/**
 * Writes the events of what a merge did, of each household that it registered, or let take a step
 * or be joined: one statement, where tens of thousands of rows through the outbox's entity would
 * take the time of the merge again. The text is the one that the event's record gives. A
 * household's steps are looked up by itself: under the policies the planner expects one step in
 * all, and a join of it would compare each household with the steps of all others.
 */
@ApplicationScoped
class MergedHouseholdEvents {
  private static final String REGISTERED =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division,
        occurred_at)
      select uuidv7(), 'household', cast(k.id as text), :type,
        format('{"householdId":"%s","division":"%s","members":%s,"povertyState":"%s","identifiedOn":%s,'
            '"povertySince":%s,"splitFrom":null,"occurredOn":"%s"}',
          k.id, k.division, k.members, k.poverty_state, coalesce(to_json(k.identified_on), 'null'),
          coalesce(to_json(s.occurred_on), 'null'), k.registered_on),
        k.version, k.division, clock_timestamp()
      from roster_household h
      join household k on k.id = h.household_id
      left join lateral (
        select occurred_on from household_step where household_id = k.id and machine = 'POVERTY' limit 1) s on true
      where h.roster_id = :roster and not h.refused and not h.known
      order by h.first_line
      """;

  private static final String MOVED =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division,
        occurred_at)
      select uuidv7(), 'household', cast(k.id as text), :type,
        format('{"householdId":"%s","division":"%s","from":"%s","to":"%s","households":1,"people":%s,'
            '"origin":"HISTORY","reversal":false,"overridden":false,"basis":null,"occurredOn":"%s"}',
          k.id, k.division, s.from_state, s.to_state, k.members, s.occurred_on),
        k.version, k.division, clock_timestamp()
      from roster_household h
      join household k on k.id = h.household_id
      cross join lateral (
        select id, from_state, to_state, occurred_on from household_step
        where household_id = k.id and machine = 'POVERTY' and recorded_at = now() offset 0) s
      where h.roster_id = :roster and h.known and not h.refused
      order by s.id
      """;

  private static final String JOINED =
      """
      insert into outbox (id, aggregatetype, aggregateid, type, payload, aggregate_version, division,
        occurred_at)
      select uuidv7(), 'household', cast(k.id as text), :type,
        format('{"householdId":"%s","division":"%s","households":0,"people":%s,"members":%s,'
            '"povertyState":"%s","monitoringState":"%s","monitoringClass":%s,"occurredOn":"%s"}',
          k.id, k.division, n.people, k.members, k.poverty_state, k.monitoring_state,
          coalesce(to_json(k.monitoring_class), 'null'), n.joined_on),
        k.version, k.division, clock_timestamp()
      from (
        select m.household_id, m.joined_on, count(*) as people
        from roster_household h
        join roster_row r on r.roster_id = h.roster_id and r.household_number = h.number
        join member m on m.id = r.person and m.household_id = h.household_id
        where h.roster_id = :roster and h.known and not h.refused
        group by m.household_id, m.joined_on) n
      join household k on k.id = n.household_id
      order by k.id
      """;

  private final EntityManager entities;

  MergedHouseholdEvents(EntityManager entities) {
    this.entities = entities;
  }

  void publish(@Observes HouseholdsMerged event) {
    append(REGISTERED, HouseholdRegisteredV1.TYPE, event);
    append(MOVED, StandingChangedV1.TYPE, event);
    append(JOINED, MembersChangedV1.TYPE, event);
  }

  private void append(String events, String type, HouseholdsMerged event) {
    entities
        .createNativeQuery(events)
        .setParameter("type", type)
        .setParameter("roster", event.rosterId())
        .executeUpdate();
  }
}
