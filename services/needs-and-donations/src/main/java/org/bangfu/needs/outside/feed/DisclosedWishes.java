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
import org.bangfu.kit.guard.personal.PersonalText;
import org.bangfu.kit.guard.personal.Sealed;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.needs.confidential.Confidential;
import org.bangfu.needs.confidential.Vaults;
import org.bangfu.needs.permission.partner.DisclosedField;
import org.bangfu.needs.permission.partner.PartnerPolicy;
import org.jspecify.annotations.Nullable;

/**
 * The wishes that a partner may see, and what its policy and the makers' consents allow of them.
 */
@ApplicationScoped
class DisclosedWishes {
  private static final Set<DisclosedField> FIELDS =
      EnumSet.of(
          DisclosedField.TOWNSHIP,
          DisclosedField.CATEGORY,
          DisclosedField.PUBLISHED_ON,
          DisclosedField.VILLAGE,
          DisclosedField.MASKED_NAME);
  private static final String SELECT =
      "select "
          + WishColumns.OF_WISH
          + """
          , n.county, n.township, n.division, n.published_on, n.maker_kind, n.maker_id, n.maker_name,
          r.place, r.category, r.released_on, array_to_string(c.fields, ' ') as consented
          from wish n
          left join released_item r on r.item_id = n.id and r.group_id is not null and not r.gone
          left join consent c on c.subject = n.maker_id and c.withdrawn_on is null and c.confirmed_on is not null
            and c.recipients && array['*', cast(:client as text)]
          where (r.item_id is not null or c.fields && cast(:fields as text[])) and\
          """
          + " "
          + WishColumns.VISIBLE;
  private static final String PLACE =
      "case when 'TOWNSHIP' = any(cast(:fields as text[])) and 'TOWNSHIP' = any(c.fields) then"
          + " n.township else coalesce(r.place, n.county) end";
  private static final String KIND =
      "case when 'CATEGORY' = any(cast(:fields as text[])) and 'CATEGORY' = any(c.fields) then"
          + " n.maker_kind else r.category end";

  private final EntityManager entities;
  private final Confidential confidential;

  DisclosedWishes(EntityManager entities, Confidential confidential) {
    this.entities = entities;
    this.confidential = confidential;
  }

  /** One row more than the page holds, by county and public id. */
  List<DisclosedWish> page(PartnerPolicy reader, WishFilter filter, PageRequest page) {
    FeedPlace place = FeedPlace.of(filter.division(), page);
    Query query =
        place.into(
            query(
                reader,
                SELECT
                    + " and n.state = 'OPEN' and n.county >= :countyBegin and n.county < :countyEnd"
                    + " and "
                    + PLACE
                    + " >= :begin and "
                    + PLACE
                    + " < :end and (n.county, n.public_id) > (:afterCounty, :afterId)"
                    + (filter.makerKind() == null ? "" : " and " + KIND + " = :kind")
                    + " order by n.county, n.public_id"));
    if (filter.makerKind() != null) {
      query.setParameter("kind", filter.makerKind().name());
    }
    return read(reader, query.setMaxResults(page.rowsToRead()));
  }

  /** Those of the public ids that may be seen. */
  List<DisclosedWish> of(PartnerPolicy reader, Collection<UUID> publicIds) {
    return read(
        reader,
        query(reader, SELECT + " and n.public_id = any(cast(:ids as uuid[]))")
            .setParameter("ids", publicIds.toArray(UUID[]::new)));
  }

  private Query query(PartnerPolicy reader, String sql) {
    return entities
        .createNativeQuery(sql, Tuple.class)
        .setParameter("client", reader.client())
        .setParameter("fields", fields(reader).stream().map(Enum::name).toArray(String[]::new));
  }

  /** Those of its policy that a wish has. */
  private static Set<DisclosedField> fields(PartnerPolicy reader) {
    Set<DisclosedField> fields = EnumSet.copyOf(FIELDS);
    fields.retainAll(reader.fields());
    return fields;
  }

  @SuppressWarnings("unchecked")
  private List<DisclosedWish> read(PartnerPolicy reader, Query query) {
    Set<DisclosedField> asked = fields(reader);
    List<Told> rows =
        ((List<Tuple>) query.getResultList())
            .stream().map(row -> new Told(row, FeedColumns.consented(row, asked))).toList();
    Vaults vaults =
        confidential.open(
            rows.stream()
                .filter(told -> told.fields().contains(DisclosedField.MASKED_NAME))
                .map(told -> told.row().get("maker_id", UUID.class))
                .toList());
    return rows.stream()
        .map(told -> DisclosedWish.of(told.row(), told.fields(), maskedName(told.row(), vaults)))
        .toList();
  }

  private record Told(Tuple row, Set<DisclosedField> fields) {}

  /** Null for those whose vault was not opened. */
  private static @Nullable String maskedName(Tuple row, Vaults vaults) {
    String sealed = FeedColumns.text(row, "maker_name");
    PersonalText name =
        vaults.open(
            row.get("maker_id", UUID.class),
            Confidential.WISH_MAKER_NAME,
            sealed == null ? null : new Sealed(sealed));
    return name == null ? null : name.surnameAlone();
  }
}
