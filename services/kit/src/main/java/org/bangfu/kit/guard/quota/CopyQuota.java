package org.bangfu.kit.guard.quota;

import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.guard.identity.Caller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many full copies in clear an account of the office may take of others in a day. */
@ApplicationScoped
public class CopyQuota {
  private final Quotas quotas;
  private final Caller caller;
  private final int perDay;

  /**
   * @param perDay for an account at any client
   */
  CopyQuota(
      Quotas quotas,
      Caller caller,
      @ConfigProperty(name = "bangfu.copies.per-day", defaultValue = "20") int perDay) {
    this.quotas = quotas;
    this.caller = caller;
    this.perDay = perDay;
  }

  /**
   * Takes one.
   *
   * @throws io.quarkiverse.resteasy.problem.HttpProblem 429 {@code too-many-requests} once the
   *     caller has taken as many as it may
   */
  public void takeOne() {
    quotas.takeDaily("copy", caller.account(), perDay);
  }
}
