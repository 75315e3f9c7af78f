package org.bangfu.payment.refund;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bangfu.kit.guard.watch.Watch;

/** What whoever watches asks of the money on its way back. */
@ApplicationScoped
class WatchRefunds {
  @Produces
  @Singleton
  Watch pending() {
    return Watch.of(
            """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)
            from payment_refund where state = 'PENDING'
            """)
        .count("bangfu.refunds.pending", "refunds of which no provider has said that they are done")
        .seconds("bangfu.refunds.pending.oldest", "how long the oldest of them waits; 0 for none");
  }
}
