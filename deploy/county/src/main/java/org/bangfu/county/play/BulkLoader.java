package org.bangfu.county.play;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
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
  private static final int IN_FLIGHT = 3;

  /** Problems that pass when an event arrives or a lock is let go. */
  private static final Set<String> PASSING =
      Set.of(
          "household-not-yet-known",
          "manager-not-yet-known",
          "conflict",
          "request-in-progress",
          "service-unavailable");

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
    Semaphore free = new Semaphore(records.inOrder() ? 1 : IN_FLIGHT);
    List<Future<?>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (int unit = 0; unit < records.units(); unit += records.unitsPerRequest()) {
          int first = unit;
          free.acquire();
          if (sent.stream().anyMatch(BulkLoader::failed)) {
            break;
          }
          sent.removeIf(request -> request.state() == Future.State.SUCCESS);
          sent.add(
              threads.submit(() -> {
                try {
                  send(records, first);
                } finally {
                  free.release();
                }
              }));
        }
        for (Future<?> request : sent) {
          request.get();
        }
      } catch (InterruptedException e) {
        threads.shutdownNow();
        Thread.currentThread().interrupt();
        throw new PlayStopped("Playing the county was interrupted.", e);
      } catch (ExecutionException e) {
        threads.shutdownNow();
        throw e.getCause() instanceof PlayStopped stopped
            ? stopped
            : new PlayStopped("Sending %s failed: %s.".formatted(records.phase(), e.getCause()), e);
      }
    }
    tally.end();
  }

  private static boolean failed(Future<?> request) {
    return request.state() == Future.State.FAILED;
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
      if (PASSING.contains(refusal.kind())) {
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
    if (PASSING.contains(refusal.kind())) {
      return false;
    }
    throw new PlayStopped(
        "POST %s refused the record %s: %s."
            .formatted(records.path(), item.reference(), refusal.sentence()));
  }
}
