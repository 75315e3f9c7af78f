package org.bangfu.registry.roll.sift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;

/**
 * Makes findings of what a run found, and counts it: one transaction of a few statements, so that
 * who reads sees a run whole or not at all.
 */
@ApplicationScoped
class SettleFindings {
  private static final String KNOWN =
      "x.run_id = :run and x.household_id = f.household_id and x.rule = f.rule and x.member_id is not distinct from f.member_id";
  private static final String STEP =
      """
      insert into finding_step (id, finding_id, household_id, rule, division, from_state, to_state, run_id,
        occurred_on, recorded_at, actor)
      select uuidv7(), s.id, s.household_id, s.rule, s.division, s.was, s.state, :run, cast(:day as date), now(), :actor from moved s
      """;

  // who moved while rules were looked at is where it is, and nobody moves from here on
  private static final String HOLD_HOUSEHOLDS =
      """
      with hit as materialized (select distinct x.household_id as id from sift_hit x where x.run_id = :run)
      select count(*) from (
        select h.id from hit join household h on h.id = hit.id where {reached} order by h.id for share of h) held
      """;
  private static final String LET_GO =
      """
      delete from sift_hit x where x.run_id = :run
        and not exists (select from household h where h.id = x.household_id and {reached})
      """;

  // in the order of all who move findings, so that nobody waits for each other
  private static final String HOLD =
      """
      select count(*) from (
        select f.id from finding f where {reached} and f.state in ('OPEN', 'ASSIGNED', 'WAIVED') order by f.id for update) held
      """;
  private static final String NOT_FOUND_ANY_MORE =
      """
      with moved as (
        update finding f set changed_on = :day, run_id = :run, assigned_to = null, waived_until = null,
          state = case when exists (select from household h where h.id = f.household_id and h.file_state <> 'CLOSED')
            then 'FIXED' else 'ENDED' end
        where {reached} and f.state in ('OPEN', 'ASSIGNED', 'WAIVED') and f.rule = any(cast(:rules as text[]))
          and not exists (select from sift_hit x where %s)
        returning f.id, f.household_id, f.rule, f.division, old.state as was, new.state as state)
      """
              .formatted(KNOWN)
          + STEP;
  private static final String FOUND_AGAIN =
      """
      with moved as (
        update finding f set changed_on = :day, run_id = :run, assigned_to = null, waived_until = null, state = 'OPEN'
        from sift_hit x
        where {reached} and %s and (f.state in ('FIXED', 'ENDED') or f.state = 'WAIVED' and f.waived_until < :day)
        returning f.id, f.household_id, f.rule, f.division, old.state as was, new.state as state)
      """
              .formatted(KNOWN)
          + STEP;
  private static final String FOUND_FIRST =
      """
      with moved as (
        insert into finding (id, rule, rule_version, household_id, member_id, division, state, found_on, changed_on, run_id)
        select uuidv7(), x.rule, r.version, x.household_id, x.member_id, h.division, 'OPEN', cast(:day as date), cast(:day as date), :run
        from sift_hit x
        join household h on h.id = x.household_id
        join unnest(cast(:rules as text[]), cast(:versions as integer[])) as r (rule, version) on r.rule = x.rule
        where {reached} and x.run_id = :run
          and not exists (select from finding f where %s)
        returning id, household_id, rule, division, cast(null as text) as was, state)
      """
              .formatted(KNOWN)
          + STEP;
  private static final String COUNT =
      """
      insert into sift_run_count (run_id, rule, rule_version, found, opened, fixed, ended, open, waived)
      select :run, r.rule, r.version,
        (select count(*) from sift_hit x where x.run_id = :run and x.rule = r.rule),
        coalesce(s.opened, 0), coalesce(s.fixed, 0), coalesce(s.ended, 0), coalesce(n.open, 0), coalesce(n.waived, 0)
      from unnest(cast(:rules as text[]), cast(:versions as integer[])) as r (rule, version)
      left join (
        select s.rule, count(*) filter (where s.to_state = 'OPEN') as opened, count(*) filter (where s.to_state = 'FIXED') as fixed,
          count(*) filter (where s.to_state = 'ENDED') as ended
        from finding_step s where s.run_id = :run group by s.rule) s on s.rule = r.rule
      left join (
        select f.rule, count(*) filter (where f.state <> 'WAIVED') as open, count(*) filter (where f.state = 'WAIVED') as waived
        from finding f where {reached} and f.state in ('OPEN', 'ASSIGNED', 'WAIVED') group by f.rule) n on n.rule = r.rule
      """;
  private static final String END =
      "update sift_run r set state = 'DONE', ended_at = now() where r.id = :run and r.state = 'RUNNING' and {reached}";
  private static final String FORGET =
      "delete from sift_hit x using sift_run r where r.id = x.run_id and r.id = :run and {reached}";

  private final SiftStatements statements;
  private final TellSift tell;

  SettleFindings(SiftStatements statements, TellSift tell) {
    this.statements = statements;
    this.tell = tell;
  }

  @Transactional(TxType.REQUIRES_NEW)
  void settle(Sift sift) {
    statements.rows(sift, "h.division", HOLD_HOUSEHOLDS);
    statements.run(sift, "h.division", LET_GO);
    statements.rows(sift, "f.division", HOLD);
    statements.run(sift, "f.division", NOT_FOUND_ANY_MORE);
    statements.run(sift, "f.division", FOUND_AGAIN);
    statements.run(sift, "h.division", FOUND_FIRST);
    statements.run(sift, "f.division", COUNT);
    tell.tell(sift);
    statements.run(sift, "r.division", FORGET);
    if (statements.run(sift, "r.division", END) == 0) {
      throw Problems.tryAgain(
          RegistryProblem.SIFT_RUNNING, "The run took too long, and another one has begun.", 10);
    }
  }
}
