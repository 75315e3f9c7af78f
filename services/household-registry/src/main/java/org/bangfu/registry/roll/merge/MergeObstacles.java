package org.bangfu.registry.roll.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;

/**
 * What is in the way of a merge: all that would end with the file of the household that is gone,
 * and that somebody has to end first, or to have on the one that stays. Asked of columns, since it
 * lies in rooms of other wings.
 */
@ApplicationScoped
class MergeObstacles {
  private static final String FOUND =
      """
      select
        exists (select from exit_dossier d where d.household_id = g.id and d.state not in ('EXITED', 'REFUSED')) as "EXIT_DOSSIER",
        g.monitoring_state = 'MONITORED' as "MONITORING_CASE",
        exists (select from correction c where c.household_id = g.id and c.state = 'OPEN') as "CORRECTION",
        case when g.poverty_state in ('IN_POVERTY', 'RETURNED') then s.poverty_state not in ('IN_POVERTY', 'RETURNED')
          when g.poverty_state = 'EXITED' then s.poverty_state not in ('IN_POVERTY', 'RETURNED', 'EXITED')
          else false end and s.poverty_state <> 'REMOVED' as "POVERTY_REGISTER",
        (g.poverty_state = 'REMOVED') <> (s.poverty_state = 'REMOVED') and 'NONE' not in (g.poverty_state, s.poverty_state)
          as "WRONGLY_LISTED",
        not exists (select from member a join member b on b.household_id = s.id and b.erased_at is null
          and (b.national_id_index = a.national_id_index
            or b.name = a.name and b.sex = a.sex and a.left_on is null and b.left_on is null)
          where a.household_id = g.id and a.erased_at is null)
          and coalesce(g.phone_index <> s.phone_index, true) as "NOBODY_IN_COMMON"
      from household g join household s on s.id = :survivor where g.id = :gone
      """;

  /** An obstacle, and what is to be done about it. */
  private enum Obstacle {
    EXIT_DOSSIER("an exit from the poverty register is proposed for household %s; refuse it"),
    MONITORING_CASE("household %s is watched; end its case, or let the other one go"),
    CORRECTION("household %s waits for the answer to a correction; answer it"),
    POVERTY_REGISTER(
        "household %s stands on the poverty register as the other one does not; enter that there, or"
            + " let the other one go"),
    WRONGLY_LISTED(
        "household %s or the other one was taken off the poverty register as listed wrongly; take the"
            + " one that is on it off as well"),
    NOBODY_IN_COMMON("household %s has nobody in common with the other one, and no phone");

    private final String said;

    Obstacle(String said) {
      this.said = said;
    }
  }

  private final EntityManager entities;

  MergeObstacles(EntityManager entities) {
    this.entities = entities;
  }

  /** A problem that names each of them; both households are held. */
  void requireNone(UUID gone, UUID survivor) {
    Tuple row =
        (Tuple)
            entities
                .createNativeQuery(FOUND, Tuple.class)
                .setParameter("gone", gone)
                .setParameter("survivor", survivor)
                .getSingleResult();
    List<Obstacle> found =
        Stream.of(Obstacle.values()).filter(o -> row.get(o.name(), Boolean.class)).toList();
    if (!found.isEmpty()) {
      throw Problems.builder(
              RegistryProblem.MERGE_NOT_POSSIBLE,
              found.stream().map(o -> o.said.formatted(gone)).reduce((a, b) -> a + "; " + b).get()
                  + ".")
          .with("obstacles", found.stream().map(Enum::name).toList())
          .build();
    }
  }
}
