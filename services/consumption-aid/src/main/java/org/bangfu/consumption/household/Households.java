package org.bangfu.consumption.household;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.value.division.DivisionScope;

/** The households that were heard of. */
@ApplicationScoped
public class Households {
  private final EntityManager entities;

  Households(EntityManager entities) {
    this.entities = entities;
  }

  /** Those of the ids that are known and in scope. */
  public Map<UUID, KnownHousehold> known(Collection<UUID> ids, DivisionScope scope) {
    return ids.isEmpty()
        ? Map.of()
        : scope
            .hqlCondition("h.division")
            .hql(
                entities,
                "from KnownHousehold h where h.id in :ids and {reached}",
                KnownHousehold.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(Collectors.toMap(KnownHousehold::id, Function.identity()));
  }
}
