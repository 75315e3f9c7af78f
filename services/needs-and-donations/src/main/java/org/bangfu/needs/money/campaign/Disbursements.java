package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** All tranches of campaigns, and who received of them. */
@ApplicationScoped
public class Disbursements {
  static final Reach REACH = Reach.into("disbursement").orPublished("true");

  private final EntityManager entities;

  Disbursements(EntityManager entities) {
    this.entities = entities;
  }

  void add(Disbursement tranche) {
    entities.persist(tranche);
  }

  void add(DisbursementShare share) {
    entities.persist(share);
  }

  /** The tranches of a campaign, oldest first. */
  public List<Disbursement> of(DivisionScope scope, UUID campaignId) {
    List<Disbursement> rows =
        REACH
            .condition(scope)
            .query(
                entities,
                "select * from disbursement where campaign_id = :campaign and {reached} order by id",
                Disbursement.class)
            .setParameter("campaign", campaignId)
            .getResultList();
    return rows;
  }

  /** Whether all that was paid out of a campaign, and not taken back, was reported on. */
  boolean allReported(DivisionScope scope, UUID campaignId) {
    return of(scope, campaignId).stream()
        .allMatch(tranche -> tranche.report() != null || reversal(tranche.id()) != null);
  }

  /** That a tranche was taken back; null if it was not. */
  public @Nullable DisbursementReversal reversal(UUID trancheId) {
    return entities.find(DisbursementReversal.class, trancheId);
  }

  Disbursement require(DivisionScope scope, UUID campaignId, UUID id) {
    return of(scope, campaignId).stream()
        .filter(tranche -> tranche.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("disbursement", id));
  }

  /** Who received of tranches; what the caller may see of it. */
  public List<DisbursementShare> shares(DivisionScope scope, Collection<Disbursement> tranches) {
    if (scope.divisions().isEmpty() || tranches.isEmpty()) {
      return List.of();
    }
    List<DisbursementShare> rows =
        scope
            .condition("book")
            .query(
                entities,
                "select * from disbursement_share where disbursement_id = any(cast(:ids as uuid[])) and {reached} order by id",
                DisbursementShare.class)
            .setParameter("ids", tranches.stream().map(Disbursement::id).toArray(UUID[]::new))
            .getResultList();
    return rows;
  }
}
