package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.bangfu.kit.value.time.BusinessDays;

/**
 * Takes the steps on the poverty register of which a roster tells: who was identified, and who left
 * it. They are history, as the roster writes down what was decided before. What contradicts the
 * steps that the registry has was left out of the merge by {@link RosterConflicts}.
 */
@ApplicationScoped
class MergedStanding {
  private static final String STEPS =
      """
      insert into household_step (id, household_id, division, machine, from_state, to_state,
        occurred_on, actor, recorded_at, origin)
      select uuidv7(), k.id, k.division, 'POVERTY', s.from_state, s.to_state, s.occurred_on, :actor,
        now(), 'HISTORY'
      from roster_household h
      join household k on k.id = h.household_id
      join roster_row r on r.roster_id = h.roster_id and r.line = h.head_line
      cross join lateral (
        select 1, k.poverty_state, 'IN_POVERTY', r.identified_on
        where k.poverty_state = 'NONE' and r.identified_on is not null
        union all
        select 2,
          case when k.poverty_state = 'NONE' and r.identified_on is not null then 'IN_POVERTY'
            else k.poverty_state end,
          'EXITED', least(make_date(r.exited_year, 12, 31), cast(:today as date))
        where k.poverty_state <> 'EXITED' and r.exited_year is not null
          and r.exited_year is distinct from k.exited_year
      ) as s(turn, from_state, to_state, occurred_on)
      where h.roster_id = :roster and h.known and not h.refused
      order by k.id, s.turn
      """;

  private static final String STATES =
      """
      update household k set poverty_state = s.to_state
      from (
        select h.household_id, t.to_state
        from roster_household h
        cross join lateral (
          select to_state from household_step
          where household_id = h.household_id and machine = 'POVERTY' and recorded_at = now()
          order by (to_state = 'EXITED') desc limit 1) t
        where h.roster_id = :roster and h.known and not h.refused
      ) s
      where k.id = s.household_id
      """;

  private final StagedSql staged;

  MergedStanding(StagedSql staged) {
    this.staged = staged;
  }

  /** Before the households themselves are brought up to date, whose columns tell what is new. */
  void take(Roster roster, String actor) {
    int steps =
        staged.run(
            STEPS, roster.id(), Map.of("actor", actor, "today", BusinessDays.today().toString()));
    if (steps > 0) {
      staged.run(STATES, roster.id());
    }
  }
}
