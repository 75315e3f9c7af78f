package org.bangfu.registry.standing.monitoring.clue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What pointed at households, and what became of it. */
@ApplicationScoped
public class Clues {
  private final EntityManager entities;

  Clues(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * One with its steps.
   *
   * @param steps in the order in which they were recorded
   */
  public record History(Clue clue, List<ClueStep> steps) {}

  /** Of a household, the oldest first. */
  public List<History> of(UUID household) {
    Map<UUID, List<ClueStep>> steps =
        entities
            .createQuery(
                "from ClueStep s where s.householdId = :household order by s.id", ClueStep.class)
            .setParameter("household", household)
            .getResultList()
            .stream()
            .collect(Collectors.groupingBy(ClueStep::clueId));
    return entities
        .createQuery("from Clue c where c.householdId = :household order by c.id", Clue.class)
        .setParameter("household", household)
        .getResultList()
        .stream()
        .map(clue -> new History(clue, steps.getOrDefault(clue.id(), List.of())))
        .toList();
  }

  /** Of each the steps that stand, in their order: neither reversed nor reversals. */
  Map<UUID, List<ClueStep>> standing(Collection<UUID> clues) {
    List<ClueStep> steps =
        entities
            .createQuery("from ClueStep s where s.clueId in :clues order by s.id", ClueStep.class)
            .setParameter("clues", clues)
            .getResultList();
    Set<UUID> reversed = new HashSet<>();
    steps.forEach(step -> {
      if (step.reverses() != null) {
        reversed.add(step.reverses());
      }
    });
    return steps.stream()
        .filter(step -> step.reverses() == null && !reversed.contains(step.id()))
        .collect(Collectors.groupingBy(ClueStep::clueId));
  }
}
