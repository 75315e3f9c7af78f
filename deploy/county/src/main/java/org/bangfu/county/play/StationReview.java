package org.bangfu.county.play;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.bangfu.client.needs.model.OnDayRequest;
import org.bangfu.county.call.Api;
import org.bangfu.county.call.PlayStopped;
import org.bangfu.county.records.County;
import org.bangfu.county.records.Needs;
import org.bangfu.county.scenario.Stage;

/**
 * Publishes, as the station, the needs that no information manager could publish: at small scales a
 * county may have none.
 */
final class StationReview {
  private static final int IN_FLIGHT = 3;

  private final Api api;
  private final URI service;
  private final Tally tally;

  StationReview(Api api, URI service, Tally tally) {
    this.api = api;
    this.service = service;
    this.tally = tally;
  }

  /** Those of a stage. */
  void publish(County county, Needs needs, Stage stage) {
    List<Integer> submitted = new ArrayList<>();
    for (int need = 0; need < county.needIds().size(); need++) {
      Needs.Need one = needs.need(need);
      if (!one.hasManager() && stage.holds(one.publishedOn())) {
        submitted.add(need);
      }
    }
    if (submitted.isEmpty()) {
      return;
    }
    tally.begin("publications", submitted.size());
    Semaphore free = new Semaphore(IN_FLIGHT);
    List<Future<?>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int need : submitted) {
        sent.add(
            threads.submit(() -> {
              free.acquireUninterruptibly();
              try {
                publish(county, needs, need);
              } finally {
                free.release();
              }
            }));
      }
      for (Future<?> request : sent) {
        request.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new PlayStopped("Playing the county was interrupted.", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof PlayStopped stopped
          ? stopped
          : new PlayStopped("Publishing needs failed: %s.".formatted(e.getCause()), e);
    }
    tally.end();
  }

  /** One that was published in an earlier play is in another state already. */
  private void publish(County county, Needs needs, int need) {
    UUID id = county.needIds().get(need);
    URI address = URI.create("%s/v1/needs/%s/publication".formatted(service, id));
    OnDayRequest request = new OnDayRequest().occurredOn(needs.need(need).publishedOn());
    Api.Answer answer = api.post(address, request);
    if (!answer.ok() && !answer.refusal().kind().equals("need-state")) {
      throw new PlayStopped(
          "The need %s can't be published (status %d): %s."
              .formatted(id, answer.status(), answer.refusal().sentence()));
    }
    tally.done(1);
    tally.outcome(!answer.ok());
  }
}
