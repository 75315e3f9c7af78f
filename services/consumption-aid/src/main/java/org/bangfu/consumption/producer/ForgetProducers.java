package org.bangfu.consumption.producer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.consumption.household.HouseholdsErased;
import org.bangfu.kit.guard.personal.SubjectKeys;

/**
 * Forgets the names of producers that are erased households: those that say which household they
 * are, and those whose products nobody else supplies. Their products and sales stay.
 */
@ApplicationScoped
class ForgetProducers {
  private final EntityManager entities;
  private final SubjectKeys keys;

  ForgetProducers(EntityManager entities, SubjectKeys keys) {
    this.keys = keys;
    this.entities = entities;
  }

  void forget(@Observes HouseholdsErased erased) {
    if (erased.households().isEmpty()) {
      return;
    }
    keys.erase(blank(erased.households()));
  }

  /** Gives the producers that had a name. */
  @SuppressWarnings("unchecked")
  private List<UUID> blank(Set<UUID> households) {
    return entities
        .createNativeQuery(
            """
            update producer p set name = null, version = version + 1
            where p.kind = 'HOUSEHOLD' and p.name is not null and (
              p.household_id = any(cast(:ids as uuid[]))
              or p.id in (
                select d.producer_id from product d join supply s on s.product_id = d.id
                where s.household_id = any(cast(:ids as uuid[])))
              and not exists (
                select from product d join supply s on s.product_id = d.id
                where d.producer_id = p.id and s.household_id <> all(cast(:ids as uuid[]))))
            returning p.id
            """,
            UUID.class)
        .setParameter("ids", households.toArray(UUID[]::new))
        .getResultList();
  }
}
