package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.AtOnce;
import org.bangfu.kit.value.division.DivisionScope;

/**
 * Takes a batch in one way to the database and one commit, where all that its events do can be
 * gathered. At the pace of a county a batch is one event, and then the ways are what it costs.
 */
@ApplicationScoped
class TakeAtOnce {
  /** More are taken in one transaction, which costs them little and may last longer. */
  private static final int MOST = 500;

  private static final String NOT_LETTERS =
      "select required(not exists (select from dead_letter"
          + " where event_id = any(cast(? as uuid[])) and state in ('OPEN', 'DISCARDED')))";

  private final AtOnce atOnce;
  private final TakingTurn turn;
  private final Consumed consumed;

  TakeAtOnce(AtOnce atOnce, TakingTurn turn, Consumed consumed) {
    this.atOnce = atOnce;
    this.turn = turn;
    this.consumed = consumed;
  }

  /**
   * @return whether the events have had their effect; otherwise nothing was done, and a transaction
   *     says why
   */
  boolean take(List<InboundEvent> batch, EventHandler handler) {
    try {
      return batch.size() <= MOST && handler.goesAtOnce(batch) && written(batch, handler);
    } catch (UnreadableEventException e) {
      // somebody may have discarded it, which is asked in a transaction before it is read
      return false;
    }
  }

  private boolean written(List<InboundEvent> batch, EventHandler handler) {
    return atOnce
        .write(
            // events come from all divisions
            DivisionScope.nation(),
            () -> {
              turn.withOthers();
              AtOnce.add(new Written(NOT_LETTERS, List.of((Object) ids(batch))));
              handler.handle(batch);
              consumed.advance(batch.stream().map(InboundEvent::record).toList());
              return batch;
            })
        .isPresent();
  }

  private static String[] ids(List<InboundEvent> batch) {
    return batch.stream().map(InboundEvent::id).map(UUID::toString).toArray(String[]::new);
  }
}
