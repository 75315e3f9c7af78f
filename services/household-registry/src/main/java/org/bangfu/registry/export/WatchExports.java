package org.bangfu.registry.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bangfu.kit.guard.watch.Watch;

/** What whoever watches asks of the exports. */
@ApplicationScoped
class WatchExports {
  @Produces
  @Singleton
  Watch waiting() {
    return Watch.of(
            """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(asked_at)), 0)
            from list_export where state in ('QUEUED', 'RUNNING')
            """)
        .count("bangfu.exports.waiting", "exports that are asked for and not made")
        .seconds("bangfu.exports.waiting.oldest", "how long the oldest of them waits; 0 for none");
  }
}
