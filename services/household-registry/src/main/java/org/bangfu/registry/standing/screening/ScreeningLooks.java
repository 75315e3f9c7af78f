package org.bangfu.registry.standing.screening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;

/** What was found at households in sweeps. */
@ApplicationScoped
public class ScreeningLooks {
  private final EntityManager entities;

  ScreeningLooks(EntityManager entities) {
    this.entities = entities;
  }

  /** At a household, in the order of recording. */
  public List<ScreeningLook> of(UUID household) {
    return entities
        .createQuery(
            "from ScreeningLook l join fetch l.screening where l.householdId = :household order by l.id",
            ScreeningLook.class)
        .setParameter("household", household)
        .getResultList();
  }
}
