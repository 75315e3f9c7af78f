package org.bangfu.kit.guard.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every service keeps for a time only. */
@ApplicationScoped
class KeptByAll {
  @Produces
  @Singleton
  Purge outbox(@ConfigProperty(name = "bangfu.outbox.kept") Duration kept) {
    return new Deletion(
        "outbox",
        "select purge_outbox(cast(? as interval))",
        kept,
        "select oldest_partition('outbox')");
  }

  @Produces
  @Singleton
  Purge idempotencyKeys(@ConfigProperty(name = "bangfu.idempotency-keys.kept") Duration kept) {
    return new Deletion(
        "idempotency-keys",
        "select purge_idempotency_keys(cast(? as interval), 5000)",
        kept,
        "select min(created_at) from idempotency_key");
  }
}
