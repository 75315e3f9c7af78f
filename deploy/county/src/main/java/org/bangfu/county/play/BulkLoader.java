package org.bangfu.county.play;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bangfu.client.registry.model.BulkAnswer;
import org.bangfu.client.registry.model.BulkOutcome;
import org.bangfu.client.registry.model.Outcome;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.Patience;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.call.Refusal;
import org.bangfu.county.call.ServiceUrls;
import org.bangfu.county.records.IdTable;
import org.bangfu.county.records.Records;
import org.bangfu.county.scenario.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Sends records in bulks, a few requests at a time. An item that waits for another service's event
 * is sent again; any other refusal stops the play. The answer to a bulk is the same in all
 * contracts.
 */
final class BulkLoader {
  private final Api api;
  private final ServiceUrls urls;
  private final Tally tally;

  BulkLoader(Api api, ServiceUrls urls, Tally tally) {
    this.api = api;
    this.urls = urls;
    this.tally = tally;
  }

  /** Those of a stage. */
  <R> void load(Records<R> records, Stage stage) {
    List<int[]> requests = requests(records, stage);
    if (requests.isEmpty()) {
      return;
    }
    tally.begin(records.phase(), requests.stream().mapToLong(units -> units.length).sum());
    Abreast.send(
        records.inOrder() ? 1 : Abreast.IN_FLIGHT,
        records.phase(),
        requests.stream().<Runnable>map(units -> () -> send(records, units)).iterator());
    tally.end();
  }

  /** The units that travel together, as far as they are of the stage. */
  private static List<int[]> requests(Records<?> records, Stage stage) {
    return IntStream.iterate(
            0, unit -> unit < records.units(), unit -> unit + records.unitsPerRequest())
        .mapToObj(first ->
            IntStream.range(first, Math.min(records.units(), first + records.unitsPerRequest()))
                .filter(unit -> isPlayed(records.dayOf(unit), stage))
                .toArray())
        .filter(units -> units.length > 0)
        .toList();
  }

  private static boolean isPlayed(@Nullable LocalDate day, Stage stage) {
    return day != null && stage.holds(day);
  }

  private <R> void send(Records<R> records, int[] units) {
    List<Records.Item<R>> pending = new ArrayList<>();
    for (int unit : units) {
      records.make(unit, pending::add);
    }
    Patience patience = new Patience();
    while (!pending.isEmpty()) {
      List<Records.Item<R>> left = sendOnce(records, pending);
      if (left.size() < pending.size()) {
        patience = new Patience();
      }
      pending = left;
      if (!pending.isEmpty() && !patience.again()) {
        throw new PlayStopped(
            "%d %s still wait for an event of another service; the relay may stand still."
                .formatted(pending.size(), records.phase()));
      }
    }
  }

  /** Those that have to be sent again. */
  private <R> List<Records.Item<R>> sendOnce(Records<R> records, List<Records.Item<R>> items) {
    URI base =
        switch (records.service()) {
          case REGISTRY -> urls.registry();
          case NEEDS -> urls.needs();
          case CONSUMPTION -> urls.consumption();
        };
    Object bulk = records.bulk(items.stream().map(Records.Item::body).toList());
    Api.Answer answer = api.post(URI.create(base + records.path()), bulk);
    if (!answer.ok()) {
      Refusal refusal = answer.refusal();
      if (refusal.isPassing()) {
        return items;
      }
      throw new PlayStopped(
          "POST %s was refused with status %d: %s."
              .formatted(records.path(), answer.status(), refusal.sentence()));
    }
    List<BulkOutcome> outcomes = answer.as(BulkAnswer.class).getItems();
    List<Records.Item<R>> again = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (!landed(records, items.get(i), outcomes.get(i))) {
        again.add(items.get(i));
      }
    }
    tally.done(items.size() - again.size());
    return again;
  }

  private <R> boolean landed(Records<R> records, Records.Item<R> item, BulkOutcome outcome) {
    if (outcome.getOutcome() != Outcome.REFUSED) {
      IdTable ids = records.ids();
      if (ids != null) {
        ids.put(item.number(), outcome.getId());
      }
      tally.outcome(outcome.getOutcome() == Outcome.EXISTING);
      return true;
    }
    Refusal refusal = new Refusal(outcome.getProblem());
    if (refusal.isPassing()) {
      return false;
    }
    throw new PlayStopped(
        "POST %s refused the record %s: %s."
            .formatted(records.path(), item.reference(), refusal.sentence()));
  }
}
