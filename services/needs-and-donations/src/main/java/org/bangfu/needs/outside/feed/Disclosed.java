package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicy;

/**
 * What a partner may see: what everybody does; of those whose consent names it, what the consent
 * and its policy both allow; and, where a kind knows of that, what it brought in itself.
 */
@ApplicationScoped
class Disclosed {
  private final FeedQueries queries;

  Disclosed(FeedQueries queries) {
    this.queries = queries;
  }

  /** As {@link Released#page}, those alone of which something is left. */
  List<FeedRow> page(FeedKind<?> kind, PartnerPolicy reader, FeedFilter filter, PageRequest page) {
    Map<String, Object> values = new HashMap<>();
    FeedPlace.of(filter.division(), page).into(values);
    filter.into(values);
    values.put("rows", page.rowsToRead());
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
            + " order by n.county, n.public_id limit :rows";
    return read(kind, reader, sql, values);
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
    return read(kind, reader, sql, Map.of("ids", FeedQueries.texts(publicIds)));
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

  private List<FeedRow> read(
      FeedKind<?> kind, PartnerPolicy reader, String sql, Map<String, Object> of) {
    Set<DisclosedField> asked = kind.fields(reader);
    Map<String, Object> values = new HashMap<>(of);
    values.put("client", reader.client());
    values.put("fields", asked.stream().map(Enum::name).toArray(String[]::new));
    return queries.rows(Condition.of(sql, values)).stream()
        .map(row -> FeedRow.ofPartner(row, asked))
        .toList();
  }
}
