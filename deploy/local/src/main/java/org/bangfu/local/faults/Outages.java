package org.bangfu.local.faults;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.bangfu.local.faults.Attempt.Kind;

/** For how long at a stretch nobody was served, by where they called. */
final class Outages {
  /** What is known of one place. */
  private static final class Place {
    private long served;
    private boolean refused;
    private long longest;

    private Place(long now) {
      served = now;
    }

    private void serve(long now) {
      if (refused) {
        longest = Math.max(longest, now - served);
      }
      refused = false;
      served = now;
    }
  }

  private final Map<String, Place> places = new TreeMap<>();

  /** Begins anew. */
  synchronized void forget() {
    places.clear();
  }

  /** A call has ended. */
  synchronized void note(String where, Kind kind) {
    note(where, kind, System.nanoTime());
  }

  synchronized void note(String where, Kind kind, long now) {
    Place place = places.computeIfAbsent(where, any -> new Place(now));
    if (kind == Kind.ACCEPTED || kind == Kind.DECLINED) {
      place.serve(now);
    } else {
      place.refused = true;
    }
  }

  /**
   * The longest that any of them served nobody, from the last call that it served to the next,
   * where one between them was refused.
   */
  synchronized Duration longest() {
    return Duration.ofNanos(
        places.values().stream().mapToLong(place -> place.longest).max().orElse(0));
  }
}
