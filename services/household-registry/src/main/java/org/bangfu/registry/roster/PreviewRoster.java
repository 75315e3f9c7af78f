package org.bangfu.registry.roster;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.household.code.RelationToHead;

/**
 * Says what the merge of a roster would do, by doing it and taking all of it back. Only who may
 * merge it is told, and it counts as a search for people: that somebody belongs to another
 * household is told at the merge otherwise. One is made at a time, since it holds what a merge
 * holds.
 */
@ApplicationScoped
public class PreviewRoster {
  private static final String STANDING =
      """
      select count(*) filter (where k.poverty_state = 'IN_POVERTY'), count(*) filter (where k.poverty_state = 'EXITED')
      from roster_household h
      join household k on k.id = h.household_id
      where h.roster_id = :roster and not h.refused and exists (
        select from household_step s
        where s.household_id = h.household_id and s.machine = 'POVERTY' and s.recorded_at = now())
      """;

  private static final String ABSENT_FROM =
      """
      from roster_household h
      join household k on left(k.division, 6) = left(h.division, 6) and k.number = h.number
      join member m on m.household_id = k.id and m.left_on is null
      where h.roster_id = :roster and not h.refused and k.file_state <> 'CLOSED' and m.erased_at is null and not exists (
        select from roster_row r
        where r.roster_id = h.roster_id and r.household_number = h.number
          and r.national_id_index = m.national_id_index)
      """;

  private static final String ABSENT = "select count(*), 0 " + ABSENT_FROM;

  private static final String ABSENT_MEMBERS =
      "select m.id, k.id as household_id, k.number, k.division, m.name, m.relation_to_head "
          + ABSENT_FROM
          + " and m.id > :after order by m.id";

  private static final String HOUSEHOLDS_ABSENT =
      """
      select count(*), 0 from household k
      where k.file_state <> 'CLOSED'
        and k.division in (select h.division from roster_household h where h.roster_id = :roster)
        and not exists (
          select from roster_household h
          where h.roster_id = :roster and left(h.division, 6) = left(k.division, 6) and h.number = k.number)
      """;

  private final Rosters rosters;
  private final LandRoster land;
  private final StagedSql staged;
  private final EntityManager entities;

  PreviewRoster(Rosters rosters, LandRoster land, StagedSql staged, EntityManager entities) {
    this.rosters = rosters;
    this.land = land;
    this.staged = staged;
    this.entities = entities;
  }

  /**
   * @throws RuntimeException the problems of a merge
   */
  @Transactional
  @TransactionConfiguration(timeout = 600)
  public RosterPreview preview(UUID id, Caller caller) {
    if (!rosters.hold("preview")) {
      throw Problems.tryAgain(RegistryProblem.ROSTER_BUSY, "Another preview is being made.", 30);
    }
    Roster roster = rosters.toChange(id, caller.scope());
    DecideRoster.requireMayMerge(roster, caller);
    LandRoster.Landed landed = land.land(roster, caller.actor());
    // of those that would land, and not of those that are left out by it
    int members = count(staged.row(ABSENT, id));
    int households = count(staged.row(HOUSEHOLDS_ABSENT, id));
    Object[] standing = staged.row(STANDING, id);
    QuarkusTransaction.setRollbackOnly();
    return new RosterPreview(
        landed.counts(),
        landed.findings(),
        count(standing),
        ((Number) standing[1]).intValue(),
        members,
        households);
  }

  /**
   * Members of known households who are not in the roster. For who may merge it alone: a member is
   * not listed whose number is in the file, so that numbers could be tried out by it.
   *
   * @param after the id of the last one before
   */
  public List<AbsentMember> absent(UUID id, Caller caller, UUID after, int rows) {
    Roster roster =
        rosters.byId(id, caller.scope()).orElseThrow(() -> Problems.notFound("roster", id));
    DecideRoster.requireMayMerge(roster, caller);
    @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
    List<Tuple> found =
        entities
            .createNativeQuery(ABSENT_MEMBERS, Tuple.class)
            .setParameter("roster", roster.id())
            .setParameter("after", after)
            .setMaxResults(rows)
            .getResultList();
    return found.stream().map(PreviewRoster::member).toList();
  }

  private static AbsentMember member(Tuple row) {
    return new AbsentMember(
        row.get(0, UUID.class),
        row.get(1, UUID.class),
        row.get(2, String.class),
        new DivisionCode(row.get(3, String.class)),
        new PersonalText(row.get(4, String.class)),
        RelationToHead.valueOf(row.get(5, String.class)));
  }

  private static int count(Object[] row) {
    return ((Number) row[0]).intValue();
  }
}
