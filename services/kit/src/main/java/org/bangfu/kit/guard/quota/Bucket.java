package org.bangfu.kit.guard.quota;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Metrics;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The calls of one caller. Some are leased in advance, a tenth of what is left, so that most calls
 * do not ask the database; and once it has said how long nothing will be left, it is not asked
 * again in that time: refusing a caller who does not slow down costs next to nothing.
 */
final class Bucket {
  private static final int PART_LEASED = 10;
  // it counts milliseconds
  private static final long BUCKETS_CLOCK = Duration.ofMillis(1).toNanos();

  private final BucketProxy together;
  private final BucketProxy alone;
  private final String of;
  private final int calls;
  private final Duration period;
  private final Counter refusals;
  private final AtomicBoolean leasing = new AtomicBoolean();
  private volatile Lease lease = Lease.used();
  private volatile long left;
  private volatile long nextCall = System.nanoTime();

  /**
   * @param together counts calls that come at the same moment in one transaction
   * @param alone counts each by itself, and makes the bucket
   * @param calls that may be made in the period
   */
  Bucket(BucketProxy together, BucketProxy alone, String of, int calls, Duration period) {
    this.together = together;
    this.alone = alone;
    this.of = of;
    this.calls = calls;
    this.period = period;
    // whose quota it is and not who that is: callers are many, and no name of one is a figure
    this.refusals = Metrics.counter("bangfu.quota.refusals", "of", of);
  }

  Taken take() {
    long now = System.nanoTime();
    long stillLeft = lease.take(now);
    if (stillLeft != Lease.NONE) {
      return allowed(stillLeft);
    }
    if (nextCall - now > 0) {
      return refused(nextCall - now);
    }
    // whoever comes while one of them asks for a lease takes its own call alone
    if (!leasing.compareAndSet(false, true)) {
      return taken(count(1), 0);
    }
    try {
      return leased();
    } finally {
      leasing.set(false);
    }
  }

  private Taken leased() {
    long before = System.nanoTime() - BUCKETS_CLOCK;
    long stillLeft = lease.take(before);
    if (stillLeft != Lease.NONE) {
      // of a lease that has just come
      return allowed(stillLeft);
    }
    long wanted = isQuick() ? Math.max(1, left / PART_LEASED) : 1;
    ConsumptionProbe answer = count(wanted);
    if (!answer.isConsumed() && wanted > 1) {
      // others were faster
      wanted = 1;
      answer = count(wanted);
    }
    left = answer.getRemainingTokens();
    lease = new Lease(calls, period, wanted - 1, left, before);
    return taken(answer, wanted - 1);
  }

  /** A bucket that nobody asks is forgotten, its lease with it: that is made good by a minute. */
  private boolean isQuick() {
    return period.compareTo(Duration.ofMinutes(1)) <= 0;
  }

  private Taken taken(ConsumptionProbe answer, long leased) {
    if (!answer.isConsumed()) {
      nextCall = System.nanoTime() + answer.getNanosToWaitForRefill();
      return refused(answer.getNanosToWaitForRefill());
    }
    return allowed(answer.getRemainingTokens() + leased);
  }

  /**
   * Of calls that come together to a bucket that is not there, the library makes it for one and
   * fails the others.
   */
  private ConsumptionProbe count(long wanted) {
    try {
      return together.tryConsumeAndReturnRemaining(wanted);
    } catch (BucketNotFoundException e) {
      return alone.tryConsumeAndReturnRemaining(wanted);
    } catch (BatchFailedException e) {
      if (e.getCause() instanceof BucketNotFoundException) {
        return alone.tryConsumeAndReturnRemaining(wanted);
      }
      throw e;
    }
  }

  private Taken allowed(long stillLeft) {
    return new Taken(of, true, calls, stillLeft, seconds(Duration.ofMinutes(1).toNanos() / calls));
  }

  private Taken refused(long wait) {
    refusals.increment();
    return new Taken(of, false, calls, 0, seconds(wait));
  }

  private static int seconds(long nanos) {
    return (int) Duration.ofNanos(nanos).toSeconds() + 1;
  }
}
