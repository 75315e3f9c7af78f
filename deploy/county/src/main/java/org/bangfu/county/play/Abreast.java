package org.bangfu.county.play;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.bangfu.county.call.PlayStopped;

/** Sends requests a few at a time: the services have more than one core and more than one table. */
final class Abreast {
  static final int IN_FLIGHT = 3;

  private Abreast() {}

  /**
   * Returns when all have been answered. Once one of them has failed, no further one is begun.
   *
   * @param atOnce at most so many at a time, in the order in which they come
   * @param what they send, for the sentence that says that it failed
   */
  static void send(int atOnce, String what, Iterator<Runnable> requests) {
    Semaphore free = new Semaphore(atOnce);
    List<Future<?>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        while (requests.hasNext()) {
          free.acquire();
          if (sent.stream().anyMatch(request -> request.state() == Future.State.FAILED)) {
            break;
          }
          sent.removeIf(request -> request.state() == Future.State.SUCCESS);
          Runnable next = requests.next();
          sent.add(
              threads.submit(() -> {
                try {
                  next.run();
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
            : new PlayStopped("Sending %s failed: %s.".formatted(what, e.getCause()), e);
      }
    }
  }
}
