package org.bangfu.needs.job;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.bangfu.kit.guard.job.Jobs;
import org.bangfu.kit.testing.Backends;
import org.junit.jupiter.api.Test;

/** A service that stops knows what it has to wait for, without each job saying so. */
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ScheduledJobTest {
  private static final int OFTEN = 50;

  @Inject Looking looking;

  @Test
  void whatIsScheduledCountsAsAJobWhileItRuns() {
    // others may run beside it, and not all of the time
    for (int i = 0; i < OFTEN; i++) {
      looking.look();
    }
    assertFalse(looking.seen().contains(0));
  }

  @ApplicationScoped
  static class Looking {
    private final Set<Integer> seen = new HashSet<>();
    @Inject Jobs jobs;

    @Scheduled(every = "${bangfu.tests.looking:off}")
    void look() {
      seen.add(jobs.running());
    }

    Set<Integer> seen() {
      return seen;
    }
  }
}
