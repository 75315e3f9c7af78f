package org.bangfu.registry.standing.monitoring.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.Confidential;
import org.bangfu.registry.household.HeldTogether;
import org.bangfu.registry.household.HouseholdNotes;
import org.bangfu.registry.standing.NamedHouseholds;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what points at households, all of it or nothing, in a few statements however many
 * there are. The same of the same day again changes nothing.
 */
@ApplicationScoped
public class ReportClues {
  /** So that nobody watches or closes one meanwhile, or reports the same. */
  // by a statement of its own: what is read beside the lock is as it was before somebody gave it
  // back
  private static final String FACTS =
      """
      select h.id, h.division, h.version, h.file_state <> 'CLOSED', h.monitoring_state = 'MONITORED', h.registered_on,
        (select max(s.occurred_on) from household_step s
          where s.household_id = h.id and s.machine = 'MONITORING' and s.reverses is null
            and not exists (select from household_step r where r.reverses = s.id)),
        exists (select from monitoring_clue c where c.household_id = h.id and c.state <> 'REVERSED'
          and c.source = :source and c.department is not distinct from nullif(:department, '') and c.reported_on = :day)
      from household h where h.id = any(cast(:ids as uuid[]))
      """;

  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/households/%d", "must be a household of the caller's divisions");

  private final EntityManager entities;
  private final HouseholdNotes notes;
  private final ClueMoves moves;

  ReportClues(EntityManager entities, HouseholdNotes notes, ClueMoves moves) {
    this.entities = entities;
    this.notes = notes;
    this.moves = moves;
  }

  /**
   * @param watchedUntil the last day on which its monitoring changed; null if it was never watched
   * @param known whether the same was reported already
   */
  private record Candidate(
      UUID id,
      DivisionCode division,
      long version,
      boolean open,
      boolean watched,
      LocalDate registeredOn,
      @Nullable LocalDate watchedUntil,
      boolean known) {
    @Nullable String broken(LocalDate day) {
      if (known) {
        return null;
      }
      if (!open) {
        return "must be a household whose file is open";
      }
      if (watched) {
        return "must be a household that nobody watches yet";
      }
      if (day.isBefore(registeredOn)) {
        return "must be registered on the day, not since " + registeredOn;
      }
      return watchedUntil != null && day.isBefore(watchedUntil)
          ? "must be a household that was not watched then; it was until " + watchedUntil
          : null;
    }
  }

  /**
   * @return how many were not known before
   */
  @Transactional
  public int report(DivisionScope scope, NewClues clues, String actor) {
    LocalDate day = clues.reportedOn();
    List<Candidate> fresh =
        NAMED
            .require(clues.households(), hold(scope, clues), candidate -> candidate.broken(day))
            .stream()
            .filter(candidate -> !candidate.known())
            .toList();
    if (!fresh.isEmpty()) {
      Map<UUID, Sealed> told =
          notes.seal(
              fresh.stream().map(Candidate::id).toList(), Confidential.CLUE_REASON, clues.note());
      moves.report(
          fresh.stream().map(candidate -> reported(candidate, clues, told)).toList(), actor);
    }
    return fresh.size();
  }

  private static ClueMove reported(Candidate candidate, NewClues clues, Map<UUID, Sealed> told) {
    LocalDate day = clues.reportedOn();
    ClueRow row =
        new ClueRow(
            Ids.next(),
            candidate.id(),
            candidate.division(),
            clues.source(),
            clues.department(),
            day,
            ClueState.REPORTED,
            day,
            null);
    return new ClueMove(null, row, day, candidate.version(), told.get(candidate.id()), null, null);
  }

  private Map<UUID, Candidate> hold(DivisionScope scope, NewClues clues) {
    Map<UUID, Candidate> found = new HashMap<>();
    List<UUID> held = HeldTogether.lock(entities, scope, clues.households());
    facts(held, clues)
        .forEach(row ->
            found.put(
                row.get(0, UUID.class),
                new Candidate(
                    row.get(0, UUID.class),
                    new DivisionCode(row.get(1, String.class)),
                    row.get(2, Long.class),
                    row.get(3, Boolean.class),
                    row.get(4, Boolean.class),
                    row.get(5, LocalDate.class),
                    row.get(6, LocalDate.class),
                    row.get(7, Boolean.class))));
    return found;
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<Tuple> facts(List<UUID> held, NewClues clues) {
    return entities
        .createNativeQuery(FACTS, Tuple.class)
        .setParameter("ids", HeldTogether.texts(held))
        .setParameter("source", clues.source().name())
        .setParameter("department", clues.department() == null ? "" : clues.department())
        .setParameter("day", clues.reportedOn())
        .getResultList();
  }
}
