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
  public static final Reach REACH = Reach.into(TABLE).orOwn("id").orBroughtIn();

  private final EntityManager entities;
  private final PlacedRecords records;
  private final PlaceLists lists;

  Helpers(EntityManager entities, PlacedRecords records, PlaceLists lists) {
    this.entities = entities;
    this.records = records;
    this.lists = lists;
  }

  void add(Helper helper) {
    entities.persist(helper);
  }

  /** The helper that acts for itself, if it has registered. */
  public @Nullable Helper itself(@Nullable UUID person) {
    return person == null ? null : entities.find(Helper.class, person);
  }

  public Helper require(DivisionScope scope, UUID id) {
    return records.require(Helper.class, "helper", REACH, scope, id);
  }

  /**
   * Keeps everybody else from recording anything of the helper until the transaction ends; nothing
   * for one that the caller does not reach.
   */
  public void lock(DivisionScope scope, UUID id) {
    REACH
        .condition(scope)
        .query(
            entities, "select id from helper where id = :id and {reached} for update", UUID.class)
        .setParameter("id", id)
        .getResultList();
  }

  /**
   * The helper, if the caller may act for it, kept from claiming anything else until the
   * transaction ends, so that its claims can be counted; else nothing.
   */
  public Set<UUID> locked(DivisionScope scope, UUID id) {
    return known(scope, List.of(id), "no key update");
  }

  /** Those for whom the caller may claim: staff any number at once, others within their limits. */
  public Set<UUID> toClaim(Acting acting, Collection<? extends @Nullable UUID> ids) {
    return known(acting.scope(), ids, acting.isStaff() ? "key share" : "no key update");
  }

  /**
   * Those of the ids that are helpers for whom the caller may act, in one query; nulls are passed
   * over. They may help anywhere. None of them can be erased before the transaction has ended.
   */
  public Set<UUID> known(DivisionScope scope, Collection<? extends @Nullable UUID> ids) {
    return known(scope, ids, "key share");
  }

  private Set<UUID> known(
      DivisionScope scope, Collection<? extends @Nullable UUID> ids, String lock) {
    UUID[] wanted = ids.stream().filter(Objects::nonNull).distinct().toArray(UUID[]::new);
    if (wanted.length == 0) {
      return Set.of();
    }
    Collection<UUID> found =
        REACH
            .condition(scope)
            .query(
                entities,
                "select id from helper where id = any(cast(:ids as uuid[])) and erased_on is null and {reached} order by id for "
                    + lock,
                UUID.class)
            .setParameter("ids", wanted)
            .getResultList();
    return new HashSet<>(found);
  }

  /** Whether somebody vouches for a helper; nobody does for one whom the caller does not reach. */
  public boolean vouchedFor(UUID id) {
    return !entities
        .createNativeQuery(
            "select id from helper where id = :id and vouched_on is not null and vouching_ended_on"
                + " is null",
            UUID.class)
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

  public <T> Page<T> page(
      DivisionScope scope,
      @Nullable DivisionCode division,
      PageRequest request,
      Function<List<Helper>, Function<Helper, T>> toItems) {
    return lists.pageOf(Helper.class, REACH, scope, division, Map.of(), request, toItems);
  }
}
