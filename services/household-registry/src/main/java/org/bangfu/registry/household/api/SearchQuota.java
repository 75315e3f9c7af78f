package org.bangfu.registry.household.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import org.bangfu.kit.guard.audit.Audit;
import org.bangfu.kit.guard.identity.Caller;
import org.bangfu.kit.guard.quota.Quotas;
import org.bangfu.registry.household.FoundElsewhere;

/** How often an account may search at a client: who knows a number must not try out many. */
@ApplicationScoped
class SearchQuota {
  private final Quotas quotas;
  private final Limits limits;
  private final Audit audit;
  private final Caller caller;

  SearchQuota(Quotas quotas, Limits limits, Audit audit, Caller caller) {
    this.quotas = quotas;
    this.limits = limits;
    this.audit = audit;
    this.caller = caller;
  }

  /** Searches a minute: for an account at any client, and where some clients differ. */
  @ConfigMapping(prefix = "bangfu.search")
  interface Limits {
    @WithDefault("30")
    int perMinute();

    Map<String, Integer> perMinuteOf();
  }

  /**
   * What a registration or a joining tells of a person elsewhere counts as a search, and is in the
   * audit: else a list of ID numbers could be tried out there.
   */
  void takeOneFor(@Observes FoundElsewhere found) {
    audit.shows(List.of("registeredElsewhere"), null);
    takeOne();
  }

  /** A problem once the caller has searched too often. */
  void takeOne() {
    quotas.take(
        "search",
        caller.keyOwner(),
        limits.perMinuteOf().getOrDefault(caller.client(), limits.perMinute()));
  }
}
