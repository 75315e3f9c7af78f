package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.bangfu.kit.guard.identity.RowFloor;
import org.bangfu.needs.permission.consent.ConsentWithdrawn;
import org.bangfu.needs.permission.consent.SubjectKind;

/**
 * Of a maker who consents no longer no wish stays open. Who holds a claim keeps it, and is not told
 * again who wishes.
 */
@ApplicationScoped
class HeedWithdrawals {
  private final WishStates states;
  private final RowFloor floor;
  private final Event<WishTakenDown> takenDown;

  HeedWithdrawals(WishStates states, RowFloor floor, Event<WishTakenDown> takenDown) {
    this.states = states;
    this.floor = floor;
    this.takenDown = takenDown;
  }

  void heed(@Observes ConsentWithdrawn withdrawn) {
    if (withdrawn.kind() == SubjectKind.WISH_MAKER && !withdrawn.replaced()) {
      floor
          .everywhere(() -> states.takeDownOf(withdrawn.subject(), withdrawn.occurredOn()))
          .forEach(wish -> takenDown.fire(WishTakenDown.of(wish)));
    }
  }
}
