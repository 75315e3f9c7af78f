package org.bangfu.kit.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.event.EventHandler;
import org.bangfu.kit.identity.RowFloor;

/**
 * Puts copies right row by row: other tables refer to them, so that they can't change places as a
 * whole. It does so, and what follows from it, before the rebuild itself ends; if that does not
 * come to pass, the next one finds what is right already.
 */
@ApplicationScoped
class PutRight {
  private static final int SECONDS = 600;

  private final EntityManager entities;
  private final EventHandler handler;
  private final RowFloor floor;

  PutRight(EntityManager entities, EventHandler handler, RowFloor floor) {
    this.entities = entities;
    this.handler = handler;
    this.floor = floor;
  }

  void put(Rebuild rebuild) {
    QuarkusTransaction.requiringNew()
        .timeout(SECONDS)
        .run(() -> {
          // copies are of all divisions
          floor.widen();
          changed(rebuild.source()).forEach(handler::corrected);
        });
  }

  @SuppressWarnings("unchecked")
  private Map<String, Set<UUID>> changed(String source) {
    Map<String, Set<UUID>> changed = new TreeMap<>();
    ((List<Tuple>)
            entities
                .createNativeQuery("select table_name, id from put_rebuild(:source)", Tuple.class)
                .setParameter("source", source)
                .getResultList())
        .forEach(row ->
            changed
                .computeIfAbsent(row.get(0, String.class), table -> new HashSet<>())
                .add(row.get(1, UUID.class)));
    return changed;
  }
}
