package org.bangfu.registry.roll.sift;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceCondition;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.RegistryProblem;

/** Begins a run where none looks at the same place, and ends one that came to nothing. */
@ApplicationScoped
class BeginSift {
  private static final int AGAIN_AFTER = 10;

  // above and below the place, where policies show the caller nothing
  private static final String LEAVE_BEHIND =
      """
      update sift_run r set state = 'STOPPED', ended_at = now()
      where r.state = 'RUNNING' and r.alive_until < now() and r.division < :end and :begin < r.division || ':'
      """;
  private static final String FORGET =
      """
      delete from sift_hit x using sift_run r
      where r.id = x.run_id and r.state = 'STOPPED' and r.division < :end and :begin < r.division || ':'
      """;
  // the constraint refuses a second one, and knows those too that policies hide
  private static final String BEGIN =
      """
      insert into sift_run (id, division, state, households, started_at, started_by, alive_until)
      select :run, cast(:place as text), 'RUNNING', (select count(*) from household h where {reached} and h.file_state <> 'CLOSED'),
        now(), :actor, now() + interval '2 minutes'
      on conflict do nothing
      """;
  private static final String STOP =
      "update sift_run set state = 'STOPPED', ended_at = now() where id = :run and state = 'RUNNING'";

  private final EntityManager entities;
  private final RowFloor floor;

  BeginSift(EntityManager entities, RowFloor floor) {
    this.entities = entities;
    this.floor = floor;
  }

  /**
   * @throws RuntimeException the problem {@code sift-running} if another run looks at a place that
   *     holds this one, or that it holds
   */
  @Transactional(TxType.REQUIRES_NEW)
  void begin(Sift sift) {
    floor.everywhere(() -> inPlace(LEAVE_BEHIND, sift) + inPlace(FORGET, sift));
    int begun =
        DivisionScope.inside("h.division", sift.place())
            .query(entities, BEGIN)
            .setParameter("run", sift.id())
            .setParameter("place", sift.place().value())
            .setParameter("actor", sift.actor())
            .executeUpdate();
    if (begun == 0) {
      throw Problems.tryAgain(
          RegistryProblem.SIFT_RUNNING,
          "A run over a place that holds " + sift.place() + ", or lies in it, has not ended.",
          AGAIN_AFTER);
    }
  }

  /** What it found is forgotten, as if it had never begun. */
  @Transactional(TxType.REQUIRES_NEW)
  void stop(UUID run) {
    entities.createNativeQuery(STOP).setParameter("run", run).executeUpdate();
    entities
        .createNativeQuery("delete from sift_hit where run_id = :run")
        .setParameter("run", run)
        .executeUpdate();
  }

  private int inPlace(String sql, Sift sift) {
    return entities
        .createNativeQuery(sql)
        .setParameter("begin", PlaceCondition.begin(sift.place()))
        .setParameter("end", PlaceCondition.end(sift.place()))
        .executeUpdate();
  }
}
