package org.bangfu.county.play;

import java.net.URI;
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

  <R> void load(Records<R> records) {
    if (records.units() == 0) {
      return;
    }
    tally.begin(records.phase(), records.size());
    Abreast.send(
        records.inOrder() ? 1 : Abreast.IN_FLIGHT,
        records.phase(),
        IntStream.iterate(
                0, unit -> unit < records.units(), unit -> unit + records.unitsPerRequest())
            .<Runnable>mapToObj(first -> () -> send(records, first))
            .iterator());
    tally.end();
  }

  private <R> void send(Records<R> records, int first) {
    List<Records.Item<R>> pending = new ArrayList<>();
    int end = Math.min(records.units(), first + records.unitsPerRequest());
    for (int unit = first; unit < end; unit++) {
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
