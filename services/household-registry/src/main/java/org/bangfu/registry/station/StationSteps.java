package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.registry.RegistryProblem;
import org.bangfu.registry.step.ReversibleSteps;

/** The steps of stations, and who is in the way of one. */
@ApplicationScoped
public class StationSteps {
  private final EntityManager entities;

  StationSteps(EntityManager entities) {
    this.entities = entities;
  }

  void add(StationStep step) {
    entities.persist(step);
  }

  /** What was recorded of a station since its opening. */
  public ReversibleSteps<StationStep> of(UUID station) {
    return new ReversibleSteps<>(
        "station",
        entities
            .createQuery(
                "from StationStep s where s.stationId = :station order by s.id", StationStep.class)
            .setParameter("station", station)
            .getResultList());
  }

  /**
   * Refuses what would leave information managers behind: those who work there, are away for a
   * time, or wait for their review.
   *
   * @throws RuntimeException the problem {@code station-in-use}
   */
  void requireNobodyAt(Station station) {
    Number managers =
        (Number)
            entities
                .createNativeQuery(
                    """
                    select count(*) from manager m
                    where m.station_id = :station and m.state in ('APPLIED', 'ADMITTED', 'SUSPENDED')
                    """)
                .setParameter("station", station.id())
                .getSingleResult();
    if (managers.longValue() > 0) {
      throw Problems.problem(
          RegistryProblem.STATION_IN_USE,
          "Information managers or applicants who are there: "
              + managers
              + ". Give them another station, or let them leave, first.");
    }
  }
}
