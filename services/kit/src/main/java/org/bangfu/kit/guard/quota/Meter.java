package org.bangfu.kit.guard.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Counts calls, or lets them pass where they cannot be counted: a quota keeps load away from the
 * database, and where that fails a call is answered by its own failure or does without it. Whoever
 * must not guess, such as a search by ID number, uses {@link Quotas#take}, which fails instead.
 */
@ApplicationScoped
class Meter {
  private static final Logger LOG = Logger.getLogger(Meter.class);
  private static final long BETWEEN_COMPLAINTS = Duration.ofMinutes(1).toNanos();

  private final Quotas quotas;
  private final QuotaOf quotaOf;
  private final Limits limits;
  private final AtomicLong nextComplaint = new AtomicLong(System.nanoTime());

  Meter(Quotas quotas, QuotaOf quotaOf, Limits limits) {
    this.quotas = quotas;
    this.quotaOf = quotaOf;
    this.limits = limits;
  }

  /** One call of a partner website; null if it could not be counted. */
  @Nullable Taken ofClient(String client) {
    return counted(() ->
        quotas.tryTake("client", client, quotaOf.perMinute(client).orElse(limits.perMinute())));
  }

  /** One call of a person that acts for itself; null if it could not be counted. */
  @Nullable Taken ofPerson(String account) {
    return counted(() -> quotas.tryTake("person", account, limits.personPerMinute()));
  }

  /**
   * One call from an address; null if it could not be counted.
   *
   * @param address gives a name that does not tell the address
   */
  @Nullable Taken ofAddress(Supplier<String> address) {
    return counted(() -> quotas.tryTake("address", address.get(), limits.anonymousPerMinute()));
  }

  private @Nullable Taken counted(Supplier<Taken> call) {
    try {
      return call.get();
    } catch (RuntimeException e) {
      long now = System.nanoTime();
      long next = nextComplaint.get();
      if (now - next >= 0 && nextComplaint.compareAndSet(next, now + BETWEEN_COMPLAINTS)) {
        LOG.warnf(e, "Calls cannot be counted and pass without a quota");
      }
      return null;
    }
  }
}
