package org.bangfu.registry.station;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;
import org.bangfu.registry.division.Succession;

/**
 * An office is for the division that is in the place of its own: of two that become one, both are,
 * until somebody says otherwise. Of a division that was split the offices stay.
 */
@ApplicationScoped
class StationsGoAlong implements GoesAlong {
  private static final String MOVE =
      """
      update station s set division = :to, version = s.version + 1
      where s.id = any(array(
        select o.id from station o where o.division = :from order by o.id limit :most for update))
      """;

  private final EntityManager entities;

  StationsGoAlong(EntityManager entities) {
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
