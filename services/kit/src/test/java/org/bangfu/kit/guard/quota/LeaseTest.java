package org.bangfu.kit.guard.quota;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaseTest {
  private static final int CAPACITY = 600;
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long SECOND = Duration.ofSeconds(1).toNanos();

  @Test
  void lapsesAsTheBucketFillsUp() {
    Lease lease = new Lease(CAPACITY, MINUTE, 60, 540, 0);
    assertEquals(599, lease.take(0));
    // of the ten that came back in a second, one had room
    int taken = 0;
    while (lease.take(SECOND) != Lease.NONE) {
      taken++;
    }
    assertEquals(50, taken);
  }

  @Test
  void isGoodForAllWhereTheBucketHasRoomForThem() {
    Lease lease = new Lease(CAPACITY, MINUTE, 10, 100, 0);
    for (int taken = 0; taken < 10; taken++) {
      assertTrue(lease.take(30 * SECOND) != Lease.NONE);
    }
    assertEquals(Lease.NONE, lease.take(30 * SECOND));
  }

  @ParameterizedTest
  @CsvSource({"0, 599", "1, 599", "6, -1", "3600, -1", "864000000, -1"})
  void saysWhatTheBucketAloneWouldHaveLeft(long seconds, long left) {
    assertEquals(left, new Lease(CAPACITY, MINUTE, 60, 540, 0).take(seconds * SECOND));
  }

  /** Whatever the instances do, a bucket that nobody leases from would have let all of it pass. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void instancesTogetherLetNoMorePassThanOneBucket(long seed) {
    Random random = new Random(seed);
    Clock clock = new Clock();
    LocalBucket shared = bucket(clock);
    LocalBucket exact = bucket(clock);
    List<Instance> instances = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      instances.add(new Instance(shared, clock));
    }
    int passed = 0;
    for (int call = 0; call < 20_000; call++) {
      // bursts, and pauses in which leases lie about
      clock.now +=
          random.nextInt(1000) == 0 ? random.nextLong(90 * SECOND) : random.nextLong(SECOND / 20);
      if (instances.get(random.nextInt(instances.size())).take()) {
        passed++;
        assertTrue(exact.tryConsume(1), "one more than the quota");
      }
    }
    assertTrue(passed > CAPACITY, () -> "leases came back");
  }

  private static LocalBucket bucket(TimeMeter clock) {
    return io.github.bucket4j.Bucket.builder()
        .addLimit(limit -> limit.capacity(CAPACITY).refillGreedy(CAPACITY, MINUTE))
        .withCustomTimePrecision(clock)
        .build();
  }

  /** As {@link Bucket} leases, without its crowds. */
  private static final class Instance {
    private final LocalBucket shared;
    private final Clock clock;
    private Lease lease = Lease.used();
    private long left;

    Instance(LocalBucket shared, Clock clock) {
      this.shared = shared;
      this.clock = clock;
    }

    boolean take() {
      if (lease.take(clock.now) != Lease.NONE) {
        return true;
      }
      long wanted = Math.max(1, left / 10);
      ConsumptionProbe answer = shared.tryConsumeAndReturnRemaining(wanted);
      left = answer.getRemainingTokens();
      if (answer.isConsumed()) {
        lease = new Lease(CAPACITY, MINUTE, wanted - 1, left, clock.now);
      }
      return answer.isConsumed();
    }
  }

  private static final class Clock implements TimeMeter {
    private long now;

    @Override
    public long currentTimeNanos() {
      return now;
    }

    @Override
    public boolean isWallClockBased() {
      return false;
    }
  }
}
