package org.bangfu.payment.payment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bangfu.kit.guard.watch.Watch;

/** What whoever watches asks of the money that has not come yet; what an office holds is not it. */
@ApplicationScoped
class WatchPayments {
  @Produces
  @Singleton
  Watch pending() {
    return Watch.of(
            """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(recorded_at)), 0)
            from payment where state in ('CREATED', 'PENDING') and provider <> 'receipt'
            """)
        .count("bangfu.payments.pending", "payments that were begun and are not proved")
        .seconds("bangfu.payments.pending.oldest", "how long the oldest of them waits; 0 for none");
  }
}
