package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bangfu.kit.guard.watch.Watch;

/** What whoever watches asks of the dead letters, beside how many there are. */
@ApplicationScoped
class WatchDeadLetters {
  @Produces
  @Singleton
  Watch oldest() {
    return Watch.of(
            """
            select coalesce(extract(epoch from clock_timestamp() - min(arrived_at)), 0)
            from dead_letter where state = 'OPEN'
            """)
        .seconds(
            "bangfu.dead.letters.oldest", "how long the oldest open dead letter waits; 0 for none");
  }
}
