package org.bangfu.needs.help.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.bangfu.kit.page.Page;
import org.bangfu.kit.page.PageRequest;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.record.place.PlaceLists;
import org.bangfu.kit.record.place.PlacedRecords;
import org.bangfu.kit.record.place.Reach;
import org.bangfu.kit.value.division.DivisionCode;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/** All helpers. */
@ApplicationScoped
public class Helpers {
  public static final String TABLE = "helper";

  /** Whose own a record is by its helper, who may have been there twice. */
  public static final Reach.Owner GIVER = new Reach.Owner("helper_id", "helpers_told");

  public static final Reach REACH =
      Reach.into(TABLE).orOwn(new Reach.Owner("id", GIVER.ids())).orBroughtIn();
  private static final Reach OF_THEIR_OWN = REACH.where("merged_into is null");

  private static final String KNOWN =
      """
      select id from helper where id = any(cast(:ids as uuid[])) and erased_on is null and {reached} order by id
      for key share
      """;

  // with all ids that are the same people, so that what they hold can be counted
  private static final String HELD =
      """
      with wanted as materialized (
        select array_agg(id) as ids from helper where id = any(cast(:ids as uuid[])) and {reached}),
      held as materialized (select hold_helpers(w.ids) as id from wanted w)
      select h.id from held h order by h.id
      """;

  private final EntityManager entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  Helpers(EntityManager entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  /**
   * Who was merged with somebody of whom the other is none of the ids, whichever of them is one.
   */
  public List<Helper> mergedAcross(Collection<UUID> ids) {
    return entities
        .createQuery(
            "from Helper h where h.id in :ids and h.mergedInto not in :ids"
                + " or h.mergedInto in :ids and h.id not in :ids order by h.id",
            Helper.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  void add(Helper helper) {
    entities.persist(helper);
  }

  /** The helper that acts for itself, if it has registered. */
  public @Nullable Helper itself(@Nullable UUID person) {
    return person == null ? null : entities.find(Helper.class, person);
  }

  /** A problem where the caller reaches no such helper; nothing of it is read. */
  public void requireThere(DivisionScope scope, UUID id) {
    if (REACH
        .condition(scope)
        .query(entities, "select id from helper where id = :id and {reached}", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty()) {
      throw Problems.notFound("helper", id);
    }
  }

  public Helper require(DivisionScope scope, UUID id) {
    return records.require(Helper.class, "helper", REACH, scope, id);
  }

  /**
   * The helper, if the caller may act for it, kept from claiming anything else until the
   * transaction ends, so that its claims can be counted; else nothing.
   */
  public Set<UUID> locked(DivisionScope scope, UUID id) {
    return known(HELD, scope, List.of(id));
  }

  /** Those for whom the caller may claim: staff any number at once, others within their limits. */
  public Set<UUID> toClaim(Acting acting, Collection<? extends @Nullable UUID> ids) {
    return known(acting.isStaff() ? KNOWN : HELD, acting.scope(), ids);
  }

  /**
   * Those of the ids that are helpers for whom the caller may act, in one query; nulls are passed
   * over. They may help anywhere. None of them can be erased before the transaction has ended.
   */
  public Set<UUID> known(DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    return known(KNOWN, scope, ids);
  }

  private Set<UUID> known(
      String sql, DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (wanted.length == 0) {
      return Set.of();
    }
    Collection<UUID> found =
        REACH
            .condition(scope)
            .query(entities, sql, UUID.class)
            .setParameter("ids", wanted)
            .getResultList();
    return new HashSet<>(found);
  }

  /**
   * Whether somebody vouches for a helper, by any of its ids; nobody does for one whom the caller
   * does not reach.
   */
  public boolean vouchedFor(UUID id) {
    return !entities
        .createNativeQuery(
            "select id from helper where id = :id and is_vouched_for(id)", UUID.class)
        .setParameter("id", id)
        .getResultList()
        .isEmpty();
  }

  /** Refuses a helper that is not there; null passes. */
  public static void requireKnown(Set<UUID> known, @Nullable UUID id) {
    if (id != null && !known.contains(id)) {
      throw Problems.problem(NeedsProblem.HELPER_NOT_FOUND, "There is no helper " + id + ".");
    }
  }

  /**
   * Helpers by place.
   *
   * @param merged whether those are listed too who are another one since
   */
  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      boolean merged,
      PageRequest request,
      Function<List<Helper>, Function<Helper, T>> toItems) {
    return lists.pageOf(
        Helper.class, merged ? REACH : OF_THEIR_OWN, scope, division, Map.of(), request, toItems);
  }
}
