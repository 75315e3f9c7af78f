package org.bangfu.local.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A token that is renewed before it ends; many threads may share it. */
final class RenewedToken implements Supplier<String> {

  /** A request may be on its way for a while, and two clocks differ. */
  private static final Duration EARLY = Duration.ofSeconds(60);

  private final Supplier<AccessToken> source;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable AccessToken token;

  RenewedToken(Supplier<AccessToken> source) {
    this.source = source;
  }

  @Override
  public String get() {
    AccessToken present = token;
    if (present != null && isFresh(present)) {
      return present.value();
    }
    lock.lock();
    try {
      AccessToken other = token;
      if (other != null && isFresh(other)) {
        return other.value();
      }
      AccessToken fresh = source.get();
      token = fresh;
      return fresh.value();
    } finally {
      lock.unlock();
    }
  }

  private static boolean isFresh(AccessToken token) {
    return Instant.now().plus(EARLY).isBefore(token.end());
  }
}
