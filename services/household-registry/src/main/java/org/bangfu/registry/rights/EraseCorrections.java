package org.bangfu.registry.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.registry.household.HouseholdErased;
import org.hibernate.Session;

/** Destroys what was said in the corrections of a household that is erased. */
@ApplicationScoped
class EraseCorrections {
  private final Session entities;
  private final SubjectKeys keys;

  EraseCorrections(Session entities, SubjectKeys keys) {
    this.entities = entities;
    this.keys = keys;
  }

  void with(@Observes HouseholdErased household) {
    entities
        .createQuery(
            "select c.key.subject from Correction c where c.householdId = :household", UUID.class)
        .setParameter("household", household.householdId())
        .getResultList()
        .forEach(keys::erase);
  }
}
