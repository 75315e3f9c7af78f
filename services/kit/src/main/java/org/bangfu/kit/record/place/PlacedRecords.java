package org.bangfu.kit.record.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;

/** Finds one record; a foreign one answers as a missing one. */
@ApplicationScoped
public class PlacedRecords {
  private final EntityManager entities;

  PlacedRecords(EntityManager entities) {
    this.entities = entities;
  }

  public <E extends Placed> E require(
      Class<E> type, String noun, Reach reach, DivisionScope scope, UUID id) {
    List<E> rows =
        reach
            .condition(scope)
            .query(
                entities, "select * from " + reach.table() + " where id = :id and {reached}", type)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw Problems.notFound(noun, id);
    }
    return rows.getFirst();
  }
}
