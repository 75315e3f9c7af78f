package org.bangfu.needs.origin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds what a client has sent before. */
@ApplicationScoped
public class ClientReferences {
  private final EntityManager entities;

  ClientReferences(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The ids of those records that have landed, by the client's reference.
   *
   * @param table a constant of the caller's
   */
  public Map<String, UUID> landed(String table, String client, Collection<String> references) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                "select client_reference, id from "
                    + table
                    + " where client = :client and client_reference = any(cast(:refs as text[]))",
                Tuple.class)
            .setParameter("client", client)
            .setParameter("refs", references.toArray(String[]::new))
            .getResultList();
    Map<String, UUID> ids = new HashMap<>();
    rows.forEach(row -> ids.put(row.get(0, String.class), row.get(1, UUID.class)));
    return ids;
  }

  /** The one record that the client sent under this reference; null if there is none or no name. */
  public <E> @Nullable E find(
      Class<E> type, String table, String client, @Nullable String reference) {
    if (reference == null) {
      return null;
    }
    UUID id = landed(table, client, List.of(reference)).get(reference);
    return id == null ? null : entities.find(type, id);
  }
}
