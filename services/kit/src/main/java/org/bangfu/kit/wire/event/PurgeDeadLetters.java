package org.bangfu.kit.wire.event;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.bangfu.kit.guard.retention.Deletion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Deletes dead letters that were closed long ago; what is open stays. */
@Singleton
public class PurgeDeadLetters extends Deletion {
  PurgeDeadLetters(@ConfigProperty(name = "bangfu.dead-letters.kept") Duration kept) {
    super(
        "dead-letters",
        "select purge_dead_letters(cast(? as interval))",
        kept,
        "select min(closed_at) from dead_letter where state <> 'OPEN'");
  }
}
