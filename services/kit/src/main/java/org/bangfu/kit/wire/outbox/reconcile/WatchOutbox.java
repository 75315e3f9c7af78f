package org.bangfu.kit.wire.outbox.reconcile;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bangfu.kit.guard.watch.Watch;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What whoever watches asks of the outbox and of the slot through which it is told. Kafka is not
 * asked, so that this is said too while the comparison waits for it.
 */
@ApplicationScoped
class WatchOutbox {
  @Produces
  @Singleton
  @IfBuildProperty(name = "bangfu.outbox.tells", stringValue = "true")
  Watch untold() {
    return Watch.of(
            """
            select coalesce(extract(epoch from clock_timestamp() - (
              select o.occurred_at from outbox o
              where o.tx >= (select until_tx from outbox_reconciliation) order by o.tx limit 1)), 0)
            """)
        .seconds(
            "bangfu.outbox.untold",
            "how old the oldest event is that is not known to be on its topic; 0 if all are");
  }

  @Produces
  @Singleton
  @IfBuildProperty(name = "bangfu.outbox.tells", stringValue = "true")
  Watch slot(@ConfigProperty(name = "bangfu.outbox.slot") String slot) {
    return Watch.of(
            """
            select coalesce(max((wal_status <> 'lost' and confirmed_flush_lsn is not null)::integer), 0),
              coalesce(max(active::integer), 0),
              coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)), 0),
              coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn)), 0),
              nullif(pg_size_bytes(current_setting('max_slot_wal_keep_size')), -1)
            from pg_replication_slots where slot_name = ? and database = current_database()
            """,
            slot)
        .count("bangfu.outbox.slot.present", "1 if the relay has a slot that it can read")
        .count("bangfu.outbox.slot.active", "1 if somebody reads the slot")
        .bytes("bangfu.outbox.slot.lag", "what the relay has not acknowledged of the log")
        .bytes("bangfu.outbox.slot.retained", "what is kept of the write-ahead log for the relay")
        .bytes(
            "bangfu.outbox.slot.limit",
            "how much may be kept for it before it is given up; no number if there is no limit");
  }
}
