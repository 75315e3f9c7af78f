package org.bangfu.needs.outside.feed;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.kit.guard.identity.OpenRoundTrip;
import org.bangfu.kit.value.division.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Asks for rows of the feed: in the transaction that runs, with its eyes, and where none does in
 * one round trip, with anybody's.
 */
@ApplicationScoped
class FeedQueries {
  private final EntityManager entities;
  private final OpenRoundTrip open;

  FeedQueries(EntityManager entities, OpenRoundTrip open) {
    this.entities = entities;
    this.open = open;
  }

  /** Each row by the names of its columns. */
  List<Map<String, @Nullable Object>> rows(Condition query) {
    return QuarkusTransaction.isActive()
        ? within(query).stream().map(FeedQueries::columns).toList()
        : open.rows(query, FeedQueries::columns);
  }

  /** The one row that there is. */
  Map<String, @Nullable Object> row(Condition query) {
    return rows(query).getFirst();
  }

  /** Ids for {@code cast(:ids as uuid[])}, in a type that the driver knows. */
  static String[] texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toArray(String[]::new);
  }

  @SuppressWarnings("unchecked")
  private List<Tuple> within(Condition query) {
    return query.bind(entities.createNativeQuery(query.text(), Tuple.class)).getResultList();
  }

  private static Map<String, @Nullable Object> columns(Tuple row) {
    Map<String, @Nullable Object> columns = new HashMap<>();
    row.getElements().forEach(column -> columns.put(column.getAlias(), row.get(column)));
    return columns;
  }

  private static Map<String, @Nullable Object> columns(ResultSet row) throws SQLException {
    ResultSetMetaData names = row.getMetaData();
    Map<String, @Nullable Object> columns = new HashMap<>();
    for (int at = 1; at <= names.getColumnCount(); at++) {
      columns.put(names.getColumnLabel(at), row.getObject(at));
    }
    return columns;
  }
}
