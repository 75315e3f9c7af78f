package org.bangfu.kit.record.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.record.bulk.BulkItem;
import org.bangfu.kit.record.bulk.SentBodies;
import org.bangfu.kit.record.bulk.SentReferences;
import org.bangfu.kit.record.place.Reach;
import org.jspecify.annotations.Nullable;

/** Finds what an account of a client has sent before. */
@ApplicationScoped
public class ClientReferences {
  private final EntityManager entities;
  private final RowFloor floor;
  private final SentReferences sent;

  ClientReferences(EntityManager entities, RowFloor floor, SentReferences sent) {
    this.entities = entities;
    this.floor = floor;
    this.sent = sent;
  }

  /** The references of one request, of which none is looked up yet. */
  public SentBefore of(Reach reach, Acting acting) {
    return new SentBefore(references -> rows(reach, acting, references.toArray(String[]::new)));
  }

  /** What was sent under the references of a bulk's items. */
  public <T extends BulkItem> SentBodies<T> bodies(Reach reach, Collection<T> items) {
    return sent.of(reach.table(), items);
  }

  /**
   * @param body all that makes an item, where its path says something too
   */
  public <T extends BulkItem> SentBodies<T> bodies(
      Reach reach, Collection<T> items, Function<T, Object> body) {
    return sent.of(reach.table(), items, body);
  }

  /**
   * The one record that the account sent under this reference; null if there is none or no name,
   * and then the running transaction makes it.
   *
   * @param body all that makes the record, as it would in a bulk
   * @throws RuntimeException the problem {@code reference-reused} if it was sent with another one
   */
  public <E> @Nullable E find(
      Class<E> type, Reach reach, Acting acting, @Nullable String reference, Object body) {
    if (reference == null) {
      return null;
    }
    SentBefore before = of(reach, acting);
    UUID id = before.landed(List.of(reference)).get(reference);
    before.requireFree(reference);
    sent.once(reach.table(), reference, body, id == null);
    return id == null ? null : entities.find(type, id);
  }

  /**
   * The reference, the id and whether the account still reaches the record. References are its own:
   * a client has many callers, who each count from 1.
   */
  private List<Tuple> rows(Reach reach, Acting acting, String[] references) {
    return floor.everywhere(() -> {
      @SuppressWarnings("unchecked")
      List<Tuple> rows =
          entities
              .createNativeQuery(
                  "select client_reference, id, "
                      + reach.condition(acting.scope())
                      + " is true from "
                      + reach.table()
                      + " where client = :client and actor = :actor and client_reference = any(cast(:refs as text[]))",
                  Tuple.class)
              .setParameter("client", acting.client())
              .setParameter("actor", acting.actor())
              .setParameter("refs", references)
              .getResultList();
      return rows;
    });
  }
}
