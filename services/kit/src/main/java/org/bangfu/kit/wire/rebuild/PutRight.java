package org.bangfu.kit.wire.rebuild;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.limit.SocketLimits;
import org.bangfu.kit.wire.event.EventHandler;
import org.hibernate.Session;

/**
 * Puts copies right row by row: other tables refer to them, so that they can't change places as a
 * whole. It does so, and what follows from it, before the rebuild itself ends; if that does not
 * come to pass, the next one finds what is right already.
 */
@ApplicationScoped
class PutRight {
  // below the time after which the database ends the rebuild's own transaction, which waits
  private static final Duration LONGEST = Duration.ofSeconds(80);

  private final Session entities;
  private final EventHandler handler;
  private final RowFloor floor;
  private final SocketLimits sockets;

  PutRight(Session entities, EventHandler handler, RowFloor floor, SocketLimits sockets) {
    this.entities = entities;
    this.handler = handler;
    this.floor = floor;
    this.sockets = sockets;
  }

  void put(Rebuild rebuild) {
    QuarkusTransaction.requiringNew()
        .timeout((int) LONGEST.toSeconds())
        .run(() -> {
          // copies are of all divisions
          floor.widen();
          sockets.allowInTransaction(entities, LONGEST);
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
