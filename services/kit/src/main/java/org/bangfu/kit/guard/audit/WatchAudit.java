package org.bangfu.kit.guard.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bangfu.kit.guard.watch.Watch;

/** What whoever watches asks of the audit. */
@ApplicationScoped
class WatchAudit {
  @Produces
  @Singleton
  Watch unsealed() {
    return Watch.of(
            """
            select coalesce(extract(epoch from clock_timestamp() - (
              select e.looked_at from audit_entry e
              where e.tx >= coalesce((select until_tx from audit_segment order by no desc limit 1),
                                     (select until_tx from audit_head order by id desc limit 1))
              order by e.tx, e.looked_at limit 1)), 0)
            """)
        .seconds(
            "bangfu.audit.unsealed",
            "how old the oldest entry of the audit is that no segment seals; 0 if there is none");
  }
}
