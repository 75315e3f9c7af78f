package org.bangfu.needs.outside.webhook;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Look-ups of names on threads of their own. The system's resolver cannot be interrupted, so that a
 * name server that stalls keeps a thread for as long as it likes: of one client two at once, and
 * its further names wait, while those of others go on.
 */
final class Lookups implements AutoCloseable {
  /** The most look-ups of one client at once. */
  static final int OF_ONE_CLIENT = 2;

  private static final int OF_ALL = 64;

  private final Lookup lookup;
  private final Duration patience;
  private final Map<String, Semaphore> ofClients = new ConcurrentHashMap<>();
  private final Semaphore ofAll = new Semaphore(OF_ALL);
  // bounded by the permits; a look-up would hold the carrier of a virtual thread
  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          Thread.ofPlatform().daemon().name("webhook-lookup-", 0).factory());

  /**
   * @param patience how long is waited for one's turn, and then for an answer
   */
  Lookups(Lookup lookup, Duration patience) {
    this.lookup = lookup;
    this.patience = patience;
  }

  /**
   * The addresses of a host, which a client named.
   *
   * @throws TargetRefusedException if it has none, or its turn did not come
   */
  InetAddress[] of(String client, String host) {
    CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
    try {
      begin(client, host, found);
      return found.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new TargetRefusedException(
          DeliveryFailure.NAME_NOT_RESOLVED, "must name a host that has an address");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void begin(String client, String host, CompletableFuture<InetAddress[]> found)
      throws InterruptedException {
    Semaphore ofClient = ofClients.computeIfAbsent(client, c -> new Semaphore(OF_ONE_CLIENT));
    if (!ofClient.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw busy();
    }
    if (!ofAll.tryAcquire()) {
      ofClient.release();
      throw busy();
    }
    // the permits come back when the look-up ends, not when nobody waits for it any more
    threads.execute(() -> {
      try {
        found.complete(lookup.of(host));
      } catch (Exception e) {
        found.completeExceptionally(e);
      } finally {
        ofAll.release();
        ofClient.release();
      }
    });
  }

  private static TargetRefusedException busy() {
    return new TargetRefusedException(
        DeliveryFailure.NAMES_BUSY, "could not be looked up now: other names are in the way");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
