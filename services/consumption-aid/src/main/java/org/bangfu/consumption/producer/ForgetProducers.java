package org.bangfu.consumption.producer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.bangfu.consumption.household.HouseholdsErased;

/**
 * Forgets the names of producers that are erased households: those that say which household they
 * are, and those whose products nobody else supplies. Their products and sales stay.
 */
@ApplicationScoped
class ForgetProducers {
  private final EntityManager entities;

  ForgetProducers(EntityManager entities) {
    this.entities = entities;
  }

  void forget(@Observes HouseholdsErased erased) {
    if (erased.households().isEmpty()) {
      return;
    }
    entities
        .createNativeQuery(
            """
            update producer p set name = null, name_index = null, version = version + 1
            where p.kind = 'HOUSEHOLD' and p.name is not null and (
              p.household_id = any(cast(:ids as uuid[]))
              or p.id in (
                select d.producer_id from product d join supply s on s.product_id = d.id
                where s.household_id = any(cast(:ids as uuid[])))
              and not exists (
                select from product d join supply s on s.product_id = d.id
                where d.producer_id = p.id and s.household_id <> all(cast(:ids as uuid[]))))
            """)
        .setParameter("ids", erased.households().toArray(UUID[]::new))
        .executeUpdate();
  }
}
