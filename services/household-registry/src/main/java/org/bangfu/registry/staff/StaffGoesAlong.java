package org.bangfu.registry.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;
import org.bangfu.registry.division.Succession;

/** Who works at a station is where the station is. */
@ApplicationScoped
class StaffGoesAlong implements GoesAlong {
  private static final String MOVE =
      """
      update station_post p set division = :to, version = p.version + 1
      where p.id = any(array(
        select o.id from station_post o where o.division = :from order by o.id limit :most for update))
      """;

  private final EntityManager entities;

  StaffGoesAlong(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public int goAlong(ChangedDivisions change, int most) {
    int moved = 0;
    for (Succession ended : change.ended().values()) {
      moved +=
          entities
              .createNativeQuery(MOVE)
              .setParameter("from", ended.from().value())
              .setParameter("to", ended.to().value())
              .setParameter("most", most)
              .executeUpdate();
    }
    return moved;
  }
}
