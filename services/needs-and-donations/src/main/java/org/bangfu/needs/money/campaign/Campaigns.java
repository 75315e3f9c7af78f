package org.bangfu.needs.money.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
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
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.helper.Helpers;
import org.jspecify.annotations.Nullable;

/** All campaigns and their contributions. */
@ApplicationScoped
public class Campaigns {
  public static final String TABLE = "campaign";
  public static final String CONTRIBUTION_TABLE = "contribution";
  public static final Reach REACH = Reach.into(TABLE).orPublished("true");
  public static final Reach CONTRIBUTIONS =
      Reach.into(CONTRIBUTION_TABLE).orOwn(Helpers.GIVER).orBroughtIn();

  private final EntityManager entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  Campaigns(EntityManager entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  void add(Campaign campaign) {
    entities.persist(campaign);
  }

  void add(Contribution contribution) {
    entities.persist(contribution);
  }

  public Campaign require(DivisionScope scope, UUID id) {
    return records.require(Campaign.class, "campaign", REACH, scope, id);
  }

  /** One of the caller's divisions, locked until the end of the transaction. */
  Campaign requireLocked(DivisionScope scope, UUID id) {
    List<Campaign> rows =
        scope
            .condition("division")
            .query(
                entities,
                "select * from campaign where id = :id and {reached} for no key update",
                Campaign.class)
            .setParameter("id", id)
            .getResultList();
    if (rows.isEmpty()) {
      throw Problems.notFound("campaign", id);
    }
    return rows.getFirst();
  }

  /** Those of the ids that are contributions, by their id, in one query. */
  Map<UUID, Contribution> contributions(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Contribution> rows =
        entities
            .createNativeQuery(
                "select * from contribution where id = any(cast(:ids as uuid[])) order by id",
                Contribution.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    Map<UUID, Contribution> contributions = new LinkedHashMap<>();
    rows.forEach(row -> contributions.put(row.id(), row));
    return contributions;
  }

  /**
   * The campaigns of contributions by their id, locked until the end of the transaction in an order
   * that is the same for everybody.
   */
  Map<UUID, Campaign> lock(Collection<Contribution> contributions) {
    if (contributions.isEmpty()) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Campaign> rows =
        entities
            .createNativeQuery(
                "select * from campaign where id = any(cast(:ids as uuid[])) order by id"
                    + " for no key update",
                Campaign.class)
            .setParameter(
                "ids",
                contributions.stream()
                    .map(Contribution::campaignId)
                    .distinct()
                    .toArray(UUID[]::new))
            .getResultList();
    Map<UUID, Campaign> campaigns = new LinkedHashMap<>();
    rows.forEach(row -> campaigns.put(row.id(), row));
    return campaigns;
  }

  /**
   * The contributions to a campaign that came, have not gone back and are not on their way, oldest
   * first.
   */
  List<Contribution> unrefunded(UUID campaignId) {
    @SuppressWarnings("unchecked")
    List<Contribution> rows =
        entities
            .createNativeQuery(
                "select * from contribution where campaign_id = :id and state = 'RECEIVED' and"
                    + " refunded_on is null and (refund_id is null or refund_failed_on is not null)"
                    + " order by id",
                Contribution.class)
            .setParameter("id", campaignId)
            .getResultList();
    return rows;
  }

  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      PageRequest request,
      Function<List<Campaign>, Function<Campaign, T>> toItems) {
    return lists.pageOf(Campaign.class, REACH, scope, division, Map.of(), request, toItems);
  }

  /** All contributions of a helper, oldest first. */
  public List<Contribution> contributionsOf(UUID helperId) {
    @SuppressWarnings("unchecked")
    List<Contribution> rows =
        entities
            .createNativeQuery(
                "select * from contribution where helper_id = :helper order by id",
                Contribution.class)
            .setParameter("helper", helperId)
            .getResultList();
    return rows;
  }

  /** The contributions to a campaign, oldest first. */
  public <T> Page<T> contributions(
      DivisionScope scope, UUID campaignId, PageRequest request, Function<Contribution, T> toItem) {
    List<Contribution> rows =
        CONTRIBUTIONS
            .condition(scope)
            .query(
                entities,
                "select * from contribution where campaign_id = :campaign and id > :after and"
                    + " {reached} order by id",
                Contribution.class)
            .setParameter("campaign", campaignId)
            .setParameter("after", request.afterId())
            .setMaxResults(request.rowsToRead())
            .getResultList();
    return Page.of(rows, request, Contribution::id, toItem);
  }
}
