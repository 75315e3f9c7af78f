package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;

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
        rows(scope, "id = :id and {reached} for update", donationId)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw Problems.notFound("redesignation", id);
    }
    return rows.getFirst();
  }

  /** Those of a donation, oldest first. */
  public List<Redesignation> of(DivisionScope scope, UUID donationId) {
    return rows(scope, "{reached} order by id", donationId).getResultList();
  }

  private TypedQuery<Redesignation> rows(DivisionScope scope, String condition, UUID donationId) {
    return scope
        .condition("division")
        .query(
            entities,
            "select * from redesignation where donation_id = :donation and " + condition,
            Redesignation.class)
        .setParameter("donation", donationId);
  }
}
