package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.jspecify.annotations.Nullable;

/** All redesignations. */
@ApplicationScoped
public class Redesignations {
  private final EntityManager entities;

  Redesignations(EntityManager entities) {
    this.entities = entities;
  }

  void add(Redesignation redesignation) {
    entities.persist(redesignation);
    entities.flush();
  }

  /** Whether one of the donation waits for another account. */
  boolean anyProposed(UUID donationId) {
    return (Boolean)
        entities
            .createNativeQuery(
                "select exists (select from redesignation where donation_id = :id and state = 'PROPOSED')",
                Boolean.class)
            .setParameter("id", donationId)
            .getSingleResult();
  }

  /** One of a donation, locked until the end of the transaction. */
  Redesignation lock(DivisionScope scope, UUID donationId, UUID id) {
    List<Redesignation> rows =
        rows(
            "donation_id = :donation and id = :id and "
                + scope.condition("division")
                + " for update",
            donationId,
            id);
    if (rows.isEmpty()) {
      throw Problems.notFound("redesignation", id);
    }
    return rows.getFirst();
  }

  /** Those of a donation, oldest first. */
  public List<Redesignation> of(DivisionScope scope, UUID donationId) {
    return rows(
        "donation_id = :donation and " + scope.condition("division") + " order by id",
        donationId,
        null);
  }

  @SuppressWarnings("unchecked")
  private List<Redesignation> rows(String condition, UUID donationId, @Nullable UUID id) {
    var query =
        entities
            .createNativeQuery(
                "select * from redesignation where " + condition, Redesignation.class)
            .setParameter("donation", donationId);
    if (id != null) {
      query.setParameter("id", id);
    }
    return query.getResultList();
  }
}
