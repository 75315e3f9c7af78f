package org.bangfu.registry.roll.sift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.roll.rule.SiftRule;

/** Looks at the households of a place by one rule, in a transaction of its own. */
@ApplicationScoped
class LookByRule {
  private static final String ALIVE =
      """
      update sift_run r set alive_until = now() + interval '2 minutes'
      where r.id = :run and r.state = 'RUNNING' and {reached}
      """;

  // whatever a rule yields, it is an open household of the place; one that came there meanwhile is
  // with what was found of it before
  private static final String FOUND =
      """
      insert into sift_hit (run_id, rule, household_id, member_id, division)
      select distinct :run, cast('%s' as text), h.id, found.member_id, h.division
      from (%s) found (household_id, member_id)
      join household h on h.id = found.household_id
      where {reached} and h.file_state <> 'CLOSED'
      on conflict do nothing
      """;

  private final SiftStatements statements;

  LookByRule(SiftStatements statements) {
    this.statements = statements;
  }

  @Transactional(TxType.REQUIRES_NEW)
  void look(Sift sift, SiftRule rule) {
    requireAlive(sift);
    statements.run(sift, "h.division", FOUND.formatted(rule.id(), rule.condition()));
  }

  /** A problem if another one took it for dead, and has the place now. */
  private void requireAlive(Sift sift) {
    if (statements.run(sift, "r.division", ALIVE) == 0) {
      throw Problems.tryAgain(
          RegistryProblem.SIFT_RUNNING, "The run took too long, and another one has begun.", 10);
    }
  }
}
