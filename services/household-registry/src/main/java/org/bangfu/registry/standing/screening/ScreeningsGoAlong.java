package org.bangfu.registry.standing.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.bangfu.registry.division.ChangedDivisions;
import org.bangfu.registry.division.GoesAlong;
import org.bangfu.registry.division.Succession;

/** A sweep that is under way goes on in what is in the place of its own. */
@ApplicationScoped
class ScreeningsGoAlong implements GoesAlong {
  private final EntityManager entities;

  ScreeningsGoAlong(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public int goAlong(ChangedDivisions change, int most) {
    int moved = 0;
    for (Succession ended : change.ended().values()) {
      moved +=
          entities
              .createNativeQuery(
                  "update screening s set division = :to where s.division = :from and s.ended_on is null")
              .setParameter("from", ended.from().value())
              .setParameter("to", ended.to().value())
              .executeUpdate();
    }
    return moved;
  }
}
