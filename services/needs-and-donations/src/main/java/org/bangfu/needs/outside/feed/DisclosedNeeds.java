package org.bangfu.needs.outside.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicy;

/**
 * What a partner may see: what everybody does; of households whose consent names it, what the
 * consent and its policy both allow; and what it brought in itself.
 */
@ApplicationScoped
class DisclosedNeeds {
  /** What the partner and the subject agree on; everything for what it brought in itself. */
  private static String told(DisclosedField field) {
    return "(n.client = :client or ('%1$s' = any(cast(:fields as text[])) and '%1$s' = any(c.fields)))"
        .formatted(field);
  }

  private static final String ROWS =
      "select "
          + FeedColumns.OF_NEED
          + """
          , n.id, n.client = :client as mine, n.state, n.county, n.township, n.division, n.published_on,
          n.category as whole_category, n.household_id, r.place, r.category, r.released_on,
          array_to_string(c.fields, ' ') as consented
          from need n
          left join released_item r on r.item_id = n.id and r.group_id is not null and not r.gone
          left join consent c on c.subject = n.household_id and c.withdrawn_on is null and c.confirmed_on is not null
            and c.recipients && array['*', cast(:client as text)]
          where\
          """;

  private static final String SEEN =
      "("
          + FeedColumns.VISIBLE
          + " and (r.item_id is not null or n.client = :client or c.fields && cast(:fields as"
          + " text[])))";

  private static final String PAGE =
      ROWS
          + SEEN
          + " and n.covered < n.asked and n.county >= :countyBegin and n.county < :countyEnd"
          + " and case when %1$s then n.township else coalesce(r.place, n.county) end >= :begin"
              .formatted(told(DisclosedField.TOWNSHIP))
          + " and case when %1$s then n.township else coalesce(r.place, n.county) end < :end"
              .formatted(told(DisclosedField.TOWNSHIP))
          + " and (n.county, n.public_id) > (:afterCounty, :afterId)";

  private final EntityManager entities;

  DisclosedNeeds(EntityManager entities) {
    this.entities = entities;
  }

  /** As {@link ReleasedNeeds#page}, those alone of which something is left. */
  List<DisclosedNeed> page(PartnerPolicy reader, FeedFilter filter, PageRequest page) {
    FeedPlace place = FeedPlace.of(filter.division(), page);
    StringBuilder sql = new StringBuilder(PAGE);
    if (filter.category() != null) {
      sql.append(" and case when ")
          .append(told(DisclosedField.CATEGORY))
          .append(" then n.category else r.category end = :category");
    }
    if (filter.measure() != null) {
      sql.append(" and n.measure = :measure");
    }
    Query query =
        place
            .into(query(reader, sql.append(" order by n.county, n.public_id").toString()))
            .setMaxResults(page.rowsToRead());
    if (filter.category() != null) {
      query.setParameter("category", filter.category().name());
    }
    if (filter.measure() != null) {
      query.setParameter("measure", filter.measure().name());
    }
    return read(reader, query);
  }

  /** As {@link ReleasedNeeds#of}; what it brought in itself in whatever state. */
  List<DisclosedNeed> of(PartnerPolicy reader, Collection<UUID> publicIds) {
    return read(
        reader,
        query(
                reader,
                ROWS
                    + " n.public_id = any(cast(:ids as uuid[])) and (n.client = :client or "
                    + SEEN
                    + ")")
            .setParameter("ids", publicIds.toArray(UUID[]::new)));
  }

  private Query query(PartnerPolicy reader, String sql) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("client", reader.client())
        .setParameter("fields", fields(reader).stream().map(Enum::name).toArray(String[]::new));
  }

  /** Those of its policy that a need has. */
  private static Set<DisclosedField> fields(PartnerPolicy reader) {
    Set<DisclosedField> fields =
        EnumSet.of(
            DisclosedField.TOWNSHIP,
            DisclosedField.CATEGORY,
            DisclosedField.PUBLISHED_ON,
            DisclosedField.VILLAGE);
    fields.retainAll(reader.fields());
    return fields;
  }

  @SuppressWarnings("unchecked")
  private static List<DisclosedNeed> read(PartnerPolicy reader, Query query) {
    Set<DisclosedField> asked = fields(reader);
    return ((List<Tuple>) query.getResultList())
        .stream().map(row -> DisclosedNeed.of(row, asked)).toList();
  }
}
