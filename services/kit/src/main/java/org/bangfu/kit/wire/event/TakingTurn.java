package org.bangfu.kit.wire.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.bangfu.kit.guard.identity.Written;
import org.bangfu.kit.guard.write.Writes;

/**
 * The turn between those who take events, any number at once, and a rebuild that puts what it made
 * in the place of what they wrote. Whoever waits for longer than a lock may be waited for tries
 * again.
 */
@ApplicationScoped
public class TakingTurn {
  /** Waits until nobody takes events, and keeps everybody from it until the transaction ends. */
  public static final String ALONE =
      "select cast(pg_advisory_xact_lock(hashtextextended('taking of events', 0)) as text)";

  private static final Written WITH_OTHERS =
      new Written(
          "select pg_advisory_xact_lock_shared(hashtextextended('taking of events', 0))",
          List.of());

  private final Writes writes;

  TakingTurn(Writes writes) {
    this.writes = writes;
  }

  /** Waits while a rebuild swaps; asked first in every transaction that takes events. */
  void withOthers() {
    writes.run(WITH_OTHERS);
  }
}
