package org.bangfu.registry.standing.tag;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bangfu.registry.household.HouseholdStepped;
import org.bangfu.registry.household.HouseholdsStepped;
import org.bangfu.registry.household.MembersChanged;

/**
 * Tells what a household counts for by its tags: with its file they go and come back, and who
 * leaves takes theirs along.
 */
@ApplicationScoped
class TellTags {
  private final TaggedHouseholds households;
  private final Event<TagsMoved> moved;

  TellTags(TaggedHouseholds households, Event<TagsMoved> moved) {
    this.households = households;
    this.moved = moved;
  }

  /** What is different, if anything is. */
  void tell(TaggedHousehold before, TaggedHousehold after, long version, LocalDate occurredOn) {
    List<TagMoved> moves = CountedTags.of(after).since(CountedTags.of(before));
    if (!moves.isEmpty()) {
      moved.fire(new TagsMoved(after.id(), version, after.division(), moves, occurredOn));
    }
  }

  /** In the transaction of the steps, which are recorded. */
  void follow(@Observes HouseholdsStepped stepped) {
    List<HouseholdStepped> ofFiles =
        stepped.steps().stream().filter(step -> step.closes() || step.reopens()).toList();
    Map<UUID, TaggedHousehold> tagged =
        households.everTagged(ofFiles.stream().map(HouseholdStepped::householdId).toList());
    for (HouseholdStepped step : ofFiles) {
      TaggedHousehold after = tagged.get(step.householdId());
      if (after != null) {
        tell(after.beforeFileStep(), after, step.version(), step.occurredOn());
      }
    }
  }

  /** In the transaction in which somebody leaves; who joins has no tag yet. */
  void follow(@Observes MembersChanged change) {
    if (change.change() < 0) {
      TaggedHousehold after =
          households.everTagged(List.of(change.householdId())).get(change.householdId());
      if (after != null) {
        tell(after.beforeLeaving(change.memberId()), after, change.version(), change.occurredOn());
      }
    }
  }
}
