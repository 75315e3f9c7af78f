package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.id.Ids;
import org.bangfu.registry.household.HeldTogether;
import org.bangfu.registry.standing.NamedHouseholds;
import org.jspecify.annotations.Nullable;

/** Opens the dossiers of households that are to leave the poverty register (拟退出). */
@ApplicationScoped
public class ProposeExits {
  /** The households, held, so that nobody proposes one twice. */
  private static final String HELD =
      """
      select h.id, h.division, h.file_state <> 'CLOSED' and h.poverty_state in ('IN_POVERTY', 'RETURNED'),
        greatest(h.registered_on, (select max(s.occurred_on) from household_step s
          where s.household_id = h.id and s.machine = 'POVERTY' and s.reverses is null
            and not exists (select from household_step r where r.reverses = s.id)))\
      """
          + HeldTogether.HOUSEHOLDS;

  private static final NamedHouseholds NAMED =
      new NamedHouseholds("/households/%d", "must be a household of the caller's divisions");

  private final EntityManager entities;
  private final ExitDossiers dossiers;
  private final DossierMoves moves;

  ProposeExits(EntityManager entities, ExitDossiers dossiers, DossierMoves moves) {
    this.entities = entities;
    this.dossiers = dossiers;
    this.moves = moves;
  }

  /**
   * @param since the day on which it came onto the register as it is there now
   */
  private record Candidate(UUID id, DivisionCode division, boolean onRegister, LocalDate since) {
    @Nullable String broken(Set<UUID> proposed, LocalDate day) {
      if (!onRegister) {
        return "must be a household on the poverty register whose file is open";
      }
      if (proposed.contains(id)) {
        return "must be a household whose exit is not proposed already";
      }
      return day.isBefore(since)
          ? "must be on the poverty register on the day, not since " + since
          : null;
    }
  }

  /** All of them, or none, in a few statements, however many there are. */
  @Transactional
  public void propose(DivisionScope scope, List<UUID> households, LocalDate day, String actor) {
    Map<UUID, Candidate> found = hold(scope, households);
    Set<UUID> proposed = dossiers.proposed(households);
    moves.open(
        NAMED.require(households, found, candidate -> candidate.broken(proposed, day)).stream()
            .map(candidate -> DossierMove.to(opened(candidate, day)))
            .toList(),
        actor);
  }

  private static DossierRow opened(Candidate candidate, LocalDate day) {
    return new DossierRow(
        Ids.next(),
        candidate.id(),
        candidate.division(),
        DossierState.PROPOSED,
        day,
        null,
        null,
        null);
  }

  private Map<UUID, Candidate> hold(DivisionScope scope, List<UUID> households) {
    Map<UUID, Candidate> found = new HashMap<>();
    scope
        .condition("h.division")
        .query(entities, HELD, Tuple.class)
        .setParameter("ids", households.stream().map(UUID::toString).toArray(String[]::new))
        .getResultList()
        .forEach(row ->
            found.put(
                row.get(0, UUID.class),
                new Candidate(
                    row.get(0, UUID.class),
                    new DivisionCode(row.get(1, String.class)),
                    row.get(2, Boolean.class),
                    row.get(3, LocalDate.class))));
    return found;
  }
}
