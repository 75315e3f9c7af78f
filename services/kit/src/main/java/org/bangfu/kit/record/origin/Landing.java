package org.bangfu.kit.record.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.bangfu.kit.record.bulk.BulkAnswer;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.bulk.BulkLanding;
import org.bangfu.kit.record.bulk.SentBody;
import org.bangfu.kit.record.bulk.SentReferences;
import org.bangfu.kit.record.place.Reach;
import org.jspecify.annotations.Nullable;

/**
 * How records come in, one or many: each at most once under the reference that an account of a
 * client gave it. What was sent before is answered with its record, another body under the same
 * reference is refused, and so is a reference whose record the caller reaches no more, without a
 * word of what it is; in a bulk that item alone.
 */
@ApplicationScoped
public class Landing {
  private final EntityManager entities;
  private final BulkLanding landing;
  private final SentReferences sent;

  Landing(EntityManager entities, BulkLanding landing, SentReferences sent) {
    this.entities = entities;
    this.landing = landing;
    this.sent = sent;
  }

  /**
   * The one record that the account sent under this reference; null if there is none or no name,
   * and then the running transaction makes it.
   *
   * @param body all that makes the record, as it would in a bulk
   * @throws RuntimeException the problem {@code reference-reused} if it was sent with another one,
   *     {@code client-reference-taken} if its record is where the caller does not reach it
   */
  public <E> @Nullable E before(
      Class<E> type, Reach reach, Acting acting, @Nullable String reference, Object body) {
    return before(type, reach, acting, reference, body, () -> null);
  }

  /**
   * @param otherwise finds it by what it says, where its reference names none
   */
  public <E> @Nullable E before(
      Class<E> type,
      Reach reach,
      Acting acting,
      @Nullable String reference,
      Object body,
      Supplier<@Nullable E> otherwise) {
    SentBody now = sent.one(reach.kind(), reference, body);
    UUID id = reference == null ? null : landed(reach, acting, List.of(reference)).get(reference);
    E record = id == null ? otherwise.get() : entities.find(type, id);
    now.land(record == null);
    return record;
  }

  /**
   * The one record that was sent: made now, or when it was sent before.
   *
   * @param body all that makes the record, as it would in a bulk
   * @param make makes it, where there is none, or throws a problem before it has written anything
   */
  public <E> Landed<E> one(
      Class<E> type,
      Reach reach,
      Acting acting,
      @Nullable String reference,
      Object body,
      Supplier<E> make) {
    return one(type, reach, acting, reference, body, () -> null, make);
  }

  /**
   * @param otherwise finds it by what it says, where its reference names none
   */
  public <E> Landed<E> one(
      Class<E> type,
      Reach reach,
      Acting acting,
      @Nullable String reference,
      Object body,
      Supplier<@Nullable E> otherwise,
      Supplier<E> make) {
    E before = before(type, reach, acting, reference, body, otherwise);
    return before == null ? new Landed<>(make.get(), true) : new Landed<>(before, false);
  }

  /**
   * Lands the good items of a bulk in one transaction and answers for each.
   *
   * @param create makes one record and gives its id, or throws a problem before it has written
   *     anything
   */
  @Transactional
  public <T extends BulkItem> BulkAnswer many(
      Reach reach, Acting acting, List<T> items, Function<T, UUID> create) {
    return many(reach, acting, items, item -> item, UnaryOperator.identity(), create);
  }

  /**
   * @param body all that makes an item, where its path says something too
   * @param alsoLanded adds to what has landed under the references what has landed without them
   */
  @Transactional
  public <T extends BulkItem> BulkAnswer many(
      Reach reach,
      Acting acting,
      List<T> items,
      Function<T, Object> body,
      UnaryOperator<Map<String, UUID>> alsoLanded,
      Function<T, UUID> create) {
    return landing.land(
        items,
        sent.of(reach.kind(), items, body),
        references -> alsoLanded.apply(landed(reach, acting, references)),
        create);
  }

  /** The ids of what the caller reaches, by reference: those of its account alone. */
  private Map<String, UUID> landed(Reach reach, Acting acting, Collection<String> references) {
    List<Tuple> rows =
        reach
            .condition(acting.scope())
            .query(
                entities,
                "select client_reference, id from "
                    + reach.table()
                    + " where client = :client and "
                    + reach.enteredBy()
                    + " = :actor and client_reference = any(cast(:references as text[])) and"
                    + " {reached}",
                Tuple.class)
            .setParameter("client", acting.client())
            .setParameter("actor", acting.actor())
            .setParameter("references", references.toArray(String[]::new))
            .getResultList();
    Map<String, UUID> ids = new HashMap<>();
    rows.forEach(row -> ids.put(row.get(0, String.class), row.get(1, UUID.class)));
    return ids;
  }
}
