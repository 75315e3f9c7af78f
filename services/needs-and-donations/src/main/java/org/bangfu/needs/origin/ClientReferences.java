package org.bangfu.needs.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.identity.RowFloor;
import org.bangfu.needs.place.Reach;
import org.jspecify.annotations.Nullable;

/** Finds what a client has sent before. */
@ApplicationScoped
public class ClientReferences {
  private final EntityManager entities;
  private final RowFloor floor;

  ClientReferences(EntityManager entities, RowFloor floor) {
    this.entities = entities;
    this.floor = floor;
  }

  /** The references of one request, of which none is looked up yet. */
  public SentBefore of(Reach reach, Acting acting) {
    return new SentBefore(references -> rows(reach, acting, references.toArray(String[]::new)));
  }

  /** The one record that the client sent under this reference; null if there is none or no name. */
  public <E> @Nullable E find(
      Class<E> type, Reach reach, Acting acting, @Nullable String reference) {
    if (reference == null) {
      return null;
    }
    SentBefore sent = of(reach, acting);
    UUID id = sent.landed(List.of(reference)).get(reference);
    sent.requireFree(reference);
    return id == null ? null : entities.find(type, id);
  }

  /**
   * The reference, the id and whether the caller reaches the record. A client has many callers, and
   * a name is taken even where the caller may not see by what.
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
                      + " where client = :client and client_reference = any(cast(:refs as text[]))",
                  Tuple.class)
              .setParameter("client", acting.client())
              .setParameter("refs", references)
              .getResultList();
      return rows;
    });
  }
}
