package org.bangfu.kit.guard.quota;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.proxy.BucketNotFoundException;
import io.github.bucket4j.util.concurrent.batch.BatchHelper.BatchFailedException;
import java.time.Duration;

/**
 * The calls of one caller. Once the database has said how long nothing will be left, it is not
 * asked again in that time: refusing a caller who does not slow down costs next to nothing.
 */
final class Bucket {
  private final BucketProxy together;
  private final BucketProxy alone;
  private final String of;
  private final int perMinute;
  private volatile long nextCall = System.nanoTime();

  /**
   * @param together counts calls that come at the same moment in one transaction
   * @param alone counts each by itself, and makes the bucket
   */
  Bucket(BucketProxy together, BucketProxy alone, String of, int perMinute) {
    this.together = together;
    this.alone = alone;
    this.of = of;
    this.perMinute = perMinute;
  }

  Taken take() {
    long wait = nextCall - System.nanoTime();
    if (wait > 0) {
      return refused(wait);
    }
    ConsumptionProbe call = count();
    if (!call.isConsumed()) {
      nextCall = System.nanoTime() + call.getNanosToWaitForRefill();
      return refused(call.getNanosToWaitForRefill());
    }
    return new Taken(
        of,
        true,
        perMinute,
        call.getRemainingTokens(),
        seconds(Duration.ofMinutes(1).toNanos() / perMinute));
  }

  /**
   * Of calls that come together to a bucket that is not there, the library makes it for one and
   * fails the others.
   */
  private ConsumptionProbe count() {
    try {
      return together.tryConsumeAndReturnRemaining(1);
    } catch (BucketNotFoundException e) {
      return alone.tryConsumeAndReturnRemaining(1);
    } catch (BatchFailedException e) {
      if (e.getCause() instanceof BucketNotFoundException) {
        return alone.tryConsumeAndReturnRemaining(1);
      }
      throw e;
    }
  }

  private Taken refused(long wait) {
    return new Taken(of, false, perMinute, 0, seconds(wait));
  }

  private static int seconds(long nanos) {
    return (int) Duration.ofNanos(nanos).toSeconds() + 1;
  }
}
