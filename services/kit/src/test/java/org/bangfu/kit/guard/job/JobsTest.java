package org.bangfu.kit.guard.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JobsTest {
  private final Jobs jobs = new Jobs();

  @Test
  void aServiceThatStopsWaitsForTheJobThatRunsAndBeginsNoOther() throws Exception {
    CountDownLatch seen = new CountDownLatch(1);
    assertTrue(jobs.begin());
    assertEquals(1, jobs.running());
    CompletableFuture<Void> job =
        CompletableFuture.runAsync(() -> {
          while (!jobs.areStopping()) {
            Thread.onSpinWait();
          }
          assertFalse(jobs.begin());
          seen.countDown();
          jobs.end();
        });
    assertTrue(jobs.stop(Duration.ofSeconds(30)));
    assertTrue(seen.await(1, TimeUnit.SECONDS), "it ended before the wait did");
    job.get();
    assertFalse(jobs.begin());
  }

  @Test
  void oneThatDoesNotEndIsNotWaitedForForEver() {
    assertTrue(jobs.begin());
    assertFalse(jobs.stop(Duration.ofMillis(20)));
    assertFalse(jobs.begin());
  }
}
