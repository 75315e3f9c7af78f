package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.bangfu.client.registry.model.ChangedDivisionRequest;
import org.bangfu.client.registry.model.DivisionChange;
import org.bangfu.client.registry.model.DivisionChangeKind;
import org.bangfu.client.registry.model.DivisionChangeState;
import org.bangfu.client.registry.model.DraftDivisionChangeRequest;
import org.bangfu.client.registry.model.MoveHouseholdsRequest;
import org.bangfu.client.registry.model.MovingHousehold;
import org.bangfu.client.registry.model.PageHouseholdItem;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Pages;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.plan.PlacePlan;
import org.bangfu.county.records.County;

/**
 * Lets households move, and villages be split, when all else is on the platform: what is told of a
 * household is of the village in which it was.
 */
final class PlaceChanges {
  private static final int MOST = 1000;

  private final Api api;
  private final Api above;
  private final URI registry;
  private final Tally tally;

  /**
   * @param above approves what the other account drafts
   */
  PlaceChanges(Api api, Api above, URI registry, Tally tally) {
    this.api = api;
    this.above = above;
    this.registry = registry;
    this.tally = tally;
  }

  /** All of a county, in their order. */
  void play(County county) {
    for (PlacePlan.Change change : county.places().changes()) {
      tally.begin(
          change.isMove() ? "moved households" : "split villages", change.households().size());
      if (change.isMove()) {
        move(county, change);
      } else {
        split(county, change);
      }
      tally.done(change.households().size());
      tally.end();
    }
  }

  private void move(County county, PlacePlan.Change change) {
    List<UUID> movers = ids(county, change);
    Set<UUID> arrived = arrived(county, change);
    movers.forEach(one -> tally.outcome(arrived.contains(one)));
    List<UUID> left = movers.stream().filter(one -> !arrived.contains(one)).toList();
    LocalDate day = Objects.requireNonNull(change.day());
    for (int first = 0; first < left.size(); first += MOST) {
      List<UUID> some = left.subList(first, Math.min(left.size(), first + MOST));
      MoveHouseholdsRequest request =
          new MoveHouseholdsRequest()
              .to(county.villages().code(change.village()))
              .occurredOn(day)
              .reason("样例：易地搬迁安置")
              .households(
                  some.stream().map(one -> new MovingHousehold().householdId(one)).toList());
      Api.Answer answer = api.post(URI.create(registry + "/v1/household-moves"), request);
      // a service that was killed after its commit refuses the repeated request
      if (!answer.ok() && !arrived(county, change).containsAll(some)) {
        throw refused("Households can't move", answer);
      }
    }
  }

  private static List<UUID> ids(County county, PlacePlan.Change change) {
    return change.households().stream().map(county.householdIds()::get).toList();
  }

  private Set<UUID> arrived(County county, PlacePlan.Change change) {
    Set<UUID> there = new HashSet<>();
    String list =
        "%s/v1/households?division=%s"
            .formatted(registry, county.villages().code(change.village()));
    new Pages<>(
            api,
            list,
            PageHouseholdItem.class,
            PageHouseholdItem::getItems,
            PageHouseholdItem::getNextCursor)
        .forEach(item -> there.add(item.getId()));
    return there;
  }

  /** In force with the answer; that its households follow is not waited for. */
  private void split(County county, PlacePlan.Change change) {
    String reference = county.reference("split", change.number());
    DraftDivisionChangeRequest request =
        new DraftDivisionChangeRequest()
            .clientReference(reference)
            .kind(DivisionChangeKind.SPLIT)
            .inForceFrom(LocalDate.now(DivisionsApi.BUSINESS).withDayOfYear(1))
            .paper("样例民行批〔%s〕".formatted(reference))
            .items(
                List.of(
                    new ChangedDivisionRequest()
                        .from(List.of(county.villages().code(change.village())))
                        .to(county.places().codeBeside(change.village()))
                        .name("样例新村")
                        .households(ids(county, change))));
    URI changes = URI.create(registry + "/v1/divisions/changes");
    DivisionChange drafted = ok("drafted", api.post(changes, request)).as(DivisionChange.class);
    boolean wasThere = drafted.getState() != DivisionChangeState.DRAFT;
    if (!wasThere) {
      URI approval = URI.create(changes + "/" + drafted.getId() + "/approval");
      Api.Answer answer = above.post(approval, Api.NOTHING);
      if (!answer.ok() && !isDecided(URI.create(changes + "/" + drafted.getId()))) {
        throw refused("A village can't be split", answer);
      }
    }
    change.households().forEach(one -> tally.outcome(wasThere));
  }

  private boolean isDecided(URI change) {
    return api.get(change).as(DivisionChange.class).getState() != DivisionChangeState.DRAFT;
  }

  private static Api.Answer ok(String done, Api.Answer answer) {
    if (!answer.ok()) {
      throw refused("A split of a village can't be " + done, answer);
    }
    return answer;
  }

  private static PlayStopped refused(String what, Api.Answer answer) {
    return new PlayStopped(
        "%s (status %d): %s.".formatted(what, answer.status(), answer.refusal().sentence()));
  }
}
