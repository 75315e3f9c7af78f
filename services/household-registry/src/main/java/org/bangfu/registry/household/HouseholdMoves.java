package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where households were, and that all that hangs on them is where they are. */
@ApplicationScoped
public class HouseholdMoves {
  private final EntityManager entities;

  HouseholdMoves(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of a household, the oldest first. */
  public List<HouseholdMove> of(UUID household) {
    return entities
        .createQuery(
            "from HouseholdMove m where m.householdId = :household order by m.id",
            HouseholdMove.class)
        .setParameter("household", household)
        .getResultList();
  }

  /** With the households that were changed, in a few statements, however many there are. */
  void add(Collection<HouseholdMove> moves) {
    moves.forEach(entities::persist);
    entities.flush();
  }

  /** Brings whatever hangs on the households to where they are, in one statement. */
  void follow(Collection<UUID> households) {
    entities
        .createNativeQuery("select 1 from move_with_household(cast(:ids as uuid[]))", Integer.class)
        .setParameter("ids", households.stream().map(UUID::toString).toArray(String[]::new))
        .getSingleResult();
  }
}
