package org.bangfu.local.supervisor;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** How a child process of the supervisor is started, and what its end may take. */
interface ChildCommand {

  /**
   * Starts it.
   *
   * @param first whether it has not been started in this run yet
   */
  Process start(boolean first) throws IOException;

  /** How long it may take to end after it was asked to. */
  Duration endsWithin();

  /** The parts without which it can't be ready. */
  default List<String> needs() {
    return List.of();
  }

  /** Whether it is started only when those are ready, for it would end without them. */
  default boolean startsAfterThem() {
    return false;
  }

  /** It answers that it is ready, at its first start or at a later one. */
  default void ready() throws IOException, InterruptedException {}

  /** Asks it to end. */
  default void end(Process process) {
    process.destroy();
  }

  /** It ended as it was asked to. */
  default void ended() {}
}
