package org.bangfu.registry.rights.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import org.bangfu.kit.identity.Caller;
import org.bangfu.kit.quota.Quotas;

/** How many copies in clear an account of the office may take in a day. */
@ApplicationScoped
class CopyQuota {
  private final Quotas quotas;
  private final Limits limits;
  private final Caller caller;

  CopyQuota(Quotas quotas, Limits limits, Caller caller) {
    this.quotas = quotas;
    this.limits = limits;
    this.caller = caller;
  }

  /** Copies a day, for an account at any client. */
  @ConfigMapping(prefix = "bangfu.copies")
  interface Limits {
    @WithDefault("20")
    int perDay();
  }

  /** A problem once the caller has taken as many as it may. */
  void takeOne() {
    quotas.takeDaily("copy", caller.keyOwner(), limits.perDay());
  }
}
