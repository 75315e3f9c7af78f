package org.bangfu.registry.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** Members of households whose file is closed: they may be registered elsewhere. */
@ApplicationScoped
class ReleasedMembers {
  private final EntityManager entities;

  ReleasedMembers(EntityManager entities) {
    this.entities = entities;
  }

  /** Lets the members of a closed household be registered elsewhere. */
  void release(Household household) {
    count(household, true);
  }

  /** The members of a reopened household belong to it again, and to no other. */
  void reclaim(Household household) {
    count(household, false);
  }

  private void count(Household household, boolean released) {
    entities
        .createNativeQuery("update member set released = :released where household_id = :id")
        .setParameter("released", released)
        .setParameter("id", household.id())
        .executeUpdate();
  }

  /** Whether somebody who was released belongs to another household now, wherever that is. */
  boolean anyElsewhere(Household household) {
    return (Boolean)
        entities
            .createNativeQuery(
                """
                select exists (select from people_registered(array(
                  select m.national_id_index from member m
                  where m.household_id = :id and m.left_on is null and m.erased_at is null)))
                """,
                Boolean.class)
            .setParameter("id", household.id())
            .getSingleResult();
  }
}
