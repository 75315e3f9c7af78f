package org.bangfu.registry.standing.exit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The exits that were proposed, and what became of them. */
@ApplicationScoped
public class ExitDossiers {
  private final EntityManager entities;

  ExitDossiers(EntityManager entities) {
    this.entities = entities;
  }

  /** Of a household, the oldest first. */
  public List<ExitDossier> of(UUID household) {
    return entities
        .createQuery(
            "from ExitDossier d where d.householdId = :household order by d.id", ExitDossier.class)
        .setParameter("household", household)
        .getResultList();
  }

  /** The steps of a household's dossiers in the order in which they were recorded. */
  public List<ExitDossierStep> stepsOf(UUID household) {
    return entities
        .createQuery(
            "from ExitDossierStep s where s.householdId = :household order by s.id",
            ExitDossierStep.class)
        .setParameter("household", household)
        .getResultList();
  }

  /** The one in which something is still to be done. */
  Optional<ExitDossier> openOf(UUID household) {
    return of(household).stream().filter(dossier -> dossier.state().isOpen()).findFirst();
  }

  /** Those of the households whose exit is proposed already. */
  Set<UUID> proposed(List<UUID> households) {
    return new HashSet<>(
        entities
            .createQuery(
                "select d.householdId from ExitDossier d where d.householdId in :ids"
                    + " and d.state not in (EXITED, REFUSED)",
                UUID.class)
            .setParameter("ids", households)
            .getResultList());
  }

  /** The steps of a dossier that stand, in their order: neither reversed nor reversals. */
  List<ExitDossierStep> standing(UUID household, UUID dossier) {
    List<ExitDossierStep> steps = stepsOf(household);
    Set<UUID> reversed = new HashSet<>();
    steps.forEach(step -> {
      if (step.reverses() != null) {
        reversed.add(step.reverses());
      }
    });
    return steps.stream()
        .filter(step -> step.dossierId().equals(dossier))
        .filter(step -> step.reverses() == null && !reversed.contains(step.id()))
        .toList();
  }
}
