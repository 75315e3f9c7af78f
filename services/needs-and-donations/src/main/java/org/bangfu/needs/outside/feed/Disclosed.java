package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicy;

/**
 * What a partner may see: what everybody does; of those whose consent names it, what the consent
 * and its policy both allow; and, where a kind knows of that, what it brought in itself.
 */
@ApplicationScoped
class Disclosed {
  private final EntityManager entities;

  Disclosed(EntityManager entities) {
    this.entities = entities;
  }

  /** As {@link Released#page}, those alone of which something is left. */
  List<FeedRow> page(FeedKind<?> kind, PartnerPolicy reader, FeedFilter filter, PageRequest page) {
    FeedPlace place = FeedPlace.of(filter.division(), page);
    String told =
        "case when %s then n.township else coalesce(r.place, n.county) end"
            .formatted(told(kind, DisclosedField.TOWNSHIP));
    String category =
        kind.table()
            .sql(
                " and case when %s then {category} else r.category end = :category"
                    .formatted(told(kind, DisclosedField.CATEGORY)));
    String sql =
        rows(kind)
            + seen(kind)
            + " and "
            + kind.table().free()
            + " and n.county >= :countyBegin and n.county < :countyEnd and "
            + told
            + " >= :begin and "
            + told
            + " < :end and (n.county, n.public_id) > (:afterCounty, :afterId)"
            + (filter.category() == null ? "" : category)
            + (filter.measure() == null ? "" : " and n.measure = :measure")
            + " order by n.county, n.public_id";
    Query query = filter.into(place.into(query(kind, reader, sql)));
    return read(kind, reader, query.setMaxResults(page.rowsToRead()));
  }

  /** As {@link Released#of}; what it brought in itself in whatever state. */
  List<FeedRow> of(FeedKind<?> kind, PartnerPolicy reader, Collection<UUID> publicIds) {
    String sql =
        rows(kind)
            + " n.public_id = any(cast(:ids as uuid[])) and ("
            + mine(kind)
            + " or "
            + seen(kind)
            + ")";
    return read(
        kind, reader, query(kind, reader, sql).setParameter("ids", publicIds.toArray(UUID[]::new)));
  }

  private static String rows(FeedKind<?> kind) {
    return "select "
        + kind.columns()
        + kind.columnsForPartners()
        + kind.table()
            .sql(
                """
                , %s as mine, n.county, n.township, n.division, n.published_on, {category} as whole_category,
                {subject} as subject, r.place, r.category, r.released_on, array_to_string(c.fields, ' ') as consented
                from {table} n
                left join released_item r on r.item_id = n.id and r.group_id is not null and not r.gone
                left join consent c on c.subject = {subject} and c.withdrawn_on is null and c.confirmed_on is not null
                  and c.recipients && array['*', cast(:client as text)]
                where\
                """
                    .formatted(mine(kind)));
  }

  private static String seen(FeedKind<?> kind) {
    return " ("
        + kind.visible()
        + " and (r.item_id is not null or "
        + mine(kind)
        + " or c.fields && cast(:fields as text[])))";
  }

  private static String mine(FeedKind<?> kind) {
    return kind.broughtIn() ? "n.client = :client" : "false";
  }

  /** What the partner and the subject agree on; everything for what it brought in itself. */
  private static String told(FeedKind<?> kind, DisclosedField field) {
    return "(%1$s or ('%2$s' = any(cast(:fields as text[])) and '%2$s' = any(c.fields)))"
        .formatted(mine(kind), field);
  }

  private Query query(FeedKind<?> kind, PartnerPolicy reader, String sql) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("client", reader.client())
        .setParameter(
            "fields", kind.fields(reader).stream().map(Enum::name).toArray(String[]::new));
  }

  @SuppressWarnings("unchecked")
  private static List<FeedRow> read(FeedKind<?> kind, PartnerPolicy reader, Query query) {
    Set<DisclosedField> asked = kind.fields(reader);
    return ((List<Tuple>) query.getResultList())
        .stream().map(row -> FeedRow.ofPartner(row, asked)).toList();
  }
}
