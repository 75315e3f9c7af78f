package org.bangfu.registry.standing.monitoring.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who looked after households, and who does. */
@ApplicationScoped
public class Contacts {
  private final EntityManager entities;

  Contacts(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household, in the order in which they were recorded. */
  public List<ContactStep> of(UUID household) {
    return of(List.of(household));
  }

  /** The last one of each that stands, in one statement. */
  Map<UUID, ContactStep> last(Collection<UUID> households) {
    Map<UUID, ContactStep> last = new HashMap<>();
    standing(of(households)).forEach(step -> last.put(step.householdId(), step));
    return last;
  }

  private List<ContactStep> of(Collection<UUID> households) {
    return entities
        .createQuery(
            "from ContactStep s where s.householdId in :households order by s.id",
            ContactStep.class)
        .setParameter("households", households)
        .getResultList();
  }

  /** Those that were neither taken back nor take something back, in their order. */
  public static List<ContactStep> standing(List<ContactStep> steps) {
    Set<UUID> reversed = new HashSet<>();
    steps.forEach(step -> {
      if (step.reverses() != null) {
        reversed.add(step.reverses());
      }
    });
    return steps.stream()
        .filter(step -> step.reverses() == null && !reversed.contains(step.id()))
        .toList();
  }
}
