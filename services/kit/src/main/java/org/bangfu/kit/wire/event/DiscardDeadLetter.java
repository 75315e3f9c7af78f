package org.bangfu.kit.wire.event;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.bangfu.kit.guard.personal.MaskByContent;

/** Decides that a dead letter shall have no effect; it stays to be seen with the reason. */
@ApplicationScoped
class DiscardDeadLetter {
  private final DeadLetterRows rows;
  private final OpenDeadLetters open;

  DiscardDeadLetter(DeadLetterRows rows, OpenDeadLetters open) {
    this.rows = rows;
    this.open = open;
  }

  DeadLetter discard(UUID id, String actor, String reason) {
    DeadLetter discarded =
        QuarkusTransaction.requiringNew()
            .call(() -> {
              ReplayDeadLetters.requireOpen(
                  rows.hold(id).orElseThrow(() -> ReplayDeadLetters.missing(id)));
              rows.close(id, DeadLetterState.DISCARDED, actor, MaskByContent.masked(reason));
              return rows.find(id).orElseThrow(() -> ReplayDeadLetters.missing(id));
            });
    open.count();
    return discarded;
  }
}
