package org.bangfu.needs.outside.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionScope;

/** All webhooks. A partner reaches its own, the nation's staff all of them. */
@ApplicationScoped
public class Webhooks {
  static final String TABLE = "webhook";
  private static final Reach REACH = Reach.into(TABLE).orBroughtIn();

  private final EntityManager entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  Webhooks(EntityManager entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  void add(Webhook webhook) {
    entities.persist(webhook);
  }

  void remove(Webhook webhook) {
    entities.remove(webhook);
  }

  public Webhook require(DivisionScope scope, UUID id) {
    return records.require(Webhook.class, TABLE, REACH, scope, id);
  }

  /** The same, kept from everybody else until the transaction ends. */
  Webhook requireLocked(DivisionScope scope, UUID id) {
    return REACH
        .condition(scope)
        .query(
            entities,
            "select * from webhook where id = :id and {reached} for update",
            Webhook.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> Problems.notFound(TABLE, id));
  }

  /** Those of a query that locks its rows; at most one. */
  List<Webhook> locked(String sql, Map<String, Object> parameters) {
    var query = entities.createNativeQuery(sql, Webhook.class);
    parameters.forEach(query::setParameter);
    @SuppressWarnings("unchecked")
    List<Webhook> rows = query.getResultList();
    return rows;
  }

  /** How many the partner has; no other is added for it until the transaction ends. */
  long countLocked(String client) {
    entities
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended('webhooks of ' || :client, 0)) as text)",
            String.class)
        .setParameter("client", client)
        .getSingleResult();
    return (Long)
        entities
            .createNativeQuery("select count(*) from webhook where client = :client", Long.class)
            .setParameter("client", client)
            .getSingleResult();
  }

  public <T> Page<T> page(DivisionScope scope, PageRequest request, Function<Webhook, T> toItem) {
    return lists.page(Webhook.class, REACH, scope, null, Map.of(), request, toItem);
  }
}
