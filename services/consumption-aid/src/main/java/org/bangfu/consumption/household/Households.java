package org.bangfu.consumption.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.division.DivisionScope;

/** The households that were heard of. */
@ApplicationScoped
public class Households {
  private final EntityManager entities;

  Households(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of the ids that are known and in scope. */
  public Set<UUID> known(Collection<UUID> ids, DivisionScope scope) {
    return ids.isEmpty()
        ? Set.of()
        : new HashSet<>(
            entities
                .createQuery(
                    "select h.id from KnownHousehold h where h.id in :ids and "
                        + scope.hqlCondition("h.division"),
                    UUID.class)
                .setParameter("ids", ids)
                .getResultList());
  }
}
