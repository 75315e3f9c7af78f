package org.bangfu.needs.rights;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.kit.guard.personal.SubjectKeys;
import org.bangfu.kit.problem.Problems;
import org.bangfu.kit.value.division.DivisionScope;
import org.bangfu.kit.value.time.BusinessDays;
import org.bangfu.needs.help.claim.Claims;
import org.bangfu.needs.help.helper.Helper;
import org.bangfu.needs.help.helper.Helpers;
import org.bangfu.needs.help.helper.SamePeople;
import org.bangfu.needs.help.pair.DecidePair;
import org.bangfu.needs.help.pair.HelperPairs;
import org.bangfu.needs.help.wish.WishClaims;
import org.bangfu.needs.known.household.Households;
import org.bangfu.needs.problem.NeedsProblem;

/** Erases what is personal of a helper; what it claimed and gave stays, as somebody's. */
@ApplicationScoped
public class EraseHelper {
  private final Helpers helpers;
  private final SamePeople people;
  private final Claims claims;
  private final WishClaims wishClaims;
  private final Households households;
  private final DecidePair decide;
  private final HelperPairs pairs;
  private final SubjectKeys keys;
  private final RowFloor floor;
  private final Audit audit;
  private final Event<HelperErased> erased;

  EraseHelper(
      Helpers helpers,
      SamePeople people,
      Claims claims,
      WishClaims wishClaims,
      Households households,
      DecidePair decide,
      HelperPairs pairs,
      SubjectKeys keys,
      RowFloor floor,
      Audit audit,
      Event<HelperErased> erased) {
    this.helpers = helpers;
    this.people = people;
    this.claims = claims;
    this.wishClaims = wishClaims;
    this.households = households;
    this.decide = decide;
    this.pairs = pairs;
    this.keys = keys;
    this.floor = floor;
    this.audit = audit;
    this.erased = erased;
  }

  /**
   * The helper as it is left; once erased, it stays so. With it goes all that is known of the same
   * person by another id. A merge that could be taken back yet may be a mistake: it is taken back,
   * so that nobody goes with another one, and nobody is told of one by what is refused.
   *
   * @param actor who asks for it
   */
  @Transactional
  public Helper erase(DivisionScope scope, UUID id, String actor) {
    helpers.requireThere(scope, id);
    // wherever the others and their claims are: an officer sees those of its own divisions alone
    return floor.everywhere(() -> {
      // before anything is read, so that no claim comes in between
      List<UUID> all = people.heldToErase(id);
      Helper helper = helpers.require(DivisionScope.nation(), id);
      if (helper.erasedOn() == null) {
        erase(all, actor);
      }
      return helper;
    });
  }

  private void erase(List<UUID> all, String actor) {
    if (all.stream().anyMatch(one -> claims.anyAlive(one) || wishClaims.anyAlive(one))) {
      throw Problems.problem(
          NeedsProblem.HELPER_HAS_LIVE_CLAIMS,
          "The helper still holds claims. Cancel them, or see them through, first.");
    }
    decide.undoWith(all, actor);
    // an account may stand for a helper and a household at once; the household's key is not the
    // helper's to destroy
    keys.erase(all.stream().filter(one -> !households.exists(one)).toList());
    List<Helper> same =
        all.stream().map(one -> helpers.require(DivisionScope.nation(), one)).toList();
    same.forEach(one -> one.erase(BusinessDays.today()));
    pairs.forget(all);
    erased.fire(new HelperErased(same.stream().map(Helper::division).collect(Collectors.toSet())));
    audit.aboutEach(same.stream().collect(Collectors.toMap(Helper::id, Helper::division)));
  }
}
