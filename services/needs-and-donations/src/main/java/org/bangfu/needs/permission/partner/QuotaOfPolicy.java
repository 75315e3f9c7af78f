package org.bangfu.needs.permission.partner;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.quota.QuotaOf;
import org.hibernate.Session;

/** How often a partner may call: as its policy says, a change within seconds. */
@ApplicationScoped
class QuotaOfPolicy implements QuotaOf {
  private static final Duration KNOWN_FOR = Duration.ofSeconds(10);
  private static final int CLIENTS = 1000;

  private final EntityManager entities;
  private final RowFloor floor;
  private final LoadingCache<String, Integer> perMinute =
      Caffeine.newBuilder().maximumSize(CLIENTS).expireAfterWrite(KNOWN_FOR).build(this::read);

  QuotaOfPolicy(EntityManager entities, RowFloor floor) {
    this.entities = entities;
    this.floor = floor;
  }

  @Override
  public OptionalInt perMinute(String client) {
    return OptionalInt.of(perMinute.get(client));
  }

  /**
   * Beyond what the caller may see, because the answer is kept for the next one; in plain JDBC, so
   * that who counts the statements of a request does not meet this one now and then.
   */
  private int read(String client) {
    return QuarkusTransaction.requiringNew()
        .call(() -> {
          floor.widen();
          return entities
              .unwrap(Session.class)
              .doReturningWork(connection -> read(connection, client));
        });
  }

  private static int read(Connection connection, String client) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select calls_per_minute from partner_policy where client = ? and valid_from <= now()"
                + " order by version desc fetch first row only")) {
      query.setString(1, client);
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? row.getInt(1) : PartnerPolicy.none(client).callsPerMinute();
      }
    }
  }
}
