package org.bangfu.needs.help.wish;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import org.bangfu.kit.value.division.DivisionScope;

/** Takes an open wish out of sight of helpers. */
@ApplicationScoped
public class TakeDownWish {
  private final WishStates states;
  private final Event<WishTakenDown> takenDown;

  TakeDownWish(WishStates states, Event<WishTakenDown> takenDown) {
    this.states = states;
    this.takenDown = takenDown;
  }

  @Transactional
  public Wish takeDown(DivisionScope scope, UUID id, LocalDate day) {
    Wish wish = states.takeDown(scope, id, day);
    takenDown.fire(WishTakenDown.of(wish));
    return wish;
  }
}
