package org.bangfu.needs.place;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.kit.division.DivisionScope;
import org.bangfu.kit.http.Problems;

/** Finds one record; a foreign one answers as a missing one. */
@ApplicationScoped
public class PlacedRecords {
  private final EntityManager entities;

  PlacedRecords(EntityManager entities) {
    this.entities = entities;
  }

  public <E extends Placed> E require(Class<E> type, String noun, DivisionScope scope, UUID id) {
    E record = entities.find(type, id);
    if (record == null || !scope.covers(record.division())) {
      throw Problems.notFound(noun, id);
    }
    return record;
  }
}
