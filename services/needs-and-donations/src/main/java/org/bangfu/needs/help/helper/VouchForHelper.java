package org.bangfu.needs.help.helper;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.problem.CommonProblem;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.record.origin.Acting;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.problem.NeedsProblem;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who knows a helper vouches for it 担保, or does so no longer: staff of its place or of a
 * wish that it holds, and the website through which it registered.
 */
@ApplicationScoped
public class VouchForHelper {
  private final EntityManager entities;
  private final Helpers helpers;
  private final SamePeople people;
  private final RowFloor floor;

  VouchForHelper(EntityManager entities, Helpers helpers, SamePeople people, RowFloor floor) {
    this.entities = entities;
    this.helpers = helpers;
    this.people = people;
    this.floor = floor;
  }

  /**
   * The helper, vouched for from today on; one that was before stays as it is. Staff takes back
   * with it what staff has said of the same person by another id, but not by a merge that may be a
   * mistake: until that stays, it would be said of a stranger.
   *
   * @param account the record that the caller's account stands for
   */
  @Transactional
  public Helper vouch(Acting acting, @Nullable UUID account, UUID id) {
    return change(
        acting,
        account,
        id,
        helper -> {
          if (helper.erasedOn() != null) {
            throw Problems.problem(
                NeedsProblem.HELPER_NOT_FOUND, "The helper " + id + " was erased.");
          }
          if (!acting.isStaff() && helper.vouching().isDistrusted()) {
            throw Problems.problem(
                NeedsProblem.VOUCHING_STATE,
                "Staff has withdrawn the vouching, and staff alone vouches for the helper again.");
          }
          List<UUID> told = people.told(id);
          if (acting.isStaff() && others(id, told).anyMatch(one -> one.vouching().isDistrusted())) {
            throw Problems.problem(
                NeedsProblem.VOUCHING_STATE,
                "Staff has withdrawn the vouching of another helper, which is the same one by a merge"
                    + " that may yet be taken back. Take the merge back, or vouch once it stays.");
          }
          helper.vouch(acting.actor(), BusinessDays.today());
          if (acting.isStaff()) {
            all(told)
                .filter(other -> other.erasedOn() == null && other.vouching().isDistrusted())
                .forEach(other -> other.vouch(acting.actor(), BusinessDays.today()));
          }
        });
  }

  /**
   * The helper, no longer vouched for; names that it was told are hidden from it again. By staff,
   * whichever of its ids somebody vouches for. Who is the same by a merge that may yet be taken
   * back stays as it is, for it may be a stranger; the mark on this one holds for both while they
   * are one.
   */
  @Transactional
  public Helper withdraw(Acting acting, @Nullable UUID account, UUID id, String reason) {
    return change(
        acting,
        account,
        id,
        helper -> {
          List<Helper> vouched =
              (acting.isStaff() ? all(people.told(id)) : Stream.of(helper))
                  .filter(one -> one.vouching().holds())
                  .toList();
          if (vouched.isEmpty() && acting.isStaff() && isVouchedForByAMerge(helper)) {
            vouched = List.of(helper);
          }
          if (vouched.isEmpty()) {
            throw Problems.problem(
                NeedsProblem.VOUCHING_STATE, "Nobody vouches for the helper at the moment.");
          }
          vouched.forEach(one -> one.endVouching(reason, acting.isStaff(), BusinessDays.today()));
        });
  }

  private Helper change(Acting acting, @Nullable UUID account, UUID id, Consumer<Helper> step) {
    if (account != null && people.of(id).contains(account)) {
      throw Problems.problem(CommonProblem.FORBIDDEN, "Nobody vouches for itself.");
    }
    if (!holdsAWishIn(acting.scope(), id)) {
      helpers.require(acting.scope(), id);
    }
    // the helper of a wish may be at home in another county
    return floor.everywhere(() -> {
      people.hold(people.of(id));
      Helper helper = helpers.require(DivisionScope.nation(), id);
      entities.refresh(helper);
      step.accept(helper);
      return helper;
    });
  }

  /** Whether it will be, once a merge stays that may yet be taken back. */
  private boolean isVouchedForByAMerge(Helper helper) {
    return !helper.vouching().isDistrusted()
        && others(helper.id(), people.told(helper.id())).anyMatch(one -> one.vouching().holds());
  }

  /** Who is the same person by a merge that may yet be taken back. */
  private Stream<Helper> others(UUID id, List<UUID> told) {
    return all(people.of(id).stream().filter(one -> !told.contains(one)).toList());
  }

  private Stream<Helper> all(List<UUID> ids) {
    return ids.stream().map(one -> helpers.require(DivisionScope.nation(), one));
  }

  /** Whether a station knows the helper by a wish of its place. */
  private boolean holdsAWishIn(DivisionScope scope, UUID id) {
    return !scope.open()
        && (Boolean)
            scope
                .condition("division")
                .query(
                    entities,
                    "select exists (select from wish_claim where helper_id = :id and state = 'CLAIMED' and {reached})",
                    Boolean.class)
                .setParameter("id", id)
                .getSingleResult();
  }
}
