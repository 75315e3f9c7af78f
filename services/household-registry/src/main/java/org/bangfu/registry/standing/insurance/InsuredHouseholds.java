package org.bangfu.registry.standing.insurance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.registry.household.HeldTogether;

/** Households with their policies, in a few statements, whatever their number. */
@ApplicationScoped
class InsuredHouseholds {
  // by a statement of its own: what is read beside the lock is as it was before somebody gave it
  // back
  private static final String FACTS =
      """
      select h.id, h.division, h.version, h.file_state <> 'CLOSED', h.registered_on, h.members,
        array(select cast(s.occurred_on as text) from household_step s
          where s.household_id = h.id and s.machine = 'FILE' and 'CLOSED' in (s.from_state, s.to_state) order by s.id)
      from household h where h.id = any(cast(:ids as uuid[]))
      """;

  private final EntityManager entities;
  private final Policies policies;

  InsuredHouseholds(EntityManager entities, Policies policies) {
    this.entities = entities;
    this.policies = policies;
  }

  /** Those of the caller's, held until the transaction ends: two policies do not meet. */
  Map<UUID, InsuredHousehold> locked(DivisionScope scope, Collection<UUID> ids) {
    List<UUID> held = HeldTogether.lock(entities, scope, ids);
    return held.isEmpty() ? Map.of() : with(held, policies.of(held));
  }

  /** Those that the transaction holds and that ever had a policy. */
  Map<UUID, InsuredHousehold> everInsured(Collection<UUID> ids) {
    Map<UUID, List<Policy>> theirs = ids.isEmpty() ? Map.of() : policies.of(ids);
    return theirs.isEmpty() ? Map.of() : with(theirs.keySet(), theirs);
  }

  private Map<UUID, InsuredHousehold> with(Collection<UUID> ids, Map<UUID, List<Policy>> theirs) {
    Map<UUID, InsuredHousehold> households = new HashMap<>();
    for (Tuple row : facts(ids)) {
      UUID id = row.get(0, UUID.class);
      households.put(
          id,
          new InsuredHousehold(
              id,
              new DivisionCode(row.get(1, String.class)),
              row.get(2, Long.class),
              row.get(3, Boolean.class),
              row.get(4, LocalDate.class),
              row.get(5, Integer.class),
              Arrays.stream(row.get(6, String[].class)).map(LocalDate::parse).toList(),
              theirs.getOrDefault(id, List.of())));
    }
    return households;
  }

  @SuppressWarnings("unchecked") // what the provider makes of a type is rows of that type
  private List<Tuple> facts(Collection<UUID> ids) {
    return entities
        .createNativeQuery(FACTS, Tuple.class)
        .setParameter("ids", HeldTogether.texts(ids))
        .getResultList();
  }
}
