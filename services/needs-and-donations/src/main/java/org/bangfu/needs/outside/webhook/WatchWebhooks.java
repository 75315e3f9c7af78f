package org.bangfu.needs.outside.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bangfu.kit.guard.watch.Watch;

/** What whoever watches asks of the webhooks. */
@ApplicationScoped
class WatchWebhooks {
  @Produces
  @Singleton
  Watch webhooks() {
    return Watch.of(
            """
            select count(*) filter (where state = 'ACTIVE'), count(*) filter (where state = 'DISABLED'),
              count(*) filter (where state = 'ACTIVE' and failures > 0),
              count(*) filter (where state = 'ACTIVE' and message_id is not null),
              coalesce(extract(epoch from clock_timestamp() - min(coalesce(last_success_at, recorded_at))
                filter (where state = 'ACTIVE' and message_id is not null and failures >= 5)), 0)
            from webhook
            """)
        .count("bangfu.webhooks.active", "webhooks that are told of changes")
        .count("bangfu.webhooks.disabled", "webhooks that were disabled, mostly after failures")
        .count("bangfu.webhooks.failing", "active webhooks whose last message was not taken")
        .count("bangfu.webhooks.waiting", "active webhooks with a message that was not taken yet")
        .seconds(
            "bangfu.webhooks.waiting.oldest",
            "how long the one of those that failed five times in a row or more that took something"
                + " longest ago has taken nothing; 0 for none");
  }
}
