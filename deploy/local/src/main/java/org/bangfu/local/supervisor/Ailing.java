package org.bangfu.local.supervisor;

import java.time.Duration;
import org.bangfu.local.supervisor.Checkup.Health;
import org.jspecify.annotations.Nullable;

/**
 * Tells when a process that still runs is past hope, from what it answered one time after another.
 */
final class Ailing {

  /**
   * How long what may last.
   *
   * @param start until it is ready for the first time
   * @param silent without an answer, or with the answer that it can't go on
   * @param unready though everything that it needs is there
   */
  record Limits(Duration start, Duration silent, Duration unready) {
    static final Limits USUAL =
        new Limits(Duration.ofMinutes(10), Duration.ofSeconds(60), Duration.ofMinutes(3));
  }

  /** A machine that slept asks once and finds an hour gone. */
  private static final int ASKED_AT_LEAST = 3;

  private final Limits limits;
  private final long began;
  private boolean wasReady;
  private @Nullable Long silentSince;
  private @Nullable Long unreadySince;
  private int silent;
  private int unready;

  /**
   * Nothing is known yet.
   *
   * @param now in nanoseconds, as {@link System#nanoTime}
   */
  Ailing(Limits limits, long now) {
    this.limits = limits;
    this.began = now;
  }

  /**
   * Takes an answer.
   *
   * @param needsAreMet whether everything that it needs is ready
   * @return why it is past hope, or null
   */
  @Nullable String take(Health health, boolean needsAreMet, long now) {
    if (health == Health.READY) {
      wasReady = true;
      silentSince = null;
      unreadySince = null;
      silent = 0;
      unready = 0;
      return null;
    }
    if (!wasReady) {
      return needsAreMet && now - began > limits.start().toNanos()
          ? "was not ready after %d s".formatted(limits.start().toSeconds())
          : null;
    }
    String verdict = silence(health, now);
    return verdict == null ? unreadiness(needsAreMet, now) : verdict;
  }

  private @Nullable String silence(Health health, long now) {
    if (health == Health.UNREADY) {
      silentSince = null;
      silent = 0;
      return null;
    }
    silent++;
    Long since = silentSince;
    if (since == null) {
      silentSince = now;
      return null;
    }
    return silent >= ASKED_AT_LEAST && now - since >= limits.silent().toNanos()
        ? (health == Health.DOWN ? "was down for %d s" : "did not answer for %d s")
            .formatted(limits.silent().toSeconds())
        : null;
  }

  private @Nullable String unreadiness(boolean needsAreMet, long now) {
    if (!needsAreMet) {
      unreadySince = null;
      unready = 0;
      return null;
    }
    unready++;
    Long since = unreadySince;
    if (since == null) {
      unreadySince = now;
      return null;
    }
    return unready >= ASKED_AT_LEAST && now - since >= limits.unready().toNanos()
        ? "was not ready for %d s though all that it needs was"
            .formatted(limits.unready().toSeconds())
        : null;
  }
}
