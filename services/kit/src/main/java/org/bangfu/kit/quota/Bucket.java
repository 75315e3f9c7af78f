package org.bangfu.kit.quota;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.BucketProxy;
import java.time.Duration;

/**
 * The calls of one caller. Once the database has said how long nothing will be left, it is not
 * asked again in that time: refusing a caller who does not slow down costs next to nothing.
 */
final class Bucket {
  private final BucketProxy proxy;
  private final String of;
  private final int perMinute;
  private volatile long nextCall = System.nanoTime();

  Bucket(BucketProxy proxy, String of, int perMinute) {
    this.proxy = proxy;
    this.of = of;
    this.perMinute = perMinute;
  }

  Taken take() {
    long wait = nextCall - System.nanoTime();
    if (wait > 0) {
      return refused(wait);
    }
    ConsumptionProbe call = proxy.tryConsumeAndReturnRemaining(1);
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

  private Taken refused(long wait) {
    return new Taken(of, false, perMinute, 0, seconds(wait));
  }

  private static int seconds(long nanos) {
    return (int) Duration.ofNanos(nanos).toSeconds() + 1;
  }
}
