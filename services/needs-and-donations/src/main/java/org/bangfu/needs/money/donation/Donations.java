package org.bangfu.needs.money.donation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.Condition;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.help.helper.Helpers;
import org.jspecify.annotations.Nullable;

/** All donations. */
@ApplicationScoped
public class Donations {
  public static final String TABLE = "donation";
  public static final Reach REACH = Reach.into(TABLE).orOwn(Helpers.GIVER).orBroughtIn();

  private final EntityManager entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  Donations(EntityManager entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  void add(Donation donation) {
    entities.persist(donation);
  }

  void add(DonationUse use) {
    entities.persist(use);
  }

  public Donation require(DivisionScope scope, UUID id) {
    return records.require(Donation.class, "donation", REACH, scope, id);
  }

  /** One of the caller's divisions, locked until the end of the transaction. */
  Donation requireLocked(DivisionScope scope, UUID id) {
    scope
        .condition("division")
        .query(entities, "select 1 from donation where id = :id and {reached} for update")
        .setParameter("id", id)
        .getResultList();
    return records.require(Donation.class, "donation", Reach.into(TABLE), scope, id);
  }

  /** One use of a donation in the caller's divisions. */
  DonationUse requireUse(DivisionScope scope, UUID donationId, UUID useId) {
    return uses(scope, donationId).stream()
        .filter(use -> use.id().equals(useId))
        .findFirst()
        .orElseThrow(() -> Problems.notFound("use of the donation", useId));
  }

  boolean isReversed(UUID useId) {
    return entities.find(DonationUseReversal.class, useId) != null;
  }

  /** The days on which uses of a donation were reversed, by the use. */
  public Map<UUID, LocalDate> reversals(UUID donationId) {
    @SuppressWarnings("unchecked")
    List<DonationUseReversal> rows =
        entities
            .createNativeQuery(
                "select * from donation_use_reversal where donation_id = :id",
                DonationUseReversal.class)
            .setParameter("id", donationId)
            .getResultList();
    Map<UUID, LocalDate> days = new HashMap<>();
    rows.forEach(row -> days.put(row.useId(), row.reversedOn()));
    return days;
  }

  /** Which households received something of which of the donations, in one query. */
  public Map<UUID, Set<UUID>> receivers(Collection<? extends @Nullable UUID> donationIds) {
    UUID[] wanted = donationIds.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (wanted.length == 0) {
      return Map.of();
    }
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        entities
            .createNativeQuery(
                """
                select distinct donation_id, household_id from donation_use
                where donation_id = any(cast(:ids as uuid[])) and household_id is not null
                """,
                Tuple.class)
            .setParameter("ids", wanted)
            .getResultList();
    Map<UUID, Set<UUID>> receivers = new HashMap<>();
    rows.forEach(row ->
        receivers
            .computeIfAbsent(row.get(0, UUID.class), id -> new HashSet<>())
            .add(row.get(1, UUID.class)));
    return receivers;
  }

  /** Those of the ids that the caller reaches, in one query. */
  Map<UUID, Donation> seen(DivisionScope scope, Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : byId(ids, REACH.condition(scope));
  }

  /** Donations whose payments have changed, in one query. */
  Map<UUID, Donation> of(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : byId(ids, Condition.ALWAYS);
  }

  private Map<UUID, Donation> byId(Collection<UUID> ids, Condition condition) {
    List<Donation> rows =
        condition
            .query(
                entities,
                "select * from donation where id = any(cast(:ids as uuid[])) and {reached}",
                Donation.class)
            .setParameter("ids", ids.toArray(UUID[]::new))
            .getResultList();
    return rows.stream().collect(Collectors.toMap(Donation::id, donation -> donation));
  }

  /** Everything that a helper gave, in the order of its places. */
  public List<Donation> ofHelper(UUID helperId) {
    @SuppressWarnings("unchecked")
    List<Donation> rows =
        entities
            .createNativeQuery(
                "select * from donation where helper_id = :helper order by division, id",
                Donation.class)
            .setParameter("helper", helperId)
            .getResultList();
    return rows;
  }

  /** The uses of a donation that the caller reaches, oldest first; staff sees those of its own. */
  public List<DonationUse> uses(DivisionScope scope, UUID donationId) {
    List<DonationUse> rows =
        (scope.open() ? Condition.ALWAYS : scope.condition("division"))
            .query(
                entities,
                "select * from donation_use where donation_id = :id and {reached} order by id",
                DonationUse.class)
            .setParameter("id", donationId)
            .getResultList();
    return rows;
  }

  public <T> Page<T> page(
      DivisionScope scope,
      DonationFilter filter,
      PageRequest request,
      Function<List<Donation>, Function<Donation, T>> toItems) {
    return lists.pageOf(
        Donation.class,
        filter.of(REACH),
        scope,
        filter.division(),
        filter.columns(),
        request,
        toItems);
  }
}
