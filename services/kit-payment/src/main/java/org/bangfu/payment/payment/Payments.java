package org.bangfu.payment.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;

/** All payments of a service. */
@ApplicationScoped
public class Payments {
  private final EntityManager entities;
  private final RowFloor floor;

  Payments(EntityManager entities, RowFloor floor) {
    this.entities = entities;
    this.floor = floor;
  }

  /** Records a pledge in the running transaction, which is the one that makes what it pays. */
  public Payment open(NewPayment facts) {
    Payment payment = new Payment(facts);
    entities.persist(payment);
    return payment;
  }

  /** The payment of that id that the caller reaches; a foreign one answers as a missing one. */
  public Payment require(DivisionScope scope, UUID id) {
    List<Payment> rows =
        PaymentReach.condition(scope)
            .query(entities, "select * from payment where id = :id and {reached}", Payment.class)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw Problems.notFound("payment", id);
    }
    return rows.getFirst();
  }

  /** The payment of one thing, the newest where there were several; those that the caller sees. */
  public Map<UUID, Payment> of(SubjectKind kind, Collection<UUID> subjects) {
    if (subjects.isEmpty()) {
      return Map.of();
    }
    return rows(
            """
            select * from payment
            where subject_kind = :kind and subject_id = any(cast(:ids as uuid[])) order by id
            """,
            Map.of("kind", kind.name(), "ids", subjects.toArray(UUID[]::new)))
        .stream()
        .collect(Collectors.toMap(Payment::subjectId, p -> p, (older, newer) -> newer));
  }

  /** All payments of one thing, oldest first; those that the caller sees. */
  public List<Payment> of(SubjectKind kind, UUID subject) {
    return rows(
        "select * from payment where subject_kind = :kind and subject_id = :id order by id",
        Map.of("kind", kind.name(), "id", subject));
  }

  /** Those that are open, of all the things; those that the caller sees. */
  public List<Payment> open(SubjectKind kind, Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : rows(
            """
            select * from payment where subject_kind = :kind
              and subject_id = any(cast(:ids as uuid[])) and state in ('CREATED', 'PENDING') order by id
            """,
            Map.of("kind", kind.name(), "ids", subjects.toArray(UUID[]::new)));
  }

  /** Those names that are taken, whoever may see by what, in one query. */
  public Map<Reference, Payment> taken(Collection<Reference> names) {
    if (names.isEmpty()) {
      return Map.of();
    }
    List<Payment> found =
        floor.everywhere(() ->
            rows(
                """
                select p.* from payment p
                join unnest(cast(:providers as text[]), cast(:references as text[])) as w (provider, reference)
                  on p.provider = w.provider and p.reference = w.reference
                """,
                Map.of(
                    "providers", names.stream().map(Reference::provider).toArray(String[]::new),
                    "references",
                        names.stream().map(Reference::reference).toArray(String[]::new))));
    Map<Reference, Payment> payments = new HashMap<>();
    found.forEach(payment -> payments.put(payment.name(), payment));
    return payments;
  }

  /** The payment, held until the transaction ends. */
  public Payment lock(UUID id) {
    return held("id = :id", Map.of("id", id)).orElseThrow(() -> Problems.notFound("payment", id));
  }

  /** The payment of that name, held until the transaction ends. */
  public Optional<Payment> lock(Reference name) {
    return held(
        "provider = :provider and reference = :reference",
        Map.of("provider", name.provider(), "reference", name.reference()));
  }

  private Optional<Payment> held(String condition, Map<String, ?> parameters) {
    List<Payment> rows =
        rows("select * from payment where " + condition + " for update", parameters);
    rows.forEach(entities::refresh);
    return rows.stream().findFirst();
  }

  /** The provider has been asked to take it. */
  public void pending(UUID id) {
    entities
        .createNativeQuery(
            "update payment set state = 'PENDING', version = version + 1 where id = :id and state = 'CREATED'")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Payments as the database has them after a statement that has changed them. */
  List<Payment> fresh(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Payment> rows =
        rows(
            "select * from payment where id = any(cast(:ids as uuid[])) order by id",
            Map.of("ids", ids.toArray(UUID[]::new)));
    // what this transaction has read before is of before
    rows.stream().filter(Payment::isOpen).forEach(entities::refresh);
    return rows;
  }

  private List<Payment> rows(String sql, Map<String, ?> parameters) {
    var query = entities.createNativeQuery(sql, Payment.class);
    parameters.forEach(query::setParameter);
    @SuppressWarnings("unchecked")
    List<Payment> rows = query.getResultList();
    return rows;
  }
}
