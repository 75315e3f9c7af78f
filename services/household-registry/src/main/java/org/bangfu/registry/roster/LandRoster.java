package org.bangfu.registry.roster;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Lands the households of a roster that are whole, in the running transaction, which may be taken
 * back: what a merge would do is found out by doing it.
 */
@ApplicationScoped
class LandRoster {
  /** What is changed from here on is changed by the roster. */
  private static final String CAUSE =
      "select set_config('bangfu.roster', cast(:roster as text), true), 0";

  private static final String REFUSED =
      """
      select count(*), count(*) filter (where refused) from roster_household
      where roster_id = :roster
      """;

  private final RosterConflicts conflicts;
  private final NewHouseholds newOnes;
  private final KnownHouseholds knownOnes;
  private final StagedNames names;
  private final StagedSql staged;

  LandRoster(
      RosterConflicts conflicts,
      NewHouseholds newOnes,
      KnownHouseholds knownOnes,
      StagedNames names,
      StagedSql staged) {
    this.conflicts = conflicts;
    this.newOnes = newOnes;
    this.knownOnes = knownOnes;
    this.names = names;
    this.staged = staged;
  }

  /** What has landed, and what was left out. */
  record Landed(MergeCounts counts, RosterFindings findings) {}

  Landed land(Roster roster, String actor) {
    UUID id = roster.id();
    staged.makeRoom();
    staged.row(CAUSE, id);
    knownOnes.hold(roster);
    int errors = roster.findings().errors() + conflicts.findAtMerge(id);
    int known = knownOnes.recognise(roster);
    StagedNames.Opened opened = names.open(id);
    NewHouseholds.Counts created = newOnes.register(roster, opened, actor);
    KnownHouseholds.Counts updated = knownOnes.update(roster, known, opened, actor);
    Object[] households = staged.row(REFUSED, id);
    return new Landed(
        new MergeCounts(
            created.households(),
            updated.updated(),
            known - updated.updated(),
            created.members() + updated.membersJoined(),
            updated.membersChanged()),
        new RosterFindings(
            roster.findings().rows(),
            ((Number) households[0]).intValue(),
            ((Number) households[1]).intValue(),
            errors));
  }
}
