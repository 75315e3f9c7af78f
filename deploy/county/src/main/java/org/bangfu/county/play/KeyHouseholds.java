package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bangfu.client.registry.model.PageTagItem;
import org.bangfu.client.registry.model.SetTagsRequest;
import org.bangfu.client.registry.model.TagToSet;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Pages;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.plan.KeyHouseholdPlan;
import org.bangfu.county.records.County;
import org.bangfu.county.scenario.Stage;

/** Tags the key households of a county. Those that have the tag already are left as they are. */
final class KeyHouseholds {
  private static final String KIND = "KEY_HOUSEHOLD";
  private static final int MOST = 1000;

  private final Api api;
  private final URI registry;
  private final Tally tally;

  KeyHouseholds(Api api, URI registry, Tally tally) {
    this.api = api;
    this.registry = registry;
    this.tally = tally;
  }

  /** Those of a stage. */
  void tag(County county, Stage stage) {
    List<KeyHouseholdPlan.Batch> batches =
        county.plan().keyHouseholds().batches().stream()
            .filter(batch -> stage.holds(batch.day()))
            .toList();
    if (batches.isEmpty()) {
      return;
    }
    tally.begin(
        "key households", batches.stream().mapToLong(batch -> batch.end() - batch.first()).sum());
    for (KeyHouseholdPlan.Batch batch : batches) {
      for (int first = batch.first(); first < batch.end(); first += MOST) {
        tag(county, batch.day(), first, Math.min(batch.end(), first + MOST));
      }
    }
    tally.end();
  }

  private void tag(County county, LocalDate day, int first, int end) {
    List<UUID> all =
        IntStream.range(first, end)
            .map(county.plan().keyHouseholds()::household)
            .mapToObj(county.householdIds()::get)
            .toList();
    Set<UUID> tagged = tagged(county, day);
    List<UUID> left = all.stream().filter(household -> !tagged.contains(household)).toList();
    all.forEach(household -> tally.outcome(tagged.contains(household)));
    if (!left.isEmpty()) {
      send(county, day, left);
    }
    tally.done(all.size());
  }

  private void send(County county, LocalDate day, List<UUID> households) {
    SetTagsRequest request =
        new SetTagsRequest()
            .occurredOn(day)
            .items(
                households.stream()
                    .map(household -> new TagToSet().householdId(household).kind(KIND))
                    .toList());
    Api.Answer answer = api.post(URI.create(registry + "/v1/tags"), request);
    // a service that was killed after its commit refuses the repeated request
    if (!answer.ok() && !tagged(county, day).containsAll(households)) {
      throw new PlayStopped(
          "The key households can't be tagged (status %d): %s."
              .formatted(answer.status(), answer.refusal().sentence()));
    }
  }

  private Set<UUID> tagged(County county, LocalDate day) {
    Set<UUID> tagged = new HashSet<>();
    String list =
        "%s/v1/tags?division=%s&kind=%s&on=%s".formatted(registry, county.division(), KIND, day);
    new Pages<>(api, list, PageTagItem.class, PageTagItem::getItems, PageTagItem::getNextCursor)
        .forEach(item -> tagged.add(item.getId()));
    return tagged;
  }
}
