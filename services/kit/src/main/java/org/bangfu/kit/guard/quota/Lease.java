package org.bangfu.kit.guard.quota;

import java.time.Duration;

/**
 * Calls that were taken out of a shared bucket in advance, so that they cost no way to the database
 * when they are made. What comes back to the bucket meanwhile takes their place in it: as soon as
 * the bucket would have no room for them any more, the lease has lapsed by as many. So the bucket
 * and all leases of it never hold more than the bucket alone can, and a caller loses nothing
 * either: what lapses would have run over.
 */
final class Lease {
  /** What {@link #take} says when there is none left. */
  static final long NONE = -1;

  private final int capacity;
  private final long period;
  private final long shared;
  private final long since;
  private long calls;

  /**
   * @param capacity of the bucket, all of which comes back in the period
   * @param calls that were taken out
   * @param shared how many were left in the bucket
   * @param since the nanosecond before they were asked for
   */
  Lease(int capacity, Duration period, long calls, long shared, long since) {
    this.capacity = capacity;
    this.period = period.toNanos();
    this.calls = calls;
    this.shared = shared;
    this.since = since;
  }

  /** One of which nothing is left. */
  static Lease used() {
    return new Lease(1, Duration.ofNanos(1), 0, 0, 0);
  }

  /**
   * Takes one.
   *
   * @return how many calls could be made at once after it
   */
  synchronized long take(long now) {
    // more than have come back, so that no rounding makes two of one
    long back = Math.ceilDiv(Math.min(now - since, period) * capacity, period);
    calls = Math.min(calls, capacity - shared - back);
    if (calls < 1) {
      return NONE;
    }
    calls--;
    return Math.min(shared + back + calls, capacity - 1L);
  }
}
