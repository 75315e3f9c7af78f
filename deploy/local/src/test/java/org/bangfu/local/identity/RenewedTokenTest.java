package org.bangfu.local.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RenewedTokenTest {

  private final AtomicInteger fetched = new AtomicInteger();

  @Test
  void isFetchedOnceForManyThreads() {
    RenewedToken token = new RenewedToken(() -> next(300));
    Set<String> seen = ConcurrentHashMap.newKeySet();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        threads.submit(() -> seen.add(token.get()));
      }
    }
    assertEquals(Set.of("1"), seen);
  }

  @Test
  void isFetchedAgainShortlyBeforeItEnds() {
    RenewedToken token = new RenewedToken(() -> next(fetched.get() == 0 ? 30 : 300));
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      values.add(token.get());
    }
    assertEquals(List.of("1", "2", "2"), values);
  }

  private AccessToken next(int seconds) {
    Instant end = Instant.now().plusSeconds(seconds);
    return new AccessToken(String.valueOf(fetched.incrementAndGet()), end);
  }
}
